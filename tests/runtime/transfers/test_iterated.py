"""Downloads that are iterated: the same care as for a file, and no file."""

from __future__ import annotations

import hashlib
import os
from typing import Any

import pytest
from flask import request, send_file

from kiteworks import Kiteworks, errors
from kiteworks_sandbox import Sandbox, responses

DATA = os.urandom(5 << 20)
CONTENT = "/rest/files/*/content"


@pytest.fixture
def file(plain: Kiteworks, folder: str) -> Any:
    return plain.folders.upload(folder, ("source.bin", DATA))


@pytest.fixture
def ranges(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The bytes that each request for contents asked for."""
    asked: list[str | None] = []

    def send(*args: Any, **how: Any) -> Any:
        asked.append(request.headers.get("Range"))
        return send_file(*args, **how)

    monkeypatch.setattr(responses, "send_file", send)
    return asked


def close(pieces: Any) -> None:
    """Stop before the end."""
    (getattr(pieces, "aclose", None) or pieces.close)()


def test_the_whole_content(kw: Any, file: Any) -> None:
    told: list[tuple[int, int | None]] = []
    pieces = list(kw.files.iter_download(file.id, on_progress=lambda *numbers: told.append(numbers)))
    assert b"".join(pieces) == DATA
    assert {type(piece) for piece in pieces} == {bytes}
    assert max(map(len, pieces)) <= 1 << 20
    assert told[-1] == (len(DATA), len(DATA))
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_nothing_comes_of_nothing(kw: Any, plain: Kiteworks, folder: str) -> None:
    made = plain.folders.upload(folder, ("empty.bin", b""))
    told: list[tuple[int, int | None]] = []
    assert list(kw.files.iter_download(made.id, on_progress=lambda *numbers: told.append(numbers))) == []
    assert told == [(0, 0)]


def test_nothing_is_sent_before_the_first_piece(kw: Any, box: Sandbox, file: Any) -> None:
    fault = box.faults.add("slow", path="/rest/**", times=None, seconds=0)
    pieces = kw.files.iter_download(file.id)
    unused = kw.files.iter_download(file.id)
    close(unused)
    assert fault.seen == 0
    assert b"".join(pieces) == DATA
    assert fault.seen == 2


def test_it_reads_no_further_than_it_has_to(kw: Any, file: Any) -> None:
    told: list[int] = []
    taken = 0
    for piece in kw.files.iter_download(file.id, on_progress=lambda done, _: told.append(done)):
        taken += len(piece)
        # Beside what was taken, one piece that is being hashed and one that is being received.
        assert told[-1] <= taken + (1 << 20)
    assert taken == len(DATA)


def test_a_broken_connection_is_gone_on_with(
    kw: Any, box: Sandbox, file: Any, ranges: list[str | None]
) -> None:
    box.faults.add("cut_body", path=CONTENT, after=2_500_000)
    assert b"".join(kw.files.iter_download(file.id)) == DATA
    assert ranges == [None, "bytes=2500000-"]


def test_it_ends_when_nothing_moves_on(kw: Any, box: Sandbox, file: Any) -> None:
    fault = box.faults.add("cut_body", path=CONTENT, times=None, after=2_500_000)
    pieces = kw.files.iter_download(file.id, verify=False)
    taken: list[bytes] = []
    with pytest.raises(errors.APIConnectionError):
        taken.extend(pieces)
    # All that had arrived was handed out before; without a look at the version nothing is gone on with.
    assert b"".join(taken) == DATA[:2_500_000]
    assert fault.seen == 1


def test_a_version_that_comes_meanwhile(kw: Any, plain: Kiteworks, box: Sandbox, file: Any) -> None:
    box.faults.add("cut_body", path=CONTENT, after=2_500_000)
    taken = b""
    # Never the beginning of one and the end of the other.
    with pytest.raises(errors.TransferError, match="discard what was written, and call again"):
        for piece in kw.files.iter_download(file.id):
            if not taken:
                plain.files.upload_version(file.id, DATA[::-1])
            taken += piece
    assert taken == DATA[:2_500_000]


def test_an_appliance_that_ignores_the_range(
    kw: Any, box: Sandbox, file: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        responses, "send_file", lambda *args, **how: send_file(*args, **how | {"conditional": False})
    )
    box.faults.add("cut_body", path=CONTENT, after=2_500_000)
    # All of it comes again; what was handed out already is left out.
    assert b"".join(kw.files.iter_download(file.id)) == DATA


@pytest.mark.parametrize("fault", ["wrong_hash", "corrupted"])
def test_damage_is_told_at_the_end(kw: Any, box: Sandbox, file: Any, fault: str) -> None:
    if fault == "wrong_hash":
        box.faults.add(fault, method="GET", path=f"/rest/files/{file.id}", times=None)
    else:
        box.faults.add(fault, path=CONTENT, after=1_000_000)
    length = 0
    with pytest.raises(errors.IntegrityError) as caught:
        for piece in kw.files.iter_download(file.id):
            length += len(piece)
    assert length == len(DATA)
    assert hashlib.md5(DATA).hexdigest() in (caught.value.expected, caught.value.actual)
    box.faults.clear()
    assert b"".join(kw.files.iter_download(file.id, verify="sha3-256")) == DATA


def test_a_scan_is_waited_for(kw: Any, box: Sandbox, file: Any) -> None:
    fault = box.faults.add("scanning", path=CONTENT, times=2)
    assert b"".join(kw.files.iter_download(file.id)) == DATA
    assert fault.served == 2
    box.faults.add("scanning", path=CONTENT, times=None)
    with pytest.raises(errors.PermissionDeniedError):
        next(iter(kw.files.iter_download(file.id, verify_timeout=0.2)))


def test_some_bytes(kw: Any, file: Any, ranges: list[str | None]) -> None:
    assert b"".join(kw.files.iter_download(file.id, byte_range="bytes=5-9")) == DATA[5:10]
    assert ranges == ["bytes=5-9"]


def test_other_downloads(kw: Any, plain: Kiteworks, file: Any) -> None:
    plain.files.upload_version(file.id, b"newer")
    older = plain.files.versions.list(file.id).to_list()[1]
    assert b"".join(kw.files.versions.iter_download(file.id, older.id)) == DATA
    assert b"".join(kw.files.iter_download_zip(file_id_in=[file.id])).startswith(b"PK")


def test_an_early_end(kw: Any, file: Any) -> None:
    pieces = kw.files.iter_download(file.id)
    for piece in pieces:
        assert piece == DATA[: 1 << 20]
        break
    close(pieces)
    assert list(pieces) == []
    close(pieces)
    assert b"".join(kw.files.iter_download(file.id)) == DATA


def test_what_progress_raises_ends_it(kw: Any, file: Any) -> None:
    def stop(done: int, total: int | None) -> None:
        if done > 3_000_000:
            raise ZeroDivisionError

    taken = b""
    with pytest.raises(ZeroDivisionError):
        for piece in kw.files.iter_download(file.id, on_progress=stop):
            taken += piece
    assert DATA.startswith(taken)


@pytest.mark.parametrize(
    "arguments, options, error, says",
    [
        ([".."], {}, errors.InvalidArgumentError, "file_id can't be an identifier"),
        ([1], {}, errors.InvalidArgumentError, "file_id"),
        (["1"], {"byte_range": 5}, errors.InvalidArgumentError, "byte_range"),
        (["1"], {"verify": "crc"}, errors.InvalidArgumentError, "verify must be"),
        (["1"], {"verify_timeout": -1}, errors.InvalidArgumentError, "verify_timeout must be"),
        (["1"], {"on_progress": 1}, errors.InvalidArgumentError, "on_progress must be callable"),
        (["1"], {"overwrite": True}, TypeError, "no option overwrite"),
        (["1"], {"resume": True, "chunk_size": 1}, TypeError, "no option chunk_size, resume"),
    ],
)
def test_what_does_not_fit_is_refused_at_the_call(
    kw: Any, arguments: list[Any], options: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        kw.files.iter_download(*arguments, **options)


def test_raw_and_streamed(kw: Any, box: Sandbox, file: Any) -> None:
    raw = kw.files.with_raw_response.download(file.id, byte_range="bytes=0-9")
    assert (raw.status, raw.content, raw.parse()) == (206, DATA[:10], DATA[:10])
    box.faults.add("status", path=CONTENT, status=500)
    with pytest.raises(errors.ServerError):
        kw.files.with_raw_response.download(file.id).parse()
