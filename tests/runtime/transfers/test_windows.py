"""Windows with its names faked: its paths by `ntpath`, its `os.name`, and the constants that only it has.

Nothing here ran on Windows. What only Windows itself shows, such as the locks of its C library, is not in these tests.
"""

from __future__ import annotations

import ntpath
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, strategies as st

from kiteworks.auth import FileStore
from kiteworks_cli.files.addresses import is_remote
from kiteworks_runtime import files
from kiteworks_runtime.auth import Token, loopback
from kiteworks_runtime.auth.stores import file as file_store, private_file
from kiteworks_runtime.names import safe_name
from kiteworks_runtime.transfers import destination, state_file
from kiteworks_runtime.trees import download as tree_download
from kiteworks_runtime.trees.local import name_fault

OUT = "C:\\Users\\ann\\out"
# Of two sorts: those that a folder on the appliance can have, and those that only a hostile one sends.
REFUSED = {
    "a device": [
        "CON",
        "con",
        "NUL.txt",
        "aux.tar.gz",
        "COM1",
        "com9.log",
        "LPT1",
        "PRN",
        "CONIN$",
        "conout$",
    ],
    "a device by a digit that is none": ["COM¹", "lpt³.txt"],
    "a device and blanks": ["nul .txt"],
    "a stream of a file": ["a:b", "a.txt:hidden", "a::$DATA"],
    "a drive": ["C:", "C:a.txt", "c:\\a.txt"],
    "a share": ["\\\\server\\share", "\\\\?\\C:\\a", "//server/share"],
    "a trailing dot or blank": ["a.", "a ", "a. .", "..."],
    "characters": ["a*", "a?", "a<b", "a>b", "a|b", 'a"b'],
    "another folder": ["..\\a", "a\\b", "..", "."],
}


def windows_module() -> Any:
    """`os` with the name that it has on Windows, for one module: `pathlib` would fail with it."""
    module = ModuleType("os")
    vars(module).update(vars(os))
    module.name = "nt"  # type: ignore[attr-defined]
    return module


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Modules that ask for the platform's name."""
    for module in (destination, state_file, file_store, files):
        monkeypatch.setattr(module, "os", windows_module())
    monkeypatch.setattr(private_file, "_POSIX", False)
    monkeypatch.setattr(tree_download, "name_fault", partial(name_fault, windows=True))


@pytest.mark.parametrize("name", [one for several in REFUSED.values() for one in several])
def test_a_name_that_means_something_else_on_windows_is_refused_or_replaced(name: str) -> None:
    assert name_fault(name, windows=True) is not None
    assert name_fault(safe_name(f'attachment; filename="{name}"', "id-7"), windows=True) is None


@given(st.text(st.characters(blacklist_categories=["Cs"]) | st.sampled_from(':\\/. *?"$'), max_size=12))
def test_a_name_that_is_taken_stays_in_its_folder(name: str) -> None:
    for one in (name, safe_name(f"attachment; filename*=UTF-8''{name}", "id-7")):
        if name_fault(one, windows=True) is None:
            path = ntpath.normpath(ntpath.join(OUT, one))
            assert ntpath.split(path) == (OUT, one)
            assert sys.version_info < (3, 13) or not ntpath.isreserved(path)


@pytest.mark.parametrize(
    "path", ["C:\\Reports\\q3.pdf", "c:/Reports", "k:q3.pdf", "\\\\server\\share\\q3.pdf"]
)
def test_a_path_with_a_drive_is_one_of_this_machine(path: str) -> None:
    assert not is_remote(path)


@pytest.mark.usefixtures("windows")
def test_a_folder_is_downloaded_without_what_has_a_reserved_name(
    kw: Any, folder: str, tmp_path: Path
) -> None:
    for name in ("nul.txt", "COM1", "q3.pdf"):
        kw.folders.upload(folder, (name, b"bytes"))
    result = kw.folders.download_tree(folder, tmp_path / "out")
    assert {one.path: one.outcome for one in result.items} == {
        "COM1": "failed",
        "nul.txt": "failed",
        "q3.pdf": "downloaded",
    }
    errors = [str(one.error) for one in result.items if one.error]
    assert ["not possible on Windows" in one for one in errors] == [True, True]
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["q3.pdf"]


@pytest.mark.usefixtures("windows")
def test_a_download_has_closed_its_file_before_it_is_renamed(
    kw: Any, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = kw.folders.upload(folder, ("q3.pdf", b"bytes"))
    opened: list[bool] = []

    def renamed(part: Path, path: Path, **options: Any) -> None:
        opened.append(_is_open(part))
        move(part, path, **options)

    move = destination._move
    monkeypatch.setattr(destination, "_move", renamed)
    for overwrite in (False, True):
        path = kw.files.download(file.id, tmp_path / "q3.pdf", overwrite=overwrite)
        assert path.read_bytes() == b"bytes"
    assert opened == [False, False]


def _is_open(file: Path) -> bool:
    """Whether this process has a file open."""
    for one in Path("/dev/fd").iterdir():
        with suppress(FileNotFoundError):  # the sandbox's threads close files meanwhile
            if one.samefile(file):
                return True
    return False


@pytest.mark.parametrize(("name", "tries"), [("nt", 3), ("posix", 1)])
def test_a_file_that_another_program_looks_at_is_replaced_a_little_later(
    name: str, tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def replace(source: Path, target: Path) -> None:
        seen.append(source.name)
        if len(seen) < 3:
            raise PermissionError(13, "The process cannot access the file because it is being used")
        source.replace(target)

    module = windows_module()
    module.name, module.replace = name, replace
    monkeypatch.setattr(files, "os", module)
    new = tmp_path / "new"
    new.write_bytes(b"new")
    if name == "nt":
        files.replace(new, tmp_path / "old")
        assert (tmp_path / "old").read_bytes() == b"new"
    else:
        with pytest.raises(PermissionError):
            files.replace(new, tmp_path / "old")
    assert len(seen) == tries


@pytest.mark.usefixtures("windows")
def test_a_store_is_read_under_its_lock_and_no_modes_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tokens"
    folder.mkdir(mode=0o755)
    store, locked = FileStore(folder / "tokens.json"), []

    def try_lock(path: Path, seconds: float = 0.0) -> Callable[[], None] | None:
        locked.append(path.name)
        return lock(path, seconds)

    lock = private_file.try_lock
    monkeypatch.setattr(private_file, "try_lock", try_lock)
    store.save("key", Token("access"))
    (folder / "tokens.json").chmod(0o644)
    assert store.load("key") == Token("access")
    assert locked == ["tokens.json.lock"] * 2


def test_the_port_of_a_sign_in_is_for_this_process_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    # A number of another option of this machine, which can be read back.
    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_KEEPALIVE, raising=False)
    monkeypatch.setattr(loopback.Listener, "allow_reuse_address", False)
    with loopback.Listener("http://127.0.0.1:0/callback") as listener:
        options = [
            listener.socket.getsockopt(socket.SOL_SOCKET, one)
            for one in (socket.SO_KEEPALIVE, socket.SO_REUSEADDR)
        ]
    assert [bool(one) for one in options] == [True, False]
