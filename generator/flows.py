"""The language of the flow files in `spec/auth/`: what their words are, and what is wrong with a flow that misuses them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .bundle import Bundle
from .load import Pointer
from .problems import Problem

SOURCES = ("input", "const", "state", "pkce_verifier", "pkce_challenge", "made", "answer", "token")
STEP_KINDS = ("authorize", "token", "ready")
INPUT_TYPES = {
    "string": "str",
    "integer": "int",
    "boolean": "bool",
    "scope": "ScopeLike",
    "strings": "str | Sequence[str]",
    "key": "SigningKey",
}
"""The types of inputs, and each one's in Python."""


@dataclass(frozen=True, slots=True)
class MakerKind:
    """A way to make a value.

    Attributes:
        class_name: Its class in `kiteworks_runtime.auth.making`.
        needs: The options that it can't do without.
        takes: The further options that its class has.
        refers: Those options that name another value, or several in a mapping.
    """

    class_name: str
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()


MAKERS = {
    "time": MakerKind("Time", takes=("offset",)),
    "number": MakerKind("Number", needs=("minimum", "maximum")),
    "uuid": MakerKind("UUID"),
    "template": MakerKind("Template", needs=("text",)),
    "base64": MakerKind("Base64", needs=("of",), refers=("of",)),
    "hmac": MakerKind("Hmac", needs=("hash", "key", "of"), refers=("key", "of")),
    "jwt": MakerKind(
        "Assertion",
        needs=("key", "algorithm", "claims"),
        takes=("named_claims",),
        refers=("key", "algorithm", "claims", "named_claims"),
    ),
}
_DESCRIPTIVE = ("kind", "longest_validity")
"""What every maker may say of itself that is no option of its class: the second is for who checks the value."""

_PLACE = re.compile(r"{(\w+)}")


def steps_of(bundle: Bundle, name: str, flow: Mapping[str, Any]) -> list[tuple[Pointer, dict[str, Any]]]:
    """The steps of a flow with their places, the refresh last."""
    base: Pointer = ("x-auth", "flows", name)
    steps = [((*base, "steps", index), step) for index, step in enumerate(flow.get("steps", []))]
    refresh = bundle.resolve(flow.get("refresh"))
    return [*steps, *([((*base, "refresh"), refresh)] if refresh else [])]


def inputs_of(bundle: Bundle, name: str, flow: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What a person gives to a flow, by name, as it is described where it first stands."""
    found: dict[str, dict[str, Any]] = {}
    places = [
        flow.get("given") or {},
        *(step.get("parameters") or {} for _, step in steps_of(bundle, name, flow)),
    ]
    for place in places:
        for key, text in place.items():
            if isinstance(text, dict) and text.get("source") == "input":
                found.setdefault(key, text)
    return found


def references(maker: Mapping[str, Any]) -> list[str]:
    """The values that a maker is made of."""
    found = _PLACE.findall(str(maker.get("text", "")))
    for option in MAKERS[maker["kind"]].refers:
        value = maker.get(option, ())
        found += [*map(str, value.values())] if isinstance(value, dict) else [str(value)] if value else []
    return found


def flow_problems(bundle: Bundle) -> Iterator[Problem]:
    """What is wrong with the flows and their endpoints."""
    auth = bundle.document.get("x-auth", {})
    for name, flow in auth.get("flows", {}).items():
        if not flow.get("credential") or not flow.get("steps"):
            base: Pointer = ("x-auth", "flows", name)
            yield bundle.problem("a flow needs `credential`, the name of its class, and `steps`", base)
        yield from _makers(bundle, name, flow)
        for key, text in (flow.get("given") or {}).items():
            yield from _parameter(bundle, flow, key, text, ("x-auth", "flows", name, "given", key))
        for pointer, step in steps_of(bundle, name, flow):
            yield from _step(bundle, auth, flow, step, pointer)


def _step(
    bundle: Bundle, auth: dict[str, Any], flow: dict[str, Any], step: dict[str, Any], pointer: Pointer
) -> Iterator[Problem]:
    if step.get("kind") not in STEP_KINDS:
        yield bundle.problem(f"kind must be one of {', '.join(STEP_KINDS)}", (*pointer, "kind"))
    if step.get("kind") != "ready" and "path" not in auth.get("endpoints", {}).get(step.get("endpoint"), {}):
        yield bundle.problem(
            f"endpoint {step.get('endpoint')!r} is not in auth/endpoints.yaml with a path", pointer
        )
    for code in step.get("errors", []):
        if code not in auth.get("errors", {}):
            yield bundle.problem(f"error {code!r} is not in auth/errors.yaml", (*pointer, "errors"))
    for key, parameter in (step.get("parameters") or {}).items():
        yield from _parameter(bundle, flow, key, parameter, (*pointer, "parameters", key))


def _parameter(
    bundle: Bundle, flow: dict[str, Any], key: str, parameter: Any, pointer: Pointer
) -> Iterator[Problem]:
    source = parameter.get("source") if isinstance(parameter, dict) else None
    if source not in SOURCES:
        yield bundle.problem(f"parameter {key!r} needs a source, one of {', '.join(SOURCES)}", pointer)
    elif source == "input" and parameter.get("type", "string") not in INPUT_TYPES:
        known = ", ".join(INPUT_TYPES)
        yield bundle.problem(f"parameter {key!r}: an input's type must be one of {known}", pointer)
    elif source == "made" and key not in (flow.get("make") or {}):
        yield bundle.problem(f"parameter {key!r} is made, but `make` of the flow does not say how", pointer)


def _makers(bundle: Bundle, name: str, flow: dict[str, Any]) -> Iterator[Problem]:
    inputs = inputs_of(bundle, name, flow)
    known = {key for key, text in inputs.items() if text.get("required") or "default" in text}
    for key, maker in (flow.get("make") or {}).items():
        pointer: Pointer = ("x-auth", "flows", name, "make", key)
        kind = MAKERS.get(str(maker.get("kind"))) if isinstance(maker, dict) else None
        if kind is None:
            yield bundle.problem(f"make: {key!r} needs a kind, one of {', '.join(MAKERS)}", pointer)
            continue
        for option in kind.needs:
            if option not in maker:
                yield bundle.problem(f"make: {key!r} needs `{option}`", pointer)
        for option in maker:
            if option not in (*kind.needs, *kind.takes, *_DESCRIPTIVE):
                yield bundle.problem(f"make: a {maker['kind']} has no `{option}`", (*pointer, option))
        for other in references(maker):
            if other not in known:
                what = "may be empty; require it" if other in inputs else "is no input and not made before it"
                yield bundle.problem(f"make: {key!r} is made of {other!r}, which {what}", pointer)
        for naming in maker.get("named_claims", {}):
            if naming not in inputs:
                yield bundle.problem(f"make: {naming!r} is no input that could name a claim", pointer)
        known.add(key)
