# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/short_links.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Any, Literal

from kiteworks_runtime.models import AwareDatetime, Model


class ShortLink(Model, kw_only=True, rename="camel"):
    """What a short link leads to."""

    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    entity_type_id: int | None = None
    """Number of the kind of object."""
    entity_id: str | None = None
    """Identifier of the object."""
    entity_type_name: str | None = None
    """Kind of the object."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
