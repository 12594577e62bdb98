"""The upload sessions of the appliance: opened, looked at, dropped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import GoneError, KiteworksError, NotFoundError, SessionEndedError
from .feed import Feed
from .plans import Upload
from .steps import Call, Steps, path_argument, taken
from .upload_state import Session


def initiate(
    plan: Upload[Any], target_id: str, name: str, feed: Feed, wanted: int, more: Mapping[str, Any]
) -> Steps[Session]:
    """Open a session.

    Args:
        plan: The requests to make.
        target_id: What to upload into.
        name: The file's name on the appliance.
        feed: The source.
        wanted: Bytes that a chunk is to have.
        more: What else to say of it.

    Raises:
        KiteworksError: The appliance opened none.
    """
    assert plan.initiate is not None, "the plan begins sessions"
    limit = yield from _limit(plan, wanted)
    arguments: dict[str, Any] = {path_argument(plan.initiate): target_id, "filename": name, **more}
    if feed.size is not None:
        # An empty file is one empty chunk.
        arguments |= {"total_size": feed.size, "total_chunks": max(1, -(-feed.size // limit))}
    arguments |= taken(plan.initiate, client_modified=feed.modified)
    told = yield Call(plan.initiate, arguments)
    if getattr(told, "id", None) is None:
        raise KiteworksError(f"the appliance did not say which session is to take {name!r}; send it again")
    # It has nothing yet, and what was announced is known.
    return Session.begun(told, limit, size=feed.size, chunks=arguments.get("total_chunks"))


def look(plan: Upload[Any], number: str) -> Steps[Any]:
    """What the appliance says of a session; None when there is none any more."""
    try:
        return (yield Call(plan.sessions.read, {path_argument(plan.sessions.read): number}))
    except (NotFoundError, GoneError):
        return None


def standing(plan: Upload[Any], number: str, wanted: int) -> Steps[Session | None]:
    """How far a session is; None when there is none any more.

    Args:
        plan: The requests to make.
        number: The session's id.
        wanted: Bytes that a chunk is to have.
    """
    told = yield from look(plan, number)
    if told is None:
        return None
    return Session.told(told, (yield from _limit(plan, wanted)))


def drop(plan: Upload[Any], number: str) -> Steps[None]:
    """Remove a session, with what arrived of it."""
    yield Call(plan.sessions.cancel, {path_argument(plan.sessions.cancel): number})


def ended(plan: Upload[Any], number: str) -> SessionEndedError:
    """What to say of a session that is over without having told what it made."""
    how = (
        "its archive was unpacked, or the appliance dropped it. Look whether the files are there, and if not, upload it anew"
        if plan.unpacked
        else "it ended as a file, or the appliance dropped it. Look whether the file is there, and if not, upload it anew"
    )
    return SessionEndedError(f"the upload session {number} is over: {how}")


def _limit(plan: Upload[Any], wanted: int) -> Steps[int]:
    """How large a chunk may be."""
    try:
        told = yield Call(plan.sessions.config, {})
    except KiteworksError:
        # It is a limit that the appliance need not tell; a chunk that is too large is refused by itself.
        return wanted
    most = getattr(told, "upload_chunk_max", None)
    return min(wanted, most) if type(most) is int and most > 0 else wanted
