# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""A typed client of the Kiteworks REST API, version 7.

Everything is loaded when it is first touched, so that `import kiteworks` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiteworks_runtime._version import __version__ as __version__
    from kiteworks_runtime.errors import (
        AccessDeniedError as AccessDeniedError,
        APIConnectionError as APIConnectionError,
        APIStatusError as APIStatusError,
        APITimeoutError as APITimeoutError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        BulkError as BulkError,
        CertificateError as CertificateError,
        ConfigurationError as ConfigurationError,
        ConflictError as ConflictError,
        DamagedStoreError as DamagedStoreError,
        DeviationWarning as DeviationWarning,
        ErrorCode as ErrorCode,
        ErrorDetail as ErrorDetail,
        Failure as Failure,
        GoneError as GoneError,
        HostNotFoundError as HostNotFoundError,
        InsufficientStorageError as InsufficientStorageError,
        IntegrityError as IntegrityError,
        InvalidArgumentError as InvalidArgumentError,
        InvalidClientError as InvalidClientError,
        InvalidGrantError as InvalidGrantError,
        InvalidInputError as InvalidInputError,
        InvalidRequestError as InvalidRequestError,
        InvalidScopeError as InvalidScopeError,
        KiteworksError as KiteworksError,
        MissingExtraError as MissingExtraError,
        NoKeyringError as NoKeyringError,
        NotAccessibleError as NotAccessibleError,
        NotFoundError as NotFoundError,
        NotVerifiedWarning as NotVerifiedWarning,
        OAuthError as OAuthError,
        PayloadTooLargeError as PayloadTooLargeError,
        PermissionDeniedError as PermissionDeniedError,
        ProxyError as ProxyError,
        RateLimitError as RateLimitError,
        ResponseDecodeError as ResponseDecodeError,
        ResponseTooLargeError as ResponseTooLargeError,
        ScanPendingError as ScanPendingError,
        ServerError as ServerError,
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
        WafBlockedError as WafBlockedError,
        WebhookBodyError as WebhookBodyError,
        WebhookError as WebhookError,
        WebhookSignatureError as WebhookSignatureError,
    )
    from kiteworks_runtime.events import RequestEvent as RequestEvent, ResponseEvent as ResponseEvent
    from kiteworks_runtime.operation import OMIT as OMIT, Omit as Omit
    from kiteworks_runtime.pages import AsyncPage as AsyncPage, Page as Page
    from kiteworks_runtime.response import (
        AsyncStreamedResponse as AsyncStreamedResponse,
        RawResponse as RawResponse,
        StreamedResponse as StreamedResponse,
    )
    from kiteworks_runtime.retries import Retries as Retries
    from kiteworks_runtime.site import Site as Site
    from kiteworks_runtime.sizes import SizeLimits as SizeLimits
    from kiteworks_runtime.timeouts import Timeout as Timeout
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
    from .auth.access_token import AccessToken as AccessToken
    from .auth.authorization_code import AuthorizationCode as AuthorizationCode
    from .auth.scope import Scope as Scope
    from .auth.stamp import Stamp as Stamp
else:
    # Hidden from type checkers, which would take any name for one that `__getattr__` finds.
    from kiteworks_runtime.lazy import lazy_attribute

    _HOMES = {
        "__version__": "kiteworks_runtime._version",
        "APIConnectionError": "kiteworks_runtime.errors",
        "APIStatusError": "kiteworks_runtime.errors",
        "APITimeoutError": "kiteworks_runtime.errors",
        "AccessDeniedError": "kiteworks_runtime.errors",
        "AuthenticationError": "kiteworks_runtime.errors",
        "BadRequestError": "kiteworks_runtime.errors",
        "BulkError": "kiteworks_runtime.errors",
        "CertificateError": "kiteworks_runtime.errors",
        "ConfigurationError": "kiteworks_runtime.errors",
        "ConflictError": "kiteworks_runtime.errors",
        "DamagedStoreError": "kiteworks_runtime.errors",
        "DeviationWarning": "kiteworks_runtime.errors",
        "ErrorCode": "kiteworks_runtime.errors",
        "ErrorDetail": "kiteworks_runtime.errors",
        "Failure": "kiteworks_runtime.errors",
        "GoneError": "kiteworks_runtime.errors",
        "HostNotFoundError": "kiteworks_runtime.errors",
        "InsufficientStorageError": "kiteworks_runtime.errors",
        "IntegrityError": "kiteworks_runtime.errors",
        "InvalidArgumentError": "kiteworks_runtime.errors",
        "InvalidClientError": "kiteworks_runtime.errors",
        "InvalidGrantError": "kiteworks_runtime.errors",
        "InvalidInputError": "kiteworks_runtime.errors",
        "InvalidRequestError": "kiteworks_runtime.errors",
        "InvalidScopeError": "kiteworks_runtime.errors",
        "KiteworksError": "kiteworks_runtime.errors",
        "MissingExtraError": "kiteworks_runtime.errors",
        "NoKeyringError": "kiteworks_runtime.errors",
        "NotAccessibleError": "kiteworks_runtime.errors",
        "NotFoundError": "kiteworks_runtime.errors",
        "NotVerifiedWarning": "kiteworks_runtime.errors",
        "OAuthError": "kiteworks_runtime.errors",
        "PayloadTooLargeError": "kiteworks_runtime.errors",
        "PermissionDeniedError": "kiteworks_runtime.errors",
        "ProxyError": "kiteworks_runtime.errors",
        "RateLimitError": "kiteworks_runtime.errors",
        "ResponseDecodeError": "kiteworks_runtime.errors",
        "ResponseTooLargeError": "kiteworks_runtime.errors",
        "ScanPendingError": "kiteworks_runtime.errors",
        "ServerError": "kiteworks_runtime.errors",
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
        "WafBlockedError": "kiteworks_runtime.errors",
        "WebhookBodyError": "kiteworks_runtime.errors",
        "WebhookError": "kiteworks_runtime.errors",
        "WebhookSignatureError": "kiteworks_runtime.errors",
        "RequestEvent": "kiteworks_runtime.events",
        "ResponseEvent": "kiteworks_runtime.events",
        "OMIT": "kiteworks_runtime.operation",
        "Omit": "kiteworks_runtime.operation",
        "AsyncPage": "kiteworks_runtime.pages",
        "Page": "kiteworks_runtime.pages",
        "AsyncStreamedResponse": "kiteworks_runtime.response",
        "RawResponse": "kiteworks_runtime.response",
        "StreamedResponse": "kiteworks_runtime.response",
        "Retries": "kiteworks_runtime.retries",
        "Site": "kiteworks_runtime.site",
        "SizeLimits": "kiteworks_runtime.sizes",
        "Timeout": "kiteworks_runtime.timeouts",
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
        "AccessToken": "kiteworks.auth.access_token",
        "AuthorizationCode": "kiteworks.auth.authorization_code",
        "Stamp": "kiteworks.auth.stamp",
        "Scope": "kiteworks.auth.scope",
    }
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
