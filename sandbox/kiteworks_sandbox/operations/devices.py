"""Devices: those that users signed in with, and those that were registered."""

from __future__ import annotations

from sqlalchemy import select

from .. import events
from ..bundle import Json
from ..calls import Call
from ..database import AccessToken, Application, Record, User
from ..families import (
    Family,
    add,
    change,
    require,
    respond_change,
    respond_list,
    rows,
    sent,
    show,
)
from ..oauth.tokens import end_session
from ..registry import operation
from ..responses import Answer, ApiError

_KEPT, _TO_WIPE = "0", "1"
_DEVICES = Family(name="devices", fields={"userId": "userId"})


@operation("devices.logout")
def logout(call: Call) -> Answer:
    """End the session that the call's token belongs to."""
    end_session(call.token)
    events.record(call, "logout")
    return Answer(body={"redirectUri": f"{call.appliance.url}/sign-in"})


def _known(call: Call) -> list[Record]:
    """Return all devices, after adding those that users signed in with since the last look."""
    found = rows(call, _DEVICES)
    known = {_key(one.body) for one in found}
    signed_in = select(AccessToken).where(AccessToken.install_tag_id.is_not(None))
    for token in call.session.scalars(signed_in):
        body = _body(token.application_id, token.user_id, str(token.install_tag_id), token.install_name)
        if _key(body) not in known:
            known.add(_key(body))
            found.append(add(call, _DEVICES, body, owner_id=token.user_id))
    return found


def _body(client_id: str, user_id: str, tag: str, name: str | None) -> Json:
    return {
        "clientId": client_id,
        "userId": user_id,
        "installTagId": tag,
        "installName": name,
        "wipeFlag": _KEPT,
        "mobileKeyStore": None,
    }


def _key(body: Json) -> tuple[str, str, str]:
    return body["clientId"], body["userId"], body["installTagId"]


def _of(call: Call, user_id: str | None) -> Answer:
    found = [one for one in _known(call) if user_id in (None, one.body["userId"])]
    return respond_list(call, [show(call, _DEVICES, one) for one in found])


@operation("devices.list")
def list_(call: Call) -> Answer:
    """List devices: the caller's, or everybody's for administrators."""
    return _of(call, None if call.user.is_admin else call.user.id)


@operation("users.list_devices")
@operation("admin.users.devices.list")
def list_of_user(call: Call) -> Answer:
    """List a user's devices."""
    user_id = call.user.id if call.path["user_id"] == "me" else call.path["user_id"]
    if call.operation.id.startswith("admin."):
        require(call, "administrators")
    if call.session.get(User, user_id) is None or not (call.user.is_admin or user_id == call.user.id):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return _of(call, user_id)


@operation("devices.create")
def create(call: Call) -> Answer:
    """Register a device of the caller; of another user for administrators."""
    client_id = str(call.body.get("clientId") or call.application.id)
    user_id = str(call.body.get("userId") or call.user.id)
    known = call.session.get(Application, client_id) and call.session.get(User, user_id)
    if not known or not (call.user.is_admin or user_id == call.user.id):
        raise ApiError("ERR_ACCESS_USER", status=403)
    tag = str(call.need("installTagId"))
    if not tag.strip():
        raise ApiError("ERR_INPUT_REQUIRED", status=422, fields={"ERR_INPUT_REQUIRED": "installTagId"})
    body = _body(client_id, user_id, tag, None) | sent(call, _DEVICES)
    if any(_key(one.body) == _key(body) for one in _known(call)):
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    made = add(call, _DEVICES, body, owner_id=user_id)
    return respond_change(call, f"devices/{made.id}", show(call, _DEVICES, made))


def _device(call: Call) -> Record:
    for one in _known(call):
        if one.id == call.path["device_id"] and (call.user.is_admin or one.body["userId"] == call.user.id):
            return one
    raise ApiError("ERR_ACCESS_USER", status=403)


@operation("devices.get")
def get(call: Call) -> Answer:
    """Return a device."""
    return Answer(body=show(call, _DEVICES, _device(call)))


@operation("devices.update")
def update(call: Call) -> Answer:
    """Change the key store or the push token of a device."""
    device = _device(call)
    change(device, sent(call, _DEVICES))
    return respond_change(call, f"devices/{device.id}", show(call, _DEVICES, device))


@operation("devices.delete")
def delete(call: Call) -> Answer:
    """Remove a device, and sign it out."""
    device = _device(call)
    client_id, user_id, tag = _key(device.body)
    sessions = select(AccessToken).where(
        AccessToken.application_id == client_id,
        AccessToken.user_id == user_id,
        AccessToken.install_tag_id == tag,
    )
    for token in list(call.session.scalars(sessions)):
        call.session.delete(token)
    device.deleted = True
    return Answer(204)


def wipe(call: Call, user_id: str) -> None:
    """Tell a user's devices to erase their data."""
    for one in _known(call):
        if one.body["userId"] == user_id:
            change(one, {"wipeFlag": _TO_WIPE})


@operation("devices.wipe_status")
def wipe_status(call: Call) -> Answer:
    """Return whether one of the caller's devices is to erase its data."""
    for one in _known(call):
        if one.body["installTagId"] == call.path["install_tag_id"] and one.body["userId"] == call.user.id:
            return Answer(body={"status": int(one.body["wipeFlag"])})
    raise ApiError("ERR_ACCESS_USER", status=403)


@operation("devices.confirm_wipe")
def confirm_wipe(call: Call) -> Answer:
    """Note that the device which calls has erased its data."""
    for one in _known(call):
        if _key(one.body) == (call.application.id, call.user.id, call.token.install_tag_id):
            change(one, {"wipeFlag": _KEPT})
            return Answer(200)
    raise ApiError("ERR_ACCESS_USER", status=403)
