"""Time-based one-time passwords (RFC 6238): six digits from HMAC-SHA-1, a new one every 30 seconds."""

from __future__ import annotations

import base64
import hmac
from datetime import UTC, datetime

from .. import sources
from ..dates import now

STEP = 30
"""Seconds for which a code is shown."""
_DIGITS = 6
_DRIFT = 1
"""Number of steps by which the clock of an app may be wrong."""


def new_secret() -> str:
    """Create a secret in base 32."""
    return base64.b32encode(sources.chance().bytes(20)).decode()


def code_at(secret: str, moment: datetime) -> str:
    """Return the code that an app shows at a time, which is in UTC."""
    counter = int(moment.replace(tzinfo=UTC).timestamp()) // STEP
    return _code(secret, counter)


def matches(secret: str, code: str) -> bool:
    """Check whether an app may show this code now."""
    counter = int(now().replace(tzinfo=UTC).timestamp()) // STEP
    around = range(counter - _DRIFT, counter + _DRIFT + 1)
    return any(hmac.compare_digest(_code(secret, one).encode(), code.strip().encode()) for one in around)


def _code(secret: str, counter: int) -> str:
    digest = hmac.digest(base64.b32decode(secret), counter.to_bytes(8, "big"), "sha1")
    start = digest[-1] & 0x0F
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFF_FFFF
    return str(number % 10**_DIGITS).zfill(_DIGITS)
