"""What a sample acts on, looked up: the identifiers of its call come from other methods, as `x-identifies` says."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from itertools import takewhile
from types import MappingProxyType
from typing import Any

from ..arguments import Argument
from ..escape import literal
from ..methods import Method, OperationMethod
from ..plan import Plan, Resource
from ..plan_models import Field, Model
from .values import Value, Values, given

_DEPTH = 2
# A list of people is long, so one of them is looked up by it.
_FILTER = "email"
_RESERVED = {"kw", "print", "datetime"}
# The first two folders of a sample; the second is where something goes.
_FOLDERS = ("/Reports", "/Archive")


class _Rank(IntEnum):
    """Which methods are better to look something up with, the best first."""

    PATH = 0
    OBJECT = 1
    SAME = 2  # under another schema, as the caller
    CREATED = 3


_RANKS = {"GET": _Rank.OBJECT, "POST": _Rank.CREATED}


@dataclass(frozen=True, slots=True)
class Given:
    """An argument with its value in a sample.

    Attributes:
        argument: The argument.
        value: The value; an example if it is an identifier.
        identifier: The identifier, if it was looked up.
    """

    argument: Argument
    value: Value
    identifier: Identifier | None = None

    @property
    def python(self) -> str:
        if self.identifier is None:
            return self.value.python
        several = self.argument.type.startswith("Sequence[")
        return f"[{self.identifier.python}]" if several else self.identifier.python

    @property
    def passed(self) -> str:
        """What is passed, as Python."""
        return self.python if self.argument.positional else f"{self.argument.name}={self.python}"


@dataclass(frozen=True, slots=True)
class Lookup:
    """A statement that looks an object up.

    Attributes:
        variable: The variable for it.
        method: The called method, below `kw`.
        given: What is passed to it.
        types: The types that the object may have.
        place: Its place on the page of a list; None if the method returns the object itself.
        path: Its path on the appliance, if that is what it is looked up by.
    """

    variable: str
    method: str
    given: tuple[Given, ...]
    types: frozenset[str]
    place: int | None = None
    path: str = ""

    @property
    def passed(self) -> tuple[str, ...]:
        """What is passed, as Python."""
        return tuple(one.passed for one in self.given) or ((literal(self.path),) if self.path else ())


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier in a sample: the field of an object that was looked up."""

    lookup: Lookup
    field: Field

    @property
    def python(self) -> str:
        return f"{self.lookup.variable}.{self.field.name}"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A method that returns objects with an identifier, and what that identifies."""

    identified: str
    resource: Resource
    method: Method
    model: str
    field: Field
    rank: _Rank

    @property
    def name(self) -> str:
        return ".".join((*self.resource.path, self.method.name))


@dataclass(frozen=True)
class Lookups:
    """Chooses how samples look up what they act on.

    Attributes:
        plan: The plan of the client.
        administrators: The operations that only administrators may call.
    """

    plan: Plan
    administrators: frozenset[str]

    @cached_property
    def _models(self) -> Mapping[str, Model]:
        return {model.name: model for module in self.plan.models for model in module.models}

    def given(self, resource: tuple[str, ...], method: Method) -> tuple[list[Given], dict[str, Lookup]]:
        """Return the arguments of a method's sample, and the lookups that they need, in order, by variable.

        Those are the required ones; if the body would be empty, one of its members; and if none is required, the files.
        """
        values = Values(self._models)
        arguments = [one for one in (*method.positional, *method.keywords) if one.required]
        body = [one for one in method.arguments if one.location == "body"]
        if not any(one.required for one in body):
            arguments += body[:1]
        if not method.steps and not any(one.required for one in arguments):
            arguments += [one for one in method.keywords if _names_content(one) and one not in arguments][:1]
        found: dict[str, Lookup] = {}
        return [
            Given(one, values.of(one, method.aliases), self._identifier(one, resource, method, found))
            for one in arguments
        ], found

    def _identifier(
        self, argument: Argument, resource: tuple[str, ...], method: Method, found: dict[str, Lookup]
    ) -> Identifier | None:
        """Return an identifier for an argument, or None if no method returns such an object.

        Args:
            argument: The argument.
            resource: The path of the method's resource.
            method: The method that is called.
            found: What the sample has looked up so far, by variable. This is added to it.
        """
        for one in self._candidates(argument.identifies, resource, method):
            variable = _variable(argument.name, one.identified)
            lookup = self._lookup(one, variable, resource, found, _DEPTH, self._listing(method))
            if lookup:
                found[lookup.variable] = lookup
                return Identifier(lookup, one.field)
        return None

    def _lookup(
        self,
        one: _Candidate,
        variable: str,
        resource: tuple[str, ...],
        found: dict[str, Lookup],
        depth: int,
        listing: Mapping[str, Any] = MappingProxyType({}),
    ) -> Lookup | None:
        """Return the statement that looks an object up with a method, or None if that needs too much.

        Args:
            one: The method.
            variable: The variable for the object.
            resource: The path of the resource whose method is called with it.
            found: What the sample has looked up so far. What this needs is added to it.
            depth: How many lookups may depend on each other.
            listing: The arguments of a list that finds objects in the right state.
        """
        chosen = {
            argument.name: argument for argument in one.method.arguments if argument.wire_name in listing
        }
        if not depth or len(chosen) < len(listing):
            return None
        if one.method.finds:
            return _by_path(one, variable, found)
        passed: list[Given] = []
        added = dict(found)
        for argument in (*one.method.positional, *one.method.keywords):
            if not (argument.required or argument.name in chosen or _narrows(argument, one, found)):
                continue
            value = Values(self._models).of(argument, one.method.aliases)
            if argument.name in chosen:
                value = given(listing[argument.wire_name])
            inner = None
            if argument.identifies:
                inner = self._inner(argument, resource, one.method, added, depth - 1)
                if inner is None:
                    return None
            passed.append(Given(argument, value, inner))
        found.update(added)
        lookup = Lookup(variable, one.name, tuple(passed), _types(one.method))
        if one.method.item:
            earlier = sum((other.method, other.given) == (one.name, lookup.given) for other in found.values())
            return replace(lookup, place=earlier)
        return lookup

    def _inner(
        self,
        argument: Argument,
        resource: tuple[str, ...],
        method: Method,
        found: dict[str, Lookup],
        depth: int,
    ) -> Identifier | None:
        """Return the identifier that a lookup itself needs; one that the sample has already is taken."""
        for one in self._candidates(argument.identifies, resource, method):
            variable = _variable(argument.name, one.identified)
            lookup = found.get(variable) or self._lookup(one, variable, resource, found, depth)
            if lookup:
                found[variable] = lookup
                return Identifier(lookup, one.field)
        return None

    def _listing(self, method: Method) -> Mapping[str, Any]:
        """Return the arguments that find what a method accepts: it refuses objects in another state."""
        called = [method, *(one for one in self._operations if one.operation_id in method.steps.values())]
        names = [name for one in called for codes in one.errors.values() for name in codes]
        codes = [self.plan.error_codes[name] for name in names if name in self.plan.error_codes]
        return next((code.listing for code in codes if code.listing), {})

    @cached_property
    def _operations(self) -> list[OperationMethod]:
        return [one for resource in self.plan.resources for one in resource.operations]

    def _candidates(
        self, names: Sequence[str], resource: tuple[str, ...], method: Method
    ) -> list[_Candidate]:
        """Return the methods that return one of these objects, the best ones first."""

        allowed = method.operation_id in self.administrators

        def order(one: _Candidate) -> tuple[bool, bool, _Rank, int, int]:
            needs_more = one.method.operation_id in self.administrators and not allowed
            identifiers = sum(
                bool(argument.required and argument.identifies) for argument in one.method.arguments
            )
            return (
                one.rank is _Rank.CREATED,
                needs_more,
                one.rank,
                identifiers,
                -_common(one.resource.path, resource),
            )

        # The caller is a user like any other, but stands for one only among the methods of users.
        every = [
            one
            for name in names
            for one in self._all.get(name, ())
            if one.method is not method
            and (one.rank is not _Rank.SAME or one.resource.path[:1] == resource[:1])
        ]
        return sorted(every, key=order)

    @cached_property
    def _all(self) -> dict[str, list[_Candidate]]:
        found: dict[str, list[_Candidate]] = {}
        for resource in self.plan.resources:
            for method in resource.methods:
                needed = {name for one in method.arguments if one.required for name in one.identifies}
                for name, model, field, rank in self._identified(method):
                    if name not in needed:
                        found.setdefault(name, []).append(
                            _Candidate(name, resource, method, model, field, rank)
                        )
        return found

    def _identified(self, method: Method) -> Iterator[tuple[str, str, Field, _Rank]]:
        """Yield what the models that a method returns identify, with the fields that hold the identifiers."""
        if method.finds:
            own = _Rank.PATH
        elif method.steps or method.http_method not in _RANKS:
            return
        else:
            own = _RANKS[method.http_method]
        for model in sorted(_types(method) & self._models.keys()):
            for field in self._models[model].fields:
                if not field.required or field.type not in ("str", "int", "int | str"):
                    continue
                is_id = field.wire_name == "id"
                for name in (f"{model}.{field.wire_name}", *([model] if is_id else [])):
                    yield name, model, field, own
                for name in field.identifies if is_id else ():
                    yield name, model, field, max(own, _Rank.SAME)


def _by_path(one: _Candidate, variable: str, found: Mapping[str, Lookup]) -> Lookup:
    path = one.method.finds
    if one.model == "Folder":
        path = _FOLDERS[any(other.path for other in found.values())]
    called = one.method.name if one.method.on_client else one.name
    return Lookup(variable, called, (), _types(one.method), path=path)


def _names_content(argument: Argument) -> bool:
    """Return whether an argument names files or folders, without which a call that may omit it has nothing to act on."""
    return argument.type.startswith("Sequence[") and "File" in argument.identifies


def _narrows(argument: Argument, one: _Candidate, found: Mapping[str, Lookup]) -> bool:
    """Return whether an argument finds one object among many; another object would not be found with it too."""
    first = all(other.method != one.name for other in found.values())
    return first and argument.name == _FILTER and argument.example is not None


def _types(method: Method) -> frozenset[str]:
    """Return the types of what a method returns, of a list's items."""
    return frozenset((method.item or method.result).split(" | "))


def snake_case(name: str) -> str:
    """Return a class name as a variable's."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _variable(argument: str, identified: str) -> str:
    """Return the name of the variable for an object: `mail` for `mail_id`, the object's own name for `ids`."""
    name = re.sub(r"(^|_)ids?(_in)?$", "", argument.rstrip("_"))
    if name in ("", "object", argument):
        name = snake_case(identified.partition(".")[0])
    taken = keyword.iskeyword(name) or name in _RESERVED
    return f"{name}_" if taken else name


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Return how many names two paths begin with together."""
    pairs = zip(one, other, strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
