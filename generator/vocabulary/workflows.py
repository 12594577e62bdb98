"""The words of `spec/workflows.yaml`: the methods that combine several operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from .words import Reference, Words


class SingleRequest(Words):
    """How a small file is sent in one request."""

    operation: str
    content: str
    up_to: int


class InitiateFields(Words):
    """Members of the requests that open a session."""

    name: str
    size: str
    chunks: str
    modified: str


class ChunkFields(Words):
    """Members of the request that sends a chunk."""

    content: str
    index: str
    size: str
    compression: str
    compressed_size: str
    last: str
    return_entity: str


class SessionFields(Words):
    """Members of the answers that describe a session."""

    id: str
    started: str
    size: str
    chunks: str
    sent: str
    index: str


class ConfigFields(Words):
    """Members of the answer with the limits."""

    chunk_limit: str


class Compressions(Words):
    """Values of the chunk's field `compression`."""

    none: str
    gzip: str
    zlib: str


class UploadFields(Words):
    """The API's names of the fields of upload sessions and chunks."""

    initiate: InitiateFields
    chunk: ChunkFields
    session: SessionFields
    config: ConfigFields


_FIELDS = {
    ("initiate", "initiate"): False,
    ("chunk", "chunk"): False,
    ("session", "session"): True,
    ("session", "initiate"): True,
    ("config", "config"): True,
}
"""The fields of each request, and whether they are in its answer."""


class NamedField(NamedTuple):
    """A member of a request or an answer that a workflow names.

    Attributes:
        use: What it is to the workflow, and to which request.
        place: Where the workflow names it.
        operation: The request.
        member: Its name in JSON.
        answered: Whether the answer has it.
    """

    use: tuple[str, ...]
    place: tuple[str, ...]
    operation: str
    member: str
    answered: bool = False


class Find(Words):
    """How to find the file that an upload created."""

    operation: str
    name: str | None = None
    arguments: dict[str, Any] = {}


class _Workflow(Words):
    kind: str
    summary: str
    description: str = ""
    returns: str = ""


class Upload(_Workflow):
    """A method that uploads a file of any size."""

    kind: Literal["upload"]
    by: str | None = None
    target: str = ""
    initiate: str | None = None
    chunk: str | None = None
    session: str | None = None
    cancel: str | None = None
    config: str | None = None
    fields: UploadFields | None = None
    compressions: Compressions | None = None
    read: str | None = None
    at_once: SingleRequest | None = None
    find: Find | None = None
    result: Reference | None = None
    chunk_size: int | None = None
    unpacked: str | None = None
    named: bool = False

    @property
    def steps(self) -> dict[str, str]:
        """Return its operations by role."""
        roles = ("initiate", "chunk", "session", "cancel", "config", "read")
        stated = {role: getattr(self, role) for role in roles}
        return {role: operation for role, operation in stated.items() if operation}

    @property
    def named_fields(self) -> Iterator[NamedField]:
        """Yield the members of requests and answers that it names."""
        for (role, request), answered in _FIELDS.items():
            operation = getattr(self, request)
            for word, member in getattr(self.fields, role) if operation and self.fields else ():
                yield NamedField((request, role, word), ("fields", role, word), operation, member, answered)
        if self.initiate and self.unpacked:
            place = ("unpacked",)
            yield NamedField(place, place, self.initiate, self.unpacked)
        if self.find is not None and self.find.name is not None:
            place = ("find", "name")
            yield NamedField(place, place, self.find.operation, self.find.name)
        for name in self.find.arguments if self.find is not None else ():
            place = ("find", "arguments", name)
            yield NamedField(place, place, self.find.operation, name)
        if self.at_once is not None and self.fields is not None:
            operation = self.at_once.operation
            place = ("at_once", "content")
            yield NamedField(place, place, operation, self.at_once.content)
            for role, word in (("chunk", "return_entity"), ("initiate", "modified")):
                member = getattr(getattr(self.fields, role), word)
                yield NamedField(("at_once", word), ("fields", role, word), operation, member)

    @property
    def operations(self) -> dict[str, str]:
        """Return all operations that it names, by the word that names them."""
        further = {"at_once": self.at_once, "find": self.find}
        return self.steps | {word: one.operation for word, one in further.items() if one}

    def completed(self, workflows: Mapping[str, AnyWorkflow]) -> Upload:
        """Return this upload, completed with the definition of the upload named by its `by`."""
        other = workflows.get(self.by or "")
        if not isinstance(other, Upload):
            return self
        return other.model_copy(update={name: getattr(self, name) for name in self.model_fields_set})


class Tree(_Workflow):
    """A method that copies a folder with all its contents."""

    children: str
    transfer: str
    archive: str | None = None
    archive_files: int | None = None
    listing: dict[str, Any]
    page_size: str
    newest: dict[str, Any] = {}
    folder_type: str
    small: int | None = None

    @property
    def named_fields(self) -> Iterator[NamedField]:
        """Yield the parameters of lists that it names."""
        yield NamedField(("page_size",), ("page_size",), self.children, self.page_size)
        for word in ("listing", "newest"):
            for name in getattr(self, word):
                yield NamedField((word, name), (word, name), self.children, name)

    @property
    def steps(self) -> dict[str, str]:
        """Return the methods that it calls, by role. The first one's positional argument is its own."""
        roles = ("children", "transfer", "create", "ready", "archive")
        stated = {role: getattr(self, role, None) for role in roles}
        return {role: method for role, method in stated.items() if method}


class UploadTree(Tree):
    """A method that uploads a folder."""

    kind: Literal["upload_tree"]
    create: str


class DownloadTree(Tree):
    """A method that downloads a folder."""

    kind: Literal["download_tree"]
    ready: str | None = None


class PathQuery(Words):
    """How an object is found by its path in one request.

    `folders` and `files` are the members of its answer with what was found.
    """

    operation: str
    path: str
    arguments: dict[str, Any] = {}
    folders: str
    files: str


class NewFolder(Words):
    """How a folder is created; `name` is the member of the request for its name."""

    operation: str
    name: str


class PathMethod(_Workflow):
    """A method that takes the path of a file or folder."""

    by: str | None = None
    query: PathQuery | None = None
    folders: str | None = None
    files: str | None = None
    create: NewFolder | None = None
    listing: dict[str, Any] = {}
    top: str | None = None
    on_client: bool = False

    @property
    def steps(self) -> dict[str, str]:
        """Return the methods that it calls, by role."""
        named = {"query": self.query, "create": self.create}
        stated = {role: one.operation for role, one in named.items() if one}
        return stated | {role: one for role in ("folders", "files") if (one := getattr(self, role))}

    @property
    def named_fields(self) -> Iterator[NamedField]:
        """Yield the members of requests and answers that it names."""
        if (query := self.query) is not None:
            yield NamedField(("query", "path"), ("query", "path"), query.operation, query.path)
            for name in query.arguments:
                place = ("query", "arguments", name)
                yield NamedField(place, place, query.operation, name)
            for word in ("folders", "files"):
                yield NamedField(
                    ("query", word), ("query", word), query.operation, getattr(query, word), True
                )
        for name in self.listing:
            for one in (self.folders, self.files):
                if one is not None:
                    yield NamedField(("listing", name), ("listing", name), one, name)
        if self.create is not None:
            place = ("create", "name")
            yield NamedField(place, place, self.create.operation, self.create.name)

    def completed(self, workflows: Mapping[str, AnyWorkflow]) -> PathMethod:
        """Return this workflow, completed with the definition of the one named by its `by`."""
        other = workflows.get(self.by or "")
        if not isinstance(other, PathMethod):
            return self
        own = self.model_fields_set - {"kind"}
        shared = {name: getattr(other, name) for name in PATH_SHARED}
        return self.model_copy(update={name: one for name, one in shared.items() if name not in own})


PATH_SHARED = ("query", "folders", "files", "listing", "top")
"""What a workflow takes from the one that it names in `by`."""


class Resolve(PathMethod):
    """A method that returns the file or folder at a path."""

    kind: Literal["resolve"]


class FindFile(PathMethod):
    """A method that returns the file at a path."""

    kind: Literal["find_file"]


class EnsureFolder(PathMethod):
    """A method that returns the folder at a path and creates what is missing."""

    kind: Literal["ensure_folder"]
    create: NewFolder


class Walk(_Workflow):
    """A method that goes through a folder and all folders in it."""

    kind: Literal["walk"]
    children: str
    listing: dict[str, Any]

    @property
    def steps(self) -> dict[str, str]:
        """Return the methods that it calls, by role."""
        return {"children": self.children}

    @property
    def named_fields(self) -> Iterator[NamedField]:
        """Yield the parameters of lists that it names."""
        for name in self.listing:
            yield NamedField(("listing", name), ("listing", name), self.children, name)


class FixedCall(Words):
    """A request with arguments that a workflow always sends."""

    operation: str
    arguments: dict[str, Any] = {}


class InnerFolder(Words):
    """How a folder is read; `parent` is the member of the answer with the folder that contains it."""

    operation: str
    parent: str


class FolderChanges(_Workflow):
    """A method that finds what changed in a folder."""

    by: str | None = None
    children: str | None = None
    listing: dict[str, Any] = {}
    activities: FixedCall | None = None
    elsewhere: FixedCall | None = None
    folder: InnerFolder | None = None
    since: str | None = None
    page_size: str | None = None
    on_client: bool = False

    @property
    def steps(self) -> dict[str, str]:
        """Return the methods that it calls, by role."""
        named = {role: getattr(self, role) for role in ("activities", "elsewhere", "folder")}
        stated = {role: one.operation for role, one in named.items() if one}
        return ({"children": self.children} if self.children else {}) | stated

    @property
    def named_fields(self) -> Iterator[NamedField]:
        """Yield the members of requests and answers that it names."""
        for name in self.listing if self.children else ():
            yield NamedField(("listing", name), ("listing", name), str(self.children), name)
        for role, one in (("activities", self.activities), ("elsewhere", self.elsewhere)):
            if one is None:
                continue
            for name in one.arguments:
                place = (role, "arguments", name)
                yield NamedField(place, place, one.operation, name)
            for word in ("since", "page_size"):
                if member := getattr(self, word):
                    yield NamedField((word,), (word,), one.operation, member)
        if self.folder is not None:
            place = ("folder", "parent")
            yield NamedField(place, place, self.folder.operation, self.folder.parent, True)

    def completed(self, workflows: Mapping[str, AnyWorkflow]) -> FolderChanges:
        """Return this workflow, completed with the definition of the one named by its `by`."""
        other = workflows.get(self.by or "")
        if not isinstance(other, FolderChanges):
            return self
        shared = {name: getattr(other, name) for name in CHANGES_SHARED}
        own = self.model_fields_set - {"kind"}
        return self.model_copy(update={name: one for name, one in shared.items() if name not in own})


CHANGES_SHARED = ("children", "listing", "activities", "elsewhere", "folder", "since", "page_size")
"""What a workflow takes from the one that it names in `by`."""


class Changes(FolderChanges):
    """A method that looks for changes once."""

    kind: Literal["changes"]


class Watch(FolderChanges):
    """A method that looks for changes again and again."""

    kind: Literal["watch"]


class RoleList(Words):
    """How the roles of an appliance are listed."""

    operation: str
    arguments: dict[str, Any] = {}


class NewMembers(Words):
    """How people become members; `emails` and `role` are the members of the request for them and for their role."""

    operation: str
    emails: str
    role: str
    arguments: dict[str, Any] = {}


class Share(_Workflow):
    """A method that gives people a role, named by its name."""

    kind: Literal["share"]
    roles: RoleList
    add: NewMembers
    role: str
    options: list[str] = []

    @property
    def steps(self) -> dict[str, str]:
        """Return the methods that it calls, by role."""
        return {"roles": self.roles.operation, "add": self.add.operation}

    @property
    def named_fields(self) -> Iterator[NamedField]:
        """Yield the members of requests that it names."""
        for word in ("emails", "role"):
            yield NamedField(("add", word), ("add", word), self.add.operation, getattr(self.add, word))
        for name in self.options:
            yield NamedField(("options", name), ("options",), self.add.operation, name)
        for word, one in (("roles", self.roles), ("add", self.add)):
            for name in one.arguments:
                place = (word, "arguments", name)
                yield NamedField(place, place, one.operation, name)


class SendFiles(_Workflow):
    """A method that sends a message with files of this machine; `files` is the member for those of the appliance."""

    kind: Literal["send_files"]
    draft: FixedCall
    attach: str
    send: FixedCall
    discard: str
    files: str

    @property
    def steps(self) -> dict[str, str]:
        """Return the methods that it calls, by role."""
        return {
            "draft": self.draft.operation,
            "attach": self.attach,
            "send_draft": self.send.operation,
            "discard": self.discard,
        }

    @property
    def named_fields(self) -> Iterator[NamedField]:
        """Yield the members of requests that it names."""
        yield NamedField(("files",), ("files",), self.send.operation, self.files)
        for word, one in (("draft", self.draft), ("send", self.send)):
            for name in one.arguments:
                place = (word, "arguments", name)
                yield NamedField(place, place, one.operation, name)


AnyWorkflow = Annotated[
    Upload
    | UploadTree
    | DownloadTree
    | Resolve
    | FindFile
    | EnsureFolder
    | Walk
    | Changes
    | Watch
    | Share
    | SendFiles,
    Field(discriminator="kind"),
]
