"""Chooses the account of a command: the environment, or a profile."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated, Any, Self, TypeAlias

from cyclopts import Parameter

from kiteworks_runtime.errors import InvalidArgumentError, SignInRequiredError

from .checks import number

if TYPE_CHECKING:
    from kiteworks import AsyncKiteworks, Kiteworks
    from kiteworks_runtime.auth import Credential
    from kiteworks_runtime.config.credential_types import CredentialType
    from kiteworks_runtime.config.profiles import Profile, ProfileFile

    from .files.addresses import Address

Seconds: TypeAlias = Annotated[float | None, Parameter(validator=number(gt=0))]
"""The type of `--timeout`."""


def client(profile: str | None = None, timeout: float | None = None) -> Kiteworks:
    """Return a client for a command. It never asks to sign in; it raises an error that says how to.

    Args:
        profile: The profile's name. Default: see `whom`.
        timeout: Seconds that a call may take as a whole.

    Raises:
        SignInRequiredError: No one is signed in.
        ConfigurationError: The environment or the profile is invalid.
    """
    return _client_of(whom(profile), timeout)


def _client_of(name: str | None, timeout: float | None) -> Kiteworks:
    from kiteworks import Kiteworks

    _load_httpx()
    options = _options(timeout)
    if name is None:
        return Kiteworks.from_env(**options)
    return Kiteworks.from_profile(name, path=profiles().path, **options)


class Clients:
    """The clients of one command: that of its own profile, and those of the profiles that its paths name.

    Each is made when it is first needed; all are closed with this.

    Args:
        profile: The command's own profile. Default: see `whom`.
        timeout: Seconds that a call may take as a whole.
    """

    def __init__(self, profile: str | None = None, timeout: float | None = None) -> None:
        self._profile = profile
        self._timeout = timeout
        self._made: dict[str | None, Kiteworks] = {}
        self._names: dict[str | None, str | None] = {}
        self._opened = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def of(self, address: Address) -> Kiteworks:
        """Return the client for an address.

        Raises:
            SignInRequiredError: No one is signed in there.
            ConfigurationError: There is no such profile.
        """
        name = self.name(address.profile)
        if name not in self._made:
            self._made[name] = self._opened.enter_context(_client_of(name, self._timeout))
        return self._made[name]

    def name(self, profile: str | None) -> str | None:
        """Return the name of a profile, or of the command's own one; None if that is the environment.

        Raises:
            SignInRequiredError: There is no profile yet.
            ConfigurationError: There is no such profile.
        """
        if profile not in self._names:
            self._names[profile] = whom(profile or self._profile)
        return self._names[profile]

    def common(self, addresses: Sequence[Address], what: str) -> Kiteworks:
        """Return the client of several addresses.

        Args:
            addresses: The addresses.
            what: What is done with them, for the error.

        Raises:
            InvalidArgumentError: They are not all of one profile.
        """
        first, *others = addresses
        for one in others:
            if self.name(one.profile) != self.name(first.profile):
                raise InvalidArgumentError(f"{first} and {one} are of different profiles; {what}")
        return self.of(first)


def async_client(
    profile: str | None = None, timeout: float | None = None
) -> tuple[AsyncKiteworks, str | None]:
    """Return a client that is awaited, and the scopes of its token, separated by spaces; None if they are not known.

    Args:
        profile: The profile's name. Default: see `whom`.
        timeout: Seconds that a call may take as a whole.

    Raises:
        SignInRequiredError: No one is signed in.
        ConfigurationError: The environment or the profile is invalid.
    """
    from kiteworks import AsyncKiteworks

    name, options = whom(profile), _options(timeout)
    if name is None:
        return AsyncKiteworks.from_env(**options), None
    file = profiles()
    name, found = file.get(name)
    account = file.secret_store(name, found.store).account()
    made = AsyncKiteworks.from_profile(name, path=file.path, **options)
    return made, None if account is None else account.scope


def _load_httpx() -> None:
    """Load httpx without its own command line, which is loaded with it if click is there, and takes longer than httpx."""
    if "click" in sys.modules or "httpx" in sys.modules:
        return
    sys.modules["click"] = None  # type: ignore[assignment] # as the import system marks what can't be imported
    try:
        importlib.import_module("kiteworks_runtime._httpx")
    finally:
        del sys.modules["click"]


def _options(timeout: float | None) -> dict[str, Any]:
    from kiteworks import Timeout

    return {} if timeout is None else {"timeout": Timeout(total=timeout)}


def whom(profile: str | None = None) -> str | None:
    """Return the name of the profile that a command uses, or None if it uses the environment.

    The named profile comes first, then the environment if it names an appliance, then the profile that
    `KITEWORKS_PROFILE` names, then the default profile. If the settings in the environment require a person to sign in,
    they stand for the profile that `kiteworks login` creates from them.

    Args:
        profile: The name from the command line.

    Raises:
        SignInRequiredError: There is no profile yet, or the default one is for another appliance.
        ConfigurationError: The environment is invalid, or there is no such profile.
    """
    from kiteworks import Kiteworks
    from kiteworks_runtime.appliance import Appliance
    from kiteworks_runtime.config.environment import HOST, PROFILE

    host = os.environ.get(HOST) if profile is None else None
    if host and not credential_of(Kiteworks.from_env()).needs_person:
        return None
    file = profiles()
    name = profile or os.environ.get(PROFILE)
    if not name and not file.read().profiles:
        raise SignInRequiredError(
            "no one is signed in on this machine yet. Run `kiteworks login`; it asks for what it needs."
        )
    name, found = file.get(name)
    if host and Appliance.parse(host) != Appliance.parse(found.host):
        raise SignInRequiredError(
            f"{HOST} is {host}, and the profile {name} is for {found.host}. Sign in to {host} with "
            "`kiteworks login --profile NAME`, or unset the variable."
        )
    return name


def profiles() -> ProfileFile:
    """Return the file of the profiles."""
    from kiteworks_runtime.config.environment import CONFIG
    from kiteworks_runtime.config.profiles import ProfileFile

    return ProfileFile(os.environ.get(CONFIG) or None)


def choice_of(name: str, profile: Profile) -> CredentialType:
    """Return the credential type of a profile.

    Raises:
        ConfigurationError: There is no such flow.
    """
    return way(profile.flow, f"the profile {name}")


def way(flow: str, where: str) -> CredentialType:
    """Return the credential type for a flow. `where` says where its name comes from.

    Raises:
        ConfigurationError: There is no such flow.
    """
    from kiteworks import Kiteworks
    from kiteworks_runtime.config.credential_types import credential_types, named

    return named(credential_types(Kiteworks._api), flow, where)


def credential_of(kw: Kiteworks) -> Credential:
    """Return the credential of a client that was created here."""
    from kiteworks_runtime.auth import Credential

    assert isinstance(kw.auth, Credential)
    return kw.auth
