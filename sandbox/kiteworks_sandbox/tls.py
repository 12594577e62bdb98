"""A certificate authority created at startup, and the sandbox's server certificate."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

import trustme
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


def adapter(made: Certificates) -> BuiltinSSLAdapter:
    """Return the TLS adapter for cheroot, for version 1.2 or newer."""
    speaks = BuiltinSSLAdapter(str(made.chain_file), str(made.chain_file))
    speaks.context.minimum_version = ssl.TLSVersion.TLSv1_2
    return speaks
