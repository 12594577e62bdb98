"""The handlers of the operations: one module for each resource, handlers by `operationId`."""

from __future__ import annotations


def load() -> None:
    """Import every module, which adds its handlers to the registry."""
    from . import (  # noqa: F401
        activities,
        address_book,
        admin_mail,
        admin_users,
        appliance_lists,
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
        mail,
        mail_tracking,
        members,
        mobile_sync,
        previews,
        request_files,
        roles,
        scans,
        search,
        shared,
        shared_mailboxes,
        uploads,
        users,
        versions,
    )
