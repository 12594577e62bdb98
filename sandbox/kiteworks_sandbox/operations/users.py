"""The caller's own account, and signing in."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, or_, select
from werkzeug.security import check_password_hash

from .. import render, sources
from ..accounts import (
    address,
    checked_name,
    create_account,
    find_account,
    new_password_link,
    set_password,
)
from ..calls import Call
from ..contents import mime_of, used_bytes
from ..database import PasswordLink, ProfileImage, TotpSecret, User
from ..dates import now
from ..oauth import cookies
from ..oauth.people import find_user_by_password
from ..registry import operation
from ..responses import Answer, ApiError, listing
from .preferences import settings_of_caller

_PHONE = re.compile(r"\+?[\d ().-]{3,30}")


@operation("users.me")
def me(call: Call) -> Answer:
    """Return the calling user."""
    return Answer(
        body=render.user(call.user), headers={"X-Accellion-Location": f"{call.appliance.url}/rest/users/me"}
    )


@operation("users.update_me")
def update_me(call: Call) -> Answer:
    """Change the caller's name or password."""
    if "name" in call.body:
        call.user.name = checked_name(call.body["name"])
    if call.body.get("password") is not None:
        _require_password(call, call.body.get("previousPassword"))
        set_password(call.user, call.body["password"])
    return call.answer(200, "users/me", render.user(call.user))


@operation("users.change_expired_password")
def change_expired_password(call: Call) -> Answer:
    """Replace the caller's password."""
    _require_password(call, call.need("previousPassword"))
    set_password(call.user, call.need("password"))
    return _done(call)


def _require_password(call: Call, given: Any) -> None:
    """Refuse (422) a caller who does not know the password."""
    if not check_password_hash(call.user.password_hash, str(given or "")):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)


def _done(call: Call) -> Answer:
    """Return the answer to a step of the sign-in: the address that the browser opens next."""
    status, response = call.appliance.bundle.success(call.operation)
    target = call.body.get("referral") or f"{call.appliance.url}/"
    return Answer(status, {"redirectUrl": target} if response.get("content") else None)


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
            "per_folder_quota_options": call.appliance.bundle.folder_quotas,
            "per_folder_default_quota": -1,
        },
    }
    return Answer(body={"send": send, "folder": folders}.get(call.query.get("filter", ""), send | folders))


@operation("users.get")
def get(call: Call) -> Answer:
    """Return any user of the appliance who is not deleted."""
    found = call.session.get(User, call.path["user_id"])
    if found is None or found.deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return Answer(body=render.user(found))


@operation("users.login")
def login(call: Call) -> Answer:
    """Start a browser's session, in which a second factor may still be missing.

    A wrong password is refused like a wrong token; the vendor's status is not published.
    """
    user = find_user_by_password(call.session, str(call.need("username")), str(call.need("password")))
    if user is None:
        raise ApiError("ERR_AUTH_UNAUTHORIZED", status=401)
    secret = call.session.get(TotpSecret, user.id)
    needed = secret is not None and secret.secret is not None
    state = cookies.SECOND_FACTOR if needed else cookies.COMPLETE
    target = f"{call.appliance.url}/auth/tfa" if needed else call.body.get("referral")
    answer = Answer(body={"success": not needed, "redirectUrl": target or f"{call.appliance.url}/"})
    answer.cookies = cookies.start(call.session, user, state=state)
    return answer


@operation("users.preauth")
def preauth(call: Call) -> Answer:
    """Return how a user signs in: always with a password. Unknown users get the same answer."""
    name = str(call.need("username"))
    return Answer(body={"username": name, "redirectUrl": None, "type": "password", "otp": False})


@operation("users.keep_alive")
def keep_alive(call: Call) -> Answer:
    """Extend the session of the caller's browser. Tokens of applications end when they end."""
    if call.application.id == cookies.WEB_CLIENT:
        call.token.expires = now() + timedelta(seconds=cookies.LIFETIME)
    return Answer()


@operation("users.register")
def register(call: Call) -> Answer:
    """Create an account, or take over one that somebody was invited with."""
    email, password = address(call.need("email")), call.need("password")
    user = find_account(call, email)
    if user is None:
        create_account(call, {"email": email, "password": password})
    elif user.verified or user.deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    else:
        set_password(user, password)
        user.verified = True
    return Answer(204)


@operation("users.request_password_reset")
def request_password_reset(call: Call) -> Answer:
    """Create the link for a new password. `Sandbox.password_link` returns it, as no mail is sent."""
    user = find_account(call, address(call.need("email")))
    if user is None or not user.may_sign_in:
        raise ApiError("ERR_ACCESS_USER", status=403)
    new_password_link(call, user)
    return Answer(204)


@operation("users.reset_password")
def reset_password(call: Call) -> Answer:
    """Set a new password with a link, which then stops working."""
    link = call.session.get(PasswordLink, str(call.need("link")).rpartition("/")[2])
    if link is None or link.expires <= now():
        raise ApiError("ERR_ACCESS_USER", status=403)
    set_password(call.session.get_one(User, link.user_id), call.need("password"))
    call.session.delete(link)
    return Answer(204)


@operation("users.check_distribution_lists")
def check_distribution_lists(call: Call) -> Answer:
    """Check addresses: none is a distribution list, as there is no directory."""
    asked = call.ids("email:in")
    items = [{"email": one, "isDl": False} for one in asked]
    return Answer(body=listing(items, total=len(items), limit=None, offset=0))


@operation("users.search_ldap")
def search_ldap(call: Call) -> Answer:
    """Search the directory, which consists of the accounts of the appliance."""
    wanted = call.query.get("value") or ""
    rows = select(User).where(~User.deleted).order_by(User.email)
    if wanted:
        rows = rows.where(
            or_(User.email.icontains(wanted, autoescape=True), User.name.icontains(wanted, autoescape=True))
        )
    found = call.session.scalars(rows)
    return Answer(body={"matches": [{"email": one.email, "displayName": one.name} for one in found]})


@operation("users.upload_profile_image")
def upload_profile_image(call: Call) -> Answer:
    """Replace the caller's picture."""
    user, part = _own(call), call.parts.get("body")
    if part is None:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    content = call.appliance.storage.path(part.blob).read_bytes()
    if not content:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    _forget_picture(call, user)
    mime = part.mime if part.mime.startswith("image/") else mime_of(part.filename)
    user.picture = sources.chance().text(22)
    call.session.add(ProfileImage(ref=user.picture, user_id=user.id, mime=mime, content=content))
    return Answer(body=settings_of_caller(call))


@operation("users.delete_profile_image")
def delete_profile_image(call: Call) -> Answer:
    """Remove the caller's picture."""
    user = _own(call)
    _forget_picture(call, user)
    return Answer(body=settings_of_caller(call))


def _forget_picture(call: Call, user: User) -> None:
    call.session.execute(delete(ProfileImage).where(ProfileImage.user_id == user.id))
    user.picture = None


@operation("users.update_mobile_number")
def update_mobile_number(call: Call) -> Answer:
    """Change the caller's phone number, unless it is only a test."""
    _require_password(call, call.need("password"))
    number = str(call.need("mobileNumber"))
    if not _PHONE.fullmatch(number):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    if not call.body.get("testOnly"):
        call.user.mobile_number = number
    return Answer(body=settings_of_caller(call))


def _own(call: Call) -> User:
    """Return the caller, if the path names the caller."""
    if call.path["user_id"] not in ("me", call.user.id):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return call.user


@operation("users.concurrent_session.get")
@operation("users.concurrent_session.resolve")
def concurrent_session(_call: Call) -> Answer:
    """Refuse (403): any number of sessions may be open here, so no sign-in is ever blocked by another."""
    raise ApiError("ERR_AUTH_WRONG_LOGIN_STATE", status=403)
