"""Importing the client and building one cost next to nothing: what is heavy comes with the first call."""

from __future__ import annotations

import subprocess
import sys

import pytest

_BUILD = "import sys, kiteworks; kiteworks.Kiteworks('files.example.com', auth=kiteworks.AccessToken('x'))"


@pytest.mark.parametrize(
    "module", ["httpx", "ssl", "asyncio", "kiteworks_sandbox", "rich", "filelock", "keyring"]
)
def test_building_a_client_does_not_load(module: str) -> None:
    command = f"{_BUILD}; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-I", "-c", command], check=False).returncode == 0


_JWT = """import sys, kiteworks
kiteworks.JWTBearer(
    client_id="i", client_secret="s", issuer="i", audience="a", user="u", private_key="key.pem"
)
"""


@pytest.mark.parametrize("module", ["httpx", "jwt", "cryptography"])
def test_building_a_credential_does_not_load(module: str) -> None:
    command = f"{_JWT}sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-I", "-c", command], check=False).returncode == 0
