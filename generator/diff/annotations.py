"""Types as sets of what they take, so that two ways to write one type are equal."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..escape import literal


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the types that a union is made of; a `Literal` is one for each of its values.

    Attributes:
        name: The class.
        inner: What stands in the brackets behind it.
        value: The value of a `Literal`, as Python writes it: there 1 is not True.
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
    # Unions that the runtime names. The generator imports nothing of it, so what they hold is told here.
    "ScopeLike": ("str", "Sequence"),
    "UploadSource": ("FileInput",),
}
"""Classes that take whatever others do. `bool` is no `int` here: arguments are checked before they are sent."""


@cache
def read_type(text: str) -> Type:
    """The type that an annotation of the plan tells."""
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
    """The bounds of a checked type: `Annotated[int, Meta(ge=1)]` has `ge`."""
    node = ast.parse(text, mode="eval").body
    calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
    return {str(word.arg): ast.literal_eval(word.value) for call in calls for word in call.keywords}


def takes(type_: Type, other: Type) -> bool:
    """Whether a type takes everything that another one does.

    Containers are compared by what they hold: who gets a `list` reads it, and who gives one is done with it.
    """
    return all(any(_takes(mine, one) for mine in type_) for one in other)


def _takes(mine: Alternative, other: Alternative) -> bool:
    if mine.name == "Any" or mine == other:
        return True
    if mine.value or other.name not in (mine.name, *_MORE.get(mine.name, ())):
        return False
    # `ScopeLike` says of no container what is in it.
    return not mine.inner or (
        len(mine.inner) == len(other.inner) and all(map(takes, mine.inner, other.inner))
    )


def names(type_: Type) -> Iterator[str]:
    """Every class that a type names."""
    for one in type_:
        yield one.name
        for inner in one.inner:
            yield from names(inner)


def apart(type_: Type, other: Type) -> list[str]:
    """What the first type names and the second does not, sorted; inside of a container that both are."""
    mine, others = type_ - other, other - type_
    if len(mine) == len(others) == 1:
        (one,), (two,) = mine, others
        if one.name == two.name and len(one.inner) == len(two.inner) == 1:
            return apart(one.inner[0], two.inner[0])
    return sorted(map(str, mine))
