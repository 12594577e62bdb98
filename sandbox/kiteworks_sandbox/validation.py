"""Validate requests against the bundle with openapi-core, and report errors with the appliance's codes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field as member
from datetime import datetime
from threading import Lock
from types import NoneType
from typing import Any

from jsonschema_path import SchemaPath
from openapi_core.casting.schemas import oas31_schema_casters_factory
from openapi_core.datatypes import Parameters, RequestParameters
from openapi_core.deserializing.styles import StyleDeserializersFactory, style_deserializers
from openapi_core.templating.datatypes import TemplateResult
from openapi_core.templating.paths.datatypes import PathOperationServer
from openapi_core.templating.paths.finders import BasePathFinder
from openapi_core.unmarshalling.request.unmarshallers import V31RequestParametersUnmarshaller
from openapi_core.unmarshalling.schemas import oas31_schema_unmarshallers_factory
from openapi_core.validation.request.exceptions import (
    MissingParameter,
    MissingRequestBody,
    MissingRequiredParameter,
    MissingRequiredRequestBody,
    ParametersError,
    ParameterValidationError,
)
from openapi_core.validation.request.validators import V31RequestBodyValidator
from openapi_core.validation.schemas import oas31_schema_validators_factory
from openapi_core.validation.schemas.exceptions import InvalidSchemaValue
from werkzeug.datastructures import Headers, MultiDict

from . import dates
from .access import TOP
from .bundle import Bundle, Json, Operation
from .responses import ApiError

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
_REMEMBERED = 1 << 20
"""Size of the cache of bundle locations: larger than their number."""


@dataclass(slots=True)
class _Request:
    """A request for openapi-core. Its path is given as a template, because routing is already done."""

    method: str
    path: str
    parameters: RequestParameters
    body: bytes | None = None
    content_type: str = "application/json"
    host_url: str = ""


class _RoutedPath(BasePathFinder):
    """Finds an operation by its path template, instead of searching all paths again."""

    def find(self, method: str, name: str) -> PathOperationServer:
        path = self.spec / "paths" / name
        return PathOperationServer(path, path / method, None, TemplateResult(name, {}), {})


class _MadeOnce:
    """A factory of openapi-core that creates the reader or validator of a schema once, instead of for every request.

    Args:
        factory: The underlying factory, called with arguments that differ only in the schema.
    """

    def __init__(self, factory: Any) -> None:
        self._factory = factory
        self._made: dict[tuple[Any, ...], Any] = {}

    def create(self, spec: SchemaPath, schema: SchemaPath, *further: Any, **how: Any) -> Any:
        """Return the reader or validator of this schema."""
        made = self._made.get(schema.parts)
        if made is None:
            made = self._made[schema.parts] = self._factory.create(spec, schema, *further, **how)
        return made


@dataclass(frozen=True, slots=True)
class _Declared:
    """A declared parameter."""

    place: SchemaPath
    name: str
    location: str
    optional: bool
    """Whether its absence says nothing."""
    repeatable: bool
    """Whether what it says depends on its own values alone."""
    known: dict[tuple[str, ...], Any] = member(default_factory=dict)
    """What its last valid values say. None of it can be changed."""

    @classmethod
    def read(cls, place: SchemaPath) -> _Declared:
        found = place.read_value()
        spread = found.get("style") == "deepObject"
        decisive = found.get("required") or spread or "default" in place / "schema"
        return cls(place, found["name"], found["in"], not decisive, not spread)

    def sent(self, parameters: RequestParameters) -> tuple[str, ...]:
        """Return its values in a request."""
        location = parameters[self.location]
        if isinstance(location, (MultiDict, Headers)):
            return tuple(location.getlist(self.name))
        return (location[self.name],) if self.name in location else ()

    def remember(self, sent: tuple[str, ...], value: Any) -> None:
        """Remember what its values in a request say."""
        if self.repeatable and isinstance(value, (str, int, float, datetime, NoneType)):
            if len(self.known) == _MOST_KNOWN:
                self.known.clear()
            self.known[sent] = value


class _Parameters(V31RequestParametersUnmarshaller):
    """Passes over optional parameters that were not sent, and remembers what values say.

    openapi-core looks up each parameter that is declared, some forty a list.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._declared: dict[Any, list[_Declared]] = {}

    def _get_parameters(
        self, parameters: RequestParameters, operation: SchemaPath, path: SchemaPath
    ) -> Parameters:
        declared = self._declared.get(operation.parts)
        if declared is None:
            declared = self._declared[operation.parts] = _declared(operation, path)
        found, errors = Parameters(), []
        for one in declared:
            sent = one.sent(parameters)
            if one.optional and not sent:
                continue
            value = one.known.get(sent, _UNKNOWN)
            if value is _UNKNOWN:
                try:
                    value = self._get_parameter(parameters, one.place)
                except MissingParameter:
                    continue
                except ParameterValidationError as error:
                    errors.append(error)
                    continue
                one.remember(sent, value)
            getattr(found, one.location)[one.name] = value
        if errors:
            raise ParametersError(errors=errors, parameters=found)
        return found


def _declared(operation: SchemaPath, path: SchemaPath) -> list[_Declared]:
    """Return the parameters of an operation, and those of its path that it does not declare itself."""
    found: dict[tuple[str, str], _Declared] = {}
    for holder in (operation, path):
        for place in (holder / "parameters") if "parameters" in holder else ():
            one = _Declared.read(place)
            found.setdefault((one.name, one.location), one)
    return list(found.values())


class Checker:
    """Validates requests, one at a time: openapi-core's cache is not thread-safe.

    Args:
        bundle: The bundle to validate against.
    """

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        spec = SchemaPath.from_dict(_one_type_each(bundle.document), resolved_cache_maxsize=_REMEMBERED)
        # openapi-core declares these as classes, but calls only `create`.
        styles: Any = _MadeOnce(StyleDeserializersFactory(oas31_schema_casters_factory, style_deserializers))
        validators: Any = _MadeOnce(oas31_schema_validators_factory)
        unmarshallers: Any = _MadeOnce(oas31_schema_unmarshallers_factory)
        self._parameters = _Parameters(
            spec,
            path_finder_cls=_RoutedPath,
            extra_format_validators={_DATE: dates.is_filter},
            extra_format_unmarshallers={_DATE: dates.parse_filter},
            schema_validators_factory=validators,
            style_deserializers_factory=styles,
            schema_unmarshallers_factory=unmarshallers,
        )
        self._body = V31RequestBodyValidator(
            spec,
            path_finder_cls=_RoutedPath,
            extra_format_validators={_DATE: dates.is_date},
            schema_validators_factory=validators,
        )
        self._lock = Lock()

    def parameters(
        self, operation: Operation, path: Mapping[str, str], query: MultiDict[str, str], headers: Headers
    ) -> dict[str, Any]:
        """Return the query parameters, converted to the types in the bundle.

        Raises:
            ApiError: 422; a parameter in the path, the query or the headers is invalid.
        """
        request = _Request(
            operation.method, operation.path, RequestParameters(query, headers, MultiDict(), path)
        )
        with self._lock:
            result = self._parameters.unmarshal(request)
        _refuse(result.errors)
        found = dict(result.parameters.query)
        declared = {self._bundle.resolve(one)["name"] for one in operation.definition["parameters"]}
        _refuse_operators(operation, query, declared)
        further = MultiDict((name, value) for name, value in query.items(multi=True) if name not in declared)
        for one in _FILTERED_LIKE.get(operation.id, ()) if further else ():
            found = self.parameters(self._bundle.by_id[one], {"folder_id": TOP}, further, headers) | found
        return found

    def body(self, operation: Operation, value: Any) -> None:
        """Validate a JSON body; None if there is no body.

        Raises:
            ApiError: 422; the body is invalid.
        """
        encoded = None if value is None else json.dumps(value).encode()
        request = _Request(operation.method, operation.path, RequestParameters(), encoded)
        with self._lock:
            errors = list(self._body.iter_errors(request))
        _refuse([error for error in errors if type(error) is not MissingRequestBody])


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


def _one_type_each(document: Json) -> Json:
    """Return the document, with parameters that are numbers or text as text: openapi-core supports only one type."""

    def schema(stated: Json) -> Json:
        if isinstance(stated.get("type"), list) and "string" in stated["type"]:
            return {**stated, "type": "string"}
        return {**stated, "items": schema(stated["items"])} if "items" in stated else stated

    def parameter(stated: Json) -> Json:
        return {**stated, "schema": schema(stated["schema"])} if "schema" in stated else stated

    def holder(stated: Json) -> Json:
        return {**stated, "parameters": [parameter(one) for one in stated.get("parameters", [])]}

    def item(stated: Json) -> Json:
        methods = {key: holder(one) for key, one in stated.items() if isinstance(one, dict)}
        return {**holder(stated), **methods}

    components = document.get("components", {})
    shared = {name: parameter(one) for name, one in components.get("parameters", {}).items()}
    return {
        **document,
        "components": {**components, "parameters": shared},
        "paths": {path: item(one) for path, one in document.get("paths", {}).items()},
    }


def _refuse(errors: Iterable[Exception]) -> None:
    fields: dict[str, str | None] = {}
    for error in errors:
        for code, field in _codes(error):
            fields.setdefault(code, field)
    if fields:
        raise ApiError(*fields, status=422, fields=fields)


def _codes(error: Exception) -> list[tuple[str, str | None]]:
    """Return the codes of an error, each with the field of the request that it is about."""
    name = getattr(error, "name", None)
    if isinstance(error, (MissingRequiredParameter, MissingRequiredRequestBody)):
        return [("ERR_INPUT_REQUIRED", name)]
    cause = error.__cause__
    if isinstance(cause, InvalidSchemaValue):
        return [(_code(one), name or _field(one)) for one in cause.schema_errors]
    if isinstance(error, ParameterValidationError):
        return [("ERR_INVALID_PARAMETER", name)]
    return [("ERR_INPUT_INVALID_FORMAT", name)]


def _field(error: Any) -> str | None:
    """Return the member of the body that an error is about, with dots between nested names."""
    steps = [str(one) for one in error.absolute_path]
    if error.validator == "required":
        steps += [one for one in error.validator_value if one not in error.instance][:1]
    return ".".join(steps) or None


def _code(error: Any) -> str:
    # openapi-core declares these as plain exceptions; they come from jsonschema.
    # Of several alternatives, the one that matches the value's type explains the error.
    closer = [one for one in error.context or () if one.validator != "type"]
    if closer:
        return _code(closer[0])
    rule = error.validator_value if error.validator == "format" else error.validator
    return _CODES.get(str(rule), "ERR_INPUT_INVALID_FORMAT")
