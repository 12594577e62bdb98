"""The roles that members can have."""

from __future__ import annotations

from .. import names, render
from ..calls import Call
from ..registry import operation
from ..responses import Answer, ApiError
from ..roles import ROLES


@operation("roles.list")
def list_(call: Call) -> Answer:
    """List the roles for folders, or those for files if requested, the highest first unless another order is."""
    query = call.query
    kind = query.get("type") or "d"
    found = [one for one in ROLES.values() if one.kind == kind and not query.get("disabled")]
    if (name := query.get("name")) is not None:
        found = [one for one in found if one.name == name]
    if part := query.get("name:contains"):
        found = [one for one in found if names.key(part) in names.key(one.name)]
    field, _, direction = str(query.get("orderBy") or "rank:desc").partition(":")
    found.sort(key=lambda one: getattr(one, field), reverse=direction == "desc")
    return Answer(body={"data": [render.role(one) for one in found]})


@operation("roles.get")
def get(call: Call) -> Answer:
    """Return one role."""
    number = call.path["role_id"]
    found = ROLES.get(int(number)) if number.isdecimal() else None
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return Answer(body=render.role(found))
