"""Methods that copy a folder with all that is in it: workflows made of other methods, not of requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .plan_methods import Method

TREE_STEPS = {"upload_tree": ("children", "transfer", "create"), "download_tree": ("children", "transfer")}
"""By the kind of the workflow, which methods it names. The first one's positional argument is its own."""


@dataclass(frozen=True, slots=True)
class TreeStep:
    """A method that a tree is copied with.

    Attributes:
        operation_id: Its name in the spec.
        foreign: Whether it belongs to another resource.
    """

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
        return [TreeStep(one, one.rpartition(".")[0] != home) for one in self.steps.values()]


def plan_tree(name: str, workflow: dict[str, Any], methods: dict[str, Method]) -> TreeMethod:
    """Plan a method that copies a folder."""
    steps = {role: workflow[role] for role in TREE_STEPS[workflow["kind"]]}
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
        workflow=workflow,
        steps=steps,
    )
