"""Choose which schemas become models, in which module, with which fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import ClassName, PythonIdentifier

from .bundle import Bundle, reached
from .escape import literal
from .links import identified
from .parse import CONFIG
from .python_types import annotation, has_fields, walk

_NAME = re.compile(r"[A-Za-z_]\w*")
_DATE = re.compile(r'"(?:\\.|[^"\\])*"|\bdatetime\b')


def python_name(prop: PropertyProtocol, raw: Any) -> str:
    """Return the name in Python: `x-python-name` if the spec has one, otherwise the parser's.

    The parser drops the colon of a filter such as `name:contains`; here it separates words. If two parameters have one
    name, it renames both; here that is an error, so that a person chooses a good name.
    """
    wanted = raw.get("x-python-name") if isinstance(raw, dict) else None
    wire_name = prop.name.get_untrusted_value()
    return str(PythonIdentifier(wanted or wire_name.replace(":", "_"), prefix=CONFIG.field_prefix))


def example(raw: Any) -> Any:
    """Return the example of a property or parameter in the spec, or None."""
    if not isinstance(raw, dict):
        return None
    given = raw.get("examples") or [None]
    item = example(raw.get("items"))
    return [item] if item is not None else given[0]


def is_secret(raw: Mapping[str, Any]) -> bool:
    """Whether a property or parameter is a password, a token or a key that must not be shown."""
    return raw.get("format") == "password"


def camel_case(name: str) -> str:
    """Return msgspec's `rename="camel"` form of a field's name."""
    head, *rest = name.lstrip("_").split("_")
    return head + "".join(part.title() for part in rest)


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a model."""

    name: str
    wire_name: str
    type: str
    required: bool
    description: str
    example: Any = None
    read: bool = False
    """Whether only the appliance sends it."""
    role: str | None = None
    """What it is to transfers."""
    folder: str | None = None
    """The value for a folder, if it tells folders from files."""
    known: tuple[str, ...] = ()
    """The values seen so far."""
    identifies: tuple[str, ...] = ()
    """The objects that it may identify (`x-identifies`)."""
    secret: bool = False
    """Whether `repr` hides it."""
    refers: bool = False
    """Whether its type names a model, which may be defined further down."""

    @property
    def empty(self) -> bool:
        """Whether it is an empty list if the appliance leaves it out. Fields that a caller leaves out are not sent."""
        return self.read and not self.required and re.fullmatch(r"list\[.*\]", self.type) is not None

    @property
    def annotation(self) -> str:
        """The type; an optional property that is missing is `None`, a list is empty."""
        optional = not self.required and not self.empty and not re.search(r"\bNone$|^Any$", self.type)
        return f"{self.type} | None" if optional else self.type

    @property
    def declaration(self) -> str:
        """The annotation in the class, where a date must have a time zone.

        Only what names a model is text, since Python evaluates the others many times faster than msgspec does text.
        """
        text = _DATE.sub(
            lambda found: "AwareDatetime" if found[0] == "datetime" else found[0], self.annotation
        )
        return literal(text) if self.refers else text

    @property
    def default(self) -> str:
        """The text after the `=`, or empty for a required property with a regular name."""
        renamed = camel_case(self.name) != self.wire_name
        if renamed:
            start = "" if self.required else "default=[], " if self.empty else "default=None, "
            return f"field({start}name={literal(self.wire_name)})"
        return "" if self.required else "[]" if self.empty else "None"


@dataclass(frozen=True, slots=True)
class Model:
    """A schema that becomes a class."""

    name: str
    description: str
    fields: list[Field]
    bulk: bool = False
    """Whether it holds the result for each of many items."""
    open: bool = False
    """Whether the spec declares that it has further members."""

    @property
    def roles(self) -> dict[str, str]:
        """The fields that transfers read under another name, by these names."""
        return {one.role: one.name for one in self.fields if one.role and one.role != one.name}

    @property
    def has_fingerprint(self) -> bool:
        """Whether it describes content by a hash, whose algorithm the response may leave out."""
        return any(one.role == "fingerprint" for one in self.fields)

    @property
    def secrets(self) -> tuple[str, ...]:
        """The fields that `repr` hides."""
        return tuple(one.name for one in self.fields if one.secret)

    @property
    def is_folder(self) -> str:
        """The expression that tells folders from files; empty if the model is neither."""
        for one in self.fields:
            if one.folder is not None:
                if one.folder not in one.known or len(one.known) == 1:
                    return str(one.folder in one.known)
                return f"self.{one.name} == {literal(one.folder)}"
        return ""


@dataclass(slots=True)
class ModelModule:
    """The models of one file of `spec/schemas/`."""

    name: str
    models: list[Model] = field(default_factory=list)
    imports: dict[str, list[str]] = field(default_factory=dict)


class ModelIndex:
    """All models of the document, and those that are reachable for users."""

    def __init__(self, bundle: Bundle, models: dict[str, ModelProperty]) -> None:
        self.bundle = bundle
        self.models = models
        self.used: dict[str, str] = {}
        schemas = bundle.document.get("components", {}).get("schemas", {})
        self.raw: dict[str, Any] = {
            str(ClassName(name, prefix="")): schema for name, schema in schemas.items()
        }
        self.read = {
            str(ClassName(name, prefix=""))
            for name in reached(bundle, "responses") - reached(bundle, "requestBody")
        }
        """The models that only the appliance sends."""
        self._modules: dict[str, str] = {}
        for name in schemas:
            place = bundle.where(("components", "schemas", name))
            stem = place.file.stem if place else "common"
            # spec/shared/schemas.yaml contains the schemas that several resources share.
            module = "common" if stem == "schemas" else stem
            self._modules[str(ClassName(name, prefix=""))] = re.sub(r"\W", "_", module)

    def type_of(self, prop: PropertyProtocol, raw: Any, home: str) -> str:
        """Return the Python type of a property; models in it are marked as used.

        Args:
            prop: The parsed property.
            raw: Its definition in the document.
            home: The module for models that are not named in the document.
        """
        walk(prop, lambda model: self.use(model, home))
        return annotation(prop, self.models, raw)

    def use(self, model: ModelProperty, home: str) -> None:
        """Mark a model, and all models it refers to, as part of the client."""
        name = str(model.class_info.name)
        full = self.models.get(name, model)
        if name in self.used:
            return
        self.used[name] = self._modules.get(name, home)
        for prop in self.properties(full):
            walk(prop, lambda inner: self.use(inner, self.used[name]))
        if full.additional_properties is not None:
            walk(full.additional_properties, lambda inner: self.use(inner, self.used[name]))

    def properties(self, model: ModelProperty) -> list[PropertyProtocol]:
        """Return the model's properties, required ones first."""
        return [*(model.required_properties or []), *(model.optional_properties or [])]

    def raw_property(self, schema: Any, wire_name: str) -> dict[str, Any]:
        """Return a property's definition, resolved through `$ref` and `allOf`, with the referenced text underneath."""
        schema = self.bundle.resolve(schema)
        if not isinstance(schema, dict):
            return {}
        stated = schema.get("properties", {}).get(wire_name)
        if isinstance(stated, dict):
            target = self.bundle.resolve(stated)
            return {**(target if isinstance(target, dict) else {}), **stated}
        for part in schema.get("allOf", []):
            found = self.raw_property(part, wire_name)
            if found:
                return found
        return {}

    def module_of(self, name: str) -> str | None:
        """Return the module that holds a class, if it is a model in use that has fields."""
        model = self.models.get(name)
        return self.used.get(name) if model is not None and has_fields(model) else None

    def imports(self, types: Iterator[str], own: str | None = None) -> dict[str, list[str]]:
        """Return the imports for the models in some types: module -> sorted class names, without `own`."""
        found: dict[str, set[str]] = {}
        for text in types:
            for name in _NAME.findall(re.sub(r'"(\\.|[^"\\])*"', "", text)):
                module = self.module_of(name)
                if module and module != own:
                    found.setdefault(module, set()).add(name)
        return {module: sorted(names) for module, names in sorted(found.items())}


def plan_models(index: ModelIndex) -> list[ModelModule]:
    """Return the models in use, by module, in an order that depends only on names."""
    modules: dict[str, ModelModule] = {}
    for name in sorted(index.used):
        home = index.module_of(name)
        if home is None:
            continue
        parsed = index.models[name]
        raw = index.raw.get(name) or _raw_of(parsed)
        module = modules.setdefault(home, ModelModule(home))
        module.models.append(
            Model(
                name,
                str(raw.get("description") or ""),
                _fields(index, name, raw, home),
                bulk=bool(raw.get("x-bulk")),
                open=raw.get("additionalProperties") is True,
            )
        )
    for module in modules.values():
        types = (one.type for model in module.models for one in model.fields)
        module.imports = index.imports(types, own=module.name)
    return [modules[name] for name in sorted(modules)]


def _raw_of(parsed: ModelProperty) -> dict[str, Any]:
    """Return the definition of an object that is written inside another schema."""
    data = parsed.data.model_dump(by_alias=True, exclude_none=True, mode="json")
    return data if isinstance(data, dict) else {}


def _fields(index: ModelIndex, model: str, schema: dict[str, Any], home: str) -> list[Field]:
    parsed = index.models[model]
    required = {prop.name.get_untrusted_value() for prop in parsed.required_properties or []}
    fields: list[Field] = []
    for prop in index.properties(parsed):
        wire_name = prop.name.get_untrusted_value()
        raw = index.raw_property(schema, wire_name)
        kind = index.type_of(prop, raw, home)
        fields.append(
            Field(
                name=python_name(prop, raw),
                wire_name=wire_name,
                type=kind,
                required=wire_name in required,
                description=str(raw.get("description") or ""),
                example=example(raw),
                read=model in index.read,
                role=raw.get("x-role"),
                folder=raw.get("x-folder"),
                known=tuple(raw.get("x-known-values", ())),
                identifies=identified(raw),
                secret=is_secret(raw),
                refers=bool(index.imports(iter([kind]))),
            )
        )
    return fields
