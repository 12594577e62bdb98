# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The credentials: one class for each sign-in flow described in `spec/auth/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiteworks_runtime.auth import (
        Account as Account,
        Credential as Credential,
        FileStore as FileStore,
        HeadlessReceiver as HeadlessReceiver,
        KeyringStore as KeyringStore,
        LoopbackReceiver as LoopbackReceiver,
        MemoryStore as MemoryStore,
        PasteReceiver as PasteReceiver,
        Receiver as Receiver,
        SchemeReceiver as SchemeReceiver,
        ScopeLike as ScopeLike,
        SharedStore as SharedStore,
        SigningKey as SigningKey,
        Token as Token,
        TokenSource as TokenSource,
        TokenStore as TokenStore,
    )

    from .access_token import AccessToken as AccessToken
    from .authorization_code import AuthorizationCode as AuthorizationCode
    from .scope import Scope as Scope
    from .stamp import Stamp as Stamp
else:
    from kiteworks_runtime import lazy_attribute

    _HOMES = {
        "AccessToken": "kiteworks.auth.access_token",
        "AuthorizationCode": "kiteworks.auth.authorization_code",
        "Stamp": "kiteworks.auth.stamp",
        "Scope": "kiteworks.auth.scope",
        "Account": "kiteworks_runtime.auth",
        "Credential": "kiteworks_runtime.auth",
        "FileStore": "kiteworks_runtime.auth",
        "HeadlessReceiver": "kiteworks_runtime.auth",
        "KeyringStore": "kiteworks_runtime.auth",
        "LoopbackReceiver": "kiteworks_runtime.auth",
        "MemoryStore": "kiteworks_runtime.auth",
        "PasteReceiver": "kiteworks_runtime.auth",
        "Receiver": "kiteworks_runtime.auth",
        "SchemeReceiver": "kiteworks_runtime.auth",
        "ScopeLike": "kiteworks_runtime.auth",
        "SharedStore": "kiteworks_runtime.auth",
        "SigningKey": "kiteworks_runtime.auth",
        "Token": "kiteworks_runtime.auth",
        "TokenSource": "kiteworks_runtime.auth",
        "TokenStore": "kiteworks_runtime.auth",
    }
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
