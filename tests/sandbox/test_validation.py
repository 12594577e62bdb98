from __future__ import annotations

from typing import Any

import httpx
import pytest
from werkzeug.datastructures import Headers, MultiDict

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.bundle import Bundle
from kiteworks_sandbox.responses import ApiError
from kiteworks_sandbox.validation import Checker
from tests.sandbox.test_folders import code


def test_broken_json(api: httpx.Client) -> None:
    refused = api.post(
        "/rest/folders/0/folders", content=b'{"name":', headers={"Content-Type": "application/json"}
    )
    assert code(refused) == (400, "ERR_REQUEST_INVALID_JSON")


def test_json_that_is_nested_too_deeply(api: httpx.Client) -> None:
    refused = api.post("/rest/contacts", content=b"[" * 100_000, headers={"Content-Type": "application/json"})
    assert code(refused) == (400, "ERR_REQUEST_INVALID_JSON")


@pytest.mark.parametrize(
    "text", ['{"name": "\\ud800"}', '{"name": "a", "expire": NaN}', '{"name": ' + "[" * 100_000, "\xff"]
)
def test_texts_that_only_look_like_json(api: httpx.Client, text: str) -> None:
    headers = {"Content-Type": "application/json"}
    refused = api.post("/rest/folders/0/folders", content=text.encode("latin-1"), headers=headers)
    assert code(refused) == (400, "ERR_REQUEST_INVALID_JSON")


def test_pairs_of_surrogates_are_one_character(api: httpx.Client, folder: str) -> None:
    headers = {"Content-Type": "application/json"}
    sent = b'{"name": "\\ud83d\\ude00"}'
    made = api.post(f"/rest/folders/{folder}/folders?returnEntity=true", content=sent, headers=headers)
    assert (made.status_code, made.json()["name"]) == (201, "\N{GRINNING FACE}")


@pytest.mark.parametrize("date", ["9999-12-31T23:59:59-1200", "0001-01-01T00:00:00+1200"])
def test_dates_beyond_the_years_of_dates(api: httpx.Client, date: str) -> None:
    refused = api.post("/rest/folders/0/folders", json={"name": "x", "expire": date})
    assert code(refused) == (422, "ERR_INPUT_INVALID_DATE")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (None, "ERR_INPUT_REQUIRED"),
        ({}, "ERR_INPUT_REQUIRED"),
        ({"name": 7}, "ERR_INPUT_INVALID_FORMAT"),
        ({"name": "x", "expire": "soon"}, "ERR_INPUT_INVALID_DATE"),
        ([], "ERR_INPUT_INVALID_FORMAT"),
    ],
)
def test_faulty_bodies(api: httpx.Client, body: object, expected: str) -> None:
    assert code(api.post("/rest/folders/0/folders", json=body)) == (422, expected)


def test_unknown_members_are_ignored(api: httpx.Client, folder: str) -> None:
    assert api.put(f"/rest/folders/{folder}", json={"description": "x", "noSuchThing": 1}).status_code == 200


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"limit": "many"}, "ERR_INVALID_PARAMETER"),
        ({"deleted": "perhaps"}, "ERR_INVALID_PARAMETER"),
        ({"created:gte": "yesterday"}, "ERR_INPUT_INVALID_DATE"),
        ({"orderBy": "colour:asc"}, "ERR_INPUT_NOT_IN_LIST"),
        ({"orderBy": "name:up"}, "ERR_INPUT_NOT_IN_LIST"),
        ({"limit": "0"}, "ERR_INPUT_MIN_VALUE"),
    ],
)
def test_faulty_queries(api: httpx.Client, query: dict[str, str], expected: str) -> None:
    assert code(api.get("/rest/folders/0/folders", params=query)) == (422, expected)


@pytest.mark.parametrize("value", ["true", "True", "1"])
def test_booleans_have_many_forms(api: httpx.Client, folder: str, value: str) -> None:
    answer = api.put(f"/rest/folders/{folder}", params={"returnEntity": value}, json={"description": "x"})
    assert answer.json()["id"] == folder


def test_refused_bodies_leave_the_connection_usable(box: Sandbox, api: httpx.Client, folder: str) -> None:
    big = {"body": ("big", b"x" * 3_000_000)}
    url = f"/rest/folders/{folder}/actions/file"
    assert api.post(url, files=big, headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert api.get(f"/rest/folders/{folder}/files").json()["data"] == []


def test_errors_are_a_list(api: httpx.Client) -> None:
    answer = api.get("/rest/folders/none")
    assert list(answer.json()) == ["errors"]
    assert set(answer.json()["errors"][0]) == {"code", "message"}


def test_unknown_paths(api: httpx.Client) -> None:
    assert api.get("/rest/no/such/thing").status_code == 404
    assert api.get("/nowhere").status_code == 404


MAIL = "/rest/mail/actions/sendFile"


@pytest.mark.parametrize(
    ("form", "refused"),
    [
        ({"to": ["a@example.com", "b@example.com"]}, None),
        ({"to": "a@example.com", "draft": "1", "secureBody": "False"}, None),
        ({"to": ["a@example.com", "nobody"]}, "ERR_INPUT_INVALID_EMAIL"),
        ({"subject": ["one", "two"]}, "ERR_INPUT_INVALID_FORMAT"),
    ],
)
def test_a_name_that_a_form_repeats_is_a_list(
    api: httpx.Client, form: dict[str, str | list[str]], refused: str | None
) -> None:
    answer = api.post(MAIL, data=form)
    assert (answer.status_code == 201) if refused is None else (code(answer) == (422, refused))


def test_json_has_its_own_lists(api: httpx.Client) -> None:
    assert api.post(MAIL, json={"to": ["a@example.com"], "draft": "true"}).status_code == 201
    assert code(api.post(MAIL, json={"to": "a@example.com"})) == (422, "ERR_INPUT_INVALID_FORMAT")


@pytest.mark.parametrize("date", ["01/31/2026", "2026-01-31", "2026-01-31T00:00:00+0000"])
def test_dates_of_filters(api: httpx.Client, date: str) -> None:
    assert api.get("/rest/mail", params={"date:gte": date}).status_code == 200


def test_the_month_comes_first_in_filters_alone(api: httpx.Client, folder: str) -> None:
    assert code(api.get("/rest/mail", params={"date:gte": "31/01/2026"})) == (422, "ERR_INPUT_INVALID_DATE")
    api.post(f"/rest/folders/{folder}/folders", json={"name": "Dated"})
    for date, found in (("12/31/2020", 1), ("12/31/2999", 0)):
        listed = api.get(f"/rest/folders/{folder}/folders", params={"created:gte": date}).json()["data"]
        assert len(listed) == found
    refused = api.put(f"/rest/folders/{folder}", json={"expire": "01/31/2999"})
    assert code(refused) == (422, "ERR_INPUT_INVALID_DATE")


@pytest.mark.parametrize(
    ("method", "path", "body", "code", "field"),
    [
        ("POST", "/rest/folders/0/folders", {}, "ERR_INPUT_REQUIRED", "name"),
        ("POST", "/rest/folders/0/folders", {"name": None}, None, "name"),
        ("POST", "/rest/users", {"email": ""}, "ERR_INPUT_INVALID_EMAIL", "email"),
        ("POST", "/rest/folders/0/folders", {"name": "x", "quota": 7}, "ERR_INPUT_NOT_IN_LIST", "quota"),
        ("GET", "/rest/folders/0/children?limit=none", None, None, "limit"),
    ],
)
def test_refusals_name_the_field(
    api: httpx.Client, method: str, path: str, body: object, code: str | None, field: str | None
) -> None:
    refused = api.request(method, path, json=body)
    assert refused.status_code == 422
    (error,) = refused.json()["errors"]
    assert error.get("field") == field
    assert code in (None, error["code"])


@pytest.mark.parametrize("text", ["(" * 3000, "(path:" * 1000])
def test_parentheses_of_with_may_be_nested_deeply(api: httpx.Client, text: str) -> None:
    listed = api.get("/rest/folders/top", params={"with": text})
    assert listed.status_code == 200
    assert {"data", "metadata"} <= listed.json().keys()


def stating(**parameter: Any) -> Bundle:
    """A bundle with one operation that takes one parameter `x` in its query."""
    stated = {"name": "x", "in": "query", **parameter}
    one = {"operationId": "one.get", "parameters": [stated], "responses": {}}
    return Bundle({"paths": {"/rest/one": {"get": one}}, "components": {}})


@pytest.mark.parametrize(
    ("parameter", "sent", "expected"),
    [
        ({"schema": {"type": "integer"}}, ["7"], 7),
        ({"schema": {"type": "integer"}}, ["7.5"], "ERR_INVALID_PARAMETER"),
        ({"schema": {"type": "integer", "format": "int32"}}, [str(-(2**31))], -(2**31)),
        ({"schema": {"type": "integer", "format": "int32"}}, [str(2**31)], "ERR_INPUT_INVALID_FORMAT"),
        ({"schema": {"type": "integer", "maximum": 7}}, ["8"], "ERR_INPUT_MAX_VALUE"),
        ({"schema": {"type": "number"}}, ["7.5"], 7.5),
        ({"schema": {"type": "boolean"}}, ["Off"], False),
        ({"schema": {"type": ["integer", "string"]}}, ["7"], "7"),
        ({"schema": {"type": "string"}}, [""], "ERR_INVALID_PARAMETER"),
        ({"schema": {"type": "string"}, "required": True}, [], "ERR_INPUT_REQUIRED"),
        ({"schema": {"type": "integer", "default": 7}, "required": True}, [], 7),
        ({"schema": {"anyOf": [{"type": "integer"}, {"type": "string"}]}}, ["seven"], "seven"),
        ({"schema": {"type": "array", "items": {"type": "integer"}}}, ["7", "8"], [7, 8]),
        ({"schema": {"type": "array", "items": {"type": "integer"}}, "explode": False}, ["7,8"], [7, 8]),
        ({"schema": {"type": "array", "items": {"enum": ["a"]}}}, ["a", "b"], "ERR_INPUT_NOT_IN_LIST"),
    ],
)
def test_what_the_values_of_a_parameter_say(parameter: Any, sent: list[str], expected: Any) -> None:
    bundle = stating(**parameter)
    checker = Checker(bundle)
    query = MultiDict(("x", value) for value in sent)
    for _ in range(2):  # the second time, it is remembered
        try:
            said = checker.parameters(bundle.operations[0], {}, query, Headers())["x"]
        except ApiError as error:
            said = error.codes[0]
        assert (said, type(said)) == (expected, type(expected))
