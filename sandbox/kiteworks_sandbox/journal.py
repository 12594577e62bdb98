"""The journal of received requests, and assertions about it."""

from __future__ import annotations

import difflib
import json
from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import fnmatchcase
from threading import Condition
from typing import Any

from .dates import offset_form

MAX_REQUESTS = 1000
"""Number of requests that are kept; older ones are dropped."""
MAX_BYTES = 8 << 20
"""Number of bytes of bodies that are kept in all; the oldest requests are dropped beyond that."""
_SHOWN = 10
"""Number of requests that an error message shows."""
_WIDTH = 300
"""Number of characters of a body that an error message shows."""


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """A request as it was received, without secrets: those are replaced with `***`.

    Attributes:
        number: Number of the request, counted from 1 since the last reset.
        time: When it was received, by the sandbox's clock.
        method: HTTP method.
        path: Path.
        operation: Identifier of the operation, such as `folders.create`; None if no operation was called.
        path_parameters: Values of the variables in the operation's path, by name.
        query: Query parameters; a list of values if a name was repeated.
        headers: The headers that a program chooses, by names in lower case.
        body: Decoded JSON, or the fields of a form; None without a body, and for other media types.
        files: File names of the parts of a multipart form, by name.
        size: Size of the body in bytes.
        sha256: SHA-256 of the body in hexadecimal digits; None without a body.
        status: Status of the response; None if the connection was closed without one.
        answered: Where the response comes from: `stateful`, `invented`, `stub` or `fault`; `sandbox` if no operation
            was called.
    """

    number: int
    time: datetime
    method: str
    path: str
    operation: str | None
    path_parameters: Mapping[str, str]
    query: Mapping[str, str | list[str]]
    headers: Mapping[str, str]
    body: Any
    files: Mapping[str, str]
    size: int
    sha256: str | None
    status: int | None
    answered: str
    weight: int = field(default=0, repr=False, compare=False)
    """Size of the kept body."""

    def told(self) -> dict[str, Any]:
        """Return the request as JSON."""
        return {
            "number": self.number,
            "time": offset_form(self.time),
            "method": self.method,
            "path": self.path,
            "operation": self.operation,
            "pathParameters": dict(self.path_parameters),
            "query": dict(self.query),
            "headers": dict(self.headers),
            "body": self.body,
            "files": dict(self.files),
            "size": self.size,
            "sha256": self.sha256,
            "status": self.status,
            "answered": self.answered,
        }

    def __str__(self) -> str:
        """Return one line for messages."""
        query = "&".join(f"{name}={value}" for name, value in self.query.items())
        place = f"{self.path}?{query}" if query else self.path
        body = "" if self.body is None else f"  {json.dumps(self.body, ensure_ascii=False)}"
        if not body and self.size:
            body = f"  {self.size} bytes, SHA-256 {self.sha256}"
        if len(body) > _WIDTH:
            body = f"{body[:_WIDTH]}…"
        called = self.operation or "no operation"
        return f"#{self.number} {self.method} {place} ({called}) → {self.status or 'no response'}{body}"


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a request must match. Criteria that are None match every request.

    Attributes:
        operation: Identifier of the operation.
        method: HTTP method.
        path: Path, as a pattern in which `*` stands for anything.
        status: Status of the response.
        query: Query parameters that the request has, among others.
        headers: Headers that the request has, among others.
        body: The body, or some of its members: an object matches if it has these members, at any depth. Lists must
            have the same length.
    """

    operation: str | None = None
    method: str | None = None
    path: str | None = None
    status: int | None = None
    query: Mapping[str, Any] | None = None
    headers: Mapping[str, str] | None = None
    body: Any = None

    def matches(self, one: RecordedRequest) -> bool:
        """Check whether a request matches."""
        return (
            self.operation in (None, one.operation)
            and (self.method is None or self.method.upper() == one.method)
            and (self.path is None or fnmatchcase(one.path, self.path))
            and self.status in (None, one.status)
            and contains(one.query, texts(self.query or {}))
            and contains(one.headers, {name.lower(): text for name, text in (self.headers or {}).items()})
            and (self.body is None or contains(one.body, self.body) or contains(one.body, texts(self.body)))
        )

    def __str__(self) -> str:
        """Return the criteria for messages."""
        given = {name: getattr(self, name) for name in self.__slots__}
        named = [f"{name}={value!r}" for name, value in given.items() if value is not None]
        return ", ".join(named) or "any request"


class Journal(Collection[RecordedRequest]):
    """The requests received since the last reset, oldest first. Threads share the journal.

    Args:
        operations: Identifiers of all operations.
    """

    def __init__(self, operations: Collection[str] = ()) -> None:
        self.operations = operations
        self.dropped = 0
        """Number of requests that were received, but are no longer kept."""
        self._changed = Condition()
        self._kept: deque[RecordedRequest] = deque()
        self._weight = 0
        self._count = 0

    def add(self, **facts: Any) -> None:
        """Record a request; see `RecordedRequest` for the arguments."""
        with self._changed:
            self._count += 1
            made = RecordedRequest(number=self._count, **facts)
            self._kept.append(made)
            self._weight += made.weight
            while len(self._kept) > MAX_REQUESTS or self._weight > MAX_BYTES:
                self._weight -= self._kept.popleft().weight
                self.dropped += 1
            self._changed.notify_all()

    def clear(self) -> None:
        """Forget all requests."""
        with self._changed:
            self._kept.clear()
            self._weight = self._count = self.dropped = 0

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[RecordedRequest]:
        with self._changed:
            return iter(list(self._kept))

    def __contains__(self, one: object) -> bool:
        return one in list(self)

    def criteria(self, **given: Any) -> Criteria:
        """Return checked criteria; see `Criteria` for the arguments.

        Raises:
            ValueError: There is no such operation.
            TypeError: There is no such criterion.
        """
        wanted = Criteria(**given)
        check_operation(wanted.operation, self.operations)
        return wanted

    def find(self, **criteria: Any) -> list[RecordedRequest]:
        """Return the requests that match all criteria, oldest first; see `Criteria` for the arguments.

        Raises:
            ValueError: There is no such operation.
        """
        wanted = self.criteria(**criteria)
        return [one for one in self if wanted.matches(one)]

    def wait_for(self, *, timeout: float = 5.0, **criteria: Any) -> RecordedRequest:
        """Return the first request that matches, waiting for it if needed.

        Args:
            timeout: Seconds to wait at most.
            criteria: See `Criteria`.

        Raises:
            AssertionError: None was received in time. The message shows those that were.
        """
        wanted = self.criteria(**criteria)
        with self._changed:
            found = self._changed.wait_for(
                lambda: next((one for one in self._kept if wanted.matches(one)), None), timeout
            )
        if found is None:
            raise AssertionError(self._explained(f"no request matched within {timeout} s", wanted, 0))
        return found

    def assert_called(self, **criteria: Any) -> list[RecordedRequest]:
        """Return the requests that match; there must be at least one. See `Criteria`.

        Raises:
            AssertionError: There is none. The message shows those that were received.
        """
        found = self.find(**criteria)
        if not found:
            raise AssertionError(self._explained("expected a request", Criteria(**criteria), 0))
        return found

    def assert_called_once(self, **criteria: Any) -> RecordedRequest:
        """Return the request that matches; there must be exactly one. See `Criteria`.

        Raises:
            AssertionError: There are none or several. The message shows those that were received.
        """
        found = self.find(**criteria)
        if len(found) != 1:
            raise AssertionError(self._explained("expected one request", Criteria(**criteria), len(found)))
        return found[0]

    def assert_not_called(self, **criteria: Any) -> None:
        """Check that no request matches. See `Criteria`.

        Raises:
            AssertionError: There are some. The message shows them.
        """
        found = self.find(**criteria)
        if found:
            raise AssertionError(self._explained("expected no request", Criteria(**criteria), len(found)))

    def _explained(self, expected: str, wanted: Criteria, count: int) -> str:
        """Return a message with the requests that explain it best: the matching ones, or else the closest."""
        received = list(self)
        shown = [one for one in received if wanted.matches(one)]
        title = "Matching requests:"
        if not shown:
            shown = [one for one in received if wanted.operation in (None, one.operation)]
            title = f"Requests to {wanted.operation}:" if wanted.operation else "Received instead:"
        if not shown:
            shown, title = received, "Received instead:"
        lines = [f"{expected} with {wanted}; received {count}."]
        if shown:
            lines += [title, *(f"  {one}" for one in shown[-_SHOWN:])]
            if len(shown) > _SHOWN:
                lines.append(f"  and {len(shown) - _SHOWN} earlier ones")
        else:
            lines.append("No request was received.")
        if self.dropped:
            lines.append(f"The {self.dropped} oldest requests are no longer kept.")
        return "\n".join(lines)


def check_operation(name: str | None, known: Collection[str]) -> None:
    """Refuse an unknown operation: an assertion about a misspelt one would hold.

    Raises:
        ValueError: There is no such operation.
    """
    if name is not None and known and name not in known:
        close = difflib.get_close_matches(name, known, 3)
        hint = f"; did you mean {' or '.join(close)}?" if close else ""
        raise ValueError(f"there is no operation {name!r}{hint}")


def contains(whole: Any, part: Any) -> bool:
    """Check whether a JSON value has all members of another one, at any depth."""
    if isinstance(part, Mapping):
        return isinstance(whole, Mapping) and all(
            name in whole and contains(whole[name], one) for name, one in part.items()
        )
    if isinstance(part, (list, tuple)):
        return (
            isinstance(whole, list)
            and len(whole) == len(part)
            and all(contains(one, other) for one, other in zip(whole, part, strict=True))
        )
    # JSON distinguishes true from 1, and Python does not.
    return isinstance(whole, bool) == isinstance(part, bool) and bool(whole == part)


def texts(value: Any) -> Any:
    """Return a value as queries and forms carry it: numbers and switches as text."""
    if isinstance(value, Mapping):
        return {name: texts(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [texts(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float)) else value
