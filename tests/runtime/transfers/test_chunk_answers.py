"""What chunks are answered with that are not the last: no upload depends on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks.models import File

DATA = bytes(range(256)) * 40
CHUNK = 4096
FILE = {"id": "f1", "name": "a.bin", "type": "f", "size": len(DATA)}

ANSWERS = {
    "nothing": httpx.Response(200),
    "no content": httpx.Response(204),
    "an empty object": httpx.Response(200, json={}),
    "an empty list": httpx.Response(200, json=[]),
    "a session whose id is text": httpx.Response(200, json={"id": "7890", "totalSize": "10240"}),
    "a session without an id": httpx.Response(200, json={"uploadedChunks": "many"}),
    "text": httpx.Response(200, text="OK"),
}


class Appliance:
    """Takes one upload in chunks; what it answers to all but the last is given."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self.chunks: list[bytes] = []
        self.total: int | None = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path.endswith("/config"):
            return httpx.Response(200, json={"uploadChunkMax": CHUNK})
        if path.endswith("/initiateUpload"):
            body = request.read()
            self.total = 3 if b"totalChunks" in body else None
            return httpx.Response(201, json={"id": 7890, "uri": "rest/uploads/7890"})
        if path == "/rest/uploads/7890":
            self.chunks.append(request.read())
            last = len(self.chunks) == 3
            assert (request.url.params["returnEntity"] == "true") is last
            if last:
                return httpx.Response(201, json=FILE)
            return httpx.Response(
                self.answer.status_code, headers=self.answer.headers, content=self.answer.content
            )
        raise AssertionError(f"{request.method} {path}")


def sent(appliance: Appliance, *, asynchronous: bool, source: Any) -> Any:
    options: dict[str, Any] = {"auth": AccessToken("t"), "strict": True}
    how: dict[str, Any] = {"verify": False, "chunk_size": CHUNK}
    transport = httpx.MockTransport(appliance)
    if not asynchronous:
        with Kiteworks("files.example.com", http_client=httpx.Client(transport=transport), **options) as kw:
            return kw.folders.upload("x", source, **how)

    async def upload() -> Any:
        client = httpx.AsyncClient(transport=transport)
        async with AsyncKiteworks("files.example.com", http_client=client, **options) as kw:
            return await kw.folders.upload("x", source, **how)

    return asyncio.run(upload())


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("size_known", [True, False], ids=["size known", "size unknown"])
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_nothing_is_decoded_from_the_answer_to_a_chunk(
    answer: httpx.Response, size_known: bool, asynchronous: bool
) -> None:
    # Warnings are errors here, and the client is strict.
    appliance = Appliance(answer)
    source = ("a.bin", DATA if size_known else iter([DATA]))
    file = sent(appliance, asynchronous=asynchronous, source=source)
    assert (file.id, len(appliance.chunks)) == ("f1", 3)
    ends = [b'name="lastChunk"' in one for one in appliance.chunks]
    assert ends == ([False] * 3 if size_known else [False, False, True])


def test_a_chunk_by_hand_is_answered_with_nothing_or_an_object() -> None:
    answers = iter([httpx.Response(200), httpx.Response(200, json={"id": 7}), httpx.Response(201, json=FILE)])
    bodies: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        request.read()
        bodies.append(request)
        return next(answers)

    client = httpx.Client(transport=httpx.MockTransport(answer))
    with Kiteworks("files.example.com", auth=AccessToken("t"), http_client=client, strict=True) as kw:
        assert kw.uploads.chunk("7", content=("chunk", b"a"), index=1, return_entity=False) is None
        session = kw.uploads.chunk("7", content=("chunk", b"b"), index=2)
        assert session is not None
        assert session.id == 7
        # The last one may come without content, and is a form of several parts all the same.
        assert isinstance(kw.uploads.chunk("7", last_chunk=1), File)
    last = bodies[-1]
    assert last.headers["content-type"].startswith("multipart/form-data")
    assert b'name="lastChunk"\r\n\r\n1\r\n' in last.content
    assert b"filename" not in last.content


def test_a_session_of_unknown_size_ends_by_its_last_chunk_alone(kw: Any, folder: str, tmp_path: Path) -> None:
    session = kw.uploads.initiate(folder, filename="open.bin")
    number = str(session.id)
    assert kw.uploads.chunk(number, content=("chunk", b"one"), index=1, return_entity=False) is None
    assert kw.uploads.chunk(number, content=("chunk", b"two"), return_entity=True).uploaded_chunks == 2
    file = kw.uploads.chunk(number, last_chunk=1)
    assert (file.name, file.size) == ("open.bin", 6)


def test_the_session_says_how_far_it_is(connect: Callable[..., Any], folder: str) -> None:
    kw = connect(strict=True)
    file = kw.folders.upload(folder, ("a.bin", iter([DATA])), chunk_size=CHUNK)
    assert file.size == len(DATA)
