"""How far a run has come."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from .jobs import Stop


@dataclass(frozen=True, slots=True)
class TreeProgress:
    """The state of a run at one time. At its end what is done is what there was to do.

    Attributes:
        path: The file that moved.
        files_done: Files that are through, or failed.
        files_total: Files to move. Those that are skipped do not count.
        bytes_done: Bytes moved so far.
        bytes_total: Bytes to move. What failed no longer counts.
        failed: Files that failed.
    """

    path: str
    files_done: int
    files_total: int
    bytes_done: int
    bytes_total: int
    failed: int


class Meter:
    """Adds up what the files report, one report at a time.

    Args:
        files: Files to move.
        size: Bytes to move.
        tell: Is called after each change.
        stop: Ends what reports, once the run was broken off.
    """

    def __init__(
        self, files: int, size: int, tell: Callable[[TreeProgress], None] | None, stop: Stop
    ) -> None:
        self._lock = threading.Lock()
        self._files, self._bytes = files, size
        self._files_done = self._bytes_done = self._failed = 0
        self._tell = tell
        self._stop = stop
        self.raised: BaseException | None = None
        """What `notify` raised: no fault of the file that reported."""

    def file(self, path: str, size: int) -> FileMeter:
        """What one file reports to.

        Args:
            path: The file.
            size: Its bytes as planned.
        """
        return FileMeter(self, path, size)

    def add(
        self, path: str, *, moved: int, expected: int = 0, done: bool = False, failed: bool = False
    ) -> None:
        """Count what changed: bytes that moved, bytes that are to move, and whether a file is through."""
        with self._lock:
            self._bytes_done += moved
            self._bytes += expected
            self._files_done += done
            self._failed += failed
            if self._tell is not None:
                now = TreeProgress(
                    path, self._files_done, self._files, self._bytes_done, self._bytes, self._failed
                )
                try:
                    self._tell(now)
                except BaseException as error:
                    self.raised = error
                    raise

    def check(self) -> None:
        """Go no further if the run was broken off.

        Raises:
            TreeStoppedError: It was.
        """
        self._stop.check()


class FileMeter:
    """What one file reports to, as `on_progress` of its transfer."""

    def __init__(self, meter: Meter, path: str, size: int) -> None:
        self._meter = meter
        self._path = path
        self._size = size
        self._moved = 0

    @property
    def raised(self) -> BaseException | None:
        """What the run's `on_progress` raised."""
        return self._meter.raised

    def __call__(self, done: int, total: int | None) -> None:
        """Take how many bytes of the file have moved. A transfer that begins again may say fewer than before."""
        if done != total:  # what is whole is kept
            self._meter.check()
        moved, self._moved = done - self._moved, done
        self._meter.add(self._path, moved=moved)

    def finish(self) -> None:
        """The file is through. What it was in the end is what counts, though it was planned with another size."""
        self._meter.add(self._path, moved=0, expected=self._moved - self._size, done=True)

    def fail(self) -> None:
        """The file is given up, and what moved of it is worth nothing."""
        self._meter.add(self._path, moved=-self._moved, expected=-self._size, done=True, failed=True)
