"""The handlers of the operations: one module for each resource, handlers by `operationId`."""

from __future__ import annotations


def load() -> None:
    """Import every module, which adds its handlers to the registry."""
    from . import (  # noqa: F401
        admin_users,
        archives,
        attachments,
        clients,
        devices,
        download_links,
        epgdb,
        external_edit,
        file_copies,
        file_locks,
        file_uploads,
        files,
        folder_lists,
        folders,
        mobile_sync,
        previews,
        request_files,
        scans,
        search,
        uploads,
        users,
        versions,
    )
