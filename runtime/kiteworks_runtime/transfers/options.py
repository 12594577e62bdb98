"""The checked options of transfers. The generated module `_options` has the types that users see."""

from __future__ import annotations

import inspect
import math
import os
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal, TypeAlias, get_args

from msgspec import Struct
from msgspec.structs import replace

from ..errors import InvalidArgumentError
from ..files import PlannedFolder

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes moved so far and the bytes in all, if known."""

AsyncProgress: TypeAlias = Callable[[int, int | None], Awaitable[object] | object]
"""The same, or a coroutine function."""

Resume: TypeAlias = bool | str | os.PathLike[str]
Compression: TypeAlias = Literal["GZIP", "ZLIB"]


class Chosen(Struct, frozen=True):
    """Checked options with their defaults. Only copies of whole trees set the last three.

    Attributes:
        verify: Whether to compare the hash, and which one.
        usual: The hash that the appliance makes first. An API whose spec names none has nothing to compare with.
        later: Takes the hash that is still to be compared.
        described: The content to download as a list describes it, so that it need not be requested.
        planned: The folder that the target is in, as it was planned. No link is followed then.
    """

    chunk_size: int | None = None
    compression: Compression | None = None
    overwrite: bool = False
    resume: Resume = False
    verify: bool | str = True
    usual: str = "sha256"
    verify_timeout: float = 30.0
    on_progress: Any = None
    later: DeferredCheck | None = None
    described: Any = None
    planned: PlannedFolder | None = None

    @property
    def algorithm(self) -> str:
        """The hash to make, unless the appliance turns out to have another one alone."""
        return self.verify if isinstance(self.verify, str) else self.usual


def chosen(options: Any, hashes: Sequence[str], *, asynchronous: bool) -> Chosen:
    """Check options.

    Args:
        options: The options.
        hashes: The names of the hashes that the appliance makes, the first one first.
        asynchronous: Whether `on_progress` may be a coroutine function.

    Raises:
        InvalidArgumentError: One is invalid. Nothing was sent.
        TypeError: There is no such option.
    """
    found = Chosen(**options)
    if hashes:
        found = replace(found, usual=hashes[0])
    size = found.chunk_size
    if size is not None and (type(size) is not int or size < 1):
        raise InvalidArgumentError(f"chunk_size must be at least 1 byte, not {size!r}")
    if found.compression not in (None, *get_args(Compression)):
        raise InvalidArgumentError(f"compression must be 'GZIP', 'ZLIB' or None, not {found.compression!r}")
    if found.verify not in (True, False, *hashes):
        names = " or ".join(map(repr, hashes)) or "nothing else"
        raise InvalidArgumentError(f"verify must be True, False, {names}, not {found.verify!r}")
    verify_timeout: Any = found.verify_timeout
    if type(verify_timeout) not in (int, float) or not math.isfinite(verify_timeout) or verify_timeout < 0:
        raise InvalidArgumentError(f"verify_timeout must be seconds from 0 on, not {verify_timeout!r}")
    if not isinstance(found.resume, bool | str | os.PathLike):
        raise InvalidArgumentError(f"resume must be True, False or a path, not {found.resume!r}")
    tell = found.on_progress
    if tell is not None and not callable(tell):
        raise InvalidArgumentError(f"on_progress must be callable, not {type(tell).__name__}")
    if not asynchronous and inspect.iscoroutinefunction(tell):
        raise InvalidArgumentError("on_progress is a coroutine function, which needs AsyncKiteworks")
    return found


class PendingHash(Struct, frozen=True):
    """The hash of an upload that was not compared yet.

    Attributes:
        made: The object that the appliance made.
        algorithm: The algorithm of the hash.
        digest: The hash of the bytes that were sent.
        exact: Whether only this algorithm may be compared; else another one of the appliance ends the wait.
    """

    made: Any
    algorithm: str
    digest: str
    exact: bool


class DeferredCheck(Struct):
    """Lets the caller of an upload compare a file that was sent in one request.

    Attributes:
        sent: The hash to compare; None if it was compared, need not be, or the upload failed.
    """

    sent: PendingHash | None = None
