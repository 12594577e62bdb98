"""A sandbox in a process of its own, as far away as wished."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from kiteworks import AccessToken, Kiteworks


@dataclass(frozen=True, slots=True)
class Place:
    """A sandbox that runs in another process, and what it takes to talk to it."""

    pid: int
    host: str
    ca_file: str
    token: str = field(repr=False)

    def client(self) -> Kiteworks:
        """Return a client of it."""
        return Kiteworks(self.host, auth=AccessToken(self.token), verify=self.ca_file)


@contextmanager
def sandbox() -> Iterator[Place]:
    """Run a sandbox in a process of its own."""
    with _started("benchmarks.box") as (pid, line):
        yield Place(pid, *line.split())


@contextmanager
def distant_place(milliseconds: int) -> Iterator[Place]:
    """A sandbox whose answers take longer by a fixed time.

    Args:
        milliseconds: How long a request and its answer are on their way, the sandbox's own work apart. 0 for bare
            loopback, with nothing between.
    """
    with sandbox() as place, away(place.host, milliseconds) as host:
        yield replace(place, host=host)


@contextmanager
def distant(milliseconds: int) -> Iterator[Kiteworks]:
    """A client of a sandbox whose answers take longer by a fixed time. See `distant_place`."""
    with distant_place(milliseconds) as place, place.client() as kw:
        yield kw


@contextmanager
def away(host: str, milliseconds: int) -> Iterator[str]:
    """The address at which a host is as far away as wished."""
    if not milliseconds:
        yield host
        return
    name, _, port = host.rpartition(":")
    with _started("benchmarks.relay", port, str(milliseconds)) as (_, line):
        yield f"{name}:{line.strip()}"


@contextmanager
def _started(module: str, *arguments: str) -> Iterator[tuple[int, str]]:
    """A process of a module, and the line that it prints. It ends with the `with` block."""
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process.pid, process.stdout.readline()
        finally:
            process.stdin.close()
