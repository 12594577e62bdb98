"""What downloads keep beside their targets: believed only if it is ours and still true, and swept when it is of no use."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from flask import Response

from kiteworks import Kiteworks, errors
from kiteworks_runtime.names import leftover
from kiteworks_runtime.transfers import state_file as part
from kiteworks_runtime.transfers.archive import WholeArchive
from kiteworks_runtime.transfers.destination import Destination
from kiteworks_sandbox import Sandbox, responses

from .test_resuming import Crash

DATA = os.urandom(3 << 20)
posix = pytest.mark.skipif(os.name != "posix", reason="needs owners and links")


@pytest.fixture
def file(plain: Kiteworks, folder: str) -> Any:
    return plain.folders.upload(folder, ("source.bin", DATA))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def _looked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No look for leftovers is left out because of the one before."""
    monkeypatch.setattr(part, "_next_look", {})


def begun(kw: Any, file: Any, target: Path) -> Path:
    """A download that was interrupted. Returns its part."""

    def stop(done: int, total: int | None) -> None:
        if done >= 2_000_000:
            raise Crash

    with pytest.raises(Crash):
        kw.files.download(file.id, target, resume=True, on_progress=stop)
    (found,) = (target if target.is_dir() else target.parent).glob("*.part")
    return found


def placed(kw: Any, file: Any, target: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A download that was killed right after its file was put in place. Returns its state."""

    def killed(_: Destination) -> None:
        raise Crash

    with monkeypatch.context() as patched:
        patched.setattr(Destination, "clear", killed)
        with pytest.raises(Crash):
            kw.files.download(file.id, target, resume=True)
    (found,) = (target if target.is_dir() else target.parent).glob("*.json")
    return found


@pytest.mark.parametrize("target", ["", "a.bin"])
def test_a_file_that_was_put_in_place_is_found_again(
    kw: Any, box: Sandbox, file: Any, out: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed(kw, file, out / target, monkeypatch)
    contents = box.faults.add("slow", path="/rest/files/*/content", times=None, seconds=0)
    path = kw.files.download(file.id, out / target, resume=True)
    assert path == out / (target or "source.bin")
    assert path.read_bytes() == DATA
    assert contents.seen == 0
    assert list(out.iterdir()) == [path]


def test_a_part_longer_than_the_content_is_not_gone_on_with(
    kw: Any, box: Sandbox, file: Any, out: Path
) -> None:
    with begun(kw, file, out / "a.bin").open("ab") as longer:
        longer.write(DATA)
    contents = box.faults.add("slow", path="/rest/files/*/content", times=None, seconds=0)
    assert kw.files.download(file.id, out / "a.bin", resume=True).read_bytes() == DATA
    assert contents.seen == 1


@pytest.mark.parametrize("what", ["older", "damaged", "other"])
def test_a_file_that_is_not_the_right_one_is_not_taken_for_it(
    kw: Any, plain: Kiteworks, file: Any, out: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = placed(kw, file, out / "a.bin", monkeypatch)
    expected = DATA
    if what == "older":
        expected = os.urandom(len(DATA))
        plain.files.upload_version(file.id, expected)
    elif what == "damaged":
        with (out / "a.bin").open("r+b") as damaged:
            damaged.write(b"damage")
    else:
        # A state that names another file, which is as it says.
        other = out.parent / "other.bin"
        other.write_bytes(DATA)
        found, told = json.loads(state.read_bytes()), other.stat()
        placing = {"name": "../other.bin", "device": told.st_dev, "inode": told.st_ino, "size": len(DATA)}
        state.write_text(json.dumps({**found, "placing": placing}))
    with pytest.raises(FileExistsError):
        kw.files.download(file.id, out / "a.bin", resume=True)
    path = kw.files.download(file.id, out / "a.bin", resume=True, overwrite=True)
    assert path == out / "a.bin"
    assert path.read_bytes() == expected


@pytest.mark.parametrize(
    "change",
    [
        {"identity": None},
        {"identity": {"facts": {}, "hashes": {}}},
        {"identity": []},
        {"key": 1},
        {"key": "of another download"},
        {"placing": "a.bin"},
        {"placing": {"name": 5}},
    ],
)
def test_a_state_of_another_form_is_none(kw: Any, file: Any, out: Path, change: dict[str, Any]) -> None:
    begun(kw, file, out / "a.bin")
    (state,) = out.glob("*.json")
    state.write_text(json.dumps({**json.loads(state.read_bytes()), **change}))
    received: list[int] = []
    path = kw.files.download(
        file.id, out / "a.bin", resume=True, on_progress=lambda done, _: received.append(done)
    )
    assert path.read_bytes() == DATA
    assert received[0] <= 1 << 20


def test_another_tag_is_other_content(kw: Any, file: Any, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tags = iter(("one", "two", "two"))
    sent = responses.send_file

    def send(*args: Any, **how: Any) -> Response:
        response = sent(*args, **how)
        response.headers["ETag"] = f'"{next(tags)}"'
        return response

    monkeypatch.setattr(responses, "send_file", send)
    begun(kw, file, out / "a.bin")
    received: list[int] = []
    kw.files.download(file.id, out / "a.bin", resume=True, on_progress=lambda done, _: received.append(done))
    assert received[0] <= 1 << 20
    assert next(tags, None) is None


@posix
@pytest.mark.parametrize("how", ["symlink", "hard link", "pipe"])
@pytest.mark.parametrize("which", ["part", "json"])
def test_what_is_planted_is_not_written_to(
    kw: Any, file: Any, out: Path, tmp_path: Path, how: str, which: str
) -> None:
    begun(kw, file, out / "a.bin")
    (planted,) = out.glob(f"*.{which}")
    victim = tmp_path / "victim"
    victim.write_bytes(planted.read_bytes())
    before = victim.read_bytes()
    planted.unlink()
    if how == "symlink":
        planted.symlink_to(victim)
    elif how == "hard link":
        planted.hardlink_to(victim)
    else:
        os.mkfifo(planted)
    received: list[int] = []
    path = kw.files.download(
        file.id, out / "a.bin", resume=True, on_progress=lambda done, _: received.append(done)
    )
    assert path.read_bytes() == DATA
    assert not path.is_symlink()
    assert received[0] <= 1 << 20
    assert victim.read_bytes() == before
    assert list(out.iterdir()) == [path]


@posix
def test_what_killed_downloads_left_is_swept(kw: Any, file: Any, out: Path) -> None:
    left = [out / f".kiteworks-{'0' * 16}.part", out / f".kiteworks-{'1' * 32}.json.lock"]
    old = out / f".kiteworks-{'2' * 16}.tmp"
    for one in (*left, old):
        one.write_bytes(b"left")
    os.utime(old, (1, 1))
    kept = begun(kw, file, out / "kept.bin")
    fresh = out / f".kiteworks-{'3' * 16}.tmp"
    mine = out / ".kiteworks-notes.part"
    for one in (fresh, mine):
        one.write_bytes(b"stays")
    part._next_look.clear()
    running: list[str] = []

    def look(done: int, total: int | None) -> None:
        if not running:
            running.extend(one.name for one in out.glob("*.part"))
            part._next_look.clear()
            # What another download has open is not swept.
            kw_other = out / "b.bin"
            part.sweep(out)
            assert not kw_other.exists()
            assert sorted(running) == sorted(one.name for one in out.glob("*.part"))

    kw.files.download(file.id, out / "a.bin", on_progress=look)
    assert len(running) == 3
    names = {one.name for one in out.iterdir()}
    assert names == {"a.bin", kept.name, f"{kept.stem}.json", fresh.name, mine.name}
    assert (out / "a.bin").read_bytes() == DATA


@pytest.mark.parametrize("saves", [1, 2])
def test_a_download_killed_while_it_kept_its_state_leaves_nothing(
    kw: Any, file: Any, out: Path, saves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced: list[Path] = []

    def killed(source: Path, target: Path) -> None:
        replaced.append(target)
        if len(replaced) < saves:
            Path(source).rename(target)
            return
        # A killed process, unlike an interrupted one, removes nothing.
        patched.setattr(Path, "unlink", lambda path, missing_ok=False: None)
        raise Crash

    with monkeypatch.context() as patched:
        patched.setattr(part.os, "replace", killed)
        with pytest.raises(Crash):
            kw.files.download(file.id, out / "a.bin", resume=True)
    assert len(list(out.glob("*.tmp"))) == 1
    assert kw.files.download(file.id, out / "a.bin", resume=True).read_bytes() == DATA
    assert [one.name for one in out.iterdir()] == ["a.bin"]


def test_looks_for_leftovers_cost_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Path] = []
    times = iter((100.0, 101.0, 150.0, 202.0, 202.0))
    monkeypatch.setattr(part.time, "monotonic", lambda: next(times))
    monkeypatch.setattr(part, "_leftovers", lambda folder: looked.append(folder) or iter(()))
    for _ in range(3):
        part.sweep(tmp_path)
    # The first took a second, so that for a hundred there is no other.
    assert looked == [tmp_path, tmp_path]


def test_leftovers_are_not_uploaded(kw: Any, plain: Kiteworks, file: Any, folder: str, out: Path) -> None:
    begun(kw, file, out / "a.bin")
    (out / f".kiteworks-{'0' * 16}.part").write_bytes(b"left")
    (out / "b.bin").write_bytes(b"b")
    assert kw.folders.upload_tree(folder, out).raise_for_failures() is None
    assert {one.name for one in plain.folders.list_files(folder)} >= {"b.bin"}
    assert not any("part" in one.name for one in plain.folders.list_files(folder))


@pytest.mark.parametrize("name", ["part", "json", "json.lock", "tmp"])
def test_names_of_leftovers(name: str) -> None:
    assert leftover(f".kiteworks-{'a1' * 8}.{name}")
    assert not leftover(f"kiteworks-{'a1' * 8}.{name}")
    assert not leftover(f".kiteworks-{'a1' * 7}.{name}")


@pytest.mark.parametrize(
    ("kind", "more", "says"),
    [
        ("page", {}, "HTML page"),
        ("truncated", {"after": 50_000}, "ends after 50000 bytes"),
        ("truncated", {"after": 0}, "ends after 0 bytes"),
        ("corrupted", {"after": 1}, "not a ZIP archive"),
    ],
)
def test_an_archive_that_is_none(
    kw: Any, box: Sandbox, file: Any, out: Path, kind: str, more: dict[str, Any], says: str
) -> None:
    def spoil() -> None:
        box.faults.clear()
        box.faults.add(kind, method="GET", path="/rest/files/actions/zip", **more)

    spoil()
    with pytest.raises(errors.TransferError, match=says):
        kw.files.download_zip(out / "a.zip", file_id_in=[file.id])
    assert list(out.iterdir()) == []
    spoil()
    with pytest.raises(errors.TransferError, match=says):
        list(kw.files.iter_download_zip(file_id_in=[file.id]))


def test_an_archive_that_is_one(kw: Any, file: Any, out: Path) -> None:
    assert zipfile.is_zipfile(kw.files.download_zip(out / "a.zip", file_id_in=[file.id]))


def is_whole(data: bytes, step: int) -> bool:
    archive = WholeArchive()
    for start in range(0, len(data), step):
        archive.take(memoryview(data)[start : start + step])
    return archive.is_whole(len(data))


@pytest.mark.parametrize("step", [7, 1 << 20])
def test_the_end_of_an_archive(tmp_path: Path, step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    inner, outer, empty = tmp_path / "inner.zip", tmp_path / "outer.zip", tmp_path / "empty.zip"
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("a", b"a" * 1000)
        made.comment = b"PK\x05\x06 is how it ends"
    with zipfile.ZipFile(outer, "w") as made:
        made.write(inner, "inner.zip")
    with zipfile.ZipFile(empty, "w"):
        """Nothing is in it."""
    large = tmp_path / "large.zip"
    with monkeypatch.context() as patched:
        patched.setattr(zipfile, "ZIP64_LIMIT", 10)
        with zipfile.ZipFile(large, "w") as made:
            made.writestr("a", b"a" * 1000)
    assert b"PK\x06\x06" in large.read_bytes()
    for one in (inner, outer, empty, large):
        data = one.read_bytes()
        assert is_whole(data, step)
        assert not is_whole(data[:-1], step)
        assert not is_whole(data + b"x", step)
    # It ends as an archive does, with the end of another that is in it.
    content = outer.read_bytes()
    assert not is_whole(content[: content.index(inner.read_bytes()) + inner.stat().st_size], step)


def test_a_state_that_a_killed_process_was_writing_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = part.StateFile(tmp_path / "state.json")
    state = part.DownloadState("key", part.Identity({"size": 1}, {}))
    with monkeypatch.context() as killed:
        killed.setattr(part.os, "replace", lambda *_: None)
        file.save(state)
    (left,) = tmp_path.iterdir()
    assert leftover(left.name)

    file.save(state)

    assert [one.name for one in tmp_path.iterdir()] == ["state.json"]
    assert file.load(part.DownloadState) == state
    left.write_bytes(b"left")
    file.forget()
    assert list(tmp_path.iterdir()) == []
