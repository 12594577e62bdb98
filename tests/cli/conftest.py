"""One sandbox for all tests of the command, and for each test a home of its own with nothing in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Account, Application, Sandbox

START = "from kiteworks_cli.main import main; main()"


@pytest.fixture(scope="session")
def box() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="session")
def application(box: Sandbox) -> Application:
    return box.register_application(name="Command line")


class Kiteworks:
    """Runs the command, and remembers all that it said."""

    def __init__(
        self, home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        self.config = home / "config" / "profiles.toml"
        self.said = ""
        self._monkeypatch = monkeypatch
        self._capfd = capfd

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        """Run it in this process; its exit status, output and error output."""
        from kiteworks_cli.main import main

        self._capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        out, err = self._capfd.readouterr()
        self.said += out + err
        assert "Traceback" not in err
        assert isinstance(ended.value.code, int)
        return int(ended.value.code), out, err

    def apart(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run it in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-c", START, *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        self.said += done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    def sign_in_as(self, account: Account, box: Sandbox) -> None:
        """Have this account fill in the pages from here on."""
        from kiteworks_cli import login

        def receiver(*_: Any, **__: Any) -> HeadlessReceiver:
            return HeadlessReceiver(account.email, account.password)

        self._monkeypatch.setattr(login, "receiver", receiver)


@pytest.fixture
def kiteworks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[Kiteworks]:
    for name in [name for name in os.environ if name.startswith("KITEWORKS_")]:
        monkeypatch.delenv(name)
    run = Kiteworks(tmp_path, monkeypatch, capfd)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("KITEWORKS_CONFIG", str(run.config))
    # No keyring, whatever this machine has: a test must not put anything into it.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    yield run
    no_secret(run.said)


def no_secret(said: str) -> None:
    """Tokens of the sandbox are 40 hexadecimal digits, and nothing else is."""
    import re

    assert not re.search(r"\b[0-9a-f]{40}\b", said)


@pytest.fixture
def variables(box: Sandbox, application: Application, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets what a sign-in needs in the environment; keywords add to it, or with None take away."""

    def put(**changes: str | None) -> None:
        usual = {
            "host": box.host,
            "client_id": application.client_id,
            "client_secret": application.client_secret,
            "ca_file": str(box.ca_file),
        }
        for name, value in (usual | changes).items():
            if value is None:
                monkeypatch.delenv(f"KITEWORKS_{name.upper()}", raising=False)
            else:
                monkeypatch.setenv(f"KITEWORKS_{name.upper()}", value)

    return put


@pytest.fixture
def signed_in(
    kiteworks: Kiteworks, box: Sandbox, application: Application, tmp_path: Path
) -> Callable[..., Kiteworks]:
    """Signs the sandbox's user, or another account, in under a profile."""

    def sign_in(
        profile: str = "default", account: Account | None = None, using: Application = application
    ) -> Kiteworks:
        kiteworks.sign_in_as(account or box.user, box)
        secret = tmp_path / "secret"
        secret.write_text(f"{using.client_secret}\n")
        options = [
            "--client-id",
            using.client_id,
            "--client-secret-file",
            str(secret),
            "--ca-file",
            str(box.ca_file),
        ]
        status, _, err = kiteworks("login", box.host, "--profile", profile, *options)
        assert status == 0, err
        secret.unlink()
        return kiteworks

    return sign_in
