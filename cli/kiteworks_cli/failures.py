"""One readable message instead of a traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kiteworks import KiteworksError


@contextmanager
def explained() -> Iterator[None]:
    """Turn a fault of the client, the files or the set-up into one message on standard error and exit status 1."""
    try:
        yield
    except KiteworksError as error:
        _stop(str(error))
    except ModuleNotFoundError as error:
        _stop(f"{error.name} is not installed. Get it with: pip install 'kiteworks-client[cli,sandbox]'")
    except OSError as error:
        _stop(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except KeyboardInterrupt:
        _stop("Interrupted.")


def _stop(message: str) -> None:
    from rich.console import Console

    Console(stderr=True).print(message, style="bold red", markup=False, highlight=False)
    sys.exit(1)
