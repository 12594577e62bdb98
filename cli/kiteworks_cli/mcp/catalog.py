"""Chooses the tools of a session: by what they may change, by name, and by the token's scopes."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal, TypeAlias

from kiteworks.auth import Scope
from kiteworks_runtime.errors import ConfigurationError

from ..operations.facts import Rules, rules
from ..operations.methods import Method, all_methods, doc, find
from ..operations.options import Option, options_of

Effect: TypeAlias = Literal["read", "write", "delete"]
Permission: TypeAlias = Literal["write", "delete", "admin"]

DEFAULT = (
    "files.copy",
    "files.delete",
    "files.download",
    "files.get",
    "files.move",
    "files.update",
    "files.upload_version",
    "files.versions.list",
    "folders.children",
    "folders.create",
    "folders.delete",
    "folders.get",
    "folders.move",
    "folders.share",
    "folders.top",
    "folders.update",
    "folders.upload",
    "mail.get",
    "mail.list",
    "mail.send_files",
    "search.find",
    "search.resolve",
    "users.me",
)
"""What people ask an assistant for. Other operations are offered if they are named."""

# Methods of several requests that change nothing on the appliance. All others of them are taken for changes.
_READING = frozenset({"files.find", "folders.download_tree", "folders.walk", "search.resolve"})
# Changes whose HTTP method isn't DELETE, and that can't be undone all the same, or take something from others.
_DELETING = ("delete", "reset", "trash", "wipe", "withdraw")
_TRANSFERS = ("Unpack[DownloadOptions]", "Unpack[UploadOptions]")


@dataclass(frozen=True, slots=True)
class Tool:
    """A method that a model may call.

    Attributes:
        method: The method.
        rules: What the spec says about who may call it.
        options: Its arguments.
    """

    method: Method
    rules: Rules
    options: tuple[Option, ...]

    @property
    def name(self) -> str:
        """Its name in the protocol: `folders_create`."""
        return self.method.id.replace(".", "_")

    @property
    def description(self) -> str:
        """What it does."""
        text = doc(self.method.function)
        return f"{text.summary}\n\n{text.description}".strip()

    @property
    def effect(self) -> Effect:
        """What it may change on the appliance."""
        operation = self.method.operation
        if operation is None:
            return "read" if self.method.id in _READING else "write"
        if operation.method == "GET":
            return "read"
        deletes = operation.method == "DELETE" or self.method.path[-1].startswith(_DELETING)
        return "delete" if deletes else "write"

    @property
    def needs(self) -> frozenset[Permission]:
        """What a session must allow for it."""
        needed: set[Permission] = set()
        if self.effect != "read":
            needed.add("write" if self.effect == "write" else "delete")
        if self.rules.requires_admin or self.method.path[0] == "admin":
            needed.add("admin")
        return frozenset(needed)

    @property
    def takes_file(self) -> bool:
        """Whether it reads or writes files of this machine."""
        return any(one.is_local for one in self.options)

    @property
    def reports_progress(self) -> bool:
        """Whether it transfers one file, and says how far it is."""
        kinds = inspect.signature(self.method.function).parameters.values()
        return any(one.annotation in _TRANSFERS for one in kinds)


def choose(
    *,
    allow: Collection[Permission],
    operations: Sequence[str] = (),
    scope: str | None = None,
    files: bool = False,
) -> list[Tool]:
    """Return the tools of a session.

    Args:
        allow: What they may do beside reading what an ordinary user may read.
        operations: The names of operations, such as `folders.create` or `mail.*`. Default: a set for files, folders
            and mail.
        scope: The scopes of the token, separated by spaces; None if they are not known.
        files: Whether tools that read or write files of this machine are offered.

    Raises:
        ConfigurationError: No operation has such a name.
    """
    found: list[Tool] = []
    for method in _named(operations) if operations else _usual():
        tool = Tool(method, rules(method.id), tuple(_options(method)))
        if (
            tool.needs <= set(allow)
            and not _needs_secret(method)
            and (files or not tool.takes_file)
            and _is_granted(tool.rules.scopes, scope)
        ):
            found.append(tool)
    return found


def _options(method: Method) -> Iterator[Option]:
    """Yield the arguments without secrets, and without those that say how transfers work, such as the size of chunks."""
    names = inspect.signature(method.function).parameters
    yield from (one for one in options_of(method) if one.name in names and not one.fact.secret)


def _needs_secret(method: Method) -> bool:
    """Check whether an argument is a secret, which has no place in a model's context."""
    return any(one.required and one.fact.secret for one in options_of(method))


def _usual() -> Iterator[Method]:
    # Without a look at all methods, for which all modules would be loaded.
    for name in DEFAULT:
        method = find(tuple(name.split(".")))
        assert isinstance(method, Method)
        yield method


def _named(patterns: Sequence[str]) -> Iterator[Method]:
    known = {one.id: one for one in all_methods()}
    chosen: set[str] = set()
    for pattern in patterns:
        fits = {one for one in known if fnmatchcase(one, pattern)}
        if not fits:
            raise ConfigurationError(
                f"no operation is named {pattern!r}. `kiteworks --help` lists the resources; folders.create is the "
                "name of `kiteworks folders create`."
            )
        chosen |= fits
    yield from (known[one] for one in sorted(chosen))


def _is_granted(needed: Sequence[str], scope: str | None) -> bool:
    if not scope or not needed:
        return True
    granted = [Scope.parse(one) for one in scope.split()]
    return any(_covers(one, Scope.parse(other)) for one in granted for other in needed)


def _covers(granted: Scope, needed: Scope) -> bool:
    """Return whether a scope admits an operation, or some of its calls: a qualifier may narrow it to some objects."""
    return (
        granted.method in (Scope.wildcard, needed.method)
        and granted.resource in (Scope.wildcard, needed.resource)
        and (granted.qualifier == needed.qualifier or Scope.wildcard in (granted.qualifier, needed.qualifier))
    )
