"""Hooks for PyInstaller, which finds them through the entry point `hook-dirs`.

They are needed because modules are loaded when they are first used, some by a name in a string, and the spec is data.
"""

from __future__ import annotations

from pathlib import Path


def hook_dirs() -> list[str]:
    """Return the folder of the hooks."""
    return [str(Path(__file__).parent)]
