"""A process that is killed at any point of 100 uploads and 100 downloads leaves nothing half-done behind."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiteworks import Kiteworks
from kiteworks_sandbox import Sandbox

from .conftest import content

COUNT = 100
SIZE = 5_000
"""Three chunks."""

pytestmark = [pytest.mark.long, pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")]


def run(box: Sandbox, way: str, here: Path, **job: Any) -> dict[str, int]:
    job |= {
        "way": way,
        "host": box.host,
        "token": box.issue_token(box.user.email),
        "ca_file": str(box.ca_file),
        "folder": str(here),
        "seed": 20,
        "count": COUNT,
    }
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("killed.py")],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "XDG_STATE_HOME": str(here / "state")},
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, int] = json.loads(done.stdout)
    return told


def test_uploads(box: Sandbox, plain: Kiteworks, folder: str, tmp_path: Path) -> None:
    chance = random.Random(1)
    contents = {f"up{index}.bin": chance.randbytes(SIZE) for index in range(COUNT + 2)}
    for index, (name, data) in enumerate(contents.items()):
        (tmp_path / name).write_bytes(data)
        if index % 2:  # half of them are new versions
            plain.folders.upload(folder, (name, b"older"), verify=False)
    told = run(box, "up", tmp_path, target=folder)
    assert told["killed"] >= COUNT * 0.9
    files = plain.folders.list_files(folder).to_list()
    assert sorted(one.name for one in files) == sorted(contents)
    for one in files:
        assert content(plain, one.id) == contents[one.name]
        assert one.versions_count == 1 + int(one.name[2:-4]) % 2
    assert list((tmp_path / "state").rglob("*.json")) == []


def test_downloads(box: Sandbox, plain: Kiteworks, folder: str, tmp_path: Path) -> None:
    sources = [random.Random(index).randbytes(1_300_000) for index in range(3)]
    files = [plain.folders.upload(folder, (f"{index}.bin", data)).id for index, data in enumerate(sources)]
    told = run(box, "down", tmp_path, files=files)
    assert told["killed"] >= COUNT * 0.9
    for index in range(COUNT + 2):
        assert (tmp_path / f"down{index}.bin").read_bytes() == sources[index % len(sources)]
    # Parts and states are gone with the downloads that they belonged to.
    assert len(list(tmp_path.iterdir())) == COUNT + 2
