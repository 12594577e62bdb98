"""Values that are not shown where values are: by `repr`, in a debugger, in a traceback with the locals of each frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, SupportsIndex, TypeVar, cast

T = TypeVar("T")


class Secret(str):
    """Text that does its work as any text, but for its `repr`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"

    # What shows the locals of frames may cut a long text before it asks for the `repr`, as rich does.
    def __getitem__(self, place: SupportsIndex | slice) -> Secret:
        return Secret(super().__getitem__(place))

    # Sentry takes containers apart unless they say this.
    __sentry_repr__ = __repr__


class SecretBytes(bytes):
    """The same for bytes."""

    def __repr__(self) -> str:
        return "b'***'"

    def __getitem__(self, place: Any) -> Any:
        return hide(cast("int | bytes", super().__getitem__(place)))

    __sentry_repr__ = __repr__


class SecretDict(dict[Any, Any]):
    """The same for what an answer holds."""

    def __repr__(self) -> str:
        return "{***}"

    __sentry_repr__ = __repr__


class SecretList(list[Any]):
    """The same for what a caller gave."""

    def __repr__(self) -> str:
        return "[***]"

    __sentry_repr__ = __repr__


class SecretTuple(tuple[Any, ...]):
    """The same for what belongs together."""

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
    """The same value, equal to what was given, that is not shown. What is neither text, bytes, a dict, a list nor a tuple
    stays.
    """
    kind = _HIDDEN.get(type(value))
    return value if kind is None else cast("T", kind(value))


ENVIRONMENT_PREFIX = "KITEWORKS_"
"""How the variables begin that a client can be made from. Some hold secrets."""

SHOWN_PATH = "kiteworks.shown_path"
"""The extension of a request that holds its path as errors and logs may show it."""


def shown_path(request: Any) -> str:
    """A request's path as errors and logs may show it: on one line, without its query and without secrets."""
    return str(request.extensions.get(SHOWN_PATH) or request.url.raw_path.partition(b"?")[0].decode("ascii"))


_OPEN = frozenset(
    {"accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent"}
)
"""The headers of a request that are no one's secret."""


_SHORTEST_SECRET = 8
"""Characters. What is shorter is part of many words, and no token."""


def confidential(request: Any) -> list[str]:
    """What an answer should not quote of its request, in every way that it may be spelt, the longest first."""
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
    """A text with `***` for each of its secrets."""
    for one in secrets:
        text = text.replace(one, "***")
    return text
