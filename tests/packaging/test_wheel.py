"""What a user gets from `pip install`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import metadata, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import kiteworks

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    try:
        return set(zipfile.ZipFile(wheel).namelist())
    finally:
        shutil.rmtree(folder)


PACKAGES = {
    "kiteworks",
    "kiteworks_spec",
    "kiteworks_runtime",
    "kiteworks_sandbox",
    "kiteworks_cli",
    "kiteworks_fsspec",
    "kiteworks_pyinstaller",
    "kiteworks_pytest",
}


@pytest.mark.parametrize("package", sorted(PACKAGES))
def test_every_package_is_there_and_typed(names: set[str], package: str) -> None:
    assert f"{package}/__init__.py" in names
    assert f"{package}/py.typed" in names


def test_data_travels_along(names: set[str]) -> None:
    assert "kiteworks_spec/openapi.json" in names
    assert "kiteworks_sandbox/pages/templates/sign_in.html" in names
    assert "kiteworks_sandbox/pages/static/sandbox.css" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_nothing_else_travels_along(names: set[str]) -> None:
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == PACKAGES
    assert not [name for name in names if "__pycache__" in name]


def test_the_version_is_said_once() -> None:
    assert metadata("kiteworks-client")["Version"] == kiteworks.__version__


def test_four_libraries_are_enough_for_the_client() -> None:
    needed = [Requirement(line) for line in requires("kiteworks-client") or []]
    assert {one.name for one in needed if one.marker is None} == {
        "filelock",
        "httpx",
        "msgspec",
        "platformdirs",
    }
