"""Collects the values for a sign-in from options, the environment and the existing profile, and asks for missing ones."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth.derived import PEM_MARK
from kiteworks_runtime.config.credential_types import CredentialType, Option
from kiteworks_runtime.config.environment import CA_FILE, FLOW, HOST, PROFILE, secret_file, settings
from kiteworks_runtime.config.profiles import DEFAULT_NAME, Profile, check_name
from kiteworks_runtime.config.secret_store import Backend, usual_place
from kiteworks_runtime.errors import ConfigurationError, NoKeyringError
from kiteworks_runtime.secret import hide

from . import session
from .terminal import ask, ask_secret, attended, tell

_USUAL_FLOW = "authorization_code"


@dataclass(frozen=True, slots=True)
class Options:
    """The options from the command line.

    Attributes:
        settings: Settings of the credential, by name.
        others: Further settings, each as `name=value`.
    """

    host: str | None
    profile: str | None
    flow: str | None
    settings: Mapping[str, str]
    others: tuple[str, ...]
    client_secret_file: str | None
    ca_file: Path | None
    store: Backend | None


@dataclass(frozen=True, slots=True)
class Given:
    """Everything that a sign-in needs.

    Attributes:
        name: The profile's name.
        before: The existing profile of that name.
        values: Values for the credential, by name.
    """

    name: str
    before: Profile | None
    host: str
    choice: CredentialType
    values: Mapping[str, Any]
    ca_file: str | None
    place: Backend

    @property
    def secrets(self) -> dict[str, Any]:
        """Return the values that must not be shown. The path of a key is not secret, but the key itself is."""
        return {
            one.name: self.values[one.name]
            for one in self.choice.settings
            if one.secret
            and one.name in self.values
            and not (one.kind == "key" and PEM_MARK not in str(self.values[one.name]))
        }


def gather(options: Options) -> Given:
    """Use options first, then the environment, then the profile, and ask for missing values.

    Raises:
        ConfigurationError: A value is invalid, or is missing and there is no terminal to ask at.
        TokenStoreError: The tokens couldn't be stored.
    """
    environ = os.environ
    file = session.profiles()
    there = file.read()
    name = options.profile or environ.get(PROFILE) or there.default or DEFAULT_NAME
    check_name(name)
    before = there.profiles.get(name)
    host = options.host or environ.get(HOST) or (before.host if before else None) or _host()
    _check_same(name, before, host)
    flow = options.flow or environ.get(FLOW) or (before.flow if before else None) or _USUAL_FLOW
    choice = session.way(flow, "--flow")
    if deprecated := choice.deprecated:
        tell(f"Note: {deprecated}")
    values: dict[str, Any] = {}
    if before is not None:
        values |= before.settings
        # The secrets are lost if the keyring is.
        with suppress(NoKeyringError):
            values |= file.secret_store(name, before.store).secrets()
    values |= settings(environ, [choice])
    values |= _parsed(choice, {**options.settings} | _pairs(choice, options.others))
    if options.client_secret_file is not None:
        values |= _parsed(choice, {"client_secret": _secret_from(options.client_secret_file)})
    values = {key: value for key, value in values.items() if key in choice.names}
    place = options.store or (before.store if before else None) or usual_place()
    # Check the store before asking for anything that it could not store.
    file.secret_store(name, place).account()
    values |= _asked(choice, values, host)
    ca_file = options.ca_file or environ.get(CA_FILE) or (before.ca_file if before else None)
    return Given(
        name, before, host, choice, values, str(Path(ca_file).absolute()) if ca_file else None, place
    )


def _check_same(name: str, before: Profile | None, host: str) -> None:
    appliance = Appliance.parse(host)
    if before is not None and Appliance.parse(before.host) != appliance:
        raise ConfigurationError(
            f"the profile {name} is for {before.host}. Use another name for {appliance.host} with --profile, or "
            f"delete the old profile: kiteworks logout --profile {name} --forget"
        )


def _asked(choice: CredentialType, values: dict[str, Any], host: str) -> dict[str, Any]:
    """Ask for the required values that are missing."""
    missing = choice.missing(values)
    if missing and not attended():
        raise ConfigurationError(
            "\n".join(
                [
                    f"these values are missing to sign in with {choice.flow}:",
                    *(f"  {one.name}: {_ways(one)}" for one in missing),
                    "There is no terminal to ask at.",
                ]
            ),
            missing=tuple(one.name for one in missing),
        )
    if any(one.name == "client_id" for one in missing):
        from .guidance import registration

        tell(registration(host, choice))
    return _parsed(choice, {one.name: (ask_secret if _hidden(one) else ask)(_title(one)) for one in missing})


def _host() -> str:
    if not attended():
        raise ConfigurationError(
            f"no appliance was named. Run `kiteworks login files.example.com`, or set {HOST}.",
            missing=(HOST,),
        )
    return ask("Appliance, such as files.example.com")


def _hidden(setting: Option) -> bool:
    return setting.secret and setting.kind != "key"


def _title(setting: Option) -> str:
    words = setting.name.replace("_", " ").capitalize()
    return f"{words}: path of its PEM file" if setting.kind == "key" else words


def _ways(setting: Option) -> str:
    """Say how to pass a value without a terminal."""
    if setting.secret:
        option = "--client-secret-file, or " if setting.name == "client_secret" else ""
        return f"{option}the variable {setting.variable} or {setting.file_variable}"
    option = "--client-id" if setting.name == "client_id" else f"--set {setting.name}=..."
    return f"{option}, or the variable {setting.variable}"


def _pairs(choice: CredentialType, texts: tuple[str, ...]) -> dict[str, str]:
    hidden = {one.name: one for one in choice.settings if _hidden(one)}
    pairs: dict[str, str] = {}
    for text in texts:
        name, _, value = text.partition("=")
        if not value:
            raise ConfigurationError(f"--set takes name=value, and {name!r} has no value")
        if name in hidden:
            raise ConfigurationError(
                f"{name} is secret, and others could see it on the command line. Use {_ways(hidden[name])} instead."
            )
        pairs[name] = value
    return pairs


def _parsed(choice: CredentialType, texts: Mapping[str, str]) -> dict[str, Any]:
    """Parse values that were entered as text; the flow has to know them."""
    known = {one.name: one for one in choice.settings}
    parsed: dict[str, Any] = {}
    for name, text in texts.items():
        if name not in known:
            raise ConfigurationError(
                f"{choice.flow} has no setting {name}; its settings are {', '.join(known)}"
            )
        if known[name].kind == "key":
            parsed[name] = str(Path(text).absolute())
            continue
        try:
            parsed[name] = known[name].parse(text)
        except ValueError as error:
            raise ConfigurationError(f"{name} {error}") from error
    return parsed


def _secret_from(path: str) -> str:
    try:
        text = secret_file(path) if path != "-" else _secret_from_input()
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise ConfigurationError(f"--client-secret-file {path}: {said}") from error
    return text


def _secret_from_input() -> str:
    try:
        text = hide(sys.stdin.readline().rstrip("\r\n")) if sys.stdin is not None else ""
    except UnicodeDecodeError:
        # Python's own message would quote a byte of it.
        raise ValueError("standard input is not text") from None
    if not text:
        raise ValueError("standard input is empty")
    return text
