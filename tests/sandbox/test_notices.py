"""Messages from the appliance itself: they lie in the inbox of the people whom a call is to notify."""

from __future__ import annotations

import re
import uuid
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.mailing import Person
from tests.sandbox.support import client

RETURN = {"returnEntity": "true"}


@pytest.fixture
def roles(api: httpx.Client) -> dict[str, int]:
    return {one["name"]: one["id"] for one in api.get("/rest/roles").json()["data"]}


def make_folder(person: Person, name: str = "Plans") -> str:
    made = person.api.post("/rest/folders/0/folders", params=RETURN, json={"name": name})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def share(person: Person, folder: str, role: int, *emails: str, **body: Any) -> httpx.Response:
    body = {"emails": list(emails), "roleId": role, **body}
    return person.api.post(f"/rest/folders/{folder}/members", json=body)


def upload(person: Person, folder: str, name: str = "plan.txt") -> str:
    made = person.api.post(
        f"/rest/folders/{folder}/actions/file", params=RETURN, files={"body": (name, b"a plan")}
    )
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def text_of(person: Person, subject: str) -> str:
    """The body of the one message with a subject."""
    (found,) = [one for one in person.box(bucket="inbox", **{"with": "(body)"}) if one["subject"] == subject]
    assert (found["senderId"], found["isUserSent"], found["isRead"]) == (None, False, False)
    return str(found["body"])


def test_a_new_member_of_a_folder_is_notified_if_asked(
    ann: Person, bob: Person, cid: Person, roles: dict[str, int]
) -> None:
    folder = make_folder(ann)
    assert share(ann, folder, roles["Downloader"], bob.email, notify=True).status_code == 201
    assert share(ann, folder, roles["Viewer"], cid.email, notify=False).status_code == 201
    text = text_of(bob, "Ann shared Plans with you")
    assert "Ann gave you the role Downloader in Plans" in text
    assert f"/w/f-{folder}" in text
    assert (cid.box(), ann.box()) == ([], [])
    assert bob.box(isUserSent="true") == []
    assert bob.counts()["inboxUnread"] == 1


def test_a_refused_share_notifies_nobody(ann: Person, bob: Person, roles: dict[str, int]) -> None:
    folder = make_folder(ann)
    share(ann, folder, roles["Downloader"], bob.email)
    again = share(ann, folder, roles["Downloader"], "new@example.com", bob.email, notify=True)
    assert again.status_code == 409
    assert bob.box() == []


def test_a_changed_role_is_told_unless_the_call_says_no(
    ann: Person, bob: Person, roles: dict[str, int]
) -> None:
    folder = make_folder(ann)
    share(ann, folder, roles["Viewer"], bob.email)
    place = f"/rest/folders/{folder}/members/{bob.id}"
    assert ann.api.put(place, json={"roleId": roles["Downloader"], "notify": False}).status_code == 200
    assert bob.box() == []
    assert ann.api.put(place, json={"roleId": roles["Collaborator"]}).status_code == 200
    assert "the role Collaborator in Plans" in text_of(bob, "Ann shared Plans with you")


def test_a_shared_file_is_told(ann: Person, bob: Person, roles: dict[str, int]) -> None:
    file = upload(ann, make_folder(ann))
    body = {"ids": [file], "emails": [bob.email], "roleId": roles["Viewer"], "notify": True}
    assert ann.api.post("/rest/files/members", json=body).status_code == 201
    assert f"/w/f-{file}" in text_of(bob, "Ann shared plan.txt with you")


def test_members_are_told_of_new_files(ann: Person, bob: Person, cid: Person, roles: dict[str, int]) -> None:
    folder = make_folder(ann)
    share(ann, folder, roles["Collaborator"], bob.email, notifyFileAdded=True)
    share(ann, folder, roles["Collaborator"], cid.email, notifyFileAdded=False)
    (chosen,) = bob.api.get("/rest/notifications").json()["data"]
    assert (chosen["objectId"], chosen["fileAdded"], chosen["commentAdded"]) == (folder, 1, 0)
    upload(ann, folder)
    assert "Ann added plan.txt" in text_of(bob, "New file in Plans")
    upload(ann, folder)  # a new version is not a new file
    upload(bob, folder, "own.txt")
    assert (bob.subjects(), cid.subjects()) == (["New file in Plans"], [])
    ann.api.delete(f"/rest/folders/{folder}/members/{bob.id}")
    upload(ann, folder, "later.txt")
    assert bob.subjects() == ["New file in Plans"]


def test_a_chosen_folder_tells_of_files_and_comments(ann: Person, bob: Person, roles: dict[str, int]) -> None:
    folder = make_folder(ann)
    share(ann, folder, roles["Collaborator"], bob.email)
    place = f"/rest/folders/{folder}/actions/setNotifications"
    assert ann.api.put(place, json={"commentAdded": 1}).status_code == 200
    file = upload(bob, folder)
    bob.api.post(f"/rest/files/{file}/comments", json={"contents": "Well done."})
    ann.api.post(f"/rest/files/{file}/comments", json={"contents": "Thanks."})
    assert ann.subjects() == ["New comment on plan.txt"]
    assert "Bob wrote: Well done." in text_of(ann, "New comment on plan.txt")


@pytest.mark.parametrize("place", ["/rest/admin/users", "/rest/users", "/rest/scim/Users"])
@pytest.mark.parametrize("wanted", [True, False])
def test_a_new_user_is_welcomed_if_asked(
    box: Sandbox, admin_api: httpx.Client, place: str, wanted: bool
) -> None:
    email = f"{uuid.uuid4()}@sandbox.example"
    scim = {"userName": email, "notify": wanted, "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"]}
    body = scim if "scim" in place else {"email": email, "sendNotification": wanted}
    made = admin_api.post(place, params={} if "scim" in place else RETURN, json=body)
    assert made.status_code == 201, made.text
    with client(box, headers={"Authorization": f"Bearer {box.issue_token(email)}"}) as api:
        new = Person(email, made.json()["id"], api)
        assert new.subjects() == ["Your new account"] * wanted
        if wanted:
            link = re.search(r"/reset-password/(\w+)", text_of(new, "Your new account"))
            assert link is not None
            reset = {"link": link[1], "password": "chosen-by-the-user"}
            assert api.post("/rest/users/resetPassword", json=reset).status_code in (200, 204)
            login = {"username": email, "password": reset["password"]}
            assert api.post("/rest/users/actions/login", json=login).json()["success"] is True
