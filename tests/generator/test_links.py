"""Links lead from a created object to the operations on it, and follow from `x-identifies`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.bundle import Bundle, operations
from tests.documents import documents

DOCUMENTS = documents()


def links(bundle: Bundle) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Every operation that has links, its response and the links."""
    for _, operation in operations(bundle.document):
        for response in operation["responses"].values():
            if found := response.get("links"):
                yield operation["operationId"], response, found


@pytest.fixture(scope="module")
def linked() -> dict[str, dict[str, Any]]:
    return {name: found for one in DOCUMENTS.values() for name, _, found in links(one)}


def test_a_created_object_is_linked_to_its_operations(linked: dict[str, dict[str, Any]]) -> None:
    assert linked["contacts.create"]["contacts.get"] == {
        "operationId": "contacts.get",
        "parameters": {"contact_id": "$response.body#/id"},
    }
    assert {"folders.get", "folders.delete", "folders.create", "files.upload"} <= linked[
        "folders.create"
    ].keys()
    assert {"webhooks.get", "webhooks.replace", "webhooks.delete"} <= linked["webhooks.create"].keys()


def test_an_identifier_with_another_name_is_followed(linked: dict[str, dict[str, Any]]) -> None:
    assert linked["uploads.initiate"]["uploads.chunk"]["parameters"] == {"upload_id": "$response.body#/id"}
    assert "users.get" in linked["scim.users.create"]  # an account, by either interface


def test_nothing_leads_to_another_kind_of_object(linked: dict[str, dict[str, Any]]) -> None:
    assert not {name for name in linked["folders.create"] if name.startswith("files.members")}
    assert "users.get" not in linked["contacts.create"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_link_fits_both_ends(name: str) -> None:
    bundle = DOCUMENTS[name]
    known = {
        operation["operationId"]: (bundle.document["paths"][pointer[1]], operation)
        for pointer, operation in operations(bundle.document)
    }
    for _, response, found in links(bundle):
        schemas = [one["schema"] for one in response["content"].values()]
        parts = [bundle.resolve(part) for schema in schemas for part in schema.get("anyOf", [schema])]
        members = {member for part in parts for member in part.get("properties", {})}
        for target, link in found.items():
            item, operation = known[link["operationId"]]
            stated = [
                bundle.resolve(one) for one in (*item.get("parameters", []), *operation.get("parameters", []))
            ]
            assert target == link["operationId"]
            assert link["parameters"].keys() == {one["name"] for one in stated if one["in"] == "path"}
            for expression in link["parameters"].values():
                assert expression.removeprefix("$response.body#/") in members


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_stays_valid(name: str) -> None:
    OpenAPIV31SpecValidator(DOCUMENTS[name].document).validate()
