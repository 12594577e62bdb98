"""What a tree asks of the appliance: the methods of a client, and what is kept of the answers."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .. import errors
from ..transfers.hashes import stated

_ALGORITHMS = {"sha3-256": "sha3_256", "md5": "md5"}
"""On the wire -> in `hashlib`. The stronger one counts where both are known."""

_PAGE = 1000
_SLACK = 100
"""How many newer files a page has room for beside those that are looked for: they came meanwhile."""

EXPECTED = (errors.KiteworksError, OSError, ValueError, OverflowError)
"""What may befall one file or folder, and is no reason to give up the rest. The last two: its name or date is no such."""

FATAL = (
    errors.AuthenticationError,
    errors.OAuthError,
    errors.SignInRequiredError,
    errors.TokenExpiredError,
    errors.CertificateError,
    errors.HostNotFoundError,
)
"""What would befall every other file too."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The methods of one client, sync or async.

    Attributes:
        children: Lists a folder.
        transfer: Uploads or downloads one file.
        create: Makes a folder. Downloads make theirs here.
    """

    children: Callable[..., Any]
    transfer: Callable[..., Any]
    create: Callable[..., Any] | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """What counts of a folder or file on the appliance. A listing may have a hundred thousand, so it is little."""

    id: str
    name: str
    is_folder: bool
    size: int = 0
    modified: float | None = None
    fingerprint: tuple[str, str] | None = None

    @classmethod
    def read(cls, found: Any) -> Node:
        """From any model of a folder or a file. A field of another type than declared counts as unknown."""
        times = (getattr(found, "client_modified", None), found.modified)
        time = next((one for one in times if isinstance(one, datetime)), None)
        size = getattr(found, "size", None)
        return cls(
            found.id,
            found.name,
            found.type_ == "d",
            size if isinstance(size, int) else 0,
            time.timestamp() if time else None,
            _fingerprint(found),
        )


def listed(children: Callable[..., Any], folder_id: str) -> list[Node]:
    """What is in a folder."""
    return [Node.read(one) for one in children(folder_id, deleted=False, limit=_PAGE)]


async def listed_async(children: Callable[..., Any], folder_id: str) -> list[Node]:
    """What is in a folder."""
    return [Node.read(one) async for one in children(folder_id, deleted=False, limit=_PAGE)]


def newest(children: Callable[..., Any], folder_id: str, ids: Collection[str]) -> dict[str, Any]:
    """Files that were sent to a folder a moment ago, by id. However full it is, no more is read than has to be."""
    found: dict[str, Any] = {}
    for one in children(folder_id, **_newest(len(ids))):
        if one.id in ids:
            found[one.id] = one
            if len(found) == len(ids):
                break
    return found


async def newest_async(children: Callable[..., Any], folder_id: str, ids: Collection[str]) -> dict[str, Any]:
    """The same, awaited."""
    found: dict[str, Any] = {}
    async with aclosing(aiter(children(folder_id, **_newest(len(ids))))) as files:
        async for one in files:
            if one.id in ids:
                found[one.id] = one
                if len(found) == len(ids):
                    break
    return found


def _newest(count: int) -> dict[str, Any]:
    limit = min(_PAGE, count + _SLACK)
    return {"deleted": False, "kind": "f", "order_by": "modified:desc", "limit": limit}


def _fingerprint(found: Any) -> tuple[str, str] | None:
    """The strongest hash that is known, with what `hashlib` calls its algorithm."""
    known = stated(found)
    return next(((name, known[wire]) for wire, name in _ALGORITHMS.items() if wire in known), None)
