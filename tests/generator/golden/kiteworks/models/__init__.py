# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""All models, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .boxes import Box as Box, BoxBulkResult as BoxBulkResult, BoxList as BoxList, Found as Found
    from .common import ListMetadata as ListMetadata
    from .lids import Lid as Lid
else:
    from kiteworks_runtime import homes_of, lazy_attribute

    _NAMES = {"boxes": "Box BoxBulkResult BoxList Found", "common": "ListMetadata", "lids": "Lid"}
    _HOMES = homes_of(_NAMES)
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
