"""Credentials: flows as data, the engine that acts on them, token stores, and how a person's browser answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .credential import (
        Credential as Credential,
    )
    from .credential import (
        OAuthCredential as OAuthCredential,
    )
    from .credential import (
        ReadyCredential as ReadyCredential,
    )
    from .credential import (
        TokenSource as TokenSource,
    )
    from .file_store import FileStore as FileStore
    from .flow import Flow as Flow
    from .flow import Parameter as Parameter
    from .flow import Step as Step
    from .headless import HeadlessReceiver as HeadlessReceiver
    from .keyring_store import KeyringStore as KeyringStore
    from .receivers import (
        LoopbackReceiver as LoopbackReceiver,
    )
    from .receivers import (
        PasteReceiver as PasteReceiver,
    )
    from .receivers import (
        Receiver as Receiver,
    )
    from .receivers import (
        SchemeReceiver as SchemeReceiver,
    )
    from .receivers import (
        default_receiver as default_receiver,
    )
    from .scope import ScopeBase as ScopeBase
    from .scope import ScopeLike as ScopeLike
    from .signing import SigningKey as SigningKey
    from .stores import (
        Account as Account,
    )
    from .stores import (
        MemoryStore as MemoryStore,
    )
    from .stores import (
        SharedStore as SharedStore,
    )
    from .stores import (
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
