"""Each way in which the appliance misbehaves, met by both clients: what comes of the call, how often it was tried, and what
the log says.
"""

from __future__ import annotations

import logging
import uuid
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from kiteworks import AuthorizationCode, Timeout, errors
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Sandbox

from .conftest import BYTES, Subject

ALWAYS: dict[str, Any] = {"times": None}


@dataclass(frozen=True)
class Call:
    """A call of the matrix: how it is made, and the requests that it consists of."""

    name: str
    method: str
    path: str
    make: Callable[[Any, str, str], Any]

    def __str__(self) -> str:
        return self.name


def content_of(kw: Any, folder: str, file: str) -> object:
    """One request for contents. A download makes several, and has tests of its own."""
    raw = kw.files.with_raw_response.download(file)
    return raw.parse()


def create(kw: Any, folder: str, file: str) -> str:
    return str(kw.folders.create(folder, name=f"New {uuid.uuid4()}").name)


def upload(kw: Any, folder: str, file: str) -> str:
    """One request with a file, the same again. `folders.upload` may make several, and has tests of its own."""
    return str(kw.files.versions.create(file, body=("0.bin", BYTES)).name)


ME = Call("me", "GET", "/rest/users/me", lambda kw, folder, file: kw.users.me().email)
CONTENT = Call("content", "GET", "/rest/files/*/content", content_of)
LIST = Call(
    "list", "GET", "/rest/folders/*/files", lambda kw, folder, file: kw.folders.list_files(folder).total
)
CREATE = Call("create", "POST", "/rest/folders/*/folders", create)
UPLOAD = Call(
    "upload",
    "POST",
    "/rest/files/*",
    upload,
)
SEEN = Call(
    "preauth", "POST", "/rest/users/preauth", lambda kw, folder, file: kw.users.preauth(username="somebody")
)


@dataclass(frozen=True)
class Row:
    """One line of the matrix.

    Attributes:
        call: What is called.
        fault: What goes wrong: a kind and what it takes.
        attempts: How often the request arrives.
        error: What is raised; None if the call succeeds.
        says: A part of the error's text.
        repeats: What the log says of each attempt that was not the last.
    """

    call: Call
    fault: dict[str, Any]
    attempts: int
    error: type[Exception] | None = None
    says: str = ""
    repeats: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        shown = "-".join(str(value) for value in self.fault.values())
        return f"{self.call}-{shown}-{self.attempts}"


def passes(call: Call, why: str, **fault: Any) -> list[Row]:
    """A failure that passes after two attempts, and one that stays."""
    raised = {"timeout": errors.APITimeoutError}
    error = fault.pop("error", raised.get(why, errors.APIStatusError))
    return [
        Row(call, {**fault, "times": 2}, 3, repeats=(why, why)),
        Row(call, {**fault, **ALWAYS}, 3, error, repeats=(why, why)),
    ]


CUT = {"error": errors.APIConnectionError}
ROWS = [
    # What is safe to repeat, and what passes.
    *passes(ME, "429", kind="throttled", error=errors.RateLimitError),
    *passes(ME, "429", kind="throttled", retry_after=3, error=errors.RateLimitError),
    *passes(ME, "429", kind="throttled", retry_after=3, as_date=True, error=errors.RateLimitError),
    *passes(ME, "throttled with 403", kind="throttled_403", error=errors.RateLimitError),
    *passes(ME, "throttled with 403", kind="throttled_403", retry_after=1, error=errors.RateLimitError),
    *passes(ME, "408", kind="status", status=408),
    *passes(ME, "502", kind="status", status=502, error=errors.ServerError),
    *passes(ME, "503", kind="status", status=503, error=errors.ServerError),
    *passes(ME, "503", kind="status", status=503, code="ERR_SESSION_LIMIT_REACHED", error=errors.ServerError),
    *passes(ME, "504", kind="status", status=504, error=errors.ServerError),
    *passes(CONTENT, "a pending scan", kind="scanning", error=errors.PermissionDeniedError),
    *passes(
        CONTENT,
        "a pending scan",
        kind="scanning",
        code="ERR_ENTITY_DLP_SCANNING",
        error=errors.PermissionDeniedError,
    ),
    *passes(ME, "a pending scan", kind="scanning", code="ERR_ENTITY_NOT_SCANNED"),
    *passes(CONTENT, "503", kind="status", status=503, error=errors.ServerError),
    *passes(LIST, "502", kind="status", status=502, error=errors.ServerError),
    *passes(SEEN, "503", kind="status", status=503, error=errors.ServerError),
    # What stays as it is.
    Row(ME, {"kind": "scanning"}, 1, errors.PermissionDeniedError, "answered 403"),
    Row(ME, {"kind": "status", "status": 403, "code": "ERR_ACCESS_USER"}, 1, errors.NotAccessibleError),
    Row(
        CONTENT,
        {"kind": "status", "status": 403, "code": "ERR_ENTITY_DLP_LOCKED"},
        1,
        errors.PermissionDeniedError,
    ),
    Row(ME, {"kind": "unauthorized"}, 1, errors.AuthenticationError, "ERR_AUTH_UNAUTHORIZED"),
    Row(ME, {"kind": "tokens_expired"}, 1, errors.AuthenticationError, "ERR_AUTH_UNAUTHORIZED"),
    Row(ME, {"kind": "firewall"}, 1, errors.WafBlockedError, "firewall"),
    Row(ME, {"kind": "status", "status": 500}, 1, errors.ServerError),
    Row(UPLOAD, {"kind": "status", "status": 507}, 1, errors.InsufficientStorageError),
    # What says that nothing was done.
    *passes(CREATE, "429", kind="throttled", retry_after=3, error=errors.RateLimitError),
    *passes(UPLOAD, "429", kind="throttled", error=errors.RateLimitError),
    *passes(CREATE, "throttled with 403", kind="throttled_403", error=errors.RateLimitError),
    *passes(UPLOAD, "throttled with 403", kind="throttled_403", retry_after=1, error=errors.RateLimitError),
    *passes(CREATE, "503", kind="status", status=503, retry_after=2, error=errors.ServerError),
    *passes(UPLOAD, "503", kind="status", status=503, retry_after=2, as_date=True, error=errors.ServerError),
    # What may have been done already.
    Row(
        CREATE,
        {"kind": "status", "status": 503, "retry_after": 2, "code": "ERR_SESSION_LIMIT_REACHED"},
        1,
        errors.ServerError,
    ),
    Row(CREATE, {"kind": "status", "status": 503}, 1, errors.ServerError),
    Row(UPLOAD, {"kind": "status", "status": 503}, 1, errors.ServerError),
    Row(CREATE, {"kind": "cut"}, 1, errors.APIConnectionError),
    Row(CREATE, {"kind": "lost"}, 1, errors.APIConnectionError),
    Row(UPLOAD, {"kind": "lost"}, 1, errors.APIConnectionError),
    Row(UPLOAD, {"kind": "cut_request", "after": 10}, 1, errors.APIConnectionError),
    # Answers that are not what they should be: no other comes by asking again.
    Row(ME, {"kind": "page"}, 1, errors.ResponseDecodeError),
    Row(ME, {"kind": "empty"}, 1, errors.ResponseDecodeError),
    Row(ME, {"kind": "truncated", "after": 30}, 1, errors.ResponseDecodeError),
    Row(ME, {"kind": "media_type", "media": "text/plain"}, 1),
    Row(ME, {"kind": "slow", "seconds": 0.01}, 1),
    Row(LIST, {"kind": "no_total"}, 1),
]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_matrix(
    connect: Callable[..., Subject],
    box: Sandbox,
    folder: str,
    file: str,
    row: Row,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "kiteworks")
    subject = connect()
    fault = box.faults.add(**{**row.fault, "method": row.call.method, "path": row.call.path})
    if row.error is None:
        row.call.make(subject.kw, folder, file)
    else:
        with pytest.raises(row.error) as caught:
            row.call.make(subject.kw, folder, file)
        assert row.says in str(caught.value)
    assert fault.seen == row.attempts
    ours = [record for record in caplog.records if record.name == "kiteworks"]
    assert [one.levelname for one in ours].count("DEBUG") == row.attempts
    told = [one.getMessage() for one in ours if one.levelname == "INFO"]
    assert [text.partition(": ")[2].partition(";")[0] for text in told] == list(row.repeats)
    asked = row.fault.get("retry_after")
    assert len(subject.clock.slept) == len(row.repeats)
    if asked is not None and not row.fault.get("as_date"):
        assert all(pause >= asked for pause in subject.clock.slept)


@pytest.mark.parametrize("kind", ["cut", "lost", "cut_body"])
def test_a_connection_that_is_lost_is_made_anew(
    connect: Callable[..., Subject], box: Sandbox, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiteworks")
    subject = connect()
    fault = box.faults.add(kind, method="GET", path="/rest/users/me", times=2)
    assert subject.kw.users.me().email == box.user.email
    assert fault.seen == 3
    broken = ("ReadError", "RemoteProtocolError")
    ours = [record for record in caplog.records if record.name == "kiteworks" and record.levelname == "INFO"]
    whys = [record.getMessage().partition(": ")[2].partition(";")[0] for record in ours]
    assert len(whys) == 2
    assert all(why in broken for why in whys)


def test_an_answer_that_does_not_come_in_time(connect: Callable[..., Subject], box: Sandbox) -> None:
    # More attempts than it takes: on a busy machine, a good answer may be late as well.
    subject = connect(timeout=Timeout(read=0.3), retries=9)
    fault = box.faults.add("slow", path="/rest/users/me", seconds=30, times=2)
    try:
        assert subject.kw.users.me().email == box.user.email
        assert fault.served == 2
        assert fault.seen == len(subject.clock.slept) + 1
    finally:
        box.faults.ending.set()  # whoever still waits there may go
        box.faults.ending.clear()


def test_a_token_that_ends_in_mid_work_is_renewed(
    connect: Callable[..., Subject], box: Sandbox, folder: str
) -> None:
    page = f"{box.url}/rest/callback.html"
    app = box.register_application(redirect_uri=page)
    credential = AuthorizationCode(
        client_id=app.client_id,
        client_secret=app.client_secret,
        redirect_uri=page,
        receiver=HeadlessReceiver(box.user.email, box.user.password),
    )
    subject = connect(auth=credential)
    subject.kw.users.me()
    box.expire_tokens()
    reads = box.faults.add("status", path="/rest/users/me", nth=99)
    assert subject.kw.users.me().email == box.user.email
    assert reads.seen == 2
    writes = box.faults.add("tokens_expired", method="POST", path="/rest/folders/*/folders")
    assert create(subject.kw, folder, "")
    assert writes.seen == 2
    assert subject.clock.slept == []


def test_what_was_lost_was_done(connect: Callable[..., Subject], box: Sandbox, folder: str) -> None:
    """Why a POST is not repeated unasked: here it would be, and the folder would be there already."""
    subject = connect(retries=0)
    name = f"Once {uuid.uuid4()}"
    box.faults.add("lost", method="POST", path="/rest/folders/*/folders")
    with pytest.raises(errors.APIConnectionError):
        subject.kw.folders.create(folder, name=name)
    with pytest.raises(errors.ConflictError):
        subject.kw.folders.create(folder, name=name)


def test_odd_values_are_kept_and_told_of(connect: Callable[..., Subject], box: Sandbox) -> None:
    subject = connect()
    box.faults.add("changed", path="/rest/users/me", set={"/active": "sometimes"}, remove=["/email"])
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        me = subject.kw.users.me()
    assert (me.active, me.email) == ("sometimes", None)
    assert any(one.category is errors.DeviationWarning for one in told)


@pytest.mark.parametrize("kind", ["limit_ignored", "limit_capped", "no_total"])
def test_a_list_with_its_own_mind_is_read_to_its_end(
    connect: Callable[..., Subject], box: Sandbox, folder: str, kind: str
) -> None:
    subject = connect()
    box.faults.add(kind, method="GET", path="/rest/folders/*/files", times=None)
    wanted = {f"{number}.bin" for number in range(3)}
    names = [file.name for file in subject.kw.folders.list_files(folder, limit=1)]
    assert wanted <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("kind", ["offset_ignored", "items_lost"])
def test_a_list_that_hides_its_rest_ends_without_a_repetition(
    connect: Callable[..., Subject], box: Sandbox, folder: str, kind: str
) -> None:
    subject = connect()
    fault = box.faults.add(kind, method="GET", path="/rest/folders/*/files", times=None)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        names = [file.name for file in subject.kw.folders.list_files(folder, limit=1)]
    assert names
    assert len(names) == len(set(names))
    assert fault.served < 20
    # The total tells of more than came.
    assert [one.category for one in told] == [errors.DeviationWarning]


def test_a_spoiled_download_is_not_taken_for_a_whole_one(
    connect: Callable[..., Subject], box: Sandbox, file: str, content: bytes, tmp_path: Any
) -> None:
    subject = connect()
    box.faults.add("cut_body", path="/rest/files/*/content", after=0, times=None)
    with pytest.raises(errors.APIConnectionError):
        subject.kw.files.download(file, tmp_path / "a.bin")
    assert not (tmp_path / "a.bin").exists()
    box.faults.clear()
    subject.kw.files.download(file, tmp_path / "a.bin")
    assert (tmp_path / "a.bin").read_bytes() == content
