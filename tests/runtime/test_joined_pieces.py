"""The small pieces of a form are sent together, and large ones as they are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from kiteworks_runtime import network

SMALL, LARGE = b"x" * 100, b"y" * network._JOINED


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(self, *pieces: bytes) -> None:
        self.pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            yield piece


def joined(*pieces: bytes) -> list[bytes]:
    stream = network._joined(Pieces(*pieces))

    async def awaited() -> list[bytes]:
        return [piece async for piece in stream]

    found = list(stream)
    assert asyncio.run(awaited()) == found
    return found


@pytest.mark.parametrize(
    ("pieces", "sent"),
    [
        ([], []),
        ([SMALL], [SMALL]),
        ([SMALL, SMALL, SMALL], [SMALL * 3]),
        ([LARGE, LARGE], [LARGE, LARGE]),
        ([SMALL, LARGE, LARGE, SMALL], [SMALL + LARGE, LARGE, SMALL]),
    ],
)
def test_pieces(pieces: list[bytes], sent: list[bytes]) -> None:
    assert joined(*pieces) == sent


def test_a_large_piece_is_not_copied() -> None:
    assert next(iter(network._joined(Pieces(LARGE)))) is LARGE


def test_bytes_are_sent_as_they_are() -> None:
    request = httpx.Request("POST", "http://localhost", content=b"body")
    assert network._joined(request.stream) is request.stream


def test_a_form_can_be_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[bytes] = []

    def send(_: Any, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        sent.append(b"".join(request.stream))
        assert len(list(request.stream)) == 1, "one write for the whole form"
        return httpx.Response(200)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", send)
    form = {"file": ("name", b"content")}
    with network.Transport() as transport:
        request = httpx.Request("POST", "http://localhost", files=form, data={"a": "1"})
        body = request.stream
        for _ in range(2):
            transport.handle_request(request)
            assert request.stream is body, "it still tells whether its files can be rewound"
    assert sent[0] == sent[1]
