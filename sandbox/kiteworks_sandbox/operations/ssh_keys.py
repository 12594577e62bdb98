"""Public keys for SFTP: one's own, and those of others for administrators."""

from __future__ import annotations

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_ssh_public_key,
)

from ..calls import Call
from ..database import Record, User
from ..families import Family, add, find, require, respond_change, respond_list, rows, show
from ..registry import operation
from ..responses import Answer, ApiError

_KEYS = Family(name="userSshPublicKeys")


def _owner(call: Call) -> User:
    """Return the user whose keys the call is about: the caller, or the one in the path."""
    if "user_id" not in call.path:
        return call.user
    require(call, "administrators")
    found = call.session.get(User, call.path["user_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


@operation("ssh_keys.list")
@operation("admin.users.ssh_keys.list")
def list_(call: Call) -> Answer:
    """List a user's keys."""
    found = [show(call, _KEYS, one) for one in rows(call, _KEYS, owner_id=_owner(call).id)]
    return respond_list(call, found, order="name")


@operation("ssh_keys.create")
@operation("admin.users.ssh_keys.create")
def create(call: Call) -> Answer:
    """Store a public key."""
    owner, key = _owner(call), str(call.need("publicKey")).strip()
    try:
        load_ssh_public_key(key.encode())
    except (ValueError, UnsupportedAlgorithm):
        raise ApiError("ERR_INVALID_PARAMETER", status=422) from None
    made = _store(call, owner, key)
    return respond_change(call, f"userSshPublicKeys/{made.id}", show(call, _KEYS, made))


def _material(key: str) -> str:
    """Return a public key without its comment."""
    return " ".join(key.split()[:2])


def _store(call: Call, owner: User, key: str) -> Record:
    name = str(call.need("name")).strip()
    for one in rows(call, _KEYS, owner_id=owner.id):
        if one.body["name"] == name or _material(one.body["publicKey"]) == _material(key):
            raise ApiError("ERR_SSH_PUBLIC_KEY_EXISTS", status=422)
    body = {"name": name, "publicKey": key, "active": True, "adminActive": True}
    return add(call, _KEYS, body, owner_id=owner.id)


@operation("ssh_keys.generate")
@operation("admin.users.ssh_keys.generate")
def generate(call: Call) -> Answer:
    """Generate a pair of keys, and store the public one. Only this answer contains the private one."""
    owner, private = _owner(call), ec.generate_private_key(ec.SECP256R1())
    public = private.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    _store(call, owner, public)
    passphrase = str(call.body.get("passphrase") or "").encode()
    locked = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    # OpenSSH reads this format too; its own needs one more library for a passphrase.
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked).decode()
    return Answer(201, {"privateKey": pem, "publicKey": public})


@operation("ssh_keys.delete")
def delete(call: Call) -> Answer:
    """Delete one of the caller's keys."""
    find(call, _KEYS, call.path["key_id"]).deleted = True
    return Answer(204)
