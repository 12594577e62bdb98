"""What was given does not do: an argument, what is installed, the environment. Nothing was sent."""

from __future__ import annotations

from ..printable import shown_lines
from .base import KiteworksError


class InvalidArgumentError(KiteworksError, ValueError):
    """An argument does not fit. Nothing was sent."""


class MissingExtraError(KiteworksError, ImportError):
    """A library is not installed that only some need. Nothing was sent.

    Attributes:
        extra: The extra of `kiteworks-client` that brings it.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra = extra
        self.hint = f"Install it with `pip install 'kiteworks-client[{extra}]'`."
        super().__init__(f"a library is missing {purpose}. {self.hint}")


class ConfigurationError(KiteworksError):
    """The environment, or a profile, does not say enough to make a client, or says two things at once.

    Attributes:
        present: The names of what is set; never a value.
        missing: The names of what would have to be set as well, for the way to sign in that came nearest.
    """

    def __init__(self, message: str, *, present: tuple[str, ...] = (), missing: tuple[str, ...] = ()) -> None:
        self.present = present
        self.missing = missing
        super().__init__(message)

    def __str__(self) -> str:
        return shown_lines(Exception.__str__(self))  # it lists what is missing
