"""What a profile rules out for the people who have it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.mailing import Person
from tests.sandbox.support import client
from tests.sandbox.test_folders import code

RETURN = {"returnEntity": "true"}
SEND = "/rest/mail/actions/sendFile"
REQUEST = "/rest/mail/actions/requestFile"


@pytest.fixture
def number(admin_api: httpx.Client) -> int:
    """A new profile that allows what the standard one allows."""
    made = admin_api.post("/rest/profiles", params=RETURN, json={"name": str(uuid.uuid4())})
    assert made.status_code == 201, made.text
    return int(made.json()["id"])


@pytest.fixture
def person(box: Sandbox, admin_api: httpx.Client, number: int) -> Iterator[Person]:
    """Someone with that profile."""
    email = f"{uuid.uuid4()}@sandbox.example"
    body = {"email": email, "userTypeId": number}
    made = admin_api.post("/rest/admin/users", params=RETURN, json=body).json()
    with client(box, headers={"Authorization": f"Bearer {box.issue_token(email)}"}) as api:
        yield Person(email, made["id"], api)


def change(admin_api: httpx.Client, number: int, **features: Any) -> None:
    changed = admin_api.put(f"/rest/profiles/{number}", json=features)
    assert changed.status_code == 200, changed.text


def make_folder(api: httpx.Client, parent: str = "0") -> httpx.Response:
    body = {"name": str(uuid.uuid4())}
    return api.post(f"/rest/folders/{parent}/folders", params=RETURN, json=body)


def test_creating_folders_at_the_top(admin_api: httpx.Client, person: Person, number: int) -> None:
    existing = make_folder(person.api).json()["id"]
    change(admin_api, number, folderCreate=0)
    assert code(make_folder(person.api)) == (403, "ERR_ACCESS_USER")
    assert make_folder(person.api, existing).status_code == 201
    change(admin_api, number, folderCreate=1)
    assert make_folder(person.api).status_code == 201


def test_sharing(admin_api: httpx.Client, person: Person, number: int, bob: Person) -> None:
    folder = make_folder(person.api).json()["id"]
    (viewer,) = admin_api.get("/rest/roles", params={"name": "Viewer"}).json()["data"]
    change(admin_api, number, allowCollaboration=False)
    place, body = f"/rest/folders/{folder}/members", {"emails": [bob.email], "roleId": viewer["id"]}
    assert code(person.api.post(place, json=body)) == (403, "ERR_PROFILE_COLLABORATION_DISABLED")
    assert code(bob.api.get(f"/rest/folders/{folder}")) == (403, "ERR_ACCESS_USER")
    change(admin_api, number, allowCollaboration=True)
    assert person.api.post(place, json=body).status_code == 201


def test_writing_to_people_without_an_account(
    admin_api: httpx.Client, person: Person, number: int, bob: Person
) -> None:
    change(admin_api, number, sendExternal=0)
    outside = {"to": [bob.email], "cc": ["someone@elsewhere.example"], "subject": "Out", "body": "x"}
    assert code(person.api.post(SEND, json=outside)) == (403, "ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED")
    draft = person.send(draft=True)
    sent = person.api.put(f"/rest/mail/{draft['id']}/actions/sendFile", json={**outside, "draft": False})
    assert code(sent) == (403, "ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED")
    asked = {"to": ["someone@elsewhere.example"], "subject": "Out"}
    assert code(person.api.post(REQUEST, json=asked)) == (403, "ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED")
    assert bob.box() == []
    person.send(bob.email, subject="In")
    assert bob.subjects() == ["In"]
