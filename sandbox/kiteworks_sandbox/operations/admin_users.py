"""Accounts, for administrators."""

from __future__ import annotations

from sqlalchemy import select

from .. import render, seeds, sources
from ..calls import Call
from ..database import User
from ..filters import Page, conditions, fetch, order
from ..registry import operation
from ..responses import Answer, ApiError, listing

_COLUMNS = {
    "id": User.id,
    "email": User.email,
    "name": User.name,
    "active": User.active,
    "verified": User.verified,
    "suspended": User.suspended,
    "created": User.created,
    "userTypeId": User.user_type_id,
}


def require_admin(call: Call) -> None:
    """Refuse (403) callers who are not administrators."""
    if not call.user.is_admin:
        raise ApiError("ERR_ACCESS_ADMIN", status=403)


@operation("admin.users.list")
def list_(call: Call) -> Answer:
    """List accounts, filtered."""
    require_admin(call)
    page = Page.asked(call.query)
    rows = select(User).where(*conditions(call.query, _COLUMNS))
    if call.query.get("deleted"):
        rows = rows.where(User.id.is_(None))  # accounts of this sandbox are never deleted
    users, total = fetch(call.session, rows.order_by(*order(call.query, _COLUMNS, "name"), User.id), page)
    items = [render.user(one) for one in users]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("admin.users.get")
def get(call: Call) -> Answer:
    """Return one account."""
    require_admin(call)
    found = call.session.get(User, call.path["user_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return Answer(body=render.user(found))


@operation("admin.users.create")
def create(call: Call) -> Answer:
    """Create an account, as an administrator."""
    require_admin(call)
    return _create(call, "admin/users")


@operation("users.create")
def create_by_user(call: Call) -> Answer:
    """Create an account at the path that is open to everyone."""
    return _create(call, "users")


def _create(call: Call, place: str) -> Answer:
    """Create an account. Without a password, it can't be used to sign in: the sandbox sends no mail."""
    email = str(call.need("email")).strip().lower()
    if call.session.scalar(select(User).where(User.email == email)):
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    name = call.body.get("name") or email.partition("@")[0]
    password = call.body.get("password") or sources.chance().text(32)
    made = seeds.create_user(call.session, email=email, name=name, password=password)
    made.user_type_id = call.body.get("userTypeId") or made.user_type_id
    made.verified = bool(call.body.get("verified", True))
    return call.answer(201, f"{place}/{made.id}", render.user(made))
