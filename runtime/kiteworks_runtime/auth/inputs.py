"""What a person gives to a credential, checked before anything is sent."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import msgspec

from ..errors import InvalidArgumentError
from .flow import Flow, Parameter
from .scope import scope_text


def read_inputs(flow: Flow, given: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs of a flow, by parameter.

    Args:
        flow: Which.
        given: The arguments of the credential, by their names in Python; others are left alone.

    Raises:
        InvalidArgumentError: A required value is empty, or one is of the wrong kind.
    """
    inputs: dict[str, Any] = {}
    for parameter in flow.inputs():
        name = parameter.argument or parameter.name
        # A flow may send an input in several steps; the first says all about it.
        if parameter.name not in inputs:
            inputs[parameter.name] = _checked(name, parameter, given.get(name))
    return inputs


def _checked(name: str, parameter: Parameter, value: Any) -> Any:
    if _is_empty(value):
        if parameter.required:
            raise InvalidArgumentError(f"{name} must not be empty")
        return value
    if parameter.choices and value not in parameter.choices:
        raise InvalidArgumentError(f"{name} must be one of {', '.join(parameter.choices)}, not {value!r}")
    if parameter.type == "scope":
        return scope_text(value)
    if parameter.type == "strings" and not isinstance(value, str):
        return _strings(name, value)
    if parameter.type == "key" and not _may_sign(value):
        # What was given is not shown: it may be a key all the same.
        raise InvalidArgumentError(
            f"{name} must be a private key in PEM form, the path of one, or a function that signs, not "
            f"{type(value).__name__}"
        )
    return value


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | bytes) and not value.strip())


def _may_sign(value: Any) -> bool:
    return callable(value) or isinstance(value, bytes | str | os.PathLike)


def _strings(name: str, value: Any) -> list[str]:
    try:
        parts = msgspec.convert(value, list[str])
    except msgspec.ValidationError:
        parts = []
    if not parts or not all(part.strip() for part in parts):
        raise InvalidArgumentError(f"{name} must be a text, or several in a list, none of them empty")
    return parts
