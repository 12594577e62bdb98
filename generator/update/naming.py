"""Names for what is drafted, as `spec/README.md` says."""

from __future__ import annotations

import re
from collections.abc import Container

_VERBS = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}


def snake(text: str) -> str:
    """Return a name of the appliance in snake case: `importCSV` is `import_csv`."""
    text = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", text)
    return re.sub(r"\W+", "_", text).strip("_").lower()


def camel(text: str) -> str:
    """Return a name as that of a schema: `files.stamp_many` is `FilesStampMany`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", text))


def placeholder(before: str, published: str) -> str:
    """Return the name of a path parameter: of what stands before it, unless it has a telling name of its own."""
    name = snake(published)
    return name if name not in ("id", "guid") else f"{_singular(snake(before))}_{name}"


def _singular(name: str) -> str:
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def operation_name(method: str, path: str, *, listed: bool, taken: Container[str]) -> str:
    """Return the name of an operation.

    Args:
        method: Its HTTP method.
        path: Its path, with `{}` for each parameter.
        listed: Whether it returns a list.
        taken: Names that other operations have.
    """
    parts = path.split("/")[2:]
    single = parts[-1] == "{}"
    words = [snake(one) for one in parts if one != "{}"]
    if "actions" in words:
        at = words.index("actions")
        words = [*words[:at], "_".join(words[at + 1 :])]
        return _free(".".join(words), parts, taken)
    verb = "list" if listed and method == "GET" and not single else _VERBS[method]
    return _free(".".join([*words, verb]), parts, taken)


def _free(name: str, parts: list[str], taken: Container[str]) -> str:
    """Return the name, or that of the operation for several objects if the one for a single object has it."""
    return name if name not in taken else f"{name}_{'one' if '{}' in parts else 'many'}"
