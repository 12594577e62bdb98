"""Several processes with one token, and processes that are killed: against an appliance on loopback that counts."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiteworks.auth import FileStore, KeyringStore, Token
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth.token_manager import store_key

from .issuer import Issuer, serving
from .worker import credential, open_store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are killed by SIGKILL")

ROOT = Path(__file__).parents[3]
AT_ONCE, PROCESSES = 50, 4


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with serving(Issuer()) as one:
        yield one


@pytest.fixture(params=["file", "keyring"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def key(issuer: Issuer) -> str:
    auth = credential(None)
    return store_key(auth._flow, auth._inputs, Appliance.parse(issuer.host))


def put(issuer: Issuer, store: FileStore | KeyringStore, *, expired: bool = True, access: str = "") -> None:
    """Have the store hold the newest token, with a word of one's own on whether it is expired."""
    newest, refresh = issuer.newest
    end = datetime.now(UTC) + timedelta(seconds=-1 if expired else 3600)
    store.save(key(issuer), Token(access or newest, refresh, end))


@contextmanager
def worker(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A worker that is ready and waits for a line."""
    command = [sys.executable, "-m", "tests.runtime.auth.worker", *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def outcome(process: subprocess.Popen[str]) -> str:
    """What a worker says at its end; nothing when it was killed."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.parametrize(
    ("kind", "expired"),
    [
        ("file", True),
        # The locks are those of the file system, on every Python alike.
        pytest.param("file", False, marks=pytest.mark.long),
        pytest.param("keyring", True, marks=pytest.mark.long),
    ],
)
def test_50_threads_or_tasks_in_each_of_4_processes_make_one_refresh(
    issuer: Issuer, folder: Path, kind: str, expired: bool
) -> None:
    """With a token that is known to be expired, and with one that the appliance refuses."""
    put(issuer, open_store(kind, folder), expired=expired, access="access-of-yesterday")
    with ExitStack() as stack:
        processes = [
            stack.enter_context(worker(kind, str(folder), issuer.host, how, str(AT_ONCE)))
            for how in ("threads", "tasks") * (PROCESSES // 2)
        ]
        for process in processes:
            go(process)
        assert [outcome(process) for process in processes] == ["done"] * PROCESSES
    assert (issuer.issued, issuer.refused) == (1, 0)
    assert issuer.calls.count("Bearer access-1") == AT_ONCE * PROCESSES
    kept = open_store(kind, folder).load(key(issuer))
    assert kept is not None
    assert kept.access_token == "access-1"


def run(issuer: Issuer, kind: str, folder: Path, step: str = "") -> str:
    with worker(kind, str(folder), issuer.host, "in a row", "1", step) as process:
        go(process)
        return outcome(process)


@pytest.mark.parametrize(("kind", "step"), [("file", "fsync"), ("file", "replace"), ("keyring", "fsync")])
def test_killed_while_the_answer_is_written(issuer: Issuer, folder: Path, kind: str, step: str) -> None:
    put(issuer, open_store(kind, folder))
    assert run(issuer, kind, folder, step) == ""
    assert issuer.issued == 1
    (account,) = open_store(kind, folder).accounts()
    assert account.renewing_since is not None
    said = run(issuer, kind, folder)
    if kind == "keyring":  # its entry was written before the index was
        assert said == "done"
    else:
        assert said.startswith("SignInRequiredError: no one is signed in")
        assert f"A renewal began at {account.renewing_since:%Y-%m-%d %H:%M:%S} UTC and never ended" in said


def test_killed_before_the_answer_came(issuer: Issuer, folder: Path, kind: str) -> None:
    put(issuer, open_store(kind, folder))
    with worker(kind, str(folder), issuer.host, "in a row", "1") as process:
        issuer.kill = process.pid
        go(process)
        assert outcome(process) == ""
    assert "A renewal began at" in run(issuer, kind, folder)


@pytest.mark.parametrize(("kind", "seed"), [("file", 1), ("keyring", 2)])
def test_killed_at_any_moment(issuer: Issuer, folder: Path, kind: str, seed: int) -> None:
    """The token is renewed again and again. Whatever is killed when, the store can be read, and the next process goes on."""
    chance = random.Random(seed)
    issuer.expires_in = 1
    put(issuer, open_store(kind, folder))
    with worker(kind, str(folder), issuer.host, "in a row", "1000000") as process:
        go(process)
        while issuer.issued < 3:
            assert process.poll() is None
            time.sleep(0.001)
        time.sleep(chance.random() * 0.05)
        process.kill()
    kept = open_store(kind, folder).load(key(issuer))
    assert kept is not None
    newest = kept.refresh_token == issuer.newest[1]
    before = issuer.issued
    time.sleep(1)  # the token that was kept has ended by then
    said = run(issuer, kind, folder)
    if newest:
        assert (said, issuer.issued) == ("done", before + 1)
    else:
        assert "A renewal began at" in said
        assert open_store(kind, folder).load(key(issuer)) is None
