"""The keys for the signature flow. Verifying signatures needs the keys themselves; a hash is not enough."""

from __future__ import annotations

import json
from pathlib import Path

from . import private


class SignatureKeys:
    """The keys by application: in memory, and in a file that only the current user may read; not in the database.

    Args:
        file: File that stores them; None to keep them only in memory.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._keys: dict[str, str] = private.read_json(file) if file is not None else {}

    def get(self, application_id: str) -> str | None:
        """Return the key of an application, if it has one."""
        return self._keys.get(application_id)

    def all(self) -> dict[str, str]:
        """Return a copy of all keys, by application."""
        return dict(self._keys)

    def replace(self, keys: dict[str, str]) -> None:
        """Replace all keys."""
        self._keys = dict(keys)
        self._save()

    def put(self, application_id: str, key: str | None) -> None:
        """Store a key; None removes it. The caller must hold the database lock, so that no key is lost."""
        if key == self._keys.get(application_id):
            return
        if key is None:
            del self._keys[application_id]
        else:
            self._keys[application_id] = key
        self._save()

    def _save(self) -> None:
        if self._file is not None:
            private.write(self._file, json.dumps(self._keys).encode())
