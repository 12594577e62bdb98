"""`kw:/path`: places on the appliance, and what is there."""

from __future__ import annotations

from dataclasses import dataclass

from kiteworks import Kiteworks, KiteworksError
from kiteworks.errors import InvalidArgumentError
from kiteworks_runtime.names import key
from kiteworks_runtime.printable import shown
from kiteworks_runtime.trees.remote import Node

from .steps import listed

_SCHEME = "kw:"
TOP = Node("0", "", is_folder=True)
"""The folder around all others."""


class NothingThereError(KiteworksError):
    """Nothing has this address."""

    def __init__(self, address: Address) -> None:
        super().__init__(
            f"there is nothing at {address}. `kiteworks ls {address.parent}` shows what is near it."
        )


@dataclass(frozen=True, slots=True)
class Address:
    """A place on the appliance.

    Attributes:
        names: The folders from the top down, and what is in the last one; empty for the top.
        inside: Whether it ended in a slash: it is a folder, and what is in it is meant.
    """

    names: tuple[str, ...]
    inside: bool

    @property
    def name(self) -> str:
        """The last of its names."""
        return self.names[-1]

    @property
    def parent(self) -> Address:
        """The folder around it."""
        return Address(self.names[:-1], inside=True)

    def below(self, name: str) -> Address:
        """A place in it."""
        return Address((*self.names, name), inside=False)

    def __str__(self) -> str:
        return f"{_SCHEME}/{'/'.join(map(shown, self.names))}{'/' if self.inside and self.names else ''}"


def is_remote(text: str) -> bool:
    """Whether a person means a place on the appliance."""
    return text.startswith(_SCHEME)


def parse(text: str) -> Address:
    """Read an address.

    Raises:
        InvalidArgumentError: It is none.
    """
    path = text.removeprefix(_SCHEME)
    if not is_remote(text) or not path.startswith("/"):
        raise InvalidArgumentError(f"{text!r} is no place on the appliance; write it as kw:/folder/file")
    names = tuple(name for name in path.split("/") if name)
    if "." in names or ".." in names:
        raise InvalidArgumentError(
            f"{text!r}: `.` and `..` mean nothing on the appliance; write the whole path"
        )
    return Address(names, inside=path.endswith("/"))


def find(kw: Kiteworks, address: Address) -> Node | None:
    """What is at an address, or None. The appliance looks a whole path up in one request. It may keep a name with its
    accents written otherwise than they were typed, in one character or in several: such names are looked for in lists.

    Raises:
        KiteworksError: It can't be asked.
    """
    missing: list[Address] = []
    while (node := _look_up(kw, address)) is None and not "".join(address.names).isascii():
        missing.append(address)
        address = address.parent
    while node is not None and missing:
        address = missing.pop()
        node = _named(listed(kw, node) if node.is_folder else [], address)
    return node


def _look_up(kw: Kiteworks, address: Address) -> Node | None:
    if not address.names:
        return TOP
    found = kw.search.find(path="/".join(address.names))
    return _named([Node.read(one) for one in (*found.folders, *found.files)], address)


def _named(nodes: list[Node], address: Address) -> Node | None:
    fits = [one for one in nodes if key(one.name) == key(address.name)]
    return next((one for one in fits if one.is_folder or not address.inside), None)


def need(kw: Kiteworks, address: Address) -> Node:
    """What is at an address.

    Raises:
        NothingThereError: Nothing is.
    """
    node = find(kw, address)
    if node is None:
        raise NothingThereError(address)
    return node


def need_folder(kw: Kiteworks, address: Address) -> Node:
    """The folder at an address.

    Raises:
        NothingThereError: Nothing is there.
        InvalidArgumentError: A file is there.
    """
    node = need(kw, address)
    if not node.is_folder:
        raise InvalidArgumentError(f"{address} is a file, not a folder")
    return node
