"""What a template change does to generated code is seen in the diff of `golden/`.

Renew it with `python -m generator generate --spec tests/generator/spec --output tests/generator/golden`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pipeline import build_files
from generator.write import differences

HERE = Path(__file__).parent


def test_the_small_spec_gives_the_golden_files() -> None:
    assert list(differences(build_files(HERE / "spec"), HERE / "golden")) == []


@pytest.mark.long
def test_the_output_does_not_depend_on_hash_order() -> None:
    for seed in ("1", "2"):
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "generator",
                "check",
                "--spec",
                HERE / "spec",
                "--output",
                HERE / "golden",
            ],
            cwd=HERE.parent.parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
