# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/system.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from kiteworks_runtime.models import Model


class EpgdbImport(Model, kw_only=True, rename="camel"):
    """An import of the EPGDB."""

    id: str
    """Identifier of the import."""
