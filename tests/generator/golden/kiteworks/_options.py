# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The options of methods that move a file."""

from __future__ import annotations

from typing import TypeAlias, TypedDict

from kiteworks_runtime.transfers.options import AsyncProgress, Compression, Progress, Resume

Verify: TypeAlias = bool


class Checked(TypedDict, total=False):
    """The options of all methods that move files."""

    verify: Verify
    verify_timeout: float


class _Transfer(Checked, total=False):
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
        resume: True to save the state of a failed upload in the user's state folder, or the file to save it in. The
            next call with the same arguments resumes. Otherwise a failed upload is removed from the appliance.
        verify: Whether to compare the content's hash with the appliance's, and which hash. True, the default, is
            the one that the appliance makes.
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
        resume: True to keep the bytes of a failed download and its state beside the target, or the file to save the
            state in. The next call with the same arguments resumes.
        verify: Whether to compare the content's hash with the appliance's, and which hash. True, the default, is one
            that the appliance has.
        verify_timeout: Seconds to wait for a scan to end, and for that hash; 30 by default.
        on_progress: Called with the bytes written so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncDownloadOptions(_Download, total=False):
    """The same as `DownloadOptions`; `on_progress` may be a coroutine function."""

    on_progress: AsyncProgress | None


class IterOptions(Checked, total=False):
    """The options of downloads that are iterated.

    Attributes:
        verify: Whether to compare the content's hash at its end with the appliance's, and which hash. True, the
            default, is one that the appliance has.
        verify_timeout: Seconds to wait for a scan to end, and for that hash; 30 by default.
        on_progress: Called with the bytes received so far and the bytes in all, if known.
    """

    on_progress: Progress | None


class AsyncIterOptions(Checked, total=False):
    """The same as `IterOptions`; `on_progress` may be a coroutine function."""

    on_progress: AsyncProgress | None
