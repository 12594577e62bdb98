"""Downloads content of one version, resumes where it stopped, and compares the hash. Yields effects; no I/O here."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from .._effects import Sleep
from ..bodies import codings
from ..error_response import APIStatusError, ScanPendingError
from ..errors import IntegrityError, InvalidArgumentError, KiteworksError, TransferError
from ..files import DownloadTarget
from ..models import by_role
from ..names import safe_name
from ..operation import OMIT, Header, Operation
from .archive import ZIP, WholeArchive
from .destination import Destination, check_target
from .effects import Backoff, Begin, Call, Finish, More, Open, Steps, Tell, passes, work
from .hashes import known, pauses, stated, warn_not_verified
from .options import Chosen
from .ranges import RequestedRange, answered_range
from .specs import TransferContext
from .state_file import Identity

_BATCH = 1 << 20
_BATCHES = 4
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_PAGE_NAMES = (".html", ".htm", ".xhtml")
_IDENTITY = ("id", "attachment_id", "file_id", "size", "created", "modified", "versions")


def download(
    operation: Operation[None],
    target: DownloadTarget,
    arguments: Mapping[str, Any],
    options: Chosen,
    context: TransferContext,
) -> Steps[Path | None]:
    """Write the body of an answer to a file.

    Args:
        operation: The request.
        target: The file or folder to write to.
        arguments: The arguments of the request.
        options: The caller's options.
        context: The client's settings.

    Returns:
        The path of the file, or None for an open one.

    Raises:
        InvalidArgumentError: The target is invalid. Nothing was sent.
        FileExistsError: The file exists, and may not be replaced.
        TransferError: With `resume`, another program is doing the same download.
        KiteworksError: The appliance refused, or the content arrived damaged.
    """
    check_target(target, options)
    return (
        yield from _Download(operation, _arguments_of(operation, arguments), options, context).run(target)
    )


def _arguments_of(operation: Operation[Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    names = {one.name for one in operation.arguments}
    return {name: value for name, value in arguments.items() if name in names}


class _Download:
    """One download, with all that it knows."""

    def __init__(
        self, operation: Operation[None], arguments: dict[str, Any], options: Chosen, context: TransferContext
    ) -> None:
        self._operation = operation
        self._arguments = arguments
        self._options = options
        self._context = context
        headers = (one for one in operation.arguments if isinstance(one, Header))
        self._range = next((one.name for one in headers if one.wire_name == "Range"), None)
        # The appliance states no hash of a range that the caller asks for.
        value = arguments.get(self._range, OMIT) if self._range is not None else OMIT
        self._wanted = None if value is OMIT else RequestedRange.parse(value)
        self._described: Any = None
        self._name = ""
        self._end: int | None = None
        """Bytes in all: as the appliance describes the content, else by the headers of an answer."""
        self._may_be_short = False
        """Whether `_end` is that of the requested range, which the content may not reach."""
        self._skip = 0
        """Bytes at the beginning of the answer that are here already, or that were not requested."""
        self._whole = False
        """Whether to request no range: the last one was answered with something else."""

    def run(self, target: DownloadTarget) -> Steps[Path | None]:
        """Download to a target. Returns the path of the file, or None for an open one."""
        options, about = self._options, None if self._wanted else self._operation.about
        if options.resume is not False and (about is None or self._range is None):
            raise InvalidArgumentError(f"{self._operation.id}() can't be resumed; leave resume out")
        own = tuple(f"{name}={value}" for name, value in sorted(self._arguments.items()) if value is not OMIT)
        marks = (self._context.origin, self._operation.id, *own)
        destination = Destination(target, options, marks)
        if destination.is_stream:
            yield from work(destination.connect)
        if self._operation.receives == ZIP:
            destination.archive = WholeArchive()
        with destination.alone():
            if about is not None:
                self._described = options.described
                if self._described is None and (options.verify is not False or options.resume is not False):
                    self._described = yield from self._describe()
            return (yield from self._run_to(destination))

    def _run_to(self, destination: Destination) -> Steps[Path | None]:
        """Download to a destination, from where an earlier download stopped."""
        identity, algorithm = _identity(self._described), self._algorithm()
        path: Path | None = yield from work(partial(destination.placed, identity, algorithm))
        if path is not None and (yield from self._is_right(destination, path)):
            yield from work(destination.clear)
            return path
        keep = True
        try:
            yield from work(partial(destination.begin, identity, algorithm))
            yield from self._fill(destination)
            keep = False
            yield from self._check(destination)
            self._check_archive(destination)
            keep = True
            path = yield from work(partial(destination.place, self._name, _modified(self._described)))
        except BaseException:
            destination.abandon(keep=keep)
            raise
        return path

    def _algorithm(self) -> str:
        """Return the hash that the caller chose, else one that the appliance has made already."""
        wanted = self._options.algorithm
        if isinstance(self._options.verify, str):
            return wanted
        has = stated(self._described)
        return next((one for one in (wanted, *has) if one in has and known(one)), wanted)

    def _describe(self) -> Steps[Any]:
        """Return what the appliance says of the content."""
        about = self._operation.about
        assert about is not None, "asked for only where there is one"
        return (yield Call(about, _arguments_of(about, self._arguments)))

    @property
    def _size(self) -> int | None:
        """Bytes of the content, as the appliance describes it."""
        size = by_role(self._described, "size")
        return size if isinstance(size, int) else None

    def _is_right(self, destination: Destination, path: Path) -> Steps[bool]:
        """Tell whether the file that an earlier download put in place is still what the appliance has."""
        self._name = path.name
        try:
            yield from self._check(destination)
        except IntegrityError:
            return False
        return True

    def _fill(self, destination: Destination) -> Steps[None]:
        """Receive the missing bytes, as often as the connection breaks."""
        backoff, versions = Backoff(self._context), 0
        most = destination.length
        while True:
            # A failure before the body is read is that of any request, which was retried already.
            yield from self._open(destination)
            try:
                yield from self._receive(destination)
                error: KiteworksError | None = self._short(destination)
            except KiteworksError as broken:
                error = broken
            if error is None:
                return
            # Retries are counted from 0 after progress, however little comes with each connection.
            if destination.length > most:
                backoff = Backoff(self._context)
            most = max(most, destination.length)
            # The rest can be requested, and is known to be of the same version.
            resumable = self._described is not None and self._range is not None
            again = resumable and (isinstance(error, IntegrityError) or passes(error, self._context))
            wait = backoff.after(error) if again else None
            if wait is None:
                raise error
            yield Sleep(wait)
            if (yield from self._describe_again(destination)):
                versions, most = versions + 1, 0
                if versions > self._context.retries.count:
                    raise error
            elif isinstance(error, _TooLongError):
                raise error
            if destination.length == self._size:
                # All bytes had come before the connection broke.
                return

    def _describe_again(self, destination: Destination) -> Steps[bool]:
        """Ask for the description again. Returns whether the version changed: its bytes are dropped then."""
        fresh = yield from self._describe()
        changed = not _same(self._described, fresh)
        if changed:
            yield from work(partial(destination.renew, _identity(fresh)))
        self._described = fresh
        return changed

    def _short(self, destination: Destination) -> IntegrityError | None:
        """Return an error for an answer that ended too early without a broken connection."""
        if self._end is None or destination.length >= self._end or self._may_be_short:
            return None
        return self._wrong_size(self._end, destination.length)

    def _wrong_size(self, expected: int, actual: object) -> IntegrityError:
        return IntegrityError(self._name, algorithm="size", expected=str(expected), actual=str(actual))

    def _receive(self, destination: Destination) -> Steps[None]:
        """Write the body of an answer, up to its expected end, and all that came before a connection broke."""
        done, skip = destination.length, self._skip
        # With more than two, a burst of one side does not make the other wait. What is handed out is not read ahead.
        count = _BATCHES if destination.cuts else 2
        free: deque[memoryview] = deque()
        writing: deque[tuple[Any, memoryview]] = deque()
        # One byte more tells that the answer is too long. The answer to a requested range may have more.
        beyond = 0 if self._wanted else 1
        try:
            while True:
                room = _BATCH if self._end is None else min(_BATCH, self._end - done + skip + beyond)
                if not free and len(writing) < count:
                    # No more memory than the content needs, which the first answer may be all of.
                    free.append(memoryview(bytearray(max(0, room))))
                elif not free:
                    handle, place = writing.popleft()
                    yield Finish(handle)
                    free.append(place)
                place = free[0]
                if room <= 0 or not (length := (yield More(place[:room]))):
                    break
                known, skip = min(skip, length), max(0, skip - length)
                if self._end is not None and done + length - known > self._end:
                    raise _TooLongError(
                        self._name,
                        algorithm="size",
                        expected=str(self._end),
                        actual=f"{self._end + 1} or more",
                    )
                if known == length:
                    continue
                done += length - known
                write = partial(destination.write, place[known:length])
                if done == self._end and not writing:
                    yield from work(write)  # nothing more comes, which it could be written beside
                else:
                    writing.append(((yield Begin(write)), free.popleft()))
                yield Tell(done, self._end)
        finally:
            while writing:
                yield Finish(writing.popleft()[0])
        if not done:
            yield Tell(0, self._end)

    def _open(self, destination: Destination) -> Steps[None]:
        """Request the content from where the file ends, and wait while a scan withholds it."""
        if self._size is not None and destination.length > self._size:
            # Not what an earlier download left: it can't be resumed, and there is no such range.
            yield from work(partial(destination.cut, 0))
        if destination.length and destination.length == self._size:
            # All is there except the file's name, which an answer has to tell: one byte is requested again.
            yield from work(partial(destination.cut, destination.length - 1))
        waits = pauses(self._options.verify_timeout, self._context.clock)
        while True:
            arguments = dict(self._arguments)
            if asked := bool(destination.length and self._range is not None and not self._whole):
                arguments[str(self._range)] = f"bytes={destination.length}-"
            try:
                response = yield Open(self._operation, arguments)
            except APIStatusError as error:
                wait = next(waits, None)
                if error.status == 416 and asked:
                    yield from self._from_the_beginning(destination)
                elif wait is None or not isinstance(error, ScanPendingError):
                    raise
                else:
                    yield Sleep(wait or 0.1)
                continue
            if (yield from self._opened(destination, response)):
                return
            if not asked:
                raise TransferError(
                    f"the appliance sent other bytes of {self._name!r} than were requested: "
                    f"{response.headers.get('content-range') or 'a part that it does not name'}"
                )
            yield from self._from_the_beginning(destination)

    def _from_the_beginning(self, destination: Destination) -> Steps[None]:
        """Request all of it. Bytes in a file that the caller opened stay, and are not written again."""
        self._whole = True
        if destination.cuts:
            yield from work(partial(destination.cut, 0))

    def _opened(self, destination: Destination, response: Any) -> Steps[bool]:
        """Read the headers of an answer. Returns whether its body can be used."""
        headers = response.headers
        described = by_role(self._described, "name")
        fallback = described if isinstance(described, str) else response.path.split("/")[-2]
        self._name = safe_name(headers.get("content-disposition"), fallback)
        self._refuse_page(headers)
        start, stop, total = answered_range(response)
        if self._wanted is not None:
            return self._opened_part(start, stop, total)
        if total is not None and self._size not in (None, total):
            yield from self._describe_again(destination)
        etag = headers.get("etag", "")
        if start is None or start > destination.length:
            return False
        other = total is not None and self._size not in (None, total)
        if start and (other or codings(headers) or (destination.etag and etag not in ("", destination.etag))):
            # A part of other content, or of a packed body, does not continue the bytes that are here.
            return False
        if not start:
            self._whole = False
            if destination.length and destination.cuts:
                yield from work(partial(destination.cut, 0))
        yield from work(partial(destination.tag, etag))
        self._skip = destination.length - start
        self._end = total if self._size is None else self._size
        return True

    def _opened_part(self, start: int | None, stop: int | None, total: int | None) -> bool:
        """Find the requested bytes in an answer. Returns whether it has them."""
        wanted = self._wanted.within(total) if self._wanted is not None else None
        if wanted is None:
            # Several ranges, or one that only the appliance can locate: the answer says where it is.
            self._end = None if start is None or stop is None else stop + 1 - start
            return stop is not None or start is None or (self._wanted is not None and not self._wanted.valid)
        first, last = wanted
        if start is None or start > first:
            return False
        self._skip = first - start
        ends = [one for one in (last, stop, None if total is None else total - 1) if one is not None]
        self._end = max(0, min(ends) + 1 - first) if ends else None
        self._may_be_short = stop is None and total is None
        return True

    def _refuse_page(self, headers: Mapping[str, str]) -> None:
        """Refuse a page of a proxy: the appliance sends a file with its name."""
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in _PAGES or "content-disposition" in headers or self._name.lower().endswith(_PAGE_NAMES):
            return
        raise TransferError(
            f"an HTML page came instead of {self._name!r}, most likely from a proxy or a portal that wants you to sign in; "
            "open the appliance's address in a browser to see it"
        )

    def _check_archive(self, destination: Destination) -> None:
        """Refuse an archive whose end is missing."""
        if destination.archive is not None and not destination.archive.is_whole(destination.length):
            raise TransferError(
                f"the ZIP archive {self._name!r} ends after {destination.length} bytes, before its directory; download it again"
            )

    def _check(self, destination: Destination) -> Steps[None]:
        """Compare size and hash of the bytes that arrived with those that the appliance states.

        Raises:
            IntegrityError: They differ.
        """
        described, algorithm = self._described, destination.algorithm
        if described is None or self._options.verify is False:
            return
        waits = pauses(self._options.verify_timeout, self._context.clock)
        while algorithm not in (has := stated(described)):
            wait = next(waits, None)
            if wait is None:
                break
            if wait:
                yield Sleep(wait)
            described = yield from self._describe()
            if not _same(described, self._described):
                break
        if (wrong := self._wrong(destination, described, algorithm)) is not None:
            # There may have been a new version between the description and the content.
            fresh = yield from self._describe()
            if _same(fresh, described) or self._wrong(destination, fresh, algorithm) is not None:
                raise wrong
            described = self._described = fresh
        if algorithm not in (has := stated(described)):
            warn_not_verified(self._name, "received", algorithm, has)

    def _wrong(self, destination: Destination, described: Any, algorithm: str) -> IntegrityError | None:
        """Return an error if size or hash differ from a description."""
        size = by_role(described, "size")
        if isinstance(size, int) and size != destination.length:
            return self._wrong_size(size, destination.length)
        expected = stated(described).get(algorithm, destination.digest)
        if expected != destination.digest:
            return IntegrityError(
                self._name, algorithm=algorithm, expected=expected, actual=destination.digest
            )
        return None


class _TooLongError(IntegrityError):
    """An answer is longer than the content."""


def _identity(described: Any) -> Identity | None:
    """Return what tells one version of a file from any other, for a state file."""
    if described is None:
        return None
    found = {role: by_role(described, role) for role in _IDENTITY}
    facts: dict[str, int | str] = {
        name: value if isinstance(value, int) else str(value).encode("utf-8", "replace").decode()
        for name, value in found.items()
        if value is not None
    }
    return Identity(facts, stated(described))


def _same(one: Any, other: Any) -> bool:
    """Tell whether two descriptions of a file are of the same version."""
    found = _identity(one)
    return found is not None and found.same(_identity(other))


def _modified(described: Any) -> Any:
    """Return when the content last changed, by its sender's clock if that is known."""
    found = (by_role(described, role) for role in ("client_modified", "modified", "created"))
    return next((one for one in found if hasattr(one, "timestamp")), None)
