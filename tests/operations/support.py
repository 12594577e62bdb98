"""What the tests of this folder share."""

from __future__ import annotations

import importlib
from typing import Any

from kiteworks_runtime.operation import Operation


def constant(name: str) -> Operation[Any]:
    """What the generated client knows of an operation."""
    module = importlib.import_module("kiteworks.resources." + "_".join(name.split(".")[:-1]))
    found: Operation[Any] = getattr(module, name.replace(".", "_").upper())
    return found
