"""Pass requests on to the appliance and its responses back, piece by piece."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

import httpx

from ..bundle import Bundle
from .exchange import KEPT_BYTES, Exchange, Message

_log = logging.getLogger("kiteworks_sandbox.proxy")

_HOP_BY_HOP = frozenset(
    (
        "connection",
        "host",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    )
)
"""Headers that concern one connection, and are not passed on."""
_READABLE = frozenset(("gzip", "deflate", "identity", ""))
"""Encodings that the proxy can read; others are not offered to the appliance."""
_PIECE = 64 * 1024

StartResponse = Callable[[str, list[tuple[str, str]]], Any]


class Forwarder:
    """The WSGI application that passes everything on.

    Texts that name the proxy become texts that name the appliance in requests, and the other way round in responses, so
    that redirects and absolute addresses lead back through the proxy.

    Args:
        bundle: The spec, to know which operation a request calls.
        appliance: Address of the appliance, such as `https://files.example.com`.
        client: Sends the requests.
        record: Called with every exchange of the REST API.
    """

    def __init__(
        self, bundle: Bundle, appliance: str, client: httpx.Client, record: Callable[[Exchange], None]
    ) -> None:
        self._bundle = bundle
        self._appliance = appliance
        self._client = client
        self._record = record
        self.url = ""
        """Address of the proxy."""

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Pass on one request."""
        sent = Message(_request_headers(environ))
        target = environ.get("REQUEST_URI") or quote(environ["PATH_INFO"])
        raw_path = target if target.startswith("/") else "/" + target.split("/", 3)[-1]
        path, _, query = raw_path.partition("?")
        operation, values = self._bundle.find(environ["REQUEST_METHOD"], unquote(path))
        exchange = Exchange(
            environ["REQUEST_METHOD"],
            unquote(path),
            parse_qsl(query, keep_blank_values=True),
            operation,
            values,
            sent,
        )
        try:
            response = self._send(environ, exchange, path, query)
        except httpx.HTTPError as error:
            # The message of an error can hold an address; its class says enough.
            _log.error(
                "%s %s did not reach the appliance: %s", exchange.method, operation, type(error).__name__
            )
            text = f"The appliance did not answer: {type(error).__name__}.\n".encode()
            start_response(
                "502 Bad Gateway", [("Content-Type", "text/plain"), ("Content-Length", str(len(text)))]
            )
            return [text]
        return self._answer(exchange, response, start_response)

    def _send(self, environ: dict[str, Any], exchange: Exchange, path: str, query: str) -> httpx.Response:
        headers = [(name, self._to_appliance(value)) for name, value in exchange.request.headers]
        content: bytes | Iterator[bytes] | None = None
        length = environ.get("CONTENT_LENGTH")
        if length or environ.get("HTTP_TRANSFER_ENCODING"):
            content = self._request_body(environ, exchange.request, int(length) if length else None)
            if length and int(length) <= KEPT_BYTES and exchange.request.media != "multipart/form-data":
                content = self._to_appliance(b"".join(content).decode("latin-1")).encode("latin-1")
                headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
        address = self._appliance + path + (f"?{self._to_appliance(query)}" if query else "")
        request = self._client.build_request(exchange.method, address, headers=headers, content=content)
        return self._client.send(request, stream=True)

    def _request_body(self, environ: dict[str, Any], sent: Message, length: int | None) -> Iterator[bytes]:
        source, left = environ["wsgi.input"], length
        while left is None or left > 0:
            piece = source.read(_PIECE if left is None else min(_PIECE, left))
            if not piece:
                break
            left = None if left is None else left - len(piece)
            _keep(sent, piece)
            yield piece

    def _answer(
        self, exchange: Exchange, response: httpx.Response, start_response: StartResponse
    ) -> Iterable[bytes]:
        exchange.status = response.status_code
        answered = exchange.response = Message(list(response.headers.multi_items()))
        headers = [
            (name, self._to_proxy(value))
            for name, value in answered.headers
            if name.lower() not in _HOP_BY_HOP
        ]
        line = f"{response.status_code} {response.reason_phrase}"
        length = answered.header("content-length")
        if _rewritable(answered.media) and (not length or int(length) <= KEPT_BYTES):
            body = response.read()  # decompressed, so that the addresses in it can be changed
            response.close()
            _keep(answered, body)
            changed = self._to_proxy(body.decode("latin-1")).encode("latin-1")
            headers = [one for one in headers if one[0].lower() not in ("content-length", "content-encoding")]
            if response.status_code not in (204, 304) and exchange.method != "HEAD":
                headers.append(("Content-Length", str(len(changed))))
            self._finish(exchange)
            start_response(line, headers)
            return [changed]
        start_response(line, headers)
        return self._stream(exchange, response)

    def _stream(self, exchange: Exchange, response: httpx.Response) -> Iterator[bytes]:
        try:
            for piece in response.iter_raw():
                _keep(exchange.response, piece)
                yield piece
        finally:
            response.close()
            _decompress(exchange.response)
            self._finish(exchange)

    def _finish(self, exchange: Exchange) -> None:
        if exchange.operation is None and not exchange.path.startswith(("/rest/", "/pubsub-ext/")):
            return  # pages, and the endpoints of OAuth, whose exchanges are secrets and nothing else
        try:
            self._record(exchange)
        except Exception as error:  # noqa: BLE001 - the user's program must not notice
            # Neither message nor trace: they can hold values.
            _log.error("A call of %s could not be recorded: %s", exchange.operation, type(error).__name__)

    def _to_appliance(self, text: str) -> str:
        return _replaced(text, self.url, self._appliance)

    def _to_proxy(self, text: str) -> str:
        return _replaced(text, self._appliance, self.url)


def _replaced(text: str, old: str, new: str) -> str:
    """Replace an address, also where its slashes are escaped or it is percent-encoded."""
    for form in (str, lambda url: url.replace("/", "\\/"), lambda url: quote(url, safe="")):
        text = text.replace(form(old), form(new))
    return text


def _keep(message: Message, piece: bytes) -> None:
    message.size += len(piece)
    if message.size <= KEPT_BYTES:
        message.body += piece
    else:
        message.whole = False


def _decompress(message: Message) -> None:
    """Decompress what is kept of a body."""
    encoding = message.header("content-encoding").lower()
    if encoding in ("gzip", "deflate"):
        try:
            message.body = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(message.body, KEPT_BYTES)
        except zlib.error:
            message.whole = False


def _rewritable(media: str) -> bool:
    return media in ("application/json", "text/html")


def _request_headers(environ: dict[str, Any]) -> list[tuple[str, str]]:
    found = [
        (name.removeprefix("HTTP_").replace("_", "-").title(), value)
        for name, value in environ.items()
        if name.startswith("HTTP_") or (name in ("CONTENT_TYPE", "CONTENT_LENGTH") and value)
    ]
    offered = environ.get("HTTP_ACCEPT_ENCODING", "")
    readable = [one for one in offered.split(",") if one.partition(";")[0].strip() in _READABLE]
    kept = [one for one in found if one[0].lower() not in _HOP_BY_HOP | {"accept-encoding"}]
    return [*kept, ("Accept-Encoding", ",".join(readable) or "identity")]
