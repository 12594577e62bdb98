"""The rules for names of folders and files."""

from __future__ import annotations

from .responses import ApiError

_FORBIDDEN = frozenset('/\\:*"<>|')
_LONGEST = 255


def checked(name: str) -> str:
    """Return the name if it is allowed.

    Raises:
        ApiError: 422; the name breaks a rule.
    """
    if not name:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    if len(name) > _LONGEST or _FORBIDDEN.intersection(name):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    if name[0] in ". " or name[-1] in ". ":
        raise ApiError("ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT", status=422)
    return name


def key(name: str) -> str:
    """Return the key that must be unique in a folder: names must differ by more than case."""
    return name.casefold()
