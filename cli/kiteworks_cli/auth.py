"""`kiteworks auth`: show the profiles and their tokens."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Annotated

from cyclopts import Parameter

from kiteworks import KiteworksError
from kiteworks_runtime.config.environment import HOST
from kiteworks_runtime.config.profiles import Profile, ProfileFile, is_automatic, login_command
from kiteworks_runtime.errors import ConfigurationError, SignInRequiredError

from . import session
from .completing import ProfileName, profile_names
from .failures import Status, message_of, status_of
from .logout import signed_in
from .session import Seconds
from .terminal import columns, put, put_json, tell
from .timestamps import exact, in_words


@dataclass(frozen=True, slots=True)
class _State:
    """The state of a profile, as `kiteworks auth status` shows it."""

    profile: str
    default: bool
    host: str
    user: str | None
    flow: str
    store: str
    signed_in: bool
    valid_until: datetime | None = None
    renewable: bool = False
    checked: bool | None = None
    problem: str | None = None
    status: Status = Status.OK


def status(
    *,
    profile: ProfileName = None,
    timeout: Seconds = None,
    check: Annotated[bool, Parameter(negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Show the profiles.

    Parameters
    ----------
    profile
        Profile to show. Default: all profiles.
    timeout
        Maximum seconds for asking an appliance, including retries. Default: no limit.
    check
        Also ask the appliances whether the tokens are valid. Tokens that are about to expire are refreshed.
    json
        Print JSON.
    """
    file = session.profiles()
    found = file.read()
    meant = file.get(profile)[0] if profile or len(found.profiles) == 1 else found.default
    names = [profile] if profile else list(found.profiles)
    states = [
        _state(file, name, found.profiles[name], default=name == found.default, check=check, timeout=timeout)
        for name in names
    ]
    if json:
        put_json([_plain(one) for one in states])
    else:
        put(*(line for number, one in enumerate(states) for line in ([""] if number else []) + _lines(one)))
    if os.environ.get(HOST):
        tell(f"{HOST} is set, so commands without --profile use the environment.")
    if not states:
        raise SignInRequiredError(
            f"there are no profiles in {file.path} yet. Sign in with `kiteworks login`."
        )
    return next((one.status for one in states if one.profile == meant), Status.OK)


def token(*, json: Annotated[bool, Parameter(negative="")] = False, profile: ProfileName = None) -> None:
    """Print the access token.

    Parameters
    ----------
    json
        Print JSON.
    profile
        Profile to use.
    """
    with session.client(profile) as kw:
        found = kw.access_token()
    if sys.stdout.isatty():
        tell("This token is secret: anyone who has it can act for you until it expires.")
    put_json({"access_token": found}) if json else put(found)


def export(*, json: Annotated[bool, Parameter(negative="")] = False, profile: ProfileName = None) -> None:
    """Print the refresh token, and forget the tokens here.

    Parameters
    ----------
    json
        Print JSON.
    profile
        Profile whose sign-in moves to another machine.
    """
    name = session.whom(profile)
    if name is None:
        raise ConfigurationError(f"{HOST} is set. Name a profile with --profile, or unset the variable.")
    file = session.profiles()
    _, found = file.get(name)
    with session.client(name) as kw:
        refresh_token = kw.refresh_token()
    if refresh_token is None:
        raise ConfigurationError(
            f"the sign-in of the profile {name} has no refresh token: sign in again on the other machine"
        )
    if sys.stdout.isatty():
        tell("This token is secret: anyone who has it and the application's secret can act for you.")
    put_json({"refresh_token": refresh_token}) if json else put(refresh_token)
    # Not before it was written somewhere.
    sys.stdout.flush()
    file.secret_store(name, found.store).forget_tokens()
    client_id = found.settings.get("client_id", "CLIENT-ID")
    tell(
        f"The profile {name} is signed out here, because the token can be used once. On the other machine, put it into "
        f"KITEWORKS_REFRESH_TOKEN or a file that KITEWORKS_REFRESH_TOKEN_FILE names, and run: "
        f"kiteworks login {found.host} --flow refresh_token --client-id {client_id}"
    )


def use(
    name: Annotated[str, Parameter(completer=profile_names)],
    /,
    *,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Make a profile the default.

    Parameters
    ----------
    name
        Profile that commands use unless another one is named.
    json
        Print JSON.
    """
    session.profiles().use(name)
    put_json({"default": name}) if json else put(f"The default profile is {name}.")


def _state(
    file: ProfileFile, name: str, profile: Profile, *, default: bool, check: bool, timeout: float | None
) -> _State:
    secret_store = file.secret_store(name, profile.store)
    known = (name, default, profile.host, profile.user, profile.flow, secret_store.where)
    try:
        choice = session.choice_of(name, profile)
        automatic = is_automatic(choice)
        there = automatic or signed_in(secret_store, choice)
        if there and check:
            with session.client(name, timeout) as kw:
                kw.users.me()
        account = secret_store.account()
    except KiteworksError as error:
        return _State(*known, signed_in=False, problem=message_of(error), status=status_of(error))
    end, renewable = (account.expires_at, automatic or account.renewable) if account else (None, automatic)
    over = not there or (end is not None and end <= datetime.now(UTC) and not renewable)
    return _State(
        *known,
        signed_in=not over,
        valid_until=end,
        renewable=renewable,
        checked=True if check and there else None,
        status=Status.NOT_SIGNED_IN if over else Status.OK,
    )


def _lines(state: _State) -> list[str]:
    rows = [
        ("Host", state.host),
        ("User", state.user or "unknown"),
        ("Flow", state.flow),
        ("Kept in", state.store),
        ("Token", _token_words(state)),
    ]
    if state.signed_in:
        rows.append(("Renewable", "yes, without signing in again" if state.renewable else "no"))
    if state.checked:
        rows.append(("Checked", "the appliance accepts it"))
    return [f"{state.profile}{' (default)' if state.default else ''}", *columns(rows, indent="  ")]


def _token_words(state: _State) -> str:
    if state.problem:
        return state.problem
    if state.valid_until is None:
        if not state.signed_in:
            return f"none; sign in with `{login_command(state.profile)}`"
        return "none yet; the next command gets one" if state.renewable else "expiry unknown"
    now = datetime.now(UTC)
    verb = "valid until" if state.valid_until > now else "expired at"
    again = "" if state.signed_in else f"; sign in with `{login_command(state.profile)}`"
    return f"{verb} {exact(state.valid_until)}, {in_words(state.valid_until, now)}{again}"


def _plain(state: _State) -> dict[str, object]:
    end = state.valid_until
    return {
        **asdict(state),
        "valid_until": end and end.isoformat(timespec="seconds"),
        "status": int(state.status),
    }
