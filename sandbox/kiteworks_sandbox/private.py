"""Files and folders that only this user may read."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any


def write(file: Path, data: bytes) -> None:
    """Write a file, or replace it by one that is complete."""
    descriptor, made = tempfile.mkstemp(dir=file.parent, prefix=file.name)  # with mode 0600
    try:
        with os.fdopen(descriptor, "wb") as target:
            target.write(data)
        Path(made).replace(file)
    except BaseException:
        Path(made).unlink()
        raise


def make_folder(folder: Path) -> None:
    """Make a folder that only this user may enter, or make one that is there such a folder."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def read_json(file: Path) -> dict[str, Any]:
    """The object in a file, empty when there is no such file."""
    if not file.is_file():
        return {}
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
