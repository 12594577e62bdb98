"""The examples of the guide run as they stand, after `kiteworks login`, and in a program that has only the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import fsspec
import pytest

from kiteworks import Kiteworks
from tests.readme.blocks import ROOT, Block, blocks


@pytest.mark.parametrize(
    "block", [one for one in blocks(data=True) if one.name.startswith("filesystem")], ids=lambda one: one.name
)
def test_the_example_runs(block: Block, profile: Path) -> None:
    fsspec.filesystem("kiteworks").makedirs("/Reports", exist_ok=True)
    exec(compile(block.code, block.name, "exec"), {"__name__": "__main__"})


def test_pandas_reads_a_url_with_the_wheel_alone(profile: Path, kw: Kiteworks, tmp_path: Path) -> None:
    """In an environment that has the wheel and what it depends on, and no source tree."""
    kw.folders.upload(kw.folders.ensure("/Reports").id, ("q3.csv", b"name,count\nAnn,1\nEve,2\n"))
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "empty")], check=True)
    (site,) = (tmp_path / "empty").glob("**/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    # A path in such a file is searched; those in its own .pth files, where the source tree is, are not.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (python,) = [one for one in (tmp_path / "empty").glob("*/python*") if one.stem == "python"]
    program = (
        "import pandas as pd; found = pd.read_csv('kiteworks:///Reports/q3.csv'); import kiteworks_fsspec; "
        "print(found['count'].sum(), kiteworks_fsspec.__file__)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(python), "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["3", str(site / "kiteworks_fsspec/__init__.py")]
