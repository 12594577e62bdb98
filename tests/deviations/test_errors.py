"""Rows of the register about errors: their shapes, and statuses that say less than their codes."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from kiteworks import (
    APIStatusError,
    ConflictError,
    NotAccessibleError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    WafBlockedError,
)
from kiteworks_runtime.errors import DeviationWarning, ResponseDecodeError

from .conftest import Play

ERROR = {"code": "ERR_ACCESS_USER", "message": "Insufficient access permissions"}


@pytest.mark.parametrize("key", ["errors", "error"])
@pytest.mark.parametrize("several", [True, False], ids=["list", "object"])
def test_d01_errors_stand_under_either_name_as_a_list_or_one_object(
    play: Play, key: str, several: bool
) -> None:
    scene = play({key: [ERROR] if several else ERROR}, 403, retries=0)
    with pytest.raises(NotAccessibleError) as caught:
        scene.kw.folders.get("9a41")
    assert caught.value.codes == ("ERR_ACCESS_USER",)
    assert [one.message for one in caught.value.errors] == ["Insufficient access permissions"]


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        (
            {"code": "ERR_INPUT_REQUIRED", "message": "Required", "field": "name"},
            "ERR_INPUT_REQUIRED",
            "name",
        ),
        ({"code": 400, "message": "[Bad Request] url"}, "400", None),
        ({"errors": [{"code": "ERR_INPUT_REQUIRED", "msg": "Required"}]}, "ERR_INPUT_REQUIRED", None),
    ],
)
def test_d01_errors_that_lie_flat(play: Play, body: dict[str, Any], code: str, field: str | None) -> None:
    with pytest.raises(APIStatusError) as caught:
        play(body, 422).kw.folders.create("0", name="x")
    (one,) = caught.value.errors
    assert (one.code, one.field) == (code, field)
    assert one.message in str(caught.value)


def test_d02_what_is_missing_is_403_and_both_missing_and_forbidden(play: Play) -> None:
    with pytest.raises(NotFoundError, match="does not exist, or you have no access to it") as caught:
        play({"errors": [ERROR]}, 403).kw.folders.get("9a41")
    assert isinstance(caught.value, PermissionDeniedError)
    assert (caught.value.status, caught.value.hint) == (
        403,
        "Check the ID, and that the signed-in user has access to it.",
    )


def test_d25_too_many_requests(play: Play) -> None:
    with pytest.raises(RateLimitError) as caught:
        play({"errors": []}, 429, retries=0).kw.folders.create("0", name="x")
    assert caught.value.status == 429


def test_d25_an_empty_refusal_says_that_the_file_may_still_be_scanned(play: Play) -> None:
    scene = play(handler=lambda _: httpx.Response(403), retries=0)
    with pytest.raises(PermissionDeniedError, match="still being scanned") as caught:
        scene.kw.files.download("3f6d", "nowhere", verify=False, verify_timeout=0)
    assert caught.value.codes == ()
    assert not isinstance(caught.value, NotFoundError)


@pytest.mark.parametrize("content", ["<html><body>Blocked</body></html>", "", "{}"])
def test_d26_the_firewall_answers_with_a_page_or_nothing(play: Play, content: str) -> None:
    with pytest.raises(WafBlockedError, match="firewall") as caught:
        play(handler=lambda _: httpx.Response(490, text=content)).kw.folders.create("0", name="x")
    assert (caught.value.errors, caught.value.response.text) == ((), content)
    assert "<html>" not in str(caught.value)


@pytest.mark.parametrize(
    ("code", "statuses", "kind"),
    [
        ("ERR_ACCESS_USER", (401, 403, 422), NotAccessibleError),
        ("ERR_ENTITY_EXISTS", (409, 422), ConflictError),
    ],
)
def test_d39_the_code_decides_whatever_status_it_came_with(
    play: Play, code: str, statuses: tuple[int, ...], kind: type[APIStatusError]
) -> None:
    for status in statuses:
        with pytest.raises(kind) as caught:
            play({"errors": [{"code": code, "message": "m"}]}, status).kw.folders.create("0", name="x")
        assert (caught.value.status, caught.value.codes) == (status, (code,))


def test_d39_a_code_can_be_read_under_any_status(play: Play) -> None:
    for status in (403, 422):
        with pytest.raises(APIStatusError, match="The file is locked") as caught:
            play({"errors": [{"code": "ERR_ENTITY_LOCKED", "message": "m"}]}, status).kw.files.delete("3f6d")
        assert caught.value.codes == ("ERR_ENTITY_LOCKED",)


@pytest.mark.parametrize("strict", [False, True])
def test_a_page_with_a_success_is_none(play: Play, strict: bool) -> None:
    scene = play(
        handler=lambda _: httpx.Response(200, html="<!doctype html><title>Sign in</title>"), strict=strict
    )
    with pytest.raises(ResponseDecodeError, match="an HTML page came where JSON was promised") as caught:
        scene.kw.folders.get("9a41")
    assert (caught.value.status, caught.value.path, caught.value.json_path) == (
        200,
        "/rest/folders/9a41",
        None,
    )


@pytest.mark.parametrize(
    "content_type", ["text/html; charset=utf-8", "text/plain", "application/octet-stream", ""]
)
def test_json_under_another_content_type_is_json(play: Play, content_type: str) -> None:
    content = json.dumps({"id": "9a41", "name": "Reports"})
    headers = {"Content-Type": content_type} if content_type else {}
    scene = play(handler=lambda _: httpx.Response(200, content=content, headers=headers), strict=True)
    assert scene.kw.folders.get("9a41").name == "Reports"


def test_207_with_some_failures(play: Play) -> None:
    failure = {"code": "ERR_ENTITY_ROLE_IS_ASSIGNED", "message": "m", "failedIds": ["u2"]}
    body = {"data": [{"userId": "u1", "roleId": 3}], "successIds": ["u1"], "errors": [failure]}
    result = play(body, 207).kw.folders.members.add(
        "9a41", role_id=3, partial_success=True, user_ids=["u1", "u2"]
    )
    assert [one.failed_ids for one in result.errors] == [["u2"]]
    assert (result.success_ids, result.data[0].user_id) == (["u1"], "u1")


def test_207_whose_errors_are_one_object(play: Play) -> None:
    failure = {"code": "ERR_ENTITY_ROLE_IS_ASSIGNED", "message": "m", "failedIds": ["u2"]}
    scene = play({"data": [], "successIds": ["u1"], "errors": failure}, 207)
    with pytest.warns(DeviationWarning, match=r"\$\.errors: expected list\[BulkFailure\], dict came"):
        result = scene.kw.folders.members.add("9a41", role_id=3, user_ids=["u1", "u2"])
    assert ([one.code for one in result.errors], result.success_ids) == (
        ["ERR_ENTITY_ROLE_IS_ASSIGNED"],
        ["u1"],
    )
