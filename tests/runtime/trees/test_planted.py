"""What takes the place of a file or folder after the plan was made is neither read nor written to; and links that lead in a
circle end.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiteworks import Kiteworks
from kiteworks.errors import TransferError

from .conftest import Trees, content, outcomes, there, write

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links that anybody can make, and pipes")


def to_link(path: Path, victim: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(victim)


def to_pipe(path: Path, victim: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def to_folder(path: Path, victim: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


@pytest.mark.parametrize("plant", [to_link, to_pipe, to_folder])
@pytest.mark.parametrize("follow", [False, True])
@pytest.mark.parametrize("archives", [False, True])
def test_a_file_that_became_something_else_is_not_sent(
    trees: Trees,
    kw: Kiteworks,
    folder: str,
    source: Path,
    tmp_path: Path,
    plant: Callable[[Path, Path], None],
    follow: bool,
    archives: bool,
) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    write(source, {"a.txt": b"public", "b.txt": b"b", "c.txt": b"c"})
    plan = trees.up(folder, source, dry_run=True, follow_symlinks=follow, archives=archives)
    plant(source / "a.txt", secret)
    result = trees.settled(plan.execute())
    assert outcomes(result) == {"a.txt": "failed", "b.txt": "uploaded", "c.txt": "uploaded"}
    assert there(kw, folder) == {"b.txt": 1, "c.txt": 1}


def test_a_file_that_was_replaced_by_a_newer_one_is_sent(
    trees: Trees, kw: Kiteworks, folder: str, source: Path
) -> None:
    write(source, {"a.txt": b"old", "new": b"newer"})
    plan = trees.up(folder, source, dry_run=True)
    (source / "new").replace(source / "a.txt")
    write(source, {"new": b"x"})
    trees.settled(plan.execute()).raise_for_failures()
    assert there(kw, folder) == {"a.txt": 1, "new": 1}


@pytest.mark.parametrize("follow", [False, True])
def test_a_folder_that_became_a_link_is_not_read(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path, follow: bool
) -> None:
    write(source, {"sub/a.txt": b"public", "b.txt": b"b"})
    write(tmp_path, {"elsewhere/a.txt": b"secret"})
    plan = trees.up(folder, source, dry_run=True, follow_symlinks=follow)
    (source / "sub").rename(tmp_path / "moved")
    (source / "sub").symlink_to(tmp_path / "elsewhere")
    result = trees.settled(plan.execute())
    assert outcomes(result) == {"sub/a.txt": "failed", "b.txt": "uploaded"}
    (failed,) = result.failures
    assert isinstance(failed.error, TransferError)
    assert "another folder" in failed.reason


def test_a_link_that_is_followed_leads_where_it_led(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    write(tmp_path, {"public": b"public", "secret": b"secret", "one/a": b"a", "two/a": b"secret"})
    (source / "file").symlink_to(tmp_path / "public")
    (source / "kept").symlink_to(tmp_path / "public")
    (source / "sub").symlink_to(tmp_path / "one")
    plan = trees.up(folder, source, dry_run=True, follow_symlinks=True)
    for name, victim in (("file", "secret"), ("sub", "two")):
        to_link(source / name, tmp_path / victim)
    assert outcomes(trees.settled(plan.execute())) == {
        "file": "failed",
        "kept": "uploaded",
        "sub/a": "failed",
    }


@pytest.mark.parametrize("plant", [to_link, to_pipe, to_folder])
@pytest.mark.parametrize("there_already", [False, True])
@pytest.mark.parametrize("archives", [False, True])
def test_a_download_is_not_written_to_what_came_there_meanwhile(
    trees: Trees,
    kw: Kiteworks,
    folder: str,
    tmp_path: Path,
    plant: Callable[[Path, Path], None],
    there_already: bool,
    archives: bool,
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        kw.folders.upload(folder, (name, b"theirs"))
    victim, target = tmp_path / "victim", tmp_path / "target"
    victim.write_bytes(b"mine")
    target.mkdir()
    if there_already:
        write(target, {"a.txt": b"old one"})
    plan = trees.down(folder, target, dry_run=True, overwrite=True, archives=archives)
    plant(target / "a.txt", victim)
    before = (target / "a.txt").lstat()
    assert outcomes(trees.settled(plan.execute())) == {
        "a.txt": "failed",
        "b.txt": "downloaded",
        "c.txt": "downloaded",
    }
    assert victim.read_bytes() == b"mine"
    assert (target / "a.txt").lstat() == before
    assert sorted(one.name for one in target.rglob("*")) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("when", ["before", "meanwhile"])
@pytest.mark.parametrize("exists", [False, True])
def test_a_download_is_not_written_into_a_folder_that_became_a_link(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path, when: str, exists: bool
) -> None:
    sub = kw.folders.create(folder, name="sub").id
    kw.folders.upload(sub, ("a.txt", b"theirs"))
    elsewhere, target = tmp_path / "elsewhere", tmp_path / "target"
    write(tmp_path, {"elsewhere/": b"", "target/": b""})
    if exists:
        (target / "sub").mkdir()
    plan = trees.down(folder, target, dry_run=True)

    def plant(now: Any = None) -> None:
        if not (target / "sub").is_symlink():
            if (target / "sub").exists():
                (target / "sub").rename(tmp_path / "moved")
            (target / "sub").symlink_to(elsewhere)

    if when == "before":
        plant()
    result = trees.settled(plan.execute(on_progress=plant))
    assert [one.path for one in result.failures] in (["sub/", "sub/a.txt"], ["sub/a.txt"])
    assert list(elsewhere.iterdir()) == []


def test_links_to_folders_above_end(trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path) -> None:
    write(tmp_path, {"top/tree/sub/a": b"a", "aside/inner/b": b"b"})
    tree = tmp_path / "top/tree"
    (tree / "up").symlink_to("..")
    (tree / "sub/top").symlink_to("/")
    (tree / "sub/self").symlink_to(".")
    (tree / "sub/back").symlink_to("../../tree")
    (tree / "aside").symlink_to(tmp_path / "aside")
    (tmp_path / "aside/inner/up").symlink_to("..")
    (tmp_path / "aside/inner/tree").symlink_to(tree)
    result = trees.up(folder, tree, follow_symlinks=True)
    assert {one.path for one in result.failures} == {
        "up/",
        "sub/top/",
        "sub/self/",
        "sub/back/",
        "aside/inner/up/",
        "aside/inner/tree/",
    }
    assert all("leads back to a folder" in one.reason for one in result.failures)
    assert there(kw, folder) == {"sub/a": 1, "aside/inner/b": 1}


def test_the_top_may_be_a_link(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    write(source, {"a": b"a", "sub/b": b"b"})
    (tmp_path / "link").symlink_to(source)
    trees.up(folder, tmp_path / "link").raise_for_failures()
    (tmp_path / "real").mkdir()
    (tmp_path / "target").symlink_to(tmp_path / "real")
    trees.down(folder, tmp_path / "target").raise_for_failures()
    assert content(tmp_path / "real") == {"a": b"a", "sub/b": b"b"}
