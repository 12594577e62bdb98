"""The root of the tree."""

from __future__ import annotations

from typing import Any

from ..printable import shown

_PUBLIC = __name__.rpartition(".")[0]


class KiteworksError(Exception):
    """The root of the tree: catching it catches every error of the client.

    Attributes:
        hint: What to do next.
    """

    __module__ = _PUBLIC

    hint: str = ""

    def __str__(self) -> str:
        # Names and words of the appliance's may be in any message, and messages end in terminals and logs.
        return shown(super().__str__())

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # A traceback and a pickle name where an error is public, whichever file it stands in.
        if cls.__module__.startswith(f"{_PUBLIC}."):
            cls.__module__ = _PUBLIC

    def __reduce__(self) -> tuple[Any, ...]:
        # Constructors take more than the message, so that Python's own way to copy or pickle an error fails.
        return _restored, (type(self), self.args), self.__dict__


def _restored(kind: type[KiteworksError], args: tuple[Any, ...]) -> KiteworksError:
    return kind.__new__(kind, *args)
