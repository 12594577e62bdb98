"""Downloads: whole or not at all, from where they broke off, of one version, and compared with the hash."""

from __future__ import annotations

import hashlib
import io
import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import send_file

from kiteworks import Kiteworks, Retries, errors
from kiteworks_sandbox import Sandbox, responses

from .test_resuming import Crash

DATA = os.urandom(3 << 20)


@pytest.fixture
def file(plain: Kiteworks, folder: str, tmp_path: Path) -> Any:
    path = tmp_path / "source.bin"
    path.write_bytes(DATA)
    os.utime(path, (1_500_000_000, 1_500_000_000))
    return plain.folders.upload(folder, path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def contents(box: Sandbox, **place: Any) -> Any:
    """Counts the requests for content."""
    return box.faults.add("slow", path="/rest/files/*/content", times=None, seconds=0, **place)


def test_name_time_and_progress(kw: Any, file: Any, out: Path) -> None:
    told: list[tuple[int, int | None]] = []
    path = kw.files.download(file.id, out, on_progress=lambda *numbers: told.append(numbers))
    assert path == out / "source.bin"
    assert path.read_bytes() == DATA
    assert path.stat().st_mtime == 1_500_000_000
    assert told[-1] == (len(DATA), len(DATA))
    assert len(told) > 2
    assert list(out.iterdir()) == [path]


@pytest.mark.parametrize(
    "kind, parameters", [("cut_body", {"after": 2_000_000}), ("cut", {}), ("status", {"status": 503})]
)
def test_a_broken_connection_is_gone_on_with(
    kw: Any, box: Sandbox, file: Any, out: Path, kind: str, parameters: Any
) -> None:
    fault = box.faults.add(kind, path="/rest/files/*/content", **parameters)
    path = kw.files.download(file.id, out / "a")
    assert path.read_bytes() == DATA
    assert fault.served == 1
    buffer = io.BytesIO()
    box.faults.add(kind, path="/rest/files/*/content", **parameters)
    assert kw.files.download(file.id, buffer) is None
    assert buffer.getvalue() == DATA


def test_it_ends_when_nothing_moves_on(kw: Any, box: Sandbox, file: Any, out: Path) -> None:
    fault = box.faults.add("cut_body", path="/rest/files/*/content", times=None)
    with pytest.raises(errors.APIConnectionError):
        kw.files.download(file.id, out / "a")
    assert fault.seen == 3
    assert list(out.iterdir()) == []


def test_a_version_that_comes_meanwhile(
    kw: Any, plain: Kiteworks, box: Sandbox, file: Any, out: Path
) -> None:
    newer = DATA[::-1] + b"more"
    done = False

    def replace(moved: int, total: int | None) -> None:
        nonlocal done
        if not done:
            done = True
            plain.files.upload_version(file.id, newer)

    box.faults.add("cut_body", path="/rest/files/*/content", after=2_000_000)
    path = kw.files.download(file.id, out / "a", on_progress=replace)
    # Never the beginning of one and the end of the other.
    assert path.read_bytes() == newer


def crash(place: int) -> Any:
    def tell(done: int, total: int | None) -> None:
        if done >= place:
            raise Crash

    return tell


@pytest.mark.parametrize("target", ["", "a.bin"])
def test_a_download_goes_on(kw: Any, box: Sandbox, file: Any, out: Path, target: str) -> None:
    with pytest.raises(Crash):
        kw.files.download(file.id, out / target, resume=True, on_progress=crash(2_000_000))
    assert sorted(one.suffix for one in out.iterdir()) == [".json", ".part"]
    received: list[int] = []
    path = kw.files.download(
        file.id, out / target, resume=True, on_progress=lambda done, _: received.append(done)
    )
    assert path.read_bytes() == DATA
    assert received[0] > 1 << 20
    assert list(out.iterdir()) == [path]


def test_another_version_is_begun_anew(kw: Any, plain: Kiteworks, file: Any, out: Path) -> None:
    with pytest.raises(Crash):
        kw.files.download(file.id, out / "a", resume=True, on_progress=crash(2_000_000))
    newer = os.urandom(len(DATA))
    plain.files.upload_version(file.id, newer)
    assert kw.files.download(file.id, out / "a", resume=True).read_bytes() == newer


def test_a_complete_part_needs_a_name_alone(kw: Any, file: Any, out: Path) -> None:
    with pytest.raises(Crash):
        kw.files.download(file.id, out, resume=True, on_progress=crash(len(DATA)))
    received: list[int] = []
    path = kw.files.download(file.id, out, resume=True, on_progress=lambda done, _: received.append(done))
    assert (path.name, path.read_bytes(), received) == ("source.bin", DATA, [len(DATA)])


@pytest.mark.parametrize("answer", ["whole", "other"])
def test_an_appliance_that_ignores_the_range(
    kw: Any, file: Any, out: Path, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Crash):
        kw.files.download(file.id, out / "a", resume=True, on_progress=crash(2_000_000))
    if answer == "other":
        (part,) = out.glob("*.part")
        part.write_bytes(DATA + b"too much")
    else:
        monkeypatch.setattr(
            responses, "send_file", lambda *args, **how: send_file(*args, **how | {"conditional": False})
        )
    told: list[int] = []
    path = kw.files.download(
        file.id, out / "a", resume=True, on_progress=lambda done, total: told.append(done)
    )
    assert path.read_bytes() == DATA
    # It began at the beginning: what had arrived was of no use.
    assert told[0] < 2_000_000


@pytest.mark.parametrize("code", ["", "ERR_ENTITY_NOT_SCANNED", "ERR_ENTITY_DLP_SCANNING"])
def test_a_scan_is_waited_for(kw: Any, box: Sandbox, file: Any, out: Path, code: str) -> None:
    fault = box.faults.add("scanning", path="/rest/files/*/content", times=2, code=code)
    assert kw.files.download(file.id, out / "a").read_bytes() == DATA
    assert fault.served == 2


def test_a_scan_is_not_waited_for_for_ever(kw: Any, box: Sandbox, file: Any, out: Path) -> None:
    box.faults.add("scanning", path="/rest/files/*/content", times=None)
    with pytest.raises(errors.PermissionDeniedError):
        kw.files.download(file.id, out / "a", verify_timeout=0.2)
    assert list(out.iterdir()) == []


def test_other_refusals_are_not_waited_for(kw: Any, box: Sandbox, file: Any, out: Path) -> None:
    fault = box.faults.add("scanning", path="/rest/files/*/content", times=None, code="ERR_ENTITY_DLP_LOCKED")
    with pytest.raises(errors.PermissionDeniedError):
        kw.files.download(file.id, out / "a")
    assert fault.seen == 1


@pytest.mark.parametrize("resume", [False, True])
def test_damage_is_noticed(kw: Any, box: Sandbox, file: Any, out: Path, resume: bool) -> None:
    box.faults.add("corrupted", path="/rest/files/*/content", after=1_000_000)
    with pytest.raises(errors.IntegrityError) as caught:
        kw.files.download(file.id, out / "a", resume=resume)
    assert caught.value.expected == hashlib.md5(DATA).hexdigest()
    assert caught.value.actual != caught.value.expected
    assert list(out.iterdir()) == []
    assert kw.files.download(file.id, out / "a", resume=resume).read_bytes() == DATA


def test_a_lie_about_the_hash(kw: Any, box: Sandbox, file: Any, out: Path) -> None:
    box.faults.add("wrong_hash", method="GET", path=f"/rest/files/{file.id}", times=None)
    with pytest.raises(errors.IntegrityError):
        kw.files.download(file.id, out / "a")
    assert list(out.iterdir()) == []
    assert kw.files.download(file.id, out / "a", verify=False).read_bytes() == DATA


def test_a_body_that_ends_early_is_a_connection_that_broke(
    kw: Any, box: Sandbox, file: Any, out: Path
) -> None:
    fault = box.faults.add("truncated", path="/rest/files/*/content", after=1000)
    assert kw.files.download(file.id, out / "a").read_bytes() == DATA
    assert fault.served == 1


@pytest.mark.parametrize("resume", [False, True])
def test_a_body_that_always_ends_early(kw: Any, box: Sandbox, file: Any, out: Path, resume: bool) -> None:
    fault = box.faults.add("truncated", path="/rest/files/*/content", times=None, after=0)
    box.faults.add("truncated", path="/rest/files/*/content", after=1000)
    with pytest.raises(errors.IntegrityError, match=f"its size is 0, and {len(DATA)} was expected"):
        kw.files.download(file.id, out / "a", resume=resume)
    assert fault.served == 3


def test_a_hash_that_is_made_later(kw: Any, box: Sandbox, folder: str, out: Path) -> None:
    made = kw.folders.upload(folder, (f"{uuid.uuid4()}.bin", b"bytes"), verify=False)
    assert made.fingerprint == "Generating..."
    assert kw.files.download(made.id, out / "a").read_bytes() == b"bytes"
    pending = {"/fingerprint": "Generating...", "/fingerprints": []}
    box.faults.add("changed", path=f"/rest/files/{made.id}", times=None, set=pending)
    with pytest.warns(errors.NotVerifiedWarning, match="was received, but not compared"):
        kw.files.download(made.id, out / "b", verify_timeout=0.2)


def test_sha3(kw: Any, file: Any, out: Path) -> None:
    assert kw.files.download(file.id, out / "a", verify="sha3-256").read_bytes() == DATA


def test_a_version(kw: Any, plain: Kiteworks, file: Any, out: Path) -> None:
    plain.files.upload_version(file.id, b"newer")
    older = plain.files.versions.list(file.id).to_list()[1]
    assert kw.files.versions.download(file.id, older.id, out / "a").read_bytes() == DATA


def test_some_bytes(kw: Any, file: Any, out: Path) -> None:
    assert kw.files.download(file.id, out / "a", byte_range="bytes=5-9").read_bytes() == DATA[5:10]


def test_nothing_is_replaced_unasked(kw: Any, file: Any, out: Path) -> None:
    (out / "a").write_bytes(b"old")

    def appear(done: int, total: int | None) -> None:
        (out / "b").write_bytes(b"new")

    with pytest.raises(FileExistsError, match="pass overwrite=True"):
        kw.files.download(file.id, out / "a")
    with pytest.raises(FileExistsError, match="pass overwrite=True"):
        kw.files.download(file.id, out / "b", on_progress=appear)
    assert (out / "b").read_bytes() == b"new"
    assert sorted(one.name for one in out.iterdir()) == ["a", "b"]
    assert kw.files.download(file.id, out / "a", overwrite=True).read_bytes() == DATA


def test_a_download_that_can_not_be_resumed_is_refused(kw: Any, file: Any, out: Path) -> None:
    with pytest.raises(errors.InvalidArgumentError, match=r"files.download_zip\(\) can't be resumed"):
        kw.files.download_zip(out / "a.zip", name="a", file_id_in=[file.id], resume=True)
    with pytest.raises(errors.InvalidArgumentError, match="needs a path as target"):
        kw.files.download(file.id, io.BytesIO(), resume=True)


def test_the_budget_ends_what_does_not_move_on(
    connect: Callable[..., Any], box: Sandbox, file: Any, tmp_path: Path
) -> None:
    kw = connect(retries=Retries(1_000, max_elapsed=20, backoff=10, max_delay=10))
    cut = box.faults.add("cut_body", path="/rest/files/*/content", after=0, times=None)
    with pytest.raises(errors.APIConnectionError):
        kw.files.download(file.id, tmp_path / "a.bin")
    assert 10 < sum(kw._state.call_state.clock.slept) <= 20
    assert cut.served == len(kw._state.call_state.clock.slept) + 1


def test_patience_counts_what_the_looks_take(kw: Any, box: Sandbox, file: Any, tmp_path: Path) -> None:
    box.faults.add(
        "status",
        path="/rest/files/*/content",
        times=None,
        status=403,
        code="ERR_ENTITY_NOT_SCANNED",
        retry_after=50,
    )
    with pytest.raises(errors.ScanPendingError):
        kw.files.download(file.id, tmp_path / "a.bin", verify_timeout=30)
    # Two looks, each as long as the budget of a request.
    assert sum(kw._state.call_state.clock.slept) == pytest.approx(200.1)
