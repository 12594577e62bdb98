"""Methods that take the path of a file or folder: workflows of other methods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .method_kinds import EnsureFolderMethod, FindFileMethod, PathKindMethod, ResolveMethod
from .methods import Method, OperationMethod
from .plan_methods import fields_of
from .plan_models import Model, ModelIndex
from .plan_workflows import python_names
from .vocabulary.workflows import AnyWorkflow, EnsureFolder, FindFile, PathMethod, Resolve

_KINDS: dict[type[PathMethod], tuple[type[PathKindMethod], tuple[str, ...]]] = {
    Resolve: (ResolveMethod, ("files", "folders")),
    FindFile: (FindFileMethod, ("files",)),
    EnsureFolder: (EnsureFolderMethod, ("folders",)),
}
"""The method of each kind, and the lists that its result may be in."""


@dataclass(frozen=True, slots=True)
class PathPlan:
    """The definition of a workflow that takes a path, apart from the method.

    Attributes:
        id: The workflow's name.
        words: The arguments of its configuration in the runtime.
    """

    id: str
    words: dict[str, Any]


def plan_paths(
    stated: Mapping[str, AnyWorkflow], methods: Iterable[OperationMethod], models: Iterable[Model]
) -> list[PathPlan]:
    """Plan the configurations of the workflows that take a path."""
    asked, known = {method.operation_id: method for method in methods}, list(models)
    found = {name: one.completed(stated) for name, one in stated.items() if isinstance(one, PathMethod)}
    return [_path(name, one, asked, known) for name, one in found.items()]


def _path(
    name: str, stated: PathMethod, methods: Mapping[str, OperationMethod], models: list[Model]
) -> PathPlan:
    names, query = python_names(stated.named_fields, methods, models), stated.query
    assert query is not None, "validated"
    words: dict[str, Any] = {
        "path": names["query", "path"],
        "query_arguments": {
            names["query", "arguments", one]: value for one, value in query.arguments.items()
        },
        "found_folders": names["query", "folders"],
        "found_files": names["query", "files"],
        "listing": {names["listing", one]: value for one, value in stated.listing.items()},
        "top": stated.top,
    }
    if stated.create is not None:
        words["new_name"] = names["create", "name"]
    return PathPlan(name, words)


def plan_path(
    name: str, stated: PathMethod, methods: Mapping[str, Method], index: ModelIndex
) -> PathKindMethod:
    """Plan a method that takes a path.

    Args:
        name: The workflow's name.
        stated: Its definition, completed by that of the workflow named by its `by`.
        methods: The methods that it may call.
        index: The models.
    """
    kind, lists = _KINDS[type(stated)]
    steps, query = stated.steps, stated.query
    assert query is not None, "validated"
    first = methods[query.operation]
    fields = fields_of(index, first.result)
    return kind(
        operation_id=name,
        name=name.rpartition(".")[2],
        http_method=first.http_method,
        path=first.path,
        summary=stated.summary,
        description=stated.description,
        arguments=[],
        result=" | ".join(re.sub(r"^list\[(.*)\]$", r"\1", fields[getattr(query, one)][1]) for one in lists),
        returns=stated.returns,
        scopes=tuple(dict.fromkeys(scope for step in steps.values() for scope in methods[step].scopes)),
        inferred=frozenset(scope for step in steps.values() for scope in methods[step].inferred),
        stated=stated,
        steps=steps,
    )
