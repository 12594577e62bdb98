"""All errors of the client, in one tree under `KiteworksError`.

Each message says what happened, to which request, and what to do next. None contains a token, a secret or the values
of a query.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .texts import one_line, shown, shown_lines

if TYPE_CHECKING:
    from .error_details import ErrorCode, Failure, TreeItem


class KiteworksError(Exception):
    """The root of the tree: catching it catches every error of the client.

    Attributes:
        hint: What to do next.
    """

    hint: str = ""

    def __str__(self) -> str:
        # Messages may quote the appliance, and are printed in terminals and logs.
        return shown(super().__str__())

    def __reduce__(self) -> tuple[Any, ...]:
        # Constructors take more than the message, so Python's own way to copy or pickle an error fails.
        return _restored, (type(self), self.args), self.__dict__


def _restored(kind: type[KiteworksError], args: tuple[Any, ...]) -> KiteworksError:
    return kind.__new__(kind, *args)


class InvalidArgumentError(KiteworksError, ValueError):
    """An argument is invalid. Nothing was sent."""


class MissingExtraError(KiteworksError, ImportError):
    """An optional library is not installed. The call that needs it sent nothing.

    Attributes:
        extra: The extra of `kiteworks-client` that installs it.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra = extra
        self.hint = f"Install it with `pip install 'kiteworks-client[{extra}]'`."
        super().__init__(f"a library is missing {purpose}. {self.hint}")


class ConfigurationError(KiteworksError):
    """The environment or a profile lacks something needed to make a client, or contradicts itself.

    Attributes:
        present: The names that are set; never a value.
        missing: The names that must be set as well, for the way to sign in that lacks least.
    """

    def __init__(self, message: str, *, present: tuple[str, ...] = (), missing: tuple[str, ...] = ()) -> None:
        self.present = present
        self.missing = missing
        super().__init__(message)

    def __str__(self) -> str:
        return shown_lines(Exception.__str__(self))  # it lists what is missing


class APIConnectionError(KiteworksError):
    """There was no response: the appliance could not be reached, or the connection broke.

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
    """The appliance did not respond in time."""

    hint = "Try again, or allow more time with `kw.with_options(timeout=...)`."


class HostNotFoundError(APIConnectionError):
    """The host name could not be resolved."""

    hint = "Check the spelling of the host, and that this machine's DNS knows it."


class ProxyError(APIConnectionError):
    """The proxy could not be reached, or did not connect to the appliance, so nothing was sent."""

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
    """A response could not be decoded to the type in the spec.

    Attributes:
        method: The request's method.
        path: The request's path, without its query.
        status: The HTTP status of the response.
        json_path: The place of an unexpected value in the body, such as `$.data[0].size`; None if the body is not JSON.
        expected: The type in the spec.
        received: The type that was received.
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
    """A response is larger than the client reads into memory.

    Attributes:
        method: The request's method.
        path: The request's path, without its query.
        status: The HTTP status of the response.
        limit: The maximum number of bytes of such a response, decompressed.
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
    """A response contained a value of another type than in the spec.

    Attributes:
        operation: The operation, such as `folders.get`.
        path: The place of the value in the body, such as `$.data[0].size`.
        expected: The type in the spec.
        received: The type that was received.
    """

    def __init__(
        self, what: str, *, operation: str = "", path: str = "$", expected: str = "", received: str = ""
    ) -> None:
        self.operation = operation
        self.path = path
        self.expected = expected
        self.received = received
        super().__init__(shown_lines(what))


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
    """`invalid_scope`: the application may not request this scope."""


class AccessDeniedError(OAuthError):
    """`access_denied`: the person refused consent."""


class StateMismatchError(KiteworksError):
    """The redirect did not have the state that was sent, so it may belong to another request."""


class SignInRequiredError(KiteworksError):
    """There is no token, and no person who could sign in."""


class TokenExpiredError(KiteworksError):
    """The token has expired or was revoked, and it could not be refreshed."""


def oauth_error(code: str, description: str, table: Mapping[str, ErrorCode]) -> OAuthError:
    """Return the error for an OAuth code, with the class and the hint in the error table."""
    known = table.get(code)
    kind: type[OAuthError] = globals().get(known.error or "", OAuthError) if known else OAuthError
    hint = known.hint if known else "Check the application's settings with the administrator."
    return kind(code, description, hint)


class TokenStoreError(KiteworksError):
    """Tokens could not be read from their store, or saved there."""


class UnsafeStoreError(TokenStoreError):
    """Other users could read or replace the tokens. None was read."""


class DamagedStoreError(TokenStoreError):
    """The store contains something other than tokens. It was not changed."""


class NoKeyringError(TokenStoreError):
    """This machine has no keyring that can store tokens."""


_TOLD = 3  # failures that a message tells in full


class TransferError(KiteworksError):
    """An upload or a download can't continue."""


class SourceChangedError(TransferError):
    """The source of an upload changed meanwhile, or is not the one that an earlier upload began with."""


class SessionEndedError(TransferError):
    """The upload session no longer exists on the appliance."""


class IntegrityError(TransferError):
    """The content that arrived differs from the content that was sent: the hashes differ.

    Attributes:
        name: The file's name.
        algorithm: The hash algorithm, such as `md5`.
        expected: The hash of the content that was sent: here for an upload, by the appliance for a download.
        actual: The hash of the content that arrived.
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
    """A file could not be compared with the appliance's hash, most often since that was not available yet."""

    def __str__(self) -> str:
        return shown_lines(super().__str__())


class PathNotFoundError(KiteworksError):
    """Nothing is at a path on the appliance, or nothing of the right kind. Nothing the caller may see, at least.

    Attributes:
        path: The path that was asked for.
        missing: The first part of it that does not exist: a path from the top level down.
    """

    hint = "Check the spelling, and that the caller may see it."

    def __init__(self, path: str, missing: str, kind: str) -> None:
        self.path = path
        self.missing = missing
        parent, _, name = missing.rpartition("/")
        super().__init__(
            f"nothing was found at {path!r}: {parent or '/'!r} contains no {kind} {name!r}. {self.hint}"
        )


class TreeError(KiteworksError):
    """Some items of a tree could not be copied. The others were.

    Attributes:
        failures: The items that failed, each with its own error.
    """

    hint = "Mend what the errors name and run it again: what is there already is skipped."

    def __init__(self, failures: Sequence[TreeItem], count: int) -> None:
        self.failures = tuple(failures)
        told = "; ".join(f"{one.path!r}: {one.reason}" for one in self.failures[:_TOLD])
        more = f"; and {len(failures) - _TOLD} more, in `failures`" if len(failures) > _TOLD else ""
        super().__init__(f"{len(failures)} of {count} failed: {told}{more}. {self.hint}")


class BulkError(KiteworksError):
    """Some of several objects were not changed; the others were. `raise_for_failures` of the response raises it.

    Attributes:
        failures: The objects that failed.
        hint: What to do next.
    """

    hint = "What went well stays done: ask again for the rest alone."

    def __init__(self, message: str, *, failures: tuple[Failure, ...]) -> None:
        self.failures = failures
        super().__init__(message)

    def has(self, *codes: str) -> bool:
        """Return whether an object failed with one of these codes."""
        return not set(codes).isdisjoint(one.code for one in self.failures)


class WebhookError(KiteworksError):
    """A delivery of a webhook could not be accepted."""


class WebhookSignatureError(WebhookError):
    """A delivery was not signed with the webhook's secret, so it may come from someone else."""


class WebhookBodyError(WebhookError):
    """A delivery is signed, but not JSON."""
