"""The arguments of methods, and how lists are paged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_LOCATIONS = {"path": "Path", "query": "Query", "header": "Header", "body": "Body"}


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a request, or a member of its body, as a keyword of the method."""

    name: str
    wire_name: str
    location: str
    type: str
    checked_type: str
    required: bool
    default: str | None
    description: str
    example: Any = None
    constant: str = ""
    """Its constant among the shared parameters; empty for one that a single operation declares."""
    link: bool = False
    """Whether a link that ends in it may be given instead."""
    target: bool = False
    """Whether it names what the method acts on (`x-target`): one identifier, or several."""
    alias: str = ""
    """The name that its long list of values has."""
    identifies: tuple[str, ...] = ()
    """The objects that it may identify (`x-identifies`)."""
    secret: bool = False
    """Whether it is a password."""

    @property
    def descriptor(self) -> str:
        """The class of the runtime that describes where the argument goes."""
        return _LOCATIONS[self.location]

    @property
    def positional(self) -> bool:
        """Whether it may be given without its name."""
        return self.location == "path" or self.target

    @property
    def annotation(self) -> str:
        if self.required or self.default is not None:
            return self.type
        return "Any" if self.type == "Any" else f"{self.type} | Omit"

    @property
    def signature(self) -> str:
        """As it stands between the brackets of `def`."""
        if self.required:
            return f"{self.name}: {self.annotation}"
        return f"{self.name}: {self.annotation} = {self.default if self.default is not None else 'OMIT'}"


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list is paged, in the names of Python: those of the arguments and of the envelope's fields."""

    items: tuple[str, ...]
    item: str
    total: tuple[str, ...] = ()
    limit: str | None = None
    offset: str | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class OwnArgument:
    """An argument that no operation declares: the kind of method has it.

    Attributes:
        example: What a sample gives.
        positional: Whether it may be given without its name.
        default: What it is when it is not given; None where it must be given.
        async_type: Its type in an async method, where that is another one.
    """

    name: str
    type: str
    description: str
    example: str = ""
    positional: bool = True
    default: str | None = None
    async_type: str = ""

    def signature(self, *, asynchronous: bool) -> str:
        """As it stands between the brackets of `def`."""
        type_ = (asynchronous and self.async_type) or self.type
        return f"{self.name}: {type_}" + ("" if self.default is None else f" = {self.default}")


@dataclass(frozen=True, slots=True)
class Options:
    """The class of the runtime that has the options of a method, and what a docstring says of them."""

    type: str
    description: str
    async_type: str = ""
