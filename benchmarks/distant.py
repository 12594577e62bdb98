"""A sandbox in a process of its own, as far away as wished: `python -m benchmarks.distant MILLISECONDS`.

It prints its host, the file of its certificate authority and a token, and ends when its input does.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from kiteworks import AccessToken, Kiteworks
from kiteworks_sandbox import Sandbox

_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sandbox is, and what it takes to talk to it."""

    host: str
    ca_file: str
    token: str = field(repr=False)

    def client(self) -> Kiteworks:
        """Return a client of it."""
        return Kiteworks(self.host, auth=AccessToken(self.token), verify=self.ca_file)


@contextmanager
def distant_place(milliseconds: int) -> Iterator[Place]:
    """A sandbox whose answers take longer by a fixed time.

    Args:
        milliseconds: How long a request and its answer are on their way, the sandbox's own work apart. 0 for bare
            loopback, with nothing between.
    """
    command = [sys.executable, "-m", "benchmarks.distant", str(milliseconds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Place(*process.stdout.readline().split())
        finally:
            process.stdin.close()


@contextmanager
def distant(milliseconds: int) -> Iterator[Kiteworks]:
    """A client of a sandbox whose answers take longer by a fixed time. See `distant_place`."""
    with distant_place(milliseconds) as place, place.client() as kw:
        yield kw


async def _relay(port: int, delay: float, started: threading.Event, found: list[int]) -> None:
    """Pass bytes on to a port of this machine, each later than it came."""

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        try:
            while piece := await reader.read(_PIECE):
                loop.call_later(delay, writer.write, piece)
        except ConnectionError:
            pass
        loop.call_later(delay, writer.close)

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(pass_on(reader, inner_writer), pass_on(inner_reader, writer))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    found.append(server.sockets[0].getsockname()[1])
    started.set()
    await server.serve_forever()


def main(milliseconds: int) -> None:
    """Run until the input ends."""
    with Sandbox() as box:
        port = int(box.host.rpartition(":")[2])
        if milliseconds:
            started = threading.Event()
            ports: list[int] = []
            relay = _relay(port, milliseconds / 2000, started, ports)
            threading.Thread(target=asyncio.run, args=(relay,), daemon=True).start()
            started.wait()
            port = ports[0]
        print(f"localhost:{port}", box.ca_file, box.issue_token(box.user.email), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(int(sys.argv[1]))
