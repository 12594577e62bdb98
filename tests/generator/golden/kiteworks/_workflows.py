# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The operations behind uploads of any size and transfers of whole folders. Loaded when the first of them is called."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.transfers import Find, Sessions, SingleRequest, UploadSpec
from kiteworks_runtime.trees import TreeConfig

from .models.lids import Lid
from .resources.boxes import BOXES_DELETE, BOXES_FILL, BOXES_GET, BOXES_LIST, BOXES_OPEN
from .resources.boxes_lids import BOXES_LIDS_GET

BOXES_STUFF: UploadSpec[Lid] = UploadSpec(
    "boxes.stuff",
    Lid,
    Sessions(BOXES_FILL, BOXES_GET, BOXES_DELETE, BOXES_LIDS_GET),
    chunk_size=1024,
    initiate=BOXES_OPEN,
    at_once=SingleRequest(BOXES_FILL, "body", 512),
    find=Find(BOXES_LIST, "name", arguments={"full": True}),
    named=True,
)
BOXES_UNPACK: UploadSpec[None] = UploadSpec(
    "boxes.unpack",
    NoneType,
    Sessions(BOXES_FILL, BOXES_GET, BOXES_DELETE, BOXES_LIDS_GET),
    chunk_size=1024,
    initiate=BOXES_OPEN,
    unpacked="lids",
)
BOXES_REFILL: UploadSpec[Lid] = UploadSpec(
    "boxes.refill",
    Lid,
    Sessions(BOXES_FILL, BOXES_GET, BOXES_DELETE, BOXES_LIDS_GET),
    chunk_size=1024,
    others=(BOXES_STUFF, BOXES_UNPACK),
)

BOXES_STUFF_TREE = TreeConfig(
    listing={"limit": 10}, newest={"order_by": "filled:desc"}, small=512, chunk_size=1024, archive_files=20
)
BOXES_LIDS_EMPTY_TREE = TreeConfig(listing={"full": True, "limit": 10}, small=512, archive_files=5)
