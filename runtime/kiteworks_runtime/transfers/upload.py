"""Upload of a file of any size: in one request, or in chunks that go in order. No I/O with the appliance here."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar, cast

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
from .archive import unpacked_size
from .chunked_upload import Sending, Session, State, drop, ended, initiate, resumable, standing
from .chunks import Chunk, Cutter
from .effects import Backoff, Call, Steps, Tell, passes, path_argument, taken, work
from .hashes import USUAL, Hash
from .options import Chosen, PendingHash
from .source_reader import SourceReader, open_reader
from .specs import SingleRequest, TransferContext, UploadSpec
from .state_file import StateFile, upload_state_file
from .verify import Verifier

T = TypeVar("T")


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
        target_id: What to upload into, or the session to go on with.
        source: What to send.
        name: The file's name on the appliance. Default: the name of `source`.
        options: What the caller chose.
        context: What to know of the client.
        loop: Where to wait for an asynchronous iterator; None where no one awaits.

    Returns:
        What the upload made.

    Raises:
        InvalidArgumentError: The source or its name is invalid. Nothing was sent.
        TransferError: With `resume`, another program is at the same upload.
        KiteworksError: The appliance refused, or the source changed meanwhile.
    """
    # Imported here, since requests are made of sources too.
    from ..request import prepare

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
            one = _Upload(plan, target_id, name, reader, options, context, state_file)
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
    """Go on with a session, of this process or another: its number, or what the appliance says of it."""
    number = str(getattr(session_id, plan.sessions.fields.id, session_id))
    if not number:
        raise InvalidArgumentError("the session has no id, so there is nothing to go on with")
    _, data = split_any(source)
    reader = open_reader(data, loop)
    try:
        with resumable(options.resume, context.origin, number) as (state_file, state):
            begun = next((one for one in plan.others if state and one.id == state.workflow), plan)
            target, name = (state.target, state.name) if state else ("", "")
            one = _Upload(begun, target, name, reader, options, context, state_file)
            return cast("T", (yield from one.go_on(number, state)))
    finally:
        reader.close()


def _present_name(plan: UploadSpec[Any], target_id: str) -> Steps[str | None]:
    """The name that the file has already."""
    assert plan.find is not None, "the plan says where the name is"
    found = yield Call(plan.find.operation, {path_argument(plan.find.operation): target_id})
    return cast("str | None", by_role(found, "name"))


class _Upload:
    """One upload, with all that it knows."""

    def __init__(
        self,
        plan: UploadSpec[Any],
        target_id: str,
        name: str,
        reader: SourceReader,
        options: Chosen,
        context: TransferContext,
        state_file: StateFile,
    ) -> None:
        self._plan = plan
        self._target_id = target_id
        self._name = name
        self._reader = reader
        self._options = options
        self._context = context
        self._state_file = state_file
        self._goes_on = state_file.path is not None
        self._chunk_size = options.chunk_size or plan.chunk_size
        self._algorithm = options.verify if isinstance(options.verify, str) else USUAL
        self._outcome = Verifier(plan, target_id, name, options, context.clock)

    def run(self, more: Mapping[str, Any]) -> Steps[Any]:
        """Send the file, from where an earlier upload ended if one is kept.

        Args:
            more: What else to say when a session is opened.
        """
        size, at_once = self._reader.size, self._plan.at_once
        limit = min(at_once.up_to, self._chunk_size) if at_once else 0
        if at_once and self._state_file.path is None and size is not None and size <= limit:
            return (yield from self._at_once(at_once, size))
        state = State.load(self._state_file)
        if state is not None:
            session = yield from standing(self._plan, state.session, self._chunk_size)
            cutter = self._cutter()
            if session is None:
                made = yield from self._made_before(state)
                if made is not None:
                    return made
                if self._plan.unpacked is not None:
                    self._state_file.forget()
                    raise ended(self._plan, state.session)
            elif (yield from state.fits(self._reader, session, cutter)):
                return (yield from self._send(session, state, cutter))
            else:
                # What is sent now is another file; the appliance need not keep half of the old one.
                yield from drop(self._plan, session.id)
            self._state_file.forget()
            self._start_over()
        session = yield from initiate(
            self._plan, self._target_id, self._name, self._reader, self._chunk_size, more
        )
        return (yield from self._send(session, self._state(session), self._cutter()))

    def go_on(self, number: str, state: State | None) -> Steps[Any]:
        """Go on with a session.

        Args:
            number: The session's id.
            state: What is kept of it, if anything is.
        """
        # A caller who resumes a session may do so again.
        self._goes_on = True
        session = yield from standing(self._plan, number, self._chunk_size)
        if session is None:
            made = (yield from self._made_before(state)) if state and self._name else None
            if made is not None:
                return made
            raise ended(self._plan, number)
        cutter = self._cutter()
        known = state or self._state(session)
        yield from known.check(self._reader, session, cutter)
        return (yield from self._send(session, known, cutter))

    def _cutter(self, *, in_chunks: bool = True) -> Cutter:
        # Who neither compares in the end nor goes on later needs no hash. Of an archive nothing is left to compare.
        compared = self._options.verify is not False and self._plan.unpacked is None
        wanted = compared or self._goes_on
        compression = self._options.compression if in_chunks else None
        return Cutter(self._reader, self._algorithm if wanted else None, compression, in_place=in_chunks)

    def _state(self, session: Session) -> State:
        return State(
            self._state_file,
            origin=self._context.origin,
            workflow=self._plan.id,
            target=self._target_id,
            name=self._name,
            session=session.id,
            started=session.started,
            stamp=self._reader.stamp,
            algorithm=self._algorithm,
        )

    def _start_over(self) -> None:
        if not self._reader.rewind():
            raise KiteworksError(
                f"the earlier upload of {self._name!r} can't be resumed, and this source can't be read from its "
                "beginning again; call again with a fresh one"
            )

    def _at_once(self, how: SingleRequest, size: int) -> Steps[Any]:
        """Send a small file in one request, which takes it as it is alone."""
        cutter = self._cutter(in_chunks=False)
        chunk = yield from work(lambda: cutter.take(size))
        body = chunk.body()
        arguments = {path_argument(how.operation): self._target_id, how.content: (self._name, body)}
        arguments |= taken(how.operation, **{how.return_entity: True, how.modified: self._reader.modified})
        call = Call(how.operation, arguments, body, total=size)
        outcome = self._outcome if self._plan.find is not None else None
        made = yield from AtOnceSending(call, chunk, self._algorithm, self._context, outcome).run()
        yield Tell(size, size)
        if self._options.later is not None and self._outcome.must_ask(made, self._algorithm):
            exact = self._options.verify is not True
            self._options.later.sent = PendingHash(made, self._algorithm, chunk.digest, exact)
            return made
        return (yield from self._outcome.verified(made, chunk.digest, self._algorithm))

    def _send(self, session: Session, state: State, cutter: Cutter) -> Steps[Any]:
        """Send what is missing."""
        sending = Sending(self._plan, session, state, cutter, self._reader, self._context, self._outcome)
        unpacked = self._plan.unpacked is not None
        try:
            answer = yield from sending.run()
            made = None if unpacked else (yield from self._outcome.final(answer))
        except BaseException as failure:
            yield from self._give_up(session, failure)
            raise
        try:
            if not unpacked:
                made = yield from self._outcome.verified(made, cutter.digest, self._algorithm)
        except IntegrityError:
            self._state_file.forget()
            raise
        # Only now: until here, the same call again finds what was made instead of making it twice.
        self._state_file.forget()
        return made

    def _give_up(self, session: Session, failure: BaseException) -> Steps[None]:
        """After a failure: drop the session, unless the upload is to go on later."""
        keep = self._goes_on and not isinstance(failure, SourceChangedError)
        if keep or isinstance(failure, GeneratorExit):
            return
        self._state_file.forget()
        try:
            yield from drop(self._plan, session.id)
        except KiteworksError as second:
            # The failure is what the caller must hear of, not that the clean-up failed too.
            failure.add_note(f"The upload session {session.id} could not be removed: {second}")

    def _made_before(self, state: State) -> Steps[Any]:
        """What a session made that is over, if it made something of this very source."""
        if self._plan.find is None or not state.same_stamp(self._reader):
            return None
        cutter = self._cutter()
        size = yield from work(cutter.skip_all)
        found = yield from self._outcome.made(size, cutter.digest, self._algorithm, state.started)
        if found is not None:
            self._state_file.forget()
            yield Tell(size, size)
        return found


_GATEWAY_TIMEOUT = 504


class AtOnceSending:
    """Sends a file that is in memory, until the appliance has it.

    Args:
        call: The request.
        chunk: The file.
        algorithm: How to hash it.
        context: What to know of the client.
        outcome: Looks for what was made; None where that can't be looked for.
    """

    def __init__(
        self, call: Call, chunk: Chunk, algorithm: str, context: TransferContext, outcome: Verifier | None
    ) -> None:
        self._call = call
        self._chunk = chunk
        self._algorithm = algorithm
        self._context = context
        self._outcome = outcome

    def run(self) -> Steps[Any]:
        """Do it. Returns what was made.

        Raises:
            KiteworksError: The appliance refused, or whether the file arrived can't be told.
        """
        backoff, renewed = Backoff(self._context), False
        call = self._call
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
                if self._outcome is None or not passes(error, self._context):
                    raise
                failed = error
            wait = backoff.after(failed)
            if wait is not None:
                yield Sleep(wait)
                call = replace(call, waited=backoff.waited)
            made = yield from self._arrived(self._outcome, failed)
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

    def _arrived(self, outcome: Verifier, failed: KiteworksError) -> Steps[Any]:
        """What is there under this name, if it is this content: who asked for that has it. None if it is not.

        Raises:
            KiteworksError: It can't be told.
        """
        chunk = self._chunk
        # Where nothing is to be compared in the end, nothing was hashed on the way.
        digest = chunk.digest or (yield from work(partial(_hashed, chunk, self._algorithm)))
        try:
            return (yield from outcome.made(chunk.size, digest, self._algorithm, None, sure=True))
        except KiteworksError as second:
            # The failure is what the caller must hear of, not that the look failed too.
            failed.add_note(f"It was not sent again: {second}")
        raise failed


def _may_be_under_way(failed: KiteworksError) -> bool:
    """Whether the appliance may still make the file, so that one more request might make it twice."""
    gave_up = isinstance(failed, APIStatusError) and failed.status == _GATEWAY_TIMEOUT
    return gave_up or isinstance(failed, APITimeoutError)


def _hashed(chunk: Chunk, algorithm: str) -> str:
    one = Hash(algorithm)
    one.update(chunk.content[:])
    return one.hexdigest()
