"""A tree of small files, against the same files one after another.

The sandbox is 80 ms away, as an appliance across an ocean is: side by side the files wait for their answers together.
Without a distance there is nothing to wait for, and how fast the sandbox works decides: on two busy cores that it shared
with the client and much else, the tree was 1.4 times as fast then, 3.4 times with 20 ms and 3.8 times with 50.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from .distant import distant
from .ratio import Ratio

_DISTANCE = 80
"""Milliseconds from a request to its answer, beside the sandbox's own work."""

_FILES = 2000
_ALONE = 100
"""Files that are sent one after another: enough to know how long each takes."""

_SIZE = 1000
_PARALLEL = 8


def measure() -> Iterator[Ratio]:
    """Yield what a file of the tree takes, over what a file takes alone.

    Raises:
        KiteworksError: A file did not arrive.
    """
    with distant(_DISTANCE) as kw, tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:04}.bin") for number in range(_FILES)]
        for path in paths:
            path.write_bytes(os.urandom(_SIZE))
        alone, tree = (kw.folders.create("0", name=name).id for name in ("Alone", "Tree"))
        start = time.perf_counter()
        for path in paths[:_ALONE]:
            kw.folders.upload(alone, path)
        each_alone = (time.perf_counter() - start) / _ALONE
        start = time.perf_counter()
        kw.folders.upload_tree(tree, folder, parallel=_PARALLEL).raise_for_failures()
        each = (time.perf_counter() - start) / _FILES
    yield Ratio(
        f"a tree of {_FILES} files, {_DISTANCE} ms away / one by one, by file", each / each_alone, 0.25
    )
