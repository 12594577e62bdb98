"""The filesystem for fsspec beside the client that it stands on, and beside s3fs.

Reading takes what downloading takes and listing what the client's listing takes, at each distance. Random reads are compared
with those of s3fs from a `moto` server, if both are installed (`pip install s3fs 'moto[server]'`): two clients of fsspec, each
against a server for tests, on bare loopback.

`python -m benchmarks.filesystem 1024 10000 10000` reads 1 GiB, lists 10,000 files and makes 10,000 random reads.
"""

from __future__ import annotations

import asyncio
import importlib.util
import io
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_fsspec import KiteworksFileSystem

from .distant import away, sandbox
from .ratio import Ratio, Skipped, best

_MIB = 1 << 20
_DISTANCES = (0, 10, 80)
"""Milliseconds from a request to its answer."""
_SIZE = 256
_READING = 1 / 0.9
_FILES = 2_000
_LISTING = 1.2
_READS = 2_000
_PIECE = 4096
_RANDOM_FILE = 64 * _MIB
"""Bytes of the file of random reads. moto copies all of it for each of them, so the processor time of the clients is compared,
too.
"""
_ROUNDS = 3
_RIVALS = ("s3fs", "moto", "flask_cors")

Line = Ratio | Skipped


def measure(size: int = _SIZE, files: int = _FILES, reads: int = _READS) -> Iterator[Line]:
    """Yield what the filesystem takes over what the client takes, and over what s3fs takes.

    Args:
        size: MiB of the file that is read.
        files: How many files are listed.
        reads: How many random reads are made.
    """
    with sandbox() as place, tempfile.TemporaryDirectory() as folder:
        with place.client() as kw:
            file_id = _uploaded(kw, Path(folder, "source.bin"), size)
            many_id, many = _unpacked(kw, files)
        for distance in _DISTANCES:
            where = f"{distance} ms away" if distance else "on loopback"
            with (
                away(place.host, distance) as host,
                replace(place, host=host).client() as kw,
                _filesystem(kw) as fs,
            ):
                reading = _reading(kw, fs, file_id, size, Path(folder, "out.bin"))
                yield Ratio(f"{size} MiB read in order, {where} / download", reading, _READING)
                listing = _listing(kw, fs, many_id, many)
                yield Ratio(f"{files:,} files listed, {where} / the client's list", listing, _LISTING)
        what = f"{reads:,} random reads of {_PIECE:,} bytes / s3fs"
        if missing := [name for name in _RIVALS if importlib.util.find_spec(name) is None]:
            yield Skipped(what, f"{', '.join(missing)} not installed")
            return
        with place.client() as kw, _filesystem(kw) as fs, _s3() as s3:
            took, worked = _random(fs, s3, reads)
            yield Ratio(what, took, 1.0)
            yield Ratio(what.replace(" / ", ", processor time / "), worked, 1.0)


@contextmanager
def _filesystem(kw: Kiteworks) -> Iterator[KiteworksFileSystem]:
    client = AsyncKiteworks(
        kw.appliance.host, auth=AccessToken(kw.access_token()), verify=kw._state._transport.verify
    )
    fs = KiteworksFileSystem(client=client, skip_instance_cache=True)
    try:
        yield fs
    finally:
        asyncio.run_coroutine_threadsafe(client.close(), fs.loop).result()


def _uploaded(kw: Kiteworks, source: Path, size: int) -> str:
    """Upload a file of so many MiB. Returns its id."""
    with source.open("wb") as file:
        for _ in range(size):
            file.write(os.urandom(_MIB))
    return kw.folders.upload(kw.folders.ensure("/Benchmark").id, source, verify_timeout=600).id


def _unpacked(kw: Kiteworks, files: int) -> tuple[str, str]:
    """Make a folder of so many files. Returns its id and its path."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        for number in range(files):
            packed.writestr(f"{number:05}.txt", str(number))
    folder = kw.folders.ensure("/Many")
    kw.folders.upload_zip(folder.id, ("many.zip", archive.getvalue()))
    inner = next((one.id for one in kw.folders.children(folder.id) if one.is_folder), folder.id)
    deadline = time.monotonic() + 600
    while len(kw.folders.children(inner, limit=1000).to_list()) < files and time.monotonic() < deadline:
        time.sleep(1)  # the appliance unpacks it after its answer
    return inner, kw.folders.get(inner).path or "/Many"


def _reading(kw: Kiteworks, fs: KiteworksFileSystem, file_id: str, size: int, out: Path) -> float:
    def download() -> None:
        out.unlink(missing_ok=True)
        kw.files.download(file_id, out, verify_timeout=600)

    def read() -> None:
        done = 0
        with fs.open("/Benchmark/source.bin") as file:
            while piece := file.read(_MIB):
                done += len(piece)
        assert done == size * _MIB

    theirs, ours = best(download, read, rounds=_ROUNDS)
    return ours / theirs


def _listing(kw: Kiteworks, fs: KiteworksFileSystem, folder_id: str, path: str) -> float:
    theirs, ours = best(
        lambda: kw.folders.children(folder_id, deleted=False, limit=1000).to_list(),
        lambda: fs.ls(path, refresh=True),
        rounds=2 * _ROUNDS,
    )
    assert len(fs.ls(path)) == kw.folders.children(folder_id, deleted=False, limit=1).total
    return ours / theirs


def _random(fs: KiteworksFileSystem, s3: Any, reads: int) -> tuple[float, float]:
    """Return the ratios of the time that the reads take, and of the time that this process works for them."""
    data = os.urandom(_RANDOM_FILE)
    fs.pipe("/Benchmark/random.bin", data)
    s3.pipe("benchmark/random.bin", data)
    starts = random.Random(1).sample(range(_RANDOM_FILE - _PIECE), reads)  # noqa: S311 - no secret

    def reading(one: Any, path: str) -> Callable[[], None]:
        def read() -> None:
            with one.open(path, cache_type="none") as file:
                for start in starts:
                    file.seek(start)
                    assert file.read(_PIECE) == data[start : start + _PIECE]

        return read

    calls = reading(s3, "benchmark/random.bin"), reading(fs, "/Benchmark/random.bin")
    worked: list[float] = []
    took: list[float] = []
    for call in calls:
        start = time.process_time()
        took += best(call, rounds=1)
        worked.append(time.process_time() - start)
    return took[1] / took[0], worked[1] / worked[0]


@contextmanager
def _s3() -> Iterator[Any]:
    """A filesystem of s3fs, on a server of moto in a process of its own."""
    import fsspec

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(600):
                with socket.socket() as trying:
                    if trying.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            # Without these, its library looks for a machine of Amazon to ask.
            os.environ |= {"AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
            s3 = fsspec.filesystem(
                "s3",
                key="any",
                secret="any",  # noqa: S106 - moto takes any
                endpoint_url=f"http://127.0.0.1:{port}",
                skip_instance_cache=True,
            )
            s3.mkdir("benchmark")
            yield s3
        finally:
            process.terminate()


if __name__ == "__main__":
    for line in measure(*map(int, sys.argv[1:])):
        print(line, flush=True)
