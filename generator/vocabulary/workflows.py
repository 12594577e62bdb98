"""The words of `spec/workflows.yaml`: uploads and trees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from .words import Reference, Words


class SingleRequest(Words):
    """How a small file is sent in one request."""

    operation: str
    content: str
    up_to: int


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
    newest: dict[str, Any] = {}
    small: int | None = None

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


AnyWorkflow = Annotated[Upload | UploadTree | DownloadTree, Field(discriminator="kind")]
