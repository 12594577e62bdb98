"""Uploads a file of any size, in one request or in chunks that are sent in order. Yields effects; no I/O here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from .._effects import Sleep
from ..error_response import APIStatusError
from ..errors import (
    APITimeoutError,
    IntegrityError,
    InvalidArgumentError,
    KiteworksError,
    SourceChangedError,
    TokenExpiredError,
)
from ..files import is_path, split_any
from ..models import by_role
from ..request import prepare
from .archive import unpacked_size
from .chunked_upload import ChunkSender, Session, SessionCalls, resumable
from .effects import Backoff, Call, Steps, Tell, passes, path_argument, taken, work
from .hashes import Hash
from .options import Chosen, PendingHash
from .sources import Chunk, Cutter, SourceReader, open_reader
from .specs import SingleRequest, TransferContext, UploadSpec
from .state_file import StateFile, UploadState, upload_state_file
from .verify import Verifier

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

_HELD = 24 << 20
"""Bytes of a chunk that is held in memory, of which there are two, unless the caller chose another size."""


def upload(
    plan: UploadSpec[T],
    target_id: str,
    source: Any,
    name: str | None,
    options: Chosen,
    context: TransferContext,
    loop: asyncio.AbstractEventLoop | None,
) -> Steps[T]:
    """Send a file.

    Args:
        plan: The requests to make.
        target_id: The folder, file or other object to upload into, or the session to resume.
        source: The content to send.
        name: The file's name on the appliance. Default: the name of `source`.
        options: The caller's options.
        context: The client's settings.
        loop: The event loop to wait in for an asynchronous iterator; None for a sync client.

    Raises:
        InvalidArgumentError: The source or its name is invalid. Nothing was sent.
        TransferError: With `resume`, another program is doing the same upload.
        KiteworksError: The appliance refused, or the source changed during the upload.
    """
    if plan.initiate is None:
        return (yield from _resume(plan, target_id, source, options, context, loop))
    own, data = split_any(source)
    more: dict[str, Any] = {}
    if plan.unpacked is not None:
        more[plan.unpacked] = yield from work(lambda: unpacked_size(data))
    if name is not None or not plan.named:
        name = context.names.checked(name or own)
    if name is not None:
        # Bad arguments are refused before the appliance is asked for its limits.
        request = plan.initiate
        prepare(request.operation, {path_argument(request.operation): target_id, request.name: name, **more})
    reader = open_reader(data, loop)
    try:
        if name is None:
            name = context.names.checked((yield from _present_name(plan, target_id)))
        place = os.path.abspath(data) if is_path(data) else ""
        state_file = upload_state_file(options.resume, context.origin, plan.id, target_id, name, place)
        with state_file.alone(f"the upload of {name!r}"):
            kept = state_file.path is not None
            one = _Upload(plan, target_id, name, reader, options, context, state_file, resumable=kept)
            return cast("T", (yield from one.run(more)))
    finally:
        reader.close()


def _resume(
    plan: UploadSpec[T],
    session_id: Any,
    source: Any,
    options: Chosen,
    context: TransferContext,
    loop: asyncio.AbstractEventLoop | None,
) -> Steps[T]:
    """Resume a session of this process or another, given as its id or as the appliance's answer about it."""
    number = str(getattr(session_id, plan.sessions.fields.id, session_id))
    if not number:
        raise InvalidArgumentError("the session has no id, so there is nothing to resume")
    _, data = split_any(source)
    reader = open_reader(data, loop)
    try:
        with resumable(options.resume, context.origin, number) as (state_file, state):
            begun = next((one for one in plan.others if state and one.id == state.workflow), plan)
            target, name = (state.target, state.name) if state else ("", "")
            one = _Upload(begun, target, name, reader, options, context, state_file, resumable=True)
            return cast("T", (yield from one.resume(number, state)))
    finally:
        reader.close()


def _present_name(plan: UploadSpec[Any], target_id: str) -> Steps[str | None]:
    """Return the name of the file that is there."""
    assert plan.find is not None, "the plan says where the name is"
    found = yield Call(plan.find.operation, {path_argument(plan.find.operation): target_id})
    return cast("str | None", by_role(found, "name"))


class _Upload(Struct, frozen=True):
    """One upload, with all that it knows."""

    plan: UploadSpec[Any]
    target_id: str
    name: str
    reader: SourceReader
    options: Chosen
    context: TransferContext
    state_file: StateFile
    resumable: bool

    @property
    def _chunk_size(self) -> int:
        held = not self.reader.in_place or self.options.compression is not None
        return self.options.chunk_size or min(self.plan.chunk_size, _HELD if held else self.plan.chunk_size)

    @property
    def _calls(self) -> SessionCalls:
        return SessionCalls(self.plan, self._chunk_size)

    @property
    def _verifier(self) -> Verifier:
        return Verifier(self.plan, self.target_id, self.name, self.options, self.context.clock)

    def run(self, more: Mapping[str, Any]) -> Steps[Any]:
        """Send the file, from where an earlier upload ended if its state is kept."""
        size, at_once = self.reader.size, self.plan.at_once
        limit = min(at_once.up_to, self._chunk_size) if at_once else 0
        if at_once and self.state_file.path is None and size is not None and size <= limit:
            return (yield from self._at_once(at_once, size))
        calls, state = self._calls, self.state_file.load(UploadState)
        if state is not None:
            session = yield from calls.standing(state.session)
            cutter = self._cutter()
            if session is None:
                made = yield from self._made_before(state)
                if made is not None:
                    return made
                if self.plan.unpacked is not None:
                    self.state_file.forget()
                    raise calls.ended(state.session)
            elif (yield from self._fits(state, session, cutter)):
                return (yield from self._send(session, state, cutter))
            else:
                # Another file is sent now; the appliance need not keep half of the old one.
                yield from calls.cancel(session.id)
            self.state_file.forget()
            self._start_over()
        session = yield from calls.initiate(self.target_id, self.name, self.reader, more)
        return (yield from self._send(session, self._state(session), self._cutter()))

    def resume(self, number: str, state: UploadState | None) -> Steps[Any]:
        """Resume a session.

        Raises:
            SourceChangedError: The source is another.
        """
        session = yield from self._calls.standing(number)
        if session is None:
            made = (yield from self._made_before(state)) if state and self.name else None
            if made is not None:
                return made
            raise self._calls.ended(number)
        cutter = self._cutter()
        state = state or self._state(session)
        if not (yield from self._fits(state, session, cutter)):
            raise SourceChangedError(
                f"the source is not what the upload session {session.id} began with; upload it again"
            )
        return (yield from self._send(session, state, cutter))

    def _cutter(self, *, in_chunks: bool = True) -> Cutter:
        # A hash is needed to compare in the end and to resume later. Nothing is left of an archive to compare.
        compared = self.options.verify is not False and self.plan.unpacked is None
        wanted = compared or self.resumable
        compression = self.options.compression if in_chunks else None
        algorithm = self.options.algorithm if wanted else None
        # The state that resuming needs has the hash of each chunk before it is sent.
        return Cutter(self.reader, algorithm, compression, in_place=in_chunks, hash_first=self.resumable)

    def _state(self, session: Session) -> UploadState:
        return UploadState(
            origin=self.context.origin,
            workflow=self.plan.id,
            target=self.target_id,
            name=self.name,
            session=session.id,
            started=session.started,
            stamp=self.reader.stamp,
            algorithm=self.options.algorithm,
        )

    def _start_over(self) -> None:
        if not self.reader.rewind():
            raise KiteworksError(
                f"the earlier upload of {self.name!r} can't be resumed, and this source can't be read from its "
                "beginning again; call again with a fresh one"
            )

    def _fits(self, state: UploadState, session: Session, cutter: Cutter) -> Steps[bool]:
        """Tell whether the source still begins with what the session has; read it up to there."""
        if not self._same_stamp(state) or (session.size is not None and session.size != self.reader.size):
            return False
        if not session.sent:
            return True
        digest = yield from work(lambda: cutter.skip(session.sent))
        # Of a session that another program began there are no hashes; that of the whole file tells in the end.
        return not state.marks or (cutter.at == session.sent and state.marks.get(str(session.sent)) == digest)

    def _same_stamp(self, state: UploadState) -> bool:
        return state.stamp is None or self.reader.stamp is None or state.stamp == self.reader.stamp

    def _at_once(self, how: SingleRequest, size: int) -> Steps[Any]:
        """Send a small file in one request."""
        chunk = yield from work(lambda: self._cutter(in_chunks=False).take(size))
        body = chunk.body()
        arguments = {path_argument(how.operation): self.target_id, how.content: (self.name, body)}
        arguments |= taken(how.operation, **{how.return_entity: True, how.modified: self.reader.modified})
        made = yield from self._send_whole(Call(how.operation, arguments, body, total=size), chunk)
        yield Tell(size, size)
        if self.options.later is not None and self._verifier.must_ask(made, self.options.algorithm):
            exact = self.options.verify is not True
            self.options.later.sent = PendingHash(made, self.options.algorithm, chunk.digest, exact)
            return made
        return (yield from self._verifier.verified(made, chunk.digest, self.options.algorithm))

    def _send_whole(self, call: Call, chunk: Chunk) -> Steps[Any]:
        """Send a file that is in memory until the appliance has it. Returns the answer."""
        backoff, renewed = Backoff(self.context), False
        while True:
            try:
                return (yield call)
            except TokenExpiredError:
                # Its content was read when the token turned out to be too old: there may be a new one now.
                if renewed:
                    raise
                renewed = True
                continue
            except KiteworksError as error:
                if self.plan.find is None or not passes(error, self.context):
                    raise
                failed = error
            wait = backoff.after(failed)
            if wait is not None:
                yield Sleep(wait)
                call = replace(call, waited=backoff.waited)
            made = yield from self._arrived(chunk, failed)
            if made is not None:
                return made
            if _may_be_under_way(failed):
                failed.add_note(
                    "It was not sent again, for the appliance may still be at work on it: look in a minute whether it is "
                    "there, and if not, send it again"
                )
                raise failed
            if wait is None:
                raise failed

    def _arrived(self, chunk: Chunk, failed: KiteworksError) -> Steps[Any]:
        """Return what is there under this name if it is this content, else None; raise if it can't be told."""
        # Nothing was hashed yet if nothing is to be compared in the end.
        digest = chunk.digest or (yield from work(lambda: _hashed(chunk, self.options.algorithm)))
        try:
            return (
                yield from self._verifier.find(chunk.size, digest, self.options.algorithm, None, sure=True)
            )
        except KiteworksError as second:
            # The caller must hear of the failure, not that the look failed too.
            failed.add_note(f"It was not sent again: {second}")
        raise failed

    def _send(self, session: Session, state: UploadState, cutter: Cutter) -> Steps[Any]:
        """Send what is missing."""
        verifier, unpacked = self._verifier, self.plan.unpacked is not None
        sender = ChunkSender(
            self._calls, session, state, self.state_file, cutter, self.reader.size, self.context, verifier
        )
        try:
            answer = yield from sender.run()
            made = None if unpacked else (yield from verifier.final(answer))
        except BaseException as failure:
            yield from self._give_up(session, failure)
            raise
        try:
            if not unpacked:
                made = yield from verifier.verified(made, cutter.digest, self.options.algorithm)
        except IntegrityError:
            self.state_file.forget()
            raise
        # Only now: until here, the same call again finds what was made instead of making it twice.
        self.state_file.forget()
        return made

    def _give_up(self, session: Session, failure: BaseException) -> Steps[None]:
        """After a failure: remove the session, unless the upload is to be resumed."""
        keep = self.resumable and not isinstance(failure, SourceChangedError)
        if keep or isinstance(failure, GeneratorExit):
            return
        self.state_file.forget()
        try:
            yield from self._calls.cancel(session.id)
        except KiteworksError as second:
            # The caller must hear of the failure, not that the clean-up failed too.
            failure.add_note(f"The upload session {session.id} could not be removed: {second}")

    def _made_before(self, state: UploadState) -> Steps[Any]:
        """Return what a session that is over made, if that is this very source."""
        if self.plan.find is None or not self._same_stamp(state):
            return None
        cutter = self._cutter()
        size = yield from work(cutter.skip_all)
        found = yield from self._verifier.find(size, cutter.digest, self.options.algorithm, state.started)
        if found is not None:
            self.state_file.forget()
            yield Tell(size, size)
        return found


_GATEWAY_TIMEOUT = 504


def _may_be_under_way(failed: KiteworksError) -> bool:
    """Tell whether the appliance may still make the file, so that one more request might make it twice."""
    gave_up = isinstance(failed, APIStatusError) and failed.status == _GATEWAY_TIMEOUT
    return gave_up or isinstance(failed, APITimeoutError)


def _hashed(chunk: Chunk, algorithm: str) -> str:
    one = Hash(algorithm)
    one.update(chunk.content[:])
    return one.hexdigest()
