"""How long `kiteworks mcp` takes until a program with a language model has its answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from kiteworks_sandbox import Sandbox

from .ratio import Ratio, Skipped, best

_ROUNDS = 5
_WHAT = "kiteworks mcp, from its start to the answer to initialize"
_START = "from kiteworks_cli.main import main; main()"
_HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "benchmark", "version": "1"},
    },
}


def measure() -> Iterator[Ratio | Skipped]:
    """Yield how long the start takes, and beside it the part of it that is the SDK's."""
    if find_spec("mcp") is None:
        yield Skipped(_WHAT, "the extra `mcp` is not installed")
        return
    with Sandbox() as box:
        settings = {**os.environ, **box.environment()}
        ours, theirs = best(lambda: _answered(settings), _imported, rounds=_ROUNDS)
    yield Ratio(_WHAT, ours, 1.5, "s")
    yield Ratio(f"{_WHAT} / importing the SDK's server", ours / theirs, 2)


def _answered(settings: dict[str, str]) -> None:
    command = [sys.executable, "-c", _START, "mcp"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=settings, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{json.dumps(_HELLO)}\n")
        process.stdin.flush()
        assert "result" in json.loads(process.stdout.readline())
        process.stdin.close()


def _imported() -> None:
    subprocess.run([sys.executable, "-c", "import mcp.server"], check=True)
