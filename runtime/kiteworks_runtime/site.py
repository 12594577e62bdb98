"""Which appliance a client talks to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import InvalidArgumentError

_HOST = re.compile(
    r"(?P<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?"
)
_LOOPBACK = re.compile(r"localhost|127(\.[0-9]{1,3}){3}|\[::1\]")


@dataclass(frozen=True, slots=True)
class Site:
    """One appliance.

    Attributes:
        host: Its name, with the port if that is not the scheme's own.
        origin: Scheme, host and port: what a token was issued for and the only place it goes to.
        error_table: The module that explains the error codes.
    """

    host: str
    origin: str
    error_table: str = ""

    @classmethod
    def parse(cls, host: str, error_table: str = "") -> Site:
        """Read what a person gives as the host: `files.example.com`, with a port or `https://` if need be.

        Raises:
            InvalidArgumentError: It is not a host, or `http://` was asked for away from loopback.
        """
        if not isinstance(host, str):
            raise InvalidArgumentError(
                f"host must be text such as 'files.example.com', not {type(host).__name__}"
            )
        scheme, mark, rest = host.partition("://")
        if not mark:
            scheme, rest = "https", host
        match = _HOST.fullmatch(rest.removesuffix("/"))
        if (
            scheme not in ("https", "http")
            or match is None
            or int(match["port"] or 443) not in range(1, 65536)
        ):
            raise InvalidArgumentError(
                f"{host!r} is not a host; give the appliance's name alone, such as 'files.example.com' "
                "or 'files.example.com:8443'"
            )
        if scheme == "http" and not _LOOPBACK.fullmatch(match["name"]):
            raise InvalidArgumentError(
                "http:// would send tokens in the clear; use https://, or leave the scheme out"
            )
        name = match["name"].lower()
        default = "443" if scheme == "https" else "80"
        port = "" if match["port"] in (None, default) else f":{int(match['port'])}"
        return cls(f"{name}{port}", f"{scheme}://{name}{port}", error_table)
