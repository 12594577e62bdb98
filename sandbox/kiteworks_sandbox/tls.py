"""A certificate authority created at startup, and the sandbox's server certificate."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

import trustme
from cheroot.ssl import Adapter
from cheroot.ssl.builtin import BuiltinSSLAdapter

from . import private

NAMES = ("localhost", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Certificates:
    """Files in PEM form."""

    ca_file: Path
    """The authority, for clients to trust."""
    chain_file: Path
    """The server's key and certificate chain."""


def certificates_in(folder: Path) -> Certificates:
    """Return the authority and the certificate for `NAMES` in a folder, creating them if they do not exist."""
    made = Certificates(folder / "ca.pem", folder / "server.pem")
    if made.ca_file.is_file() and made.chain_file.is_file():
        return made
    authority = trustme.CA(
        organization_name="Kiteworks sandbox", organization_unit_name="on this machine only"
    )
    issued = authority.issue_cert(*NAMES, common_name=NAMES[0])
    private.write(made.ca_file, authority.cert_pem.bytes())
    private.write(made.chain_file, issued.private_key_and_cert_chain_pem.bytes())
    return made


class _Adapter(BuiltinSSLAdapter):
    """TLS for cheroot, from version 1.2 on.

    It tells the application nothing about the server's certificate. To read it, cheroot would connect to itself and load
    the authorities that this machine trusts.
    """

    def __init__(self, chain: str) -> None:
        Adapter.__init__(self, chain, chain)
        self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.load_cert_chain(chain)
        self._server_env: dict[str, str] = {}


def adapter(made: Certificates) -> Adapter:
    """Return the TLS adapter for cheroot."""
    return _Adapter(str(made.chain_file))
