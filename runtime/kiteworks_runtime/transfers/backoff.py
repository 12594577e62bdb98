"""What passes by itself, and how long to wait for it."""

from __future__ import annotations

from collections.abc import Iterator

from ..clock import Clock
from ..error_response import error_table
from ..errors import APIConnectionError, KiteworksError
from ..status_errors import APIStatusError, RateLimitError
from .specs import TransferContext

_LEAST = 0.001
"""Seconds. It is not worth looking again for less."""


class Backoff:
    """Tells how long to wait before what failed is tried again: as often and as long as any request is.

    Args:
        context: What to know of the client.
    """

    def __init__(self, context: TransferContext) -> None:
        self._context = context
        self._failures = 0
        self.waited = 0.0
        """Seconds in all. The time that content takes to move does not count against the budget, long as it may be."""

    def after(self, error: KiteworksError) -> float | None:
        """Count a failure.

        Returns:
            The seconds to wait; None if it was tried often enough, or the waits together would exceed the budget.
        """
        self._failures += 1
        context = self._context
        if self._failures > context.retries.count:
            return None
        asked = _asked(error, context) if isinstance(error, APIStatusError) else None
        pause = context.retries.pause(self._failures, asked, self.waited)
        self.waited += pause or 0.0
        return pause


def passes(error: KiteworksError, context: TransferContext) -> bool:
    """Whether the same request, which the appliance may have got, may go better in a moment."""
    from ..retry_decision import UNOPENED, carried_nothing_out

    # What never left or was not carried out was tried again already, as every request is. A certificate that is not trusted
    # never left either.
    if isinstance(error, RateLimitError):
        return False
    if isinstance(error, APIStatusError):
        known = not error_table(context.error_table).codes.keys().isdisjoint(error.codes)
        refused = carried_nothing_out(error.status, _asked(error, context), known=known)
        return error.status in context.retries.statuses and not refused
    return isinstance(error, APIConnectionError) and not isinstance(error.__cause__, UNOPENED)


def _asked(error: APIStatusError, context: TransferContext) -> float | None:
    from ..retry_decision import retry_after

    return retry_after(error.response.headers, context.clock.date())


def pauses(verify_timeout: float, clock: Clock | None = None) -> Iterator[float]:
    """Yield the waits before each further look, none at first, then ever longer.

    Args:
        verify_timeout: Seconds that they take together.
        clock: Counts the time that the looks take as well; None for the waits alone.
    """
    began, waited, wait = clock.now() if clock else 0.0, 0.0, 0.1
    yield 0.0
    while (left := verify_timeout - (clock.now() - began if clock else waited)) > _LEAST:
        wait = min(wait, left)
        yield wait
        waited += wait
        wait = min(wait * 2, 5.0)
