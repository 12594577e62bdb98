"""One readable message instead of a traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from kiteworks import KiteworksError


@contextmanager
def explained() -> Iterator[None]:
    """Turn a fault of the client, the files or the set-up into one message on standard error and exit status 1."""
    try:
        yield
    except KiteworksError as error:
        _stop(str(error))
    except ModuleNotFoundError as error:
        library = (error.name or str(error)).partition(".")[0]
        _stop(
            f"{library} is not installed. Install the client with its extras `cli` and `sandbox`; "
            "from a checkout: pip install '.[cli,sandbox]'"
        )
    except OSError as error:
        _stop(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except KeyboardInterrupt:
        _stop("Interrupted.")


def _stop(message: str) -> NoReturn:
    # Plain text: what would colour it may be what is missing.
    sys.stderr.write(f"{message}\n")
    sys.exit(1)
