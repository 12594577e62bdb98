"""Runs many small pieces of work, some at a time, in threads or in tasks, and adds up their progress."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Generator, Iterable, Iterator
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct

from .._effects import adrive, drive
from ..errors import KiteworksError

_GRACE = 1.0
"""Seconds that running tasks have to end when a run is cancelled."""


class Step(Struct, frozen=True):
    """A call that a job waits for; its result is sent to the job.

    Attributes:
        call: The call.
        local: Whether it is work on this machine, which would block an event loop, and not a method of the client.
    """

    call: Callable[[], Any]
    local: bool = False


R = TypeVar("R")
Steps: TypeAlias = Generator[Step, Any, R]
Job: TypeAlias = "Steps[Iterable[Job]]"
"""Yields its steps one after another and returns the jobs that can begin after it."""


class TreeStoppedError(KiteworksError):
    """The run that a file belonged to was stopped."""


class Stop:
    """Tells the threads of a run that it was stopped. A thread can't be interrupted; it has to ask."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.set = self._event.set

    def check(self) -> None:
        """Raise `TreeStoppedError` if the run was stopped."""
        if self._event.is_set():
            raise TreeStoppedError("the run was broken off")


def _next(waiting: list[Iterator[Job]]) -> Job | None:
    """Return the next job. The latest come first, so that a tree is walked depth first and few jobs wait."""
    while waiting:
        job = next(waiting[-1], None)
        if job is not None:
            return job
        waiting.pop()
    return None


def run(jobs: Iterable[Job], parallel: int, stop: Stop) -> None:
    """Run jobs, and those that they return, in threads. An error of a job ends the run.

    Args:
        jobs: The first jobs.
        parallel: How many run at a time.
        stop: Is set when the run ends early. This function returns after all threads have ended.
    """
    waiting = [iter(jobs)]
    try:
        # A job without others beside it needs no thread, and most runs with little to do have no other jobs.
        while (job := _next(waiting)) is not None:
            if (other := _next(waiting)) is not None:
                waiting.append(iter((job, other)))
                _run_in_threads(waiting, parallel, stop)
                return
            waiting.append(iter(drive(job, _perform)))
    except BaseException:
        stop.set()
        raise


def _run_in_threads(waiting: list[Iterator[Job]], parallel: int, stop: Stop) -> None:
    from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
    from contextvars import copy_context

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
            # Before the threads are waited for.
            stop.set()
            raise


async def run_async(jobs: Iterable[Job], parallel: int, stop: Stop) -> None:
    """Run jobs in tasks. When this is cancelled, they have a short time to end, and have ended when it returns."""
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
            # A request whose answer is not read may have started something on the appliance that can't be ended then.
            if running:
                await asyncio.wait(running, timeout=_GRACE)
        finally:
            for task in running:
                task.cancel()
            # Several may have failed at once: asyncio would complain about errors that are not retrieved.
            await asyncio.gather(*running, *done, return_exceptions=True)
        raise


def _perform(step: Step) -> Any:
    return step.call()


def _perform_async(step: Step) -> Awaitable[Any]:
    import asyncio

    answer: Awaitable[Any] = asyncio.to_thread(step.call) if step.local else step.call()
    return answer


class TreeProgress(Struct, frozen=True):
    """The state of a run at one time. At the end, the numbers done equal the totals.

    Attributes:
        path: The file that moved.
        files_done: Files that are finished or failed.
        files_total: Files to move. Skipped files do not count.
        bytes_done: Bytes moved so far.
        bytes_total: Bytes to move. Those of failed files no longer count.
        failed: Files that failed.
    """

    path: str
    files_done: int
    files_total: int
    bytes_done: int
    bytes_total: int
    failed: int


class Meter:
    """Adds up what the files of a run report, one report at a time, and notifies the caller of each change."""

    def __init__(
        self, files: int, size: int, notify: Callable[[TreeProgress], None] | None, stop: Stop
    ) -> None:
        self._lock = threading.Lock()
        self._files, self._bytes = files, size
        self._files_done = self._bytes_done = self._failed = 0
        self._notify = notify
        self.stop = stop
        self.raised: BaseException | None = None
        """The error of `notify`, which is not the fault of the file that reported."""

    def add(
        self, path: str, *, moved: int, expected: int = 0, done: bool = False, failed: bool = False
    ) -> None:
        """Count a change: bytes moved, further bytes expected, and whether the file is finished or failed."""
        with self._lock:
            self._bytes_done += moved
            self._bytes += expected
            self._files_done += done
            self._failed += failed
            if self._notify is not None:
                now = TreeProgress(
                    path, self._files_done, self._files, self._bytes_done, self._bytes, self._failed
                )
                try:
                    self._notify(now)
                except BaseException as error:
                    self.raised = error
                    raise


class FileMeter:
    """Reports the progress of one file: the `on_progress` of its transfer."""

    def __init__(self, meter: Meter, path: str, size: int) -> None:
        self._meter = meter
        self._path = path
        self._size = size
        self._moved = 0

    @property
    def raised(self) -> BaseException | None:
        """The error that the run's `on_progress` raised."""
        return self._meter.raised

    def __call__(self, done: int, total: int | None) -> None:
        """Report how many bytes of the file have moved; fewer than before if the transfer began again."""
        if done != total:  # a complete file is kept
            self._meter.stop.check()
        moved, self._moved = done - self._moved, done
        self._meter.add(self._path, moved=moved)

    def finish(self) -> None:
        """Report that the file is finished. Its final size counts, even if another one was planned."""
        self._meter.add(self._path, moved=0, expected=self._moved - self._size, done=True)

    def fail(self) -> None:
        """Report that the file failed; what moved of it does not count."""
        self._meter.add(self._path, moved=-self._moved, expected=-self._size, done=True, failed=True)
