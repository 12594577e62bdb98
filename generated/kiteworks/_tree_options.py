# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The options of methods that copy folders. Loaded when they are asked for: few programs copy folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiteworks_runtime.trees import TreeProgress

from ._options import Checked


class TreeOptions(Checked, total=False):
    """Keywords of `download_tree`.

    Attributes:
        parallel: How many files or archives move at the same time, 1 to 64. Default: 4.
        overwrite: Whether to replace existing files that differ. Default: such a file fails and stays as it is.
        archives: Whether small files of one folder share ZIP archives. With thousands of files, or far away from the
            appliance, this is many times as fast. The appliance then logs archives instead of files. In uploads, files
            that replace others go alone, and some releases can't unpack archives. A file that does not come through in
            an archive is moved alone. Default: False.
        verify: Whether to compare each file's hash with that of the appliance, and which one: see `UploadOptions` and
            `DownloadOptions`. Default: True.
        include: Patterns of the files to copy, written like those of `exclude`; a folder that fits stands for all its
            contents. Folders in which nothing fits are not created. Default: everything.
        exclude: Patterns of names to leave out, of what is included: `*.tmp` and `build/` anywhere, `docs/*.log` in any
            folder `docs`, and `/notes.txt` only at the top of the tree. A folder is left out with all its contents.
        system_files: Whether to copy files that operating systems create for themselves, such as `.DS_Store`,
            `Thumbs.db` and `desktop.ini`. Default: they are left out.
        verify_timeout: Seconds to wait for hashes, for all small files of a folder together; 30 by default. After that,
            a `NotVerifiedWarning` is given.
        on_progress: Called after each piece of a file, never twice at once. If threads do the work, one of them calls
            it. An exception that it raises ends the whole run.
    """

    parallel: int
    overwrite: bool
    archives: bool
    include: str | Sequence[str]
    exclude: str | Sequence[str]
    system_files: bool
    on_progress: Callable[[TreeProgress], None] | None


class UploadTreeOptions(TreeOptions, total=False):
    """Keywords of `upload_tree`: those of `download_tree`, and one more. Replacing a file gives it a new version.

    Attributes:
        follow_symlinks: Whether to upload the targets of symbolic links. Default: links are skipped.
    """

    follow_symlinks: bool
