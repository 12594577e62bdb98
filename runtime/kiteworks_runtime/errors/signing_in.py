"""Nobody is signed in, or signing in failed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..printable import one_line
from .base import KiteworksError

if TYPE_CHECKING:
    from .status import ErrorCode


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
    """The redirect did not carry the state that was sent: it may answer somebody else's request."""


class SignInRequiredError(KiteworksError):
    """There is no token, and nobody who could sign in."""


class TokenExpiredError(KiteworksError):
    """The token is too old or was withdrawn, and it could not be renewed."""


def oauth_error(code: str, description: str, table: Mapping[str, ErrorCode]) -> OAuthError:
    """The error for an OAuth code, of the class and with the hint that the spec's table gives."""
    known = table.get(code)
    kind: type[OAuthError] = globals().get(known.error or "", OAuthError) if known else OAuthError
    hint = known.hint if known else "Check the application's settings with the administrator."
    return kind(code, description, hint)
