"""Hooks for PyInstaller, which finds them by the entry point `hook-dirs`: modules are loaded when they are first needed, some
by a name in a text, and the spec is data.
"""

from __future__ import annotations

import os


def hook_dirs() -> list[str]:
    """The folder of the hooks."""
    return [os.path.dirname(__file__)]
