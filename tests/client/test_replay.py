"""The replay notices what the client sends: a spoiled request fails the test that sends it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest

from . import matching
from .scrub import RECORDED, REDACTED, Scrubber, StableValues
from .spoiling import SPOILS

HERE = Path(__file__).parent
MODULES = ("test_folders.py", "test_files.py", "test_uploads.py", "test_sign_in.py")
"""Between them, they send all kinds of bodies and all headers."""
MOSTLY_SYNC = ("-k", f"not async or {MODULES[-1]}")
"""Async clients replay the same cassettes, so they send the same: one module of theirs is enough."""


def spoiled(report: Path, status: int, modules: Iterable[Path], *options: str) -> dict[str, dict[str, bool]]:
    """Run modules with spoiled requests; for each way to spoil one, what was spoiled and whether it was noticed."""
    own = [
        "-p",
        "tests.client.spoiling",
        f"--spoil-report={report}",
        "-p",
        "no:xdist",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:schemathesis",
        "-p",
        "no:zarr",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=no", *own, *options, *map(str, modules)],
        cwd=HERE.parent.parent,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == status, done.stdout + done.stderr
    found: dict[str, dict[str, bool]] = json.loads(report.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def noticed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bool]]:
    """For each way to spoil a request all requests that it spoils, and whether a replay tells them from the right ones."""
    own = {"test_replay.py", "test_cassettes.py"}
    modules = [file for file in sorted(HERE.glob("test_*.py")) if file.name not in own]
    return spoiled(tmp_path_factory.mktemp("spoiling") / "report.json", 0, modules, *MOSTLY_SYNC)


@pytest.fixture(scope="module")
def failed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bool]]:
    """For each way to spoil a request the tests that sent one, and whether they failed."""
    report = tmp_path_factory.mktemp("spoiling") / "report.json"
    return spoiled(report, 1, [HERE / module for module in MODULES], "--spoil-in-earnest", *MOSTLY_SYNC)


@pytest.mark.parametrize("spoil", SPOILS)
def test_every_request_is_told_from_a_spoiled_one(spoil: str, noticed: dict[str, dict[str, bool]]) -> None:
    assert noticed[spoil], "nothing to spoil was sent"
    assert [request for request, told in noticed[spoil].items() if not told] == []


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_spoiled_request_fails_every_test_that_sends_it(
    spoil: str, failed: dict[str, dict[str, bool]]
) -> None:
    assert failed[spoil], "nothing to spoil was sent"
    assert [test for test, red in failed[spoil].items() if not red] == []


def request(**changed: Any) -> Any:
    return SimpleNamespace(
        **{
            "uri": "https://files.example.com/rest/x",
            "headers": {"content-type": "application/json"},
            "body": b"",
            **changed,
        }
    )


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (b'{"a":1,"b":[true,null]}', b'{ "b": [true, null], "a": 1 }', True),
        (b'{"a":1}', b'{"a":1.0}', False),
        (b'{"a":1}', b'{"a":true}', False),
        (b'{"a":[1,2]}', b'{"a":[2,1]}', False),
        (b'{"a":null}', b"{}", False),
        (b"{}", b"", False),
    ],
)
def test_json_is_compared_by_its_values(one: bytes, other: bytes, alike: bool) -> None:
    if alike:
        matching.sent_body(request(body=one), request(body=other))
    else:
        with pytest.raises(AssertionError):
            matching.sent_body(request(body=one), request(body=other))


def multipart(boundary: str, content: str) -> Any:
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="body"\r\n\r\n{content}\r\n--{boundary}--\r\n'
    )
    return request(headers={"content-type": f"multipart/form-data; boundary={boundary}"}, body=body.encode())


def test_a_multipart_body_is_compared_without_its_boundary() -> None:
    scrub = Scrubber("localhost:1", {}).request
    first = scrub(multipart("abc", "content"))
    matching.sent_headers(first, scrub(multipart("def", "content")))
    matching.sent_body(first, scrub(multipart("def", "content")))
    with pytest.raises(AssertionError):
        matching.sent_body(first, scrub(multipart("def", "contents")))


def test_of_a_token_the_kind_is_kept_and_the_value_is_not() -> None:
    scrub = Scrubber("localhost:1", {}).request
    cleaned = scrub(request(headers={"Authorization": "Bearer 123", "Accept": "a/b", "User-Agent": "x"}))
    assert cleaned.headers == {"authorization": f"Bearer {REDACTED}", "accept": "a/b"}
    with pytest.raises(AssertionError):
        matching.sent_headers(cleaned, scrub(request(headers={"Accept": "a/b"})))


def test_identifiers_and_dates_of_a_recording_become_stable() -> None:
    values = StableValues()
    ours, theirs = "5f0c1e54-0000-4000-8000-000000000000", "0d7c2a15-5f0b-4c34-9d5f-ff38d3c1a1b2"
    assert values.sent(f"{ours} 2030-01-31") == f"{ours} 2030-01-31"
    now = values._now
    answered = f"{theirs} {ours} {now:%Y-%m-%dT%H:%M:%S}+0000 2030-01-31T00:00:00+0000 {now.timestamp():.0f} 1234567890"
    stable = f"00000000-0000-4000-8000-{2:012}"
    told = f"{stable} {ours} {RECORDED:%Y-%m-%dT%H:%M:%S}+0000 2030-01-31T00:00:00+0000"
    assert values.received(answered) == f"{told} {RECORDED.timestamp():.0f} 1234567890"
    assert values.sent(f"/rest/files/{theirs}") == f"/rest/files/{stable}"


def test_the_times_within_an_archive_become_stable() -> None:
    def archive(year: int) -> bytes:
        with ZipFile(file := BytesIO(), "w") as opened:
            for name in ("a.txt", "folder/b.txt"):
                opened.writestr(ZipInfo(name, (year, 5, 6, 7, 8, 10)), name)
        return file.getvalue()

    def recorded(body: bytes) -> bytes:
        headers = {"content-type": ["application/zip"]}
        cleaned = Scrubber("localhost:1", {}, StableValues()).response(
            {"headers": headers, "body": {"string": body}}
        )
        stable: bytes = cleaned["body"]["string"]
        return stable

    assert archive(2026) != archive(2027)
    assert recorded(archive(2026)) == recorded(archive(2027))
    with ZipFile(BytesIO(recorded(archive(2026)))) as opened:
        assert [opened.read(name).decode() for name in opened.namelist()] == ["a.txt", "folder/b.txt"]
        assert {one.date_time for one in opened.infolist()} == {(2026, 1, 2, 3, 4, 4)}
