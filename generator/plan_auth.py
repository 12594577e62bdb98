"""Turn a flow file into a credential class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.strings import PythonIdentifier, snake_case

from .bundle import Bundle
from .escape import literal
from .flows import inputs_of, refresh_of
from .parse import CONFIG
from .vocabulary import auth as words, auth_of
from .vocabulary.words import Reference

_REFRESH = "#/x-auth/flows/{}/refresh"


@dataclass(frozen=True, slots=True)
class Input:
    """A value that a person passes to a credential: a keyword of its constructor."""

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
        return words.PYTHON_TYPES[self.kind]

    @property
    def signature(self) -> str:
        if self.required:
            return f"{self.name}: {self.type}"
        if self.default is not None:
            return f"{self.name}: {self.type} = {self.default}"
        return f"{self.name}: {self.type} | None = None"


@dataclass(frozen=True, slots=True)
class StepParameter:
    """One parameter of a step and the source of its value."""

    name: str
    source: str
    value: Any
    secret: bool
    required: bool
    input: Input | None

    @property
    def options(self) -> list[str]:
        """The keyword arguments of the runtime's `Parameter`."""
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


@dataclass(slots=True)
class Credential:
    """A credential class.

    Attributes:
        refresh_of: The class whose refresh step this flow shares, or None.
    """

    flow: str
    class_name: str
    title: str
    summary: str
    description: str
    deprecated: str
    inputs: list[Input] = field(default_factory=list)
    given: list[StepParameter] = field(default_factory=list)
    make: dict[str, words.DerivedValue] = field(default_factory=dict)
    steps: list[StepPlan] = field(default_factory=list)
    refresh: StepPlan | None = None
    refresh_of: str | None = None

    @property
    def module(self) -> str:
        return snake_case(self.class_name)

    @property
    def shared_refresh(self) -> str | None:
        """The module whose refresh step this flow shares."""
        return snake_case(self.refresh_of) if self.refresh_of else None

    @property
    def ready(self) -> bool:
        """Whether the token is given instead of fetched."""
        return any(step.kind == "ready" for step in self.steps)

    @property
    def needs_person(self) -> bool:
        """Whether a person must visit a page."""
        return any(step.kind == "authorize" for step in self.steps)

    @property
    def constructor(self) -> list[Input]:
        """Required inputs first."""
        return sorted(self.inputs, key=lambda one: not one.required)

    @property
    def imports(self) -> list[str]:
        """The names that its module imports from `kiteworks_runtime.auth`."""
        if self.ready:
            return ["Flow", "Parameter", "ReadyCredential", "Step", "TokenSource"]
        types = {words.PYTHON_TYPES[one.kind] for one in self.inputs} & {"ScopeLike", "SigningKey"}
        person = {"Receiver"} if self.needs_person else set[str]()
        return sorted({"Flow", "OAuthCredential", "Parameter", "Step", "TokenStore"} | types | person)

    @property
    def makers(self) -> list[str]:
        """The names that its module imports from `kiteworks_runtime.auth.derived`."""
        return sorted({one.class_name for one in self.make.values()})

    @property
    def many(self) -> bool:
        """Whether an input may be one string or several."""
        return any(one.kind == "strings" for one in self.inputs)


def plan_credentials(bundle: Bundle) -> list[Credential]:
    """Plan a class for each flow of the bundle's `x-auth`."""
    auth = auth_of(bundle)
    return [_credential(bundle, flow, auth) for _, flow in sorted(auth.flows.items())]


def _credential(bundle: Bundle, flow: words.Flow, auth: words.Auth) -> Credential:
    inputs = {name: _input(name, one) for name, one in inputs_of(bundle, flow.flow, flow).items()}
    refresh = refresh_of(bundle, flow)
    owners = {_REFRESH.format(name): other.credential for name, other in auth.flows.items()}
    return Credential(
        flow=flow.flow,
        class_name=flow.credential,
        title=flow.title or flow.credential,
        summary=flow.summary,
        description=flow.description,
        deprecated=" ".join(flow.deprecated.split()),
        inputs=list(inputs.values()),
        given=list(_parameters(flow.given, inputs)),
        make=dict(flow.make),
        steps=[_step(step, auth, inputs) for step in flow.steps],
        refresh=_step(refresh, auth, inputs) if refresh else None,
        refresh_of=owners.get(flow.refresh.ref) if isinstance(flow.refresh, Reference) else None,
    )


def _input(name: str, one: words.Input) -> Input:
    return Input(
        name=str(PythonIdentifier(one.python_name or name, prefix=CONFIG.field_prefix)),
        wire_name=name,
        kind=one.type,
        required=one.required and one.default is None,
        secret=one.secret,
        default=None if one.default is None else literal(one.default),
        choices=tuple(one.enum),
        description=one.description,
        example=one.example,
    )


def _parameters(
    parameters: Mapping[str, words.Parameter], inputs: Mapping[str, Input]
) -> Iterator[StepParameter]:
    for name, one in parameters.items():
        given = inputs[name] if isinstance(one, words.Input) else None
        # An input with a default may be left out, but must not be empty: a flow may derive other values from it.
        has_default = isinstance(one, words.Input) and one.default is not None
        yield StepParameter(
            name=name,
            source=one.source,
            value=one.value if isinstance(one, words.Constant) else None,
            secret=one.secret or (given is not None and given.secret),
            required=one.required or has_default,
            input=given,
        )


def _step(step: words.Step, auth: words.Auth, inputs: Mapping[str, Input]) -> StepPlan:
    endpoint = auth.endpoints[step.endpoint] if step.endpoint else None
    return StepPlan(
        id=step.id,
        kind=step.kind,
        method=endpoint.method if endpoint else "",
        path=endpoint.path if endpoint else "",
        parameters=list(_parameters(step.parameters, inputs)),
        answers=tuple(step.answers),
        errors=tuple(step.errors),
    )
