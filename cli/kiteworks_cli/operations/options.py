"""Describes the arguments and options of a command, as the client's method takes them."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable as CallableType, Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType
from typing import IO, Annotated, Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

from cyclopts import Group, Parameter

from kiteworks import Kiteworks
from kiteworks_runtime.operation import OMIT

from ..completing import remote_paths
from . import facts
from .facts import Fact
from .methods import Method, command_name, doc
from .values import choices, is_flag, item_of, members

ARGUMENTS = Group("Arguments", help="In this order, or as options.", sort_key=0)
OPTIONS = Group("Options", sort_key=1)

_WORD = re.compile(r"`([a-z_][a-z0-9_.]*)`")
_CONSTANTS = {"None": "null", "True": "true", "False": "false"}
_CONSTANT = re.compile(rf"\b({'|'.join(_CONSTANTS)})\b")
_EXAMPLE_PATHS = {"Folder": "kw:/Reports", "File": "kw:/Reports/q3.pdf"}
# Of arguments that only methods of several requests have, which the bundle does not describe.
_EXAMPLES = {
    "emails": "ann@example.com",
    "path": "/Reports/q3.pdf",
    "folders.ensure path": "/Reports/2026",
    "session": "7890",
}
_PARENT = "--parent"
_SOURCE = "The file to read; - for standard input."
_TARGET = (
    "The file to write, or the folder, in which it keeps its name on the appliance; - for standard output. "
    "Default: the current folder."
)


@dataclass(frozen=True, slots=True)
class Option:
    """An argument of a method on the command line.

    Attributes:
        name: Its name in Python.
        kind: Its type.
        required: Whether the method needs it.
        positional: Whether it may be given without its name.
        default: The value that is used if it is not given, or `OMIT`.
        fact: What the spec says about it.
        help: Its description.
        aliases: Other names of its option.
    """

    name: str
    kind: Any
    required: bool
    positional: bool
    default: Any
    fact: Fact
    help: str
    aliases: tuple[str, ...] = ()

    @property
    def flag(self) -> str:
        """The option: `--order-by`."""
        return f"--{command_name(self.name)}"

    @property
    def item(self) -> Any:
        """The type of its items, if it is a list."""
        return item_of(self.kind)

    @property
    def is_source(self) -> bool:
        """Whether it is a local file to read."""
        return self._is_path and not self.is_target

    @property
    def is_local(self) -> bool:
        """Whether it names files of this machine: one to read or write, or several to read."""
        return self._is_path or (self.item is not None and _has_path(self.item))

    @property
    def is_target(self) -> bool:
        """Whether it is a local file to write."""
        return self._is_path and any(get_origin(one) is IO for one in members(self.kind))

    @property
    def takes_stream(self) -> bool:
        """Whether `-` may stand for standard input or output."""
        return self._is_path and len(members(self.kind)) > 2

    @property
    def _is_path(self) -> bool:
        return _has_path(self.kind) and bool not in members(self.kind)

    @property
    def metavar(self) -> str:
        """Its place in the usage."""
        name = command_name(self.name).upper()
        return f"{name}..." if self.item else name

    def parameter(self) -> inspect.Parameter:
        """Return it as cyclopts reads it from a signature."""
        kind: Any = str
        allowed = choices(self.item or self.kind)
        if is_flag(self.kind):
            kind = bool
        elif allowed:
            kind = Literal[allowed]
        if self.item:
            kind = list[kind]
        about = Parameter(
            name=[self.flag, *self.aliases],
            help=f"{self.help} Required." if self.required and not self.positional else self.help,
            group=ARGUMENTS if self.positional else OPTIONS,
            negative=None if is_flag(self.kind) else "",
            allow_leading_hyphen=not is_flag(self.kind),
            show_default=False,
            completer=remote_paths if self.fact.has_path else None,
        )
        keyword = inspect.Parameter.KEYWORD_ONLY
        return inspect.Parameter(self.name, keyword, default=None, annotation=Annotated[kind | None, about])

    def example(self) -> str:
        """Return a value for the help."""
        import json
        import shlex

        found = self.fact.example
        if self.fact.has_path:
            found = _EXAMPLE_PATHS[self.fact.identifies[0]]
        elif self.fact.secret:
            found = "@secret.txt"
        elif self.is_target:
            found = "."
        elif self.is_local:
            found = "report.pdf" if self.item or self.takes_stream else "reports"
        if isinstance(found, list) and self.item:
            found = found[0]
        if found is None:
            found = (choices(self.item or self.kind) or (self.metavar.rstrip("."),))[0]
        text = found if isinstance(found, str) else json.dumps(found)
        return shlex.quote(text)


@cache
def options_of(method: Method) -> tuple[Option, ...]:
    """Return the arguments and options of a method, in the order of the command line."""
    words = doc(method.function).entries
    found = [_option(method, name, kind, one, words) for name, kind, one in _parameters(method)]
    found = [one for one in found if _can_be_typed(one.kind)]
    # A list takes all that follows it.
    lists = [place for place, one in enumerate(found) if one.positional and one.item]
    if lists:
        found[lists[0] + 1 :] = [replace(one, positional=False) for one in found[lists[0] + 1 :]]
    placed = [one for one in found if one.positional]
    if not lists:
        first = next((one for one in found if one.required and not one.positional and _is_scalar(one)), None)
        if first is not None:
            found[found.index(first)] = made = replace(first, positional=True)
            placed.append(made)
    # A file to write has a default, so it comes last.
    placed.sort(key=lambda one: one.is_target)
    others = [one for one in found if not one.positional]
    others.sort(key=lambda one: not one.required)
    return (*placed, *others)


def in_words(text: str, method: Method) -> str:
    """Return a text about the library in the words of the command line."""
    names = inspect.signature(method.function).parameters

    def word(match: re.Match[str]) -> str:
        name = match[1]
        if name in names:
            return f"`--{command_name(name)}`"
        resource, dot, _ = name.partition(".")
        if dot and resource in vars(Kiteworks):
            return f"`{' '.join(['kiteworks', *map(command_name, name.split('.'))])}`"
        return match[0]

    return _CONSTANT.sub(lambda match: _CONSTANTS[match[0]], _WORD.sub(word, text))


def _parameters(method: Method) -> Iterator[tuple[str, Any, inspect.Parameter]]:
    arguments = {one.name: one.type for one in method.operation.arguments} if method.operation else {}
    for name, one in list(inspect.signature(method.function).parameters.items())[1:]:
        if name in arguments:
            yield name, arguments[name], one
            continue
        kind = method.type_of(one.annotation)
        if one.kind is not inspect.Parameter.VAR_KEYWORD:
            yield name, kind, one
            continue
        for options in get_args(kind):
            assert is_typeddict(options)
            keyword = inspect.Parameter.KEYWORD_ONLY
            for key, hint in get_type_hints(options).items():
                yield key, hint, inspect.Parameter(key, keyword, default=OMIT)


def _option(
    method: Method, name: str, kind: Any, parameter: inspect.Parameter, words: dict[str, str]
) -> Option:
    operation = method.operation
    argument = next((one for one in operation.arguments if one.name == name), None) if operation else None
    if operation is not None and argument is not None:
        key = f"{type(argument).__name__.lower()}.{argument.wire_name}"
        fact = facts.facts(operation.id).get(key, Fact())
    else:
        fact = facts.shared(name)
        if fact.example is None:
            fact = replace(fact, example=_EXAMPLES.get(f"{method.id} {name}", _EXAMPLES.get(name)))
    positional = parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    required = parameter.default is inspect.Parameter.empty
    text = words.get(name) or _typed_words(method).get(name, "")
    if fact.secret:
        text = f"{text.rstrip('.')}: @FILE for the first line of a file, @- for standard input."
    if fact.has_path:
        text = (
            f"{text.rstrip('.')}; or its path, as kw:/folder{'' if 'Folder' in fact.identifies else '/file'}."
        )
    parent = positional and fact.identifies == ("Folder",) and _creates_in(method, name)
    aliases = (_PARENT,) if parent else ()
    made = Option(name, kind, required, positional, parameter.default, fact, in_words(text, method), aliases)
    if made.is_target:
        return replace(made, required=False, default=".", help=_TARGET)
    return replace(made, help=_SOURCE) if made.takes_stream else made


def _creates_in(method: Method, name: str) -> bool:
    """Return whether a method creates something in this folder, which is then its parent."""
    operation = method.operation
    if operation is None or operation.method != "POST":
        return False
    head, _, collection = operation.path.rpartition("/")
    created = getattr(operation.result, "__struct_fields__", ())
    return head.endswith("}") and collection.isalpha() and "parent_id" in created and name in head


def _typed_words(method: Method) -> dict[str, str]:
    """Return the descriptions of options that several methods share."""
    for one in inspect.signature(method.function).parameters.values():
        if one.kind is inspect.Parameter.VAR_KEYWORD:
            found: dict[str, str] = {}
            for options in get_args(method.type_of(one.annotation)):
                for base in (*reversed(getattr(options, "__orig_bases__", ())), options):
                    found |= doc(base).entries
            return found
    return {}


def _has_path(kind: Any) -> bool:
    return any(get_origin(one) is os.PathLike for one in members(kind))


def _can_be_typed(kind: Any) -> bool:
    return not any(get_origin(one) is CallableType for one in members(kind))


def _is_scalar(option: Option) -> bool:
    simple = (str, int, float, NoneType)
    return not option.item and (
        bool(choices(option.kind)) or all(one in simple for one in members(option.kind))
    )
