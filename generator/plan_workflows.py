"""Methods that consist of several operations, as `workflows.yaml` defines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .arguments import Argument
from .method_kinds import UploadMethod
from .methods import Method, OperationMethod, constant
from .plan_models import Model
from .vocabulary.workflows import AnyWorkflow, NamedField, Upload


@dataclass(frozen=True, slots=True)
class Workflow:
    """An upload.

    Attributes:
        id: Its name.
        stated: Its definition, completed by that of the upload named by its `by`.
        others: The uploads that name it in `by`.
        python_names: The Python names of its operations' fields, by request and by the words of `spec/workflows.yaml`.
    """

    id: str
    stated: Upload
    others: tuple[str, ...]
    python_names: Mapping[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])

    @property
    def sessions(self) -> str:
        """The workflow whose sessions it has."""
        return self.stated.by or self.id

    def names(self, *use: str) -> dict[str, str]:
        """The names in Python of the members that a request has for one use."""
        return {key[-1]: name for key, name in self.python_names.items() if key[:-1] == use}

    @property
    def find_arguments(self) -> dict[str, Any]:
        """What else the list that finds the result is asked for, by the names in Python."""
        stated = self.stated.find.arguments if self.stated.find else {}
        return {self.python_names["find", "arguments", name]: value for name, value in stated.items()}

    @property
    def result(self) -> str:
        """The model that it creates."""
        return self.stated.result.ref.rpartition("/")[2] if self.stated.result else "None"

    @property
    def operations(self) -> list[str]:
        """All its operations."""
        return [*self.stated.operations.values()]


def plan_workflows(stated: Mapping[str, AnyWorkflow]) -> list[Workflow]:
    """Plan the uploads among the defined workflows; those that use the sessions of others come after these."""
    uploads = {name: one for name, one in stated.items() if isinstance(one, Upload)}
    found = [
        Workflow(name, one.completed(stated), tuple(other for other in uploads if uploads[other].by == name))
        for name, one in uploads.items()
    ]
    return sorted(found, key=lambda one: len(one.others))


def with_python_names(
    workflows: list[Workflow], methods: Iterable[OperationMethod], models: Iterable[Model]
) -> list[Workflow]:
    """Return the same workflows, with the Python names of the fields that they send and read."""
    asked, known = {method.operation_id: method for method in methods}, list(models)
    return [
        replace(workflow, python_names=python_names(workflow.stated.named_fields, asked, known))
        for workflow in workflows
    ]


def python_names(
    named: Iterable[NamedField], methods: Mapping[str, OperationMethod], models: Iterable[Model]
) -> dict[tuple[str, ...], str]:
    """Return the Python names of fields, by their use."""
    fields = {model.name: {field.wire_name: field.name for field in model.fields} for model in models}

    def name(one: NamedField) -> str:
        method = methods[one.operation]
        if one.answered:
            return fields[method.result.partition(" | ")[0]][one.member]
        return argument_name(method, one.member)

    return {one.use: name(one) for one in named}


def argument_name(method: Method, wire_name: str) -> str:
    """Return the name in Python of what a request takes."""
    return next(one.name for one in method.arguments if one.wire_name == wire_name)


def plan_upload(workflow: Workflow, methods: Mapping[str, Method]) -> UploadMethod:
    """Plan the method of a workflow."""
    stated, steps = workflow.stated, workflow.stated.steps
    first = methods[steps.get("initiate", steps["session"])]
    target = [argument for argument in first.arguments if argument.location == "path"]
    if "initiate" not in steps:
        target = [_session(first, stated.target)]
    asked = [methods[one] for one in workflow.operations]
    # Those of a request that has no method are said here; of others, there.
    inner = [one for one in asked if isinstance(one, OperationMethod) and one.called_by == workflow.id]
    return UploadMethod(
        operation_id=workflow.id,
        name=workflow.id.rpartition(".")[2],
        http_method=first.http_method,
        path=first.path,
        summary=stated.summary,
        description=stated.description,
        arguments=target,
        result=workflow.result,
        returns=stated.returns,
        scopes=tuple(dict.fromkeys(scope for one in asked for scope in one.scopes)),
        inferred=frozenset(scope for one in asked for scope in one.inferred),
        errors={status: codes for one in inner for status, codes in one.errors.items()},
        stated=stated,
        steps=stated.operations,
    )


def _session(read: Method, description: str) -> Argument:
    """Return the argument of a workflow for resuming a session, from the operation that reads one."""
    type_ = f"{read.result} | str | int"
    return Argument(
        "session", "session", "path", type_, type_, True, None, description, identifies=(read.result,)
    )


def imports(operations: set[str]) -> dict[str, list[str]]:
    """Return the modules of the operations' constants: module of the resource -> constants."""
    found: dict[str, set[str]] = {}
    for one in operations:
        found.setdefault("_".join(one.split(".")[:-1]), set()).add(constant(one))
    return {module: sorted(names) for module, names in sorted(found.items())}
