"""Byte ranges: those that a caller requests, and those that an answer says it has."""

from __future__ import annotations

import re
from typing import Any, Self

from msgspec import Struct

from ..bodies import codings

_ANSWERED = re.compile(
    r"\s*bytes[\s=]+(\d{1,18})\s*-\s*(\d{1,18})\s*(?:/\s*(\d{1,18}|\*)?\s*)?", re.ASCII | re.IGNORECASE
)
_WANTED = re.compile(r"\s*bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", re.ASCII | re.IGNORECASE)
_SEVERAL = re.compile(r"\s*bytes\s*=[\s\d,-]+,[\s\d,-]+", re.ASCII | re.IGNORECASE)
_LENGTH = re.compile(r"\d{1,18}", re.ASCII)


def answered_range(response: Any) -> tuple[int | None, int | None, int | None]:
    """Read which bytes an answer has.

    Returns:
        The first byte, or None if the answer does not say; the last one of a part, or None; the bytes of the whole
        content, or None.
    """
    headers = response.headers
    stated = headers.get("content-length", "")
    length = int(stated) if _LENGTH.fullmatch(stated) and not codings(headers) else None
    if response.status != 206:
        return 0, None, length
    found = _ANSWERED.fullmatch(headers.get("content-range", ""))
    if found is None or int(found[2]) < int(found[1]):
        return None, None, None
    start, stop = int(found[1]), int(found[2])
    total = int(found[3]) if found[3] and found[3] != "*" else None
    if total is not None and stop >= total:
        return None, None, None
    return start, stop, total


class RequestedRange(Struct, frozen=True):
    """The bytes that a caller requests.

    Attributes:
        first: The first one; None for the last `count` bytes, or for several ranges.
        last: The last one; None for the end of the content.
        count: The number of bytes at the end of the content.
        valid: Whether it is a range of bytes. Servers ignore any other, and send all (RFC 9110, section 14.2).
    """

    first: int | None
    last: int | None
    count: int | None = None
    valid: bool = True

    @classmethod
    def parse(cls, given: object) -> Self:
        """Parse the value of a `Range` header."""
        found = _WANTED.fullmatch(str(given))
        if found is None or not (found[1] or found[2]):
            return cls(None, None, valid=_SEVERAL.fullmatch(str(given)) is not None)
        last = int(found[2]) if found[2] else None
        return cls(int(found[1]), last) if found[1] else cls(None, None, last)

    def within(self, total: int | None) -> tuple[int, int | None] | None:
        """Return the first and the last byte in content of so many bytes; None if that can't be told here."""
        if self.first is not None:
            return self.first, self.last
        if self.count is not None and total is not None:
            return max(0, total - self.count), total - 1
        return None
