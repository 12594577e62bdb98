# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Scopes."""

from __future__ import annotations

from typing import ClassVar

from kiteworks_runtime.auth import ScopeBase


class Scope(ScopeBase, frozen=True):
    """One scope, `{METHOD}/{resource}/{qualifier}`: `Scope("GET", "users")` allows reading users.

    Each part may be `*`; several scopes are separated by spaces. Without a scope, a token gets every scope that the
    application is registered for. Appliances also accept older forms: without a method, as in `files/*`, and with a
    word instead of the method, as in `users/Read`.
    """

    methods: ClassVar[tuple[str, ...]] = ("GET", "POST", "PUT", "PATCH", "DELETE")
    wildcard: ClassVar[str] = "*"
