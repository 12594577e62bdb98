"""The rules of the drivers: what a generator of effects is told, and what comes out, in a thread and in a task."""

from __future__ import annotations

import asyncio
import gc
import sys
import types
import weakref
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import nullcontext
from functools import partial
from typing import Any

import pytest

from kiteworks_runtime._effects import Stopped, adrive, aiterate, drive, iterate

Effect = Callable[[], Any]
Steps = Generator[Effect, Any, Any]
Drive = Callable[[Steps], Any]


def perform(effect: Effect) -> Any:
    return effect()


async def aperform(effect: Effect) -> Any:
    await asyncio.sleep(0)
    return effect()


def at_once(effect: Effect) -> Any:
    """Perform an effect, and raise before there is anything to await."""
    answer = effect()

    async def answered() -> Any:
        return answer

    return answered()


def iterated(steps: Steps) -> Any:
    """Drive by `iterate`, which hands out nothing here; the value is kept aside."""
    kept: list[Any] = []
    assert not list(iterate(_kept(steps, kept), perform, deque(), nullcontext()))
    return kept[0]


def iterated_in_task(steps: Steps) -> Any:
    kept: list[Any] = []

    async def run() -> list[Any]:
        out: deque[Any] = deque()
        return [one async for one in aiterate(_kept(steps, kept), aperform, out, nullcontext())]

    assert not asyncio.run(run())
    return kept[0]


def _kept(steps: Steps, kept: list[Any]) -> Steps:
    kept.append((yield from steps))


DRIVERS: dict[str, Drive] = {
    "drive": lambda steps: drive(steps, perform),
    "adrive": lambda steps: asyncio.run(adrive(steps, aperform)),
    "adrive-at-once": lambda steps: asyncio.run(adrive(steps, at_once)),
    "iterate": iterated,
    "aiterate": iterated_in_task,
}
ERRORS = [
    ValueError("no"),
    KeyboardInterrupt(),
    SystemExit(3),
    asyncio.CancelledError(),
    StopAsyncIteration(),
]


@pytest.fixture(params=DRIVERS)
def driver(request: pytest.FixtureRequest) -> Drive:
    return DRIVERS[request.param]


@pytest.fixture(autouse=True)
def nothing_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No generator or coroutine is left to complain when it is collected."""
    told: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    yield
    gc.collect(1)
    assert not told


def fails(error: BaseException) -> Effect:
    def effect() -> Any:
        raise error

    return effect


def test_answers_go_in_and_the_value_comes_out(driver: Drive) -> None:
    def steps() -> Steps:
        first = yield lambda: 3
        second = yield lambda: None
        third = yield lambda: first + 1
        return first, second, third

    assert driver(steps()) == (3, None, 4)


def test_a_generator_without_effects(driver: Drive) -> None:
    def steps() -> Steps:
        return "at once"
        yield

    assert driver(steps()) == "at once"


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_what_performing_raises_is_thrown_in(driver: Drive, error: BaseException) -> None:
    caught: list[BaseException] = []

    def steps() -> Steps:
        try:
            yield fails(error)
        except BaseException as thrown:
            caught.append(thrown)
        # It goes on, and what follows is not taken for a failure while another is handled.
        return (yield lambda: sys.exc_info()[1])

    assert driver(steps()) is None
    assert caught == [error]


@pytest.mark.parametrize("error", ERRORS[:-1], ids=lambda error: type(error).__name__)
def test_what_is_not_caught_comes_out(driver: Drive, error: BaseException) -> None:
    cleaned: list[str] = []

    def steps() -> Steps:
        try:
            yield fails(error)
        finally:
            yield lambda: cleaned.append("by an effect")

    with pytest.raises(type(error)):
        driver(steps())
    assert cleaned == ["by an effect"]


def test_another_error_comes_out_with_its_cause(driver: Drive) -> None:
    def steps() -> Steps:
        try:
            yield fails(OSError("broken"))
        except OSError as error:
            raise ValueError("worse") from error

    with pytest.raises(ValueError, match="worse") as caught:
        driver(steps())
    assert isinstance(caught.value.__cause__, OSError)


def test_an_error_of_the_generator_comes_out_once(driver: Drive) -> None:
    def steps() -> Steps:
        yield lambda: None
        raise LookupError("of its own")

    with pytest.raises(LookupError, match="of its own") as caught:
        driver(steps())
    assert caught.value.__context__ is None


@pytest.mark.parametrize("value", [None, "value"])
def test_a_stop_iteration_is_not_taken_for_the_end(driver: Drive, value: object) -> None:
    def steps() -> Steps:
        yield fails(StopIteration(value))
        return "not reached"

    with pytest.raises(RuntimeError, match="StopIteration"):
        driver(steps())


def test_a_stop_iteration_can_be_caught() -> None:
    def steps() -> Steps:
        try:
            yield lambda: next(iter(()))
        except StopIteration:
            return (yield lambda: "went on")

    # A coroutine can't raise it, so that it can be caught where it is raised before anything is awaited.
    for name in ("drive", "adrive-at-once", "iterate"):
        assert DRIVERS[name](steps()) == "went on"


def test_a_stop_async_iteration_of_the_generator_comes_out() -> None:
    for name in ("drive", "adrive", "iterate"):
        with pytest.raises(StopAsyncIteration):
            DRIVERS[name](_failing(StopAsyncIteration()))
    with pytest.raises(RuntimeError, match="StopAsyncIteration"):  # an async generator can't raise it
        DRIVERS["aiterate"](_failing(StopAsyncIteration()))


def _failing(error: BaseException) -> Steps:
    return (yield fails(error))


def test_generators_that_delegate(driver: Drive) -> None:
    order: list[str] = []

    def inner(name: str) -> Steps:
        try:
            return (yield fails(OSError(name)))
        except OSError as error:
            order.append((yield partial("caught {}".format, error)))
            raise LookupError(name) from error
        finally:
            order.append((yield lambda: f"left {name}"))

    def outer() -> Steps:
        try:
            yield from inner("one")
        except LookupError as error:
            return f"after {error}", (yield lambda: 1)

    assert driver(outer()) == ("after one", 1)
    assert order == ["caught one", "left one"]


def test_an_interrupt_between_two_effects_reaches_the_generator() -> None:
    told: list[str] = []

    def steps() -> Steps:
        try:
            while True:
                yield lambda: None
        except KeyboardInterrupt:
            yield lambda: told.append("cleaned")
            raise

    def interrupt(frame: Any, event: str, _: Any) -> Any:
        # In the frame of the driver itself, where a signal may arrive as well.
        if frame.f_code is drive.__code__:
            seen.append(event)
            if event == "line" and len(seen) > 12 and not told and not raised:
                raised.append(True)
                raise KeyboardInterrupt
        return interrupt

    seen: list[str] = []
    raised: list[bool] = []
    before = sys.gettrace()
    sys.settrace(interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):
            drive(steps(), perform)
    finally:
        sys.settrace(before)
    assert told == ["cleaned"]


@pytest.mark.parametrize("swallows", [False, True])
def test_a_cancelled_task_is_told_to_the_generator_once(swallows: bool) -> None:
    told: list[str] = []

    async def forever(effect: Effect) -> Any:
        answer = effect()
        await asyncio.sleep(3600 if answer == "forever" else 0)
        return answer

    def steps() -> Steps:
        try:
            yield lambda: "forever"
        except asyncio.CancelledError:
            told.append((yield lambda: "cleaned"))
            if not swallows:
                raise
        return "value"

    async def run() -> Any:
        task = asyncio.create_task(adrive(steps(), forever))
        await asyncio.sleep(0)
        task.cancel()
        return await task

    if swallows:
        assert asyncio.run(run()) == "value"
    else:
        with pytest.raises(asyncio.CancelledError):
            asyncio.run(run())
    assert told == ["cleaned"]


def _until_stopped(told: list[str], out: deque[int], effect: Effect = lambda: None) -> Steps:
    """Hand out numbers by a generator below, which cleans up by an effect."""

    def below() -> Steps:
        try:
            for number in range(100):
                yield partial(out.append, number)
                yield effect
        except Stopped:
            yield partial(told.append, "cleaned")
            yield partial(out.append, -1)
            raise

    yield from below()
    told.append("not reached")


def test_what_performing_adds_is_handed_out() -> None:
    def steps(out: deque[int]) -> Steps:
        yield lambda: out.extend((1, 2))
        yield lambda: None
        try:
            yield fails(OSError())
        except OSError:
            yield lambda: out.append(3)

    async def taken() -> list[int]:
        out: deque[int] = deque()
        return [one async for one in aiterate(steps(out), aperform, out, nullcontext())]

    out: deque[int] = deque()
    assert list(iterate(steps(out), perform, out, nullcontext())) == asyncio.run(taken()) == [1, 2, 3]


def test_an_iteration_that_is_closed_cleans_up_by_effects() -> None:
    told: list[str] = []
    out: deque[int] = deque()
    numbers = iterate(_until_stopped(told, out), perform, out, nullcontext())
    assert [next(numbers), next(numbers)] == [0, 1]
    numbers.close()
    assert told == ["cleaned"]

    async def run() -> None:
        out: deque[int] = deque()
        numbers = aiterate(_until_stopped(told, out), aperform, out, nullcontext())
        assert [await anext(numbers), await anext(numbers)] == [0, 1]
        await numbers.aclose()

    asyncio.run(run())
    assert told == ["cleaned", "cleaned"]


def test_what_the_caller_throws_ends_the_handing_out() -> None:
    told: list[int] = []

    def steps(out: deque[int]) -> Steps:
        try:
            yield lambda: out.extend((1, 2))
        finally:
            yield lambda: out.append(3)
            told.append(len(out))

    out: deque[int] = deque()
    numbers = iterate(steps(out), perform, out, nullcontext())
    assert next(numbers) == 1
    with pytest.raises(KeyboardInterrupt):
        numbers.throw(KeyboardInterrupt())
    assert told == [2]


def test_a_coroutine_that_is_closed_stops_its_generator() -> None:
    told: list[str] = []
    out: deque[int] = deque()

    @types.coroutine
    def suspended() -> Iterator[None]:
        yield

    async def performed(effect: Effect) -> Any:
        if effect() == "wait":
            await suspended()

    running = adrive(_until_stopped(told, out, lambda: "wait"), performed)
    running.send(None)
    running.close()
    assert told == ["cleaned"]
    with pytest.raises(RuntimeError, match="already awaited"):
        running.send(None)


def test_a_driver_that_never_began_leaves_nothing() -> None:
    out: deque[int] = deque()
    told: list[str] = []
    iterate(_until_stopped(told, out), perform, out, nullcontext()).close()
    adrive(_until_stopped(told, out), aperform).close()
    asyncio.run(aiterate(_until_stopped(told, out), aperform, out, nullcontext()).aclose())
    assert not told


def test_an_error_is_not_kept_alive_by_its_driver() -> None:
    class Large:
        """Stands for a body."""

    alive: list[weakref.ref[Large]] = []

    def steps() -> Steps:
        large = Large()
        alive.append(weakref.ref(large))
        yield lambda: int("no number")

    async def run() -> None:
        try:
            await adrive(steps(), aperform)
        except ValueError:
            assert alive[-1]() is not None
        assert alive[-1]() is None

    gc.disable()
    try:
        try:
            drive(steps(), perform)
        except ValueError:
            assert alive[-1]() is not None
        assert alive[-1]() is None
        asyncio.run(run())
    finally:
        gc.enable()
