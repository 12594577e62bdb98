# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The operations behind uploads. Loaded when the first file is uploaded."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.transfers.specs import (
    ChunkRequest,
    Find,
    InitiateRequest,
    SessionFields,
    Sessions,
    SingleRequest,
    UploadSpec,
)

from .models.lids import Lid
from .resources.boxes import BOXES_DELETE, BOXES_FILL, BOXES_GET, BOXES_LIST, BOXES_OPEN
from .resources.boxes_lids import BOXES_LIDS_GET

BOXES_REFILL_SESSIONS = Sessions(
    ChunkRequest(
        operation=BOXES_FILL,
        content="body",
        index="piece",
        size="weight",
        compression="folding",
        compressed_size="folded_weight",
        last="is_last",
        return_entity="show_box",
        uncompressed="flat",
        gzip="rolled",
        zlib="creased",
    ),
    BOXES_GET,
    BOXES_DELETE,
    BOXES_LIDS_GET,
    SessionFields(id="id", started="created", size="size", chunks="pieces", sent="filled_size", index="filled_pieces"),
    chunk_limit="most_weight",
)

BOXES_STUFF: UploadSpec[Lid] = UploadSpec(
    "boxes.stuff",
    Lid,
    BOXES_REFILL_SESSIONS,
    chunk_size=1024,
    initiate=InitiateRequest(operation=BOXES_OPEN, name="label", size="weight", chunks="pieces", modified="packed"),
    at_once=SingleRequest(operation=BOXES_FILL, up_to=512, content="body", return_entity="show_box", modified="packed"),
    find=Find(BOXES_LIST, "name_contains", arguments={"deleted": True}),
    named=True,
)
BOXES_UNPACK: UploadSpec[None] = UploadSpec(
    "boxes.unpack",
    NoneType,
    BOXES_REFILL_SESSIONS,
    chunk_size=1024,
    initiate=InitiateRequest(operation=BOXES_OPEN, name="label", size="weight", chunks="pieces", modified="packed"),
    unpacked="lids",
)
BOXES_REFILL: UploadSpec[Lid] = UploadSpec(
    "boxes.refill", Lid, BOXES_REFILL_SESSIONS, chunk_size=1024, others=(BOXES_STUFF, BOXES_UNPACK)
)
