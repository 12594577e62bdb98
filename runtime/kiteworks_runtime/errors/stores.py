"""Tokens can't be read or kept."""

from __future__ import annotations

from .base import KiteworksError


class TokenStoreError(KiteworksError):
    """Tokens could not be read or kept where they were to be kept."""


class UnsafeStoreError(TokenStoreError):
    """Others than their owner could read the tokens, or put others in their place. None was read."""


class DamagedStoreError(TokenStoreError):
    """What is kept can't be read as tokens. It was left as it is."""


class NoKeyringError(TokenStoreError):
    """This machine has no keyring that can keep tokens."""
