"""The token that signing in yields, and the stores that keep it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any, ClassVar, Protocol, Self, runtime_checkable
from urllib.parse import parse_qsl

from msgspec import Struct

from ..forks import renew_in_child
from ..secret import Hiding, hide


class Token(Hiding, Struct, frozen=True, eq=False):
    """What the appliance issued. Its secrets stay out of its `repr`.

    Attributes:
        access_token: Authorizes requests. Opaque.
        refresh_token: Renews the token, if the application may renew tokens.
        expires_at: When it expires, with a time zone; None if the appliance did not say.
        scope: The scopes that it grants, separated by spaces.
        token_type: `bearer`.
        issued_at: When it was issued, with a time zone; None if that is not known.
    """

    access_token: str
    refresh_token: str | None = None
    expires_at: datetime | None = None
    scope: str | None = None
    token_type: str = "bearer"
    issued_at: datetime | None = None

    _unshown: ClassVar = ("access_token", "refresh_token")

    # When it was issued does not count: a store may not know it.

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Token) and self._compared() == other._compared()

    def __ne__(self, other: object) -> bool:
        return not self == other  # a struct has its own

    def __hash__(self) -> int:
        return hash(self._compared())

    def _compared(self) -> tuple[Any, ...]:
        return self.access_token, self.refresh_token, self.expires_at, self.scope, self.token_type

    @classmethod
    def from_answer(cls, answer: Mapping[str, Any], *, now: datetime | None = None) -> Self:
        """Read a response of the token endpoint.

        Args:
            answer: The decoded JSON object.
            now: When it came. Default: the current time.

        Raises:
            ValueError: It holds no usable access token.
        """
        access_token = hide(answer.get("access_token"))
        if not isinstance(access_token, str) or not is_sendable(access_token):
            raise ValueError("there is no usable access_token in the answer")
        now = now or datetime.now(UTC)
        return cls(
            # Plain text, so that any store can write it.
            access_token=str(access_token),
            refresh_token=_text(answer.get("refresh_token")),
            expires_at=_end(answer.get("expires_in"), now),
            scope=_text(answer.get("scope")),
            token_type=_text(answer.get("token_type")) or "bearer",
            issued_at=now,
        )

    def expires_within(self, seconds: float) -> bool:
        """Tell whether it expires in the next `seconds`; 0: has expired. False if that is not known."""
        if self.expires_at is None:
            return False
        return self.expires_at <= datetime.now(UTC) + timedelta(seconds=seconds)


def is_sendable(access_token: str) -> bool:
    """Tell whether a header can carry the token. HTTP libraries print a header that they refuse, so check it first."""
    printable = access_token.isascii() and access_token.isprintable()
    return bool(access_token) and printable and " " not in access_token


def _text(value: Any) -> str | None:
    # Half a surrogate pair can be neither stored nor sent.
    if not isinstance(value, str) or not value or any("\ud800" <= one <= "\udfff" for one in value):
        return None
    return value


def _end(expires_in: Any, now: datetime) -> datetime | None:
    # Appliances send text as well as numbers. Without a usable number, a 401 tells when the token has expired.
    try:
        seconds = float(expires_in)
        return now + timedelta(seconds=seconds) if seconds >= 1 else None
    except (TypeError, ValueError, OverflowError):
        return None


class TokenStore(Protocol):
    """Keeps tokens. Its methods are called from several threads.

    A key names the appliance, the flow and its settings, without secrets.
    """

    def load(self, key: str) -> Token | None:
        """Return the token stored under `key`, or None."""
        ...

    def save(self, key: str, token: Token) -> None:
        """Store `token` under `key`, safely before this returns: the token that it replaces no longer works."""

    def delete(self, key: str) -> None:
        """Delete the token stored under `key`; without one, nothing happens."""


@runtime_checkable
class SharedStore(TokenStore, Protocol):
    """A store that several clients or processes use at once. A refresh token works once, so they renew it in turns.

    A store without these methods works too, for one client at a time.
    """

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Take the lock for renewing the token of `key`, without waiting.

        Returns:
            A function that releases the lock, or None if another client holds it. A client that waits asks again.
        """
        ...

    def begin_renewal(self, key: str) -> datetime | None:
        """Record, safely, that the token of `key` is about to be renewed. `save` and `delete` remove the record.

        Returns:
            When an earlier renewal began that never ended: its answer, with the new refresh token, may be lost.
        """
        ...


class Account(Struct, frozen=True):
    """A token that a store holds, without its secrets.

    Attributes:
        key: The key that it is stored under.
        origin: The appliance: scheme, host and port.
        flow: The sign-in flow, such as `authorization_code`.
        inputs: What else the token depends on, such as the client ID, the user and the scope, by the flow's names.
        name: The account that was given to the store.
        saved_at: When it was stored.
        expires_at: When it expires; None if the appliance did not say.
        scope: The scopes that it grants.
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


def key_parts(key: str) -> dict[str, Any]:
    """Return the attributes of an `Account` that its key holds."""
    origin, flow, inputs, name = (*key.split("|"), "", "", "")[:4]
    return {"key": key, "origin": origin, "flow": flow, "inputs": dict(parse_qsl(inputs)), "name": name}


def named(key: str, account: str) -> str:
    """Return the key of one of several accounts that an application has on an appliance."""
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
        """Replace the locks, which other threads of the parent may hold."""
        self._locks: dict[str, Lock] = {}
        self._lock = Lock()

    def load(self, key: str) -> Token | None:
        with self._lock:
            return self._tokens.get(key)

    def save(self, key: str, token: Token) -> None:
        with self._lock:
            self._tokens[key], self._saved[key] = token, datetime.now(UTC)
            self._renewing.pop(key, None)

    def delete(self, key: str) -> None:
        with self._lock:
            for stored in (self._tokens, self._saved, self._renewing):
                stored.pop(key, None)

    def accounts(self) -> list[Account]:
        """Describe what is stored, without the tokens themselves."""
        with self._lock:
            return [
                Account(
                    **key_parts(key),
                    saved_at=self._saved[key],
                    expires_at=token.expires_at,
                    scope=token.scope,
                    renewable=bool(token.refresh_token),
                    renewing_since=self._renewing.get(key),
                )
                for key, token in self._tokens.items()
            ]

    def try_lock(self, key: str) -> Callable[[], None] | None:
        with self._lock:
            lock = self._locks.setdefault(key, Lock())
        return lock.release if lock.acquire(blocking=False) else None

    def begin_renewal(self, key: str) -> datetime | None:
        with self._lock:
            earlier = self._renewing.get(key)
            self._renewing.setdefault(key, datetime.now(UTC))
            return earlier

    def __reduce__(self) -> tuple[type[MemoryStore], tuple[()]]:
        # Another process gets a store of its own, without tokens.
        return MemoryStore, ()
