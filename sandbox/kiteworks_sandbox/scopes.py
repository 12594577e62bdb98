"""Scopes: `METHOD/resource/qualifier` with `*` for any, or `resource/qualifier` for every method.

A qualifier may go on as paths do: `POST/files/1/actions`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

_ANY = "*"
_REST = "rest"
"""First segment of the paths that scopes apply to."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One scope.

    Attributes:
        methods: HTTP methods, or the wildcard for all of them.
        resource: The resource, such as `users`.
        qualifier: The part of the resource, as a path below it: `me` in `users/me`.
    """

    methods: frozenset[str]
    resource: str
    qualifier: str

    @classmethod
    def parse(cls, text: str, words: Mapping[str, Sequence[str]]) -> Self:
        """Read a scope.

        Args:
            text: The scope.
            words: Words that may stand for methods, such as `Update` in `users/Update`.
        """
        parts = text.split("/", 2)
        if len(parts) == 2:
            resource, qualifier = parts
            if qualifier in words:
                return cls(frozenset(words[qualifier]), resource, _ANY)
            return cls(frozenset({_ANY}), resource, qualifier)
        method, resource, qualifier = (*parts, _ANY, _ANY)[:3]
        return cls(frozenset({method.upper()}), resource, qualifier)

    def covers(self, wanted: Scope, path: str = "") -> bool:
        """Check whether this scope includes another.

        Args:
            wanted: The other one.
            path: The path of a call that requires it: `users/me` allows `/rest/users/me` and the paths below it.
        """
        if not (_ANY in self.methods or wanted.methods <= self.methods):
            return False
        if self.resource not in (_ANY, wanted.resource):
            return False
        named = f"/{_REST}/{wanted.resource}/{self.qualifier}/"
        return self.qualifier in (_ANY, wanted.qualifier) or f"{path}/".startswith(named)


def covers(granted: str, wanted: str, words: Mapping[str, Sequence[str]], path: str = "") -> bool:
    """Check whether the space-separated scopes of `granted` include the scope `wanted`. See `Scope`."""
    asked = Scope.parse(wanted, words)
    return any(Scope.parse(one, words).covers(asked, path) for one in granted.split())


def narrowed(registered: str, requested: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """Return the granted scope: the registered one if none is requested, None if more is requested than registered."""
    if not requested.strip():
        return registered
    wanted = requested.split()
    return " ".join(wanted) if all(covers(registered, scope, words) for scope in wanted) else None
