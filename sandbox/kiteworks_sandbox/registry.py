"""Handlers by the operation they carry out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .calls import Call
    from .responses import Answer

Handler = Callable[["Call"], "Answer"]

HANDLERS: dict[str, Handler] = {}
"""By `operationId`. An operation that is not here gets an answer made from its schema."""


def operation(name: str) -> Callable[[Handler], Handler]:
    """Make a function the handler of an operation.

    Args:
        name: Its `operationId`, such as `folders.create`.
    """

    def register(handler: Handler) -> Handler:
        HANDLERS[name] = handler
        return handler

    return register
