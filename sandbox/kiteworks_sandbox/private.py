"""Files that only this user may read."""

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


def read_json(file: Path) -> dict[str, Any]:
    """The object in a file, empty when there is no such file."""
    if not file.is_file():
        return {}
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
