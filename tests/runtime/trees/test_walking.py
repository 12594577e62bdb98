"""A walk goes through a folder on the appliance as `os.walk` goes through one on this machine."""

from __future__ import annotations

import os
import uuid
from contextlib import aclosing, closing
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from kiteworks import FolderContents, Kiteworks, NotAccessibleError, WalkedFolder
from kiteworks.models import Node
from kiteworks_runtime.trees import walk, walk_async
from kiteworks_runtime.workflows import WalkConfig

from .conftest import Trees

TREE = ["a/b/deep.txt", "a/one.txt", "c/two.txt", "top.txt"]


@pytest.fixture
def tree(kw: Kiteworks, folder: str, tmp_path: Path) -> Path:
    for name in TREE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "empty").mkdir()
    kw.folders.upload_tree(folder, tmp_path).raise_for_failures()
    return tmp_path


def levels(trees: Trees, folder: str, *, count: int | None = None) -> list[FolderContents[Node]]:
    """All that a walk yields, or the first of it."""
    found: list[FolderContents[Node]] = []
    if trees.asynchronous:

        async def collect() -> None:
            async with aclosing(trees.kw.folders.walk(folder)) as walking:
                async for level in walking:
                    found.append(level)
                    if len(found) == count:
                        return

        trees.runner.run(collect())
        return found
    with closing(trees.kw.folders.walk(folder)) as walking:
        for level in walking:
            found.append(level)
            if len(found) == count:
                break
    return found


def test_it_finds_what_os_walk_finds(trees: Trees, folder: str, tree: Path) -> None:
    found = levels(trees, folder)

    here = {
        str(Path(path).relative_to(tree)): (sorted(folders), sorted(files))
        for path, folders, files in os.walk(tree)
    }
    assert {
        str(one.folder.path): ([node.name for node in one.subfolders], [node.name for node in one.files])
        for one in found
    } == here
    assert [str(one.folder) for one in found] == [".", "a", "a/b", "c", "empty"]
    assert len(trees.tap.requests) == len(found)


def test_each_folder_has_its_id_and_its_path(trees: Trees, kw: Kiteworks, folder: str, tree: Path) -> None:
    first, second, *_ = levels(trees, folder)

    assert first.folder == WalkedFolder(folder, PurePosixPath())
    assert second.folder == WalkedFolder(first.subfolders[0].id, PurePosixPath("a"))
    assert kw.folders.get(second.folder.id).name == "a"
    (file,) = second.files
    assert (second.folder.path / file.name, file.size) == (PurePosixPath("a/one.txt"), len("a/one.txt"))


def test_a_folder_is_listed_when_the_walk_comes_to_it(trees: Trees, folder: str, tree: Path) -> None:
    walking = trees.kw.folders.walk(folder)
    assert trees.tap.requests == []
    first = trees.settled(anext(walking)) if trees.asynchronous else next(walking)
    assert [node.name for node in first.subfolders] == ["a", "c", "empty"]
    assert len(trees.tap.requests) == 1
    trees.settled(walking.aclose()) if trees.asynchronous else walking.close()
    assert len(levels(trees, folder, count=2)) == 2
    assert len(trees.tap.requests) == 3


def test_subfolders_can_be_left_out(trees: Trees, folder: str, tree: Path) -> None:
    found: list[str] = []

    def choose(level: FolderContents[Node]) -> None:
        found.append(str(level.folder))
        level.subfolders[:] = [one for one in level.subfolders if one.name != "a"]

    async def choose_each() -> None:
        async for level in trees.kw.folders.walk(folder):
            choose(level)

    if trees.asynchronous:
        trees.runner.run(choose_each())
    else:
        for level in trees.kw.folders.walk(folder):
            choose(level)

    assert found == [".", "c", "empty"]
    assert len(trees.tap.requests) == 3


def test_all_pages_of_a_folder_are_read(trees: Trees, kw: Kiteworks, folder: str) -> None:
    kw.folders.create(folder, name="inner")
    for number in range(3):
        kw.folders.upload(folder, (f"{number}.txt", b"x"))
    small: dict[str, Any] = {"limit": 2, "deleted": False}

    method = walk_async if trees.asynchronous else walk
    walking: Any = method(WalkConfig(small), trees.kw.folders.children, folder)
    first = trees.settled(anext(walking)) if trees.asynchronous else next(walking)

    assert [node.name for node in (*first.subfolders, *first.files)] == ["inner", "0.txt", "1.txt", "2.txt"]
    assert {one.url.params["limit"] for one in trees.tap.requests} == {"2"}
    assert len(trees.tap.requests) > 1


def test_what_is_deleted_is_left_out(trees: Trees, kw: Kiteworks, folder: str, tree: Path) -> None:
    a = next(one for one in kw.folders.children(folder) if one.name == "a")
    kw.folders.delete(a.id)
    kw.files.delete(next(one for one in kw.folders.children(folder) if one.name == "top.txt").id)

    found = levels(trees, folder)

    assert [str(one.folder) for one in found] == [".", "c", "empty"]
    assert found[0].files == []


def test_a_folder_that_is_not_there_is_an_error(trees: Trees) -> None:
    with pytest.raises(NotAccessibleError):
        levels(trees, str(uuid.uuid4()))
