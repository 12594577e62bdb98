"""A program that writes to an appliance, kills its process again and again, and looks at what is left each time."""

from __future__ import annotations

import gc
import os
import random
import signal
import ssl
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from cheroot.wsgi import Server as WSGIServer

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.app import create_app
from kiteworks_sandbox.database import Database
from kiteworks_sandbox.storage import Storage
from tests.sandbox.ended import ENDED, end_before

SEED = 20260502
CHANGES = 3
"""Number of changes that a process has time for at most."""


@dataclass
class Expected:
    """What the client was told: files whose content is known, and those about which an answer is missing."""

    content: dict[str, bytes] = field(default_factory=dict)
    """Acknowledged content of each file, by its name."""
    deleted: set[str] = field(default_factory=set)
    acknowledged: int = 0
    """Number of changes that were acknowledged."""
    open: dict[str, list[bytes]] = field(default_factory=dict)
    """Contents that a file may have as well, because no answer came."""


class Appliances:
    """Starts one appliance after another over the same data, each in a process of its own.

    The processes are forks of this one, in which everything is loaded already: starting takes no time then.
    """

    def __init__(self, data: Path) -> None:
        self.data = data
        with Sandbox(data=data) as box:
            self.token = box.issue_token(box.user.email)
            self._appliance = box._alive.appliance
            trust = ssl.create_default_context(cafile=str(box.ca_file))
            with httpx.Client(base_url=box.url, headers=self._bearer, verify=trust) as api:
                self.folder = folder_of(api)
                for _ in range(2):  # what is loaded at the first use of a call is loaded here, once
                    started = time.monotonic()
                    plain(api, self.folder, "warm.bin", b"bytes")
                    chunked(api, self.folder, "warm.bin", b"bytes")
                    remove(api, self.folder, "warm.bin")
                    self.pace = (time.monotonic() - started) / 3
                    check(api, self.folder, Expected(), data / "blobs")
        self._app = create_app(self._appliance)
        self._app.url_map.update()  # once here, where the first request would otherwise sort the routes in each child
        self._engine = self._appliance.database._engine
        self.pid = 0
        gc.freeze()  # or each child would copy the pages of all that is loaded

    def start(self, *, step: int | None = None) -> httpx.Client:
        """Start one.

        Args:
            step: Number of the operation on files before which it ends by itself; None for never.
        """
        reading, writing = os.pipe()
        self.pid = os.fork()
        if not self.pid:
            try:
                self._serve(writing, step)
            finally:
                os._exit(1)
        os.close(writing)
        with os.fdopen(reading) as told:
            port = told.readline().strip()
        # Nothing is encrypted, so no authorities need to be loaded.
        return httpx.Client(
            base_url=f"http://127.0.0.1:{port}", headers=self._bearer, timeout=10, verify=False
        )

    @property
    def _bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def _serve(self, told: int, step: int | None) -> None:
        appliance = self._appliance
        appliance.database = Database(self.data / "sandbox.sqlite")
        appliance.database.close()
        appliance.database._engine = self._engine  # of the same file; it has compiled the statements already
        appliance.storage = Storage(self.data / "blobs", durable=True)
        appliance.storage.sweep(appliance.database.blobs())
        server = WSGIServer(("127.0.0.1", 0), self._app, numthreads=2)
        server.prepare()
        os.write(told, f"{server.bind_addr[1]}\n".encode())
        os.close(told)
        if step is not None:
            end_before(step)
        server.serve()

    def kill(self, *_: object) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> int:
        """Wait for the end of the process. Return its exit code."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def folder_of(api: httpx.Client) -> str:
    """The folder that the client writes to."""
    for one in api.get("/rest/folders/top").json()["data"]:
        if one["name"] == "Kept":
            return str(one["id"])
    made = api.post("/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": "Kept"})
    return str(made.json()["id"])


def write(api: httpx.Client, folder: str, expected: Expected, dice: random.Random) -> None:
    """Do one thing after another until the process ends: upload, in one request or in chunks, and delete for good."""
    while True:
        name = f"{dice.randrange(4)}.bin"
        data = dice.randbytes(dice.choice((0, 10, 5000, 120_000)))
        expected.open[name] = [data]
        kind = dice.randrange(4)
        if kind == 0 and name in expected.content:
            remove(api, folder, name)
            expected.content.pop(name)
            expected.deleted.add(name)
        elif kind == 1:
            chunked(api, folder, name, data)
            expected.content[name] = data
            expected.deleted.discard(name)
        else:
            sent = api.post(f"/rest/folders/{folder}/actions/file", files={"body": (name, data)})
            assert sent.status_code == 201, sent.text
            expected.content[name] = data
            expected.deleted.discard(name)
        del expected.open[name]
        expected.acknowledged += 1


def chunked(api: httpx.Client, folder: str, name: str, data: bytes) -> None:
    half = len(data) // 2
    stated = {"filename": name, "totalSize": len(data), "totalChunks": 2}
    session = api.post(f"/rest/folders/{folder}/actions/initiateUpload", json=stated).json()
    for index, part in enumerate((data[:half], data[half:]), 1):
        form = {"index": str(index)}
        sent = api.post(f"/{session['uri']}", data=form, files={"content": ("x", part)})
        assert sent.status_code == (200 if index == 1 else 201), sent.text


def remove(api: httpx.Client, folder: str, name: str) -> None:
    (file,) = api.get(f"/rest/folders/{folder}/files", params={"name": name, "deleted": "false"}).json()[
        "data"
    ]
    assert api.delete(f"/rest/files/{file['id']}").status_code == 204
    assert api.delete(f"/rest/files/{file['id']}/actions/permanent").status_code == 204


def check(api: httpx.Client, folder: str, expected: Expected, blobs: Path) -> None:
    """Everything acknowledged is there with the right bytes, nothing else is, and each blob belongs to something."""
    listed: list[dict[str, Any]] = api.get(
        f"/rest/folders/{folder}/files", params={"deleted": "false"}
    ).json()["data"]
    found = {one["name"]: one for one in listed}
    for name in expected.content.keys() - expected.open.keys():
        assert name in found, f"{name} is lost"
    for name in expected.deleted - expected.open.keys():
        assert name not in found, f"{name} is back"
    for name, file in found.items():
        data = api.get(f"/rest/files/{file['id']}/content").content
        known = [expected.content[name]] if name in expected.content else []
        assert data in known + expected.open.get(name, []), f"{name} has other bytes"
        assert file["size"] == len(data), name
        # From here on this is what it has.
        expected.content[name] = data
        expected.deleted.discard(name)
    for name in expected.content.keys() - found.keys():
        del expected.content[name]
        expected.deleted.add(name)
    expected.open.clear()
    every = api.get(f"/rest/folders/{folder}/files").json()["data"]
    count = sum(one["versionsCount"] for one in every)
    count += api.get("/rest/uploads").json()["metadata"]["total"]
    assert len(list(blobs.iterdir())) == count, "blobs that nothing refers to"


def rounds(data: Path, number: int) -> int:
    """Kill the process at random moments. Return how many changes were acknowledged."""
    dice, expected, appliances = random.Random(SEED), Expected(), Appliances(data)
    signal.signal(signal.SIGALRM, appliances.kill)
    for _ in range(number):
        with appliances.start() as api:
            check(api, appliances.folder, expected, data / "blobs")
            signal.setitimer(signal.ITIMER_REAL, dice.uniform(0.1, CHANGES) * appliances.pace)
            try:
                write(api, appliances.folder, expected, dice)
            except httpx.TransportError:
                appliances.end()
    return expected.acknowledged


def steps(data: Path) -> int:
    """End the process before each operation on files of one sequence of calls. Return their number."""
    step, code = 0, ENDED
    expected, dice, appliances = Expected(), random.Random(SEED), Appliances(data)
    while code == ENDED:
        with appliances.start(step=step) as api:
            try:
                check(api, appliances.folder, expected, data / "blobs")
                for put in (plain, chunked):
                    content = dice.randbytes(3000)
                    expected.open["step.bin"] = [content]
                    put(api, appliances.folder, "step.bin", content)
                    expected.content["step.bin"] = content
                    expected.deleted.clear()
                expected.open["step.bin"] = [expected.content["step.bin"]]
                remove(api, appliances.folder, "step.bin")
                expected.content, expected.deleted, expected.open = {}, {"step.bin"}, {}
                appliances.kill()
            except httpx.TransportError:
                pass
            code = appliances.end()
        step += 1
    assert code == -signal.SIGKILL, code
    return step


def plain(api: httpx.Client, folder: str, name: str, data: bytes) -> None:
    sent = api.post(f"/rest/folders/{folder}/actions/file", files={"body": (name, data)})
    assert sent.status_code == 201, sent.text


if __name__ == "__main__":
    if sys.argv[1] == "rounds":
        print(rounds(Path(sys.argv[2]), int(sys.argv[3])))
    else:
        print(steps(Path(sys.argv[2])))
