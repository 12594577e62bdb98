"""Many small pieces of work, some at a time. A job is a generator, so that threads and tasks share its description."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from .._effects import adrive, drive
from ..errors import KiteworksError

_GRACE = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Step:
    """Something to wait for, whose result the job is handed.

    Attributes:
        call: What to call.
        local: Whether it is work on this machine, which would hold up an event loop. Else it is a method of the client.
    """

    call: Callable[[], Any]
    local: bool = False


Job: TypeAlias = Generator[Step, Any, "Iterable[Job]"]
"""Asks for its steps one after another, and ends with the jobs that can begin now that it is done."""


class TreeStoppedError(KiteworksError):
    """The run that a file belonged to was broken off."""


class Stop:
    """Tells the threads of a run that it was broken off. A thread can't be interrupted; it has to ask."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Break off."""
        self._event.set()

    def check(self) -> None:
        """Go no further if the run was broken off.

        Raises:
            TreeStoppedError: It was.
        """
        if self._event.is_set():
            raise TreeStoppedError("the run was broken off")


def _next(waiting: list[Iterator[Job]]) -> Job | None:
    """The next job. Those that were made last come first, so that a tree is walked to its depths and little waits."""
    while waiting:
        job = next(waiting[-1], None)
        if job is not None:
            return job
        waiting.pop()
    return None


def run(jobs: Iterable[Job], parallel: int, stop: Stop) -> None:
    """Do the jobs, and those that they give rise to, in threads. What a job raises ends the run.

    Args:
        jobs: The first ones.
        parallel: How many at a time.
        stop: Is set when the run ends early. This waits until no thread is at work.
    """
    from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
    from contextvars import copy_context

    waiting = [iter(jobs)]
    running: set[Future[Iterable[Job]]] = set()
    with ThreadPoolExecutor(parallel, thread_name_prefix="kiteworks-tree") as threads:
        try:
            while True:
                while len(running) < parallel and (job := _next(waiting)) is not None:
                    running.add(threads.submit(copy_context().run, drive, job, _perform))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                waiting += [iter(one.result()) for one in done]
        except BaseException:
            stop.set()
            raise


async def run_async(jobs: Iterable[Job], parallel: int, stop: Stop) -> None:
    """The same in tasks. When the run is cancelled, they have a short time to end, and have ended when it has."""
    import asyncio

    waiting = [iter(jobs)]
    running: set[asyncio.Task[Iterable[Job]]] = set()
    done: set[asyncio.Task[Iterable[Job]]] = set()
    try:
        while True:
            while len(running) < parallel and (job := _next(waiting)) is not None:
                running.add(asyncio.create_task(adrive(job, _perform_async)))
            if not running:
                return
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            waiting += [iter(one.result()) for one in done]
    except BaseException:
        stop.set()
        try:
            # A request whose answer no one reads may have begun something on the appliance that no one can end.
            if running:
                await asyncio.wait(running, timeout=_GRACE)
        finally:
            for task in running:
                task.cancel()
            # Several may have failed at once: what the others raised is known too, or asyncio would complain.
            await asyncio.gather(*running, *done, return_exceptions=True)
        raise


def _perform(step: Step) -> Any:
    return step.call()


def _perform_async(step: Step) -> Awaitable[Any]:
    import asyncio

    answer: Awaitable[Any] = asyncio.to_thread(step.call) if step.local else step.call()
    return answer
