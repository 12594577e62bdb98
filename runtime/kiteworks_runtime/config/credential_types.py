"""The ways to sign in and what each takes, as data: what the environment and profiles are read by.

The generator writes the table from `spec/auth/`; a client's `API.credential_types` names its module.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..errors import ConfigurationError
from ..operation import API
from ..secret import ENVIRONMENT_PREFIX

if TYPE_CHECKING:
    from ..auth import Flow, Receiver, TokenStore


Kind: TypeAlias = Literal["string", "integer", "boolean", "scope", "strings", "key"]
Value: TypeAlias = str | int | bool | list[str]
_TRUTHS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Option:
    """One keyword of a credential.

    Attributes:
        name: The keyword.
        kind: Of which kind its value is. `strings` are one text, or several separated by blanks; a `key` is in PEM form,
            or the path of its file.
        required: Whether the credential can't do without.
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
        """Read a value that came as text.

        Raises:
            ValueError: It is of another kind; the message says of which it should be.
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


@dataclass(frozen=True, slots=True)
class CredentialType:
    """A way to sign in.

    Attributes:
        flow: Its name in the spec.
        credential: The class for it.
        home: The module of the class.
        settings: What it takes.
    """

    flow: str
    credential: str
    home: str
    settings: tuple[Option, ...]

    @property
    def names(self) -> frozenset[str]:
        """What it takes, by name."""
        return frozenset(one.name for one in self.settings)

    @property
    def ready(self) -> bool:
        """Whether the token itself is given, so that it can't be renewed and is kept in no store."""
        from ..auth import ReadyCredential

        return issubclass(self.load(), ReadyCredential)

    @property
    def needs_person(self) -> bool:
        """Whether a person has to visit a page to sign in."""
        return self._flow.needs_person

    @property
    def deprecated(self) -> str:
        """What to use instead and why, if it is on its way out; else nothing."""
        return self._flow.deprecated

    @property
    def _flow(self) -> Flow:
        flow: Flow = self.load()._flow
        return flow

    def missing(self, given: Container[str]) -> tuple[Option, ...]:
        """What it can't do without and was not given."""
        return tuple(one for one in self.settings if one.required and one.name not in given)

    def load(self) -> Any:
        """The class of the credential."""
        return getattr(import_module(self.home), self.credential)

    def build(self, values: Mapping[str, Any], store: TokenStore | None, receiver: Receiver | None) -> Any:
        """A credential.

        Args:
            values: What it takes, by name.
            store: Where it keeps tokens. Default: in memory.
            receiver: How a person's browser answers. Default: chosen by the redirect URI.

        Raises:
            InvalidArgumentError: A value does not fit.
        """
        kind = self.load()
        if self.ready:
            return kind(**values)
        if self.needs_person:
            return kind(**values, store=store, receiver=receiver)
        return kind(**values, store=store)


@dataclass(frozen=True, slots=True)
class ClientSettings:
    """What a client is made of.

    Attributes:
        host: The appliance.
        credential: How to get tokens.
        verify: Whom to trust: the usual authorities, or a PEM file.
    """

    host: str
    credential: Any
    verify: bool | str = True


def credential_types(api: API) -> tuple[CredentialType, ...]:
    """The ways to sign in that a client knows."""
    types: tuple[CredentialType, ...] = import_module(api.credential_types).CREDENTIAL_TYPES
    return types


def named(types: Iterable[CredentialType], flow: str, where: str) -> CredentialType:
    """The way to sign in of this name.

    Args:
        types: Those there are.
        flow: The name.
        where: What named it, for the message.

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
    """Names for a sentence, in order."""
    return ", ".join(sorted(names))
