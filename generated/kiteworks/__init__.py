# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""A typed client of the Kiteworks REST API, version 28.

Everything is loaded when it is first touched, so that `import kiteworks` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiteworks_runtime.lazy import lazy_attribute

if TYPE_CHECKING:
    from kiteworks_runtime._version import __version__
    from kiteworks_runtime.errors import *  # noqa: F403
    from kiteworks_runtime.retries import Retries
    from kiteworks_runtime.timeouts import Timeout

    from ._client import AsyncKiteworks, Kiteworks
    from .auth.access_token import AccessToken
    from .auth.authorization_code import AuthorizationCode
    from .auth.jwt_bearer import JWTBearer
    from .auth.refresh_token import RefreshToken
    from .auth.scope import Scope
    from .auth.signature import Signature
    from .auth.user_credentials import UserCredentials

_HOMES = {
    "__version__": "kiteworks_runtime._version",
    "AsyncKiteworks": "kiteworks._client",
    "Kiteworks": "kiteworks._client",
    "Retries": "kiteworks_runtime.retries",
    "Timeout": "kiteworks_runtime.timeouts",
    "AccessToken": "kiteworks.auth.access_token",
    "AuthorizationCode": "kiteworks.auth.authorization_code",
    "JWTBearer": "kiteworks.auth.jwt_bearer",
    "RefreshToken": "kiteworks.auth.refresh_token",
    "Signature": "kiteworks.auth.signature",
    "UserCredentials": "kiteworks.auth.user_credentials",
    "Scope": "kiteworks.auth.scope",
}

__all__ = (
    "AsyncKiteworks",
    "Kiteworks",
    "Retries",
    "Timeout",
    "AccessToken",
    "AuthorizationCode",
    "JWTBearer",
    "RefreshToken",
    "Signature",
    "UserCredentials",
    "Scope",
    "__version__",
)


def __getattr__(name: str) -> Any:
    return lazy_attribute(__name__, _HOMES, name, fallback="kiteworks_runtime.errors")
