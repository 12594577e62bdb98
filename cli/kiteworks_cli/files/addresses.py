"""Reads `kw:/path`, the path of a file or folder on the appliance, and finds it."""

from __future__ import annotations

from dataclasses import dataclass

from kiteworks import Kiteworks, KiteworksError
from kiteworks.errors import InvalidArgumentError
from kiteworks_runtime.errors import shown
from kiteworks_runtime.names import key
from kiteworks_runtime.trees.remote import Node

from ..failures import Status

_SCHEME = "kw:"
TOP = Node("0", "", is_folder=True)
"""The folder that contains all others."""


class NothingThereError(KiteworksError):
    """There is no file or folder at this address."""

    exit_status = Status.NOT_FOUND

    def __init__(self, address: Address) -> None:
        super().__init__(
            f"there is nothing at {address}. `kiteworks ls {address.parent}` lists its parent folder."
        )


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a file or folder on the appliance.

    Attributes:
        names: The names from the top folder down; empty for the top folder.
        inside: Whether it ended in a slash: it is a folder, and stands for its content.
    """

    names: tuple[str, ...]
    inside: bool

    @property
    def name(self) -> str:
        """The last of its names."""
        return self.names[-1]

    @property
    def parent(self) -> Address:
        """The folder that contains it."""
        return Address(self.names[:-1], inside=True)

    def below(self, name: str) -> Address:
        """Return the address of something in it."""
        return Address((*self.names, name), inside=False)

    def __str__(self) -> str:
        return f"{_SCHEME}/{'/'.join(map(shown, self.names))}{'/' if self.inside and self.names else ''}"


def is_remote(text: str) -> bool:
    """Return whether a path is on the appliance."""
    return text.startswith(_SCHEME)


def parse(text: str) -> Address:
    """Read an address.

    Raises:
        InvalidArgumentError: It is not an address.
    """
    path = text.removeprefix(_SCHEME)
    if not is_remote(text) or not path.startswith("/"):
        raise InvalidArgumentError(f"{text!r} is not a path on the appliance; write it as kw:/folder/file")
    names = tuple(name for name in path.split("/") if name)
    if "." in names or ".." in names:
        raise InvalidArgumentError(
            f"{text!r}: `.` and `..` have no meaning on the appliance; write the whole path"
        )
    return Address(names, inside=path.endswith("/"))


def find(kw: Kiteworks, address: Address) -> Node | None:
    """Return the file or folder at an address, or None.

    The appliance looks up a whole path in one request. It may store a name with its accents encoded differently than they
    were typed, in one character or in several, so such names are searched for in listings.

    Raises:
        KiteworksError: The request failed.
    """
    from .steps import listed

    missing: list[Address] = []
    while (node := _look_up(kw, address)) is None and not "".join(address.names).isascii():
        missing.append(address)
        address = address.parent
    while node is not None and missing:
        address = missing.pop()
        node = _named(listed(kw, node) if node.is_folder else [], address)
    return node


def _look_up(kw: Kiteworks, address: Address) -> Node | None:
    from .steps import FOLDER_TYPE

    if not address.names:
        return TOP
    found = kw.search.find(path="/".join(address.names))
    return _named([Node.read(one, FOLDER_TYPE) for one in (*found.folders, *found.files)], address)


def _named(nodes: list[Node], address: Address) -> Node | None:
    fits = [one for one in nodes if key(one.name) == key(address.name)]
    return next((one for one in fits if one.is_folder or not address.inside), None)


def need(kw: Kiteworks, address: Address) -> Node:
    """Return the file or folder at an address.

    Raises:
        NothingThereError: There is none.
    """
    node = find(kw, address)
    if node is None:
        raise NothingThereError(address)
    return node


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
