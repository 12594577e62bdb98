"""Turns errors of the client into those that programs expect of a filesystem."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager

from kiteworks.errors import (
    ConflictError,
    GoneError,
    InsufficientStorageError,
    KiteworksError,
    NotFoundError,
    PathNotFoundError,
    PermissionDeniedError,
)

_NUMBERS: tuple[tuple[type[KiteworksError], int], ...] = (
    # One that is missing or not accessible is both; the first that fits is taken.
    (PathNotFoundError, errno.ENOENT),
    (NotFoundError, errno.ENOENT),
    (GoneError, errno.ENOENT),
    (PermissionDeniedError, errno.EACCES),
    (ConflictError, errno.EEXIST),
    (InsufficientStorageError, errno.ENOSPC),
)


@contextmanager
def os_errors(path: str) -> Generator[None, None, None]:
    """Raise the `OSError` that fits, such as `FileNotFoundError`, with the client's error as its cause.

    What no filesystem knows, such as a broken connection or a sign-in that has expired, stays a `KiteworksError`.
    """
    try:
        yield
    except KiteworksError as error:
        for kind, number in _NUMBERS:
            if isinstance(error, kind):
                raise OSError(number, str(error), path) from error
        raise


def refused(number: int, path: str) -> OSError:
    """Return the `OSError` of a number, such as `IsADirectoryError`, with the system's own text."""
    return OSError(number, os.strerror(number), path)
