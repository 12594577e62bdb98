"""Proxies that can't be reached or refuse: what is raised, what it names, and what is tried again."""

from __future__ import annotations

import asyncio
import pickle
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from kiteworks import RefreshToken, errors
from kiteworks_runtime.events import RequestEvent
from kiteworks_runtime.limits import Timeout
from kiteworks_runtime.proxies import refusal

from . import loopback
from .clock import StillClock, stop_clock
from .conftest import CREATE, AsyncThings, Nobody, SyncThings
from .test_transport import server_context

PASSWORD = "geheim"
PAGE = b"Content-Type: text/html\r\nContent-Length: 14\r\n\r\n<p>geheim</p>\r\n"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("certificates") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def server(authority: trustme.CA) -> Iterator[loopback.Served]:
    with loopback.https(server_context(authority)) as seen:
        yield seen


class Subject:
    """Posts by a proxy, with a client of the kind under test, whose pauses take no time."""

    def __init__(self, asynchronous: bool, ca_file: Path) -> None:
        self._asynchronous = asynchronous
        self._ca_file = ca_file
        self.attempts: list[RequestEvent] = []
        self.clock = StillClock()

    def post(self, host: str, proxy: str, *, named: bool = True, **options: Any) -> str:
        given = {
            "auth": Nobody(),
            "verify": self._ca_file,
            "on_request": self.attempts.append,
            "proxy": proxy.replace("://", f"://somebody:{PASSWORD}@") if named else proxy,
            **options,
        }
        if not self._asynchronous:
            with SyncThings(host, **given) as client:
                self.clock = stop_clock(client)
                return client._caller.call(CREATE, {"name": "x"}).id

        async def awaited() -> str:
            async with AsyncThings(host, **given) as client:
                self.clock = stop_clock(client)
                return (await client._caller.call(CREATE, {"name": "x"})).id

        return asyncio.run(awaited())

    def refused(self, host: str, proxy: str, **options: Any) -> errors.ProxyError:
        """The error of a post, which names the proxy, and tells no secret."""
        with pytest.raises(errors.ProxyError) as caught:
            self.post(host, proxy, **options)
        error = caught.value
        assert f"the proxy {proxy} " in str(error)
        assert f"(POST /rest/things on {host})" in str(error)
        assert str(error).endswith(error.hint)
        assert PASSWORD not in str(error)
        copy = pickle.loads(pickle.dumps(error))
        assert (str(copy), copy.hint) == (str(error), error.hint)
        return error


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def subject(request: pytest.FixtureRequest, ca_file: Path) -> Subject:
    return Subject(request.param, ca_file)


@contextmanager
def closed_port() -> Iterator[str]:
    """A port where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"127.0.0.1:{taken.getsockname()[1]}"


def test_a_proxy_that_is_not_there(subject: Subject, server: loopback.Served) -> None:
    with closed_port() as place:
        error = subject.refused(server.host, f"http://{place}")
    assert "can't be reached: " in str(error)
    assert error.hint == "Check the address that is given as proxy=, and that the proxy is up."
    assert len(subject.attempts) == 3


def test_a_proxy_that_nobody_knows(subject: Subject, server: loopback.Served) -> None:
    error = subject.refused(server.host, "http://no-such-proxy.invalid:3128", retries=0)
    assert "is not known by that name" in str(error)
    assert not isinstance(error, errors.HostNotFoundError)


@pytest.mark.parametrize("code, attempts", [(socket.EAI_NONAME, 1), (socket.EAI_AGAIN, 3)])
def test_a_name_that_could_not_be_looked_up_just_now(
    subject: Subject, server: loopback.Served, monkeypatch: pytest.MonkeyPatch, code: int, attempts: int
) -> None:
    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(code, "x")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    subject.refused(server.host, "http://proxy.example.com:3128")
    assert len(subject.attempts) == attempts


@pytest.mark.parametrize("named", [True, False], ids=["wrong", "none"])
def test_a_proxy_that_wants_a_password(subject: Subject, server: loopback.Served, named: bool) -> None:
    with loopback.connect_proxy(answer=b"407 You are not geheim\r\n" + PAGE) as proxy:
        address = f"http://{proxy.host}"
        error = subject.refused(server.host, address, named=named)
        assert len(proxy.targets) == len(subject.attempts) == 1
    said = "does not accept the name and password" if named else "wants a name and password"
    assert f"{said}: it answered 407 Proxy Authentication Required" in str(error)
    assert "proxy='http://name:password@host:port'" in error.hint


@pytest.mark.parametrize(
    "status, phrase, attempts",
    [
        (502, " Bad Gateway", 3),
        (503, " Service Unavailable", 3),
        (504, " Gateway Timeout", 3),
        (429, " Too Many Requests", 3),
        (403, " Forbidden", 1),
        (404, " Not Found", 1),
        (599, "", 1),
    ],
)
def test_a_proxy_that_opens_no_tunnel(
    subject: Subject, server: loopback.Served, status: int, phrase: str, attempts: int
) -> None:
    with loopback.connect_proxy(answer=b"%d geheim\r\n" % status + PAGE) as proxy:
        error = subject.refused(server.host, f"http://{proxy.host}")
        assert len(proxy.targets) == attempts
    assert f"opened no tunnel: it answered {status}{phrase} (" in str(error)
    assert error.hint.startswith("Check the host, or ask who runs the proxy")
    assert server.headers == []


PASSING = [
    b"HTTP/1.1 502 Bad Gateway\r\n\r\n",
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
    b"",
    b"not HTTP at all\r\n\r\n",
]


@pytest.mark.parametrize("failure", PASSING, ids=["502", "503", "closed", "no HTTP"])
def test_what_never_left_is_sent_again(subject: Subject, server: loopback.Served, failure: bytes) -> None:
    with loopback.connect_proxy(refusals=(failure, failure)) as proxy:
        assert subject.post(server.host, f"http://{proxy.host}") == "1"
        assert len(proxy.targets) == 3
    assert len(server.headers) == 1
    assert len(subject.clock.slept) == 2


@pytest.mark.parametrize("failure", PASSING[2:], ids=["closed", "no HTTP"])
def test_what_does_not_answer_as_a_proxy_does(
    subject: Subject, server: loopback.Served, failure: bytes
) -> None:
    with loopback.connect_proxy(refusals=(failure,) * 3) as proxy:
        error = subject.refused(server.host, f"http://{proxy.host}")
        assert len(proxy.targets) == 3
    assert "ended the connection, or does not answer as a proxy does" in str(error)


def test_a_proxy_that_answers_in_the_appliances_place(subject: Subject, server: loopback.Served) -> None:
    with saying(b"HTTP/1.1 200 OK\r\n\r\n", b"<html>Please sign in.</html>") as place:
        error = subject.refused(server.host, f"http://{place}")
    assert len(subject.attempts) == 1
    assert "is not TLS: it may have answered in the appliance's place" in str(error)


def test_a_tunnel_that_leads_nowhere(subject: Subject, server: loopback.Served) -> None:
    opened = b"HTTP/1.1 200 OK\r\n\r\n"
    with loopback.connect_proxy(refusals=(opened,) * 3) as proxy:
        error = subject.refused(server.host, f"http://{proxy.host}")
        assert len(proxy.targets) == 3
    assert "opened a tunnel, but it leads nowhere" in str(error)


def test_a_proxy_that_does_not_answer(subject: Subject, server: loopback.Served) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        error = subject.refused(server.host, address, retries=1, timeout=Timeout(read=0.2))
    assert "did not answer in time" in str(error)
    assert len(subject.attempts) == 2


def test_a_proxy_of_another_scheme(subject: Subject, server: loopback.Served) -> None:
    # What is addressed as http:// speaks TLS, and the other way round.
    subject.refused(server.host, f"http://{server.host}", retries=0)
    with saying(b"HTTP/1.1 400 Bad Request\r\n\r\n") as place:
        error = subject.refused(server.host, f"https://{place}")
    assert "does not speak TLS as https:// says" in str(error)
    assert len(subject.attempts) == 2


@contextmanager
def saying(*answers: bytes) -> Iterator[str]:
    """Gives these answers, each to whatever comes."""
    with socket.create_server(("localhost", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                for answer in answers:
                    connection.recv(65536)
                    connection.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"localhost:{listening.getsockname()[1]}"
        thread.join(5)


def test_a_proxy_that_is_not_trusted(subject: Subject, server: loopback.Served) -> None:
    error = subject.refused(server.host, f"https://{server.host}")
    assert "has a certificate that can't be trusted: unable to get local issuer" in str(error)
    assert "ssl_context=" in error.hint
    assert len(subject.attempts) == 1


def test_an_appliance_that_is_not_trusted(subject: Subject, server: loopback.Served) -> None:
    with (
        loopback.connect_proxy() as proxy,
        pytest.raises(errors.CertificateError, match="the certificate can't be trusted") as caught,
    ):
        subject.post(server.host, f"http://{proxy.host}", verify=True)
    assert "proxy" not in str(caught.value)


def test_what_has_left_is_not_sent_again(subject: Subject, authority: trustme.CA) -> None:
    with lost(server_context(authority)) as (host, seen), loopback.connect_proxy() as proxy:
        with pytest.raises(errors.APIConnectionError) as caught:
            subject.post(host, f"http://{proxy.host}")
        assert not isinstance(caught.value, errors.ProxyError)
        assert len(proxy.targets) == len(seen) == 1


@contextmanager
def lost(context: ssl.SSLContext) -> Iterator[tuple[str, list[bytes]]]:
    """Reads requests and answers none."""
    seen: list[bytes] = []
    with socket.create_server(("localhost", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with context.wrap_socket(connection, server_side=True) as tls:
                seen.append(tls.recv(65536))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"localhost:{listening.getsockname()[1]}", seen
        thread.join(5)


def test_the_token_request(subject: Subject, server: loopback.Served) -> None:
    auth = RefreshToken(client_id="a", client_secret="b", refresh_token="c")
    with loopback.connect_proxy(answer=b"407 No") as proxy:
        with pytest.raises(errors.ProxyError, match=r"407 .*\(POST /oauth/token on "):
            subject.post(server.host, f"http://{proxy.host}", auth=auth)
        assert len(proxy.targets) == 1


def test_a_client_of_httpx(server: loopback.Served, ca_file: Path) -> None:
    trust = ssl.create_default_context(cafile=ca_file)
    with loopback.connect_proxy(answer=b"407 No") as proxy:
        address = f"http://somebody:{PASSWORD}@{proxy.host}"
        with (
            httpx.Client(verify=trust, proxy=address) as pool,
            pytest.raises(errors.ProxyError, match="the proxy wants a name and password: it answered 407"),
        ):
            SyncThings(server.host, auth=Nobody(), http_client=pool)._caller.call(CREATE, {"name": "x"})
        assert len(proxy.targets) == 1


@pytest.mark.parametrize(
    "text, passing, hint",
    [
        ("Invalid username/password", False, "Give name and password"),
        (
            "Requested NO AUTHENTICATION REQUIRED from proxy server, but got USERNAME/PASSWORD.",
            False,
            "Give name",
        ),
        ("Proxy Server could not connect: Connection refused.", True, "Check the host"),
        ("Proxy Server could not connect: Host unreachable.", True, "Check the host"),
        ("Proxy Server could not connect: Connection not allowed by ruleset.", False, "Check the host"),
    ],
)
def test_a_socks_proxy(text: str, passing: bool, hint: str) -> None:
    told = refusal(httpx.ProxyError(text), "the proxy socks5://localhost:1")
    assert told.what == f"the proxy socks5://localhost:1 opened no tunnel: {text}"
    assert (told.passing, told.hint.startswith(hint)) == (passing, True)


@pytest.mark.parametrize(
    "proxy",
    [
        "http://",
        "http://:3128",
        "http://proxy:port",
        "http://proxy:99999",
        "http://proxy:0",
        "http://proxy:3128 ",
        "http://pro\nxy:3128",
        "http://somebody:gehe/im@proxy:3128",
        "http://somebody:geheim#@proxy:3128",
        "http://somebody:1?geheim@proxy:3128",
        "http://[::1",
    ],
)
def test_an_address_that_is_none(proxy: str) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="proxy must be an address such as") as caught:
        SyncThings("h", auth=Nobody(), proxy=proxy)
    assert "gehe" not in str(caught.value)


@pytest.mark.parametrize("make", [SyncThings, AsyncThings])
def test_an_address_that_httpx_does_not_take(make: Callable[..., Any]) -> None:
    client = make("h", auth=Nobody(), proxy="http://somebody:geheim@xn--\u00fc.example:3128")
    with pytest.raises(errors.InvalidArgumentError, match="proxy must be an address such as") as caught:
        client._state.open()
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("proxy", [3128, b"http://proxy", ["http://proxy"]])
def test_what_is_no_proxy(proxy: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="proxy must be an address as text, or an httpx"):
        SyncThings("h", auth=Nobody(), proxy=proxy)


def test_a_scheme_in_capitals(server: loopback.Served, subject: Subject) -> None:
    with loopback.connect_proxy() as proxy:
        assert subject.post(server.host, f"HTTP://{proxy.host}") == "1"
    assert len(proxy.targets) == 1
