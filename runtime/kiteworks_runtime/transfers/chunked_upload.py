"""Uploads in chunks: begins or resumes a session, and sends what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import NoneType
from typing import Any

from .._effects import Sleep
from ..errors import KiteworksError, SessionEndedError, TokenExpiredError
from ..status_errors import GoneError, InvalidInputError, NotFoundError
from .backoff import Backoff, passes
from .chunks import Chunk, Cutter
from .effects import Begin, Call, Finish, Steps, Tell, path_argument, taken
from .source_reader import SourceReader
from .specs import TransferContext, UploadSpec
from .upload_state import Session, State
from .verify import Verifier


def initiate(
    plan: UploadSpec[Any], target_id: str, name: str, feed: SourceReader, wanted: int, more: Mapping[str, Any]
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
    request, fields = plan.initiate, plan.sessions.fields
    arguments: dict[str, Any] = {path_argument(request.operation): target_id, request.name: name, **more}
    # An empty file is one empty chunk.
    chunks = max(1, -(-feed.size // limit)) if feed.size is not None else None
    announced = {request.size: feed.size, request.chunks: chunks, request.modified: feed.modified}
    arguments |= taken(request.operation, **announced)
    told = yield Call(request.operation, arguments)
    if getattr(told, fields.id, None) is None:
        raise KiteworksError(f"the appliance did not say which session is to take {name!r}; send it again")
    # It has nothing yet, and what was announced is known.
    return Session.begun(told, fields, limit, size=feed.size, chunks=chunks)


def look(plan: UploadSpec[Any], number: str) -> Steps[Any]:
    """What the appliance says of a session; None when there is none any more."""
    try:
        return (yield Call(plan.sessions.read, {path_argument(plan.sessions.read): number}))
    except (NotFoundError, GoneError):
        return None


def standing(plan: UploadSpec[Any], number: str, wanted: int) -> Steps[Session | None]:
    """How far a session is; None when there is none any more.

    Args:
        plan: The requests to make.
        number: The session's id.
        wanted: Bytes that a chunk is to have.
    """
    told = yield from look(plan, number)
    if told is None:
        return None
    return Session.told(told, plan.sessions.fields, (yield from _limit(plan, wanted)))


def drop(plan: UploadSpec[Any], number: str) -> Steps[None]:
    """Remove a session, with what arrived of it."""
    yield Call(plan.sessions.cancel, {path_argument(plan.sessions.cancel): number})


def ended(plan: UploadSpec[Any], number: str) -> SessionEndedError:
    """What to say of a session that is over without having told what it made."""
    how = (
        "its archive was unpacked, or the appliance dropped it. Look whether the files are there, and if not, upload it again"
        if plan.unpacked
        else "it ended as a file, or the appliance dropped it. Look whether the file is there, and if not, upload it again"
    )
    return SessionEndedError(f"the upload session {number} is over: {how}")


def _limit(plan: UploadSpec[Any], wanted: int) -> Steps[int]:
    """How large a chunk may be."""
    try:
        told = yield Call(plan.sessions.config, {})
    except KiteworksError:
        # It is a limit that the appliance need not tell; a chunk that is too large is refused by itself.
        return wanted
    most = getattr(told, plan.sessions.chunk_limit, None)
    return min(wanted, most) if type(most) is int and most > 0 else wanted


class Sending:
    """Sends what is missing in a session. While one chunk is sent, the next is read and packed."""

    def __init__(
        self,
        plan: UploadSpec[Any],
        session: Session,
        state: State,
        cutter: Cutter,
        feed: SourceReader,
        context: TransferContext,
        outcome: Verifier,
    ) -> None:
        self._plan = plan
        self._session = session
        self._state = state
        self._cutter = cutter
        self._feed = feed
        self._context = context
        self._outcome = outcome

    def run(self) -> Steps[Any]:
        """Send the chunks. Returns what the last one is answered with."""
        session, cutter = self._session, self._cutter
        index, before = session.index, (session.sent, cutter.digest)
        ahead = yield Begin(partial(cutter.take, session.next_limit(session.sent, index)))
        while True:
            chunk: Chunk = yield Finish(ahead)
            index += 1
            last = chunk.last if session.chunks is None else index >= session.chunks
            if not last:
                ahead = yield Begin(partial(cutter.take, session.next_limit(chunk.end, index)))
            self._state.sending(*before, chunk.end, chunk.digest)
            answer = yield from self._chunk(chunk, index, last=last)
            before = chunk.end, chunk.digest
            yield Tell(chunk.end, self._feed.size)
            if last:
                return answer

    def _chunk(self, chunk: Chunk, index: int, *, last: bool) -> Steps[Any]:
        """Send one chunk, again if need be, but never twice: after a failure the appliance says whether it has it."""
        request, body = self._plan.sessions.chunk, chunk.body()
        operation = request.operation
        if not last or self._plan.unpacked is not None:
            # Only the last chunk has an answer to rely on: the session tells its progress when it is asked for. The answer
            # to an archive is documented nowhere.
            operation = replace(operation, result=NoneType, results={})
        arguments: dict[str, Any] = {
            path_argument(operation): self._session.id,
            request.compression: request.mode(chunk.compression),
            request.compressed_size: len(chunk.content),
            request.size: chunk.size,
            request.content: ("chunk", body),
            request.index: index,
            request.return_entity: last,
        }
        if last and self._session.chunks is None:
            arguments[request.last] = 1
        backoff, renewed = Backoff(self._context), False
        call = Call(operation, arguments, body, chunk.end - chunk.size, self._feed.size)
        failed: KiteworksError
        while True:
            try:
                return (yield call)
            except TokenExpiredError as error:
                # The next request gets the new token, if there is one.
                if renewed:
                    raise
                renewed, failed = True, error
            except (InvalidInputError, NotFoundError) as error:
                # The appliance may have taken it already: a process that was killed sent it, and it arrived later.
                arrived = yield from self._arrived(chunk, index, last=last, failed=error)
                if arrived is None:
                    raise
                return arrived
            except KiteworksError as error:
                wait = backoff.after(error) if passes(error, self._context) else None
                if wait is None:
                    raise
                failed = error
                yield Sleep(wait)
                call = replace(call, waited=backoff.waited)
            arrived = yield from self._arrived(chunk, index, last=last, failed=failed)
            if arrived is not None:
                return arrived

    def _arrived(self, chunk: Chunk, index: int, *, last: bool, failed: KiteworksError) -> Steps[Any]:
        """What the appliance says of a chunk whose answer was lost; None when it does not have it."""
        told = yield from look(self._plan, self._session.id)
        if told is None:
            state = self._state
            made = None
            if last:
                made = yield from self._outcome.made(chunk.end, chunk.digest, state.algorithm, state.started)
            if made is None and last and self._plan.unpacked is not None:
                raise ended(self._plan, self._session.id) from failed
            if made is None:
                raise SessionEndedError(
                    f"the appliance has dropped the upload session {self._session.id}; upload the file again"
                ) from failed
            return made
        fields = self._plan.sessions.fields
        count = getattr(told, fields.index, None)
        if count == index - 1:
            return None
        if count == index and not last and getattr(told, fields.sent, None) in (None, chunk.end):
            return told
        raise KiteworksError(
            f"the appliance has {count} chunks of the upload session {self._session.id} where {index - 1} or {index} were "
            "sent: another program may be sending to it. Upload the file again"
        ) from failed
