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
        external_edit,
        file_copies,
        file_locks,
        file_uploads,
        files,
        folder_lists,
        folders,
        mobile_sync,
        previews,
        members,
        request_files,
        scans,
        roles,
        search,
        shared,
        uploads,
        users,
        versions,
    )
