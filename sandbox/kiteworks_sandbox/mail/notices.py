"""Messages that the appliance itself sends to people about what concerns them. They arrive in the inbox."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import InstrumentedAttribute

from ..access import role_in
from ..accounts import new_password_link
from ..calls import Call
from ..database import File, Folder, FolderNotification, User
from ..roles import Role
from . import sending


def welcome(call: Call, user: User, *, has_password: bool) -> None:
    """Tell a person about a new account, with a link to set the password if it has none."""
    url = call.appliance.url
    words = [f"{call.user.name} created an account for you. Sign in at {url}/ as {user.email}."]
    if not has_password:
        words.append(f"Set your password: {url}/reset-password/{new_password_link(call, user).ref}")
    sending.notify(call.session, [user.email], "Your new account", "\n".join(words))


def shared(call: Call, item: Folder | File, user: User, role: Role) -> None:
    """Tell a person about the role that the caller gave them in a folder or file."""
    body = (
        f"{call.user.name} gave you the role {role.name} in {item.name}: {call.appliance.url}/w/f-{item.id}"
    )
    sending.notify(call.session, [user.email], f"{call.user.name} shared {item.name} with you", body)


def file_added(call: Call, file: File) -> None:
    """Tell the people who asked for it about a new file in a folder."""
    words = f"{call.user.name} added {file.name}: {call.appliance.url}/w/f-{file.id}"
    _tell(call, file, FolderNotification.file_added, f"New file in {file.parent.name}", words)


def comment_added(call: Call, file: File, text: str) -> None:
    """Tell the people who asked for it about a new comment on a file of a folder."""
    words = f"{call.user.name} wrote: {text}"
    _tell(call, file, FolderNotification.comment_added, f"New comment on {file.name}", words)


def _tell(call: Call, file: File, chosen: InstrumentedAttribute[bool], subject: str, words: str) -> None:
    """Send a message to each person who chose it for the folder of a file and still has access, except the caller."""
    known = {"folder": file.parent_id, "caller": call.user.id}
    with call.session.no_autoflush:  # it asks for nothing that this call changes
        people = call.session.scalars(_people(chosen), known).all()
    for user in people:
        if role_in(call.session, user, file) is not None:
            sending.notify(call.session, [user.email], subject, words)


@cache
def _people(chosen: InstrumentedAttribute[bool]) -> Select[User]:
    """Return the query for the people who chose a message for a `folder`, except the `caller`."""
    rows = select(User).join(FolderNotification, FolderNotification.user_id == User.id)
    rows = rows.where(FolderNotification.folder_id == bindparam("folder"), chosen)
    return rows.where(User.id != bindparam("caller"), ~User.deleted).order_by(User.email)
