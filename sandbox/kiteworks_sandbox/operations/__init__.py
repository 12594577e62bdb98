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
        files,
        folder_lists,
        folders,
        members,
        request_files,
        roles,
        search,
        second_factor,
        shared,
        uploads,
        users,
        versions,
    )
