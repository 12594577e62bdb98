"""Whether a file needs no copying."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from math import floor
from typing import Any

from .jobs import Step, Stop
from .local import Entry, digest
from .steps import Node


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
