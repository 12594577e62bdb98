"""Whole folders, with all that is in them, to the appliance and from it."""

from ..errors import TreeItem
from .items import TreeFile, TreeFolder, TreeResult
from .options import StrPath, TreeOptions, UploadTreeOptions
from .plan import AsyncTreePlan, TreePlan
from .progress import TreeProgress
from .remote import RemoteFolder, TreeConfig
from .trees import download_tree, download_tree_async, upload_tree, upload_tree_async

__all__ = (
    "AsyncTreePlan",
    "TreeConfig",
    "TreeOptions",
    "RemoteFolder",
    "StrPath",
    "TreeFile",
    "TreeFolder",
    "TreeItem",
    "TreePlan",
    "TreeProgress",
    "TreeResult",
    "UploadTreeOptions",
    "download_tree",
    "download_tree_async",
    "upload_tree",
    "upload_tree_async",
)
