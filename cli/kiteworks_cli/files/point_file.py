"""Keeps the point from which the next run of `kiteworks watch` goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiteworks_runtime.errors import InvalidArgumentError

SAVED_AFTER = 1_000
"""How many lines are printed before the point is saved: so many may be repeated after a crash."""


@dataclass(frozen=True, slots=True)
class PointFile:
    """The file that keeps the point.

    Attributes:
        path: Its path; None if no point is kept.
    """

    path: Path | None

    def read(self) -> str | None:
        """Return the point, or None if there is none yet.

        Raises:
            InvalidArgumentError: The file's folder does not exist, so that no point could be saved.
        """
        if self.path is None:
            return None
        if not self.path.parent.is_dir():
            raise InvalidArgumentError(f"{self.path.parent} is not a folder")
        if not self.path.exists():
            return None
        return self.path.read_text(encoding="utf-8").strip() or None

    def save(self, point: str) -> None:
        """Replace the file atomically, after all lines were written."""
        sys.stdout.flush()
        if self.path is None:
            return
        new = self.path.with_name(f"{self.path.name}.new")
        with new.open("w", encoding="utf-8") as file:
            file.write(f"{point}\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path)

    @contextmanager
    def named_in_errors(self) -> Iterator[None]:
        """Name the file in the error about an invalid point."""
        try:
            yield
        except InvalidArgumentError as error:
            raise InvalidArgumentError(f"{self.path}: {error}") from error
