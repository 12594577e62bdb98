"""Two that go on with the same transfer at the same time: one does it, the other is told."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks, errors
from kiteworks_runtime.transfers import state_file as lock
from kiteworks_runtime.transfers.state_file import alone
from kiteworks_sandbox import Sandbox
from tests.sandbox.receiver import eventually

from .conftest import content
from .test_faults import sessions, versions
from .test_resuming import Crash, crash_at

DATA = os.urandom(3 << 20)
"""Three reads of a download."""
UP = len(DATA) // 3
"""A chunk of an upload: three of them."""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    made = tmp_path / "here"
    made.mkdir()
    (made / "a.bin").write_bytes(DATA)
    return made


@pytest.fixture
def file(plain: Kiteworks, folder: str) -> Any:
    return plain.folders.upload(folder, ("b.bin", DATA))


def kept(tmp_path: Path) -> list[Path]:
    """What lies in the folder of states."""
    return [one for one in (tmp_path / "state").rglob("*") if one.is_file()]


def meddling(
    second: Callable[[], object], box: Sandbox, *, step: int = UP, thread: bool = False
) -> tuple[Any, list[str]]:
    """Calls a second transfer from the middle of the first, and keeps what it is told. It may send nothing.

    It does so between two chunks, when no request of the first is under way.
    """
    told = list[str]()

    def call() -> None:
        try:
            second()
        except errors.TransferError as error:
            told.append(str(error))

    def meddle(done: int, total: int | None) -> None:
        if told or done % step:
            return
        requests = box.faults.add("slow", times=None, seconds=0)
        if thread:
            other = threading.Thread(target=call)
            other.start()
            other.join()
        else:
            call()
        assert requests.seen == 0
        assert len(told) == 1

    return meddle, told


@pytest.mark.parametrize("thread", [False, True], ids=["same thread", "other thread"])
@pytest.mark.parametrize("own_state", [False, True])
def test_a_second_upload_of_one_process_is_refused(
    kw: Any,
    plain: Kiteworks,
    box: Sandbox,
    folder: str,
    here: Path,
    tmp_path: Path,
    thread: bool,
    own_state: bool,
) -> None:
    resume: Any = here / "state.json" if own_state else True
    path = here / "a.bin"
    meddle, told = meddling(
        lambda: plain.folders.upload(folder, path, chunk_size=UP, resume=resume), box, thread=thread
    )
    file = kw.folders.upload(folder, path, chunk_size=UP, resume=resume, on_progress=meddle)
    (message,) = told
    assert "is at the upload of 'a.bin' right now" in message
    assert "Wait until it is done, or end it and call again" in message
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 1
    assert sessions(plain) == []
    # Nothing stays behind.
    assert kept(tmp_path) == []
    assert [one.name for one in here.iterdir()] == ["a.bin"]


def test_a_session_that_somebody_goes_on_with_is_refused(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, here: Path, tmp_path: Path
) -> None:
    path = here / "a.bin"
    with pytest.raises(Crash):
        kw.folders.upload(folder, path, chunk_size=UP, resume=True, on_progress=crash_at(UP))
    (state,) = kept(tmp_path)
    assert state.suffix == ".json"
    (session,) = plain.uploads.list()
    meddle, told = meddling(lambda: plain.uploads.resume(session, path), box)
    file = kw.uploads.resume(session, path, on_progress=meddle)
    assert f"is at the upload session {session.id} right now" in told[0]
    assert content(plain, file.id) == DATA
    assert kept(tmp_path) == []


def test_a_session_that_ended_while_its_lock_was_taken(
    kw: Any, plain: Kiteworks, folder: str, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiteworks_runtime.transfers import state_file as module

    path = here / "a.bin"
    with pytest.raises(Crash):
        kw.folders.upload(folder, path, chunk_size=UP, resume=True, on_progress=crash_at(UP))
    (session,) = plain.uploads.list()

    @contextmanager
    def late(place: Path, what: str) -> Iterator[None]:
        monkeypatch.setattr(module, "alone", alone)
        plain.uploads.resume(session, path)
        with alone(place, what):
            yield

    monkeypatch.setattr(module, "alone", late)
    with pytest.raises(errors.SessionEndedError):
        kw.uploads.resume(session, path)
    (file,) = plain.folders.list_files(folder)
    assert versions(plain, file) == 1
    assert kept(tmp_path) == []


@pytest.mark.parametrize("target", ["", "c.bin"])
@pytest.mark.parametrize("own_state", [False, True])
def test_a_second_download_of_one_process_is_refused(
    kw: Any, plain: Kiteworks, box: Sandbox, file: Any, here: Path, target: str, own_state: bool
) -> None:
    resume: Any = here / "state.json" if own_state else True
    meddle, told = meddling(
        lambda: plain.files.download(file.id, here / target, resume=resume), box, step=1, thread=True
    )
    path = kw.files.download(file.id, here / target, resume=resume, on_progress=meddle)
    assert f"is at the download to {here / target} right now" in told[0]
    assert path.read_bytes() == DATA
    assert sorted(one.name for one in here.iterdir()) == sorted(["a.bin", path.name])


def test_two_states_have_two_parts(kw: Any, plain: Kiteworks, file: Any, here: Path) -> None:
    done = list[Path | None]()

    def meddle(_: int, total: int | None) -> None:
        if not done:
            done.append(plain.files.download(file.id, here / "c.bin", resume=here / "2.json"))

    path = kw.files.download(
        file.id, here / "c.bin", resume=here / "1.json", overwrite=True, on_progress=meddle
    )
    assert done == [path]
    assert path.read_bytes() == DATA
    assert sorted(one.name for one in here.iterdir()) == ["a.bin", "c.bin"]


def test_one_of_two_tasks_is_refused(
    box: Sandbox, plain: Kiteworks, folder: str, file: Any, here: Path, tmp_path: Path
) -> None:
    async def both() -> list[list[Any]]:
        auth = AccessToken(box.issue_token(box.user.email))
        async with AsyncKiteworks(box.host, auth=auth, verify=str(box.ca_file)) as kw:
            ups = [
                kw.folders.upload(folder, here / "a.bin", chunk_size=UP, resume=True),
                kw.folders.upload(folder, here / "a.bin", chunk_size=UP, resume=True),
            ]
            downs = [kw.files.download(file.id, here / "c.bin", resume=True) for _ in range(2)]
            return [
                await asyncio.gather(*ups, return_exceptions=True),
                await asyncio.gather(*downs, return_exceptions=True),
            ]

    (sent, refused), (path, also) = asyncio.run(both())
    assert isinstance(refused, errors.TransferError)
    assert isinstance(also, errors.TransferError)
    assert content(plain, sent.id) == DATA
    assert versions(plain, sent) == 1
    assert path.read_bytes() == DATA
    assert kept(tmp_path) == []
    assert sorted(one.name for one in here.iterdir()) == ["a.bin", "c.bin"]


def test_a_cancelled_transfer_gives_its_lock_back(
    box: Sandbox, plain: Kiteworks, folder: str, here: Path, tmp_path: Path
) -> None:
    async def cancelled() -> Any:
        auth = AccessToken(box.issue_token(box.user.email))
        async with AsyncKiteworks(box.host, auth=auth, verify=str(box.ca_file)) as kw:

            def stop(done: int, total: int | None) -> None:
                task.cancel()

            how: Any = {"chunk_size": UP, "resume": True}
            task = asyncio.create_task(kw.folders.upload(folder, here / "a.bin", **how, on_progress=stop))
            with pytest.raises(asyncio.CancelledError):
                await task
            return await kw.folders.upload(folder, here / "a.bin", **how)

    file = asyncio.run(cancelled())
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 1
    assert kept(tmp_path) == []


@contextmanager
def holder(
    box: Sandbox, way: str, place: int, *arguments: str, **options: Any
) -> Iterator[subprocess.Popen[str]]:
    """Another process that stands still in a transfer, when so many bytes have moved."""
    job = {
        "host": box.host,
        "token": box.issue_token(box.user.email),
        "ca_file": str(box.ca_file),
        "way": way,
        "place": place,
        "arguments": arguments,
        "options": options,
    }
    command = [sys.executable, str(Path(__file__).with_name("holder.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            tell(process, json.dumps(job))
            assert hear(process) == "ready"
            yield process
        finally:
            process.kill()


def tell(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def hear(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.parametrize("killed", [False, True])
def test_an_upload_of_another_process(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, here: Path, tmp_path: Path, killed: bool
) -> None:
    path = here / "a.bin"
    with holder(box, "up", UP, folder, str(path), chunk_size=UP) as process:
        (held,) = (one for one in kept(tmp_path) if one.suffix == ".lock")
        if os.name == "posix":
            assert stat.S_IMODE(held.stat().st_mode) == 0o600
        requests = box.faults.add("slow", times=None, seconds=0)
        with pytest.raises(errors.TransferError) as caught:
            kw.folders.upload(folder, path, chunk_size=UP, resume=True)
        assert f"it holds {held}" in str(caught.value)
        assert requests.seen == 0
        box.faults.clear()
        if killed:
            process.kill()
            process.wait()
            # Its lock went with it; the file alone is still there, and holds up no one.
            assert held.exists()
            chunks = box.faults.add("slow", method="POST", path="/rest/uploads/*", times=None, seconds=0)
            kw.folders.upload(folder, path, chunk_size=UP, resume=True)
            assert chunks.seen == 2
        else:
            tell(process, "go")
            assert hear(process) == "done"
    (file,) = plain.folders.list_files(folder)
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 1
    assert kept(tmp_path) == []


@pytest.mark.parametrize("killed", [False, True])
def test_a_download_of_another_process(kw: Any, box: Sandbox, file: Any, here: Path, killed: bool) -> None:
    path = here / "c.bin"
    with holder(box, "down", 2 << 20, file.id, str(path)) as process:
        requests = box.faults.add("slow", times=None, seconds=0)
        with pytest.raises(errors.TransferError, match="is at the download to"):
            kw.files.download(file.id, path, resume=True)
        assert requests.seen == 0
        box.faults.clear()
        if killed:
            # What has come is written by a thread, beside the one that stands still.
            (partial,) = (one for one in here.iterdir() if one.suffix == ".part")
            eventually(lambda: partial.stat().st_size == 2 << 20)
            process.kill()
            process.wait()
            received: list[int] = []
            kw.files.download(file.id, path, resume=True, on_progress=lambda done, _: received.append(done))
            # It went on after what the other had written.
            assert received[0] > 2 << 20
        else:
            tell(process, "go")
            assert hear(process) == "done"
    assert path.read_bytes() == DATA
    assert sorted(one.name for one in here.iterdir()) == ["a.bin", "c.bin"]


@pytest.mark.skipif(os.name != "posix", reason="flock is POSIX's")
@pytest.mark.parametrize("number", [errno.ENOSYS, errno.ENOLCK])
def test_a_file_system_without_locks(
    kw: Any, box: Sandbox, folder: str, file: Any, here: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    requests = box.faults.add("slow", times=None, seconds=0)
    with pytest.raises(errors.TransferError, match=r"can't lock .* Name a state file on a local disk"):
        kw.folders.upload(folder, here / "a.bin", resume=True)
    with pytest.raises(errors.TransferError, match=r"can't lock .* Name a state file on a local disk"):
        kw.files.download(file.id, here / "c.bin", resume=True)
    assert requests.seen == 0
    # Where nothing is kept, nothing is locked.
    assert kw.folders.upload(folder, here / "a.bin", chunk_size=UP).size == len(DATA)
    assert kw.files.download(file.id, here / "c.bin").read_bytes() == DATA


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file can't be removed")
def test_the_file_of_a_lock_is_removed_while_it_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, remove, tried = tmp_path / "state.json.lock", lock._remove, list[Path]()

    def meddle(place: Path) -> None:
        tried.append(place)
        # Whoever got in here would have the file removed from under it.
        with pytest.raises(errors.TransferError), alone(place, "it"):
            pass
        remove(place)

    monkeypatch.setattr(lock, "_remove", meddle)
    with alone(path, "it"):
        assert path.exists()
    assert tried == [path]
    assert not path.exists()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file can't be removed")
def test_the_lock_of_a_file_that_was_removed_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    path, flock = tmp_path / "state.json.lock", fcntl.flock
    first = alone(path, "it")
    first.__enter__()

    def late(file: int, how: int) -> None:
        monkeypatch.setattr(fcntl, "flock", flock)
        first.__exit__(None, None, None)  # after the second has opened the file, and before it locks it
        flock(file, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with pytest.raises(errors.TransferError), alone(path, "it"):
        pass
    assert not path.exists()
    with alone(path, "it"):
        pass


def test_a_file_that_can_not_be_removed_spoils_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    path = tmp_path / "state.json.lock"
    with monkeypatch.context() as patch, alone(path, "it"):
        patch.setattr(Path, "unlink", refuse)
    with alone(path, "it"):
        pass
