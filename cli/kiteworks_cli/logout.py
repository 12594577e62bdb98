"""`kiteworks logout`: end the session, and forget the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from kiteworks import KiteworksError
from kiteworks_runtime.config.environment import HOST
from kiteworks_runtime.errors import ConfigurationError, SignInRequiredError

from . import session
from .completing import ProfileName
from .failures import Status, message_of
from .session import Seconds
from .terminal import put, put_json, tell

if TYPE_CHECKING:
    from kiteworks_runtime.config.credential_types import CredentialType
    from kiteworks_runtime.config.secret_store import SecretStore


def logout(
    *,
    profile: ProfileName = None,
    timeout: Seconds = None,
    forget: Annotated[bool, Parameter(negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """End the session on the appliance, and forget the tokens.

    Parameters
    ----------
    profile
        Profile to sign out.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    forget
        Also forget the profile and its secrets.
    json
        Print JSON.
    """
    name = session.whom(profile)
    if name is None:
        raise ConfigurationError(
            f"{HOST} is set, and with the environment every command signs in again, so there is no session to end. "
            "Name a profile with --profile, or unset the variable."
        )
    file = session.profiles()
    _, found = file.get(name)
    secret_store = file.secret_store(name, found.store)
    choice = session.choice_of(name, found)
    there = signed_in(secret_store, choice)
    if not there and not forget:
        raise SignInRequiredError(f"no one is signed in with the profile {name}")
    status = _end_session(name, timeout) if there else Status.OK
    secret_store.forget_tokens()
    if forget or choice.ready:
        secret_store.forget_secrets()
    if forget:
        file.remove(name)
    if json:
        put_json({"profile": name, "host": found.host, "ended": status == Status.OK, "forgotten": forget})
    else:
        put(
            f"Signed out of {found.host}{f', and forgot the profile {name}' if forget else f', profile {name}'}."
        )
    return status


def signed_in(secret_store: SecretStore, choice: CredentialType) -> bool:
    """Return whether there is a token that a request could carry, or that could be refreshed."""
    return bool(secret_store.secrets()) if choice.ready else secret_store.account() is not None


def _end_session(name: str, timeout: float | None) -> Status:
    """Ask the appliance to end the session. The tokens here are forgotten, whatever it responds."""
    try:
        with session.client(name, timeout) as kw:
            kw.sign_out()
    except SignInRequiredError:
        return Status.OK  # there is no session any more
    except KiteworksError as error:
        tell(f"The session was not ended on the appliance; it ends when it expires: {message_of(error)}")
        return Status.FAILED
    return Status.OK
