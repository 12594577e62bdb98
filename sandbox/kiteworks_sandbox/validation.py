"""Validate requests against the bundle, and report errors with the appliance's codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field as member
from datetime import datetime
from functools import cached_property, partial
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeAlias

from werkzeug.datastructures import Headers, MultiDict

from . import dates
from .access import TOP
from .bundle import Bundle, Json, Operation
from .responses import ApiError

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

_CODES = {
    "required": "ERR_INPUT_REQUIRED",
    "enum": "ERR_INPUT_NOT_IN_LIST",
    "minimum": "ERR_INPUT_MIN_VALUE",
    "exclusiveMinimum": "ERR_INPUT_MIN_VALUE",
    "maximum": "ERR_INPUT_MAX_VALUE",
    "exclusiveMaximum": "ERR_INPUT_MAX_VALUE",
    "maxItems": "ERR_INPUT_MAX_VALUE",
    "iso-date-time": "ERR_INPUT_INVALID_DATE",
    "email": "ERR_INPUT_INVALID_EMAIL",
}
"""The appliance's error for each rule or format of JSON Schema; any other is a wrong format."""

_DATE = "iso-date-time"
"""The format of dates."""
_OPERATORS = frozenset(("in", "gt", "gte", "lt", "lte", "contains", "startswith", "eq"))
"""The operators of filters, as in `created:gte`."""
_FILTERED_LIKE = {
    "folders.children": ("folders.list_subfolders", "folders.list_files"),
    "folders.top": ("folders.list_subfolders",),
}
"""Lists that take the filters of other lists too, although these are not published for them: a guess."""
_MOST_KNOWN = 100
"""Number of values that are remembered of each parameter."""
_UNKNOWN: Any = object()
_TRUTH = {"y": True, "yes": True, "t": True, "true": True, "on": True, "1": True}
_TRUTH |= {"n": False, "no": False, "f": False, "false": False, "off": False, "0": False}
_READ_ALONE = frozenset(("type", "items", "default", "description"))
"""The members of a schema that a value conforms to once it was read."""
_Place: TypeAlias = Mapping[str, str] | MultiDict[str, str] | Headers
_Problem: TypeAlias = tuple[str, str | None]
"""A code, and the field of the request that it is about."""


@dataclass(frozen=True, slots=True)
class _Declared:
    """A declared parameter."""

    name: str
    location: str
    optional: bool
    """Whether its absence says nothing."""
    explode: bool
    """Whether the items of a list are values of their own, instead of separated by commas."""
    schema: Json
    known: dict[tuple[str, ...], Any] = member(default_factory=dict)
    """What its last valid values say. None of it can be changed."""

    @classmethod
    def read(cls, bundle: Bundle, stated: Json) -> _Declared:
        found = bundle.resolve(stated)
        style = "form" if found["in"] == "query" else "simple"
        schema = _resolved(bundle, found["schema"])
        if found.get("style", style) != style or schema.get("type") == "object":
            raise ValueError(
                f"The sandbox can't read the parameter {found['name']}. "
                "Declare it as a value or a list, in the usual style of its place."
            )
        optional = not found.get("required") and "default" not in schema
        explode = found.get("explode", style == "form")
        return cls(found["name"], found["in"], optional, explode, schema)

    def value(self, sent: tuple[str, ...]) -> Any:
        """Return what its values in a request say, before the schema is checked.

        Raises:
            ValueError: They can't be read.
        """
        if not sent:
            return self.schema["default"]
        if self.schema.get("type") == "array":
            items = sent if self.explode else sent[0].split(",")
            return [_read(self.schema.get("items", {}), one) for one in items]
        if self.location == "query" and not sent[0]:
            raise ValueError("A query parameter without a value.")
        return _read(self.schema, sent[0])

    def remember(self, sent: tuple[str, ...], value: Any) -> None:
        """Remember what its values in a request say."""
        if isinstance(value, (str, int, float, datetime, NoneType)):
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            self.known[sent] = value


def _sent(place: _Place, name: str) -> tuple[str, ...]:
    """Return the values of a parameter in a part of a request."""
    if isinstance(place, MultiDict):
        return tuple(place.getlist(name))
    return (place[name],) if name in place else ()


def _resolved(bundle: Bundle, schema: Json) -> Json:
    """Return a schema of a parameter without references."""
    found: Json = dict(bundle.resolve(schema))
    if "items" in found:
        found["items"] = _resolved(bundle, found["items"])
    if "anyOf" in found:
        found["anyOf"] = [_resolved(bundle, one) for one in found["anyOf"]]
    return found


def _read(schema: Json, text: str) -> Any:
    """Convert text to the type of its schema, or to the first of several types that fits.

    Raises:
        ValueError: The text has no such form.
    """
    for one in schema.get("anyOf", ()):
        try:
            return _read(one, text)
        except ValueError:
            continue
    types = schema.get("type", "string")
    if "string" in types:
        return text
    if "integer" in types:
        return int(text)
    if "number" in types:
        return float(text)
    if "boolean" in types and text.lower() in _TRUTH:
        return _TRUTH[text.lower()]
    raise ValueError(f"Not of type {types}.")


def _with_dates(schema: Json, value: Any) -> Any:
    """Convert the dates in a valid value."""
    if isinstance(value, list):
        return [_with_dates(schema.get("items", {}), one) for one in value]
    formats = (one.get("format") for one in (schema, *schema.get("anyOf", ())))
    if isinstance(value, str) and _DATE in formats and dates.is_filter(value):
        return dates.parse_filter(value)
    return value


class Checker:
    """Validates requests.

    Args:
        bundle: The bundle to validate against.
    """

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._declared: dict[str, list[_Declared]] = {}

    def parameters(
        self, operation: Operation, path: Mapping[str, str], query: MultiDict[str, str], headers: Headers
    ) -> dict[str, Any]:
        """Return the query parameters, converted to the types in the bundle.

        Raises:
            ApiError: 422; a parameter in the path, the query or the headers is invalid.
        """
        places: dict[str, _Place] = {"path": path, "query": query, "header": headers}
        found: dict[str, Any] = {}
        wrong: list[_Problem] = []
        declared = self._declared_of(operation)
        for one in declared:
            place = places.get(one.location, {})
            if one.optional and one.name not in place:
                continue
            sent = _sent(place, one.name)
            value = one.known.get(sent, _UNKNOWN)
            if value is _UNKNOWN:
                value, problems = self._value(one, sent)
                if problems:
                    wrong += problems
                    continue
                one.remember(sent, value)
            if one.location == "query":
                found[one.name] = value
        _refuse(wrong)
        if not query:
            return found
        names = {one.name for one in declared}
        _refuse_operators(operation, query, names)
        further = MultiDict((name, value) for name, value in query.items(multi=True) if name not in names)
        for like in _FILTERED_LIKE.get(operation.id, ()) if further else ():
            found = self.parameters(self._bundle.by_id[like], {"folder_id": TOP}, further, headers) | found
        return found

    def _declared_of(self, operation: Operation) -> list[_Declared]:
        declared = self._declared.get(operation.id)
        if declared is None:
            stated = operation.definition["parameters"]
            shared = len(self._bundle.document["paths"][operation.path].get("parameters", ()))
            found: dict[tuple[str, str], _Declared] = {}
            for one in (*stated[shared:], *stated[:shared]):  # its own replace those of its path
                read = _Declared.read(self._bundle, one)
                found.setdefault((read.name, read.location), read)
            declared = list(found.values())
            self._declared[operation.id] = declared
        return declared

    def _value(self, one: _Declared, sent: tuple[str, ...]) -> tuple[Any, list[_Problem]]:
        """Return what the values of a parameter say, and what is wrong with them."""
        if not sent and "default" not in one.schema:
            return None, [("ERR_INPUT_REQUIRED", one.name)]
        try:
            value = one.value(sent)
        except ValueError:
            return None, [("ERR_INVALID_PARAMETER", one.name)]
        if not _is_read_alone(one.schema):
            errors = self._filters.evolve(schema=one.schema).iter_errors(value)
            problems: list[_Problem] = [(_code(error), one.name) for error in errors]
            if problems:
                return None, problems
        return _with_dates(one.schema, value), []

    def body(self, operation: Operation, value: Any) -> None:
        """Validate a JSON body; None if there is no body.

        Raises:
            ApiError: 422; the body is invalid.
        """
        stated = self._bundle.resolve(operation.definition.get("requestBody", {}))
        if value is None:
            _refuse([("ERR_INPUT_REQUIRED", None)] if stated.get("required") else [])
            return
        schema = self._bundle.request_schema(operation)
        if schema is not None:
            errors = self._bodies.evolve(schema=schema).iter_errors(value)
            _refuse([(_code(error), _field(error)) for error in errors])

    @cached_property
    def _filters(self) -> Draft202012Validator:
        return self._validator(dates.is_filter)

    @cached_property
    def _bodies(self) -> Draft202012Validator:
        return self._validator(dates.is_date)

    def _validator(self, is_date: Callable[[object], bool]) -> Draft202012Validator:
        """Return a validator, to be evolved for each schema: references lead into the bundle's components."""
        from jsonschema import Draft202012Validator, FormatChecker  # takes long, and many requests do without

        formats = FormatChecker()
        formats.checks(_DATE)(is_date)
        for name, bits in (("int32", 31), ("int64", 63)):
            formats.checks(name)(partial(_fits, bits))
        return Draft202012Validator(
            {"components": self._bundle.document["components"]}, format_checker=formats
        )


def _fits(bits: int, value: object) -> bool:
    """Check whether a number has no more bits, apart from its sign; values of other types are left to other rules."""
    return not isinstance(value, int) or -(1 << bits) <= value < 1 << bits


def _is_read_alone(schema: Json) -> bool:
    """Check whether a schema asks for nothing but the type that a value was converted to."""
    alone = schema.keys() <= _READ_ALONE
    return alone and ("items" not in schema or _is_read_alone(schema["items"]))


def _refuse_operators(operation: Operation, query: Iterable[str], declared: Iterable[str]) -> None:
    """Refuse filters of a list whose operator does not exist, such as `created:after`."""
    if operation.method != "get" or "x-pagination" not in operation.definition:
        return
    fields = {name.partition(":")[0] for name in declared}
    for name in query:
        field, colon, operator = name.partition(":")
        if colon and field in fields and operator not in _OPERATORS:
            codes = operation.definition["x-error-codes"].get("400", ())
            if "ERR_REQUEST_INVALID_FILTER" in codes:
                raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
            raise ApiError("ERR_INVALID_PARAMETER", status=422, fields={"ERR_INVALID_PARAMETER": name})


def _refuse(problems: Iterable[_Problem]) -> None:
    """Refuse a request that has problems, with the code of each."""
    fields: dict[str, str | None] = {}
    for code, field in problems:
        fields.setdefault(code, field)
    if fields:
        raise ApiError(*fields, status=422, fields=fields)


def _field(error: Any) -> str | None:
    """Return the member of the body that an error is about, with dots between nested names."""
    steps = [str(one) for one in error.absolute_path]
    if error.validator == "required":
        steps += [one for one in error.validator_value if one not in error.instance][:1]
    return ".".join(steps) or None


def _code(error: Any) -> str:
    # Of several alternatives, the one that matches the value's type explains the error.
    closer = [one for one in error.context or () if one.validator != "type"]
    if closer:
        return _code(closer[0])
    rule = error.validator_value if error.validator == "format" else error.validator
    return _CODES.get(str(rule), "ERR_INPUT_INVALID_FORMAT")
