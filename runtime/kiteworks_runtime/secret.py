"""Values that are not shown where values are: by `repr`, in a debugger, in a traceback with the locals of each frame."""

from __future__ import annotations

from collections.abc import Callable
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
