"""All errors of the client, in one tree under `KiteworksError`.

Each message says what happened, to which request, and what to do next. None holds a token, a secret or the values
of a query.
"""

from __future__ import annotations

from .arguments import ConfigurationError, InvalidArgumentError, MissingExtraError
from .base import KiteworksError
from .bulk import BulkError, Failure
from .connection import (
    APIConnectionError,
    APITimeoutError,
    CertificateError,
    HostNotFoundError,
    ProxyError,
)
from .decoding import DeviationWarning, ResponseDecodeError, ResponseTooLargeError
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
    "ProxyError",
    "RateLimitError",
    "ResponseDecodeError",
    "ResponseTooLargeError",
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
