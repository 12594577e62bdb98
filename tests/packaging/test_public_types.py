"""Every type that a public method takes or returns has a public home: users import from `kiteworks`, never from what it stands on."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import kiteworks

OURS = ("kiteworks", "kiteworks_runtime")
# Type checkers show what these stand for: words of an answer, a `datetime`, or a union of builtins and public types.
SPELLED_OUT = {
    "ChangeKind",
    "Action",
    "AwareDatetime",
    "Certificate",
    "Outcome",
    "Proxy",
    "TimeoutLike",
    "UnixTime",
    "Verify",
}
# What only the package itself uses, although no underscore says so.
INNER = {"identity", "planned", "signing_out", "visit"}
# Special methods that users call by a statement: `with`, `for`, `await`, or an index.
CALLED = {
    "__enter__",
    "__aenter__",
    "__iter__",
    "__aiter__",
    "__await__",
    "__getitem__",
    "__next__",
    "__anext__",
}


@dataclass(frozen=True)
class Module:
    """What a module's source says: what it defines, and where its other names come from."""

    name: str
    defined: dict[str, ast.stmt]
    imported: dict[str, tuple[str, str]]
    exported: frozenset[str]


@cache
def read(name: str) -> Module:
    source = Path(str(importlib.import_module(name).__file__))
    package = name if source.name == "__init__.py" else name.rpartition(".")[0]
    defined: dict[str, ast.stmt] = {}
    imported: dict[str, tuple[str, str]] = {}
    exported: set[str] = set()
    for node in statements(ast.parse(source.read_text(encoding="utf-8")).body):
        if isinstance(node, ast.ImportFrom):
            above = package.rsplit(".", node.level - 1)[0] if node.level else ""
            origin = ".".join(part for part in (above, node.module) if part)
            for one in node.names:
                imported[one.asname or one.name] = (origin, one.name)
                if one.asname == one.name:
                    exported.add(one.name)
        elif isinstance(node, ast.ClassDef):
            defined[node.name] = node
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.FunctionDef | ast.AsyncFunctionDef):
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            defined.update(dict.fromkeys(names or [getattr(node, "name", "")], node))
    return Module(name, defined, imported, frozenset(exported))


def statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Those of a module, and those under its `if TYPE_CHECKING` and the like."""
    for node in body:
        yield node
        if isinstance(node, ast.If):
            yield from statements([*node.body, *node.orelse])


def definition(module: str, name: str) -> tuple[str, str] | None:
    """Where a name that a module uses is defined: module and name; None if it isn't one of ours."""
    while module.partition(".")[0] in OURS:
        found = read(module)
        if name in found.defined:
            return module, name
        if name not in found.imported:
            return None
        module, name = found.imported[name]
    return None


def public_modules() -> list[str]:
    found = [one.name for one in pkgutil.walk_packages(kiteworks.__path__, "kiteworks.")]
    return [
        "kiteworks",
        *(name for name in found if not any(part.startswith("_") for part in name.split("."))),
    ]


def public_names() -> set[tuple[str, str]]:
    """What users can import, as defined: module and name."""
    names = {(module, name) for module in public_modules() for name in read(module).defined}
    return names | {
        found
        for module in public_modules()
        for name in read(module).exported
        if (found := definition(module, name))
    }


def signatures(module: str, name: str, seen: set[tuple[str, str]]) -> Iterator[tuple[str, str, ast.AST]]:
    """The signatures that a class shows, those it inherits too: module, method, and each annotation."""
    node = read(module).defined[name]
    if (module, name) in seen or not isinstance(node, ast.ClassDef):
        return
    seen.add((module, name))
    for used in set().union(*map(names_in, node.bases)):
        if found := definition(module, used):
            yield from signatures(*found, seen)
    for member in node.body:
        for annotation in annotations(member, ast.get_docstring(node) or ""):
            yield module, f"{name}.{ast.unparse(member).splitlines()[0]}", annotation


def annotations(member: ast.stmt, about_class: str) -> Iterator[ast.AST]:
    """The annotations of a field or a method that users see."""
    if isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name):
        if not member.target.id.startswith("_") and member.target.id not in INNER:
            yield member.annotation
    elif isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef) and is_shown(member, about_class):
        every = member.args
        for argument in (*every.posonlyargs, *every.args, *every.kwonlyargs, every.vararg, every.kwarg):
            if argument is not None and argument.annotation is not None:
                yield argument.annotation
        if member.returns is not None:
            yield member.returns


def is_shown(method: ast.FunctionDef | ast.AsyncFunctionDef, about_class: str) -> bool:
    """Whether users call a method; they build a class whose docs name the arguments."""
    if method.name == "__init__":
        return "Args:" in about_class + (ast.get_docstring(method) or "")
    return method.name in CALLED or not (method.name.startswith("_") or method.name in INNER)


def is_public(found: tuple[str, str], public: set[tuple[str, str]]) -> bool:
    """Whether users can import a type, or a class of the same name that a protocol stands for."""
    named = any(found[1] == name for _, name in public)
    return found in public or is_type_variable(*found) or (named and is_protocol(*found))


def is_protocol(module: str, name: str) -> bool:
    node = read(module).defined[name]
    return isinstance(node, ast.ClassDef) and any("Protocol" in names_in(base) for base in node.bases)


def is_type_variable(module: str, name: str) -> bool:
    node = read(module).defined[name]
    called = node.value.func if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) else None
    return isinstance(called, ast.Name) and called.id in {"TypeVar", "ParamSpec"}


def names_in(annotation: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(annotation):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            found.add(node.value)
    return found


def test_every_type_of_a_public_signature_can_be_imported() -> None:
    public = public_names()
    seen: set[tuple[str, str]] = set()
    homeless: dict[tuple[str, str], str] = {}
    for module, name in sorted(public):
        for origin, signature, annotation in signatures(module, name, seen):
            for used in names_in(annotation) - SPELLED_OUT:
                found = definition(origin, used)
                if found and not is_public(found, public):
                    homeless[found] = signature
    assert homeless == {}
    assert len(seen) > 300, "the public classes were not found"


def test_the_search_sees_every_kind_of_name() -> None:
    """What a base class declares, what only type checkers import, and what stands in a text."""
    client = definition("kiteworks", "Kiteworks")
    assert client is not None
    used = {name for _, _, annotation in signatures(*client, set()) for name in names_in(annotation)}
    assert {"Appliance", "RawResponse", "Folders", "TimeoutLike"} <= used
    assert definition("kiteworks", "Appliance") in public_names()
    assert definition("kiteworks._client", "API") not in public_names()
