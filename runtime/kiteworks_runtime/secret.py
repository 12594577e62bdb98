"""Values that are not shown by `repr`, so neither in a debugger nor in a traceback with local variables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, SupportsIndex, TypeVar, cast

T = TypeVar("T")


class Secret(str):
    """Text whose `repr` hides it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"

    # Tools that show local variables, such as rich, may cut a long text before they call `repr`.
    def __getitem__(self, place: SupportsIndex | slice) -> Secret:
        return Secret(super().__getitem__(place))

    # Without this, Sentry shows the items of containers.
    __sentry_repr__ = __repr__


class SecretBytes(bytes):
    """Bytes whose `repr` hides them."""

    def __repr__(self) -> str:
        return "b'***'"

    def __getitem__(self, place: Any) -> Any:
        return hide(cast("int | bytes", super().__getitem__(place)))

    __sentry_repr__ = __repr__


class SecretDict(dict[Any, Any]):
    """A dict whose `repr` hides it."""

    def __repr__(self) -> str:
        return "{***}"

    __sentry_repr__ = __repr__


class SecretList(list[Any]):
    """A list whose `repr` hides it."""

    def __repr__(self) -> str:
        return "[***]"

    __sentry_repr__ = __repr__


class SecretTuple(tuple[Any, ...]):
    """A tuple whose `repr` hides it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "(***)"

    __sentry_repr__ = __repr__


_HIDDEN: dict[type, Callable[[Any], Any]] = {
    str: Secret,
    bytes: SecretBytes,
    dict: SecretDict,
    list: SecretList,
    tuple: SecretTuple,
}


def hide(value: T) -> T:
    """Return an equal value that `repr` does not show. Only text, bytes, dicts, lists and tuples are hidden."""
    kind = _HIDDEN.get(type(value))
    return value if kind is None else cast("T", kind(value))


ENVIRONMENT_PREFIX = "KITEWORKS_"
"""The prefix of the environment variables of a client. Some hold secrets."""

SHOWN_PATH = "kiteworks.shown_path"
"""The request extension that holds the path for errors and logs."""


def shown_path(request: Any) -> str:
    """Return a request's path for errors and logs: on one line, without query and secrets."""
    return str(request.extensions.get(SHOWN_PATH) or request.url.raw_path.partition(b"?")[0].decode("ascii"))


_OPEN = frozenset(
    {"accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent"}
)
"""The headers of a request that are not secret."""


_SHORTEST_SECRET = 8
"""Characters. Shorter values are not tokens, and occur in ordinary words."""


def confidential(request: Any) -> list[str]:
    """Return the secrets of a request in every spelling that a response may quote, the longest first."""
    import json
    from urllib.parse import quote

    values = {value for name, value in request.headers.items() if name not in _OPEN}
    values |= {value.rpartition(" ")[2] for value in values}  # without `Bearer`
    whole = request.url.raw_path.partition(b"?")[0].decode("ascii").split("/")
    values |= {one for one, other in zip(whole, shown_path(request).split("/"), strict=False) if one != other}
    spelt = {
        spelling
        for value in values
        if len(value) >= _SHORTEST_SECRET
        for spelling in (value, quote(value, safe=""), value.replace("/", "\\/"), json.dumps(value)[1:-1])
    }
    return sorted(map(hide, spelt), key=len, reverse=True)


def hidden(text: str, secrets: Iterable[str]) -> str:
    """Return a text with `***` instead of each secret."""
    for one in secrets:
        text = text.replace(one, "***")
    return text
