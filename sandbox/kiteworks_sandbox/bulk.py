"""Calls that are about several items at once."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from .access import Item, reach_each
from .calls import Call
from .database import User
from .responses import ApiError


def reach_many(call: Call, find: Callable[[Session, User, str], Item]) -> list[Item]:
    """The items that `id:in` names, found before anything is done with the first one.

    Args:
        call: The call.
        find: How one is found.

    Raises:
        ApiError: 422, none is named; 403, one can't be reached. With `partialSuccess` those are left out, unless all are.
    """
    ids = call.ids("id:in")
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    partial = bool(call.query.get("partialSuccess"))
    found = list(reach_each(ids, lambda one: find(call.session, call.user, one), partial=partial))
    return found or [find(call.session, call.user, ids[0])]
