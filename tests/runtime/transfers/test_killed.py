"""A process that is killed at any point of 100 uploads, 100 downloads and 100 folders leaves nothing half-done behind."""

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
TREES = 50
SIZE = 5_000
"""Three chunks."""

pytestmark = [pytest.mark.long, pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")]


def run(box: Sandbox, way: str, here: Path, count: int = COUNT, **job: Any) -> dict[str, int]:
    job |= {
        "way": way,
        "host": box.host,
        "token": box.issue_token(box.user.email),
        "ca_file": str(box.ca_file),
        "folder": str(here),
        "seed": 20,
        "count": count,
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
    left = {one.name for one in tmp_path.iterdir()} - {f"down{index}.bin" for index in range(COUNT + 2)}
    assert not left


def tree() -> dict[str, bytes]:
    """Small files that share an archive."""
    return {f"{number}.bin": random.Random(number).randbytes(400) for number in range(8)}


def test_folders_go_up_in_archives(box: Sandbox, plain: Kiteworks, folder: str, tmp_path: Path) -> None:
    files = tree()
    (tmp_path / "tree").mkdir()
    for name, data in files.items():
        (tmp_path / "tree" / name).write_bytes(data)
    targets = [plain.folders.create(folder, name=str(number)).id for number in range(TREES + 2)]
    told = run(box, "up_tree", tmp_path, TREES, targets=targets)
    assert told["killed"] >= TREES * 0.9
    for target in targets:
        found = plain.folders.list_files(target).to_list()
        assert {one.name: one.versions_count for one in found} == dict.fromkeys(files, 1)
        for one in found:
            assert content(plain, one.id) == files[one.name]


def test_folders_come_down_in_archives(box: Sandbox, plain: Kiteworks, folder: str, tmp_path: Path) -> None:
    files = tree()
    for name, data in files.items():
        plain.folders.upload(folder, (name, data))
    told = run(box, "down_tree", tmp_path, TREES, target=folder)
    assert told["killed"] >= TREES * 0.9
    for number in range(TREES + 2):
        # What was being written when the process was killed has a hidden name of its own.
        found = [one for one in (tmp_path / f"down{number}").iterdir() if one.name[0] != "."]
        assert {one.name: one.read_bytes() for one in found} == files
