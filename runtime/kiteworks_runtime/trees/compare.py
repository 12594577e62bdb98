"""Compares names and files of both sides."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Generator, Iterable, Mapping
from functools import partial
from math import floor
from typing import Any, Generic, TypeVar

from ..names import MAX_FILE_NAME, key
from .jobs import Step, Stop
from .local import Entry, digest
from .remote import Node

T = TypeVar("T")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WINDOWS = re.compile(r'[:*?"<>|]|[ .]$|(?i:^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$)')


def download_fault(name: str, *, windows: bool = os.name == "nt") -> str | None:
    """Why a name of the appliance can't be that of a file here, or None. It must not lead out of its folder."""
    if not name or name in (".", "..") or "/" in name or "\\" in name:
        return f"the name {name!r} would lead elsewhere"
    if _CONTROL.search(name):
        return f"the name {name!r} holds a control character"
    try:
        length = len(os.fsencode(name))
    except UnicodeEncodeError:
        return f"the name {name!r} is no text that this system can write"
    if length > MAX_FILE_NAME:
        return f"the name takes {length} bytes here; {MAX_FILE_NAME} is the most"
    if windows and _WINDOWS.search(name):
        return f"the name {name!r} is not possible on Windows"
    return None


def clashes(names: Iterable[str]) -> frozenset[str]:
    """The keys that several of these names have."""
    return frozenset(one for one, count in Counter(map(key, names)).items() if count > 1)


class Index(Generic[T]):
    """Finds what has a name: first what has exactly this one, then what only spells it otherwise."""

    def __init__(self, items: Mapping[str, T]) -> None:
        self._exact = items
        self._loose = {key(name): item for name, item in items.items()}

    def get(self, name: str) -> T | None:
        """What has this name, or None."""
        found = self._exact.get(name)
        return self._loose.get(key(name)) if found is None else found


def same(here: Entry, there: Node, stop: Stop) -> Generator[Step, Any, tuple[bool, str]]:
    """Compare a file here with one on the appliance: by size and fingerprint, or by size and modification time while
    the appliance knows no fingerprint.

    Returns:
        Whether they are the same, and what tells so.

    Raises:
        OSError: The file here can't be read.
    """
    # The system may say 0 of a file that has content, as in /proc. Its hash tells.
    if here.size != there.size and (here.size != 0 or there.fingerprint is None):
        return False, "differs in size"
    if there.fingerprint is not None:
        algorithm, expected = there.fingerprint
        found = yield Step(partial(digest, here.path, algorithm, stop), local=True)
        name = algorithm.replace("_", "-")
        if found == expected:
            return True, f"same size and {name}"
        return False, "differs in size" if here.size != there.size else f"differs in {name}"
    if there.modified is None:
        return False, "can't be compared: the appliance knows neither fingerprint nor time"
    # The appliance keeps whole seconds.
    if floor(here.modified) == floor(there.modified):
        return True, "same size and modification time"
    return False, "differs in modification time"
