"""Profiles: the settings in `profiles.toml`, and the client made from one."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from ..auth.flow import Step
from ..auth.stores import private_file
from ..auth.stores.private_file import locked
from ..errors import ConfigurationError, SignInRequiredError
from ..models import prepare_type
from ..operation import API
from .credential_types import ClientSettings, CredentialType, credential_types, listed, named
from .secret_store import Backend, SecretStore

if TYPE_CHECKING:
    from ..auth import Receiver, TokenStore

DEFAULT_NAME = "default"
"""The default name of a profile."""

# Lower case only, so that the case need not be remembered.
_NAME = r"[a-z0-9][a-z0-9._-]{0,63}"


class Profile(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A way to sign in to an appliance.

    Attributes:
        host: The appliance.
        flow: The credential type.
        store: Where secrets and tokens are kept.
        ca_file: PEM file of the certificate authorities to trust, if not the public ones.
        user: The e-mail address of the user who signed in last, to distinguish profiles.
        settings: The options of the credential, except secrets.
    """

    host: str
    flow: str
    store: Backend = "file"
    ca_file: str | None = None
    user: str | None = None
    settings: dict[str, str | int | bool | list[str]] = {}


class Profiles(msgspec.Struct, frozen=True, kw_only=True):
    """The content of the file.

    Attributes:
        default: The profile to use when none is named.
        profiles: All of them.
    """

    default: str | None = None
    profiles: dict[str, Profile] = {}


class ProfileFile:
    """The file of the profiles.

    Args:
        path: Where it is. Default: `profiles.toml` in the user's folder for configuration.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        self.path = Path(path).expanduser().absolute() if path else _default_path()

    def read(self) -> Profiles:
        """Return all profiles; none if there is no file.

        Raises:
            ConfigurationError: The file does not contain profiles.
            TokenStoreError: It can't be read, or others could write it.
        """
        return self._parsed(self._text())

    def get(self, name: str | None = None) -> tuple[str, Profile]:
        """Return a profile and its name; without a name, the default one, or the only one there is.

        Raises:
            ConfigurationError: There is none, or the file does not hold profiles.
            TokenStoreError: The file can't be read.
        """
        found = self.read()
        name = name or found.default or (next(iter(found.profiles)) if len(found.profiles) == 1 else None)
        if name is not None and name in found.profiles:
            return name, found.profiles[name]
        there = f"There is {listed(found.profiles)}" if found.profiles else f"There is none in {self.path}"
        asked = f"no profile is called {name!r}" if name else "no profile is named, and none is the default"
        raise ConfigurationError(f"{asked}. {there}. `{login_command(name)}` makes one.")

    def save(self, name: str, profile: Profile) -> None:
        """Add or replace a profile. The first one becomes the default.

        Raises:
            ConfigurationError: The name is invalid.
            TokenStoreError: It can't be written.
        """
        check_name(name)

        with self._document() as document:
            document["profiles"][name] = msgspec.to_builtins(profile)
            if not document.get("default"):
                document["default"] = name

    def remove(self, name: str) -> None:
        """Delete a profile, if there is one. If it was the default, there is no default afterwards.

        Raises:
            TokenStoreError: It can't be written.
        """
        with self._document() as document:
            document["profiles"].pop(name, None)
            if document.get("default") == name:
                del document["default"]

    def use(self, name: str) -> None:
        """Make a profile the default.

        Raises:
            ConfigurationError: There is none of this name.
            TokenStoreError: It can't be written.
        """
        self.get(name)
        with self._document() as document:
            document["default"] = name

    def secret_store(self, name: str, place: Backend) -> SecretStore:
        """Return the store for the secrets and tokens of a profile."""
        return SecretStore(name, place, self.path)

    def _text(self) -> str:
        content = private_file.read(self.path)
        try:
            return "" if content is None else content.decode()
        except UnicodeDecodeError as error:
            raise ConfigurationError(f"{self.path} is not UTF-8 text: {error.reason}") from error

    def _parsed(self, text: str) -> Profiles:
        import tomllib

        try:
            found = msgspec.convert(tomllib.loads(text), prepare_type(Profiles))
        except RecursionError:
            raise self._unusable("it is nested too deeply") from None
        except ValueError as error:  # TOMLDecodeError, or msgspec's ValidationError
            raise self._unusable(str(error)) from error
        for name in found.profiles:
            check_name(name)
        return found

    def _unusable(self, why: str) -> ConfigurationError:
        return ConfigurationError(
            f"{self.path} does not hold profiles: {why}. Mend it, or delete it and sign in again."
        )

    @contextmanager
    def _document(self) -> Generator[Any, None, None]:
        """Yield the file as tables to change; its comments and order are kept."""
        import tomlkit

        # Two sign-ins at once must not lose a profile.
        with locked(self.path.with_name(f"{self.path.name}.lock")):
            text = self._text()
            self._parsed(text)
            try:
                document = tomlkit.parse(text)
            except (ValueError, RecursionError) as error:  # it refuses more than tomllib does
                raise self._unusable(str(error)) from error
            if "profiles" not in document:
                # A super table has no heading of its own: `[profiles.NAME]` is enough.
                document["profiles"] = tomlkit.table(is_super_table=True)
            yield document
            private_file.write(self.path, tomlkit.dumps(document).encode())


def check_name(name: str) -> None:
    """Check the name of a profile.

    Raises:
        ConfigurationError: It is invalid.
    """
    if not re.fullmatch(_NAME, name):
        raise ConfigurationError(
            f"{name!r} can't be the name of a profile: use small letters, digits, dots, hyphens and underscores"
        )


def login_command(name: str | None) -> str:
    """Return the command that signs in with a profile."""
    return "kiteworks login" + (f" --profile {name}" if name and name != DEFAULT_NAME else "")


def _default_path() -> Path:
    from platformdirs import user_config_path

    from ..auth.stores.file import APPLICATION

    return user_config_path(APPLICATION, appauthor=False) / "profiles.toml"


NOT_KEPT = frozenset({"password", "refresh_token"})
"""Secrets that are used once and not stored: a password is personal, and a refresh token works once."""


class Absent:
    """A receiver for programs without a person: it raises an error that says how to sign in again."""

    def __init__(self, profile: str) -> None:
        self._profile = profile

    def redirect_uri(self, wanted: str) -> str:
        """Return the configured one."""
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Raise the error that says how to sign in again.

        Raises:
            SignInRequiredError: Always.
        """
        raise SignInRequiredError(
            f"no one is signed in with the profile {self._profile}, or the sign-in has ended. "
            f"Sign in with `{login_command(self._profile)}`."
        )


def settings_from_profile(
    api: API,
    name: str | None,
    path: str | os.PathLike[str] | None,
    *,
    store: TokenStore | None = None,
    receiver: Receiver | None = None,
) -> ClientSettings:
    """Read the settings of a client from a profile. See `BaseClient.from_profile`.

    Raises:
        ConfigurationError: There is no such profile, or the file does not contain profiles.
        SignInRequiredError: A secret is missing.
        TokenStoreError: The store can't be read.
    """
    file = ProfileFile(path)
    name, profile = file.get(name)
    where = f"the profile {name} in {file.path}"
    credential_type = named(credential_types(api), profile.flow, where)
    odd = profile.settings.keys() - credential_type.names
    if odd:
        raise ConfigurationError(
            f"{where}: {credential_type.flow} does not take {listed(odd)}", present=tuple(sorted(odd))
        )
    secret_store = file.secret_store(name, profile.store)
    values = {**profile.settings, **secret_store.secrets()}
    tokens = secret_store.tokens() if store is None else store
    return ClientSettings(
        profile.host,
        credential(credential_type, name, values, tokens, receiver or Absent(name)),
        profile.ca_file or True,
    )


def is_automatic(credential_type: CredentialType) -> bool:
    """Return whether a profile of this credential type always gets new tokens without a person."""
    asked = {one.name for one in credential_type.missing(())}
    return not (credential_type.ready or credential_type.needs_person or asked & NOT_KEPT)


def credential(
    credential_type: CredentialType,
    name: str,
    values: Mapping[str, Any],
    store: TokenStore,
    receiver: Receiver,
) -> Any:
    """Return the credential of a profile. Without the secrets in `NOT_KEPT`, it can only refresh tokens.

    Raises:
        SignInRequiredError: Another secret is missing.
    """
    missing = {one.name for one in credential_type.missing(values)}
    if not missing:
        return credential_type.build(values, store, receiver)
    if missing - NOT_KEPT:
        raise SignInRequiredError(
            f"the profile {name} lacks {listed(missing - NOT_KEPT)}. Sign in with `{login_command(name)}`."
        )
    made = _renewing(credential_type.load())(**{**dict.fromkeys(missing), **values}, store=store)
    made._receiver = Absent(name)
    return made


def _renewing(kind: Any) -> Any:
    """Return the class of a credential that needs a person when a token can't be refreshed."""
    flow = kind._flow
    # All inputs stay, since they name the token in the store, but none is required.
    given = tuple(replace(one, required=False) for one in flow.inputs())
    flow = replace(flow, given=given, make=(), steps=(Step("come_back", "authorize"),))
    return type(kind.__name__, (kind,), {"_flow": flow, "__module__": kind.__module__})
