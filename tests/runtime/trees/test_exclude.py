"""What is included in a tree and what is left out: patterns, and files that systems keep for themselves."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from kiteworks import Kiteworks
from kiteworks.errors import InvalidArgumentError
from kiteworks_runtime.trees.options import Exclusion, Inclusion, Options

from .conftest import Trees, content, outcomes, there, write


@pytest.mark.parametrize(
    ("pattern", "fits", "differs"),
    [
        ("*.tmp", ["a.tmp", "sub/a.tmp", ".tmp", "a.tmp/"], ["a.tmpx", "tmp", "A.TMP"]),
        ("build/", ["build/", "sub/build/"], ["build", "sub/build", "builds/"]),
        ("/notes.txt", ["notes.txt"], ["sub/notes.txt"]),
        ("/sub/", ["sub/"], ["x/sub/", "sub"]),
        ("docs/*.log", ["docs/a.log", "x/docs/a.log"], ["a.log", "docs/x/a.log", "docs.log"]),
        ("/docs/*.log", ["docs/a.log"], ["x/docs/a.log"]),
        ("./docs/a", ["docs/a"], ["a"]),
        ("docs/**", ["docs/a", "docs/x/y/a", "x/docs/a"], ["docs/", "docs", "a"]),
        ("/docs/**/a", ["docs/a", "docs/x/a", "docs/x/y/a"], ["docs/", "a", "x/docs/a"]),
        ("**/a", ["a", "x/a", "x/y/a"], ["b", "a/b"]),
        ("**", ["a", "x/"], []),
        ("a?[0-9]", ["ab7", "x/a?0"], ["a7", "ab", "abx7"]),
        ("a[!b]c", ["axc"], ["abc", "a/c"]),
        ("[", ["["], ["x"]),
        ("Ünï", [unicodedata.normalize("NFD", "Ünï")], ["Uni"]),
        (unicodedata.normalize("NFD", "Ünï*"), ["Ünï.txt"], ["Uni"]),
    ],
)
def test_patterns(pattern: str, fits: list[str], differs: list[str]) -> None:
    exclusion = Exclusion([pattern])
    for paths, wanted in ((fits, f"excluded by {pattern!r}"), (differs, None)):
        for path in paths:
            names, is_folder = path.strip("/").split("/"), path.endswith("/")
            assert exclusion.reason(names, is_folder=is_folder) == wanted, path


def test_a_pattern_with_many_stars_ends_soon() -> None:
    exclusion = Exclusion(["/".join(["**", "a"] * 25)])
    assert exclusion.reason(["a"] * 200 + ["b"], is_folder=False) is None
    assert exclusion.reason(["x", "a"] * 100, is_folder=False) is not None


@pytest.mark.parametrize("pattern", ["", "/", "//", "a//b", "../a", "a/./b", None, 7, b"*.tmp"])
def test_what_is_no_pattern_is_refused(pattern: object) -> None:
    with pytest.raises(InvalidArgumentError, match="exclude"):
        Options(exclude=[pattern])  # type: ignore[list-item]


def test_one_pattern_alone_will_do() -> None:
    assert Options(exclude="*.tmp").exclusion().reason(["a.tmp"], is_folder=False) is not None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (".DS_Store", "kept by macOS for itself"),
        ("._report.pdf", "kept by macOS for itself"),
        (".Trashes", "kept by macOS for itself"),
        ("Icon\r", "kept by macOS for itself"),
        (".AppleDouble", "kept by macOS for itself"),
        ("Icon", None),
        ("Thumbs.db", "kept by Windows for itself"),
        ("THUMBS.DB", "kept by Windows for itself"),
        ("Desktop.ini", "kept by Windows for itself"),
        ("$RECYCLE.BIN", "kept by Windows for itself"),
        (".gitignore", None),
        ("thumbs.db.txt", None),
        ("_report.pdf", None),
    ],
)
def test_files_that_systems_keep_for_themselves(name: str, reason: str | None) -> None:
    assert Exclusion(()).reason(["sub", name], is_folder=False) == reason
    assert Exclusion((), system_files=True).reason(["sub", name], is_folder=False) is None
    assert Exclusion(()).reason([name], is_folder=False, named=True) is None
    assert Exclusion([name]).reason([name], is_folder=False, named=True) == f"excluded by {name!r}"


def test_what_a_download_left_over_is_never_copied(trees: Trees, folder: str, source: Path) -> None:
    own = ".kiteworks-0123456789abcdef"
    left = [f"{own}.part", f"{own}.json", f"{own}.json.lock"]
    write(source, {**dict.fromkeys(left, b"x"), "a": b"a"})
    result = trees.up(folder, source, system_files=True)
    assert outcomes(result) == {**dict.fromkeys(left, "skipped"), "a": "uploaded"}
    assert {one.reason for one in result.skipped} == {"left over from a download"}


TREE = {
    "keep.txt": b"1",
    "b.tmp": b"2",
    ".DS_Store": b"3",
    "._keep.txt": b"4",
    "sub/Thumbs.db": b"5",
    "sub/keep.txt": b"6",
    "sub/build/out": b"7",
    ".git/HEAD": b"8",
}
LEFT_OUT = {"b.tmp", ".DS_Store", "._keep.txt", "sub/Thumbs.db", "sub/build/", ".git/"}
PATTERNS = ["*.tmp", "build/", ".git"]


@pytest.mark.parametrize("archives", [False, True])
def test_an_upload_leaves_out_what_it_is_told_to(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, archives: bool
) -> None:
    write(source, TREE)
    plan = trees.up(folder, source, dry_run=True, exclude=PATTERNS)
    assert {one.path for one in plan.to_skip} == LEFT_OUT
    assert plan.refused == []
    assert "skip   .git/ (excluded by '.git')" in str(plan)
    assert "skip   sub/Thumbs.db (kept by Windows for itself)" in str(plan)
    result = trees.up(folder, source, exclude=PATTERNS, archives=archives)
    result.raise_for_failures()
    assert {one.path for one in result.skipped} == LEFT_OUT
    assert there(kw, folder) == {"keep.txt": 1, "sub/keep.txt": 1}
    more = trees.up(folder, source, exclude=["*.tmp", "build/", ".*"], system_files=True)
    assert {one.path for one in more.moved} == {"sub/Thumbs.db"}


def test_a_download_leaves_out_what_it_is_told_to(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    sub = kw.folders.create(folder, name="sub").id
    for place, name in ((folder, "a.txt"), (folder, "b.tmp"), (sub, "desktop.ini"), (sub, "c.txt")):
        kw.folders.upload(place, (name, b"x"))
    result = trees.down(folder, tmp_path / "one", exclude=["*.tmp", "/sub/c.txt"])
    assert outcomes(result) == {
        "a.txt": "downloaded",
        "b.tmp": "skipped",
        "sub/c.txt": "skipped",
        "sub/desktop.ini": "skipped",
    }
    assert content(tmp_path / "one") == {"a.txt": b"x", "sub/": b""}
    trees.down(folder, tmp_path / "two", system_files=True).raise_for_failures()
    assert content(tmp_path / "two").keys() == {"a.txt", "b.tmp", "sub/c.txt", "sub/desktop.ini"}


def test_what_is_left_out_clashes_with_nothing(trees: Trees, folder: str, source: Path) -> None:
    write(source, {"a.txt": b"1", "A.TXT": b"2"})
    assert outcomes(trees.up(folder, source, exclude=["A.TXT"])) == {"a.txt": "uploaded", "A.TXT": "skipped"}


@pytest.mark.parametrize(
    ("include", "exclude", "copied", "made"),
    [
        ("*.pdf", (), ["a.pdf", "sub/deep/c.pdf"], ["sub/", "sub/deep/"]),
        (["*.pdf"], ["sub/deep/"], ["a.pdf"], []),
        (["*.pdf", "*.txt"], "b.*", ["a.pdf", "sub/deep/c.pdf"], ["sub/", "sub/deep/"]),
        ("deep/", (), ["sub/deep/c.pdf", "sub/deep/d.log"], ["sub/", "sub/deep/", "sub/deep/nothing/"]),
        ("/a.pdf", (), ["a.pdf"], []),
        ("nothing", (), [], ["sub/", "sub/deep/", "sub/deep/nothing/"]),
        ("*.doc", (), [], []),
    ],
)
def test_only_what_is_included_is_copied(
    trees: Trees,
    kw: Kiteworks,
    folder: str,
    source: Path,
    tmp_path: Path,
    include: Any,
    exclude: Any,
    copied: list[str],
    made: list[str],
) -> None:
    names = ("a.pdf", "b.txt", "sub/deep/c.pdf", "sub/deep/d.log", "sub/deep/nothing/", "other/e.log")
    write(source, dict.fromkeys(names, b"x"))
    plan = trees.up(folder, source, include=include, exclude=exclude, dry_run=True)
    assert [one.path for one in plan.to_copy] == copied
    assert [one.path for one in plan.folders_to_make] == made
    assert plan.refused == []
    assert all(one.reason == "not included" or one.reason.startswith("excluded") for one in plan.to_skip)
    result = trees.settled(plan.execute())
    result.raise_for_failures()
    assert result.folders_made == len(made)
    assert {name for name in there(kw, folder) if not name.endswith("/")} == set(copied)
    whole = kw.folders.create(folder, name="Whole").id
    trees.up(whole, source).raise_for_failures()
    down = trees.down(whole, tmp_path / "down", include=include, exclude=exclude)
    down.raise_for_failures()
    assert [one.path for one in down.moved] == copied
    found = {
        f"{one.relative_to(tmp_path / 'down').as_posix()}/"
        for one in (tmp_path / "down").rglob("*")
        if one.is_dir()
    }
    assert found == set(made)
    assert (tmp_path / "down").exists() == bool(copied or made)


def test_patterns_of_what_is_included() -> None:
    assert Inclusion(()).has(["a"], is_folder=False)
    assert Inclusion("*.pdf").has(["sub", "a.pdf"], is_folder=False)
    assert not Inclusion("docs/").has(["docs"], is_folder=False)
    with pytest.raises(InvalidArgumentError, match="include takes patterns"):
        Options(include=[""])
