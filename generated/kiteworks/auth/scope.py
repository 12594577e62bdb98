# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Scopes."""

from __future__ import annotations

from typing import ClassVar

from kiteworks_runtime.auth import ScopeBase


class Scope(ScopeBase):
    """One scope, `{METHOD}/{resource}/{qualifier}`: `Scope("GET", "users")` reads users.

    Each part may be `*`; several scopes are parted by blanks. Without a scope, a token gets all that the
    application is registered for. Appliances take older forms, too: without a method, `files/*`, and with a word in
    its place, `users/Read`.
    """

    __slots__ = ()
    methods: ClassVar[tuple[str, ...]] = ("GET", "POST", "PUT", "PATCH", "DELETE")
    wildcard: ClassVar[str] = "*"
