"""The rules for names of folders and files, as the bundle has them."""

from __future__ import annotations

import unicodedata

from .appliance import here
from .responses import ApiError


def checked(name: str, field: str = "name") -> str:
    """Return the name if it is allowed.

    Args:
        name: The name.
        field: The field of the request that has it.

    Raises:
        ApiError: 422; the name breaks a rule.
    """
    if not name:
        raise ApiError("ERR_INPUT_REQUIRED", status=422, field=field)
    rules = here().bundle.names
    categories = {unicodedata.category(one) for one in name}
    if (
        len(name) > rules["max_length"]
        or not set(rules["forbidden"]).isdisjoint(name)
        or not categories.isdisjoint(rules["forbidden_categories"])
    ):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422, field=field)
    if name != name.strip(rules["forbidden_edges"]):
        raise ApiError("ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT", status=422, field=field)
    return name


def key(name: str) -> str:
    """Return the key that must be unique in a folder: names must differ by more than case."""
    return name.casefold()
