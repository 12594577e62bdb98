"""Uploads that go on after a failure, in another client: what is kept, what is checked, and what is sent again."""

from __future__ import annotations

import io
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from kiteworks import Kiteworks, errors
from kiteworks_sandbox import Sandbox

from .conftest import content
from .test_faults import CHUNK, DATA, sessions, versions


class Crash(BaseException):
    """Ends an upload without a chance to tidy up: what a kill leaves is the same, but for open connections."""


def crash_at(place: int) -> Any:
    def tell(done: int, total: int | None) -> None:
        if done >= place:
            raise Crash

    return tell


def start(kw: Any, folder: str, source: Any, place: int = CHUNK, **options: Any) -> None:
    with pytest.raises(Crash):
        kw.folders.upload(
            folder, source, chunk_size=CHUNK, on_progress=crash_at(place), resume=True, **options
        )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.bin"
    made.write_bytes(DATA)
    return made


@pytest.mark.parametrize("kind", ["path", "bytes", "file", "iterator"])
def test_the_same_call_goes_on(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, path: Path, kind: str
) -> None:
    def source() -> Any:
        return {
            "path": path,
            "bytes": ("a.bin", DATA),
            "file": ("a.bin", io.BytesIO(DATA)),
            "iterator": ("a.bin", iter([DATA[:5000], b"", DATA[5000:]])),
        }[kind]

    start(kw, folder, source())
    chunks = box.faults.add("slow", method="POST", path="/rest/uploads/*", times=None, seconds=0)
    begun = box.faults.add("slow", method="POST", path="*/actions/initiateUpload", times=None, seconds=0)
    told: list[int] = []
    file = kw.folders.upload(
        folder, source(), chunk_size=CHUNK, resume=True, on_progress=lambda done, _: told.append(done)
    )
    assert (begun.seen, chunks.seen) == (0, 2)
    assert told[-1] == len(DATA)
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 1
    assert sessions(plain) == []


def test_a_session_goes_on_by_its_number(kw: Any, plain: Kiteworks, folder: str, path: Path) -> None:
    start(kw, folder, path)
    (session,) = plain.uploads.list()
    file = kw.uploads.resume(session, path)
    assert (file.name, content(plain, file.id)) == ("a.bin", DATA)
    with pytest.raises(errors.SessionEndedError, match=f"the upload session {session.id} is over"):
        kw.uploads.resume(session.id, path)


def test_a_session_of_another_program_goes_on(kw: Any, plain: Kiteworks, folder: str, path: Path) -> None:
    session = plain.uploads.initiate(folder, filename="b.bin", total_size=len(DATA), total_chunks=3)
    first = {"compression_mode": "NORMAL", "compression_size": 100, "original_size": 100, "index": 1}
    plain.uploads.chunk(session.id, content=("chunk", DATA[:100]), **first)  # type: ignore[arg-type]
    file = kw.uploads.resume(session.id, path)
    assert (file.name, content(plain, file.id)) == ("b.bin", DATA)


def test_a_damaged_beginning_is_noticed_in_the_end(
    kw: Any, plain: Kiteworks, folder: str, path: Path
) -> None:
    session = plain.uploads.initiate(folder, filename="b.bin", total_size=len(DATA), total_chunks=3)
    first = {"compression_mode": "NORMAL", "compression_size": 100, "original_size": 100, "index": 1}
    plain.uploads.chunk(session.id, content=("chunk", b"x" * 100), **first)  # type: ignore[arg-type]
    with pytest.raises(errors.IntegrityError):
        kw.uploads.resume(session.id, path)


@pytest.mark.parametrize("change", ["time", "size", "content"])
def test_a_source_that_changed_is_sent_anew(
    kw: Any, plain: Kiteworks, folder: str, path: Path, change: str
) -> None:
    start(kw, folder, path)
    (session,) = plain.uploads.list()
    before = path.stat()
    changed = {"time": DATA, "size": DATA + b"more", "content": DATA[::-1]}[change]
    path.write_bytes(changed)
    if change != "time":
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    else:
        os.utime(path, ns=(1, 1))
    with pytest.raises(errors.SourceChangedError, match="is not what the upload session"):
        kw.uploads.resume(session, path)
    file = kw.folders.upload(folder, path, chunk_size=CHUNK, resume=True)
    assert content(plain, file.id) == changed
    assert versions(plain, file) == 1
    assert sessions(plain) == []


def test_an_iterator_that_changed_can_not_be_begun_again(kw: Any, plain: Kiteworks, folder: str) -> None:
    start(kw, folder, ("a.bin", iter([DATA])))
    with pytest.raises(errors.KiteworksError, match="call again with a fresh one"):
        kw.folders.upload(folder, ("a.bin", iter([DATA[::-1]])), chunk_size=CHUNK, resume=True)
    file = kw.folders.upload(folder, ("a.bin", iter([DATA[::-1]])), chunk_size=CHUNK, resume=True)
    assert content(plain, file.id) == DATA[::-1]


@pytest.mark.parametrize("lost", [False, True], ids=["answered", "answer lost"])
def test_an_upload_that_had_ended_is_not_made_twice(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, path: Path, lost: bool
) -> None:
    before = plain.folders.upload(folder, ("a.bin", b"older"))
    if lost:
        box.faults.add("lost", method="POST", path="/rest/uploads/*", nth=3)
        box.faults.add("cut", method="GET", path="/rest/uploads/[0-9]*", times=3)
        with pytest.raises(errors.APIConnectionError):
            kw.folders.upload(folder, path, chunk_size=CHUNK, resume=True)
    else:
        start(kw, folder, path, len(DATA))
    file = kw.folders.upload(folder, path, chunk_size=CHUNK, resume=True)
    assert file.id == before.id
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 2


def test_what_is_kept(kw: Any, folder: str, path: Path, tmp_path: Path) -> None:
    state = tmp_path / "deep" / "state.json"
    with pytest.raises(Crash):
        kw.folders.upload(folder, path, chunk_size=CHUNK, on_progress=crash_at(CHUNK), resume=state)
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    assert stat.S_IMODE(state.parent.stat().st_mode) == 0o700
    assert [one.name for one in state.parent.iterdir()] == ["state.json"]
    kept = json.loads(state.read_text())
    assert kept["stamp"] == [len(DATA), path.stat().st_mtime_ns]
    assert list(kept["marks"]) == ["0", str(CHUNK)]
    assert kw.auth.access_token(kw.appliance) not in state.read_text()
    kw.folders.upload(folder, path, chunk_size=CHUNK, resume=state)
    assert not state.exists()


@pytest.mark.parametrize("text", ["", "not JSON", "[]", '{"form": 0}', '{"form": 1, "odd": 2}'])
def test_a_state_that_can_not_be_read_is_none(
    kw: Any, plain: Kiteworks, folder: str, path: Path, tmp_path: Path, text: str
) -> None:
    state = tmp_path / "state.json"
    state.write_text(text)
    assert content(plain, kw.folders.upload(folder, path, chunk_size=CHUNK, resume=state).id) == DATA
