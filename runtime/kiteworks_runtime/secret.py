"""Values that `repr`, a debugger, or a traceback with the locals of each frame does not show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, SupportsIndex, TypeVar, cast

T = TypeVar("T")


class _Hidden:
    __slots__ = ()
    _shown: ClassVar[str]

    def __repr__(self) -> str:
        return self._shown

    # Sentry takes containers apart unless they have this.
    __sentry_repr__ = __repr__


class Secret(_Hidden, str):
    """Text that works like any other, except for its `repr`."""

    __slots__ = ()
    _shown = "'***'"

    # Tools that show the locals of frames may cut a long text before they ask for its `repr`, as rich does.
    def __getitem__(self, place: SupportsIndex | slice) -> Secret:
        return Secret(super().__getitem__(place))


class SecretBytes(_Hidden, bytes):
    """The same for bytes."""

    _shown = "b'***'"

    def __getitem__(self, place: Any) -> Any:
        return hide(cast("int | bytes", super().__getitem__(place)))


class SecretDict(_Hidden, dict[Any, Any]):
    """The same for a dict."""

    _shown = "{***}"


class SecretList(_Hidden, list[Any]):
    """The same for a list."""

    _shown = "[***]"


class SecretTuple(_Hidden, tuple[Any, ...]):
    """The same for a tuple."""

    __slots__ = ()
    _shown = "(***)"


_HIDDEN: dict[type, Callable[[Any], Any]] = {
    str: Secret,
    bytes: SecretBytes,
    dict: SecretDict,
    list: SecretList,
    tuple: SecretTuple,
}


def hide(value: T) -> T:
    """Return an equal value that is not shown; types other than text, bytes, dicts, lists and tuples stay as given."""
    kind = _HIDDEN.get(type(value))
    return value if kind is None else cast("T", kind(value))


class Hiding:
    """Lets a struct leave some of its fields out of its `repr`: secrets, and what takes long to read."""

    __slots__ = ()
    __struct_fields__: ClassVar[tuple[str, ...]]
    _unshown: ClassVar[tuple[str, ...]]
    """The fields that are left out."""

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [(name, getattr(self, name)) for name in self.__struct_fields__ if name not in self._unshown]

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({fields})"


ENVIRONMENT_PREFIX = "KITEWORKS_"
"""The prefix of the environment variables that configure a client. Some hold secrets."""

SHOWN_PATH = "kiteworks.shown_path"
"""The request extension that holds the path as errors and logs may show it."""


def shown_path(request: Any) -> str:
    """Return a request's path as errors and logs may show it: on one line, without its query and without secrets."""
    return str(request.extensions.get(SHOWN_PATH) or request.url.raw_path.partition(b"?")[0].decode("ascii"))


_OPEN = frozenset(
    {"accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent"}
)
"""The request headers that hold no secrets."""

_SHORTEST_SECRET = 8
"""Characters. Anything shorter is part of many words, and not a token."""


def confidential(request: Any) -> list[str]:
    """Return the secrets of a request that an answer may quote, in all their spellings, the longest first."""
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
    """Replace each secret in a text by `***`."""
    for one in secrets:
        text = text.replace(one, "***")
    return text
