from __future__ import annotations

import os
import signal
import ssl
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Sandbox
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
def test_only_the_owner_reads_what_a_folder_keeps(tmp_path: Path) -> None:
    place = tmp_path / "state"
    with Sandbox(data=place) as box, client(box) as api:
        api.headers["Authorization"] = f"Bearer {box.issue_token(box.user.email)}"
        api.post("/rest/folders/0/folders", json={"name": "Kept"})
    kept = list(place.rglob("*"))
    assert {one.name for one in kept} >= {"ca.pem", "server.pem", "passwords.json", "sandbox.sqlite"}
    assert {oct(one.stat().st_mode & 0o777) for one in kept if one.is_file()} == {"0o600"}
    assert {oct(one.stat().st_mode & 0o777) for one in (place, *kept) if one.is_dir()} == {"0o700"}


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
    with pytest.raises(LookupError):
        box.issue_token("nobody@sandbox.example")
    with pytest.raises(LookupError):
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
