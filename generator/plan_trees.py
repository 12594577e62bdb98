"""Methods that copy a folder with all its contents: workflows of other methods, not of requests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .method_kinds import DownloadTreeMethod, TreeMethod, UploadTreeMethod
from .methods import Method, OperationMethod
from .plan_workflows import argument_name
from .vocabulary.workflows import AnyWorkflow, DownloadTree, Tree, Upload, UploadTree

_KINDS: dict[type[Tree], type[TreeMethod]] = {UploadTree: UploadTreeMethod, DownloadTree: DownloadTreeMethod}


@dataclass(frozen=True, slots=True)
class TreePlan:
    """The definition of a tree copy, apart from the methods.

    Attributes:
        id: The workflow's name.
        stated: Its definition in the spec.
        page_size: The argument of its lists for the maximum number of items on a page.
        lists: Arguments of its lists by the names in Python: `listing` and `newest`.
        small: Maximum size in bytes of a file sent in one request.
        chunk_size: Size in bytes of a chunk of a larger file; None if there are no chunks.
    """

    id: str
    stated: Tree
    page_size: str
    lists: dict[str, dict[str, Any]]
    small: int
    chunk_size: int | None


def plan_trees(stated: Mapping[str, AnyWorkflow], methods: Iterable[OperationMethod]) -> list[TreePlan]:
    """Plan the trees among the defined workflows."""
    asked = {method.operation_id: method for method in methods}
    return [_tree(name, one, stated, asked) for name, one in stated.items() if isinstance(one, Tree)]


def _tree(
    name: str, tree: Tree, stated: Mapping[str, AnyWorkflow], methods: Mapping[str, OperationMethod]
) -> TreePlan:
    children = methods[tree.children]
    transfer = stated.get(tree.transfer)
    upload = transfer.completed(stated) if isinstance(transfer, Upload) else None
    at_once = upload.at_once.up_to if upload and upload.at_once else 0
    return TreePlan(
        id=name,
        stated=tree,
        page_size=argument_name(children, tree.page_size),
        lists={
            word: {argument_name(children, one): value for one, value in arguments.items()}
            for word, arguments in (("listing", tree.listing), ("newest", tree.newest))
        },
        small=at_once if tree.small is None else tree.small,
        chunk_size=upload.chunk_size if upload else None,
    )


def plan_tree(name: str, tree: Tree, methods: Mapping[str, Method]) -> TreeMethod:
    """Plan a method that copies a folder."""
    steps = tree.steps
    first = methods[steps["children"]]
    return _KINDS[type(tree)](
        operation_id=name,
        name=name.rpartition(".")[2],
        http_method=first.http_method,
        path=first.path,
        summary=tree.summary,
        description=tree.description,
        arguments=[argument for argument in first.arguments if argument.location == "path"],
        result="TreeResult",
        returns=tree.returns,
        scopes=tuple(dict.fromkeys(scope for step in steps.values() for scope in methods[step].scopes)),
        inferred=frozenset(scope for step in steps.values() for scope in methods[step].inferred),
        stated=tree,
        steps=steps,
    )
