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
    from kiteworks_runtime.error_details import ErrorCode as ErrorCode, ErrorDetail as ErrorDetail, Failure as Failure
    from kiteworks_runtime.error_response import (
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
    from kiteworks_runtime.errors import (
        AccessDeniedError as AccessDeniedError,
        APIConnectionError as APIConnectionError,
        APITimeoutError as APITimeoutError,
        BulkError as BulkError,
        CertificateError as CertificateError,
        ConfigurationError as ConfigurationError,
        DamagedStoreError as DamagedStoreError,
        DeviationWarning as DeviationWarning,
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
        PathNotFoundError as PathNotFoundError,
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
    from kiteworks_runtime.files import (
        AsyncUploadSource as AsyncUploadSource,
        DownloadTarget as DownloadTarget,
        FileInput as FileInput,
        UploadSource as UploadSource,
    )
    from kiteworks_runtime.http_library import (
        AsyncHTTPClient as AsyncHTTPClient,
        HTTPClient as HTTPClient,
        HTTPProxy as HTTPProxy,
        HTTPTimeout as HTTPTimeout,
        use_httpx2 as use_httpx2,
    )
    from kiteworks_runtime.limits import SizeLimits as SizeLimits, Timeout as Timeout
    from kiteworks_runtime.operation import OMIT as OMIT, Omit as Omit
    from kiteworks_runtime.pagination import AsyncPage as AsyncPage, Page as Page
    from kiteworks_runtime.response import RawResponse as RawResponse
    from kiteworks_runtime.retry import Retries as Retries
    from kiteworks_runtime.transfers.options import (
        AsyncProgress as AsyncProgress,
        Compression as Compression,
        Progress as Progress,
        Resume as Resume,
    )
    from kiteworks_runtime.trees import (
        AsyncChanges as AsyncChanges,
        AsyncTreePlan as AsyncTreePlan,
        Change as Change,
        Changes as Changes,
        FolderContents as FolderContents,
        StrPath as StrPath,
        TreeFile as TreeFile,
        TreeFolder as TreeFolder,
        TreeItem as TreeItem,
        TreePlan as TreePlan,
        TreeProgress as TreeProgress,
        TreeResult as TreeResult,
        WalkedFolder as WalkedFolder,
    )

    from ._client import AsyncKiteworks as AsyncKiteworks, Kiteworks as Kiteworks
    from ._options import (
        AsyncDownloadOptions as AsyncDownloadOptions,
        AsyncIterOptions as AsyncIterOptions,
        AsyncUploadOptions as AsyncUploadOptions,
        DownloadOptions as DownloadOptions,
        IterOptions as IterOptions,
        UploadOptions as UploadOptions,
    )
    from ._parameters import (
        MetricName as MetricName,
        Mode as Mode,
        OrderBy as OrderBy,
        ScimAttributes as ScimAttributes,
        ScimExcludedAttributes as ScimExcludedAttributes,
    )
    from ._tree_options import TreeOptions as TreeOptions, UploadTreeOptions as UploadTreeOptions
    from .auth.access_token import AccessToken as AccessToken
    from .auth.authorization_code import AuthorizationCode as AuthorizationCode
    from .auth.jwt_bearer import JWTBearer as JWTBearer
    from .auth.refresh_token import RefreshToken as RefreshToken
    from .auth.scope import Scope as Scope
    from .auth.signature import Signature as Signature
    from .auth.user_credentials import UserCredentials as UserCredentials
else:
    # Hidden from type checkers, which would accept any name because of `__getattr__`.
    from kiteworks_runtime import homes_of, lazy_attribute

    _NAMES = {
        "kiteworks_runtime._version": "__version__",
        "kiteworks_runtime.appliance": "Appliance",
        "kiteworks_runtime.bodies": "AsyncStreamedResponse StreamedResponse",
        "kiteworks_runtime.client.base": "ClientOptions",
        "kiteworks_runtime.error_details": "ErrorCode ErrorDetail Failure",
        "kiteworks_runtime.error_response": """APIStatusError AuthenticationError BadRequestError ConflictError
            GoneError InsufficientStorageError InvalidInputError NotAccessibleError NotFoundError PayloadTooLargeError
            PermissionDeniedError RateLimitError ScanPendingError ServerError WafBlockedError""",
        "kiteworks_runtime.errors": """APIConnectionError APITimeoutError AccessDeniedError BulkError
            CertificateError ConfigurationError DamagedStoreError DeviationWarning HostNotFoundError IntegrityError
            InvalidArgumentError InvalidClientError InvalidGrantError InvalidRequestError InvalidScopeError
            KiteworksError MissingExtraError NoKeyringError NotVerifiedWarning OAuthError PathNotFoundError ProxyError
            ResponseDecodeError ResponseTooLargeError SessionEndedError SignInRequiredError SourceChangedError
            StateMismatchError TokenExpiredError TokenStoreError TransferError TreeError UnauthorizedClientError
            UnsafeStoreError UnsupportedGrantTypeError WebhookBodyError WebhookError WebhookSignatureError""",
        "kiteworks_runtime.events": "Decide OnRequest OnResponse RequestEvent ResponseEvent RetryAttempt",
        "kiteworks_runtime.files": "AsyncUploadSource DownloadTarget FileInput UploadSource",
        "kiteworks_runtime.http_library": "AsyncHTTPClient HTTPClient HTTPProxy HTTPTimeout use_httpx2",
        "kiteworks_runtime.limits": "SizeLimits Timeout",
        "kiteworks_runtime.operation": "OMIT Omit",
        "kiteworks_runtime.pagination": "AsyncPage Page",
        "kiteworks_runtime.response": "RawResponse",
        "kiteworks_runtime.retry": "Retries",
        "kiteworks_runtime.transfers.options": "AsyncProgress Compression Progress Resume",
        "kiteworks_runtime.trees": """AsyncChanges AsyncTreePlan Change Changes FolderContents StrPath TreeFile
            TreeFolder TreeItem TreePlan TreeProgress TreeResult WalkedFolder""",
        "kiteworks._client": "AsyncKiteworks Kiteworks",
        "kiteworks._options": """AsyncDownloadOptions AsyncIterOptions AsyncUploadOptions DownloadOptions
            IterOptions UploadOptions""",
        "kiteworks._tree_options": "TreeOptions UploadTreeOptions",
        "kiteworks._parameters": "Mode MetricName OrderBy ScimExcludedAttributes ScimAttributes",
        "kiteworks.auth.access_token": "AccessToken",
        "kiteworks.auth.authorization_code": "AuthorizationCode",
        "kiteworks.auth.jwt_bearer": "JWTBearer",
        "kiteworks.auth.refresh_token": "RefreshToken",
        "kiteworks.auth.signature": "Signature",
        "kiteworks.auth.user_credentials": "UserCredentials",
        "kiteworks.auth.scope": "Scope",
    }
    _HOMES = homes_of(_NAMES)
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
