"""The kinds of methods: a class for each, with everything that the stages ask of it.

Signatures, docstrings, samples and the diff of two specs are made of its properties. It names its templates, in
`templates/client/methods/` and `templates/docs/methods/`. A kind that lacks one of these can't be planned or rendered.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .arguments import Options, OwnArgument, Paging
from .escape import literal
from .methods import OperationMethod, SampleWriter, WorkflowMethod, constant
from .vocabulary.workflows import FolderChanges, PathMethod, SendFiles, Share, Tree, Upload, Walk


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
        variable = writer.variable(self.item, passed, item=True)
        return [
            *writer.call(f"for {variable} in {call}", passed, ":"),
            f"    print({writer.telling(variable, self.item)})",
        ]


@dataclass(slots=True, kw_only=True)
class DownloadMethod(OperationMethod):
    """A request whose answer is written to a file, with a twin that iterates over its bytes.

    Attributes:
        about_operation: The operation that describes the content.
        receives: The media type of the content, if it is always the same.
    """

    about_operation: str | None = None
    receives: str | None = None

    code = "download"
    docs = "download"
    phrase = "a download"
    returned = "The path of the written file, or None if `target` is a file object."
    own = (
        OwnArgument(
            name="target",
            type="DownloadTarget",
            description=(
                "A file, folder or binary file object to write to. In a folder, the file keeps its remote name."
            ),
            example='"out/"',
        ),
    )
    options = Options(
        "DownloadOptions", "The options of `kiteworks.DownloadOptions`.", "AsyncDownloadOptions"
    )

    @property
    def iterator(self) -> str:
        return f"iter_{self.name}"

    further_errors = ("FileExistsError: The file exists already and `overwrite` is false.",)

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
class UploadMethod(WorkflowMethod):
    """A method that uploads a file of any size."""

    stated: Upload

    code = "upload"
    docs = "upload"
    phrase = "an upload"

    @property
    def starts(self) -> bool:
        """Whether it opens a session and takes a name."""
        return self.stated.initiate is not None

    @property
    def unpacked(self) -> bool:
        """Whether it sends an archive that the appliance unpacks."""
        return self.stated.unpacked is not None

    @property
    def default_name(self) -> str:
        return "the one that it has" if self.stated.named else "that of `source`"

    @property
    def own(self) -> list[OwnArgument]:
        kinds = "A path, bytes, a binary file object, " + ("" if self.unpacked else "an iterator of bytes, ")
        source = OwnArgument(
            name="source",
            type="FileInput" if self.unpacked else "UploadSource",
            description=f"{kinds}or a tuple of a name and one of these.",
            example='"reports.zip"' if self.unpacked else '"q3.pdf"',
            async_type="" if self.unpacked else "AsyncUploadSource",
        )
        name = OwnArgument(
            name="name",
            type="str | None",
            description=f"Name of the file on the appliance. Default: {self.default_name}.",
            positional=False,
            default="None",
        )
        return [source, name] if self.starts else [source]

    @property
    def options(self) -> Options:
        text = (
            "The options of `kiteworks.UploadOptions`. "
            f"The default `chunk_size` is {self.stated.chunk_size:,} bytes."
        )
        return Options("UploadOptions", text, "AsyncUploadOptions")


@dataclass(frozen=True, slots=True)
class CalledMethod:
    """A method that a workflow calls.

    Attributes:
        role: Its role, such as `transfer`.
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
class ComposedMethod(WorkflowMethod):
    """A method whose work is done in the runtime, by calls of other methods."""

    @property
    @abstractmethod
    def function(self) -> str:
        """The function of the runtime that does the work."""

    @property
    def about(self) -> str:
        return self.description

    @property
    def called(self) -> list[CalledMethod]:
        """The methods that it calls."""
        home = self.operation_id.rpartition(".")[0]
        return [CalledMethod(role, one, one.rpartition(".")[0] != home) for role, one in self.steps.items()]

    @property
    def foreign_classes(self) -> dict[str, str]:
        """The classes of other resources that it needs, and their modules."""
        return {one.class_name: one.module for one in self.called if one.foreign}


@dataclass(slots=True, kw_only=True)
class TreeMethod(ComposedMethod):
    """A method that copies a folder with all its contents."""

    stated: Tree

    code = "tree"

    @property
    @abstractmethod
    def folder(self) -> OwnArgument:
        """The folder on this side."""

    @property
    def own(self) -> list[OwnArgument]:
        plans = "Whether to return only the plan, which can be printed, counted and executed."
        return [self.folder, OwnArgument("dry_run", "bool", plans, positional=False, default="False")]

    @property
    def raises(self) -> list[str]:
        return [
            "KiteworksError: The folder itself can't be read. Failures of single files are in the result."
        ]


def _tree_options(type_: str, further: str = "") -> Options:
    return Options(
        type_,
        "`parallel=4`, `overwrite=False`, `archives=False`, `include=()`, `exclude=()`, `system_files=False`, `verify=True`, "
        f"`verify_timeout=30.0`, {further}`on_progress=None`: `kiteworks.{type_}`.",
    )


@dataclass(slots=True, kw_only=True)
class UploadTreeMethod(TreeMethod):
    """A method that uploads a folder."""

    docs = "upload_tree"
    phrase = "an upload of a folder"
    function = "upload_tree"
    folder = OwnArgument(
        "source_dir", "StrPath", "The local folder whose contents are uploaded.", '"reports/"'
    )
    options = _tree_options("UploadTreeOptions", "`follow_symlinks=False`, ")


@dataclass(slots=True, kw_only=True)
class DownloadTreeMethod(TreeMethod):
    """A method that downloads a folder."""

    docs = "download_tree"
    phrase = "a download of a folder"
    function = "download_tree"
    folder = OwnArgument(
        "target_dir",
        "StrPath",
        "The local folder to download to. It is created if necessary.",
        '"reports/"',
    )
    options = _tree_options("TreeOptions")


@dataclass(slots=True, kw_only=True)
class PathKindMethod(ComposedMethod):
    """A method that takes the path of a file or folder."""

    stated: PathMethod

    code = "path"
    docs = "own"
    options = None
    example: ClassVar[str]

    @property
    def own(self) -> list[OwnArgument]:
        text = "Path on the appliance: the names from the top level down, separated by slashes."
        return [OwnArgument("path", "str", text, literal(self.example))]

    @property
    def finds(self) -> str:
        return self.example

    @property
    def on_client(self) -> bool:
        return self.stated.on_client


_NOTHING_THERE = (
    "PathNotFoundError: Nothing is there. `missing` is the first part of the path that does not exist."
)


@dataclass(slots=True, kw_only=True)
class ResolveMethod(PathKindMethod):
    """A method that returns the file or folder at a path."""

    phrase = "a search for a path"
    function = "resolve"
    further_errors = (_NOTHING_THERE,)
    example = "/Reports/q3.pdf"


@dataclass(slots=True, kw_only=True)
class FindFileMethod(PathKindMethod):
    """A method that returns the file at a path."""

    phrase = "a search for a file"
    function = "find_file"
    further_errors = (_NOTHING_THERE,)
    example = "/Reports/q3.pdf"


@dataclass(slots=True, kw_only=True)
class EnsureFolderMethod(PathKindMethod):
    """A method that returns the folder at a path and creates what is missing."""

    phrase = "a folder at a path"
    function = "ensure_folder"
    example = "/Reports/2026"
    finds = ""  # it creates what it does not find


@dataclass(slots=True, kw_only=True)
class WalkMethod(ComposedMethod):
    """A method that goes through a folder and all folders in it."""

    stated: Walk

    awaited = False
    code = "walk"
    docs = "walk"
    phrase = "a walk through a folder"
    function = "walk"
    own = ()
    options = None

    def annotation(self, *, asynchronous: bool = False) -> str:
        return (
            f"AsyncGenerator[{self.result}, None]"
            if asynchronous
            else f"Generator[{self.result}, None, None]"
        )

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        return [
            *writer.call(f"for current, subfolders, files in {call}", self.passed(placed, named), ":"),
            "    for file in files:",
            "        print(current.path / file.name)",
        ]


@dataclass(slots=True, kw_only=True)
class FolderChangesMethod(ComposedMethod):
    """A method that finds what changed in a folder."""

    stated: FolderChanges

    awaited = False
    code = "changes"
    function = "Changes"
    docs = "own"
    options = None
    further_errors = ("InvalidArgumentError: `since` is not a point of this folder.",)
    since = OwnArgument(
        name="since",
        type="str | None",
        description=(
            "The `point` of an earlier call, from which to go on. None begins with an empty folder: everything in it is "
            "reported as added."
        ),
        positional=False,
        default="None",
    )

    @property
    def on_client(self) -> bool:
        return self.stated.on_client

    def annotation(self, *, asynchronous: bool = False) -> str:
        return f"{'Async' if asynchronous else ''}Changes[{self.result}]"

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        passed = [*self.passed(placed, named), "since=point"]
        return [
            "point = None  # later, the saved one",
            *writer.call(f"with {call}", passed, " as changes:"),
            f"    {writer.block('for change in changes:')}",
            "        print(change.kind, change.path)",
            "point = changes.point  # save it",
        ]


@dataclass(slots=True, kw_only=True)
class ChangesMethod(FolderChangesMethod):
    """A method that looks for changes once."""

    phrase = "a look for changes"
    command = "kiteworks watch kw:/Reports --since-file reports.point --once"

    @property
    def own(self) -> list[OwnArgument]:
        text = "The maximum number of changes; a later call with the `point` then continues. None for all."
        return [self.since, OwnArgument("max_items", "int | None", text, positional=False, default="None")]


@dataclass(slots=True, kw_only=True)
class WatchMethod(FolderChangesMethod):
    """A method that looks for changes again and again."""

    phrase = "a watch for changes"
    command = "kiteworks watch kw:/Reports --since-file reports.point"

    @property
    def own(self) -> list[OwnArgument]:
        every = "Seconds from the end of one look to the next one."
        wait = (
            "Called with the `point` before each wait, when all changes were handled: a good time to save it."
        )
        elapsed = "Seconds for which the appliance may fail before its error is raised; None for no limit."
        return [
            self.since,
            OwnArgument("every", "float", every, positional=False, default="60.0"),
            OwnArgument("max_elapsed", "float | None", elapsed, positional=False, default="3600.0"),
            OwnArgument("on_wait", "Callable[[str], object] | None", wait, positional=False, default="None"),
        ]

    def sample(
        self, writer: SampleWriter, call: str, placed: Sequence[str], named: Sequence[str]
    ) -> list[str]:
        return [
            *writer.call(f"with {call}", self.passed(placed, named), " as changes:"),
            f"    {writer.block('for change in changes:')}",
            "        print(change.kind, change.path)",
            "        point = changes.point  # save it",
        ]


@dataclass(slots=True, kw_only=True)
class ShareMethod(ComposedMethod):
    """A method that gives people a role, named by its name."""

    stated: Share

    code = "share"
    docs = "own"
    phrase = "an invitation"
    function = "share"
    options = None
    further_errors = ("InvalidArgumentError: There is no role of this name. The message names the roles.",)

    @property
    def own(self) -> list[OwnArgument]:
        emails = OwnArgument(
            "emails", "str | Sequence[str]", "Email addresses of the people.", '["ann@example.com"]'
        )
        role = OwnArgument(
            "role", "str", "Name of the role; case does not count.", default=literal(self.stated.role)
        )
        return [emails, role]

    def passed(self, placed: Sequence[str], named: Sequence[str]) -> list[str]:
        return [*placed, self.own[0].example, f"role={literal(self.stated.role)}", *named]


@dataclass(slots=True, kw_only=True)
class SendFilesMethod(ComposedMethod):
    """A method that sends a message with files of this machine."""

    stated: SendFiles

    code = "send_files"
    docs = "own"
    phrase = "a message with files"
    function = "send_files"
    options = None
    own = (
        OwnArgument(
            name="attachments",
            type="Sequence[UploadSource]",
            description=(
                "The files: each a path, bytes, a binary file object, an iterator of bytes, "
                "or a tuple of a name and one of these."
            ),
            example='["q3.pdf"]',
            async_type="Sequence[AsyncUploadSource]",
        ),
    )
