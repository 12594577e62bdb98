"""A download that its caller takes piece by piece, by the same steps that write a file."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import IO, Any, cast

from ..operation import Operation
from ..request import prepare
from .options import Chosen, IterOptions, chosen


class Pieces(deque[bytes]):
    """What was received and nobody has taken yet."""

    def write(self, data: bytes) -> int:
        """Keep more."""
        self.append(data)
        return len(data)

    @property
    def file(self) -> IO[bytes]:
        """These as what a download writes to: it needs no more than `write`."""
        return cast("IO[bytes]", self)


def checked(
    operation: Operation[None],
    arguments: Mapping[str, Any],
    options: Mapping[str, Any],
    *,
    asynchronous: bool,
) -> Chosen:
    """Refuse what can't be sent where it is given: the first piece may be asked for elsewhere.

    Raises:
        InvalidArgumentError: An argument or an option does not fit. Nothing was sent.
        TypeError: There is no such option.
    """
    if others := options.keys() - IterOptions.__optional_keys__:
        raise TypeError(
            f"what is iterated is written to no file, so it has no option {', '.join(sorted(others))}"
        )
    prepare(operation, arguments).close()
    return chosen(options, asynchronous=asynchronous)
