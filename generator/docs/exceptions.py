"""Exceptions of the client by HTTP status.

The generator does not import the runtime, so this repeats its table; a test compares the two.
"""

from __future__ import annotations

BY_STATUS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "GoneError",
    413: "PayloadTooLargeError",
    422: "InvalidInputError",
    429: "RateLimitError",
    490: "WafBlockedError",
    507: "InsufficientStorageError",
}


def exception(status: int) -> str:
    """Return the exception class for a status."""
    return BY_STATUS.get(status, "ServerError" if status >= 500 else "APIStatusError")
