"""Files up and down, against raw httpx that streams the same bytes to and from the same sandbox, and the memory it takes.

`python -m benchmarks.transfers` moves 1 GiB, in four minutes; `python -m benchmarks.transfers 4096` moves 4 GiB.
"""

from __future__ import annotations

import hashlib
import json
import os
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import IO, Any

import httpx

from kiteworks import AccessToken, Kiteworks

from .ratio import Ratio

_MIB = 1 << 20
_SIZE = 1024
_MOST_ROUNDS = 5
_SHARE = 1 / 0.85
"""As fast as that share of raw httpx, at least."""
_MEMORY = 150.0
"""MiB above a client that has made its first call."""


def measure(size: int = _SIZE) -> Iterator[Ratio]:
    """Yield what moving a file costs.

    Args:
        size: MiB of the file.
    """
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        source = here / "source.bin"
        with source.open("wb") as file:
            for _ in range(size):
                file.write(os.urandom(_MIB))
        with subprocess.Popen(
            [sys.executable, "-c", _SANDBOX], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as sandbox:
            assert sandbox.stdout is not None
            place = json.loads(sandbox.stdout.readline())
            try:
                yield from _ratios(place, source, here, size)
            finally:
                sandbox.communicate("")


def _ratios(place: dict[str, str], source: Path, here: Path, size: int) -> Iterator[Ratio]:
    trust = ssl.create_default_context(cafile=place["ca_file"])
    with (
        Kiteworks(place["host"], auth=AccessToken(place["token"]), verify=trust) as kw,
        httpx.Client(
            base_url=f"https://{place['host']}",
            verify=trust,
            headers={"Authorization": f"Bearer {place['token']}"},
            timeout=600,
            trust_env=False,
        ) as raw,
    ):
        target = kw.folders.create("0", name="Benchmark").id
        file = kw.folders.upload(target, source, verify_timeout=600)
        os.sync()

        def forget() -> None:
            for one in kw.folders.list_files(target, deleted=False):
                if one.id != file.id:
                    kw.files.delete(one.id)
                    kw.files.delete_permanently(one.id)
            # To replace a file costs a file system more than to make one, and more by one way than by another.
            for made in (here / "raw", here / "ours"):
                made.unlink(missing_ok=True)
            os.sync()  # or one would wait for what another has left to be written

        by_hand = _ByHand(raw, target, file.id, source, here / "raw")

        def up(*, verify: bool) -> Callable[[], object]:
            return lambda: kw.folders.upload(
                target, source, name="ours.bin", verify=verify, verify_timeout=600
            )

        def down(*, verify: bool) -> Callable[[], object]:
            return lambda: kw.files.download(file.id, here / "ours", verify=verify)

        for what, ours, theirs in (("upload", up, by_hand.up), ("download", down, by_hand.down)):
            calls = ours(verify=False), theirs(verify=False), ours(verify=True), theirs(verify=True)
            times = _typical(calls, forget, min(_MOST_ROUNDS, max(1, _SIZE * 4 // size)))
            plain, raw_plain, verified, raw_verified = times
            rate = size / plain
            yield Ratio(
                f"{what} of {size} MiB at {rate:.0f} MiB/s: time / raw httpx", plain / raw_plain, _SHARE
            )
            yield Ratio(
                f"{what} of {size} MiB with its hash compared: time / raw httpx that does so too",
                verified / raw_verified,
                _SHARE,
            )
        for way, given in (("up", target), ("down", file.id)):
            done = subprocess.run(
                [sys.executable, "-c", _MEASURED],
                input=json.dumps(
                    place | {"way": way, "id": given, "source": str(source), "out": str(here / "m")}
                ),
                capture_output=True,
                text=True,
                check=True,
            )
            forget()
            yield Ratio(
                f"memory of {way}loading {size} MiB above the idle client", float(done.stdout), _MEMORY, "MiB"
            )


class _ByHand:
    """What a script does with httpx alone: one request, and if it compares, the hash as the bytes pass."""

    def __init__(self, raw: httpx.Client, folder_id: str, file_id: str, source: Path, out: Path) -> None:
        self._raw = raw
        self._folder_id = folder_id
        self._file_id = file_id
        self._source = source
        self._out = out

    def up(self, *, verify: bool) -> Callable[[], object]:
        """Sends the source."""
        path = f"/rest/folders/{self._folder_id}/actions/file"

        def send() -> None:
            with self._source.open("rb") as file:
                content: Any = _Hashing(file) if verify else file
                answer = self._raw.post(
                    path, params={"returnEntity": "true"}, files={"body": ("raw.bin", content)}
                )
                answer.raise_for_status()
                if verify:
                    assert self._fingerprint(answer.json()["id"]) == content.hash.hexdigest()

        return send

    def down(self, *, verify: bool) -> Callable[[], object]:
        """Fetches the file."""

        def fetch() -> None:
            md5 = hashlib.md5(usedforsecurity=False)
            with (
                self._raw.stream("GET", f"/rest/files/{self._file_id}/content") as answer,
                self._out.open("wb") as out,
            ):
                for piece in answer.iter_bytes():
                    out.write(piece)
                    if verify:
                        md5.update(piece)
            if verify:
                assert self._fingerprint(self._file_id) == md5.hexdigest()

        return fetch

    def _fingerprint(self, file_id: str) -> str:
        """The MD5 that the sandbox makes when it is asked a second time."""
        while True:
            found: str = self._raw.get(f"/rest/files/{file_id}").json()["fingerprint"]
            if found != "Generating...":
                return found


class _Hashing:
    """A file that is hashed as it is read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.seek, self.tell, self.fileno = file.seek, file.tell, file.fileno
        self.hash = hashlib.md5(usedforsecurity=False)

    def read(self, size: int = -1) -> bytes:
        piece = self._file.read(size)
        self.hash.update(piece)
        return piece


def _typical(calls: tuple[Callable[[], object], ...], after: Callable[[], None], rounds: int) -> list[float]:
    """The median time of each call in seconds; they take turns. What is done after each does not count."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(rounds):
        for taken, call in zip(times, calls, strict=True):
            start = time.perf_counter()
            call()
            taken.append(time.perf_counter() - start)
            after()
    return [median(taken) for taken in times]


_SANDBOX = """
import json, sys
from kiteworks_sandbox import Sandbox
with Sandbox() as box:
    from kiteworks_sandbox.database import User
    with box._alive.appliance.database.session() as session:
        for user in session.query(User):
            user.quota = 1 << 50
    print(json.dumps({"host": box.host, "ca_file": str(box.ca_file), "token": box.issue_token(box.user.email, lifetime=86400)}), flush=True)
    sys.stdin.read()
"""

_MEASURED = """
import json, re, sys
from kiteworks import AccessToken, Kiteworks
job = json.loads(sys.stdin.read())
def peak():
    # Not ru_maxrss, which a child takes over from the process that started it.
    return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
with Kiteworks(job["host"], auth=AccessToken(job["token"]), verify=job["ca_file"]) as kw:
    kw.users.me()
    idle = peak()
    if job["way"] == "up":
        kw.folders.upload(job["id"], job["source"], name="memory.bin", verify_timeout=600)
    else:
        kw.files.download(job["id"], job["out"])
    print(peak() - idle)
"""


if __name__ == "__main__":
    found = list(measure(int(sys.argv[1]) if len(sys.argv) > 1 else _SIZE))
    for one in found:
        print(one)
    sys.exit(any(not one.holds for one in found))
