"""Hands out the changes of a folder, once or for ever, with the point to go on from."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import nullcontext, suppress
from typing import Any, Generic, Self

from .._effects import aiterate, iterate
from ..error_response import APIStatusError, RateLimitError, ServerError
from ..errors import (
    APIConnectionError,
    CertificateError,
    HostNotFoundError,
    InvalidArgumentError,
    KiteworksError,
    ProxyError,
)
from ..limits import Clock
from ..models import is_above_zero
from ..pagination import checked_max_items
from ..retry import retry_after
from .changes import Change, ChangeFinder, N, RemoteChanges, Steps
from .point import Snapshot
from .walking import perform, perform_async

_LONGEST_SLEEP = 1.0
"""Seconds: so soon ends a watch that another thread closes."""

_PASSING = (APIConnectionError, RateLimitError, ServerError)
_LASTING = (CertificateError, HostNotFoundError, ProxyError)
"""Errors that a wrong setting has at first; later, a network that is down has them too."""


class _Base(Generic[N]):
    """What `Changes` and `AsyncChanges` share: everything but the iteration.

    They look once, or every `every` seconds, and raise errors that may pass after `max_elapsed` seconds. The methods of
    the client create them, and describe the arguments.
    """

    def __init__(
        self,
        remote: RemoteChanges,
        folder_id: str,
        since: str | None,
        *,
        every: float | None = None,
        max_elapsed: float | None = None,
        on_wait: Callable[[str], object] | None = None,
        max_items: int | None = None,
    ) -> None:
        for name, value in (("every", every), ("max_elapsed", max_elapsed)):
            if value is not None and not is_above_zero(value):
                raise InvalidArgumentError(f"{name} must be a number of seconds above 0, not {value!r}")
        self._left = checked_max_items(max_items)
        self._remote = remote
        self._snapshot = Snapshot.read(folder_id, since)
        self._out: deque[Change[N]] = deque()
        self._closed = False
        self._steps = self._once() if every is None else self._for_ever(every, max_elapsed, on_wait)

    @property
    def point(self) -> str:
        """The point after the change that was handed out last, for `since`. Save it after that change was handled.

        It is opaque text on one line. It contains the names of the files, but no secret, and takes about 50 bytes for
        each file and folder.
        """
        return self._snapshot.text()

    def _ends(self) -> bool:
        """Return whether no more is to be handed out; otherwise count one more change."""
        if self._left == 0:
            self._closed = True
        if self._left is not None:
            self._left -= 1
        return self._closed

    def _once(self) -> Steps:
        yield from ChangeFinder(self._remote, self._snapshot, self._out).find()

    def _for_ever(
        self, every: float, max_elapsed: float | None, on_wait: Callable[[str], object] | None
    ) -> Steps:
        """Look for changes again and again, until this is closed."""
        clock = self._remote.clock
        failing_since, worked = None, False
        while not self._closed:
            pause = every
            try:
                yield from self._once()
                failing_since, worked = None, True
                if on_wait is not None:
                    on_wait(self.point)
            except _PASSING as error:
                failing_since = clock.now() if failing_since is None else failing_since
                pause = max(every, _asked(error, clock))
                left = None if max_elapsed is None else failing_since + max_elapsed - clock.now()
                if (isinstance(error, _LASTING) and not worked) or (left is not None and pause > left):
                    raise
            yield from self._sleep(pause)

    def _sleep(self, seconds: float) -> Steps:
        clock = self._remote.clock
        end = clock.now() + seconds
        while not self._closed and (left := end - clock.now()) > 0:
            yield self._remote.sleep(min(left, _LONGEST_SLEEP))


def _asked(error: KiteworksError, clock: Clock) -> float:
    """Return the seconds that the appliance asked to wait."""
    if not isinstance(error, APIStatusError):
        return 0.0
    return retry_after(error.response.headers, clock.date()) or 0.0


class Changes(_Base[N]):
    """The changes of a folder, found while they are iterated over. Use it in a `with` statement, or close it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._inner: Generator[Change[N], None, None] = iterate(
            self._steps, perform, self._out, nullcontext()
        )

    def __iter__(self) -> Iterator[Change[N]]:
        return self

    def __next__(self) -> Change[N]:
        if self._ends():
            self._inner.close()
            raise StopIteration
        return next(self._inner)

    def close(self) -> None:
        """End the iteration. Called from another thread, it ends within a second, or after the current request."""
        self._closed = True
        with suppress(ValueError):  # another thread iterates, and sees that this is closed
            self._inner.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncChanges(_Base[N]):
    """The changes of a folder, found while they are iterated over. See `Changes`."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._inner: AsyncGenerator[Change[N], None] = aiterate(
            self._steps, perform_async, self._out, nullcontext()
        )

    def __aiter__(self) -> AsyncIterator[Change[N]]:
        return self

    async def __anext__(self) -> Change[N]:
        if self._ends():
            await self._inner.aclose()
            raise StopAsyncIteration
        return await anext(self._inner)

    async def aclose(self) -> None:
        """End the iteration. Called from another task, it ends within a second, or after the current request."""
        self._closed = True
        with suppress(RuntimeError):  # another task iterates, and sees that this is closed
            await self._inner.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
