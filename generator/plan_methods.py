"""Turn an operation into a method: its arguments, its result and its exceptions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import FileProperty, ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from .arguments import Argument, Paging
from .bundle import Bundle
from .escape import literal
from .links import identified
from .method_kinds import CallMethod, DownloadMethod, ListMethod
from .methods import OperationMethod
from .parse import ParsedOperation
from .plan_models import ModelIndex, example, is_secret, python_name
from .problems import SpecError
from .vocabulary import auth_of, document_of
from .vocabulary.openapi import Operation
from .vocabulary.words import read

_LONG_TYPE = 60
_BOUNDS = {
    "minimum": "ge",
    "maximum": "le",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
}


def shared_constant(reference: str) -> str:
    """Return the constant of a shared parameter, if any: `#/components/parameters/FolderId` is `FOLDER_ID`."""
    name = reference.rpartition("/")[2]
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()


def plan_method(bundle: Bundle, operation: ParsedOperation, index: ModelIndex) -> OperationMethod:
    """Plan the method of one operation.

    Raises:
        SpecError: Two arguments would have the same Python name, or a body is not an object.
    """
    resource, _, name = operation.id.rpartition(".")
    raw, endpoint, words = operation.raw, operation.endpoint, read(Operation, operation.raw)
    home = resource.replace(".", "_")
    arguments = _parameters(bundle, operation, index, home)
    media_type = None
    if endpoint.bodies:
        media_type = endpoint.bodies[0].content_type.get_untrusted_value()
        arguments += _body(bundle, operation, index, home)
    arguments = _without_other_forms(arguments)
    if not (bundle.resolve(raw.get("requestBody", {})).get("required") or _has_body(arguments)):
        media_type = None
    _refuse_clashes(bundle, operation, arguments)
    arguments, aliases = _with_aliases(name, arguments)
    results = {} if words.stream == "response" else _results(endpoint, index, home)
    result = _union(results.values())
    pagination = _pagination(bundle, operation, words.pagination, index, result, arguments)
    scopes = tuple(scope for one in raw.get("security", []) for scopes in one.values() for scope in scopes)
    kind: type[OperationMethod] = CallMethod
    further: dict[str, Any] = {}
    if pagination:
        kind, further = ListMethod, {"pagination": pagination}
    elif words.stream == "response":
        kind = DownloadMethod
        further = {"about_operation": words.about, "receives": _received(bundle, raw)}
    return kind(
        operation_id=operation.id,
        name=name,
        http_method=str(operation.pointer[2]).upper(),
        path=str(operation.pointer[1]),
        summary=str(raw.get("summary") or ""),
        description=_description(raw),
        arguments=arguments,
        result=result,
        results=results if len(set(results.values())) > 1 else {},
        returns=_returns(bundle, raw),
        media_type=media_type,
        scopes=scopes,
        inferred=frozenset(scopes) - _seen(bundle, scopes),
        errors={int(status): tuple(codes) for status, codes in words.error_codes.items()},
        idempotent=words.idempotent is True,
        aliases=aliases,
        called_by=words.called_by,
        **further,
    )


def _description(raw: Mapping[str, Any]) -> str:
    text = str(raw.get("description") or "")
    return f"{text} The vendor has deprecated this." if raw.get("deprecated") else text


def _received(bundle: Bundle, raw: Mapping[str, Any]) -> str | None:
    """Return the media type of a download, if it has only one."""
    answers = [bundle.resolve(one) for status, one in raw["responses"].items() if str(status).startswith("2")]
    kinds = {kind for one in answers for kind in one.get("content", {})} - {"application/octet-stream"}
    return kinds.pop() if len(kinds) == 1 else None


def _seen(bundle: Bundle, scopes: Iterable[str]) -> set[str]:
    """Return the scopes whose resource is known from published scopes."""
    grammar = auth_of(bundle).scopes
    return {scope for scope in scopes if grammar and scope.split("/")[1] in grammar.seen}


def _parameters(bundle: Bundle, operation: ParsedOperation, index: ModelIndex, home: str) -> list[Argument]:
    endpoint = operation.endpoint
    item = bundle.document["paths"][operation.pointer[1]]
    texts: dict[tuple[str, str], dict[str, Any]] = {}
    constants: dict[tuple[str, str], str] = {}
    for one in [*item.get("parameters", []), *operation.raw.get("parameters", [])]:
        text = bundle.resolve(one)
        key = text["in"], text["name"]
        texts[key] = text
        constants[key] = shared_constant(one.get("$ref", ""))
    groups = {
        "path": endpoint.path_parameters,
        "query": endpoint.query_parameters,
        "header": endpoint.header_parameters,
    }
    arguments: list[Argument] = []
    for location, props in groups.items():
        for prop in props:
            key = location, prop.name.get_untrusted_value()
            text = texts[key]
            if "x-client-option" in text:
                continue
            schema = bundle.resolve(text.get("schema", {}))
            merged = {**schema, **{key: value for key, value in text.items() if key != "schema"}}
            argument = _argument(prop, merged, location, bool(prop.required), index, home)
            arguments.append(replace(argument, constant=constants[key]))
    return arguments


def _body(bundle: Bundle, operation: ParsedOperation, index: ModelIndex, home: str) -> list[Argument]:
    """Return the members of the body, each as an argument."""
    body = bundle.resolve(operation.raw["requestBody"])
    schema = next(iter(body["content"].values()))["schema"]
    prop = operation.endpoint.bodies[0].prop
    model = index.models.get(str(prop.class_info.name), prop) if isinstance(prop, ModelProperty) else None
    if model is None:
        message = "a request body must be an object, so that its members can be keyword arguments"
        raise SpecError([bundle.problem(message, (*operation.pointer, "requestBody"))])
    arguments: list[Argument] = []
    for one in index.properties(model):
        raw = index.raw_property(schema, one.name.get_untrusted_value())
        arguments.append(_argument(one, raw, "body", bool(one.required), index, home))
    return arguments


def _argument(
    prop: PropertyProtocol, raw: dict[str, Any], location: str, required: bool, index: ModelIndex, home: str
) -> Argument:
    name = python_name(prop, raw)
    # Any sequence can be sent; and in a class with a method `list`, the type `list` is shadowed.
    type_ = re.sub(r"\blist\[", "Sequence[", index.type_of(prop, raw, home))
    bounds = {_BOUNDS[key]: raw[key] for key in _BOUNDS if key in raw}
    checked = type_
    if bounds and not isinstance(prop, FileProperty):
        meta = ", ".join(f"{key}={literal(value)}" for key, value in bounds.items())
        checked = f"Annotated[{type_}, Meta({meta})]"
    default = literal(raw["x-client-default"]) if "x-client-default" in raw else None
    target = bool(raw.get("x-target"))
    if target:
        type_ = re.sub(r"^Sequence\[(.*)\]$", r"\1 | \g<0>", type_)
    return Argument(
        name=name,
        wire_name=prop.name.get_untrusted_value(),
        location=location,
        type=type_,
        checked_type=checked,
        required=target or (required and default is None),
        default=default,
        description=_description(raw),
        example=example(raw),
        link=bool(raw.get("x-link")),
        target=target,
        identifies=identified(raw),
        secret=is_secret(raw),
    )


def _without_other_forms(arguments: list[Argument]) -> list[Argument]:
    """Return the arguments without those that repeat the object of the method elsewhere in the request."""
    targets = {one.name for one in arguments if one.target}
    return [one for one in arguments if one.target or one.name not in targets]


def _has_body(arguments: list[Argument]) -> bool:
    return any(one.location == "body" for one in arguments)


def _with_aliases(method: str, arguments: list[Argument]) -> tuple[list[Argument], dict[str, str]]:
    """Name long lists of values: `order_by` of `list` gets the type `ListOrderBy`, the shared `MODE` gets `Mode`."""
    aliases: dict[str, str] = {}
    named: list[Argument] = []
    for argument in arguments:
        values = re.search(r"Literal\[[^\]]*\]", argument.type)
        if values is None or len(values[0]) <= _LONG_TYPE:
            named.append(argument)
            continue
        name = argument.constant.lower() or f"{method}_{argument.name}"
        alias = "".join(word.capitalize() for word in name.split("_"))
        aliases[alias] = values[0]
        type_ = argument.type.replace(values[0], alias)
        checked = argument.checked_type.replace(values[0], alias)
        named.append(replace(argument, type=type_, checked_type=checked, alias=alias))
    return named, aliases


def _refuse_clashes(bundle: Bundle, operation: ParsedOperation, arguments: list[Argument]) -> None:
    seen: dict[str, Argument] = {}
    for argument in arguments:
        other = seen.setdefault(argument.name, argument)
        if other is not argument:
            message = (
                f"{operation.id}: {other.location} {other.wire_name!r} and {argument.location} {argument.wire_name!r} "
                f"would both be {argument.name!r} in Python; give one an x-python-name"
            )
            raise SpecError([bundle.problem(message, operation.pointer)])


def _results(endpoint: Endpoint, index: ModelIndex, home: str) -> dict[int, str]:
    """Return status -> type of each success answer; empty if none of them has content."""
    found: dict[int, str] = {}
    for response in endpoint.responses.patterns:
        span = response.status_code.range
        if span is None or not 200 <= span[0] < 300:
            continue
        text = index.type_of(response.prop, {}, home)
        # The parser reads "no content" as Any.
        found[span[0]] = "None" if text == "Any" else text
    return found if set(found.values()) != {"None"} else {}


def _union(types: Collection[str]) -> str:
    """Return the union of types, any of which may end with None."""
    some = dict.fromkeys(one.removesuffix(" | None") for one in types)
    nothing = {"None": None} if any(one.endswith(" | None") for one in types) else {}
    return " | ".join(sorted({**some, **nothing}, key=lambda one: one == "None")) or "None"


def _returns(bundle: Bundle, raw: dict[str, Any]) -> str:
    """Return the description of the first success answer."""
    for status, response in raw["responses"].items():
        if status.startswith("2"):
            return str(bundle.resolve(response).get("description") or "")
    return ""


def _pagination(
    bundle: Bundle,
    operation: ParsedOperation,
    name: str | None,
    index: ModelIndex,
    result: str,
    arguments: list[Argument],
) -> Paging | None:
    """Return the operation's paging scheme, in terms of its own arguments and envelope."""
    if name is None:
        return None
    scheme = document_of(bundle).pagination[name]
    envelope = fields_of(index, result)
    passed = {argument.wire_name: argument.name for argument in arguments}
    for needed in (scheme.limit, scheme.offset):
        if needed is not None and needed not in passed:
            message = f"paging scheme {name!r} needs the parameter {needed!r}, which this list lacks"
            raise SpecError([bundle.problem(message, (*operation.pointer, "x-pagination"))])
    found = [envelope[one] for one in scheme.items if one in envelope]
    types = [re.search(r"list\[(.*)\]", text) for _, text in found]
    if not found or types[0] is None:
        message = f"the success answer has no list {' or '.join(scheme.items)}, which the paging scheme needs"
        raise SpecError([bundle.problem(message, (*operation.pointer, "x-pagination"))])
    return Paging(
        items=tuple(python for python, _ in found),
        item=types[0][1],
        total=_total(index, envelope, scheme.total),
        limit=passed[scheme.limit] if scheme.limit else None,
        offset=passed[scheme.offset] if scheme.offset else None,
        first=scheme.first,
    )


def fields_of(index: ModelIndex, model: str) -> dict[str, tuple[str, str]]:
    """Return wire name -> Python name and type, for the fields of a model."""
    parsed = index.models.get(model)
    schema = index.raw.get(model)
    if parsed is None:
        return {}
    fields: dict[str, tuple[str, str]] = {}
    for prop in index.properties(parsed):
        wire_name = prop.name.get_untrusted_value()
        raw = index.raw_property(schema, wire_name)
        fields[wire_name] = (python_name(prop, raw), index.type_of(prop, raw, ""))
    return fields


def _total(index: ModelIndex, fields: dict[str, tuple[str, str]], way: str) -> tuple[str, ...]:
    """Return the path to the total number of items; empty if the envelope has no such member."""
    found: list[str] = []
    for wire_name in way.split("."):
        if wire_name not in fields:
            return ()
        name, type_ = fields[wire_name]
        found.append(name)
        fields = fields_of(index, type_.partition(" | ")[0])
    return tuple(found)
