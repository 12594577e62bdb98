"""Submissions of Advanced Forms: a folder for each, and where to upload its file."""

from __future__ import annotations

from typing import Any

import httpx

from tests.sandbox.mailing import RETURN
from tests.sandbox.test_folders import code


def test_a_submission_has_a_folder_and_a_file(api: httpx.Client, folder: str) -> None:
    def submit(**fields: Any) -> httpx.Response:
        body = {"name": "Visitor form", "submitter": "someone@example.com"} | fields
        return api.post(f"/rest/advancedForms/{folder}/submissions", json=body)

    first = submit()
    assert (first.status_code, first.json()["totalSize"]) == (201, 0)
    second = submit(submitter=None).json()
    names = [one["name"] for one in api.get(f"/rest/folders/{folder}/folders").json()["data"]]
    assert names == ["Visitor form", "Visitor form (1)"]
    chunk = {"content": ("form.pdf", b"filled in")}
    ended = api.post(f"/{second['uri']}", params=RETURN, data={"lastChunk": "1"}, files=chunk)
    assert (ended.status_code, ended.json()["parentId"], ended.json()["size"]) == (201, second["parentId"], 9)
    assert api.get(f"/rest/folders/{first.json()['parentId']}/files").json()["data"] == []
    assert code(submit(name="a/b")) == (422, "ERR_INPUT_INVALID_FORMAT")
    assert code(submit(submitter="nobody")) == (422, "ERR_INPUT_INVALID_EMAIL")


def test_forms_of_others(api: httpx.Client, admin_api: httpx.Client, folder: str) -> None:
    body = {"name": "x", "submitter": None}
    for who, form in ((api, "missing"), (admin_api, folder)):
        answer = who.post(f"/rest/advancedForms/{form}/submissions", json=body)
        assert code(answer) == (404, "ERR_ENTITY_NOT_FOUND")
