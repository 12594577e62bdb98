"""Says which files of this machine a tool may read and write."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.texts import shown


class Roots:
    """Folders that were granted.

    Args:
        folders: The folders.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(one.resolve() for one in folders)

    @classmethod
    def of_client(cls, uris: Iterable[str]) -> Roots:
        """Return the folders that a client names with `file:` URIs; others are left out."""
        parts = [urlsplit(one) for one in uris]
        return cls(Path(url2pathname(one.path)) for one in parts if one.scheme == "file" and one.path)

    def __bool__(self) -> bool:
        return bool(self._folders)

    def __contains__(self, path: Path) -> bool:
        # A link inside that leads outside is outside.
        return any(path.resolve().is_relative_to(one) for one in self._folders)

    def path(self, text: str, *, also: Roots | None = None) -> Path:
        """Return a path in one of the folders; a relative one is below the first.

        Args:
            text: The path.
            also: Other folders, in one of which it must be as well.

        Raises:
            InvalidArgumentError: It is in none of them.
        """
        folders = self._folders or (Path(),)
        path = folders[0] / text
        if path not in self or (also is not None and path not in also):
            granted = ", ".join(shown(str(one)) for one in self._folders) or "none"
            raise InvalidArgumentError(
                f"{shown(text)} is in none of the folders that were granted: {granted}"
            )
        return path.resolve()
