"""How connections are made: proxies, trust, client certificates, HTTP/2, and the name we go by."""

from __future__ import annotations

import asyncio
import importlib.util
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID
from h2.errors import ErrorCodes

from kiteworks import errors
from kiteworks_runtime.operation import Operation
from kiteworks_runtime.retry import Retries
from kiteworks_runtime.transport import Transport

from . import loopback
from .conftest import CREATE, GET, AsyncThings, Nobody, SyncThings, Thing


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def ca_file(authority: trustme.CA, folder: Path) -> Path:
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    return folder / "ca.pem"


def server_context(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    return context


@pytest.fixture(scope="module")
def server(authority: trustme.CA) -> Iterator[loopback.Served]:
    with loopback.https(server_context(authority)) as seen:
        yield seen


@pytest.fixture(scope="module")
def strict_server(authority: trustme.CA, ca_file: Path) -> Iterator[loopback.Served]:
    """Lets nobody in without a certificate."""
    context = server_context(authority)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(ca_file)
    with loopback.https(context) as seen:
        yield seen


def get(asynchronous: bool, host: str, *, operation: Operation[Thing] = GET, **options: Any) -> str:
    """One call of a client that is made for it."""
    given = {"thing_id": "1"} if operation is GET else {"name": "x"}

    async def awaited() -> str:
        async with AsyncThings(host, auth=Nobody(), **options) as client:
            return (await client._caller.call(operation, given)).id

    if asynchronous:
        return asyncio.run(awaited())
    with SyncThings(host, auth=Nobody(), **options) as client:
        return client._caller.call(operation, given).id


both = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


@both
def test_by_a_proxy(server: loopback.Served, ca_file: Path, asynchronous: bool) -> None:
    with loopback.connect_proxy() as proxy:
        address = f"http://somebody:geheim@{proxy.host}"
        assert get(asynchronous, server.host, verify=ca_file, proxy=address) == "1"
    assert proxy.targets == [server.host]
    assert proxy.headers[0]["proxy-authorization"].startswith("Basic ")
    assert "proxy-authorization" not in server.headers[-1]


@both
def test_a_proxy_that_refuses(server: loopback.Served, ca_file: Path, asynchronous: bool) -> None:
    refusal = "407 Proxy Authentication Required"
    with (
        loopback.connect_proxy(answer=refusal.encode()) as proxy,
        pytest.raises(errors.APIConnectionError, match=refusal) as caught,
    ):
        get(asynchronous, server.host, verify=ca_file, proxy=f"http://somebody:geheim@{proxy.host}")
    assert len(proxy.targets) == 1
    assert "geheim" not in str(caught.value)


@both
def test_the_environment_names_no_proxy(
    server: loopback.Served, ca_file: Path, asynchronous: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://localhost:1")
    monkeypatch.setenv("ALL_PROXY", "http://localhost:1")
    assert get(asynchronous, server.host, verify=ca_file) == "1"


@both
def test_an_ssl_context_of_ones_own(server: loopback.Served, ca_file: Path, asynchronous: bool) -> None:
    context = ssl.create_default_context(cafile=ca_file)
    assert get(asynchronous, server.host, verify=context) == "1"


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Contexts as Python makes them from 3.13 on."""
    make = ssl.create_default_context

    def strictly(*args: Any, **kwargs: Any) -> ssl.SSLContext:
        context = make(*args, **kwargs)
        context.verify_flags |= ssl.VERIFY_X509_STRICT
        return context

    monkeypatch.setattr(ssl, "create_default_context", strictly)


@pytest.fixture(scope="module")
def company(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A company's own authority, whose certificates lack what strict checks want, and the context of its server."""
    now = datetime.now(UTC)

    def begin(subject: str, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
        names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in ("Company", subject)]
        builder = x509.CertificateBuilder(names[0], names[1], key.public_key(), x509.random_serial_number())
        return builder.not_valid_before(now - timedelta(1)).not_valid_after(now + timedelta(1))

    key, server_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca = begin("Company", key).add_extension(x509.BasicConstraints(True, None), True).sign(key, SHA256())
    host = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    leaf = begin("server", server_key).add_extension(host, False).sign(key, SHA256())
    ca_file, server_file = folder / "company.pem", folder / "company-server.pem"
    ca_file.write_bytes(ca.public_bytes(Encoding.PEM))
    private = server_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    server_file.write_bytes(private + leaf.public_bytes(Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server_file)
    return ca_file, context


@both
@pytest.mark.usefixtures("strict")
def test_a_companys_own_authority(company: tuple[Path, ssl.SSLContext], asynchronous: bool) -> None:
    ca_file, context = company
    with loopback.https(context) as served:
        assert get(asynchronous, served.host, verify=ca_file) == "1"
        with pytest.raises(errors.CertificateError, match="VERIFY_X509_STRICT") as caught:
            get(asynchronous, served.host, verify=ssl.create_default_context(cafile=ca_file))
        assert "verify='ca.pem'" in str(caught.value)
        with pytest.raises(errors.CertificateError, match="SSL_CERT_FILE") as caught:
            get(asynchronous, served.host)
        assert "VERIFY_X509_STRICT" not in str(caught.value), "nobody knows this authority, strict or not"


@pytest.mark.usefixtures("strict")
def test_a_named_file_is_verified_as_ever(ca_file: Path) -> None:
    context = Transport(verify=ca_file).ssl_context()
    assert isinstance(context, ssl.SSLContext)
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    everything = ssl.create_default_context().verify_flags
    assert context.verify_flags == everything & ~ssl.VERIFY_X509_STRICT


@both
@pytest.mark.usefixtures("strict")
def test_another_host_than_the_certificates(company: tuple[Path, ssl.SSLContext], asynchronous: bool) -> None:
    ca_file, context = company
    with (
        loopback.https(context) as served,
        pytest.raises(errors.CertificateError, match=r"[Hh]ostname|IP address"),
    ):
        get(asynchronous, served.host.replace("localhost", "127.0.0.1"), verify=ca_file)


@both
def test_the_systems_authorities(
    server: loopback.Served, ca_file: Path, asynchronous: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(errors.CertificateError):
        get(asynchronous, server.host)
    # Where OpenSSL looks for the system's own.
    monkeypatch.setenv("SSL_CERT_FILE", str(ca_file))
    with pytest.raises(errors.CertificateError):
        get(asynchronous, server.host)
    assert get(asynchronous, server.host, verify="system") == "1"


def certificate(authority: trustme.CA, folder: Path, form: str) -> Any:
    issued = authority.issue_cert("client@example.com")
    chain, key = folder / f"{form}.pem", folder / f"{form}-key.pem"
    issued.cert_chain_pems[0].write_to_path(str(chain))
    if form == "one file":
        issued.private_key_and_cert_chain_pem.write_to_path(str(chain))
        return str(chain)
    issued.private_key_pem.write_to_path(str(key))
    if form == "two files":
        return chain, key
    secret = load_pem_private_key(issued.private_key_pem.bytes(), None)
    key.write_bytes(
        secret.private_bytes(
            Encoding.PEM, PrivateFormat.TraditionalOpenSSL, BestAvailableEncryption(b"geheim")
        )
    )
    return chain, key, "geheim"


@both
@pytest.mark.parametrize("form", ["one file", "two files", "with a password"])
def test_a_client_certificate(
    strict_server: loopback.Served,
    authority: trustme.CA,
    folder: Path,
    ca_file: Path,
    asynchronous: bool,
    form: str,
) -> None:
    cert = certificate(authority, folder, form)
    assert get(asynchronous, strict_server.host, verify=ca_file, cert=cert) == "1"
    assert ("email", "client@example.com") in strict_server.peers[-1]["subjectAltName"]


@both
def test_without_the_client_certificate(
    strict_server: loopback.Served, ca_file: Path, asynchronous: bool
) -> None:
    """What TLS says of it may or may not arrive before the end of the connection."""
    before = len(strict_server.headers)
    with pytest.raises(errors.APIConnectionError):
        get(asynchronous, strict_server.host, verify=ca_file, retries=0)
    assert len(strict_server.headers) == before


@pytest.mark.parametrize("password", ["wrong", None])
def test_a_key_that_does_not_open(authority: trustme.CA, folder: Path, password: str | None) -> None:
    chain, key, _ = certificate(authority, folder, "locked")
    cert = (chain, key) if password is None else (chain, key, password)
    with pytest.raises(
        errors.InvalidArgumentError, match="cert: can't load the certificate and its key"
    ) as caught:
        get(False, "localhost:1", cert=cert)
    assert "wrong" not in str(caught.value)


@pytest.mark.parametrize("verify", [True, False])
def test_a_client_certificate_beside_the_usual_trust(
    authority: trustme.CA, folder: Path, verify: bool
) -> None:
    cert = certificate(authority, folder, "one file")
    context = Transport(verify=verify, cert=cert).ssl_context()
    assert isinstance(context, ssl.SSLContext)
    assert (context.verify_mode is ssl.CERT_REQUIRED) is verify


@both
def test_http2(authority: trustme.CA, ca_file: Path, asynchronous: bool) -> None:
    with loopback.http2(server_context(authority)) as seen:
        assert get(asynchronous, seen.host, verify=ca_file, http2=True) == "1"
    assert seen.targets == ["h2"]
    assert seen.headers[0][":path"] == "/rest/things/1"


@both
@pytest.mark.parametrize("code, attempts", [(ErrorCodes.REFUSED_STREAM, 2), (ErrorCodes.INTERNAL_ERROR, 1)])
def test_a_post_that_http2_did_not_process(
    authority: trustme.CA, ca_file: Path, asynchronous: bool, code: ErrorCodes, attempts: int
) -> None:
    with loopback.http2(server_context(authority), resets=(code,)) as seen:
        options: dict[str, Any] = {"operation": CREATE, "verify": ca_file, "http2": True}
        options["retries"] = Retries(2, backoff=0)
        if attempts == 1:
            with pytest.raises(errors.APIConnectionError):
                get(asynchronous, seen.host, **options)
        else:
            assert get(asynchronous, seen.host, **options) == "1"
    assert [one[":method"] for one in seen.headers] == ["POST"] * attempts


@both
def test_the_name_we_go_by(server: loopback.Served, ca_file: Path, asynchronous: bool) -> None:
    get(asynchronous, server.host, verify=ca_file)
    assert server.headers[-1]["user-agent"] == f"things/{version('kiteworks-client')}"


def test_a_client_of_httpx_brings_its_own_ways(server: loopback.Served, ca_file: Path) -> None:
    trust = ssl.create_default_context(cafile=ca_file)
    with httpx.Client(verify=trust, headers={"X-Theirs": "yes", "User-Agent": "theirs"}) as pool:
        assert get(False, server.host, http_client=pool) == "1"
        assert not pool.is_closed
    assert server.headers[-1]["x-theirs"] == "yes"
    assert server.headers[-1]["user-agent"].startswith("things/")


@pytest.mark.parametrize(
    "options", [{"proxy": "http://localhost:1"}, {"cert": "a.pem"}, {"http2": True}, {"verify": False}]
)
def test_what_is_the_business_of_a_given_client(options: dict[str, Any]) -> None:
    with (
        httpx.Client() as pool,
        pytest.raises(errors.InvalidArgumentError, match=rf"give {next(iter(options))} to"),
    ):
        SyncThings("h", auth=Nobody(), http_client=pool, **options)


@pytest.mark.parametrize(
    "options, says",
    [
        ({"proxy": "localhost:8080"}, "proxy must begin with"),
        ({"proxy": "ftp://localhost"}, "proxy must begin with"),
        ({"cert": ("a", "b", "c", "d")}, "cert must be a PEM file, a pair"),
    ],
)
def test_what_is_no_transport(options: dict[str, Any], says: str) -> None:
    with pytest.raises(errors.InvalidArgumentError, match=says):
        SyncThings("h", auth=Nobody(), **options)


@pytest.mark.parametrize(
    "options, extra",
    [
        ({"verify": "system"}, "truststore"),
        ({"http2": True}, "http2"),
        ({"proxy": "socks5://localhost:1"}, "socks"),
    ],
)
def test_a_library_that_is_missing(
    options: dict[str, Any], extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(errors.InvalidArgumentError, match=rf"its extra, kiteworks-client\[{extra}\]"):
        SyncThings("h", auth=Nobody(), **options)


def test_secrets_stay_out_of_a_repr() -> None:
    transport = Transport(cert=("a.pem", "b.pem", "geheim"), proxy="http://somebody:geheim@localhost:1")
    assert "geheim" not in repr(transport)
