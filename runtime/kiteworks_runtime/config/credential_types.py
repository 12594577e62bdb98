"""The ways to sign in and their options, as data for reading the environment and profiles.

The generator writes the table from `spec/auth/`; a client's `API.credential_types` names its module.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from ..errors import ConfigurationError
from ..operation import API
from ..secret import ENVIRONMENT_PREFIX

if TYPE_CHECKING:
    from ..auth import Flow, Receiver, TokenStore


Kind: TypeAlias = Literal["string", "integer", "boolean", "scope", "strings", "key"]
Value: TypeAlias = str | int | bool | list[str]
_TRUTHS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


class Option(Struct, frozen=True):
    """One keyword of a credential.

    Attributes:
        name: The keyword.
        kind: The type of its value. `strings` are one text or several, separated by blanks; a `key` is in PEM form, or
            the path of its file.
        required: Whether the credential requires it.
        secret: Whether its value must not be shown.
    """

    name: str
    kind: Kind = "string"
    required: bool = False
    secret: bool = False

    @property
    def variable(self) -> str:
        """The environment variable that holds its value."""
        return f"{ENVIRONMENT_PREFIX}{self.name.upper()}"

    @property
    def file_variable(self) -> str | None:
        """The environment variable that names a file with its value, for secrets alone."""
        return f"{self.variable}_FILE" if self.secret else None

    def parse(self, text: str) -> Value:
        """Parse a value.

        Raises:
            ValueError: It has another type; the message says which it should have.
        """
        match self.kind:
            case "integer":
                try:
                    return int(text)
                except ValueError:
                    raise ValueError(f"must be a whole number, not {text!r}") from None
            case "boolean":
                try:
                    return _TRUTHS[text.strip().lower()]
                except KeyError:
                    raise ValueError(f"must be true or false, not {text!r}") from None
            case "strings":
                parts = text.split()
                return parts if len(parts) > 1 else text
            case _:
                return text


class CredentialType(Struct, frozen=True):
    """A way to sign in.

    Attributes:
        flow: Its name in the spec.
        credential: The class for it.
        home: The module of the class.
        settings: The options that it takes.
    """

    flow: str
    credential: str
    home: str
    settings: tuple[Option, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names of its options."""
        return frozenset(one.name for one in self.settings)

    @property
    def ready(self) -> bool:
        """Whether the token itself is given, so that it can't be refreshed and is not stored."""
        from ..auth import ReadyCredential

        return issubclass(self.load(), ReadyCredential)

    @property
    def needs_person(self) -> bool:
        """Whether a person has to visit a page to sign in."""
        return self._flow.needs_person

    @property
    def deprecated(self) -> str:
        """What to use instead and why, if it is deprecated; otherwise empty."""
        return self._flow.deprecated

    @property
    def _flow(self) -> Flow:
        flow: Flow = self.load()._flow
        return flow

    def missing(self, given: Container[str]) -> tuple[Option, ...]:
        """Return the required options that were not given."""
        return tuple(one for one in self.settings if one.required and one.name not in given)

    def load(self) -> Any:
        """Return the class of the credential."""
        return getattr(import_module(self.home), self.credential)

    def build(self, values: Mapping[str, Any], store: TokenStore | None, receiver: Receiver | None) -> Any:
        """Make a credential.

        Raises:
            InvalidArgumentError: A value is invalid.
        """
        kind = self.load()
        if self.ready:
            return kind(**values)
        if self.needs_person:
            return kind(**values, store=store, receiver=receiver)
        return kind(**values, store=store)


class ClientSettings(Struct, frozen=True):
    """The settings of a client that the environment or a profile has.

    Attributes:
        host: The appliance.
        credential: The credential.
        verify: True to trust the public certificate authorities, or a PEM file.
    """

    host: str
    credential: Any
    verify: bool | str = True


def credential_types(api: API) -> tuple[CredentialType, ...]:
    """Return the credential types of an API."""
    types: tuple[CredentialType, ...] = import_module(api.credential_types).CREDENTIAL_TYPES
    return types


def named(types: Iterable[CredentialType], flow: str, where: str) -> CredentialType:
    """Return the credential type with a name.

    Raises:
        ConfigurationError: There is none.
    """
    known = {one.flow: one for one in types}
    if flow not in known:
        raise ConfigurationError(
            f"{where}: there is no credential type called {flow!r}; choose among {listed(known)}"
        )
    return known[flow]


def listed(names: Iterable[str]) -> str:
    """Return names as text, sorted and separated by commas."""
    return ", ".join(sorted(names))
