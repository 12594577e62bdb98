from __future__ import annotations

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.test_folders import code


def test_broken_json(api: httpx.Client) -> None:
    refused = api.post(
        "/rest/folders/0/folders", content=b'{"name":', headers={"Content-Type": "application/json"}
    )
    assert code(refused) == (400, "ERR_REQUEST_INVALID_JSON")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (None, "ERR_INPUT_REQUIRED"),
        ({}, "ERR_INPUT_REQUIRED"),
        ({"name": 7}, "ERR_INPUT_INVALID_FORMAT"),
        ({"name": "x", "expire": "soon"}, "ERR_INPUT_INVALID_DATE"),
        ([], "ERR_INPUT_INVALID_FORMAT"),
    ],
)
def test_faulty_bodies(api: httpx.Client, body: object, expected: str) -> None:
    assert code(api.post("/rest/folders/0/folders", json=body)) == (422, expected)


def test_unknown_members_are_ignored(api: httpx.Client, folder: str) -> None:
    assert api.put(f"/rest/folders/{folder}", json={"description": "x", "noSuchThing": 1}).status_code == 200


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"limit": "many"}, "ERR_INVALID_PARAMETER"),
        ({"deleted": "perhaps"}, "ERR_INVALID_PARAMETER"),
        ({"created:gte": "yesterday"}, "ERR_INPUT_INVALID_DATE"),
        ({"orderBy": "colour:asc"}, "ERR_INPUT_NOT_IN_LIST"),
        ({"orderBy": "name:up"}, "ERR_INPUT_NOT_IN_LIST"),
        ({"limit": "0"}, "ERR_INPUT_MIN_VALUE"),
    ],
)
def test_faulty_queries(api: httpx.Client, query: dict[str, str], expected: str) -> None:
    assert code(api.get("/rest/folders/0/folders", params=query)) == (422, expected)


@pytest.mark.parametrize("value", ["true", "True", "1"])
def test_booleans_have_many_forms(api: httpx.Client, folder: str, value: str) -> None:
    answer = api.put(f"/rest/folders/{folder}", params={"returnEntity": value}, json={"description": "x"})
    assert answer.json()["id"] == folder


def test_refused_bodies_leave_the_connection_usable(box: Sandbox, api: httpx.Client, folder: str) -> None:
    big = {"body": ("big", b"x" * 3_000_000)}
    url = f"/rest/folders/{folder}/actions/file"
    assert api.post(url, files=big, headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert api.get(f"/rest/folders/{folder}/files").json()["data"] == []


def test_errors_are_a_list(api: httpx.Client) -> None:
    answer = api.get("/rest/folders/none")
    assert list(answer.json()) == ["errors"]
    assert set(answer.json()["errors"][0]) == {"code", "message"}


def test_unknown_paths(api: httpx.Client) -> None:
    assert api.get("/rest/no/such/thing").status_code == 404
    assert api.get("/nowhere").status_code == 404
