"""Names and words of the appliance's reach the terminal harmless, by whatever command."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from kiteworks import OAuthError
from kiteworks_cli import failures
from kiteworks_sandbox import Account, Sandbox, seeds
from tests.cli.conftest import Kiteworks

HOSTILE = "\x1b]0;owned\x07\x1b[31mred\x9b2J\u202egnp.exe\u2066"
SPELT = r"\x1b]0;owned\x07\x1b[31mred\x9b2J\u202egnp.exe\u2066"


def dangerous(text: str) -> list[str]:
    return [letter for letter in text.replace("\n", "") if not letter.isprintable()]


@pytest.fixture
def person(box: Sandbox) -> Account:
    """Somebody who chose name and address with care."""
    account = Account(f"{HOSTILE.lower()}@example.com", "a password")
    with box._alive.appliance.database.session() as session:
        seeds.ensure_user(
            session, email=account.email, name=HOSTILE, password=account.password, is_admin=False
        )
    return account


def test_who_is_signed_in(signed_in: Callable[..., Kiteworks], person: Account) -> None:
    kiteworks = signed_in(account=person)
    address = f"{SPELT.lower()}@example.com"
    assert f"as {SPELT} ({address})" in kiteworks.said
    for command in (["whoami"], ["auth", "status"], ["auth", "status", "--check"]):
        status, out, err = kiteworks(*command)
        assert (status, err) == (0, "")
        assert address in out
    assert dangerous(kiteworks.said) == []


def test_who_is_signed_in_as_json(signed_in: Callable[..., Kiteworks], person: Account) -> None:
    kiteworks = signed_in(account=person)
    out = kiteworks("whoami", "--json")[1]
    assert json.loads(out)["name"] == HOSTILE
    assert out.isascii()
    assert dangerous(out) == []
    out = kiteworks("auth", "status", "--json")[1]
    assert json.loads(out)[0]["user"] == person.email
    assert out.isascii()
    assert dangerous(out) == []


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (OAuthError(HOSTILE, f"{HOSTILE}\n{HOSTILE}"), 3),
        (FileNotFoundError(2, "No such file or directory", HOSTILE), 1),
        (LookupError(HOSTILE), 1),
    ],
    ids=["of the appliance", "of a file", "a fault of ours"],
)
def test_a_failure(error: Exception, status: int, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended, failures.explained():
        raise error
    assert ended.value.code == status
    out, err = capsys.readouterr()
    assert (out, dangerous(err)) == ("", [])
    assert "red" in err


def test_a_refusal_while_signing_in(
    kiteworks: Kiteworks, variables: Callable[..., None], box: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables()

    class Refused:
        def redirect_uri(self, wanted: str) -> str:
            return wanted

        def receive(self, url: str, redirect_uri: str) -> str:
            from urllib.parse import parse_qs, quote, urlsplit

            state = parse_qs(urlsplit(url).query)["state"][0]
            words = quote(f"{HOSTILE}\n{HOSTILE}")
            return f"{redirect_uri}?error={words}&error_description={words}&state={state}"

    monkeypatch.setattr("kiteworks_cli.login.receiver", lambda *_, **__: Refused())
    status, out, err = kiteworks("login")
    assert (status, out) == (3, "")
    assert dangerous(err) == []
    assert len(err.splitlines()) == 1
    assert "gnp.exe" in err
