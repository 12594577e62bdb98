"""How the browser's answer comes back."""

from __future__ import annotations

import socket
import threading
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from kiteworks.auth import HeadlessReceiver
from kiteworks_runtime.auth import (
    LoopbackReceiver,
    PasteReceiver,
    SchemeReceiver,
    default_receiver,
)
from kiteworks_runtime.auth.forms import parse_forms
from kiteworks_runtime.errors import InvalidArgumentError, SignInRequiredError
from kiteworks_runtime.site import Site

from .conftest import Appliance, Code, Person

CALLBACK = "https://files.example.com/rest/callback.html"


def browse(answers: list[httpx.Response], *targets: str) -> None:
    """A browser that goes to `targets` from another thread."""

    def go() -> None:
        answers.extend(httpx.get(target, trust_env=False) for target in targets)

    threading.Thread(target=go).start()


def quiet(line: str) -> None:
    """Shows nothing."""


def test_loopback_takes_a_real_redirect_on_a_free_port() -> None:
    answers: list[httpx.Response] = []
    receiver = LoopbackReceiver(
        timeout=10,
        tell=quiet,
        browser=lambda _: browse(
            answers,
            uri.replace("/callback", "/favicon.ico"),
            uri,
            f"{uri}?code=c%20d&state=s",
        ),
    )
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    assert urlsplit(uri).port not in (0, None)
    assert receiver.receive("https://files.example.com/oauth/authorize", uri) == f"{uri}?code=c%20d&state=s"
    assert [answer.status_code for answer in answers[:2]] == [404, 404]
    with pytest.raises(httpx.ConnectError):
        httpx.get(uri, trust_env=False)


def test_loopback_page_is_readable_and_keeps_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    done, answers = threading.Event(), []

    def go(_: str) -> None:
        def visit() -> None:
            answers.append(httpx.get(f"{uri}?error=access_denied&state=s", trust_env=False))
            done.set()

        threading.Thread(target=visit).start()

    receiver = LoopbackReceiver(timeout=10, tell=quiet, browser=go)
    uri = receiver.redirect_uri("http://localhost:0/")
    assert receiver.receive("https://x", uri).endswith("/?error=access_denied&state=s")
    assert done.wait(5)
    page = answers[0]
    assert page.status_code == 200
    assert "<h1>Access was not granted</h1>" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert capfd.readouterr() == ("", "")


def test_loopback_with_an_idle_connection() -> None:
    """Browsers open connections ahead and say nothing on them."""
    idle: list[socket.socket] = []

    def go(_: str) -> None:
        parts = urlsplit(uri)
        idle.append(socket.create_connection((parts.hostname or "", parts.port or 0)))
        browse([], f"{uri}?code=c&state=s")

    receiver = LoopbackReceiver(timeout=10, tell=quiet, browser=go)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    try:
        assert receiver.receive("https://x", uri).endswith("?code=c&state=s")
    finally:
        idle[0].close()


def test_loopback_gives_up() -> None:
    receiver = LoopbackReceiver(timeout=0.05, tell=quiet, browser=lambda _: None)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    with pytest.raises(SignInRequiredError, match=r"0\.05 seconds"):
        receiver.receive("https://x", uri)


def test_loopback_port_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        uri = f"http://127.0.0.1:{other.getsockname()[1]}/callback"
        receiver = LoopbackReceiver(tell=quiet, browser=lambda _: None)
        assert receiver.redirect_uri(uri) == uri
        with pytest.raises(SignInRequiredError, match="another redirect URI"):
            receiver.receive("https://x", uri)


@pytest.mark.parametrize(
    "uri", [CALLBACK, "http://example.com:8000/", "https://127.0.0.1/", "http://127.0.0.1.x/"]
)
def test_loopback_is_this_machine_only(uri: str) -> None:
    with pytest.raises(InvalidArgumentError, match="this machine"):
        LoopbackReceiver().redirect_uri(uri)
    assert isinstance(default_receiver(uri), PasteReceiver)


@pytest.mark.parametrize("uri", ["http://127.0.0.1:9/c", "http://localhost:9", "http://[::1]:9/c"])
def test_the_default_suits_the_redirect_uri(uri: str) -> None:
    assert isinstance(default_receiver(uri), LoopbackReceiver)


def test_signing_in_through_loopback(site: Site, appliance: Appliance, http: httpx.Client) -> None:
    def browser(url: str) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        browse([], f"{query['redirect_uri']}?code=c&state={query['state']}")

    receiver = LoopbackReceiver(timeout=10, tell=quiet, browser=browser)
    credential = Code(redirect_uri="http://127.0.0.1:0/callback", receiver=receiver)
    credential.sign_in(site, http)
    assert credential.access_token(site) == "access-1"
    # The token request repeats the redirect URI of the authorize request, real port and all.
    assert urlsplit(appliance.forms[0]["redirect_uri"]).port != 0


def test_paste() -> None:
    shown: list[str] = []
    opened: list[str] = []
    receiver = PasteReceiver(
        read=lambda question: f"  {CALLBACK}?code=c&state=s\n", tell=shown.append, browser=opened.append
    )
    assert receiver.redirect_uri(CALLBACK) == CALLBACK
    assert receiver.receive("https://sign-in", CALLBACK) == f"{CALLBACK}?code=c&state=s"
    assert opened == ["https://sign-in"]
    assert "https://sign-in" in shown[0]


def test_paste_of_nothing() -> None:
    def end(question: str) -> str:
        raise EOFError

    for read in (end, lambda question: " "):
        with pytest.raises(SignInRequiredError, match="nothing was pasted"):
            PasteReceiver(read=read, tell=quiet, browser=quiet).receive("https://sign-in", CALLBACK)


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


def test_headless_with_a_receive_of_its_own(site: Site, http: httpx.Client) -> None:
    class Own(HeadlessReceiver):
        def receive(self, url: str, redirect_uri: str) -> str:
            return Person().receive(url, redirect_uri)

    credential = Code(receiver=Own("me@example.com", "right"))
    credential.sign_in(site, http)
    assert credential.access_token(site) == "access-1"


def test_forms() -> None:
    first, second = parse_forms(PAGES["sign-in"] + "<input name=outside>" + PAGES["consent"])
    assert (first.action, first.method) == ("/sign-in", "POST")
    assert first.fields == {"csrf_token": "t&1", "email": "", "password": ""}
    assert first.buttons == [("", "", "Sign in")]
    assert second.buttons == [("decision", "grant", "Grant Access"), ("decision", "deny", "Deny Access")]
    assert "t&1" not in repr(first)


CUSTOM = "myapp://127.0.0.1/signed-in"


def test_a_scheme_of_its_own_is_delivered_by_another_thread(site: Site, http: httpx.Client) -> None:
    taken: list[bool] = []

    def system(url: str) -> None:
        """What the system does once the person has signed in: it starts the program that has the scheme."""
        state = parse_qs(urlsplit(url).query)["state"][0]

        def start() -> None:
            taken.append(receiver.deliver("other://127.0.0.1/signed-in?code=c"))
            taken.append(receiver.deliver(f"MyApp://127.0.0.1/signed-in?code=c0de&state={state}"))

        threading.Thread(target=start).start()

    receiver = SchemeReceiver(timeout=10, tell=quiet, browser=system)
    credential = Code(redirect_uri=CUSTOM, receiver=receiver)
    credential.sign_in(site, http)
    assert credential.access_token(site) == "access-1"
    assert taken == [False, True]


def test_nobody_waits_for_a_late_address() -> None:
    receiver = SchemeReceiver(timeout=0.01, tell=quiet, browser=lambda url: None)
    assert not receiver.deliver(f"{CUSTOM}?code=c")
    with pytest.raises(SignInRequiredError, match=r"nobody signed in within 0\.01 seconds"):
        receiver.receive("https://x", receiver.redirect_uri(CUSTOM))
    assert not receiver.deliver(f"{CUSTOM}?code=c")


@pytest.mark.parametrize("uri", [CALLBACK, "http://127.0.0.1/x", "signed-in", ""])
def test_a_scheme_that_browsers_follow_themselves(uri: str) -> None:
    with pytest.raises(InvalidArgumentError, match="has no scheme of its own"):
        SchemeReceiver().redirect_uri(uri)


def test_a_scheme_of_its_own_can_be_pasted_too(site: Site, http: httpx.Client) -> None:
    shown: list[str] = []

    def paste(_: str) -> str:
        state = parse_qs(urlsplit(shown[0].split("\n")[1]).query)["state"][0]
        return f"{CUSTOM}?code=c0de&state={state}"

    assert isinstance(default_receiver(CUSTOM), PasteReceiver)
    receiver = PasteReceiver(read=paste, tell=shown.append, browser=lambda url: None)
    credential = Code(redirect_uri=CUSTOM, receiver=receiver)
    credential.sign_in(site, http)
    assert credential.access_token(site) == "access-1"
