"""A process that stands still in the middle of a transfer. Run by `test_locks.py`, never imported by it.

It says `ready` when it is there, and goes on when it is told to by a line.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from kiteworks import AccessToken, Kiteworks


def main() -> None:
    job: dict[str, Any] = json.loads(sys.stdin.readline())
    stands = False

    def stand_still(done: int, total: int | None) -> None:
        nonlocal stands
        if not stands and done >= job["place"]:
            stands = True
            print("ready", flush=True)
            sys.stdin.readline()

    with Kiteworks(job["host"], auth=AccessToken(job["token"]), verify=job["ca_file"]) as kw:
        method = {"up": kw.folders.upload, "down": kw.files.download}[job["way"]]
        method(*job["arguments"], **job["options"], resume=True, on_progress=stand_still)
    print("done", flush=True)


if __name__ == "__main__":
    main()
