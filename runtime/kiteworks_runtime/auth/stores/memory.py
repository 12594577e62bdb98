"""Where tokens are kept between calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import Protocol, Self, runtime_checkable
from urllib.parse import parse_qsl

from ...forks import renew_in_child
from ..token import Token


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


@runtime_checkable
class SharedStore(TokenStore, Protocol):
    """A store that several clients, or several processes, use at once. A refresh token works once, so they take turns.

    A store without these methods works too, for one client at a time.
    """

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Take the right to renew the token of `key`, without waiting.

        Returns:
            What gives it back, or None: another client has it. A client that waits asks again.
        """
        ...

    def begin_renewal(self, key: str) -> datetime | None:
        """Note, safely, that the token of `key` is about to be renewed. `save` and `delete` end the note.

        Returns:
            When an earlier renewal began that never ended: its answer, with the new refresh token, may be lost.
        """
        ...


@dataclass(frozen=True, slots=True)
class Account:
    """A token that a store holds, without its secrets.

    Attributes:
        key: What it is kept under.
        origin: The appliance: scheme, host and port.
        flow: The way it was got, such as `authorization_code`.
        inputs: What else shapes it: the client's id, the user, the scope ... by the flow's names.
        name: The account that was given to the store.
        saved_at: When it was kept.
        expires_at: When it ends; None when the appliance did not say.
        scope: What it admits.
        renewable: Whether it can be renewed without a person.
        renewing_since: When a renewal began that has not ended, if there is one.
    """

    key: str
    origin: str
    flow: str
    inputs: Mapping[str, str]
    name: str
    saved_at: datetime
    expires_at: datetime | None
    scope: str | None
    renewable: bool
    renewing_since: datetime | None

    @classmethod
    def of(
        cls,
        key: str,
        *,
        saved_at: datetime,
        expires_at: datetime | None,
        scope: str | None,
        renewable: bool,
        renewing_since: datetime | None,
    ) -> Self:
        """Read a key."""
        origin, flow, inputs, name = (*key.split("|"), "", "", "")[:4]
        shaping = dict(parse_qsl(inputs))
        return cls(key, origin, flow, shaping, name, saved_at, expires_at, scope, renewable, renewing_since)


def named(key: str, account: str) -> str:
    """The key of one account among several that one application has on one appliance."""
    return f"{key}|{account}" if account else key


class MemoryStore:
    """Keeps tokens in memory: they are gone when the program ends."""

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}
        self._saved: dict[str, datetime] = {}
        self._renewing: dict[str, datetime] = {}
        self.after_fork()
        renew_in_child(self)

    def after_fork(self) -> None:
        """Give back the locks that other threads hold."""
        self._turns: dict[str, Lock] = {}
        self._lock = Lock()

    def load(self, key: str) -> Token | None:
        """The token kept under `key`, or None."""
        with self._lock:
            return self._tokens.get(key)

    def save(self, key: str, token: Token) -> None:
        """Keep `token` under `key`."""
        with self._lock:
            self._tokens[key] = token
            self._saved[key] = datetime.now(UTC)
            self._renewing.pop(key, None)

    def delete(self, key: str) -> None:
        """Forget what is kept under `key`."""
        with self._lock:
            for kept in (self._tokens, self._saved, self._renewing):
                kept.pop(key, None)

    def accounts(self) -> list[Account]:
        """What is kept, without the tokens themselves."""
        with self._lock:
            return [
                Account.of(
                    key,
                    saved_at=self._saved[key],
                    expires_at=token.expires_at,
                    scope=token.scope,
                    renewable=bool(token.refresh_token),
                    renewing_since=self._renewing.get(key),
                )
                for key, token in self._tokens.items()
            ]

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Take the right to renew the token of `key`, if no one has it."""
        with self._lock:
            turn = self._turns.setdefault(key, Lock())
        return turn.release if turn.acquire(blocking=False) else None

    def begin_renewal(self, key: str) -> datetime | None:
        """Note that the token of `key` is about to be renewed."""
        with self._lock:
            earlier = self._renewing.get(key)
            self._renewing.setdefault(key, datetime.now(UTC))
            return earlier

    def __reduce__(self) -> tuple[type[MemoryStore], tuple[()]]:
        # Another process gets a store of its own, and no tokens.
        return MemoryStore, ()
