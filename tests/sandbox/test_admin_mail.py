"""What administrators see of the messages of others."""

from __future__ import annotations

from typing import Any

import httpx

from tests.sandbox.mailing import Person
from tests.sandbox.test_folders import code


def test_messages_of_everyone(admin_api: httpx.Client, ann: Person, bob: Person, cid: Person) -> None:
    first = ann.send(bob.email, bcc=[cid.email], subject="First", preview=True)["id"]
    second = bob.send(ann.email, subject="Second")["id"]
    draft = ann.send(draft=True, subject="Third")["id"]
    senders = {"senderId:in": f"{ann.id},{bob.id}"}

    def listed(**query: Any) -> list[str]:
        answer = admin_api.get("/rest/admin/mail", params=senders | query)
        assert answer.json()["metadata"]["total"] == len(answer.json()["data"])
        return [one["id"] for one in answer.json()["data"]]

    assert sorted(listed()) == sorted([first, second, draft])
    assert listed(status="draft") == [draft]
    assert listed(isPreview="true") == [first]
    assert listed(isUserSent="false") == []
    assert listed(**{"date:gte": "2099-01-01"}) == []
    assert listed(orderBy="id:asc") == sorted([first, second, draft])
    assert sorted(listed(deleted="false")) == sorted([first, second, draft])
    for who in (ann, bob, cid):
        who.api.patch("/rest/mail/actions/trash", params={"emailId:in": first})
        who.api.patch("/rest/mail/actions/deletePermanent", params={"emailId:in": first})
    assert listed(deleted="true") == [first]
    paged = admin_api.get("/rest/admin/mail", params=senders | {"limit": 2, "offset": 2}).json()
    assert (len(paged["data"]), paged["metadata"]["total"]) == (1, 3)
    (shown,) = admin_api.get("/rest/admin/mail", params={"senderId": ann.id, "isPreview": "true"}).json()[
        "data"
    ]
    assert [one["email"] for one in shown["recipients"]] == [bob.email, cid.email]
    assert shown["sharedMailboxId"] is None
    theirs = admin_api.get(f"/rest/dli/users/{bob.id}/mail").json()["data"]
    assert sorted(one["id"] for one in theirs) == sorted([first, second])
    received = admin_api.get(f"/rest/dli/users/{bob.id}/mail", params={"isRecipient": "true"}).json()["data"]
    assert [one["id"] for one in received] == [first]
    recipients = admin_api.get(f"/rest/dli/mail/{first}/recipients", params={"type": "2"}).json()["data"]
    assert [one["email"] for one in recipients] == [cid.email]


def test_others_see_nothing(ann: Person, bob: Person) -> None:
    mail = ann.send(bob.email)["id"]
    for path in (
        "/rest/admin/mail",
        f"/rest/dli/users/{ann.id}/mail",
        f"/rest/dli/mail/{mail}/attachments",
        f"/rest/dli/mail/{mail}/recipients",
    ):
        assert code(ann.api.get(path)) == (403, "ERR_ACCESS_ADMIN")
    path = f"/rest/admin/mail/actions/withdrawFiles/users/{ann.id}"
    assert code(bob.api.delete(path)) == (403, "ERR_ACCESS_ADMIN")


def test_files_of_a_user_are_withdrawn(admin_api: httpx.Client, ann: Person, bob: Person) -> None:
    mails = [ann.send(bob.email, files=[ann.upload(f"{one}.txt", b"x")])["id"] for one in range(3)]
    other = bob.send(ann.email)["id"]
    path = f"/rest/admin/mail/actions/withdrawFiles/users/{ann.id}"

    def gone() -> list[bool]:
        return [one["withdrawn"] for mail in mails for one in bob.attachments(mail)]

    asked = {"emailId:in": f"{mails[0]},{other}"}
    assert code(admin_api.delete(path, params=asked)) == (403, "ERR_ACCESS_USER")
    assert gone() == [False, False, False]
    assert admin_api.delete(path, params=asked | {"partialSuccess": "true"}).status_code == 204
    assert gone() == [True, False, False]
    assert admin_api.delete(path).status_code == 204
    assert gone() == [True, True, True]
    attached = bob.attachments(mails[1])[0]["attachmentId"]
    assert code(bob.content(mails[1], attached)) == (403, "ERR_ACCESS_USER")
    listed = admin_api.get(f"/rest/dli/mail/{mails[1]}/attachments").json()["data"]
    assert [one["attachmentId"] for one in listed] == [attached]
    missing = admin_api.delete("/rest/admin/mail/actions/withdrawFiles/users/missing")
    assert code(missing) == (403, "ERR_ACCESS_USER")
