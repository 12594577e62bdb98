"""What is pinned: actions of the workflows by commit, and packages that `tox` installs by version."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_takes_what_was_pinned_and_may_do_little(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for used in re.findall(r"uses: (.*)", text):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used)
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"] <= 30


def test_each_package_has_a_version_that_its_range_admits() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [Requirement(line) for line in lines]
    versions: dict[str, list[str]] = {}
    for one in pinned:
        (version,) = one.specifier
        assert version.operator == "=="
        versions.setdefault(canonicalize_name(one.name), []).append(version.version)
    stated = [
        *PROJECT["dependencies"],
        *(one for extra in PROJECT["optional-dependencies"].values() for one in extra),
    ]
    for needed in map(Requirement, stated):
        if needed.name != PROJECT["name"]:
            found = versions.get(canonicalize_name(needed.name), [])
            assert found, f"constraints.txt lacks {needed.name}; run `tox -e constraints`"
            assert all(needed.specifier.contains(one) for one in found), needed
