"""The effects of transfers, which a sync or async driver performs, and when a failed request is tried again.

A transfer is a generator as `_effects` describes it, of these effects and `Sleep`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from typing import Any, Protocol, TypeAlias, TypeVar

from msgspec import Struct

from .._effects import Sleep
from ..error_response import APIStatusError, RateLimitError, error_table
from ..errors import APIConnectionError, KiteworksError
from ..operation import Operation, Path
from .specs import TransferContext

R = TypeVar("R")
_NOTABLE = 1 << 18
"""Bytes between two reports of progress."""
_ASKED = 1 << 16
"""Bytes of a form's file that httpx asks for at a time."""
_SENT = 1 << 18
"""Bytes that are read and sent together."""


class Content(Protocol):
    """Bytes that are sent: in memory, or still in a file."""

    def __len__(self) -> int: ...
    def __getitem__(self, part: slice, /) -> bytes | memoryview: ...


class Body:
    """A chunk as a file that reports how much of it was read, in bytes before compression."""

    def __init__(self, content: Content, size: int) -> None:
        self._content = content
        self._size = size
        self._at = self._told = 0
        self.on_read: Callable[[], None] | None = None
        """Called while it is read, every 256 KiB or more, and only once for the same bytes: it may be sent again."""

    @property
    def moved(self) -> int:
        """Bytes that were read, counted before compression."""
        return self._told * self._size // max(1, len(self._content))

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes: of large pieces more than asked for. The previous ones have been sent by then."""
        if self.on_read is not None and self._told + _NOTABLE <= self._at < len(self._content):
            self._told = self._at
            self.on_read()
        if size >= _ASKED:
            # httpx takes what it is given, and each piece costs much on its way, however large it is.
            size = max(size, _SENT)
        piece = bytes(self._content[self._at : self._at + size if size >= 0 else None])
        self._at += len(piece)
        return piece

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to an offset from the beginning, or from the end."""
        self._at = offset + (len(self._content) if whence == os.SEEK_END else 0)
        return self._at

    def tell(self) -> int:
        """Return the offset."""
        return self._at


class Call(Struct, frozen=True):
    """Make a request. Answered with what the operation returns.

    Attributes:
        operation: The request.
        arguments: Its arguments.
        body: The argument whose progress is reported while it is sent.
        done: The bytes before it.
        total: The bytes in all, if known.
        waited: Seconds that were waited after earlier attempts: all share one retry budget.
    """

    operation: Operation[Any]
    arguments: dict[str, Any]
    body: Body | None = None
    done: int = 0
    total: int | None = None
    waited: float = 0.0


class Begin(Struct, frozen=True):
    """Start work in another thread: reading, packing, hashing, writing. Answered with a handle."""

    work: Callable[[], Any]


class Finish(Struct, frozen=True):
    """Wait for work that was started. Answered with what it returns."""

    handle: Any


class Work(Struct, frozen=True):
    """Do work and wait for it: after all that was begun, and never in an event loop. Answered with what it returns."""

    work: Callable[[], Any]


class Tell(Struct, frozen=True):
    """Report progress: the bytes so far, and the bytes in all, if known."""

    done: int
    total: int | None


class Open(Struct, frozen=True):
    """Make a request whose body is read with `More`. Answered with the streamed response; the one before is closed."""

    operation: Operation[Any]
    arguments: dict[str, Any]


class More(Struct, frozen=True):
    """Read the open body until a buffer is full. Answered with the number of bytes read: 0 only at its end.

    If the connection breaks after some bytes, the answer is their number, and the next `More` raises the error.
    """

    place: memoryview


Step: TypeAlias = Call | Begin | Finish | Work | Sleep | Tell | Open | More
Steps: TypeAlias = Generator[Step, Any, R]


def path_argument(operation: Operation[Any]) -> str:
    """Return the last path parameter of an operation: the object that it acts on."""
    return [one.name for one in operation.arguments if isinstance(one, Path)][-1]


def taken(operation: Operation[Any], **arguments: Any) -> dict[str, Any]:
    """Return those of these arguments that an operation has and that are not None."""
    names = {one.name for one in operation.arguments}
    return {name: value for name, value in arguments.items() if name in names and value is not None}


def work(job: Callable[[], Any]) -> Steps[Any]:
    """Do work and wait for it. See `Work`."""
    return (yield Work(job))


class Backoff:
    """Tells how long to wait before a failed request is tried again, by the client's retry policy."""

    def __init__(self, context: TransferContext) -> None:
        self._context = context
        self._failures = 0
        self.waited = 0.0
        """Seconds in all. The time for which content is sent does not count against the retry budget."""

    def after(self, error: KiteworksError) -> float | None:
        """Count a failure. Return the seconds to wait; None if the retries or their budget are used up."""
        self._failures += 1
        context = self._context
        if self._failures > context.retries.count:
            return None
        asked = _asked(error, context) if isinstance(error, APIStatusError) else None
        pause = context.retries.pause(self._failures, asked, self.waited)
        self.waited += pause or 0.0
        return pause


def passes(error: KiteworksError, context: TransferContext) -> bool:
    """Tell whether the same request, which the appliance may have received, may succeed a little later."""
    from .._httpx import UNOPENED
    from ..retry import carried_nothing_out

    # Requests that were not sent or not carried out were tried again already, as every request is. Without a trusted
    # certificate nothing was sent either.
    if isinstance(error, RateLimitError):
        return False
    if isinstance(error, APIStatusError):
        known = not error_table(context.error_table).codes.keys().isdisjoint(error.codes)
        refused = carried_nothing_out(error.status, _asked(error, context), known=known)
        return error.status in context.retries.statuses and not refused
    return isinstance(error, APIConnectionError) and not isinstance(error.__cause__, UNOPENED)


def _asked(error: APIStatusError, context: TransferContext) -> float | None:
    from ..retry import retry_after

    return retry_after(error.response.headers, context.clock.date())
