"""What all calls of a client and of its copies share, beside the connections."""

from __future__ import annotations

from dataclasses import dataclass

from .clock import Clock
from .events import Watch
from .limiting import RateLimiter


@dataclass(frozen=True, slots=True)
class Pace:
    """What all calls share.

    Attributes:
        clock: Time.
        limiter: How many requests go in a second, if that is limited.
        watch: Who is told of each attempt.
    """

    clock: Clock
    limiter: RateLimiter | None
    watch: Watch
