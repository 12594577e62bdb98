"""Check flows for references to things that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from .bundle import Bundle
from .load import Pointer
from .problems import Problem
from .vocabulary import auth_of
from .vocabulary.auth import Auth, Flow, Input, Parameter, Step, Token
from .vocabulary.words import Reference, read


def refresh_of(bundle: Bundle, flow: Flow) -> Token | None:
    """Return the token step that a flow refreshes its tokens with."""
    if isinstance(flow.refresh, Reference):
        return read(Token, bundle.lookup(flow.refresh.ref))
    return flow.refresh


def steps_of(bundle: Bundle, name: str, flow: Flow) -> list[tuple[Pointer, Step]]:
    """Return the steps of a flow with their pointers, the refresh last."""
    base: Pointer = ("x-auth", "flows", name)
    steps: list[tuple[Pointer, Step]] = [
        ((*base, "steps", index), step) for index, step in enumerate(flow.steps)
    ]
    refresh = refresh_of(bundle, flow)
    return [*steps, *([((*base, "refresh"), refresh)] if refresh else [])]


def inputs_of(bundle: Bundle, name: str, flow: Flow) -> dict[str, Input]:
    """Return the inputs of a flow by name, as described where each first appears."""
    found: dict[str, Input] = {}
    for parameters in (flow.given, *(step.parameters for _, step in steps_of(bundle, name, flow))):
        for key, one in parameters.items():
            if isinstance(one, Input):
                found.setdefault(key, one)
    return found


def flow_problems(bundle: Bundle) -> Iterator[Problem]:
    """Yield the problems of the flows."""
    auth = auth_of(bundle)
    for name, flow in auth.flows.items():
        yield from _derived_values(bundle, name, flow)
        yield from _parameters(bundle, flow, flow.given, ("x-auth", "flows", name, "given"))
        for pointer, step in steps_of(bundle, name, flow):
            yield from _step(bundle, auth, step, pointer)
            yield from _parameters(bundle, flow, step.parameters, (*pointer, "parameters"))


def _step(bundle: Bundle, auth: Auth, step: Step, pointer: Pointer) -> Iterator[Problem]:
    if step.endpoint is not None:
        endpoint = auth.endpoints.get(step.endpoint)
        if endpoint is None or not endpoint.path:
            message = f"endpoint {step.endpoint!r} is not in auth/endpoints.yaml with a path"
            yield bundle.problem(message, (*pointer, "endpoint"))
    for code in step.errors:
        if code not in auth.errors:
            yield bundle.problem(f"error {code!r} is not in auth/errors.yaml", (*pointer, "errors"))


def _parameters(
    bundle: Bundle, flow: Flow, parameters: dict[str, Parameter], pointer: Pointer
) -> Iterator[Problem]:
    for key, one in parameters.items():
        if one.source == "made" and key not in flow.make:
            message = f"parameter {key!r} has the source `made`, but `make` of the flow does not define it"
            yield bundle.problem(message, (*pointer, key))


def _derived_values(bundle: Bundle, name: str, flow: Flow) -> Iterator[Problem]:
    inputs = inputs_of(bundle, name, flow)
    known = {key for key, one in inputs.items() if one.required or one.default is not None}
    for key, value in flow.make.items():
        pointer: Pointer = ("x-auth", "flows", name, "make", key)
        for other in value.made_of:
            if other not in known:
                what = (
                    "may be empty; require it"
                    if other in inputs
                    else "is neither an input nor made before it"
                )
                yield bundle.problem(f"make: {key!r} is made of {other!r}, which {what}", pointer)
        for naming in value.named_by:
            if naming not in inputs:
                yield bundle.problem(f"make: {naming!r} is not an input that names a claim", pointer)
        known.add(key)
