from __future__ import annotations

import uuid

import httpx
import pytest

from kiteworks_sandbox import Application, Sandbox
from tests.keys import private_pem, public_pem
from tests.sandbox.support import Flow, Page, sign_in
from tests.sandbox.test_grants import ISSUER, assertion

LIST = "/admin/applications/custom"


def add(browser: httpx.Client, **changes: str) -> httpx.Response:
    form = Page(browser.get(f"{LIST}/add").text).form("add-application")
    return browser.post(form.action, data=form.values | {"name": f"App {uuid.uuid4()}"} | changes)


def created(response: httpx.Response) -> Application:
    texts = Page(response.text).texts
    return Application(texts["client-id"], texts["client-secret"])


def test_the_way_of_the_guide(box: Sandbox, browser: httpx.Client) -> None:
    dashboard = sign_in(browser, box.admin)
    assert dashboard.url.path == "/admin"
    assert LIST in dashboard.text
    assert f"{LIST}/add" in browser.get(LIST).text
    response = add(browser, name="Guide", access_token_hours="24", access_token_seconds="5")
    application = created(response)
    assert len(application.client_id) == 36
    assert response.headers["cache-control"] == "no-store"
    listed = browser.get(LIST).text
    assert "Guide" in listed
    assert application.client_id in listed
    assert application.client_secret not in listed
    flow = Flow(box, application)
    token = flow.redeem(browser, flow.answer(browser)["code"][0]).json()
    assert token["expires_in"] == 24 * 3600 + 5


def test_console_asks_to_sign_in_and_comes_back(box: Sandbox, browser: httpx.Client) -> None:
    assert browser.get(LIST).status_code == 302
    assert sign_in(browser, box.admin, LIST).url.path == LIST


def test_wrong_password(box: Sandbox, browser: httpx.Client) -> None:
    form = Page(browser.get("/sign-in").text).form("sign-in")
    for email in (box.admin.email, "nobody@sandbox.example"):
        refused = browser.post(form.action, data=form.values | {"email": email, "password": "wrong"})
        assert refused.status_code == 401
        assert "is wrong" in refused.text


def test_console_is_for_administrators(user_browser: httpx.Client) -> None:
    assert user_browser.get("/admin").status_code == 403
    assert user_browser.get(LIST).status_code == 403


@pytest.mark.parametrize(
    "target", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"]
)
def test_sign_in_stays_on_this_site(box: Sandbox, browser: httpx.Client, target: str) -> None:
    form = Page(browser.get("/sign-in", params={"next": target}).text).form("sign-in")
    values = form.values | {"email": box.admin.email, "password": box.admin.password}
    assert browser.post(form.action, data=values).headers["location"] == "/admin"


def test_session_cookie_is_kept_close(box: Sandbox, browser: httpx.Client) -> None:
    form = Page(browser.get("/sign-in").text).form("sign-in")
    values = form.values | {"email": box.admin.email, "password": box.admin.password}
    cookie = browser.post(form.action, data=values).headers["set-cookie"]
    for attribute in ("Secure", "HttpOnly", "SameSite=Lax"):
        assert attribute in cookie


@pytest.mark.parametrize(
    "path", ["/sign-in", "/sign-out", f"{LIST}/add", f"{LIST}/some-id/status", f"{LIST}/some-id/delete"]
)
def test_every_form_needs_its_token(admin_browser: httpx.Client, path: str) -> None:
    for token in ("guess", "gu\u00e9ss", ""):
        assert admin_browser.post(path, data={"csrf_token": token}).status_code == 400


def test_pages_forbid_scripts_and_frames(admin_browser: httpx.Client) -> None:
    for path in ("/admin", LIST, f"{LIST}/add"):
        policy = admin_browser.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"name": ""}, "name-problem"),
        ({"name": "x" * 256}, "name-problem"),
        ({"flow": "password"}, "flow-problem"),
        ({"flow": ""}, "flow-problem"),
        ({"flow": "jwt_bearer"}, "issuer-problem"),
        ({"flow": "jwt_bearer", "issuer": "i"}, "audience-problem"),
        ({"flow": "jwt_bearer", "issuer": "i", "audience": "a"}, "public_key-problem"),
        ({"flow": "jwt_bearer", "public_key": "no key"}, "public_key-problem"),
        ({"flow": "jwt_bearer", "public_key": private_pem(0).decode()}, "public_key-problem"),
        ({"redirect_uri": "callback.html"}, "redirect_uri-problem"),
        ({"redirect_uri": "http://["}, "redirect_uri-problem"),
        ({"access_token_hours": "0"}, "access_token-problem"),
        ({"access_token_hours": "-1"}, "access_token-problem"),
        ({"refresh_token_hours": "many"}, "refresh_token-problem"),
        ({"scope": " "}, "scope-problem"),
    ],
)
def test_faulty_applications_are_not_added(
    admin_browser: httpx.Client, changes: dict[str, str], problem: str
) -> None:
    refused = add(admin_browser, **changes)
    assert refused.status_code == 422
    assert f'id="{problem}"' in refused.text


def test_an_application_of_every_flow(box: Sandbox, admin_browser: httpx.Client) -> None:
    form = Page(admin_browser.get(f"{LIST}/add").text).form("add-application")
    assert form.values["flow"] == "authorization_code"
    flows = ["authorization_code", "jwt_bearer", "signature", "user_credentials"]
    typed = {
        "name": "Every flow",
        "flow": flows,
        "issuer": "reports",
        "audience": "appliance",
        "public_key": public_pem(0).decode(),
        "lifetime_as_text": "text",
    }
    response = admin_browser.post(form.action, data=form.values | typed)
    texts = Page(response.text).texts
    assert len(texts["signature-secret"]) == 29
    asked = {
        "grant_type": "password",
        "client_id": texts["client-id"],
        "client_secret": texts["client-secret"],
        "username": box.user.email,
        "password": box.user.password,
    }
    token = admin_browser.post("/oauth/token", data=asked).json()
    assert token["expires_in"] == "3600"
    assert token["refresh_token"]


def test_an_audience_may_stand_for_the_appliance(box: Sandbox, admin_browser: httpx.Client) -> None:
    fields = {"issuer": ISSUER, "audience": "https://%%HOST%%", "public_key": public_pem(0).decode()}
    application = created(add(admin_browser, name="Audience", flow="jwt_bearer", **fields))
    asked = {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "client_id": application.client_id,
        "client_secret": application.client_secret,
    }
    for audience, status in ((box.url, 200), ("https://elsewhere.example", 400)):
        text = assertion(box, aud=audience)
        assert admin_browser.post("/oauth/token", data=asked | {"assertion": text}).status_code == status


def test_a_signature_key_may_be_typed(admin_browser: httpx.Client) -> None:
    response = add(admin_browser, flow="signature", signature_key="of-my-own")
    assert Page(response.text).texts["signature-secret"] == "of-my-own"


def test_applications_without_the_signature_flow_have_no_key(admin_browser: httpx.Client) -> None:
    assert "signature-secret" not in add(admin_browser, signature_key="of-my-own").text


def test_names_are_taken_once(admin_browser: httpx.Client) -> None:
    assert add(admin_browser, name="Twice").status_code == 200
    assert add(admin_browser, name="Twice").status_code == 422


def test_markup_in_names_stays_text(admin_browser: httpx.Client) -> None:
    add(admin_browser, name="<script>alert(1)</script>")
    assert "<script>" not in admin_browser.get(LIST).text


def test_disabled_applications_get_nothing(box: Sandbox, admin_browser: httpx.Client) -> None:
    application = created(add(admin_browser))
    token = box.issue_token(box.user.email, application.client_id)
    flow = Flow(box, application)
    url = f"{LIST}/{application.client_id}/status"

    def switch(status: str) -> None:
        csrf = Page(admin_browser.get(LIST).text).forms[0].values["csrf_token"]
        assert admin_browser.post(url, data={"csrf_token": csrf, "status": status}).status_code == 303

    def statuses() -> list[int]:
        bearer = {"Authorization": f"Bearer {token}"}
        return [
            admin_browser.get("/oauth/authorize", params=flow.authorize_query()).status_code,
            admin_browser.get("/rest/users/me", headers=bearer).status_code,
        ]

    switch("disabled")
    assert statuses() == [400, 401]
    switch("enabled")
    assert statuses() == [200, 200]


def test_deleting_asks_once_more(box: Sandbox, admin_browser: httpx.Client) -> None:
    application = created(add(admin_browser))
    token = box.issue_token(box.user.email, application.client_id)
    form = Page(admin_browser.get(f"{LIST}/{application.client_id}/delete").text).form("delete-application")
    assert admin_browser.post(form.action, data=form.values).status_code == 303
    assert application.client_id not in admin_browser.get(LIST).text
    assert (
        admin_browser.get("/rest/users/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401
    )
    assert admin_browser.get(f"{LIST}/{application.client_id}/delete").status_code == 404


def test_sign_out(admin_browser: httpx.Client) -> None:
    csrf = Page(admin_browser.get("/admin").text).forms[0].values["csrf_token"]
    assert admin_browser.post("/sign-out", data={"csrf_token": csrf}).status_code == 303
    assert admin_browser.get("/admin").status_code == 302


def test_other_account_from_the_consent_page(flow: Flow, box: Sandbox, admin_browser: httpx.Client) -> None:
    shown = admin_browser.get("/oauth/authorize", params=flow.authorize_query())
    form = next(one for one in Page(shown.text).forms if one.action == "/sign-out")
    again = admin_browser.post(form.action, data=form.values, follow_redirects=True)
    form = Page(again.text).form("sign-in")
    values = form.values | {"email": box.user.email, "password": box.user.password}
    assert box.user.email in admin_browser.post(form.action, data=values, follow_redirects=True).text
