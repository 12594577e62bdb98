"""What activities tell of files and folders is typed, whatever the event, and decodes without the tolerant decoder."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from kiteworks.models import (
    ActivityComment,
    ActivityData,
    ActivityError,
    ActivityFile,
    ActivityFolder,
    ActivityProfile,
    ActivityUploader,
    Fingerprint,
)
from kiteworks_runtime.decoding import decode
from kiteworks_runtime.response import RawResponse

from .support import constant

LISTS = ("activities.list", "files.list_activities", "folders.list_activities")
FOLDER = {"id": "f0-uuid", "name": "Bills", "path": "Office/Bills", "ec_source": None, "ec_object_id": None}
FILE = {
    "id": "a1-uuid",
    "name": "may.csv",
    "path": "Office/Bills/may.csv",
    "size": 5_368_709_120,
    "ec_source": None,
    "file_id": "b2-uuid",
    "hash_algo": "md5",
    "hash": "Generating...",
    "fingerprints": [{"algo": "sha3-256", "hash": "ab12"}, {"algo": "md5", "hash": "Generating..."}],
    "mime": "text/csv",
    "tags": [],
    "version": None,
    "ec_object_id": None,
    "file_uploader": {
        "id": 12,
        "name": "ann@example.com",
        "guid": "c3-uuid",
        "profile": {"id": 1, "name": "standard"},
    },
}
FAILED_FILE = FILE | {
    "id": None,
    "file_id": None,
    "size": None,
    "mime": None,
    "hash": None,
    "hash_algo": None,
    "fingerprints": [],
    "file_uploader": None,
    "guid": None,
    "file_guid": None,
}
COMMON = {"asset_classes": [], "policies": [], "reference_id": "d4-uuid"}
UPLOAD = {"parent_folder": FOLDER, "file": FILE, "on_behalf_of": None, "sender": None, **COMMON}
FLAGS = {"partial": None, "final_chunk": None, "bypass_scan": None, "bypass_permission_check": None}
EVENTS: dict[str, dict[str, Any]] = {
    "add_file": UPLOAD | {"error": None, "is_folder_upload": 0, "mail": None},
    "add_file, failed": UPLOAD
    | {"file": FAILED_FILE, "is_folder_upload": None, "error": {"code": "ERR_ENTITY_EXISTS", "msg": "Taken."}},
    "add_file_version": UPLOAD | {"mail": None},
    "download": {"file": FILE, "parent_folder": FOLDER, "size": 20, "range": None, "error": None, **FLAGS, **COMMON},
    "view_file": {"file": FILE, "parent_folder": FOLDER, "error": None, "range": None, **COMMON},
    "download_zip": {
        "files": [FILE, FAILED_FILE],
        "folders": [FOLDER],
        "parent_folder": FOLDER,
        "name": "Bills.zip",
        "size": 90,
        "failed_files": [],
        "failed_folders": [],
        "error": None,
        **COMMON,
    },
    "download_folder_activities_to_csv": {"folder": FOLDER, "nested": False},
    "add_comment": {"file": FILE, "comment": {"content": "Paid."}},
}  # fmt: skip


def activity(data: Any, event: str = "add_file") -> dict[str, Any]:
    return {
        "event": event,
        "message": "Office/Bills: something was done",
        "id": 17,
        "user": {"name": "Ann", "userId": "c3-uuid", "profileIcon": "c3-uuid", "email": "ann@example.com"},
        "data": data,
        "type": "file_changes",
        "created": "2026-05-19T15:00:43+0000",
        "successful": True,
        "permissions": ["download"],
    }


def strictly(name: str, body: Any) -> Any:
    """What an operation makes of an answer, with any deviation an error."""
    request = httpx.Request("GET", "https://kiteworks.example.com/rest/activities")
    response: RawResponse[Any] = RawResponse(httpx.Response(200, json=body, request=request))
    return decode(response, constant(name).result, operation=name, strict=True)


def read(event: str) -> ActivityData:
    found = strictly("folders.list_activities", {"data": [activity(EVENTS[event], event)]}).data[0]
    assert isinstance(found.data, ActivityData)
    return found.data


def wire_members(model: Any, plain: Any) -> Any:
    """`plain` again, made of what the model holds."""
    if isinstance(plain, dict) and not isinstance(model, dict):
        names = dict(zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True))
        return {key: wire_members(getattr(model, names[key]), value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [wire_members(one, value) for one, value in zip(model, plain, strict=True)]
    return model


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("event", EVENTS)
def test_all_members_of_an_event_are_typed_and_nothing_is_lost(event: str, name: str) -> None:
    (found,) = strictly(name, {"data": [activity(EVENTS[event], event)]}).data
    assert isinstance(found.data, ActivityData)
    assert wire_members(found.data, EVENTS[event]) == EVENTS[event]


def test_a_file_with_its_uploader() -> None:
    file = read("add_file").file
    assert file == ActivityFile(
        id="a1-uuid",
        name="may.csv",
        path="Office/Bills/may.csv",
        size=5_368_709_120,
        file_id="b2-uuid",
        hash_algo="md5",
        hash_="Generating...",
        fingerprints=[
            Fingerprint(algo="sha3-256", hash_="ab12"),
            Fingerprint(algo="md5", hash_="Generating..."),
        ],
        mime="text/csv",
        tags=[],
        file_uploader=ActivityUploader(
            id=12, guid="c3-uuid", name="ann@example.com", profile=ActivityProfile(id=1, name="standard")
        ),
    )


def test_a_failed_upload_tells_why() -> None:
    data = read("add_file, failed")
    assert data.error == ActivityError(code="ERR_ENTITY_EXISTS", msg="Taken.")
    assert data.file is not None
    assert (data.file.id, data.file.size, data.file.guid, data.file.name) == (None, None, None, "may.csv")


def test_an_archive_lists_what_is_in_it() -> None:
    data = read("download_zip")
    assert [one.name for one in data.files or []] == ["may.csv", "may.csv"]
    assert data.folders == [ActivityFolder(id="f0-uuid", name="Bills", path="Office/Bills")]


def test_a_comment() -> None:
    assert read("add_comment").comment == ActivityComment(content="Paid.")


def test_the_audit_log_has_the_same_details() -> None:
    event = {
        "id": "e5-uuid",
        "created": "2026-05-19T15:00:43+0000",
        "eventName": "add_file",
        "description": "Something was done.",
        "userName": "ann@example.com",
        "ipAddress": "192.0.2.1",
        "clientName": "Web",
        "geolocationId": 7,
        "fileSourceLocation": "Office/Bills",
        "successful": True,
        "data": UPLOAD,
    }
    (found,) = strictly("admin.activities.list", {"events": [event]}).events
    assert (found.geolocation_id, found.file_source_location) == (7, "Office/Bills")
    assert found.created == datetime(2026, 5, 19, 15, 0, 43, tzinfo=UTC)
    assert json.loads(json.dumps(wire_members(found.data, UPLOAD))) == UPLOAD


def test_roles_that_a_member_may_be_given_are_a_list() -> None:
    member = {"userId": "c3-uuid", "roleId": 4, "allowedFolderRoleId": [2, 3, 4]}
    (found,) = strictly("folders.members.list", {"data": [member]}).data
    assert found.allowed_folder_role_id == [2, 3, 4]
