"""Provides the operations to copy trees: the client's methods take one folder, a command several files and folders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiteworks import Kiteworks
from kiteworks._workflows import FOLDERS_DOWNLOAD_TREE, FOLDERS_UPLOAD_TREE
from kiteworks_runtime.trees import RemoteFolder
from kiteworks_runtime.trees.remote import Node

FOLDER_TYPE = FOLDERS_DOWNLOAD_TREE.folder_type


def node_of(found: Any) -> Node:
    """Return what is kept of a model of a file or folder."""
    return Node.read(found, FOLDER_TYPE)


def upload_steps(kw: Kiteworks) -> RemoteFolder:
    """Return the operations for uploads."""
    return RemoteFolder(
        FOLDERS_UPLOAD_TREE,
        children=kw.folders.children,
        transfer=kw.folders.upload,
        create=kw.folders.create,
        archive=kw.folders.upload_zip,
        names=kw._api.names,
        hashes=kw._api.hashes,
    )


def download_steps(kw: Kiteworks) -> RemoteFolder:
    """Return the operations for downloads."""
    return RemoteFolder(
        FOLDERS_DOWNLOAD_TREE,
        children=kw.folders.children,
        transfer=kw.files.download,
        archive=kw.files.download_zip,
        ready=kw.files.zip_status,
        hashes=kw._api.hashes,
    )


def read_steps(kw: Kiteworks) -> RemoteFolder:
    """Return the operations for reading folders whose content goes to another appliance."""
    return RemoteFolder(FOLDERS_DOWNLOAD_TREE, children=kw.folders.children, transfer=kw.files.iter_download)


def listed(kw: Kiteworks, folder: Node) -> list[Node]:
    """Return the content of a folder."""
    listing = FOLDERS_DOWNLOAD_TREE.listing
    return [node_of(one) for one in kw.folders.children(folder.id, **listing)]


def listed_some(kw: Kiteworks, folder: Node, most: int) -> Iterator[Node]:
    """Yield the content of a folder, requested in pages of `most`."""
    config = FOLDERS_DOWNLOAD_TREE
    for one in kw.folders.children(folder.id, **{**config.listing, config.page_size: most}):
        yield node_of(one)
