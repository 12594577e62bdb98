"""The options of transfers, and their checks."""

from __future__ import annotations

import inspect
import math
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypedDict, get_args

from ..errors import InvalidArgumentError
from ..files import PlannedFolder

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes moved so far and the bytes in all, if known."""

AsyncProgress: TypeAlias = Callable[[int, int | None], Awaitable[object] | object]
"""The same, or a coroutine function."""

# A test compares these names with those of the spec: the options are types of the runtime, which can't import generated
# code.
_HashName: TypeAlias = Literal["md5", "sha3-256"]
HASHES: tuple[_HashName, ...] = get_args(_HashName)
"""Those that the appliance makes; the first one is made first."""

Verify: TypeAlias = bool | _HashName
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
    """The options of uploads.

    Attributes:
        chunk_size: Bytes in each chunk but the last. Default: see the method; at most 24 MiB of what has to be held in
            memory, where two chunks are at most. It is lowered to the appliance's limit.
        compression: How to compress chunks that get smaller by it; None, the default, for no compression.
        resume: True to save the state of a failed upload in the user's state folder, or the file to save it in. The next
            call with the same arguments resumes. Otherwise a failed upload is removed from the appliance.
        verify: Whether to compare the content's hash with the appliance's, and which hash. True, the default, is MD5,
            which the appliance makes first.
        verify_timeout: Seconds to wait for that hash; 30 by default. After them a `NotVerifiedWarning` is given.
        on_progress: Called with the bytes sent so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncUploadOptions(_Upload, total=False):
    """The same as `UploadOptions`; `on_progress` may be a coroutine function."""

    on_progress: AsyncProgress | None


class DownloadOptions(_Download, total=False):
    """The options of downloads.

    Attributes:
        overwrite: Whether to replace an existing file.
        resume: True to keep the bytes of a failed download and its state beside the target, or the file to save the state
            in. The next call with the same arguments resumes.
        verify: Whether to compare the content's hash with the appliance's, and which hash. True, the default, is one that
            the appliance has.
        verify_timeout: Seconds to wait for a scan to end, and for that hash; 30 by default.
        on_progress: Called with the bytes written so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncDownloadOptions(_Download, total=False):
    """The same as `DownloadOptions`; `on_progress` may be a coroutine function."""

    on_progress: AsyncProgress | None


class IterOptions(_Checked, total=False):
    """The options of downloads that are iterated.

    Attributes:
        verify: Whether to compare the content's hash at its end with the appliance's, and which hash. True, the default,
            is one that the appliance has.
        verify_timeout: Seconds to wait for a scan to end, and for that hash; 30 by default.
        on_progress: Called with the bytes received so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncIterOptions(_Checked, total=False):
    """The same as `IterOptions`; `on_progress` may be a coroutine function."""

    on_progress: AsyncProgress | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Checked options with their defaults. Only copies of whole trees set the last three.

    Attributes:
        later: Takes the hash that is still to be compared.
        described: The content to download as a list describes it, so that it need not be requested.
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
        InvalidArgumentError: One is invalid. Nothing was sent.
        TypeError: There is no such option.
    """
    found = Chosen(**options)
    size = found.chunk_size
    if size is not None and (type(size) is not int or size < 1):
        raise InvalidArgumentError(f"chunk_size must be at least 1 byte, not {size!r}")
    if found.compression not in (None, *get_args(Compression)):
        raise InvalidArgumentError(f"compression must be 'GZIP', 'ZLIB' or None, not {found.compression!r}")
    if found.verify not in (True, False, *HASHES):
        names = " or ".join(map(repr, HASHES))
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


@dataclass(frozen=True, slots=True)
class PendingHash:
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


@dataclass(slots=True)
class DeferredCheck:
    """Lets the caller of an upload compare a file that was sent in one request.

    Attributes:
        sent: The hash to compare; None if it was compared, need not be, or the upload failed.
    """

    sent: PendingHash | None = None
