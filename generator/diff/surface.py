"""The Python API as users see it, extracted from a plan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..arguments import Argument
from ..escape import literal
from ..methods import Method
from ..plan import Plan
from ..plan_auth import Credential, Input
from ..plan_deliveries import Delivery
from ..plan_models import Model
from .annotations import names, read_checked, read_type


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument of a callable.

    Attributes:
        default: Default value; None if the argument is omitted by default.
        bounds: Constraints checked in addition to its type.
    """

    name: str
    type: str
    required: bool = True
    positional: bool = False
    default: str | None = None
    bounds: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Function:
    """A callable.

    Attributes:
        phrase: What it is, in a sentence.
        group: What others it belongs to.
        planned: What the plan says of it, for what no signature shows.
    """

    phrase: str
    parameters: dict[str, Parameter]
    returns: str
    planned: object = None
    group: str = "methods"

    @property
    def positional(self) -> list[str]:
        return [one.name for one in self.parameters.values() if one.positional]


@dataclass(frozen=True, slots=True)
class Shape:
    """A model.

    Attributes:
        sent: Whether users create it, as part of an argument.
        read: Whether it is part of an answer.
    """

    planned: Model
    sent: bool
    read: bool


@dataclass(slots=True)
class Surface:
    """The whole surface, by name.

    Attributes:
        groups: Objects with attributes: resources, with their texts, and modules of models.
        rest: Everything else that no signature shows, by its kind and name.
    """

    groups: dict[str, str] = field(default_factory=dict[str, str])
    functions: dict[str, Function] = field(default_factory=dict[str, Function])
    models: dict[str, Shape] = field(default_factory=dict[str, Shape])
    rest: dict[tuple[str, str], object] = field(default_factory=dict[tuple[str, str], object])


def surface(plan: Plan) -> Surface:
    """Return the surface of a plan."""
    found = Surface(rest=_rest(plan))
    version = Parameter("api_version", "int", required=False, default=str(plan.api_version))
    found.functions["Kiteworks"] = Function("a client", {version.name: version}, "None")
    for one in plan.credentials:
        found.functions[one.class_name] = _credential(one)
    for delivery in plan.deliveries:
        found.groups["webhooks"] = ""
        found.functions[f"webhooks.read_{delivery.name}"] = _delivery(delivery)
        signed = {"delivery": delivery.model, "secret": "str"}
        found.functions[f"webhooks.sign_{delivery.name}"] = Function(
            "a signer of deliveries",
            {name: Parameter(name, type_, positional=True) for name, type_ in signed.items()},
            "tuple[bytes, dict[str, str]]",
        )
    # The method of a workflow shows all of its definition except the part from another workflow.
    stated = {one.id: one for one in plan.workflows}
    for resource in plan.resources:
        group = ".".join(("kw", *resource.path))
        found.groups[group] = resource.description
        for method in resource.methods:
            planned = (method, stated.get(method.operation_id))
            found.functions[f"{group}.{method.name}"] = replace(_method(method), planned=planned)
            if method.iterator:
                found.functions[f"{group}.{method.iterator}"] = _pieces(method)
    sent, read = _used(plan)
    for module in plan.models:
        group = f"models.{module.name}"
        found.groups[group] = ""
        for model in module.models:
            found.models[f"{group}.{model.name}"] = Shape(model, model.name in sent, model.name in read)
    return found


def _method(method: Method) -> Function:
    # Its `options` are the runtime's: no spec changes them.
    own = [
        Parameter(one.name, one.type, one.default is None, one.positional, one.default) for one in method.own
    ]
    asked = [_parameter(one, method) for one in (*method.positional, *method.keywords)]
    # The method's own parameters follow those of the path.
    parameters = {one.name: one for one in sorted((*asked, *own), key=lambda one: not one.positional)}
    return Function(method.phrase, parameters, method.annotation())


def _pieces(method: Method) -> Function:
    """Return the iterator that belongs to a download."""
    asked = [_parameter(one, method) for one in (*method.positional, *method.keywords)]
    return Function("an iterator of bytes", {one.name: one for one in asked}, "Generator[bytes, None, None]")


def _parameter(one: Argument, method: Method) -> Parameter:
    return Parameter(
        name=one.name,
        type=_spelled_out(one.type, method),
        required=one.required,
        positional=one.positional,
        default=one.default,
        bounds=read_checked(one.checked_type),
    )


def _spelled_out(type_: str, method: Method) -> str:
    """Replace aliases of long types in an annotation: a list of values is identified by its values."""
    return re.sub(r"[A-Za-z_]\w*", lambda name: method.aliases.get(name[0], name[0]), type_)


def _credential(credential: Credential) -> Function:
    parameters = [
        Parameter(one.name, "TokenSource", positional=True) if credential.ready else _input(one)
        for one in credential.constructor
    ]
    if not credential.ready:
        parameters.append(Parameter("store", "TokenStore | None", required=False))
    if credential.needs_person:
        parameters.append(Parameter("receiver", "Receiver | None", required=False))
    return Function("a credential", {one.name: one for one in parameters}, "None", credential, "credentials")


def _input(one: Input) -> Parameter:
    # The signature says `str`, but other values are refused.
    type_ = f"Literal[{', '.join(map(literal, one.choices))}]" if one.choices else one.type
    return Parameter(one.name, type_, one.required, default=one.default)


def _delivery(delivery: Delivery) -> Function:
    asked = {"body": "bytes", "headers": "Mapping[str, str]", "secret": "str"}
    parameters = {name: Parameter(name, type_, positional=True) for name, type_ in asked.items()}
    return Function("a reader of deliveries", parameters, delivery.model, delivery)


def _used(plan: Plan) -> tuple[set[str], set[str]]:
    """Return the models that users create, and those that they read.

    The former are nested in arguments: the members of a request's body are keywords, so a body itself is not a
    model. An upload's `session` is not among them: it is passed back unchanged. All others are read.
    """
    models = {model.name: model for module in plan.models for model in module.models}
    methods = [method for resource in plan.resources for method in resource.methods]

    def reached(types: list[str]) -> set[str]:
        found: set[str] = set()
        ahead = list(types)
        while ahead:
            for name in {*names(read_type(ahead.pop()))} & models.keys() - found:
                found.add(name)
                ahead += [one.type for one in models[name].fields]
        return found

    asked = [_spelled_out(one.type, method) for method in methods for one in method.keywords]
    answered = [text for method in methods for text in method.answered]
    sent = reached(asked)
    return sent, reached([*answered, *(one.model for one in plan.deliveries)])


def _rest(plan: Plan) -> dict[tuple[str, str], object]:
    several: dict[str, Mapping[str, object]] = {
        "error codes": plan.error_codes,
        "OAuth errors": plan.oauth_errors,
        "settings": {
            name: getattr(plan, name)
            for name in ("info", "version_header", "scopes", "logout", "secret_paths")
        },
    }
    return {(what, name): one for what, them in several.items() for name, one in them.items()}
