"""What callers may choose about a transfer, and the checks of it."""

from __future__ import annotations

import inspect
import math
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypedDict

from ..errors import InvalidArgumentError
from ..files import PlannedFolder

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes moved so far and the bytes in all, if known."""

AsyncProgress: TypeAlias = Callable[[int, int | None], Awaitable[object] | object]
"""The same; what it returns is awaited if it can be."""

Verify: TypeAlias = bool | Literal["md5", "sha3-256"]
Resume: TypeAlias = bool | str | os.PathLike[str]
Compression: TypeAlias = Literal["GZIP", "ZLIB"]


class _Checked(TypedDict, total=False):
    verify: Verify
    verify_timeout: float


class _Transfer(_Checked, total=False):
    resume: Resume


class _Upload(_Transfer, total=False):
    chunk_size: int
    compression: Compression | None


class _Download(_Transfer, total=False):
    overwrite: bool


class UploadOptions(_Upload, total=False):
    """What uploads take beside the source.

    Attributes:
        chunk_size: Bytes in each chunk but the last. Default: what the method says. It is lowered to what the appliance
            takes. No more than two of them are in memory.
        compression: How to pack chunks that get smaller by it; None, the default, for not at all.
        resume: True to keep what is needed to go on after a failure, in the user's state folder, or the file to keep it
            in. The next call with the same arguments goes on. Without it a failed upload is removed from the appliance.
        verify: Whether to compare the content's hash with the one that the appliance makes of it, and which. True, the
            default, is MD5, which the appliance has first.
        verify_timeout: Seconds to wait for that hash; 30 by default. After them a `NotVerifiedWarning` is given.
        on_progress: Called with the bytes sent so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncUploadOptions(_Upload, total=False):
    """As `UploadOptions`; what `on_progress` returns is awaited if it can be."""

    on_progress: AsyncProgress | None


class DownloadOptions(_Download, total=False):
    """What downloads take beside the target.

    Attributes:
        overwrite: Whether a file of that name may be replaced.
        resume: Whether to keep what has arrived when the download fails, and to go on from there: True to keep the state
            beside it, or the file to keep the state in.
        verify: Whether to compare the content's hash with the one that the appliance states, and which. True, the
            default, takes one that the appliance has.
        verify_timeout: Seconds to wait for a scan to end, and for that hash to be made; 30 by default.
        on_progress: Called with the bytes written so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncDownloadOptions(_Download, total=False):
    """As `DownloadOptions`; what `on_progress` returns is awaited if it can be."""

    on_progress: AsyncProgress | None


class IterOptions(_Checked, total=False):
    """What downloads that are iterated take.

    Attributes:
        verify: Whether to compare the content's hash, at its end, with the one that the appliance states, and which.
            True, the default, takes one that the appliance has.
        verify_timeout: Seconds to wait for a scan to end, and for that hash to be made; 30 by default.
        on_progress: Called with the bytes received so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncIterOptions(_Checked, total=False):
    """As `IterOptions`; what `on_progress` returns is awaited if it can be."""

    on_progress: AsyncProgress | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Options that were checked, with their defaults. The last three are for callers within, which copy whole trees.

    Attributes:
        later: Takes what is to be compared, instead of comparing it.
        described: What a list said of the content that is downloaded; nothing more is asked about it then.
        planned: The folder that the target is in, as it was planned. No link is followed then.
    """

    chunk_size: int | None = None
    compression: Compression | None = None
    overwrite: bool = False
    resume: Resume = False
    verify: Verify = True
    verify_timeout: float = 30.0
    on_progress: Any = None
    later: DeferredCheck | None = None
    described: Any = None
    planned: PlannedFolder | None = None


def chosen(options: Any, *, asynchronous: bool) -> Chosen:
    """Check options.

    Raises:
        InvalidArgumentError: One does not fit. Nothing was sent.
        TypeError: There is no such option.
    """
    found = Chosen(**options)
    size = found.chunk_size
    if size is not None and (type(size) is not int or size < 1):
        raise InvalidArgumentError(f"chunk_size must be at least 1 byte, not {size!r}")
    if found.compression not in (None, "GZIP", "ZLIB"):
        raise InvalidArgumentError(f"compression must be 'GZIP', 'ZLIB' or None, not {found.compression!r}")
    if found.verify not in (True, False, "md5", "sha3-256"):
        raise InvalidArgumentError(f"verify must be True, False, 'md5' or 'sha3-256', not {found.verify!r}")
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


@dataclass(frozen=True, slots=True)
class PendingHash:
    """What an upload sent, and was not compared yet.

    Attributes:
        made: What the appliance made of it.
        algorithm: How the content was hashed while it was read.
        digest: The hash of what was sent.
        exact: Whether no other hash will do; else there is nothing to wait for once the appliance has another one.
    """

    made: Any
    algorithm: str
    digest: str
    exact: bool


class DeferredCheck:
    """An upload that is given one leaves the comparison of a file that goes in one request to its caller.

    Attributes:
        sent: What is to be compared; None for what was compared in time, was not to be, or did not arrive.
    """

    __slots__ = ("sent",)

    def __init__(self) -> None:
        self.sent: PendingHash | None = None
