"""What all calls of a client and of its copies share, beside the connections."""

from __future__ import annotations

from dataclasses import dataclass, field

from .clock import Clock
from .events import Watch
from .limiting import RateLimiter


@dataclass(slots=True)
class Tally:
    """Counts the requests that succeeded.

    Attributes:
        served: How many. Threads add to it without a lock: it tells whether there were some, not how many exactly.
    """

    served: int = 0


@dataclass(frozen=True, slots=True)
class Pace:
    """What all calls share.

    Attributes:
        clock: Time.
        limiter: How many requests go in a second, if that is limited.
        watch: Who is told of each attempt.
        tally: What the appliance did while it throttled others.
    """

    clock: Clock
    limiter: RateLimiter | None
    watch: Watch
    tally: Tally = field(default_factory=Tally)
