"""A tree of small files, against the same files one after another: on bare loopback, and from some distances.

One after another, a file takes two requests: one moves it, one asks for its hash. In a tree it takes one, since the hashes
of a folder come with one list, and files wait for their answers together. With archives, hundreds share one.

On bare loopback there is nothing to wait for, and what the sandbox does for a file decides: it works on one request at a
time, as Python does, for some 6 ms, and the client's 2 ms go on beside that. What many files share costs less there too.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kiteworks import Kiteworks

from .distant import distant
from .ratio import Ratio

_LIMITS = {0: (0.75, 0.25), 10: (0.25, 0.1), 80: (0.1, 0.05)}
"""By the milliseconds from a request to its answer, beside the sandbox's own work: the most that the ratio may be, for
requests of their own and for archives."""

_FILES = 2000
_ALONE = 100
"""Files that go one after another: enough to know how long each takes."""

_SIZE = 1000
_PARALLEL = 8


def measure() -> Iterator[Ratio]:
    """Yield what a file of the tree takes, over what a file takes alone, at each distance.

    Raises:
        KiteworksError: A file did not arrive.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source")
        source.mkdir()
        for number in range(_FILES):
            Path(source, f"{number:04}.bin").write_bytes(os.urandom(_SIZE))
        for distance, limits in _LIMITS.items():
            place = f"{distance} ms away" if distance else "on loopback"
            with distant(distance) as kw:
                for way, ratios in _ratios(kw, source, Path(folder, str(distance))):
                    for how, value, limit in zip(("", " in archives"), ratios, limits, strict=True):
                        what = f"{_FILES} files {way}{how}, {place} / one by one"
                        yield Ratio(what, value, limit)


def _ratios(kw: Kiteworks, source: Path, target: Path) -> Iterator[tuple[str, list[float]]]:
    """What a file of a tree takes over what one takes alone, each way: by its own request, and in an archive."""
    alone, *trees = (kw.folders.create("0", name=name).id for name in ("Alone", "Tree", "Archives"))
    kw.folders.upload(alone, ("first", b"The first one loads what uploads need."))
    ids: list[str] = []
    paths = sorted(source.iterdir())[:_ALONE]
    one = _seconds(lambda: ids.extend(kw.folders.upload(alone, path).id for path in paths)) / _ALONE

    def up(archives: bool) -> None:
        result = kw.folders.upload_tree(trees[archives], source, parallel=_PARALLEL, archives=archives)
        result.raise_for_failures()

    def down(archives: bool) -> None:
        place = target / str(archives)
        result = kw.folders.download_tree(trees[archives], place, parallel=_PARALLEL, archives=archives)
        result.raise_for_failures()

    yield "up", [_seconds(partial(up, way)) / _FILES / one for way in (False, True)]
    (target / "alone").mkdir(parents=True)
    one = _seconds(lambda: [kw.files.download(number, target / "alone") for number in ids]) / _ALONE
    yield "down", [_seconds(partial(down, way)) / _FILES / one for way in (False, True)]


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
