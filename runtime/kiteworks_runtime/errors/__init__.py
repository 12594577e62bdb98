"""All errors of the client, in one tree under `KiteworksError`.

Each message says what happened, to which request, and what to do next. None holds a token, a secret or the values
of a query.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..lazy import lazy_attribute

if TYPE_CHECKING:
    from .arguments import ConfigurationError, InvalidArgumentError, MissingExtraError
    from .base import KiteworksError
    from .bulk import BulkError, Failure
    from .connection import APIConnectionError, APITimeoutError, CertificateError, HostNotFoundError
    from .decoding import DeviationWarning, ResponseDecodeError
    from .signing_in import (
        AccessDeniedError,
        InvalidClientError,
        InvalidGrantError,
        InvalidRequestError,
        InvalidScopeError,
        OAuthError,
        SignInRequiredError,
        StateMismatchError,
        TokenExpiredError,
        UnauthorizedClientError,
        UnsupportedGrantTypeError,
    )
    from .status import (
        APIStatusError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        ErrorCode,
        ErrorDetail,
        GoneError,
        InsufficientStorageError,
        InvalidInputError,
        NotAccessibleError,
        NotFoundError,
        PayloadTooLargeError,
        PermissionDeniedError,
        RateLimitError,
        ScanPendingError,
        ServerError,
        WafBlockedError,
    )
    from .stores import DamagedStoreError, NoKeyringError, TokenStoreError, UnsafeStoreError
    from .transfers import (
        IntegrityError,
        NotVerifiedWarning,
        SessionEndedError,
        SourceChangedError,
        TransferError,
        TreeError,
    )
    from .webhooks import WebhookBodyError, WebhookError, WebhookSignatureError

_HOMES = {
    "APIConnectionError": "connection",
    "APIStatusError": "status",
    "APITimeoutError": "connection",
    "AccessDeniedError": "signing_in",
    "AuthenticationError": "status",
    "BadRequestError": "status",
    "BulkError": "bulk",
    "CertificateError": "connection",
    "ConfigurationError": "arguments",
    "ConflictError": "status",
    "DamagedStoreError": "stores",
    "DeviationWarning": "decoding",
    "ErrorCode": "status",
    "ErrorDetail": "status",
    "Failure": "bulk",
    "GoneError": "status",
    "HostNotFoundError": "connection",
    "InsufficientStorageError": "status",
    "IntegrityError": "transfers",
    "InvalidArgumentError": "arguments",
    "InvalidClientError": "signing_in",
    "InvalidGrantError": "signing_in",
    "InvalidInputError": "status",
    "InvalidRequestError": "signing_in",
    "InvalidScopeError": "signing_in",
    "KiteworksError": "base",
    "MissingExtraError": "arguments",
    "NoKeyringError": "stores",
    "NotAccessibleError": "status",
    "NotFoundError": "status",
    "NotVerifiedWarning": "transfers",
    "OAuthError": "signing_in",
    "PayloadTooLargeError": "status",
    "PermissionDeniedError": "status",
    "RateLimitError": "status",
    "ResponseDecodeError": "decoding",
    "ScanPendingError": "status",
    "ServerError": "status",
    "SessionEndedError": "transfers",
    "SignInRequiredError": "signing_in",
    "SourceChangedError": "transfers",
    "StateMismatchError": "signing_in",
    "TokenExpiredError": "signing_in",
    "TokenStoreError": "stores",
    "TreeError": "transfers",
    "TransferError": "transfers",
    "UnauthorizedClientError": "signing_in",
    "UnsafeStoreError": "stores",
    "UnsupportedGrantTypeError": "signing_in",
    "WafBlockedError": "status",
    "WebhookBodyError": "webhooks",
    "WebhookError": "webhooks",
    "WebhookSignatureError": "webhooks",
}

__all__ = (
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AccessDeniedError",
    "AuthenticationError",
    "BadRequestError",
    "BulkError",
    "CertificateError",
    "ConfigurationError",
    "ConflictError",
    "DamagedStoreError",
    "DeviationWarning",
    "ErrorCode",
    "ErrorDetail",
    "Failure",
    "GoneError",
    "HostNotFoundError",
    "InsufficientStorageError",
    "IntegrityError",
    "InvalidArgumentError",
    "InvalidClientError",
    "InvalidGrantError",
    "InvalidInputError",
    "InvalidRequestError",
    "InvalidScopeError",
    "KiteworksError",
    "MissingExtraError",
    "NoKeyringError",
    "NotAccessibleError",
    "NotFoundError",
    "NotVerifiedWarning",
    "OAuthError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseDecodeError",
    "ScanPendingError",
    "ServerError",
    "SessionEndedError",
    "SignInRequiredError",
    "SourceChangedError",
    "StateMismatchError",
    "TokenExpiredError",
    "TokenStoreError",
    "TreeError",
    "TransferError",
    "UnauthorizedClientError",
    "UnsafeStoreError",
    "UnsupportedGrantTypeError",
    "WafBlockedError",
    "WebhookBodyError",
    "WebhookError",
    "WebhookSignatureError",
)


if not TYPE_CHECKING:  # or any misspelt name would do

    def __getattr__(name: str) -> Any:
        return lazy_attribute(__name__, _HOMES, name)
