"""Requests for files: the message that asks, and the one that answers."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox.mailing import RETURN, Person
from tests.sandbox.test_folders import code

ASK = "/rest/mail/actions/requestFile"


def variables(mail: dict[str, Any]) -> dict[str, Any]:
    return {one["variable"]: one["value"] for one in mail["variables"]}


def test_files_are_requested_and_sent(ann: Person, bob: Person, cid: Person) -> None:
    body = {"to": [bob.email, cid.email], "subject": "Figures", "body": "Please", "fileLimit": 2}
    made = ann.api.post(ASK, params=RETURN, json=body)
    assert made.status_code == 201
    request = made.json()
    assert (request["type"], request["fileLimit"], request["recipient"]["id"]) == ("inbox", 2, bob.id)
    assert (request["email"]["subject"], request["message"]) == ("Figures", "Please")
    (asked,) = bob.box(bucket="inbox", **{"with": "body"})
    assert (asked["id"], asked["body"], asked["senderId"]) == (request["email"]["id"], "Please", ann.id)
    (other,) = cid.box(bucket="inbox")
    assert variables(asked)["UPLOAD_LINK"] == request["uploadLink"]
    assert variables(other)["UPLOAD_LINK"] not in (None, request["uploadLink"])
    assert ann.subjects(bucket="sent") == ["Figures"]
    place = f"/rest/requestFile/{request['ref']}"
    assert code(bob.api.post(f"{place}/reply", json={})) == (403, "ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED")
    for name in ("a.txt", "b.txt"):
        sent = bob.api.post(f"{place}/actions/file", files={"body": (name, b"figures")})
        assert sent.status_code == 201, sent.text
    assert bob.api.post(f"{place}/reply", json={"body": "There"}).status_code == 201
    (answer,) = ann.box(bucket="inbox", **{"with": "body"})
    assert (answer["subject"], answer["body"], answer["type"]) == ("Re: Figures", "There", "reply")
    assert (answer["senderId"], answer["parentEmailId"]) == (bob.id, asked["id"])
    attached = ann.attachments(answer["id"])
    assert [one["name"] for one in attached] == ["a.txt", "b.txt"]
    assert ann.content(answer["id"], attached[0]["attachmentId"]).content == b"figures"


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"to": []}, (422, "ERR_INPUT_REQUIRED")),
        ({"to": ["nobody"]}, (422, "ERR_INPUT_INVALID_EMAIL")),
        ({"subject": None}, (422, "ERR_INPUT_INVALID_FORMAT")),
        ({"expire": "2001-01-01T00:00:00Z"}, (422, "ERR_INPUT_INVALID_DATE")),
        ({"sharedMailboxId": "missing"}, (403, "ERR_ACCESS_USER")),
    ],
)
def test_what_is_not_requested(
    ann: Person, bob: Person, change: dict[str, Any], refusal: tuple[int, str]
) -> None:
    body = {"to": [bob.email], "subject": "Figures"} | change
    assert code(ann.api.post(ASK, json=body)) == refusal
    assert (ann.box(), bob.box()) == ([], [])


def test_a_request_for_a_folder_is_sent_too(api: httpx.Client, folder: str, bob: Person) -> None:
    body = {"to": [bob.email], "subject": "For the folder", "body": "Please", "showToken": 1}
    made = api.post(f"/rest/folders/{folder}/actions/requestFile", json=body)
    assert made.status_code == 201
    (asked,) = bob.box(bucket="inbox")
    assert asked["subject"] == "For the folder"
    assert variables(asked)["UPLOAD_LINK"] == made.json()["uploadLink"]


def test_distribution_lists(ann: Person, bob: Person) -> None:
    address = f"all-{ann.email}"

    def expanded(who: Person, **query: Any) -> dict[str, Any]:
        answer = who.api.get("/rest/mail/actions/distributionList", params={"email": address} | query)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    assert expanded(ann) == {"isDistributionList": False}
    assert ann.api.post("/rest/externalDL", json={"emails": [address]}).status_code == 201
    assert expanded(ann, expand="true") == {"isDistributionList": True, "members": []}
    assert expanded(bob)["isDistributionList"] is False
    mail = ann.send(address, bob.email)
    assert [one["isDistributionList"] for one in mail["recipients"]] == [True, False]
    assert expanded(ann, emailId=mail["id"])["isDistributionList"] is True
    asked = {"email": address, "emailId": "missing"}
    missing = ann.api.get("/rest/mail/actions/distributionList", params=asked)
    assert code(missing) == (403, "ERR_ACCESS_USER")
    refused = ann.api.post(ASK, json={"to": [address], "subject": "Figures"})
    assert code(refused) == (403, "ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST")


def test_web_forms_of_a_shared_mailbox(
    admin_api: httpx.Client, ann: Person, bob: Person, cid: Person
) -> None:
    body = {"userId": cid.id, "memberIds": [ann.id]}
    box = admin_api.post("/rest/admin/sharedMailboxes", json=body).json()["id"]
    path = f"/rest/sharedMailboxes/{box}/webForms"
    forms = [one["id"] for one in ann.api.get("/rest/webForms").json()["data"]]
    assert forms
    assert [one["id"] for one in ann.api.get(path).json()["data"]] == forms
    assert code(bob.api.get(path)) == (403, "ERR_ACCESS_USER")
