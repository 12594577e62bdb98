"""The appliance that a client talks to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from .errors import InvalidArgumentError

_HOST = re.compile(r"(?P<name>[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(?P<port>[0-9]{1,5}))?")
_LABEL = re.compile(r"[a-z0-9_-]{1,63}")  # RFC 1035, section 2.3.4
_LOOPBACK = r"localhost|127(\.[0-9]{1,3}){3}|\[::1\]"


class Appliance(Struct, frozen=True, eq=False):
    """One appliance.

    Attributes:
        host: Its name, with the port if that is not the default of the scheme.
        origin: Scheme, host and port: a token is issued for it and, unless more origins are trusted, sent only there.
        error_table: The module of the error table.
        trusted: Other origins that may receive the token. They do not count in comparisons.
    """

    host: str
    origin: str
    error_table: str = ""
    trusted: frozenset[str] = frozenset()

    @classmethod
    def parse(cls, host: str, error_table: str = "", trusted: Iterable[str] = ()) -> Appliance:
        """Parse a host such as `files.example.com`, with a port or `https://` if needed.

        Args:
            host: The appliance.
            error_table: The module of the error table.
            trusted: Other hosts that may receive the token, in the same form.

        Raises:
            InvalidArgumentError: One is not a host, or has `http://` and is not on loopback.
        """
        if isinstance(trusted, str):
            raise InvalidArgumentError(f"trusted_origins must be a list such as [{trusted!r}], not text")
        if not isinstance(host, str):
            raise InvalidArgumentError(
                f"host must be text such as 'files.example.com', not {type(host).__name__}"
            )
        scheme, mark, rest = host.partition("://")
        if not mark:
            scheme, rest = "https", host
        match = _HOST.fullmatch(rest.removesuffix("/").lower())
        if (
            scheme not in ("https", "http")
            or not host.isascii()  # there are letters beyond ASCII whose small form is in it
            or match is None
            or int(match["port"] or 443) not in range(1, 65536)
            or not _is_name(match["name"])
        ):
            shown = "what was given" if "@" in host else repr(host)  # before an @, there may be a password
            raise InvalidArgumentError(
                f"{shown} is not a host; give the appliance's name alone, such as 'files.example.com' "
                "or 'files.example.com:8443'"
            )
        if scheme == "http" and not re.fullmatch(_LOOPBACK, match["name"]):
            raise InvalidArgumentError(
                "http:// would send tokens in the clear; use https://, or leave the scheme out"
            )
        name = match["name"]
        default = "443" if scheme == "https" else "80"
        port = "" if match["port"] in (None, default) else f":{int(match['port'])}"
        return cls(
            f"{name}{port}",
            f"{scheme}://{name}{port}",
            error_table,
            frozenset(cls.parse(one).origin for one in trusted),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Appliance) and self._compared() == other._compared()

    def __ne__(self, other: object) -> bool:
        return not self == other  # a struct has its own

    def __hash__(self) -> int:
        return hash(self._compared())

    def _compared(self) -> tuple[str, ...]:
        return self.host, self.origin, self.error_table

    def admits(self, origin: str) -> bool:
        """Return whether a request to this origin may carry the token."""
        return origin == self.origin or origin in self.trusted


def _is_name(name: str) -> bool:
    """Return whether a text is a valid host name; an invalid one would fail later with an obscure error."""
    from ipaddress import IPv4Address, IPv6Address

    if name.startswith("["):
        try:
            IPv6Address(name[1:-1])
        except ValueError:
            return False
        return True
    labels = name.split(".")
    if labels[-1].isdigit():
        # A name that ends in a number is an address (WHATWG URL, section 3.5); some parsers read 0177.1 as 127.0.0.1.
        try:
            IPv4Address(name)
        except ValueError:
            return False
    return len(name) <= 253 and all(_LABEL.fullmatch(label) for label in labels)
