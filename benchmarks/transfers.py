"""Files up and down, against curl and raw httpx that move the same bytes to and from the same sandbox; and the memory.

`python -m benchmarks.transfers` moves 256 MiB and 1 GiB, in three minutes; `python -m benchmarks.transfers 4096` moves 4 GiB.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from http.client import HTTPSConnection
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from threading import Thread
from typing import IO, Any

import httpx

from kiteworks import AccessToken, Kiteworks

from .ratio import Ratio, Skipped
from .serving import on_a_core

_MIB = 1 << 20
_SIZES = (256, 1024)
_HTTPX_UP_TO = 256
"""MiB up to which raw httpx takes part too: its ratio does not depend on the size, and the larger one takes minutes."""
_SHARE = 1 / 0.85
"""As fast as that share of raw httpx, at least."""
_CURL = {"upload": (1.25, 1.5), "download": (1.15, 1.3)}
"""The most that a transfer may take beside one of curl, which compares no hash: without comparing it, and with."""
_THREADS = 1.1
"""The most that a download with its hash compared may take beside the plainest program that uses both processors."""
_ROUNDS = 3
_MEMORY = 64.0
"""MiB above a client that has made its first call."""
_WAYS = (
    "up",
    "up of bytes that an iterator yields",
    "up by AsyncKiteworks",
    "down",
    "down by AsyncKiteworks",
)

Line = Ratio | Skipped


def measure(sizes: tuple[int, ...] = _SIZES) -> Iterator[Line]:
    """Yield what moving files costs.

    Args:
        sizes: MiB of each file.
    """
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        with subprocess.Popen(
            [sys.executable, "-c", _SANDBOX], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as sandbox:
            assert sandbox.stdout is not None
            place = json.loads(sandbox.stdout.readline())
            try:
                for size in sizes:
                    source = here / f"{size}.bin"
                    with source.open("wb") as file:
                        for _ in range(size):
                            file.write(os.urandom(_MIB))
                    yield from _ratios(place, sandbox.pid, source, here, size)
            finally:
                sandbox.communicate("")


def _ratios(place: dict[str, str], pid: int, source: Path, here: Path, size: int) -> Iterator[Line]:
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
        target = kw.folders.create("0", name=f"Benchmark {size}").id
        file = kw.folders.upload(target, source, verify_timeout=600)
        out = here / "out.bin"
        os.sync()

        def forget(made: Any) -> None:
            if isinstance(made, str):
                kw.files.delete(made)
                kw.files.delete_permanently(made)
            # To replace a file costs a file system more than to make one, and more by one way than by another.
            out.unlink(missing_ok=True)
            os.sync()  # or one would wait for what another has left to be written

        def ours_up(*, verify: bool) -> Callable[[], object]:
            return lambda: (
                kw.folders.upload(target, source, name="ours.bin", verify=verify, verify_timeout=600).id
            )

        def ours_down(*, verify: bool) -> Callable[[], object]:
            return lambda: kw.files.download(file.id, out, verify=verify)

        rounds = max(_ROUNDS, min(7, _SIZES[-1] * 2 // size))
        rivals: dict[str, Any] = {}
        if shutil.which("curl"):
            rivals["curl"] = _Curl(raw, place, target, file.id, source, out)
        else:
            yield Skipped(f"transfers of {size} MiB: time / curl", "curl is not installed")
        if size <= _HTTPX_UP_TO:
            rivals["raw httpx"] = _ByHand(raw, target, file.id, source, out)
        least = _TwoThreads(raw, target, file.id, source, out).down(trust)
        for what, way, ours in (("upload", "up", ours_up), ("download", "down", ours_down)):
            calls = {("ours", verify): ours(verify=verify) for verify in (False, True)}
            for name, rival in rivals.items():
                calls |= {(name, verify): getattr(rival, way)(verify=verify) for verify in (False, True)}
            if way == "down":
                calls["two threads", True] = least
            yield from _lines(f"{what} of {size} MiB", _CURL[what], _times(calls, forget, rounds))
        if "curl" in rivals:
            fetch = rivals["curl"].down(verify=False)
            yield from _work(f"download of {size} MiB", pid, fetch, least, source, forget)
        yield from _memory(place, target, file.id, source, out, size, forget)


def _lines(
    what: str, limits: tuple[float, float], times: Mapping[tuple[str, bool], list[float]]
) -> Iterator[Ratio]:
    def ratio(ours: bool, rival: str, compares: bool) -> float:
        return median(times["ours", ours]) / median(times[rival, compares])

    if ("curl", False) in times:
        yield Ratio(f"{what}: time / curl", ratio(False, "curl", False), limits[0])
        yield Ratio(
            f"{what} with its hash compared: time / curl without", ratio(True, "curl", False), limits[1]
        )
        yield Ratio(
            f"{what} with its hash compared: time / curl and md5sum", ratio(True, "curl", True), limits[0]
        )
    if ("two threads", True) in times:
        yield Ratio(
            f"{what} with its hash compared: time / two threads of Python that do nothing else",
            ratio(True, "two threads", True),
            _THREADS,
        )
    if ("raw httpx", False) in times:
        yield Ratio(f"{what}: time / raw httpx", ratio(False, "raw httpx", False), _SHARE)
        yield Ratio(
            f"{what} with its hash compared: time / raw httpx that does so too",
            ratio(True, "raw httpx", True),
            _SHARE,
        )


def _work(
    what: str,
    pid: int,
    curl: Callable[[], object],
    least: Callable[[], object],
    source: Path,
    forget: Callable[[Any], None],
) -> Iterator[Ratio]:
    """Yield how much work a download with its hash compared is: the hash alone, and all of it, spread over all cores.

    Args:
        what: What is downloaded.
        pid: The sandbox's process.
        curl: Fetches it by curl.
        least: Fetches it and compares the hash in this process, and does nothing else.
        source: The same bytes.
        forget: Called after each download.
    """
    fetching, hashing, working = [], [], []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        curl()
        fetching.append(time.perf_counter() - start)
        forget(None)
        before = time.process_time() + on_a_core(pid)
        least()
        spent = time.process_time() + on_a_core(pid) - before
        working.append(spent / len(os.sched_getaffinity(0)))
        forget(None)
        start = time.perf_counter()
        with source.open("rb") as file:
            hashlib.file_digest(file, partial(hashlib.md5, usedforsecurity=False))
        hashing.append(time.perf_counter() - start)
    yield Ratio(f"reading and MD5 of them alone: time / {what} by curl", median(hashing) / median(fetching))
    yield Ratio(
        f"work of two threads of Python that do nothing else and of the sandbox, spread over all cores: time / {what} by curl",
        median(working) / median(fetching),
    )


def _memory(
    place: dict[str, str],
    target: str,
    file_id: str,
    source: Path,
    out: Path,
    size: int,
    forget: Callable[[Any], None],
) -> Iterator[Ratio]:
    for way in _WAYS:
        job = {"way": way, "target": target, "file": file_id, "source": str(source), "out": str(out)}
        done = subprocess.run(
            [sys.executable, "-c", _MEASURED],
            input=json.dumps(place | job),
            capture_output=True,
            text=True,
            check=True,
        )
        made, peak = done.stdout.split()
        forget(made if way.startswith("up") else None)
        yield Ratio(f"memory of {size} MiB {way}, above the idle client", float(peak), _MEMORY, "MiB")


class _Rival:
    """Another way to move the same bytes. If it compares the hash, it asks the sandbox for it as a client does."""

    def __init__(self, raw: httpx.Client, folder_id: str, file_id: str, source: Path, out: Path) -> None:
        self._raw = raw
        self._file_id = file_id
        self._source = source
        self._out = out
        self._upload = f"/rest/folders/{folder_id}/actions/file?returnEntity=true"
        self._content = f"/rest/files/{file_id}/content"

    def _fingerprint(self, file_id: str) -> str:
        """The MD5 that the sandbox makes when it is asked a second time."""
        while True:
            found: str = self._raw.get(f"/rest/files/{file_id}").json()["fingerprint"]
            if found != "Generating...":
                return found


class _Curl(_Rival):
    """curl, and md5sum beside it if the hash is compared."""

    def __init__(self, raw: httpx.Client, place: dict[str, str], *what: Any) -> None:
        super().__init__(raw, *what)
        self._command = ["curl", "-sS", "--fail", "--cacert", place["ca_file"]]
        self._command += ["-H", f"Authorization: Bearer {place['token']}"]
        self._origin = f"https://{place['host']}"

    def up(self, *, verify: bool) -> Callable[[], object]:
        """Sends the source."""
        command = [
            *self._command,
            "-F",
            f"body=@{self._source};filename=curl.bin",
            self._origin + self._upload,
        ]

        def send() -> str:
            hashing = subprocess.Popen(["md5sum", self._source], stdout=subprocess.PIPE) if verify else None
            made: str = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["id"]
            if hashing is not None:
                assert _hash_of(hashing) == self._fingerprint(made)
            return made

        return send

    def down(self, *, verify: bool) -> Callable[[], object]:
        """Fetches the file."""
        command = [*self._command, self._origin + self._content]

        def fetch() -> None:
            if not verify:
                subprocess.run([*command, "-o", self._out], check=True)
                return
            with (
                subprocess.Popen(command, stdout=subprocess.PIPE) as curl,
                subprocess.Popen(["tee", self._out], stdin=curl.stdout, stdout=subprocess.PIPE) as tee,
            ):
                hashing = subprocess.Popen(["md5sum"], stdin=tee.stdout, stdout=subprocess.PIPE)
                assert _hash_of(hashing) == self._fingerprint(self._file_id)

        return fetch


def _hash_of(md5sum: subprocess.Popen[bytes]) -> str:
    return md5sum.communicate()[0].split()[0].decode()


class _ByHand(_Rival):
    """What a script does with httpx alone: one request, and if it compares, the hash as the bytes pass."""

    def up(self, *, verify: bool) -> Callable[[], object]:
        """Sends the source."""

        def send() -> str:
            with self._source.open("rb") as file:
                content: Any = _Hashing(file) if verify else file
                answer = self._raw.post(self._upload, files={"body": ("raw.bin", content)})
                answer.raise_for_status()
                made: str = answer.json()["id"]
                if verify:
                    assert self._fingerprint(made) == content.hash.hexdigest()
            return made

        return send

    def down(self, *, verify: bool) -> Callable[[], object]:
        """Fetches the file."""

        def fetch() -> None:
            md5 = hashlib.md5(usedforsecurity=False)
            with (
                self._raw.stream("GET", self._content) as answer,
                self._out.open("wb") as out,
            ):
                for piece in answer.iter_bytes():
                    out.write(piece)
                    if verify:
                        md5.update(piece)
            if verify:
                assert self._fingerprint(self._file_id) == md5.hexdigest()

        return fetch


class _TwoThreads(_Rival):
    """The least that Python has to do: one thread receives into a buffer, another writes and hashes it."""

    def down(self, trust: ssl.SSLContext) -> Callable[[], object]:
        """Fetches the file."""
        headers = {"Authorization": self._raw.headers["Authorization"]}

        def fetch() -> None:
            md5 = hashlib.md5(usedforsecurity=False)
            free, full = SimpleQueue[memoryview](), SimpleQueue[memoryview]()
            for _ in range(4):
                free.put(memoryview(bytearray(_MIB)))

            def keep() -> None:
                with self._out.open("wb", buffering=0) as out:
                    while piece := full.get():
                        out.write(piece)
                        md5.update(piece)
                        free.put(memoryview(piece.obj))

            keeping = Thread(target=keep, daemon=True)
            keeping.start()
            with closing(HTTPSConnection(self._raw.base_url.netloc.decode(), context=trust)) as connection:
                connection.request("GET", self._content, headers=headers)
                answer = connection.getresponse()
                while True:
                    piece = free.get()
                    full.put(received := piece[: answer.readinto(piece)])
                    if not received:
                        break
            keeping.join()
            assert self._fingerprint(self._file_id) == md5.hexdigest()

        return fetch


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


def _times(
    calls: Mapping[tuple[str, bool], Callable[[], object]], after: Callable[[Any], None], rounds: int
) -> dict[tuple[str, bool], list[float]]:
    """The times of each call in seconds; they take turns. What is done after each does not count."""
    times: dict[tuple[str, bool], list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.perf_counter()
            made = call()
            times[name].append(time.perf_counter() - start)
            after(made)
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
import asyncio, json, re, sys
from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
job = json.loads(sys.stdin.read())
way, given = job["way"], dict(auth=AccessToken(job["token"]), verify=job["ca_file"])
def peak():
    # Not ru_maxrss, which a child takes over from the process that started it.
    return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
def idle_now():
    open("/proc/self/clear_refs", "w").write("5")  # the peak is that from here on: importing takes more than idling
    return peak()
def pieces():
    with open(job["source"], "rb") as file:
        while piece := file.read(1 << 20):
            yield piece
def move(kw):
    if way.startswith("up"):
        source = ("memory.bin", pieces()) if "iterator" in way else job["source"]
        return kw.folders.upload(job["target"], source, name="memory.bin", verify_timeout=600)
    return kw.files.download(job["file"], job["out"])
async def awaited():
    async with AsyncKiteworks(job["host"], **given) as kw:
        await kw.users.me()
        idle = idle_now()
        return await move(kw), idle
if "Async" in way:
    made, idle = asyncio.run(awaited())
else:
    with Kiteworks(job["host"], **given) as kw:
        kw.users.me()
        idle = idle_now()
        made = move(kw)
print(getattr(made, "id", "-"), peak() - idle)
"""


if __name__ == "__main__":
    found = list(measure(tuple(map(int, sys.argv[1:])) or _SIZES))
    for one in found:
        print(one)
    sys.exit(any(not one.holds for one in found))
