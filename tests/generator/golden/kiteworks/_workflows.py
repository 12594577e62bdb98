# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The operations behind uploads of any size and transfers of whole folders. Loaded when the first of them is called."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.transfers import AtOnce, Find, Sessions, Upload
from kiteworks_runtime.trees import Facts

from .models.lids import Lid
from .resources.boxes import BOXES_DELETE, BOXES_FILL, BOXES_GET, BOXES_LIST, BOXES_OPEN
from .resources.boxes_lids import BOXES_LIDS_GET

BOXES_STUFF: Upload[Lid] = Upload(
    "boxes.stuff",
    Lid,
    Sessions(BOXES_FILL, BOXES_GET, BOXES_DELETE, BOXES_LIDS_GET),
    chunk_size=1024,
    initiate=BOXES_OPEN,
    at_once=AtOnce(BOXES_FILL, "body", 512),
    find=Find(BOXES_LIST, "name", arguments={"full": True}),
    named=True,
)
BOXES_UNPACK: Upload[None] = Upload(
    "boxes.unpack",
    NoneType,
    Sessions(BOXES_FILL, BOXES_GET, BOXES_DELETE, BOXES_LIDS_GET),
    chunk_size=1024,
    initiate=BOXES_OPEN,
    unpacked="lids",
)
BOXES_REFILL: Upload[Lid] = Upload(
    "boxes.refill",
    Lid,
    Sessions(BOXES_FILL, BOXES_GET, BOXES_DELETE, BOXES_LIDS_GET),
    chunk_size=1024,
    others=(BOXES_STUFF, BOXES_UNPACK),
)

BOXES_STUFF_TREE = Facts(
    listing={"limit": 10}, newest={"order_by": "filled:desc"}, small=512, chunk_size=1024, archive_files=20
)
BOXES_LIDS_EMPTY_TREE = Facts(listing={"full": True, "limit": 10}, small=512, archive_files=5)
