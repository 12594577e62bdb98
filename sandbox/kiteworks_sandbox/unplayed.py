"""The operations that the sandbox does not play on purpose, each with its reason.

They stand in `unplayed.json`, from which the coverage page of the docs takes them as well.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def reasons() -> dict[str, str]:
    """Return the reasons by `operationId`."""
    text = (files(__package__) / "unplayed.json").read_text(encoding="utf-8")
    return {str(name): str(reason) for name, reason in json.loads(text).items()}
