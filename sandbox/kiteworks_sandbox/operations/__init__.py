"""What each operation does: one module a resource, handlers by `operationId`."""

from __future__ import annotations

from importlib import import_module

_MODULES = (
    "users",
    "admin_users",
    "folders",
    "folder_lists",
    "files",
    "versions",
    "uploads",
    "attachments",
    "archives",
    "download_links",
    "request_files",
    "search",
    "clients",
    "devices",
)


def load() -> None:
    """Import every module, which puts its handlers into the registry."""
    for name in _MODULES:
        import_module(f".{name}", __name__)
