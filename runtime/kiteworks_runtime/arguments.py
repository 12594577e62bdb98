"""Checks a method's arguments before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, get_args, get_origin

import msgspec

from .errors import InvalidArgumentError
from .learning import learned
from .operation import OMIT, Argument, Operation
from .plain import is_list, is_several
from .transfers.source import FileInput
from .wire import as_plain

_WORDS = {"array": "list", "object": "dict", "null": "None"}
_PYTHONS = re.compile(rf"\b({'|'.join(_WORDS)})\b")
_ITEM = re.compile(r"\w+(?:\[\d+\])?")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_LONGEST_EXPLANATION = 500  # characters of an explanation
# Methods hand over all their locals; these say what happens here, not what is requested.
_NOT_SENT = frozenset({"self", "target", "options"})


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
    found = [
        (one, value if one.type is FileInput else _plain_argument(operation, one, value))
        for one, value in found
        if value is not OMIT
    ]
    try:
        # Dates must be dates: text would reach the appliance in whatever form it has.
        msgspec.convert({one.name: value for one, value in found}, checker, builtin_types=(datetime, date))
    except msgspec.ValidationError as error:
        raise InvalidArgumentError(
            f"{operation.id}(): {_explained(operation, error)}; nothing was sent"
        ) from None
    return found


def _plain_argument(operation: Operation[Any], argument: Argument, value: Any) -> Any:
    """An argument as plain data, which msgspec then holds against its type. As such, one model may look like another."""
    name = f"{operation.id}(): {argument.name}"
    models = _models(argument.type)
    for one in value if models and is_several(value) else (value,):
        if models and isinstance(one, msgspec.Struct) and not isinstance(one, models):
            wanted = " or ".join(model.__name__ for model in models)
            raise InvalidArgumentError(
                f"{name}: expected `{wanted}`, got `{type(one).__name__}`; nothing was sent"
            )
    plain = as_plain(name, value)
    return [plain] if argument.target and not is_list(plain) else plain


@cache
def _models(kind: Any) -> tuple[type[msgspec.Struct], ...]:
    """The models that a type names."""
    return tuple(_within(kind, lambda one: isinstance(one, type) and issubclass(one, msgspec.Struct)))


def _within(kind: Any, wanted: Callable[[Any], bool]) -> list[Any]:
    """The parts of a type that are wanted."""
    return [kind] if wanted(kind) else [one for part in get_args(kind) for one in _within(part, wanted)]


def _explained(operation: Operation[Any], error: msgspec.ValidationError) -> str:
    """Which argument, what was expected and what came, in Python's words."""
    said, _, place = str(error).partition(" - at `$.")
    place = place.rstrip("`")
    kinds = {one.name: one.type for one in operation.arguments}
    kind = kinds.get(re.split(r"\W", place)[0])
    unknown = _UNKNOWN.fullmatch(said)
    if unknown:
        said = _unknown_member(_models(kind) if _ITEM.fullmatch(place) else (), unknown[1])
    elif said.endswith("with a timezone component"):
        said = "the `datetime` has no time zone; add one, such as tzinfo=datetime.UTC"
    elif said.startswith("Invalid enum value"):
        literals = _within(kind, lambda one: get_origin(one) is Literal)
        allowed = ", ".join(repr(value) for one in literals for value in get_args(one))
        came = said.removeprefix("Invalid enum value ")
        said = (
            f"expected one of {allowed}, got {came}" if allowed else f"{came} is none of the allowed values"
        )
    said = re.sub(r"`[^`]*`", lambda match: _PYTHONS.sub(lambda word: _WORDS[word[0]], match[0]), said)
    said = said if len(said) <= _LONGEST_EXPLANATION else f"{said[:_LONGEST_EXPLANATION]}..."
    return f"{place}: {said[0].lower()}{said[1:]}"


def _unknown_member(models: tuple[type[msgspec.Struct], ...], name: str) -> str:
    """Which keys a dict may have where one came that its model does not know."""
    if len(models) != 1:
        return f"the key {name!r} is unknown"
    known = ", ".join(repr(one.encode_name) for one in msgspec.structs.fields(models[0]))
    return f"`{models[0].__name__}` has no {name!r}; it has {known}"


@cache
def _checker(operation: Operation[Any]) -> tuple[type[msgspec.Struct], frozenset[str]]:
    """A struct whose fields are the arguments, so that msgspec checks all of them at once, and all their names."""
    fields: list[Any] = [
        (one.name, one.type | msgspec.UnsetType, msgspec.UNSET)
        for one in operation.arguments
        if one.type is not FileInput and one.type is not Any
    ]
    checker = msgspec.defstruct(operation.id.replace(".", "_"), fields, kw_only=True)
    return learned(checker), _NOT_SENT.union(one.name for one in operation.arguments)
