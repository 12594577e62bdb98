"""Python types for parsed properties: one rule per kind of property."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from openapi_python_client.parser.properties import (
    AnyProperty,
    BooleanProperty,
    ConstProperty,
    DateProperty,
    DateTimeProperty,
    FileProperty,
    FloatProperty,
    IntProperty,
    ListProperty,
    LiteralEnumProperty,
    ModelProperty,
    NoneProperty,
    StringProperty,
    UnionProperty,
    UuidProperty,
)
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from .escape import literal

_FORMATS = {(FloatProperty, "unix-time"): "UnixTime"}
"""Types for custom formats: see `spec/README.md`."""
_PLAIN: dict[type[PropertyProtocol], str] = {
    AnyProperty: "Any",
    BooleanProperty: "bool",
    # The appliance writes a time with every date that its document declares as `date`, and accepts both.
    DateProperty: "datetime",
    DateTimeProperty: "datetime",
    FileProperty: "FileInput",
    FloatProperty: "float",
    IntProperty: "int",
    NoneProperty: "None",
    StringProperty: "str",
    # Identifiers are text: the appliance sends "0" where its document promises a UUID.
    UuidProperty: "str",
}


def annotation(prop: PropertyProtocol, models: dict[str, ModelProperty], raw: Any = None) -> str:
    """Return the Python type of a property, without the part for "not given".

    Args:
        prop: The parsed property.
        models: All models by class name; the parser leaves references to them unfinished.
        raw: The property's definition in the document, for the `x-` fields that the parser drops.
    """
    parts = list(dict.fromkeys(_parts(prop, models, raw if isinstance(raw, dict) else {})))
    if "Any" in parts:
        return "Any"
    return " | ".join(sorted(parts, key=lambda part: part == "None"))


def _parts(prop: PropertyProtocol, models: dict[str, ModelProperty], raw: dict[str, Any]) -> Iterator[str]:
    if isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from _parts(inner, models, raw)
    elif isinstance(prop, ListProperty):
        yield f"list[{annotation(prop.inner_property, models, raw.get('items'))}]"
    elif isinstance(prop, LiteralEnumProperty):
        yield f"Literal[{', '.join(literal(value) for value in sorted(prop.values, key=str))}]"
    elif isinstance(prop, ConstProperty):
        yield f"Literal[{prop.value.python_code.as_unembedded_code()}]"
    elif isinstance(prop, ModelProperty):
        yield model_type(models.get(prop.class_info.name, prop), models)
    else:
        known = raw.get("x-known-values", []) if isinstance(prop, StringProperty) else []
        if known:
            yield f"Literal[{', '.join(literal(str(value)) for value in known)}]"
        yield _FORMATS.get((type(prop), raw.get("format", "")), _PLAIN[type(prop)])


def has_fields(model: ModelProperty) -> bool:
    """Check whether the model becomes a class: an object without declared properties is a plain dict."""
    return bool(model.required_properties or model.optional_properties)


def model_type(model: ModelProperty, models: dict[str, ModelProperty]) -> str:
    """Return the class of a model, or a dict type if it has no declared properties."""
    if has_fields(model):
        return str(model.class_info.name)
    extra = model.additional_properties
    return f"dict[str, {annotation(extra, models) if extra else 'Any'}]"


def walk(prop: PropertyProtocol, visit: Callable[[ModelProperty], None]) -> None:
    """Call `visit` for every model in a property's type."""
    if isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            walk(inner, visit)
    elif isinstance(prop, ListProperty):
        walk(prop.inner_property, visit)
    elif isinstance(prop, ModelProperty):
        visit(prop)
