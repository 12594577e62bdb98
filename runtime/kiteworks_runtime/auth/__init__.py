"""Credentials: flows as data, the engine that acts on them, token stores, and how a person's browser answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..lazy import lazy_attribute

if TYPE_CHECKING:
    from .credential import Credential, OAuthCredential, ReadyCredential, TokenSource
    from .file_store import FileStore
    from .flow import Flow, Parameter, Step
    from .headless import HeadlessReceiver
    from .keyring_store import KeyringStore
    from .receivers import LoopbackReceiver, PasteReceiver, Receiver, SchemeReceiver, default_receiver
    from .scope import ScopeBase, ScopeLike
    from .signing import SigningKey
    from .stores import Account, MemoryStore, SharedStore, TokenStore
    from .token import Token

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

__all__ = (
    "Account",
    "Credential",
    "FileStore",
    "Flow",
    "HeadlessReceiver",
    "KeyringStore",
    "LoopbackReceiver",
    "MemoryStore",
    "OAuthCredential",
    "Parameter",
    "PasteReceiver",
    "ReadyCredential",
    "Receiver",
    "SchemeReceiver",
    "ScopeBase",
    "ScopeLike",
    "SharedStore",
    "SigningKey",
    "Step",
    "Token",
    "TokenSource",
    "TokenStore",
    "default_receiver",
)


def __getattr__(name: str) -> Any:
    return lazy_attribute(__name__, _HOMES, name)
