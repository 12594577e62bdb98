# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/search.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any

from kiteworks_runtime.models import Model


class QueryResult(Model, kw_only=True, rename="camel"):
    """The results of a search."""

    folders: "list[Folder]" = []
    """Folders found."""
    files: "list[File]" = []
    """Files found."""
    emails: "list[Email]" = []
    """Messages found."""
    total_files: int | None = None
    """Number of matching files."""
    total_folders: int | None = None
    """Number of matching folders."""
    total_emails: int | None = None
    """Number of matching messages."""
    email_suggestions: list[str] = []
    """Suggested email addresses."""
    file_suggestions: list[str] = []
    """Suggested file names."""
    file_highlightings: dict[str, Any] | None = None
    """Matching passages of text, by file identifier."""


class SearchResult(Model, kw_only=True, rename="camel"):
    """The results of a search, by type."""

    files: "list[File]" = []
    """Files found."""
    folders: "list[Folder]" = []
    """Folders found."""
    emails: "list[Email]" = []
    """Messages found."""
    metadata: dict[str, Any] | None = None
    """Result counts; their names differ between releases."""
    id: str | None = None
    """Identifier of the search."""
    full_text_search: bool | None = None
    """Whether the content of files was searched too."""


# Below the classes, because modules of models refer to each other.
from .files import File
from .folders import Folder
from .mail import Email
