"""The caller's own account."""

from __future__ import annotations

from werkzeug.security import check_password_hash, generate_password_hash

from .. import render
from ..calls import Call
from ..contents import used_bytes
from ..database import User
from ..registry import operation
from ..responses import Answer, ApiError

_GIBIBYTE = 1024**3
_FOLDER_QUOTAS = [-1, *(size * _GIBIBYTE for size in (1, 2, 5, 10, 50))]


@operation("users.me")
def me(call: Call) -> Answer:
    """Return the calling user."""
    return Answer(
        body=render.user(call.user), headers={"X-Accellion-Location": f"{call.appliance.url}/rest/users/me"}
    )


@operation("users.update_me")
def update_me(call: Call) -> Answer:
    """Change the caller's name or password."""
    if name := call.body.get("name"):
        call.user.name = name
    if password := call.body.get("password"):
        if not check_password_hash(call.user.password_hash, call.body.get("previousPassword") or ""):
            raise ApiError("ERR_INVALID_PARAMETER", status=422)
        call.user.password_hash = generate_password_hash(password)
    return call.answer(200, "users/me", render.user(call.user))


@operation("quotas.get")
@operation("users.quota")
def quota(call: Call) -> Answer:
    """Return the caller's storage usage and quota in bytes."""
    send = {"send_quota_allowed": call.user.quota, "send_quota_used": 0}
    folders = {
        "folder_quota_allowed": call.user.quota,
        "folder_quota_used": used_bytes(call.session, call.user),
        "sys_folders": {
            "current_num_sys_folders": 0,
            "max_num_sys_folders": 0,
            "per_folder_quota_options": _FOLDER_QUOTAS,
            "per_folder_default_quota": -1,
        },
    }
    return Answer(body={"send": send, "folder": folders}.get(call.query.get("filter", ""), send | folders))


@operation("users.get")
def get(call: Call) -> Answer:
    """Return any user of the appliance."""
    found = call.session.get(User, call.path["user_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return Answer(body=render.user(found))
