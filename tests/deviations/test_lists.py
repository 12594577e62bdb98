"""Rows of the register about lists and what they hold, and about objects whose members come and go."""

from __future__ import annotations

import json
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiteworks.models.activities import ActivityError, ActivityFolder
from kiteworks.models.folders import Node
from kiteworks_runtime.errors import DeviationWarning

from .conftest import Play

NODES = [
    {"id": "9a41", "name": "Reports", "type": "d"},
    {"id": "3f6d", "name": "q3.pdf", "type": "f", "size": 5},
]
DAY = datetime(2026, 1, 2, tzinfo=UTC)
FAILED_UPLOAD = {
    "parent_folder": {"id": "9a41", "name": "Reports"},
    "file": {
        "id": None,
        "file_id": None,
        "name": "q3.exe",
        "size": None,
        "hash": None,
        "fingerprints": [],
        "guid": None,
    },
    "error": {"code": "ERR_ENTITY_RESTRICTED_TYPE", "msg": "File type is restricted"},
    "is_folder_upload": None,
    "asset_classes": [],
}
UPLOAD = {
    "file": {"id": "3f6d", "name": "q3.pdf", "size": 5, "hash": "Generating..."},
    "error": None,
    "mail": None,
    "is_folder_upload": 0,
    "reference_id": "r1",
}
ZIP = {
    "files": [{"id": "3f6d", "name": "q3.pdf", "size": 5}],
    "folders": [{"name": "Reports", "anything": {"goes": True}}, {}, "Reports"],
    "failed_files": [],
}


def activity(event: str, data: object, **more: Any) -> dict[str, Any]:
    user = {"name": "Ann", "userId": "bb14", "email": "ann@example.com", "profileIcon": None}
    return {
        "id": 1,
        "event": event,
        "created": "2025-09-30T03:14:54+0000",
        "user": user,
        "data": data,
        **more,
    }


def test_d03_the_children_of_a_folder_come_in_an_envelope(play: Play) -> None:
    children = play({"data": NODES}).kw.folders.children("9a41").to_list()
    assert [type(one) for one in children] == [Node, Node]
    assert [(one.name, one.size) for one in children] == [("Reports", None), ("q3.pdf", 5)]


def test_d03_the_children_of_a_folder_as_the_document_has_them(play: Play) -> None:
    with pytest.warns(DeviationWarning, match=r"folders\.children: \$: expected .*List, list came"):
        children = play(NODES).kw.folders.children("9a41").to_list()
    assert [one.name for one in children] == ["Reports", "q3.pdf"]


@pytest.mark.parametrize(
    "name", ["files.list_shared", "admin.users.list", "folders.list_shared", "users.recent.list"]
)
def test_d04_a_list_without_its_envelope_is_a_list_too(play: Play, name: str) -> None:
    wrapped: Any = play({"data": [{"id": "7", "name": "x"}], "metadata": {"total": 1}}).kw
    bare: Any = play([{"id": "7", "name": "x"}]).kw
    for part in name.split("."):
        wrapped, bare = getattr(wrapped, part), getattr(bare, part)
    expected = wrapped().to_list()
    with pytest.warns(DeviationWarning, match=r"\$: expected .*List, list came; it reads as dict"):
        assert bare().to_list() == expected
    assert expected[0].name == "x"


@pytest.mark.parametrize(
    ("metadata", "total"),
    [
        ({}, None),
        ({"metadata": None}, None),
        ({"metadata": {"total": 2, "limit": None, "offset": 0}}, 2),
        ({"metadata": {"total": None}}, None),
    ],
)
def test_d05_metadata_may_be_missing_and_its_limit_null(
    play: Play, metadata: dict[str, Any], total: int | None
) -> None:
    page = play({"data": NODES, **metadata}).kw.folders.children("9a41", limit=10)
    assert (page.total, len(page.to_list())) == (total, 2)


def test_d05_metadata_as_an_empty_array(play: Play) -> None:
    with pytest.warns(DeviationWarning, match=r"\$\.metadata: .* list came; it reads as None"):
        page = play({"data": NODES, "metadata": []}).kw.folders.children("9a41", limit=10)
    assert (page.total, len(page.items)) == (None, 2)


def test_d08_the_data_of_an_activity_varies_by_event(play: Play) -> None:
    events = [activity("add_file", UPLOAD), activity("add_file", FAILED_UPLOAD), activity("x", None)]
    made, failed, other = play({"data": events}).kw.folders.list_activities("9a41").to_list()
    assert (made.data.file.hash_, made.data.error, made.data.reference_id) == ("Generating...", None, "r1")
    assert (failed.data.file.name, failed.data.parent_folder.id) == ("q3.exe", "9a41")
    assert other.data is None


def test_d08_data_that_is_no_object_is_kept(play: Play) -> None:
    with pytest.warns(DeviationWarning, match=r"data: expected ActivityData \| None, str came"):
        (one,) = play({"data": [activity("comment", "as text")]}).kw.folders.list_activities("9a41").to_list()
    assert (one.data, one.user.name) == ("as text", "Ann")


def test_d09_the_error_of_a_failed_event_calls_its_text_msg(play: Play) -> None:
    (one,) = play({"data": [activity("add_file", FAILED_UPLOAD, successful=False)]}).kw.activities.list()
    assert one.data.error == ActivityError(code="ERR_ENTITY_RESTRICTED_TYPE", msg="File type is restricted")


def test_d10_a_failed_upload_has_null_where_others_have_values(play: Play) -> None:
    (one,) = play({"data": [activity("add_file", FAILED_UPLOAD)]}).kw.activities.list()
    assert (one.data.file.id, one.data.file.size) == (None, None)


def test_d11_members_come_and_go(play: Play) -> None:
    events = [
        activity("add_file", UPLOAD),
        activity("add_file", FAILED_UPLOAD),
        {"id": 3, "event": "download"},
    ]
    more = activity(
        "download_folder_activities_to_csv", {"folder": {}, "nested": True}, ofTheFuture=[1], type=None
    )
    listed = play({"data": [*events, more], "beside": {}}).kw.activities.list().to_list()
    assert [one.data and (one.data.error is None, one.data.folder is None) for one in listed] == [
        (True, True),
        (False, True),
        None,
        (True, False),
    ]
    assert listed[3].data.nested is True


def test_d12_folders_of_a_zip_download_are_free_objects(play: Play) -> None:
    with pytest.warns(DeviationWarning, match=r"folders\[2\]: expected ActivityFolder, str came"):
        (one,) = play({"data": [activity("download_zip", ZIP)]}).kw.activities.list().to_list()
    assert one.data.folders == [ActivityFolder(name="Reports"), ActivityFolder(), "Reports"]


@pytest.mark.parametrize("member", ["events", "data", None])
def test_d27_activities_of_the_administrator_are_events_or_data(play: Play, member: str | None) -> None:
    event = {"id": "5c1d", "eventName": "login", "userName": "ann@example.com", "successful": 1}
    body: Any = [event] if member is None else {member: [event]}
    with (
        nullcontext()
        if member
        else pytest.warns(DeviationWarning, match=r"\$: expected AdminActivityList, list came")
    ):
        listed = play(body).kw.admin.activities.list(
            start_date_time=DAY, end_date_time=DAY + timedelta(days=1)
        )
    (one,) = listed
    assert (one.id, one.event_name, one.successful) == ("5c1d", "login", True)


@pytest.mark.parametrize(
    "metadata",
    [{"total": 1, "totalFilesCount": 1}, {"files": 1, "folders": 0, "emails": 0}, {"of": ["the", "future"]}],
)
def test_d40_the_metadata_of_a_search_is_open(play: Play, metadata: dict[str, Any]) -> None:
    found = play({"files": [NODES[1]], "folders": [], "emails": [], "metadata": metadata}).kw.search.find(
        path="q3.pdf"
    )
    assert (found.metadata, found.files[0].name) == (metadata, "q3.pdf")


def test_what_php_makes_of_empty_lists_and_objects(play: Play) -> None:
    body = {"files": {}, "folders": [], "emails": None, "metadata": []}
    with pytest.warns(DeviationWarning) as caught:
        found = play(body).kw.search.find(path="q3.pdf")
    assert (found.files, found.folders, found.emails, found.metadata) == ([], [], [], {})
    assert len(caught) == 2


def test_an_odd_item_leaves_the_others_typed_and_one_warning_tells_of_all(play: Play) -> None:
    items = [{**NODES[1], "size": size} for size in (5, "6", "seven", None)]
    scene = play({"data": items})
    with pytest.warns(DeviationWarning) as caught:
        listed = scene.kw.folders.children("9a41").to_list()
    assert [one.size for one in listed] == [5, 6, "seven", None]
    assert [str(one.message) for one in caught] == [
        "folders.children: $.data[1].size: expected int | None, str came; it reads as int"
    ]
    assert json.loads(scene.kw.folders.with_raw_response.children("9a41").text)["data"] == items


def test_lists_that_are_missing_or_null_are_empty_ones_of_their_own(play: Play) -> None:
    scene = play({"data": [{**NODES[1], "tags": None}, NODES[1]]}, strict=True)
    first, second = scene.kw.folders.list_files("9a41")
    assert (first.tags, first.fingerprints, second.tags) == ([], [], [])
    first.fingerprints.append("4b3a")
    assert second.fingerprints == []
