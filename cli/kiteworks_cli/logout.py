"""`kiteworks logout`: end the session, and forget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from kiteworks import KiteworksError
from kiteworks.errors import ConfigurationError, SignInRequiredError
from kiteworks_runtime.config.environment import HOST

from . import session
from .failures import Status, message_of
from .session import Seconds
from .terminal import put, tell

if TYPE_CHECKING:
    from kiteworks_runtime.config.credential_types import CredentialType
    from kiteworks_runtime.config.secret_store import SecretStore


def logout(
    *,
    profile: str | None = None,
    timeout: Seconds = None,
    forget: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """End the session on the appliance, and forget its tokens.

    Parameters
    ----------
    profile
        Profile to sign out.
    timeout
        Seconds that a request or a file may take as a whole, with its retries. Default: any number.
    forget
        Forget the profile as well, with its secrets.
    """
    name = session.whom(profile)
    if name is None:
        raise ConfigurationError(
            f"{HOST} is set, and the environment signs in anew with every command: there is no session to end. "
            "Name a profile with --profile, or unset the variable."
        )
    file = session.profiles()
    _, found = file.get(name)
    secret_store = file.secret_store(name, found.store)
    choice = session.choice_of(name, found)
    there = signed_in(secret_store, choice)
    if not there and not forget:
        raise SignInRequiredError(f"nobody is signed in with the profile {name}")
    status = _end_session(name, timeout) if there else Status.OK
    secret_store.forget_tokens()
    if forget or choice.ready:
        secret_store.forget_secrets()
    if forget:
        file.remove(name)
    put(f"Signed out of {found.host}{f', and forgot the profile {name}' if forget else f', profile {name}'}.")
    return status


def signed_in(secret_store: SecretStore, choice: CredentialType) -> bool:
    """Whether something is kept that a request could carry, or that could be renewed."""
    return bool(secret_store.secrets()) if choice.ready else secret_store.account() is not None


def _end_session(name: str, timeout: float | None) -> Status:
    """Tell the appliance. What is kept here is forgotten, whatever it answers."""
    try:
        with session.client(name, timeout) as kw:
            kw.sign_out()
    except SignInRequiredError:
        return Status.OK  # there is no session any more
    except KiteworksError as error:
        tell(
            f"The session was not ended on the appliance, and ends when its time is over: {message_of(error)}"
        )
        return Status.FAILED
    return Status.OK
