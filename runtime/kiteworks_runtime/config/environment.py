"""Reading the settings of a client from environment variables, only when `from_env()` is called."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from ..errors import ConfigurationError
from ..operation import API
from ..secret import ENVIRONMENT_PREFIX, hide
from .credential_types import ClientSettings, CredentialType, Option, Value, credential_types, listed, named

if TYPE_CHECKING:
    from ..auth import Receiver, TokenStore

HOST = f"{ENVIRONMENT_PREFIX}HOST"
CA_FILE = f"{ENVIRONMENT_PREFIX}CA_FILE"
FLOW = f"{ENVIRONMENT_PREFIX}FLOW"
PROFILE = f"{ENVIRONMENT_PREFIX}PROFILE"
CONFIG = f"{ENVIRONMENT_PREFIX}CONFIG"
OWN = (HOST, CA_FILE, FLOW, PROFILE, CONFIG)
"""The variables that belong to no credential. Each credential type has its own: see `Option.variable`."""

Values: TypeAlias = Mapping[str, Value]


def settings_from_env(
    api: API, environ: Mapping[str, str], store: TokenStore | None, receiver: Receiver | None
) -> ClientSettings:
    """Read the settings of a client from environment variables. Empty ones count as not set. See `BaseClient.from_env`.

    Raises:
        ConfigurationError: Variables are missing, contradict each other, or hold what can't be read.
    """
    types = credential_types(api)
    variables = hide(
        {name: text for name, text in environ.items() if name.startswith(ENVIRONMENT_PREFIX) and text}
    )
    if PROFILE in variables:
        _check_alone(variables, types)
        from .profiles import settings_from_profile

        return settings_from_profile(
            api, variables[PROFILE], variables.get(CONFIG), store=store, receiver=receiver
        )
    given = settings(variables, types)
    if FLOW in variables:
        credential_type = named(types, variables[FLOW], FLOW)
        candidates: Sequence[CredentialType] = [credential_type]
    else:
        candidates = _fitting(types, given)
    complete = [one for one in candidates if not one.missing(given)]
    if not complete or HOST not in variables:
        raise _incomplete(complete or candidates, given, variables, types)
    credential_type = _best(complete, _present(variables, types))
    values = {name: value for name, value in given.items() if name in credential_type.names}
    return ClientSettings(
        variables[HOST], credential_type.build(values, store, receiver), variables.get(CA_FILE) or True
    )


def settings(environ: Mapping[str, str], types: Iterable[CredentialType]) -> Values:
    """Return the options of credentials in environment variables, by name.

    Raises:
        ConfigurationError: One can't be read, or is set twice.
    """
    found = ((one.name, _value(one, environ)) for one in _all(types))
    return {name: value for name, value in found if value is not None}


def _value(setting: Option, environ: Mapping[str, str]) -> Value | None:
    text = hide(environ.get(setting.variable)) if setting.secret else environ.get(setting.variable)
    path = environ.get(setting.file_variable or "")
    if text and path:
        raise ConfigurationError(
            f"{setting.variable} and {setting.file_variable} are both set; unset one of them",
            present=(setting.variable, str(setting.file_variable)),
        )
    try:
        if path:
            # The path is enough: a key is read when it is used.
            return os.path.abspath(path) if setting.kind == "key" else secret_file(path)
        return setting.parse(text) if text else None
    except (OSError, ValueError) as error:
        name = setting.file_variable if path else setting.variable
        raise ConfigurationError(f"{name} {_reason(error)}", present=(str(name),)) from error


def secret_file(path: str) -> str:
    """Read a secret from a file, without the line end.

    Raises:
        OSError: The file can't be read.
        ValueError: It is empty, or not text.
    """
    try:
        text = hide(Path(path).read_text(encoding="utf-8").rstrip("\r\n"))
    except UnicodeDecodeError:
        # Python's own message would quote a byte of it.
        raise ValueError(f"names {path}, which is not text") from None
    if not text:
        raise ValueError(f"names {path}, which is empty")
    return text


def _reason(error: OSError | ValueError) -> str:
    return f"names {error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)


def _fitting(types: Sequence[CredentialType], given: Values) -> Sequence[CredentialType]:
    """Return the credential types that take all options that are set."""
    fitting = [one for one in types if given.keys() <= one.names]
    if not fitting:
        present = tuple(sorted(one.variable for one in _all(types) if one.name in given))
        lines = [
            f"  {one.flow} does not take {listed(two.variable for two in _all(types) if two.name in extra)}"
            for one in types
            if (extra := given.keys() - one.names) and not one.missing(given)
        ]
        raise ConfigurationError(
            "\n".join(
                [
                    f"these variables do not go together: {listed(present)}",
                    *lines,
                    f"Unset what is not meant, or name the way to sign in with {FLOW}: the others are left aside then.",
                ]
            ),
            present=present,
        )
    return fitting


def _best(complete: Sequence[CredentialType], present: tuple[str, ...]) -> CredentialType:
    """Return the credential type that requires the most of the options that are set."""
    most = max(len(one.missing(())) for one in complete)
    best = [one for one in complete if len(one.missing(())) == most]
    if len(best) > 1:
        raise ConfigurationError(
            f"{listed(present)} would do for {listed(one.flow for one in best)}. Name one of these with {FLOW}.",
            present=present,
        )
    return best[0]


def _incomplete(
    candidates: Sequence[CredentialType],
    given: Values,
    variables: Mapping[str, str],
    types: Iterable[CredentialType],
) -> ConfigurationError:
    lacks = {one.flow: tuple(two.variable for two in one.missing(given)) for one in candidates}
    host = () if HOST in variables else (HOST,)
    present = _present(variables, types)
    ways = [f"  {flow}: {', '.join(missing)}" for flow, missing in lacks.items() if missing]
    unknown = variables.keys() - set(present)
    secret = any(two.secret for one in candidates for two in one.missing(given))
    unsaid = [*(["which appliance is meant"] if host else []), *(["how to sign in"] if ways else [])]
    lines = [
        f"the environment does not say {' and '.join(unsaid)}",
        *(f"Missing: {name}" for name in host),
        *(["Missing, by the way to sign in:"] if ways else []),
        *ways,
        f"Set: {listed(present) or 'nothing'}",
        *([f"Set, and of no meaning here: {listed(unknown)}"] if unknown else []),
        f"Set what is missing, or name a profile that `kiteworks login` made with {PROFILE}.",
        *(
            ["For a secret, its variable with _FILE behind the name may name a file that holds it."]
            if secret
            else []
        ),
    ]
    return ConfigurationError(
        "\n".join(lines), present=present, missing=(*host, *min(lacks.values(), key=len))
    )


def _check_alone(variables: Mapping[str, str], types: Iterable[CredentialType]) -> None:
    """Refuse variables for settings that the profile has already."""
    others = set(_present(variables, types)) - {PROFILE, CONFIG}
    if others:
        raise ConfigurationError(
            f"{PROFILE} names a profile, which says what {listed(others)} would say. Unset one or the others.",
            present=tuple(sorted({PROFILE, *others})),
        )


def _present(variables: Mapping[str, str], types: Iterable[CredentialType]) -> tuple[str, ...]:
    known = {*OWN, *(name for one in _all(types) for name in (one.variable, one.file_variable))}
    return tuple(sorted(variables.keys() & known))


def _all(types: Iterable[CredentialType]) -> Iterable[Option]:
    """Return every option once: those of one name are the same."""
    return {one.name: one for credential_type in types for one in credential_type.settings}.values()
