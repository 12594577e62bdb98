"""Replace the state of a sandbox only while no request is in progress."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Gate:
    """Counts requests in progress, and holds back new ones while the state is replaced."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._inside = 0
        self._closed = False

    def enter(self) -> None:
        """Count a request, once the gate is open."""
        with self._changed:
            self._changed.wait_for(lambda: not self._closed)
            self._inside += 1

    def leave(self) -> None:
        """Count a request as ended."""
        with self._changed:
            self._inside -= 1
            self._changed.notify_all()

    @contextmanager
    def closed(self, timeout: float) -> Iterator[None]:
        """Hold back new requests for the duration of a `with` block, which begins when none is in progress.

        Raises:
            TimeoutError: Requests were still in progress after that many seconds.
        """
        with self._changed:
            self._changed.wait_for(lambda: not self._closed)
            self._closed = True
            try:
                if not self._changed.wait_for(lambda: not self._inside, timeout):
                    raise TimeoutError(f"{self._inside} requests are still in progress after {timeout} s")
            except BaseException:
                self._open()
                raise
        try:
            yield
        finally:
            with self._changed:
                self._open()

    def _open(self) -> None:
        self._closed = False
        self._changed.notify_all()
