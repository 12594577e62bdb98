"""Hashes: those of content, those that the appliance states, and how long to wait for them."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from ..errors import NotVerifiedWarning
from ..limits import Clock
from ..models import by_role, is_list

_HEX = "[0-9a-f]+"
_LEAST = 0.001
"""Seconds; less time is not worth another look."""


class Hash:
    """A hash under the appliance's name for the algorithm."""

    def __init__(self, algorithm: str) -> None:
        self.algorithm = algorithm
        # It detects damage, not forgery: a machine that forbids MD5 for security allows it for this.
        self._hash = hashlib.new(_python_name(algorithm), usedforsecurity=False)
        self.update = self._hash.update
        self.hexdigest = self._hash.hexdigest


def known(algorithm: str) -> bool:
    """Tell whether this machine can make such a hash."""
    return _python_name(algorithm) in hashlib.algorithms_available and not algorithm.startswith("shake")


def _python_name(algorithm: str) -> str:
    name = algorithm.lower().replace("-", "_")
    return name if name in hashlib.algorithms_available else name.replace("_", "")


def stated(described: Any) -> dict[str, str]:
    """Return the hashes that the appliance states of a file, by algorithm, without those that it still makes."""
    several = by_role(described, "fingerprints")
    pairs = [
        (by_role(one, "fingerprint_algo"), by_role(one, "fingerprint"))
        for one in (several if is_list(several) else ())
    ]
    pairs.append(
        (
            by_role(described, "fingerprint_algo") or by_role(described, "_usual_hash"),
            by_role(described, "fingerprint"),
        )
    )
    found: dict[str, str] = {}
    for algorithm, value in pairs:
        # A hash is hexadecimal; anything else stands for one that is not known yet.
        if (
            isinstance(algorithm, str)
            and isinstance(value, str)
            and re.fullmatch(_HEX, digest := value.lower())
        ):
            found.setdefault(algorithm.lower(), digest)
    return found


def may_come(known: Mapping[str, str], algorithm: str, *, exact: bool) -> bool:
    """Tell whether to ask again for a hash: not if it is known, nor if another is known that is good enough."""
    return algorithm not in known and (exact or not known)


def warn_not_verified(name: str, was: str, algorithm: str, known: Mapping[str, str]) -> None:
    """Warn that a file was sent or received, but could not be compared."""
    has = f"it has {', '.join(sorted(known))} alone" if known else "it has made none yet"
    warnings.warn(
        f"{name!r} was {was}, but not compared with the appliance's {algorithm} hash: {has}",
        NotVerifiedWarning,
        stacklevel=3,
    )


def pauses(verify_timeout: float, clock: Clock | None = None) -> Iterator[float]:
    """Yield the seconds to wait before each further look: 0 at first, then longer and longer.

    Args:
        verify_timeout: Seconds in all.
        clock: Counts the time that the looks take too; None for the waits alone.
    """
    began, waited, wait = clock.now() if clock else 0.0, 0.0, 0.1
    yield 0.0
    while (left := verify_timeout - (clock.now() - began if clock else waited)) > _LEAST:
        wait = min(wait, left)
        yield wait
        waited += wait
        wait = min(wait * 2, 5.0)
