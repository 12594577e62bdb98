"""Deleting several files or folders by one call."""

from __future__ import annotations

import httpx
import pytest

from tests.sandbox.test_files import upload
from tests.sandbox.test_folders import code, make


def gone(api: httpx.Client, kind: str, one: str) -> bool:
    return bool(api.get(f"/rest/{kind}/{one}").json().get("deleted", True))


@pytest.fixture(params=["files", "folders"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def two(api: httpx.Client, folder: str, kind: str) -> tuple[str, str]:
    """Two files or folders."""
    if kind == "folders":
        return make(api, folder, "a"), make(api, folder, "b")
    return tuple(upload(api, folder, name, b"x").json()["id"] for name in "ab")  # type: ignore[return-value]


@pytest.mark.parametrize("partial", [None, "false", "true"])
def test_all_are_deleted(api: httpx.Client, kind: str, two: tuple[str, str], partial: str | None) -> None:
    asked = {"id:in": ",".join(two)} | ({"partialSuccess": partial} if partial else {})
    deleted = api.delete(f"/rest/{kind}", params=asked)
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert [gone(api, kind, one) for one in two] == [True, True]
    assert api.patch(f"/rest/{kind}/{two[0]}/actions/recover").status_code == 200


def test_none_is_deleted_when_one_is_missing(api: httpx.Client, kind: str, two: tuple[str, str]) -> None:
    asked = {"id:in": f"{two[0]},none,{two[1]}", "partialSuccess": "false"}
    assert code(api.delete(f"/rest/{kind}", params=asked)) == (403, "ERR_ACCESS_USER")
    assert [gone(api, kind, one) for one in two] == [False, False]


def test_the_rest_is_deleted_when_that_will_do(api: httpx.Client, kind: str, two: tuple[str, str]) -> None:
    asked = {"id:in": f"none,{two[0]}", "partialSuccess": "true"}
    assert api.delete(f"/rest/{kind}", params=asked).status_code == 204
    assert [gone(api, kind, one) for one in two] == [True, False]
    asked["id:in"] = "none,nothing"
    assert code(api.delete(f"/rest/{kind}", params=asked)) == (403, "ERR_ACCESS_USER")


def test_some_have_to_be_named(api: httpx.Client, kind: str) -> None:
    assert code(api.delete(f"/rest/{kind}")) == (422, "ERR_INPUT_REQUIRED")


def test_system_folders_stay(api: httpx.Client, folder: str) -> None:
    me = api.get("/rest/users/me").json()
    asked = {"id:in": f"{folder},{me['syncdirId']}"}
    assert code(api.delete("/rest/folders", params=asked)) == (403, "ERR_ENTITY_IS_SYNC_DIR")
    assert gone(api, "folders", folder) is False


def test_what_belongs_to_others_stays(
    api: httpx.Client, admin_api: httpx.Client, kind: str, two: tuple[str, str]
) -> None:
    refused = admin_api.delete(f"/rest/{kind}", params={"id:in": two[0]})
    assert code(refused) == (403, "ERR_ACCESS_USER")
    assert gone(api, kind, two[0]) is False
