# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""How methods use the operations that they combine, apart from uploads. Loaded when the first of them is called."""

from __future__ import annotations

from kiteworks_runtime.workflows import ChangesConfig, PathConfig, SendConfig, ShareConfig, TreeConfig, WalkConfig

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
