"""The keys of the signature flow. Signatures are checked with them, so that hashes as of other secrets don't do."""

from __future__ import annotations

import json
from pathlib import Path

from . import private


class SignatureKeys:
    """The keys by application: in memory, and in a file for this user alone, as the passwords are; not in the database.

    Args:
        file: Where they are kept; None to forget them at the end.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._keys: dict[str, str] = private.read_json(file) if file is not None else {}

    def get(self, application_id: str) -> str | None:
        """The key of an application that has one."""
        return self._keys.get(application_id)

    def put(self, application_id: str, key: str | None) -> None:
        """Keep a key; None forgets it. Whoever calls this has the lock of the database, so none is lost."""
        if key == self._keys.get(application_id):
            return
        if key is None:
            del self._keys[application_id]
        else:
            self._keys[application_id] = key
        if self._file is not None:
            private.write(self._file, json.dumps(self._keys).encode())
