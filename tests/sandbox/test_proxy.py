"""The recording proxy: it passes on what it gets, tells how it differs from the spec, and gives nothing away."""

from __future__ import annotations

import gzip
import json
import ssl
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from kiteworks_sandbox import Sandbox, tls
from kiteworks_sandbox.proxy import Proxy
from kiteworks_sandbox.quiet import QuietServer
from tests.sandbox.support import Flow

SECRETS = ("Zephyrine", "zephyrine.quill@firm.test", "s3cr3t-t0ken", "Merger Umbrella", "867530912345")
"""What must be in no file: a name, an address, a token, a title, a number that identifies."""


def through(proxy: Proxy, **options: Any) -> httpx.Client:
    trust = ssl.create_default_context(cafile=str(proxy.ca_file))
    return httpx.Client(base_url=proxy.url, verify=trust, **options)


@pytest.fixture
def proxy(box: Sandbox, tmp_path: Path) -> Iterator[Proxy]:
    """A proxy in front of the sandbox."""
    with Proxy(box.url, tmp_path / "recordings", ca_file=box.ca_file) as running:
        yield running


@pytest.fixture
def calls(box: Sandbox, proxy: Proxy) -> Iterator[httpx.Client]:
    bearer = {"Authorization": f"Bearer {box.issue_token(box.user.email)}"}
    with through(proxy, headers=bearer) as made:
        yield made


Play = Callable[[dict[str, Any]], tuple[str, list[tuple[str, str]], bytes]]


@pytest.fixture
def appliance(tmp_path: Path) -> Iterator[Callable[[Play], Proxy]]:
    """Starts an appliance that answers as a function says, and a proxy in front of it."""
    ending: list[Callable[[], object]] = []

    def start(play: Play) -> Proxy:
        def app(environ: dict[str, Any], respond: Any) -> list[bytes]:
            status, headers, body = play(environ)
            environ["wsgi.input"].read()
            respond(status, [*headers, ("Content-Length", str(len(body)))])
            return [body]

        folder = tmp_path / "appliance"
        folder.mkdir()
        certificates = tls.certificates_in(folder)
        server = QuietServer(("127.0.0.1", 0), app, numthreads=2)
        server.ssl_adapter = tls.adapter(certificates)
        server.prepare()
        thread = threading.Thread(target=server.serve, daemon=True)
        thread.start()
        url = f"https://localhost:{server.bind_addr[1]}"
        made = Proxy(url, tmp_path / "recordings", ca_file=certificates.ca_file)
        made.__enter__()
        ending.extend([thread.join, server.stop, lambda: made.__exit__(None, None, None)])
        return made

    yield start
    for close in reversed(ending):
        close()


def answering(value: Any, status: str = "200 OK", *headers: tuple[str, str]) -> Play:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return lambda _: (status, [("Content-Type", "application/json"), *headers], body)


def differences(proxy: Proxy) -> list[tuple[str, str, str]]:
    facts = json.loads(proxy.report.with_suffix(".json").read_text())
    return [(one["operation"], one["place"], one["problem"]) for one in facts["differences"]]


def interactions(proxy: Proxy, operation: str) -> list[dict[str, Any]]:
    text = (proxy.report.parent / f"{operation}.yaml").read_text()
    found: list[dict[str, Any]] = yaml.safe_load(text)["interactions"]
    return found


def test_files_go_up_and_come_down(calls: httpx.Client, folder: str) -> None:
    content = bytes(range(256)) * 8192  # more than the proxy keeps
    sent = calls.post(
        f"/rest/folders/{folder}/actions/file",
        params={"returnEntity": "true"},
        files={"body": ("data.bin", content)},
    )
    assert sent.status_code == 201
    path = f"/rest/files/{sent.json()['id']}/content"
    assert calls.get(path).content == content
    part = calls.get(path, headers={"Range": "bytes=1000-1999"})
    assert (part.status_code, part.content) == (206, content[1000:2000])
    assert part.headers["content-range"] == f"bytes 1000-1999/{len(content)}"


def test_addresses_lead_back_through_the_proxy(calls: httpx.Client, proxy: Proxy, folder: str) -> None:
    begun = calls.post(
        f"/rest/folders/{folder}/actions/initiateUpload",
        json={"filename": "x", "totalSize": 1, "totalChunks": 1},
    ).json()
    assert begun["uploadUrl"].startswith(proxy.url)
    seen = calls.get(f"/rest/folders/{folder}")
    assert seen.json()["permalink"].startswith(proxy.url)
    assert "localhost" in calls.get("/rest/users/me").headers["x-accellion-location"]
    assert calls.get("/rest/users/me").headers["x-accellion-location"].startswith(proxy.url)


def test_a_person_signs_in_through_it(box: Sandbox, proxy: Proxy) -> None:
    application = box.register_application(name="Behind a proxy", no_consent=False)
    flow = Flow(box, application, redirect_uri=f"{proxy.url}/rest/callback.html")
    with through(proxy) as browser:
        shown = browser.get("/oauth/authorize", params=flow.authorize_query(), follow_redirects=True)
        assert shown.status_code == 200
        assert box.url not in shown.text
    assert not list(proxy.report.parent.glob("*oauth*"))  # nothing of it is recorded


def test_each_program_keeps_its_own_cookies(appliance: Callable[[Play], Proxy]) -> None:
    seen: list[str] = []

    def play(environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes]:
        seen.append(environ.get("HTTP_COOKIE", ""))
        return "200 OK", [("Content-Type", "application/json"), ("Set-Cookie", "session=one")], b"{}"

    proxy = appliance(play)
    for _ in range(2):
        with through(proxy) as program:
            assert program.get("/rest/users/me").cookies["session"] == "one"
    assert seen == ["", ""]


def test_the_sandbox_differs_in_nothing(calls: httpx.Client, proxy: Proxy, folder: str) -> None:
    calls.get(f"/rest/folders/{folder}", params={"with": "(permissions,currentUserRole)"})
    calls.get("/rest/folders/top")
    assert differences(proxy) == []


@pytest.mark.parametrize(
    ("answer", "place", "problem"),
    [
        ({"id": 7, "name": "x"}, "response 200 $.id", "is an integer; the spec says string"),
        ({"id": "x", "moon": True}, "response 200 $.moon", "is a boolean; the spec does not have it"),
    ],
)
def test_other_types_and_members_are_told(
    answer: Any, place: str, problem: str, appliance: Callable[[Play], Proxy]
) -> None:
    proxy = appliance(answering(answer))
    with through(proxy) as program:
        assert program.get("/rest/folders/1").json() == answer
    assert ("folders.get", place, problem) in differences(proxy)
    assert problem in proxy.report.read_text()


def test_other_statuses_and_media_types_are_told(appliance: Callable[[Play], Proxy]) -> None:
    def play(environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes]:
        if environ["REQUEST_METHOD"] == "DELETE":
            return "418 I'm a Teapot", [], b""
        return "200 OK", [("Content-Type", "text/plain")], b"moon"

    proxy = appliance(play)
    with through(proxy) as program:
        program.delete("/rest/folders/1")
        program.get("/rest/folders/1", params={"moon": "1"})
        program.get("/rest/moons/1")
    proxy.__exit__(None, None, None)  # what is streamed is recorded when its last byte is out
    found = {(operation, place): problem for operation, place, problem in differences(proxy)}
    assert found["folders.delete", "response 418"].startswith("answered; the spec has ")
    assert found["folders.get", "response 200"] == "is text/plain; the spec says application/json"
    assert found["folders.get", "query moon"] == "sent; the spec does not have it"
    assert found["GET /rest/moons/1", "request"] == "answered with 200; the spec has no such operation"


def test_what_the_program_sends_is_compared_too(appliance: Callable[[Play], Proxy]) -> None:
    proxy = appliance(answering({}, "201 Created"))
    with through(proxy) as program:
        program.post("/rest/folders/0/folders", json={"name": ["a", "list"]})
    assert ("folders.create", "request $.name", "is an array; the spec says string") in differences(proxy)


def test_nothing_secret_or_personal_is_written(appliance: Callable[[Play], Proxy]) -> None:
    name, email, token, title, number = SECRETS
    planted = {
        "id": email,
        "name": title,
        "description": f"{name} wrote this to {email}: {token}",
        "moon": {name + " Quill": number, "deep": [title, int(number), {"x": token}]},
        "permalink": f"https://files.firm.test/w/{token}?person={name}",
        "creator": {"name": name, "email": email},
        "userId": token,
        "size": title,
        "created": f"{name} 2026-01-01",
        "errors": [{"code": f"ERR_{name}", "message": f"{name} may not read {title}"}],
    }
    headers = [
        ("Set-Cookie", f"session={token}"),
        ("X-Accellion-Location", f"https://files.firm.test/rest/folders/{token}"),
        ("X-Person", name),
        ("Retry-After", name),
    ]
    bodies = [json.dumps(planted), json.dumps([planted]), json.dumps(title), f"{name},{email}", f'"{name}']

    def play(environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes]:
        one = int(environ.get("HTTP_X_ANSWER", "0"))
        kind = "text/csv" if one == 3 else "application/json"
        return ("403 No" if one % 2 else "200 OK"), [("Content-Type", kind), *headers], bodies[one].encode()

    proxy = appliance(play)
    bearer = {
        "Authorization": f"Bearer {token}",
        "X-Person": name,
        "Accept": f"{name}/{name}",
        "Cookie": token,
    }
    with through(proxy, headers=bearer) as program:
        for answer in range(len(bodies)):
            said = {"X-Answer": str(answer)}
            for path in (f"/rest/folders/{email}", f"/rest/moons/{email}/{title}", f"/rest/users/{number}"):
                program.get(path, params={"name": name, title: token, "limit": number}, headers=said)
                program.post(path, json=planted, headers=said)
                program.put(path, data={"name": title, name + "@": token, "password": token}, headers=said)
            program.post(
                f"/rest/folders/{token}/actions/file",
                data={"clientCreated": name},
                files={"body": (f"{title}.txt", token.encode())},
                headers=said,
            )
            program.post("/oauth/token", data={"client_secret": token, "code": token}, headers=said)
            program.post("/rest/users/actions/login", json={"email": email, "password": token}, headers=said)
    written = [one for one in proxy.report.parent.iterdir() if one.suffix in (".yaml", ".md", ".json")]
    assert len(written) > 5
    for file in written:
        text = file.read_text()
        for secret in (*SECRETS, "firm.test"):
            assert secret.lower() not in text.lower(), f"{secret} in {file.name}"


def test_only_the_owner_can_read_what_is_written(calls: httpx.Client, proxy: Proxy) -> None:
    calls.get("/rest/users/me")
    for file in (proxy.report, proxy.report.parent / "users.me.yaml"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(proxy.report.parent.stat().st_mode) == 0o700


def test_equal_values_stay_equal(calls: httpx.Client, proxy: Proxy, folder: str) -> None:
    calls.get(f"/rest/folders/{folder}")
    (read,) = interactions(proxy, "folders.get")
    shown = json.loads(read["response"]["body"]["string"])
    assert read["request"]["uri"].endswith(f"/rest/folders/{shown['id']}")
    assert shown["userId"] == shown["creator"]["id"]
    assert shown["type"] == "d"  # a value that the spec lists
    assert folder not in json.dumps(read)


def test_cassettes_can_be_loaded(calls: httpx.Client, proxy: Proxy) -> None:
    from vcr.cassette import Cassette

    calls.get("/rest/users/me")
    loaded = Cassette.load(path=str(proxy.report.parent / "users.me.yaml"), record_mode="none")
    (request,) = loaded.requests
    assert (request.method, request.path) == ("GET", "/rest/users/me")


def test_many_calls_of_a_kind_do_not_fill_the_disk(calls: httpx.Client, proxy: Proxy) -> None:
    for _ in range(15):
        calls.get("/rest/users/me")
    assert len(interactions(proxy, "users.me")) == 10
    proxy.__exit__(None, None, None)
    facts = json.loads(proxy.report.with_suffix(".json").read_text())
    assert facts["calls"]["users.me"] == {"200": 15}


def test_compressed_answers_are_compared_and_passed_on(appliance: Callable[[Play], Proxy]) -> None:
    body = gzip.compress(json.dumps({"id": 7}).encode())
    proxy = appliance(answering(body, "200 OK", ("Content-Encoding", "gzip")))
    with through(proxy) as program:
        assert program.get("/rest/folders/1").json() == {"id": 7}
    assert ("folders.get", "response 200 $.id", "is an integer; the spec says string") in differences(proxy)


def test_an_appliance_that_is_away_is_told_without_its_address(tmp_path: Path, box: Sandbox) -> None:
    with (
        Proxy("https://localhost:9", tmp_path / "recordings", ca_file=box.ca_file) as proxy,
        through(proxy) as away,
    ):
        answer = away.get("/rest/users/me")
    assert answer.status_code == 502
    assert answer.text == "The appliance did not answer: ConnectError.\n"


def test_a_certificate_of_nobody_is_refused(box: Sandbox, tmp_path: Path) -> None:
    with Proxy(box.url, tmp_path / "recordings") as proxy, through(proxy) as program:
        assert program.get("/rest/users/me").status_code == 502


@pytest.mark.parametrize(
    "address", ["http://files.firm.test", "files.firm.test", "https://a:b@c", "https://a/rest"]
)
def test_an_address_that_is_not_one_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="https://files"):
        Proxy(address, tmp_path)
