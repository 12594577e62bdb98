"""What a scope admits, and which scopes an application may ask for."""

from __future__ import annotations

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import Flow


def status(box: Sandbox, browser: httpx.Client, scope: str, path: str, method: str = "GET") -> int:
    """What a token of this scope gets."""
    bearer = {"Authorization": f"Bearer {box.issue_token(box.user.email, scope=scope)}"}
    json = {"name": "Scoped", "password": "x"} if method != "GET" else None
    return browser.request(method, path, headers=bearer, json=json).status_code


@pytest.mark.parametrize(
    "scope", ["GET/users/*", "*/users/*", "users/*", "users/Read", "users/me", "GET/users/me", "*/*/*"]
)
def test_scopes_that_admit_a_call(box: Sandbox, browser: httpx.Client, scope: str) -> None:
    assert status(box, browser, scope, "/rest/users/me") == 200


@pytest.mark.parametrize(
    "scope",
    [
        "GET/files/*",
        "users/Update",
        "users/Delete",
        "PUT/users/*",
        "POST/users/*",
        "users/other",
        "folders/me",
        "",
    ],
)
def test_scopes_that_refuse_it(box: Sandbox, browser: httpx.Client, scope: str) -> None:
    assert status(box, browser, scope, "/rest/users/me") == 403


def test_a_qualifier_admits_what_is_below_it_alone(box: Sandbox, browser: httpx.Client) -> None:
    assert status(box, browser, "users/me", "/rest/users/me/quota") == 200
    assert status(box, browser, "users/me", "/rest/users/someone") == 403


@pytest.mark.parametrize("scope", ["*/search/*", "search/*", "GET/query/*", "query/Read"])
def test_a_search_has_two_scopes(box: Sandbox, browser: httpx.Client, scope: str) -> None:
    assert status(box, browser, scope, "/rest/query?includeContent=false&searchType=f&path=none") == 200
    expected = 200 if "search" in scope else 403
    assert status(box, browser, scope, "/rest/search?path=none") == expected


def test_a_word_admits_all_its_methods(box: Sandbox, browser: httpx.Client) -> None:
    path = "/rest/folders/0/actions/recover"
    assert status(box, browser, "folders/Update", path, "PATCH") == 403  # refused for what it is
    bearer = {"Authorization": f"Bearer {box.issue_token(box.user.email, scope='folders/Update')}"}
    refused = browser.patch(path, headers=bearer).json()["errors"][0]["code"]
    assert refused == "ERR_ENTITY_NOT_DELETED"


@pytest.mark.parametrize("scope", ["users/me", "users/Read", "folders/* files/* mail/*"])
def test_older_forms_are_granted(box: Sandbox, user_browser: httpx.Client, scope: str) -> None:
    application = box.register_application(
        name=f"Older scope {scope}", scope="*/users/* *" if scope[0] == "u" else scope
    )
    flow = Flow(box, application)
    token = flow.redeem(user_browser, flow.answer(user_browser, scope=scope)["code"][0]).json()
    assert token["scope"] == scope
