"""The errors that an answer's status stands for."""

from __future__ import annotations

from typing import Any

from .errors import ErrorDetail, KiteworksError
from .response import RawResponse


class APIStatusError(KiteworksError):
    """The appliance answered with an error.

    Attributes:
        status: The HTTP status.
        method: The request's method.
        path: The request's path, without its query.
        errors: What the appliance said, error by error.
        hint: What to do next.
        response: The whole answer.
    """

    def __init__(
        self, message: str, *, hint: str, errors: tuple[ErrorDetail, ...], response: RawResponse[Any]
    ) -> None:
        self.status = response.status
        self.method = response.request_method
        self.path = response.path
        self.errors = errors
        self.hint = hint
        self.response = response
        super().__init__(message)

    @property
    def codes(self) -> tuple[str, ...]:
        """The appliance's codes, such as `("ERR_ENTITY_EXISTS",)`."""
        return tuple(error.code for error in self.errors if error.code)

    @property
    def redirect_url(self) -> str | None:
        """The page where a browser would sign in, where the appliance names one. It may hold a code."""
        return next((error.redirect_url for error in self.errors if error.redirect_url), None)

    def has(self, *codes: str) -> bool:
        """Whether the appliance gave one of these codes."""
        return not set(codes).isdisjoint(self.codes)


class BadRequestError(APIStatusError):
    """400: the request was malformed."""


class AuthenticationError(APIStatusError):
    """401: the token is missing, wrong or too old."""


class PermissionDeniedError(APIStatusError):
    """403: the signed-in user may not do this."""


class ScanPendingError(PermissionDeniedError):
    """403, empty or with a code that says so: the content is still being scanned, and will be there soon."""


class NotFoundError(APIStatusError):
    """404: there is no such object."""


class NotAccessibleError(PermissionDeniedError, NotFoundError):
    """403 `ERR_ACCESS_USER`: the object is missing, or it is not yours. The appliance does not tell which."""


class ConflictError(APIStatusError):
    """409: the request clashes with what is there already, often a name."""


class GoneError(APIStatusError):
    """410: the object was deleted for good."""


class PayloadTooLargeError(APIStatusError):
    """413: the content does not fit the quota."""


class InvalidInputError(APIStatusError):
    """422: the appliance refused a value."""


class RateLimitError(APIStatusError):
    """429, or a 403 of what stands before the application: too many requests."""


class WafBlockedError(APIStatusError):
    """490: the appliance's web application firewall blocked the request."""


class ServerError(APIStatusError):
    """5xx: the appliance failed."""


class InsufficientStorageError(ServerError):
    """507: the appliance has no room left."""
