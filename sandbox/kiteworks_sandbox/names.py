"""What names of folders and files the appliance takes."""

from __future__ import annotations

from .responses import ApiError

_FORBIDDEN = frozenset('/\\:*"<>|')
_LONGEST = 255


def checked(name: str) -> str:
    """A name that may be used.

    Raises:
        ApiError: 422, it breaks a rule.
    """
    if not name:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    if len(name) > _LONGEST or _FORBIDDEN.intersection(name):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    if name[0] in ". " or name[-1] in ". ":
        raise ApiError("ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT", status=422)
    return name


def key(name: str) -> str:
    """What two names of one folder may not have in common: names differ by more than case."""
    return name.casefold()
