"""How jobs are driven: so many at a time, none made before it can begin, and a clean end."""

from __future__ import annotations

import _thread
import asyncio
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import pytest

from kiteworks_runtime.trees.jobs import Job, Step, Stop, TreeStoppedError, run, run_async

Run = Callable[[Iterable[Job], int, Stop], None]


def run_awaited(jobs: Iterable[Job], parallel: int, stop: Stop) -> None:
    with asyncio.Runner() as runner:
        runner.run(run_async(jobs, parallel, stop))


@pytest.fixture(params=[run, run_awaited], ids=["threads", "tasks"])
def drive(request: pytest.FixtureRequest) -> Run:
    made: Run = request.param
    return made


def local(call: Callable[[], object]) -> Job:
    yield Step(call, local=True)
    return ()


@pytest.mark.parametrize("parallel", [1, 3])
def test_no_more_at_a_time_than_asked_for(drive: Run, parallel: int) -> None:
    lock, running, most = threading.Lock(), 0, 0
    meet = threading.Barrier(parallel)

    def work() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        meet.wait(timeout=30)  # as many as are asked for do run at a time
        with lock:
            running -= 1

    drive((local(work) for _ in range(parallel * 4)), parallel, Stop())
    assert (running, most) == (0, parallel)


def test_jobs_are_made_when_they_can_begin(drive: Run) -> None:
    made = done = 0
    ahead: list[int] = []

    def finish() -> None:
        nonlocal done
        done += 1
        ahead.append(made - done)

    def jobs() -> Iterator[Job]:
        nonlocal made
        for _ in range(50):
            made += 1
            yield local(finish)

    drive(jobs(), 2, Stop())
    assert done == 50
    assert max(ahead) <= 2


def test_what_a_job_gives_rise_to_is_done_too(drive: Run) -> None:
    seen: list[str] = []

    def grow(name: str, depth: int) -> Job:
        yield Step(partial(seen.append, name), local=True)
        return (grow(f"{name}{one}", depth - 1) for one in "ab" if depth)

    drive([grow("", 3)], 2, Stop())
    assert len(seen) == len(set(seen)) == 15


def test_what_a_step_raises_is_thrown_into_the_job(drive: Run) -> None:
    caught: list[str] = []

    def fail() -> None:
        raise ValueError("no")

    def job() -> Job:
        try:
            yield Step(fail, local=True)
        except ValueError as error:
            caught.append(str(error))
        return ()

    drive([job()], 1, Stop())
    assert caught == ["no"]


def test_what_a_job_raises_ends_the_run(drive: Run) -> None:
    stop, begun = Stop(), 0

    def work(number: int) -> None:
        nonlocal begun
        begun += 1
        if number == 3:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        drive((local(partial(work, number)) for number in range(100)), 1, stop)
    assert begun == 4
    with pytest.raises(Exception, match="broken off"):
        stop.check()


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_a_run_and_its_threads() -> None:
    done: list[int] = []

    def work(number: int) -> None:
        done.append(number)
        if number == 3:
            _thread.interrupt_main()

    stop = Stop()
    with pytest.raises(KeyboardInterrupt):
        run((local(partial(work, number)) for number in range(1000)), 2, stop)
    assert 4 <= len(done) < 100, "what had begun is done, and little more"
    with pytest.raises(TreeStoppedError):
        stop.check()
    assert not [one for one in threading.enumerate() if one.name.startswith("kiteworks-tree")]
