"""What trees are copied with. The client's own methods take one folder; a command takes several files and folders at once."""

from __future__ import annotations

from kiteworks import Kiteworks
from kiteworks._workflows import FOLDERS_DOWNLOAD_TREE, FOLDERS_UPLOAD_TREE
from kiteworks_runtime.trees import RemoteFolder
from kiteworks_runtime.trees.remote import Node


def upload_steps(kw: Kiteworks) -> RemoteFolder:
    """What uploads are made of."""
    return RemoteFolder(
        FOLDERS_UPLOAD_TREE,
        children=kw.folders.children,
        transfer=kw.folders.upload,
        create=kw.folders.create,
        archive=kw.folders.upload_zip,
    )


def download_steps(kw: Kiteworks) -> RemoteFolder:
    """What downloads are made of."""
    return RemoteFolder(
        FOLDERS_DOWNLOAD_TREE,
        children=kw.folders.children,
        transfer=kw.files.download,
        archive=kw.files.download_zip,
        ready=kw.files.zip_status,
    )


def listed(kw: Kiteworks, folder: Node) -> list[Node]:
    """What is in a folder."""
    return download_steps(kw).listed(folder.id)
