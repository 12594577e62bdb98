"""Scopes: `METHOD/resource/qualifier` with `*` for any, or `resource/qualifier` for every method."""

from __future__ import annotations

_METHODS_OF = {"Create": "POST", "Read": "GET", "Update": "PUT", "Delete": "DELETE"}
"""The words of the administrator's grid (`users/Read`) and the method each stands for."""


def _parts(scope: str) -> tuple[str, str, str]:
    parts = scope.split("/")
    if len(parts) == 2:
        resource, qualifier = parts
        method = _METHODS_OF.get(qualifier)
        return (method, resource, "*") if method else ("*", resource, qualifier)
    method, resource, qualifier = (*parts, "*", "*")[:3]
    return method.upper(), resource, qualifier


def covers(granted: str, wanted: str) -> bool:
    """Whether the space-separated scopes of `granted` hold the one scope `wanted`."""
    for scope in granted.split():
        if all(mine in ("*", asked) for mine, asked in zip(_parts(scope), _parts(wanted), strict=True)):
            return True
    return False


def narrowed(registered: str, requested: str) -> str | None:
    """What an application gets: the registered scope when it asks for none, None when it asks for more."""
    if not requested.strip():
        return registered
    wanted = requested.split()
    return " ".join(wanted) if all(covers(registered, scope) for scope in wanted) else None
