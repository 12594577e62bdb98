"""Checks a method's arguments before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from .errors import InvalidArgumentError
from .operation import OMIT, Argument, Operation
from .transfers.source import FileInput


def given(operation: Operation[Any], arguments: Mapping[str, Any]) -> list[tuple[Argument, Any]]:
    """The arguments that were given, each with where it goes, once all of them fit.

    Raises:
        InvalidArgumentError: A value is of the wrong type or out of range, or a required one is missing.
    """
    found = [(one, arguments.get(one.name, OMIT)) for one in operation.arguments]
    missing = [one.name for one, value in found if value is OMIT and one.required]
    if missing:
        raise InvalidArgumentError(f"{operation.id}() needs {', '.join(missing)}")
    found = [(one, value) for one, value in found if value is not OMIT]
    check = {one.name: value for one, value in found if not isinstance(value, msgspec.Struct)}
    try:
        msgspec.convert(check, _checker(operation))
    except msgspec.ValidationError as error:
        said, _, place = str(error).partition(" - at `$.")
        name = place.rstrip("`") or "an argument"
        raise InvalidArgumentError(
            f"{operation.id}(): {name}: {said[0].lower()}{said[1:]}; nothing was sent"
        ) from None
    return found


@cache
def _checker(operation: Operation[Any]) -> type[msgspec.Struct]:
    """A struct whose fields are the arguments: msgspec checks all of them at once."""
    fields: list[Any] = [
        (one.name, one.type | msgspec.UnsetType, msgspec.UNSET)
        for one in operation.arguments
        if one.type is not FileInput and one.type is not Any
    ]
    return msgspec.defstruct(operation.id.replace(".", "_"), fields, kw_only=True)
