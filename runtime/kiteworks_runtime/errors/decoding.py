"""An answer is not what the spec declares."""

from __future__ import annotations

from ..printable import shown_lines
from .base import KiteworksError


class ResponseDecodeError(KiteworksError):
    """An answer could not be read as what the spec declares.

    Attributes:
        method: The request's method.
        path: The request's path, without its query.
        status: The answer's HTTP status.
        json_path: Where in the body an odd value stands, such as `$.data[0].size`; None where the body is not JSON.
        expected: What the spec declares there.
        came: What came instead.
    """

    json_path: str | None = None
    expected: str | None = None
    came: str | None = None

    def __init__(self, what: str, *, method: str, path: str, status: int) -> None:
        self.method = method
        self.path = path
        self.status = status
        super().__init__(f"{what} (answer {status} to {method} {path})")


_LESS = (
    "Ask for less at a time, or read content piece by piece: with `download()`, `iter_download()` or "
    "`with_streaming_response`. "
)


class ResponseTooLargeError(KiteworksError):
    """An answer is larger than the client reads into memory.

    Attributes:
        method: The request's method.
        path: The request's path, without its query.
        status: The answer's HTTP status.
        limit: The most bytes that such an answer may have, unpacked.
    """

    def __init__(self, name: str, limit: int, *, method: str, path: str, status: int) -> None:
        self.method = method
        self.path = path
        self.status = status
        self.limit = limit
        ways = _LESS if 200 <= status < 300 else ""
        self.hint = f"{ways}To allow more, give the client `size_limits=SizeLimits({name}=...)`."
        super().__init__(
            f"the answer {status} to {method} {path} is larger than {limit:,} bytes, the limit that "
            f"SizeLimits.{name} sets. {self.hint}"
        )


class DeviationWarning(UserWarning):
    """An answer held a value of another type than the spec declares.

    Attributes:
        operation: The operation, such as `folders.get`.
        path: Where the value stands in the body, such as `$.data[0].size`.
        expected: What the spec declares.
        came: What came instead.
    """

    def __init__(
        self, what: str, *, operation: str = "", path: str = "$", expected: str = "", came: str = ""
    ) -> None:
        self.operation = operation
        self.path = path
        self.expected = expected
        self.came = came
        super().__init__(shown_lines(what))
