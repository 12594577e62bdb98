"""Checks a method's arguments before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

import msgspec

from .errors import InvalidArgumentError
from .operation import OMIT, Argument, Operation
from .transfers.source import FileInput

# Methods hand over all their locals; these say what happens here, not what is requested.
_NOT_SENT = frozenset({"self", "target", "overwrite", "on_progress"})


def given(operation: Operation[Any], arguments: Mapping[str, Any]) -> list[tuple[Argument, Any]]:
    """The arguments that were given, each with where it goes, once all of them fit.

    Raises:
        InvalidArgumentError: A value is of the wrong type or out of range, or a required one is missing.
        TypeError: The operation knows no argument of that name: what calls it was made for another.
    """
    checker, names = _checker(operation)
    if not arguments.keys() <= names:
        raise TypeError(f"{operation.id}() knows no {', '.join(sorted(arguments.keys() - names))}")
    found = [(one, arguments.get(one.name, OMIT)) for one in operation.arguments]
    missing = [one.name for one, value in found if value is OMIT and one.required]
    if missing:
        raise InvalidArgumentError(f"{operation.id}() needs {', '.join(missing)}; nothing was sent")
    found = [(one, value) for one, value in found if value is not OMIT]
    check = {one.name: _plain(value) for one, value in found if not isinstance(value, msgspec.Struct)}
    try:
        # Dates must be dates: text would reach the appliance in whatever form it has.
        msgspec.convert(check, checker, builtin_types=(datetime, date))
    except msgspec.ValidationError as error:
        said, _, place = str(error).partition(" - at `$.")
        name = place.rstrip("`") or "an argument"
        raise InvalidArgumentError(
            f"{operation.id}(): {name}: {said[0].lower()}{said[1:]}; nothing was sent"
        ) from None
    return found


@cache
def _checker(operation: Operation[Any]) -> tuple[type[msgspec.Struct], frozenset[str]]:
    """A struct whose fields are the arguments, so that msgspec checks all of them at once, and all their names."""
    fields: list[Any] = [
        (one.name, one.type | msgspec.UnsetType, msgspec.UNSET)
        for one in operation.arguments
        if one.type is not FileInput and one.type is not Any
    ]
    checker = msgspec.defstruct(operation.id.replace(".", "_"), fields, kw_only=True)
    return checker, _NOT_SENT.union(one.name for one in operation.arguments)


def _plain(value: Any) -> Any:
    """A moment of another library's class is a moment too, but msgspec knows Python's own alone."""
    if isinstance(value, datetime) and type(value) is not datetime:
        return datetime.combine(value.date(), value.timetz())
    return value
