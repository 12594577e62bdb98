"""How the browser's answer comes back."""

from __future__ import annotations

import asyncio
import io
import os
import socket
import struct
import threading
import time
import webbrowser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import LoopbackReceiver, PasteReceiver, SchemeReceiver, default_receiver
from kiteworks_runtime.errors import InvalidArgumentError, SignInRequiredError

from .conftest import Code, FakeAppliance

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
        notify=quiet,
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

    receiver = LoopbackReceiver(timeout=10, notify=quiet, browser=go)
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

    receiver = LoopbackReceiver(timeout=10, notify=quiet, browser=go)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    try:
        assert receiver.receive("https://x", uri).endswith("?code=c&state=s")
    finally:
        idle[0].close()


SIGN_IN = "https://files.example.com/oauth/authorize?state=s-1"


def request(uri: str, line: str, *headers: str) -> int:
    """The status of the answer to a request as it stands."""
    parts = urlsplit(uri)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5) as connection:
        connection.sendall("\r\n".join([f"{line} HTTP/1.1", *headers, "", ""]).encode())
        answer = b""
        while piece := connection.recv(65_536):
            answer += piece
    return int(answer.split(b" ", 2)[1])


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("GET /callback", None),
        ("GET /callback?", None),
        ("GET /callback?code=c", None),
        ("GET /callback?code=c&state=", None),
        ("GET /callback?code=c&state=s-2", None),
        ("GET /callback?code=c&state=s-1&state=s-1", None),
        ("GET /callback?code=c&state=s-%C3%A9", None),
        ("GET /callback?error=access_denied", None),
        ("GET /callback?error=access_denied&state=S-1", None),
        ("GET /favicon.ico?state=s-1", None),
        ("GET /callback/?code=c&state=s-1", None),
        ("GET //127.0.0.1/callback?code=c&state=s-1", None),
        ("GET http://127.0.0.1/callback?code=c&state=s-1", None),
        ("GET http://[/callback?code=c&state=s-1", None),
        ("HEAD /callback?code=c&state=s-1", None),
        ("POST /callback?code=c&state=s-1", None),
        ("OPTIONS /callback?code=c&state=s-1", None),
        ("GET /callback?code=c&state=s-1", "evil.example"),
        ("GET /callback?code=c&state=s-1", "evil.example:{port}"),
        ("GET /callback?code=c&state=s-1", "127.0.0.1"),
        ("GET /callback?code=c&state=s-1", "localhost:{port}"),
        ("GET /callback?code=c&state=s-1", ""),
    ],
)
def test_loopback_waits_on_after_a_visit_that_does_not_answer_this_sign_in(
    line: str, host: str | None
) -> None:
    statuses: list[int] = []

    def go(_: str) -> None:
        def visit() -> None:
            port = urlsplit(uri).port
            there = f"127.0.0.1:{port}" if host is None else host.format(port=port)
            statuses.append(request(uri, line, f"Host: {there}"))
            statuses.append(request(uri, "GET /callback?code=c0de&state=s-1", f"Host: 127.0.0.1:{port}"))

        threading.Thread(target=visit).start()

    receiver = LoopbackReceiver(timeout=10, notify=quiet, browser=go)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    assert receiver.receive(SIGN_IN, uri) == f"{uri}?code=c0de&state=s-1"
    assert statuses[:1] == [404]


@pytest.mark.parametrize(
    "hosts", [(), ("Host: 127.0.0.1:{port}", "Host: 127.0.0.1:{port}")], ids=["none", "two"]
)
def test_loopback_needs_one_host(hosts: tuple[str, ...]) -> None:
    statuses: list[int] = []

    def go(_: str) -> None:
        port = urlsplit(uri).port
        target = "GET /callback?code=c&state=s-1"
        statuses.append(request(uri, target, *(one.format(port=port) for one in hosts)))

    receiver = LoopbackReceiver(timeout=0.05, notify=quiet, browser=go)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    with pytest.raises(SignInRequiredError, match="no one signed in"):
        receiver.receive(SIGN_IN, uri)
    assert statuses == [404]


def test_loopback_by_name_in_any_case() -> None:
    receiver = LoopbackReceiver(
        timeout=10,
        notify=quiet,
        browser=lambda _: threading.Thread(
            target=request,
            args=(uri, "GET /?code=c&state=s-1", f"Host: LOCALHOST:{urlsplit(uri).port}"),
        ).start(),
    )
    uri = receiver.redirect_uri("http://localhost:0")
    assert receiver.receive(SIGN_IN, uri).endswith("/?code=c&state=s-1")


def test_loopback_takes_the_answer_of_a_browser_that_hangs_up_and_of_the_first_alone() -> None:
    """Beside connections that say half a word, or nothing."""
    open_ones: list[socket.socket] = []

    def go(_: str) -> None:
        parts = urlsplit(uri)
        for said in (b"", b"GET /call", b"GET /callback?code=c&state=s-1 HTTP/1.1\r\nHost: 12"):
            for _number in range(10):
                one = socket.create_connection((parts.hostname or "", parts.port or 0))
                one.sendall(said)
                open_ones.append(one)
        with socket.create_connection((parts.hostname or "", parts.port or 0)) as one:
            # Closed with a reset, so that the answer can't be written.
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            one.sendall(f"GET /callback?code=c&state=s-1 HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
            time.sleep(0.05)

    receiver = LoopbackReceiver(timeout=10, notify=quiet, browser=go)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    try:
        began = time.monotonic()
        assert receiver.receive(SIGN_IN, uri) == f"{uri}?code=c&state=s-1"
        assert time.monotonic() - began < 5
    finally:
        for one in open_ones:
            one.close()


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_a_visit_of_somebody_else_does_not_end_the_sign_in(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, asynchronous: bool
) -> None:
    answers: list[httpx.Response] = []

    def browser(url: str) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        back = query["redirect_uri"]
        browse(
            answers,
            f"{back}?error=access_denied&error_description=x",
            f"{back}?code=stolen&state={query['state']}x",
            f"{back}?code=c0de&state={query['state']}",
        )

    receiver = LoopbackReceiver(timeout=10, notify=quiet, browser=browser)
    credential = Code(redirect_uri="http://127.0.0.1:0/callback", receiver=receiver)

    async def awaited() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(fake)) as client:
            await credential.asign_in(appliance, client)

    if asynchronous:
        asyncio.run(awaited())
    else:
        credential.sign_in(appliance, http)
    assert [form["code"] for form in fake.forms] == ["c0de"]
    assert [answer.status_code for answer in answers[:2]] == [404, 404]


def test_loopback_gives_up() -> None:
    receiver = LoopbackReceiver(timeout=0.05, notify=quiet, browser=lambda _: None)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    with pytest.raises(SignInRequiredError, match=r"0\.05 seconds"):
        receiver.receive("https://x", uri)


def test_loopback_port_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        uri = f"http://127.0.0.1:{other.getsockname()[1]}/callback"
        receiver = LoopbackReceiver(notify=quiet, browser=lambda _: None)
        assert receiver.redirect_uri(uri) == uri
        with pytest.raises(SignInRequiredError, match="another redirect URI") as caught:
            receiver.receive("https://x", uri)
    assert f"port {urlsplit(uri).port} of this machine" in str(caught.value)
    assert "Close the program" in str(caught.value)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a port that was left is free at once")
def test_a_second_sign_in_on_the_same_port_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    uri = f"http://127.0.0.1:{port}/callback"

    def visit(target: str) -> None:
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            # The server closes first, so that the system keeps the port for its last packets.
            while connection.recv(65536):
                pass

    for query in ("error=access_denied&state=s", "code=c&state=s"):
        visitor = threading.Thread(target=visit, args=(f"/callback?{query}",))
        receiver = LoopbackReceiver(timeout=10, notify=quiet, browser=lambda _, one=visitor: one.start())
        assert receiver.receive("https://x?state=s", uri) == f"{uri}?{query}"
        visitor.join()
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", port)).close()


@pytest.mark.skipif(not hasattr(socket, "SO_REUSEPORT"), reason="the system has no such option")
def test_loopback_shares_its_port_with_nobody() -> None:
    receiver = LoopbackReceiver(notify=quiet)
    uri = receiver.redirect_uri("http://127.0.0.1:0/callback")
    address = ("127.0.0.1", urlsplit(uri).port)
    try:
        with pytest.raises(OSError), socket.create_server(address, reuse_port=True):
            pass
    finally:
        receiver._close()


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


def test_signing_in_through_loopback(appliance: Appliance, fake: FakeAppliance, http: httpx.Client) -> None:
    def browser(url: str) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        browse([], f"{query['redirect_uri']}?code=c&state={query['state']}")

    receiver = LoopbackReceiver(timeout=10, notify=quiet, browser=browser)
    credential = Code(redirect_uri="http://127.0.0.1:0/callback", receiver=receiver)
    credential.sign_in(appliance, http)
    assert credential.access_token(appliance) == "access-1"
    # The token request repeats the redirect URI of the authorize request, real port and all.
    assert urlsplit(fake.forms[0]["redirect_uri"]).port != 0


def test_the_browser_inherits_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\n{{ env; echo "visits $1"; }} > {seen}\n')
    browser.chmod(0o700)
    monkeypatch.setenv("KITEWORKS_CLIENT_SECRET", "planted-client-secret")
    monkeypatch.setenv("KITEWORKS_PASSWORD", "planted-password")
    monkeypatch.setenv("KEPT", "as it was")
    before = webbrowser.subprocess  # type: ignore[attr-defined]
    monkeypatch.setattr(webbrowser, "open", webbrowser.get(f"{browser} %s").open)
    receiver = PasteReceiver(read=lambda question: "pasted", notify=quiet)
    assert receiver.receive(SIGN_IN, CALLBACK) == "pasted"
    text = seen.read_text()
    assert f"visits {SIGN_IN}" in text
    assert "KEPT=as it was" in text
    assert "planted" not in text
    assert "KITEWORKS" not in text
    assert os.environ["KITEWORKS_PASSWORD"] == "planted-password"
    assert webbrowser.subprocess is before  # type: ignore[attr-defined]


def test_paste() -> None:
    shown: list[str] = []
    opened: list[str] = []
    receiver = PasteReceiver(
        read=lambda question: f"  {CALLBACK}?code=c&state=s\n", notify=shown.append, browser=opened.append
    )
    assert receiver.redirect_uri(CALLBACK) == CALLBACK
    assert receiver.receive("https://sign-in", CALLBACK) == f"{CALLBACK}?code=c&state=s"
    assert opened == ["https://sign-in"]
    assert "https://sign-in" in shown[0]


class Notebook(io.StringIO):
    """What a notebook puts in the way of questions: its input is no terminal, and `input` asks in its own window."""

    def __init__(self, line: str | Exception) -> None:
        super().__init__()
        self.asked: list[str] = []
        self._line = line

    def ask(self, question: str = "") -> str:
        self.asked.append(question)
        if isinstance(self._line, Exception):
            raise self._line
        return self._line


def test_paste_in_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(f"{CALLBACK}?code=c&state=s")
    monkeypatch.setattr("sys.stdin", notebook)
    receiver = PasteReceiver(notify=quiet, browser=quiet)
    with pytest.raises(SignInRequiredError, match="there is no terminal to ask at"):
        receiver.receive("https://sign-in", CALLBACK)
    monkeypatch.setattr("builtins.input", notebook.ask)
    assert receiver.receive("https://sign-in", CALLBACK) == f"{CALLBACK}?code=c&state=s"
    assert asyncio.run(asyncio.to_thread(receiver.receive, "https://sign-in", CALLBACK)).endswith("state=s")
    assert len(notebook.asked) == 2
    assert all(CALLBACK in question for question in notebook.asked), "the question stands beside the box"


def test_paste_in_a_notebook_that_runs_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(NotImplementedError("this frontend does not support input requests"))
    monkeypatch.setattr("builtins.input", notebook.ask)
    with pytest.raises(SignInRequiredError, match="there is no terminal to ask at"):
        PasteReceiver(notify=quiet, browser=quiet).receive("https://sign-in", CALLBACK)
    assert len(notebook.asked) == 1


def test_paste_of_nothing() -> None:
    def end(question: str) -> str:
        raise EOFError

    for read in (end, lambda question: " "):
        with pytest.raises(SignInRequiredError, match="nothing was pasted"):
            PasteReceiver(read=read, notify=quiet, browser=quiet).receive("https://sign-in", CALLBACK)


CUSTOM = "myapp://127.0.0.1/signed-in"


def test_a_scheme_of_its_own_is_delivered_by_another_thread(appliance: Appliance, http: httpx.Client) -> None:
    taken: list[bool] = []

    def system(url: str) -> None:
        """What the system does once the person has signed in: it starts the program that has the scheme."""
        state = parse_qs(urlsplit(url).query)["state"][0]

        def start() -> None:
            taken.append(receiver.deliver(f"other://127.0.0.1/signed-in?code=c&state={state}"))
            taken.append(receiver.deliver("myapp://127.0.0.1/signed-in?code=c"))
            taken.append(receiver.deliver(f"myapp://127.0.0.1/signed-in?code=c&state={state}x"))
            taken.append(receiver.deliver("myapp://[?state=\ud800"))
            taken.append(receiver.deliver(f"MyApp://127.0.0.1/signed-in?code=c0de&state={state}"))

        threading.Thread(target=start).start()

    receiver = SchemeReceiver(timeout=10, notify=quiet, browser=system)
    credential = Code(redirect_uri=CUSTOM, receiver=receiver)
    credential.sign_in(appliance, http)
    assert credential.access_token(appliance) == "access-1"
    assert taken == [False, False, False, False, True]


def test_nobody_waits_for_a_late_address() -> None:
    receiver = SchemeReceiver(timeout=0.01, notify=quiet, browser=lambda url: None)
    assert not receiver.deliver(f"{CUSTOM}?code=c")
    with pytest.raises(SignInRequiredError, match=r"no one signed in within 0\.01 seconds"):
        receiver.receive("https://x", receiver.redirect_uri(CUSTOM))
    assert not receiver.deliver(f"{CUSTOM}?code=c")


@pytest.mark.parametrize("uri", [CALLBACK, "http://127.0.0.1/x", "signed-in", ""])
def test_a_scheme_that_browsers_follow_themselves(uri: str) -> None:
    with pytest.raises(InvalidArgumentError, match="has no scheme of its own"):
        SchemeReceiver().redirect_uri(uri)


def test_a_scheme_of_its_own_can_be_pasted_too(appliance: Appliance, http: httpx.Client) -> None:
    shown: list[str] = []

    def paste(_: str) -> str:
        state = parse_qs(urlsplit(shown[0].split("\n")[1]).query)["state"][0]
        return f"{CUSTOM}?code=c0de&state={state}"

    assert isinstance(default_receiver(CUSTOM), PasteReceiver)
    receiver = PasteReceiver(read=paste, notify=shown.append, browser=lambda url: None)
    credential = Code(redirect_uri=CUSTOM, receiver=receiver)
    credential.sign_in(appliance, http)
    assert credential.access_token(appliance) == "access-1"
