# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/search.yaml` declares. A field the appliance left out reads as `None`."""

from __future__ import annotations

from typing import Any

from kiteworks_runtime.models import Model


class SearchResult(Model, kw_only=True, rename="camel"):
    """What a search found, by kind."""

    files: list[File] | None = None
    """Files that were found."""
    folders: list[Folder] | None = None
    """Folders that were found."""
    emails: list[dict[str, Any]] | None = None
    """Mails that were found."""
    metadata: dict[str, Any] | None = None
    """Counts; their names differ from release to release."""
    id: str | None = None
    """Identifier of the search."""
    full_text_search: bool | None = None
    """Whether the content of files was searched too."""


# Below the classes, because modules of models refer to each other.
from .files import File
from .folders import Folder
