# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/lids.yaml`. A missing field is `None`, a missing list is empty."""

from typing import ClassVar

from kiteworks_runtime.models import Model


class Lid(Model, kw_only=True, rename="camel"):
    """A lid."""

    _secrets: ClassVar[tuple[str, ...]] = ("code",)

    most_weight: int | None = None
    """Bytes of the largest piece."""
    code: str | None = None
    """What opens it."""
    fits: "Box | None" = None
    """The box that it closes."""


# Below the classes, because modules of models refer to each other.
from .boxes import Box
