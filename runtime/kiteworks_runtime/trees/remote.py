"""The client's methods that trees call, and what is kept of their answers."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import aclosing
from datetime import UTC, datetime
from functools import partial
from typing import Any, cast

from msgspec import Struct, field

from .. import errors
from ..error_response import AuthenticationError
from ..limits import Clock
from ..models import by_role
from ..names import ANY_NAME, NameRules
from ..transfers.hashes import known, stated
from ..workflows import TreeConfig
from .jobs import Step, Steps

_SLACK = 100
"""How many files, newer than those looked for, a page has room for."""

EXPECTED = (errors.KiteworksError, OSError, ValueError, OverflowError)
"""Errors of one file or folder, which leave the others to be copied. The last two: its name or date is invalid."""

FATAL = (
    AuthenticationError,
    errors.OAuthError,
    errors.SignInRequiredError,
    errors.TokenExpiredError,
    errors.CertificateError,
    errors.HostNotFoundError,
)
"""Errors that every other file would meet too."""


class RemoteFolder(Struct, frozen=True):
    """The methods of one client.

    Attributes:
        config: How to use them.
        children: Lists a folder.
        transfer: Uploads or downloads one file.
        create: Makes a folder; of uploads.
        archive: Uploads or downloads several files in an archive.
        ready: Asks whether files may go into an archive; of downloads.
        clock: The client's clock.
        names: The names that the appliance accepts.
        hashes: The names of the hashes that the appliance makes, the first one first.
        asynchronous: Whether the methods are awaited.
    """

    config: TreeConfig
    children: Callable[..., Any]
    transfer: Callable[..., Any]
    create: Callable[..., Any] | None = None
    archive: Callable[..., Any] | None = None
    ready: Callable[..., Any] | None = None
    clock: Clock = field(default_factory=Clock)
    names: NameRules = ANY_NAME
    hashes: Sequence[str] = ()
    asynchronous: bool = False

    def read_folder(self, folder_id: str) -> Steps[list[Node]]:
        """Return what is in a folder."""
        nodes: list[Node] = []

        def take(item: Any) -> bool:
            nodes.append(Node.read(item, self.config.folder_type))
            return False

        yield self._each(take, folder_id, self.config.listing)
        return nodes

    def newest(
        self, folder_id: str, wanted: Collection[str], by: Callable[[Any], str]
    ) -> Steps[dict[str, Any]]:
        """Return the models of files that were just sent to a folder, by the mark that `by` gives them, as far as
        they are there.
        """
        found: dict[str, Any] = {}

        def take(item: Any) -> bool:
            if (mark := by(item)) in wanted:
                found.setdefault(mark, item)
            return len(found) == len(wanted)

        config = self.config
        page = {config.page_size: min(config.listing[config.page_size], len(wanted) + _SLACK)}
        yield self._each(take, folder_id, {**config.listing, **config.newest, **page})
        return found

    def sleep(self, seconds: float) -> Step:
        """Let time pass."""
        return Step(partial(self.clock.asleep if self.asynchronous else self.clock.sleep, seconds))

    def _each(self, take: Callable[[Any], bool], folder_id: str, arguments: Mapping[str, Any]) -> Step:
        """Hand the items of a list to `take`, until it returns true."""
        each = _each_async if self.asynchronous else _each
        return Step(lambda: each(self.children(folder_id, **arguments), take))


def _each(items: Iterable[Any], take: Callable[[Any], bool]) -> None:
    for item in items:
        if take(item):
            return


async def _each_async(items: AsyncIterable[Any], take: Callable[[Any], bool]) -> None:
    async with aclosing(cast("Any", aiter(items))) as opened:
        async for item in opened:
            if take(item):
                return


class Node(Struct, frozen=True):
    """A folder or file on the appliance. A listing may have a hundred thousand, so little is kept of each.

    Attributes:
        modified: Seconds since 1970, if known.
        fingerprint: The algorithm and the value of the strongest hash that is known.
        fault: Why it can be neither copied nor found: the listing gives no name or id.
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
        """Read any model of a folder or a file. A field that does not have its declared type counts as unknown."""
        number, name = by_role(found, "id"), by_role(found, "name")
        fault = None
        if not isinstance(name, str):
            # Nothing on the appliance can be called this.
            name, fault = f"<{name!r}>", f"the appliance gives it no name: {name!r}"
        elif not isinstance(number, str):
            fault = f"the appliance gives it no id: {number!r}"
        times = by_role(found, "client_modified"), by_role(found, "modified")
        time = next((one for one in times if isinstance(one, datetime)), None)
        size, hashes = by_role(found, "size"), stated(found)
        return cls(
            str(number),
            name,
            by_role(found, "type") == folder_type,
            size if isinstance(size, int) else 0,
            _seconds(time) if time else None,
            _strongest(hashes),
            fault,
        )


def _strongest(hashes: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the algorithm and the value of the longest hash that can be compared here."""
    makeable = [name for name in hashes if known(name)]
    return max(((name, hashes[name]) for name in makeable), key=lambda one: len(one[1]), default=None)


def _seconds(time: datetime) -> float | None:
    """Return whole seconds since 1970; None for a time outside the years 1 to 9999 in UTC."""
    try:
        return time.astimezone(UTC).replace(microsecond=0).timestamp()
    except OverflowError:
        return None
