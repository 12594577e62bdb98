"""Credentials: flows as data, the engine that acts on them, token stores, and receivers of a browser's answer."""

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
    from .tokens import (
        Account as Account,
        MemoryStore as MemoryStore,
        SharedStore as SharedStore,
        Token as Token,
        TokenStore as TokenStore,
    )
else:
    from .. import homes_of, lazy_attribute

    _HOMES = homes_of(
        {
            "kiteworks_runtime.auth.credential": "Credential OAuthCredential ReadyCredential TokenSource",
            "kiteworks_runtime.auth.derived": "SigningKey",
            "kiteworks_runtime.auth.flow": "Flow Parameter ScopeBase ScopeLike Step",
            "kiteworks_runtime.auth.receivers": """LoopbackReceiver PasteReceiver Receiver SchemeReceiver
                default_receiver""",
            "kiteworks_runtime.auth.stores.file": "FileStore",
            "kiteworks_runtime.auth.stores.keyring": "KeyringStore",
            "kiteworks_runtime.auth.tokens": "Account MemoryStore SharedStore Token TokenStore",
        }
    )
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
