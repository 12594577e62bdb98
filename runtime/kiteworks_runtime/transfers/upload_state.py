"""How far an upload is: what the appliance says of its session, and what is kept here of the source."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..errors import KiteworksError, SourceChangedError
from .chunks import Cutter
from .effects import Steps, work
from .options import Resume
from .source_reader import SourceReader
from .specs import SessionFields
from .state_file import StateFile, kept_uploads


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
        kept: The file that keeps it.
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

    kept: StateFile
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
    def load(cls, kept: StateFile) -> State | None:
        """What is kept; None when nothing is."""
        found = kept.load()
        if found is None:
            return None
        found.pop("form")
        try:
            state = cls(kept, **found)
        except TypeError:  # another version's
            return None
        state.stamp = tuple(state.stamp) if state.stamp else None  # type: ignore[assignment]  # JSON has no tuples
        return state

    def save(self) -> None:
        """Keep it."""
        names = (one for one in self.__slots__ if one != "kept")
        self.kept.save({name: getattr(self, name) for name in names})

    def sending(self, before: int, digest: str, end: int, after: str) -> None:
        """Note a chunk before it is sent: whether it arrived is the appliance's to say."""
        self.marks = {str(before): digest, str(end): after}
        self.save()

    def same_stamp(self, feed: SourceReader) -> bool:
        """Whether the source is, by size and time, what it was."""
        return self.stamp is None or feed.stamp is None or self.stamp == feed.stamp

    def fits(self, feed: SourceReader, session: Session, cutter: Cutter) -> Steps[bool]:
        """Whether the source is still what the session holds the beginning of. It is read up to there on the way."""
        if not self.same_stamp(feed) or (session.size is not None and session.size != feed.size):
            return False
        if not session.sent:
            return True
        digest = yield from work(lambda: cutter.skip(session.sent))
        # A session that another program began is not known here; then the hash of the whole tells in the end.
        return not self.marks or (cutter.at == session.sent and self.marks.get(str(session.sent)) == digest)

    def check(self, feed: SourceReader, session: Session, cutter: Cutter) -> Steps[None]:
        """As `fits`.

        Raises:
            SourceChangedError: The source is another.
        """
        if not (yield from self.fits(feed, session, cutter)):
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
    for kept in kept_uploads(resume):
        if _of_session(kept, origin, number) is None:
            continue
        with kept.alone(f"the upload session {number}"):
            # Who was at it may have ended since.
            state = _of_session(kept, origin, number)
            if state is not None:
                yield kept, state
                return
    yield StateFile(None), None


def _of_session(kept: StateFile, origin: str, number: str) -> State | None:
    state = State.load(kept)
    return state if state is not None and (state.origin, state.session) == (origin, number) else None
