# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Which requests the methods for files of any size are made of. Loaded when the first of them is called."""

from __future__ import annotations

from kiteworks_runtime.transfers import AtOnce, Find, Sessions, Upload

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
BOXES_REFILL: Upload[Lid] = Upload(
    "boxes.refill",
    Lid,
    Sessions(BOXES_FILL, BOXES_GET, BOXES_DELETE, BOXES_LIDS_GET),
    chunk_size=1024,
    others=(BOXES_STUFF,),
)
