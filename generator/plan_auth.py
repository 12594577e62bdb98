"""How a flow file becomes a credential class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.strings import PythonIdentifier, snake_case

from .bundle import Bundle
from .escape import literal
from .flows import INPUT_TYPES, MAKERS, inputs_of
from .parse import CONFIG

_REFRESH = "#/x-auth/flows/{}/refresh"


@dataclass(frozen=True, slots=True)
class Input:
    """What a person gives to a credential: a keyword of its constructor."""

    name: str
    wire_name: str
    kind: str
    required: bool
    secret: bool
    default: str | None
    choices: tuple[str, ...]
    description: str
    example: str

    @property
    def type(self) -> str:
        return INPUT_TYPES[self.kind]

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
    input: Input | None

    @property
    def options(self) -> list[str]:
        """The keywords of the runtime's `Parameter`."""
        found = [] if self.value is None else [f"value={literal(str(self.value))}"]
        found += [f"{name}=True" for name in ("required", "secret") if getattr(self, name)]
        one = self.input
        if one is not None:
            found += [f"type={literal(one.kind)}"] if one.kind in ("scope", "strings", "key") else []
            found += [f"choices={literal(one.choices)}"] if one.choices else []
            found += [f"argument={literal(one.name)}"] if one.name != self.name else []
        return found


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


@dataclass(frozen=True, slots=True)
class MakerPlan:
    """How a value is made."""

    name: str
    kind: str
    options: dict[str, Any]

    @property
    def class_name(self) -> str:
        return MAKERS[self.kind].class_name


@dataclass(slots=True)
class Credential:
    """A credential class.

    Attributes:
        refresh_of: The class whose refresh this flow uses too, or None.
    """

    flow: str
    class_name: str
    title: str
    summary: str
    description: str
    deprecated: str
    inputs: list[Input] = field(default_factory=list)
    given: list[StepParameter] = field(default_factory=list)
    make: list[MakerPlan] = field(default_factory=list)
    steps: list[StepPlan] = field(default_factory=list)
    refresh: StepPlan | None = None
    refresh_of: str | None = None

    @property
    def module(self) -> str:
        return snake_case(self.class_name)

    @property
    def shared_refresh(self) -> str | None:
        """The module whose refresh this flow uses too."""
        return snake_case(self.refresh_of) if self.refresh_of else None

    @property
    def ready(self) -> bool:
        """Whether the token is given, not fetched."""
        return any(step.kind == "ready" for step in self.steps)

    @property
    def needs_person(self) -> bool:
        """Whether somebody has to visit a page."""
        return any(step.kind == "authorize" for step in self.steps)

    @property
    def constructor(self) -> list[Input]:
        """Required inputs first."""
        return sorted(self.inputs, key=lambda one: not one.required)

    @property
    def imports(self) -> list[str]:
        """What its module takes from `kiteworks_runtime.auth`."""
        if self.ready:
            return ["Flow", "Parameter", "ReadyCredential", "Step", "TokenSource"]
        types = {INPUT_TYPES[one.kind] for one in self.inputs} & {"ScopeLike", "SigningKey"}
        person = {"Receiver"} if self.needs_person else set[str]()
        return sorted({"Flow", "OAuthCredential", "Parameter", "Step", "TokenStore"} | types | person)

    @property
    def makers(self) -> list[str]:
        """What its module takes from `kiteworks_runtime.auth.making`."""
        return sorted({one.class_name for one in self.make})

    @property
    def many(self) -> bool:
        """Whether an input may be one text or several."""
        return any(one.kind == "strings" for one in self.inputs)


def plan_credentials(bundle: Bundle) -> list[Credential]:
    """Plan a class for each flow of the bundle's `x-auth`."""
    auth = bundle.document.get("x-auth", {})
    return [_credential(bundle, flow, auth) for _, flow in sorted(auth.get("flows", {}).items())]


def _credential(bundle: Bundle, flow: dict[str, Any], auth: dict[str, Any]) -> Credential:
    endpoints = auth.get("endpoints", {})
    credential = Credential(
        flow=flow["flow"],
        class_name=flow["credential"],
        title=str(flow.get("title") or flow["credential"]),
        summary=str(flow.get("summary") or ""),
        description=str(flow.get("description") or ""),
        deprecated=" ".join(str(flow.get("deprecated") or "").split()),
    )
    inputs = {name: _input(name, text) for name, text in inputs_of(bundle, flow["flow"], flow).items()}
    credential.inputs = list(inputs.values())
    credential.given = list(_parameters(flow.get("given") or {}, inputs))
    credential.make = [
        MakerPlan(name, maker["kind"], _options(maker)) for name, maker in (flow.get("make") or {}).items()
    ]
    credential.steps = [_step(step, endpoints, inputs) for step in flow["steps"]]
    refresh = flow.get("refresh")
    if refresh:
        credential.refresh = _step(bundle.resolve(refresh), endpoints, inputs)
        owners = auth["flows"].items()
        credential.refresh_of = next(
            (other["credential"] for name, other in owners if refresh.get("$ref") == _REFRESH.format(name)),
            None,
        )
    return credential


def _input(name: str, text: dict[str, Any]) -> Input:
    return Input(
        name=str(PythonIdentifier(text.get("x-python-name", name), prefix=CONFIG.field_prefix)),
        wire_name=name,
        kind=text.get("type", "string"),
        required=bool(text.get("required")) and "default" not in text,
        secret=bool(text.get("secret")),
        default=literal(text["default"]) if "default" in text else None,
        choices=tuple(text.get("enum", ())),
        description=str(text.get("description") or ""),
        example=str(text.get("example") or ""),
    )


def _options(maker: dict[str, Any]) -> dict[str, Any]:
    """The options of a maker that its class has, in the order in which it takes them."""
    kind = MAKERS[maker["kind"]]
    return {option: maker[option] for option in (*kind.needs, *kind.takes) if option in maker}


def _parameters(parameters: dict[str, Any], inputs: dict[str, Input]) -> Iterator[StepParameter]:
    for name, text in parameters.items():
        one = inputs[name] if text["source"] == "input" else None
        yield StepParameter(
            name=name,
            source=text["source"],
            value=text.get("value"),
            secret=bool(text.get("secret")) or (one is not None and one.secret),
            # What has a default may be left out, but not emptied: a flow may make other values of it.
            required=bool(text.get("required")) or "default" in text,
            input=one,
        )


def _step(step: dict[str, Any], endpoints: dict[str, Any], inputs: dict[str, Input]) -> StepPlan:
    endpoint = endpoints.get(step.get("endpoint", ""), {})
    return StepPlan(
        id=step["id"],
        kind=step["kind"],
        method=endpoint.get("method", ""),
        path=endpoint.get("path", ""),
        parameters=list(_parameters(step.get("parameters") or {}, inputs)),
        answers=tuple(step.get("answers") or ()),
        errors=tuple(step.get("errors", ())),
    )
