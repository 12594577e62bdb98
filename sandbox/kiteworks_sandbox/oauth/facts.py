"""Facts about a flow, read from the bundle."""

from __future__ import annotations

from ..appliance import here
from ..bundle import Json


def maker(flow: str, name: str) -> Json:
    """Return how a value of a flow is created."""
    found: Json = here().bundle.document["x-auth"]["flows"][flow]["make"][name]
    return found


def algorithms() -> list[str]:
    """Return the algorithms that may sign an assertion."""
    found: list[str] = here().bundle.document["x-auth"]["flows"]["jwt_bearer"]["given"]["algorithm"]["enum"]
    return found
