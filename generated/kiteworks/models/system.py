# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/system.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class EpgdbImport(Model, kw_only=True, rename="camel"):
    """An import of the EPGDB."""

    id: str
    """Identifier of the import."""
