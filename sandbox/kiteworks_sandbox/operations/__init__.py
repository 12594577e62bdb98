"""The handlers of the operations: one module for each resource, handlers by `operationId`."""

from __future__ import annotations


def load() -> None:
    """Import every module, which adds its handlers to the registry."""
    from . import (  # noqa: F401
        admin_mail,
        admin_users,
        advanced_forms,
        archives,
        attachments,
        clients,
        devices,
        download_links,
        files,
        folder_lists,
        folder_messages,
        folders,
        mail,
        mail_tracking,
        request_files,
        search,
        shared_mailboxes,
        uploads,
        users,
        versions,
    )
