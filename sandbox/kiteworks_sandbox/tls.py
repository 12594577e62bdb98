"""A certificate authority made on the spot, and the certificate that the sandbox shows."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

import trustme
from cheroot.ssl.builtin import BuiltinSSLAdapter

NAMES = ("localhost", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Certificates:
    """Files in PEM form."""

    ca_file: Path
    """The authority, for clients to trust."""
    chain_file: Path
    """The server's key and certificate."""


def make_certificates(folder: Path) -> Certificates:
    """Make an authority and a certificate for `NAMES`, and write them to a folder."""
    authority = trustme.CA(
        organization_name="Kiteworks sandbox", organization_unit_name="on this machine only"
    )
    issued = authority.issue_cert(*NAMES, common_name=NAMES[0])
    made = Certificates(folder / "ca.pem", folder / "server.pem")
    authority.cert_pem.write_to_path(str(made.ca_file))
    made.chain_file.touch(mode=0o600)
    issued.private_key_and_cert_chain_pem.write_to_path(str(made.chain_file))
    return made


def adapter(made: Certificates) -> BuiltinSSLAdapter:
    """What cheroot needs to speak TLS, version 1.2 or newer."""
    speaks = BuiltinSSLAdapter(str(made.chain_file), str(made.chain_file))
    speaks.context.minimum_version = ssl.TLSVersion.TLSv1_2
    return speaks
