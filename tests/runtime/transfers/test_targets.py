"""Where a download may be written: devices and pipes are written into, links that were named are followed, and what is
replaced leaves its mode and owner to what takes its place.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
import subprocess
import sys
import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiteworks import Kiteworks
from kiteworks.errors import InvalidArgumentError, SessionEndedError, TransferError
from kiteworks_runtime.transfers import destination
from kiteworks_runtime.transfers.destination import followed
from kiteworks_runtime.transfers.options import Chosen

CONTENT = os.urandom(200_000)

posix = pytest.mark.skipif(os.name != "posix", reason="modes, pipes and devices")


@pytest.fixture
def file_id(plain: Kiteworks, folder: str) -> str:
    return str(plain.folders.upload(folder, ("a.txt", CONTENT)).id)


def names(folder: Path) -> list[str]:
    """All that is in a folder, left-over parts included."""
    return sorted(one.name for one in folder.iterdir())


def drained(path: Path, found: list[bytes]) -> threading.Thread:
    def read() -> None:
        found.append(path.read_bytes())

    thread = threading.Thread(target=read)
    thread.start()
    return thread


@posix
def test_a_pipe_is_written_into_and_stays_one(kw: Any, file_id: str, tmp_path: Path) -> None:
    pipe, found = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    for name in ("pipe", "link"):
        thread = drained(pipe, found)
        assert kw.files.download(file_id, tmp_path / name) == tmp_path / name
        thread.join(10)
    assert found == [CONTENT] * 2
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names(tmp_path) == ["link", "pipe"]


@posix
def test_a_pipe_that_nobody_reads_is_refused(
    kw: Any, file_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(destination, "_READER", 0.05)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InvalidArgumentError, match="no process reads it; nothing was sent"):
        kw.files.download("no such file", tmp_path / "pipe", overwrite=True)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@posix
@pytest.mark.parametrize("overwrite", [True, False])
def test_a_device_is_written_into_and_stays_one(
    kw: Any, file_id: str, tmp_path: Path, overwrite: bool
) -> None:
    null = tmp_path / "null"
    try:
        os.mknod(null, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
    except PermissionError:
        null.symlink_to(os.devnull)
    before = null.lstat()
    assert kw.files.download(file_id, null, overwrite=overwrite) == followed(null)
    assert (null.lstat().st_mode, null.lstat().st_ino) == (before.st_mode, before.st_ino)
    assert names(tmp_path) == ["null"]


@posix
@pytest.mark.parametrize("place", ["/dev/fd", "/proc/self/fd"])
def test_what_this_process_has_open_is_written_to_where_it_stands(
    kw: Any, file_id: str, tmp_path: Path, place: str
) -> None:
    if not Path(place).is_dir():
        pytest.skip(f"there is no {place}")
    with (tmp_path / "out").open("wb", buffering=0) as file:
        file.write(b"before ")
        kw.files.download(file_id, f"{place}/{file.fileno()}")
        file.write(b" after")
    assert (tmp_path / "out").read_bytes() == b"before " + CONTENT + b" after"
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as output, os.fdopen(writing, "wb") as file:
        done: list[bytes] = []
        thread = threading.Thread(target=lambda: done.append(output.read(len(CONTENT))))
        thread.start()
        kw.files.download(file_id, f"{place}/{file.fileno()}", overwrite=True)
        thread.join(10)
    assert done == [CONTENT]


@posix
def test_the_standard_output_is_no_file_that_is_replaced(box: Any, file_id: str, tmp_path: Path) -> None:
    code = (
        "import sys; from kiteworks import AccessToken, Kiteworks\n"
        "with Kiteworks(sys.argv[1], auth=AccessToken(sys.argv[2]), verify=sys.argv[3]) as kw:\n"
        "    print('first', flush=True); kw.files.download(sys.argv[4], '/dev/stdout'); print('last', flush=True)\n"
    )
    with (tmp_path / "out").open("wb") as out:
        token = box.issue_token(box.user.email)
        command = [sys.executable, "-c", code, box.host, token, str(box.ca_file), file_id]
        subprocess.run(command, stdout=out, check=True)
    assert (tmp_path / "out").read_bytes() == b"first\n" + CONTENT + b"last\n"


@posix
def test_a_socket_and_resuming_into_a_pipe_are_refused(kw: Any, tmp_path: Path) -> None:
    import socket

    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(tmp_path / "socket"))
        with pytest.raises(InvalidArgumentError, match="is a socket"):
            kw.files.download("x", tmp_path / "socket", overwrite=True)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InvalidArgumentError, match="resume needs a path as target, and a file there"):
        kw.files.download("x", tmp_path / "pipe", resume=True)
    with pytest.raises(InvalidArgumentError, match="can't write"):
        kw.files.download("x", "/dev/fd/987")
    (tmp_path / "a").write_bytes(b"")
    with (tmp_path / "a").open("rb") as file, pytest.raises(InvalidArgumentError, match="for reading only"):
        kw.files.download("x", f"/dev/fd/{file.fileno()}")


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o604])
@pytest.mark.parametrize("in_folder", [True, False])
def test_what_is_replaced_keeps_its_mode(
    kw: Any, file_id: str, tmp_path: Path, mode: int, in_folder: bool
) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(b"old")
    place.chmod(mode)
    kw.files.download(file_id, f"{tmp_path}/" if in_folder else place, overwrite=True)
    assert place.read_bytes() == CONTENT
    assert stat.S_IMODE(place.stat().st_mode) == mode


@posix
def test_what_replaces_a_private_file_is_private_from_the_beginning(
    kw: Any, file_id: str, tmp_path: Path
) -> None:
    place, modes = tmp_path / "a.txt", set[int]()
    place.write_bytes(b"old")
    place.chmod(0o600)

    def look(done: int, total: int | None) -> None:
        modes.update(stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir())

    kw.files.download(file_id, place, overwrite=True, on_progress=look)
    assert modes == {0o600}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="root alone can give files away")
def test_what_is_replaced_keeps_its_owner(kw: Any, file_id: str, tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(b"old")
    place.chmod(0o2750)
    os.chown(place, 12345, 54321)
    place.chmod(0o2750)
    kw.files.download(file_id, place, overwrite=True)
    found = place.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (12345, 54321, 0o2750)


@posix
def test_a_group_that_can_not_be_kept_gets_no_more_than_everybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchown", refuse)
    place = tmp_path / "a.txt"
    place.write_bytes(b"old")
    place.chmod(0o764)
    other = os.stat_result((0o106764, *place.stat()[1:4], 12345, 54321, *place.stat()[6:]))
    with place.open("rb") as file:
        destination._take_over(file.fileno(), other)
    assert stat.S_IMODE(place.stat().st_mode) == 0o744


@posix
@pytest.mark.parametrize("is_root", [True, False])
def test_a_read_only_file_is_not_replaced(
    kw: Any, file_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_root: bool
) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(b"old")
    place.chmod(0o444 if is_root else 0o644)
    monkeypatch.setattr(os, "access", lambda path, mode: is_root)
    with pytest.raises(PermissionError, match="read-only"):
        kw.files.download(file_id, place, overwrite=True)
    assert place.read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("there", [True, False])
def test_a_link_that_is_named_is_followed(kw: Any, file_id: str, tmp_path: Path, there: bool) -> None:
    real, link, second = tmp_path / "sub/real.txt", tmp_path / "link", tmp_path / "second"
    real.parent.mkdir()
    if there:
        real.write_bytes(b"old")
    link.symlink_to("sub/real.txt")
    second.symlink_to(link)
    kw.files.download(file_id, second, overwrite=there)
    assert (link.is_symlink(), second.is_symlink()) == (True, True)
    assert (real.is_symlink(), real.read_bytes()) == (False, CONTENT)
    with pytest.raises(FileExistsError):
        kw.files.download(file_id, link)
    assert names(tmp_path) == ["link", "second", "sub"]
    assert names(real.parent) == ["real.txt"]


def test_a_link_that_leads_to_itself_is_refused(kw: Any, tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(InvalidArgumentError, match="leads to itself"):
        kw.files.download("x", tmp_path / "a", overwrite=True)


@posix
@pytest.mark.parametrize("kind", ["link", "broken link", "pipe", "folder"])
def test_what_has_the_name_that_the_appliance_gives_is_kept(
    kw: Any, file_id: str, tmp_path: Path, kind: str
) -> None:
    place, victim = tmp_path / "out/a.txt", tmp_path / "victim"
    place.parent.mkdir()
    if kind == "link":
        victim.write_bytes(b"old")
    if "link" in kind:
        place.symlink_to(victim)
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place.mkdir()
    before = place.lstat()
    with pytest.raises(FileExistsError):
        kw.files.download(file_id, place.parent)
    with pytest.raises(TransferError, match="symbolic link" if "link" in kind else "not a file"):
        kw.files.download(file_id, place.parent, overwrite=True)
    assert place.lstat() == before
    assert victim.exists() is (kind == "link")
    assert not victim.exists() or victim.read_bytes() == b"old"
    assert names(place.parent) == ["a.txt"]


@posix
@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_no_state_takes_the_place_of_anything_but_a_state(
    kw: Any, folder: str, file_id: str, tmp_path: Path, kind: str
) -> None:
    state = tmp_path / "state"
    if kind == "pipe":
        os.mkfifo(state)
    elif kind == "link":
        state.symlink_to(tmp_path / "elsewhere")
    else:
        state.mkdir()
    before = state.lstat()
    for transfer in (
        lambda: kw.files.download(file_id, tmp_path / "a.txt", resume=state),
        lambda: kw.folders.upload(folder, ("a.txt", b"x"), resume=state),
    ):
        with pytest.raises(InvalidArgumentError, match="not an ordinary file"):
            transfer()
    with pytest.raises(SessionEndedError):  # nothing is known of it, and nothing is kept
        kw.uploads.resume("123", ("a.txt", b"x"), resume=state)
    assert (state.lstat().st_mode, state.lstat().st_ino) == (before.st_mode, before.st_ino)
    assert names(tmp_path) == ["state"]


@pytest.mark.parametrize(
    "modified",
    [
        datetime(1, 1, 1),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-12))),
        datetime.max,
    ],
)
def test_a_time_that_can_not_be_set_costs_nothing_but_itself(tmp_path: Path, modified: datetime) -> None:
    place = destination.Destination(tmp_path / "a", Chosen(), ())
    place.begin(None, "md5")
    place.write(memoryview(b"content"))
    assert place.place("a", modified) == tmp_path / "a"
    assert (tmp_path / "a").read_bytes() == b"content"


def test_a_file_that_can_not_be_written_to_is_refused(kw: Any, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with (tmp_path / "a").open("rb") as file, pytest.raises(InvalidArgumentError, match="can't be written"):
        kw.files.download("no such file", file)
    with pytest.raises(InvalidArgumentError, match="is closed"):
        kw.files.download("no such file", file)


class Short(io.RawIOBase):
    """A file without a buffer, which takes as much as it likes; at last nothing."""

    def __init__(self, most: int | None) -> None:
        self.taken = b""
        self._most = most

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int | None:
        piece = bytes(data)[: self._most or 0]
        self.taken += piece
        return len(piece) if self._most is not None else None


def test_a_file_that_takes_less_than_it_is_given_gets_the_rest(kw: Any, file_id: str) -> None:
    file = Short(1000)
    assert kw.files.download(file_id, file) is None
    assert file.taken == CONTENT


@pytest.mark.parametrize("most", [None, 0])
def test_a_file_that_takes_nothing_is_an_error(kw: Any, file_id: str, most: int | None) -> None:
    with pytest.raises(TransferError, match="takes no more bytes"):
        kw.files.download(file_id, Short(most))


def test_a_file_that_does_not_say_how_much_it_took_took_all(kw: Any, file_id: str) -> None:
    class Silent:
        taken = b""

        def write(self, data: bytes) -> None:
            self.taken += data

    file = Silent()
    kw.files.download(file_id, file)
    assert file.taken == CONTENT


def test_after_a_write_that_failed_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = destination.Destination(tmp_path / "a", Chosen(resume=True), ())
    place.begin(None, "md5")
    place.write(memoryview(b"first"))

    def full(_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    file = place._file
    monkeypatch.setattr(place, "_file", SimpleNamespace(write=full))
    with pytest.raises(OSError, match="full"):
        place.write(memoryview(b"second"))
    # There is room again, but the second piece is missing.
    monkeypatch.setattr(place, "_file", file)
    place.write(memoryview(b"third"))
    place.abandon(keep=True)
    (part,) = tmp_path.glob("*.part")
    assert part.read_bytes() == b"first"
    assert (place.length, place.digest) == (5, hashlib.md5(b"first").hexdigest())
