"""Finds the client's resources and methods, and reads their docstrings."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from kiteworks import Kiteworks
from kiteworks_runtime.client.resource import resource_property
from kiteworks_runtime.operation import Operation

_SECTIONS = ("Args", "Attributes", "Returns", "Raises")
_ENTRY = re.compile(r"(\w+): (.*)")
_CHUNKS = "iter_"
"""How the names of downloads begin that hand over one piece after the other: a command writes to a file or a pipe."""

_OTHERWISE = {"folders.changes", "folders.watch"}
"""Methods with a command of its own, `kiteworks watch`, which keeps the point of their results."""


@dataclass(frozen=True)
class Method:
    """A method of the client.

    Attributes:
        path: Its place: `("folders", "create")`.
        function: The function.
    """

    path: tuple[str, ...]
    function: Callable[..., Any]

    @property
    def id(self) -> str:
        """Its name, as in the spec: `folders.create`."""
        return ".".join(self.path)

    @property
    def command(self) -> str:
        """The command that calls it: `kiteworks folders create`."""
        return " ".join(["kiteworks", *map(command_name, self.path)])

    def type_of(self, annotation: Any) -> Any:
        """Return the type that an annotation names."""
        if not isinstance(annotation, str):
            return annotation
        # Generated code, and part of this package.
        return eval(annotation, self._module, _Names(self._module))  # noqa: S307

    @property
    def _module(self) -> dict[str, Any]:
        return vars(sys.modules[self.function.__module__])

    @cached_property
    def operation(self) -> Operation[Any] | None:
        """The one request that it sends, or None if it sends several."""
        for found in self._module.values():
            if isinstance(found, Operation) and found.id == self.id:
                return found
        return None


class _Names(dict[str, Any]):
    """The names of a module, and those that it imports for type checkers only."""

    def __missing__(self, name: str) -> Any:
        import kiteworks

        try:
            return getattr(kiteworks, name)
        except AttributeError:
            raise KeyError(name) from None


@dataclass(frozen=True, slots=True)
class Doc:
    """A docstring in its parts.

    Attributes:
        summary: The first line.
        description: The paragraphs that follow it.
        entries: The descriptions of arguments or attributes.
    """

    summary: str = ""
    description: str = ""
    entries: dict[str, str] = field(default_factory=dict[str, str])


def command_name(name: str) -> str:
    """Return a name of Python as commands and options write it: `with_` as `with`, `order_by` as `order-by`."""
    return name.strip("_").replace("_", "-")


def resources(owner: type[Any]) -> Iterator[tuple[str, str]]:
    """Yield the names of a client's or a resource's resources, each with its summary."""
    for name, found in vars(owner).items():
        if isinstance(found, resource_property) and not name.startswith("_"):
            yield name, doc(found.func).summary


def methods(owner: type[Any], path: tuple[str, ...]) -> Iterator[Method]:
    """Yield the methods of a resource that are commands."""
    for name, found in vars(owner).items():
        method = Method((*path, name), found)
        if inspect.isfunction(found) and not name.startswith(("_", _CHUNKS)) and method.id not in _OTHERWISE:
            yield method


def find(path: tuple[str, ...]) -> type[Any] | Method | None:
    """Return the class of a resource, or a method, or None."""
    owner: Any = Kiteworks
    for name in path:
        found = vars(owner).get(name)
        if inspect.isfunction(found):
            return Method(path, found) if name == path[-1] else None
        if not isinstance(found, resource_property):
            return None
        owner = getattr(owner, name)
    return cast("type[Any]", owner)


def all_methods() -> Iterator[Method]:
    """Yield all methods that are commands."""
    waiting: list[tuple[str, ...]] = [(name,) for name, _ in resources(Kiteworks)]
    while waiting:
        path = waiting.pop()
        owner = find(path)
        assert isinstance(owner, type)
        yield from methods(owner, path)
        waiting += [(*path, name) for name, _ in resources(owner)]


def doc(described: Any) -> Doc:
    """Read the docstring of a class or function."""
    text = inspect.cleandoc(getattr(described, "__doc__", None) or "")
    summary, _, rest = text.partition("\n")
    paragraphs: list[str] = []
    entries: dict[str, str] = {}
    for block in rest.strip().split("\n\n"):
        head, _, body = block.partition(":\n")
        if head not in _SECTIONS:
            paragraphs.append(" ".join(block.split()))
        elif head in _SECTIONS[:2]:
            entries = _entries(inspect.cleandoc(f"\n{body}"))
    return Doc(summary, "\n\n".join(one for one in paragraphs if one), entries)


def _entries(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        entry = None if line.startswith(" ") else _ENTRY.fullmatch(line)
        if entry is not None:
            name = entry[1]
            found[name] = entry[2]
        elif name:
            found[name] += f" {line.strip()}"
    return found
