"""What every method of the client has, whatever its kind: what the stages ask of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from .arguments import Argument, Options, OwnArgument


def constant(operation_id: str) -> str:
    """The name of the constant that describes an operation: `folders.create` is `FOLDERS_CREATE`."""
    return operation_id.replace(".", "_").upper()


class SampleWriter(Protocol):
    """How lines of a sample are written."""

    def call(self, function: str, passed: Sequence[str], end: str = "") -> list[str]:
        """A call, on several lines if need be."""

    def block(self, line: str) -> str:
        """The first line of a loop over what an earlier line has made."""

    def variable(self, type_: str, passed: Sequence[str], *, item: bool = False) -> str:
        """What a variable for an answer, or for an item of it, is called."""

    def telling(self, variable: str, type_: str) -> str:
        """What is worth printing of an answer."""


@dataclass(slots=True, kw_only=True)
class Method(ABC):
    """A method of a resource class."""

    operation_id: str
    name: str
    http_method: str
    path: str
    summary: str
    description: str
    arguments: list[Argument]
    result: str
    returns: str
    scopes: tuple[str, ...] = ()
    inferred: frozenset[str] = frozenset()  # the scopes that no source names
    errors: dict[int, tuple[str, ...]] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict[str, str])  # names for long types
    steps: dict[str, str] = field(
        default_factory=dict[str, str]
    )  # the methods that it is made of, by their role

    further_errors: ClassVar[tuple[str, ...]] = ()
    awaited: ClassVar[bool] = True
    """Whether the async method is awaited: not if what it returns makes the requests."""

    @property
    @abstractmethod
    def code(self) -> str:
        """The template of its code."""

    @property
    @abstractmethod
    def docs(self) -> str:
        """The template of its part in the reference."""

    @property
    @abstractmethod
    def phrase(self) -> str:
        """What it is, in a sentence."""

    @property
    @abstractmethod
    def own(self) -> Sequence[OwnArgument]:
        """The arguments that its kind adds."""

    @property
    @abstractmethod
    def options(self) -> Options | None:
        """The options that its kind takes."""

    @property
    @abstractmethod
    def returned(self) -> str:
        """What a docstring says of the result; empty for a method that returns nothing."""

    @abstractmethod
    def annotation(self, *, asynchronous: bool = False) -> str:
        """What it returns, as its signature has it."""

    @abstractmethod
    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        """A use of it.

        Args:
            writer: What writes the lines.
            call: What is called.
            placed: The values that have no name.
            named: Those that have one, with it.
        """

    @property
    def item(self) -> str:
        """The type of a list's items; empty for a method that returns no list."""
        return ""

    @property
    def finds(self) -> str:
        """A path in samples at which it finds something; empty for a method that finds nothing by its path."""
        return ""

    @property
    def command(self) -> str:
        """The command that does the same; empty for one that has the method's name."""
        return ""

    @property
    def on_client(self) -> bool:
        """Whether the client has it too."""
        return False

    @property
    def iterator(self) -> str | None:
        """The method beside it that iterates over the bytes, if there is one."""
        return None

    @property
    def summary_line(self) -> str:
        """The first line of a docstring."""
        return f"{self.summary.removesuffix('.')}."

    @property
    def about(self) -> str:
        """What a docstring says below the summary: the description, and which request the method makes."""
        text = "" if self.description == self.summary else f"{self.description} "
        scopes = " or ".join(f"`{one}`{' (inferred)' if one in self.inferred else ''}" for one in self.scopes)
        return f"{text}Source: `{self.http_method} {self.path}`{', scope ' if scopes else ''}{scopes}."

    @property
    def raises(self) -> list[str]:
        """What a docstring says of errors, the appliance's codes by status among them.

        Those of 401 are left out: every call may end in them, when the token has.
        """
        text = "KiteworksError: One of `kiteworks.errors`"
        codes = "; ".join(
            f"{status} {', '.join(codes)}" for status, codes in self.errors.items() if status != 401
        )
        return [f"{text}. Error codes: {codes}." if codes else f"{text}.", *self.further_errors]

    @property
    def constant(self) -> str:
        """The module's name for the operation."""
        return constant(self.operation_id)

    @property
    def answered(self) -> list[str]:
        """The types that it returns."""
        return [self.result]

    @property
    def types(self) -> list[str]:
        """Every type that the method's code names."""
        own = [argument.checked_type for argument in self.arguments if not argument.constant]
        return [*self.answered, *self.aliases.values(), *own]

    @property
    def positional(self) -> list[Argument]:
        """What the method acts on: parts of the path, then identifiers that stand elsewhere."""
        found = [argument for argument in self.arguments if argument.positional]
        return sorted(found, key=lambda argument: argument.target)

    @property
    def keywords(self) -> list[Argument]:
        """Keyword-only arguments: required ones first, those that many methods have last."""
        rest = [argument for argument in self.arguments if not argument.positional]
        return sorted(rest, key=lambda argument: (not argument.required, bool(argument.constant)))

    @property
    def own_positional(self) -> list[OwnArgument]:
        return [one for one in self.own if one.positional]

    @property
    def own_keywords(self) -> list[OwnArgument]:
        return [one for one in self.own if not one.positional]

    def passed(self, placed: Sequence[str], named: Sequence[str]) -> list[str]:
        """What a sample passes, in its order."""
        return [*placed, *(one.example for one in self.own_positional), *named]

    def assigned(self, writer: SampleWriter, call: str, passed: Sequence[str]) -> list[str]:
        """The sample of a method that returns one thing, or nothing."""
        if self.result == "None":
            return writer.call(call, passed)
        variable = writer.variable(self.result, passed)
        return [
            *writer.call(f"{variable} = {call}", passed),
            f"print({writer.telling(variable, self.result)})",
        ]


@dataclass(slots=True, kw_only=True)
class OperationMethod(Method):
    """A method that is one request."""

    media_type: str | None = None
    idempotent: bool = False
    called_by: str | None = None  # the workflow whose method makes this request; it has none of its own then
    results: dict[int, str] = field(default_factory=dict)  # by status, where success answers differ

    own: ClassVar[Sequence[OwnArgument]] = ()

    @property
    def stated_media_type(self) -> str | None:
        """The media type of the body, unless the runtime assumes it: JSON, where an argument goes into a body."""
        assumed = "application/json" if any(one.location == "body" for one in self.arguments) else None
        return None if self.media_type == assumed else self.media_type

    @property
    def words(self) -> dict[str, str]:
        """Further arguments of the constant that describes the operation, each with its code."""
        return {}

    @property
    def curl(self) -> list[str]:
        """Further arguments of the request with curl."""
        return []

    def answer(self, status: int, media_type: str) -> str:
        """Return the type that the method returns for a status and a media type."""
        return self.results.get(status, self.result) if media_type.endswith("json") else "None"


@dataclass(slots=True, kw_only=True)
class WorkflowMethod(Method):
    """A method that calls several others."""

    @property
    def returned(self) -> str:
        return "" if self.result == "None" else self.returns

    def annotation(self, *, asynchronous: bool = False) -> str:
        return self.result

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        return self.assigned(writer, call, self.passed(placed, named))
