"""What the comparison of two documents calls a difference, and what it doesn't."""

from __future__ import annotations

from typing import Any

import pytest

from generator.update.compare import Document, differences

TEXT, NUMBER, DATE = {"type": "string"}, {"type": "integer"}, {"type": "string", "format": "date"}
TIME = {"type": "string", "format": "date-time"}
LIST = {"type": "array", "items": TEXT}


def document(
    *,
    path: str = "/boxes/{id}",
    parameters: Any = (),
    body: Any = None,
    answer: Any = None,
    answers: Any = None,
    box: Any = None,
) -> Document:
    """A document of one operation and one schema."""
    if answers is None:
        answers = {"200": {"application/json": answer} if answer is not None else {}}
    operation = {
        "parameters": [{"in": "path", "name": "id", "required": True, "schema": TEXT}, *parameters],
        "responses": {
            status: {"content": {media: {"schema": schema} for media, schema in content.items()}}
            for status, content in answers.items()
        },
    }
    if body is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": body}}}
    return Document({"paths": {path: {"post": operation}}, "components": {"schemas": {"Box": box or {}}}})


def facts(ours: Document, published: Document) -> list[str]:
    return [one.fact for one in differences(ours, published)]


def parameter(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"in": "query", "name": "colour", "schema": schema, **more}


def members(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def enum(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


@pytest.mark.parametrize(
    ("ours", "published", "fact"),
    [
        (TEXT, TEXT, None),
        ({"type": ["string", "null"]}, TEXT, None),
        ({"type": ["integer", "string"]}, NUMBER, None),
        (TEXT, {"type": "string", "format": "uuid"}, None),
        ({"type": "string", "format": "password"}, TEXT, None),
        (enum("b", "a"), enum("a", "b"), None),
        ({"type": "array", "items": enum("a")}, {"type": "array", "items": TEXT, "enum": ["a"]}, None),
        ({"type": "string", "x-known-values": ["a", "b"]}, enum("a"), None),
        (TEXT, NUMBER, "string, published integer"),
        (TIME, DATE, "date-time, published date"),
        (LIST, TEXT, "array of string, published string"),
        (enum("a"), {"type": "array", "items": TEXT, "enum": ["a"]}, "string, published array of string"),
        (enum("a"), enum("a", "b"), "string (a), published string (a, b)"),
        (enum("a", "b"), enum("a"), "string (a, b), published string (a)"),
        (TEXT, enum("a"), "string, published string (a)"),
    ],
)
def test_parameters(ours: Any, published: Any, fact: str | None) -> None:
    found = facts(document(parameters=[parameter(ours)]), document(parameters=[parameter(published)]))
    assert found == ([f"POST /boxes/{{}} · query colour · {fact}"] if fact else [])


def test_values_are_compared_where_one_side_has_a_list() -> None:
    found = facts(
        document(parameters=[parameter(enum("a", "b"))]),
        document(parameters=[parameter({"type": "array", "items": TEXT, "enum": ["a"]})]),
    )
    assert found == [
        "POST /boxes/{} · query colour · string, published array of string",
        "POST /boxes/{} · query colour[] · string (a, b), published string (a)",
    ]


def test_parameters_that_one_side_lacks_or_requires() -> None:
    with_it, without = document(parameters=[parameter(TEXT)]), document()
    needed = document(parameters=[parameter(TEXT, required=True)])
    place = "POST /boxes/{} · query colour"
    assert facts(without, with_it) == [place]
    assert facts(with_it, without) == [f"{place} · not published"]
    assert facts(needed, with_it) == [f"{place} · required, published optional"]
    assert facts(with_it, needed) == [f"{place} · optional, published required"]


def test_the_host_and_the_names_of_path_parameters_do_not_count() -> None:
    assert facts(document(), document(path="/{hostname}/boxes/{box_id}")) == []


def test_operations_that_one_side_lacks() -> None:
    assert facts(document(), document(path="/lids/{id}")) == [
        "POST /boxes/{} · not published",
        "POST /lids/{}",
    ]


def test_what_comes_from_elsewhere_is_no_difference() -> None:
    node = {"x-source": "clients"}
    ours = document(
        parameters=[parameter(TEXT, **node)],
        body=members(size={**NUMBER, **node}),
        answer={"$ref": "#/components/schemas/Box"},
        box=members(name={**TEXT, **node}),
    )
    assert facts(ours, document(body=members(), answer=members())) == []
    further = {"/lids": {"get": {"responses": {}, **node}}}
    assert facts(Document({"paths": further}), Document({"paths": {}})) == []


def test_bodies() -> None:
    ours = document(body=members(("size",), size=NUMBER, lid=members(name=TEXT, colour=TEXT)))
    published = document(body=members(("name",), name=TEXT, size=NUMBER, lid=members(name=NUMBER, old=TEXT)))
    place = "POST /boxes/{} · body application/json"
    assert facts(ours, published) == [
        f"{place} · lid.colour · not published",
        f"{place} · lid.name · string, published integer",
        f"{place} · lid.old",
        f"{place} · name",
        f"{place} · size · required, published optional",
    ]
    assert facts(document(), published) == [place]
    assert facts(published, document()) == [f"{place} · not published"]


@pytest.mark.parametrize(
    ("ours", "published", "fact"),
    [
        (members(), members(("name",), name=TEXT), "name"),
        (members(name={"type": ["string", "null"]}), members(("name",), name=TEXT), None),
        (members(("name",), name=TEXT), members(name=TEXT), "name · required, published optional"),
        (members(name=TEXT), members(), "name · not published"),
        (members(name={"type": ["integer", "string"]}), members(name=TEXT), "name · integer or string, published string"),
        (members(name={"x-any": True}), members(name=LIST), "name · any, published array of string"),
        (members(name={"type": "string", "x-known-values": ["a", "b"]}), members(name=enum("a")), None),
        (members(name=TEXT), members(name=enum("a")), "name · string, published string (a)"),
        (members(name=TEXT), members(name={"type": "string", "format": "uuid"}), "name · string, published uuid"),
        (members(lids={"type": "array", "items": NUMBER}), members(lids=LIST), "lids[] · integer, published string"),
        (members(lid=members(name=TEXT)), members(lid=members(name=DATE)), "lid.name · string, published date"),
        (members(lid={"anyOf": [members(a=TEXT), {"type": "null"}]}), members(lid={"allOf": [members(a=TEXT)]}), None),
    ],
)  # fmt: skip
def test_members_of_answers_are_named_by_our_schema(ours: Any, published: Any, fact: str | None) -> None:
    answer = {"$ref": "#/components/schemas/Box"}
    found = facts(document(answer=answer, box=ours), document(answer=published))
    assert found == ([f"schema Box · {fact}"] if fact else [])


def test_a_member_is_published_where_one_of_the_places_of_its_schema_has_it() -> None:
    answer = {"$ref": "#/components/schemas/Box"}
    ours = document(answer=members(a=answer, b=answer), box=members(x=TEXT, y=TEXT, z=TEXT))
    published = document(answer=members(a=members(x=TEXT), b=members(y=TEXT)))
    assert facts(ours, published) == ["schema Box · z · not published"]


def test_a_schema_that_holds_itself_is_compared_once() -> None:
    answer = {"$ref": "#/components/schemas/Box"}
    ours = document(answer=answer, box=members(inner=answer, name=TEXT))
    published = document(answer=answer, box=members(inner=answer, name=NUMBER))
    (difference,) = differences(ours, published)
    assert difference.fact == "schema Box · name · string, published integer"
    assert difference.seen == "POST /boxes/{} · success · name"


def test_a_list_in_an_envelope_is_compared_item_by_item_with_a_bare_one() -> None:
    envelope = members(data={"type": "array", "items": {"$ref": "#/components/schemas/Box"}})
    ours = document(answer=envelope, box=members(name=TEXT))
    published = document(answer={"type": "array", "items": members(name=NUMBER)})
    assert facts(ours, published) == [
        "POST /boxes/{} · success · object, published array of object",
        "schema Box · name · string, published integer",
    ]


def test_successes() -> None:
    place = "POST /boxes/{} · success"
    json, scim = {"application/json": TEXT}, {"application/scim+json": TEXT}
    one = document(answers={"200": json})
    assert facts(document(answers={"200": json, "201": json}), one) == [
        f"{place} · status 200 201, published 200"
    ]
    assert facts(one, document(answers={})) == [f"{place} · status 200, published none"]
    assert facts(one, document(answers={"200": {}})) == [f"{place} · application/json, published no content"]
    assert facts(document(answers={"200": scim}), one) == [
        f"{place} · application/scim+json, published application/json"
    ]
    assert facts(document(answers={"200": {}}), one) == [f"{place} · no content, published application/json"]


def test_a_difference_has_the_lines_by_which_a_row_can_tell_of_it() -> None:
    """The place alone is what a report of coverage tells: something is missing there, or has another type."""
    answer = {"$ref": "#/components/schemas/Box"}
    (missing,) = differences(document(answer=answer, box=members()), document(answer=members(name=TEXT)))
    (other,) = differences(document(parameters=[parameter(TEXT)]), document(parameters=[parameter(NUMBER)]))
    assert missing.also == ("POST /boxes/{} · success · name",)
    assert other.also == ("POST /boxes/{} · query colour",)
