"""Signing in without a browser."""

from __future__ import annotations

from urllib.parse import parse_qs

import httpx
import pytest

from kiteworks import SignInRequiredError
from kiteworks_cli.headless import HeadlessReceiver, parse_forms
from kiteworks_runtime.appliance import Appliance
from tests.runtime.auth.conftest import Code, FakeAppliance, Person

CALLBACK = "https://files.example.com/rest/callback.html"
PAGES = {
    "sign-in": """<form method=post action="/sign-in"><input type="hidden" name="csrf_token" value="t&amp;1">
        <input id="email" name="email" type="email" required><input name="password" type="password">
        <input type=checkbox name=remember><button type="submit">Sign in</button></form>""",
    "consent": """<form method="post" action="?x=1"><input type="hidden" name="csrf_token" value="t2">
        <button type="submit" name="decision" value="grant">Grant
          Access</button><button name="decision" value="deny">Deny Access</button></form>""",
}


def pages(
    sent: list[dict[str, str]], password: str = "right", then: str = "/oauth/authorize?state=s"
) -> httpx.MockTransport:
    def answer(request: httpx.Request) -> httpx.Response:
        form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        if form:
            sent.append(form)
        match request.method, request.url.path:
            case "GET", "/oauth/authorize":
                if "signed=1" in request.headers.get("Cookie", ""):
                    return httpx.Response(200, html=PAGES["consent"])
                return httpx.Response(302, headers={"Location": "/sign-in"})
            case "GET", "/sign-in":
                return httpx.Response(200, html=PAGES["sign-in"])
            case "POST", "/sign-in" if form["password"] == password:
                return httpx.Response(303, headers={"Location": then, "Set-Cookie": "signed=1"})
            case "POST", "/sign-in":
                return httpx.Response(401, html=PAGES["sign-in"])
            case "POST", "/oauth/authorize":
                end = "code=c" if form["decision"] == "grant" else "error=access_denied"
                return httpx.Response(302, headers={"Location": f"{CALLBACK}?{end}&state=s"})
        return httpx.Response(404, html="<h1>Nothing</h1>")

    return httpx.MockTransport(answer)


@pytest.mark.parametrize(("consent", "end"), [(True, "code=c"), (False, "error=access_denied")])
def test_headless(consent: bool, end: str) -> None:
    sent: list[dict[str, str]] = []
    receiver = HeadlessReceiver("me@example.com", "right", consent=consent, transport=pages(sent))
    came = receiver.receive("https://files.example.com/oauth/authorize?state=s", CALLBACK)
    assert came == f"{CALLBACK}?{end}&state=s"
    assert sent == [
        {"csrf_token": "t&1", "email": "me@example.com", "password": "right"},
        {"csrf_token": "t2", "decision": "grant" if consent else "deny"},
    ]
    assert repr(receiver) == "HeadlessReceiver('me@example.com')"


def test_headless_wrong_password() -> None:
    sent: list[dict[str, str]] = []
    receiver = HeadlessReceiver("me@example.com", "planted", transport=pages(sent))
    with pytest.raises(SignInRequiredError, match="refused the user name or the password") as caught:
        receiver.receive("https://files.example.com/oauth/authorize", CALLBACK)
    assert len(sent) == 1
    assert "planted" not in str(caught.value)


def test_headless_stays_on_the_appliance() -> None:
    receiver = HeadlessReceiver(
        "me@example.com", "right", transport=pages([], then="https://sso.example/sign-in")
    )
    with pytest.raises(SignInRequiredError, match=r"sso\.example"):
        receiver.receive("https://files.example.com/oauth/authorize", CALLBACK)


def test_headless_before_an_unknown_page() -> None:
    receiver = HeadlessReceiver("me@example.com", "right", transport=pages([]))
    with pytest.raises(SignInRequiredError, match=r"/elsewhere \(status 404\)"):
        receiver.receive("https://files.example.com/elsewhere?secret=1", CALLBACK)


def test_headless_with_a_receive_of_its_own() -> None:
    appliance = Appliance("files.example.com", "https://files.example.com")

    class Own(HeadlessReceiver):
        def receive(self, url: str, redirect_uri: str) -> str:
            return Person().receive(url, redirect_uri)

    credential = Code(receiver=Own("me@example.com", "right"))
    with httpx.Client(transport=httpx.MockTransport(FakeAppliance())) as http:
        credential.sign_in(appliance, http)
    assert credential.access_token(appliance) == "access-1"


def test_forms() -> None:
    first, second = parse_forms(PAGES["sign-in"] + "<input name=outside>" + PAGES["consent"])
    assert (first.action, first.method) == ("/sign-in", "POST")
    assert first.fields == {"csrf_token": "t&1", "email": "", "password": ""}
    assert first.buttons == [("", "", "Sign in")]
    assert second.buttons == [("decision", "grant", "Grant Access"), ("decision", "deny", "Deny Access")]
    assert "t&1" not in repr(first)
