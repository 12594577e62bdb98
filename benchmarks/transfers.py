"""Files up and down, against raw httpx that streams the same bytes to and from the same sandbox, and the memory it takes.

`python -m benchmarks.transfers` moves 256 MiB; `python -m benchmarks.transfers 4096` moves 4 GiB.
"""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx

from kiteworks import AccessToken, Kiteworks

from .ratio import Ratio

_MIB = 1 << 20
_SIZE = 256
_ROUNDS = 3
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
        ) as raw,
    ):
        target = kw.folders.create("0", name="Benchmark").id
        file = kw.folders.upload(target, source, patience=600)

        def forget() -> None:
            for one in kw.folders.list_files(target, deleted=False):
                if one.id != file.id:
                    kw.files.delete(one.id)
                    kw.files.delete_permanently(one.id)

        def raw_up() -> None:
            with source.open("rb") as content:
                raw.post(
                    f"/rest/folders/{target}/actions/file", files={"body": ("raw.bin", content)}
                ).raise_for_status()

        def raw_down() -> None:
            with (
                raw.stream("GET", f"/rest/files/{file.id}/content") as answer,
                (here / "raw").open("wb") as out,
            ):
                for piece in answer.iter_bytes():
                    out.write(piece)

        def up(*, verify: bool) -> Callable[[], object]:
            return lambda: kw.folders.upload(target, source, name="ours.bin", verify=verify, patience=600)

        def down(*, verify: bool) -> Callable[[], object]:
            return lambda: kw.files.download(file.id, here / "ours", overwrite=True, verify=verify)

        for what, ours, checked, theirs in (
            ("upload", up(verify=False), up(verify=True), raw_up),
            ("download", down(verify=False), down(verify=True), raw_down),
        ):
            ours_time, checked_time, raw_time = _best((ours, checked, theirs), forget)
            rate = size / ours_time
            yield Ratio(
                f"{what} of {size} MiB at {rate:.0f} MiB/s: time / raw httpx", ours_time / raw_time, _SHARE
            )
            yield Ratio(
                f"{what} of {size} MiB, compared with the hash: time / raw httpx",
                checked_time / raw_time,
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


def _best(calls: tuple[Callable[[], object], ...], after: Callable[[], None]) -> list[float]:
    """The shortest time of each call in seconds; they take turns. What is done after each does not count."""
    times = [float("inf")] * len(calls)
    for _ in range(_ROUNDS):
        for index, call in enumerate(calls):
            start = time.perf_counter()
            call()
            times[index] = min(times[index], time.perf_counter() - start)
            after()
    return times


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
        kw.folders.upload(job["id"], job["source"], name="memory.bin", patience=600)
    else:
        kw.files.download(job["id"], job["out"])
    print(peak() - idle)
"""


if __name__ == "__main__":
    found = list(measure(int(sys.argv[1]) if len(sys.argv) > 1 else _SIZE))
    for one in found:
        print(one)
    sys.exit(any(not one.holds for one in found))
