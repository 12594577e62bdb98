# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""All models, each loaded when it is first touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiteworks_runtime.lazy import lazy_attribute

if TYPE_CHECKING:
    from .boxes import Box, BoxBulkResult, BoxList
    from .common import ListMetadata
    from .lids import Lid

_HOMES = {
    "Box": "boxes",
    "BoxBulkResult": "boxes",
    "BoxList": "boxes",
    "ListMetadata": "common",
    "Lid": "lids",
}

__all__ = (
    "Box",
    "BoxBulkResult",
    "BoxList",
    "Lid",
    "ListMetadata",
)


def __getattr__(name: str) -> Any:
    return lazy_attribute(__name__, _HOMES, name)
