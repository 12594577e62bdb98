"""Download of content: from where it broke off, of the same version, and compared with its hash. No I/O of its own."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from .._effects import Sleep
from ..error_response import APIStatusError, ScanPendingError
from ..errors import IntegrityError, InvalidArgumentError, KiteworksError, NotVerifiedWarning, TransferError
from ..files import DownloadTarget
from ..models import by_role
from ..names import safe_name
from ..operation import OMIT, Header, Operation
from .archive import ZIP, WholeArchive
from .destination import Destination, check_target
from .effects import Backoff, Begin, Call, Finish, More, Open, Steps, Tell, passes, pauses, work
from .hashes import USUAL, known, stated
from .options import Chosen
from .specs import TransferContext
from .state_file import Identity

_BATCH = 1 << 20
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
        target: Where to.
        arguments: Of the request.
        options: What the caller chose.
        context: What to know of the client.

    Returns:
        The path of the file, or None for an open one.

    Raises:
        InvalidArgumentError: The target is invalid. Nothing was sent.
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
        self, operation: Operation[None], arguments: dict[str, Any], options: Chosen, context: TransferContext
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
        some = arguments.get(self._range, OMIT) if self._range is not None else OMIT
        self._wanted = None if some is OMIT else Wanted.read(some)
        self._described: Any = None
        self._name = ""
        self._end: int | None = None
        """Bytes in all, by what the appliance says of the content, else by the headers of an answer."""
        self._may_be_short = False
        """Whether that is only what was asked for, of content that may have fewer."""
        self._skip = 0
        """Bytes at the beginning of the answer that are here already, or that were not requested."""
        self._whole = False
        """Whether no range is to be asked for: the last one was answered with something else."""

    def run(self, target: DownloadTarget) -> Steps[Path | None]:
        """Do it."""
        options, about = self._options, None if self._wanted else self._operation.about
        if options.resume is not False and (about is None or self._range is None):
            raise InvalidArgumentError(
                f"{self._operation.id}() can't go on where it broke off; leave resume out"
            )
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
            return (yield from self._land(destination))

    def _land(self, destination: Destination) -> Steps[Path | None]:
        """Go on from where an earlier download came to."""
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

    @property
    def _goes_on(self) -> bool:
        """Whether the rest can be asked for once a connection broke, and is known to be of the same version."""
        return self._described is not None and self._range is not None

    @property
    def _size(self) -> int | None:
        """Bytes of the content, by what the appliance says of it."""
        size = by_role(self._described, "size")
        return size if isinstance(size, int) else None

    def _is_right(self, destination: Destination, path: Path) -> Steps[bool]:
        """Whether what an earlier download put in place still is what the appliance has."""
        self._name = path.name
        try:
            yield from self._check(destination)
        except IntegrityError:
            return False
        return True

    def _fill(self, destination: Destination) -> Steps[None]:
        """Receive what is missing, as often as the connection breaks."""
        backoff, versions = Backoff(self._context), 0
        most = destination.length
        while True:
            # Before the body is read, a failure is that of any request, which has been sent again already.
            yield from self._open(destination)
            try:
                yield from self._receive(destination)
                error: KiteworksError | None = self._short(destination)
            except KiteworksError as broken:
                error = broken
            if error is None:
                return
            # What moves on ends some day, however little comes with each connection.
            if destination.length > most:
                backoff = Backoff(self._context)
            most = max(most, destination.length)
            early = isinstance(error, IntegrityError)
            wait = None
            if self._goes_on and (early or passes(error, self._context)):
                wait = backoff.after(error)
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
                # What broke was no more than the end of an answer that had told all.
                return

    def _describe_again(self, destination: Destination) -> Steps[bool]:
        """Look whether there is another version by now. What has arrived of the one before is dropped then."""
        fresh = yield from self._describe()
        changed = not _same(self._described, fresh)
        if changed:
            yield from work(partial(destination.renew, _identity(fresh)))
        self._described = fresh
        return changed

    def _short(self, destination: Destination) -> IntegrityError | None:
        """What is wrong with an answer that ended as it should, but too early."""
        if self._end is None or destination.length >= self._end or self._may_be_short:
            return None
        return IntegrityError(
            self._name, algorithm="size", expected=str(self._end), actual=str(destination.length)
        )

    def _receive(self, destination: Destination) -> Steps[None]:
        """Write what a request is answered with: no more than it has to be, and all that came before it broke."""
        done, writing, skip = destination.length, None, self._skip
        place, other = memoryview(bytearray(_BATCH)), memoryview(bytearray(_BATCH))
        # Of content, one byte more tells that the answer has too many; of what was asked for in part, it may have more.
        beyond = 0 if self._wanted else 1
        try:
            while True:
                room = _BATCH if self._end is None else min(_BATCH, self._end - done + skip + beyond)
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
                if writing is not None:
                    yield Finish(writing)
                writing = yield Begin(partial(destination.write, place[known:length]))
                place, other = other, place
                done += length - known
                yield Tell(done, self._end)
        finally:
            if writing is not None:
                yield Finish(writing)
        if not done:
            yield Tell(0, self._end)

    def _open(self, destination: Destination) -> Steps[None]:
        """Ask for the content from where the file ends, once no scan withholds it."""
        if self._size is not None and destination.length > self._size:
            # Not what an earlier download left: there is nothing to go on from, and no range that could be asked for.
            yield from work(partial(destination.cut, 0))
        if destination.length and destination.length == self._size:
            # All is there but for its name, which an answer has to tell: one byte is asked for again.
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
                    f"the appliance sent other bytes of {self._name!r} than were asked for: "
                    f"{response.headers.get('content-range') or 'a part that it does not name'}"
                )
            yield from self._from_the_beginning(destination)

    def _from_the_beginning(self, destination: Destination) -> Steps[None]:
        """Ask for all of it. What is written to the caller's own file stays, and is not written again."""
        self._whole = True
        if destination.cuts:
            yield from work(partial(destination.cut, 0))

    def _opened(self, destination: Destination, response: Any) -> Steps[bool]:
        """Read the headers of an answer.

        Returns:
            Whether its body can be used.
        """
        headers = response.headers
        described = by_role(self._described, "name")
        fallback = described if isinstance(described, str) else response.path.split("/")[-2]
        self._name = safe_name(headers.get("content-disposition"), fallback)
        self._refuse_page(headers)
        start, stop, total = answered(response)
        if self._wanted is not None:
            return self._opened_part(start, stop, total)
        if total is not None and self._size not in (None, total):
            yield from self._describe_again(destination)
        etag = headers.get("etag", "")
        if start is None or start > destination.length:
            return False
        other = total is not None and self._size not in (None, total)
        if start and (
            other or is_packed(headers) or (destination.etag and etag not in ("", destination.etag))
        ):
            # A part of other content, or of what is packed, does not begin where the bytes here end.
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
        """Find the bytes that the caller asked for in what an answer holds."""
        wanted = self._wanted.within(total) if self._wanted is not None else None
        if wanted is None:
            # Several ranges, or some that only the appliance can tell: they come in an answer that says so.
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
        """Refuse what a proxy says instead of the appliance, which names a file that it sends."""
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in _PAGES or "content-disposition" in headers or self._name.lower().endswith(_PAGE_NAMES):
            return
        raise TransferError(
            f"an HTML page came instead of {self._name!r}, most likely from a proxy or a portal that wants you to sign in; "
            "open the appliance's address in a browser to see it"
        )

    def _check_archive(self, destination: Destination) -> None:
        """Refuse a part of an archive.

        Raises:
            TransferError: The end is missing.
        """
        if destination.archive is not None and not destination.archive.is_whole(destination.length):
            raise TransferError(
                f"the ZIP archive {self._name!r} ends after {destination.length} bytes, before its directory; download it again"
            )

    def _check(self, destination: Destination) -> Steps[None]:
        """Compare what arrived with what the appliance says of it.

        Raises:
            IntegrityError: It is something else.
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
            # The file may have got a new version between what is said of it and its content.
            fresh = yield from self._describe()
            if _same(fresh, described) or self._wrong(destination, fresh, algorithm) is not None:
                raise wrong
            described = self._described = fresh
        if algorithm not in (has := stated(described)):
            said = f"it has {', '.join(sorted(has))} alone" if has else "it has made none yet"
            warnings.warn(
                f"{self._name!r} was received, but not compared with the appliance's {algorithm} hash: {said}",
                NotVerifiedWarning,
                stacklevel=2,
            )

    def _wrong(self, destination: Destination, described: Any, algorithm: str) -> IntegrityError | None:
        """What is wrong with what arrived, if something is."""
        size = by_role(described, "size")
        if isinstance(size, int) and size != destination.length:
            return IntegrityError(
                self._name, algorithm="size", expected=str(size), actual=str(destination.length)
            )
        expected = stated(described).get(algorithm, destination.digest)
        if expected != destination.digest:
            return IntegrityError(
                self._name, algorithm=algorithm, expected=expected, actual=destination.digest
            )
        return None


class _TooLongError(IntegrityError):
    """More came than the content has."""


def _identity(described: Any) -> Identity | None:
    """What tells one version of a file from any other, as it stands in a state file."""
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
    """Whether what is said of a file, once and again, is said of the same version."""
    found = _identity(one)
    return found is not None and found.same(_identity(other))


def _modified(described: Any) -> Any:
    """When the content last changed, by its sender's clock if that is known."""
    found = (by_role(described, role) for role in ("client_modified", "modified", "created"))
    return next((one for one in found if hasattr(one, "timestamp")), None)


_ANSWERED = re.compile(
    r"\s*bytes[\s=]+(\d{1,18})\s*-\s*(\d{1,18})\s*(?:/\s*(\d{1,18}|\*)?\s*)?", re.ASCII | re.IGNORECASE
)
_WANTED = re.compile(r"\s*bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", re.ASCII | re.IGNORECASE)
_SEVERAL = re.compile(r"\s*bytes\s*=[\s\d,-]+,[\s\d,-]+", re.ASCII | re.IGNORECASE)
_LENGTH = re.compile(r"\d{1,18}", re.ASCII)


def is_packed(headers: Mapping[str, str]) -> bool:
    """Whether the body is packed. `identity` says that it is not, in whatever case and however often."""
    codings = (one.strip().lower() for one in headers.get("content-encoding", "").split(","))
    return any(one not in ("", "identity") for one in codings)


def answered(response: Any) -> tuple[int | None, int | None, int | None]:
    """What an answer says of its bytes.

    Returns:
        Where they begin, None where it does not say so; where a part ends, None for no part or an unknown end; how many the
        whole content has, None where that is not said.
    """
    headers = response.headers
    stated = headers.get("content-length", "")
    length = int(stated) if _LENGTH.fullmatch(stated) and not is_packed(headers) else None
    if response.status != 206:
        return 0, None, length
    found = _ANSWERED.fullmatch(headers.get("content-range", ""))
    if found is None or int(found[2]) < int(found[1]):
        return None, None, None
    start, stop = int(found[1]), int(found[2])
    total = int(found[3]) if found[3] and found[3] != "*" else None
    if total is not None and stop >= total:
        return None, None, None
    return start, stop, total


@dataclass(frozen=True, slots=True)
class Wanted:
    """The bytes that a caller asks for.

    Attributes:
        first: Where they begin; None for the last ones, or for several ranges.
        last: Where they end; None for the end of the content.
        count: How many of the last ones.
        valid: Whether it is a range of bytes. What is none is ignored by servers, which then send all (RFC 9110, 14.2).
    """

    first: int | None
    last: int | None
    count: int | None = None
    valid: bool = True

    @classmethod
    def read(cls, given: object) -> Wanted:
        """From the value of a `Range` header."""
        found = _WANTED.fullmatch(str(given))
        if found is None or not (found[1] or found[2]):
            return cls(None, None, valid=_SEVERAL.fullmatch(str(given)) is not None)
        last = int(found[2]) if found[2] else None
        return cls(int(found[1]), last) if found[1] else cls(None, None, last)

    def within(self, total: int | None) -> tuple[int, int | None] | None:
        """Where they begin and end in content of so many bytes; None where that can't be told here."""
        if self.first is not None:
            return self.first, self.last
        if self.count is not None and total is not None:
            return max(0, total - self.count), total - 1
        return None
