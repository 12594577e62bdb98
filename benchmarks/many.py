"""Many small files, each by a request of its own, against curl and raw httpx that make the same requests.

The rivals are told which files to move and where from, and compare nothing. A tree is planned first, and what arrived is
compared with its hash, which takes lists of the folder; a downloaded file gets its name only when it is whole.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import ssl
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import httpx

from kiteworks import Kiteworks

from .distant import Place, distant_place
from .ratio import Ratio, Skipped

T = TypeVar("T")

_FILES = 2000
_SIZE = 1000
_PARALLEL = 8
_DISTANCES = (0, 10)
"""Milliseconds from a request to its answer, beside the sandbox's own work."""
_LIMIT = 1.3


def measure(distances: Sequence[int] = _DISTANCES) -> Iterator[Ratio | Skipped]:
    """Yield what a tree takes over what each rival takes, both ways.

    Args:
        distances: How far away the sandbox is, in milliseconds.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source")
        source.mkdir()
        for number in range(_FILES):
            Path(source, f"{number:04}.bin").write_bytes(os.urandom(_SIZE))
        for distance in distances:
            at = f"{distance} ms away" if distance else "on loopback"
            here = Path(folder, str(distance))
            here.mkdir()
            with distant_place(distance) as place, place.client() as kw:
                yield from _ratios(kw, place, source, here, at)


def _ratios(kw: Kiteworks, place: Place, source: Path, here: Path, at: str) -> Iterator[Ratio | Skipped]:
    rivals: dict[str, _Rival] = {"asyncio and httpx": _ByHand(place)}
    if shutil.which("curl"):
        rivals["curl --parallel"] = _Curl(place, here)
    else:
        yield Skipped(f"{_FILES} files, {at} / curl --parallel", "curl is not installed")
    files = sorted(source.iterdir())
    folders = {name: kw.folders.create("0", name=name).id for name in ("tree", *rivals)}
    # What is loaded with the first file of each way is not measured.
    kw.folders.upload(kw.folders.create("0", name="first").id, files[0])
    times = {"tree": _seconds(lambda: _up(kw, source, folders["tree"]))}
    for name, rival in rivals.items():
        times[name] = _seconds(partial(rival.up, files, folders[name]))
    yield from _lines("up", at, times)
    ids = {one.name: one.id for one in kw.folders.list_files(folders["tree"])}
    times = {"tree": _seconds(lambda: _down(kw, folders["tree"], here / "tree"))}
    for name, rival in rivals.items():
        (here / name).mkdir()
        wanted = [(ids[one.name], here / name / one.name) for one in files]
        times[name] = _seconds(partial(rival.down, wanted))
    for one in files:
        for name in times:
            assert (here / name / one.name).read_bytes() == one.read_bytes(), (name, one.name)
    yield from _lines("down", at, times)


def _lines(way: str, at: str, times: dict[str, float]) -> Iterator[Ratio]:
    for name, seconds in times.items():
        if name != "tree":
            yield Ratio(f"{_FILES} files {way}, {at} / {name}", times["tree"] / seconds, _LIMIT)


def _up(kw: Kiteworks, source: Path, target: str) -> None:
    kw.folders.upload_tree(target, source, parallel=_PARALLEL, archives=False).raise_for_failures()


def _down(kw: Kiteworks, folder: str, target: Path) -> None:
    kw.folders.download_tree(folder, target, parallel=_PARALLEL, archives=False).raise_for_failures()


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class _Rival:
    """Another way to make the same requests."""

    place: Place

    def up(self, files: Sequence[Path], folder_id: str) -> None:
        """Send files to a folder."""
        raise NotImplementedError

    def down(self, wanted: Sequence[tuple[str, Path]]) -> None:
        """Fetch files, each to its path."""
        raise NotImplementedError


def _upload_path(folder_id: str) -> str:
    return f"/rest/folders/{folder_id}/actions/file?returnEntity=true"


class _ByHand(_Rival):
    """What a careful person writes with httpx: one client, as many connections as files at a time."""

    def up(self, files: Sequence[Path], folder_id: str) -> None:
        async def send(client: httpx.AsyncClient, file: Path) -> None:
            with file.open("rb") as content:
                answer = await client.post(_upload_path(folder_id), files={"body": (file.name, content)})
            answer.raise_for_status()

        asyncio.run(self._each(files, send))

    def down(self, wanted: Sequence[tuple[str, Path]]) -> None:
        async def fetch(client: httpx.AsyncClient, one: tuple[str, Path]) -> None:
            answer = await client.get(f"/rest/files/{one[0]}/content")
            with one[1].open("wb") as target:
                target.write(answer.raise_for_status().content)

        asyncio.run(self._each(wanted, fetch))

    async def _each(
        self, things: Sequence[T], move: Callable[[httpx.AsyncClient, T], Awaitable[None]]
    ) -> None:
        room = asyncio.Semaphore(_PARALLEL)
        async with httpx.AsyncClient(
            base_url=f"https://{self.place.host}",
            headers={"Authorization": f"Bearer {self.place.token}"},
            verify=ssl.create_default_context(cafile=self.place.ca_file),
            limits=httpx.Limits(max_connections=_PARALLEL, max_keepalive_connections=_PARALLEL),
            timeout=60,
            trust_env=False,
        ) as client:

            async def in_turn(one: T) -> None:
                async with room:
                    await move(client, one)

            async with asyncio.TaskGroup() as group:
                for one in things:
                    group.create_task(in_turn(one))


@dataclass(frozen=True, slots=True)
class _Curl(_Rival):
    """curl with a file of all requests."""

    here: Path

    def up(self, files: Sequence[Path], folder_id: str) -> None:
        url = f"https://{self.place.host}{_upload_path(folder_id)}"
        self._run([f'url = "{url}"\nform = "body=@{one}"\noutput = "{os.devnull}"\n' for one in files])

    def down(self, wanted: Sequence[tuple[str, Path]]) -> None:
        content = f"https://{self.place.host}/rest/files/{{}}/content"
        self._run([f'url = "{content.format(number)}"\noutput = "{path}"\n' for number, path in wanted])

    def _run(self, requests: Sequence[str]) -> None:
        common = (
            f'cacert = "{self.place.ca_file}"\nheader = "Authorization: Bearer {self.place.token}"\nfail\n'
        )
        config = self.here / "requests.txt"
        config.write_text("next\n".join(common + one for one in requests))
        options = ["--no-progress-meter", "--parallel", "--parallel-max", str(_PARALLEL)]
        subprocess.run(["curl", *options, "--config", config], check=True, stdout=subprocess.DEVNULL)
