"""A spec of its own, small and with every construct, that tests may copy and break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A copy of the small spec."""
    return Path(shutil.copytree(HERE / "spec", tmp_path / "spec"))


@pytest.fixture
def real_spec(tmp_path: Path) -> Path:
    """A copy of the spec that the client is made from."""
    return Path(shutil.copytree(ROOT / "spec", tmp_path / "spec"))
