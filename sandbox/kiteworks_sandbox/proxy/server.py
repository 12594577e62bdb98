"""Start and stop the proxy."""

from __future__ import annotations

import ssl
from contextlib import ExitStack
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import httpx

from .. import private, tls
from ..bundle import Bundle
from ..quiet import QuietServer
from .forwarding import Forwarder
from .recording import REPORT, Recording

_THREADS = 10
_TIMEOUT = 300
"""Seconds that the appliance may be silent: longer than any client waits."""


class Proxy:
    """A recording proxy on a loopback address, over TLS, in a background thread.

    Args:
        appliance: Address of the appliance, such as `https://files.example.com`.
        folder: Folder for cassettes, the report, and the certificate authority that programs must trust.
        port: Port to listen on; 0 for any free port.
        ca_file: PEM file of the authority that issued the appliance's certificate; None for those that the machine trusts.
        bundle: OpenAPI bundle to compare with; None for the installed one.

    Raises:
        ValueError: The address is not `https://` and a host.
    """

    def __init__(
        self,
        appliance: str,
        folder: Path | str,
        port: int = 0,
        *,
        ca_file: Path | str | None = None,
        bundle: Path | str | None = None,
    ) -> None:
        parts = urlsplit(appliance)
        if (
            parts.scheme != "https"
            or not parts.hostname
            or parts.path.strip("/")
            or parts.query
            or parts.username
        ):
            raise ValueError(
                "The appliance's address must be https:// and its host, such as https://files.example.com."
            )
        self._appliance = f"https://{parts.netloc}"
        self._folder = Path(folder).absolute()
        self._port = port
        self._trust = ssl.create_default_context(cafile=str(ca_file) if ca_file is not None else None)
        self._bundle = Path(bundle) if bundle is not None else None
        self._ending = ExitStack()
        self.url = ""
        """Its own address, once it runs."""

    @property
    def host(self) -> str:
        """Its host name and port, such as `localhost:54321`, once it runs."""
        return self.url.removeprefix("https://")

    @property
    def ca_file(self) -> Path:
        """PEM file of the certificate authority that programs must trust."""
        return self._folder / "ca.pem"

    @property
    def report(self) -> Path:
        """The report on how appliance and spec differ."""
        return self._folder / REPORT

    def __enter__(self) -> Self:
        with ExitStack() as undo:
            bundle = Bundle.load(self._bundle)
            private.make_folder(self._folder)
            certificates = tls.certificates_in(self._folder)
            recording = Recording(self._folder, bundle)
            undo.callback(recording.finish)
            jar = CookieJar(DefaultCookiePolicy(allowed_domains=[]))  # programs keep their own cookies
            client = undo.enter_context(httpx.Client(verify=self._trust, timeout=_TIMEOUT, cookies=jar))
            client.headers.clear()  # those of the program are sent, and no others
            forwarder = Forwarder(bundle, self._appliance, client, recording.add)
            server = QuietServer(
                ("127.0.0.1", self._port), forwarder, numthreads=_THREADS, server_name="localhost"
            )
            server.ssl_adapter = tls.adapter(certificates)
            server.prepare()
            self.url = forwarder.url = f"https://localhost:{server.bind_addr[1]}"
            thread = Thread(target=server.serve, name="kiteworks-proxy", daemon=True)
            undo.callback(thread.join)
            undo.callback(server.stop)
            thread.start()
            self._ending = undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.close()

    def wait(self) -> None:
        """Wait until interrupted."""
        Event().wait()

    def banner(self) -> str:
        """Return what a person needs to use it."""
        return "\n".join(
            (
                "Kiteworks recording proxy",
                f"  Host           {self.host}",
                f"  CA file        {self.ca_file}",
                f"  Appliance      {self._appliance}",
                f"  Report         {self.report}",
                "Stop it with Ctrl+C.",
            )
        )
