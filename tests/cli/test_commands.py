"""The command as a person meets it."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cyclopts import App

from kiteworks import Kiteworks
from kiteworks.errors import InvalidArgumentError
from kiteworks_cli import commands, sandbox
from kiteworks_cli.operations.methods import command_name, resources
from kiteworks_sandbox import Sandbox, Settings


def kiteworks(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kiteworks_cli.main import main; main()", *arguments]
    plain = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
    return subprocess.run(command, capture_output=True, text=True, env=plain, check=False)


def test_help_names_the_commands() -> None:
    done = kiteworks("--help")
    assert done.returncode == 0
    assert "sandbox" in done.stdout
    assert "demo" in done.stdout


@pytest.mark.parametrize(
    ("command", "options"),
    [
        (
            "sandbox",
            [
                "--port",
                "--data",
                "--faults",
                "--seed",
                "--env",
                "--demo",
                "--client-id",
                "--client-secret",
                "--user-password",
                "--admin-password",
                "--expires-in-as-text",
                "--zulu-dates",
                "--zero-parent",
                "--published-messages",
                "--proxy",
                "--recordings",
                "--proxy-ca-file",
                "--page-size",
                "--scope-code",
                "--token-length",
                "--require-pkce",
                "--invalid-grant-text",
                "--compression",
                "--throttle-status",
                "--pages",
                "--app",
                "--profile",
            ],
        ),
        ("demo", ["--size"]),
    ],
)
def test_help_explains_every_option(command: str, options: list[str]) -> None:
    done = kiteworks(command, "--help")
    assert done.returncode == 0
    for option in options:
        assert option in done.stdout


def test_settings_of_the_sandbox(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made: list[Sandbox] = []

    class Stopped(Sandbox):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            made.append(self)

        def wait(self) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr("kiteworks_sandbox.__main__.Sandbox", Stopped)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    assert sandbox.sandbox(data=tmp_path / "state") == 0
    others = {
        "expires_in_as_text": True,
        "zulu_dates": True,
        "zero_parent": True,
        "published_messages": False,
        "page_size": 25,
        "scope_code": "ERR_ACCESS_USER",
        "token_length": 64,
        "require_pkce": True,
        "invalid_grant_text": "Invalid grant",
        "compression": False,
        "throttle_status": 403,
        "pages": tmp_path,
    }
    assert sandbox.sandbox(data=tmp_path / "state", **others) == 0
    assert [one.settings for one in made] == [Settings(), Settings(**others)]
    assert made[0].user == made[1].user


@pytest.mark.parametrize("by_variables", [False, True])
def test_credentials_faults_and_exports_of_the_sandbox(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    by_variables: bool,
) -> None:
    seen: list[Any] = []

    class Stopped(Sandbox):
        def wait(self) -> None:
            seen.append((self.application, self.user.password, self.admin.password, self.faults.told()))
            raise KeyboardInterrupt

    monkeypatch.setattr("kiteworks_sandbox.__main__.Sandbox", Stopped)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    plan = tmp_path / "plan.json"
    plan.write_text('{"kind": "cut", "path": "/rest/users/me"}')
    given = {
        "client_id": "my app",
        "client_secret": "my secret",
        "user_password": "my password",
        "admin_password": "no one's",
        "faults": plan,
        "seed": 7,
    }
    if by_variables:
        for name, value in given.items():
            monkeypatch.setenv(f"KITEWORKS_SANDBOX_{name.upper()}", str(value))
        assert sandbox.sandbox(env="-") == 0
    else:
        assert sandbox.sandbox(env="-", **given) == 0  # type: ignore[arg-type]
    ((application, user_password, admin_password, faults),) = seen
    assert (application.client_id, application.client_secret) == ("my app", "my secret")
    assert (user_password, admin_password) == ("my password", "no one's")
    assert [one["kind"] for one in faults] == ["cut"]
    shell = f"{capsys.readouterr().out}\nenv -0"
    printed = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, text=True, env={}, check=True)
    variables = dict(one.split("=", 1) for one in printed.stdout.rstrip("\0").split("\0"))
    ours = {name: value for name, value in variables.items() if name.startswith("KITEWORKS_")}
    assert ours["KITEWORKS_CLIENT_ID"] == "my app"
    assert ours["KITEWORKS_PASSWORD"] == "my password"


def test_an_unknown_command_is_refused() -> None:
    assert kiteworks("dance").returncode != 0


def test_an_impossible_port_is_refused() -> None:
    done = kiteworks("sandbox", "--port", "1000000")
    assert done.returncode != 0
    assert "--port" in done.stdout + done.stderr


@pytest.mark.long
def test_a_taken_port_is_one_message() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = kiteworks("sandbox", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "in use" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "library", ["cyclopts", *(pytest.param(one, marks=pytest.mark.long) for one in ("rich", "flask"))]
)
def test_a_missing_extra_is_named(library: str) -> None:
    # None in sys.modules makes Python say what it says of a library that is not there.
    code = f"import sys; sys.modules[{library!r}] = None; from kiteworks_cli.main import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "demo"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"{library} is not installed" in done.stderr
    assert "[cli,sandbox]" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def demo() -> subprocess.CompletedProcess[str]:
    return kiteworks("demo", "--size", "20")


def test_the_demo_goes_the_whole_way(demo: subprocess.CompletedProcess[str]) -> None:
    assert demo.returncode == 0, demo.stdout + demo.stderr
    for word in (
        "Registered",
        "Signed in",
        "Created",
        "Uploaded",
        "Listed",
        "Found",
        "Downloaded",
        "SHA-256",
        "Deleted",
    ):
        assert word in demo.stdout
    assert demo.stderr == ""


@pytest.mark.long
def test_the_demo_goes_by_no_proxy_unasked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        for variable in (name, name.lower()):
            monkeypatch.setenv(variable, "http://127.0.0.1:1")
    for variable in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(variable, raising=False)
    netrc = tmp_path / "netrc"
    netrc.write_text("machine localhost login planted password planted\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    done = kiteworks("demo", "--size", "1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Deleted" in done.stdout


def test_the_demo_tells_no_secret(demo: subprocess.CompletedProcess[str]) -> None:
    assert demo.returncode == 0, demo.stdout + demo.stderr
    # A secret key, token or password is a long word of letters and digits; a hash is shown by its start alone.
    words = re.findall(r"[A-Za-z0-9_-]{16,}", demo.stdout)
    odd = [word for word in words if re.search(r"\d", word) and re.search(r"[A-Za-z]", word)]
    assert odd == re.findall(r"client ID is ([\w-]+);", demo.stdout)


def test_the_recording_proxy_runs_instead(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiteworks_sandbox.proxy import Proxy

    class Stopped(Proxy):
        def wait(self) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr("kiteworks_sandbox.proxy.Proxy", Stopped)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    folder = tmp_path / "recordings"
    assert sandbox.sandbox(proxy="https://files.example.com", recordings=folder) == 0
    assert "https://files.example.com" in capsys.readouterr().out
    assert (folder / "report.md").is_file()


def test_a_sandbox_with_a_profile_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiteworks_cli.main import main

    seen: list[str] = []

    class Stopped(Sandbox):
        def wait(self) -> None:
            with pytest.raises(SystemExit) as ended:
                main(["--profile", "sandbox", "whoami", "--json"])
            seen.extend([str(ended.value.code), self.user.email, self.application.client_id])
            raise KeyboardInterrupt

    for name in [name for name in os.environ if name.startswith("KITEWORKS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("KITEWORKS_CONFIG", str(tmp_path / "config" / "profiles.toml"))
    monkeypatch.setattr("kiteworks_sandbox.__main__.Sandbox", Stopped)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    variables = tmp_path / "sandbox.env"
    for _ in range(2):  # a second sandbox replaces the first one's profile
        seen.clear()
        assert sandbox.sandbox(app_="Nightly", profile="sandbox", env=str(variables)) == 0
        assert seen[0] == "0"
        out, err = capsys.readouterr()
        assert seen[1] in out
        assert f"The profile sandbox is signed in as {seen[1]}" in err
    assert variables.stat().st_mode & 0o777 == 0o600
    script = f". {variables}; env -0"
    printed = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, env={}, check=True)
    assert f"KITEWORKS_USERNAME={seen[1]}" in printed.stdout
    profiles = (tmp_path / "config" / "profiles.toml").read_text()
    client_id = re.search(r'client_id = "(.*)"', profiles)
    assert client_id
    assert client_id[1] != seen[2], "the application that was named is another one"
    assert f"KITEWORKS_CLIENT_ID={client_id[1]}" in printed.stdout


def test_variables_are_printed_of_the_usual_application_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InvalidArgumentError, match="with --app, name a file"):
        sandbox.sandbox(app_="Nightly", env="-")
    assert capsys.readouterr().out == ""


_WITHOUT_JSON = {
    "cat": "writes the content of files",
    "completion": "writes a script",
    "demo": "tells a story",
    "mcp": "speaks a protocol",
    "sandbox": "runs until it is interrupted",
    "watch": "prints JSON lines, whatever is asked for",
}


def written_by_hand(around: App, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], App]]:
    """Yield the commands that are not made of the client's methods."""
    for name in around:
        if name.startswith("-"):
            continue
        found = around[name]
        if found.default_command is None:
            yield from written_by_hand(found, (*path, name))
        else:
            yield (*path, name), found


def test_each_command_prints_json_and_shows_an_example() -> None:
    by_hand = [name for name in commands.app if name not in api_names()]
    found = {path: one for path, one in written_by_hand(commands.app) if path[0] in by_hand}
    assert len(found) > 20
    options = {
        path: {name for one in app.assemble_argument_collection() for name in one.names}
        for path, app in found.items()
    }
    lacking = {" ".join(path) for path, names in options.items() if "--json" not in names}
    assert lacking == set(_WITHOUT_JSON)
    assert [path for path, app in found.items() if "Example: `kiteworks " not in app.help] == []


def api_names() -> set[str]:
    """Return the names of the commands that other tests may have added."""
    return {command_name(name) for name, _ in resources(Kiteworks)}
