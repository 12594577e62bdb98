"""How a flow file becomes a credential class."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.strings import PythonIdentifier, snake_case

from .escape import literal
from .parse import CONFIG

_TYPES = {"string": "str", "integer": "int", "boolean": "bool"}


@dataclass(frozen=True, slots=True)
class Input:
    """What a person gives to a credential: a keyword of its constructor."""

    name: str
    wire_name: str
    type: str
    required: bool
    secret: bool
    default: str | None
    description: str

    @property
    def signature(self) -> str:
        if self.required:
            return f"{self.name}: {self.type}"
        if self.default is not None:
            return f"{self.name}: {self.type} = {self.default}"
        return f"{self.name}: {self.type} | None = None"


@dataclass(frozen=True, slots=True)
class StepParameter:
    """One parameter of a step and where its value comes from."""

    name: str
    source: str
    value: Any
    secret: bool
    required: bool


@dataclass(frozen=True, slots=True)
class StepPlan:
    """A step of a flow."""

    id: str
    kind: str
    method: str
    path: str
    parameters: list[StepParameter]
    answers: tuple[str, ...]
    errors: tuple[str, ...]


@dataclass(slots=True)
class Credential:
    """A credential class."""

    flow: str
    class_name: str
    title: str
    summary: str
    description: str
    inputs: list[Input] = field(default_factory=list)
    steps: list[StepPlan] = field(default_factory=list)
    refresh: StepPlan | None = None

    @property
    def module(self) -> str:
        return snake_case(self.class_name)

    @property
    def ready(self) -> bool:
        """Whether the token is given, not fetched."""
        return any(step.kind == "ready" for step in self.steps)

    @property
    def constructor(self) -> list[Input]:
        """Required inputs first."""
        return sorted(self.inputs, key=lambda one: not one.required)


def plan_credentials(auth: dict[str, Any]) -> list[Credential]:
    """Plan a class for each flow of the bundle's `x-auth`."""
    return [_credential(flow, auth.get("endpoints", {})) for _, flow in sorted(auth.get("flows", {}).items())]


def _credential(flow: dict[str, Any], endpoints: dict[str, Any]) -> Credential:
    credential = Credential(
        flow=flow["flow"],
        class_name=flow["credential"],
        title=str(flow.get("title") or flow["credential"]),
        summary=str(flow.get("summary") or ""),
        description=str(flow.get("description") or ""),
    )
    seen: dict[str, Input] = {}
    for step in [*flow["steps"], *([flow["refresh"]] if flow.get("refresh") else [])]:
        for name, text in (step.get("parameters") or {}).items():
            if text["source"] == "input" and name not in seen:
                seen[name] = _input(name, text)
    credential.inputs = list(seen.values())
    credential.steps = [_step(step, endpoints, seen) for step in flow["steps"]]
    credential.refresh = _step(flow["refresh"], endpoints, seen) if flow.get("refresh") else None
    return credential


def _input(name: str, text: dict[str, Any]) -> Input:
    return Input(
        name=str(PythonIdentifier(text.get("x-python-name", name), prefix=CONFIG.field_prefix)),
        wire_name=name,
        type=_TYPES[text.get("type", "string")],
        required=bool(text.get("required")) and "default" not in text,
        secret=bool(text.get("secret")),
        default=literal(text["default"]) if "default" in text else None,
        description=str(text.get("description") or ""),
    )


def _step(step: dict[str, Any], endpoints: dict[str, Any], inputs: dict[str, Input]) -> StepPlan:
    endpoint = endpoints.get(step.get("endpoint"), {})
    parameters = [
        StepParameter(
            name=name,
            source=text["source"],
            value=text.get("value"),
            secret=bool(text.get("secret")) or (name in inputs and inputs[name].secret),
            required=bool(text.get("required")),
        )
        for name, text in (step.get("parameters") or {}).items()
    ]
    return StepPlan(
        id=step["id"],
        kind=step["kind"],
        method=endpoint.get("method", ""),
        path=endpoint.get("path", ""),
        parameters=parameters,
        answers=tuple(step.get("answers") or ()),
        errors=tuple(step.get("errors", ())),
    )
