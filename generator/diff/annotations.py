"""Types as sets of alternatives, so that two spellings of one type are equal."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..escape import literal


@dataclass(frozen=True, slots=True)
class Alternative:
    """One member of a union; a `Literal` has one alternative for each value.

    Attributes:
        name: The class.
        inner: The type arguments.
        value: The value of a `Literal` as Python source, in which 1 and True differ.
    """

    name: str
    inner: tuple[Type, ...] = ()
    value: str = ""

    def __str__(self) -> str:
        if self.value:
            return self.value
        inside = ", ".join(" | ".join(sorted(map(str, one))) for one in self.inner)
        return f"{self.name}[{inside}]" if inside else self.name


Type = frozenset[Alternative]

_MORE = {
    "float": ("int",),
    "Sequence": ("list",),
    # Unions that the runtime defines. The generator does not import it, so they are repeated here.
    "ScopeLike": ("str", "Sequence"),
    "UploadSource": ("FileInput",),
}
"""Classes that accept the values of others. `bool` is not an `int` here: arguments are checked before they are sent."""


@cache
def read_type(text: str) -> Type:
    """Parse an annotation of the plan."""
    return frozenset(_alternatives(ast.parse(text, mode="eval").body))


def _alternatives(node: ast.expr) -> Iterator[Alternative]:
    if isinstance(node, ast.BinOp):
        yield from _alternatives(node.left)
        yield from _alternatives(node.right)
    elif isinstance(node, ast.Subscript):
        name = ast.unparse(node.value)
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name == "Literal":
            for one in inside:
                value = ast.literal_eval(one)
                yield Alternative(type(value).__name__, value=literal(value))
        else:
            yield Alternative(name, tuple(frozenset(_alternatives(one)) for one in inside))
    else:
        yield Alternative(ast.unparse(node))


def read_checked(text: str) -> dict[str, Any]:
    """Return the constraints of a checked type: `Annotated[int, Meta(ge=1)]` has `ge`."""
    node = ast.parse(text, mode="eval").body
    calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
    return {str(word.arg): ast.literal_eval(word.value) for call in calls for word in call.keywords}


def takes(type_: Type, other: Type) -> bool:
    """Check whether a type accepts everything that another one does.

    Containers are compared by their items: a returned `list` is only read, and a passed one is not used again.
    """
    return all(any(_takes(mine, one) for mine in type_) for one in other)


def _takes(mine: Alternative, other: Alternative) -> bool:
    if mine.name == "Any" or mine == other:
        return True
    if mine.value or other.name not in (mine.name, *_MORE.get(mine.name, ())):
        return False
    # `ScopeLike` does not declare the items of its containers.
    return not mine.inner or (
        len(mine.inner) == len(other.inner) and all(map(takes, mine.inner, other.inner))
    )


def names(type_: Type) -> Iterator[str]:
    """Iterate over the names of every class in a type."""
    for one in type_:
        yield one.name
        for inner in one.inner:
            yield from names(inner)


def apart(type_: Type, other: Type) -> list[str]:
    """Return the sorted names in the first type that are missing from the second, inside containers that both share."""
    mine, others = type_ - other, other - type_
    if len(mine) == len(others) == 1:
        (one,), (two,) = mine, others
        if one.name == two.name and len(one.inner) == len(two.inner) == 1:
            return apart(one.inner[0], two.inner[0])
    return sorted(map(str, mine))
