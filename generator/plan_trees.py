"""Methods that copy a folder with all its contents: workflows of other methods, not of requests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .plan_methods import Method
from .vocabulary.workflows import AnyWorkflow, Tree, Upload


@dataclass(frozen=True, slots=True)
class TreePlan:
    """The definition of a tree copy, apart from the methods.

    Attributes:
        id: The workflow's name.
        stated: Its definition in the spec.
        small: Maximum size in bytes of a file sent in one request.
        chunk_size: Size in bytes of a chunk of a larger file; None if there are no chunks.
    """

    id: str
    stated: Tree
    small: int
    chunk_size: int | None


def plan_trees(stated: Mapping[str, AnyWorkflow]) -> list[TreePlan]:
    """Plan the trees among the defined workflows."""
    return [_tree(name, one, stated) for name, one in stated.items() if isinstance(one, Tree)]


def _tree(name: str, tree: Tree, stated: Mapping[str, AnyWorkflow]) -> TreePlan:
    transfer = stated.get(tree.transfer)
    upload = transfer.completed(stated) if isinstance(transfer, Upload) else None
    at_once = upload.at_once.up_to if upload and upload.at_once else 0
    return TreePlan(
        id=name,
        stated=tree,
        small=at_once if tree.small is None else tree.small,
        chunk_size=upload.chunk_size if upload else None,
    )


@dataclass(frozen=True, slots=True)
class TreeStep:
    """A method that a tree copy calls.

    Attributes:
        role: Its role in the copy.
        operation_id: Its name in the spec.
        foreign: Whether it belongs to another resource.
    """

    role: str
    operation_id: str
    foreign: bool

    @property
    def name(self) -> str:
        return self.operation_id.rpartition(".")[2]

    @property
    def module(self) -> str:
        """The module of its resource."""
        return "_".join(self.operation_id.split(".")[:-1])

    @property
    def class_name(self) -> str:
        """The class of its resource."""
        return "".join(word.capitalize() for word in self.module.split("_"))


class TreeMethod(Method):
    """A method that copies a folder."""

    @property
    def tree_steps(self) -> list[TreeStep]:
        """The methods that it calls."""
        home = self.operation_id.rpartition(".")[0]
        return [TreeStep(role, one, one.rpartition(".")[0] != home) for role, one in self.steps.items()]

    @property
    def foreign_classes(self) -> dict[str, str]:
        """The classes of other resources that it needs, and their modules."""
        return {step.class_name: step.module for step in self.tree_steps if step.foreign}


def plan_tree(name: str, tree: Tree, methods: Mapping[str, Method]) -> TreeMethod:
    """Plan a method that copies a folder."""
    steps = tree.steps
    first = methods[steps["children"]]
    return TreeMethod(
        operation_id=name,
        name=name.rpartition(".")[2],
        http_method=first.http_method,
        path=first.path,
        summary=tree.summary,
        description=tree.description,
        arguments=[argument for argument in first.arguments if argument.location == "path"],
        result="TreeResult",
        returns=tree.returns,
        kind=tree.kind,
        scopes=tuple(dict.fromkeys(scope for step in steps.values() for scope in methods[step].scopes)),
        inferred=frozenset(scope for step in steps.values() for scope in methods[step].inferred),
        workflow=tree,
        steps=steps,
    )
