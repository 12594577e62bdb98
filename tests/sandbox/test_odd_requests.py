"""Requests that no careful program sends are refused, and never end in an error of the appliance."""

from __future__ import annotations

import httpx
import pytest

from tests.sandbox.test_folders import code

HUGE = 10**25


@pytest.mark.parametrize("content", [rb'{"name": "\ud800"}', b"[" * 100_000], ids=["half a pair", "deep"])
def test_json_that_nothing_can_hold(api: httpx.Client, content: bytes) -> None:
    refused = api.post(
        "/rest/folders/0/folders", content=content, headers={"Content-Type": "application/json"}
    )
    assert code(refused) == (400, "ERR_REQUEST_INVALID_JSON")


def test_an_escaped_pair_of_surrogates_is_one_character(api: httpx.Client, folder: str) -> None:
    made = api.post(
        f"/rest/folders/{folder}/folders?returnEntity=true",
        content=rb'{"name": "\ud83d\ude00"}',
        headers={"Content-Type": "application/json"},
    )
    assert made.json()["name"] == "\N{GRINNING FACE}"


def test_huge_numbers(api: httpx.Client, folder: str) -> None:
    api.post(f"/rest/folders/{folder}/folders", json={"name": "one"})
    children = f"/rest/folders/{folder}/children"
    assert len(api.get(children, params={"limit": HUGE}).json()["data"]) == 1
    beyond = api.get(children, params={"offset": HUGE}).json()
    assert (beyond["data"], beyond["metadata"]["total"]) == ([], 1)
    assert code(api.get(f"/rest/uploads/{HUGE}")) == (403, "ERR_ACCESS_USER")
    sent = {"filename": "a.txt", "totalSize": 4, "totalChunks": HUGE}
    assert api.post(f"/rest/folders/{folder}/actions/initiateUpload", json=sent).status_code == 422
