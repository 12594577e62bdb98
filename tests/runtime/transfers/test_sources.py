"""What is sent as a file: whatever holds bytes, whatever can be read, and files that the system knows little of."""

from __future__ import annotations

import array
import asyncio
import io
import mmap
import os
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import pytest

from kiteworks import Kiteworks
from kiteworks.errors import InvalidArgumentError, SourceChangedError, TransferError
from kiteworks_runtime.files import (
    Identity,
    PlannedFile,
    PlannedFolder,
    StreamedFile,
    form_file,
    identity,
    open_file,
    size_from_here,
    split_any,
)
from kiteworks_runtime.transfers.sources import open_reader

from .conftest import content

DATA = bytes(range(256)) * 5


class OnlyRead:
    """Has nothing but `read`, and gives what it likes."""

    def __init__(self, *pieces: Any) -> None:
        self._pieces = list(pieces)

    def read(self, size: int) -> Any:
        return self._pieces.pop(0) if self._pieces else b""


def mapped(data: bytes) -> mmap.mmap:
    made = mmap.mmap(-1, len(data))
    made[:] = data
    made.seek(3)
    return made


def read_whole(source: Any) -> bytes:
    reader = open_reader(split_any(source)[1], None)
    place = memoryview(bytearray(len(DATA) * 2))
    try:
        return bytes(place[: reader.fill(place)])
    finally:
        reader.close()


@pytest.mark.parametrize(
    "made",
    [
        bytearray,
        memoryview,
        lambda data: array.array("H", data),
        mapped,
        lambda data: memoryview(data + data)[::2],
        lambda data: OnlyRead(data[:1], data[1:4], data[4:]),
    ],
    ids=["bytearray", "memoryview", "array", "mmap", "with gaps", "only read"],
)
def test_whatever_holds_or_gives_bytes_is_sent(
    kw: Any, folder: str, made: Callable[[bytes], Any], plain: Kiteworks
) -> None:
    source = made(DATA)
    wanted = source.tobytes() if isinstance(source, memoryview) else DATA
    sent = kw.folders.upload(folder, ("data.bin", source))
    assert content(plain, sent.id) == wanted
    if isinstance(source, bytearray | mmap.mmap):
        source[:1] = b"x"
    if isinstance(source, mmap.mmap):
        source.close()  # nothing looks at it any more
    if isinstance(source, bytearray):
        source.extend(b"more")


@pytest.mark.parametrize("empty", [bytearray(), memoryview(b""), array.array("i"), OnlyRead()])
def test_nothing_at_all_is_an_empty_file(empty: Any) -> None:
    assert read_whole(("empty", empty)) == b""


def test_a_path_in_bytes_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "é.bin").write_bytes(DATA)
    with os.scandir(os.fsencode(tmp_path)) as entries:
        (entry,) = entries
    assert split_any(entry)[0] == "é.bin"
    assert read_whole(entry) == DATA


def test_a_file_that_can_not_be_read_is_refused(kw: Any, folder: str, tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file, pytest.raises(InvalidArgumentError, match="can't be read"):
        kw.folders.upload(folder, file)
    with pytest.raises(InvalidArgumentError, match="is closed"):
        kw.folders.upload(folder, ("a", file))


def test_a_file_of_a_class_of_the_callers_need_not_say_what_it_can() -> None:
    class Plain(io.RawIOBase):
        left = DATA

        def read(self, size: int = -1, /) -> bytes:
            piece, self.left = self.left[:size], self.left[size:]
            return piece

    assert read_whole(("plain", Plain())) == DATA


class NoWayBack(io.BytesIO):
    def seek(self, offset: int, whence: int = 0, /) -> int:
        if whence == os.SEEK_SET:
            raise OSError("no way back")
        return super().seek(offset, whence)


class NoPlace(io.BytesIO):
    def tell(self) -> int:
        return cast("int", None)


@pytest.mark.parametrize("made", [NoWayBack, NoPlace])
def test_a_file_that_is_left_at_its_end_is_not_sent_as_empty(kw: Any, folder: str, made: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"no way back|does not say where"):
        kw.folders.upload(folder, ("a", made(DATA)))


def test_a_map_that_is_closed_is_refused() -> None:
    made = mapped(DATA)
    made.close()
    with pytest.raises(InvalidArgumentError, match="mmap"):
        split_any(("closed", made))


@pytest.mark.parametrize(
    ("given", "message"),
    [(None, "gave None"), ("text", "gave a str"), ("", "gave a str"), (7, "gave a int")],
)
def test_what_is_read_must_be_bytes(kw: Any, folder: str, given: object, message: str) -> None:
    for source in (OnlyRead(b"a", given), iter([b"a", given])):
        with pytest.raises(InvalidArgumentError, match=message):
            kw.folders.upload(folder, ("odd.bin", source))
    assert kw.folders.list_files(folder).to_list() == []


def test_an_iterator_may_give_whatever_holds_bytes(kw: Any, folder: str, plain: Kiteworks) -> None:
    pieces = [b"a", bytearray(b"b"), array.array("B", b"c"), memoryview(b"d-e-")[::2], mapped(b"map"), b""]
    assert content(plain, kw.folders.upload(folder, ("pieces", iter(pieces))).id) == b"abcdemap"


def test_an_awaited_iterator_must_give_bytes(folder: str) -> None:
    async def pieces() -> Any:
        yield b"a"
        yield None

    async def read() -> None:
        reader = open_reader(pieces(), asyncio.get_running_loop())
        await asyncio.to_thread(reader.fill, memoryview(bytearray(9)))

    with pytest.raises(InvalidArgumentError, match="the iterator gave None"):
        asyncio.run(read())


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs /proc")
@pytest.mark.parametrize("given", ["path", "file", "unbuffered", "name in bytes"])
def test_a_file_whose_size_is_stated_as_0(kw: Any, folder: str, given: str, plain: Kiteworks) -> None:
    path = Path("/proc/version")
    opened: dict[str, Callable[[], Any]] = {
        "path": lambda: nullcontext(path),
        "file": lambda: path.open("rb"),
        "unbuffered": lambda: path.open("rb", buffering=0),
        "name in bytes": lambda: open(os.fsencode(path), "rb"),  # noqa: PTH123, SIM115
    }
    with opened[given]() as source:
        sent = kw.folders.upload(folder, source)
    assert sent.name == "version"
    assert content(plain, sent.id) == path.read_bytes()


@pytest.mark.skipif(not Path("/sys/kernel/mm").exists(), reason="needs /sys")
@pytest.mark.parametrize("as_path", [True, False])
def test_a_file_whose_size_is_stated_as_a_page(kw: Any, folder: str, as_path: bool, plain: Kiteworks) -> None:
    path = Path("/sys/kernel/mm/transparent_hugepage/enabled")
    if not path.exists():
        pytest.skip("this kernel has no such file")
    with path.open("rb") as file:
        sent = kw.folders.upload(folder, path if as_path else file)
    assert content(plain, sent.id) == path.read_bytes()


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs /proc")
def test_a_part_of_a_form_whose_size_is_stated_as_0() -> None:
    opened: list[Any] = []
    name, part = form_file("/proc/version", opened)
    assert (name, cast("Any", part).read()) == ("version", Path("/proc/version").read_bytes())
    assert not hasattr(part, "fileno")  # httpx would ask it for its size
    opened[0].close()


def test_a_part_of_a_form_that_can_only_be_read_gives_bytes_alone() -> None:
    _, part = form_file(("a", OnlyRead(bytearray(b"a"), "b")), [])  # type: ignore[arg-type]
    assert cast("Any", part).read() == b"a"
    with pytest.raises(InvalidArgumentError, match="gave a str"):
        cast("Any", part).read()


def test_an_empty_file_goes_in_one_request(kw: Any, folder: str, tmp_path: Path, plain: Kiteworks) -> None:
    (tmp_path / "empty").write_bytes(b"")
    reader = open_reader(tmp_path / "empty", None)
    assert reader.size == 0
    reader.close()
    assert kw.folders.upload(folder, tmp_path / "empty").size == 0


def test_a_file_that_stands_behind_its_end_has_nothing_left(tmp_path: Path) -> None:
    file = io.BytesIO(b"abc")
    file.seek(10)
    assert size_from_here(file) == 0


@pytest.mark.parametrize("in_place", [True, False])
def test_a_file_that_is_longer_than_stated_is_not_cut(
    kw: Any, folder: str, tmp_path: Path, in_place: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "long").write_bytes(DATA)
    monkeypatch.setattr("kiteworks_runtime.transfers.sources.file_size", lambda file: 100)
    with pytest.raises(SourceChangedError, match="longer"):
        kw.folders.upload(folder, tmp_path / "long", verify=not in_place, chunk_size=90)
    assert kw.folders.list_files(folder).to_list() == []


@pytest.fixture
def any_time(tmp_path: Path) -> Iterator[Path]:
    """A folder whose file system can hold any time, if there is one."""
    in_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with TemporaryDirectory(dir=in_memory) as folder:
        yield Path(folder)


@pytest.mark.parametrize("seconds", [-1, 0, -(10**11), 10**11, 9 * 10**9, 253402300799, -62135596801])
def test_a_file_of_any_time_goes_up(
    kw: Any, folder: str, any_time: Path, seconds: int, plain: Kiteworks
) -> None:
    path = any_time / "old.txt"
    path.write_bytes(b"x")
    os.utime(path, (0, seconds))
    if path.stat().st_mtime_ns != seconds * 10**9:
        pytest.skip("the file system holds no such time")
    sent = kw.folders.upload(folder, path)
    assert content(plain, sent.id) == b"x"
    if -62135596800 <= seconds <= 253402300799:
        assert sent.client_modified.timestamp() == seconds


def test_a_time_is_never_rounded_into_the_next_second(tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    path.write_bytes(b"x")
    os.utime(path, ns=(0, 1_700_000_000_999_999_999))
    reader = open_reader(path, None)
    assert reader.modified is not None
    assert int(reader.modified.timestamp()) == 1_700_000_000
    reader.close()


def planned(path: Path, *, linked: Identity | None = None) -> PlannedFile:
    return PlannedFile(path, PlannedFolder(identity(path.parent.stat())), linked)


def test_what_took_the_place_of_a_planned_file_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    place = tmp_path / "tree"
    place.mkdir()
    (place / "a").write_bytes(b"a")
    file = planned(place / "a")
    with open_file(file) as opened:
        assert opened.read() == b"a"

    (place / "a").unlink()
    (place / "a").symlink_to(secret)
    with pytest.raises(SourceChangedError, match="symbolic link"):
        open_file(file)

    (place / "a").unlink()
    os.mkfifo(place / "a")
    with pytest.raises(SourceChangedError, match="something else"):
        open_file(file)

    (place / "a").unlink()
    place.rmdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other/a").write_bytes(b"other")
    place.symlink_to(tmp_path / "other")
    with pytest.raises(TransferError, match="another folder"):
        open_file(file)


def test_a_planned_link_leads_where_it_led(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(name.encode())
    link = tmp_path / "link"
    link.symlink_to("one")
    file = planned(link, linked=identity(link.stat()))
    with open_file(file) as opened:
        assert opened.read() == b"one"
    link.unlink()
    link.symlink_to("two")
    with pytest.raises(SourceChangedError, match="something else"):
        open_file(file)


def _streamed(pieces: list[bytes], size: int) -> bytes:
    def received() -> Iterator[bytes]:
        yield from pieces
        ended.append(True)

    ended: list[bool] = []
    reader = open_reader(StreamedFile(received(), size, None), None)
    place = bytearray(size)
    try:
        assert reader.fill(memoryview(place)) == size
    finally:
        reader.close()
    assert ended == [True], "it was read to where it is verified"
    return bytes(place)


def test_a_file_of_another_appliance_is_read_to_its_end() -> None:
    assert _streamed([b"ab", b"", b"cde"], 5) == b"abcde"
    for pieces in ([b"ab"], [b"abcd", b"ef"]):
        with pytest.raises(SourceChangedError):
            _streamed(pieces, 5)
