"""A program that ends, without any cleaning up, at each step of joining what came in chunks."""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from kiteworks_sandbox.storage import Storage

ENDED = 9
CHUNKS = [letter * 300_000 for letter in (b"a", b"b", b"c")]
_WHOLE = b"".join(CHUNKS)
_STEPS = ("open", "os.rename", "os.remove", "os.rmdir")
"""Audit events of what is done to files and folders. Each comes before it is done."""


def end_before(step: int) -> None:
    """End this process before the step of this number from here on."""
    left = step

    def hook(event: str, _: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _STEPS:
            left -= 1
            if left < 0:
                os._exit(ENDED)

    sys.addaudithook(hook)


def main(folder: Path) -> None:
    """Join segments in processes that end one step later each time, until one comes through."""
    step, code = 0, ENDED
    while code == ENDED:
        shutil.rmtree(folder, ignore_errors=True)
        storage = Storage(folder)
        name = storage.create_segmented()
        for index, data in enumerate(CHUNKS):
            storage.put(name, index, io.BytesIO(data))
        child = os.fork()
        if not child:
            end_before(step)
            storage.path(name)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        _check(Storage(folder), folder, name, step)
        step += 1
    assert code == 0, code
    print(step)


def _check(storage: Storage, folder: Path, name: str, step: int) -> None:
    """Nothing is lost, what is read is whole, and what is discarded leaves nothing."""
    assert storage.size(name) == len(_WHOLE), step
    with storage.reader(name) as source:
        assert source.read() == _WHOLE, step
    assert storage.path(name).read_bytes() == _WHOLE, step
    assert [one.name for one in folder.iterdir()] == [storage.path(name).name], step
    storage.discard(name)
    assert not list(folder.iterdir()), step


if __name__ == "__main__":
    main(Path(sys.argv[1]))
