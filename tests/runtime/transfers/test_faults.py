"""What goes wrong on the way, each fault for the sync and the async client."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest

from kiteworks import AccessToken, AsyncKiteworks, AuthorizationCode, Kiteworks, errors
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Sandbox

from .conftest import content

DATA = bytes(range(256)) * 40
CHUNK = 4096
"""Three chunks."""


def upload(kw: Any, folder: str, source: Any = DATA, **options: Any) -> Any:
    return kw.folders.upload(folder, ("a.bin", source), chunk_size=CHUNK, **options)


def sessions(plain: Kiteworks) -> list[int]:
    return [one.id for one in plain.uploads.list()]


def versions(plain: Kiteworks, file: Any) -> int:
    return len(plain.files.versions.list(file.id).to_list())


@pytest.mark.parametrize("verify", [True, False], ids=["verified", "not verified"])
@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize(
    "kind, parameters",
    [
        ("cut_request", {"after": 1000}),
        ("status", {"status": 503, "code": "ERR_UPLOAD_CHUNK_FAILED"}),
        ("throttled", {"retry_after": 0}),
        ("lost", {}),
    ],
)
def test_a_chunk_that_fails_is_sent_until_the_appliance_has_it(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, kind: str, parameters: Any, nth: int, verify: bool
) -> None:
    fault = box.faults.add(kind, method="POST", path="/rest/uploads/*", nth=nth, **parameters)
    file = upload(kw, folder, verify=verify)
    assert fault.served == 1
    # What arrived is not sent again.
    assert fault.seen == (3 if kind == "lost" else 4)
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 1
    assert sessions(plain) == []


def test_a_lost_answer_to_the_last_chunk_of_a_new_version(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str
) -> None:
    first = upload(plain, folder, b"other content")
    box.faults.add("lost", method="POST", path="/rest/uploads/*", nth=3)
    file = kw.files.upload_version(first.id, DATA, chunk_size=CHUNK)
    assert (file.id, file.size, file.name) == (first.id, len(DATA), "a.bin")
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 2


@pytest.mark.parametrize("verify", [True, False], ids=["verified", "not verified"])
def test_a_session_that_is_gone_before_the_last_chunk(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, verify: bool
) -> None:
    # The same bytes under the same name, but older than the session: not its work.
    file = upload(plain, folder)

    def drop(done: int, total: int | None) -> None:
        if done == 2 * CHUNK:
            for one in sessions(plain):
                plain.uploads.cancel(one)

    box.faults.add(
        "changed",
        method="GET",
        path="/rest/folders/*/files",
        set={"/data/*/modified": "2020-01-01T00:00:00+0000"},
    )
    box.faults.add("cut_request", method="POST", path="/rest/uploads/*", nth=3)
    with pytest.raises(errors.SessionEndedError, match="upload the file again") as caught:
        upload(kw, folder, on_progress=drop, verify=verify)
    assert isinstance(caught.value.__cause__, errors.APIConnectionError)
    assert versions(plain, file) == 1


def test_what_was_not_hashed_is_not_taken_for_what_may_be_older(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str
) -> None:
    upload(plain, folder)
    box.faults.add(
        "changed", method="POST", path="/rest/folders/*/actions/initiateUpload", set={"/timestamp": None}
    )
    box.faults.add("lost", method="POST", path="/rest/uploads/*", nth=3)
    with pytest.raises(errors.SessionEndedError):
        upload(kw, folder, verify=False)


def test_a_session_that_expires(kw: Any, plain: Kiteworks, folder: str, tmp_path: Path) -> None:
    state = tmp_path / "state.json"

    def drop(done: int, total: int | None) -> None:
        if done == CHUNK:
            for one in sessions(plain):
                plain.uploads.cancel(one)

    with pytest.raises(errors.SessionEndedError, match="has dropped the upload session"):
        upload(kw, folder, resume=state, on_progress=drop)
    # The next one begins again.
    file = upload(kw, folder, resume=state)
    assert content(plain, file.id) == DATA
    assert not state.exists()


@pytest.mark.parametrize("resume", [False, True])
def test_a_full_disk(kw: Any, plain: Kiteworks, box: Sandbox, folder: str, resume: bool) -> None:
    fault = box.faults.add("status", method="POST", path="/rest/uploads/*", nth=2, status=507)
    with pytest.raises(errors.InsufficientStorageError):
        upload(kw, folder, resume=resume)
    assert fault.seen == 2
    assert len(sessions(plain)) == resume


def test_retries_end(connect: Callable[..., Any], plain: Kiteworks, box: Sandbox, folder: str) -> None:
    fault = box.faults.add("status", method="POST", path="/rest/uploads/*", nth=2, times=None, status=503)
    with pytest.raises(errors.ServerError):
        upload(connect(retries=1), folder)
    assert fault.served == 2
    assert sessions(plain) == []


def test_a_token_that_expires_on_the_way(
    connect: Callable[..., Any], plain: Kiteworks, box: Sandbox, folder: str, tokens: list[str]
) -> None:
    app = box.register_application(name=f"Expiring {os.urandom(4).hex()}", no_consent=True)
    auth = AuthorizationCode(
        client_id=app.client_id,
        client_secret=app.client_secret,
        redirect_uri=f"{box.url}/rest/callback.html",
        receiver=HeadlessReceiver(box.user.email, box.user.password),
    )
    kw = connect(auth=auth)
    ended: list[int] = []

    def expire(done: int, total: int | None) -> None:
        if not ended:
            ended.append(done)
            tokens.clear()
            box.expire_tokens()

    file = upload(kw, folder, on_progress=expire)
    assert ended == [CHUNK]
    assert content(plain, file.id) == DATA
    assert versions(plain, file) == 1


def test_a_token_that_can_not_be_renewed(kw: Any, box: Sandbox, folder: str, tokens: list[str]) -> None:
    def expire(done: int, total: int | None) -> None:
        tokens.clear()
        box.expire_tokens()

    with pytest.raises((errors.TokenExpiredError, errors.AuthenticationError)):
        upload(kw, folder, on_progress=expire)


@pytest.mark.parametrize("change", ["grown", "shorter", "rewritten"])
@pytest.mark.parametrize("verify", [True, False], ids=["verified", "not verified"])
@pytest.mark.parametrize("resume", [False, True])
def test_a_file_that_changes_while_it_is_read(
    kw: Any, plain: Kiteworks, folder: str, tmp_path: Path, change: str, resume: bool, verify: bool
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(DATA)

    def meddle(done: int, total: int | None) -> None:
        if done == CHUNK:
            if change == "grown":
                with path.open("ab") as file:
                    file.write(b"more")
            elif change == "shorter":
                os.truncate(path, CHUNK + 1)
            else:
                path.write_bytes(DATA[::-1])
                os.utime(path, ns=(1, 1))

    with pytest.raises(errors.SourceChangedError, match="send it again when nothing writes to it"):
        kw.folders.upload(folder, path, chunk_size=CHUNK, on_progress=meddle, resume=resume, verify=verify)
    # Half of a file that is no more is of no use to anybody.
    assert sessions(plain) == []
    assert plain.folders.list_files(folder).to_list() == []


def test_a_file_that_changes_amid_a_chunk_that_is_read_as_it_is_sent(
    plain: Kiteworks, folder: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(3 << 20))

    def meddle(done: int, total: int | None) -> None:
        assert done < 1 << 20, "it has changed, and goes on"
        path.write_bytes(b"new")

    with pytest.raises(errors.SourceChangedError):
        plain.folders.upload(folder, path, chunk_size=1 << 20, verify=False, on_progress=meddle)
    assert (sessions(plain), plain.folders.list_files(folder).to_list()) == ([], [])


@pytest.mark.parametrize("chunk_size", [CHUNK, 1 << 20], ids=["chunks", "at once"])
def test_a_hash_that_is_not_ours(kw: Any, box: Sandbox, folder: str, chunk_size: int) -> None:
    box.faults.add("wrong_hash", method="GET", path="/rest/files/*", times=None)
    with pytest.raises(errors.IntegrityError) as caught:
        kw.folders.upload(folder, ("a.bin", DATA), chunk_size=chunk_size)
    error = caught.value
    assert (error.name, error.algorithm) == ("a.bin", "md5")
    assert error.expected == hashlib.md5(DATA).hexdigest()
    assert error.actual[:-1] == error.expected[:-1]
    assert error.expected in str(error)
    assert error.actual in str(error)


def test_a_hash_that_is_not_made_in_time(kw: Any, box: Sandbox, folder: str) -> None:
    pending = {"/fingerprint": "Generating...", "/fingerprints": [{"algo": "md5", "hash": "Generating..."}]}
    fault = box.faults.add("changed", method="GET", path="/rest/files/*", times=None, set=pending)
    with pytest.warns(
        errors.NotVerifiedWarning, match=r"'a.bin' was sent, but not compared .* has made none yet"
    ):
        file = upload(kw, folder, verify_timeout=0.2)
    assert fault.seen > 1
    assert file.size == len(DATA)
    assert upload(kw, folder, verify=False).size == len(DATA)


def test_sha3_is_compared_if_asked_for(kw: Any, folder: str) -> None:
    assert {one.algo for one in upload(kw, folder, verify="sha3-256").fingerprints} == {"md5", "sha3-256"}


def test_cancelling_removes_the_session(kw: Any, plain: Kiteworks, folder: str) -> None:
    def stop(done: int, total: int | None) -> None:
        raise KeyboardInterrupt

    for resume in (False, True):
        with pytest.raises(KeyboardInterrupt):
            upload(kw, folder, on_progress=stop, resume=resume)
        assert len(sessions(plain)) == resume


def test_a_cancel_scope_lets_the_session_be_removed(box: Sandbox, plain: Kiteworks, folder: str) -> None:
    """Web frameworks end what a client no longer waits for by one. It cancels every further wait of the task."""

    async def cancelled() -> None:
        auth = AccessToken(box.issue_token(box.user.email))
        async with AsyncKiteworks(box.host, auth=auth, verify=str(box.ca_file)) as kw:
            with anyio.CancelScope() as scope:
                await upload(kw, folder, on_progress=lambda *_: scope.cancel())
            assert scope.cancelled_caught

    asyncio.run(cancelled())
    assert sessions(plain) == []
