"""The words of an OpenAPI document: the standard ones that this spec uses, and our own, which begin with `x-`.

The values of standard words are checked by the standard's schema. Here only their existence is checked: the standard
allows any word in a schema, and any that begins with `x-` everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from ..bundle import METHODS
from ..load import Pointer
from .words import Reference, Words

Place = tuple[type[Words], Any, Pointer]
Inside = Callable[[Any, Pointer], Iterator[Place]]

Role = Literal[
    "id",
    "file_id",
    "folder_id",
    "attachment_id",
    "name",
    "size",
    "type",
    "created",
    "modified",
    "client_modified",
    "versions",
    "fingerprint",
    "fingerprint_algo",
    "fingerprints",
]
"""What a property is to transfers, whatever its name."""

Marked = Literal[True]
"""The value of a word that is either present or absent."""

Format = Literal["binary", "email", "int64", "iso-date-time", "password", "unix-time"]
"""The formats of the spec. The standard allows any; these are true of the appliance, and tests check values by them."""


def _one(kind: Callable[[], type[Object]]) -> Inside:
    def inside(value: Any, pointer: Pointer) -> Iterator[Place]:
        if isinstance(value, dict):
            yield from kind().places(value, pointer)

    return inside


def _each(kind: Callable[[], type[Object]]) -> Inside:
    def inside(value: Any, pointer: Pointer) -> Iterator[Place]:
        found = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        for key, one in found:
            if isinstance(one, dict):
                yield from kind().places(one, (*pointer, key))

    return inside


class Object(Words):
    """An object of OpenAPI."""

    inside: ClassVar[dict[str, Inside]] = {}
    """How to reach the nested objects, by the word that holds them."""

    @classmethod
    def places(cls, value: dict[str, Any], pointer: Pointer) -> Iterator[Place]:
        """Iterate over this object and all nested ones, each with its kind and its pointer."""
        referring = "$ref" in value and cls is not Schema
        yield (Reference if referring else cls), value, pointer
        for word, inner in cls.inside.items():
            if word in value:
                yield from inner(value[word], (*pointer, word))


class Schema(Object):
    """The allowed values."""

    ref: Any = Field(None, alias="$ref")
    type: Any = None
    format: Format | None = None
    description: Any = None
    properties: Any = None
    required: Any = None
    items: Any = None
    all_of: Any = Field(None, alias="allOf")
    any_of: Any = Field(None, alias="anyOf")
    one_of: Any = Field(None, alias="oneOf")
    additional_properties: Any = Field(None, alias="additionalProperties")
    enum: Any = None
    const: Any = None
    default: Any = None
    examples: Any = None
    minimum: Any = None
    maximum: Any = None
    min_length: Any = Field(None, alias="minLength")
    max_length: Any = Field(None, alias="maxLength")
    pattern: Any = None
    min_items: Any = Field(None, alias="minItems")
    max_items: Any = Field(None, alias="maxItems")
    any: Marked | None = Field(None, alias="x-any")
    bulk: Marked | None = Field(None, alias="x-bulk")
    folder: str | None = Field(None, alias="x-folder")
    identifies: str | list[str] | Literal[False] | None = Field(None, alias="x-identifies")
    known_values: list[str] = Field([], alias="x-known-values")
    python_name: str | None = Field(None, alias="x-python-name")
    role: Role | None = Field(None, alias="x-role")
    source: str | None = Field(None, alias="x-source")
    target: Marked | None = Field(None, alias="x-target")

    inside: ClassVar[dict[str, Inside]] = {
        "properties": _each(lambda: Schema),
        "items": _one(lambda: Schema),
        "allOf": _each(lambda: Schema),
        "anyOf": _each(lambda: Schema),
        "oneOf": _each(lambda: Schema),
        "additionalProperties": _one(lambda: Schema),
    }


class Header(Object):
    """A header of a response."""

    description: Any = None
    required: Any = None
    schema_: Any = Field(None, alias="schema")
    location_of_object: list[str] | None = Field(None, alias="x-location-of-object")

    inside: ClassVar[dict[str, Inside]] = {"schema": _one(lambda: Schema)}


class Parameter(Object):
    """A parameter of a request."""

    name: Any = None
    in_: Any = Field(None, alias="in")
    description: Any = None
    required: Any = None
    deprecated: Any = None
    style: Any = None
    explode: Any = None
    schema_: Any = Field(None, alias="schema")
    client_default: Any = Field(None, alias="x-client-default")
    client_option: str | None = Field(None, alias="x-client-option")
    identifies: str | list[str] | Literal[False] | None = Field(None, alias="x-identifies")
    link: Marked | None = Field(None, alias="x-link")
    python_name: str | None = Field(None, alias="x-python-name")
    secret: Marked | None = Field(None, alias="x-secret")
    source: str | None = Field(None, alias="x-source")
    target: Marked | None = Field(None, alias="x-target")

    inside: ClassVar[dict[str, Inside]] = {"schema": _one(lambda: Schema)}


class MediaType(Object):
    """A body in one media type."""

    schema_: Any = Field(None, alias="schema")
    encoding: Any = None

    inside: ClassVar[dict[str, Inside]] = {"schema": _one(lambda: Schema)}


class RequestBody(Object):
    """The body of a request."""

    description: Any = None
    required: Any = None
    content: Any = None

    inside: ClassVar[dict[str, Inside]] = {"content": _each(lambda: MediaType)}


class Response(Object):
    """A response to a request."""

    description: Any = None
    headers: Any = None
    content: Any = None

    inside: ClassVar[dict[str, Inside]] = {
        "headers": _each(lambda: Header),
        "content": _each(lambda: MediaType),
    }


class Signature(Words):
    """How a delivery is signed."""

    header: str
    algorithm: Literal["sha1", "sha256", "sha384", "sha512"]
    encodings: list[Literal["hex", "base64"]]
    prefix: str = ""


class Operation(Object):
    """An operation of the API."""

    operation_id: Any = Field(None, alias="operationId")
    tags: Any = None
    summary: Any = None
    description: Any = None
    deprecated: Any = None
    security: Any = None
    parameters: Any = None
    request_body: Any = Field(None, alias="requestBody")
    responses: Any = None
    about: str | None = Field(None, alias="x-about")
    called_by: str | None = Field(None, alias="x-called-by")
    error_codes: dict[str, list[str]] = Field({}, alias="x-error-codes")
    idempotent: Marked | None = Field(None, alias="x-idempotent")
    pagination: str | None = Field(None, alias="x-pagination")
    requires_admin: Marked | None = Field(None, alias="x-requires-admin")
    signature: Signature | None = Field(None, alias="x-signature")
    source: str | None = Field(None, alias="x-source")
    stream: Literal["request", "response"] | None = Field(None, alias="x-stream")

    inside: ClassVar[dict[str, Inside]] = {
        "parameters": _each(lambda: Parameter),
        "requestBody": _one(lambda: RequestBody),
        "responses": _each(lambda: Response),
    }


class PathItem(Object):
    """A path."""

    parameters: Any = None
    get: Any = None
    put: Any = None
    post: Any = None
    delete: Any = None
    options: Any = None
    head: Any = None
    patch: Any = None
    trace: Any = None

    inside: ClassVar[dict[str, Inside]] = {"parameters": _each(lambda: Parameter)} | {
        method: _one(lambda: Operation) for method in METHODS
    }


class Components(Object):
    """Objects that others refer to."""

    schemas: Any = None
    parameters: Any = None
    responses: Any = None
    headers: Any = None
    request_bodies: Any = Field(None, alias="requestBodies")
    security_schemes: Any = Field(None, alias="securitySchemes")

    inside: ClassVar[dict[str, Inside]] = {
        "schemas": _each(lambda: Schema),
        "parameters": _each(lambda: Parameter),
        "responses": _each(lambda: Response),
        "headers": _each(lambda: Header),
        "requestBodies": _each(lambda: RequestBody),
    }


class PagingScheme(Words):
    """How a list is paged, in the names of its parameters and of the answer's members.

    `total` is the dotted path to the total number of items; `first` is the offset of the first item.
    """

    items: list[str] = Field(min_length=1)
    total: str = ""
    limit: str | None = None
    offset: str | None = None
    first: int = 0


class ErrorCode(Words):
    """What an error code of the appliance means and what to do."""

    statuses: list[int] = Field(min_length=1)
    message: str = ""
    meaning: str
    hint: str
    error: str = ""
    listing: dict[str, Any] = {}


class ErrorStatus(Words):
    """What the status of an error means if the response has no code of the error table."""

    error: str = Field(pattern=r"^[A-Z][A-Za-z]*Error$")
    hint: str


class NameRules(Words):
    """The names that the appliance accepts for files and folders."""

    max_length: int = Field(gt=0)
    forbidden: str = ""
    forbidden_categories: list[Annotated[str, Field(pattern="^[CLMNPSZ][a-z]$")]] = []
    forbidden_edges: str = ""


class TagGroup(Words):
    """Resources that people look for in one place."""

    name: str = Field(min_length=1)
    tags: list[str] = Field(min_length=1)


class Document(Object):
    """The root."""

    openapi: Any = None
    info: Any = None
    servers: Any = None
    tags: Any = None
    security: Any = None
    paths: Any = None
    webhooks: Any = None
    components: Any = None
    auth: Any = Field(None, alias="x-auth")
    error_codes: dict[str, ErrorCode] = Field({}, alias="x-error-codes")
    global_parameters: Any = Field(None, alias="x-global-parameters")
    global_responses: Any = Field(None, alias="x-global-responses")
    names: NameRules | None = Field(None, alias="x-names")
    pagination: dict[str, PagingScheme] = Field({}, alias="x-pagination")
    sources: dict[str, str] = Field({}, alias="x-sources")
    statuses: dict[Annotated[str, Field(pattern=r"^[45](\d\d|XX)$")], ErrorStatus] = Field(
        {}, alias="x-statuses"
    )
    # Redoc's word, so that it groups them too.
    tag_groups: list[TagGroup] = Field([], alias="x-tagGroups")
    workflows: Any = Field(None, alias="x-workflows")

    inside: ClassVar[dict[str, Inside]] = {
        "paths": _each(lambda: PathItem),
        "webhooks": _each(lambda: PathItem),
        "components": _one(lambda: Components),
    }
