"""Profiles of the ways to sign in that need no browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiteworks_sandbox import Jwt, Sandbox
from tests.cli.conftest import Kiteworks
from tests.keys import private_pem, public_pem

pytestmark = pytest.mark.filterwarnings("ignore:.*vendor:DeprecationWarning")


@pytest.fixture
def log_in(
    kiteworks: Kiteworks, variables: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Kiteworks]:
    """Signs in by these variables, and takes all variables away afterwards."""

    def run(flow: str, *options: str, **values: Any) -> Kiteworks:
        variables(**values)
        status, out, err = kiteworks("login", "--flow", flow, *options)
        assert status == 0, out + err
        for name in {"host", "client_id", "client_secret", "ca_file", *values}:
            monkeypatch.delenv(f"KITEWORKS_{name.upper()}")
        return kiteworks

    return run


def forget_end(kiteworks: Kiteworks) -> None:
    """Make the kept token one that ended long ago."""
    tokens = kiteworks.config.with_name("profiles.tokens.json")
    tokens.write_text(
        re.sub(r'"expiresAt": "[^"]+"', '"expiresAt": "2020-01-01T00:00:00Z"', tokens.read_text())
    )


def everything_kept(kiteworks: Kiteworks) -> str:
    return "".join(path.read_text() for path in kiteworks.config.parent.iterdir())


def test_a_password_is_not_kept_and_the_token_renewed_without(
    log_in: Callable[..., Kiteworks], box: Sandbox
) -> None:
    app = box.register_application(name="Passwords", user_credentials=True)
    values = {"client_id": app.client_id, "client_secret": app.client_secret, "username": box.user.email}
    kiteworks = log_in("user_credentials", **values, password=box.user.password)
    assert "Note: The vendor deprecated" in kiteworks.said
    assert box.user.password not in everything_kept(kiteworks) + kiteworks.said
    forget_end(kiteworks)
    status, out, _ = kiteworks("whoami", "--json")
    assert status == 0
    assert json.loads(out)["email"] == box.user.email
    kiteworks("logout")
    assert kiteworks("whoami")[0] == 3
    status, _, err = kiteworks("login")
    assert status == 2
    assert "KITEWORKS_PASSWORD" in err
    assert "KITEWORKS_CLIENT_SECRET" not in err


def test_of_a_key_the_path_is_kept(log_in: Callable[..., Kiteworks], box: Sandbox, tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(private_pem())
    issued = Jwt("https://issuer.example.com", public_pem().decode(), "https://audience.example.com")
    app = box.register_application(name="Assertions", jwt=issued)
    kiteworks = log_in(
        "jwt_bearer",
        "--set",
        f"user={box.user.email}",
        "--set",
        f"private_key={key}",
        client_id=app.client_id,
        client_secret=app.client_secret,
        issuer=issued.issuer,
        audience=issued.audience,
    )
    assert str(key) in kiteworks.config.read_text()
    assert "PRIVATE KEY" not in everything_kept(kiteworks)
    forget_end(kiteworks)
    assert kiteworks("whoami")[0] == 0
    kiteworks("logout")
    # The key is at hand, so nobody has to come back.
    status, out, _ = kiteworks("auth", "status")
    assert status == 0
    assert "none yet; the next command gets one" in out
    assert kiteworks("whoami")[0] == 0


def test_a_signature_key_is_kept_as_a_secret(log_in: Callable[..., Kiteworks], box: Sandbox) -> None:
    app = box.register_application(name="Signatures", signature=True)
    assert app.signature_key is not None
    kiteworks = log_in(
        "signature",
        client_id=app.client_id,
        client_secret=app.client_secret,
        user=box.user.email,
        signature_key=app.signature_key,
    )
    assert app.signature_key not in kiteworks.config.read_text() + kiteworks.said
    assert kiteworks("whoami")[0] == 0
