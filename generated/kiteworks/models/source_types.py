# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/source_types.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any

from kiteworks_runtime.models import Model


class SourceType(Model, kw_only=True, rename="camel"):
    """A type of source in the Repositories Gateway."""

    id: int
    """Identifier of the source type."""
    name: str
    """Name of the source type."""
    user_can_set: bool | None = None
    """Whether users may add sources of this type."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class SourceTypeList(Model, kw_only=True, rename="camel"):
    """A page of source types."""

    data: "list[SourceType]"
    """The source types of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
