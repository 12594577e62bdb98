"""Installs the wheel into environments of their own, without a network.

What an environment needs besides the wheel comes from the one that the tests run in: its distributions are packed into
wheels again, and the installer finds those by the wheel's metadata.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from zipfile import ZipFile

import uv
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent


def build(kind: str, folder: Path, source: Path = ROOT) -> Path:
    """Build a `wheel` or an `sdist`, and return its path."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.iterdir()
    return built


def repack(requirements: Iterable[str], folder: Path) -> None:
    """Pack what is installed here of some requirements, and of theirs, into wheels."""
    left = [Requirement(one) for one in requirements]
    seen: set[tuple[str, str]] = set()
    while left:
        wanted = left.pop()
        try:
            found = distribution(wanted.name)
        except PackageNotFoundError:
            continue  # of an extra that is not installed here
        name = canonicalize_name(wanted.name)
        if (name, "") not in seen:
            _pack(found, folder)
        new = {(name, extra) for extra in ("", *wanted.extras)} - seen
        seen |= new
        for line in found.requires or ():
            one = Requirement(line)
            if any(
                one.marker is None or one.marker.evaluate({**default_environment(), "extra": extra})
                for _, extra in new
            ):
                left.append(one)


def _pack(installed: Distribution, folder: Path) -> None:
    about = (installed.read_text("WHEEL") or "").splitlines()
    tags = [line.removeprefix("Tag: ").split("-") for line in about if line.startswith("Tag: ")]
    tag = "-".join(".".join(dict.fromkeys(parts)) for parts in zip(*tags, strict=True))
    name = canonicalize_name(installed.name).replace("-", "_")
    scripts = {one.name for one in installed.entry_points if one.group == "console_scripts"}
    info = f"{name}-{installed.version}.dist-info"
    with ZipFile(folder / f"{name}-{installed.version}-{tag}.whl", "w") as packed:
        for one in installed.files or ():
            place = one.as_posix()
            if one.suffix == ".pyc" or one.name in scripts or not Path(one.locate()).is_file():
                continue
            if one.parts[0] == "..":
                # A program, such as that of ruff.
                place = f"{name}-{installed.version}.data/scripts/{one.name}"
            elif one.parts[0].endswith(".dist-info"):
                if one.name in ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json"):
                    continue
                place = "/".join((info, *one.parts[1:]))
            packed.write(one.locate(), place)
        packed.writestr(f"{info}/RECORD", "".join(f"{place},,\n" for place in packed.namelist()))


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment.

    Attributes:
        folder: Where it is.
    """

    folder: Path

    @property
    def programs(self) -> Path:
        """The folder of its programs."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.programs / "python"

    def run(
        self, *command: str | Path, env: Mapping[str, str], cwd: Path
    ) -> subprocess.CompletedProcess[str]:
        """Run a program in it, with nothing of this environment."""
        path = os.pathsep.join([str(self.programs), os.defpath])
        return subprocess.run(
            [self.programs / command[0], *command[1:]],
            cwd=cwd,
            env={**env, "PATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


def environment(folder: Path, *requirements: str, wheels: Path) -> Environment:
    """Make an environment with these requirements alone; one that is there already gives way to it."""
    made = Environment(folder)
    _uv("venv", "--clear", "--python", sys.executable, folder, cache=wheels)
    options = ("--python", made.python, "--no-index", "--find-links", wheels)
    _uv("pip", "install", *options, *requirements, cache=wheels)
    return made


def _uv(*command: str | Path, cache: Path) -> None:
    # Wheels that were packed here must not be taken for those of the registry, so they have a cache of their own. It is
    # where they are, on one file system with the environments, which so link to it what it unpacked once.
    options = ("--quiet", "--offline", "--no-config", "--cache-dir", cache / "unpacked")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [uv.find_uv_bin(), *command, *options], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
