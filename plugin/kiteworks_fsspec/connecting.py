"""Makes the client of a filesystem, from a profile or the environment."""

from __future__ import annotations

import os

from kiteworks import Appliance, AsyncKiteworks, ConfigurationError
from kiteworks_runtime.config.environment import CONFIG, HOST, PROFILE
from kiteworks_runtime.config.profiles import DEFAULT_NAME, Absent, ProfileFile


def connect(host: str | None, profile: str | None) -> AsyncKiteworks:
    """Return a client that never asks a person to sign in.

    The named profile comes first, then the environment if it names an appliance, then the profile that `KITEWORKS_PROFILE`
    names, then the default one. If a URL names the appliance, only what is for that appliance is used.

    Raises:
        ConfigurationError: Nothing fits, or the settings can't be read.
        SignInRequiredError: The profile's secrets are gone.
    """
    if profile is None and (named := os.environ.get(HOST)) and _is(named, host):
        made = AsyncKiteworks.from_env(receiver=Absent(DEFAULT_NAME))
        if not getattr(made.auth, "needs_person", False):
            return made
    return AsyncKiteworks.from_profile(_profile(host, profile or os.environ.get(PROFILE) or None))


def _profile(host: str | None, name: str | None) -> str:
    """Return the name of the profile to use."""
    file = ProfileFile(os.environ.get(CONFIG) or None)
    if name is not None or host is None:
        name, found = file.get(name)
        if not _is(found.host, host):
            raise ConfigurationError(
                f"the URL names {host}, and the profile {name} is for {found.host}. Name another profile, "
                "or leave the host out of the URL."
            )
        return name
    known = file.read()
    fitting = [name for name, found in known.profiles.items() if _is(found.host, host)]
    if known.default in fitting:
        return known.default
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise ConfigurationError(
            f"several profiles are for {host}: {', '.join(sorted(fitting))}. Name one with `profile=`."
        )
    raise ConfigurationError(f"no profile is for {host}. `kiteworks login {host} --profile NAME` makes one.")


def _is(found: str, host: str | None) -> bool:
    return host is None or Appliance.parse(found) == Appliance.parse(host)
