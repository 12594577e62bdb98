"""The words of `spec/auth/`: flows, their steps, and the source of each value."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from .words import Reference, Words, referable

_NAME_IN_BRACES = re.compile(r"{(\w+)}")

PYTHON_TYPES = {
    "string": "str",
    "integer": "int",
    "boolean": "bool",
    "scope": "ScopeLike",
    "strings": "str | Sequence[str]",
    "key": "SigningKey",
}
"""The type in Python of each type of input."""


class Input(Words):
    """A value that a person provides."""

    source: Literal["input"]
    type: Literal["string", "integer", "boolean", "scope", "strings", "key"] = "string"
    required: bool = False
    secret: bool = False
    default: str | int | bool | None = None
    enum: list[str] = []
    description: str = ""
    example: str = ""
    python_name: str | None = Field(None, alias="x-python-name")


class Constant(Words):
    """A constant value."""

    source: Literal["const"]
    value: str | int
    required: bool = False
    secret: bool = False


class Derived(Words):
    """A value that the program creates, or reads from an answer or from the stored token."""

    source: Literal["state", "pkce_verifier", "pkce_challenge", "made", "answer", "token"]
    required: bool = False
    secret: bool = False


Parameter = Annotated[Input | Constant | Derived, Field(discriminator="source")]


class DerivedValue(Words):
    """How a value is created.

    `class_name` is its class in the runtime. `described` lists the words that are not options of that class: they are
    for programs that check the value.
    """

    class_name: ClassVar[str]
    described: ClassVar[frozenset[str]] = frozenset({"kind", "longest_validity"})

    kind: str
    longest_validity: int | None = None

    @property
    def options(self) -> dict[str, Any]:
        """Return the options of its class, in the order in which it takes them."""
        given = self.model_fields_set - self.described
        return {name: getattr(self, name) for name in type(self).model_fields if name in given}

    @property
    def made_of(self) -> list[str]:
        """Return the values that it is created from."""
        return []

    @property
    def named_by(self) -> list[str]:
        """Return the inputs that name parts of it."""
        return []


class Time(DerivedValue):
    class_name = "Time"

    kind: Literal["time"]
    offset: int = 0


class Number(DerivedValue):
    class_name = "Number"

    kind: Literal["number"]
    minimum: int
    maximum: int


class UUID(DerivedValue):
    class_name = "UUID"

    kind: Literal["uuid"]


class Template(DerivedValue):
    class_name = "Template"

    kind: Literal["template"]
    text: str

    @property
    def made_of(self) -> list[str]:
        return _NAME_IN_BRACES.findall(self.text)


class Base64(DerivedValue):
    class_name = "Base64"

    kind: Literal["base64"]
    of: str

    @property
    def made_of(self) -> list[str]:
        return [self.of]


class Hmac(DerivedValue):
    class_name = "Hmac"

    kind: Literal["hmac"]
    hash: Literal["sha1", "sha256", "sha384", "sha512"]
    key: str
    of: str

    @property
    def made_of(self) -> list[str]:
        return [self.key, self.of]


class Assertion(DerivedValue):
    class_name = "Assertion"

    kind: Literal["jwt"]
    key: str
    algorithm: str
    claims: dict[str, str]
    named_claims: dict[str, str] = {}

    @property
    def made_of(self) -> list[str]:
        return [self.key, self.algorithm, *self.claims.values(), *self.named_claims.values()]

    @property
    def named_by(self) -> list[str]:
        return list(self.named_claims)


AnyDerivedValue = Annotated[
    Time | Number | UUID | Template | Base64 | Hmac | Assertion, Field(discriminator="kind")
]


class Answer(Words):
    """A value from the answer to a step."""

    secret: bool = False


class Step(Words):
    """A step of a flow."""

    id: str
    kind: str
    endpoint: str | None = None
    parameters: dict[str, Parameter] = {}
    answers: dict[str, Answer] = {}
    errors: list[str] = []


class Authorize(Step):
    """A page that responds with a redirect."""

    kind: Literal["authorize"]
    endpoint: str


class Token(Step):
    """A form that responds with a token."""

    kind: Literal["token"]
    endpoint: str


class Ready(Step):
    """The token is given."""

    kind: Literal["ready"]
    endpoint: None = None


AnyStep = Annotated[Authorize | Token | Ready, Field(discriminator="kind")]


class Flow(Words):
    """How a credential gets its tokens."""

    flow: str
    credential: str
    title: str = ""
    summary: str = ""
    description: str = ""
    deprecated: str = ""
    given: dict[str, Parameter] = {}
    make: dict[str, AnyDerivedValue] = {}
    steps: list[AnyStep] = Field(min_length=1)
    refresh: referable(Token) | None = None  # type: ignore[valid-type]


class Endpoint(Words):
    """A URL that flows use: a path, or an operation of the API."""

    method: str = ""
    path: str = ""
    operation: str | None = None
    description: str = ""
    media_type: str = ""
    response: Reference | None = None
    error: Reference | None = None


class OAuthError(Words):
    """What an OAuth error means and what to do.

    `final` says that a refresh token with this response is dead, unless the description has a word of `final_unless`.
    """

    meaning: str
    hint: str
    error: str = ""
    final: bool = False
    final_unless: list[str] = []
    also: list[str] = []


class Scopes(Words):
    """How scopes are written."""

    grammar: str
    methods: list[str]
    wildcard: str
    separator: str
    seen: list[str]
    description: str = ""
    words: dict[str, list[str]] = {}
    examples: list[str] = []


class RegisteredField(Words):
    """A field of the page for registering an application."""

    required: bool = False
    unit: Literal["seconds"] | None = None
    description: str


class RegisteredAnswer(Words):
    """A value that the page shows after an application was registered."""

    secret: bool
    description: str


class Registration(Words):
    """How an application is registered."""

    description: str
    menu: list[str] = []
    fields: dict[str, RegisteredField]
    answers: dict[str, RegisteredAnswer] = {}


class Auth(Words):
    """All of `spec/auth/`."""

    flows: dict[str, Flow] = {}
    endpoints: dict[str, Endpoint] = {}
    errors: dict[str, OAuthError] = {}
    scopes: Scopes | None = None
    registration: Registration | None = None
