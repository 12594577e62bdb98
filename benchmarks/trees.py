"""A tree of small files, against the same files one after another: at some distances, and on bare loopback.

One after another, a file takes two requests: one sends it, one asks for its hash. In a tree it takes one, since the hashes
of a folder come with one list, and files wait for their answers together. On two cores, 2,000 files of 1 kB were 14 times
as fast from 80 ms away, as an appliance across an ocean is, 7.5 times from 20 ms, 4.8 times from 10 ms.

On bare loopback there is nothing to wait for, and what one request takes the sandbox decides: it works on one at a time,
as Python does, for some 6 ms, and the client's 2 ms go on beside that. There the tree was 1.6 to 2 times as fast.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kiteworks import Kiteworks

from .distant import distant
from .ratio import Ratio

_LIMITS = {80: 0.1, 10: 0.25, 0: 0.75}
"""By the milliseconds from a request to its answer, beside the sandbox's own work: the most that the ratio may be."""

_FILES = 2000
_ALONE = 100
"""Files that are sent one after another: enough to know how long each takes."""

_SIZE = 1000
_PARALLEL = 8


def measure() -> Iterator[Ratio]:
    """Yield what a file of the tree takes, over what a file takes alone, at each distance.

    Raises:
        KiteworksError: A file did not arrive.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:04}.bin") for number in range(_FILES)]
        for path in paths:
            path.write_bytes(os.urandom(_SIZE))
        for distance, limit in _LIMITS.items():
            with distant(distance) as kw:
                value = _ratio(kw, folder, paths)
            place = f"{distance} ms away" if distance else "on loopback"
            yield Ratio(f"a tree of {_FILES} files, {place} / one by one, by file", value, limit)


def _ratio(kw: Kiteworks, folder: str, paths: list[Path]) -> float:
    alone, tree = (kw.folders.create("0", name=name).id for name in ("Alone", "Tree"))
    kw.folders.upload(alone, ("first", b"The first one loads what uploads need."))
    start = time.perf_counter()
    for path in paths[:_ALONE]:
        kw.folders.upload(alone, path)
    each_alone = (time.perf_counter() - start) / _ALONE
    start = time.perf_counter()
    kw.folders.upload_tree(tree, folder, parallel=_PARALLEL).raise_for_failures()
    return (time.perf_counter() - start) / _FILES / each_alone
