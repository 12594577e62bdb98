"""What passes by itself, and how long to wait for it."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import APIConnectionError, APIStatusError, KiteworksError, RateLimitError
from .plans import Context


def passes(error: KiteworksError, context: Context) -> bool:
    """Whether the same request, which the appliance may have got, may go better in a moment."""
    from ..retrying import UNOPENED

    if isinstance(error, APIStatusError):
        return isinstance(error, RateLimitError) or error.status in context.retries.statuses
    # What never left was tried again already, as every request is; a certificate that is not trusted never left either.
    return isinstance(error, APIConnectionError) and not isinstance(error.__cause__, UNOPENED)


def pause(attempt: int, error: KiteworksError, context: Context) -> float:
    """Seconds to wait after a failed attempt, as between those of any request."""
    from ..retrying import retry_after

    asked = None
    if isinstance(error, APIStatusError):
        asked = retry_after(error.response.headers, context.clock.date())
    return context.retries.pause(attempt, asked)


def pauses(patience: float) -> Iterator[float]:
    """Waits before each further look, at once first, then ever longer, `patience` seconds together."""
    yield 0.0
    wait, left = 0.1, patience
    while left > 0:
        yield min(wait, left)
        left -= wait
        wait = min(wait * 2, 5.0)
