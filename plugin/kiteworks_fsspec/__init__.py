"""The filesystem `kiteworks://` for fsspec, and so for pandas, Dask, Arrow and all that open files with it.

fsspec finds it by its entry point. Nothing of the client is loaded before the first call.
"""

from __future__ import annotations

from .filesystem import KiteworksFileSystem

__all__ = ["KiteworksFileSystem"]
