# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/boxes.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar, Literal

from kiteworks_runtime.error_response import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, UnixTime, field


class Box(Model, kw_only=True, rename="camel"):
    """A box."""

    _roles: ClassVar[dict[str, str]] = {"type": "kind"}

    id: str
    """Which box."""
    base_dir_id: str | None = field(default=None, name="basedirId")
    """Where it stands."""
    kind: Literal["crate", "carton"] | str | None = None
    """What it is made as."""
    created: AwareDatetime | None = None
    """When it was made."""
    sealed: UnixTime | None = None
    """When it was closed."""
    size: int | None = None
    """Bytes."""
    pieces: int | None = None
    """How many pieces it takes."""
    filled_size: int | None = None
    """Bytes that are in it."""
    filled_pieces: int | None = None
    """Pieces that are in it."""
    expire: AwareDatetime | int | None = None
    """When it goes; 0 is never."""
    lid: "Lid | None" = None
    """What closes it."""
    labels: list[str] = []
    """What is written on it."""
    seen_by: list[str] = field(default=[], name="seen_by")
    """Who saw it."""
    extra: dict[str, Any] | None = None
    """Anything else."""
    odd: Any = None
    """Of no fixed type."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and not a file."""
        return self.kind == "crate"


class BoxBulkResult(BulkModel, kw_only=True, rename="camel"):
    """What became of each box."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: list[dict[str, Any]] = []
    """What went wrong."""
    success_ids: list[str] = []
    """Those that went well."""


class BoxList(Model, kw_only=True, rename="camel"):
    """A page of boxes."""

    data: "list[Box]"
    """The boxes."""
    metadata: "ListMetadata | None" = None
    """The page."""


class Found(Model, kw_only=True, rename="camel"):
    """What stands at a place."""

    boxes: "list[Box]" = []
    """The boxes."""
    loose_lids: "list[Lid]" = []
    """The lids."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .lids import Lid
