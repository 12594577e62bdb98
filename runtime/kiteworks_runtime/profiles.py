"""Profiles: who signs in where, under a name. `kiteworks login` writes them and `from_profile()` reads them.

Nothing in their file is secret; see `vault.py` for what is. All the same nobody else may write it, for it says where a
secret is sent to.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from .auth import private_file
from .auth.file_lock import locked
from .choices import listed
from .errors import ConfigurationError
from .learning import learned
from .vault import Place, Vault

DEFAULT_NAME = "default"
"""What a profile is called when nobody gave it a name."""

# Small letters alone: people don't have to remember how they wrote it.
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class Profile(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who signs in where.

    Attributes:
        host: The appliance.
        flow: The way to sign in.
        store: Where secrets and tokens are kept.
        ca_file: PEM file of the certificate authorities to trust, if not the usual ones.
        user: Who signed in last: an e-mail address, to tell profiles apart.
        settings: What the credential takes, apart from secrets.
    """

    host: str
    flow: str
    store: Place = "file"
    ca_file: str | None = None
    user: str | None = None
    settings: dict[str, str | int | bool | list[str]] = {}


class Profiles(msgspec.Struct, frozen=True, kw_only=True):
    """What the file says.

    Attributes:
        default: The profile that is meant when none is named.
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
        """All profiles; none when there is no file.

        Raises:
            ConfigurationError: It does not hold profiles.
            TokenStoreError: It can't be read, or others could write it.
        """
        return self._parsed(self._text())

    def get(self, name: str | None = None) -> tuple[str, Profile]:
        """A profile and its name.

        Args:
            name: Default: the default one, or the only one there is.

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
            ConfigurationError: The name does not do.
            TokenStoreError: It can't be written.
        """
        check_name(name)

        with self._document() as document:
            document["profiles"][name] = msgspec.to_builtins(profile)
            if not document.get("default"):
                document["default"] = name

    def remove(self, name: str) -> None:
        """Forget a profile; nothing happens when there is none. If it was the default, there is none afterwards.

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

    def vault(self, name: str, place: Place) -> Vault:
        """Where the secrets and tokens of a profile are kept."""
        return Vault(name, place, self.path)

    def _text(self) -> str:
        content = private_file.read(self.path)
        try:
            return "" if content is None else content.decode()
        except UnicodeDecodeError as error:
            raise ConfigurationError(f"{self.path} is no text in UTF-8: {error.reason}") from error

    def _parsed(self, text: str) -> Profiles:
        try:
            found = msgspec.convert(tomllib.loads(text), learned(Profiles))
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
        """The file as tables to be changed; what a person wrote into it, comments and order, stays."""
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
    """Refuse what can't be the name of a profile.

    Raises:
        ConfigurationError: It can't.
    """
    if not _NAME.fullmatch(name):
        raise ConfigurationError(
            f"{name!r} can't be the name of a profile: use small letters, digits, dots, hyphens and underscores"
        )


def login_command(name: str | None) -> str:
    """The command that signs in with a profile."""
    return "kiteworks login" + (f" --profile {name}" if name and name != DEFAULT_NAME else "")


def _default_path() -> Path:
    from platformdirs import user_config_path

    from .auth.file_store import APPLICATION

    return user_config_path(APPLICATION, appauthor=False) / "profiles.toml"
