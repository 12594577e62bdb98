"""Remove secrets from what is recorded of requests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from .bundle import Bundle, Json

HIDDEN = "***"
"""Stands for a secret."""

_TELLING = re.compile(
    r"password|passphrase|passcode|secret|token|assertion|credential|privatekey|signaturekey|apikey|otp\Z"
)
_OF_SIGN_IN = frozenset({"code", "codeverifier"})
"""Names that stand for secrets in requests to the sign-in endpoints; elsewhere `code` is the code of a language."""


class Redaction:
    """Recognizes secrets by their names in the bundle, by telling names, and by their values.

    Args:
        bundle: The bundle, which marks parameters and members as secret.
        values: Secrets to hide wherever they occur.
    """

    def __init__(self, bundle: Bundle, values: Iterable[str]) -> None:
        self._names = {_key(name) for name in _marked(bundle.document)}
        self._values = tuple(value for value in values if value)

    def is_secret(self, name: str, *, sign_in: bool = False) -> bool:
        """Check whether a parameter or member holds a secret.

        Args:
            name: Its name.
            sign_in: Whether it belongs to a request to a sign-in endpoint.
        """
        key = _key(name)
        return bool(key in self._names or _TELLING.search(key) or (sign_in and key in _OF_SIGN_IN))

    def cleaned(self, value: Any, *further: str, sign_in: bool = False) -> Any:
        """Return a JSON value without secrets.

        Args:
            value: The value.
            further: More secrets to hide wherever they occur, such as the token of the request.
            sign_in: See `is_secret`.
        """
        if isinstance(value, str):
            return self.text(value, *further)
        if isinstance(value, list):
            return [self.cleaned(one, *further, sign_in=sign_in) for one in value]
        if isinstance(value, dict):
            return {
                self.text(name, *further): _hidden(one)
                if self.is_secret(name, sign_in=sign_in)
                else self.cleaned(one, *further, sign_in=sign_in)
                for name, one in value.items()
            }
        return value

    def text(self, text: str, *further: str) -> str:
        """Return a text without the known secrets."""
        for secret in (*self._values, *further):
            if secret:
                text = text.replace(secret, HIDDEN)
        return text


def _hidden(value: Any) -> Any:
    """Return what is recorded of a secret. Switches are kept: `changePassword` is none."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [_hidden(one) for one in value]
    return HIDDEN


@lru_cache(1_000)
def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _marked(document: Json) -> Iterator[str]:
    """Yield the names of members and parameters that a document marks as secret."""
    nodes: list[Any] = [document]
    for node in nodes:  # which grow meanwhile
        if isinstance(node, list):
            nodes += node
        elif isinstance(node, dict):
            if node.get("x-secret") is True and isinstance(node.get("name"), str):
                yield node["name"]
            if "properties" in node:
                yield from (name for name, stated in node["properties"].items() if _is_marked(stated))
            nodes += node.values()


def _is_marked(schema: Json) -> bool:
    return isinstance(schema, dict) and (schema.get("x-secret") is True or schema.get("format") == "password")
