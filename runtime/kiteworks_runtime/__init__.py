"""The runtime of the generated client: requests, responses, errors, paging, transfers and credentials.

Users import `kiteworks`; nothing here is loaded before it is needed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any


def homes_of(names: Mapping[str, str]) -> dict[str, str]:
    """Return the module that defines each name."""
    return {name: home for home, several in names.items() for name in several.split()}


def lazy_attribute(package: str, homes: Mapping[str, str], name: str) -> Any:
    """Find a name for a package's `__getattr__`, and keep it so that it is looked up once.

    Args:
        package: The `__name__` of the package that was asked.
        homes: Name -> the module that defines it, absolute or, without a dot, inside `package`.
        name: The name asked for.

    Raises:
        AttributeError: The package has no such name.
    """
    home = homes.get(name)
    if home is None:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    module = import_module(home if "." in home else f"{package}.{home}")
    value = getattr(module, name)
    setattr(sys.modules[package], name, value)
    return value
