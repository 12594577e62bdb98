"""The files of messages: who has them, who took them, and what is left when they are withdrawn."""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from typing import Any

import httpx
import pytest

from tests.sandbox.mailing import RETURN, Person
from tests.sandbox.test_folders import code

SEND = "/rest/mail/actions/sendFile"
Mailed = tuple[str, dict[str, str]]
"""A message, and its attachments by name."""


@pytest.fixture
def mailed(ann: Person, bob: Person) -> Mailed:
    """A message from Ann to Bob, with one file from a folder and one that was uploaded."""
    mail = ann.send(bob.email, subject="Two files", draft=True, files=[ann.upload("a.txt", b"from a folder")])
    ann.attach(mail["id"], "b.txt", b"uploaded")
    sent = ann.api.put(f"/rest/mail/{mail['id']}/actions/sendFile", json={"draft": False, "files": []})
    assert sent.status_code == 200
    return mail["id"], {one["name"]: one["attachmentId"] for one in ann.attachments(mail["id"])}


def test_recipients_have_the_files(ann: Person, bob: Person, cid: Person, mailed: Mailed) -> None:
    mail, ids = mailed
    listed = {one["name"]: one for one in bob.attachments(mail)}
    assert {name: one["size"] for name, one in listed.items()} == {"a.txt": 13, "b.txt": 8}
    assert listed["a.txt"]["mime"] == "text/plain"
    assert {one["emailPackageId"] for one in listed.values()} == {bob.mail(mail)["emailPackageId"]}
    for who in (ann, bob):
        assert who.content(mail, ids["a.txt"]).content == b"from a folder"
        assert who.content(mail, ids["b.txt"]).content == b"uploaded"
        assert who.api.get(f"/rest/mail/{mail}/attachments/{ids['b.txt']}").json()["name"] == "b.txt"
        assert who.mail(mail)["attachmentCount"] == 2
    ranged = bob.api.get(
        f"/rest/mail/{mail}/attachments/{ids['b.txt']}/content", headers={"Range": "bytes=2-4"}
    )
    assert (ranged.status_code, ranged.content) == (206, b"loa")
    assert code(cid.content(mail, ids["a.txt"])) == (403, "ERR_ACCESS_USER")
    assert code(cid.api.get(f"/rest/mail/{mail}/attachments")) == (403, "ERR_ACCESS_USER")
    assert code(bob.content(mail, "missing")) == (403, "ERR_ACCESS_USER")
    paged = bob.api.get(f"/rest/mail/{mail}/attachments", params={"limit": 1, "offset": 1}).json()
    assert len(paged["data"]) == 1
    assert paged["metadata"] == {"total": 2, "limit": 1, "offset": 1}


def test_the_hash_of_an_attachment_appears(bob: Person, mailed: Mailed) -> None:
    mail, ids = mailed
    shown = [bob.api.get(f"/rest/mail/{mail}/attachments/{ids['a.txt']}").json() for _ in range(3)]
    assert shown[-1]["fingerprint"] == hashlib.md5(b"from a folder").hexdigest()
    assert [one["algo"] for one in shown[-1]["fingerprints"]] == ["md5", "sha3-256"]


def test_an_attachment_outlives_its_file(ann: Person, bob: Person) -> None:
    file = ann.upload("a.txt", b"kept")
    mail = ann.send(bob.email, files=[file])["id"]
    ann.api.delete(f"/rest/files/{file}")
    assert ann.api.delete(f"/rest/files/{file}/actions/permanent").status_code == 204
    (attached,) = bob.attachments(mail)
    assert attached["objectId"] == file
    assert bob.content(mail, attached["attachmentId"]).content == b"kept"


def test_only_what_one_may_download_is_attached(ann: Person, bob: Person) -> None:
    file = ann.upload("a.txt", b"hers")
    refused = bob.api.post(SEND, json={"to": [ann.email], "files": [file]})
    assert code(refused) == (403, "ERR_ACCESS_USER")
    ann.api.delete(f"/rest/files/{file}")
    assert code(ann.api.post(SEND, json={"to": [bob.email], "files": [file]})) == (403, "ERR_ENTITY_DELETED")


def test_files_of_a_draft_are_added_and_replaced(ann: Person, bob: Person) -> None:
    first, second = ann.upload("one.txt", b"1"), ann.upload("two.txt", b"2")
    mail = ann.send(bob.email, draft=True, files=[first])["id"]
    uploaded = ann.attach(mail, "three.txt", b"3")
    path = f"/rest/mail/{mail}/actions/sendFile"

    def names_after(**body: Any) -> list[str]:
        assert ann.api.put(path, json={"draft": True} | body).status_code == 200
        return [one["name"] for one in ann.attachments(mail)]

    assert names_after() == names_after(files=[]) == ["one.txt", "three.txt"]
    assert names_after(files=[first, uploaded]) == ["one.txt", "three.txt"]
    assert names_after(files=[second]) == ["three.txt", "two.txt"]


def test_attachments_are_uploaded_to_ones_own_drafts_alone(ann: Person, bob: Person) -> None:
    session = {"filename": "a.txt", "totalSize": 1, "totalChunks": 1}
    draft, sent = ann.send(bob.email, draft=True)["id"], ann.send(bob.email)["id"]
    for who, mail, refusal in (
        (ann, "missing", "ERR_ACCESS_USER"),
        (bob, draft, "ERR_ACCESS_USER"),
        (bob, sent, "ERR_ACCESS_USER"),
        (ann, sent, "ERR_ENTITY_EMAIL_NOT_DRAFT"),
    ):
        for public in ("", "public/"):
            path = f"/rest/{public}mail/{mail}/actions/initiateUpload"
            assert code(who.api.post(path, json=session)) == (403, refusal)
    begun = ann.api.post(f"/rest/public/mail/{draft}/actions/initiateUpload", json=session).json()
    ann.api.delete(f"/rest/mail/{draft}")
    late = ann.api.post(f"/rest/uploads/{begun['id']}", files={"content": ("a.txt", b"x")})
    assert code(late) == (403, "ERR_ACCESS_USER")


def test_view_only_files(ann: Person, bob: Person, cid: Person) -> None:
    mail = ann.send(bob.email, preview=True, watermark="Mine", files=[ann.upload("a.txt", b"x")])["id"]
    (attached,) = bob.attachments(mail)
    assert code(bob.content(mail, attached["attachmentId"])) == (403, "ERR_ACCESS_USER")
    assert ann.content(mail, attached["attachmentId"]).content == b"x"
    path = f"/rest/mail/{mail}/attachments/{attached['attachmentId']}/preview"
    shown = bob.api.get(path).json()
    assert (shown["watermark"], shown["status"], shown["mime"]) == ("Mine", "Preview", "text/plain")
    assert attached["attachmentId"] in shown["link"]
    assert code(cid.api.get(path)) == (403, "ERR_ACCESS_USER")
    listed = bob.mail(mail, **{"with": "(attachments:(permissions))"})["attachments"][0]["permissions"]
    assert {one["name"]: one["allowed"] for one in listed} == {
        "view": True,
        "download": False,
        "file_copy": False,
    }


def test_an_archive(ann: Person, bob: Person, mailed: Mailed) -> None:
    mail, ids = mailed
    asked = {"attachmentId:in": ",".join(ids.values()), "name": "both.zip"}
    path = f"/rest/mail/{mail}/attachments/actions/zip"
    assert bob.api.get(f"{path}Status", params=asked).content == b""
    answer = bob.api.get(path, params=asked)
    assert "both.zip" in answer.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert {one: archive.read(one) for one in archive.namelist()} == {
            "a.txt": b"from a folder",
            "b.txt": b"uploaded",
        }
    for place in (path, f"{path}Status"):
        refused = bob.api.get(place, params={"attachmentId:in": "missing"})
        assert code(refused) == (403, "ERR_ACCESS_USER")
    ann.api.delete("/rest/mail/attachments", params={"id:in": ids["a.txt"]})
    for place in (path, f"{path}Status"):
        assert code(bob.api.get(place, params=asked)) == (403, "ERR_ACCESS_USER")
    asked["attachmentId:in"] = ids["b.txt"]
    with zipfile.ZipFile(io.BytesIO(bob.api.get(path, params=asked).content)) as archive:
        assert archive.namelist() == ["b.txt"]


def withdrawn(who: Person, mail: str) -> dict[str, bool]:
    return {one["name"]: one["withdrawn"] for one in who.attachments(mail)}


@pytest.mark.parametrize("how", ["of a message", "anywhere"])
def test_a_file_is_withdrawn(ann: Person, bob: Person, mailed: Mailed, how: str) -> None:
    mail, ids = mailed
    copied = bob.send(ann.email, parentEmailId=mail, type="forward")["id"]

    def withdraw(who: Person, *attachments: str) -> httpx.Response:
        asked = {"id:in": ",".join(attachments)}
        if how == "anywhere":
            return who.api.delete("/rest/mail/attachments", params=asked)
        return who.api.post(f"/rest/mail/{mail}/actions/withdrawFiles", params=asked)

    assert code(withdraw(bob, ids["a.txt"])) == (403, "ERR_ACCESS_NOT_SENDER")
    assert code(withdraw(ann, ids["a.txt"], "missing")) == (403, "ERR_ACCESS_USER")
    assert withdrawn(bob, mail) == {"a.txt": False, "b.txt": False}
    assert (withdraw(ann, ids["a.txt"]).status_code, ann.mail(mail)["withdrawnDate"]) == (204, None)
    assert withdrawn(bob, mail) == withdrawn(ann, mail) == {"a.txt": True, "b.txt": False}
    assert code(bob.content(mail, ids["a.txt"])) == (403, "ERR_ACCESS_USER")
    assert bob.content(mail, ids["b.txt"]).content == b"uploaded"
    assert ann.content(mail, ids["a.txt"]).content == b"from a folder"
    forwarded = {one["name"]: one["attachmentId"] for one in bob.attachments(copied)}
    assert ann.content(copied, forwarded["a.txt"]).content == b"from a folder"
    assert withdraw(ann, *ids.values()).status_code == 204
    assert ann.mail(mail)["withdrawnDate"]
    assert bob.subjects(bucket="inbox") == ["Two files"]


def test_messages_are_withdrawn(ann: Person, bob: Person, mailed: Mailed) -> None:
    mail, ids = mailed
    plain, draft = ann.send(bob.email)["id"], ann.send(bob.email, draft=True)["id"]
    secure = ann.send(bob.email, secureBody=True)["id"]

    def withdraw(who: Person, *mails: str) -> httpx.Response:
        return who.api.post("/rest/mail/actions/withdraw", json={"ids": list(mails)})

    assert code(withdraw(bob, mail)) == (403, "ERR_ACCESS_NOT_SENDER")
    assert code(withdraw(ann, plain)) == (403, "ERR_MAIL_BODY_UNSECURED")
    partly = withdraw(ann, mail, plain, draft, "missing")
    assert (partly.status_code, partly.json()["successIds"]) == (207, [mail])
    assert {one["code"]: one["failedIds"] for one in partly.json()["errors"]} == {
        "ERR_MAIL_BODY_UNSECURED": [plain],
        "ERR_ENTITY_EMAIL_IS_NOT_COMPLETED": [draft],
        "ERR_ACCESS_USER": ["missing"],
    }
    assert withdrawn(bob, mail) == {"a.txt": True, "b.txt": True}
    assert code(bob.content(mail, ids["b.txt"])) == (403, "ERR_ACCESS_USER")
    assert (withdraw(ann, secure).status_code, withdraw(ann, secure).content) == (200, b"")
    assert bob.mail(secure, **{"with": "body"})["body"] is None
    assert ann.mail(secure, **{"with": "body"})["body"] == "A body"
    assert withdraw(ann).status_code == 422


@pytest.mark.parametrize("many", [False, True])
def test_files_of_deleted_users_are_withdrawn_on_request(
    admin_api: httpx.Client, ann: Person, bob: Person, cid: Person, mailed: Mailed, many: bool
) -> None:
    mail, _ = mailed
    kept = cid.send(bob.email, files=[cid.upload("c.txt", b"c")])["id"]
    for who, asked in ((ann, {"withdrawFileLinks": "true"}), (cid, {})):
        path, query = ("/rest/users", {"id:in": who.id}) if many else (f"/rest/admin/users/{who.id}", {})
        answer = admin_api.delete(path, params={"deleteUnsharedData": "true", **query, **asked})
        assert answer.status_code == 204, answer.text
    assert withdrawn(bob, mail) == {"a.txt": True, "b.txt": True}
    assert withdrawn(bob, kept) == {"c.txt": False}


def test_an_attachment_is_saved_to_a_folder(ann: Person, bob: Person, cid: Person, mailed: Mailed) -> None:
    mail, ids = mailed
    folder = bob.api.post("/rest/folders/0/folders", params=RETURN, json={"name": "Saved"}).json()["id"]
    path = f"/rest/mail/{mail}/actions/copy"

    def save(*names: str, who: Person = bob, **body: Any) -> httpx.Response:
        asked = RETURN | {"id:in": ",".join(ids.get(one, one) for one in names)}
        return who.api.post(path, params=asked, json={"destinationFolderId": folder} | body)

    def listed() -> dict[str, int]:
        return {
            one["name"]: one["size"] for one in bob.api.get(f"/rest/folders/{folder}/files").json()["data"]
        }

    saved = save("a.txt", "b.txt")
    assert (saved.status_code, saved.json()["parentId"]) == (201, folder)
    assert listed() == {"a.txt": 13, "b.txt": 8}
    assert bob.api.get(f"/rest/files/{saved.json()['id']}/content").content == b"from a folder"
    again = save("a.txt")
    assert (again.json()["id"], again.json()["versionsCount"]) == (saved.json()["id"], 2)
    assert save("a.txt", addVersion=False).json()["name"] == "a (1).txt"
    assert save("a.txt", addVersion=False).json()["name"] == "a (2).txt"
    assert code(save("missing")) == (403, "ERR_ACCESS_USER")
    assert code(save("a.txt", who=ann)) == (403, "ERR_ACCESS_USER")
    assert code(save("a.txt", destinationFolderId="0")) == (403, "ERR_ENTITY_IS_BASE_DIR")
    ann.api.delete("/rest/mail/attachments", params={"id:in": ids["a.txt"]})
    assert code(save("a.txt")) == (403, "ERR_ACCESS_USER")
    assert len(listed()) == 4


def test_sent_attachments(ann: Person, bob: Person, mailed: Mailed) -> None:
    mail, _ = mailed
    draft = ann.send(draft=True, subject="A draft")["id"]
    attached = ann.attach(draft, "c.txt", b"c")

    def listed(**query: Any) -> list[dict[str, Any]]:
        return list(ann.api.get("/rest/mail/attachments", params=query).json()["data"])

    assert [(one["name"], one["size"]) for one in listed(orderBy="size:desc")] == [
        ("a.txt", "13"),
        ("b.txt", "8"),
        ("c.txt", "1"),
    ]
    (in_draft,) = listed(bucket="draft")
    assert (in_draft["emailId"], in_draft["attachmentId"]) == (draft, attached)
    assert (in_draft["type"], in_draft["sentDate"], in_draft["subject"]) == ("draft", None, "A draft")
    assert [(one["emailId"], one["type"]) for one in listed(bucket="sent")] == [(mail, "sent")] * 2
    assert len(listed(limit=2)) == 2
    assert bob.api.get("/rest/mail/attachments").json()["data"] == []
    assert ann.api.get("/rest/mail/attachments", params={"bucket": "attic"}).status_code == 422


def test_the_report_tells_who_took_what(ann: Person, bob: Person, cid: Person, mailed: Mailed) -> None:
    mail, ids = mailed
    path = f"/rest/mail/{mail}/attachments"
    assert ann.api.get(f"{path}/report").json()["downloads"] == []
    bob.api.get(f"{path}/{ids['a.txt']}/preview")
    bob.content(mail, ids["a.txt"])
    bob.api.get(f"{path}/actions/zip", params={"attachmentId:in": ids["b.txt"]})
    ann.api.delete("/rest/mail/attachments", params={"id:in": ids["b.txt"]})
    bob.content(mail, ids["b.txt"])  # refused
    report = ann.api.get(f"{path}/report").json()
    assert report["subject"] == "Two files"
    assert [
        (one["event_name"], one["username"], one["file_name"], one["file_id"], one["withdrawn"])
        for one in report["downloads"]
    ] == [
        ("view_file", bob.email, "a.txt", ids["a.txt"], False),
        ("download_email", bob.email, "a.txt", ids["a.txt"], False),
        ("download_email", bob.email, "b.txt", ids["b.txt"], True),
    ]
    assert all(one["created_time"] >= report["sent_time"] for one in report["downloads"])
    exported = ann.api.get(f"{path}/reportCsv")
    assert exported.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(exported.text)))
    assert [(one["event_name"], one["username"], one["file_name"]) for one in rows] == [
        (one["event_name"], one["username"], one["file_name"]) for one in report["downloads"]
    ]
    assert all(one["created"].endswith("+0000") for one in rows)
    for who in (bob, cid):
        for name in ("report", "reportCsv"):
            assert code(who.api.get(f"{path}/{name}")) == (403, "ERR_ACCESS_USER")


def test_a_download_is_answered_by_a_receipt(ann: Person, bob: Person) -> None:
    file = ann.upload("a.txt", b"x")
    mail = ann.send(bob.email, subject="Asked", isSelfReturnReceipt="true", files=[file])["id"]
    attached = bob.attachments(mail)[0]["attachmentId"]
    ann.content(mail, attached)
    assert ann.box(bucket="inbox") == []
    for _ in range(2):
        bob.content(mail, attached)
    assert ann.subjects(bucket="inbox") == ["Read: Asked"]


def test_who_may_track(ann: Person, bob: Person, cid: Person, mailed: Mailed) -> None:
    mail, _ = mailed
    report, settings = f"/rest/mail/{mail}/attachments/report", f"/rest/mail/{mail}/settings"
    assert (ann.mail(mail)["hasTrackingAccess"], bob.mail(mail)["hasTrackingAccess"]) == (True, False)
    assert code(bob.api.put(settings, json={"trackingAccess": [bob.email]})) == (403, "ERR_ACCESS_USER")
    outside = ann.api.put(settings, json={"trackingAccess": ["x@elsewhere.example"]})
    assert code(outside) == (403, "ERR_NOT_INTERNAL_DOMAIN")
    assert ann.api.put(settings, json={"trackingAccess": [cid.email, bob.email]}).status_code == 200
    assert cid.api.get(report).status_code == bob.api.get(report).status_code == 200
    assert cid.mail(mail)["hasTrackingAccess"] is True
    assert [one["id"] for one in cid.box(trackingOnly="true")] == [mail]
    trackers = ann.mail(mail)["trackingAccess"]
    assert {one["email"]: one["revoked"] for one in trackers} == {cid.email: False, bob.email: False}
    ann.api.put(settings, json={"trackingAccess": [bob.email]})
    assert code(cid.api.get(report)) == (403, "ERR_ACCESS_USER")
    assert bob.api.delete(f"/rest/mail/{mail}/trackings/me").status_code == 200
    assert code(bob.api.get(report)) == (403, "ERR_ACCESS_USER")
    assert code(bob.api.delete(f"/rest/mail/{mail}/trackings/me")) == (403, "ERR_ACCESS_USER")
    assert {one["email"]: one["revoked"] for one in ann.mail(mail)["trackingAccess"]} == {
        cid.email: True,
        bob.email: True,
    }
    assert bob.subjects(bucket="inbox") == ["Two files"]


def test_the_report_is_sent_to_the_inbox(ann: Person, bob: Person, mailed: Mailed) -> None:
    mail, ids = mailed
    bob.content(mail, ids["a.txt"])
    path = f"/rest/mail/{mail}/actions/sendTrackingReport"
    assert code(bob.api.post(path)) == (403, "ERR_ACCESS_NOT_SENDER")
    assert ann.api.post(path).status_code == 201
    (report,) = ann.box(bucket="inbox")
    assert (report["subject"], report["isUserSent"]) == ("Tracking report: Two files", False)
    (attached,) = ann.attachments(report["id"])
    rows = list(csv.DictReader(io.StringIO(ann.content(report["id"], attached["attachmentId"]).text)))
    assert [(one["username"], one["file_name"]) for one in rows] == [(bob.email, "a.txt")]
