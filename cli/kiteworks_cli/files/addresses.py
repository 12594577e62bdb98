"""Reads `kw:/path` and `work:/path`, the paths of files and folders on appliances, and finds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kiteworks_runtime.errors import InvalidArgumentError, KiteworksError, PathNotFoundError
from kiteworks_runtime.texts import shown

from ..failures import Status

if TYPE_CHECKING:
    from kiteworks import Kiteworks
    from kiteworks_runtime.trees.remote import Node

_OWN = "kw"
"""Stands for the command's own profile."""
# A single letter is a drive of Windows, and two slashes are those of a URL.
_PREFIX = re.compile(rf"{_OWN}:|([A-Za-z0-9][A-Za-z0-9._-]+):(?=/(?!/))")


class NothingThereError(KiteworksError):
    """There is no file or folder at this address."""

    exit_status = Status.NOT_FOUND

    def __init__(self, address: Address) -> None:
        super().__init__(
            f"there is nothing at {address}. `kiteworks ls {address.parent}` lists its parent folder."
        )


class Address(NamedTuple):
    """The address of a file or folder on an appliance.

    Attributes:
        names: The names from the top folder down; empty for the top folder.
        inside: Whether it ended in a slash: it is a folder, and stands for its content.
        profile: The profile that signs in there; None for the command's own one.
    """

    names: tuple[str, ...]
    inside: bool
    profile: str | None = None

    @property
    def name(self) -> str:
        """The last of its names."""
        return self.names[-1]

    @property
    def parent(self) -> Address:
        """The folder that contains it."""
        return self._replace(names=self.names[:-1], inside=True)

    @property
    def path(self) -> str:
        """Its names from the top folder down, as the client takes them."""
        return f"/{'/'.join(self.names)}{'/' if self.inside and self.names else ''}"

    @property
    def text(self) -> str:
        """The address without a slash at the end, for programs: its characters are not escaped."""
        return f"{self.profile or _OWN}:/{'/'.join(self.names)}"

    def below(self, *names: str) -> Address:
        """Return the address of something in it."""
        return self._replace(names=(*self.names, *names), inside=False)

    def as_folder(self) -> Address:
        """Return the same address with a slash at its end."""
        return self._replace(inside=True)

    def __str__(self) -> str:
        return f"{self.profile or _OWN}:{shown(self.path)}"


def is_remote(text: str) -> bool:
    """Return whether a path is on an appliance."""
    return _PREFIX.match(text) is not None


def parse(text: str) -> Address:
    """Read an address.

    Raises:
        InvalidArgumentError: It is not an address.
    """
    from kiteworks_runtime.trees.paths import split

    prefix = _PREFIX.match(text)
    if prefix is None or not text.startswith("/", prefix.end()):
        raise InvalidArgumentError(f"{text!r} is not a path on the appliance; write it as kw:/folder/file")
    # The first part is what stands before the path.
    return Address(tuple(split(text)[1:]), text.endswith("/"), prefix[1])


def find(kw: Kiteworks, address: Address) -> Node | None:
    """Return the file or folder at an address, or None.

    Raises:
        KiteworksError: The request failed.
    """
    try:
        return _found(kw, address)
    except PathNotFoundError:
        return None


def need(kw: Kiteworks, address: Address) -> Node:
    """Return the file or folder at an address.

    Raises:
        NothingThereError: There is none.
    """
    from kiteworks_runtime.trees.paths import split

    try:
        return _found(kw, address)
    except PathNotFoundError as error:
        known = len(split(error.missing))
        missing = address if known == len(address.names) else address._replace(names=address.names[:known])
        raise NothingThereError(missing) from None


def need_folder(kw: Kiteworks, address: Address) -> Node:
    """Return the folder at an address.

    Raises:
        NothingThereError: Nothing is there.
        InvalidArgumentError: A file is there.
    """
    node = need(kw, address)
    if not node.is_folder:
        raise InvalidArgumentError(f"{address} is a file, not a folder")
    return node


def top() -> Node:
    """Return the folder that contains all others."""
    from kiteworks._workflows import SEARCH_RESOLVE
    from kiteworks_runtime.trees.remote import Node

    return Node(SEARCH_RESOLVE.top, "", is_folder=True)


def _found(kw: Kiteworks, address: Address) -> Node:
    from .steps import node_of

    return node_of(kw.resolve(address.path)) if address.names else top()
