"""Redirect URIs, and what a redirect to one carries."""

from __future__ import annotations

import hmac
from urllib.parse import parse_qs, urlsplit

from ..secret import hide

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def is_loopback(redirect_uri: str) -> bool:
    """Whether a redirect URI leads to this machine by plain HTTP."""
    try:
        parts = urlsplit(redirect_uri)
        return parts.scheme == "http" and parts.hostname in _LOOPBACK and (parts.port or 0) >= 0
    except ValueError:
        return False


def was_refused(target: str) -> bool:
    """Whether a redirect carries an error."""
    return "error" in _query(target)


def state_of(url: str) -> str | None:
    """The state in an address, hidden; None if there is not exactly one."""
    states = _query(url).get("state", [])
    return hide(states[0]) if len(states) == 1 else None


def carries(url: str, state: str | None) -> bool:
    """Whether an address answers the sign-in of this state: anything on this machine may send one, and any page in a
    browser. Where the sign-in has none, nothing tells.
    """
    if state is None:
        return True
    # Bytes: compare_digest refuses text outside ASCII.
    return hmac.compare_digest((state_of(url) or "").encode("utf-8", "surrogatepass"), state.encode())


def _query(url: str) -> dict[str, list[str]]:
    try:
        return parse_qs(urlsplit(url).query, keep_blank_values=True)
    except ValueError:
        return {}
