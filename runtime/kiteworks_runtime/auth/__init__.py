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
    from .file_store import FileStore as FileStore
    from .flow import Flow as Flow, Parameter as Parameter, Step as Step
    from .headless import HeadlessReceiver as HeadlessReceiver
    from .keyring_store import KeyringStore as KeyringStore
    from .receivers import (
        LoopbackReceiver as LoopbackReceiver,
        PasteReceiver as PasteReceiver,
        Receiver as Receiver,
        SchemeReceiver as SchemeReceiver,
        default_receiver as default_receiver,
    )
    from .scope import ScopeBase as ScopeBase, ScopeLike as ScopeLike
    from .signing import SigningKey as SigningKey
    from .stores import (
        Account as Account,
        MemoryStore as MemoryStore,
        SharedStore as SharedStore,
        TokenStore as TokenStore,
    )
    from .token import Token as Token
else:
    from ..lazy import lazy_attribute

    _HOMES = {
        "Account": "stores",
        "Credential": "credential",
        "FileStore": "file_store",
        "Flow": "flow",
        "HeadlessReceiver": "headless",
        "KeyringStore": "keyring_store",
        "LoopbackReceiver": "receivers",
        "MemoryStore": "stores",
        "OAuthCredential": "credential",
        "Parameter": "flow",
        "PasteReceiver": "receivers",
        "ReadyCredential": "credential",
        "Receiver": "receivers",
        "SchemeReceiver": "receivers",
        "ScopeBase": "scope",
        "ScopeLike": "scope",
        "SharedStore": "stores",
        "SigningKey": "signing",
        "Step": "flow",
        "Token": "token",
        "TokenSource": "credential",
        "TokenStore": "stores",
        "default_receiver": "receivers",
    }
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
