# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""How methods use the operations that they combine, apart from uploads. Loaded when the first of them is called."""

from __future__ import annotations

from kiteworks_runtime.workflows import ChangesConfig, PathConfig, SendConfig, ShareConfig, TreeConfig, WalkConfig

FOLDERS_UPLOAD_TREE = TreeConfig(
    listing={"deleted": False, "limit": 1000},
    page_size="limit",
    folder_type="d",
    newest={"kind": "f", "order_by": "modified:desc"},
    small=8388608,
    chunk_size=67108864,
    archive_files=1000,
)
FOLDERS_DOWNLOAD_TREE = TreeConfig(
    listing={"deleted": False, "limit": 1000}, page_size="limit", folder_type="d", small=8388608, archive_files=100
)


SEARCH_RESOLVE = PathConfig(
    path="path",
    query_arguments={"search_type": ("f", "d"), "deleted": False},
    found_folders="folders",
    found_files="files",
    listing={"deleted": False, "limit": 1000},
    top="0",
)

FILES_FIND = PathConfig(
    path="path",
    query_arguments={"search_type": ("f", "d"), "deleted": False},
    found_folders="folders",
    found_files="files",
    listing={"deleted": False, "limit": 1000},
    top="0",
)

FOLDERS_ENSURE = PathConfig(
    path="path",
    query_arguments={"search_type": ("f", "d"), "deleted": False},
    found_folders="folders",
    found_files="files",
    listing={"deleted": False, "limit": 1000},
    top="0",
    new_name="name",
)

FOLDERS_WALK = WalkConfig(listing={"deleted": False, "limit": 1000})

FOLDERS_CHANGES = ChangesConfig(
    listing={"deleted": False, "limit": 1000},
    activities={"nested": True, "filter_": "all", "order_by": "created:desc", "limit": 1000},
    elsewhere={"filter_": "all", "order_by": "created:desc", "limit": 1000},
    since="start_date",
    page_size="limit",
    parent="parent_id",
)

FOLDERS_WATCH = ChangesConfig(
    listing={"deleted": False, "limit": 1000},
    activities={"nested": True, "filter_": "all", "order_by": "created:desc", "limit": 1000},
    elsewhere={"filter_": "all", "order_by": "created:desc", "limit": 1000},
    since="start_date",
    page_size="limit",
    parent="parent_id",
)

FOLDERS_SHARE = ShareConfig(
    emails="emails",
    role="role_id",
    role_arguments={"type_": "d"},
    arguments={"partial_success": True, "with_": "(user,role)"},
)

MAIL_SEND_FILES = SendConfig(
    draft_arguments={"draft": True, "uploading": True},
    send_arguments={"draft": False, "uploading": False},
    files="files",
)
