# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/languages.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any

from kiteworks_runtime.models import Model


class Language(Model, kw_only=True, rename="camel"):
    """A language of the user interface."""

    id: int
    """Identifier of the language."""
    name: str
    """Name of the language."""
    symbol: str | None = None
    """Short name, such as `en`."""
    ietf: str | None = None
    """BCP 47 language tag, such as `en-US`."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class LanguageList(Model, kw_only=True, rename="camel"):
    """A page of languages."""

    data: "list[Language]"
    """The languages of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
