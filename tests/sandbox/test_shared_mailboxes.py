"""Shared mailboxes: what their members send, receive and see."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import httpx

from kiteworks_sandbox import Account, Sandbox
from tests.sandbox.mailing import RETURN, Person
from tests.sandbox.support import Flow, Page, sign_in
from tests.sandbox.test_folders import code

ADMIN, OWN = "/rest/admin/sharedMailboxes", "/rest/sharedMailboxes"


def convert(admin_api: httpx.Client, account: Person, *members: Person) -> dict[str, Any]:
    body = {"userId": account.id, "memberIds": [one.id for one in members]}
    answer = admin_api.post(ADMIN, json=body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def test_members_send_and_read_as_the_mailbox(
    admin_api: httpx.Client, ann: Person, bob: Person, cid: Person
) -> None:
    ann.send(cid.email, subject="Before")
    box = convert(admin_api, cid, bob)["id"]
    got = ann.send(cid.email, subject="After")["id"]
    assert sorted(bob.subjects(sharedMailboxId=box, bucket="inbox")) == ["After", "Before"]
    assert bob.box() == []
    shown = bob.mail(got, markAsRead="true")
    assert (shown["sharedMailboxId"], shown["isRead"]) == (box, True)
    reply = bob.send(ann.email, subject="Re: After", parentEmailId=got, type="reply", sharedMailboxId=box)
    (received,) = ann.box(bucket="inbox", **{"with": "(sender,emailFrom,actor)"})
    assert (received["senderId"], received["sender"]["email"]) == (cid.id, cid.email)
    assert received["actor"]["id"] == bob.id
    assert bob.subjects(sharedMailboxId=box, bucket="sent") == ["Re: After"]
    assert bob.box(bucket="sent") == []
    counters = bob.api.get(f"{OWN}/mail/actions/counters", params={"id:in": box}).json()["data"]
    assert [(one["id"], one["counters"]["inbox"], one["counters"]["inboxUnread"]) for one in counters] == [
        (box, 2, 1)
    ]
    draft = bob.send(ann.email, sharedMailboxId=box, draft=True)["id"]
    attached = bob.attach(draft, "a.txt", b"from the mailbox")
    sent = bob.api.put(f"/rest/mail/{draft}/actions/sendFile", params=RETURN, json={})
    assert (sent.json()["status"], sent.json()["senderId"]) == ("sent", cid.id)
    assert ann.content(draft, attached).content == b"from the mailbox"
    query = {"id:in": attached, "sharedMailboxId": box}
    assert bob.api.post(f"/rest/mail/{draft}/actions/withdrawFiles", params=query).status_code == 204
    assert ann.content(draft, attached).status_code == 403
    assert code(ann.api.get("/rest/mail", params={"sharedMailboxId": box})) == (403, "ERR_ACCESS_USER")
    assert code(ann.api.get(f"/rest/mail/{reply['id']}/attachments/report")) == (403, "ERR_ACCESS_USER")


def test_a_mailbox_is_switched_on_for_each_member(
    admin_api: httpx.Client, ann: Person, bob: Person, cid: Person
) -> None:
    box = convert(admin_api, cid, ann, bob)["id"]
    ann.send(cid.email)
    off = bob.api.patch(OWN, json={"data": [{"id": box, "active": False}]})
    assert [(one["id"], one["active"]) for one in off.json()["data"]] == [(box, False)]
    assert code(bob.api.get("/rest/mail", params={"sharedMailboxId": box})) == (403, "ERR_ACCESS_USER")
    assert code(bob.api.get(f"{OWN}/{box}/settings")) == (403, "ERR_ACCESS_USER")
    assert bob.api.get(f"{OWN}/mail/actions/counters").json()["data"] == []
    assert bob.api.get(OWN, params={"active": "true"}).json()["data"] == []
    assert [one["id"] for one in bob.api.get(OWN, params={"active": "false"}).json()["data"]] == [box]
    assert [one["active"] for one in ann.api.get(OWN).json()["data"]] == [True]
    assert ann.subjects(sharedMailboxId=box) == ["A subject"]
    assert "verify_recipient" in ann.api.get(f"{OWN}/{box}/settings").json()["ACL"]
    missing = ann.api.patch(OWN, json={"data": [{"id": "missing", "active": True}]})
    assert code(missing) == (403, "ERR_ACCESS_USER")
    assert code(ann.api.get(f"{OWN}/missing/settings")) == (403, "ERR_ACCESS_USER")


def test_members_come_and_go(admin_api: httpx.Client, ann: Person, bob: Person, cid: Person) -> None:
    made = convert(admin_api, cid, bob)
    assert (made["user"]["email"], [one["id"] for one in made["members"]]) == (cid.email, [bob.id])
    path = f"{ADMIN}/{made['id']}"
    changed = admin_api.patch(path, json={"memberIds": [ann.id, bob.id]})
    assert [one["id"] for one in changed.json()["members"]] == [ann.id, bob.id]
    assert [one["id"] for one in ann.api.get(OWN).json()["data"]] == [made["id"]]
    admin_api.patch(path, json={"memberIds": [ann.id]})
    assert bob.api.get(OWN).json() == {"data": [], "metadata": {"total": 0, "limit": None, "offset": 0}}
    for members in ([cid.id], ["missing"], [ann.id, "missing"]):
        assert code(admin_api.patch(path, json={"memberIds": members})) == (403, "ERR_ACCESS_USER")
    (listed,) = admin_api.get(ADMIN, params={"id:in": made["id"]}).json()["data"]
    assert (listed["id"], [one["id"] for one in listed["members"]]) == (made["id"], [ann.id])
    everything = admin_api.get(ADMIN, params={"limit": 1}).json()
    assert (len(everything["data"]), everything["metadata"]["total"] >= 1) == (1, True)
    assert admin_api.get(ADMIN, params={"active": "false"}).json()["data"] == []


def test_only_administrators_convert_accounts(
    admin_api: httpx.Client, ann: Person, bob: Person, cid: Person
) -> None:
    box = convert(admin_api, cid, bob)["id"]
    body = {"userId": bob.id, "memberIds": [ann.id]}
    for refused in (
        ann.api.get(ADMIN),
        ann.api.post(ADMIN, json=body),
        ann.api.patch(f"{ADMIN}/{box}", json={"memberIds": [ann.id]}),
        ann.api.delete(ADMIN, params={"id:in": box}),
    ):
        assert code(refused) == (403, "ERR_ACCESS_ADMIN")
    again = admin_api.post(ADMIN, json={"userId": cid.id, "memberIds": [ann.id]})
    assert code(again) == (422, "ERR_INVALID_PARAMETER")
    assert code(admin_api.post(ADMIN, json={"userId": "missing", "memberIds": []})) == (
        403,
        "ERR_ACCESS_USER",
    )
    assert code(admin_api.post(ADMIN, json={"userId": cid.id})) == (422, "ERR_INPUT_REQUIRED")
    assert code(admin_api.delete(ADMIN, params={"id:in": "missing"})) == (403, "ERR_ACCESS_USER")
    assert code(admin_api.patch(f"{ADMIN}/missing", json={"memberIds": []})) == (403, "ERR_ACCESS_USER")


def test_nobody_signs_in_as_a_mailbox(
    box: Sandbox, admin_api: httpx.Client, browser: httpx.Client, flow: Flow, bob: Person
) -> None:
    email = f"desk-{bob.email}"
    account = Account(email, "a password of it")
    body = {"email": email, "password": account.password}
    user = admin_api.post("/rest/admin/users", params=RETURN, json=body).json()
    browser.headers["Authorization"] = f"Bearer {box.issue_token(email)}"
    assert browser.get("/rest/users/me").status_code == 200
    admin_api.post(ADMIN, json={"userId": user["id"], "memberIds": [bob.id]})
    assert browser.get("/rest/users/me").status_code == 401
    del browser.headers["Authorization"]
    page = f"/oauth/authorize?{urlencode(flow.authorize_query())}"
    assert Page(sign_in(browser, account, page).text).form("sign-in")
    bob.send(email, subject="To the desk")
    gone = admin_api.delete(ADMIN, params={"id:in": user["id"]})
    assert (gone.status_code, bob.api.get(OWN).json()["data"]) == (204, [])
    assert Page(sign_in(browser, account, page).text).form("consent")
    browser.headers["Authorization"] = f"Bearer {box.issue_token(email)}"
    assert [one["subject"] for one in browser.get("/rest/mail").json()["data"]] == ["To the desk"]


def test_no_one_has_too_many_switched_on(box: Sandbox, admin_api: httpx.Client, ann: Person) -> None:
    ids = []
    for number in range(11):
        user = admin_api.post(
            "/rest/admin/users", params=RETURN, json={"email": f"{number}-{ann.email}"}
        ).json()
        admin_api.post(ADMIN, json={"userId": user["id"], "memberIds": [ann.id]})
        ids.append(user["id"])
    ann.api.patch(OWN, json={"data": [{"id": ids[0], "active": False}]})
    too_many = ann.api.patch(OWN, json={"data": [{"id": ids[0], "active": True}]})
    assert code(too_many) == (422, "ERR_MAX_ACTIVED_SHAREDMAILBOX")
    assert len(ann.api.get(OWN, params={"active": "true"}).json()["data"]) == 10


def test_the_data_of_a_converted_account(
    box: Sandbox, admin_api: httpx.Client, ann: Person, bob: Person, cid: Person
) -> None:
    files = {who.id: who.upload("a.txt", b"x") for who in (ann, cid)}
    body = {"userId": cid.id, "memberIds": [bob.id], "retainData": True}
    same = admin_api.post(ADMIN, json=body | {"retainToUser": cid.id})
    assert code(same) == (422, "ERR_CANNOT_RETAIN_DATA_TO_THE_SAME_USER")
    fields = {"email": f"new-{cid.email}", "verified": False}
    unverified = admin_api.post("/rest/admin/users", params=RETURN, json=fields).json()["id"]
    refused = admin_api.post(ADMIN, json=body | {"retainToUser": unverified})
    assert code(refused) == (422, "ERR_CANNOT_RETAIN_DATA_TO_UNVERIFIED_USER")
    assert code(admin_api.post(ADMIN, json=body)) == (422, "ERR_INPUT_REQUIRED")
    assert code(bob.api.get(f"/rest/files/{files[cid.id]}")) == (403, "ERR_ACCESS_USER")
    assert admin_api.post(ADMIN, json=body | {"retainToUser": bob.id}).status_code == 201
    assert bob.api.get(f"/rest/files/{files[cid.id]}/content").content == b"x"
    body = {"userId": ann.id, "memberIds": [bob.id], "deleteUnsharedData": True}
    admin_api.post(ADMIN, json=body)
    admin_api.delete(ADMIN, params={"id:in": ann.id})
    ann.api.headers["Authorization"] = f"Bearer {box.issue_token(ann.email)}"
    assert code(ann.api.get(f"/rest/files/{files[ann.id]}")) == (403, "ERR_ENTITY_PARENT_FOLDER_DELETED")
