"""Download of content: from where it broke off, of the same version, and compared with its hash. No I/O of its own."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from ..errors import (
    APIStatusError,
    IntegrityError,
    InvalidArgumentError,
    KiteworksError,
    NotVerifiedWarning,
    ScanPendingError,
    TransferError,
)
from ..operation import OMIT, Header, Operation
from .hashes import USUAL, known, stated
from .landing import Landing, check_target
from .names import safe_name
from .options import Chosen
from .patience import Backoff, passes, pauses
from .plans import Context
from .source import DownloadTarget
from .steps import Begin, Call, Finish, More, Open, Sleep, Steps, Tell, work

_BATCH = 1 << 20
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")
_IDENTITY = ("id", "attachment_id", "object_id", "size", "created", "modified", "versions_count")


def download(
    operation: Operation[None],
    target: DownloadTarget,
    arguments: Mapping[str, Any],
    options: Chosen,
    context: Context,
) -> Steps[Path | None]:
    """Write the body of an answer to a file.

    Args:
        operation: The request.
        target: Where to.
        arguments: Of the request.
        options: What the caller chose.
        context: What to know of the client.

    Returns:
        The path of the file, or None for an open one.

    Raises:
        InvalidArgumentError: The target does not do. Nothing was sent.
        FileExistsError: The file is there, and may not be replaced.
        TransferError: With `resume`, another program is at the same download.
        KiteworksError: The appliance refused, or the content arrived damaged.
    """
    check_target(target, options)
    names = {one.name for one in operation.arguments}
    given = {name: value for name, value in arguments.items() if name in names}
    one = _Download(operation, given, options, context)
    path: Path | None = yield from one.run(target)
    return path


class _Download:
    """One download, with all that it knows."""

    def __init__(
        self, operation: Operation[None], arguments: dict[str, Any], options: Chosen, context: Context
    ) -> None:
        self._operation = operation
        self._arguments = arguments
        self._options = options
        self._context = context
        ranges = [
            one.name for one in operation.arguments if isinstance(one, Header) and one.wire_name == "Range"
        ]
        self._range = ranges[0] if ranges else None
        # Who asks for some bytes gets these bytes; no hash is stated of them.
        self._some = self._range is not None and arguments.get(self._range, OMIT) is not OMIT
        self._described: Any = None
        self._name = ""
        self._total: int | None = None
        self._goes_on = False

    def run(self, target: DownloadTarget) -> Steps[Path | None]:
        """Do it."""
        options, about = self._options, None if self._some else self._operation.about
        if options.resume is not False and (about is None or self._range is None):
            raise InvalidArgumentError(
                f"{self._operation.id}() can't go on where it broke off; leave resume out"
            )
        own = tuple(f"{name}={value}" for name, value in sorted(self._arguments.items()) if value is not OMIT)
        marks = (self._context.origin, self._operation.id, *own)
        landing = Landing(target, options, marks)
        if landing.is_stream:
            yield from work(landing.connect)
        with landing.alone():
            if about is not None:
                self._described = options.described
                if self._described is None and (options.verify is not False or options.resume is not False):
                    self._described = yield from self._describe()
            return (yield from self._land(landing))

    def _land(self, landing: Landing) -> Steps[Path | None]:
        """Go on from where an earlier download came to."""
        path: Path | None = yield from work(landing.placed)
        if path is not None:
            return path
        keep = True
        try:
            yield from work(partial(landing.begin, _identity(self._described), self._algorithm()))
            yield from self._fill(landing)
            keep = False
            yield from self._check(landing)
            keep = True
            path = yield from work(partial(landing.place, self._name, _modified(self._described)))
        except BaseException:
            landing.abandon(keep=keep)
            raise
        return path

    def _algorithm(self) -> str:
        """How to hash: as the caller wants, else as the appliance has done it already."""
        if isinstance(self._options.verify, str):
            return self._options.verify
        return next((one for one in (USUAL, *stated(self._described)) if self._states(one)), USUAL)

    def _states(self, algorithm: str) -> bool:
        return algorithm in stated(self._described) and known(algorithm)

    def _describe(self) -> Steps[Any]:
        """What the appliance says of the content."""
        about = self._operation.about
        assert about is not None, "asked for only where there is one"
        names = {one.name for one in about.arguments}
        return (yield Call(about, {name: value for name, value in self._arguments.items() if name in names}))

    def _fill(self, landing: Landing) -> Steps[None]:
        """Receive what is missing, as often as the connection breaks."""
        backoff, length = Backoff(self._context), landing.length
        while True:
            # Before the body is read, a failure is that of any request, which has been sent again already.
            yield from self._open(landing)
            try:
                yield from self._receive(landing)
            except KiteworksError as error:
                if landing.length > length:
                    backoff = Backoff(self._context)
                length = landing.length
                wait = None
                if self._goes_on and passes(error, self._context):
                    wait = backoff.after(error)
                if wait is None:
                    raise
                yield Sleep(wait)
                fresh = yield from self._describe()
                if _identity(fresh) != _identity(self._described):
                    yield from work(partial(landing.renew, _identity(fresh)))
                self._described = fresh
                if landing.length == getattr(fresh, "size", None):
                    # What broke was no more than the end of an answer that had told all.
                    return
            else:
                return

    def _receive(self, landing: Landing) -> Steps[None]:
        """Write what a request is answered with."""
        done, writing = landing.length, None
        place, other = memoryview(bytearray(_BATCH)), memoryview(bytearray(_BATCH))
        try:
            while length := (yield More(place)):
                if writing is not None:
                    yield Finish(writing)
                writing = yield Begin(partial(landing.write, place[:length]))
                place, other = other, place
                done += length
                yield Tell(done, self._total)
        finally:
            if writing is not None:
                yield Finish(writing)
        if not done:
            yield Tell(0, self._total)

    def _open(self, landing: Landing) -> Steps[None]:
        """Ask for the content from where the file ends, once no scan withholds it."""
        size = getattr(self._described, "size", None)
        if landing.length and landing.length == size:
            # All is there but for its name, which an answer has to tell: one byte is asked for again.
            yield from work(partial(landing.cut, landing.length - 1))
        waits = pauses(self._options.patience, self._context.clock)
        while True:
            arguments = dict(self._arguments)
            if landing.length and self._range is not None:
                arguments[self._range] = f"bytes={landing.length}-"
            try:
                response = yield Open(self._operation, arguments)
            except APIStatusError as error:
                wait = next(waits, None)
                if error.status == 416 and landing.length:
                    yield from work(partial(landing.cut, 0))
                elif wait is None or not isinstance(error, ScanPendingError):
                    raise
                else:
                    yield Sleep(wait or 0.1)
                continue
            yield from self._opened(landing, response)
            return

    def _opened(self, landing: Landing, response: Any) -> Steps[None]:
        """Read the headers of an answer."""
        headers = response.headers
        span = _RANGE.match(headers.get("content-range", "")) if response.status == 206 else None
        if landing.length and (span is None or int(span[1]) != landing.length):
            # The appliance sends all of it, or what was not asked for.
            yield from work(partial(landing.cut, 0))
            if span is not None:
                raise TransferError(f"the appliance sent other bytes than were asked for: {span[0]}")
        length, packed = headers.get("content-length", ""), "content-encoding" in headers
        if length.isdigit() and not packed:
            self._total = landing.length + int(length)
        # Bytes that are counted before they are unpacked can't be gone on with.
        self._goes_on = self._described is not None and self._range is not None and not packed
        fallback = getattr(self._described, "name", None) or response.path.split("/")[-2]
        self._name = safe_name(headers.get("content-disposition"), fallback)

    def _check(self, landing: Landing) -> Steps[None]:
        """Compare what arrived with what the appliance says of it.

        Raises:
            IntegrityError: It is something else.
        """
        described, algorithm = self._described, landing.algorithm
        if described is None or self._options.verify is False:
            return
        waits = pauses(self._options.patience, self._context.clock)
        while algorithm not in (has := stated(described)):
            wait = next(waits, None)
            if wait is None:
                break
            if wait:
                yield Sleep(wait)
            described = yield from self._describe()
            if _identity(described) != _identity(self._described):
                break
        if (wrong := self._wrong(landing, described, algorithm)) is not None:
            # The file may have got a new version between what is said of it and its content.
            fresh = yield from self._describe()
            if _identity(fresh) == _identity(described) or self._wrong(landing, fresh, algorithm) is not None:
                raise wrong
            described = self._described = fresh
        if algorithm not in (has := stated(described)):
            said = f"it has {', '.join(sorted(has))} alone" if has else "it has made none yet"
            warnings.warn(
                f"{self._name!r} was received, but not compared with the appliance's {algorithm} hash: {said}",
                NotVerifiedWarning,
                stacklevel=2,
            )

    def _wrong(self, landing: Landing, described: Any, algorithm: str) -> IntegrityError | None:
        """What is wrong with what arrived, if something is."""
        size = getattr(described, "size", None)
        if isinstance(size, int) and size != landing.length:
            return IntegrityError(
                self._name, algorithm="size", expected=str(size), actual=str(landing.length)
            )
        expected = stated(described).get(algorithm, landing.digest)
        if expected != landing.digest:
            return IntegrityError(self._name, algorithm=algorithm, expected=expected, actual=landing.digest)
        return None


def _identity(described: Any) -> dict[str, Any] | None:
    """What tells one version of a file from any other, as it stands in a state file."""
    if described is None:
        return None
    found = {name: getattr(described, name, None) for name in _IDENTITY}
    return {
        name: value if isinstance(value, int) else str(value)
        for name, value in found.items()
        if value is not None
    }


def _modified(described: Any) -> Any:
    """When the content last changed, by its sender's clock if that is known."""
    names = ("client_modified", "modified", "created")
    found = (getattr(described, name, None) for name in names)
    return next((one for one in found if hasattr(one, "timestamp")), None)
