"""Uploads in chunks: begins or resumes a session, and sends what is missing."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from types import NoneType
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from .._effects import Sleep
from ..error_response import GoneError, InvalidInputError, NotFoundError
from ..errors import KiteworksError, SessionEndedError, TokenExpiredError
from .effects import Backoff, Begin, Call, Finish, Steps, Tell, passes, path_argument, taken, work
from .options import Resume
from .sources import Chunk, Cutter, SourceReader
from .specs import SessionFields, TransferContext, UploadSpec
from .state_file import StateFile, UploadState, upload_state_files
from .verify import Verifier


class SessionCalls(Struct, frozen=True):
    """The requests that open, read and remove an upload session, with the bytes that a chunk is to have."""

    plan: UploadSpec[Any]
    chunk_size: int

    def initiate(
        self, target_id: str, name: str, reader: SourceReader, more: Mapping[str, Any]
    ) -> Steps[Session]:
        """Open a session."""
        request, fields = self.plan.initiate, self.plan.sessions.fields
        assert request is not None, "the plan begins sessions"
        limit = yield from self._limit()
        # An empty file is one empty chunk.
        chunks = max(1, -(-reader.size // limit)) if reader.size is not None else None
        announced = {request.size: reader.size, request.chunks: chunks, request.modified: reader.modified}
        arguments = {path_argument(request.operation): target_id, request.name: name, **more}
        answer = yield Call(request.operation, arguments | taken(request.operation, **announced))
        if getattr(answer, fields.id, None) is None:
            raise KiteworksError(f"the appliance did not say which session takes {name!r}; send it again")
        # It has nothing yet, and what was announced is known.
        return Session(
            str(getattr(answer, fields.id)), 0, 0, reader.size, chunks, limit, _started(answer, fields)
        )

    def read(self, number: str) -> Steps[Any]:
        """Return what the appliance says of a session; None if the session has ended."""
        operation = self.plan.sessions.read
        try:
            return (yield Call(operation, {path_argument(operation): number}))
        except (NotFoundError, GoneError):
            return None

    def standing(self, number: str) -> Steps[Session | None]:
        """Return a session with how far it is; None if it has ended."""
        answer = yield from self.read(number)
        if answer is None:
            return None
        return Session.from_answer(answer, self.plan.sessions.fields, (yield from self._limit()))

    def cancel(self, number: str) -> Steps[None]:
        """Remove a session and the chunks that it has."""
        operation = self.plan.sessions.cancel
        yield Call(operation, {path_argument(operation): number})

    def ended(self, number: str) -> SessionEndedError:
        """Return the error for a session that is over without having told what it made."""
        how, are = (
            ("its archive was unpacked", "files are")
            if self.plan.unpacked
            else ("it ended as a file", "file is")
        )
        return SessionEndedError(
            f"the upload session {number} is over: {how}, or the appliance dropped it. Look whether the {are} there, and "
            "if not, upload it again"
        )

    def _limit(self) -> Steps[int]:
        """Return how large a chunk may be."""
        try:
            answer = yield Call(self.plan.sessions.config, {})
        except KiteworksError:
            # The appliance need not tell this limit; a chunk that is too large is refused by itself.
            return self.chunk_size
        most = getattr(answer, self.plan.sessions.chunk_limit, None)
        return min(self.chunk_size, most) if type(most) is int and most > 0 else self.chunk_size


class ChunkSender(Struct, frozen=True):
    """Sends the chunks that a session is missing. While one is sent, it is hashed, and the next is read and packed."""

    calls: SessionCalls
    session: Session
    state: UploadState
    state_file: StateFile
    cutter: Cutter
    size: int | None
    context: TransferContext
    verifier: Verifier

    def run(self) -> Steps[Any]:
        """Send the chunks. Returns the answer to the last one."""
        session, cutter = self.session, self.cutter
        index, before = session.index, (session.sent, cutter.digest)
        ahead = yield Begin(partial(cutter.take, session.next_limit(session.sent, index)))
        while True:
            chunk: Chunk = yield Finish(ahead)
            index += 1
            last = chunk.last if session.chunks is None else index >= session.chunks
            if chunk.digest is None:
                yield Begin(partial(cutter.hash_to, chunk.end))
            if not last:
                ahead = yield Begin(partial(cutter.take, session.next_limit(chunk.end, index)))
            if chunk.digest is not None:
                # Noted before it is sent: only the appliance knows whether it arrived.
                self.state.marks = {str(before[0]): before[1], str(chunk.end): chunk.digest}
                self.state_file.save(self.state)
                before = chunk.end, chunk.digest
            answer = yield from self._chunk(chunk, index, last=last)
            yield Tell(chunk.end, self.size)
            if last:
                yield from self._digest(chunk)
                return answer

    def _digest(self, chunk: Chunk) -> Steps[str]:
        """Return the hash of all bytes up to the end of a chunk."""
        if chunk.digest is not None:
            return chunk.digest
        return cast("str", (yield from work(partial(self.cutter.hash_to, chunk.end))))

    def _chunk(self, chunk: Chunk, index: int, *, last: bool) -> Steps[Any]:
        """Send one chunk, again if need be, but never twice: after a failure the appliance says whether it has it."""
        plan, session = self.calls.plan, self.session
        request, body = plan.sessions.chunk, chunk.body()
        operation = request.operation
        if not last or plan.unpacked is not None:
            # Only the last chunk has a reliable answer; the session tells its progress when it is read. The answer to
            # an archive is not documented.
            operation = replace(operation, result=NoneType, results={})
        arguments: dict[str, Any] = {
            path_argument(operation): session.id,
            request.compression: request.mode(chunk.compression),
            request.compressed_size: len(chunk.content),
            request.size: chunk.size,
            request.content: ("chunk", body),
            request.index: index,
            request.return_entity: last,
        }
        if last and session.chunks is None:
            arguments[request.last] = 1
        backoff, renewed = Backoff(self.context), False
        call = Call(operation, arguments, body, chunk.end - chunk.size, self.size)
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
                # The appliance may have it already: a process that was killed sent it, and it arrived later.
                arrived = yield from self._arrived(chunk, index, last=last, failed=error)
                if arrived is None:
                    raise
                return arrived
            except KiteworksError as error:
                wait = backoff.after(error) if passes(error, self.context) else None
                if wait is None:
                    raise
                failed = error
                yield Sleep(wait)
                call = replace(call, waited=backoff.waited)
            arrived = yield from self._arrived(chunk, index, last=last, failed=failed)
            if arrived is not None:
                return arrived

    def _arrived(self, chunk: Chunk, index: int, *, last: bool, failed: KiteworksError) -> Steps[Any]:
        """Return what the appliance says of a chunk whose answer was lost; None if the chunk did not arrive."""
        number, fields = self.session.id, self.calls.plan.sessions.fields
        answer = yield from self.calls.read(number)
        if answer is None:
            made = None
            if last:
                digest = yield from self._digest(chunk)
                made = yield from self.verifier.find(
                    chunk.end, digest, self.state.algorithm, self.state.started
                )
            if made is None and last and self.calls.plan.unpacked is not None:
                raise self.calls.ended(number) from failed
            if made is None:
                raise SessionEndedError(
                    f"the appliance has dropped the upload session {number}; upload the file again"
                ) from failed
            return made
        count = getattr(answer, fields.index, None)
        if count == index - 1:
            return None
        if count == index and not last and getattr(answer, fields.sent, None) in (None, chunk.end):
            return answer
        raise KiteworksError(
            f"the appliance has {count} chunks of the upload session {number} where {index - 1} or {index} were sent: "
            "another program may be sending to it. Upload the file again"
        ) from failed


class Session(Struct, frozen=True):
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
    def from_answer(cls, answer: Any, fields: SessionFields, limit: int) -> Session | None:
        """Read what the appliance says of a session; None if it names none.

        Raises:
            KiteworksError: No upload can be resumed from it.
        """
        number = getattr(answer, fields.id, None)
        if number is None:
            return None
        # Without an announcement both are 0; a file announced as empty has one chunk.
        chunks = _count(answer, fields.chunks, number) or None
        sent, index = _count(answer, fields.sent, number), _count(answer, fields.index, number)
        size = _count(answer, fields.size, number) if chunks else None
        # Each missing chunk has at least one byte; more chunks than bytes would be sent without end, and refused.
        if chunks and size is not None and (sent > size or chunks - index > max(1, size - sent)):
            raise KiteworksError(
                f"the upload session {number} has {sent} of {size} bytes in {index} of {chunks} chunks, which does not "
                "add up; upload the file again"
            )
        return cls(str(number), sent, index, size, chunks, limit, _started(answer, fields))

    def next_limit(self, sent: int, index: int) -> int:
        """Return the bytes of the next chunk: `limit`, unless that would miss the number of chunks announced."""
        if self.chunks is None or self.size is None:
            return self.limit
        rest, left = self.size - sent, max(1, self.chunks - index)
        fits = self.limit * (left - 1) < rest <= self.limit * left
        return self.limit if fits else max(1, -(-rest // left))


def _started(answer: Any, fields: SessionFields) -> str | None:
    started = getattr(answer, fields.started, None)
    return started.isoformat() if isinstance(started, datetime) else None


def _count(answer: Any, name: str, number: Any) -> int:
    """Return a number of bytes or chunks; 0 if it is not told."""
    value = getattr(answer, name, None)
    if value is None:
        return 0
    if type(value) is not int or not 0 <= value < 1 << 63:
        raise KiteworksError(
            f"the upload session {number} has an unusable {name}, {str(value)[:40]!r}; upload the file again"
        )
    return value


@contextmanager
def resumable(
    resume: Resume, origin: str, number: str
) -> Generator[tuple[StateFile, UploadState | None], None, None]:
    """Find the state file of a session and lock it; yield an empty one if nothing is known of the session.

    Raises:
        TransferError: Another process, thread or task is at it.
    """

    def load(state_file: StateFile) -> UploadState | None:
        state = state_file.load(UploadState)
        return state if state is not None and (state.origin, state.session) == (origin, number) else None

    for state_file in upload_state_files(resume):
        if load(state_file) is None:
            continue
        with state_file.alone(f"the upload session {number}"):
            # The upload that held the lock may have ended since.
            state = load(state_file)
            if state is not None:
                yield state_file, state
                return
    yield StateFile(None), None
