"""Methods that copy a folder with all that is in it: workflows made of other methods, not of requests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .plan_methods import Method

TREE_STEPS = {"upload_tree": ("children", "transfer", "create"), "download_tree": ("children", "transfer")}
"""By the kind of the workflow, which methods it names. The first one's positional argument is its own."""
TREE_OPTIONAL = ("ready", "archive")
"""Methods that it may name too."""


def tree_steps(workflow: dict[str, Any]) -> dict[str, Any]:
    """The methods that a workflow names, by what they are to it; None for one that it should name and does not."""
    needed = {role: workflow.get(role) for role in TREE_STEPS[workflow["kind"]]}
    return needed | {role: workflow[role] for role in TREE_OPTIONAL if workflow.get(role)}


@dataclass(frozen=True, slots=True)
class Tree:
    """What is stated of how trees are copied, beside the methods.

    Attributes:
        id: The workflow's name.
        listing: Arguments of each list of a folder.
        newest: Further ones where what came last is looked for.
        small: Bytes of a file that goes in one request.
        chunk_size: Bytes of a chunk of a larger one; None where there are no chunks.
        archive_files: Files that share an archive.
    """

    id: str
    listing: dict[str, Any]
    newest: dict[str, Any]
    small: int
    chunk_size: int | None
    archive_files: int | None


def plan_trees(stated: Mapping[str, Mapping[str, Any]]) -> list[Tree]:
    """Plan the trees among what is stated."""
    return [_tree(name, text, stated) for name, text in stated.items() if text["kind"] in TREE_STEPS]


def _tree(name: str, text: Mapping[str, Any], stated: Mapping[str, Mapping[str, Any]]) -> Tree:
    transfer = stated.get(text["transfer"], {})
    merged = {**stated.get(transfer.get("by", ""), {}), **transfer}
    return Tree(
        id=name,
        listing=text["listing"],
        newest=text.get("newest", {}),
        small=text["small"] if "small" in text else merged["at_once"]["up_to"],
        chunk_size=merged.get("chunk_size"),
        archive_files=text.get("archive_files"),
    )


@dataclass(frozen=True, slots=True)
class TreeStep:
    """A method that a tree is copied with.

    Attributes:
        role: What it is to the tree.
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
        """What it is made of."""
        home = self.operation_id.rpartition(".")[0]
        return [TreeStep(role, one, one.rpartition(".")[0] != home) for role, one in self.steps.items()]

    @property
    def foreign_classes(self) -> dict[str, str]:
        """The classes of other resources that it needs, and their modules."""
        return {step.class_name: step.module for step in self.tree_steps if step.foreign}


def plan_tree(name: str, workflow: dict[str, Any], methods: dict[str, Method]) -> TreeMethod:
    """Plan a method that copies a folder."""
    steps = tree_steps(workflow)
    first = methods[steps["children"]]
    return TreeMethod(
        operation_id=name,
        name=name.rpartition(".")[2],
        http_method=first.http_method,
        path=first.path,
        summary=str(workflow.get("summary") or ""),
        description=str(workflow.get("description") or ""),
        arguments=[argument for argument in first.arguments if argument.location == "path"],
        result="TreeResult",
        returns=str(workflow.get("returns") or ""),
        kind=workflow["kind"],
        scopes=tuple(dict.fromkeys(scope for step in steps.values() for scope in methods[step].scopes)),
        inferred=frozenset(scope for step in steps.values() for scope in methods[step].inferred),
        workflow=workflow,
        steps=steps,
    )
