"""The same trees go to the top level and back whatever an appliance calls the parent of what is there."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiteworks import AccessToken, Kiteworks
from kiteworks_sandbox import Sandbox, Settings
from tests.runtime.trees.conftest import Trees


@pytest.fixture(scope="module", params=[False, True], ids=["base folder's id", "zero"])
def other_box(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox(settings=Settings(zero_parent=request.param)) as running:
        yield running


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def trees(request: pytest.FixtureRequest, other_box: Sandbox) -> Iterator[Trees]:
    made = Trees(other_box, other_box.issue_token(other_box.user.email), asynchronous=request.param)
    yield made
    made.close()


def test_a_tree_of_the_top_level(trees: Trees, other_box: Sandbox, tmp_path: Path) -> None:
    name = f"Top {uuid.uuid4()}"
    source = tmp_path / "source"
    inner = source / name / "inner"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_bytes(b"bytes")
    for _ in range(2):  # what is there already is found again
        trees.up("0", source)
    trees.down("0", tmp_path / "target")
    assert (tmp_path / "target" / name / "inner" / "a.txt").read_bytes() == b"bytes"
    token = AccessToken(other_box.issue_token(other_box.user.email))
    with Kiteworks(other_box.host, auth=token, verify=str(other_box.ca_file)) as kw:
        (top,) = [one for one in kw.folders.top() if one.name == name]
        assert top.parent_id == ("0" if other_box.settings.zero_parent else kw.users.me().base_dir_id)
        assert len(list(kw.folders.children(top.id))) == 1
        # What a folder says of its parent can be asked for.
        assert name in {one.name for one in kw.folders.list_subfolders(top.parent_id or "")}
