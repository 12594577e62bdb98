"""All rules by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..bundle import Bundle
from ..load import Pointer
from . import identifiers, names, operations, parameters, schemas, texts

Rule = Callable[[Bundle], Iterator[tuple[str, Pointer]]]

RULES: dict[str, Rule] = {
    "operation-tag": operations.tag,
    "operation-group": operations.group,
    "operation-scope": operations.scope,
    "operation-success": operations.success,
    "operation-administrators": operations.administrators,
    "operation-errors": operations.errors,
    "operation-codes": operations.codes,
    "operation-paging": operations.paging,
    "operation-stream": operations.stream,
    "parameter-shared": parameters.shared,
    "parameter-type": parameters.typed,
    "parameter-family": parameters.family,
    "parameter-mode": parameters.mode,
    "parameter-order": parameters.order,
    "identifier-stated": identifiers.stated,
    "identifier-known": identifiers.known,
    "identifier-required": identifiers.required,
    "identifier-type": identifiers.typed,
    "schema-type": schemas.typed,
    "schema-answer": schemas.answers,
    "schema-page": schemas.pages,
    "schema-request": schemas.requests,
    "schema-date": schemas.dates,
    "schema-size": schemas.sizes,
    "schema-secret": schemas.secrets,
    "schema-twin": schemas.twins,
    "schema-unused": schemas.unused,
    "name-operation": names.operation,
    "name-schema": names.schema,
    "text-summary": texts.summary,
    "text-description": texts.description,
    "text-example": texts.example,
    "text-clean": texts.clean,
    "text-values": texts.values,
}
