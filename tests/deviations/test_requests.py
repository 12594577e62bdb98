"""Rows of the register about what is sent, and about successes with another status or without a body."""

from __future__ import annotations

import hashlib
import hmac
import io
import json
from datetime import UTC, datetime, timedelta, timezone
from operator import attrgetter
from typing import Any

import httpx
import pytest

from kiteworks.webhooks import read_event
from kiteworks_runtime.auth import Token
from kiteworks_runtime.errors import DeviationWarning, InvalidArgumentError
from kiteworks_runtime.operation import Path
from tests.operations.support import constant

from .conftest import Play, Scene

FOLDER = {"id": "9a41", "name": "Reports"}
HERE = {"X-Accellion-Location": "https://files.example.com/rest/folders/9a41"}
MODES = ["compact", "full", "full_no_links", "full_with_links"]


def sent(request: httpx.Request) -> Any:
    return json.loads(request.content)


NEVER_OR_THEN = [
    (0, 0),
    (None, None),
    (datetime(2031, 4, 1, 12, tzinfo=timezone(timedelta(hours=2))), "2031-04-01T10:00:00+0000"),
]


@pytest.mark.filterwarnings("ignore::kiteworks_runtime.errors.DeviationWarning")  # of the empty answer
@pytest.mark.parametrize(("given", "told"), NEVER_OR_THEN)
@pytest.mark.parametrize(
    "method",
    [
        "admin.files.update",
        "admin.folders.update",
        "files.update",
        "folders.create",
        "folders.request_files",
        "folders.update",
        "mail.request_files",
        "mail.send",
        "mail.send_draft",
    ],
)
def test_d16_an_expiry_is_sent_as_a_date_or_zero_or_null(
    play: Play, method: str, given: object, told: object
) -> None:
    arguments = constant(method).arguments
    path = ["9a41" for one in arguments if isinstance(one, Path)]
    needed = {
        one.name: ["a@example.com"] if one.name in ("to", "ids") else "text"
        for one in arguments
        if one.required
    }
    scene = play({**FOLDER, "data": []})
    call = attrgetter(method)(scene.kw)
    call(*path, **needed, expire=given)
    assert sent(scene.request)["expire"] == told
    for wrong in (1, False, "never"):
        with pytest.raises(InvalidArgumentError, match="expire"):
            call(*path, **needed, expire=wrong)


@pytest.mark.parametrize("method", ["list_files", "list_subfolders"])
def test_d16_filters_take_dates_and_zero(play: Play, method: str) -> None:
    scene = play({"data": []})
    day = datetime(2031, 4, 1, tzinfo=UTC)
    list(getattr(scene.kw.folders, method)("9a41", expire=0, expire_gte=day, expire_lt=1_900_000_000))
    sent_filters = {name: value for name, value in scene.request.url.params.items() if "expire" in name}
    assert sent_filters == {
        "expire": "0",
        "expire:gte": "2031-04-01T00:00:00+0000",
        "expire:lt": "1900000000",
    }


def test_versions_are_filtered_by_date(play: Play) -> None:
    scene = play({"data": []})
    list(scene.kw.files.versions.list("3f6d", created_gte=datetime(2031, 4, 1, tzinfo=UTC)))
    assert scene.request.url.params["created:gte"] == "2031-04-01T00:00:00+0000"


@pytest.mark.parametrize("status", [200, 201, 202])
def test_d20_a_creation_may_answer_200_or_201(play: Play, status: int) -> None:
    assert play(FOLDER, status).kw.folders.create("0", name="Reports").name == "Reports"
    assert (
        play({"id": "u1", "name": "Ann", "email": "a@example.com"}, status)
        .kw.admin.users.create(email="a@example.com")
        .id
        == "u1"
    )


def test_d20_a_creation_may_answer_204(play: Play) -> None:
    scene = play(handler=lambda _: httpx.Response(204, headers=HERE))
    assert scene.kw.folders.create("0", name="Reports").id == "9a41"


def test_d21_a_change_without_a_body_gives_the_id_of_its_header(play: Play) -> None:
    scene = play(handler=lambda _: httpx.Response(201, headers=HERE))
    folder = scene.kw.folders.create("0", name="Reports", return_entity=False)
    assert (folder.id, folder.name) == ("9a41", None)
    assert scene.request.url.params["returnEntity"] == "false"


def test_d21_a_change_of_many_without_a_body_gives_an_empty_list(play: Play) -> None:
    scene = play(handler=lambda _: httpx.Response(201))
    with pytest.warns(DeviationWarning, match="no body"):
        assert scene.kw.files.scan_many(ids=["3f6d"]).data == []


def test_d21_the_object_is_asked_for_unless_told_otherwise(play: Play) -> None:
    scene = play(FOLDER, 201)
    scene.kw.folders.create("0", name="Reports")
    assert scene.request.url.params["returnEntity"] == "true"


def test_d21_a_change_without_body_and_header_is_done_all_the_same(play: Play) -> None:
    scene = play(handler=lambda _: httpx.Response(200))
    with pytest.warns(
        DeviationWarning, match="expected SshPublicKey, no body came; all its fields read as None"
    ):
        assert scene.kw.ssh_keys.create(name="k", public_key="ssh-ed25519 AAAA").id is None


def test_d23_what_a_favourite_and_a_task_point_at_is_text(play: Play) -> None:
    scene = play({"id": 1, "objectId": "9a41", "assigneeId": "bb14"}, 201)
    assert scene.kw.favorites.create(object_id="9a41").object_id == "9a41"
    scene.kw.files.tasks.create(
        "3f6d", assignee_id="bb14", due=datetime(2026, 1, 2, tzinfo=UTC), contents="Read"
    )
    assert sent(scene.requests[0])["objectId"] == "9a41"
    assert sent(scene.requests[1])["assigneeId"] == "bb14"


def test_d28_a_part_of_a_name_is_asked_for_by_a_filter_of_its_own(play: Play) -> None:
    scene = play({"data": []})
    scene.kw.folders.list_files("9a41", name="q3.pdf").to_list()
    scene.kw.folders.list_files("9a41", name_contains="q3").to_list()
    whole, part = (dict(one.url.params) for one in scene.requests)
    assert (whole.get("name"), whole.get("name:contains")) == ("q3.pdf", None)
    assert (part.get("name"), part.get("name:contains")) == (None, "q3")


def test_d29_deleted_things_are_left_out_unless_asked_for(play: Play) -> None:
    scene = play({"data": []})
    scene.kw.folders.list_files("9a41").to_list()
    scene.kw.folders.children("9a41").to_list()
    scene.kw.folders.top(deleted=True).to_list()
    assert [one.url.params["deleted"] for one in scene.requests] == ["false", "false", "true"]


@pytest.mark.parametrize("seconds", ["360000", 360000, 360000.0])
def test_d31_the_life_of_a_token_is_text_or_a_number(seconds: object) -> None:
    now = datetime(2026, 1, 2, tzinfo=UTC)
    token = Token.from_answer({"access_token": "a", "expires_in": seconds, "token_type": "bearer"}, now=now)
    assert token.expires_at == now + timedelta(seconds=360_000)


def test_d32_the_address_of_an_upload_is_relative_and_read_as_it_came(play: Play) -> None:
    session = play({"id": 7890, "uri": "dacfs_upload1/rest/uploads/7890"}, 201).kw.uploads.initiate(
        "9a41", filename="q3.pdf"
    )
    assert (session.id, session.uri) == (7890, "dacfs_upload1/rest/uploads/7890")


class Uploads:
    """An appliance that takes one file in chunks."""

    def __init__(self) -> None:
        self.chunks: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/actions/initiateUpload"):
            session = {"id": 7890, "uri": "dacfs_upload1/rest/uploads/7890", "error": "OK", "fileUrl": ""}
            return httpx.Response(201, json=session)
        if request.url.path.endswith("/config"):
            return httpx.Response(200, json={"uploadChunkMax": 68157440})
        self.chunks.append(request)
        return httpx.Response(201, json={"id": "3f6d", "name": "q3.pdf"})


def upload(scene: Scene) -> Any:
    """Send a file in two chunks; this appliance makes no hash of it."""
    return scene.kw.folders.upload("9a41", ("q3.pdf", b"bytes"), chunk_size=3, verify=False)


def test_d33_ok_as_the_error_of_an_upload_is_no_failure(play: Play) -> None:
    assert upload(play(handler=Uploads())).id == "3f6d"
    assert play({"id": 7890, "error": "OK"}).kw.uploads.get("7890").error == "OK"


def test_d34_the_parts_of_an_upload_bear_the_names_of_the_document(play: Play) -> None:
    scene = play({"id": "3f6d", "name": "q3.pdf"}, 201)
    scene.kw.folders.upload("9a41", ("q3.pdf", b"bytes"), verify=False)
    assert b'name="body"; filename="q3.pdf"' in scene.request.content
    uploads = Uploads()
    upload(play(handler=uploads))
    assert b'name="content"; filename=' in uploads.chunks[0].content


def test_d35_chunks_count_from_1_and_a_single_one_need_not_be_counted(play: Play) -> None:
    uploads = Uploads()
    scene = play(handler=uploads)
    upload(scene)
    plain = {"compression_mode": "NORMAL", "compression_size": 5, "original_size": 5}
    scene.kw.uploads.chunk("7890", content=("chunk", io.BytesIO(b"bytes")), **plain)
    scene.kw.uploads.chunk("7890", content=("chunk", io.BytesIO(b"bytes")), **plain, index=0)
    counted = [one.content.partition(b'name="index"\r\n\r\n')[2][:1] for one in uploads.chunks]
    assert counted == [b"1", b"2", b"", b"0"]


def test_d37_events_of_webhooks_have_identifiers_and_times_of_their_own() -> None:
    event = {
        "event_name": "add_file",
        "user_id": 7,
        "created": 1781736809.709,
        "successful": 1,
        "data": {"file": {"id": 12, "guid": "3f6d"}},
    }
    body = json.dumps({"tenantId": "0", "webhookId": "5c1d", "payload": event}).encode()
    signature = hmac.new(b"secret", body, hashlib.sha256).hexdigest()
    payload = read_event(body, {"X-KW-Signature": signature}, "secret").payload
    assert payload is not None
    assert payload.created == datetime(2026, 6, 17, 22, 53, 29, 709000, tzinfo=UTC)
    assert payload.data is not None
    assert payload.data.file is not None
    assert (payload.user_id, payload.data.file.id, payload.data.file.guid) == (7, 12, "3f6d")


def test_d38_what_the_appliance_would_pass_over_is_refused(play: Play) -> None:
    scene = play(FOLDER)
    with pytest.raises(TypeError, match="colour"):
        scene.kw.folders.update("9a41", colour="red")
    assert scene.requests == []


def test_d38_what_was_not_given_is_not_sent(play: Play) -> None:
    scene = play(FOLDER)
    scene.kw.folders.update("9a41", name="Reports")
    assert sent(scene.request) == {"name": "Reports"}


@pytest.mark.parametrize("mode", MODES)
def test_d41_any_operation_with_a_mode_takes_all_four(play: Play, mode: Any) -> None:
    scene = play(FOLDER)
    scene.kw.folders.get("9a41", mode=mode)
    scene.kw.files.get("9a41", mode=mode)
    assert [one.url.params["mode"] for one in scene.requests] == [mode, mode]


def test_d41_another_mode_is_refused(play: Play) -> None:
    scene = play(FOLDER)
    with pytest.raises(InvalidArgumentError, match="mode"):
        scene.kw.folders.get("9a41", mode="tiny")
    assert scene.requests == []


def test_d42_an_order_is_one_text(play: Play) -> None:
    scene = play({"data": []})
    scene.kw.folders.list_files("9a41", order_by="name:asc").to_list()
    assert scene.request.url.params.get_list("orderBy") == ["name:asc"]


@pytest.mark.parametrize("action", ["copy", "move"])
def test_files_are_named_by_position_one_or_several(play: Play, action: str) -> None:
    scene = play({"id": "3f6d", "name": "report.pdf", "parentId": "9a41"}, 201)
    act = getattr(scene.kw.files, action)
    file = act("3f6d", destination_folder_id="9a41")
    act(["3f6d", "77e0"], destination_folder_id="9a41")
    act(ids=("3f6d",), destination_folder_id="9a41")
    assert (file.id, file.parent_id) == ("3f6d", "9a41")
    assert [one.url.path for one in scene.requests] == [f"/rest/files/actions/{action}"] * 3
    assert [one.url.params["id:in"] for one in scene.requests] == ["3f6d", "3f6d,77e0", "3f6d"]
    assert [sent(one) for one in scene.requests] == [{"destinationFolderId": "9a41"}] * 3


@pytest.mark.parametrize("wrong", ["3f6d,77e0", [], None, [None], {"id": "3f6d"}])
def test_files_that_are_not_identifiers_are_refused(play: Play, wrong: object) -> None:
    scene = play({})
    with pytest.raises(InvalidArgumentError, match="nothing was sent"):
        scene.kw.files.move(wrong, destination_folder_id="9a41")
    assert scene.requests == []


def test_what_acts_on_several_takes_them_by_position(play: Play) -> None:
    scene = play({})
    scene.kw.files.lock_many(["3f6d", "77e0"])
    scene.kw.mail.mark_read("m1")
    asked = [(one.method, one.url.path, dict(one.url.params)) for one in scene.requests]
    assert asked[0] == ("PATCH", "/rest/files/actions/lock", asked[0][2] | {"id:in": "3f6d,77e0"})
    assert asked[1] == ("PATCH", "/rest/mail/actions/read", {"emailId:in": "m1"})
    assert scene.requests[0].content == b""


def test_a_request_for_files_answers_with_the_request_or_nothing(play: Play) -> None:
    asked = {"to": ["a@example.com"], "subject": "Figures"}
    scene = play({"id": 7, "ref": "o8FOt1yc", "expire": 0}, 201, strict=True)
    for made in (
        scene.kw.folders.request_files("9a41", **asked, show_token=1),
        scene.kw.mail.request_files(**asked),
    ):
        assert (made.id, made.ref, made.expire) == (7, "o8FOt1yc", 0)
    silent = play(handler=lambda _: httpx.Response(201), strict=True)
    assert silent.kw.folders.request_files("9a41", **asked) is None
    assert silent.kw.mail.request_files(**asked) is None
