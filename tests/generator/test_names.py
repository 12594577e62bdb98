"""Every name of the generated client, read from its code."""

from __future__ import annotations

import ast
import builtins
import itertools
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

Class = ast.ClassDef
Function = ast.FunctionDef | ast.AsyncFunctionDef

CLIENT = Path(__file__).parent.parent.parent / "generated" / "kiteworks"
# Digits that the field itself uses, and words in capitals that end in one.
FIELD_DIGITS = re.compile(r".*base64|setup_instruction_\d")
# What a list is called in this API, and what reads an object's `id`: both are needed.
NEEDED = {"id", "list"}


@cache
def definitions() -> list[tuple[Path, Class | Function]]:
    return [
        (file, node)
        for file in sorted(CLIENT.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, Class | Function)
    ]


def classes() -> Iterator[tuple[Path, Class]]:
    for file, node in definitions():
        if isinstance(node, Class):
            yield file, node


def functions() -> Iterator[tuple[Path, Function]]:
    for file, node in definitions():
        if not isinstance(node, Class):
            yield file, node


def fields() -> Iterator[str]:
    for _, one in classes():
        for node in one.body:
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                yield node.target.id


def arguments() -> Iterator[str]:
    for _, one in functions():
        yield from (argument.arg for argument in [*one.args.args, *one.args.kwonlyargs])


def all_names() -> set[str]:
    names = {file.stem for file in CLIENT.rglob("*.py")} | {one.name for _, one in classes()}
    return names | {one.name for _, one in functions()} | set(fields()) | set(arguments())


def test_there_are_names_to_read() -> None:
    assert len(list(functions())) > 2 * 394
    assert {"folders", "Folder", "list_files", "parent_id", "folder_id"} <= all_names()


def test_no_name_ends_in_a_digit_that_the_field_does_not_use() -> None:
    odd = {name for name in all_names() if name[-1].isdigit() and not FIELD_DIGITS.fullmatch(name)}
    assert odd == set()


def test_no_argument_or_field_shadows_a_builtin() -> None:
    shadows = {name for name in {*fields(), *arguments()} if hasattr(builtins, name)}
    assert shadows - NEEDED == set()


def test_no_method_shadows_a_builtin_without_need() -> None:
    shadows = {one.name for _, one in functions() if hasattr(builtins, one.name) and one.name[0] != "_"}
    assert shadows - NEEDED == set()


def test_no_method_repeats_its_resource() -> None:
    for file, one in functions():
        if file.parent.name == "resources":
            resource = file.stem.rpartition("_")[2]
            *verb, last = one.name.split("_")
            assert not verb or last not in (resource, resource.removesuffix("s")), f"{file.stem}.{one.name}"


def test_no_class_repeats_a_word() -> None:
    for _, one in classes():
        words = re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]+", one.name)
        # A list of distribution lists is just that.
        again = [word for word, after in itertools.pairwise(words) if word == after and word != "List"]
        assert not again, one.name


def test_python_names_are_in_snake_case() -> None:
    odd = {name for name in {*fields(), *arguments()} if not re.fullmatch(r"[a-z_][a-z0-9_]*", name)}
    assert odd == set()
