"""Shows the progress of a copy on standard error, if that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from kiteworks_runtime.trees import TreeProgress


def _is_shown() -> bool:
    """Return whether there is a terminal to show it on. Otherwise the library that draws it is not even loaded."""
    return sys.stderr.isatty()


def _console() -> Console:
    from rich.console import Console

    return Console(stderr=True, highlight=False, markup=False)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Show that something takes a while."""
    if not _is_shown():
        yield
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn

    console = _console()
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        progress.add_task(what, total=None)
        yield


@contextmanager
def bar(what: str, *, files: int, size: int | None) -> Iterator[Callable[[TreeProgress], None]]:
    """Show a bar with files, bytes, speed and the remaining time.

    Args:
        what: The name of the task.
        files: Files to transfer.
        size: Bytes to transfer, if they are known.

    Yields:
        The function to call with the progress.
    """
    if not _is_shown():
        yield lambda _: None
        return
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    console = _console()
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[files]}"),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=size, files=f"0/{files} files")

        def show(now: TreeProgress) -> None:
            counted = f"{now.files_done}/{now.files_total} files"
            progress.update(task, completed=now.bytes_done, total=now.bytes_total, files=counted)

        yield show
