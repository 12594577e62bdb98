"""What a tree asks of the appliance: the methods of a client, and what is kept of the answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from .. import errors
from ..error_response import AuthenticationError
from ..limits import Clock
from ..models import by_role
from ..names import ANY_NAME, NameRules
from ..transfers.verify import stated

_ALGORITHMS = {"sha3-256": "sha3_256", "md5": "md5"}
"""On the wire -> in `hashlib`. The stronger one counts where both are known."""

_SLACK = 100
"""How many newer files a page has room for beside those that are looked for: they came meanwhile."""

EXPECTED = (errors.KiteworksError, OSError, ValueError, OverflowError)
"""What may befall one file or folder, and is no reason to give up the rest. The last two: its name or date is no such."""

FATAL = (
    AuthenticationError,
    errors.OAuthError,
    errors.SignInRequiredError,
    errors.TokenExpiredError,
    errors.CertificateError,
    errors.HostNotFoundError,
)
"""What would befall every other file too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeConfig:
    """What the spec says of how trees are copied, beside the methods.

    Attributes:
        listing: Arguments of each list of a folder; `limit` among them, the most on a page.
        folder_type: What a list says the type of a folder is.
        small: Bytes of a file that takes one request.
        newest: Further arguments of a list, for what has come last.
        chunk_size: Bytes of a chunk of a larger file; 0 where there are no chunks.
        archive_files: Files that share an archive at most.
    """

    listing: Mapping[str, Any]
    folder_type: str
    small: int
    newest: Mapping[str, Any] = field(default_factory=dict[str, Any])
    chunk_size: int = 0
    archive_files: int = 0


@dataclass(frozen=True, slots=True)
class RemoteFolder:
    """The methods of one client, sync or async.

    Attributes:
        facts: How to use them.
        children: Lists a folder.
        transfer: Uploads or downloads one file.
        create: Makes a folder. Downloads make theirs here.
        archive: Uploads or downloads several files in an archive.
        ready: Of downloads: asks whether files may go into an archive.
        clock: Time, as the client sees it.
        names: The names that the appliance accepts.
    """

    facts: TreeConfig
    children: Callable[..., Any]
    transfer: Callable[..., Any]
    create: Callable[..., Any] | None = None
    archive: Callable[..., Any] | None = None
    ready: Callable[..., Any] | None = None
    clock: Clock = field(default_factory=Clock)
    names: NameRules = ANY_NAME

    def listed(self, folder_id: str) -> list[Node]:
        """What is in a folder."""
        folder_type = self.facts.folder_type
        return [Node.read(one, folder_type) for one in self.children(folder_id, **self.facts.listing)]

    async def listed_async(self, folder_id: str) -> list[Node]:
        """The same, awaited."""
        folder_type = self.facts.folder_type
        return [Node.read(one, folder_type) async for one in self.children(folder_id, **self.facts.listing)]

    def newest(self, folder_id: str, wanted: Collection[str], by: Callable[[Any], str]) -> dict[str, Any]:
        """Files that were just sent to a folder. However full it is, no more is read than has to be.

        Args:
            folder_id: The folder.
            wanted: What tells them from any other: their ids, say.
            by: Takes that from a model.

        Returns:
            Those that are there, by the same.
        """
        found: dict[str, Any] = {}
        for one in self.children(folder_id, **self._newest(len(wanted))):
            if _take(one, wanted, by, found):
                break
        return found

    async def newest_async(
        self, folder_id: str, wanted: Collection[str], by: Callable[[Any], str]
    ) -> dict[str, Any]:
        """The same, awaited."""
        found: dict[str, Any] = {}
        async with aclosing(aiter(self.children(folder_id, **self._newest(len(wanted))))) as files:
            async for one in files:
                if _take(one, wanted, by, found):
                    break
        return found

    def _newest(self, count: int) -> dict[str, Any]:
        listing = self.facts.listing
        return {**listing, **self.facts.newest, "limit": min(listing["limit"], count + _SLACK)}


def _take(one: Any, wanted: Collection[str], by: Callable[[Any], str], found: dict[str, Any]) -> bool:
    """Keep a file if it is wanted. Returns whether none is missing now."""
    if (mark := by(one)) in wanted:
        found.setdefault(mark, one)
    return len(found) == len(wanted)


@dataclass(frozen=True, slots=True)
class Node:
    """What counts of a folder or file on the appliance. A listing may have a hundred thousand, so it is little.

    Attributes:
        fault: Why it can be neither copied nor found: the listing gives it no name or id.
    """

    id: str
    name: str
    is_folder: bool
    size: int = 0
    modified: float | None = None
    fingerprint: tuple[str, str] | None = None
    fault: str | None = None

    @classmethod
    def read(cls, found: Any, folder_type: str) -> Node:
        """From any model of a folder or a file. A field of another type than declared counts as unknown."""
        number, name = by_role(found, "id"), by_role(found, "name")
        fault = None
        if not isinstance(name, str):
            # Nothing on the appliance can be called this.
            name, fault = f"<{name!r}>", f"the appliance gives it no name: {name!r}"
        elif not isinstance(number, str):
            fault = f"the appliance gives it no id: {number!r}"
        times = by_role(found, "client_modified"), by_role(found, "modified")
        time = next((one for one in times if isinstance(one, datetime)), None)
        size = by_role(found, "size")
        return cls(
            str(number),
            name,
            by_role(found, "type") == folder_type,
            size if isinstance(size, int) else 0,
            _seconds(time) if time else None,
            _fingerprint(found),
            fault,
        )


def _seconds(time: datetime) -> float | None:
    """A time in whole seconds since 1970. None for one that lies outside the years 1 to 9999 in UTC."""
    try:
        return time.astimezone(UTC).replace(microsecond=0).timestamp()
    except OverflowError:
        return None


def _fingerprint(found: Any) -> tuple[str, str] | None:
    """The strongest hash that is known, with what `hashlib` calls its algorithm."""
    known = stated(found)
    return next(((name, known[wire]) for wire, name in _ALGORITHMS.items() if wire in known), None)
