"""Everything that happens is written once, and read as activities, as the audit log and as CSV."""

from __future__ import annotations

import csv
import io
import time
import uuid
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.database import Member
from kiteworks_sandbox.roles import UPLOADER, VIEWER
from tests.sandbox.support import Flow, client, sign_in

NEWEST = {"limit": "1"}


def upload(api: httpx.Client, folder: str, name: str, content: bytes = b"content") -> dict[str, Any]:
    """Upload a file in one chunk."""
    session = api.post(
        f"/rest/folders/{folder}/actions/initiateUpload",
        json={"filename": name, "totalSize": len(content), "totalChunks": 1},
    ).json()
    sent = api.post(
        f"/{session['uri']}", params={"returnEntity": "true"}, files={"content": content}, data={"index": "1"}
    )
    assert sent.status_code == 201, sent.text
    made: dict[str, Any] = sent.json()
    return made


def activities(api: httpx.Client, path: str, **query: Any) -> list[dict[str, Any]]:
    answer = api.get(f"/rest/{path}", params=query)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert list(body) == ["data"]  # without metadata
    found: list[dict[str, Any]] = body["data"]
    return found


def names(found: list[dict[str, Any]]) -> list[str]:
    return [one["event"] for one in found]


@pytest.fixture
def fresh() -> Iterator[Sandbox]:
    """A sandbox in which nothing has happened."""
    with Sandbox() as running:
        yield running


def test_an_upload_is_an_activity_of_the_file_and_of_its_folder(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "report.txt", b"12345")
    (activity,) = activities(api, f"files/{file['id']}/activities")
    me = api.get("/rest/users/me").json()
    assert sorted(activity) == [
        "created",
        "data",
        "event",
        "id",
        "message",
        "permissions",
        "successful",
        "type",
        "user",
    ]
    assert (activity["event"], activity["type"], activity["successful"]) == ("add_file", "file_changes", True)
    assert activity["message"].startswith("Sandbox User uploaded report.txt to Folder ")
    assert activity["user"] == {
        "userId": me["id"],
        "name": me["name"],
        "email": me["email"],
        "profileIcon": "",
    }
    assert datetime.strptime(activity["created"], "%Y-%m-%dT%H:%M:%S%z") <= datetime.now(UTC)
    assert {"view", "download", "file_delete"} <= set(activity["permissions"])
    assert activities(api, f"folders/{folder}/activities", type="content_changes") == [activity]

    data = activity["data"]
    assert sorted(data) == [
        "asset_classes",
        "error",
        "file",
        "is_folder_upload",
        "mail",
        "on_behalf_of",
        "parent_folder",
        "policies",
        "reference_id",
        "sender",
    ]
    assert (data["error"], data["is_folder_upload"], data["mail"]) == (None, 0, None)
    assert data["parent_folder"]["id"] == folder
    version = api.get(f"/rest/files/{file['id']}/versions").json()["data"][0]["id"]
    uploader = data["file"].pop("file_uploader")
    assert (uploader["guid"], uploader["name"]) == (me["id"], me["name"])
    assert type(uploader["id"]) is int
    assert data["file"] == {
        "id": file["id"],
        "file_id": version,
        "name": "report.txt",
        "path": f"{data['parent_folder']['path']}/report.txt",
        "size": 5,
        "mime": "text/plain",
        "hash_algo": "md5",
        "hash": "Generating...",
        "fingerprints": [{"algo": "md5", "hash": "Generating..."}],
        "tags": [],
        "version": None,
        "ec_source": None,
        "ec_object_id": None,
    }


def test_each_thing_that_is_done_to_a_file_is_written_once(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "life.txt", b"one")["id"]
    assert upload(api, folder, "life.txt", b"two")["id"] == file
    versions = api.get(f"/rest/files/{file}/versions").json()["data"]
    old = f"/rest/files/{file}/versions/{versions[1]['id']}"
    assert api.get(f"{old}/content").content == b"one"
    assert api.post(f"{old}/actions/promote").status_code == 200
    assert api.delete(f"/rest/files/{file}/versions/{versions[0]['id']}").status_code == 204
    link = api.post("/rest/files/actions/downloadLink", json={"fileId": file}).json()["downloadLinks"][0]
    assert api.get(f"/{link}").content == b"one"
    found = activities(api, f"files/{file}/activities")
    assert names(found) == [
        "download",
        "delete_file_version",
        "promote_file_version",
        "download",
        "add_file_version",
        "add_file",
    ]
    assert found[3]["data"]["file"]["file_id"] == versions[1]["id"]
    assert not {"error", "is_folder_upload"} & set(found[4]["data"])
    nothing = ("size", "range", "partial", "final_chunk", "bypass_scan", "bypass_permission_check", "error")
    assert [found[0]["data"][name] for name in nothing] == [None] * len(nothing)


def test_uploads_and_downloads_in_one_request_are_events(api: httpx.Client, folder: str) -> None:
    for content in (b"one", b"two"):
        sent = api.post(
            f"/rest/folders/{folder}/actions/file?returnEntity=true", files={"body": ("form.txt", content)}
        )
    file = sent.json()["id"]
    assert api.get(f"/rest/files/{file}/content").content == b"two"
    found = activities(api, f"files/{file}/activities")
    assert names(found) == ["download", "add_file_version", "add_file"]
    refused = api.post(
        f"/rest/folders/{folder}/actions/file",
        files={"body": ("form.txt", b"three")},
        data={"disableAutoVersion": "true"},
    )
    assert refused.status_code == 409
    (failed,) = activities(api, f"folders/{folder}/activities", **NEWEST)
    assert (failed["successful"], failed["data"]["error"]["code"]) == (False, "ERR_ENTITY_EXISTS")
    assert failed["data"]["file"]["name"] == "form.txt"


def test_a_part_of_a_file_that_is_downloaded_is_named(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "part.txt", b"0123456789")["id"]
    version = api.get(f"/rest/files/{file}/versions").json()["data"][0]["id"]
    path = f"/rest/files/{file}/versions/{version}/content"
    assert api.get(path, headers={"Range": "bytes=2-4"}).content == b"234"
    data = activities(api, f"files/{file}/activities", **NEWEST)[0]["data"]
    assert (data["range"], data["partial"]) == ("bytes=2-4", True)


def test_archives_are_events_both_ways(api: httpx.Client, folder: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inner/a.txt", b"aa")
        archive.writestr("b.txt", b"b")
    content = packed.getvalue()
    session = api.post(
        f"/rest/folders/{folder}/actions/initiateUpload/zip",
        json={"filename": "x.zip", "totalSize": len(content), "totalChunks": 1, "uncompressedSize": 3},
    ).json()
    assert api.post(f"/{session['uri']}", files={"content": content}).status_code == 201
    found = activities(api, f"folders/{folder}/activities", nested="true", type="file_changes")
    assert {one["data"]["file"]["name"] for one in found} == {"a.txt", "b.txt"}
    assert {one["data"]["is_folder_upload"] for one in found} == {1}
    inner = activities(api, f"folders/{folder}/activities", type="folder_changes", **NEWEST)[0]
    assert (inner["event"], inner["data"]["folder"]["name"]) == ("add_folder", "inner")

    file = next(one["data"]["file"]["id"] for one in found if one["data"]["file"]["name"] == "b.txt")
    query = {"fileId:in": file, "folderId:in": inner["data"]["folder"]["id"], "name": "both.zip"}
    assert api.get("/rest/files/actions/zip", params=query).status_code == 200
    (zipped,) = activities(api, "activities", filter="my", **NEWEST)
    assert (zipped["event"], zipped["data"]["name"]) == ("download_zip", "both.zip")
    assert [one["name"] for one in zipped["data"]["files"]] == ["b.txt"]
    assert [one["name"] for one in zipped["data"]["folders"]] == ["inner"]
    assert zipped["data"]["failed_files"] == zipped["data"]["failed_folders"] == []


def test_what_fails_is_written_although_the_call_was_undone(api: httpx.Client, folder: str) -> None:
    content = b"abc"
    session = api.post(
        f"/rest/folders/{folder}/actions/initiateUpload",
        json={"filename": "bad.txt", "totalSize": 4, "totalChunks": 1},
    ).json()
    refused = api.post(f"/{session['uri']}", files={"content": content})
    assert refused.status_code == 422
    (failed,) = activities(api, f"folders/{folder}/activities", **NEWEST)
    assert (failed["event"], failed["successful"]) == ("add_file", False)
    error = refused.json()["errors"][0]
    assert failed["data"]["error"] == {"code": error["code"], "msg": error["message"]}
    assert "mail" not in failed["data"]
    assert failed["data"]["is_folder_upload"] is None
    file = failed["data"]["file"]
    empty = ("id", "file_id", "guid", "file_guid", "size", "mime", "hash", "hash_algo", "file_uploader")
    assert [file[name] for name in empty] == [None] * len(empty)
    assert (file["name"], file["fingerprints"]) == ("bad.txt", [])
    assert api.get(f"/rest/folders/{folder}/files").json()["data"] == []


def test_a_refused_chunk_before_the_last_is_not_a_failed_upload(api: httpx.Client, folder: str) -> None:
    session = api.post(
        f"/rest/folders/{folder}/actions/initiateUpload",
        json={"filename": "chunks.txt", "totalSize": 4, "totalChunks": 2},
    ).json()
    refused = api.post(f"/{session['uri']}", files={"content": b"ab"}, data={"index": "2"})
    assert refused.status_code == 422
    assert activities(api, f"folders/{folder}/activities", type="file_changes") == []


def test_subfolders_are_included_when_nested(api: httpx.Client, folder: str) -> None:
    below = api.post(f"/rest/folders/{folder}/folders?returnEntity=true", json={"name": "Below"}).json()["id"]
    deep = api.post(f"/rest/folders/{below}/folders?returnEntity=true", json={"name": "Deep"}).json()["id"]
    upload(api, deep, "deep.txt")
    plain, nested = (
        activities(api, f"folders/{folder}/activities", nested=nested, type="file_changes")
        for nested in ("false", "true")
    )
    assert plain == []
    assert [one["data"]["file"]["name"] for one in nested] == ["deep.txt"]
    assert activities(api, f"folders/{deep}/activities", type="file_changes") == nested


def test_periods_and_filters(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "period.txt")["id"]
    path = f"folders/{folder}/activities"
    now = datetime.now(UTC)
    hour = timedelta(hours=1)
    every = activities(api, path, type="all")
    later, earlier = now + hour, now - hour
    form = "%Y-%m-%dT%H:%M:%S+0000"
    assert activities(api, path, startDate=earlier.strftime(form), endDate=later.strftime(form)) == every
    assert activities(api, path, startDate=later.strftime(form)) == []
    assert activities(api, path, endDate=earlier.strftime(form)) == []
    assert activities(api, path, startTime=int(earlier.timestamp()), endTime=int(later.timestamp())) == every
    assert activities(api, path, startTime=int(later.timestamp())) == []
    assert activities(api, path, endTime=int(earlier.timestamp())) == []
    assert activities(api, path, noDayBack=1) == every
    assert activities(api, path, noDayBack=10**12) == every
    assert activities(api, path, noDayBack=-1) == []
    assert activities(api, path, type="mail") == []
    assert names(activities(api, path, fileId=file)) == ["add_file"]
    assert activities(api, path, fileId=str(uuid.uuid4())) == []
    assert activities(api, path, search="period") == []  # it looks into messages alone
    assert api.get(f"/rest/{path}", params={"type": "everything"}).status_code == 422
    assert api.get(f"/rest/{path}", params={"startDate": "yesterday"}).status_code == 422


def test_sorting_and_paging_to_an_empty_page(api: httpx.Client, folder: str) -> None:
    for number in range(5):
        upload(api, folder, f"{number}.txt")
    path = f"folders/{folder}/activities"
    ids = [one["id"] for one in activities(api, path)]
    assert ids == sorted(ids, reverse=True)
    assert [one["id"] for one in activities(api, path, orderBy="created:asc")] == ids[::-1]
    assert [one["id"] for one in activities(api, path, orderBy="id:asc")] == ids[::-1]
    read: list[int] = []
    while page := activities(api, path, limit="2", offset=len(read)):
        assert len(page) <= 2
        read += [one["id"] for one in page]
    assert read == ids


def test_members_see_activities_if_they_may_see_people(
    box: Sandbox, api: httpx.Client, admin_api: httpx.Client, folder: str
) -> None:
    file = upload(api, folder, "seen.txt")["id"]
    owner, member = (one.get("/rest/users/me").json()["id"] for one in (api, admin_api))
    for path in (f"folders/{folder}/activities", f"files/{file}/activities"):
        assert admin_api.get(f"/rest/{path}").status_code == 403
    assert file not in str(activities(admin_api, "activities"))
    for role, status in ((UPLOADER, 403), (VIEWER, 200)):
        with box._alive.appliance.database.session() as session:
            session.merge(Member(item_id=folder, user_id=member, role_id=role.id, shared_by_id=owner))
        for path in (f"folders/{folder}/activities", f"files/{file}/activities"):
            assert admin_api.get(f"/rest/{path}").status_code == status
    (seen,) = activities(admin_api, "activities", limit=1)
    assert (seen["data"]["file"]["id"], seen["user"]["userId"]) == (file, owner)
    assert "file_delete" not in seen["permissions"]
    assert file not in str(activities(admin_api, "activities", filter="my"))


@pytest.mark.parametrize("path", ["folders/{}/activities", "files/{}/activities", "admin/activities/{}"])
def test_unknown_objects_are_refused(admin_api: httpx.Client, path: str) -> None:
    refused = admin_api.get(f"/rest/{path.format(uuid.uuid4())}")
    assert refused.status_code == 403
    assert refused.json()["errors"][0]["code"] == "ERR_ACCESS_USER"


def test_the_csv_of_a_folder_tells_of_the_upload_and_is_an_event(api: httpx.Client, folder: str) -> None:
    upload(api, folder, "with 'quotes', and a comma.txt")
    path = f"/rest/folders/{folder}/activities"
    query = {"type": "all", "limit": "1000", "returnEntity": "false", "nested": "true"}
    answer = api.get(f"{path}/actions/exportCSV", params=query)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(answer.text)))
    assert (table[0]["Event"], table[0]["Email"], table[0]["Successful"]) == (
        "add_file",
        "user@sandbox.example",
        "Yes",
    )
    assert table[0]["Object"].endswith("/with 'quotes', and a comma.txt")
    assert not [one for one in table if "csv" in one["Event"]]
    (exported,) = activities(api, f"folders/{folder}/activities", type="folder_activities")
    assert exported["event"] == "download_folder_activities_to_csv"
    assert sorted(exported["data"]) == ["folder", "nested"]
    assert (exported["data"]["folder"]["id"], exported["data"]["nested"]) == (folder, True)
    assert api.get(f"/rest/folders/{uuid.uuid4()}/activities/actions/exportCSV").status_code == 403


PERIOD = {"startDateTime": "2020-01-01T00:00:00.000Z", "endDateTime": "2100-01-01T00:00:00.000Z"}


def audit(api: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    answer = api.get("/rest/admin/activities", params=PERIOD | query)
    assert answer.status_code == 200, answer.text
    assert list(answer.json()) == ["events"]
    found: list[dict[str, Any]] = answer.json()["events"]
    return found


def test_the_audit_log_has_everything_for_administrators_alone(
    api: httpx.Client, admin_api: httpx.Client, folder: str
) -> None:
    file = upload(api, folder, "audited.txt")["id"]
    upload(api, folder, "other.txt")
    me = api.get("/rest/users/me").json()
    assert api.get("/rest/admin/activities", params=PERIOD).status_code == 403
    (entry,) = audit(admin_api, **{"objectIds:in": file})
    assert str(uuid.UUID(entry["id"])) == entry["id"]
    assert entry["eventName"] == "add_file"
    assert entry["description"].startswith("Sandbox User uploaded audited.txt")
    assert (entry["userName"], entry["ipAddress"]) == (me["email"], "127.0.0.1")
    assert entry["successful"] is True
    assert entry["clientName"] == api.get("/rest/clients/me").json()["name"]
    assert entry["data"]["file"]["id"] == file
    assert admin_api.get(f"/rest/admin/activities/{entry['id']}").json() == {"events": [entry]}
    assert api.get(f"/rest/admin/activities/{entry['id']}").status_code == 403
    (compact,) = audit(admin_api, **{"objectIds:in": file, "compact": "true"})
    assert compact == {name: value for name, value in entry.items() if name != "data"}


def test_the_audit_log_is_filtered_sorted_and_paged(
    api: httpx.Client, admin_api: httpx.Client, folder: str
) -> None:
    start = datetime.now(UTC).replace(microsecond=0)
    for number in range(3):
        upload(api, folder, f"{number}.txt")
    mine = api.get("/rest/users/me").json()["id"]
    period = {
        "startDateTime": start.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "endDateTime": (start + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
    }
    query = {**period, "eventFilters:in": "add_file,login", "userId": mine, "objectIds:in": folder}
    every = audit(admin_api, **query)
    assert [one["data"]["file"]["name"] for one in every] == ["2.txt", "1.txt", "0.txt"]
    assert audit(admin_api, **query, orderBy="created:asc") == every[::-1]
    assert audit(admin_api, **query, limit=2, offset=1) == every[1:3]
    assert audit(admin_api, **query, limit=2, offset=3) == []
    assert audit(admin_api, **query, limit=1, offset=1, maxPages=1) == []
    assert audit(admin_api, **{**query, "eventFilters:in": "login"}) == []
    assert audit(admin_api, **{**query, "userId": str(uuid.uuid4())}) == []
    past = {"endDateTime": (start - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%S.000Z")}
    assert audit(admin_api, **{**query, **past}) == []
    by_user = [one["userName"] for one in audit(admin_api, orderBy="username:asc")]
    assert by_user == sorted(by_user)


def test_the_audit_log_is_sent_to_the_administrator_as_csv(
    api: httpx.Client, admin_api: httpx.Client, folder: str
) -> None:
    file = upload(api, folder, "sent.txt")["id"]
    query = {**PERIOD, "objectIds:in": file}
    path = "/rest/admin/activities/actions/exportCSV"
    assert api.get(path, params=query).status_code == 403
    exported = admin_api.get(path, params=query)
    assert (exported.status_code, exported.content) == (200, b"")
    inbox = {"bucket": "inbox", "orderBy": "date:desc", "limit": "100"}
    mails = admin_api.get("/rest/mail", params=inbox).json()["data"]
    mail = next(one for one in mails if one["subject"] == "Audit log")
    place = f"/rest/mail/{mail['id']}/attachments"
    (attachment,) = admin_api.get(place).json()["data"]
    assert attachment["name"] == "activities.csv"
    text = admin_api.get(f"{place}/{attachment['attachmentId']}/content").text
    assert [one["Event"] for one in csv.DictReader(io.StringIO(text))] == ["add_file"]
    assert audit(admin_api, **{"eventFilters:in": "export_admin_activities"})


def test_signing_in_is_an_event_and_failing_to_as_well(fresh: Sandbox) -> None:
    flow = Flow(fresh, fresh.register_application(name="Signs in"))
    with client(fresh) as browser:
        wrong = type(fresh.user)(fresh.user.email, "wrong")
        assert sign_in(browser, wrong).status_code == 401
        sign_in(browser, fresh.user)
        token = flow.redeem(browser, flow.answer(browser)["code"][0]).json()
        assert flow.refresh(browser, token["refresh_token"]).status_code == 200
    bearer = {"Authorization": f"Bearer {fresh.issue_token(fresh.admin.email)}"}
    with client(fresh, headers=bearer) as api:
        logins = audit(api, **{"eventFilters:in": "login"})
    assert [(one["clientName"], one["successful"]) for one in logins] == [
        ("Signs in", True),
        ("Web", True),
        ("Web", False),
    ]
    assert logins[2]["data"]["error"]["code"] == "ERR_AUTH_UNAUTHORIZED"


def test_applications_and_accounts_are_events(admin_api: httpx.Client) -> None:
    name = f"Audited {uuid.uuid4()}"
    body = {"name": name, "description": "", "redirectUri": "https://localhost/", "scope": "*/users/*"}
    made = admin_api.post("/rest/clients", json=body).json()["id"]
    assert admin_api.put(f"/rest/clients/{made}", json={"description": "changed"}).status_code == 200
    assert admin_api.delete(f"/rest/clients/{made}").status_code == 204
    found = [one for one in audit(admin_api, limit=3) if one["data"]["name"] == name]
    assert [one["eventName"] for one in found] == ["delete_client", "update_client", "add_client"]
    assert {one["data"]["client"]["id"] for one in found} == {made}
    email = f"{uuid.uuid4()}@sandbox.example"
    user = admin_api.post("/rest/admin/users?returnEntity=true", json={"email": email}).json()["id"]
    (added,) = audit(admin_api, **{"objectIds:in": user, "eventFilters:in": "add_user"})
    assert added["data"]["user"]["email"] == email


def test_applications_report_events_of_their_own(api: httpx.Client, admin_api: httpx.Client) -> None:
    event = {"eventName": f"report_{uuid.uuid4()}", "successful": True, "data": {"pages": 3}}
    good = {**event, "eventId": "2026-q3", "singleLine": "The report was sent.", "created": 1767225600}
    bad = {**event, "eventId": "2026-q4", "singleLine": "Never.", "created": 10**18}
    answer = api.post("/rest/clients/action/eventLog", json={"events": [good, bad]})
    assert answer.status_code == 201
    assert answer.json() == {"successIds": ["2026-q3"], "failedIds": ["2026-q4"]}
    (entry,) = audit(admin_api, **{"eventFilters:in": event["eventName"]})
    assert (entry["description"], entry["created"]) == ("The report was sent.", "2026-01-01T00:00:00+0000")
    assert entry["data"] == {"pages": 3, "event_id": "2026-q3"}
    assert activities(api, "activities", endDate="2026-01-01T00:00:01Z")[0]["event"] == event["eventName"]


def test_an_investigation_sees_what_a_user_did(
    api: httpx.Client, admin_api: httpx.Client, folder: str
) -> None:
    file = upload(api, folder, "evidence.txt")["id"]
    mine, theirs = (one.get("/rest/users/me").json()["id"] for one in (api, admin_api))
    paths = (f"users/{mine}", f"files/{file}/users/{mine}", f"folders/{folder}/users/{mine}")
    for path in paths:
        assert api.get(f"/rest/dli/{path}/activities").status_code == 403
        newest = activities(admin_api, f"dli/{path}/activities", limit=1)[0]
        assert (newest["event"], newest["object"]["id"]) == ("add_file", file)
        assert (newest["user"], newest["directUser"][0]["id"]) == ("Sandbox User", mine)
    assert activities(admin_api, f"dli/files/{file}/users/{theirs}/activities") == []
    for path in (f"users/{file}", f"files/{mine}/users/{mine}", f"folders/{mine}/users/{mine}"):
        assert admin_api.get(f"/rest/dli/{path}/activities").status_code == 403


def test_writing_an_event_is_fast(box: Sandbox, folder: str) -> None:
    """The sandbox serves 200 calls a second, so an event may take a small part of 5 ms."""
    from kiteworks_sandbox import events
    from kiteworks_sandbox.database import Folder

    rounds = 100
    with box._alive.appliance.database.session() as session:
        found = session.get(Folder, folder)
        assert found is not None
        start = time.process_time()
        for _ in range(rounds):
            events.write(session, "add_folder", user=found.user, folder=found)
            session.flush()
        assert (time.process_time() - start) / rounds < 0.002
