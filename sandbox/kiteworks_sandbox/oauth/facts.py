"""What the bundle says of a flow."""

from __future__ import annotations

from ..appliance import here
from ..bundle import Json


def maker(flow: str, name: str) -> Json:
    """How a value of a flow is made."""
    found: Json = here().bundle.document["x-auth"]["flows"][flow]["make"][name]
    return found


def algorithms() -> list[str]:
    """By which algorithms an assertion may be signed."""
    found: list[str] = here().bundle.document["x-auth"]["flows"]["jwt_bearer"]["given"]["algorithm"]["enum"]
    return found
