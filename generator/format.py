"""Stage 7: use ruff to sort imports, drop unused ones and format the code."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path, PurePosixPath

from ruff import find_ruff_bin

_COMMON = ["--no-cache", "--quiet", "--isolated", "--line-length", "120", "--target-version", "py311"]


class FormatError(Exception):
    """ruff refused the output of a template: an error in the templates, not in the spec."""


def format_files(files: dict[PurePosixPath, str]) -> dict[PurePosixPath, str]:
    """Format all Python files in one run of ruff; other files are unchanged.

    Raises:
        FormatError: A rendered file is not valid Python.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        # F401: an unused import; F821: an undefined name; I: the order of imports.
        known = ["--config", 'lint.isort.known-first-party=["kiteworks", "kiteworks_runtime"]']
        known += ["--config", "lint.isort.combine-as-imports=true"]
        # The public modules import in order to export, so their imports are in use.
        _ruff(
            root,
            "check",
            "--fix",
            "--select",
            "F401,F821,I",
            "--per-file-ignores",
            "__init__.py:F401",
            *_COMMON,
            *known,
        )
        # A trailing comma would keep lines separate that fit on one.
        _ruff(root, "format", "--config", "format.skip-magic-trailing-comma=true", *_COMMON)
        return {path: (root / path).read_text(encoding="utf-8") for path in files}


def _ruff(root: Path, *arguments: str) -> None:
    done = subprocess.run(  # noqa: S603 - a fixed command on a folder of our own
        [find_ruff_bin(), *arguments, "."], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise FormatError(
            f"ruff {arguments[0]} refused a rendered file; fix the template:\n{done.stdout}{done.stderr}"
        )
