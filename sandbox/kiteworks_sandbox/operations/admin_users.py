"""Accounts, for administrators."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from .. import events, render, requests
from ..accounts import (
    address,
    checked_name,
    create_account,
    delete_account,
    find_account,
    get_account,
    is_address,
    set_password,
)
from ..bundle import Json
from ..calls import Call
from ..database import Mail, TotpSecret, User
from ..filters import Page, conditions, fetch, order
from ..mail import notices
from ..registry import operation
from ..responses import Answer, ApiError, listing
from .attachments import withdraw
from .devices import wipe

_COLUMNS = {
    "id": User.id,
    "email": User.email,
    "name": User.name,
    "active": User.active,
    "verified": User.verified,
    "suspended": User.suspended,
    "deleted": User.deleted,
    "created": User.created,
    "userTypeId": User.user_type_id,
}
_RECIPIENT = 3
"""Number of the profile of those who only receive messages."""


def require_admin(call: Call) -> None:
    """Refuse (403) callers who are not administrators."""
    if not call.user.is_admin:
        raise ApiError("ERR_ACCESS_ADMIN", status=403)


@operation("admin.users.list")
def list_(call: Call) -> Answer:
    """List accounts, filtered. Without the filter `deleted`, deleted ones are included."""
    page, query = Page.asked(call.query), call.query
    rows = select(User).where(*conditions(query, _COLUMNS))
    if query.get("metadata") or query.get("metadataContains"):
        rows = rows.where(User.id.is_(None))  # accounts have no further attributes here
    for name, wanted in (("isRecipient", True), ("allowsCollaboration", False)):
        if query.get(name) is not None:
            recipient = User.user_type_id == _RECIPIENT
            rows = rows.where(recipient if query[name] is wanted else ~recipient)
    users, total = fetch(call.session, rows.order_by(*order(query, _COLUMNS, "name"), User.id), page)
    items = [render.user(one) for one in users]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("admin.users.get")
def get(call: Call) -> Answer:
    """Return one account, which may be deleted."""
    return Answer(body=render.user(get_account(call, call.path["user_id"], deleted=True)))


@operation("admin.users.create")
def create(call: Call) -> Answer:
    """Create an account, as an administrator."""
    return _create(call, "admin/users")


@operation("users.create")
def create_by_user(call: Call) -> Answer:
    """Create an account at the path that is open to everyone."""
    return _create(call, "users")


def _create(call: Call, place: str) -> Answer:
    """Create an account. Without a password, it can't be used to sign in."""
    call.need("email")
    made = create_account(call, call.body)
    _announce(call, made, call.body)
    return call.answer(201, f"{place}/{made.id}", render.user(made))


def _announce(call: Call, made: User, body: Json) -> None:
    """Record that an account was created, and tell its user if the call asks for it."""
    wanted = bool(call.body.get("sendNotification"))
    events.record(call, "add_user", subject=made, data={"sendNotification": wanted})
    if wanted:
        notices.welcome(call, made, has_password=body.get("password") is not None)


@operation("admin.users.update")
def update(call: Call) -> Answer:
    """Change the name, password or status of an account. Those suspended or deactivated are signed out."""
    user, body = get_account(call, call.path["user_id"]), call.body
    if user is call.user and (body.get("suspended") or body.get("deactivated")):
        raise ApiError("ERR_ACCESS_USER", status=403)
    if "name" in body:
        user.name = checked_name(body["name"])
    if body.get("password") is not None:
        set_password(user, body["password"])
    for name in ("suspended", "verified", "deactivated"):
        if body.get(name) is not None:
            setattr(user, name, body[name])
    user.active = not user.deactivated
    events.record(call, "update_user", subject=user)
    return Answer(body=render.user(user))


@operation("admin.users.delete")
def delete(call: Call) -> Answer:
    """Mark an account as deleted."""
    _delete(call, call.path["user_id"])
    return Answer(204)


def _delete(call: Call, user_id: str) -> None:
    user = get_account(call, user_id)
    delete_account(call, user, call.query)
    withdraw_sent(call, user, call.query)


def withdraw_sent(call: Call, user: User, options: Mapping[str, Any]) -> None:
    """Withdraw the files and the requests for files that a user sent, and erase the user's devices, if asked to.

    Args:
        call: The call.
        user: The user, who is deleted or may do less from now on.
        options: `withdrawFileLinks`, `withdrawRequestFiles` and `remoteWipe`.
    """
    if options.get("withdrawFileLinks"):
        for mail in call.session.scalars(select(Mail).where(Mail.sender_id == user.id)):
            withdraw(call, mail, mail.attachments)
    if options.get("withdrawRequestFiles"):
        requests.withdraw(call.session, user)
    if options.get("remoteWipe"):
        wipe(call, user.id)


@operation("users.delete_many")
def delete_many(call: Call) -> Answer:
    """Mark several accounts as deleted: all or none, unless partial success is allowed."""
    ids = call.ids("id:in")
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    failed: list[ApiError] = []
    for one in ids:
        try:
            _delete(call, one)
        except ApiError as error:
            if not call.query.get("partialSuccess"):
                raise
            failed.append(error)
    if len(failed) == len(ids):
        raise failed[0]
    return Answer(204)


@operation("admin.users.delete_totp_secrets")
def delete_totp_secrets(call: Call) -> Answer:
    """Delete the secrets of authenticator apps, so that their users sign in without a code. All or none."""
    found = [call.session.get(User, str(one)) for one in call.need("ids")]
    for user in found:
        if user is None or user.deleted:
            raise ApiError("ERR_ENTITY_NOT_FOUND", status=404)
        if user.is_admin:
            raise ApiError("ERR_ADMIN_ROLE_RANK_RESTRICTED", status=403)
        if secret := call.session.get(TotpSecret, user.id):
            call.session.delete(secret)
        events.record(call, "delete_totp_secret", subject=user)
    return Answer()


@operation("admin.users.migrate_emails")
def migrate_emails(call: Call) -> Answer:
    """Change the email addresses of several users: all or none."""
    changes = [(str(one["oldEmail"]), str(one["newEmail"])) for one in call.body.get("users") or ()]
    return _migrate(call, changes)


@operation("admin.users.migrate_emails_csv")
def migrate_emails_csv(call: Call) -> Answer:
    """Change the email addresses that the lines of a CSV file name."""
    lines = [line for line in _csv(call, "body") if any(line)]
    if any(len(line) < 2 for line in lines):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    return _migrate(call, [(line[0], line[1]) for line in lines if "@" in line[0]])


def _migrate(call: Call, changes: Sequence[tuple[str, str]]) -> Answer:
    if not changes:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    moved = []
    for old, new in changes:
        user, wanted = find_account(call, address(old)), address(new)
        if user is None or user.deleted:
            raise ApiError("ERR_ACCESS_USER", status=403)
        taken = find_account(call, wanted)
        if taken is not None and taken is not user:
            if not call.body.get("deleteIfExists"):
                raise ApiError("ERR_INPUT_INVALID_EMAIL", status=422)
            if not taken.deleted:
                delete_account(call, taken, {})
            taken.email = f"{taken.id}.{taken.email}"  # the address belongs to one account alone
            call.session.flush()
        user.email = wanted
        call.session.flush()
        events.record(call, "update_user", subject=user, data={"oldEmail": old, "newEmail": wanted})
        moved.append(user)
    return call.answer(200, "admin/users", {"data": [render.user(one) for one in moved]})


@operation("admin.users.import_csv")
def import_csv(call: Call) -> Answer:
    """Create and update accounts from a CSV file.

    Its first line may name the columns: `email`, `name`, `password`, `userTypeId`, `verified`. Without it, they are the
    email address and the name. The vendor's format is not published.
    """
    lines = [line for line in _csv(call, "content") if any(line)]
    if not lines:
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    columns = ["email", "name"]
    if "email" in [one.lower() for one in lines[0]]:
        known = {"email", "name", "password", "userTypeId", "verified"}
        spelled = {one.lower(): one for one in known}
        columns = [spelled.get(one.lower(), one) for one in lines.pop(0)]
    counts = {"added_users": 0, "updated_users": 0}
    failed: list[tuple[str, ApiError]] = []
    for line in lines:
        row = {name: value for name, value in zip(columns, line, strict=False) if value}
        try:
            counts[_import(call, row)] += 1
        except ApiError as error:
            if not call.body.get("partialSuccess"):
                raise
            failed.append((row.get("email", ""), error))
    message = call.appliance.bundle.message
    errors = [{"id": email, "message": message(error.codes[0])} for email, error in failed]
    return Answer(body={**counts, "failed_ids": [email for email, _ in failed], "errors": errors})


def _import(call: Call, row: Json) -> str:
    """Create or update the account of a line and return what to count it as."""
    row["verified"] = str(row.get("verified", "true")).lower() in ("true", "1", "yes")
    if not str(row.get("userTypeId", "1")).isdecimal():
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    if not is_address(row.get("email", "")):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    user = find_account(call, address(row["email"]))
    if user is None or user.deleted or not call.body.get("updateIfExists"):
        _announce(call, create_account(call, row), row)
        return "added_users"
    user.name = row.get("name") or user.name
    user.user_type_id = int(row.get("userTypeId") or user.user_type_id)
    if row.get("password"):
        set_password(user, row["password"])
    events.record(call, "update_user", subject=user)
    return "updated_users"


def _csv(call: Call, name: str) -> list[list[str]]:
    """Return the lines of a CSV file in a multipart body.

    Raises:
        ApiError: 422; it is missing or not text.
    """
    part = call.parts.get(name)
    if part is None:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    try:
        text = call.appliance.storage.path(part.blob).read_text(encoding="utf-8-sig")
        return [[cell.strip() for cell in line] for line in csv.reader(io.StringIO(text, newline=""))]
    except (UnicodeDecodeError, csv.Error):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422) from None
