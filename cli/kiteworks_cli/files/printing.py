"""Formats files and folders for the output."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kiteworks_runtime.texts import shown

from .addresses import Address

if TYPE_CHECKING:
    from kiteworks_runtime.trees.remote import Node


def timestamp(seconds: float | None) -> str | None:
    """Return a timestamp as text, in this machine's time zone."""
    if seconds is None:
        return None
    try:
        found = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    # In another time zone, the first and last hours are outside of the range of datetime.
    with suppress(OverflowError, ValueError):
        found = found.astimezone()
    return found.isoformat(timespec="seconds")


def as_data(node: Node, address: Address) -> dict[str, Any]:
    """Return a file or folder as plain data."""
    return {
        "path": address.text,
        "name": node.name,
        "type": "folder" if node.is_folder else "file",
        "id": node.id,
        "size": None if node.is_folder else node.size,
        "modified": timestamp(node.modified),
    }


def name_of(node: Node) -> str:
    """Return a name as `ls` shows it: a folder's name ends in a slash."""
    return f"{shown(node.name)}/" if node.is_folder else shown(node.name)


def long(node: Node) -> str:
    """Return a line of `ls -l`: size, time, name."""
    from rich.filesize import decimal

    size = "-" if node.is_folder else decimal(node.size)
    return f"{size:>10}  {timestamp(node.modified) or '-':<25}  {name_of(node)}"
