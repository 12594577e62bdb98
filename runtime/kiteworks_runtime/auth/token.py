"""The token that signing in yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from ..secret import hide


@dataclass(frozen=True, slots=True)
class Token:
    """What the appliance issued. Its secrets stay out of its `repr`.

    Attributes:
        access_token: What a request carries. Opaque.
        refresh_token: What renews it, if the application may renew tokens.
        expires_at: When it ends, with a time zone; None when the appliance did not say.
        scope: What it admits, separated by spaces.
        token_type: `bearer`.
        issued_at: When it was issued, with a time zone; None if that is not known.
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    expires_at: datetime | None = None
    scope: str | None = None
    token_type: str = "bearer"
    issued_at: datetime | None = field(default=None, compare=False)

    @classmethod
    def from_answer(cls, answer: Mapping[str, Any], *, now: datetime | None = None) -> Self:
        """Read an answer of the token endpoint.

        Args:
            answer: The decoded JSON object.
            now: When it came. Default: the present.

        Raises:
            ValueError: It holds no usable access token.
        """
        access_token = hide(answer.get("access_token"))
        if not isinstance(access_token, str) or not is_sendable(access_token):
            raise ValueError("there is no usable access_token in the answer")
        now = now or datetime.now(UTC)
        return cls(
            # Plain text, so that a store of any make can write it.
            access_token=str(access_token),
            refresh_token=_text(answer.get("refresh_token")),
            expires_at=_end(answer.get("expires_in"), now),
            scope=_text(answer.get("scope")),
            token_type=_text(answer.get("token_type")) or "bearer",
            issued_at=now,
        )

    def expires_within(self, seconds: float) -> bool:
        """Whether it ends in the next `seconds`; 0: has ended. False when its end is unknown."""
        if self.expires_at is None:
            return False
        return self.expires_at <= datetime.now(UTC) + timedelta(seconds=seconds)


def is_sendable(access_token: str) -> bool:
    """Whether a header can carry it. HTTP libraries print a header that they refuse, so it is checked before."""
    return (
        bool(access_token)
        and access_token.isascii()
        and access_token.isprintable()
        and " " not in access_token
    )


def _text(value: Any) -> str | None:
    # Half a surrogate pair can be neither stored nor sent.
    if not isinstance(value, str) or not value or any("\ud800" <= one <= "\udfff" for one in value):
        return None
    return value


def _end(expires_in: Any, now: datetime) -> datetime | None:
    # Appliances send text as well as numbers. Without a usable number the appliance's 401 tells that the token ended.
    try:
        seconds = float(expires_in)
        return now + timedelta(seconds=seconds) if seconds >= 1 else None
    except (TypeError, ValueError, OverflowError):
        return None
