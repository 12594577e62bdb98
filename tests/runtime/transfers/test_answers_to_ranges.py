"""Answers to requests for content that are not what was asked for: other bytes, too few, too many, packed, pages."""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Response, request

from kiteworks import Kiteworks, errors
from kiteworks_sandbox import Sandbox, responses

DATA = os.urandom(300_000) + bytes(100_000)
FIRST = 150_000
"""Bytes of the first answer, which ends too early."""

Shape = Callable[[int | None], Response]
"""Answers a request for the bytes from some place on, or for all."""


@pytest.fixture
def file(plain: Kiteworks, folder: str) -> Any:
    return plain.folders.upload(folder, ("source.bin", DATA))


@pytest.fixture
def asked() -> list[str | None]:
    """The bytes that each request for contents asked for."""
    return []


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, asked: list[str | None]) -> Callable[..., None]:
    """Sets what requests for contents are answered with, one after another; the last one stays."""

    def put(*shapes: Shape) -> None:
        left = list(shapes)

        def send(*_: Any, **__: Any) -> Response:
            wanted = request.headers.get("Range")
            asked.append(wanted)
            shape = left.pop(0) if len(left) > 1 else left[0]
            return shape(int(wanted[6:].partition("-")[0]) if wanted else None)

        monkeypatch.setattr(responses, "send_file", send)

    return put


def body(data: bytes, status: int = 200, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(data, status, {"Content-Type": "application/octet-stream", **named})


def short(_: int | None) -> Response:
    return body(DATA[:FIRST])


def rest(start: int | None) -> Response:
    begin = start or 0
    return body(DATA[begin:], 206, Content_Range=f"bytes {begin}-{len(DATA) - 1}/{len(DATA)}")


def whole(_: int | None) -> Response:
    return body(DATA)


def earlier(start: int | None) -> Response:
    return rest((start or 0) - 1000)


def later(start: int | None) -> Response:
    return rest((start or 0) + 1000) if start else whole(None)


def without_total(start: int | None) -> Response:
    return body(DATA[start:], 206, Content_Range=f"bytes {start}-{len(DATA) - 1}/*")


def less(start: int | None) -> Response:
    begin = start or 0
    stop = min(begin + 100_000, len(DATA))
    return body(DATA[begin:stop], 206, Content_Range=f"bytes {begin}-{stop - 1}/{len(DATA)}")


def nameless(start: int | None) -> Response:
    return body(DATA[start:], 206) if start else whole(None)


def malformed(start: int | None) -> Response:
    return body(DATA[start:], 206, Content_Range="bytes 7-3/x") if start else whole(None)


def refused(start: int | None) -> Response:
    return body(b"", 416, Content_Range=f"bytes */{len(DATA)}") if start else whole(None)


def of_packed(start: int | None) -> Response:
    packed = gzip.compress(DATA)
    if not start:
        return body(packed, Content_Encoding="gzip")
    span = f"bytes {start}-{len(packed) - 1}/{len(packed)}"
    return body(packed[start:], 206, Content_Encoding="gzip", Content_Range=span)


SECOND = [rest, whole, earlier, later, without_total, less, nameless, malformed, refused, of_packed]


@pytest.mark.parametrize("second", SECOND)
def test_a_file_is_whole_whatever_the_rest_comes_in(
    kw: Any, file: Any, tmp_path: Path, answers: Callable[..., None], asked: list[str | None], second: Shape
) -> None:
    answers(short, second)
    assert kw.files.download(file.id, tmp_path / "a").read_bytes() == DATA
    assert asked[:2] == [None, f"bytes={FIRST}-"]
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["a"]


@pytest.mark.parametrize("second", SECOND)
def test_what_is_iterated_is_whole_too(
    kw: Any, file: Any, answers: Callable[..., None], second: Shape
) -> None:
    answers(short, second)
    assert b"".join(kw.files.iter_download(file.id)) == DATA


def test_parts_that_are_never_right_end(
    kw: Any, file: Any, answers: Callable[..., None], asked: list[str | None]
) -> None:
    answers(short, lambda start: body(DATA, 206))
    with pytest.raises(
        errors.TransferError, match=r"other bytes of 'source.bin'.*a part that it does not name"
    ):
        kw.files.download(file.id, io.BytesIO())
    assert asked == [None, f"bytes={FIRST}-", None]


@pytest.mark.parametrize("coding", ["identity", "Identity", "", "identity, identity"])
def test_identity_is_not_packed(
    kw: Any, file: Any, answers: Callable[..., None], asked: list[str | None], coding: str
) -> None:
    told: list[int | None] = []
    answers(lambda _: body(DATA[:FIRST], Content_Encoding=coding), rest)
    buffer = io.BytesIO()
    kw.files.download(file.id, buffer, on_progress=lambda _, total: told.append(total))
    assert buffer.getvalue() == DATA
    assert asked == [None, f"bytes={FIRST}-"]
    assert set(told) == {len(DATA)}


def test_a_body_without_end_is_not_read_to_it(
    kw: Any, file: Any, tmp_path: Path, answers: Callable[..., None]
) -> None:
    sent: list[int] = []

    def endless() -> Any:
        yield DATA
        for _ in range(1000):
            sent.append(1)
            yield bytes(1 << 20)

    answers(lambda _: Response(endless(), content_type="application/octet-stream"))
    with pytest.raises(
        errors.IntegrityError, match=f"its size is {len(DATA) + 1} or more, and {len(DATA)} was"
    ):
        kw.files.download(file.id, tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
    taken = b""
    with pytest.raises(errors.IntegrityError):
        for piece in kw.files.iter_download(file.id):
            taken += piece
    assert DATA.startswith(taken)
    assert len(sent) < 200


def test_little_is_kept_too(
    kw: Any, file: Any, tmp_path: Path, answers: Callable[..., None], box: Sandbox, asked: list[str | None]
) -> None:
    answers(lambda start: less(start))
    path = kw.files.download(file.id, tmp_path / "a", resume=True)
    assert path.read_bytes() == DATA
    assert asked == [None, "bytes=100000-", "bytes=200000-", "bytes=300000-"]


def test_what_always_ends_early_keeps_its_part(
    kw: Any, file: Any, tmp_path: Path, answers: Callable[..., None], asked: list[str | None]
) -> None:
    answers(short, lambda start: body(b"", 206, Content_Range=f"bytes {start}-{len(DATA) - 1}/{len(DATA)}"))
    with pytest.raises(errors.IntegrityError, match=f"its size is {FIRST}, and {len(DATA)} was expected"):
        kw.files.download(file.id, tmp_path / "a", resume=True)
    assert len(asked) == 3
    (part,) = tmp_path.glob("*.part")
    assert part.read_bytes() == DATA[:FIRST]
    answers(rest)
    assert kw.files.download(file.id, tmp_path / "a", resume=True).read_bytes() == DATA
    assert asked[3:] == [f"bytes={FIRST}-"]


@pytest.mark.parametrize("some", ["bytes=5-9", "bytes=5-", "bytes=-5", "bytes=399998-500000"])
@pytest.mark.parametrize("answer", [whole, lambda _: rest(0)], ids=["200", "206 from 0"])
def test_bytes_that_the_caller_asks_for_are_cut_from_more(
    kw: Any,
    file: Any,
    answers: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    some: str,
    answer: Shape,
) -> None:
    monkeypatch.setattr(responses, "send_file", lambda *_, **__: answer(None))
    first, _, last = some[6:].partition("-")
    expected = DATA[int(first) : int(last) + 1 if last else None] if first else DATA[-int(last) :]
    assert b"".join(kw.files.iter_download(file.id, byte_range=some)) == expected


def test_several_ranges_are_not_cut(kw: Any, file: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(responses, "send_file", lambda *_, **__: whole(None))
    with pytest.raises(errors.TransferError, match="other bytes"):
        kw.files.download(file.id, io.BytesIO(), byte_range="bytes=0-1,5-6")
    # A server ignores what is not a range of bytes.
    assert b"".join(kw.files.iter_download(file.id, byte_range="lines=1-2")) == DATA


@pytest.mark.parametrize("verify", [True, False])
def test_a_page_is_not_the_content(
    kw: Any, box: Sandbox, file: Any, tmp_path: Path, answers: Callable[..., None], verify: bool
) -> None:
    box.faults.add("page", path="/rest/files/*/content")
    with pytest.raises(errors.TransferError, match="an HTML page came instead of"):
        kw.files.download(file.id, tmp_path / "a", verify=verify)
    assert list(tmp_path.iterdir()) == []
    # One that comes instead of the rest does not cost what has arrived.
    page = Response("<html>Sign in</html>", content_type="text/html; charset=utf-8")
    answers(short, lambda _: page)
    with pytest.raises(errors.TransferError, match="an HTML page"):
        kw.files.download(file.id, tmp_path / "a", resume=True)
    (part,) = tmp_path.glob("*.part")
    assert part.read_bytes() == DATA[:FIRST]


def test_a_file_that_is_a_page(
    kw: Any, plain: Kiteworks, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = plain.folders.upload(folder, ("a.html", b"<html></html>"))
    monkeypatch.setattr(
        responses, "send_file", lambda *_, **__: Response(b"<html></html>", content_type="text/html")
    )
    assert b"".join(kw.files.iter_download(made.id)) == b"<html></html>"
