"""How long the generator takes, formatting included."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .ratio import Ratio, best

_ROOT = Path(__file__).resolve().parent.parent


def measure() -> Iterator[Ratio]:
    """Yield the seconds that `python -m generator generate` takes, from a fresh interpreter on."""
    with tempfile.TemporaryDirectory() as folder:

        def generate() -> None:
            command = [sys.executable, "-m", "generator", "generate", "--output", folder]
            subprocess.run(command, check=True, cwd=_ROOT, stdout=subprocess.DEVNULL)

        (seconds,) = best(generate, rounds=3)
    yield Ratio("generating the client", seconds, 6, "s")
