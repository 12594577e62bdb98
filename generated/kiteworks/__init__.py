# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""A typed client of the Kiteworks REST API, version 28.

Everything is loaded on first use, so that `import kiteworks` is fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiteworks_runtime._version import __version__ as __version__
    from kiteworks_runtime.appliance import Appliance as Appliance
    from kiteworks_runtime.bodies import (
        AsyncStreamedResponse as AsyncStreamedResponse,
        StreamedResponse as StreamedResponse,
    )
    from kiteworks_runtime.client.base import ClientOptions as ClientOptions
    from kiteworks_runtime.errors import (
        AccessDeniedError as AccessDeniedError,
        APIConnectionError as APIConnectionError,
        APITimeoutError as APITimeoutError,
        BulkError as BulkError,
        CertificateError as CertificateError,
        ConfigurationError as ConfigurationError,
        DamagedStoreError as DamagedStoreError,
        DeviationWarning as DeviationWarning,
        ErrorCode as ErrorCode,
        ErrorDetail as ErrorDetail,
        Failure as Failure,
        HostNotFoundError as HostNotFoundError,
        IntegrityError as IntegrityError,
        InvalidArgumentError as InvalidArgumentError,
        InvalidClientError as InvalidClientError,
        InvalidGrantError as InvalidGrantError,
        InvalidRequestError as InvalidRequestError,
        InvalidScopeError as InvalidScopeError,
        KiteworksError as KiteworksError,
        MissingExtraError as MissingExtraError,
        NoKeyringError as NoKeyringError,
        NotVerifiedWarning as NotVerifiedWarning,
        OAuthError as OAuthError,
        ProxyError as ProxyError,
        ResponseDecodeError as ResponseDecodeError,
        ResponseTooLargeError as ResponseTooLargeError,
        SessionEndedError as SessionEndedError,
        SignInRequiredError as SignInRequiredError,
        SourceChangedError as SourceChangedError,
        StateMismatchError as StateMismatchError,
        TokenExpiredError as TokenExpiredError,
        TokenStoreError as TokenStoreError,
        TransferError as TransferError,
        TreeError as TreeError,
        UnauthorizedClientError as UnauthorizedClientError,
        UnsafeStoreError as UnsafeStoreError,
        UnsupportedGrantTypeError as UnsupportedGrantTypeError,
        WebhookBodyError as WebhookBodyError,
        WebhookError as WebhookError,
        WebhookSignatureError as WebhookSignatureError,
    )
    from kiteworks_runtime.events import (
        Decide as Decide,
        OnRequest as OnRequest,
        OnResponse as OnResponse,
        RequestEvent as RequestEvent,
        ResponseEvent as ResponseEvent,
        RetryAttempt as RetryAttempt,
    )
    from kiteworks_runtime.limits import SizeLimits as SizeLimits, Timeout as Timeout
    from kiteworks_runtime.operation import OMIT as OMIT, Omit as Omit
    from kiteworks_runtime.pagination import AsyncPage as AsyncPage, Page as Page
    from kiteworks_runtime.response import RawResponse as RawResponse
    from kiteworks_runtime.retry_policy import Retries as Retries
    from kiteworks_runtime.status_errors import (
        APIStatusError as APIStatusError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        GoneError as GoneError,
        InsufficientStorageError as InsufficientStorageError,
        InvalidInputError as InvalidInputError,
        NotAccessibleError as NotAccessibleError,
        NotFoundError as NotFoundError,
        PayloadTooLargeError as PayloadTooLargeError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        ScanPendingError as ScanPendingError,
        ServerError as ServerError,
        WafBlockedError as WafBlockedError,
    )
    from kiteworks_runtime.transfers import (
        AsyncDownloadOptions as AsyncDownloadOptions,
        AsyncIterOptions as AsyncIterOptions,
        AsyncProgress as AsyncProgress,
        AsyncUploadOptions as AsyncUploadOptions,
        AsyncUploadSource as AsyncUploadSource,
        DownloadOptions as DownloadOptions,
        DownloadTarget as DownloadTarget,
        FileInput as FileInput,
        IterOptions as IterOptions,
        Progress as Progress,
        UploadOptions as UploadOptions,
        UploadSource as UploadSource,
    )
    from kiteworks_runtime.transfers.options import Compression as Compression, Resume as Resume
    from kiteworks_runtime.trees import (
        AsyncTreePlan as AsyncTreePlan,
        StrPath as StrPath,
        TreeFile as TreeFile,
        TreeFolder as TreeFolder,
        TreeItem as TreeItem,
        TreeOptions as TreeOptions,
        TreePlan as TreePlan,
        TreeProgress as TreeProgress,
        TreeResult as TreeResult,
        UploadTreeOptions as UploadTreeOptions,
    )

    from ._client import AsyncKiteworks as AsyncKiteworks, Kiteworks as Kiteworks
    from ._parameters import (
        MetricName as MetricName,
        Mode as Mode,
        OrderBy as OrderBy,
        ScimAttributes as ScimAttributes,
        ScimExcludedAttributes as ScimExcludedAttributes,
    )
    from .auth.access_token import AccessToken as AccessToken
    from .auth.authorization_code import AuthorizationCode as AuthorizationCode
    from .auth.jwt_bearer import JWTBearer as JWTBearer
    from .auth.refresh_token import RefreshToken as RefreshToken
    from .auth.scope import Scope as Scope
    from .auth.signature import Signature as Signature
    from .auth.user_credentials import UserCredentials as UserCredentials
else:
    # Hidden from type checkers, which would accept any name because of `__getattr__`.
    from kiteworks_runtime import lazy_attribute

    _HOMES = {
        "__version__": "kiteworks_runtime._version",
        "Appliance": "kiteworks_runtime.appliance",
        "AsyncStreamedResponse": "kiteworks_runtime.bodies",
        "StreamedResponse": "kiteworks_runtime.bodies",
        "ClientOptions": "kiteworks_runtime.client.base",
        "APIConnectionError": "kiteworks_runtime.errors",
        "APITimeoutError": "kiteworks_runtime.errors",
        "AccessDeniedError": "kiteworks_runtime.errors",
        "BulkError": "kiteworks_runtime.errors",
        "CertificateError": "kiteworks_runtime.errors",
        "ConfigurationError": "kiteworks_runtime.errors",
        "DamagedStoreError": "kiteworks_runtime.errors",
        "DeviationWarning": "kiteworks_runtime.errors",
        "ErrorCode": "kiteworks_runtime.errors",
        "ErrorDetail": "kiteworks_runtime.errors",
        "Failure": "kiteworks_runtime.errors",
        "HostNotFoundError": "kiteworks_runtime.errors",
        "IntegrityError": "kiteworks_runtime.errors",
        "InvalidArgumentError": "kiteworks_runtime.errors",
        "InvalidClientError": "kiteworks_runtime.errors",
        "InvalidGrantError": "kiteworks_runtime.errors",
        "InvalidRequestError": "kiteworks_runtime.errors",
        "InvalidScopeError": "kiteworks_runtime.errors",
        "KiteworksError": "kiteworks_runtime.errors",
        "MissingExtraError": "kiteworks_runtime.errors",
        "NoKeyringError": "kiteworks_runtime.errors",
        "NotVerifiedWarning": "kiteworks_runtime.errors",
        "OAuthError": "kiteworks_runtime.errors",
        "ProxyError": "kiteworks_runtime.errors",
        "ResponseDecodeError": "kiteworks_runtime.errors",
        "ResponseTooLargeError": "kiteworks_runtime.errors",
        "SessionEndedError": "kiteworks_runtime.errors",
        "SignInRequiredError": "kiteworks_runtime.errors",
        "SourceChangedError": "kiteworks_runtime.errors",
        "StateMismatchError": "kiteworks_runtime.errors",
        "TokenExpiredError": "kiteworks_runtime.errors",
        "TokenStoreError": "kiteworks_runtime.errors",
        "TransferError": "kiteworks_runtime.errors",
        "TreeError": "kiteworks_runtime.errors",
        "UnauthorizedClientError": "kiteworks_runtime.errors",
        "UnsafeStoreError": "kiteworks_runtime.errors",
        "UnsupportedGrantTypeError": "kiteworks_runtime.errors",
        "WebhookBodyError": "kiteworks_runtime.errors",
        "WebhookError": "kiteworks_runtime.errors",
        "WebhookSignatureError": "kiteworks_runtime.errors",
        "Decide": "kiteworks_runtime.events",
        "OnRequest": "kiteworks_runtime.events",
        "OnResponse": "kiteworks_runtime.events",
        "RequestEvent": "kiteworks_runtime.events",
        "ResponseEvent": "kiteworks_runtime.events",
        "RetryAttempt": "kiteworks_runtime.events",
        "SizeLimits": "kiteworks_runtime.limits",
        "Timeout": "kiteworks_runtime.limits",
        "OMIT": "kiteworks_runtime.operation",
        "Omit": "kiteworks_runtime.operation",
        "AsyncPage": "kiteworks_runtime.pagination",
        "Page": "kiteworks_runtime.pagination",
        "RawResponse": "kiteworks_runtime.response",
        "Retries": "kiteworks_runtime.retry_policy",
        "APIStatusError": "kiteworks_runtime.status_errors",
        "AuthenticationError": "kiteworks_runtime.status_errors",
        "BadRequestError": "kiteworks_runtime.status_errors",
        "ConflictError": "kiteworks_runtime.status_errors",
        "GoneError": "kiteworks_runtime.status_errors",
        "InsufficientStorageError": "kiteworks_runtime.status_errors",
        "InvalidInputError": "kiteworks_runtime.status_errors",
        "NotAccessibleError": "kiteworks_runtime.status_errors",
        "NotFoundError": "kiteworks_runtime.status_errors",
        "PayloadTooLargeError": "kiteworks_runtime.status_errors",
        "PermissionDeniedError": "kiteworks_runtime.status_errors",
        "RateLimitError": "kiteworks_runtime.status_errors",
        "ScanPendingError": "kiteworks_runtime.status_errors",
        "ServerError": "kiteworks_runtime.status_errors",
        "WafBlockedError": "kiteworks_runtime.status_errors",
        "AsyncDownloadOptions": "kiteworks_runtime.transfers",
        "AsyncIterOptions": "kiteworks_runtime.transfers",
        "AsyncProgress": "kiteworks_runtime.transfers",
        "AsyncUploadOptions": "kiteworks_runtime.transfers",
        "AsyncUploadSource": "kiteworks_runtime.transfers",
        "DownloadOptions": "kiteworks_runtime.transfers",
        "DownloadTarget": "kiteworks_runtime.transfers",
        "FileInput": "kiteworks_runtime.transfers",
        "IterOptions": "kiteworks_runtime.transfers",
        "Progress": "kiteworks_runtime.transfers",
        "UploadOptions": "kiteworks_runtime.transfers",
        "UploadSource": "kiteworks_runtime.transfers",
        "Compression": "kiteworks_runtime.transfers.options",
        "Resume": "kiteworks_runtime.transfers.options",
        "AsyncTreePlan": "kiteworks_runtime.trees",
        "StrPath": "kiteworks_runtime.trees",
        "TreeFile": "kiteworks_runtime.trees",
        "TreeFolder": "kiteworks_runtime.trees",
        "TreeItem": "kiteworks_runtime.trees",
        "TreeOptions": "kiteworks_runtime.trees",
        "TreePlan": "kiteworks_runtime.trees",
        "TreeProgress": "kiteworks_runtime.trees",
        "TreeResult": "kiteworks_runtime.trees",
        "UploadTreeOptions": "kiteworks_runtime.trees",
        "AsyncKiteworks": "kiteworks._client",
        "Kiteworks": "kiteworks._client",
        "MetricName": "kiteworks._parameters",
        "Mode": "kiteworks._parameters",
        "OrderBy": "kiteworks._parameters",
        "ScimAttributes": "kiteworks._parameters",
        "ScimExcludedAttributes": "kiteworks._parameters",
        "AccessToken": "kiteworks.auth.access_token",
        "AuthorizationCode": "kiteworks.auth.authorization_code",
        "JWTBearer": "kiteworks.auth.jwt_bearer",
        "RefreshToken": "kiteworks.auth.refresh_token",
        "Signature": "kiteworks.auth.signature",
        "UserCredentials": "kiteworks.auth.user_credentials",
        "Scope": "kiteworks.auth.scope",
    }
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
