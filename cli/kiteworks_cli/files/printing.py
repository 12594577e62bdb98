"""What the file commands print."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from rich.filesize import decimal

from kiteworks_runtime.printable import shown
from kiteworks_runtime.trees.remote import Node

from .addresses import Address


def moment(seconds: float | None) -> str | None:
    """A moment as text, in this machine's time zone."""
    if seconds is None:
        return None
    try:
        found = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    # In another zone, the first and last hours that Python knows lie beyond what it knows.
    with suppress(OverflowError, ValueError):
        found = found.astimezone()
    return found.isoformat(timespec="seconds")


def as_data(node: Node, address: Address) -> dict[str, Any]:
    """A file or folder as plain data."""
    return {
        "path": f"kw:/{'/'.join(address.names)}",
        "name": node.name,
        "type": "folder" if node.is_folder else "file",
        "id": node.id,
        "size": None if node.is_folder else node.size,
        "modified": moment(node.modified),
    }


def name_of(node: Node) -> str:
    """A name as `ls` shows it: a folder's ends in a slash."""
    return f"{shown(node.name)}/" if node.is_folder else shown(node.name)


def long(node: Node) -> str:
    """A line of `ls -l`: size, time, name."""
    size = "-" if node.is_folder else decimal(node.size)
    return f"{size:>10}  {moment(node.modified) or '-':<25}  {name_of(node)}"
