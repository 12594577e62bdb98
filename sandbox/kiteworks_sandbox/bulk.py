"""Calls that act on several items at once."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from .access import Item, reach_each
from .calls import Call
from .database import User
from .responses import ApiError


def reach_many(call: Call, find: Callable[[Session, User, str], Item]) -> list[Item]:
    """Return the items named by `id:in`, all found before the first one is changed.

    Args:
        call: The call.
        find: Function that finds one item.

    Raises:
        ApiError: 422, no item is named; 403, the caller can't access one. With `partialSuccess`, such items are left
            out, unless none remains.
    """
    ids = call.ids("id:in")
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    partial = bool(call.query.get("partialSuccess"))
    found = list(reach_each(ids, lambda one: find(call.session, call.user, one), partial=partial))
    return found or [find(call.session, call.user, ids[0])]
