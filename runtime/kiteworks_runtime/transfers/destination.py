"""The destination of a download: a file that gets its name only when it is complete, or an open file."""

from __future__ import annotations

import errno
import io
import os
import re
import stat
import time
from contextlib import AbstractContextManager, closing, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

from ..errors import InvalidArgumentError, TransferError
from ..files import OPENED, DownloadTarget, replace
from ..names import kept_name, safe_name
from .archive import WholeArchive
from .hashes import Hash
from .options import Chosen
from .state_file import DownloadState, Identity, Placing, StateFile, key, make, open_ours, open_part, sweep

_PIECE = 1 << 20
_WRITTEN = 1 << 16
"""Bytes of a write. For much larger ones Linux needs contiguous memory, which a virtual machine may have to wait for."""
_LINKS = 40
"""The most links in a row, as in Linux."""
_READER = 2.0
"""Seconds to wait for a process that reads a pipe: it may just be starting."""
_OPEN_HERE = r"/dev/(stdin|stdout|stderr)|/(?:dev|proc/self)/fd/(\d+)"
_STANDARD = ("stdin", "stdout", "stderr")
_STREAM = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)


def is_folder(target: DownloadTarget) -> bool:
    """Tell whether the target is a folder, in which the appliance names the file."""
    if not isinstance(target, str | os.PathLike):
        return False
    return os.fspath(target).endswith(("/", os.sep)) or Path(target).is_dir()


def check_target(target: DownloadTarget, options: Chosen) -> None:
    """Refuse a target that can never be written to, before anything is sent."""
    if isinstance(target, str | os.PathLike):
        if options.planned is not None or is_folder(target) or not is_stream(followed(Path(target))):
            return
    elif isinstance(target, io.TextIOBase):
        raise InvalidArgumentError("the target was opened as text; open it with mode 'wb'")
    elif not hasattr(target, "write"):
        raise InvalidArgumentError(
            f"can't write to a {type(target).__name__}; give a path or an open binary file"
        )
    elif isinstance(target, OPENED) and (target.closed or not target.writable()):
        state = "is closed" if target.closed else "can't be written to"
        raise InvalidArgumentError(f"the target {state}; open it with mode 'wb'")
    if options.resume is not False:
        raise InvalidArgumentError(
            "resume needs a path as target, and a file there, beside which the received bytes are kept"
        )


def followed(path: Path) -> Path:
    """Follow a path that is a link. The names of devices, pipes and open files, such as /dev/stdout, stay as they are.

    Raises:
        InvalidArgumentError: It leads in a circle, or to a disk or a socket.
    """
    for _ in range(_LINKS):
        if is_stream(path):
            return path
        try:
            link = os.readlink(path)
        except (OSError, ValueError):  # not a link, or nothing
            return path
        path = path.parent / link
    raise InvalidArgumentError(f"{path} is a symbolic link that leads to itself")


def _open_here(path: Path) -> int | None:
    """Return the number of an open file of this process, if the path stands for one."""
    match = re.fullmatch(_OPEN_HERE, os.path.abspath(path)) if os.name == "posix" else None
    if match is None:
        return None
    return int(match[2]) if match[1] is None else _STANDARD.index(match[1])


def is_stream(path: Path) -> bool:
    """Tell whether a path is a device or a pipe, which is written to and never replaced by a file.

    Raises:
        InvalidArgumentError: It is a disk or a socket, to which downloads are not written.
    """
    if _open_here(path) is not None:
        return True
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    if stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
        kind = "socket" if stat.S_ISSOCK(mode) else "disk"
        raise InvalidArgumentError(f"{path} is a {kind}, which no download is written to; nothing was sent")
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _open_stream(path: Path) -> IO[bytes]:
    """Open a device or a pipe."""
    number, until = _open_here(path), time.monotonic() + _READER
    try:
        if number is not None:
            import fcntl  # Windows has neither this module nor such numbers

            if fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
                raise OSError(errno.EBADF, "it is open for reading only")
            return open(os.dup(number), "wb", buffering=0)
        while True:
            try:
                # Without O_NONBLOCK this would wait for a reader of the pipe, and could not be interrupted.
                descriptor = os.open(path, os.O_WRONLY | _STREAM)
            except OSError as error:
                if error.errno != errno.ENXIO or time.monotonic() > until:
                    raise
                time.sleep(0.02)
            else:
                os.set_blocking(descriptor, True)
                return open(descriptor, "wb", buffering=0)
    except OSError as error:
        why = "no process reads it" if error.errno == errno.ENXIO else error.strerror
        raise InvalidArgumentError(f"can't write to {path}: {why}; nothing was sent") from error


def refuse_existing(path: Path, *, overwrite: bool) -> os.stat_result | None:
    """Refuse to replace a file without `overwrite`, and anything else. Returns the status of the file, if any."""
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return None
    if not overwrite:
        raise FileExistsError(f"{path} is there already; pass overwrite=True to replace it")
    if stat.S_ISLNK(found.st_mode):
        raise TransferError(f"{path} is a symbolic link, and is neither replaced nor written through")
    if not stat.S_ISREG(found.st_mode):
        raise TransferError(f"{path} is not a file, and is not replaced by one")
    # The system lets root write to read-only files; they are refused all the same.
    if not found.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only, so it is not replaced", str(path))
    return found


class Destination:
    """Writes the bytes of one download. `marks` tell it from any other."""

    def __init__(self, target: DownloadTarget, options: Chosen, marks: tuple[str, ...]) -> None:
        self._options = options
        self._hash = Hash(options.algorithm)
        self._hashing = options.verify is not False
        self._file: IO[bytes] | None = None
        self._folder: Path | None = None
        self._path: Path | None = None
        self._part: Path | None = None
        self._state_file = StateFile(None)
        self._key = ""
        self._state: DownloadState | None = None
        self._failed = False
        self.archive: WholeArchive | None = None
        """Checks the bytes, if they have to be an archive."""
        self.length = 0
        """Bytes written so far."""
        if not isinstance(target, str | os.PathLike):
            self._file = target
            return
        path = Path(target)
        names_folder = options.planned is None and is_folder(target)
        if options.planned is None and not names_folder:
            path = followed(path)
            if is_stream(path):
                self._path = path
                return
        # A part belongs to one state only, whose lock guards both.
        state = () if isinstance(options.resume, bool) else (os.path.abspath(options.resume),)
        self._folder = path if names_folder else path.parent
        self._path = None if names_folder else path
        if options.resume is False:
            own = os.urandom(8).hex()
        else:
            own = self._key = key(*marks, os.path.abspath(path), *state)
            beside = self._folder / kept_name(own, "json")
            self._state_file = StateFile(beside if options.resume is True else Path(options.resume))
        # Not named after the file, whose name may be as long as a name can be.
        self._part = self._folder / kept_name(own, "part")

    @property
    def algorithm(self) -> str:
        """The algorithm of the hash."""
        return self._hash.algorithm

    @property
    def digest(self) -> str:
        """Hash of the bytes written so far."""
        return self._hash.hexdigest()

    @property
    def is_stream(self) -> bool:
        """Whether it is a device or a pipe, which needs `connect` first."""
        return self._path is not None and self._part is None

    def connect(self) -> None:
        """Open the device or pipe."""
        assert self._path is not None, "it is one"
        self._file = _open_stream(self._path)

    def alone(self) -> AbstractContextManager[object]:
        """Lock state and part, if the download may be resumed; close a device or pipe in the end.

        Raises:
            TransferError: Another process, thread or task holds the lock, or the file system has no locks.
        """
        if self.is_stream and self._file is not None:
            return closing(self._file)
        if self._options.resume is True and self._folder is not None:
            # The state is in the target's folder, which need not be private, unlike the folder of other states.
            self._folder.mkdir(parents=True, exist_ok=True)
        return self._state_file.alone(f"the download to {self._path or self._folder}")

    @property
    def cuts(self) -> bool:
        """Whether `cut` can be called."""
        return self._part is not None

    @property
    def etag(self) -> str:
        """The tag of the content that has arrived, if known."""
        return self._state.etag if self._state is not None else ""

    def placed(self, identity: Identity | None, algorithm: str) -> Path | None:
        """Find and read the complete file of an earlier download of this content; its hash tells whether it changed."""
        state = self._load(identity)
        if state is None or state.placing is None or self._folder is None:
            return None
        path = self._path or self._folder / safe_name(None, state.placing.name)
        if self._part is not None:
            with suppress(OSError):  # it may still have both names: a link gave it the second
                if os.path.samestat(os.lstat(self._part), os.lstat(path)):
                    self._part.unlink()
        number = open_ours(path, os.O_RDONLY)
        if number is None or path.name != state.placing.name:
            return None
        with open(number, "rb") as file:
            told = os.fstat(number)
            # After a power failure the name may be there without all of the bytes.
            if Placing(path.name, told.st_dev, told.st_ino, told.st_size) != state.placing:
                return None
            self._read(file, algorithm)
        return path

    def _read(self, file: IO[bytes], algorithm: str) -> None:
        """Hash the bytes of a file."""
        self.length, self._hash = 0, Hash(algorithm)
        file.seek(0)
        while piece := file.read(_PIECE):
            self._take(piece)

    def begin(self, identity: Identity | None, algorithm: str) -> None:
        """Open the file, with the bytes that an earlier download of the same content left in it.

        Raises:
            FileExistsError: The file exists, and may not be replaced.
        """
        self.length, self._hash = 0, Hash(algorithm)
        if self._part is None or self._folder is None:
            return
        overwrite = self._options.overwrite
        replaced = refuse_existing(self._path, overwrite=overwrite) if self._path is not None else None
        if self._options.planned is None:
            self._folder.mkdir(parents=True, exist_ok=True)
        else:
            self._options.planned.check(self._folder)
        sweep(self._folder)
        # The replacement of a private file is private from the beginning.
        mode = 0o666 if replaced is None else 0o600
        self._state = self._load(identity)
        if self._state is not None:
            self._file = open_part(self._part, mode)
            self._read(self._file, algorithm)
        else:
            self._save(identity)
            self._file = make(self._part, mode)

    def _load(self, identity: Identity | None) -> DownloadState | None:
        """Return the saved state of a download of this very content."""
        state = self._state_file.load(DownloadState)
        fits = state is not None and state.key == self._key and state.identity.same(identity)
        return state if fits else None

    def _save(self, identity: Identity | None) -> None:
        """Save the state of a download that begins."""
        self._state = None if identity is None else DownloadState(self._key, identity)
        if self._state is not None:
            self._state_file.save(self._state)

    def tag(self, etag: str) -> None:
        """Save the tag of the content."""
        if self._state is not None and self._state.etag != etag:
            self._state.etag = etag
            self._state_file.save(self._state)

    def write(self, data: memoryview) -> None:
        """Write the next bytes. Their buffer is used again; a file of the caller's gets a copy, which it may keep.

        After a write that failed, this does nothing: there would be a gap.
        """
        assert self._file is not None, "it was begun"
        if self._failed:
            return
        self._failed = True
        if self.archive is not None:
            self.archive.take(data)
        if self._part is None:
            _write_all(self._file, data)
        else:
            for start in range(0, len(data), _WRITTEN):
                self._file.write(data[start : start + _WRITTEN])
        self._take(data)
        self._failed = False

    def _take(self, data: bytes | memoryview) -> None:
        if self._hashing:
            self._hash.update(data)
        self.length += len(data)

    def cut(self, length: int) -> None:
        """Drop all bytes but the first `length`; raise if the caller opened the file."""
        if length == self.length:
            return
        if self._part is None or self._file is None:
            raise TransferError(
                "the content has to be sent from its beginning again; discard what was written, and call again"
            )
        self._file.truncate(length)
        self._read(self._file, self._hash.algorithm)

    def renew(self, identity: Identity | None) -> None:
        """Start over with other content."""
        self.cut(0)
        self._save(identity)

    def place(self, name: str, modified: datetime | None) -> Path | None:
        """Give the complete file its name: that of the target, or `name` in a folder. Returns its path.

        Raises:
            OSError: The file exists, and may not be replaced.
            TransferError: Something other than a file has the name.
        """
        if self._part is None or self._folder is None or self._file is None:
            return self._path
        path = self._path or self._folder / name
        if self._options.planned is not None:
            self._options.planned.check(self._folder)
        replaced = refuse_existing(path, overwrite=self._options.overwrite)
        self._file.flush()
        if replaced is not None:
            _take_over(self._file.fileno(), replaced)
        own = os.fstat(self._file.fileno())
        if os.name != "posix":
            self._file.close()  # Windows renames no open file; elsewhere the open file is locked until then
        if modified is not None:
            # A time that the file system can't hold does not fail the download.
            with suppress(OSError, OverflowError, ValueError):
                os.utime(self._part, (modified.timestamp(), modified.timestamp()))
        if self._state is not None:
            self._state.placing = Placing(path.name, own.st_dev, own.st_ino, own.st_size)
            self._state_file.save(self._state)
        _move(self._part, path, overwrite=self._options.overwrite)
        self._file.close()
        self.clear()
        return path

    def abandon(self, *, keep: bool) -> None:
        """After a failure: remove the part, unless the download is to be resumed."""
        if self._part is None:
            return
        if self._file is not None:
            self._file.close()
        if not keep or self._state_file.path is None:
            self.clear()

    def clear(self) -> None:
        """Remove part and state."""
        if self._part is not None:
            self._part.unlink(missing_ok=True)
        self._state_file.forget()


def _write_all(file: IO[bytes], data: memoryview) -> None:
    """Write to a file that the caller opened: an unbuffered one may write less than it is given."""
    while data:
        taken: Any = cast("Any", file).write(bytes(data))
        if taken is None and not isinstance(file, io.RawIOBase):
            return  # it does not say how much
        if not isinstance(taken, int) or taken < 1:
            raise TransferError("the target takes no more bytes; one that does not block can't be written to")
        data = data[taken:]


def _take_over(file: int, replaced: os.stat_result) -> None:
    """Give an open file the owner, group and mode of the file that it replaces, as far as this user may."""
    if os.name != "posix":
        return
    mode, new = stat.S_IMODE(replaced.st_mode), os.fstat(file)
    if new.st_gid != replaced.st_gid:
        try:
            os.fchown(file, -1, replaced.st_gid)
        except OSError:
            # Another group gets the permissions of all others.
            mode = mode & ~stat.S_IRWXG & ~stat.S_ISGID | (mode & stat.S_IRWXO) << 3
    if new.st_uid != replaced.st_uid:
        try:
            os.fchown(file, replaced.st_uid, -1)
        except OSError:
            mode &= ~stat.S_ISUID
    os.fchmod(file, mode)


def _move(part: Path, path: Path, *, overwrite: bool) -> None:
    """Give the file its name: by a link if it may not replace another, since renaming would."""
    if overwrite:
        replace(part, path)
        return
    try:
        os.link(part, path)
    except FileExistsError:
        refuse_existing(path, overwrite=False)
        raise
    except OSError:  # a file system without links
        refuse_existing(path, overwrite=False)
        replace(part, path)
