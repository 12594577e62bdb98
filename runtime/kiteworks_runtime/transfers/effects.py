"""What a transfer asks for, step by step. No I/O with the appliance here: a driver, sync or async, does the steps.

A transfer is a generator as `_effects` describes it, of these effects and `Sleep`.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from .._effects import Sleep
from ..error_response import APIStatusError, RateLimitError, error_table
from ..errors import APIConnectionError, KiteworksError
from ..limits import Clock
from ..operation import Operation
from .chunks import Body
from .specs import TransferContext

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Call:
    """Make a request. Answered with what the operation returns.

    Attributes:
        operation: Which.
        arguments: With what.
        body: The argument whose progress is to be reported meanwhile.
        done: The bytes before it.
        total: The bytes in all if known.
        waited: Seconds that were waited after earlier attempts: all share one retry budget.
    """

    operation: Operation[Any]
    arguments: dict[str, Any]
    body: Body | None = None
    done: int = 0
    total: int | None = None
    waited: float = 0.0


@dataclass(frozen=True, slots=True)
class Begin:
    """Start work beside what comes next: reading, packing, hashing, writing. Answered with a handle."""

    work: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Finish:
    """Wait for work that was begun. Answered with what it returns."""

    handle: Any


@dataclass(frozen=True, slots=True)
class Tell:
    """Report progress: the bytes so far, and the bytes in all if known."""

    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Open:
    """Make a request whose body is read with `More`. Answered with the streamed response; the one before is closed."""

    operation: Operation[Any]
    arguments: dict[str, Any]


@dataclass(frozen=True, slots=True)
class More:
    """Read on in the open body until a place is full. Answered with how many bytes came: 0 only at its end.

    If the connection breaks after some, they are the answer, and the error is that of the next such step.
    """

    place: memoryview


Step: TypeAlias = Call | Begin | Finish | Sleep | Tell | Open | More
Steps: TypeAlias = Generator[Step, Any, R]


def path_argument(operation: Operation[Any]) -> str:
    """The last path parameter of an operation: what it acts on."""
    from ..operation import Path

    return [one.name for one in operation.arguments if isinstance(one, Path)][-1]


def taken(operation: Operation[Any], **arguments: Any) -> dict[str, Any]:
    """Of these arguments those that an operation has. One that is None is left out."""
    names = {one.name for one in operation.arguments}
    return {name: value for name, value in arguments.items() if name in names and value is not None}


def work(job: Callable[[], Any]) -> Steps[Any]:
    """Do work in the helper and wait for it."""
    return (yield Finish((yield Begin(job))))


_LEAST = 0.001
"""Seconds. It is not worth looking again for less."""


class Backoff:
    """Tells how long to wait before what failed is tried again: as often and as long as any request is.

    Args:
        context: What to know of the client.
    """

    def __init__(self, context: TransferContext) -> None:
        self._context = context
        self._failures = 0
        self.waited = 0.0
        """Seconds in all. The time that content takes to move does not count against the budget, long as it may be."""

    def after(self, error: KiteworksError) -> float | None:
        """Count a failure.

        Returns:
            The seconds to wait; None if it was tried often enough, or the waits together would exceed the budget.
        """
        self._failures += 1
        context = self._context
        if self._failures > context.retries.count:
            return None
        asked = _asked(error, context) if isinstance(error, APIStatusError) else None
        pause = context.retries.pause(self._failures, asked, self.waited)
        self.waited += pause or 0.0
        return pause


def passes(error: KiteworksError, context: TransferContext) -> bool:
    """Whether the same request, which the appliance may have got, may succeed a little later."""
    from .._httpx import UNOPENED
    from ..retry import carried_nothing_out

    # What never left or was not carried out was tried again already, as every request is. A certificate that is not trusted
    # never left either.
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


def pauses(verify_timeout: float, clock: Clock | None = None) -> Iterator[float]:
    """Yield the waits before each further look, none at first, then ever longer.

    Args:
        verify_timeout: Seconds that they take together.
        clock: Counts the time that the looks take as well; None for the waits alone.
    """
    began, waited, wait = clock.now() if clock else 0.0, 0.0, 0.1
    yield 0.0
    while (left := verify_timeout - (clock.now() - began if clock else waited)) > _LEAST:
        wait = min(wait, left)
        yield wait
        waited += wait
        wait = min(wait * 2, 5.0)
