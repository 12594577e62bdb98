"""Names of files and folders are allowed and refused as the bundle says."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Sandbox

from .support import client


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a" * 256, "ERR_INPUT_INVALID_FORMAT"),
        ("a:b", "ERR_INPUT_INVALID_FORMAT"),
        ("a\tb", "ERR_INPUT_INVALID_FORMAT"),
        ("a.", "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT"),
        (" a", "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT"),
    ],
)
def test_a_name_that_breaks_a_rule(api: httpx.Client, folder: str, name: str, code: str) -> None:
    refused = api.post(f"/rest/folders/{folder}/folders", json={"name": name})
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, code)


def test_the_rules_are_those_of_the_bundle(tmp_path: Path) -> None:
    document = json.loads((files("kiteworks_spec") / "openapi.json").read_text(encoding="utf-8"))
    document["x-names"] |= {"forbidden": "q", "forbidden_categories": [], "forbidden_edges": "_"}
    bundle = tmp_path / "openapi.json"
    bundle.write_text(json.dumps(document), encoding="utf-8")
    with Sandbox(bundle=bundle) as box:
        headers = {"Authorization": f"Bearer {box.issue_token(box.user.email)}"}
        with client(box, headers=headers) as api:
            made = [
                api.post("/rest/folders/0/folders", json={"name": name}).status_code
                for name in ("a:b", ".a", "quiz", "a_")
            ]
    assert made == [201, 201, 422, 422]
