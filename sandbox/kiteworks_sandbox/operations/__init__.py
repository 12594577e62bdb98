"""The handlers of the operations: one module for each resource, handlers by `operationId`."""

from __future__ import annotations


def load() -> None:
    """Import every module, which adds its handlers to the registry."""
    from . import (  # noqa: F401
        activities,
        address_book,
        admin_mail,
        admin_users,
        administration,
        appliance_lists,
        archives,
        attachments,
        bookmarks,
        clients,
        comments,
        devices,
        download_links,
        external_edit,
        file_copies,
        file_locks,
        file_uploads,
        files,
        folder_lists,
        folders,
        investigation,
        mail,
        mail_tracking,
        members,
        mobile_sync,
        preferences,
        previews,
        profiles,
        request_files,
        roles,
        scans,
        scim,
        search,
        shared,
        shared_mailboxes,
        sources,
        ssh_keys,
        uploads,
        users,
        versions,
    )
