"""What the sandbox costs: a read, a start, and a byte that it stores.

It runs in a process of its own, and what counts is the time that this process spends on a core, so that neither the client
nor whatever else the machine does is measured.
"""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from http.client import HTTPSConnection
from pathlib import Path

from kiteworks import AccessToken, Kiteworks

from .distant import Place, sandbox
from .ratio import Ratio, Skipped

_MOST = 2.0
"""Milliseconds on a core for a read: 500 a second."""
_READS = 1_000
_WARM = 50
_FILES = 10
_FIRST = 1.0
"""Seconds until the first answer."""
_MIB = 128
_HASHES = ("md5", "sha256")
"""What the sandbox makes of the bytes: MD5 for the client to compare, and SHA-256 for the journal."""
_PROC = Path("/proc/self/stat")

Line = Ratio | Skipped


def measure() -> Iterator[Line]:
    """Yield what the sandbox costs."""
    with (
        sandbox() as place,
        Kiteworks(place.host, auth=AccessToken(place.token), verify=place.ca_file) as kw,
    ):
        if not _PROC.exists():
            yield Skipped("what the sandbox costs", "no /proc says what a process costs")
            return
        kw.users.me()
        start = on_a_core(place.pid)
        yield Ratio("start of the sandbox until its first answer, on a core", start, _FIRST, "s")
        yield Ratio(
            "importing the sandbox's libraries / its start until the first answer", _libraries() / start
        )
        yield Ratio("a mixed read from the sandbox, on a core", _read(place, kw) * 1000, _MOST, "ms")
        with tempfile.TemporaryDirectory() as folder:
            written = _written(place, Path(folder, "written.bin"))
            hashed = _written(place, Path(folder, "hashed.bin"), *_HASHES)
        ours, what = _stored(place, kw), f"{_MIB} MiB stored in chunks"
        yield Ratio(f"{what} / received and written by Python", ours / written, 1)
        yield Ratio("MD5 and SHA-256 of them / received and written by Python", (hashed - written) / written)
        yield Ratio(f"{what} / received, hashed and written by Python", ours / hashed)


def _libraries() -> float:
    """The seconds that importing the sandbox takes without its own modules."""
    command = [sys.executable, "-X", "importtime", "-c", "import kiteworks_sandbox"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    rows = [line.removeprefix("import time:").split("|") for line in told.splitlines() if "[us]" not in line]
    return sum(int(own) for own, _, name in rows if not name.strip().startswith("kiteworks")) / 1e6


def _read(place: Place, kw: Kiteworks) -> float:
    """The seconds that a read costs: of the user, a folder's contents, a file, activities, and messages."""
    folder = kw.folders.create("0", name="Reads").id
    made = [kw.folders.upload(folder, (f"{number}.txt", b"text")).id for number in range(_FILES)]
    own = kw.users.me().email
    assert own is not None, "the sandbox's users have one"
    kw.mail.send(to=[own], subject="Reads", body="text")
    lists = (f"folders/{folder}/children?limit=50", "activities?limit=10", "mail?limit=10")
    paths = ("users/me", f"files/{made[0]}", *lists)
    host, _, port = place.host.rpartition(":")
    connection = HTTPSConnection(host, int(port), context=ssl.create_default_context(cafile=place.ca_file))
    headers = {"Authorization": f"Bearer {place.token}", "Accept": "application/json"}

    def read(count: int) -> None:
        for number in range(count):
            connection.request("GET", f"/rest/{paths[number % len(paths)]}", headers=headers)
            response = connection.getresponse()
            response.read()
            assert response.status == 200, response.status

    read(_WARM)
    try:
        return _spent(place.pid, lambda: read(_READS)) / _READS
    finally:
        connection.close()


def _stored(place: Place, kw: Kiteworks) -> float:
    """The seconds that the sandbox spends on an upload in chunks."""
    folder = kw.folders.create("0", name="Chunks").id
    with tempfile.TemporaryFile() as file:
        for _ in range(_MIB):
            file.write(os.urandom(1 << 20))
        file.seek(0)
        return _spent(place.pid, lambda: kw.folders.upload(folder, ("chunks.bin", file), verify=False))


def _written(place: Place, target: Path, *hashes: str) -> float:
    """The seconds that a Python program spends on receiving as many bytes over TLS, hashing and writing them."""
    chain = Path(place.ca_file).with_name("server.pem")
    command = [sys.executable, "-c", _RECEIVER, str(chain), str(target), *hashes]
    context = ssl.create_default_context(cafile=place.ca_file)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = ("127.0.0.1", int(process.stdout.readline()))
        with (
            socket.create_connection(address) as plain,
            context.wrap_socket(plain, server_hostname="localhost") as secure,
        ):
            for _ in range(_MIB):
                secure.sendall(os.urandom(1 << 20))
        return float(process.stdout.readline())


def _spent(pid: int, work: Callable[[], object]) -> float:
    """The seconds that a process spends on a core while something is done."""
    before = on_a_core(pid)
    work()
    return on_a_core(pid) - before


def on_a_core(pid: int) -> float:
    """The seconds that a process has spent on a core so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


_RECEIVER = """
import hashlib, socket, ssl, sys, time
hashes = [hashlib.new(name) for name in sys.argv[3:]]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1])
with socket.create_server(("127.0.0.1", 0)) as server, open(sys.argv[2], "wb") as target:
    print(server.getsockname()[1], flush=True)
    with context.wrap_socket(server.accept()[0], server_side=True) as secure:
        start, piece = time.process_time(), memoryview(bytearray(1 << 18))
        while size := secure.recv_into(piece):
            target.write(piece[:size])
            for one in hashes:
                one.update(piece[:size])
        print(time.process_time() - start, flush=True)
"""
