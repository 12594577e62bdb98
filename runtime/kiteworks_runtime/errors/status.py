"""The appliance answered with an error."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import KiteworksError

if TYPE_CHECKING:
    from ..response import RawResponse


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """What the spec says of an error code.

    Attributes:
        meaning: What happened.
        hint: What to do about it.
        error: The class that is raised for it, where its status alone does not tell.
        status: The status that it belongs to; the appliance's releases differ in which they send it with.
    """

    meaning: str
    hint: str
    error: str | None = None
    status: int | None = None


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
