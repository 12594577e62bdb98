"""Goes through a folder on the appliance and all folders in it, as `os.walk` does on this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from msgspec import Struct

from .._effects import aiterate, iterate
from ..models import by_role
from .paths import listed

N = TypeVar("N")
Steps: TypeAlias = Generator[Callable[[], Any] | None, Any, None]
"""Yields calls of the client's methods, and None to let the caller see what was found so far."""


class WalkConfig(Struct, frozen=True):
    """What the spec says about going through folders.

    Attributes:
        listing: Arguments of each list of a folder.
    """

    listing: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class WalkedFolder:
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
    """Yield the contents of a folder and of all folders in it.

    Args:
        config: How to list a folder.
        children: Lists a folder.
        folder_id: The folder to begin with.
    """
    out: deque[FolderContents[Any]] = deque()
    return iterate(_walk(config, children, folder_id, out), _perform, out, nullcontext())


def walk_async(
    config: WalkConfig, children: Callable[..., Any], folder_id: str
) -> AsyncGenerator[FolderContents[Any], None]:
    """Yield the contents of a folder and of all folders in it. See `walk`."""
    out: deque[FolderContents[Any]] = deque()
    return aiterate(_walk(config, children, folder_id, out), _perform_async, out, nullcontext())


def _walk(
    config: WalkConfig, children: Callable[..., Any], folder_id: str, out: deque[FolderContents[Any]]
) -> Steps:
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


def _perform(step: Callable[[], Any] | None) -> Any:
    return None if step is None else step()


async def _perform_async(step: Callable[[], Any] | None) -> Any:
    return None if step is None else await step()
