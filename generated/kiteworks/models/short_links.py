# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/short_links.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, Literal

from kiteworks_runtime.models import AwareDatetime, Model


class ShortLink(Model, kw_only=True, rename="camel"):
    """The target of a short link."""

    expire: AwareDatetime | Literal[0] | None = None
    """When the link expires; 0 or None for never."""
    entity_type_id: int | None = None
    """Number of the object's type."""
    entity_id: str | None = None
    """Identifier of the object."""
    entity_type_name: str | None = None
    """Type of the object."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
