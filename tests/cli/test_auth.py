"""Profiles, tokens and signing out by the command."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as Fail

from kiteworks import AccessToken, Kiteworks as Client
from kiteworks_sandbox import Application, Sandbox
from tests.cli.conftest import Kiteworks


def kept(kiteworks: Kiteworks) -> list[dict[str, str]]:
    """What the file of the tokens holds."""
    content = json.loads(kiteworks.config.with_name("profiles.tokens.json").read_text())
    return list(content["tokens"].values())


def test_two_profiles_live_side_by_side(signed_in: Callable[..., Kiteworks], box: Sandbox) -> None:
    signed_in("ann")
    kiteworks = signed_in("root", box.admin)
    assert len(kept(kiteworks)) == 2
    for profile, account in (("ann", box.user), ("root", box.admin)):
        status, out, _ = kiteworks("whoami", "--profile", profile, "--json")
        assert status == 0
        assert json.loads(out)["email"] == account.email
    assert json.loads(kiteworks("whoami", "--json")[1])["profile"] == "ann"
    assert kiteworks("auth", "use", "root")[0] == 0
    assert json.loads(kiteworks("whoami", "--json")[1])["profile"] == "root"
    assert kiteworks("logout")[0] == 0
    assert kiteworks("whoami")[0] == 3
    assert kiteworks("whoami", "--profile", "ann")[0] == 0


def test_a_variable_names_the_profile(
    signed_in: Callable[..., Kiteworks], box: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in("ann")
    kiteworks = signed_in("root", box.admin)
    monkeypatch.setenv("KITEWORKS_PROFILE", "root")
    assert json.loads(kiteworks("whoami", "--json")[1])["profile"] == "root"
    assert json.loads(kiteworks("whoami", "--json", "--profile", "ann")[1])["profile"] == "ann"


def test_an_unknown_profile_is_named(signed_in: Callable[..., Kiteworks]) -> None:
    kiteworks = signed_in("ann")
    for command in (["whoami"], ["logout"], ["auth", "token"], ["auth", "status"]):
        status, _, err = kiteworks(*command, "--profile", "bob")
        assert status == 2
        assert "no profile is called 'bob'. There is ann" in err
    assert kiteworks("auth", "use", "bob")[0] == 2


def test_status_tells_until_when_a_token_is_valid(signed_in: Callable[..., Kiteworks], box: Sandbox) -> None:
    signed_in("ann")
    kiteworks = signed_in("root", box.admin)
    status, out, err = kiteworks("auth", "status")
    assert (status, err) == (0, "")
    assert re.search(r"^ann \(default\)$", out, re.MULTILINE)
    assert re.search(r"^root$", out, re.MULTILINE)
    assert re.search(r"Token +valid until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC, in 5\d minutes", out)
    assert re.search(r"Renewable +yes", out)
    assert box.admin.email in out
    assert "Checked" not in out
    ann, root = json.loads(kiteworks("auth", "status", "--json")[1])
    assert (ann["profile"], ann["default"], ann["signed_in"], ann["renewable"]) == ("ann", True, True, True)
    assert (root["user"], root["checked"]) == (box.admin.email, None)
    (only,) = json.loads(kiteworks("auth", "status", "--json", "--profile", "root", "--check")[1])
    assert (only["profile"], only["checked"]) == ("root", True)


def test_status_does_not_reach_the_appliance(
    signed_in: Callable[..., Kiteworks], monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    def refuse(*_: object) -> None:
        raise OSError("not to be reached")

    kiteworks = signed_in()
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert kiteworks("auth", "status")[0] == 0
    status, out, _ = kiteworks("auth", "status", "--check")
    assert status == 8
    assert "Check the network" in out


def test_a_token_near_its_end_is_renewed(signed_in: Callable[..., Kiteworks], box: Sandbox) -> None:
    brief = box.register_application(name="Brief tokens", access_token_lifetime=2)
    kiteworks = signed_in(using=brief)
    (before,) = kept(kiteworks)
    time.sleep(1.6)  # more than three quarters of its life
    done = kiteworks.apart("auth", "token")
    assert (done.returncode, done.stderr) == (0, "")
    kiteworks.said = kiteworks.said.replace(done.stdout, "")
    (after,) = kept(kiteworks)
    assert done.stdout == after["accessToken"] + "\n"
    assert after["accessToken"] != before["accessToken"]
    assert after["refreshToken"] != before["refreshToken"]
    with Client(box.host, auth=AccessToken(done.stdout.strip()), verify=str(box.ca_file)) as kw:
        assert kw.users.me().email == box.user.email
    # A refresh token works once, so the next run lives on what this one kept.
    assert kiteworks("whoami")[0] == 0


def test_a_sign_in_moves_to_another_machine(
    signed_in: Callable[..., Kiteworks],
    box: Sandbox,
    application: Application,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kiteworks = signed_in()
    (before,) = kept(kiteworks)
    done = kiteworks.apart("auth", "export")
    kiteworks.said = kiteworks.said.replace(done.stdout, "")
    assert (done.returncode, done.stdout) == (0, before["refreshToken"] + "\n")
    assert (
        f"kiteworks login {box.host} --flow refresh_token --client-id {application.client_id}" in done.stderr
    )
    assert kept(kiteworks) == []
    assert kiteworks("auth", "export")[0] == 3

    (tmp_path / "token.txt").write_text(done.stdout)
    (tmp_path / "secret.txt").write_text(application.client_secret)
    monkeypatch.setenv("KITEWORKS_CONFIG", str(tmp_path / "elsewhere" / "profiles.toml"))
    monkeypatch.setenv("KITEWORKS_REFRESH_TOKEN_FILE", str(tmp_path / "token.txt"))
    options = ["--flow", "refresh_token", "--client-id", application.client_id, "--ca-file", str(box.ca_file)]
    status, _, err = kiteworks(
        "login", box.host, *options, "--client-secret-file", str(tmp_path / "secret.txt")
    )
    assert status == 0, err
    monkeypatch.delenv("KITEWORKS_REFRESH_TOKEN_FILE")
    for _ in range(2):
        assert json.loads(kiteworks("whoami", "--json")[1])["email"] == box.user.email


def test_a_sign_in_without_refresh_token_stays(signed_in: Callable[..., Kiteworks], box: Sandbox) -> None:
    kiteworks = signed_in(using=box.register_application(name="No refresh", refresh_token=False))
    status, out, err = kiteworks("auth", "export")
    assert (status, out) == (2, "")
    assert "the profile default has no refresh token" in err
    assert len(kept(kiteworks)) == 1


def test_a_token_that_ended_for_good_says_how_to_go_on(
    signed_in: Callable[..., Kiteworks], box: Sandbox
) -> None:
    once = box.register_application(name="No refresh", access_token_lifetime=60, refresh_token=False)
    kiteworks = signed_in("ann", using=once)
    content = kiteworks.config.with_name("profiles.tokens.json")
    content.write_text(
        re.sub(r'"expiresAt": "[^"]+"', '"expiresAt": "2020-01-01T00:00:00Z"', content.read_text())
    )
    status, _, err = kiteworks("whoami")
    assert status == 3
    assert "`kiteworks login --profile ann`" in err
    status, out, _ = kiteworks("auth", "status")
    assert status == 3
    assert "expired at 2020-01-01 00:00:00 UTC" in out
    assert "`kiteworks login --profile ann`" in out


def test_signing_out_ends_the_session(signed_in: Callable[..., Kiteworks], application: Application) -> None:
    kiteworks = signed_in()
    status, out, err = kiteworks("logout")
    assert (status, err) == (0, "")
    assert "Signed out of" in out
    assert kept(kiteworks) == []
    for command in (["whoami"], ["auth", "token"], ["auth", "status"], ["logout"]):
        assert kiteworks(*command)[0] == 3
    # The application is known still, so that signing in again asks for nothing.
    assert application.client_secret in kiteworks.config.with_name("profiles.secrets.json").read_text()
    assert kiteworks("login")[0] == 0


def test_results_as_json(signed_in: Callable[..., Kiteworks], box: Sandbox) -> None:
    kiteworks = signed_in("ann")

    def done(*typed: str) -> dict[str, object]:
        status, out, err = kiteworks(*typed, "--json")
        assert (status, err) == (0, "")
        return dict(json.loads(out))

    signed = done("login", "--profile", "ann")
    assert (signed["profile"], signed["host"], signed["email"]) == ("ann", box.host, box.user.email)
    assert done("auth", "use", "ann") == {"default": "ann"}
    token = kiteworks.apart("auth", "token", "--json")
    kiteworks.said = kiteworks.said.replace(token.stdout, "")
    assert json.loads(token.stdout) == {"access_token": kept(kiteworks)[0]["accessToken"]}
    ended = {"profile": "ann", "host": box.host, "ended": True, "forgotten": True}
    assert done("logout", "--forget") == ended


def test_a_profile_can_be_forgotten(signed_in: Callable[..., Kiteworks], application: Application) -> None:
    kiteworks = signed_in()
    assert kiteworks("logout", "--forget")[0] == 0
    for file in kiteworks.config.parent.iterdir():
        assert application.client_secret not in file.read_text()
        assert application.client_id not in file.read_text()
    status, _, err = kiteworks("whoami")
    assert status == 3
    assert "`kiteworks login`" in err


def test_signing_out_forgets_even_when_the_appliance_is_gone(
    signed_in: Callable[..., Kiteworks], monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    def refuse(*_: object) -> None:
        raise OSError("not to be reached")

    kiteworks = signed_in()
    monkeypatch.setattr(socket.socket, "connect", refuse)
    status, _, err = kiteworks("logout")
    assert status == 1
    assert "was not ended on the appliance" in err
    assert kept(kiteworks) == []


def test_the_environment_needs_no_profile(
    kiteworks: Kiteworks, box: Sandbox, variables: Callable[..., None]
) -> None:
    token = box.issue_token(box.user.email)
    variables(access_token=token, client_id=None, client_secret=None)
    status, out, _ = kiteworks("whoami", "--json")
    assert status == 0
    assert (json.loads(out)["email"], json.loads(out)["profile"]) == (box.user.email, None)
    status, out, _ = kiteworks("auth", "token")
    assert (status, out) == (0, f"{token}\n")
    kiteworks.said = kiteworks.said.replace(token, "")
    status, _, err = kiteworks("logout")
    assert status == 2
    assert "KITEWORKS_HOST" in err
    assert not kiteworks.config.exists()
    variables(access_token="planted-token", client_id=None, client_secret=None)
    status, _, err = kiteworks("whoami")
    assert status == 3
    assert "planted-token" not in err


def test_an_environment_that_contradicts_itself_is_refused(
    kiteworks: Kiteworks, variables: Callable[..., None]
) -> None:
    variables(access_token="planted-token")
    status, _, err = kiteworks("whoami")
    assert status == 2
    assert "KITEWORKS_ACCESS_TOKEN" in err
    assert "planted-token" not in err


def test_the_environment_does_not_lend_a_profile_to_another_appliance(
    signed_in: Callable[..., Kiteworks], variables: Callable[..., None]
) -> None:
    kiteworks = signed_in()
    variables(host="other.example.com")
    status, _, err = kiteworks("whoami")
    assert status == 3
    assert "other.example.com" in err


def test_a_broken_file_of_profiles_is_one_message(kiteworks: Kiteworks) -> None:
    kiteworks.config.parent.mkdir(mode=0o700)
    kiteworks.config.touch(0o600)
    for text in ("[profiles", "[profiles.a]\nhost = 1\n", "[profiles.A]\nhost = 'h'\nflow = 'f'\n"):
        kiteworks.config.write_text(text)
        assert kiteworks("whoami")[0] == 2
    kiteworks.config.write_text("[profiles.a]\nhost = 'h.example.com'\nflow = 'dance'\n")
    status, _, err = kiteworks("whoami")
    assert status == 2
    assert "dance" in err


def test_a_file_of_profiles_that_others_can_write_is_refused(signed_in: Callable[..., Kiteworks]) -> None:
    kiteworks = signed_in()
    kiteworks.config.chmod(0o666)
    status, _, err = kiteworks("whoami")
    assert status == 1
    assert "chmod 600" in err


class Keyring(KeyringBackend):
    """Keeps secrets in memory."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


@pytest.fixture
def ring(kiteworks: Kiteworks) -> Iterator[Keyring]:
    before = keyring.get_keyring()
    made = Keyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_secrets_go_to_the_keyring_where_there_is_one(
    ring: Keyring, signed_in: Callable[..., Kiteworks], application: Application
) -> None:
    kiteworks = signed_in()
    assert "kept in the keyring" in kiteworks.said
    assert any(application.client_secret in text for text in ring.entries.values())
    assert len(ring.entries) == 2
    assert [path.suffix for path in kiteworks.config.parent.iterdir() if path.suffix == ".json"] == []
    assert kiteworks("whoami")[0] == 0
    assert kiteworks("auth", "status")[0] == 0
    assert kiteworks("logout", "--forget")[0] == 0
    assert ring.entries == {}


def test_a_profile_can_move_to_a_file(ring: Keyring, signed_in: Callable[..., Kiteworks]) -> None:
    kiteworks = signed_in()
    assert kiteworks("login", "--store", "file")[0] == 0
    assert ring.entries == {}
    assert len(kept(kiteworks)) == 1
    assert kiteworks("whoami")[0] == 0


def test_a_keyring_that_is_gone_is_no_dead_end(
    ring: Keyring, signed_in: Callable[..., Kiteworks], variables: Callable[..., None]
) -> None:
    kiteworks = signed_in()
    keyring.set_keyring(Fail())  # type: ignore[no-untyped-call]
    status, _, err = kiteworks("whoami")
    assert status == 1
    assert "kiteworks login --store file" in err
    variables()
    assert kiteworks("login", "--store", "file")[0] == 0
    assert kiteworks("whoami")[0] == 0
