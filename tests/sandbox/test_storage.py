"""A sandbox with a folder keeps what it acknowledged, whenever its process ends."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from kiteworks_sandbox import Sandbox
from tests.sandbox import ended, killed
from tests.sandbox.support import client
from tests.sandbox.test_files import upload
from tests.sandbox.test_uploads import begin, send

FULL = 2
"""SQLite's number for waiting for the disk at each commit."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are copied on POSIX alone")
def test_a_process_may_end_at_any_step_of_joining_chunks(tmp_path: Path) -> None:
    program = [sys.executable, "-m", ended.__name__, str(tmp_path / "blobs")]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 2 * len(ended.CHUNKS), "each segment is opened, and removed"


_READS_AND_ENDS = """
import os, sys
from pathlib import Path
from kiteworks_sandbox import Sandbox
from tests.sandbox.support import client
from tests.sandbox.ended import ENDED

def end(folder):
    sorted(folder.iterdir())[0].unlink()
    os._exit(ENDED)

with Sandbox(data=Path(sys.argv[1])) as box, client(box) as api:
    api.headers["Authorization"] = f"Bearer {box.issue_token(box.user.email)}"
    import shutil
    shutil.rmtree = end
    api.get(f"/rest/files/{sys.argv[2]}/content")
"""


def test_a_file_is_served_whole_after_its_first_reader_ended_the_sandbox(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box, signed_in(box) as api:
        made = api.post("/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": "Kept"})
        session = begin(api, made.json()["id"], "kept.bin", sum(map(len, ended.CHUNKS)), len(ended.CHUNKS))
        last = [send(api, session, data, number) for number, data in enumerate(ended.CHUNKS, 1)][-1]
        file = last.json()["id"]
    program = [sys.executable, "-c", _READS_AND_ENDS, str(tmp_path), file]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == ended.ENDED, done.stderr
    with Sandbox(data=tmp_path) as box, signed_in(box) as api:
        for _ in range(2):
            assert api.get(f"/rest/files/{file}/content").content == b"".join(ended.CHUNKS)


def signed_in(box: Sandbox) -> httpx.Client:
    api = client(box)
    api.headers["Authorization"] = f"Bearer {box.issue_token(box.user.email)}"
    return api


@contextmanager
def no_commit(api: httpx.Client) -> Iterator[None]:
    """Keep changes out of the database, as the end of the process before they are committed does."""

    def changed(session: Session, *_: object) -> None:
        session.info["changed"] = True

    def refuse(session: Session) -> None:
        session.flush()
        if session.info.get("changed"):
            raise OSError("the process ends here")

    checks, api.event_hooks = api.event_hooks, {}
    event.listen(Session, "after_flush", changed)
    event.listen(Session, "before_commit", refuse)
    yield
    event.remove(Session, "before_commit", refuse)
    event.remove(Session, "after_flush", changed)
    api.event_hooks = checks


@pytest.mark.parametrize("what", ["file", "folder", "version"])
def test_what_was_not_deleted_in_the_database_keeps_its_bytes(
    api: httpx.Client, folder: str, what: str
) -> None:
    file = upload(api, folder, "kept.txt", b"kept").json()["id"]
    version = api.get(f"/rest/files/{file}/versions").json()["data"][0]["id"]
    place = {
        "file": f"/rest/files/{file}",
        "folder": f"/rest/folders/{folder}",
        "version": f"/rest/files/{file}/versions/{version}",
    }[what]
    if what == "version":
        upload(api, folder, "kept.txt", b"newer")
        content, permanent = f"{place}/content", place
    else:
        assert api.delete(place).status_code == 204
        content, permanent = f"/rest/files/{file}/content", f"{place}/actions/permanent"
    with no_commit(api):
        assert api.delete(permanent).status_code == 500
    if what != "version":
        assert api.patch(f"{place}/actions/recover").status_code == 200
    assert api.get(content).content == b"kept"


def test_a_session_that_was_not_cancelled_in_the_database_goes_on(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "kept.txt", 8, 2)
    assert send(api, session, b"kept", 1).status_code == 200
    with no_commit(api):
        assert api.delete(f"/rest/uploads/{session['id']}").status_code == 500
    file = send(api, session, b"here", 2).json()["id"]
    assert api.get(f"/rest/files/{file}/content").content == b"kepthere"


def test_what_was_deleted_leaves_no_bytes(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box, signed_in(box) as api:
        made = api.post("/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": "Gone"})
        folder = made.json()["id"]
        upload(api, folder, "one.txt", b"one")
        send(api, begin(api, folder, "two.txt", 3, 1), b"two", 1)
        assert len(list((tmp_path / "blobs").iterdir())) == 2
        assert api.delete(f"/rest/folders/{folder}").status_code == 204
        assert api.delete(f"/rest/folders/{folder}/actions/permanent").status_code == 204
        assert not list((tmp_path / "blobs").iterdir())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are copied on POSIX alone")
def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    moments = 100
    acknowledged = run_killed("rounds", str(tmp_path), str(moments))
    assert acknowledged > moments // 2, "most processes acknowledge something before they end"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are copied on POSIX alone")
def test_a_process_may_end_before_any_operation_on_files(tmp_path: Path) -> None:
    assert run_killed("steps", str(tmp_path)) > 10, "uploads create, move, read and remove files"


def run_killed(*arguments: str) -> int:
    program = [sys.executable, "-m", killed.__name__, *arguments]
    done = subprocess.run(program, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_the_start_removes_what_nothing_refers_to(tmp_path: Path) -> None:
    blobs = tmp_path / "blobs"
    with Sandbox(data=tmp_path) as box, signed_in(box) as api:
        made = api.post("/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": "Kept"})
        folder = made.json()["id"]
        upload(api, folder, "one.txt", b"one")
        session = begin(api, folder, "two.txt", 8, 2)
        send(api, session, b"kept", 1)
        kept = {one.name for one in blobs.iterdir()}
    (open_,) = (one for one in blobs.iterdir() if one.is_dir())
    (open_ / "00000001").write_bytes(b"a chunk that was not acknowledged")
    (blobs / "orphan").write_bytes(b"a file of a call that did not end")
    (blobs / "orphans").mkdir()
    (blobs / "orphans" / "00000000").write_bytes(b"a session of a call that did not end")
    (blobs / f"{open_.name}.joining").write_bytes(b"half")
    with Sandbox(data=tmp_path) as box, signed_in(box) as api:
        assert {one.name for one in blobs.iterdir()} == kept
        assert [one.name for one in open_.iterdir()] == ["00000000"]
        file = send(api, session, b"here", 2).json()["id"]
        assert api.get(f"/rest/files/{file}/content").content == b"kepthere"


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the names of open files are read on Linux")
def test_what_is_kept_reaches_the_disk_before_it_is_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    fsync = os.fsync

    def told(descriptor: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        fsync(descriptor)

    with Sandbox(data=tmp_path) as box, signed_in(box) as api:
        made = api.post("/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": "Kept"})
        monkeypatch.setattr(os, "fsync", told)
        upload(api, made.json()["id"], "one.txt", b"one")
        (blob,) = (tmp_path / "blobs").iterdir()
        assert synced == [str(blob), str(blob.parent)]
        database = box._alive.appliance.database
        with database.session() as session:
            modes = [session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous")]
        assert modes == ["wal", FULL]


def test_nothing_is_synced_without_a_folder_to_keep(
    api: httpx.Client, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: pytest.fail("nothing has to survive"))
    assert upload(api, folder, "one.txt", b"one").status_code == 201


def test_files_of_sources_survive_a_restart(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box, caller(box) as api:
        returned = {"returnEntity": "true"}
        body = {"name": "Kept", "sourceUrl": "https://kept", "sourceTypeId": 1}
        source = api.post("/rest/sources", params=returned, json=body).json()["id"]
        api.post(f"/rest/sources/{source}/auth", json={"login": "x", "password": "x"})
        folder = api.get(f"/rest/sources/{source}/folders").json()["data"][0]["id"]
        sent = api.post(
            f"/rest/sources/{folder}/actions/file", params=returned, files={"body": ("a", b"kept")}
        )
        file_id = sent.json()["kPObjectId"]
    with Sandbox(data=tmp_path) as box, caller(box) as api:
        assert api.get(f"/rest/sources/{file_id}/content").content == b"kept"


def caller(box: Sandbox) -> httpx.Client:
    return client(box, headers={"Authorization": f"Bearer {box.issue_token(box.admin.email)}"})
