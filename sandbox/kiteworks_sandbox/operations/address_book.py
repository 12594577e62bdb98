"""The caller's contacts, groups, and addresses marked as distribution lists."""

from __future__ import annotations

from ..bundle import Json
from ..calls import Call
from ..database import Record
from ..families import Family, add, respond_list, rows
from ..mail.lists import FAMILY
from ..registry import operation
from ..responses import Answer


def _items(_call: Call, record: Record) -> Json:
    stored = record.body.get("items") or ()
    return {
        "items": [
            {"isDistributionList": False, "profileIcon": ""} | {"email": one["email"]} for one in stored
        ]
    }


Family(name="contacts", unique=("name",), computed=_items, order="name").serve(
    "list", "create", "get", "update", "delete"
)
Family(name="groups", unique=("name",), computed=_items, order="name").serve(
    "list", "create", "get", "update", "delete"
)

_LISTS = Family(name=FAMILY)


@operation("external_distribution_lists.list")
def list_(call: Call) -> Answer:
    """List the addresses that contain the text of `search`."""
    wanted = str(call.query.get("search") or "").casefold()
    emails = sorted(one.body["email"] for one in rows(call, _LISTS, owner_id=call.user.id))
    return respond_list(call, [{"email": one} for one in emails if wanted in one])


@operation("external_distribution_lists.add")
def add_lists(call: Call) -> Answer:
    """Mark addresses. Those that are marked already stay so."""
    marked = {one.body["email"] for one in rows(call, _LISTS, owner_id=call.user.id)}
    for email in dict.fromkeys(one.strip().lower() for one in call.need("emails")):
        if email not in marked:
            add(call, _LISTS, {"email": email}, identifier=f"{call.user.id}/{email}")
    answer = list_(call)
    answer.status = 201
    return answer


@operation("external_distribution_lists.remove")
def remove_lists(call: Call) -> Answer:
    """Unmark addresses."""
    gone = {one.strip().lower() for one in call.need("emails")}
    for one in rows(call, _LISTS, owner_id=call.user.id):
        if one.body["email"] in gone:
            call.session.delete(one)
    call.session.flush()
    return list_(call)
