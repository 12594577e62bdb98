"""Methods that are made of several operations, as `workflows.yaml` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .plan_methods import Argument, Method, constant
from .validate import WORKFLOW_ROLES


@dataclass(frozen=True, slots=True)
class Workflow:
    """An upload: the operations that it is made of, by what they are to it."""

    id: str
    result: str
    steps: dict[str, str]
    chunk_size: int
    at_once: dict[str, Any] | None
    find: dict[str, Any] | None
    unpacked: str | None
    named: bool
    others: tuple[str, ...]

    @property
    def operations(self) -> list[str]:
        """All its operations."""
        return [*self.steps.values(), *(one["operation"] for one in (self.at_once, self.find) if one)]


def plan_workflows(stated: Mapping[str, Mapping[str, Any]]) -> list[Workflow]:
    """Plan the uploads among what is stated; those that go on with sessions of others come after these."""
    found = [_workflow(name, stated) for name, text in stated.items() if text["kind"] == "upload"]
    return sorted(found, key=lambda one: len(one.others))


def _workflow(name: str, stated: Mapping[str, Mapping[str, Any]]) -> Workflow:
    own = stated[name]
    merged = {**stated.get(own.get("by", ""), {}), **own}
    return Workflow(
        id=name,
        result=merged["result"]["$ref"].rpartition("/")[2] if merged.get("result") else "None",
        steps={role: merged[role] for role in WORKFLOW_ROLES if merged.get(role)},
        chunk_size=merged["chunk_size"],
        at_once=merged.get("at_once"),
        find=merged.get("find"),
        unpacked=merged.get("unpacked"),
        named=bool(merged.get("named")),
        others=tuple(other for other, text in stated.items() if text.get("by") == name),
    )


def plan_upload(workflow: Workflow, text: Mapping[str, Any], methods: Mapping[str, Method]) -> Method:
    """Plan the method of a workflow."""
    first = methods[workflow.steps.get("initiate", workflow.steps["session"])]
    target = [argument for argument in first.arguments if argument.location == "path"]
    if "initiate" not in workflow.steps:
        target = [_session(first, str(text["target"]))]
    asked = [methods[one] for one in workflow.operations]
    return Method(
        operation_id=workflow.id,
        name=workflow.id.rpartition(".")[2],
        http_method=first.http_method,
        path=first.path,
        summary=str(text.get("summary") or ""),
        description=str(text.get("description") or ""),
        arguments=target,
        result=workflow.result,
        returns=str(text.get("returns") or ""),
        kind=str(text["kind"]),
        scopes=tuple(dict.fromkeys(scope for one in asked for scope in one.scopes)),
        inferred=frozenset(scope for one in asked for scope in one.inferred),
        workflow={**text, "chunk_size": workflow.chunk_size},
        steps={**workflow.steps, **{one: one for one in workflow.operations[len(workflow.steps) :]}},
        starts="initiate" in workflow.steps,
        unpacked=workflow.unpacked is not None,
        default_name="the one that it has" if workflow.named else "that of `source`",
    )


def _session(read: Method, description: str) -> Argument:
    """The argument of a workflow that goes on with a session, from the operation that reads one."""
    type_ = f"{read.result} | str | int"
    return Argument("session", "session", "path", type_, type_, True, None, description)


def imports(operations: set[str]) -> dict[str, list[str]]:
    """Where the constants of operations stand: module of the resource -> constants."""
    found: dict[str, set[str]] = {}
    for one in operations:
        found.setdefault("_".join(one.split(".")[:-1]), set()).add(constant(one))
    return {module: sorted(names) for module, names in sorted(found.items())}
