"""Drives generators that say what to do, so that one description of the work serves threads and tasks.

Such a generator yields effects. A driver has each of them performed and sends back what that returns; only `perform`
differs between the parts of the client. One set of rules holds for all of them:

- What performing raises is thrown into the generator, `KeyboardInterrupt` and `CancelledError` too.
- When the generator returns, the driver returns its value. What the generator raises, the driver raises.
- When the driver is closed, `Stopped` is thrown into the generator, which may yield effects to clean up.
- `StopIteration` from performing is an error like any other: a generator that doesn't catch it raises `RuntimeError`
  (PEP 479), so it is never taken for the end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any, TypeVar, cast

from msgspec import Struct

E = TypeVar("E")
R = TypeVar("R")
T = TypeVar("T")


class Sleep(Struct, frozen=True):
    """Let time pass, in seconds."""

    seconds: float


class Stopped(BaseException):
    """Thrown into a generator whose driver was closed: it cleans up, by effects too, and lets this pass.

    `GeneratorExit` would close the generators that this one delegates to, so that they could not yield any more.
    """


# Each driver holds the loop itself, for a call for each effect would slow down every request. `gi_frame` is None once a
# generator has ended: an error is then its own, and else that of performing or an interrupt between two effects.


def drive(steps: Generator[E, Any, R], perform: Callable[[E], Any]) -> R:
    """Have effects performed, one by one, until the generator ends. Return what it returns."""
    generator: Any = steps  # `Generator` declares no `gi_frame`
    hand: Callable[[Any], E] | None = (
        None  # `send` if None, which is looked up for each effect: every call that waits would keep it
    )
    answer: Any = None
    while True:
        try:
            while True:
                answer = perform((hand or steps.send)(answer))
                hand = None
        except BaseException as error:  # noqa: BLE001 - the generator decides
            answer = None  # an error would hold this frame, and this frame the error
            if generator.gi_frame is None and isinstance(error, StopIteration):
                result: R = error.value
                return result
            hand, answer = steps.throw, _thrown(generator, error)


async def adrive(steps: Generator[E, Any, R], perform: Callable[[E], Awaitable[Any]]) -> R:
    """Have effects performed, awaited, until the generator ends. See `drive`."""
    # Few names, as in `exchange`.
    hand: Callable[[Any], E] | None = None
    answer: Any = None
    while True:
        try:
            while True:
                answer = await perform((hand or steps.send)(answer))
                hand = None
        except BaseException as error:  # noqa: BLE001 - the generator decides
            answer = None
            if cast("Any", steps).gi_frame is None and isinstance(error, StopIteration):
                return cast("R", error.value)
            hand, answer = steps.throw, _thrown(steps, error)


def iterate(
    steps: Generator[E, Any, Any],
    perform: Callable[[E], Any],
    out: deque[T],
    around: AbstractContextManager[Any],
) -> Generator[T, None, None]:
    """Have effects performed until the generator ends, and yield what performing them adds to `out`.

    Once its caller closes or interrupts this, nothing more is yielded.

    Args:
        steps: The generator.
        perform: Performs one effect and returns the answer.
        out: What is to be yielded.
        around: Is entered before the first effect and left after the last one.
    """
    generator: Any = steps  # `Generator` declares no `gi_frame`
    hand: Callable[[Any], E] | None = None
    answer: Any = None
    with around:
        while True:
            try:
                while True:
                    answer = perform((hand or steps.send)(answer))
                    hand = None
                    while out:
                        yield out.popleft()
            except BaseException as error:  # noqa: BLE001 - the generator decides
                answer = None
                if generator.gi_frame is None and isinstance(error, StopIteration):
                    return
                if not isinstance(error, Exception):
                    out = deque()
                hand, answer = steps.throw, _thrown(generator, error)


async def aiterate(
    steps: Generator[E, Any, Any],
    perform: Callable[[E], Awaitable[Any]],
    out: deque[T],
    around: AbstractAsyncContextManager[Any],
) -> AsyncGenerator[T, None]:
    """Have effects performed, awaited, and yield what that adds to `out`. See `iterate`."""
    generator: Any = steps  # `Generator` declares no `gi_frame`
    hand: Callable[[Any], E] | None = None
    answer: Any = None
    async with around:
        while True:
            try:
                while True:
                    answer = await perform((hand or steps.send)(answer))
                    hand = None
                    while out:
                        yield out.popleft()
            except BaseException as error:  # noqa: BLE001 - the generator decides
                answer = None
                if generator.gi_frame is None and isinstance(error, StopIteration):
                    return
                if not isinstance(error, Exception):
                    out = deque()
                hand, answer = steps.throw, _thrown(generator, error)


def _thrown(generator: Any, error: BaseException) -> BaseException:
    """Return what a generator is thrown for an error; raise it if the generator has ended."""
    if generator.gi_frame is not None:
        return Stopped() if isinstance(error, GeneratorExit) else error
    if isinstance(error, Stopped):
        raise GeneratorExit from None
    try:
        raise error
    finally:
        del error  # its traceback holds this frame
