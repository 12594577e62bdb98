"""A small file that goes in one request: it is sent again where it did not arrive, and nowhere else."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks import Kiteworks, errors
from kiteworks_sandbox import Sandbox

from .conftest import content
from .test_faults import sessions, versions

DATA = os.urandom(10_000)
POST = "*/actions/file"

PASSING = [
    ("cut_request", {"after": 1000}),
    ("cut", {}),
    ("status", {"status": 503, "code": "ERR_SYSTEM_BUSY"}),
    ("throttled", {"retry_after": 0}),
]
"""What fails before the file is made."""


@pytest.fixture(params=["new", "other content", "same size"])
def before(request: pytest.FixtureRequest, plain: Kiteworks, folder: str) -> int:
    """How many versions there are of a file of that name."""
    if request.param == "new":
        return 0
    other = DATA[::-1] if request.param == "same size" else b"other content"
    plain.folders.upload(folder, ("a.bin", other))
    return 1


def upload(kw: Any, folder: str, **options: Any) -> Any:
    return kw.folders.upload(folder, ("a.bin", DATA), **options)


def looks(box: Sandbox) -> Any:
    return box.faults.add("slow", method="GET", path="/rest/folders/*/files", times=None, seconds=0)


@pytest.mark.parametrize("kind, parameters", [*PASSING, ("lost", {})])
@pytest.mark.parametrize("verify", [True, False, "sha3-256"])
def test_it_is_sent_until_the_appliance_has_it(
    kw: Any,
    plain: Kiteworks,
    box: Sandbox,
    folder: str,
    before: int,
    kind: str,
    parameters: Any,
    verify: Any,
) -> None:
    fault = box.faults.add(kind, method="POST", path=POST, **parameters)
    look = looks(box)
    told: list[int] = []
    file = upload(kw, folder, verify=verify, on_progress=lambda done, _: told.append(done))
    assert fault.served == 1
    # What arrived is not sent again.
    assert fault.seen == (1 if kind == "lost" else 2)
    # Throttling says that nothing was done, so nothing has to be looked for.
    assert look.seen == (0 if kind == "throttled" else 1)
    assert told[-1] == len(DATA)
    assert told == sorted(told)
    assert (file.size, content(plain, file.id)) == (len(DATA), DATA)
    assert versions(plain, file) == before + 1
    assert len(plain.folders.list_files(folder).to_list()) == 1
    assert sessions(plain) == []


@pytest.mark.parametrize("kind", ["lost", "cut"])
def test_a_new_version(kw: Any, plain: Kiteworks, box: Sandbox, folder: str, kind: str) -> None:
    first = plain.folders.upload(folder, ("a.bin", DATA[::-1]))
    fault = box.faults.add(kind, method="POST", path=f"/rest/files/{first.id}")
    file = kw.files.upload_version(first.id, DATA)
    assert fault.seen == (1 if kind == "lost" else 2)
    assert (file.id, file.name, content(plain, file.id)) == (first.id, "a.bin", DATA)
    assert versions(plain, file) == 2


def test_content_that_is_there_already_is_what_was_asked_for(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str
) -> None:
    first = upload(plain, folder)
    fault = box.faults.add("status", method="POST", path=POST, status=503)
    assert upload(kw, folder).id == first.id
    assert fault.seen == 1
    assert versions(plain, first) == 1


def test_an_empty_file(kw: Any, plain: Kiteworks, box: Sandbox, folder: str) -> None:
    fault = box.faults.add("lost", method="POST", path=POST)
    file = kw.folders.upload(folder, ("a.bin", b""), verify=False)
    assert (fault.seen, file.size, versions(plain, file)) == (1, 0, 1)


@pytest.mark.parametrize("retries", [0, 1])
def test_it_is_not_tried_for_ever(
    connect: Callable[..., Any], plain: Kiteworks, box: Sandbox, folder: str, retries: int
) -> None:
    fault = box.faults.add("status", method="POST", path=POST, times=None, status=503)
    with pytest.raises(errors.ServerError) as caught:
        upload(connect(retries=retries), folder)
    assert caught.value.status == 503
    assert not hasattr(caught.value, "__notes__")
    assert fault.seen == retries + 1
    assert plain.folders.list_files(folder).to_list() == []


def test_what_arrived_is_found_at_the_last_attempt_too(
    connect: Callable[..., Any], plain: Kiteworks, box: Sandbox, folder: str
) -> None:
    box.faults.add("lost", method="POST", path=POST)
    assert content(plain, upload(connect(retries=0), folder).id) == DATA


@pytest.mark.parametrize("status", [400, 403, 404, 413, 422, 500, 507])
def test_a_refusal_stays(kw: Any, box: Sandbox, folder: str, status: int) -> None:
    fault = box.faults.add("status", method="POST", path=POST, times=None, status=status, code="ERR_X")
    look = looks(box)
    with pytest.raises(errors.APIStatusError) as caught:
        upload(kw, folder)
    assert caught.value.status == status
    assert (fault.seen, look.seen) == (1, 0)


@pytest.mark.parametrize("code", ["ERR_UPLOAD_CHUNK_FAILED", ""], ids=["received", "refused"])
@pytest.mark.parametrize("chunk_size", [4096, 1 << 20], ids=["chunks", "at once"])
@pytest.mark.parametrize(
    "asked, waits", [(31_536_000, []), (3600, []), (121, []), (50, [50, 50]), (90, [90])]
)
def test_waiting_ends_with_the_budget(
    kw: Any,
    plain: Kiteworks,
    box: Sandbox,
    folder: str,
    asked: int,
    waits: list[int],
    chunk_size: int,
    code: str,
) -> None:
    path = "/rest/uploads/*" if chunk_size < len(DATA) else POST
    fault = box.faults.add(
        "status", method="POST", path=path, times=None, status=503, code=code, retry_after=asked
    )
    with pytest.raises(errors.ServerError) as caught:
        upload(kw, folder, chunk_size=chunk_size)
    assert caught.value.status == 503
    assert kw._state.call_state.clock.slept == waits
    assert fault.seen == len(waits) + 1
    assert sessions(plain) == []


@pytest.mark.parametrize("chunk_size", [4096, 1 << 20], ids=["chunks", "at once"])
def test_failures_of_several_kinds_share_one_budget(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, chunk_size: int
) -> None:
    path = "/rest/uploads/*" if chunk_size < len(DATA) else POST
    box.faults.add(
        "status", method="POST", path=path, status=503, code="ERR_UPLOAD_CHUNK_FAILED", retry_after=80
    )
    busy = box.faults.add("throttled", method="POST", path=path, retry_after=80)
    with pytest.raises(errors.RateLimitError):
        upload(kw, folder, chunk_size=chunk_size)
    assert (busy.served, kw._state.call_state.clock.slept) == (1, [80])
    assert sessions(plain) == []


@pytest.fixture
def _in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that breaks while a file is sent counts as an answer that did not come in time."""
    send, asend = httpx.Client.send, httpx.AsyncClient.send
    broken = (httpx.NetworkError, httpx.RemoteProtocolError)

    def late(self: Any, request: httpx.Request, **how: Any) -> httpx.Response:
        try:
            return send(self, request, **how)
        except broken as error:
            raise httpx.ReadTimeout("late", request=request) from error

    async def alate(self: Any, request: httpx.Request, **how: Any) -> httpx.Response:
        try:
            return await asend(self, request, **how)
        except broken as error:
            raise httpx.ReadTimeout("late", request=request) from error

    monkeypatch.setattr(httpx.Client, "send", late)
    monkeypatch.setattr(httpx.AsyncClient, "send", alate)


@pytest.mark.usefixtures("_in_time")
@pytest.mark.parametrize("kind", ["lost", "cut"])
def test_an_answer_that_is_late(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, before: int, kind: str
) -> None:
    fault = box.faults.add(kind, method="POST", path=POST)
    if kind == "lost":
        assert versions(plain, upload(kw, folder)) == before + 1
    else:
        # The appliance may still be at work on it, and one more request might make it twice.
        with pytest.raises(errors.APITimeoutError) as caught:
            upload(kw, folder)
        (note,) = caught.value.__notes__
        assert "may still be at work on it: look in a minute whether it is there" in note
        assert sum(versions(plain, one) for one in plain.folders.list_files(folder)) == before
    assert fault.seen == 1


def test_a_gateway_that_does_not_wait_for_the_appliance(kw: Any, box: Sandbox, folder: str) -> None:
    fault = box.faults.add("status", method="POST", path=POST, status=504)
    with pytest.raises(errors.ServerError) as caught:
        upload(kw, folder)
    assert "may still be at work on it" in caught.value.__notes__[0]
    assert fault.seen == 1


def test_a_hash_that_is_not_made_in_time(kw: Any, plain: Kiteworks, box: Sandbox, folder: str) -> None:
    pending = {"/fingerprint": "Generating...", "/fingerprints": [{"algo": "md5", "hash": "Generating..."}]}
    hashes = box.faults.add("changed", method="GET", path="/rest/files/*", times=None, set=pending)
    fault = box.faults.add("lost", method="POST", path=POST)
    listed = {f"/data/*{name}": value for name, value in pending.items()}
    box.faults.add("changed", method="GET", path="/rest/folders/*/files", times=None, set=listed)
    with pytest.raises(errors.APIConnectionError) as caught:
        upload(kw, folder, verify_timeout=0.2)
    (note,) = caught.value.__notes__
    assert "It was not sent again: 'a.bin' may have arrived, but the appliance still makes its hash" in note
    assert hashes.seen > 1
    assert fault.seen == 1
    box.faults.clear()
    (file,) = plain.folders.list_files(folder)
    assert versions(plain, file) == 1


def test_who_may_not_look_gets_the_failure(kw: Any, box: Sandbox, folder: str) -> None:
    fault = box.faults.add("lost", method="POST", path=POST)
    box.faults.add("status", method="GET", path="/rest/folders/*/files", status=403, code="ERR_ACCESS_USER")
    with pytest.raises(errors.APIConnectionError) as caught:
        upload(kw, folder)
    (note,) = caught.value.__notes__
    assert note.startswith("It was not sent again: ")
    assert "ERR_ACCESS_USER" in note
    assert fault.seen == 1


@pytest.mark.parametrize("kind", ["lost", "cut", "status"])
def test_an_answer_to_a_request_is_never_sent_again(kw: Any, box: Sandbox, kind: str) -> None:
    # Who answers a request for files can't look what is there.
    fault = box.faults.add(kind, method="POST", path="/rest/requestFile/*", times=None)
    with pytest.raises(errors.KiteworksError) as caught:
        kw.request_files.upload("reference", ("a.bin", DATA))
    assert isinstance(caught.value, errors.ServerError if kind == "status" else errors.APIConnectionError)
    assert fault.seen == 1


def test_a_token_that_expires_between_attempts(kw: Any, plain: Kiteworks, box: Sandbox, folder: str) -> None:
    # Each is a failure of its own kind: neither uses up the attempts of the other.
    busy = box.faults.add("status", method="POST", path=POST, times=2, status=503)
    late = box.faults.add("unauthorized", method="POST", path=POST)
    with pytest.raises((errors.TokenExpiredError, errors.AuthenticationError)):
        upload(kw, folder)
    assert (busy.served, late.served) == (2, 1)
    assert plain.folders.list_files(folder).to_list() == []


@pytest.mark.parametrize("compression", ["GZIP", "ZLIB"])
@pytest.mark.parametrize("verify", [True, False])
@pytest.mark.parametrize("kind", ["", "lost", "cut"])
def test_it_goes_as_it_is(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, compression: str, verify: bool, kind: str
) -> None:
    text = b"the same line\n" * 1000
    if kind:
        box.faults.add(kind, method="POST", path=POST)
    file = kw.folders.upload(folder, ("a.txt", text), compression=compression, verify=verify)
    assert content(plain, file.id) == text
    # What the caller packed stays packed.
    file = kw.folders.upload(folder, ("a.gz", gzip.compress(text)), compression=compression, verify=verify)
    assert gzip.decompress(content(plain, file.id)) == text


def test_a_file_of_the_disk(kw: Any, plain: Kiteworks, box: Sandbox, folder: str, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(DATA)
    os.utime(path, (1_500_000_000, 1_500_000_000))
    fault = box.faults.add("cut_request", method="POST", path=POST, after=5000, times=2)
    file = kw.folders.upload(folder, path)
    assert fault.seen == 3
    assert content(plain, file.id) == DATA
    assert int(file.client_modified.timestamp()) == 1_500_000_000
