"""Credentials: flows as data, the engine that acts on them, token stores, and how a person's browser answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .credential import (
        Credential as Credential,
        OAuthCredential as OAuthCredential,
        ReadyCredential as ReadyCredential,
        TokenSource as TokenSource,
    )
    from .derived import SigningKey as SigningKey
    from .flow import (
        Flow as Flow,
        Parameter as Parameter,
        ScopeBase as ScopeBase,
        ScopeLike as ScopeLike,
        Step as Step,
    )
    from .receivers import (
        LoopbackReceiver as LoopbackReceiver,
        PasteReceiver as PasteReceiver,
        Receiver as Receiver,
        SchemeReceiver as SchemeReceiver,
        default_receiver as default_receiver,
    )
    from .stores.file import FileStore as FileStore
    from .stores.keyring import KeyringStore as KeyringStore
    from .stores.memory import (
        Account as Account,
        MemoryStore as MemoryStore,
        SharedStore as SharedStore,
        TokenStore as TokenStore,
    )
    from .token import Token as Token
else:
    from .. import lazy_attribute

    _HOMES = {
        "Account": "kiteworks_runtime.auth.stores.memory",
        "Credential": "credential",
        "FileStore": "kiteworks_runtime.auth.stores.file",
        "Flow": "flow",
        "KeyringStore": "kiteworks_runtime.auth.stores.keyring",
        "LoopbackReceiver": "receivers",
        "MemoryStore": "kiteworks_runtime.auth.stores.memory",
        "OAuthCredential": "credential",
        "Parameter": "flow",
        "PasteReceiver": "receivers",
        "ReadyCredential": "credential",
        "Receiver": "receivers",
        "SchemeReceiver": "receivers",
        "ScopeBase": "flow",
        "ScopeLike": "flow",
        "SharedStore": "kiteworks_runtime.auth.stores.memory",
        "SigningKey": "derived",
        "Step": "flow",
        "Token": "token",
        "TokenSource": "credential",
        "TokenStore": "kiteworks_runtime.auth.stores.memory",
        "default_receiver": "receivers",
    }
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
