"""Sources of specs: folders and git revisions."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from ..pipeline import build_documents, build_plan
from ..plan import Plan
from ..problems import Position, Problem, SpecError

Version = tuple[int, int, int]

_VERSION = re.compile(r"""^__version__ = ["'](\d+)\.(\d+)\.(\d+)""", re.MULTILINE)


class SourceError(Exception):
    """A spec to compare, or its version, can't be found: not an error in a spec."""


def plan_at(name: str, root: Path) -> Plan:
    """Return the plan of a spec.

    Args:
        name: Folder of the spec, or a git revision.
        root: The repository's folder.

    Raises:
        SourceError: The name is neither.
        SpecError: The spec is invalid. Files of a revision are named as git does: `v1.0:spec/openapi.yaml`.
    """
    if _is_folder(name):
        return _plan(Path(name))
    archived = _git(root, "archive", "--format=tar", _commit(name, root), "spec")
    if archived is None:
        raise SourceError(f"{name} has no folder spec/; name a revision that has one")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archived)) as archive:
            archive.extractall(folder, filter="data")
        try:
            return _plan(Path(folder, "spec"))
        except SpecError as error:
            raise SpecError([_placed(one, f"{folder}/", f"{name}:") for one in error.problems]) from error


def _plan(spec: Path) -> Plan:
    return build_plan(build_documents(spec))


def version_at(name: str, root: Path) -> Version:
    """Return the version of a revision, or of the repository for a folder.

    Raises:
        SourceError: The version can't be found.
    """
    commit = None if _is_folder(name) else _commit(name, root)

    def text(path: str) -> str:
        if commit is None:
            return (root / path).read_text(encoding="utf-8") if (root / path).is_file() else ""
        return (_git(root, "show", f"{commit}:./{path}") or b"").decode()

    return _version(text, "the repository" if commit is None else name)


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
            f"{name!r} is neither a folder with an openapi.yaml nor a revision of the repository; name one of them"
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
