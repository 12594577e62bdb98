"""What starting costs: imports in fresh interpreters with the base dependencies alone, and the commands `ls` and `cp`.

A command is timed as a whole process, beside Python that does nothing, Python that makes a client of httpx, and curl that
makes one of the requests. The sandbox that answers is in a process of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .distant import distant_place
from .ratio import Ratio, Skipped

_ROOT = Path(__file__).resolve().parent.parent
_ROUNDS = 10
_COPY = 1.5
"""The most that a copy with nothing to do may take beside Python that makes a client of httpx."""
_TIMED = "import time; start = time.perf_counter(); {}; print(time.perf_counter() - start)"
_SNIPPETS = {
    "kiteworks": "import kiteworks",
    "httpx": "import httpx",
    "Kiteworks": (
        "import kiteworks; kiteworks.Kiteworks('files.example.com', auth=kiteworks.AccessToken('none'))"
    ),
    "Client": "import httpx; httpx.Client()",
}


def measure() -> Iterator[Ratio | Skipped]:
    """Yield what starting costs.

    Raises:
        subprocess.CalledProcessError: An environment could not be made, or a command failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        yield from _imports(_installed(Path(folder, "base"), ""))
        yield from _commands(_installed(Path(folder, "cli"), "[cli]"), Path(folder))


def _installed(folder: Path, extra: str) -> Path:
    """Make an environment with this package. Returns the folder of its programs."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", f"{_ROOT}{extra}"], check=True)
    return programs


def _imports(programs: Path) -> Iterator[Ratio]:
    times = dict.fromkeys(_SNIPPETS, float("inf"))
    for _ in range(_ROUNDS + 1):
        for name, snippet in _SNIPPETS.items():
            times[name] = min(times[name], _seconds(str(programs / "python"), snippet))
    yield Ratio(
        "import kiteworks and a Kiteworks / import httpx and a Client",
        times["Kiteworks"] / times["Client"],
        1.25,
    )
    yield Ratio("import kiteworks / import httpx", times["kiteworks"] / times["httpx"], 1.5)


def _commands(programs: Path, folder: Path) -> Iterator[Ratio | Skipped]:
    """Yield what commands take that have next to nothing to do."""
    source = folder / "source"
    source.mkdir()
    (source / "a.txt").write_text("There already.")
    python, kiteworks = str(programs / "python"), str(programs / "kiteworks")
    with distant_place(0) as place, place.client() as kw:
        top = kw.folders.create("0", name="Start").id
        kw.folders.upload_tree(top, source).raise_for_failures()
        # Nothing of this machine, neither profiles nor settings: one of Python's may forbid bytecode.
        own = ("KITEWORKS_", "PYTHON")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
        environment |= {
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "KITEWORKS_HOST": place.host,
            "KITEWORKS_CA_FILE": place.ca_file,
            "KITEWORKS_FLOW": "access_token",
            "KITEWORKS_ACCESS_TOKEN": place.token,
        }
        commands = {
            "python -c pass": [python, "-c", "pass"],
            "an httpx.Client()": [python, "-c", "import httpx; httpx.Client()"],
            "kiteworks ls": [kiteworks, "ls", "kw:/Start"],
            "kiteworks cp with nothing to do": [kiteworks, "cp", "-r", f"{source}/", "kw:/Start/"],
        }
        if shutil.which("curl"):
            header = f"Authorization: Bearer {place.token}"
            url = f"https://{place.host}/rest/folders/{top}/children"
            commands["curl"] = ["curl", "-sSf", "--cacert", place.ca_file, "-H", header, url]
        times = _shortest(commands, environment)
    for name in ("kiteworks ls", "kiteworks cp with nothing to do"):
        for peer in ("an httpx.Client()", "python -c pass", "curl"):
            if peer not in times:
                yield Skipped(f"{name} / {peer}", f"{peer} is not installed")
                continue
            limit = _COPY if name != "kiteworks ls" and peer == "an httpx.Client()" else None
            yield Ratio(f"{name} / {peer}", times[name] / times[peer], limit)


def _shortest(commands: Mapping[str, Sequence[str]], environment: Mapping[str, str]) -> dict[str, float]:
    """Return the shortest time of each command in seconds. They take turns."""
    times = dict.fromkeys(commands, float("inf"))
    for turn in range(_ROUNDS + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
            if turn:  # the first one also writes bytecode
                times[name] = min(times[name], time.perf_counter() - start)
    return times


def _seconds(python: str, snippet: str) -> float:
    done = subprocess.run(
        [python, "-I", "-c", _TIMED.format(snippet)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)
