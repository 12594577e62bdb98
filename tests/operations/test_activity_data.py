"""What activities tell of files and folders is typed, whatever the event, and decodes without the tolerant decoder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
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
from tests.deviations.conftest import Scene

Read = Callable[[str, Any], list[Any]]
DAY = datetime(2026, 5, 19, tzinfo=UTC)
ARGUMENTS: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "activities.list": ((), {}),
    "files.list_activities": (("a1-uuid",), {}),
    "folders.list_activities": (("f0-uuid",), {}),
    "folders.members.list": (("f0-uuid",), {}),
    "admin.activities.list": ((), {"start_date_time": DAY, "end_date_time": DAY + timedelta(days=1)}),
}
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
        "bypass_permission_check": None,
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


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def strictly(request: pytest.FixtureRequest) -> Iterator[Read]:
    """Reads the items of a list that an appliance answers with, with any deviation an error."""
    scenes: list[Scene] = []

    def read(name: str, body: Any) -> list[Any]:
        scenes.append(Scene(request.param, lambda _: httpx.Response(200, json=body), strict=True))
        method: Any = scenes[-1].kw
        for part in name.split("."):
            method = getattr(method, part)
        of, period = ARGUMENTS[name]
        return list(method(*of, **period).to_list())

    yield read
    for one in scenes:
        one.close()


@pytest.fixture
def data_of(strictly: Read) -> Callable[[str], ActivityData]:
    """Reads the details of an event."""

    def read(event: str) -> ActivityData:
        (found,) = strictly("folders.list_activities", {"data": [activity(EVENTS[event], event)]})
        assert isinstance(found.data, ActivityData)
        return found.data

    return read


def wire_members(model: Any, plain: Any) -> Any:
    """`plain` again, made of what the model holds."""
    if isinstance(plain, dict) and not isinstance(model, dict):
        names = dict(zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True))
        return {key: wire_members(getattr(model, names[key]), value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [wire_members(one, value) for one, value in zip(model, plain, strict=True)]
    return model


@pytest.mark.parametrize("name", ["activities.list", "files.list_activities", "folders.list_activities"])
@pytest.mark.parametrize("event", EVENTS)
def test_all_members_of_an_event_are_typed_and_nothing_is_lost(strictly: Read, event: str, name: str) -> None:
    (found,) = strictly(name, {"data": [activity(EVENTS[event], event)]})
    assert isinstance(found.data, ActivityData)
    assert wire_members(found.data, EVENTS[event]) == EVENTS[event]


def test_a_file_with_its_uploader(data_of: Callable[[str], ActivityData]) -> None:
    file = data_of("add_file").file
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


def test_a_failed_upload_tells_why(data_of: Callable[[str], ActivityData]) -> None:
    data = data_of("add_file, failed")
    assert data.error == ActivityError(code="ERR_ENTITY_EXISTS", msg="Taken.")
    assert data.file is not None
    assert (data.file.id, data.file.size, data.file.guid, data.file.name) == (None, None, None, "may.csv")


def test_an_archive_lists_what_is_in_it(data_of: Callable[[str], ActivityData]) -> None:
    data = data_of("download_zip")
    assert [one.name for one in data.files or []] == ["may.csv", "may.csv"]
    assert data.folders == [ActivityFolder(id="f0-uuid", name="Bills", path="Office/Bills")]


def test_a_comment(data_of: Callable[[str], ActivityData]) -> None:
    assert data_of("add_comment").comment == ActivityComment(content="Paid.")


def test_the_audit_log_has_the_same_details(strictly: Read) -> None:
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
    (found,) = strictly("admin.activities.list", {"events": [event]})
    assert (found.geolocation_id, found.file_source_location) == (7, "Office/Bills")
    assert found.created == datetime(2026, 5, 19, 15, 0, 43, tzinfo=UTC)
    assert wire_members(found.data, UPLOAD) == UPLOAD


def test_roles_that_a_member_may_be_given_are_a_list(strictly: Read) -> None:
    member = {"objectId": "f0-uuid", "userId": "c3-uuid", "roleId": 4, "allowedFolderRoleId": [2, 3, 4]}
    (found,) = strictly("folders.members.list", {"data": [member]})
    assert found.allowed_folder_role_id == [2, 3, 4]
