# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The credentials: one class for each way to sign in that `spec/auth/` describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiteworks_runtime.lazy import lazy_attribute

if TYPE_CHECKING:
    from kiteworks_runtime.auth import (
        FileStore,
        KeyringStore,
        LoopbackReceiver,
        MemoryStore,
        PasteReceiver,
        Receiver,
        SchemeReceiver,
        Token,
        TokenStore,
    )

    from .access_token import AccessToken
    from .authorization_code import AuthorizationCode
    from .jwt_bearer import JWTBearer
    from .refresh_token import RefreshToken
    from .scope import Scope
    from .signature import Signature
    from .user_credentials import UserCredentials

_HOMES = {
    "AccessToken": "kiteworks.auth.access_token",
    "AuthorizationCode": "kiteworks.auth.authorization_code",
    "JWTBearer": "kiteworks.auth.jwt_bearer",
    "RefreshToken": "kiteworks.auth.refresh_token",
    "Signature": "kiteworks.auth.signature",
    "UserCredentials": "kiteworks.auth.user_credentials",
    "Scope": "kiteworks.auth.scope",
    "FileStore": "kiteworks_runtime.auth",
    "KeyringStore": "kiteworks_runtime.auth",
    "LoopbackReceiver": "kiteworks_runtime.auth",
    "MemoryStore": "kiteworks_runtime.auth",
    "PasteReceiver": "kiteworks_runtime.auth",
    "Receiver": "kiteworks_runtime.auth",
    "SchemeReceiver": "kiteworks_runtime.auth",
    "Token": "kiteworks_runtime.auth",
    "TokenStore": "kiteworks_runtime.auth",
}

__all__ = (
    "AccessToken",
    "AuthorizationCode",
    "JWTBearer",
    "RefreshToken",
    "Signature",
    "UserCredentials",
    "Scope",
    "FileStore",
    "KeyringStore",
    "LoopbackReceiver",
    "MemoryStore",
    "PasteReceiver",
    "Receiver",
    "SchemeReceiver",
    "Token",
    "TokenStore",
)


def __getattr__(name: str) -> Any:
    return lazy_attribute(__name__, _HOMES, name)
