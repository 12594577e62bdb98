from __future__ import annotations

import base64
import gc
import hashlib
import hmac
import http.client
import io
import json
import logging
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Application, Sandbox
from tests.sandbox.support import Flow, client, sign_in


def test_names_of_the_certificate(box: Sandbox) -> None:
    trust = ssl.create_default_context(cafile=str(box.ca_file))
    port = box.host.rpartition(":")[2]
    for name in ("localhost", "127.0.0.1"):
        assert httpx.get(f"https://{name}:{port}/sign-in", verify=trust).status_code == 200


def test_strangers_do_not_trust_it(box: Sandbox) -> None:
    with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
        httpx.get(f"{box.url}/sign-in", verify=ssl.create_default_context())


def test_secrets_are_not_in_any_repr(box: Sandbox) -> None:
    application = box.register_application(name="Repr")
    assert application.client_secret not in repr(application)
    assert box.admin.password not in repr(box.admin)
    assert box.admin.password not in repr(box)


def test_passwords_are_random_unless_given() -> None:
    assert Sandbox().admin.password != Sandbox().admin.password
    assert Sandbox(admin_password="given").admin.password == "given"


@pytest.mark.parametrize("collecting", [True, False])
def test_a_start_leaves_the_garbage_collector_as_it_was(tmp_path: Path, collecting: bool) -> None:
    if not collecting:
        gc.disable()
    try:
        with Sandbox(data=tmp_path):
            assert gc.isenabled() is collecting
            with pytest.raises(OSError, match="is in use"):
                Sandbox(data=tmp_path).start()
            assert gc.isenabled() is collecting
    finally:
        gc.enable()


def test_state_is_kept_in_a_folder(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box, client(box) as api:
        application = box.register_application(name="Kept")
        api.headers["Authorization"] = f"Bearer {box.issue_token(box.user.email)}"
        place = api.post("/rest/folders/0/folders", json={"name": "Kept"}).headers["x-accellion-location"]
        api.post(f"{place}/actions/file", files={"body": ("kept.txt", b"kept")})
    with Sandbox(data=tmp_path) as box, client(box) as api:
        sign_in(api, box.user)
        flow = Flow(box, application)
        token = flow.redeem(api, flow.answer(api)["code"][0]).json()
        api.headers["Authorization"] = f"Bearer {token['access_token']}"
        found = api.get("/rest/search", params={"path": "Kept/kept.txt"}).json()["files"]
        assert api.get(f"/rest/files/{found[0]['id']}/content").content == b"kept"


def test_a_folder_keeps_passwords_and_the_certificate_authority(tmp_path: Path) -> None:
    place = tmp_path / "state"
    with Sandbox(data=place) as box:
        accounts, authority, ca_file = (box.admin, box.user), box.ca_file.read_bytes(), box.ca_file
    with Sandbox(data=place) as box, client(box) as browser:
        assert (box.admin, box.user) == accounts
        assert (box.ca_file, box.ca_file.read_bytes()) == (ca_file, authority)
        assert sign_in(browser, accounts[0]).url.path == "/admin"
    with Sandbox(data=place, user_password="given") as box:
        assert (box.admin, box.user.password) == (accounts[0], "given")
    assert Sandbox(data=place).user.password == "given"


@pytest.mark.skipif(sys.platform == "win32", reason="files have other permissions there")
@pytest.mark.parametrize("before", [None, 0o755, 0o777], ids=["new", "open to readers", "open to all"])
def test_only_the_owner_reads_what_a_folder_keeps(tmp_path: Path, before: int | None) -> None:
    place = tmp_path / "state"
    if before is not None:
        place.mkdir()
        place.chmod(before)
        (place / "blobs").mkdir()
        (place / "blobs").chmod(before)
        (place / "sandbox.sqlite").touch(0o644)
    with Sandbox(data=place) as box, client(box) as api:
        api.headers["Authorization"] = f"Bearer {box.issue_token(box.user.email)}"
        api.post("/rest/folders/0/folders", json={"name": "Kept"})
    kept = list(place.rglob("*"))
    assert {one.name for one in kept} >= {"ca.pem", "server.pem", "passwords.json", "sandbox.sqlite"}
    assert {oct(one.stat().st_mode & 0o777) for one in kept if one.is_file()} == {"0o600"}
    assert {oct(one.stat().st_mode & 0o777) for one in (place, *kept) if one.is_dir()} == {"0o700"}


def test_signature_keys_are_kept_with_the_passwords_alone(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box:
        first = box.register_application(name="First", signature=True)
        box.register_application(name="Without")
        assert first.signature_key is not None
    with Sandbox(data=tmp_path) as box:
        second = box.register_application(name="Second", signature=True)
        assert second.signature_key is not None
        with client(box) as api:
            for application in (first, second):
                assert api.post("/oauth/token", data=signed(box, application)).status_code == 200
    keys = {first.client_id: first.signature_key, second.client_id: second.signature_key}
    file = tmp_path / "signature-keys.json"
    assert json.loads(file.read_text()) == keys
    others = [one for one in tmp_path.rglob("*") if one.is_file() and one != file]
    secrets = [first.signature_key, second.signature_key, first.client_secret, second.client_secret]
    assert [one for one in others for secret in secrets if secret.encode() in one.read_bytes()] == []


def signed(box: Sandbox, application: Application) -> dict[str, str]:
    """A token request of the signature flow."""
    parts = [application.client_id, box.user.email, str(int(time.time())), "4711"]
    key = application.signature_key or ""
    signature = hmac.new(key.encode(), "|@@|".join(parts).encode(), hashlib.sha1).hexdigest()
    encoded = [base64.b64encode(one.encode()).decode() for one in parts[:2]]
    return {
        "grant_type": "authorization_code",
        "client_id": application.client_id,
        "client_secret": application.client_secret,
        "redirect_uri": f"{box.url}/rest/callback.html",
        "code": "|@@|".join([*encoded, *parts[2:], signature]),
        "scope": "*/*/*",
    }


def test_no_empty_key_signs() -> None:
    with Sandbox() as box, client(box) as api:
        application = box.register_application(signature=True)
        assert box._running is not None
        box._running.appliance.signature_keys.put(application.client_id, None)
        refused = api.post("/oauth/token", data=signed(box, replace(application, signature_key="")))
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")


def test_nobody_logs_the_tokens_that_are_issued(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in [*logging.root.manager.loggerDict]:
        caplog.set_level(logging.DEBUG, name)
    with Sandbox() as box, client(box) as api:
        application = box.register_application(signature=True, user_credentials=True)
        answers = [api.post("/oauth/token", data=signed(box, application)).json()]
        ours = {"client_id": application.client_id, "client_secret": application.client_secret}
        person = {"username": box.user.email, "password": box.user.password}
        answers.append(api.post("/oauth/token", data={"grant_type": "password", **ours, **person}).json())
        renewing = {"grant_type": "refresh_token", "refresh_token": answers[1]["refresh_token"]}
        answers.append(api.post("/oauth/token", data={**renewing, **ours}).json())
    secrets = [one[name] for one in answers for name in ("access_token", "refresh_token")]
    secrets += [box.user.password, application.client_secret, str(application.signature_key)]
    # The test's own client logs what it likes.
    records = [one for one in caplog.records if not one.name.startswith(("httpx", "httpcore"))]
    lines = [f"{one.name} {one.getMessage()} {one.__dict__!r}" for one in records]
    assert any("Issue token '***' to" in line for line in lines)
    assert [(secret, line) for line in lines for secret in secrets if secret in line] == []


def test_a_folder_may_be_named_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Sandbox(data="state") as box, client(box) as api:
        monkeypatch.chdir("/")
        api.headers["Authorization"] = f"Bearer {box.issue_token(box.user.email)}"
        place = api.post("/rest/folders/0/folders", json={"name": "Kept"}).headers["x-accellion-location"]
        file = api.post(f"{place}/actions/file", files={"body": ("kept.txt", b"kept")})
        assert api.get(f"{file.headers['x-accellion-location']}/content").content == b"kept"
        assert box.ca_file == tmp_path / "state" / "ca.pem"


def test_no_secret_is_kept_in_the_clear(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path) as box, client(box) as api:
        application = box.register_application()
        sign_in(api, box.user)
        flow = Flow(box, application)
        code = flow.answer(api)["code"][0]
        token = flow.redeem(api, code).json()
        waiting = flow.answer(api)["code"][0]
    kept = (tmp_path / "sandbox.sqlite").read_bytes()
    secrets = (
        application.client_secret,
        box.user.password,
        waiting,
        token["access_token"],
        token["refresh_token"],
    )
    for secret in secrets:
        assert secret.encode() not in kept


def test_everything_is_forgotten_without_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with Sandbox() as box:
        assert box.ca_file.is_file()
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def test_a_folder_serves_one_sandbox_at_a_time(tmp_path: Path) -> None:
    place = tmp_path / "state"
    with Sandbox(data=place), pytest.raises(OSError, match="is in use by another sandbox"):
        Sandbox(data=place).start()
    program = [sys.executable, "-m", "kiteworks_sandbox", "--data", str(place)]
    with Sandbox(data=place):
        done = subprocess.run(program, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{place} is in use by another sandbox; stop that one, or name another folder\n"


def test_an_unknown_answer_to_the_unknown_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown must be refuse or invent, not 'ignore'"):
        Sandbox(unknown="ignore")  # type: ignore[arg-type]


def test_not_running() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        _ = Sandbox().host


# cheroot leaves the socket that it could not bind to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_taken_port_leaves_nothing_behind(
    box: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(OSError, match="in use"):
        Sandbox(port=int(box.host.rpartition(":")[2])).start()
    assert not list(tmp_path.iterdir())


def test_unknown_names_for_tokens(box: Sandbox) -> None:
    with pytest.raises(LookupError, match=r"no user nobody@sandbox\.example"):
        box.issue_token("nobody@sandbox.example")
    with pytest.raises(LookupError, match="no application none"):
        box.issue_token(box.user.email, client_id="none")


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent in another way there")
def test_foreground() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "kiteworks_sandbox"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            lines = {}
            for line in process.stdout:
                if line.startswith("Stop"):
                    break
                name, _, value = line.strip().partition("  ")
                lines[name] = value.strip()
            trust = ssl.create_default_context(cafile=lines["CA file"])
            assert httpx.get(lines["Admin console"], verify=trust).status_code == 302
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == 0
        finally:
            process.kill()
    assert len(lines["User"].split()) == 2


@pytest.mark.parametrize("size", [None, io.DEFAULT_BUFFER_SIZE], ids=["short", "as-long-as-the-buffer"])
def test_requests_that_arrive_together_are_all_answered(box: Sandbox, size: int | None) -> None:
    host, _, port = box.host.rpartition(":")
    context = ssl.create_default_context(cafile=box.ca_file)
    token = box.issue_token(box.user.email)
    lines = f"GET /rest/users/me HTTP/1.1\r\nHost: {box.host}\r\nAuthorization: Bearer {token}\r\n".encode()
    if size is not None:
        lines += b"X-Padding: ".ljust(size - len(lines) - 4, b"x") + b"\r\n"
    with (
        socket.create_connection((host, int(port)), timeout=30) as plain,
        context.wrap_socket(plain, server_hostname=host) as secure,
        secure.makefile("rb") as answers,
    ):
        secure.sendall((lines + b"\r\n") * 2)
        for _ in range(2):
            assert answers.readline() == b"HTTP/1.1 200 OK\r\n"
            headers = http.client.parse_headers(answers)
            assert json.loads(answers.read(int(headers["Content-Length"])))["email"] == box.user.email
