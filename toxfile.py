"""Lets tox find the Pythons that pyenv keeps but has not switched on.

pyenv puts a command on PATH for each of them, and that command fails until its version is chosen. Without pyenv this
does nothing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess


def _pyenv(command: str, *options: str) -> list[str]:
    found = shutil.which("pyenv")
    if found is None:
        return []
    told = subprocess.run([found, command, *options], capture_output=True, text=True, check=False)  # noqa: S603
    return re.split(r"[:\n]", told.stdout.strip())


_installed = [
    name for name in _pyenv("versions", "--bare") if re.fullmatch(r"3\.(1[1-9]|[2-9]\d)\.\d+", name)
]
if _installed:
    # What is switched on stays first, so that `python3` means what it meant.
    os.environ["PYENV_VERSION"] = ":".join(dict.fromkeys([*_pyenv("version-name"), *_installed]))
