"""httpx or httpx2: which of them sends, and what of the other one is taken. Each program is a process of its own."""

from __future__ import annotations

import importlib.util
import ssl
import subprocess
import sys
from collections.abc import Iterator

import pytest
import trustme

from kiteworks import MissingExtraError, use_httpx2

from . import loopback

START = """
import sys
from kiteworks import (
    AccessToken, AsyncKiteworks, Kiteworks, KiteworksError, use_httpx2
)

token = AccessToken("token")
host, ca_file, proxy_host = sys.argv[1:]

def call(**options):
    with Kiteworks(host, auth=token, **options) as kw:
        assert kw.request("GET", "/rest/users/me").json() == {"id": "1"}

def loaded():
    return {"httpx", "httpx2", "httpcore", "httpcore2"} & {name.partition(".")[0] for name in sys.modules}

def refuses(kind, *arguments, **options):
    try:
        kind(*arguments, **options)
    except KiteworksError as error:
        return f"{type(error).__name__}: {error}"
    raise AssertionError((kind, arguments, options))
"""
HTTP_CLIENTS = """
import asyncio, ssl
trust = ssl.create_default_context(cafile=ca_file)

class Mine(other.Client):
    pass

for given in (other.Client(), Mine()):
    assert HINT in refuses(Kiteworks, host, auth=token, http_client=given)
assert HINT in refuses(AsyncKiteworks, host, auth=token, http_client=other.AsyncClient())

with used.Client(verify=trust) as pool:
    call(http_client=pool)

async def awaited():
    async with used.AsyncClient(verify=trust) as pool:
        await AsyncKiteworks(host, auth=token, http_client=pool).request("GET", "/rest/users/me")

asyncio.run(awaited())
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The host of a server, and its certificate authority."""
    authority = trustme.CA()
    file = tmp_path_factory.mktemp("certificates") / "ca.pem"
    authority.cert_pem.write_to_path(str(file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with loopback.https(context) as seen:
        yield seen.host, str(file)


def run(server: tuple[str, str], program: str) -> list[str]:
    """Run a program, and return what was asked of its proxy."""
    with loopback.connect_proxy() as proxy:
        command = [sys.executable, "-I", "-W", "error", "-c", START + program, *server, proxy.host]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        if done.returncode or done.stderr:
            pytest.fail(done.stderr)
        return proxy.targets


def test_httpx2(server: tuple[str, str]) -> None:
    asked = run(
        server,
        f"""
use_httpx2()
use_httpx2()
assert loaded() == set()  # it comes with the first request
call(verify=ca_file)
assert loaded() == {{"httpx2", "httpcore2"}}

# By itself it would trust the authorities of the environment and of the operating system, for an HTTPS proxy too.
import certifi, os, ssl
from kiteworks_runtime.transport import Transport
os.environ["SSL_CERT_FILE"] = ca_file
public = ssl.create_default_context(cafile=certifi.where()).get_ca_certs()
secure = Transport(proxy="https://localhost:1")
assert secure.ssl_context().get_ca_certs() == public
assert secure.httpx_proxy().ssl_context.get_ca_certs() == public
assert refuses(call).startswith("CertificateError: ")

import httpx as other, httpx2 as used
for library in (used, other):
    proxy = library.Proxy(f"http://{{proxy_host}}", auth=("me", "word"))
    call(verify=ca_file, proxy=proxy, timeout=library.Timeout(9))

HINT = "a client of httpx, but requests are sent with httpx2: pass an httpx2 client"
{HTTP_CLIENTS}
""",
    )
    assert len(asked) == 2


def test_httpx(server: tuple[str, str]) -> None:
    run(
        server,
        f"""
call(verify=ca_file)
assert loaded() == {{"httpx", "httpcore"}}
assert "call use_httpx2() where the program starts" in refuses(use_httpx2)

import httpx as used, httpx2 as other
HINT = "a client of httpx2, but requests are sent with httpx: call kiteworks.use_httpx2() where"
{HTTP_CLIENTS}
""",
    )


def test_httpx2_by_the_name_of_httpx(server: tuple[str, str]) -> None:
    run(
        server,
        """
import httpx2
httpx2.alias_httpx()
import httpx
with httpx.Client() as pool:
    Kiteworks(host, auth=token, http_client=pool)
call(verify=ca_file)
assert sys.modules["httpcore"] is sys.modules["httpcore2"]
""",
    )


def test_a_missing_httpx2_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"pip install 'kiteworks-client\[httpx2\]'"):
        use_httpx2()
