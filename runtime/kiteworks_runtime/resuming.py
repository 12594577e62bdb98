"""Making a client of a profile, without asking anybody."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .auth.flow import Step
from .choices import Choice, Connection, choices_of, listed, named
from .errors import ConfigurationError, SignInRequiredError
from .operation import API
from .profiles import ProfileFile, login_command

if TYPE_CHECKING:
    from .auth import Receiver, TokenStore

NOT_KEPT = frozenset({"password", "refresh_token"})
"""Secrets that serve to sign in, once: a password is a person's own, and a refresh token is dead after its use."""


class Absent:
    """A receiver where nobody is: instead of asking, it says how to sign in again.

    Args:
        profile: The profile that nobody is signed in with.
    """

    def __init__(self, profile: str) -> None:
        self._profile = profile

    def redirect_uri(self, wanted: str) -> str:
        """The configured one, as it is."""
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Ask nobody.

        Raises:
            SignInRequiredError: Always.
        """
        raise SignInRequiredError(
            f"nobody is signed in with the profile {self._profile}, or the sign-in came to its end. "
            f"Sign in with `{login_command(self._profile)}`."
        )


def connection(
    api: API,
    name: str | None,
    path: str | os.PathLike[str] | None,
    *,
    store: TokenStore | None = None,
    receiver: Receiver | None = None,
) -> Connection:
    """Read a connection from a profile.

    Args:
        api: Of the client that is to be made.
        name: The profile. Default: the default one.
        path: The file of the profiles. Default: the one in the user's folder for configuration.
        store: Where tokens are kept. Default: where the profile says.
        receiver: How a person's browser answers. Default: not at all.

    Raises:
        ConfigurationError: There is no such profile, or the file does not hold profiles.
        SignInRequiredError: A secret is gone.
        TokenStoreError: What is kept can't be read.
    """
    file = ProfileFile(path)
    name, profile = file.get(name)
    where = f"the profile {name} in {file.path}"
    choice = named(choices_of(api), profile.flow, where)
    odd = profile.settings.keys() - choice.names
    if odd:
        raise ConfigurationError(
            f"{where}: {choice.flow} does not take {listed(odd)}", present=tuple(sorted(odd))
        )
    vault = file.vault(name, profile.store)
    values = {**profile.settings, **vault.secrets()}
    kept = vault.tokens() if store is None else store
    return Connection(
        profile.host,
        credential(choice, name, values, kept, receiver or Absent(name)),
        profile.ca_file or True,
    )


def needs_nobody(choice: Choice) -> bool:
    """Whether a profile of this way to sign in gets new tokens for ever, without a person."""
    asked = {one.name for one in choice.missing(())}
    return not (choice.ready or choice.needs_person or asked & NOT_KEPT)


def credential(
    choice: Choice, name: str, values: Mapping[str, Any], store: TokenStore, receiver: Receiver
) -> Any:
    """The credential of a profile. Without what serves to sign in once, it renews tokens and can't do more.

    Raises:
        SignInRequiredError: A secret is gone.
    """
    missing = {one.name for one in choice.missing(values)}
    if not missing:
        return choice.build(values, store, receiver)
    if missing - NOT_KEPT:
        raise SignInRequiredError(
            f"the profile {name} lacks {listed(missing - NOT_KEPT)}. Sign in with `{login_command(name)}`."
        )
    made = _renewing(choice.load())(**{**dict.fromkeys(missing), **values}, store=store)
    made._receiver = Absent(name)
    return made


def _renewing(kind: Any) -> Any:
    """The class of a credential for which a person has to come back when a token can't be renewed."""
    flow = kind._flow
    # All inputs stay known, for they name the token in the store; none is asked for.
    given = tuple(replace(one, required=False) for one in flow.inputs())
    flow = replace(flow, given=given, make=(), steps=(Step("come_back", "authorize"),))
    return type(kind.__name__, (kind,), {"_flow": flow, "__module__": kind.__module__})
