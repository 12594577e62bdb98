"""Where tokens are kept between calls."""

from __future__ import annotations

from threading import Lock
from typing import Protocol

from .token import Token


class TokenStore(Protocol):
    """Keeps tokens. Its methods are called from several threads.

    A key names the appliance, the flow and its settings, without secrets.
    """

    def load(self, key: str) -> Token | None:
        """The token kept under `key`, or None."""
        ...

    def save(self, key: str, token: Token) -> None:
        """Keep `token` under `key`. It has to be safe when this returns: a renewed token replaces one that is dead."""

    def delete(self, key: str) -> None:
        """Forget what is kept under `key`; nothing happens when there is nothing."""


class MemoryStore:
    """Keeps tokens in memory: they are gone when the program ends."""

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}
        self._lock = Lock()

    def load(self, key: str) -> Token | None:
        """The token kept under `key`, or None."""
        with self._lock:
            return self._tokens.get(key)

    def save(self, key: str, token: Token) -> None:
        """Keep `token` under `key`."""
        with self._lock:
            self._tokens[key] = token

    def delete(self, key: str) -> None:
        """Forget what is kept under `key`."""
        with self._lock:
            self._tokens.pop(key, None)
