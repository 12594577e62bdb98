# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/advanced_forms.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime

from kiteworks_runtime.models import Model


class UploadLink(Model, kw_only=True, rename="camel"):
    """Where to send the content of a submission."""

    ref: str | None = None
    """The reference."""
    created: datetime | None = None
    """When it was made."""
    parent_id: str | None = None
    """The folder it lies in."""
    total_size: int | None = None
    """Size in bytes."""
    uri: str | None = None
    """Where to send the content, below the appliance's address."""
    upload_url: str | None = None
    """The whole address to send the content to."""
