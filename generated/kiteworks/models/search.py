# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/search.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Any

from kiteworks_runtime.models import Model


class QueryResult(Model, kw_only=True, rename="camel"):
    """What a search found."""

    folders: list[Folder] = []
    """Folders that were found."""
    files: list[File] = []
    """Files that were found."""
    emails: list[Email] = []
    """Messages that were found."""
    total_files: int | None = None
    """How many files match."""
    total_folders: int | None = None
    """How many folders match."""
    total_emails: int | None = None
    """How many messages match."""
    email_suggestions: list[str] = []
    """Addresses that may have been meant."""
    file_suggestions: list[str] = []
    """File names that may have been meant."""
    file_highlightings: dict[str, Any] | None = None
    """Passages of text that match, by identifier of the file."""


class SearchResult(Model, kw_only=True, rename="camel"):
    """What a search found, by kind."""

    files: list[File] = []
    """Files that were found."""
    folders: list[Folder] = []
    """Folders that were found."""
    emails: list[Email] = []
    """Messages that were found."""
    metadata: dict[str, Any] | None = None
    """Counts; their names differ from release to release."""
    id: str | None = None
    """Identifier of the search."""
    full_text_search: bool | None = None
    """Whether the content of files was searched too."""


# Below the classes, because modules of models refer to each other.
from .admin import Email
from .files import File
from .folders import Folder
