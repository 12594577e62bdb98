"""Sources to compare: folders of specs, git revisions, and wheels."""

from __future__ import annotations

import io
import json
import re
import subprocess
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..bundle import Bundle
from ..pipeline import build_documents, build_plan
from ..plan import Plan
from ..problems import Position, Problem, SpecError
from .package import packages

_VERSION = re.compile(r"""^__version__ = ["'](\d+)\.(\d+)\.(\d+)""", re.MULTILINE)
Version = tuple[int, int, int]
_FOLDERS = ("spec", "generated", "runtime")
_MAIN = "openapi.json"


class SourceError(Exception):
    """A source to compare, or its version, can't be found: not an error in a spec."""


@dataclass(frozen=True, slots=True)
class Source:
    """One side of a comparison.

    Attributes:
        plan: What its spec says.
        version: Its version.
        packages: Where its packages are; nothing if it has none.
    """

    plan: Plan
    version: Version
    packages: list[Path] = field(default_factory=list[Path])


@contextmanager
def opened(name: str, root: Path) -> Iterator[Source]:
    """Open a source; its packages last until the block ends.

    Args:
        name: Folder of a spec, a git revision, or a wheel of the client.
        root: The repository's folder.

    Raises:
        SourceError: The name is none of these, or has no version.
        SpecError: The spec is invalid. Files of a revision are named as git does: `v1.0:spec/openapi.yaml`.
    """
    if _is_folder(name):
        yield Source(plan_at(name), _work_tree_version(root), packages(Path(name).resolve().parent))
        return
    with tempfile.TemporaryDirectory() as folder:
        yield (_wheel if name.endswith(".whl") else _revision)(name, root, Path(folder))


def plan_at(folder: str | Path) -> Plan:
    """Return the plan of a spec's folder."""
    return build_plan(build_documents(Path(folder)))


def _wheel(name: str, root: Path, folder: Path) -> Source:  # noqa: ARG001 - as `_revision`
    try:
        with zipfile.ZipFile(name) as archive:
            archive.extractall(folder)  # names in a zip stay below the folder
    except (OSError, zipfile.BadZipFile) as error:
        raise SourceError(f"{name} can't be read: {error}") from error
    specs = sorted(folder.glob("*_spec/*.json"), key=lambda one: one.name != _MAIN)
    if not specs:
        raise SourceError(f"{name} has no spec in it; name a wheel of the client")
    bundles = [Bundle(json.loads(one.read_text(encoding="utf-8")), {}) for one in specs]
    plan = build_plan({one.stem: bundle for one, bundle in zip(specs, bundles, strict=True)})
    stated = re.match(r"[^-]+-(\d+)\.(\d+)\.(\d+)", Path(name).name)
    if stated is None:
        raise SourceError(f"{name} has no version in its name; name a wheel as it was built")
    major, minor, patch = map(int, stated.groups())
    return Source(plan, (major, minor, patch), packages(folder))


def _revision(name: str, root: Path, folder: Path) -> Source:
    commit = _commit(name, root)
    listed = (_git(root, "ls-tree", "-d", "--name-only", commit) or b"").decode().split()
    if "spec" not in listed:
        raise SourceError(f"{name} has no folder spec/; name a revision that has one")
    archived = _git(root, "archive", "--format=zip", commit, *(one for one in _FOLDERS if one in listed))
    with zipfile.ZipFile(io.BytesIO(archived or b"")) as archive:
        archive.extractall(folder)
    version = _version(lambda path: (_git(root, "show", f"{commit}:./{path}") or b"").decode(), name)
    try:
        return Source(plan_at(folder / "spec"), version, packages(folder))
    except SpecError as error:
        raise SpecError([_placed(one, f"{folder}/", f"{name}:") for one in error.problems]) from error


def _work_tree_version(root: Path) -> Version:
    def text(path: str) -> str:
        return (root / path).read_text(encoding="utf-8") if (root / path).is_file() else ""

    return _version(text, "the repository")


def _version(text: Callable[[str], str], name: str) -> Version:
    # Where the packaging tool reads it; the generator does not import the runtime.
    options = tomllib.loads(text("pyproject.toml")).get("tool", {}).get("hatch", {}).get("version", {})
    found = _VERSION.search(text(options["path"])) if "path" in options else None
    if found is None:
        raise SourceError(
            f"{name} has no version: tool.hatch.version in pyproject.toml must name a file with __version__"
        )
    major, minor, patch = map(int, found.groups())
    return major, minor, patch


def _is_folder(name: str) -> bool:
    return Path(name, "openapi.yaml").is_file()


def _commit(name: str, root: Path) -> str:
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found is None:
        raise SourceError(
            f"{name!r} is neither a folder with an openapi.yaml, nor a wheel, nor a revision of the repository; name one of them"
        )
    return found.decode().strip()


def _git(root: Path, *arguments: str) -> bytes | None:
    """Run git and return its output; None if it fails."""
    try:
        done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError as error:
        raise SourceError("git is not installed; install it to compare revisions, or name folders") from error
    return None if done.returncode else done.stdout


def _placed(problem: Problem, folder: str, shown: str) -> Problem:
    place = problem.position
    position = place and Position(Path(str(place.file).replace(folder, shown)), place.line)
    return Problem(problem.message.replace(folder, shown), position)
