"""What holds for every family of operations: what was sent comes back, is found, changes, and is gone when deleted."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx
import pytest

from tests.sandbox.contract import OPERATIONS
from tests.sandbox.laws.families import (
    ADMIN,
    CHANGES,
    CONTROLS,
    FAMILIES,
    FIELDS,
    MEMBERS_RENAMED,
    NO_FILTERS,
    NOT_ECHOED,
    Family,
    members,
    parameters,
    success,
)
from tests.sandbox.laws.objects import World


@pytest.fixture(scope="module")
def world(admin_api: httpx.Client) -> World:
    return World(admin_api)


def having(*verbs: str) -> Any:
    """Each family that has these operations."""
    names = [name for name, one in FAMILIES.items() if all(getattr(one, verb) is not None for verb in verbs)]
    return pytest.mark.parametrize("family", [FAMILIES[name] for name in names], ids=names)


def same(sent: Any, shown: Any) -> bool:
    """Whether a value came back: dates in any form, objects with further members."""
    if isinstance(sent, dict) and isinstance(shown, dict):
        return all(same(one, shown.get(name)) for name, one in sent.items())
    if isinstance(sent, list) and isinstance(shown, list):
        return len(sent) == len(shown) and all(map(same, sent, shown))
    if isinstance(sent, str) and isinstance(shown, str) and re.match(r"\d{4}-\d\d-\d\dT", sent):
        return datetime.fromisoformat(sent) == datetime.fromisoformat(shown)
    return str(sent) == str(shown)


def missing(family: Family, sent: dict[str, Any], shown: dict[str, Any]) -> dict[str, Any]:
    """The members that were sent and do not come back."""
    found = {}
    for name, value in sent.items():
        member = MEMBERS_RENAMED.get((family.name, name), name)
        held = (family.name, name) not in NOT_ECHOED and member in family.item
        if held and not same(value, shown.get(member)):
            found[name] = (value, shown.get(member))
    return found


@having()
def test_what_was_sent_comes_back(world: World, family: Family) -> None:
    sent, made, _ = world.create(family)
    assert missing(family, sent, made) == {}


@having("get")
def test_what_was_created_can_be_read(world: World, family: Family) -> None:
    sent, _, identifier = world.create(family)
    shown = world.get(family, identifier)
    assert shown.status_code == 200, shown.text
    body = shown.json()
    body = body["data"][0] if "data" in body else body
    assert str(body["id"]) == identifier
    assert missing(family, sent, body) == {}


@having("list")
def test_what_was_created_is_listed(world: World, family: Family) -> None:
    sent, _, identifier = world.create(family)
    listed = [one for one in world.items(family) if str(one["id"]) == identifier]
    assert len(listed) == 1
    shown = members(success(family.list)) if family.list else {}
    assert {name: one for name, one in missing(family, sent, listed[0]).items() if name in shown} == {}


@having("get", "update")
def test_what_was_changed_is_shown(world: World, family: Family) -> None:
    assert family.update is not None
    _, _, identifier = world.create(family)
    before = world.get(family, identifier).json()
    special, shown_in = CHANGES.get(family.name, ({}, ""))
    change = world.body(family, family.update, changing=True) | special
    answer = world.api.request(family.update.method, world.path(family.update, identifier), json=change)
    assert answer.status_code == 200, f"{change}: {answer.text}"
    after = world.get(family, identifier).json()
    assert missing(family, change, after) == {}
    assert special.items() <= (after[shown_in][0] if shown_in else {}).items()
    assert after != before


@having("delete")
def test_what_was_deleted_is_hidden(world: World, family: Family) -> None:
    assert family.delete is not None
    _, _, identifier = world.create(family)
    place = world.path(family.delete, identifier)
    assert world.api.delete(place).status_code == 204
    hidden = {"deleted": "false"} if family.list and "deleted" in parameters(family.list) else {}
    if family.list is not None:
        assert identifier not in {str(one["id"]) for one in world.items(family, **hidden)}
    assert world.api.delete(place).status_code in (403, 404)
    if family.get is not None:
        shown = world.get(family, identifier)
        # What is still listed, marked as deleted, can be read as well.
        assert shown.status_code in (403, 404) or (hidden and shown.json()["deleted"] is True), shown.text


@having()
def test_what_is_unknown_is_refused(world: World, family: Family) -> None:
    unknown = "424242" if "integer" in str(family.item["id"].get("type")) else str(uuid.uuid4())
    for operation in (family.get, family.update, family.delete):
        if operation is not None:
            body = world.body(family, operation) if "requestBody" in operation.definition else None
            answer = world.api.request(operation.method, world.path(operation, unknown), json=body)
            assert answer.status_code in (403, 404), f"{operation.id}: {answer.status_code} {answer.text}"


@having()
def test_identifiers_are_of_one_type_and_differ(world: World, family: Family) -> None:
    made = [world.create(family)[1]["id"] for _ in range(3)]
    assert len({str(one) for one in made}) == 3
    if isinstance(made[0], int):
        assert made == sorted(made)
    elif not str(made[0]).isdecimal():
        for one in made:
            uuid.UUID(one)


@having("list")
def test_pages_lead_to_an_end_and_the_total_is_true(world: World, family: Family) -> None:
    assert family.list is not None
    if not {"limit", "offset"} <= set(parameters(family.list)):
        pytest.skip("The list comes whole.")
    for _ in range(3):
        world.create(family)
    every = [str(one["id"]) for one in world.items(family)]
    paged: list[str] = []
    while page := world.list(family, limit="2", offset=str(len(paged))):
        total = page.get("metadata", {}).get("total")
        assert total == len(every)
        if not page["data"]:
            break
        assert len(page["data"]) <= 2
        paged += [str(one["id"]) for one in page["data"]]
        assert len(paged) <= len(every)
    assert paged == every
    assert len(set(paged)) == len(paged)


def member(item: dict[str, Any], path: str) -> Any:
    value: Any = item
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def field_of(family: Family, name: str) -> str:
    camel = re.sub(r"_(\w)", lambda found: found[1].upper(), name)
    return FIELDS.get((family.name, name), camel)


def comparable(value: Any) -> Any:
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value):
        return datetime.fromisoformat(value)
    return value.casefold() if isinstance(value, str) else value


COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "gt": lambda have, wanted: have > wanted,
    "gte": lambda have, wanted: have >= wanted,
    "lt": lambda have, wanted: have < wanted,
    "lte": lambda have, wanted: have <= wanted,
}


def passes(have: Any, operator: str, wanted: Any) -> bool:
    if operator == "contains":
        return have is not None and str(wanted).casefold() in str(have).casefold()
    if operator in ("", "in"):
        one, other = comparable(have), comparable(wanted)
        if isinstance(one, datetime) and isinstance(other, datetime):
            return one.date() == other.date()
        return bool(one == other)
    return have is not None and COMPARISONS[operator](comparable(have), comparable(wanted))


def asked(value: Any, operator: str) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)[2:] if operator == "contains" else str(value)


@having("list")
def test_filters_filter(world: World, family: Family) -> None:
    assert family.list is not None
    created = [world.create(family)[2] for _ in range(3)]
    every = world.items(family)
    unheld = []
    for parameter in parameters(family.list):
        name, _, operator = parameter.partition(":")
        if name in CONTROLS or name in NO_FILTERS or family.name.startswith("scim."):
            continue
        have = {str(one["id"]): member(one, field_of(family, name)) for one in every}
        wanted = next((have[one] for one in created if have[one] is not None), None)
        if wanted is None:
            unheld.append(parameter)
            continue
        text = asked(wanted, operator)
        wanted = text if operator == "contains" else wanted
        expected = [one for one, value in have.items() if passes(value, operator, wanted)]
        found = [str(one["id"]) for one in world.items(family, **{parameter: text})]
        assert sorted(found) == sorted(expected), f"{family.list.id} {parameter}={text}"
    assert unheld == [one for one in unheld if UNHELD.get(family.name, set()) >= {one.partition(":")[0]}]


UNHELD = {
    # Fields that are null in new objects.
    "files": {"expire"},
    "folders": {"expire"},
}


@having("list")
def test_orders_order(world: World, family: Family) -> None:
    assert family.list is not None
    schema = parameters(family.list).get("orderBy", {})
    orders = schema.get("enum") or schema.get("items", {}).get("enum") or ()
    for _ in range(3):
        world.create(family)
    for order in orders:
        name, _, direction = order.partition(":")
        path = field_of(family, name)
        if name in NO_FILTERS or (family.name, name) in UNORDERED:
            continue
        values = [comparable(member(one, path)) for one in world.items(family, orderBy=order)]
        present = [one for one in values if one is not None]
        assert present == sorted(present, reverse=direction == "desc"), f"{family.list.id} orderBy={order}"


UNORDERED = {
    # Family and field: the items do not show what they are sorted by.
    ("admin.shared_mailboxes", "modified"),
    ("folders", "size"),
}


@pytest.mark.parametrize("name", ADMIN)
def test_what_is_for_administrators_is_refused_to_others(world: World, api: httpx.Client, name: str) -> None:
    operation = OPERATIONS[name]
    family = Family(name, operation, None, None, None, None)
    body = world.body(family, operation) if "requestBody" in operation.definition else None
    query = {one: "1" for one in ("id:in", "user") if one in parameters(operation)}
    if "type:in" in parameters(operation):
        query["type:in"] = "appadmin_db"
    path = re.sub(r"{\w+}", "1", operation.path)
    answer = api.request(operation.method, path, json=body, params=query)
    assert answer.status_code == 403, f"{name}: {answer.status_code} {answer.text}"
