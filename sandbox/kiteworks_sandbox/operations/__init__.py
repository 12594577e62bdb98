"""The handlers of the operations: one module for each resource, handlers by `operationId`."""

from __future__ import annotations


def load() -> None:
    """Import every module, which adds its handlers to the registry."""
    from . import (  # noqa: F401
        address_book,
        admin_content,
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
        files,
        folder_lists,
        folders,
        investigation,
        preferences,
        profiles,
        request_files,
        scim,
        search,
        shared_mailboxes,
        sources,
        ssh_keys,
        uploads,
        users,
        versions,
    )
