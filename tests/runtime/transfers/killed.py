"""A process that transfers files and is killed on the way. Run by `test_killed.py`, never imported by it.

It starts once. Each transfer runs in a fork of it: such a child goes on with what the one before left, then begins the
next transfer and, at a chosen one of all the function calls that it makes, sends itself SIGKILL. No time is involved, so
that a run can be repeated.
"""

from __future__ import annotations

import json
import os
import random
import signal
import ssl
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiteworks import AccessToken, Kiteworks
from kiteworks_runtime.retry import Retries
from kiteworks_runtime.transfers.state_file import default_folder

_CHUNK = 2_000
_AT_ONCE = Retries(backoff=0.01, max_delay=0.01)


class Fuse:
    """Kills the process when it has made so many function calls, in whatever thread."""

    def __init__(self, calls: int | None) -> None:
        self._calls = calls
        self.count = 0

    def __call__(self, frame: Any, event: str, argument: Any) -> None:
        self.count += 1
        if self.count == self._calls:
            os.kill(os.getpid(), signal.SIGKILL)

    def __enter__(self) -> Fuse:
        threading.setprofile(self)
        sys.setprofile(self)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)
        threading.setprofile(None)


def forked(work: Callable[[], int]) -> tuple[int, int]:
    """Run work in a child. Returns the number that it gave, and the signal that ended it, or 0."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.write(writer, str(work()).encode())
            status = 0
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
        os._exit(status)
    os.close(writer)
    with os.fdopen(reader) as told:
        answer = told.read()
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit("a child failed")
    return int(answer or 0), os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def main() -> None:
    job = json.loads(sys.stdin.read())
    here, chance = Path(job["folder"]), random.Random(job["seed"])
    trust = ssl.create_default_context(cafile=job["ca_file"])

    def client() -> Kiteworks:
        return Kiteworks(job["host"], auth=AccessToken(job["token"]), verify=trust, retries=_AT_ONCE)

    def there(kw: Kiteworks, index: int) -> bool:
        found = kw.folders.list_files(job["target"], name=f"up{index}.bin").to_list()
        return bool(found) and found[0].size == (here / f"up{index}.bin").stat().st_size

    def up(kw: Kiteworks, index: int) -> None:
        if not any(default_folder().glob("*.json")) and there(kw, index):
            return  # it had ended, and nothing is kept any more: to go on would be to upload once more
        kw.folders.upload(job["target"], here / f"up{index}.bin", chunk_size=_CHUNK, resume=True)

    def down(kw: Kiteworks, index: int) -> None:
        # One that had ended is not replaced; whether it holds all of it, the test looks.
        with suppress(FileExistsError):
            kw.files.download(job["files"][index % len(job["files"])], here / f"down{index}.bin", resume=True)

    def up_tree(kw: Kiteworks, index: int) -> None:
        result = kw.folders.upload_tree(job["targets"][index], here / "tree", archives=True)
        result.raise_for_failures()

    def down_tree(kw: Kiteworks, index: int) -> None:
        result = kw.folders.download_tree(job["target"], here / f"down{index}", archives=True)
        result.raise_for_failures()

    transfer = {"up": up, "down": down, "up_tree": up_tree, "down_tree": down_tree}[job["way"]]

    def step(index: int, calls: int | None) -> int:
        with client() as kw:
            transfer(kw, index - 1)
            with Fuse(calls) as fuse:
                transfer(kw, index)
            return fuse.count

    # The first goes through here, which loads what there is to load; the second tells how many calls one takes.
    with client() as kw:
        transfer(kw, 0)
    while threading.active_count() > 1:
        time.sleep(0.01)  # the helper's thread ends by itself, and a fork wants to be alone
    calls, _ = forked(lambda: step(1, None))
    killed = 0
    for index in range(2, job["count"] + 2):
        limit = chance.randrange(1, calls + 1)
        _, ended = forked(lambda index=index, limit=limit: step(index, limit))
        killed += ended == signal.SIGKILL
    with client() as kw:
        transfer(kw, job["count"] + 1)
    print(json.dumps({"calls": calls, "killed": killed}))


if __name__ == "__main__":
    main()
