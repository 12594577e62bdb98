"""Hashes of content, and those that the appliance states."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from ..models import by_role, is_list

USUAL = "md5"
"""The algorithm that the appliance has first."""


class Hash:
    """A hash under the appliance's name for the algorithm."""

    def __init__(self, algorithm: str) -> None:
        self.algorithm = algorithm
        # It tells damage, not forgery: a machine that forbids MD5 for security has it for this.
        self._made = hashlib.new(_python_name(algorithm), usedforsecurity=False)

    def update(self, data: bytes | memoryview) -> None:
        """Take more bytes."""
        self._made.update(data)

    def hexdigest(self) -> str:
        """The hash of all bytes so far."""
        return self._made.hexdigest()


def known(algorithm: str) -> bool:
    """Whether this machine can make such a hash."""
    return _python_name(algorithm) in hashlib.algorithms_available and not algorithm.startswith("shake")


def _python_name(algorithm: str) -> str:
    name = algorithm.lower().replace("-", "_")
    return name if name in hashlib.algorithms_available else name.replace("_", "")


def stated(described: Any) -> dict[str, str]:
    """The hashes that the appliance states of a file, by algorithm; those that it still makes are left out."""
    found: dict[str, str] = {}
    several = by_role(described, "fingerprints")
    for one in several if is_list(several) else ():
        _add(found, by_role(one, "fingerprint_algo"), by_role(one, "fingerprint"))
    _add(found, by_role(described, "fingerprint_algo") or USUAL, by_role(described, "fingerprint"))
    return found


def may_come(known: Mapping[str, str], algorithm: str, *, exact: bool) -> bool:
    """Whether it is worth asking again for a hash: not once it is there, nor once another is that would do.

    Args:
        known: The hashes that the appliance states.
        algorithm: The one to compare.
        exact: Whether no other would do.
    """
    return algorithm not in known and (exact or not known)


def _add(found: dict[str, str], algorithm: object, value: object) -> None:
    # A hash is hexadecimal; anything else stands for one that is not known yet.
    if isinstance(algorithm, str) and isinstance(value, str) and value and set(value.lower()) <= _HEX:
        found.setdefault(algorithm.lower(), value.lower())


_HEX = frozenset("0123456789abcdef")
