"""Families of plain objects: declared in a few words, kept in one table, and shaped by the bundle.

A family says who may see and change its objects, and which of their members are unique. Everything else comes from the
operation that is called: the type of identifiers, the members to show, the envelope and the filters of a list, whether
the answer to a change has a body.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Integer, cast, func, select

from . import dates
from .bundle import Bundle, Json, Operation
from .calls import Call
from .database import Record
from .database.models import new_id
from .filters import Page, selected
from .registry import HANDLERS, Handler
from .responses import Answer, ApiError, listing

Found = TypeVar("Found")

People = Literal["owner", "everyone", "administrators"]

_CONTROLS = frozenset(("limit", "offset", "locate_id", "orderBy", "with", "mode", "returnEntity", "deleted"))
"""Query parameters of lists that are not filters."""
_UNSEEN = frozenset(("links",))
"""Members that depend on a parameter which the sandbox does not read."""
_LOCATION = "X-Accellion-Location"
_MEMBERS: WeakKeyDictionary[Bundle, dict[str, Json]] = WeakKeyDictionary()
"""Schemas of members by operation: each item of a list needs them."""


def _nothing(_call: Call, _body: Json) -> Json:
    return {}


def _no_members(_call: Call, _record: Record) -> Json:
    return {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Family:
    """Objects of one kind.

    Attributes:
        name: The key of its objects in the table of records, and the path of the collection below `/rest/`.
        resource: The part of its operations' names before the verb.
        readers: Who may see its objects.
        writers: Who may create, change and delete them.
        unique: Members whose values only one object may have: of the owner's, or of all if everyone sees them.
        renamed: Members of requests that the objects have under another name.
        fields: Members of the objects by the fields to filter and sort by, where the names differ.
        defaults: Returns the members that a new object has beside those that were sent.
        derived: Returns the members that follow from those that were sent, also when an object is changed.
        computed: Returns the members that are not stored with an object.
        order: The order of lists that ask for none.
        seeds: Bodies of the objects that an appliance has from the start, each with its `id`.
        keeps_deleted: Whether deleted objects are still shown, marked as such.
    """

    name: str
    resource: str = ""
    readers: People = "owner"
    writers: People = "owner"
    unique: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    defaults: Callable[[Call, Json], Json] = _nothing
    derived: Callable[[Call, Json], Json] = _nothing
    computed: Callable[[Call, Record], Json] = _no_members
    order: str = ""
    seeds: tuple[Json, ...] = ()
    keeps_deleted: bool = False

    def serve(self, *verbs: str) -> None:
        """Register the handlers of these verbs, such as `list` and `create`."""
        handlers: Mapping[str, Callable[[Family], Handler]] = {
            "list": _list,
            "create": _create,
            "get": _get,
            "update": _update,
            "delete": _delete,
            "delete_many": _delete_many,
        }
        for verb in verbs:
            HANDLERS[f"{self.resource or self.name}.{verb}"] = handlers[verb](self)


def require(call: Call, people: People) -> None:
    """Refuse (403) a caller who is not among these people."""
    if people == "administrators" and not call.user.is_admin:
        raise ApiError("ERR_ACCESS_ADMIN", status=403)


# Shapes


def item_schema(bundle: Bundle, operation: Operation) -> Json:
    """Return the schema of the object that an operation shows, or of the items that it lists."""
    schema = _success_schema(bundle, operation)
    if "items" in (listed := bundle.resolve(schema.get("properties", {}).get("data", {}))):
        return _plain(bundle, listed["items"])
    return _plain(bundle, schema["items"]) if "items" in schema else schema


def _success_schema(bundle: Bundle, operation: Operation) -> Json:
    _, response = bundle.success(operation)
    for media in response.get("content", {}).values():
        return _plain(bundle, media.get("schema", {}))
    return {}


def _plain(bundle: Bundle, schema: Json) -> Json:
    return bundle.resolve(schema)  # type: ignore[no-any-return]


def members_of(bundle: Bundle, schema: Json) -> Json:
    """Return the resolved schemas of an object's members by their names."""
    parts = [*map(bundle.resolve, schema.get("allOf", [])), schema]
    return {name: bundle.resolve(one) for part in parts for name, one in part.get("properties", {}).items()}


def item_members(call: Call) -> Json:
    """Return the resolved schemas of the members of the objects that a call's operation shows, by their names."""
    bundle, operation = call.appliance.bundle, call.operation
    known = _MEMBERS.setdefault(bundle, {})
    if operation.id not in known:
        known[operation.id] = members_of(bundle, item_schema(bundle, operation))
    return known[operation.id]


def _types(schema: Json) -> Sequence[str]:
    types = schema.get("type", ())
    return (types,) if isinstance(types, str) else tuple(types)


def dress(call: Call, known: Json) -> Json:
    """Return an object with the members of the operation's schema: those known, and null where the schema has it.

    Args:
        call: The call.
        known: Values by member; those that the schema does not have are left out, except for those whose name starts
            with `_`: `respond_list` filters and sorts by them, and leaves them out itself.
    """
    shown: Json = {name: value for name, value in known.items() if name.startswith("_")}
    for name, schema in item_members(call).items():
        if name in known:
            shown[name] = _fitting(schema, known[name])
        elif "null" in _types(schema) and name not in _UNSEEN:
            shown[name] = None
    return shown


def _fitting(schema: Json, value: Any) -> Any:
    """Return a value as the schema writes it: numbers as text or the other way round, dates in the appliance's form."""
    types = _types(schema)
    if isinstance(value, str) and "integer" in types and "string" not in types and value.isdecimal():
        return int(value)
    if isinstance(value, str) and str(schema.get("format")).endswith("date-time") and dates.is_date(value):
        return dates.offset_form(dates.parse(value))
    if "boolean" in types and isinstance(value, int) and "integer" not in types:
        return bool(value)
    return value


# Lists


def respond_list(
    call: Call, items: Iterable[Json], *, fields: Mapping[str, str] | None = None, order: str = ""
) -> Answer:
    """Return the answer of a list: filtered, sorted, and the page that was asked for, in the operation's envelope.

    Args:
        call: The call.
        items: All items that the caller may see.
        fields: Members of the items by the fields to filter and sort by, where the names differ. Members whose names
            start with `_` are not shown.
        order: The order if the caller asks for none.
    """
    bundle, operation = call.appliance.bundle, call.operation
    members = {name: name for name in item_members(call)}
    members |= {_snake(name): name for name in members} | dict(fields or {})
    wanted = {name: value for name, value in call.query.items() if name not in _CONTROLS or name == "orderBy"}
    found = selected(items, wanted, members, order)
    page = Page.asked(call.query)
    start = page.start(lambda: [str(one.get("id")) for one in found])
    shown = [_public(one) for one in Page(page.limit, start).of(found)]
    envelope = members_of(bundle, _success_schema(bundle, operation))
    if "data" not in envelope:
        return Answer(body=shown)
    if operation.definition.get("x-pagination") == "offset":
        return Answer(body=listing(shown, total=len(found), limit=page.limit, offset=start))
    return Answer(body={"data": shown})


def _public(item: Json) -> Json:
    return {name: value for name, value in item.items() if not name.startswith("_")}


def _snake(name: str) -> str:
    return "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name)


# The store


def rows(
    call: Call, family: Family, *, owner_id: str | None = None, parent_id: str | None = None
) -> list[Record]:
    """Return the records of a family, oldest first. Deleted ones are left out, unless the family keeps them.

    Args:
        call: The call.
        family: The family.
        owner_id: Only those of this user.
        parent_id: Only those of this object.
    """
    _sow(call, family)
    found = select(Record).where(Record.family == family.name).order_by(Record.row)
    if not family.keeps_deleted:
        found = found.where(~Record.deleted)
    if owner_id is not None:
        found = found.where(Record.owner_id == owner_id)
    if parent_id is not None:
        found = found.where(Record.parent_id == parent_id)
    return list(call.session.scalars(found))


def visible(call: Call, family: Family, *, parent_id: str | None = None) -> list[Record]:
    """Return the records of a family that the caller may see; 403 if the caller may see none."""
    require(call, family.readers)
    return rows(
        call, family, owner_id=call.user.id if family.readers == "owner" else None, parent_id=parent_id
    )


def find(call: Call, family: Family, identifier: str, *, people: People | None = None) -> Record:
    """Return one record.

    Args:
        call: The call.
        family: The family.
        identifier: Its identifier.
        people: Who may do what the call does; the family's readers when None.

    Raises:
        ApiError: 403; it is missing or deleted, or the caller may not see it. A deleted object that the family keeps can
            be seen, but not changed.
    """
    changing = call.operation.method != "get"
    people = people or family.readers
    require(call, people)
    _sow(call, family)
    found = call.session.scalar(select(Record).where(Record.family == family.name, Record.id == identifier))
    if found is None or (people == "owner" and found.owner_id != call.user.id):
        raise ApiError("ERR_ACCESS_USER", status=403)
    if found.deleted and (changing or not family.keeps_deleted):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def add(
    call: Call,
    family: Family,
    body: Json,
    *,
    identifier: str | None = None,
    owner_id: str | None = None,
    parent_id: str | None = None,
) -> Record:
    """Store a new object. Its identifier is a number if objects of the operation's schema have one, else a UUID."""
    _sow(call, family)
    made = Record(
        family=family.name,
        id=identifier or _next_id(call, family),
        owner_id=owner_id or call.user.id,
        parent_id=parent_id,
        body=body,
    )
    call.session.add(made)
    call.session.flush()
    return made


def _next_id(call: Call, family: Family) -> str:
    schema = item_members(call).get("id", {"type": "integer"})
    if "integer" not in _types(schema):
        return new_id()
    highest = select(func.max(cast(Record.id, Integer))).where(Record.family == family.name)
    return str((call.session.scalar(highest) or 0) + 1)


def _sow(call: Call, family: Family) -> None:
    """Store the objects that an appliance has from the start, when the family is first used."""
    if not family.seeds or call.session.scalar(
        select(Record.row).where(Record.family == family.name).limit(1)
    ):
        return
    for seed in family.seeds:
        call.session.add(Record(family=family.name, id=str(seed["id"]), owner_id=None, body=seed))
    call.session.flush()


def show(call: Call, family: Family, record: Record) -> Json:
    """Return a record as the operation shows its objects."""
    known = {
        "id": record.id,
        "userId": record.owner_id,
        "created": dates.offset_form(record.created),
        "modified": dates.offset_form(record.modified),
        "deleted": record.deleted,
    }
    return dress(call, known | record.body | family.computed(call, record))


def sent(call: Call, family: Family) -> Json:
    """Return the members of the body under the names that the objects have for them."""
    body = {name: value for name, value in call.body.items() if name != "addLinks"}
    return {family.renamed.get(name, name): value for name, value in body.items()}


def require_free(call: Call, family: Family, body: Json, mine: Record | None = None) -> None:
    """Refuse values that another object of the family has already, and missing ones (422).

    Values that are taken are refused with 409, unless the operation declares no such status.
    """
    for name in family.unique:
        if name in body and not str(body[name] or "").strip():
            raise ApiError("ERR_INPUT_REQUIRED", status=422, fields={"ERR_INPUT_REQUIRED": name})
    wanted = {name: str(body[name]).casefold() for name in family.unique if name in body}
    if wanted and any(wanted.items() & one.items() for one in _values_of_others(call, family, wanted, mine)):
        if "409" in call.operation.definition["responses"]:
            raise ApiError("ERR_ENTITY_EXISTS", status=409)
        raise ApiError("ERR_INVALID_PARAMETER", status=422)


def _values_of_others(
    call: Call, family: Family, names: Iterable[str], mine: Record | None
) -> Iterator[Mapping[str, str]]:
    """Yield these members of the other objects, in lower case. Whole objects would take long to read."""
    _sow(call, family)
    columns = [Record.body[name].as_string().label(name) for name in names]
    found = select(*columns).where(Record.family == family.name, ~Record.deleted)
    if family.readers == "owner":
        found = found.where(Record.owner_id == call.user.id)
    if mine is not None:
        found = found.where(Record.row != mine.row)
    for one in call.session.execute(found).mappings():
        yield {name: str(value).casefold() for name, value in one.items() if value is not None}


# Handlers


def _identifier(call: Call) -> str:
    """Return the identifier of the object that the path ends with."""
    return call.path[list(call.path)[-1]]


def respond_change(call: Call, place: str, entity: Json) -> Answer:
    """Return the answer to a change, as the operation declares it.

    Args:
        call: The call.
        place: Path of the object below `/rest/`.
        entity: The object.
    """
    bundle, operation = call.appliance.bundle, call.operation
    declared = operation.definition["responses"]
    status = 201 if "201" in declared else bundle.success(operation)[0]
    response = bundle.resolve(declared.get(str(status), {}))
    entity = _public(entity)
    answer = call.answer(status, place, entity)
    if _LOCATION not in response.get("headers", {}):
        answer.headers.clear()
    if not _asks(bundle, operation, "returnEntity"):
        answer.body = entity if response.get("content") else None
    return answer


def _asks(bundle: Bundle, operation: Operation, parameter: str) -> bool:
    declared: Iterator[Json] = map(bundle.resolve, operation.definition.get("parameters", []))
    return any(one["name"] == parameter for one in declared)


def _list(family: Family) -> Handler:
    def handler(call: Call) -> Answer:
        deleted = call.query.get("deleted")
        found = [one for one in visible(call, family) if deleted in (None, one.deleted)]
        items = [show(call, family, one) for one in found]
        return respond_list(call, items, fields=family.fields, order=family.order)

    return handler


def _create(family: Family) -> Handler:
    def handler(call: Call) -> Answer:
        require(call, family.writers)
        body = sent(call, family)
        require_free(call, family, body)
        made = add(call, family, family.defaults(call, body) | family.derived(call, body) | body)
        return respond_change(call, f"{family.name}/{made.id}", show(call, family, made))

    return handler


def _get(family: Family) -> Handler:
    def handler(call: Call) -> Answer:
        return Answer(body=_public(show(call, family, find(call, family, _identifier(call)))))

    return handler


def change(record: Record, body: Json) -> None:
    """Change members of a record."""
    record.body = record.body | body
    record.modified = dates.now()


def _update(family: Family) -> Handler:
    def handler(call: Call) -> Answer:
        record, body = find(call, family, _identifier(call), people=family.writers), sent(call, family)
        require_free(call, family, body, record)
        change(record, family.derived(call, body) | body)
        return respond_change(call, f"{family.name}/{record.id}", show(call, family, record))

    return handler


def _delete(family: Family) -> Handler:
    def handler(call: Call) -> Answer:
        find(call, family, _identifier(call), people=family.writers).deleted = True
        return Answer(call.appliance.bundle.success(call.operation)[0])

    return handler


def _delete_many(family: Family) -> Handler:
    def handler(call: Call) -> Answer:
        for one in find_many(call, lambda identifier: find(call, family, identifier, people=family.writers)):
            one.deleted = True
        return Answer(call.appliance.bundle.success(call.operation)[0])

    return handler


def find_many(call: Call, find_one: Callable[[str], Found]) -> list[Found]:
    """Return what `id:in` names, all found before the first one is changed.

    Raises:
        ApiError: 422, nothing is named; 403, one is missing. With `partialSuccess`, missing ones are left out, unless
            none remains.
    """
    ids = call.ids("id:in")
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    found = []
    for one in ids:
        try:
            found.append(find_one(one))
        except ApiError:
            if not call.query.get("partialSuccess"):
                raise
    return found or [find_one(ids[0])]
