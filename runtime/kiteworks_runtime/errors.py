"""All errors of the client, in one tree under `KiteworksError`.

Each message says what happened, to which request, and what to do next. None holds a token, a secret or the values
of a query.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal


class KiteworksError(Exception):
    """The root of the tree: catching it catches every error of the client.

    Attributes:
        hint: What to do next.
    """

    hint: str = ""

    def __str__(self) -> str:
        # Names and words of the appliance's may be in any message, and messages end in terminals and logs.
        return shown(super().__str__())

    def __reduce__(self) -> tuple[Any, ...]:
        # Constructors take more than the message, so that Python's own way to copy or pickle an error fails.
        return _restored, (type(self), self.args), self.__dict__


def _restored(kind: type[KiteworksError], args: tuple[Any, ...]) -> KiteworksError:
    return kind.__new__(kind, *args)


class InvalidArgumentError(KiteworksError, ValueError):
    """An argument does not fit. Nothing was sent."""


class MissingExtraError(KiteworksError, ImportError):
    """A library is not installed that only some need. Nothing was sent.

    Attributes:
        extra: The extra of `kiteworks-client` that brings it.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra = extra
        self.hint = f"Install it with `pip install 'kiteworks-client[{extra}]'`."
        super().__init__(f"a library is missing {purpose}. {self.hint}")


class ConfigurationError(KiteworksError):
    """The environment, or a profile, does not say enough to make a client, or says two things at once.

    Attributes:
        present: The names of what is set; never a value.
        missing: The names of what would have to be set as well, for the way to sign in that came nearest.
    """

    def __init__(self, message: str, *, present: tuple[str, ...] = (), missing: tuple[str, ...] = ()) -> None:
        self.present = present
        self.missing = missing
        super().__init__(message)

    def __str__(self) -> str:
        return shown_lines(Exception.__str__(self))  # it lists what is missing


class APIConnectionError(KiteworksError):
    """No answer came: the appliance could not be reached, or the connection broke.

    Attributes:
        method: The request's method.
        path: The request's path, without its query.
        host: The appliance's name.
    """

    hint = "Check the network and that the appliance is up, then try again."

    def __init__(self, what: str, *, method: str, path: str, host: str) -> None:
        self.method = method
        self.path = path
        self.host = host
        super().__init__(f"{what} ({method} {path} on {host}). {self.hint}")


class APITimeoutError(APIConnectionError):
    """The appliance did not answer in time."""

    hint = "Try again, or allow more time with `kw.with_options(timeout=...)`."


class HostNotFoundError(APIConnectionError):
    """No such host is known."""

    hint = "Check the spelling of the host, and that this machine's DNS knows it."


class ProxyError(APIConnectionError):
    """The proxy could not be reached or opened no way to the appliance, so nothing was sent."""

    hint = "Check the proxy and its address."

    def __init__(self, what: str, hint: str, *, method: str, path: str, host: str) -> None:
        self.hint = hint
        super().__init__(what, method=method, path=path, host=host)


class CertificateError(APIConnectionError):
    """The appliance's certificate could not be verified, so nothing was sent to it."""

    hint = (
        "If the appliance uses a certificate authority of your own, name its PEM file: `verify='ca.pem'`. "
        "SSL_CERT_FILE and the like are not read. Otherwise the connection may be intercepted."
    )

    def __init__(self, what: str, *, method: str, path: str, host: str, hint: str | None = None) -> None:
        if hint is not None:
            self.hint = hint
        super().__init__(what, method=method, path=path, host=host)


class ResponseDecodeError(KiteworksError):
    """An answer could not be read as what the spec declares.

    Attributes:
        method: The request's method.
        path: The request's path, without its query.
        status: The answer's HTTP status.
        json_path: Where in the body an odd value stands, such as `$.data[0].size`; None where the body is not JSON.
        expected: What the spec declares there.
        received: What came instead.
    """

    json_path: str | None = None
    expected: str | None = None
    received: str | None = None

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
        received: What came instead.
    """

    def __init__(
        self, what: str, *, operation: str = "", path: str = "$", expected: str = "", received: str = ""
    ) -> None:
        self.operation = operation
        self.path = path
        self.expected = expected
        self.received = received
        super().__init__(shown_lines(what))


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """What the spec says of an error code.

    Attributes:
        meaning: What happened.
        hint: What to do about it.
        error: The class that is raised for it, where its status alone does not tell.
        status: The status that it belongs to; the appliance's releases differ in which they send it with.
        final: Whether a refresh token is dead once the appliance has refused it so.
        final_unless: Words in the description with which it is not.
    """

    meaning: str
    hint: str
    error: str | None = None
    status: int | None = None
    final: bool = False
    final_unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorDetail:
    """One error of an answer, as the appliance sent it.

    Attributes:
        code: The appliance's code, such as `ERR_ACCESS_USER`.
        message: The appliance's words.
        field: The member of the request at fault, where the appliance names one.
        failed_ids: The objects that it concerns, where several were asked for at once.
        redirect_url: The page where a browser would sign in, where the appliance names one. It may hold a code, so it
            is never shown, and never followed.
    """

    code: str
    message: str
    field: str | None = None
    failed_ids: tuple[str, ...] = ()
    redirect_url: str | None = dataclasses.field(default=None, repr=False)


class OAuthError(KiteworksError):
    """Signing in or refreshing failed.

    Attributes:
        error: The code of RFC 6749, such as `invalid_grant`.
        description: The appliance's words, if it sent any.
        hint: What to do next.
    """

    def __init__(self, error: str, description: str = "", hint: str = "") -> None:
        self.error = error
        self.description = description
        self.hint = hint
        words = one_line(description).rstrip(".")
        said = f": {words}" if words else ""
        super().__init__(f"the appliance answered {error!r}{said}. {hint}".strip())


class InvalidRequestError(OAuthError):
    """`invalid_request`: a parameter is missing or malformed."""


class InvalidClientError(OAuthError):
    """`invalid_client`: the Client ID or the Client Secret Key is wrong."""


class InvalidGrantError(OAuthError):
    """`invalid_grant`: the code or refresh token is wrong, used already or too old."""


class UnauthorizedClientError(OAuthError):
    """`unauthorized_client`: the flow is not enabled for the application."""


class UnsupportedGrantTypeError(OAuthError):
    """`unsupported_grant_type`: the appliance does not know the flow."""


class InvalidScopeError(OAuthError):
    """`invalid_scope`: the scope asked for is outside the application's."""


class AccessDeniedError(OAuthError):
    """`access_denied`: the person refused consent."""


class StateMismatchError(KiteworksError):
    """The redirect did not carry the state that was sent: it may answer another request."""


class SignInRequiredError(KiteworksError):
    """There is no token, and no person who could sign in."""


class TokenExpiredError(KiteworksError):
    """The token is too old or was withdrawn, and it could not be renewed."""


def oauth_error(code: str, description: str, table: Mapping[str, ErrorCode]) -> OAuthError:
    """The error for an OAuth code, of the class and with the hint that the spec's table gives."""
    known = table.get(code)
    kind: type[OAuthError] = globals().get(known.error or "", OAuthError) if known else OAuthError
    hint = known.hint if known else "Check the application's settings with the administrator."
    return kind(code, description, hint)


class TokenStoreError(KiteworksError):
    """Tokens could not be read or kept where they were to be kept."""


class UnsafeStoreError(TokenStoreError):
    """Others than their owner could read the tokens, or put others in their place. None was read."""


class DamagedStoreError(TokenStoreError):
    """What is kept can't be read as tokens. It was left as it is."""


class NoKeyringError(TokenStoreError):
    """This machine has no keyring that can keep tokens."""


_TOLD = 3  # failures that a message tells in full


class TransferError(KiteworksError):
    """An upload or a download can't go on."""


class SourceChangedError(TransferError):
    """What is uploaded changed meanwhile, or is not what an earlier upload began with."""


class SessionEndedError(TransferError):
    """The appliance has no such upload session any more."""


class IntegrityError(TransferError):
    """What arrived is not what was sent: the hashes differ.

    Attributes:
        name: The file's name.
        algorithm: How it was hashed, such as `md5`.
        expected: The hash of what was sent: here for an upload, by the appliance for a download.
        actual: The hash of what arrived.
    """

    hint = "Move the file again."

    def __init__(self, name: str, *, algorithm: str, expected: str, actual: str) -> None:
        self.name = name
        self.algorithm = algorithm
        self.expected = expected
        self.actual = actual
        super().__init__(
            f"{name!r} arrived damaged: its {algorithm} is {actual}, and {expected} was expected. {self.hint}"
        )


class NotVerifiedWarning(UserWarning):
    """What was moved could not be compared with the appliance's hash of it, most often since that was not made yet."""

    def __str__(self) -> str:
        return shown_lines(super().__str__())


class TreeError(KiteworksError):
    """Some of a tree could not be copied. The rest was.

    Attributes:
        failures: What failed, each with its own error.
    """

    hint = "Mend what the errors name and run it again: what is there already is skipped."

    def __init__(self, failures: Sequence[TreeItem], count: int) -> None:
        self.failures = tuple(failures)
        told = "; ".join(f"{one.path!r}: {one.reason}" for one in self.failures[:_TOLD])
        more = f"; and {len(failures) - _TOLD} more, in `failures`" if len(failures) > _TOLD else ""
        super().__init__(f"{len(failures)} of {count} failed: {told}{more}. {self.hint}")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one of several objects was not changed.

    Attributes:
        id: The object; None where the appliance does not say which.
        code: The appliance's code, or nothing.
        message: The appliance's words, or nothing.
        field: The member of the request at fault, where the appliance names one.
        hint: What to do next, for a code that the spec's table knows.
    """

    id: str | None
    code: str = ""
    message: str = ""
    field: str | None = None
    hint: str = ""


class BulkError(KiteworksError):
    """Some of several objects were not changed; the others were. `raise_for_failures` of their answer raises it.

    Attributes:
        failures: What failed, object by object.
        hint: What to do next.
    """

    hint = "What went well stays done: ask again for the rest alone."

    def __init__(self, message: str, *, failures: tuple[Failure, ...]) -> None:
        self.failures = failures
        super().__init__(message)

    def has(self, *codes: str) -> bool:
        """Whether something failed with one of these codes."""
        return not set(codes).isdisjoint(one.code for one in self.failures)


class WebhookError(KiteworksError):
    """A delivery of a webhook could not be taken."""


class WebhookSignatureError(WebhookError):
    """A delivery was not signed with the webhook's secret: another sender may have made it."""


class WebhookBodyError(WebhookError):
    """A delivery is signed, but not JSON."""


Outcome = Literal["uploaded", "downloaded", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class TreeItem:
    """What became of a file; or of a folder that could not be made or read, and so failed with all that is in it.

    Attributes:
        path: Its names from the top of the tree down, separated by slashes. A folder's ends in one.
        outcome: What became of it.
        size: Bytes of the file.
        reason: Why, in words: "new", "differs in size", "same size and sha3-256", what the error says.
        target: Where it is now: the file's id on the appliance, or its path here. None unless it was moved.
        error: What went wrong.
    """

    path: str
    outcome: Outcome
    size: int
    reason: str
    target: str | None = None
    error: Exception | None = dataclasses.field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.outcome:<10} {shown(self.path)} ({shown(self.reason)})"


_LONGEST_LINE = 500  # characters of a line


def shown(text: str) -> str:
    """A text as it may be printed: what is not printable, as a line end, a control character, one that turns the direction
    of writing, or half a surrogate pair, is spelled out.
    """
    if text.isprintable():
        return text
    return "".join(
        letter
        if letter.isprintable()
        else letter.encode("unicode_escape", "backslashreplace").decode("ascii")
        for letter in text
    )


def shown_lines(text: str) -> str:
    """The same for a text whose line ends are our own."""
    return "\n".join(map(shown, text.split("\n")))


def one_line(text: str) -> str:
    """On one line, and not without end: a message may stand in a log."""
    words = " ".join("".join(one if one.isprintable() else " " for one in text[: 4 * _LONGEST_LINE]).split())
    return words if len(words) <= _LONGEST_LINE else f"{words[:_LONGEST_LINE]}..."
