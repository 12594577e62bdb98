# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.ssh_keys`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.admin import SshKeyPair, SshPublicKey, SshPublicKeyList

SSH_KEYS_LIST: Operation[SshPublicKeyList] = Operation(
    "ssh_keys.list",
    "GET /rest/userSshPublicKeys",
    result=SshPublicKeyList,
    arguments=(shared.LIMIT,),
    pagination=Pagination(items=("data",), total=()),
)
SSH_KEYS_CREATE: Operation[SshPublicKey] = Operation(
    "ssh_keys.create",
    "POST /rest/userSshPublicKeys/create",
    result=SshPublicKey,
    arguments=(Body("name", str, "name", required=True), Body("public_key", str, "publicKey", required=True)),
)
SSH_KEYS_GENERATE: Operation[SshKeyPair] = Operation(
    "ssh_keys.generate",
    "POST /rest/userSshPublicKeys/generate",
    result=SshKeyPair,
    arguments=(Body("name", str, "name", required=True), Body("passphrase", str, "passphrase")),
)
SSH_KEYS_DELETE: Operation[None] = Operation(
    "ssh_keys.delete", "DELETE /rest/userSshPublicKeys/{key_id}", arguments=(shared.KEY_ID,)
)


class SshKeys(Resource):
    """SSH keys that the account signs in to SFTP with."""

    def list(self, *, limit: int | Omit = OMIT) -> Page[SshPublicKey]:
        """List SSH keys.

        Lists the caller's public keys. The caller's profile and role must allow SFTP. Source:
        `GET /rest/userSshPublicKeys`, scope `GET/userSshPublicKeys/*` (inferred).

        Args:
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.

        Returns:
            A page of `SshPublicKey` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_PROFILE_SFTP_DISABLED,
                ERR_SYSTEM_ROLE_SFTP_DISABLED.
        """
        return self._caller.page(SSH_KEYS_LIST, SshPublicKey, locals())

    def create(self, *, name: str, public_key: str) -> SshPublicKey:
        """Add an SSH key.

        Stores a public key for the caller. The caller's profile and role must allow SFTP. Source:
        `POST /rest/userSshPublicKeys/create`, scope `POST/userSshPublicKeys/*` (inferred).

        Args:
            name: Its name.
            public_key: The public key in OpenSSH format.

        Returns:
            The key; its identifier may be missing.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_PROFILE_SFTP_DISABLED,
                ERR_SYSTEM_ROLE_SFTP_DISABLED; 422 ERR_INVALID_PARAMETER, ERR_SSH_PUBLIC_KEY_EXISTS.
        """
        return self._caller.call(SSH_KEYS_CREATE, locals())

    def generate(self, *, name: str, passphrase: str | Omit = OMIT) -> SshKeyPair:
        """Generate SSH keys.

        Generates a key pair and stores the public key. The caller's profile and role must allow SFTP. Source:
        `POST /rest/userSshPublicKeys/generate`, scope `POST/userSshPublicKeys/*` (inferred).

        Args:
            name: Its name.
            passphrase: Passphrase that protects the private key.

        Returns:
            The key pair. The private key is returned only this once.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_PROFILE_SFTP_DISABLED,
                ERR_SYSTEM_ROLE_SFTP_DISABLED; 422 ERR_INVALID_PARAMETER, ERR_SSH_PUBLIC_KEY_EXISTS.
        """
        return self._caller.call(SSH_KEYS_GENERATE, locals())

    def delete(self, key_id: int | str) -> None:
        """Delete an SSH key.

        Deletes a public key of the caller. The caller's profile and role must allow SFTP. Source:
        `DELETE /rest/userSshPublicKeys/{key_id}`, scope `DELETE/userSshPublicKeys/*` (inferred).

        Args:
            key_id: Identifier of the key.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_PROFILE_SFTP_DISABLED, ERR_SYSTEM_ROLE_SFTP_DISABLED.
        """
        return self._caller.call(SSH_KEYS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> SshKeysWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SshKeysWithRawResponse(SshKeys(self._caller.raw))


class AsyncSshKeys(AsyncResource):
    """SSH keys that the account signs in to SFTP with."""

    def list(self, *, limit: int | Omit = OMIT) -> AsyncPage[SshPublicKey]:
        """List SSH keys. See `SshKeys.list`."""
        return self._caller.page(SSH_KEYS_LIST, SshPublicKey, locals())

    async def create(self, *, name: str, public_key: str) -> SshPublicKey:
        """Add an SSH key. See `SshKeys.create`."""
        return await self._caller.call(SSH_KEYS_CREATE, locals())

    async def generate(self, *, name: str, passphrase: str | Omit = OMIT) -> SshKeyPair:
        """Generate SSH keys. See `SshKeys.generate`."""
        return await self._caller.call(SSH_KEYS_GENERATE, locals())

    async def delete(self, key_id: int | str) -> None:
        """Delete an SSH key. See `SshKeys.delete`."""
        return await self._caller.call(SSH_KEYS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSshKeysWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSshKeysWithRawResponse(AsyncSshKeys(self._caller.raw))


class SshKeysWithRawResponse:
    def __init__(self, resource: SshKeys) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.generate = raw(resource.generate)
        self.delete = raw(resource.delete)


class AsyncSshKeysWithRawResponse:
    def __init__(self, resource: AsyncSshKeys) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.generate = async_raw(resource.generate)
        self.delete = async_raw(resource.delete)
