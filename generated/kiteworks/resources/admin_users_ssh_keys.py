# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.users.ssh_keys`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.admin import SshKeyPair, SshPublicKey, SshPublicKeyList

ADMIN_USERS_SSH_KEYS_LIST: Operation[SshPublicKeyList] = Operation(
    "admin.users.ssh_keys.list",
    "GET /rest/admin/users/{user_id}/userSshPublicKeys",
    result=SshPublicKeyList,
    arguments=(shared.USER_ID,),
    pagination=Pagination(items=("data",), total=()),
)
ADMIN_USERS_SSH_KEYS_CREATE: Operation[SshPublicKey] = Operation(
    "admin.users.ssh_keys.create",
    "POST /rest/admin/users/{user_id}/userSshPublicKeys/create",
    result=SshPublicKey,
    arguments=(
        shared.USER_ID,
        Body("name", str, "name", required=True),
        Body("public_key", str, "publicKey", required=True),
    ),
)
ADMIN_USERS_SSH_KEYS_GENERATE: Operation[SshKeyPair] = Operation(
    "admin.users.ssh_keys.generate",
    "POST /rest/admin/users/{user_id}/userSshPublicKeys/generate",
    result=SshKeyPair,
    arguments=(shared.USER_ID, Body("name", str, "name", required=True), Body("passphrase", str, "passphrase")),
)


class AdminUsersSshKeys(Resource):
    """SSH keys that a user signs in to SFTP with."""

    def list(self, user_id: str) -> Page[SshPublicKey]:
        """List a user's SSH keys.

        Lists the public keys of a user. Requires an administrator, and the user's profile and role must allow SFTP.
        Source: `GET /rest/admin/users/{user_id}/userSshPublicKeys`, scope `GET/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.

        Returns:
            A page of `SshPublicKey` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_PROFILE_SFTP_DISABLED,
                ERR_SYSTEM_ROLE_SFTP_DISABLED.
        """
        return self._caller.page(ADMIN_USERS_SSH_KEYS_LIST, SshPublicKey, locals())

    def create(self, user_id: str, *, name: str, public_key: str) -> SshPublicKey:
        """Add a user's SSH key.

        Stores a public key for a user. Requires an administrator, and the user's profile and role must allow SFTP.
        Source: `POST /rest/admin/users/{user_id}/userSshPublicKeys/create`, scope `POST/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            name: Its name.
            public_key: The public key in OpenSSH format.

        Returns:
            The key. It may lack an identifier.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_PROFILE_SFTP_DISABLED,
                ERR_SYSTEM_ROLE_SFTP_DISABLED; 422 ERR_INVALID_PARAMETER, ERR_SSH_PUBLIC_KEY_EXISTS.
        """
        return self._caller.call(ADMIN_USERS_SSH_KEYS_CREATE, locals())

    def generate(self, user_id: str, *, name: str, passphrase: str | Omit = OMIT) -> SshKeyPair:
        """Generate a user's SSH keys.

        Generates a key pair for a user and stores the public key. Requires an administrator, and the user's profile
        and role must allow SFTP. Source: `POST /rest/admin/users/{user_id}/userSshPublicKeys/generate`, scope
        `POST/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            name: Its name.
            passphrase: Passphrase that protects the private key.

        Returns:
            The key pair. The private key is returned only this once.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_PROFILE_SFTP_DISABLED,
                ERR_SYSTEM_ROLE_SFTP_DISABLED; 422 ERR_INVALID_PARAMETER, ERR_SSH_PUBLIC_KEY_EXISTS.
        """
        return self._caller.call(ADMIN_USERS_SSH_KEYS_GENERATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminUsersSshKeysWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminUsersSshKeysWithRawResponse(AdminUsersSshKeys(self._caller.raw))


class AsyncAdminUsersSshKeys(AsyncResource):
    """SSH keys that a user signs in to SFTP with."""

    def list(self, user_id: str) -> AsyncPage[SshPublicKey]:
        """List a user's SSH keys. See `AdminUsersSshKeys.list`."""
        return self._caller.page(ADMIN_USERS_SSH_KEYS_LIST, SshPublicKey, locals())

    async def create(self, user_id: str, *, name: str, public_key: str) -> SshPublicKey:
        """Add a user's SSH key. See `AdminUsersSshKeys.create`."""
        return await self._caller.call(ADMIN_USERS_SSH_KEYS_CREATE, locals())

    async def generate(self, user_id: str, *, name: str, passphrase: str | Omit = OMIT) -> SshKeyPair:
        """Generate a user's SSH keys. See `AdminUsersSshKeys.generate`."""
        return await self._caller.call(ADMIN_USERS_SSH_KEYS_GENERATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminUsersSshKeysWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminUsersSshKeysWithRawResponse(AsyncAdminUsersSshKeys(self._caller.raw))


class AdminUsersSshKeysWithRawResponse:
    def __init__(self, resource: AdminUsersSshKeys) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.generate = raw(resource.generate)


class AsyncAdminUsersSshKeysWithRawResponse:
    def __init__(self, resource: AsyncAdminUsersSshKeys) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.generate = async_raw(resource.generate)
