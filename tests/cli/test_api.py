"""`kiteworks api`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiteworks_sandbox import Sandbox


def test_any_request_is_sent(signed_in: Callable[..., Any], box: Sandbox, tmp_path: Path) -> None:
    kiteworks = signed_in()
    status, out, err = kiteworks("api", "get", "/rest/users/me", "--jq", ".email")
    assert (status, out, err) == (0, f"{box.user.email}\n", "")
    body = tmp_path / "folder.json"
    body.write_text('{"name": "By hand"}')
    status, out, err = kiteworks(
        "api", "POST", "/rest/folders/0/folders?returnEntity=true", "--body", f"@{body}"
    )
    assert (status, err) == (0, "")
    made = json.loads(out)
    assert made["name"] == "By hand"
    query = ["--query", "name=By hand", "--query", "deleted=false"]
    status, out, err = kiteworks("api", "GET", "/rest/folders/0/children", *query, "--jq", "[.data[].id]")
    assert (status, json.loads(out), err) == (0, [made["id"]], "")
    assert kiteworks("api", "DELETE", f"/rest/folders/{made['id']}") == (0, "", "")
    status, out, err = kiteworks("api", "GET", f"/rest/folders/{made['id']}?deleted=false")
    assert status != 0
    assert out == ""
    assert "ERR_ENTITY_DELETED" in err


def test_content_is_written_as_it_comes(signed_in: Callable[..., Any], tmp_path: Path) -> None:
    kiteworks = signed_in()
    source = tmp_path / "api.txt"
    source.write_text("not JSON")
    folder = json.loads(kiteworks("api", "GET", "/rest/users/me")[1])["basedirId"]
    out = kiteworks("folders", "upload", str(folder), str(source))[1]
    identifier = json.loads(out)["id"]
    assert kiteworks("api", "GET", f"/rest/files/{identifier}/content")[1] == "not JSON"


def test_a_dry_run_sends_nothing(kiteworks: Any) -> None:
    typed = ["api", "PUT", "/rest/x", "-q", "a=1", "-q", "a=2", "-b", '{"b": null}', "--dry-run"]
    status, out, err = kiteworks(*typed)
    assert (status, err) == (0, "")
    assert json.loads(out) == {"method": "PUT", "path": "/rest/x", "query": {"a": "1,2"}, "body": {"b": None}}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["GET", "rest/users/me"], "path must begin with one slash"),
        (["GET", "/rest/x", "--query", "a"], "--query: write name=value, not 'a'; nothing was sent"),
        (["POST", "/rest/x", "--body", "{"], "--body: expected JSON, or @FILE with JSON; nothing was sent"),
        (["GE T", "/rest/x"], "'GE T' is not an HTTP method"),
    ],
)
def test_what_is_wrong(kiteworks: Any, typed: list[str], said: str) -> None:
    status, out, err = kiteworks("api", *typed, "--dry-run")
    assert (status, out) == (2, "")
    assert said in err
