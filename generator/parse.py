"""Stage 4: interpret the document in Python terms with openapi-python-client's parser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.openapi import Endpoint, GeneratorData
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.strings import PythonIdentifier

from .bundle import Bundle, operations
from .load import Pointer
from .problems import Problem, SpecError

CONFIG = Config.from_sources(
    ConfigFile(
        literal_enums=True,
        field_prefix="field_",
        # The parser does not distinguish archives from other bytes.
        content_type_overrides={"application/zip": "application/octet-stream"},
    ),
    MetaType.NONE,
    document_source=Path("openapi.json"),
    file_encoding="utf-8",
    overwrite=True,
    output_path=None,
)

# The parser copies each endpoint several times, with all models within reach. It never changes those, and continues with the
# copy alone.
ModelProperty.__deepcopy__ = lambda self, _: self  # type: ignore[attr-defined]
Endpoint.__deepcopy__ = lambda self, _: self  # type: ignore[attr-defined]

DATE_FORMAT = "iso-date-time"
"""The format of dates in the spec: see `spec/README.md`."""


@dataclass(frozen=True, slots=True)
class ParsedOperation:
    """An operation as the parser understood it, with its source in the bundle."""

    id: str
    pointer: Pointer
    raw: dict[str, Any]
    endpoint: Endpoint


@dataclass(frozen=True, slots=True)
class Parsed:
    """The whole document, parsed. Operations keep the document's order."""

    operations: list[ParsedOperation]
    models: dict[str, ModelProperty]


def parse(bundle: Bundle) -> Parsed:
    """Parse the bundle.

    Raises:
        SpecError: The parser refused a part of the document or warned about it.
    """
    data = GeneratorData.from_dict(_in_known_formats(bundle.document), config=CONFIG)
    if isinstance(data, GeneratorError):
        raise SpecError([_problem(bundle, data)])
    collections = data.endpoint_collections_by_tag.values()
    errors = [*data.errors, *(error for one in collections for error in one.parse_errors)]
    if errors:
        raise SpecError([_problem(bundle, error) for error in errors])
    endpoints = {endpoint.name: endpoint for one in collections for endpoint in one.endpoints}
    found: list[ParsedOperation] = []
    for pointer, raw in operations(bundle.document):
        name = PythonIdentifier(raw["operationId"], prefix=CONFIG.field_prefix)
        found.append(ParsedOperation(raw["operationId"], pointer, raw, endpoints[name]))
    return Parsed(found, {model.class_info.name: model for model in data.models})


def _in_known_formats(node: Any) -> Any:
    """Return the document with formats that the parser knows: its dates may have any form of the offset."""
    if isinstance(node, dict):
        known = {key: _in_known_formats(value) for key, value in node.items()}
        return {**known, "format": "date-time"} if known.get("format") == DATE_FORMAT else known
    return [_in_known_formats(one) for one in node] if isinstance(node, list) else node


def _problem(bundle: Bundle, error: GeneratorError | ParseError) -> Problem:
    message = f"the parser can't use this: {error.header} {error.detail or ''}".strip()
    for pointer, _ in operations(bundle.document):
        path, method = str(pointer[1]), str(pointer[2])
        if f"{method.upper()} {path} " in f"{error.header} ":
            return bundle.problem(message, pointer)
    for name in bundle.document.get("components", {}).get("schemas", {}):
        if f"/components/schemas/{name}" in message:
            return bundle.problem(message, ("components", "schemas", name))
    return Problem(message)
