"""How large answers may be that are read into memory, told as data."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from .errors import InvalidArgumentError

SIZE_LIMITS = "kiteworks.size_limits"
"""The extension of a request that holds the `SizeLimits` of its answer."""


@dataclass(frozen=True, slots=True)
class SizeLimits:
    """The most bytes of an answer that is read into memory, unpacked; None for any number.

    What is read piece by piece, such as a download, has no limit.

    Attributes:
        response: Of a success.
        error: Of an error, and of what the token endpoint answers.

    Raises:
        InvalidArgumentError: A value is not a whole number above 0.
    """

    response: int | None = 64 * 1024 * 1024
    error: int | None = 1024 * 1024

    def __post_init__(self) -> None:
        for field in fields(self):
            value: object = getattr(self, field.name)
            if value is not None and (type(value) is not int or value < 1):
                raise InvalidArgumentError(
                    f"size_limits: {field.name} must be a number of bytes above 0, not {value!r}"
                )

    @classmethod
    def of(cls, value: Any) -> SizeLimits:
        """Return limits as they were given, or the usual ones for None.

        Raises:
            InvalidArgumentError: It is something else.
        """
        if value is None:
            return cls()
        if not isinstance(value, cls):
            raise InvalidArgumentError(f"size_limits must be a SizeLimits, not {type(value).__name__}")
        return value
