"""Signing in by the command: what it asks for, what it says, and what it keeps."""

from __future__ import annotations

import json
import stat
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from kiteworks_runtime.auth import Receiver
from kiteworks_sandbox import Application, Sandbox
from tests.cli.conftest import Kiteworks


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_on_a_fresh_machine_every_command_says_how_to_begin(kiteworks: Kiteworks) -> None:
    for command in (["whoami"], ["logout"], ["auth", "status"], ["auth", "token"]):
        status, out, err = kiteworks(*command)
        assert status == 3
        assert out == ""
        assert "`kiteworks login`" in err
    assert not kiteworks.config.parent.exists()


def test_without_a_terminal_it_says_all_that_is_missing(kiteworks: Kiteworks) -> None:
    status, _, err = kiteworks("login")
    assert status == 2
    assert "KITEWORKS_HOST" in err
    status, _, err = kiteworks("login", "files.example.com")
    assert status == 2
    for name in (
        "--client-id",
        "KITEWORKS_CLIENT_ID",
        "--client-secret-file",
        "KITEWORKS_CLIENT_SECRET_FILE",
    ):
        assert name in err


def test_it_says_who_signed_in_and_where_that_is_kept(
    signed_in: Callable[..., Kiteworks], box: Sandbox, application: Application
) -> None:
    kiteworks = signed_in()
    assert f"Signed in to {box.host} as Sandbox User ({box.user.email}), profile default." in kiteworks.said
    tokens, secrets = (kiteworks.config.with_name(f"profiles.{name}.json") for name in ("tokens", "secrets"))
    assert str(tokens) in kiteworks.said
    profile = tomllib.loads(kiteworks.config.read_text())
    assert profile == {
        "default": "default",
        "profiles": {
            "default": {
                "host": box.host,
                "flow": "authorization_code",
                "ca_file": str(box.ca_file),
                "user": box.user.email,
                "settings": {"client_id": application.client_id},
            }
        },
    }
    assert json.loads(secrets.read_text()) == {"default": {"client_secret": application.client_secret}}
    assert mode(kiteworks.config.parent) == 0o700
    assert [oct(mode(path)) for path in (kiteworks.config, tokens, secrets)] == ["0o600"] * 3
    assert application.client_secret not in kiteworks.said


def test_whoami_says_who_is_signed_in(
    signed_in: Callable[..., Kiteworks], box: Sandbox, application: Application
) -> None:
    kiteworks = signed_in()
    done = kiteworks.apart("whoami")
    assert (done.returncode, done.stderr) == (0, "")
    rows = dict(line.split("  ", 1) for line in done.stdout.splitlines())
    assert {name: value.strip() for name, value in rows.items()} == {
        "Name": "Sandbox User",
        "E-mail": box.user.email,
        "Host": box.host,
        "Application": application.client_id,
        "Profile": "default",
    }
    found = json.loads(kiteworks.apart("whoami", "--json").stdout)
    assert (found["email"], found["profile"], found["host"]) == (box.user.email, "default", box.host)


def test_the_environment_gives_what_options_do_not(
    kiteworks: Kiteworks, box: Sandbox, variables: Callable[..., None]
) -> None:
    variables()
    kiteworks.sign_in_as(box.user, box)
    assert kiteworks("login")[0] == 0
    # By these variables a person has to sign in; the profile that was made of them stands for them from here on.
    assert kiteworks("whoami")[0] == 0


def test_a_secret_can_come_by_the_standard_input(
    kiteworks: Kiteworks, box: Sandbox, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    kiteworks.sign_in_as(box.user, box)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{application.client_secret}\n"))
    options = (
        "--client-id",
        application.client_id,
        "--client-secret-file",
        "-",
        "--ca-file",
        str(box.ca_file),
    )
    assert kiteworks("login", box.host, *options)[0] == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    status, _, err = kiteworks("login", box.host, *options)
    assert status == 2
    assert "standard input is empty" in err


def test_a_wrong_secret_keeps_nothing(
    kiteworks: Kiteworks, box: Sandbox, variables: Callable[..., None]
) -> None:
    variables(client_secret="planted-wrong-secret")
    kiteworks.sign_in_as(box.user, box)
    status, out, err = kiteworks("login")
    assert (status, out) == (3, "")
    assert "invalid_client" in err
    assert "planted-wrong-secret" not in err
    assert not kiteworks.config.exists()


def test_a_failed_sign_in_leaves_the_one_before(
    signed_in: Callable[..., Kiteworks], monkeypatch: pytest.MonkeyPatch
) -> None:
    kiteworks = signed_in()
    monkeypatch.setenv("KITEWORKS_CLIENT_SECRET", "planted-wrong-secret")
    assert kiteworks("login")[0] == 3
    assert kiteworks("whoami")[0] == 0


def test_signing_in_again_needs_nothing_new(signed_in: Callable[..., Kiteworks]) -> None:
    kiteworks = signed_in()
    first = kiteworks.config.with_name("profiles.tokens.json").read_text()
    assert kiteworks("login")[0] == 0
    second = kiteworks.config.with_name("profiles.tokens.json").read_text()
    assert first != second
    assert len(json.loads(second)["tokens"]) == 1


def test_an_unknown_host_is_one_message(
    kiteworks: Kiteworks, variables: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket
    from urllib.parse import parse_qs, urlsplit

    from kiteworks_cli import login

    class Person:
        """Comes back from the page at once."""

        def redirect_uri(self, wanted: str) -> str:
            return wanted

        def receive(self, url: str, redirect_uri: str) -> str:
            return f"{redirect_uri}?code=planted&state={parse_qs(urlsplit(url).query)['state'][0]}"

    def receiver(*_: object, **__: object) -> Receiver:
        return Person()

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    variables(host="nosuch.example.com")
    monkeypatch.setattr(login, "receiver", receiver)
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    status, _, err = kiteworks("login")
    assert status == 8
    assert "Check the spelling of the host" in err


def test_an_untrusted_appliance_is_one_message(
    kiteworks: Kiteworks, box: Sandbox, variables: Callable[..., None]
) -> None:
    variables(ca_file=None)
    kiteworks.sign_in_as(box.user, box)
    status, _, err = kiteworks("login")
    assert status == 1
    assert "--ca-file" in err


def test_a_profile_belongs_to_one_appliance(signed_in: Callable[..., Kiteworks]) -> None:
    kiteworks = signed_in()
    status, _, err = kiteworks("login", "other.example.com")
    assert status == 2
    assert "--profile" in err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--flow", "dance"], "authorization_code"),
        (["--set", "nonsense=1"], "authorization_code has no setting nonsense"),
        (["--set", "mobile"], "name=value"),
        (["--set", "client_secret=planted"], "client_secret is secret"),
        (["--set", "mobile=many"], "whole number"),
        (["--profile", "../x"], "small letters"),
        (["--client-secret-file", "/nosuch"], "No such file"),
    ],
)
def test_bad_options_are_refused(kiteworks: Kiteworks, options: list[str], said: str) -> None:
    status, _, err = kiteworks("login", "files.example.com", *options)
    assert status == 2
    assert said in err
    assert "planted" not in err


def test_a_ready_token_is_kept_as_a_secret(
    kiteworks: Kiteworks, box: Sandbox, variables: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    token = box.issue_token(box.user.email)
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", token)
    options = ("--flow", "access_token", "--ca-file", str(box.ca_file))
    assert kiteworks("login", box.host, *options)[0] == 0
    monkeypatch.delenv("KITEWORKS_ACCESS_TOKEN")
    assert token not in kiteworks.config.read_text()
    assert kiteworks("whoami")[0] == 0
    status, out, _ = kiteworks("auth", "status")
    assert status == 0
    assert "expiry unknown" in out
    assert kiteworks("logout")[0] == 0
    assert kiteworks("whoami")[0] == 3


def test_the_help_lists_the_flows(kiteworks: Kiteworks) -> None:
    _, out, _ = kiteworks("login", "--help")
    text = " ".join(out.replace("│", " ").split())
    assert "Way to sign in: access_token, authorization_code, jwt_bearer" in text
