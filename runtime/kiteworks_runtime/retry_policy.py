"""When a failed request is sent again, told as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from threading import TIMEOUT_MAX
from typing import Any

from .errors import InvalidArgumentError
from .events import Decide
from .models import is_above_zero

STATUSES = frozenset({408, 429, 502, 503, 504})
_LONGEST_DOUBLING = 30

RETRIES = "kiteworks.retries"
"""The extension of a request that holds its `Retries`, which a token request on its behalf follows too."""


@dataclass(frozen=True, slots=True)
class Retries:
    """How often, when and for how long a request is repeated after a failure that may pass.

    Attributes:
        count: How often at most. 0 for never. Throttling counts only if the appliance served no other request of the client
            since the attempt before: where many wait for their turn, each gets it within the budget.
        max_elapsed: Seconds after which nothing is repeated any more, counted from the first attempt, pauses included. A
            pause that would go beyond, `Retry-After` too, is not begun: the failure is raised at once. Where a file is
            sent, only the pauses count. None for no end.
        backoff: The most seconds of the first pause. The limit doubles with each attempt; how much of it is waited is
            drawn at random, so that clients which failed together don't come back together.
        max_delay: The most seconds of a pause that the appliance did not ask for.
        statuses: The statuses that are worth another attempt. Throttling that comes as 403, and a pending scan, are so
            whatever stands here.
        retry_unsafe: Also repeat POST and PATCH requests that the appliance may have carried out. It may then do twice what was
            asked for once: two mails, two folders. Those that never left, or that it refused without carrying them out
            (throttling, 503 with `Retry-After`), are repeated anyway.
        decide: Called with each attempt that failed, to decide otherwise: True repeats it, False does not, None leaves it to
            the rules above. `count`, `max_elapsed` and the pauses hold in any case, and content that can't be sent twice
            is not asked about. True for a POST that the appliance may have carried out may do it twice.

    Raises:
        InvalidArgumentError: A value is invalid.
    """

    count: int = 2
    max_elapsed: float | None = 120.0
    backoff: float = 0.5
    max_delay: float = 30.0
    statuses: Iterable[int] = STATUSES
    retry_unsafe: bool = False
    decide: Decide | None = None

    def __post_init__(self) -> None:
        count: object = self.count
        if not isinstance(count, int) or isinstance(count, bool) or count < 0:
            raise InvalidArgumentError(f"retries must be a whole number from 0 on, not {count!r}")
        for name in ("max_elapsed", "backoff", "max_delay"):
            value: object = getattr(self, name)
            if value is None and name == "max_elapsed":
                continue
            if value != 0 and not is_above_zero(value):
                raise InvalidArgumentError(f"retries: {name} must be a number of seconds, not {value!r}")
        if self.decide is not None and not callable(self.decide):
            raise InvalidArgumentError(
                f"retries: decide must be a function, not {type(self.decide).__name__}"
            )
        statuses = frozenset(self.statuses)
        odd = sorted(repr(one) for one in statuses if not isinstance(one, int) or not 400 <= one <= 599)
        if odd:
            raise InvalidArgumentError(
                f"retries: statuses must be errors, from 400 to 599, not {', '.join(odd)}"
            )
        object.__setattr__(self, "statuses", statuses)

    @classmethod
    def of(cls, value: Any) -> Retries:
        """What is meant by a number: so many, and the rest as usual.

        Raises:
            InvalidArgumentError: It is invalid.
        """
        return value if isinstance(value, Retries) else cls(value)

    def pause(self, attempt: int, asked: float | None, elapsed: float) -> float | None:
        """Return the seconds to wait after a failed attempt: full jitter, and no less than the appliance asked for.

        Args:
            attempt: Which, counted from 1.
            asked: What `Retry-After` said.
            elapsed: Seconds since the first attempt began.

        Returns:
            None if the wait would end after the budget, or is longer than a thread can sleep.
        """
        from random import uniform

        limit = min(self.max_delay, self.backoff * 2 ** min(attempt - 1, _LONGEST_DOUBLING))
        pause = max(uniform(0, limit), asked or 0.0)  # noqa: S311 - nothing here is secret
        if pause > TIMEOUT_MAX or (self.max_elapsed is not None and elapsed + pause > self.max_elapsed):
            return None
        return pause
