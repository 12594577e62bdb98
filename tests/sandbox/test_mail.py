"""Messages: what one person sends, the other one has."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.database import Member
from kiteworks_sandbox.mail import boxes
from tests.sandbox.mailing import RETURN, Person, person
from tests.sandbox.test_folders import code

SEND = "/rest/mail/actions/sendFile"


def test_a_message_lies_in_the_inbox_and_with_the_sender(ann: Person, bob: Person, cid: Person) -> None:
    sent = ann.send(bob.email, subject="Numbers", body="<b>Here</b> they are")
    assert (sent["status"], sent["bucket"], sent["type"]) == ("sent", "sent", "original")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000", sent["date"])
    (received,) = bob.box(bucket="inbox")
    assert (received["id"], received["subject"], received["bucket"]) == (sent["id"], "Numbers", "inbox")
    assert (received["senderId"], received["isRead"], received["deleted"]) == (ann.id, False, False)
    assert received["recipients"][0]["userId"] == bob.id
    assert [one["id"] for one in ann.box(bucket="sent")] == [sent["id"]]
    assert (ann.box(bucket="inbox"), bob.box(bucket="sent"), cid.box()) == ([], [], [])
    assert code(cid.api.get(f"/rest/mail/{sent['id']}")) == (403, "ERR_ACCESS_USER")


def test_texts_of_a_message_come_when_requested(ann: Person, bob: Person) -> None:
    mail = ann.send(bob.email, body="The body")["id"]
    assert not {"body", "rawBody", "sender", "package", "attachments"} & bob.mail(mail).keys()
    shown = bob.mail(mail, **{"with": "(attachments,rawBody,body,emailFrom,sender,package)"})
    assert (shown["body"], shown["rawBody"], shown["attachments"]) == ("The body", "The body", [])
    assert shown["emailFrom"] == f"Ann <{ann.email}>"
    assert shown["sender"]["id"] == ann.id
    assert (shown["package"]["id"], shown["package"]["fileCount"]) == (shown["emailPackageId"], "0")
    (listed,) = bob.box(**{"with": "(body)"})
    assert (listed["body"], "rawBody" in listed) == ("The body", False)


def test_all_that_is_sent_comes_back(ann: Person, bob: Person, cid: Person) -> None:
    sent = ann.send(
        bob.email,
        cc=[cid.email],
        bcc=[ann.email],
        acl="internal",
        expire="2099-08-28T10:00:00Z",
        preview=True,
        watermark="Secret",
        secureBody=True,
        selfCopy=True,
        includeFingerprint=True,
        returnReceipts=[ann.email],
        webFormId="form",
        webFormFields={"a": "one", "b": "two"},
    )
    shown = ann.mail(sent["id"], **{"with": "(package)"})
    assert [(one["email"], one["type"]) for one in shown["recipients"]] == [
        (bob.email, 0),
        (cid.email, 1),
        (ann.email, 2),
    ]
    assert (shown["isPreview"], shown["watermark"], shown["secureBody"]) == (True, "Secret", True)
    assert shown["expirationDate"] == shown["package"]["expire"] == "2099-08-28T10:00:00+0000"
    assert (shown["webFormId"], shown["webFormFields"]) == ("form", ["one", "two"])
    assert [one["userId"] for one in shown["emailReturnReceipt"]] == [ann.id]
    package = ann.api.get(f"/rest/mail/{sent['id']}/packages").json()
    assert (package["acl"], package["selfCopy"], package["includeFingerprint"]) == ("internal", True, True)
    variables = {one["variable"]: one["value"] for one in shown["variables"]}
    assert variables["EXPIRATION_DATE"] == "Aug 28, 2099"
    assert (variables["SUBJECT"], variables["BODY"]) == ("A subject", "A body")
    assert variables["SENDER_EMAIL"] == ann.email
    assert variables["DOWNLOAD_LINK"] == package["downloadLink"]


def test_blind_copies_are_seen_by_the_sender_alone(ann: Person, bob: Person, cid: Person) -> None:
    mail = ann.send(bob.email, bcc=[cid.email])["id"]
    path = f"/rest/mail/{mail}/recipients"

    def seen(person: Person, **query: Any) -> list[str]:
        answer = person.api.get(path, params=query).json()
        assert answer["metadata"]["total"] == len(answer["data"])
        return [one["email"] for one in answer["data"]]

    assert seen(ann) == [bob.email, cid.email]
    assert seen(ann, type="2") == [cid.email]
    assert seen(ann, type="0,2", orderBy="type:desc") == [cid.email, bob.email]
    assert seen(bob) == [bob.email]
    assert seen(cid) == [bob.email, cid.email]
    assert cid.subjects(bucket="inbox") == ["A subject"]
    paged = ann.api.get(path, params={"limit": 1, "offset": 1}).json()
    assert [one["email"] for one in paged["data"]] == [cid.email]
    assert paged["metadata"] == {"total": 2, "limit": 1, "offset": 1}


@pytest.mark.parametrize("how", ["repeated", "single", "listed"])
def test_addresses_in_every_form(ann: Person, bob: Person, cid: Person, how: str) -> None:
    if how == "repeated":
        answer = ann.api.post(SEND, data={"to": [bob.email, cid.email], "subject": "Form", "draft": "0"})
    elif how == "single":
        ann.api.post(SEND, data={"to": cid.email, "subject": "Form", "draft": "false"})
        answer = ann.api.post(SEND, data={"to": bob.email, "subject": "Form", "secureBody": "false"})
    else:
        answer = ann.api.post(SEND, json={"to": [bob.email, cid.email.upper()], "subject": "Form"})
    assert (answer.status_code, answer.content) == (201, b"")
    assert re.search(r"/rest/mail/[0-9a-f-]{36}\Z", answer.headers["x-accellion-location"])
    assert bob.subjects(bucket="inbox") == cid.subjects(bucket="inbox") == ["Form"]


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({"subject": "To nobody"}, (403, "ERR_INPUT_EMAIL_WITH_NO_RECIPIENTS_NOT_ALLOWED")),
        ({"to": ["nobody"]}, (422, "ERR_INPUT_INVALID_EMAIL")),
        ({"to": ["a@b.example"], "expire": "2001-01-01T00:00:00Z"}, (422, "ERR_INPUT_PAST_DATE")),
        ({"to": ["a@b.example"], "expire": "soon"}, (422, "ERR_INPUT_INVALID_DATE")),
        ({"to": ["a@b.example"], "subject": "x" * 999}, (422, "ERR_INPUT_EXCEEDS_MAX_VALUE")),
        ({"to": ["a@b.example"], "acl": "everyone"}, (422, "ERR_INPUT_NOT_IN_LIST")),
        (
            {"to": ["a@b.example"], "acl": "no_auth", "secureBody": True},
            (403, "ERR_INPUT_SECURE_BODY_WITH_NO_AUTH_NOT_ALLOWED"),
        ),
        (
            {"to": ["a@b.example"], "body": '<a href="https://evil.example/">https://good.example/</a>'},
            (422, "ERR_INPUT_HYPERLINK"),
        ),
        ({"to": ["a@b.example"], "files": ["missing"]}, (403, "ERR_ACCESS_USER")),
        ({"to": ["a@b.example"], "parentEmailId": "missing"}, (403, "ERR_ACCESS_USER")),
        ({"to": ["a@b.example"], "sharedMailboxId": "missing"}, (403, "ERR_ACCESS_USER")),
        ({"to": ["a@b.example"], "trackingAccess": ["a@b.example"]}, (422, "ERR_INVALID_PARAMETER")),
    ],
)
def test_what_is_not_sent(ann: Person, body: dict[str, Any], refusal: tuple[int, str]) -> None:
    assert code(ann.api.post(SEND, json=body)) == refusal
    assert ann.box() == []


def test_a_draft_is_the_sender_s_alone_until_it_is_sent(ann: Person, bob: Person) -> None:
    draft = ann.send(bob.email, draft="true", secureBody="false", files=[])
    mail = draft["id"]
    assert (draft["status"], draft["bucket"], draft["secureBody"]) == ("draft", "draft", False)
    assert (ann.subjects(bucket="draft"), ann.box(bucket="sent"), bob.box()) == (["A subject"], [], [])
    assert code(bob.api.get(f"/rest/mail/{mail}")) == (403, "ERR_ACCESS_USER")
    assert code(ann.api.get(f"/rest/mail/{mail}/scanStatus")) == (403, "ERR_ENTITY_EMAIL_IS_DRAFT")
    path = f"/rest/mail/{mail}/actions/sendFile"
    kept = ann.api.put(path, params=RETURN, json={"subject": "Better", "draft": True})
    assert (kept.status_code, kept.json()["status"], kept.json()["subject"]) == (200, "draft", "Better")
    assert kept.json()["recipients"][0]["email"] == bob.email
    waiting = ann.api.put(path, params=RETURN, json={"draft": "false", "uploading": 1})
    assert waiting.json()["status"] == "draft"
    assert code(bob.api.put(path, json={})) == (403, "ERR_ACCESS_USER")
    sent = ann.api.put(path, params=RETURN, json={"files": [], "draft": "false", "uploading": 0})
    assert (sent.status_code, sent.json()["id"], sent.json()["status"]) == (200, mail, "sent")
    assert (bob.subjects(bucket="inbox"), ann.box(bucket="draft")) == (["Better"], [])
    assert ann.api.get(f"/rest/mail/{mail}/scanStatus").content == b""
    assert code(ann.api.put(path, json={})) == (403, "ERR_ENTITY_EMAIL_NOT_DRAFT")
    assert code(bob.api.put(path, json={})) == (403, "ERR_ACCESS_NOT_SENDER")


def test_drafts_are_deleted_and_nothing_else(ann: Person, bob: Person) -> None:
    draft, sent = ann.send(draft=True)["id"], ann.send(bob.email)["id"]
    assert code(ann.api.delete(f"/rest/mail/{sent}")) == (403, "ERR_ENTITY_EMAIL_IS_SENT")
    assert code(bob.api.delete(f"/rest/mail/{sent}")) == (403, "ERR_ACCESS_NOT_SENDER")
    assert code(bob.api.delete(f"/rest/mail/{draft}")) == (403, "ERR_ACCESS_USER")
    assert (ann.api.delete(f"/rest/mail/{draft}").status_code, ann.box(bucket="draft")) == (204, [])
    assert code(ann.api.get(f"/rest/mail/{draft}")) == (403, "ERR_ACCESS_USER")
    assert code(ann.api.delete(f"/rest/mail/{draft}")) == (403, "ERR_ENTITY_DELETED")
    assert [one["id"] for one in ann.box()] == [sent]


def test_several_drafts_are_deleted(ann: Person, bob: Person) -> None:
    drafts, sent = [ann.send(draft=True)["id"] for _ in range(3)], ann.send(bob.email)["id"]
    asked = {"emailId:in": f"{drafts[0]},{sent}"}
    assert code(ann.api.delete("/rest/mail", params=asked)) == (403, "ERR_ENTITY_EMAIL_IS_SENT")
    assert len(ann.box(bucket="draft")) == 3
    partly = ann.api.delete("/rest/mail", params=asked | {"partialSuccess": "true"})
    assert (partly.status_code, partly.json()["successIds"]) == (207, [drafts[0]])
    assert [(one["code"], one["failedIds"]) for one in partly.json()["errors"]] == [
        ("ERR_ENTITY_EMAIL_IS_SENT", [sent])
    ]
    rest = ann.api.delete("/rest/mail", params={"emailId:in": ",".join(drafts[1:])})
    assert (rest.status_code, rest.content, ann.box(bucket="draft")) == (204, b"", [])


def test_reading_does_not_mark_as_read_unless_told(ann: Person, bob: Person) -> None:
    mail = ann.send(bob.email)["id"]
    assert bob.mail(mail)["isRead"] is False
    assert bob.counts()["inboxUnread"] == 1
    assert bob.mail(mail, markAsRead="false")["isRead"] is False
    assert bob.mail(mail, markAsRead="true")["isRead"] is True
    assert (bob.counts()["inboxUnread"], bob.counts()["inbox"]) == (0, 1)
    assert (ann.mail(mail)["isRead"], bob.subjects(read="false")) == (False, [])
    for path, read in (("unread", False), ("read", True)):
        changed = bob.api.patch(f"/rest/mail/actions/{path}", params={"emailId:in": mail})
        assert (changed.status_code, changed.content) == (200, b"")
        assert bob.mail(mail)["isRead"] is read


def test_a_receipt_is_sent_once(ann: Person, bob: Person, cid: Person) -> None:
    mail = ann.send(bob.email, cid.email, subject="Asked", returnReceipts=[ann.email])["id"]
    assert ann.box(bucket="inbox") == []
    bob.mail(mail)
    assert ann.box(bucket="inbox") == []
    bob.mail(mail, markAsRead="true")
    bob.api.patch("/rest/mail/actions/read", params={"emailId:in": mail})
    (receipt,) = ann.box(bucket="inbox", isUserSent="false", **{"with": "body"})
    assert receipt["subject"] == "Read: Asked"
    assert bob.email in receipt["body"]
    cid.api.patch("/rest/mail/actions/read", params={"emailId:in": mail})
    assert len(ann.box(bucket="inbox")) == 2


def test_the_way_through_the_trash(ann: Person, bob: Person) -> None:
    mail = ann.send(bob.email)["id"]

    def act(who: Person, what: str) -> httpx.Response:
        return who.api.patch(f"/rest/mail/actions/{what}", params={"emailId:in": mail})

    assert code(act(bob, "recover")) == (403, "ERR_ENTITY_NOT_DELETED")
    assert code(act(bob, "deletePermanent")) == (403, "ERR_ENTITY_NOT_DELETED")
    assert (act(bob, "trash").status_code, act(bob, "trash").status_code) == (200, 403)
    assert code(act(bob, "read")) == (403, "ERR_ENTITY_DELETED")
    assert (bob.box(bucket="inbox"), bob.subjects(bucket="trash")) == ([], ["A subject"])
    assert (bob.mail(mail)["bucket"], bob.mail(mail)["deleted"]) == ("trash", True)
    assert (len(bob.box()), len(bob.box(deleted="true")), bob.box(deleted="false")) == (1, 1, [])
    assert (bob.counts()["inbox"], bob.counts()["trash"]) == (0, 1)
    assert ann.mail(mail)["deleted"] is False
    assert (act(bob, "recover").status_code, bob.subjects(bucket="inbox")) == (200, ["A subject"])
    act(bob, "trash")
    assert act(bob, "deletePermanent").status_code == 200
    assert bob.box() == []
    assert code(bob.api.get(f"/rest/mail/{mail}")) == (403, "ERR_ACCESS_USER")
    for what in ("deletePermanent", "recover"):
        assert code(act(bob, what)) == (410, "ERR_ENTITY_DELETED_PERMANENTLY")
    assert ann.subjects(bucket="sent") == ["A subject"]
    assert act(ann, "trash").status_code == 200
    assert (ann.box(bucket="sent"), ann.subjects(bucket="trash")) == ([], ["A subject"])


@pytest.mark.parametrize("what", ["trash", "recover", "deletePermanent", "read", "unread"])
def test_several_at_once(ann: Person, bob: Person, cid: Person, what: str) -> None:
    path = f"/rest/mail/actions/{what}"
    mine = ann.send(bob.email)["id"]
    foreign = ann.send(cid.email)["id"]
    if what in ("recover", "deletePermanent"):
        bob.api.patch("/rest/mail/actions/trash", params={"emailId:in": mine})
    asked = {"emailId:in": f"{mine},{foreign},missing"}
    before = bob.mail(mine)
    assert code(bob.api.patch(path, params=asked)) == (403, "ERR_ACCESS_USER")
    assert bob.mail(mine) == before
    partly = bob.api.patch(path, params=asked | {"partialSuccess": "true"})
    assert partly.status_code == 207
    assert partly.json()["successIds"] == [mine]
    (error,) = partly.json()["errors"]
    assert (error["code"], error["failedIds"]) == ("ERR_ACCESS_USER", [foreign, "missing"])
    assert error["message"]
    none = bob.api.patch(path, params={"emailId:in": f"{foreign},missing", "partialSuccess": "true"})
    assert code(none) == (403, "ERR_ACCESS_USER")
    assert code(bob.api.patch(path)) == (422, "ERR_INPUT_REQUIRED")
    many = ",".join(str(number) for number in range(101))
    assert code(bob.api.patch(path, params={"emailId:in": many})) == (422, "ERR_INVALID_PARAMETER")
    assert code(bob.api.patch(path, params={"emailId:in": many[:-4]})) == (403, "ERR_ACCESS_USER")


def test_drafts_do_not_go_to_the_trash(ann: Person) -> None:
    mail = ann.send(draft=True)["id"]
    answer = ann.api.patch("/rest/mail/actions/trash", params={"emailId:in": mail})
    assert code(answer) == (403, "ERR_ENTITY_EMAIL_IS_NOT_COMPLETED")


def test_filters_orders_and_pages(ann: Person, bob: Person, cid: Person) -> None:
    for number in range(3):
        ann.send(bob.email, subject=f"From Ann {number}")
    own = cid.send(bob.email, subject="From Cid", preview=True, webFormId="form")
    bob.send(ann.email, subject="From Bob")
    bob.send(draft=True, subject="Draft")
    everything = bob.subjects()
    assert len(everything) == 6
    assert bob.subjects(senderId=cid.id) == ["From Cid"]
    assert len(bob.subjects(**{"senderId:in": f"{cid.id},{ann.id}"})) == 4
    assert len(bob.subjects(isRecipient="true")) == 4
    assert sorted(bob.subjects(isRecipient="false")) == ["Draft", "From Bob"]
    assert bob.subjects(status="draft") == ["Draft"]
    assert len(bob.subjects(status="draft,sent")) == 6
    assert bob.subjects(isPreview="true") == ["From Cid"]
    assert bob.subjects(emailPackageId=own["emailPackageId"]) == ["From Cid"]
    assert bob.subjects(webFormId="form") == bob.subjects(customWebFormOnly="true") == ["From Cid"]
    assert len(bob.subjects(returnCustomWebForm="false")) == 5
    assert len(bob.subjects(templateId="19")) == 6
    assert bob.subjects(templateId="18") == bob.subjects(isUserSent="false") == []
    assert bob.subjects(approvalRequestOnly="true") == bob.subjects(bucket="outgoing") == []
    assert sorted(bob.subjects(trackingOnly="true")) == ["Draft", "From Bob"]
    for query, found in (
        ({"date:gte": "01/01/2026"}, 6),
        ({"date:gte": "2026-01-01T00:00:00+0000"}, 6),
        ({"date:gte": "2099-01-01"}, 0),
        ({"date:lt": "01/01/2026"}, 0),
        ({"date:lte": "2099-01-01T00:00:00Z"}, 6),
        ({"modified_date:gt": "01/31/2026"}, 6),
        ({"modified_date:lt": "01/31/2026"}, 0),
        ({"date": own["date"]}, 6),
    ):
        assert len(bob.box(**query)) == found, query
    by_id = [one["id"] for one in bob.box(orderBy="id:asc")]
    assert by_id == sorted(by_id)
    assert [one["id"] for one in bob.box(orderBy="id:desc")] == by_id[::-1]
    assert bob.box(orderBy="status:asc")[0]["status"] == "draft"
    paged = [
        one["id"] for offset in range(0, 8, 2) for one in bob.box(limit=2, offset=offset, orderBy="id:asc")
    ]
    assert paged == by_id
    metadata = bob.api.get("/rest/mail", params={"limit": 2, "offset": 4}).json()["metadata"]
    assert metadata == {"total": 6, "limit": 2, "offset": 4}
    assert bob.api.get("/rest/mail", params={"orderBy": "subject:asc"}).status_code == 422
    assert bob.api.get("/rest/mail", params={"bucket": "attic"}).status_code == 422
    assert code(bob.api.get("/rest/mail", params={"sharedMailboxId": ann.id})) == (403, "ERR_ACCESS_USER")


def test_counters_agree_with_the_lists(ann: Person, bob: Person) -> None:
    ann.send(bob.email)
    ann.send(bob.email, webFormId="form")
    bob.send(draft=True)
    trashed = ann.send(bob.email)["id"]
    bob.api.patch("/rest/mail/actions/trash", params={"emailId:in": trashed})
    counts = bob.counts()
    assert {name: counts[name] for name in ("inbox", "draft", "trash", "outgoing", "inboxUnread")} == {
        "inbox": 2,
        "draft": 1,
        "trash": 1,
        "outgoing": 0,
        "inboxUnread": 2,
    }
    plain = bob.api.get("/rest/mail/actions/counters", params={"returnCustomWebForm": "false"}).json()
    assert plain["inbox"] == 1


def test_a_message_to_oneself(ann: Person) -> None:
    mail = ann.send(ann.email)["id"]
    assert [one["id"] for one in ann.box()] == [mail]
    assert [one["bucket"] for one in ann.box(bucket="inbox")] == ["inbox"]
    assert [one["bucket"] for one in ann.box(bucket="sent")] == ["sent"]
    copied = ann.send("someone@elsewhere.example", selfCopy=True)["id"]
    assert {one["id"] for one in ann.box(bucket="inbox")} == {mail, copied}


def test_mail_waits_for_an_account(box: Sandbox, ann: Person, admin_api: httpx.Client) -> None:
    with person(box, admin_api, "gone") as someone:
        later = f"later-{someone.email}"
        mail = ann.send(later)
        assert mail["recipients"][0]["userId"] is None
        made = admin_api.post("/rest/admin/users", params=RETURN, json={"email": later}).json()
        someone.api.headers["Authorization"] = f"Bearer {box.issue_token(later)}"
        assert [one["id"] for one in someone.box(bucket="inbox")] == [mail["id"]]
        assert ann.mail(mail["id"])["recipients"][0]["userId"] == made["id"]


def test_replies_and_forwards(ann: Person, bob: Person, cid: Person) -> None:
    file = ann.upload("plan.txt", b"the plan")
    first = ann.send(bob.email, subject="Plan", files=[file])["id"]
    reply = bob.send(ann.email, subject="Re: Plan", parentEmailId=first, type="reply")
    assert (reply["type"], reply["parentEmailId"], reply["attachmentCount"]) == ("reply", first, 0)
    (got,) = ann.box(bucket="inbox")
    assert (got["parentEmailId"], got["type"]) == (first, "reply")
    forward = bob.send(cid.email, subject="Fwd: Plan", parentEmailId=first, type="forward")
    assert (forward["type"], forward["attachmentCount"]) == ("forward", 1)
    (attached,) = cid.attachments(forward["id"])
    assert cid.content(forward["id"], attached["attachmentId"]).content == b"the plan"
    assert code(cid.api.get(f"/rest/mail/{first}")) == (403, "ERR_ACCESS_USER")
    stolen = {"to": [cid.email], "parentEmailId": first, "type": "forward"}
    assert code(cid.api.post(SEND, json=stolen)) == (403, "ERR_ACCESS_USER")


@pytest.mark.parametrize("acl", ["verify_recipient", "internal", "anyone_auth", "no_auth"])
def test_who_reads_with_the_reference(ann: Person, bob: Person, cid: Person, acl: str) -> None:
    file = ann.upload("open.txt", b"open")
    mail = ann.send(bob.email, acl=acl, files=[file])["id"]
    ref = ann.api.get(f"/rest/mail/{mail}/packages").json()["downloadLink"].rpartition("/")[2]
    attachment = ann.attachments(mail)[0]["attachmentId"]
    for path in ("", f"/attachments/{attachment}", f"/attachments/{attachment}/content", "/packages"):
        assert cid.api.get(f"/rest/mail/{mail}{path}").status_code == 403
        assert cid.api.get(f"/rest/mail/{mail}{path}", params={"ref": "wrong"}).status_code == 403
        answer = cid.api.get(f"/rest/mail/{mail}{path}", params={"ref": ref})
        assert answer.status_code == (403 if acl == "verify_recipient" else 200)
    assert cid.box() == []


def test_files_of_an_expired_message_are_gone(
    ann: Person, bob: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = ann.upload("a.txt", b"x")
    mail = ann.send(bob.email, expire="2098-01-01T00:00:00+0000", files=[file])["id"]
    (attached,) = bob.attachments(mail)
    assert attached["deleted"] is False
    monkeypatch.setattr(boxes, "now", lambda: datetime(2099, 1, 1))  # as the database has it
    assert bob.attachments(mail)[0]["deleted"] is True
    for who in (ann, bob):
        assert code(who.content(mail, attached["attachmentId"])) == (403, "ERR_ACCESS_USER")
    assert bob.subjects(bucket="inbox") == ["A subject"]


def test_a_message_to_the_people_of_a_folder(
    api: httpx.Client, folder: str, box: Sandbox, ann: Person, bob: Person
) -> None:
    path = f"/rest/folders/{folder}/actions/sendMessage"
    assert code(ann.api.post(path, json={"subject": "x"})) == (403, "ERR_ACCESS_USER")
    nobody = api.post(path, json={"subject": "x"})
    assert code(nobody) == (422, "ERR_INVALID_PARAMETER")
    me = api.get("/rest/users/me").json()["id"]
    with box._alive.appliance.database.session() as session:  # as a member, whichever way people become one
        session.add(Member(item_id=folder, user_id=ann.id, role_id=2, shared_by_id=me))
    assert code(api.post(path, json={"subject": "x", "to": [bob.id]})) == (422, "ERR_INVALID_PARAMETER")
    sent = api.post(path, json={"subject": "To all of you"})
    assert (sent.status_code, sent.json()["subject"]) == (201, "To all of you")
    named = ann.api.post(path, json={"subject": "To you", "cc": [me], "body": "Hello"})
    assert [(one["userId"], one["type"]) for one in named.json()["recipients"]] == [(me, 1)]
    assert (ann.subjects(bucket="inbox"), bob.box()) == (["To all of you"], [])
    assert "To you" in [one["subject"] for one in api.get("/rest/mail").json()["data"]]


def test_messages_are_found(ann: Person, bob: Person, cid: Person) -> None:
    plan = ann.send(bob.email, subject="The Plan", body="Meet at noon")["id"]
    lunch = cid.send(bob.email, subject="Lunch", body="No plan yet")["id"]
    reply = bob.send(ann.email, subject="Re: The Plan")["id"]

    def query(**asked: Any) -> list[str]:
        wanted = {"searchType": "e", "includeContent": "true"} | asked
        body = bob.api.get("/rest/query", params=wanted).json()
        assert (body["totalEmails"], body["files"], body["folders"]) == (len(body["emails"]), [], [])
        return sorted(one["id"] for one in body["emails"])

    assert query(query="plan") == sorted([plan, lunch, reply])
    assert query(subject="plan") == sorted([plan, reply])
    assert query(query="noon") == [plan]
    assert query(senderId=cid.id) == [lunch]
    assert query(recipientId=ann.id) == query(bucket="sent") == [reply]
    assert query(bucket="inbox", query="plan") == sorted([plan, lunch])
    assert query(searchType="f,d", query="plan") == query(path="The Plan") == query(fileName="plan") == []
    found = bob.api.get("/rest/search", params={"content": "PLAN", "email_type": "Sent"}).json()
    assert [one["id"] for one in found["emails"]] == [reply]
    assert (found["metadata"]["totalEmailsCount"], found["metadata"]["total"]) == (1, 1)
    bob.api.patch("/rest/mail/actions/trash", params={"emailId:in": reply})
    assert query(query="plan") == sorted([plan, lunch])
    assert cid.api.get("/rest/search", params={"content": "noon"}).json()["emails"] == []


def test_old_api_versions_and_the_setting_end_dates_in_z(ann: Person, other_api: httpx.Client) -> None:
    old = ann.api.post(
        SEND, params=RETURN, headers={"X-Accellion-Version": "15"}, json={"to": [ann.email], "draft": True}
    )
    assert re.fullmatch(r"[-0-9]{10}T[:0-9]{8}Z", old.json()["date"])
    draft = {"to": ["someone@example.com"], "draft": True}
    other = other_api.post(SEND, params=RETURN, json=draft).json()
    assert re.fullmatch(r"[-0-9]{10}T[:0-9]{8}Z", other["date"])
    assert other["modifiedDate"].endswith("Z")


def test_messages_of_the_same_second_are_listed_in_their_order(
    box: Sandbox, ann: Person, bob: Person
) -> None:
    subjects = [f"Number {number}" for number in range(8)]
    for subject in subjects:
        ann.send(bob.email, subject=subject)
    assert bob.subjects() == ann.subjects(bucket="sent") == subjects[::-1]
    assert bob.subjects(orderBy="date:asc") == subjects
    assert bob.subjects(limit=3, offset=2) == subjects[::-1][2:5]
