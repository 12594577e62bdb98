"""Trees to the appliance."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import pytest

from kiteworks import InvalidArgumentError, Kiteworks, KiteworksError, TreeError
from kiteworks_runtime.trees.items import TreeFile, TreeFolder
from kiteworks_runtime.trees.jobs import FileMeter, Meter
from kiteworks_runtime.trees.options import Options
from kiteworks_runtime.trees.remote import RemoteFolder
from kiteworks_runtime.trees.upload import Upload
from kiteworks_runtime.workflows import TreeConfig
from kiteworks_sandbox import Sandbox

from .conftest import Trees, content, outcomes, refused, there, write

TREE = {
    "a.txt": b"first",
    "empty.txt": b"",
    "nothing/": b"",
    "sub/b.txt": b"second",
    "sub/deeper/c.bin": bytes(range(256)),
    "sub/deeper/nothing either/": b"",
}
NAMES = (
    "plain.txt",
    "ünïcödé.txt",
    "日本語 😀.txt",
    unicodedata.normalize("NFC", "café.txt"),
    unicodedata.normalize("NFD", "naïve.txt"),
    "100% %20 %2F.txt",
    "it's & co; #1 +1 [x] {y} (z) ~ ^ ! @ $ = ,.txt",
    "two  blanks.txt",
    "n" * 251 + ".txt",
    "é" * 125 + ".txt",
    "no suffix",
)
BAD = (
    ".hidden",
    "trailing.",
    " leading",
    'quoted "name"',
    "a:b",
    "back\\slash",
    "line\nbreak",
    "tab\there",
    "ask?",  # allowed: not among what the appliance refuses
    os.fsdecode(b"not utf-8 \xff"),
)


def test_a_tree_goes_up_and_comes_back(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    write(source, TREE)
    sent = trees.up(folder, source)
    assert outcomes(sent) == dict.fromkeys((name for name in TREE if name[-1] != "/"), "uploaded")
    assert sent.folders_made == 4
    assert there(kw, folder) == {name: 0 if name[-1] == "/" else 1 for name in TREE}
    received = trees.down(folder, tmp_path / "target")
    assert received.folders_made == 5, "the target itself was made too"
    assert content(tmp_path / "target") == TREE
    first = (source / "a.txt").stat().st_mtime
    assert int((tmp_path / "target/a.txt").stat().st_mtime) == int(first)


def test_names_come_back_as_they_were(trees: Trees, folder: str, source: Path, tmp_path: Path) -> None:
    files = {f"{name}/{name}": name.encode() for name in NAMES}
    write(source, files)
    trees.up(folder, source).raise_for_failures()
    trees.down(folder, tmp_path / "target").raise_for_failures()
    assert content(tmp_path / "target") == content(source)


def test_names_that_cannot_be_are_found_before_anything_is_sent(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    for name in BAD:
        write(source, {name: b"x"})
    write(source, {"fine.txt": b"fine", ".folder/inside.txt": b"x"})
    plan = trees.up(folder, source, dry_run=True)
    bad = {*BAD, ".folder/"} - {"ask?"}
    assert {one.path for one in plan.refused} == bad
    assert all(isinstance(one.error, InvalidArgumentError) for one in plan.refused)
    assert [one.path for one in plan.to_copy] == ["ask?", "fine.txt"]
    result = trees.settled(plan.execute())
    assert {one.path for one in result.failures} == bad
    assert there(kw, folder) == {"ask?": 1, "fine.txt": 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [("readme.txt", "README.txt"), ("Straße", "STRASSE"), ("caf\u00e9", "cafe\u0301"), ("sub/", "SUB/")],
)
def test_names_that_the_appliance_takes_for_one(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, one: str, other: str
) -> None:
    write(source, {one: b"1", other: b"2", "rest.txt": b"3"})
    result = trees.up(folder, source)
    assert {failed.path for failed in result.failures} == {one, other}
    assert all("rename one" in failed.reason for failed in result.failures)
    assert there(kw, folder) == {"rest.txt": 1}


def test_a_folder_where_a_file_is_to_go(trees: Trees, kw: Kiteworks, folder: str, source: Path) -> None:
    write(source, {"thing": b"file"})
    kw.folders.create(folder, name="Thing")
    (failed,) = trees.up(folder, source).failures
    assert "a folder is called 'Thing' where it is to go" in failed.reason


def test_a_file_that_is_there_in_another_case_is_the_same_file(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    kw.folders.upload(folder, ("Report.TXT", b"old"))
    write(source, {"report.txt": b"new one"})
    trees.up(folder, source, overwrite=True).raise_for_failures()
    assert there(kw, folder) == {"Report.TXT": 2}


def test_links_and_what_is_no_file_are_skipped(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    write(tmp_path, {"elsewhere/file.txt": b"x"})
    (source / "to folder").symlink_to(tmp_path / "elsewhere")
    (source / "to file").symlink_to(tmp_path / "elsewhere/file.txt")
    (source / "nowhere").symlink_to(tmp_path / "missing")
    os.mkfifo(source / "pipe")
    result = trees.up(folder, source)
    reasons = {one.path: one.reason for one in result.skipped}
    assert reasons.pop("pipe") == "neither a file nor a folder"
    assert reasons == dict.fromkeys(("to folder", "to file", "nowhere"), "symbolic link, not followed")
    assert there(kw, folder) == {}


def test_links_are_followed_when_told_to(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    write(tmp_path, {"elsewhere/file.txt": b"x"})
    write(source, {"sub/": b""})
    (source / "to folder").symlink_to(tmp_path / "elsewhere")
    (source / "to file").symlink_to(tmp_path / "elsewhere/file.txt")
    (source / "nowhere").symlink_to(tmp_path / "missing")
    (source / "sub/around").symlink_to(source)
    result = trees.up(folder, source, follow_symlinks=True)
    assert {one.path for one in result.failures} == {"nowhere", "sub/around/"}
    assert there(kw, folder) == {"to folder/file.txt": 1, "to file": 1, "sub/": 0}


def test_a_second_run_skips_everything(trees: Trees, kw: Kiteworks, folder: str, source: Path) -> None:
    write(source, TREE)
    trees.up(folder, source)
    before = there(kw, folder)
    trees.tap.requests.clear()
    again = trees.up(folder, source)
    assert {one.outcome for one in again} == {"skipped"}
    assert {one.reason for one in again} <= {"same size and md5", "same size and sha3-256"}
    assert {one.method for one in trees.tap.requests} == {"GET"}
    assert there(kw, folder) == before


def test_an_upload_tells_when_the_file_last_changed(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, {"old.txt": b"old"})
    os.utime(source / "old.txt", (1_000_000_000.5, 1_000_000_000.5))
    trees.up(folder, source)
    (file,) = kw.folders.list_files(folder)
    assert file.client_modified is not None
    assert file.client_modified.timestamp() == 1_000_000_000


def test_what_differs_is_replaced_only_when_told_to(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, {"a.txt": b"old"})
    trees.up(folder, source)
    write(source, {"a.txt": b"newer"})
    (failed,) = trees.up(folder, source).failures
    assert isinstance(failed.error, FileExistsError)
    assert "overwrite=True" in failed.reason
    (moved,) = trees.up(folder, source, overwrite=True).moved
    assert moved.reason == "differs in size"
    assert there(kw, folder) == {"a.txt": 2}


def test_one_failure_does_not_stop_the_rest(trees: Trees, kw: Kiteworks, folder: str, source: Path) -> None:
    names = [f"{number:02}.txt" for number in range(12)]
    write(source, {name: name.encode() for name in names})
    trees.tap.fault = lambda request, body: refused() if b"05.txt" in body else None
    result = trees.up(folder, source)
    (failed,) = result.failures
    assert failed.path == "05.txt"
    assert isinstance(failed.error, KiteworksError)
    assert set(there(kw, folder)) == {*names} - {"05.txt"}
    with pytest.raises(TreeError, match=r"1 of 12 failed: '05\.txt': .*ERR_ACCESS_USER") as raised:
        result.raise_for_failures()
    assert raised.value.failures == (failed,)
    trees.tap.fault = lambda request, body: None
    again = trees.up(folder, source)
    again.raise_for_failures()
    assert [one.path for one in again.moved] == ["05.txt"]
    assert there(kw, folder) == dict.fromkeys(names, 1)


def test_an_unreadable_file_and_folder(trees: Trees, kw: Kiteworks, folder: str, source: Path) -> None:
    write(source, {"gone.txt": b"x", "sub/x.txt": b"x", "stays.txt": b"x"})
    plan = trees.up(folder, source, dry_run=True)
    (source / "gone.txt").unlink()
    result = trees.settled(plan.execute())
    assert [one.path for one in result.failures] == ["gone.txt"]
    assert set(there(kw, folder)) == {"stays.txt", "sub/x.txt"}


def test_what_is_in_a_folder_that_cannot_be_made_fails_with_it(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, {"bad/deep/x.txt": b"x", "bad/y.txt": b"y", "good/z.txt": b"z"})
    trees.tap.fault = lambda request, body: (
        refused() if request.url.path.endswith("/folders") and b"bad" in body else None
    )
    told = []
    result = trees.up(folder, source, on_progress=told.append)
    assert {one.path for one in result.failures} == {"bad/", "bad/deep/x.txt", "bad/y.txt"}
    assert there(kw, folder) == {"good/z.txt": 1}
    assert (told[-1].files_done, told[-1].files_total, told[-1].failed) == (3, 3, 2)
    assert told[-1].bytes_done == told[-1].bytes_total == 1


def test_a_folder_that_somebody_makes_meanwhile_will_do(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, {"sub/x.txt": b"x"})

    def racing(request: httpx.Request, body: bytes) -> None:
        if request.method == "POST" and request.url.path.endswith("/folders"):
            kw.folders.create(folder, name="Sub")

    trees.tap.fault = racing
    trees.up(folder, source).raise_for_failures()
    assert there(kw, folder) == {"Sub/x.txt": 1}


def test_a_fault_that_is_no_error_of_the_client_stays_with_its_file(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, {"ancient.txt": b"x", "good.txt": b"y"})
    os.utime(source / "ancient.txt", (1 << 40, 1 << 40))  # beyond the year 9999
    result = trees.up(folder, source)
    assert "good.txt" in there(kw, folder)
    assert {one.path for one in result.failures} <= {"ancient.txt"}


def test_each_missing_folder_is_made_once(trees: Trees, folder: str, source: Path) -> None:
    write(source, {f"sub/{number}.txt": b"x" for number in range(8)})
    trees.up(folder, source, parallel=8)
    made = [one for one in trees.tap.requests if one.method == "POST" and one.url.path.endswith("/folders")]
    assert len(made) == 1


def test_a_deep_tree(trees: Trees, folder: str, source: Path, tmp_path: Path) -> None:
    write(source, {"/".join(["d"] * 40) + "/leaf.txt": b"leaf"})
    sent = trees.up(folder, source)
    assert (len(sent.moved), sent.folders_made) == (1, 40)
    trees.down(folder, tmp_path / "target").raise_for_failures()
    assert content(tmp_path / "target") == content(source)


def test_signing_in_that_fails_ends_it_soon(trees: Trees, folder: str, source: Path) -> None:
    write(source, {f"{number:03}.txt": b"x" for number in range(50)})
    trees.tap.fault = lambda request, body: (
        refused("ERR_AUTH_UNAUTHORIZED", 401) if request.method != "GET" else None
    )
    result = trees.up(folder, source)
    assert len(result.failures) == 50
    assert len([one for one in trees.tap.requests if one.method != "GET"]) <= 8


@pytest.mark.parametrize("parallel", [0, -1, 65, True, "4"])
def test_an_impossible_number_is_refused(trees: Trees, source: Path, parallel: object) -> None:
    with pytest.raises(InvalidArgumentError, match="parallel must be a whole number from 1 to 64"):
        trees.up("0", source, parallel=parallel)
    assert trees.tap.requests == []


def test_an_unknown_keyword_is_refused(trees: Trees, source: Path) -> None:
    with pytest.raises(TypeError, match="paralel"):
        trees.up("0", source, paralel=3)


def test_a_source_that_is_no_folder_is_refused(trees: Trees, source: Path) -> None:
    write(source, {"a.txt": b"x"})
    for wrong in (source / "a.txt", source / "missing"):
        with pytest.raises(InvalidArgumentError, match="there is no folder"):
            trees.up("0", wrong)
    assert trees.tap.requests == []


def test_a_target_that_is_missing_raises(trees: Trees, source: Path) -> None:
    with pytest.raises(KiteworksError, match="ERR_ACCESS_USER"):
        trees.up("no-such-folder", source)


@pytest.mark.parametrize(
    ("sizes", "parallel", "mebibytes"),
    [([1, 900], 4, 64), ([9, 9, 9], 2, 32), ([9] * 20, 4, 16), ([9] * 20, 64, 8), ([1], 4, 64)],
)
def test_the_chunks_of_all_uploads_share_the_memory(sizes: list[int], parallel: int, mebibytes: int) -> None:
    given: list[int] = []
    config = TreeConfig(
        listing={"limit": 10}, page_size="limit", folder_type="d", small=8 << 20, chunk_size=64 << 20
    )
    copier = Upload(
        RemoteFolder(
            config, children=list, transfer=lambda *_, **options: given.append(options["chunk_size"])
        ),
        Options(),
    )
    root = TreeFolder("", None, "here", "there")
    files = [TreeFile(str(place), root, "here", size << 20) for place, size in enumerate(sizes)]
    copier.begin(files, parallel)
    meter = FileMeter(Meter(1, 1, None, copier.stop), "a", 1)
    next(copier.move(files[0], meter, None)).call()
    assert given == [mebibytes << 20]


def test_files_in_chunks_need_nothing_from_the_answers_to_chunks(
    trees: Trees, box: Sandbox, folder: str, tmp_path: Path
) -> None:
    """The appliance answers all chunks but the last with nothing."""
    source = tmp_path / "large"
    source.mkdir()
    (source / "large.bin").write_bytes(bytes(range(256)) * (9 << 12))
    box.faults.add("changed", path="/rest/uploads/config", set={"/uploadChunkMax": 4 << 20})
    trees.kw = trees.kw.with_options(strict=True)
    trees.up(folder, source).raise_for_failures()
    chunks = [one for one in trees.tap.requests if re.search(r"/rest/uploads/\d+$", one.url.path)]
    assert len(chunks) == 3
    down = tmp_path / "down"
    trees.down(folder, down).raise_for_failures()
    assert (down / "large.bin").read_bytes() == (source / "large.bin").read_bytes()


@pytest.mark.skipif(not Path("/proc/sys/kernel").is_dir(), reason="needs /proc")
@pytest.mark.parametrize("archives", [False, True])
def test_files_whose_size_is_stated_as_0_go_up_whole(
    trees: Trees, kw: Kiteworks, folder: str, archives: bool
) -> None:
    source = Path("/proc/sys/kernel/random")
    only = ["uuid", "urandom_min_reseed_secs", "write_wakeup_threshold", "entropy_avail"]
    trees.up(folder, source, exclude=only, archives=archives).raise_for_failures()
    sizes = {one.name: one.size for one in kw.folders.list_files(folder)}
    assert sizes == {"boot_id": 37, "poolsize": len((source / "poolsize").read_bytes())}
    again = trees.up(folder, source, exclude=[*only, "boot_*"], dry_run=True)
    (kept,) = [one for one in again if one.path == "poolsize"]
    assert (kept.action, kept.reason[:14]) == ("skip", "same size and ")


@pytest.mark.parametrize("archives", [False, True])
def test_files_of_any_time_go_up(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, archives: bool
) -> None:
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as made:
        place = Path(made)
        write(place, {f"{name}.txt": name.encode() for name in "abcdef"})
        times = (-1, 253402300799, -62135596800, 10**11, 1_700_000_000, 1_700_000_000)
        for name, seconds in zip("abcdef", times, strict=True):
            os.utime(place / f"{name}.txt", ns=(0, seconds * 10**9 + 999_999_999))
        trees.up(folder, place, archives=archives).raise_for_failures()
        assert len(there(kw, folder)) == len(times)
        plan = trees.up(folder, place, dry_run=True)
        assert plan.to_copy == []
