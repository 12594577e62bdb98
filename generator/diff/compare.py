"""Describe the differences between two surfaces, each in a sentence about the Python call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..plan_models import Field
from . import rules
from .annotations import apart, read_type
from .rules import Verdict
from .surface import Function, Parameter, Shape, Surface

_LONG = 100
"""Total length up to which two types are shown in full; of longer ones, only the differences are shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """A difference.

    Attributes:
        text: A sentence; for changes that no signature shows, the kind of object.
    """

    verdict: Verdict
    text: str


def compare(old: Surface, new: Surface) -> list[Change]:
    """Return all differences, in no particular order."""
    return [*_names(old, new), *_functions(old, new), *_models(old, new), *_rest(old, new)]


def _names(old: Surface, new: Surface) -> Iterator[Change]:
    """Yield additions and removals. For a group, one change stands for everything in it."""
    for here, there, verdict, word in (
        (old, new, rules.GONE, "was removed"),
        (new, old, rules.NEW, "is new"),
    ):
        missing = here.groups.keys() - there.groups.keys()
        calls = {name: f"{name}()" for name in here.functions.keys() - there.functions.keys()}
        others = {name: name for name in missing | (here.models.keys() - there.models.keys())}
        for name, shown in (calls | others).items():
            if name.rpartition(".")[0] not in missing:
                yield Change(verdict, f"{shown} {word}")


def _functions(old: Surface, new: Surface) -> Iterator[Change]:
    for name in old.functions.keys() & new.functions.keys():
        was, now = old.functions[name], new.functions[name]
        changes = [*_function(f"{name}()", was, now)]
        yield from changes
        if not changes and was.planned != now.planned:
            yield Change(rules.UNSEEN, was.group)


def _function(name: str, was: Function, now: Function) -> Iterator[Change]:
    if was.phrase != now.phrase:
        text = f"{name} is now {now.phrase} and returns {now.returns}, was {was.phrase}"
        yield Change(rules.KIND, text)
    else:
        verdict = rules.answer_type(read_type(was.returns), read_type(now.returns))
        if verdict is not Verdict.OTHER:
            yield Change(verdict, f"{name} returns {_told(was.returns, now.returns)}")
    stayed = [one for one in was.positional if one in now.positional]
    if now.positional[: len(stayed)] != stayed:
        order = (f"({', '.join(one.positional)})" for one in (now, was))
        yield Change(rules.ORDER, f"{name}: positional arguments are {' now, were '.join(order)}")
    for one in was.parameters.keys() | now.parameters.keys():
        for verdict, text in _parameter(was.parameters.get(one), now.parameters.get(one)):
            yield Change(verdict, f"{name}: argument {one}{text}")


def _parameter(was: Parameter | None, now: Parameter | None) -> Iterator[tuple[Verdict, str]]:
    if now is None:
        yield rules.GONE, " was removed"
    elif was is None:
        yield (rules.MUST_BE_GIVEN, " is new and required") if now.required else (rules.NEW, " is new")
    else:
        yield from _required(was.required, now.required)
        if was.positional and not now.positional:
            yield rules.NAMED_ONLY, " is now keyword-only, was positional"
        elif now.positional and not was.positional:
            yield rules.PLACED, " is now positional, was keyword-only"
        if not was.required and not now.required and was.default != now.default:
            is_, was_ = (f"{one.default}" if one.default is not None else "left out" for one in (now, was))
            yield rules.DEFAULT, f" is {is_} by default now, was {was_}"
        verdict = rules.argument_type(read_type(was.type), read_type(now.type))
        if verdict is not Verdict.OTHER:
            yield verdict, f": {_told(was.type, now.type)}"
        verdict = rules.bounds(was.bounds, now.bounds)
        if verdict is not Verdict.OTHER:
            is_, was_ = _checks(now), _checks(was)
            yield verdict, f" is {is_} now, was {was_}"


def _checks(one: Parameter) -> str:
    bounds = ", ".join(f"{key}={one.bounds[key]!r}" for key in sorted(one.bounds))
    return f"checked for {bounds}" if bounds else "not checked"


def _required(was: bool, now: bool) -> Iterator[tuple[Verdict, str]]:
    if now and not was:
        yield rules.MUST_BE_GIVEN, " is now required"
    elif was and not now:
        yield rules.NEED_NOT_BE_GIVEN, " is now optional"


def _models(old: Surface, new: Surface) -> Iterator[Change]:
    for name in old.models.keys() & new.models.keys():
        was, now = old.models[name], new.models[name]
        changes = [*_model(name, was, now)]
        yield from changes
        if not changes and was.planned != now.planned:
            yield Change(rules.UNSEEN, "models")


def _model(name: str, was: Shape, now: Shape) -> Iterator[Change]:
    fields, others = ({one.name: one for one in shape.planned.fields} for shape in (was, now))
    for one in fields.keys() | others.keys():
        # The previous use of a model decides: no program creates a model yet that only now is part of an argument.
        for verdict, text in _field(was, fields.get(one), others.get(one)):
            yield Change(verdict, f"{name}.{one}{text}")
    if was.planned.bulk != now.planned.bulk:
        verdict, word = (rules.NEW, "are new") if now.planned.bulk else (rules.GONE, "were removed")
        yield Change(verdict, f"{name}: failures and raise_for_failures() {word}")


def _field(shape: Shape, was: Field | None, now: Field | None) -> Iterator[tuple[Verdict, str]]:
    if now is None:
        yield rules.GONE, " was removed"
    elif was is None:
        must = shape.sent and now.required
        yield (rules.MUST_BE_GIVEN, " is new and required") if must else (rules.NEW, " is new")
    else:
        if shape.sent:
            yield from _required(was.required, now.required)
        types = read_type(was.annotation), read_type(now.annotation)
        verdict = rules.gravest(
            rules.argument_type(*types) if shape.sent else Verdict.OTHER,
            rules.answer_type(*types) if shape.read else Verdict.OTHER,
        )
        if verdict is not Verdict.OTHER:
            yield verdict, f": {_told(was.annotation, now.annotation)}"


def _told(was: str, now: str) -> str:
    """Return the new and the old type; for long types, only the additions and removals."""
    if len(was) + len(now) > _LONG:
        old, new = read_type(was), read_type(now)
        came, went = ", ".join(apart(new, old)), ", ".join(apart(old, new))
        parts = ([f"with {came}"] if came else []) + ([f"without {went}"] if went else [])
        return f"now {' and '.join(parts)}"
    return f"{now} now, was {was}"


def _rest(old: Surface, new: Surface) -> Iterator[Change]:
    for name in old.groups.keys() & new.groups.keys():
        if old.groups[name] != new.groups[name]:
            yield Change(rules.UNSEEN, "resources")
    for what, name in old.rest.keys() | new.rest.keys():
        if old.rest.get((what, name)) != new.rest.get((what, name)):
            yield Change(rules.UNSEEN, what)
