"""A sign-in flow as data, and its inputs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias

import msgspec
from msgspec import Struct

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .derived import DerivedValue


class Parameter(Struct, frozen=True):
    """One parameter of a step, or an input that other values are derived from.

    Attributes:
        name: Its name in requests, or the name that other values use for it.
        source: Where its value comes from: `input` (an argument of the credential), `const`, `state`, `pkce_challenge`,
            `pkce_verifier`, `made` (a derived value), `answer` (an earlier step) or `token` (the token to renew).
        value: The value of a `const`.
        required: Whether an input must not be empty.
        secret: Whether its value must not be shown.
        type: The type of an input other than text, numbers and booleans: `scope`, `strings` (one or several) or `key`
            (a signing key).
        choices: The values that an input may have, if they are limited.
        argument: The name of an input in Python, if it differs.
    """

    name: str
    source: str
    value: str = ""
    required: bool = False
    secret: bool = False
    type: str = ""
    choices: tuple[str, ...] = ()
    argument: str = ""


class Step(Struct, frozen=True):
    """One request of a flow.

    Attributes:
        id: Its name in the spec.
        kind: `authorize` (a page, answered by a redirect), `token` (a form, answered by a token) or `ready`.
        method: The HTTP method.
        path: The path on the appliance.
        parameters: The parameters to send, in this order.
        answers: The names of the values in the redirect.
    """

    id: str
    kind: str
    method: str = ""
    path: str = ""
    parameters: tuple[Parameter, ...] = ()
    answers: tuple[str, ...] = ()


class Flow(Struct, frozen=True):
    """A way to get a token.

    Attributes:
        id: Its name in the spec.
        steps: The steps of a sign-in.
        refresh: The step that renews a token, if there is one.
        given: The inputs that are not sent as they are.
        make: The values derived from the inputs and from each other, in this order.
        deprecated: What to use instead and why, if the flow is deprecated.
    """

    id: str
    steps: tuple[Step, ...]
    refresh: Step | None = None
    given: tuple[Parameter, ...] = ()
    make: tuple[DerivedValue, ...] = ()
    deprecated: str = ""

    def inputs(self) -> Iterator[Parameter]:
        """Yield every parameter that is an input, once for each place it is sent."""
        yield from self.given
        for step in (*self.steps, *((self.refresh,) if self.refresh else ())):
            yield from (parameter for parameter in step.parameters if parameter.source == "input")

    @property
    def secret_inputs(self) -> frozenset[str]:
        """The names of the inputs that must not be shown."""
        return frozenset(parameter.name for parameter in self.inputs() if parameter.secret)

    @property
    def needs_person(self) -> bool:
        """Whether a person has to visit a page."""
        return any(step.kind == "authorize" for step in self.steps)


def read_inputs(flow: Flow, given: Mapping[str, Any]) -> dict[str, Any]:
    """Check the arguments of a credential and return them by parameter.

    Args:
        flow: The flow.
        given: The arguments, by their names in Python; names that the flow does not know are ignored.

    Raises:
        InvalidArgumentError: A required argument is empty, or an argument is of the wrong kind.
    """
    inputs: dict[str, Any] = {}
    for parameter in flow.inputs():
        name = parameter.argument or parameter.name
        # A flow may send an input in several steps; the first declares it.
        if parameter.name not in inputs:
            inputs[parameter.name] = _checked(name, parameter, given.get(name))
    return inputs


def _checked(name: str, parameter: Parameter, value: Any) -> Any:
    if _is_empty(value):
        if parameter.required:
            raise InvalidArgumentError(f"{name} must not be empty")
        return value
    if parameter.choices and value not in parameter.choices:
        raise InvalidArgumentError(f"{name} must be one of {', '.join(parameter.choices)}, not {value!r}")
    if parameter.type == "scope":
        return scope_text(value)
    if parameter.type == "strings" and not isinstance(value, str):
        return _strings(name, value)
    if parameter.type == "key" and not _may_sign(value):
        # The value is not shown: it may hold a key all the same.
        raise InvalidArgumentError(
            f"{name} must be a private key in PEM form, the path of one, or a function that signs, not "
            f"{type(value).__name__}"
        )
    return value


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | bytes) and not value.strip())


def _may_sign(value: Any) -> bool:
    return callable(value) or isinstance(value, bytes | str | os.PathLike)


def _strings(name: str, value: Any) -> list[str]:
    try:
        parts = msgspec.convert(value, list[str])
    except msgspec.ValidationError:
        parts = []
    if not parts or not all(part.strip() for part in parts):
        raise InvalidArgumentError(f"{name} must be a text, or several in a list, none of them empty")
    return parts


_PART = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
# RFC 6749, section 3.3: tokens of printable ASCII but for `"` and `\`, with single blanks between them.
_TEXT = r"[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*"


class ScopeBase(Struct, frozen=True):
    """One scope. The generated `kiteworks.auth.Scope` knows the methods.

    Attributes:
        method: The HTTP method, or the wildcard for any.
        resource: The resource, such as `users`, or the wildcard.
        qualifier: Narrows the resource, or the wildcard.

    Raises:
        InvalidArgumentError: A part is invalid.
    """

    methods: ClassVar[tuple[str, ...]] = ()
    wildcard: ClassVar[str] = "*"

    method: str
    resource: str = "*"
    qualifier: str = "*"

    def __post_init__(self) -> None:
        if self.method not in (*self.methods, self.wildcard):
            known = ", ".join(self.methods)
            raise InvalidArgumentError(
                f"{self.method!r} is not a method of a scope; use one of {known}, or {self.wildcard!r} for any"
            )
        for name, part in (("resource", self.resource), ("qualifier", self.qualifier)):
            if part != self.wildcard and not re.fullmatch(_PART, part):
                raise InvalidArgumentError(
                    f"{part!r} is not a {name} of a scope; give a name such as 'users', or {self.wildcard!r} for any"
                )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one scope of the form `METHOD/resource/qualifier`.

        Raises:
            InvalidArgumentError: It does not have this form.
        """
        parts = text.split("/")
        if len(parts) != 3:
            raise InvalidArgumentError(f"{text!r} is not a scope of the form METHOD/resource/qualifier")
        return cls(*parts)

    def __str__(self) -> str:
        return f"{self.method}/{self.resource}/{self.qualifier}"


ScopeLike: TypeAlias = str | ScopeBase | Iterable[str | ScopeBase]
"""A scope, several scopes, or text with blanks between several scopes."""


def scope_text(scope: ScopeLike) -> str:
    """Return scopes as they are sent.

    Raises:
        InvalidArgumentError: This is not a scope.
    """
    if isinstance(scope, str | ScopeBase) or not isinstance(scope, Iterable):
        scope = (scope,)
    parts: list[object] = list(scope)
    wrong = next((part for part in parts if not isinstance(part, str | ScopeBase)), None)
    if wrong is not None:
        raise InvalidArgumentError(f"a scope is text or a Scope, not {type(wrong).__name__}")
    text = " ".join(map(str, parts))
    if text and not re.fullmatch(_TEXT, text):
        raise InvalidArgumentError(
            f"{text!r} is not a list of scopes: give scopes with single blanks between them"
        )
    return text
