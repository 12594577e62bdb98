"""The methods of the client: a class for each kind, with everything that the stages ask of it.

Signatures, docstrings, samples and the diff of two specs are made of its properties. It names its templates, which stand in
`templates/client/methods/` and `templates/docs/methods/`. A kind that lacks one of these can't be planned or rendered.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from .escape import literal
from .vocabulary.workflows import Tree, Upload

_LOCATIONS = {"path": "Path", "query": "Query", "header": "Header", "body": "Body"}


def constant(operation_id: str) -> str:
    """The name of the constant that describes an operation: `folders.create` is `FOLDERS_CREATE`."""
    return operation_id.replace(".", "_").upper()


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a request, or a member of its body, as a keyword of the method."""

    name: str
    wire_name: str
    location: str
    type: str
    checked_type: str
    required: bool
    default: str | None
    description: str
    example: Any = None
    constant: str = ""
    """Its constant among the shared parameters; empty for one that a single operation declares."""
    link: bool = False
    """Whether a link that ends in it may be given instead."""
    target: bool = False
    """Whether it names what the method acts on (`x-target`): one identifier, or several."""
    alias: str = ""
    """The name that its long list of values has."""

    @property
    def descriptor(self) -> str:
        """The class of the runtime that describes where the argument goes."""
        return _LOCATIONS[self.location]

    @property
    def positional(self) -> bool:
        """Whether it may be given without its name."""
        return self.location == "path" or self.target

    @property
    def annotation(self) -> str:
        if self.required or self.default is not None:
            return self.type
        return "Any" if self.type == "Any" else f"{self.type} | Omit"

    @property
    def signature(self) -> str:
        """As it stands between the brackets of `def`."""
        if self.required:
            return f"{self.name}: {self.annotation}"
        return f"{self.name}: {self.annotation} = {self.default if self.default is not None else 'OMIT'}"


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list is paged, in the names of Python: those of the arguments and of the envelope's fields."""

    items: tuple[str, ...]
    item: str
    total: tuple[str, ...] = ()
    limit: str | None = None
    offset: str | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class OwnArgument:
    """An argument that no operation declares: the kind of method has it.

    Attributes:
        example: What a sample gives.
        positional: Whether it may be given without its name.
        default: What it is when it is not given; None where it must be given.
        async_type: Its type in an async method, where that is another one.
    """

    name: str
    type: str
    description: str
    example: str = ""
    positional: bool = True
    default: str | None = None
    async_type: str = ""

    def signature(self, *, asynchronous: bool) -> str:
        """As it stands between the brackets of `def`."""
        type_ = (asynchronous and self.async_type) or self.type
        return f"{self.name}: {type_}" + ("" if self.default is None else f" = {self.default}")


@dataclass(frozen=True, slots=True)
class Options:
    """The class of the runtime that has the options of a method, and what a docstring says of them."""

    type: str
    description: str
    async_type: str = ""


class SampleWriter(Protocol):
    """How lines of a sample are written."""

    def call(self, function: str, passed: Sequence[str], end: str = "") -> list[str]:
        """A call, on several lines if need be."""

    def variable(self, type_: str, passed: Sequence[str]) -> str:
        """What a variable for an answer is called."""

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
        return [f"{text}; the appliance refuses with {codes}." if codes else f"{text}.", *self.further_errors]

    @property
    def constant(self) -> str:
        """The module's name for the operation."""
        return constant(self.operation_id)

    @property
    def answered(self) -> list[str]:
        """The types of what it brings."""
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
    def words(self) -> dict[str, str]:
        """The further words of the constant that describes the operation, each with its code."""
        return {}

    @property
    def curl(self) -> list[str]:
        """The words of a request with curl that its kind adds."""
        return []

    def answer(self, status: int, media_type: str) -> str:
        """What the method returns when the answer has a status and a media type."""
        return self.results.get(status, self.result) if media_type.endswith("json") else "None"


@dataclass(slots=True, kw_only=True)
class CallMethod(OperationMethod):
    """A request and its answer."""

    code = "call"
    docs = "call"
    phrase = "a call"
    options = None

    @property
    def returned(self) -> str:
        return "" if self.result == "None" else self.returns

    def annotation(self, *, asynchronous: bool = False) -> str:
        return self.result

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        return self.assigned(writer, call, self.passed(placed, named))


@dataclass(slots=True, kw_only=True)
class ListMethod(OperationMethod):
    """A request for a list, and for its further pages."""

    pagination: Paging

    code = "list"
    docs = "call"
    phrase = "a list of pages"
    options = None

    @property
    def item(self) -> str:
        return self.pagination.item

    @property
    def answered(self) -> list[str]:
        return [self.result, self.item]

    @property
    def returned(self) -> str:
        return f"A page of `{self.item}` that iterates over all items, fetching further pages as needed."

    @property
    def words(self) -> dict[str, str]:
        paging = self.pagination
        stated = {name: getattr(paging, name) for name in ("limit", "offset", "first")}
        words = {"items": paging.items, "total": paging.total} | {
            name: value for name, value in stated.items() if value
        }
        # No comma at the end: what fits on one line stays on it.
        text = ", ".join(f"{name}={literal(value)}" for name, value in words.items())
        return {"pagination": f"Pagination({text})"}

    def annotation(self, *, asynchronous: bool = False) -> str:
        return f"{'Async' if asynchronous else ''}Page[{self.item}]"

    def answer(self, status: int, media_type: str) -> str:
        return self.annotation()

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        passed = self.passed(placed, named)
        variable = writer.variable(self.item, passed)
        return [
            *writer.call(f"for {variable} in {call}", passed, ":"),
            f"    print({writer.telling(variable, self.item)})",
        ]


@dataclass(slots=True, kw_only=True)
class DownloadMethod(OperationMethod):
    """A request whose answer is written to a file, with a twin that iterates over its bytes.

    Attributes:
        about_operation: What tells of the content.
        receives: The type of the content, if it is always of one.
    """

    about_operation: str | None = None
    receives: str | None = None

    code = "download"
    docs = "download"
    phrase = "a download"
    returned = "The path of the file that was written, or None when `target` is a file object."
    own = (
        OwnArgument(
            name="target",
            type="DownloadTarget",
            description=(
                "The file or folder to write to, or a binary file object. In a folder the appliance names the file."
            ),
            example='"out/"',
        ),
    )
    options = Options(
        "DownloadOptions", "Those of `kiteworks_runtime.transfers.DownloadOptions`.", "AsyncDownloadOptions"
    )

    @property
    def iterator(self) -> str:
        return f"iter_{self.name}"

    further_errors = ("FileExistsError: The file is there already and `overwrite` is false.",)

    @property
    def words(self) -> dict[str, str]:
        about = {"about": constant(self.about_operation)} if self.about_operation else {}
        return about | ({"receives": literal(self.receives)} if self.receives else {})

    @property
    def curl(self) -> list[str]:
        return ["--remote-header-name --remote-name"]

    def annotation(self, *, asynchronous: bool = False) -> str:
        return "pathlib.Path | None"

    def answer(self, status: int, media_type: str) -> str:
        return "Path | None"

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        resource = call.rpartition(".")[0]
        return [
            *writer.call(f"path = {call}", self.passed(placed, named)),
            "print(path)",
            "",
            "# Or the bytes, piece by piece:",
            *writer.call(f"for piece in {resource}.{self.iterator}", [*placed, *named], ":"),
            "    print(len(piece))",
        ]


@dataclass(slots=True, kw_only=True)
class WorkflowMethod(Method):
    """A method that is made of several."""

    @property
    def returned(self) -> str:
        return "" if self.result == "None" else self.returns

    def annotation(self, *, asynchronous: bool = False) -> str:
        return self.result

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        return self.assigned(writer, call, self.passed(placed, named))


@dataclass(slots=True, kw_only=True)
class UploadMethod(WorkflowMethod):
    """A method that sends a file of any size."""

    stated: Upload

    code = "upload"
    docs = "upload"
    phrase = "an upload"

    @property
    def starts(self) -> bool:
        """Whether it begins something, and names it."""
        return self.stated.initiate is not None

    @property
    def unpacked(self) -> bool:
        """Whether it sends an archive whose content is what it makes."""
        return self.stated.unpacked is not None

    @property
    def default_name(self) -> str:
        return "the one that it has" if self.stated.named else "that of `source`"

    @property
    def own(self) -> list[OwnArgument]:
        kinds = "A path, bytes, a binary file, " + ("" if self.unpacked else "an iterator of bytes, ")
        source = OwnArgument(
            name="source",
            type="FileInput" if self.unpacked else "UploadSource",
            description=f"{kinds}or a pair of a name and one of these.",
            example='"reports.zip"' if self.unpacked else '"q3.pdf"',
            async_type="" if self.unpacked else "AsyncUploadSource",
        )
        name = OwnArgument(
            name="name",
            type="str | None",
            description=f"The name the file gets on the appliance. Default: {self.default_name}.",
            positional=False,
            default="None",
        )
        return [source, name] if self.starts else [source]

    @property
    def options(self) -> Options:
        text = (
            "Those of `kiteworks_runtime.transfers.UploadOptions`. "
            f"Without `chunk_size` a chunk has {self.stated.chunk_size:,} bytes."
        )
        return Options("UploadOptions", text, "AsyncUploadOptions")


@dataclass(frozen=True, slots=True)
class TreeStep:
    """A method that a tree is copied with.

    Attributes:
        role: What it is to the tree.
        operation_id: Its name in the spec.
        foreign: Whether it belongs to another resource.
    """

    role: str
    operation_id: str
    foreign: bool

    @property
    def name(self) -> str:
        return self.operation_id.rpartition(".")[2]

    @property
    def module(self) -> str:
        """The module of its resource."""
        return "_".join(self.operation_id.split(".")[:-1])

    @property
    def class_name(self) -> str:
        """The class of its resource."""
        return "".join(word.capitalize() for word in self.module.split("_"))


@dataclass(slots=True, kw_only=True)
class TreeMethod(WorkflowMethod):
    """A method that copies a folder with all that is in it."""

    stated: Tree

    code = "tree"

    @property
    @abstractmethod
    def folder(self) -> OwnArgument:
        """The folder on this side."""

    @property
    @abstractmethod
    def function(self) -> str:
        """The function of the runtime that does it."""

    @property
    def own(self) -> list[OwnArgument]:
        plans = "Whether to plan only. What is returned can be printed, counted and executed."
        return [self.folder, OwnArgument("dry_run", "bool", plans, positional=False, default="False")]

    @property
    def about(self) -> str:
        return self.description

    @property
    def raises(self) -> list[str]:
        return [
            "KiteworksError: The folder itself can't be read. What befalls one file stands in the result."
        ]

    @property
    def tree_steps(self) -> list[TreeStep]:
        """What it is made of."""
        home = self.operation_id.rpartition(".")[0]
        return [TreeStep(role, one, one.rpartition(".")[0] != home) for role, one in self.steps.items()]

    @property
    def foreign_classes(self) -> dict[str, str]:
        """The classes of other resources that it needs, and their modules."""
        return {step.class_name: step.module for step in self.tree_steps if step.foreign}


def _tree_options(type_: str, further: str = "") -> Options:
    return Options(
        type_,
        "`parallel=4`, `overwrite=False`, `archives=False`, `exclude=()`, `system_files=False`, `verify=True`, "
        f"`patience=30.0`, {further}`on_progress=None`: `{type_}`.",
    )


@dataclass(slots=True, kw_only=True)
class UploadTreeMethod(TreeMethod):
    """A method that sends a folder."""

    docs = "upload_tree"
    phrase = "an upload of a folder"
    function = "upload_tree"
    folder = OwnArgument("source_dir", "StrPath", "The folder here, whose content is sent.", '"reports/"')
    options = _tree_options("UploadTreeOptions", "`follow_symlinks=False`, ")


@dataclass(slots=True, kw_only=True)
class DownloadTreeMethod(TreeMethod):
    """A method that fetches a folder."""

    docs = "download_tree"
    phrase = "a download of a folder"
    function = "download_tree"
    folder = OwnArgument(
        "target_dir",
        "StrPath",
        "The folder here that takes the content. It is made if need be.",
        '"reports/"',
    )
    options = _tree_options("TreeOptions")
