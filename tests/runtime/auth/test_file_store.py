"""A file of tokens: who can read it, and what becomes of it when something breaks."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kiteworks_runtime.auth import FileStore, Token
from kiteworks_runtime.auth.stores import private_file
from kiteworks_runtime.auth.stores.private_file import locked
from kiteworks_runtime.errors import (
    DamagedStoreError,
    InvalidArgumentError,
    TokenStoreError,
    UnsafeStoreError,
)

TOKEN = Token("planted-access", "planted-refresh")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes and owners are POSIX's")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "tokens.json"


@pytest.fixture
def store(path: Path) -> FileStore:
    store = FileStore(path)
    store.save("key", TOKEN)
    return store


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_only_its_owner_can_read_anything(path: Path) -> None:
    before = os.umask(0)
    try:
        store = FileStore(path)
        store.save("key", TOKEN)
        release = store.try_lock("key")
    finally:
        os.umask(before)
    assert release is not None
    release()
    assert mode(path.parent) == 0o700
    assert {mode(one) for one in path.parent.iterdir()} == {0o600}


def test_the_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    store = FileStore()
    assert list(tmp_path.iterdir()) == []
    store.save("key", TOKEN)
    assert store.path.is_relative_to(tmp_path)
    assert store.path.is_file()
    with pytest.raises(InvalidArgumentError, match="path must name a file"):
        FileStore("")


def test_a_program_that_changes_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = FileStore("own/tokens.json")
    store.save("key", TOKEN)
    monkeypatch.chdir("/")
    assert store.load("key") == TOKEN


@pytest.mark.parametrize("bits", [0o640, 0o604, 0o620, 0o601])
def test_a_file_that_others_can_open_is_not_read(store: FileStore, bits: int) -> None:
    store.path.chmod(bits)
    before = store.path.read_bytes()
    for attempt in (
        lambda: store.load("key"),
        lambda: store.save("key", Token("b")),
        lambda: store.delete("key"),
        store.accounts,
    ):
        with pytest.raises(UnsafeStoreError, match=rf"file .*mode {bits:o}.*Run: chmod 600 {store.path}"):
            attempt()
    assert store.path.read_bytes() == before
    store.path.chmod(0o600)
    assert store.load("key") == TOKEN


@pytest.mark.parametrize("bits", [0o750, 0o705, 0o711, 0o770])
def test_a_folder_that_others_can_enter_is_not_used(store: FileStore, bits: int) -> None:
    store.path.parent.chmod(bits)
    for attempt in (
        lambda: store.load("key"),
        lambda: store.save("key", TOKEN),
        lambda: store.try_lock("key"),
    ):
        with pytest.raises(UnsafeStoreError, match=rf"folder .*Run: chmod 700 {store.path.parent}"):
            attempt()


def test_the_command_to_run_can_be_copied(tmp_path: Path) -> None:
    folder = tmp_path / "an odd; name"
    folder.mkdir(mode=0o755)
    with pytest.raises(UnsafeStoreError, match=f"chmod 700 '{folder}'"):
        FileStore(folder / "tokens.json").load("key")


def test_a_link_is_not_followed(store: FileStore, tmp_path: Path) -> None:
    kept = tmp_path / "elsewhere"
    store.path.rename(kept)
    store.path.symlink_to(kept)
    before = kept.read_bytes()
    with pytest.raises(UnsafeStoreError, match="symbolic link"):
        store.load("key")
    with pytest.raises(UnsafeStoreError, match="symbolic link"):
        store.save("key", Token("b"))
    assert kept.read_bytes() == before


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_nothing_but_a_file_is_ever_replaced(store: FileStore, tmp_path: Path, kind: str) -> None:
    store.path.unlink()
    if kind == "link":
        store.path.symlink_to(tmp_path / "missing")
    elif kind == "pipe":
        os.mkfifo(store.path, 0o600)
    else:
        store.path.mkdir(0o700)
    before = store.path.lstat()
    with pytest.raises(UnsafeStoreError, match="ordinary file"):
        private_file.write(store.path, b"{}")
    with pytest.raises(UnsafeStoreError):
        store.save("key", TOKEN)
    assert (store.path.lstat().st_mode, store.path.lstat().st_ino) == (before.st_mode, before.st_ino)


def test_links_in_place_of_the_files_beside_it(store: FileStore, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    new = store.path.with_name("tokens.json.new")
    new.symlink_to(victim)
    store.save("key", Token("b"))
    assert store.load("key") == Token("b")
    lock = store.path.with_name("tokens.json.lock")
    lock.unlink()
    lock.symlink_to(victim)
    with pytest.raises(TokenStoreError, match="can't lock"):
        store.save("key", TOKEN)
    assert victim.read_text() == "precious"


def test_what_is_somebody_elses(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(UnsafeStoreError, match="belongs to another user"):
        store.load("key")


def test_what_is_no_file(path: Path) -> None:
    path.mkdir(parents=True)
    path.parent.chmod(0o700)
    with pytest.raises(UnsafeStoreError, match="not an ordinary file"):
        FileStore(path).load("key")
    path.rmdir()
    os.mkfifo(path, 0o600)
    with pytest.raises(UnsafeStoreError, match="not an ordinary file"):
        FileStore(path).load("key")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"planted-access",
        b"[]",
        b'{"version": 1}',
        b'{"version": 1, "tokens": {"key": {"accessToken": "planted-access"}}}',
        b'{"version": 1, "tokens": {"key": {"savedAt": "2031-01-01T00:00:00", "accessToken": "planted-access"}}}',
        b'{"version": 1, "tokens": {"key": {"savedAt": "2031-01-01T00:00:00Z", "accessToken": "planted access"}}}',
        b'{"version": 2, "tokens": {}}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_left_as_it_is(store: FileStore, content: bytes) -> None:
    store.path.write_bytes(content)
    for attempt in (lambda: store.load("key"), lambda: store.save("key", TOKEN), store.accounts):
        with pytest.raises(DamagedStoreError, match=r"tokens\.json") as caught:
            attempt()
        assert "planted" not in str(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None
    assert store.path.read_bytes() == content


def test_a_record_without_its_token(store: FileStore) -> None:
    store.path.write_text('{"version": 1, "tokens": {"key": {"savedAt": "2031-01-01T00:00:00Z"}}}')
    with pytest.raises(DamagedStoreError, match="without its token"):
        store.load("key")


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file(
    store: FileStore, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = store.path.read_bytes()

    def full(*args: object, **kwargs: object) -> int:
        if step == "open" and not str(args[0]).endswith(".new"):
            return real(*args, **kwargs)
        raise OSError(28, "No space left on device")

    real = getattr(os, step)
    with monkeypatch.context() as patch:
        patch.setattr(private_file.os, step, full)
        with pytest.raises(TokenStoreError, match="No space left on device"):
            store.save("key", Token("b"))
    assert store.path.read_bytes() == before
    assert not store.path.with_name("tokens.json.new").exists()


def test_what_a_killed_process_left(store: FileStore) -> None:
    store.path.with_name("tokens.json.new").write_text("half")
    store.save("key", Token("b"))
    assert store.load("key") == Token("b")
    assert not store.path.with_name("tokens.json.new").exists()


def test_the_new_name_is_written_out_too(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    real = os.fsync

    def note(descriptor: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        real(descriptor)

    monkeypatch.setattr(private_file.os, "fsync", note)
    store.save("key", Token("b"))
    assert synced == [False, True]


def test_a_lock_that_is_never_given_back(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiteworks_runtime.auth.stores.private_file._LONGEST_WRITE", 0.02)
    with (
        locked(store.path.with_name("tokens.json.lock")),
        pytest.raises(TokenStoreError, match="another process has locked"),
    ):
        store.save("key", TOKEN)


def test_nothing_secret_is_shown(store: FileStore) -> None:
    record = store._records()["key"]
    assert "planted" not in repr(store) + repr(record) + str(record)
