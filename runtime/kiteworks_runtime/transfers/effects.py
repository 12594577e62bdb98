"""What a transfer asks for, step by step. No I/O with the appliance here: a driver, sync or async, does the steps.

A transfer is a generator as `_effects` describes it, of these effects and `Sleep`.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from .._effects import Sleep
from ..operation import Operation
from .chunks import Body

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
