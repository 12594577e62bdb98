"""What the sandbox holds: people, folders and files, messages, requests received, webhooks delivered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, render_template
from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from ..appliance import here
from ..database import File, Folder, FolderKind, User
from ..database.models import Base
from ..environ import OWN
from ..oauth.grants import open_session
from .sessions import Page, for_admins

pages = Blueprint("overview", __name__)

_MOST = 200
"""Number of rows of each kind that are shown."""
_SHOWN = (FolderKind.PLAIN, FolderKind.SYNC)
_UNITS = ("bytes", "KiB", "MiB", "GiB")


@dataclass(slots=True)
class Node:
    """A folder or a file, with what a folder contains."""

    item: Folder | File
    children: list[Node] = field(default_factory=list)

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return isinstance(self.item, Folder)


@pages.get(OWN)
@for_admins
def show() -> Page:
    """Show everything, newest requests and messages first."""
    session, journal = open_session(), here().journal
    people = list(session.scalars(select(User).order_by(User.email).limit(_MOST)))
    received = list(journal)
    return render_template(
        "overview.html",
        people=people,
        trees=_trees(session, people),
        hidden_items=max(0, _items(session) - _MOST),
        requests=received[: -_MOST - 1 : -1],
        earlier=max(0, len(received) - _MOST) + journal.dropped,
        mails=list(_mails(session)),
        deliveries=_newest(session, "deliveries", "created"),
        size=_size,
        pretty=_pretty,
        date=lambda moment: moment.strftime("%Y-%m-%d %H:%M:%S"),
    )


def _items(session: Session) -> int:
    plain = select(func.count()).select_from(Folder).where(Folder.kind.in_(_SHOWN))
    return (session.scalar(plain) or 0) + (session.scalar(select(func.count()).select_from(File)) or 0)


def _trees(session: Session, people: list[User]) -> dict[str, list[Node]]:
    """Return each person's folders and files, by address."""
    folders = select(Folder).where(Folder.kind.in_(_SHOWN)).order_by(Folder.name_key).limit(_MOST)
    nodes = {one.id: Node(one) for one in session.scalars(folders)}
    files = select(File).order_by(File.name_key).limit(max(0, _MOST - len(nodes)))
    top: dict[str, list[Node]] = {one.id: [] for one in people}
    for node in [
        *nodes.values(),
        *map(Node, session.scalars(files.options(selectinload(File.versions)))),
    ]:
        parent = nodes.get(node.item.parent_id or "")
        siblings = parent.children if parent is not None else top.get(node.item.user_id)
        if siblings is not None:
            siblings.append(node)
    return {one.email: top[one.id] for one in people}


def _newest(session: Session, name: str, column: str) -> list[Mapping[str, Any]]:
    """Return the newest rows of a table; none if this sandbox has no such table."""
    table = Base.metadata.tables.get(name)
    if table is None:
        return []
    rows = session.execute(select(table).order_by(table.c[column].desc()).limit(_MOST))
    return [dict(row) for row in rows.mappings()]


def _mails(session: Session) -> Iterator[Mapping[str, Any]]:
    """Yield the newest messages, each with its sender and recipients."""
    recipients = Base.metadata.tables.get("recipients")
    for mail in _newest(session, "mails", "date"):
        sender = session.get(User, mail["sender_id"]) if mail["sender_id"] else None
        addresses: list[str] = []
        if recipients is not None:
            found = select(recipients.c.email).where(recipients.c.mail_id == mail["id"])
            addresses = list(session.scalars(found))
        yield {**mail, "sender": sender, "recipients": addresses}


def _size(count: int) -> str:
    """Format a number of bytes."""
    power = min(max(count.bit_length() - 1, 0) // 10, len(_UNITS) - 1)
    amount = count / 1024**power
    return f"{amount:.1f} {_UNITS[power]}" if power and amount < 10 else f"{amount:.0f} {_UNITS[power]}"


def _pretty(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
