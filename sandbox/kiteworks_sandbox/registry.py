"""Registry of handlers by operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .calls import Call
    from .responses import Answer

Handler = Callable[["Call"], "Answer"]

HANDLERS: dict[str, Handler] = {}
"""Handlers by `operationId`. Other operations return a value synthesized from their schema."""


def operation(name: str) -> Callable[[Handler], Handler]:
    """Register a function as the handler of an operation.

    Args:
        name: The `operationId`, such as `folders.create`.

    Raises:
        ValueError: The operation has a handler already.
    """

    def register(handler: Handler) -> Handler:
        if name in HANDLERS:
            raise ValueError(f"{name} has two handlers.")
        HANDLERS[name] = handler
        return handler

    return register
