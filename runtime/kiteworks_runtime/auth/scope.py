"""What a token admits, as an object: `Scope("GET", "users")` instead of `GET/users/*`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Self, TypeAlias

from ..errors import InvalidArgumentError

_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
# RFC 6749, section 3.3: tokens of printable ASCII but for `"` and `\`, with single blanks between.
_TEXT = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*")


@dataclass(frozen=True, slots=True)
class ScopeBase:
    """One scope. The generated `kiteworks.auth.Scope` knows the methods.

    Attributes:
        method: The HTTP method, or the wildcard for any.
        resource: What the call is about, such as `users`, or the wildcard.
        qualifier: Narrows the resource down, or the wildcard.

    Raises:
        InvalidArgumentError: A part is none.
    """

    methods: ClassVar[tuple[str, ...]] = ()
    wildcard: ClassVar[str] = "*"

    method: str
    resource: str = "*"
    qualifier: str = "*"

    def __post_init__(self) -> None:
        if self.method not in (*self.methods, self.wildcard):
            known = ", ".join(self.methods)
            raise InvalidArgumentError(
                f"{self.method!r} is no method of a scope; use one of {known}, or {self.wildcard!r} for any"
            )
        for name, part in (("resource", self.resource), ("qualifier", self.qualifier)):
            if part != self.wildcard and not _PART.fullmatch(part):
                raise InvalidArgumentError(
                    f"{part!r} is no {name} of a scope; give a name such as 'users', or {self.wildcard!r} for any"
                )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one scope of the form `METHOD/resource/qualifier`.

        Raises:
            InvalidArgumentError: It has another form.
        """
        parts = text.split("/")
        if len(parts) != 3:
            raise InvalidArgumentError(f"{text!r} is no scope of the form METHOD/resource/qualifier")
        return cls(*parts)

    def __str__(self) -> str:
        return f"{self.method}/{self.resource}/{self.qualifier}"


ScopeLike: TypeAlias = str | ScopeBase | Iterable[str | ScopeBase]
"""A scope, several of them, or a text of several with blanks between."""


def scope_text(scope: ScopeLike) -> str:
    """Scopes as they are sent.

    Raises:
        InvalidArgumentError: This is none.
    """
    parts: list[object] = [scope] if isinstance(scope, str | ScopeBase) else _listed(scope)
    wrong = next((part for part in parts if not isinstance(part, str | ScopeBase)), None)
    if wrong is not None:
        raise InvalidArgumentError(f"a scope is text or a Scope, not {type(wrong).__name__}")
    text = " ".join(map(str, parts))
    if text and not _TEXT.fullmatch(text):
        raise InvalidArgumentError(f"{text!r} is no scope: give scopes with single blanks between them")
    return text


def _listed(scopes: Iterable[object]) -> list[object]:
    return list(scopes) if isinstance(scopes, Iterable) else [scopes]
