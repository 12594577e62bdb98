"""Uploads in chunks: begins or resumes a session, and sends what is missing."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from types import NoneType
from typing import Any

from .._effects import Sleep
from ..error_response import GoneError, InvalidInputError, NotFoundError
from ..errors import KiteworksError, SessionEndedError, SourceChangedError, TokenExpiredError
from .chunks import Chunk, Cutter
from .effects import Backoff, Begin, Call, Finish, Steps, Tell, passes, path_argument, taken, work
from .options import Resume
from .source_reader import SourceReader
from .specs import SessionFields, TransferContext, UploadSpec
from .state_file import StateFile, upload_state_files
from .verify import Verifier


def initiate(
    plan: UploadSpec[Any],
    target_id: str,
    name: str,
    reader: SourceReader,
    wanted: int,
    more: Mapping[str, Any],
) -> Steps[Session]:
    """Open a session.

    Args:
        plan: The requests to make.
        target_id: What to upload into.
        name: The file's name on the appliance.
        reader: The source.
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
    chunks = max(1, -(-reader.size // limit)) if reader.size is not None else None
    announced = {request.size: reader.size, request.chunks: chunks, request.modified: reader.modified}
    arguments |= taken(request.operation, **announced)
    told = yield Call(request.operation, arguments)
    if getattr(told, fields.id, None) is None:
        raise KiteworksError(f"the appliance did not say which session is to take {name!r}; send it again")
    # It has nothing yet, and what was announced is known.
    return Session.begun(told, fields, limit, size=reader.size, chunks=chunks)


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
        reader: SourceReader,
        context: TransferContext,
        outcome: Verifier,
    ) -> None:
        self._plan = plan
        self._session = session
        self._state = state
        self._cutter = cutter
        self._reader = reader
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
            yield Tell(chunk.end, self._reader.size)
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
        call = Call(operation, arguments, body, chunk.end - chunk.size, self._reader.size)
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


@dataclass(slots=True)
class Session:
    """A session of the appliance.

    Attributes:
        id: Its number.
        sent: Bytes that have arrived.
        index: Chunks that have arrived.
        size: Bytes of the whole file, if they were announced.
        chunks: Chunks of the whole file, if they were announced.
        limit: Bytes that a chunk may have.
        started: When it was opened, by the appliance's clock.
    """

    id: str
    sent: int
    index: int
    size: int | None
    chunks: int | None
    limit: int
    started: str | None

    @classmethod
    def begun(
        cls, told: Any, fields: SessionFields, limit: int, *, size: int | None, chunks: int | None
    ) -> Session:
        """A session that was just opened."""
        return cls(str(getattr(told, fields.id)), 0, 0, size, chunks, limit, _started(told, fields))

    @classmethod
    def told(cls, told: Any, fields: SessionFields, limit: int) -> Session | None:
        """From what the appliance says; None when it names no session.

        Raises:
            KiteworksError: It says something that no upload can go on with.
        """
        number = getattr(told, fields.id, None)
        if number is None:
            return None
        # Without an announcement both are 0; a file announced as empty has one chunk.
        chunks = _count(told, fields.chunks, number) or None
        sent, index = _count(told, fields.sent, number), _count(told, fields.index, number)
        size = _count(told, fields.size, number) if chunks else None
        # Each chunk that is missing brings a byte at least; more of them would be sent without end, and refused.
        if chunks and size is not None and (sent > size or chunks - index > max(1, size - sent)):
            raise KiteworksError(
                f"the upload session {number} has {sent} of {size} bytes in {index} of {chunks} chunks, which does not "
                "add up; upload the file again"
            )
        return cls(
            id=str(number),
            sent=sent,
            index=index,
            size=size,
            chunks=chunks,
            limit=limit,
            started=_started(told, fields),
        )

    def next_limit(self, sent: int, index: int) -> int:
        """Bytes of the next chunk: `limit`, unless that would not come out at the number of chunks announced."""
        if self.chunks is None or self.size is None:
            return self.limit
        rest, left = self.size - sent, max(1, self.chunks - index)
        fits = self.limit * (left - 1) < rest <= self.limit * left
        return self.limit if fits else max(1, -(-rest // left))


def _started(told: Any, fields: SessionFields) -> str | None:
    started = getattr(told, fields.started, None)
    return started.isoformat() if isinstance(started, datetime) else None


def _count(told: Any, name: str, number: Any) -> int:
    """A number of bytes or chunks; 0 when it is not told."""
    value = getattr(told, name, None)
    if value is None:
        return 0
    if type(value) is not int or not 0 <= value < 1 << 63:
        raise KiteworksError(
            f"the upload session {number} has an unusable {name}, {str(value)[:40]!r}; upload the file again"
        )
    return value


@dataclass(slots=True)
class State:
    """What is kept of an upload, so that it can go on.

    Attributes:
        state_file: The file that keeps it.
        origin: The appliance.
        workflow: The workflow that began it.
        target: What is uploaded into.
        name: The file's name on the appliance.
        session: The session's number.
        started: When the session was opened, by the appliance's clock.
        stamp: Size and time of the source, if it is a file.
        algorithm: How the source is hashed.
        marks: Hash of what was sent, by the number of bytes, for the chunk under way and the one before.
    """

    state_file: StateFile
    origin: str
    workflow: str
    target: str
    name: str
    session: str
    started: str | None
    stamp: tuple[int, int] | None
    algorithm: str
    marks: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def load(cls, state_file: StateFile) -> State | None:
        """What is kept; None when nothing is."""
        found = state_file.load()
        if found is None:
            return None
        found.pop("form")
        try:
            state = cls(state_file, **found)
        except TypeError:  # another version's
            return None
        state.stamp = tuple(state.stamp) if state.stamp else None  # type: ignore[assignment]  # JSON has no tuples
        return state

    def save(self) -> None:
        """Keep it."""
        names = (one for one in self.__slots__ if one != "state_file")
        self.state_file.save({name: getattr(self, name) for name in names})

    def sending(self, before: int, digest: str, end: int, after: str) -> None:
        """Note a chunk before it is sent: whether it arrived is the appliance's to say."""
        self.marks = {str(before): digest, str(end): after}
        self.save()

    def same_stamp(self, reader: SourceReader) -> bool:
        """Whether the source is, by size and time, what it was."""
        return self.stamp is None or reader.stamp is None or self.stamp == reader.stamp

    def fits(self, reader: SourceReader, session: Session, cutter: Cutter) -> Steps[bool]:
        """Whether the source is still what the session holds the beginning of. It is read up to there on the way."""
        if not self.same_stamp(reader) or (session.size is not None and session.size != reader.size):
            return False
        if not session.sent:
            return True
        digest = yield from work(lambda: cutter.skip(session.sent))
        # A session that another program began is not known here; then the hash of the whole tells in the end.
        return not self.marks or (cutter.at == session.sent and self.marks.get(str(session.sent)) == digest)

    def check(self, reader: SourceReader, session: Session, cutter: Cutter) -> Steps[None]:
        """As `fits`.

        Raises:
            SourceChangedError: The source is another.
        """
        if not (yield from self.fits(reader, session, cutter)):
            raise SourceChangedError(
                f"the source is not what the upload session {self.session} began with; upload it again"
            )


@contextmanager
def resumable(
    resume: Resume, origin: str, number: str
) -> Generator[tuple[StateFile, State | None], None, None]:
    """What is kept of a session, and where; a file that holds nothing for one of which nothing is known.

    Raises:
        TransferError: Another process, thread or task is at it.
    """
    for state_file in upload_state_files(resume):
        if _of_session(state_file, origin, number) is None:
            continue
        with state_file.alone(f"the upload session {number}"):
            # Who was at it may have ended since.
            state = _of_session(state_file, origin, number)
            if state is not None:
                yield state_file, state
                return
    yield StateFile(None), None


def _of_session(state_file: StateFile, origin: str, number: str) -> State | None:
    state = State.load(state_file)
    return state if state is not None and (state.origin, state.session) == (origin, number) else None
