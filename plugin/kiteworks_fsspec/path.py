"""The filesystem for universal_pathlib: `UPath("kiteworks:///Reports") / "q3.csv"`. It finds this by its entry point."""

from __future__ import annotations

from upath import UPath


class KiteworksPath(UPath):
    """The path of a file or folder on an appliance."""

    __slots__ = ()
