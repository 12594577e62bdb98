"""What importing costs, in fresh interpreters of an environment with the base dependencies alone."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

from .ratio import Ratio

_ROOT = Path(__file__).resolve().parent.parent
_ROUNDS = 10
_TIMED = "import time; start = time.perf_counter(); {}; print(time.perf_counter() - start)"
_SNIPPETS = {
    "kiteworks": "import kiteworks",
    "httpx": "import httpx",
    "Kiteworks": (
        "import kiteworks; kiteworks.Kiteworks('files.example.com', auth=kiteworks.AccessToken('none'))"
    ),
    "Client": "import httpx; httpx.Client()",
}


def measure() -> Iterator[Ratio]:
    """Yield what starting costs.

    Raises:
        subprocess.CalledProcessError: The environment could not be made.
    """
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
        subprocess.run([python, "-m", "pip", "install", "--quiet", str(_ROOT)], check=True)
        times = dict.fromkeys(_SNIPPETS, float("inf"))
        for _ in range(_ROUNDS + 1):
            for name, snippet in _SNIPPETS.items():
                times[name] = min(times[name], _seconds(python, snippet))
    yield Ratio(
        "import kiteworks and a Kiteworks / import httpx and a Client",
        times["Kiteworks"] / times["Client"],
        1.25,
    )
    yield Ratio("import kiteworks / import httpx", times["kiteworks"] / times["httpx"], 1.5)


def _seconds(python: str, snippet: str) -> float:
    done = subprocess.run(
        [python, "-I", "-c", _TIMED.format(snippet)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)
