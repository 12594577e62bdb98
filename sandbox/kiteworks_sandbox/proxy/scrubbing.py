"""Remove everything secret and personal from an exchange.

Nothing is searched for, because nobody knows all that is personal. Instead, only what the spec knows is kept: names of
members, values that it lists, booleans, and numbers that it declares and that identify nothing. Any other value gives way
to an invented one of the same form. Equal values get equal replacements, so that an identifier can still be followed from
one call to the next.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from werkzeug.datastructures import FileStorage

from ..bundle import Bundle, Json, Operation
from .exchange import UNREADABLE, Exchange, Message

HOST = "files.example.com"
"""Stands for the appliance's host name."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]{0,39}")
"""A name that a program gives to a member. Anything else is data that serves as a name."""
_CODE = re.compile(r"ERR_[A-Z_]+")
_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?P<time>[T ]\d\d:\d\d:\d\d(?P<fraction>\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_HEX = re.compile(r"[0-9a-f]{16,}")
_DIGITS = re.compile(r"\d+")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_REST_URL = re.compile(r"https?://[^/]+(/rest/[^?#]*)")
_URL = re.compile(r"https?://.*", re.DOTALL)
_WORDS = frozenset(("true", "false", "True", "False", "0", "1", "me", "all", ""))
"""Values that mean the same everywhere."""
_KEPT_HEADERS = frozenset(
    ("accept", "content-type", "x-accellion-version", "retry-after", "content-range", "range")
)
_MEDIA = re.compile(r"[a-z]+/[a-z0-9.+*-]+")


class Scrubber:
    """Replaces values, equal ones by equal ones for as long as it lives.

    Args:
        bundle: The spec.
    """

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._replacements: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._segments = {
            part
            for one in bundle.operations
            for part in one.path.split("/")
            if part and not part.startswith("{")
        }

    def path(self, exchange: Exchange) -> str:
        """Return the path with its identifiers replaced."""
        if exchange.operation is not None:
            shown = {name: self.text(value) for name, value in exchange.values.items()}
            return exchange.operation.path.format_map(shown)
        return self._address(exchange.path)

    def _address(self, path: str) -> str:
        """Return a path of which only the words that name a resource or an action are kept."""
        parts, shown = path.split("/"), []
        for above, part in zip(["", *parts], parts, strict=False):
            names_something = above in ("rest", "actions") and part.isascii() and part.isalpha()
            shown.append(part if not part or part in self._segments or names_something else self.text(part))
        return "/".join(shown)

    def query(self, exchange: Exchange) -> list[tuple[str, str]]:
        """Return the parameters of the query with their values replaced."""
        declared = parameters(self._bundle, exchange.operation)
        return [
            (self.name(name), str(self.value(value, declared.get(name, {}))))
            for name, value in exchange.query
        ]

    def headers(self, message: Message) -> dict[str, list[str]]:
        """Return the headers that say something about the API, without anything personal."""
        found: dict[str, list[str]] = {}
        for name, value in message.headers:
            if name.lower() == "content-type":
                found["content-type"] = [self.media(message.media)]
            elif name.lower() == "x-accellion-location":
                found[name.lower()] = [self.text(value)]
            elif name.lower() in _KEPT_HEADERS:
                found[name.lower()] = [self._header(value)]
        return found

    def _header(self, value: str) -> str:
        kinds = [one.strip().partition(";")[0] for one in value.split(",")]
        if all(_MEDIA.fullmatch(one) for one in kinds) or re.fullmatch(r"(?:bytes[ =])?[\d*/-]{1,60}", value):
            return ", ".join(kinds)
        return self.text(value)

    def media(self, media: str) -> str:
        """Return a media type, if it is one."""
        return media if _MEDIA.fullmatch(media) else "application/octet-stream"

    def name(self, name: str) -> str:
        """Return the name of a member or a parameter, unless it is data."""
        return name if _NAME.fullmatch(name) else self.text(name)

    def body(self, message: Message, schema: Json) -> Any:
        """Return a body with its values replaced; a description of it if it is neither JSON nor a form."""
        value = message.value()
        if value is UNREADABLE:
            return f"{message.size} bytes"
        return self.value(value, schema)

    def value(self, value: Any, schema: Any) -> Any:
        """Return a value with everything replaced that its schema does not know.

        Args:
            value: JSON value, or the part of a form.
            schema: Its schema; an empty one if it is unknown.
        """
        parts = list(branches(self._bundle, schema))
        if isinstance(value, dict):
            members = properties(self._bundle, schema)
            return {self.name(key): self.value(one, members.get(key, {})) for key, one in value.items()}
        if isinstance(value, list):
            items: Any = next((one["items"] for one in parts if "items" in one), {})
            return [self.value(one, items) for one in value]
        if isinstance(value, FileStorage):
            return "content"
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, (int, float)):
            return value if value in (0, 1) or _counts(parts) else self._number(value)
        listed = {str(one) for part in parts for one in _listed(part)}
        return value if value in listed else self.text(value)

    def _number(self, value: float) -> float:
        return type(value)(self._replace(str(value), lambda number: str(1000 + number), "number"))

    def text(self, value: str) -> str:
        """Return an invented text of the same form."""
        if value in _WORDS or _CODE.fullmatch(value):
            return value
        if dated := _DATE.fullmatch(value):
            if not dated["time"]:
                return "2026-01-02"
            fraction = re.sub(r"\d", "0", dated["fraction"] or "")
            return f"2026-01-02{value[10]}03:04:05{fraction}{dated['zone'] or ''}"
        if ours := _REST_URL.fullmatch(value):
            return f"https://{HOST}{self._address(ours[1])}"
        for form, kind, invent in _FORMS:
            if form.fullmatch(value):
                return self._replace(value, partial(invent, value), kind)
        return self._replace(value, lambda number: f"text-{number}", "text")

    def _replace(self, value: str, invent: Callable[[int], str], kind: str) -> str:
        if value not in self._replacements:
            self._counts[kind] = number = self._counts.get(kind, 0) + 1
            self._replacements[value] = invent(number)
        return self._replacements[value]


_FORMS: tuple[tuple[re.Pattern[str], str, Callable[[str, int], str]], ...] = (
    (_UUID, "uuid", lambda _, number: str(uuid.UUID(int=number))),
    (_DIGITS, "number", lambda _, number: str(1000 + number)),
    (_HEX, "hex", lambda value, number: f"{number:0{len(value)}x}"),
    (_URL, "url", lambda _, number: f"https://{HOST}/url-{number}"),
    (_EMAIL, "email", lambda _, number: f"person-{number}@example.com"),
)
"""Forms of texts, the kind of their replacement, and how to invent it."""


def branches(bundle: Bundle, schema: Any) -> Iterator[Json]:
    """Iterate over a schema and those it is composed of."""
    resolved = bundle.resolve(schema)
    if isinstance(resolved, dict):
        yield resolved
        for key in ("allOf", "anyOf", "oneOf"):
            for one in resolved.get(key, ()):
                yield from branches(bundle, one)


def properties(bundle: Bundle, schema: Any) -> Json:
    """Return the members that an object may have, by name."""
    found: Json = {}
    for one in branches(bundle, schema):
        found |= one.get("properties", {})
    return found


def parameters(bundle: Bundle, operation: Operation | None) -> Json:
    """Return the schemas of an operation's query parameters by name."""
    if operation is None:
        return {}
    stated = map(bundle.resolve, operation.definition.get("parameters", ()))
    return {one["name"]: one.get("schema", {}) for one in stated if one["in"] == "query"}


def _listed(schema: Json) -> Iterator[Any]:
    for key in ("enum", "x-known-values"):
        yield from schema.get(key, ())
    if "const" in schema:
        yield schema["const"]


def _counts(parts: list[Json]) -> bool:
    """Check whether a number is declared, and counts or measures instead of identifying something."""
    kinds = {
        kind
        for one in parts
        for kind in ([one["type"]] if isinstance(one.get("type"), str) else one.get("type", ()))
    }
    return bool(kinds & {"integer", "number"}) and not any("x-identifies" in one for one in parts)
