"""Small files that share archives: they arrive as they would alone, and what does not come through goes alone."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from kiteworks import IntegrityError, Kiteworks, NotVerifiedWarning, TransferError, _workflows
from kiteworks_runtime.trees import TreeProgress
from kiteworks_sandbox import Sandbox
from tests.runtime.clock import stop_clock

from .conftest import Trees, content, outcomes, refused, there, write
from .test_uploading import NAMES

LISTING = "/rest/folders/*/children"
INITIATE = "/rest/folders/*/actions/initiateUpload/zip"
CHUNK = "/rest/uploads/*"
ARCHIVE = "/rest/files/actions/zip"
FILES = {f"{number}.txt": f"{number}".encode() * 9 for number in range(5)}
TREE = FILES | {"sub/ä.txt": b"inner", "sub/empty.txt": b"", "sub/one/alone.txt": b"by itself"}


@pytest.fixture(autouse=True)
def _well(box: Sandbox) -> Iterator[None]:
    yield
    box.faults.clear()


def asked(trees: Trees, pattern: str) -> int:
    """How many requests went so: `POST .*/zip`."""
    return sum(
        re.fullmatch(pattern, f"{one.method} {one.url.path}") is not None for one in trees.tap.requests
    )


def alone(trees: Trees) -> int:
    """How many files went up by themselves."""
    return asked(trees, "POST .*/actions/file")


def fetched_alone(trees: Trees) -> int:
    return asked(trees, "GET .*/content")


def filled(kw: Kiteworks, folder: str, files: dict[str, bytes] = FILES) -> None:
    """Put files there; the appliance has made all their hashes."""
    for name, data in files.items():
        kw.files.get(kw.folders.upload(folder, (name, data)).id)


def no_leftovers(folder: Path) -> bool:
    return not [one for one in folder.rglob("*") if one.name.startswith(".kiteworks")]


def test_small_files_share_archives_up_and_down(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    write(source, TREE)
    result = trees.up(folder, source, archives=True)
    result.raise_for_failures()
    assert outcomes(result) == dict.fromkeys(TREE, "uploaded")
    assert asked(trees, "POST .*/initiateUpload/zip") == 2, "one for each folder of several files"
    assert alone(trees) == 1, "a single file gains nothing by an archive"
    assert there(kw, folder) == dict.fromkeys(TREE, 1)
    for item in result:
        file = kw.files.get(item.target)
        path = source / item.path
        assert (file.name, file.size) == (path.name, path.stat().st_size)
        assert file.client_modified is not None
        assert file.client_modified.timestamp() == int(path.stat().st_mtime)
    again = trees.up(folder, source, archives=True)
    assert outcomes(again) == dict.fromkeys(TREE, "skipped")
    received = trees.down(folder, tmp_path / "target", archives=True)
    received.raise_for_failures()
    assert asked(trees, "GET .*/actions/zip") == asked(trees, "GET .*/actions/zipStatus") == 2
    assert fetched_alone(trees) == 1
    assert content(tmp_path / "target") == TREE
    for item in received:
        assert Path(item.target) == tmp_path / "target" / item.path
        assert int(Path(item.target).stat().st_mtime) == int((source / item.path).stat().st_mtime)


def test_names_come_back_as_they_were(trees: Trees, folder: str, source: Path, tmp_path: Path) -> None:
    write(source, {name: name.encode() for name in NAMES})
    trees.up(folder, source, archives=True).raise_for_failures()
    trees.down(folder, tmp_path / "target", archives=True).raise_for_failures()
    assert content(tmp_path / "target") == content(source)
    assert alone(trees) == fetched_alone(trees) == 0


def test_archives_are_of_so_many_files(
    trees: Trees, folder: str, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, files in (("FOLDERS_UPLOAD_TREE", 3), ("FOLDERS_DOWNLOAD_TREE", 2)):
        monkeypatch.setattr(_workflows, name, replace(getattr(_workflows, name), archive_files=files))
    write(source, FILES)
    trees.up(folder, source, archives=True).raise_for_failures()
    assert (asked(trees, "POST .*/initiateUpload/zip"), alone(trees)) == (2, 0)
    trees.down(folder, tmp_path / "target", archives=True).raise_for_failures()
    assert (asked(trees, "GET .*/actions/zip"), fetched_alone(trees)) == (2, 1)
    assert content(tmp_path / "target") == FILES


def test_what_is_there_already_or_large_goes_alone(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    large = {"large.bin": bytes((1 << 20) + 1)}
    filled(kw, folder, {"0.txt": b"other"} | large)
    write(source, FILES | {"also large.bin": bytes((1 << 20) + 1)})
    trees.up(folder, source, archives=True, overwrite=True).raise_for_failures()
    assert (asked(trees, "POST .*/initiateUpload/zip"), alone(trees)) == (1, 2)
    names = dict.fromkeys([*FILES, "large.bin", "also large.bin"], 1)
    assert there(kw, folder) == names | {"0.txt": 2}
    trees.down(folder, tmp_path / "target", archives=True).raise_for_failures()
    assert (asked(trees, "GET .*/actions/zip"), fetched_alone(trees)) == (1, 2)
    assert content(tmp_path / "target") == content(source) | large


def test_an_appliance_that_cannot_unpack_is_asked_once(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, source: Path
) -> None:
    box.faults.add(
        "status", method="POST", path=INITIATE, times=None, status=404, code="ERR_ENTITY_NOT_FOUND"
    )
    write(source, TREE)
    trees.up(folder, source, archives=True, parallel=1).raise_for_failures()
    assert (asked(trees, "POST .*/initiateUpload/zip"), alone(trees)) == (1, len(TREE))
    assert there(kw, folder) == dict.fromkeys(TREE, 1)


@pytest.mark.parametrize("path", [INITIATE, CHUNK])
def test_files_whose_archive_is_refused_go_alone(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, source: Path, path: str
) -> None:
    box.faults.add("status", method="POST", path=path, status=403, code="ERR_ENTITY_RESTRICTED_TYPE")
    write(source, FILES)
    trees.up(folder, source, archives=True).raise_for_failures()
    assert alone(trees) == len(FILES)
    assert there(kw, folder) == dict.fromkeys(FILES, 1)


def test_an_archive_whose_answer_is_lost_was_unpacked_once(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, source: Path
) -> None:
    box.faults.add("lost", method="POST", path=CHUNK)
    write(source, FILES)
    result = trees.up(folder, source, archives=True)
    assert outcomes(result) == dict.fromkeys(FILES, "uploaded")
    assert alone(trees) == 0
    assert there(kw, folder) == dict.fromkeys(FILES, 1)


def test_an_archive_that_may_be_at_work_is_not_sent_twice(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, source: Path
) -> None:
    box.faults.add("status", method="POST", path=CHUNK, times=None, status=504)
    write(source, FILES)
    result = trees.up(folder, source, archives=True)
    assert outcomes(result) == dict.fromkeys(FILES, "failed")
    assert {getattr(one.error, "status", None) for one in result.failures} == {504}
    assert alone(trees) == 0
    assert there(kw, folder) == {}


def test_what_is_unpacked_later_is_waited_for(trees: Trees, box: Sandbox, folder: str, source: Path) -> None:
    clock = stop_clock(trees.kw)
    box.faults.add("changed", path=LISTING, nth=2, times=2, set={"/data": [], "/metadata/total": 0})
    write(source, FILES)
    trees.up(folder, source, archives=True).raise_for_failures()
    assert clock.slept[:2] == [0.1, 0.2]
    assert alone(trees) == 0


@pytest.mark.parametrize("verify", [True, False])
def test_what_is_never_unpacked_has_failed_and_is_not_sent_twice(
    trees: Trees, box: Sandbox, folder: str, source: Path, verify: bool
) -> None:
    clock = stop_clock(trees.kw)
    box.faults.add("changed", path=LISTING, nth=2, times=None, set={"/data": [], "/metadata/total": 0})
    write(source, FILES)
    result = trees.up(folder, source, archives=True, verify_timeout=7, verify=verify)
    assert outcomes(result) == dict.fromkeys(FILES, "failed")
    assert all(isinstance(one.error, TransferError) for one in result.failures)
    assert "has not unpacked within 7 seconds" in result.failures[0].reason
    assert sum(clock.slept) == pytest.approx(7)
    assert alone(trees) == 0


def test_a_file_that_was_unpacked_wrongly_has_failed(
    trees: Trees, box: Sandbox, folder: str, source: Path
) -> None:
    wrong = "0" * 32
    damage = {"/data/2/fingerprints": [{"algo": "md5", "hash": wrong}], "/data/2/fingerprint": wrong}
    box.faults.add("changed", path=LISTING, nth=2, times=None, set=damage)
    write(source, FILES)
    result = trees.up(folder, source, archives=True)
    (failed,) = result.failures
    assert isinstance(failed.error, IntegrityError)
    assert failed.error.expected == hashlib.md5(FILES[failed.path]).hexdigest()
    assert len(result.moved) == 4


def test_hashes_that_never_come_are_told_of_once(
    trees: Trees, box: Sandbox, folder: str, source: Path
) -> None:
    stop_clock(trees.kw)
    pending = {"/data/*/fingerprints": [], "/data/*/fingerprint": "Generating..."}
    box.faults.add("changed", path=LISTING, times=None, set=pending)
    write(source, FILES)
    with pytest.warns(NotVerifiedWarning, match="5 of 5 files were sent to 'the top'"):
        result = trees.up(folder, source, archives=True, verify_timeout=1)
    assert len(result.moved) == 5


def test_without_comparing_no_hash_is_waited_for(
    trees: Trees, box: Sandbox, folder: str, source: Path, tmp_path: Path
) -> None:
    pending = {"/data/*/fingerprints": [], "/data/*/fingerprint": "Generating..."}
    box.faults.add("changed", path=LISTING, times=None, set=pending)
    write(source, FILES)
    trees.up(folder, source, archives=True, verify=False).raise_for_failures()
    assert asked(trees, "GET .*/children") == 2
    trees.down(folder, tmp_path / "target", archives=True, verify=False).raise_for_failures()
    assert (asked(trees, "GET .*/actions/zip"), fetched_alone(trees)) == (1, 0)
    assert content(tmp_path / "target") == FILES


def test_a_file_that_cannot_be_read_fails_and_the_others_go(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, FILES)
    plan = trees.up(folder, source, archives=True, dry_run=True)
    (source / "1.txt").unlink()
    (source / "2.txt").write_bytes(b"longer than it was planned")
    result = trees.settled(plan.execute())
    assert [one.path for one in result.failures] == ["1.txt"]
    assert "can't read" in result.failures[0].reason
    assert alone(trees) == 1, "it is not what was planned, and goes as it is now"
    assert set(there(kw, folder)) == set(FILES) - {"1.txt"}


def test_nothing_that_can_be_read_makes_no_archive(trees: Trees, folder: str, source: Path) -> None:
    write(source, FILES)
    plan = trees.up(folder, source, archives=True, dry_run=True)
    for name in FILES:
        (source / name).unlink()
    assert len(trees.settled(plan.execute()).failures) == len(FILES)
    assert asked(trees, "POST .*") == 0


def test_progress_adds_up(trees: Trees, folder: str, source: Path, tmp_path: Path) -> None:
    write(source, TREE)
    for copy, place in ((trees.up, source), (trees.down, tmp_path / "target")):
        told: list[TreeProgress] = []
        result = copy(folder, place, archives=True, on_progress=told.append)
        assert [one.files_done for one in told] == sorted(one.files_done for one in told)
        assert [one.bytes_done for one in told] == sorted(one.bytes_done for one in told)
        last = told[-1]
        assert (last.files_done, last.files_total, last.failed) == (len(TREE), len(TREE), 0)
        assert last.bytes_done == last.bytes_total == result.bytes_moved == sum(map(len, TREE.values()))


def test_progress_adds_up_where_files_go_alone_in_the_end(
    trees: Trees, box: Sandbox, folder: str, source: Path
) -> None:
    box.faults.add("status", method="POST", path=CHUNK, status=403, code="ERR_ENTITY_RESTRICTED_TYPE")
    write(source, FILES)
    told: list[TreeProgress] = []
    trees.up(folder, source, archives=True, on_progress=told.append).raise_for_failures()
    assert told[-1].bytes_done == told[-1].bytes_total == sum(map(len, FILES.values()))


@pytest.mark.parametrize("down", [False, True], ids=["up", "down"])
def test_what_progress_raises_ends_the_run(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path, down: bool
) -> None:
    def tell(now: TreeProgress) -> None:
        raise ValueError("no more")

    if down:
        filled(kw, folder)
    write(source, FILES)
    copy, place = (trees.down, tmp_path / "target") if down else (trees.up, source)
    with pytest.raises(ValueError, match="no more"):
        copy(folder, place, archives=True, on_progress=tell)
    assert alone(trees) == fetched_alone(trees) == 0
    assert not (tmp_path / "target").exists() or no_leftovers(tmp_path / "target")
    assert list(kw.uploads.list()) == []


def test_an_archive_that_is_refused_is_fetched_file_by_file(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, tmp_path: Path
) -> None:
    filled(kw, folder)
    for number, path in enumerate(("/rest/files/actions/zipStatus", ARCHIVE)):
        box.faults.add("status", path=path, status=403, code="ERR_ACCESS_USER")
        trees.down(folder, tmp_path / path[-3:], archives=True).raise_for_failures()
        assert fetched_alone(trees) == len(FILES) * (number + 1)
        assert content(tmp_path / path[-3:]) == FILES


def made(files: dict[str, bytes], change: Callable[[bytearray], None] = lambda data: None) -> bytes:
    """An archive, changed afterwards."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    data = bytearray(target.getvalue())
    change(data)
    return bytes(data)


def _damage(data: bytearray) -> None:
    place = data.index(FILES["2.txt"])
    data[place] ^= 0xFF


def _encrypt(data: bytearray) -> None:
    place = data.index(b"2.txt", data.index(b"PK\x01\x02")) - 46
    data[place + 8] |= 1
    data[data.index(b"2.txt") - 30 + 6] |= 1


@pytest.mark.parametrize(
    ("archive", "short"),
    [
        (made(FILES), 0),
        (made({f"Folder/{name}": data for name, data in FILES.items()}), 0),
        (made({name: data for name, data in FILES.items() if name != "3.txt"}), 1),
        (made(FILES | {"another/1.txt": FILES["1.txt"]}), 1),
        (made(FILES | {"4.txt": b"more than was listed" * 1000}), 1),
        (made(FILES | {"4.txt": b"other but"}), 1),
        (made(FILES, _damage), 1),
        (made(FILES, _encrypt), 1),
        (made(FILES)[:-30], 5),
        (b"<html>", 5),
        (b"", 5),
    ],
    ids=[
        "as it is", "in a folder", "one missing", "one twice", "one larger", "one other", "one damaged",
        "one encrypted", "cut", "no archive", "nothing",
    ],
)  # fmt: skip
def test_only_what_was_listed_is_taken_from_an_archive(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path, archive: bytes, short: int
) -> None:
    filled(kw, folder)

    def fault(request: httpx.Request, body: bytes) -> httpx.Response | None:
        return httpx.Response(200, content=archive) if request.url.path == ARCHIVE else None

    trees.tap.fault = fault
    trees.down(folder, tmp_path / "target", archives=True).raise_for_failures()
    assert content(tmp_path / "target") == FILES
    assert fetched_alone(trees) == short
    assert no_leftovers(tmp_path)


def test_what_is_here_is_replaced_only_when_told(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    filled(kw, folder)
    target = tmp_path / "target"
    write(target, {"0.txt": b"mine", "1.txt": FILES["1.txt"]})
    result = trees.down(folder, target, archives=True)
    assert outcomes(result) == dict.fromkeys(FILES, "downloaded") | {"0.txt": "failed", "1.txt": "skipped"}
    assert content(target) == FILES | {"0.txt": b"mine"}
    write(target, {"1.txt": b"mine too"})
    trees.down(folder, target, archives=True, overwrite=True).raise_for_failures()
    assert content(target) == FILES
    assert (asked(trees, "GET .*/actions/zip"), fetched_alone(trees)) == (2, 0)


def test_what_comes_here_meanwhile_is_not_replaced(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    filled(kw, folder)
    target = tmp_path / "target"
    plan = trees.down(folder, target, archives=True, dry_run=True)
    write(target, {"3.txt": b"mine"})
    result = trees.settled(plan.execute())
    (failed,) = result.failures
    assert isinstance(failed.error, FileExistsError)
    assert content(target) == FILES | {"3.txt": b"mine"}


@pytest.mark.parametrize("down", [False, True], ids=["up", "down"])
def test_when_signing_in_fails_nothing_more_is_tried(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path, down: bool
) -> None:
    filled(kw, folder) if down else write(source, FILES)
    plan = (trees.down if down else trees.up)(
        folder, tmp_path / "target" if down else source, archives=True, dry_run=True
    )
    trees.tap.requests.clear()
    trees.tap.fault = lambda request, body: refused("ERR_AUTH_UNAUTHORIZED", 401)
    result = trees.settled(plan.execute())
    assert outcomes(result) == dict.fromkeys(FILES, "failed")
    # Going up, the limits of chunks are asked for first; that they are not told is no failure.
    assert len(trees.tap.requests) == (1 if down else 2)


def test_an_option_that_is_spelled_wrong_is_refused(trees: Trees, folder: str, source: Path) -> None:
    write(source, FILES)
    options: dict[str, Any] = {"archived": True}
    with pytest.raises(TypeError, match="archived"):
        trees.up(folder, source, **options)
