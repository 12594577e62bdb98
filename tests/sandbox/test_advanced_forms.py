"""Submissions of Advanced Forms: a folder for each, and where to upload its file."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox.mailing import RETURN
from tests.sandbox.people import Person, codes, guest, new_person, owner
from tests.sandbox.test_folders import code

__all__ = ["guest", "new_person", "owner"]


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


@pytest.mark.parametrize("way", ["deletion", "deletion of several", "demotion", "shared mailbox"])
def test_forms_are_given_to_another_user(
    admin_api: httpx.Client, owner: Person, guest: Person, way: str
) -> None:
    form, plain = owner.make_folder("Visitors"), owner.make_folder("Plain")
    body = {"name": "Visitor form", "submitter": None}
    submission = owner.api.post(f"/rest/advancedForms/{form}/submissions", json=body).json()
    heir = {"retainToAdvancedFormUser": guest.id}
    if way == "deletion":
        done = admin_api.delete(f"/rest/admin/users/{owner.id}", params=heir)
    elif way == "deletion of several":
        done = admin_api.delete("/rest/users", params=heir | {"id:in": owner.id})
    elif way == "demotion":
        done = admin_api.put("/rest/admin/profiles/3/users", params={"id:in": owner.id}, json=heir)
    else:
        members = {"userId": owner.id, "memberIds": [guest.id]}
        done = admin_api.post("/rest/admin/sharedMailboxes", json=members | heir)
    assert done.is_success, done.text
    held = guest.api.get(f"/rest/folders/{form}", params={"with": "(currentUserRole)"}).json()
    assert (held["name"], held["currentUserRole"]["name"]) == ("Visitors", "Owner")
    assert guest.api.get(f"/rest/folders/{submission['parentId']}").json()["path"] == "Visitors/Visitor form"
    assert codes(guest.api.get(f"/rest/folders/{plain}")) == ["403", "ERR_ACCESS_USER"]


def test_forms_are_not_given_to_their_owner_or_to_a_stranger(admin_api: httpx.Client, owner: Person) -> None:
    for heir, refusal in (
        (owner.id, ["422", "ERR_INVALID_PARAMETER"]),
        ("no one", ["403", "ERR_ACCESS_USER"]),
    ):
        query = {"retainToAdvancedFormUser": heir}
        assert codes(admin_api.delete(f"/rest/admin/users/{owner.id}", params=query)) == refusal
    assert admin_api.get(f"/rest/admin/users/{owner.id}").json()["deleted"] is False


def test_forms_of_those_who_lose_a_role(admin_api: httpx.Client, owner: Person, guest: Person) -> None:
    role = f"/rest/adminRoles/2/users/{owner.id}"
    body = {"name": "x", "submitter": None}
    kept, gone = owner.make_folder("kept"), owner.make_folder("gone")
    for form, query in (
        (kept, {"retainToAdvancedFormUser": guest.id}),
        (gone, {"deleteAdvancedFormData": True}),
    ):
        assert owner.api.post(f"/rest/advancedForms/{form}/submissions", json=body).status_code == 201
        assert admin_api.put(role).status_code == 200
        assert admin_api.delete(role, params=query).status_code == 204
    assert guest.api.get(f"/rest/folders/{kept}").json()["path"] == "kept"
    assert codes(owner.api.get(f"/rest/folders/{gone}")) == ["403", "ERR_ACCESS_USER"]
