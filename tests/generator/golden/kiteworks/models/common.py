# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/common.yaml`. A missing field is `None`, a missing list is empty."""

from kiteworks_runtime.models import Model


class ListMetadata(Model, kw_only=True, rename="camel"):
    """What a list says of itself."""

    total: int | None = None
    """How many there are in all."""
