"""Samples of methods on the command line, created from the same arguments as those in Python."""

from __future__ import annotations

import ast
import json
import shlex
from collections.abc import Iterator

from ..methods import Method
from .lookups import Given, Identifier, Lookups

# A password is read from a file: others on the machine can see the words of a command.
_SECRET = "@secret.txt"  # noqa: S105 - the name of a file
_HAVE_PATHS = frozenset({"File", "Folder"})


def command(lookups: Lookups, resource: tuple[str, ...], method: Method) -> str:
    """Return the command that does what a method does, after those that look up what it acts on."""
    if method.command:
        return method.command
    given, _ = lookups.given(resource, method)
    before: dict[str, str] = {}
    placed = [word for one in given if one.argument.positional for word in _words(one, before)]
    named = [word for one in given if not one.argument.positional for word in _words(one, before)]
    own = [
        word for one in method.own_positional if one.example for word in _texts(ast.literal_eval(one.example))
    ]
    name = ["kiteworks", *map(_name, (*resource, method.name))]
    return "\n".join([*before.values(), " ".join([*name, *placed, *own, *named])])


def _words(one: Given, before: dict[str, str]) -> Iterator[str]:
    """Yield the words for an argument, and add to `before` the commands that they need, by their variables."""
    flag = f"--{_name(one.argument.name)}"
    for word in _values(one, before):
        if one.argument.type == "bool":
            yield flag if word == "true" else f"--no-{flag.removeprefix('--')}"
        elif one.argument.positional:
            yield word
        else:
            yield from (flag, word)


def _values(one: Given, before: dict[str, str]) -> Iterator[str]:
    if one.argument.secret:
        yield _SECRET
    elif one.identifier is None:
        yield from _texts(one.value.wire)
    elif one.identifier.lookup.path and _HAVE_PATHS.issuperset(one.argument.identifies):
        yield shlex.quote(f"kw:{one.identifier.lookup.path}")
    else:
        yield _variable(one.identifier, before)


def _variable(one: Identifier, before: dict[str, str]) -> str:
    """Return the variable of an identifier, and add the command that sets it to `before`."""
    lookup = one.lookup
    name = ["kiteworks", *map(_name, lookup.method.split("."))]
    words = [word for given in lookup.given for word in _words(given, before)] or (
        [shlex.quote(lookup.path)] if lookup.path else []
    )
    place = "" if lookup.place is None else f".[{lookup.place}]"
    selected = shlex.quote(f"{place}.{one.field.wire_name}")
    before.setdefault(lookup.variable, f"{lookup.variable}=$({' '.join([*name, *words, '--jq', selected])})")
    return f'"${lookup.variable}"'


def _texts(value: object) -> Iterator[str]:
    """Yield a value as words."""
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    else:
        yield shlex.quote(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _name(name: str) -> str:
    """Return a name of Python as the command line has it."""
    return name.strip("_").replace("_", "-")
