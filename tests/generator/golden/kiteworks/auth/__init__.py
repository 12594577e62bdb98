# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The credentials: one class for each sign-in flow described in `spec/auth/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiteworks_runtime.auth import (
        Account as Account,
        Credential as Credential,
        FileStore as FileStore,
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
    from kiteworks_runtime import homes_of, lazy_attribute

    _NAMES = {
        "kiteworks.auth.access_token": "AccessToken",
        "kiteworks.auth.authorization_code": "AuthorizationCode",
        "kiteworks.auth.stamp": "Stamp",
        "kiteworks.auth.scope": "Scope",
        "kiteworks_runtime.auth": """Account Credential FileStore KeyringStore LoopbackReceiver MemoryStore
            PasteReceiver Receiver SchemeReceiver ScopeLike SharedStore SigningKey Token TokenSource TokenStore""",
    }
    _HOMES = homes_of(_NAMES)
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
