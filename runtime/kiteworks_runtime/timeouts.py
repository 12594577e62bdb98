"""How long a request may take, phase by phase."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeAlias

from .errors import InvalidArgumentError
from .plain import is_above_zero

if TYPE_CHECKING:
    from ._http import httpx

    TimeoutLike: TypeAlias = "float | Timeout | httpx.Timeout"

_CONNECT = 5.0


@dataclass(frozen=True, slots=True)
class Timeout:
    """Seconds that each phase of a request may take; None waits without end.

    Attributes:
        connect: Until the connection is open, TLS included.
        read: Until more of the answer comes, counted anew with each piece.
        write: Until more of the request is taken, counted anew with each piece.
        pool: Until a connection of the pool is free.

    Raises:
        InvalidArgumentError: A value is no number above 0.
    """

    connect: float | None = _CONNECT
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 60.0

    def __post_init__(self) -> None:
        for field in fields(self):
            value: object = getattr(self, field.name)
            if value is not None and not is_above_zero(value):
                raise InvalidArgumentError(
                    f"timeout: {field.name} must be a number of seconds above 0, not {value!r}"
                )

    @classmethod
    def of(cls, value: Any) -> Timeout:
        """What is meant by a number, which is for every phase but connecting, that has a shorter one; or by a timeout.

        Raises:
            InvalidArgumentError: It is neither.
        """
        if isinstance(value, Timeout):
            return value
        if is_above_zero(value):
            return cls(min(_CONNECT, value), value, value, value)
        try:
            return cls(value.connect, value.read, value.write, value.pool)  # httpx's own
        except AttributeError:
            raise InvalidArgumentError(
                f"timeout must be a number of seconds above 0, or a Timeout, not {value!r}"
            ) from None

    def phases(self) -> dict[str, float | None]:
        """The seconds by phase, as httpx takes them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
