# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The operations behind the methods that combine several of them. Loaded when the first of these is called."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.composed import SendConfig, ShareConfig
from kiteworks_runtime.transfers.specs import (
    ChunkRequest,
    Find,
    InitiateRequest,
    SessionFields,
    Sessions,
    SingleRequest,
    UploadSpec,
)
from kiteworks_runtime.trees import ChangesConfig, PathConfig, TreeConfig, WalkConfig

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

BOXES_STUFF_TREE = TreeConfig(
    listing={"limit": 10},
    page_size="limit",
    folder_type="crate",
    newest={"order_by": "filled:desc"},
    small=512,
    chunk_size=1024,
    archive_files=20,
)
BOXES_LIDS_EMPTY_TREE = TreeConfig(
    listing={"full": True, "limit": 10}, page_size="limit", folder_type="crate", small=512, archive_files=5
)


BOXES_RESOLVE = PathConfig(
    path="place",
    query_arguments={"hidden": False},
    found_folders="boxes",
    found_files="loose_lids",
    listing={"deleted": False},
    top="floor",
)

BOXES_LIDS_FIND = PathConfig(
    path="place",
    query_arguments={"hidden": False},
    found_folders="boxes",
    found_files="loose_lids",
    listing={"deleted": False},
    top="floor",
)

BOXES_ENSURE = PathConfig(
    path="place",
    query_arguments={"hidden": False},
    found_folders="boxes",
    found_files="loose_lids",
    listing={"deleted": False},
    top="floor",
    new_name="name",
)

BOXES_WALK = WalkConfig(listing={"limit": 10})

BOXES_LEND = ShareConfig(emails="label", role="weight", role_arguments={"deleted": False}, arguments={"pieces": 1})

BOXES_SEND = SendConfig(draft_arguments={"pieces": 1}, send_arguments={"pieces": 2}, files="label")

BOXES_CHANGES = ChangesConfig(
    listing={"limit": 10},
    activities={"full": True},
    elsewhere={"deleted": False},
    since="limit",
    page_size="limit",
    parent="labels",
)

BOXES_WATCH = ChangesConfig(
    listing={"limit": 10},
    activities={"full": True},
    elsewhere={"deleted": False},
    since="limit",
    page_size="limit",
    parent="labels",
)
