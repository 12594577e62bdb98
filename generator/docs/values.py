"""Values for arguments in the samples, chosen by type and name."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ..arguments import Argument
from ..escape import literal
from ..plan_models import Field, Model

# For arguments without an example, because their format is enough: the first pattern found in the name decides.
_TEXTS: tuple[tuple[str, str], ...] = (
    (r"email|^to$|submitter|user", "ann@example.com"),
    (r"password|secret", "a long pass phrase"),
    (r"url|uri", "https://files.example.com/w/3kTqXe"),
    (r"otp|code|pin", "123456"),
    (r"name", "Reports"),
    (r"date|time", "2026-01-31"),
)
_NUMBERS: tuple[tuple[str, int], ...] = (
    (r"size|quota", 1048576),
    (r"limit|count", 100),
    (r"days|expire", 30),
    (r"offset", 0),
)
# Times that the appliance wants to be in the future.
_LATER = r"due|expir"
_IDENTIFIER = re.compile(r"(^|_)(id|guid|uuid|ref|key_id)$")
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Value:
    """A value: how it is written in Python, what is sent, and the imports that it needs."""

    python: str
    wire: Any
    imports: frozenset[str] = field(default_factory=frozenset[str])


@dataclass(frozen=True, slots=True)
class Values:
    """Creates values.

    Attributes:
        models: All models by class name.
    """

    models: Mapping[str, Model]

    def of(self, one: Argument, aliases: Mapping[str, str]) -> Value:
        """Return a value for an argument: the spec's own example, or one that fits its name and type."""
        if one.example is not None:
            return given(one.example)
        return self._value(one.name, _parsed(one), aliases, 0)

    def _value(self, name: str, node: ast.expr, aliases: Mapping[str, str], depth: int) -> Value:
        if isinstance(node, ast.BinOp):
            return self._value(name, node.left, aliases, depth)
        if isinstance(node, ast.Subscript):
            return self._generic(name, node, aliases, depth)
        if isinstance(node, ast.Constant):
            return Value(repr(node.value), node.value)
        type_ = ast.unparse(node)
        if type_ in aliases:
            return self._value(name, ast.parse(aliases[type_], mode="eval").body, {}, depth)
        if type_ in self.models:
            return self._model(self.models[type_], depth)
        return _plain(name, type_)

    def _generic(self, name: str, node: ast.Subscript, aliases: Mapping[str, str], depth: int) -> Value:
        kind = ast.unparse(node.value)
        if kind == "Literal":
            first = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) else node.slice
            value = ast.literal_eval(first)
            return Value(literal(value), value)
        if kind in ("Sequence", "list"):
            inner = self._value(_singular(name), node.slice, aliases, depth)
            return Value(f"[{inner.python}]", [inner.wire], inner.imports)
        return Value("{}", {}) if depth else Value('{"key": "value"}', {"key": "value"})

    def _model(self, model: Model, depth: int) -> Value:
        """Return a model with its required fields; if it has none, with its first field."""
        fields = [one for one in model.fields if one.required] or model.fields[:1]
        if depth >= _DEPTH:
            fields = [one for one in fields if one.required]
        values = {
            one: given(one.example)
            if one.example is not None
            else self._value(one.name, _parsed(one), {}, depth + 1)
            for one in fields
        }
        inside = ", ".join(f"{one.name}={value.python}" for one, value in values.items())
        imports = frozenset[str]().union(*(value.imports for value in values.values()))
        return Value(
            f"{model.name}({inside})",
            {one.wire_name: value.wire for one, value in values.items()},
            imports | {f"from kiteworks.models import {model.name}"},
        )


def given(example: Any) -> Value:
    """Return an example from the spec as a value."""
    text = f"[{', '.join(map(literal, example))}]" if isinstance(example, list) else literal(example)
    return Value(text, example)


def _parsed(one: Argument | Field) -> ast.expr:
    return ast.parse(one.type, mode="eval").body


def _plain(name: str, type_: str) -> Value:
    if type_ == "bool":
        return Value("True", True)
    if type_ in ("int", "float"):
        number = next((value for pattern, value in _NUMBERS if re.search(pattern, name)), 1)
        return Value(repr(number), number)
    if type_ == "datetime":
        imports = frozenset({"from datetime import UTC, datetime"})
        year = 2036 if re.search(_LATER, name) else 2026
        return Value(f"datetime({year}, 1, 31, tzinfo=UTC)", f"{year}-01-31T00:00:00+0000", imports)
    if type_ == "FileInput":
        return Value('"q3.pdf"', "q3.pdf")
    text = _text(name)
    return Value(literal(text), text)


def _text(name: str) -> str:
    name = _singular(name)
    if _IDENTIFIER.search(name):
        # The same name gets the same identifier on every page and in every build.
        return str(uuid5(NAMESPACE_URL, name))
    return next((value for pattern, value in _TEXTS if re.search(pattern, name)), "text")


def _singular(name: str) -> str:
    """Return the singular: `ids`, `id_in` and `id_path` contain what `id` does."""
    return re.sub(r"(_in|_path|_contains)$", "", name.rstrip("_")).removesuffix("s")
