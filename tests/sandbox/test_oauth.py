from __future__ import annotations

import re

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import Flow, Page, client, sign_in

HEX40 = re.compile(r"[0-9a-f]{40}\Z")


def test_code_and_tokens_have_the_appliances_shapes(flow: Flow, user_browser: httpx.Client) -> None:
    answer = flow.answer(user_browser)
    assert answer["state"] == ["the-state"]
    assert HEX40.match(answer["code"][0])
    redeemed = flow.redeem(user_browser, answer["code"][0])
    token = redeemed.json()
    assert redeemed.status_code == 200
    assert redeemed.headers["cache-control"] == "no-store"
    assert HEX40.match(token["access_token"])
    assert HEX40.match(token["refresh_token"])
    assert token["expires_in"] == 3600
    assert token["token_type"] == "bearer"
    assert token["scope"] == "*/*/*"
    assert r"*\/*\/*" in redeemed.text
    me = user_browser.get("/rest/users/me", headers={"Authorization": f"Bearer {token['access_token']}"})
    assert me.json()["email"] == flow.box.user.email


def test_sign_in_comes_before_consent(flow: Flow, browser: httpx.Client) -> None:
    asked = browser.get("/oauth/authorize", params=flow.authorize_query())
    assert asked.status_code == 302
    assert asked.headers["location"].startswith("/sign-in?next=")
    shown = sign_in(browser, flow.box.user, str(asked.request.url))
    page = Page(shown.text)
    assert page.texts["application-name"].startswith("Tests ")
    assert page.texts["application-description"] == "(of the flow)"
    assert page.form("consent").values["csrf_token"]


def test_denied_consent_goes_back_with_the_state(flow: Flow, user_browser: httpx.Client) -> None:
    answer = flow.answer(user_browser, "deny")
    assert answer["error"] == ["access_denied"]
    assert answer["state"] == ["the-state"]
    assert "code" not in answer


def test_no_consent_flag_skips_the_question(box: Sandbox, user_browser: httpx.Client) -> None:
    flow = Flow(box, box.register_application(name="No questions", no_consent=True))
    answer = user_browser.get("/oauth/authorize", params=flow.authorize_query())
    assert answer.status_code == 302
    assert "code=" in answer.headers["location"]


def test_mobile_layout_is_accepted(flow: Flow, user_browser: httpx.Client) -> None:
    assert "narrow" in user_browser.get("/oauth/authorize", params=flow.authorize_query(m="1")).text


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "nobody"},
        {"client_id": ""},
        {"redirect_uri": "https://elsewhere.example/"},
        {"redirect_uri": ""},
    ],
)
def test_untrusted_requests_are_not_redirected(
    flow: Flow, user_browser: httpx.Client, changes: dict[str, str]
) -> None:
    answer = user_browser.get("/oauth/authorize", params=flow.authorize_query(**changes))
    assert answer.status_code == 400
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"response_type": "token"}, "invalid_request"),
        ({"response_type": ""}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": ""}, "invalid_request"),
    ],
)
def test_other_faults_are_redirected(
    flow: Flow, user_browser: httpx.Client, changes: dict[str, str], error: str
) -> None:
    answer = user_browser.get("/oauth/authorize", params=flow.authorize_query(**changes))
    assert answer.status_code == 302
    assert f"error={error}" in answer.headers["location"]
    assert "state=the-state" in answer.headers["location"]


def test_redirect_uri_may_go_on_at_authorize_but_has_to_be_equal_at_token(
    box: Sandbox, user_browser: httpx.Client
) -> None:
    application = box.register_application(name="Prefix", redirect_uri="http://localhost:9999/callback")
    flow = Flow(box, application, redirect_uri="http://localhost:9999/callback/deeper")
    code = flow.answer(user_browser)["code"][0]
    refused = flow.redeem(user_browser, code, redirect_uri="http://localhost:9999/callback")
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")


def test_scope_has_to_be_inside_the_registered_one(box: Sandbox, user_browser: httpx.Client) -> None:
    flow = Flow(box, box.register_application(name="Scoped", scope="GET/users/* */files/*"))
    refused = user_browser.get("/oauth/authorize", params=flow.authorize_query(scope="*/folders/*"))
    assert "error=invalid_scope" in refused.headers["location"]
    code = flow.answer(user_browser, scope="GET/files/*")["code"][0]
    token = flow.redeem(user_browser, code).json()
    assert token["scope"] == "GET/files/*"
    bearer = {"Authorization": f"Bearer {token['access_token']}"}
    assert user_browser.get("/rest/users/me", headers=bearer).status_code == 403
    blank = flow.redeem(user_browser, flow.answer(user_browser)["code"][0]).json()
    assert blank["scope"] == "GET/users/* */files/*"
    bearer = {"Authorization": f"Bearer {blank['access_token']}"}
    assert user_browser.get("/rest/users/me", headers=bearer).status_code == 200


def test_codes_work_once(flow: Flow, user_browser: httpx.Client) -> None:
    code = flow.answer(user_browser)["code"][0]
    assert flow.redeem(user_browser, code).status_code == 200
    again = flow.redeem(user_browser, code)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")


def test_codes_expire(user_account_flow: Flow) -> None:
    flow = user_account_flow
    with client(flow.box) as browser:
        sign_in(browser, flow.box.user)
        code = flow.answer(browser)["code"][0]
        flow.box.clock.advance(seconds=61)
        assert flow.redeem(browser, code).json()["error"] == "invalid_grant"


@pytest.fixture
def user_account_flow() -> object:
    with Sandbox(code_lifetime=60) as box:
        yield Flow(box, box.register_application())


def test_pkce_mismatch_is_an_invalid_grant(flow: Flow, user_browser: httpx.Client) -> None:
    for verifier in ("x" * 43, ""):
        refused = flow.redeem(user_browser, flow.answer(user_browser)["code"][0], code_verifier=verifier)
        assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")


def test_pkce_is_not_forced_on_applications_with_a_secret(flow: Flow, user_browser: httpx.Client) -> None:
    flow.pkce = False
    assert flow.redeem(user_browser, flow.answer(user_browser)["code"][0]).status_code == 200


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"client_secret": "wrong"}, "invalid_client"),
        ({"client_secret": ""}, "invalid_client"),
        ({"client_id": "nobody"}, "invalid_client"),
        ({"code": "wrong"}, "invalid_grant"),
        ({"code": ""}, "invalid_request"),
        ({"grant_type": ""}, "invalid_request"),
        ({"grant_type": "password"}, "unauthorized_client"),
        ({"grant_type": "saml"}, "unsupported_grant_type"),
    ],
)
def test_token_errors_are_json_with_status_400(
    flow: Flow, browser: httpx.Client, changes: dict[str, str], error: str
) -> None:
    refused = flow.redeem(browser, **({"code": "0" * 40} | changes))
    assert refused.status_code == 400
    assert refused.headers["content-type"] == "application/json"
    assert refused.headers["cache-control"] == "no-store"
    assert refused.json()["error"] == error
    assert refused.json()["error_description"]


def test_refresh_rotates(flow: Flow, user_browser: httpx.Client) -> None:
    first = flow.redeem(user_browser, flow.answer(user_browser)["code"][0]).json()
    second = flow.refresh(user_browser, first["refresh_token"]).json()
    assert second["expires_in"] == 3600
    assert second["refresh_token"] != first["refresh_token"]
    assert second["access_token"] != first["access_token"]
    refused = flow.refresh(user_browser, first["refresh_token"])
    assert refused.status_code == 400
    assert refused.json() == {"error": "invalid_grant", "error_description": "Invalid refresh token"}
    assert flow.refresh(user_browser, second["refresh_token"]).status_code == 200


def test_no_refresh_token_unless_enabled(box: Sandbox, user_browser: httpx.Client) -> None:
    flow = Flow(box, box.register_application(name="No refresh", refresh_token=False))
    token = flow.redeem(user_browser, flow.answer(user_browser)["code"][0]).json()
    assert "refresh_token" not in token
    assert flow.refresh(user_browser, "0" * 40).json()["error"] == "unauthorized_client"


def test_tokens_of_one_application_are_not_another_ones(
    box: Sandbox, flow: Flow, user_browser: httpx.Client
) -> None:
    other = Flow(box, box.register_application(name="Other"))
    token = flow.redeem(user_browser, flow.answer(user_browser)["code"][0]).json()
    assert other.refresh(user_browser, token["refresh_token"]).json()["error"] == "invalid_grant"
    code = flow.answer(user_browser)["code"][0]
    assert other.redeem(user_browser, code, code_verifier=flow.verifier).json()["error"] == "invalid_grant"


def test_expired_and_unknown_tokens_are_refused(box: Sandbox, browser: httpx.Client) -> None:
    expired = box.issue_token(box.user.email, lifetime=0)
    for header in (f"Bearer {expired}", "Bearer nothing", "Basic eDp5", ""):
        refused = browser.get("/rest/users/me", headers={"Authorization": header})
        assert refused.status_code == 401
        assert refused.json()["errors"][0]["code"] == "ERR_AUTH_UNAUTHORIZED"


def test_expire_tokens_leaves_refresh_tokens(user_account_flow: Flow) -> None:
    flow = user_account_flow
    with client(flow.box) as browser:
        sign_in(browser, flow.box.user)
        token = flow.redeem(browser, flow.answer(browser)["code"][0]).json()
        flow.box.expire_tokens()
        bearer = {"Authorization": f"Bearer {token['access_token']}"}
        assert browser.get("/rest/users/me", headers=bearer).status_code == 401
        assert flow.refresh(browser, token["refresh_token"]).status_code == 200


def test_consent_needs_its_form_token(flow: Flow, user_browser: httpx.Client) -> None:
    refused = user_browser.post("/oauth/authorize", params=flow.authorize_query(), data={"decision": "grant"})
    assert refused.status_code == 400


def test_landing_page_shows_its_address(browser: httpx.Client) -> None:
    shown = browser.get("/rest/callback.html", params={"code": "abc", "state": "<s>"})
    assert Page(shown.text).texts["address"].endswith("/rest/callback.html?code=abc&state=%3Cs%3E")
    assert "not granted" in browser.get("/rest/callback.html", params={"error": "access_denied"}).text
