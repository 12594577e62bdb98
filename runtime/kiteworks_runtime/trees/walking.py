"""Goes through folders as `os.walk` does."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import nullcontext
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct

from .._effects import aiterate, iterate
from ..models import by_role
from ..workflows import WalkConfig
from .paths import listed

N = TypeVar("N")


class WalkedFolder(Struct, frozen=True):
    """A folder that a walk has come to.

    Attributes:
        id: Its identifier.
        path: The names that lead to it from the folder where the walk began; empty for that folder.
    """

    id: str
    path: PurePosixPath

    def __str__(self) -> str:
        return str(self.path)


class FolderContents(NamedTuple, Generic[N]):
    """What is in a folder.

    Attributes:
        folder: The folder.
        subfolders: The folders in it. The walk goes on to those that are left in this list.
        files: The files in it.
    """

    folder: WalkedFolder
    subfolders: list[N]
    files: list[N]


def walk(
    config: WalkConfig, children: Callable[..., Any], folder_id: str
) -> Generator[FolderContents[Any], None, None]:
    """Yield the contents of a folder, which `children` lists, and of all folders in it."""
    out: deque[FolderContents[Any]] = deque()
    return iterate(_walk(config, children, folder_id, out), perform, out, nullcontext())


def walk_async(
    config: WalkConfig, children: Callable[..., Any], folder_id: str
) -> AsyncGenerator[FolderContents[Any], None]:
    """Yield the contents of a folder and of all folders in it. See `walk`."""
    out: deque[FolderContents[Any]] = deque()
    return aiterate(_walk(config, children, folder_id, out), perform_async, out, nullcontext())


def _walk(
    config: WalkConfig, children: Callable[..., Any], folder_id: str, out: deque[FolderContents[Any]]
) -> Generator[Callable[[], Any] | None, Any, None]:
    waiting = [WalkedFolder(folder_id, PurePosixPath())]
    while waiting:
        folder = waiting.pop()
        nodes = yield partial(listed, children, folder.id, config.listing)
        subfolders = [node for node in nodes if node.is_folder]
        out.append(FolderContents(folder, subfolders, [node for node in nodes if not node.is_folder]))
        yield None  # the caller may change the list now
        waiting += [
            WalkedFolder(str(by_role(node, "id")), folder.path / str(by_role(node, "name")))
            for node in reversed(subfolders)
        ]


def perform(step: Callable[[], Any] | None) -> Any:
    """Make a call, or let the caller see what was found so far."""
    return None if step is None else step()


async def perform_async(step: Callable[[], Any] | None) -> Any:
    """Make a call, awaited. See `perform`."""
    return None if step is None else await step()
