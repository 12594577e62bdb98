# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Scopes."""

from __future__ import annotations

from typing import ClassVar

from kiteworks_runtime.auth import ScopeBase


class Scope(ScopeBase, frozen=True):
    """One scope, `{METHOD}/{resource}/{qualifier}`: `Scope("GET", "users")` allows reading users.

    A scope says what a token is for.
    """

    methods: ClassVar[tuple[str, ...]] = ("GET", "POST")
    wildcard: ClassVar[str] = "*"
