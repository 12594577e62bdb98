"""Scopes: `METHOD/resource/qualifier` with `*` for any, or `resource/qualifier` for every method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

_ANY = "*"
_REST = "rest"
"""First segment of the paths that scopes are about."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One scope.

    Attributes:
        methods: HTTP methods, or the wildcard for all.
        resource: What it is about, such as `users`.
        qualifier: What of it: `me` of `users/me`.
    """

    methods: frozenset[str]
    resource: str
    qualifier: str

    @classmethod
    def parse(cls, text: str, words: Mapping[str, Sequence[str]]) -> Self:
        """Read a scope.

        Args:
            text: The scope.
            words: Words that may stand for methods: `Update` of `users/Update`.
        """
        parts = text.split("/")
        if len(parts) == 2:
            resource, qualifier = parts
            if qualifier in words:
                return cls(frozenset(words[qualifier]), resource, _ANY)
            return cls(frozenset({_ANY}), resource, qualifier)
        method, resource, qualifier = (*parts, _ANY, _ANY)[:3]
        return cls(frozenset({method.upper()}), resource, qualifier)

    def covers(self, wanted: Scope, path: str = "") -> bool:
        """Whether this one holds another.

        Args:
            wanted: The other one.
            path: The path of a call that asks for it: `users/me` admits `/rest/users/me` and what is below.
        """
        if not (_ANY in self.methods or wanted.methods <= self.methods):
            return False
        if self.resource not in (_ANY, wanted.resource):
            return False
        named = path.split("/")[1:4] == [_REST, wanted.resource, self.qualifier]
        return self.qualifier in (_ANY, wanted.qualifier) or named


def covers(granted: str, wanted: str, words: Mapping[str, Sequence[str]], path: str = "") -> bool:
    """Whether the space-separated scopes of `granted` hold the one scope `wanted`. See `Scope`."""
    asked = Scope.parse(wanted, words)
    return any(Scope.parse(one, words).covers(asked, path) for one in granted.split())


def narrowed(registered: str, requested: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """What an application gets: the registered scope when it asks for none, None when it asks for more."""
    if not requested.strip():
        return registered
    wanted = requested.split()
    return " ".join(wanted) if all(covers(registered, scope, words) for scope in wanted) else None
