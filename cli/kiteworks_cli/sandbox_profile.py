"""Prepares a sandbox for commands and programs: an application, a profile and a file of variables."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from kiteworks_runtime.auth.engine import is_loopback
from kiteworks_runtime.config.profiles import Profile, check_name
from kiteworks_runtime.errors import ConfigurationError

from . import session
from .given import Given
from .headless import HeadlessReceiver
from .login import sign_in
from .terminal import tell

if TYPE_CHECKING:
    from kiteworks_sandbox import Application, Sandbox

_FLOW = "authorization_code"


def prepare(box: Sandbox, *, application: str | None, profile: str | None, env_file: Path | None) -> None:
    """Register an application, save a profile of the sandbox's user, and write the variables; each only if asked for.

    Raises:
        ConfigurationError: The profile is that of another appliance.
        OSError: The file can't be written.
    """
    used = box.application if application is None else box.register_application(name=application)
    if profile is not None:
        _sign_in(box, used, profile)
        tell(f"The profile {profile} is signed in as {box.user.email}: kiteworks --profile {profile} ls")
    if env_file is not None:
        _write(env_file, _variables(box, used))
        tell(f"The variables are in {env_file}.")


def _sign_in(box: Sandbox, application: Application, name: str) -> None:
    check_name(name)
    before = session.profiles().read().profiles.get(name)
    if before is not None and not _is_sandbox(before):
        raise ConfigurationError(
            f"the profile {name} is for {before.host}, which is not a sandbox. Use another name"
        )
    values = {"client_id": application.client_id, "client_secret": application.client_secret}
    choice = session.way(_FLOW, "the sandbox")
    # A keyring might ask; what is kept here is worth nothing once the sandbox ends.
    given = Given(name, before, box.host, choice, values, str(box.ca_file), "file")
    sign_in(given, HeadlessReceiver(box.user.email, box.user.password))


def _is_sandbox(profile: Profile) -> bool:
    return is_loopback(f"http://{profile.host}/")


def _variables(box: Sandbox, application: Application) -> dict[str, str]:
    changed = {
        "KITEWORKS_CLIENT_ID": application.client_id,
        "KITEWORKS_CLIENT_SECRET": application.client_secret,
    }
    return box.environment() | changed


def _write(path: Path, variables: dict[str, str]) -> None:
    text = "".join(f"export {name}={shlex.quote(value)}\n" for name, value in variables.items())
    path.unlink(missing_ok=True)
    # Created so that at no time others can read the secrets in it.
    with open(path, "w", opener=lambda name, flags: os.open(name, flags | os.O_EXCL, 0o600)) as file:
        file.write(text)
