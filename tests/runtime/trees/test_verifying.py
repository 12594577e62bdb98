"""What was sent is compared with the hashes of the appliance, folder by folder; what arrives with what is known of it."""

from __future__ import annotations

import hashlib
import os
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from kiteworks import IntegrityError, InvalidArgumentError, Kiteworks, NotVerifiedWarning, _workflows
from kiteworks_runtime.transfers.options import PendingHash
from kiteworks_runtime.trees import (
    TreeFile,
    TreeFolder,
    TreeProgress,
    compare,
    remote,
)
from kiteworks_runtime.trees.jobs import Stop
from kiteworks_runtime.workflows import TreeConfig
from kiteworks_sandbox import Sandbox
from tests.runtime.clock import stop_clock

from .conftest import Trees, content, outcomes, refused, there, write

LISTING = "/rest/folders/*/children"
PENDING = {"/data/*/fingerprints": [], "/data/*/fingerprint": "Generating..."}
FILES = {f"{number}.txt": f"{number}".encode() * 9 for number in range(5)}


@pytest.fixture(autouse=True)
def _well(box: Sandbox) -> Iterator[None]:
    yield
    box.faults.clear()


def asked(trees: Trees) -> list[str]:
    """The requests so far, each by its method and the end of its path."""
    return [f"{one.method} {one.url.path.rpartition('/')[2]}" for one in trees.tap.requests]


def listings(trees: Trees) -> int:
    return asked(trees).count("GET children")


def before_comparing(trees: Trees, act: Callable[[], object]) -> None:
    """Do something once, between the last file that is sent and the listing that tells the hashes."""
    sent = False

    def fault(request: httpx.Request, body: bytes) -> None:
        nonlocal sent
        sent = sent or (request.method == "POST" and request.url.path.endswith("/actions/file"))
        if sent and request.url.path.endswith("/children"):
            trees.tap.fault = lambda request, body: None
            act()

    trees.tap.fault = fault


def test_a_folder_of_small_files_takes_a_request_for_each_and_one_for_all(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, FILES)
    trees.up(folder, source).raise_for_failures()
    assert sorted(asked(trees)) == ["GET children"] * 2 + ["POST file"] * 5
    assert there(kw, folder) == dict.fromkeys(FILES, 1)


def test_a_file_alone_takes_no_more_than_before(trees: Trees, folder: str, source: Path) -> None:
    write(source, {"one.txt": b"1"})
    trees.up(folder, source).raise_for_failures()
    assert [one.split()[0] for one in asked(trees)] == ["GET", "POST", "GET"]


def test_a_file_that_arrived_damaged_has_failed(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, source: Path
) -> None:
    write(source, FILES)
    wrong = "0" * 32
    damage = {"/data/2/fingerprints": [{"algo": "md5", "hash": wrong}], "/data/2/fingerprint": wrong}
    box.faults.add("changed", path=LISTING, nth=2, set=damage)
    told: list[TreeProgress] = []
    result = trees.up(folder, source, on_progress=told.append)
    (failed,) = result.failures
    assert isinstance(failed.error, IntegrityError)
    assert (failed.error.name, failed.error.actual) == (failed.path, wrong)
    assert failed.error.expected == hashlib.md5(FILES[failed.path]).hexdigest()
    assert len(result.moved) == 4
    last = told[-1]
    assert (last.files_done, last.files_total, last.failed) == (5, 5, 1)
    assert last.bytes_done == last.bytes_total == result.bytes_moved


def test_what_is_compared_is_what_was_sent(trees: Trees, folder: str, source: Path) -> None:
    write(source, FILES)
    before_comparing(trees, lambda: write(source, dict.fromkeys(FILES, b"other now")))
    assert len(trees.up(folder, source).moved) == 5


def test_a_file_is_through_once_it_was_compared(trees: Trees, folder: str, source: Path) -> None:
    write(source, FILES)
    told: list[TreeProgress] = []
    before = 0

    def compared() -> None:
        nonlocal before
        before = len(told)

    before_comparing(trees, compared)
    trees.up(folder, source, on_progress=told.append)
    assert {one.files_done for one in told[:before]} == {0}
    assert told[before - 1].bytes_done == told[-1].bytes_done == told[-1].bytes_total
    assert [one.files_done for one in told[before:]] == [1, 2, 3, 4, 5]


def test_hashes_that_are_not_made_yet_are_waited_for(
    trees: Trees, box: Sandbox, folder: str, source: Path
) -> None:
    write(source, FILES)
    clock = stop_clock(trees.kw)
    box.faults.add("changed", path=LISTING, nth=2, times=2, set=PENDING)
    trees.up(folder, source).raise_for_failures()
    assert clock.slept == [0.1, 0.2]
    assert listings(trees) == 4


def test_hashes_that_never_come_are_told_of_once_for_a_folder(
    trees: Trees, box: Sandbox, folder: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare, "_BATCH", 2)
    write(source, FILES)
    clock = stop_clock(trees.kw)
    box.faults.add("changed", path=LISTING, nth=2, times=None, set=PENDING)
    with pytest.warns(NotVerifiedWarning, match="5 of 5 files were sent to 'the top', but not") as told:
        result = trees.up(folder, source)
    assert len(told) == 1
    assert "and 2 more" in str(told[0].message)
    assert sum(clock.slept) == pytest.approx(30)
    assert len(result.moved) == 5


def test_patience_can_be_chosen(trees: Trees, box: Sandbox, folder: str, source: Path) -> None:
    write(source, {"sub/a.txt": b"a", "sub/b.txt": b"b"})
    clock = stop_clock(trees.kw)
    box.faults.add("changed", path=LISTING, nth=2, times=None, set=PENDING)
    with pytest.warns(NotVerifiedWarning, match="2 of 2 files were sent to 'sub/'"):
        trees.up(folder, source, verify_timeout=0)
    assert clock.slept == []


def test_a_file_that_somebody_replaced_is_not_damaged(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, FILES)

    def replace() -> None:
        kw.folders.upload(folder, ("1.txt", b"of somebody else"))
        (gone,) = kw.folders.list_files(folder, name="2.txt")
        kw.files.delete(gone.id)
        kw.folders.upload(folder, ("2.txt", b"another file of that name"))

    before_comparing(trees, replace)
    with pytest.warns(NotVerifiedWarning, match="2 of 5 files") as told:
        result = trees.up(folder, source)
    assert len(told) == 1
    assert len(result.moved) == 5


@pytest.mark.parametrize("status", [500, 401])
def test_a_listing_that_fails_leaves_the_files_sent(
    trees: Trees, folder: str, source: Path, status: int
) -> None:
    write(source, FILES)
    trees.tap.fault = lambda request, body: (
        refused("ERR_SOMETHING", status) if "POST file" in asked(trees) and request.method == "GET" else None
    )
    with pytest.warns(NotVerifiedWarning, match="5 of 5 files") as told:
        result = trees.up(folder, source)
    assert len(told) == 1
    assert len(result.moved) == 5
    assert listings(trees) == 2


def test_nothing_is_asked_for_once_signing_in_fails(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, FILES)
    trees.tap.fault = lambda request, body: (
        refused("ERR_AUTH_UNAUTHORIZED", 401) if asked(trees).count("POST file") > 2 else None
    )
    with pytest.warns(NotVerifiedWarning, match="2 of 2 files"):
        result = trees.up(folder, source, parallel=1)
    assert len(result.moved) == len(there(kw, folder)) == 2
    assert len(result.failures) == 3
    assert listings(trees) == 1


def test_a_run_that_is_broken_off_compares_no_more(
    trees: Trees, box: Sandbox, folder: str, source: Path
) -> None:
    class Broken(BaseException):
        pass

    write(source, {f"{name}/{file}": b"x" for name in "abc" for file in FILES})
    stop_clock(trees.kw)
    box.faults.add("changed", path=LISTING, nth=2, times=None, set=PENDING)

    def fault(request: httpx.Request, body: bytes) -> None:
        if listings(trees) == 4:
            raise Broken

    trees.tap.fault = fault
    with warnings.catch_warnings(), pytest.raises(Broken):
        warnings.simplefilter("error")
        trees.up(folder, source, parallel=1)
    assert listings(trees) == 4
    assert asked(trees).count("POST file") == 5


def test_a_large_folder_is_compared_bit_by_bit(
    trees: Trees, folder: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare, "_BATCH", 3)
    write(source, {f"{number}.txt": b"x" for number in range(8)})
    told: list[TreeProgress] = []
    trees.up(folder, source, parallel=1, on_progress=told.append).raise_for_failures()
    assert listings(trees) == 1 + 3
    assert told[-1].files_done == 8


def test_newer_files_do_not_hide_those_to_compare(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "_SLACK", 0)
    kw.folders.create(folder, name="a folder")
    for number in range(20):
        kw.folders.upload(folder, (f"old {number}", b"old"))
    write(source, FILES)

    def add() -> None:
        for number in range(8):
            kw.folders.upload(folder, (f"0 new {number}", b"new"))

    before_comparing(trees, add)
    trees.up(folder, source).raise_for_failures()
    pages = [one.url.params for one in trees.tap.requests if one.url.path.endswith("/children")][1:]
    assert {one["limit"] for one in pages} == {"5"}
    assert 1 < len(pages) < 5, "what is old need not be read"


def test_nothing_is_compared_unasked(trees: Trees, kw: Kiteworks, folder: str, source: Path) -> None:
    write(source, FILES)
    trees.up(folder, source, verify=False).raise_for_failures()
    assert sorted(asked(trees)) == ["GET children"] + ["POST file"] * 5
    assert there(kw, folder) == dict.fromkeys(FILES, 1)


def test_the_hash_can_be_chosen(trees: Trees, box: Sandbox, folder: str, source: Path) -> None:
    write(source, FILES)
    clock = stop_clock(trees.kw)
    trees.up(folder, source, verify="sha3-256").raise_for_failures()
    assert clock.slept == [0.1], "the appliance has MD5 first"
    box.faults.add("wrong_hash", path=LISTING, times=None)
    write(source, {name: b"new " + data for name, data in FILES.items()})
    result = trees.up(folder, source, verify="sha3-256", overwrite=True)
    assert {one.error.algorithm for one in result.failures} == {"sha3-256"}
    assert len(result.failures) == 5


@pytest.mark.parametrize("wrong", [{"verify": "crc32"}, {"verify_timeout": -1}])
def test_what_cannot_be_chosen_is_refused(trees: Trees, source: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError):
        trees.up("0", source, **wrong)
    assert trees.tap.requests == []


def test_large_files_are_compared_on_their_own(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, FILES | {"large.bin": b"L" * (8 << 20) + b"!"})
    trees.up(folder, source).raise_for_failures()
    (large,) = kw.folders.list_files(folder, name="large.bin")
    assert asked(trees).count(f"GET {large.id}") == 1
    assert asked(trees).count("POST file") == 5


CONFIG = TreeConfig(listing={"limit": 10}, page_size="limit", folder_type="d", small=8 << 20)


def test_of_two_files_that_became_one_the_later_is_compared() -> None:
    class Made:
        id, versions, fingerprint = "7", None, "ok"

    class There(Made):
        fingerprint = "bb"

    top = TreeFolder("", None, "here", "there")
    files = [TreeFile(name, top, name) for name in ("first", "second")]
    folder = remote.RemoteFolder(CONFIG, children=lambda *_, **__: [There], transfer=print)
    told: list[tuple[str, object]] = []
    verifier = compare.BatchVerifier(
        top, 2, folder, 0, Stop(), lambda one, error: told.append((one.file.name, error))
    )
    batch = [
        compare.Sent(file, "7", None, PendingHash(Made, "md5", digest, False))  # type: ignore[arg-type]
        for file, digest in zip(files, ("aa", "bb"), strict=True)
    ]
    verifying = verifier.verify(batch, ask=True)
    step = next(verifying)
    with pytest.raises(StopIteration):
        verifying.send(step.call())
    assert told == [("first", None), ("second", None)]


def filled(kw: Kiteworks, folder: str) -> None:
    """Put the files there; the appliance has made all their hashes."""
    for name, data in FILES.items():
        file = kw.folders.upload(folder, (name, data))
        kw.files.get(file.id)


def test_a_download_takes_a_request_for_each_file(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    filled(kw, folder)
    trees.down(folder, tmp_path / "target").raise_for_failures()
    assert sorted(asked(trees)) == ["GET children"] + ["GET content"] * 5
    assert content(tmp_path / "target") == FILES


def test_a_download_without_comparison_is_dated_back_too(
    trees: Trees, folder: str, source: Path, tmp_path: Path
) -> None:
    write(source, {"old.txt": b"old"})
    os.utime(source / "old.txt", (1_000_000_000, 1_000_000_000))
    trees.up(folder, source, verify=False)
    trees.tap.requests.clear()
    trees.down(folder, tmp_path / "target", verify=False).raise_for_failures()
    assert asked(trees) == ["GET children", "GET content"]
    assert (tmp_path / "target/old.txt").stat().st_mtime == 1_000_000_000


def test_content_that_arrives_damaged_has_failed(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, tmp_path: Path
) -> None:
    filled(kw, folder)
    box.faults.add("corrupted", path="/rest/files/*/content")
    result = trees.down(folder, tmp_path / "target")
    (failed,) = result.failures
    assert isinstance(failed.error, IntegrityError)
    assert set(content(tmp_path / "target")) == {*FILES} - {failed.path}


def test_a_file_that_was_replaced_since_it_was_listed_comes_as_it_is_now(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    filled(kw, folder)
    plan = trees.down(folder, tmp_path / "target", dry_run=True)
    new = kw.folders.upload(folder, ("3.txt", b"newer"))
    trees.settled(plan.execute()).raise_for_failures()
    assert content(tmp_path / "target") == FILES | {"3.txt": b"newer"}
    assert new.modified is not None
    assert (tmp_path / "target/3.txt").stat().st_mtime == new.modified.timestamp()


def test_the_appliance_is_asked_where_the_listing_says_too_little(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(kw, folder)
    box.faults.add("changed", path=LISTING, set=PENDING)
    trees.down(folder, tmp_path / "pending").raise_for_failures()
    trees.down(folder, tmp_path / "md5", verify="md5").raise_for_failures()
    monkeypatch.setattr(
        _workflows, "FOLDERS_DOWNLOAD_TREE", replace(_workflows.FOLDERS_DOWNLOAD_TREE, small=5)
    )
    trees.down(folder, tmp_path / "large").raise_for_failures()
    assert asked(trees).count("GET content") == 15
    assert len(trees.tap.requests) == 2 * 15 + 3, "each file is asked about"


def test_a_download_that_breaks_off_goes_on(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, tmp_path: Path
) -> None:
    filled(kw, folder)
    stop_clock(trees.kw)
    box.faults.add("cut_body", path="/rest/files/*/content", after=4)
    patient = trees.kw.with_options(retries=2)
    result = trees.settled(patient.folders.download_tree(folder, tmp_path / "target"))
    result.raise_for_failures()
    assert outcomes(result) == dict.fromkeys(FILES, "downloaded")
    assert content(tmp_path / "target") == FILES
