"""Data for the reference templates in addition to the plan: URLs, answers, and the methods that return a model."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from ..arguments import Argument
from ..bundle import Bundle, operations
from ..methods import Method, OperationMethod
from ..plan import Plan, Resource
from ..plan_models import Field, Model
from ..vocabulary import document_of
from .annotations import Shown, shown
from .commands import command
from .lookups import Lookups
from .responses import Response, responses
from .samples import AsyncSampler, Sampler
from .text import anchor, code


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer of an operation."""

    status: str
    description: str
    type: Shown | None
    media_type: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error response of an operation: a status, its exception, its codes."""

    status: int
    exception: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Resources that people look for in one place; without a name, those of a spec without groups."""

    name: str
    resources: list[Resource]


@dataclass(frozen=True)
class Reference:
    """The plan, with additional data for the pages.

    Attributes:
        plan: The plan of the client.
        documents: The documents, the main one first, for data that is not in the plan: the statuses of answers.
        cassettes: The recorded exchanges.
    """

    plan: Plan
    documents: dict[str, Bundle]
    cassettes: Path

    @cached_property
    def models(self) -> dict[str, Model]:
        return {model.name: model for module in self.plan.models for model in module.models}

    @cached_property
    def links(self) -> dict[str, str]:
        """Class name -> URL from a page one folder below the home page."""
        return {
            model.name: f"../models/{module.name}.html#{anchor(model.name)}"
            for module in self.plan.models
            for model in module.models
        }

    @cached_property
    def main(self) -> dict[str, Any]:
        """The main document, which contains the sign-in flows."""
        return next(iter(self.documents.values())).document

    @cached_property
    def raw(self) -> dict[str, tuple[Bundle, dict[str, Any]]]:
        """Operation -> its document, and its source there."""
        return {
            raw["operationId"]: (bundle, raw)
            for bundle in self.documents.values()
            for _, raw in operations(bundle.document)
        }

    @cached_property
    def sampler(self) -> Sampler:
        return Sampler(self.models, self.lookups, self._version)

    @cached_property
    def async_sampler(self) -> Sampler:
        return AsyncSampler(self.models, self.lookups, self._version)

    def command(self, resource: tuple[str, ...], method: Method) -> str:
        """Return a sample of a method on the command line."""
        return command(self.lookups, resource, method)

    @cached_property
    def lookups(self) -> Lookups:
        known = (method for _, method in self.methods if self.for_administrators(method))
        return Lookups(self.plan, frozenset(one.operation_id for one in known))

    @property
    def _version(self) -> dict[str, str]:
        return {self.plan.version_header: str(self.plan.api_version)} if self.plan.version_header else {}

    @cached_property
    def _responses(self) -> dict[str, Response]:
        return responses(self.documents, self.cassettes)

    def response(self, method: Method) -> Response | None:
        """Return an example of what the appliance responds with, of a workflow to the request with its result."""
        if isinstance(method, OperationMethod):
            return self._responses.get(method.operation_id)
        results = self.models.keys() & re.findall(r"\w+", method.result)
        every = {one.operation_id: one for _, one in self.methods if isinstance(one, OperationMethod)}
        steps = [every[name] for name in method.steps.values() if name in every]
        reads = [one for one in every.values() if one.http_method == "GET"]
        for one in (*steps, *reads):
            found = self._responses.get(one.operation_id)
            if found and found.body and results & set(one.answered):
                return replace(found, source=f"as from `{one.operation_id}`, {found.source}")
        return None

    def for_administrators(self, method: Method) -> bool:
        """Whether only administrators may call the operation."""
        if not isinstance(method, OperationMethod):
            return False
        return bool(self.raw[method.operation_id][1].get("x-requires-admin"))

    @cached_property
    def methods(self) -> list[tuple[Resource, Method]]:
        return [(resource, method) for resource in self.plan.resources for method in resource.methods]

    @cached_property
    def groups(self) -> list[Group]:
        """The resources by group; documents that have the same group share it."""
        tags: dict[str, list[str]] = {}
        for bundle in self.documents.values():
            for group in document_of(bundle).tag_groups:
                tags.setdefault(group.name, []).extend(group.tags)
        known = {".".join(one.path): one for one in self.plan.resources}
        grouped = {tag for of in tags.values() for tag in of}
        rest = [one for name, one in known.items() if name not in grouped]
        groups = [Group(name, [known[tag] for tag in of if tag in known]) for name, of in tags.items()]
        return [*groups, *([Group("", rest)] if rest else [])]

    @cached_property
    def returned_by(self) -> dict[str, list[tuple[str, str]]]:
        """Class name -> the methods that return it, each with its URL."""
        found: dict[str, list[tuple[str, str]]] = {}
        for resource, method in self.methods:
            types = {type_ for one in method.answered for type_ in one.split(" | ")}
            for type_ in types & self.models.keys():
                found.setdefault(type_, []).append(
                    (self.full_name(resource, method), self.address(resource, method))
                )
        return found

    def full_name(self, resource: Resource, method: Method) -> str:
        """Return the full name of a method: `folders.create`."""
        return ".".join((*resource.path, method.name))

    def page(self, resource: Resource) -> str:
        """Return the URL of a resource's page, from a page one folder below the home page."""
        return f"../api/{'.'.join(resource.path)}.html"

    def address(self, resource: Resource, method: Method) -> str:
        """Return the URL of a method, from a page one folder below the home page."""
        return f"../api/{self.full_name(resource, method)}.html"

    @cached_property
    def _requests(self) -> dict[str, str]:
        """Method and path of the operations that have no method of their own."""
        return {
            one.operation_id: f"{one.http_method} {one.path}"
            for resource in self.plan.resources
            for one in resource.operations
            if one.called_by
        }

    def step(self, operation: str) -> str:
        """An operation that a workflow takes: a link to its method, or the request that it is."""
        if operation in self._requests:
            return code(self._requests[operation])
        return f'<a href="../api/{operation}.html">{code(operation)}</a>'

    def type_of(self, one: Argument | Field, method: Method | None = None) -> Shown:
        """Return the type of an argument or a field."""
        return shown(one.type, self.links, method.aliases if method else None)

    def returns(self, method: Method) -> Shown | None:
        """What the method gives back."""
        return shown(method.result, self.links) if method.result != "None" else None

    def answers(self, method: Method) -> list[Answer]:
        """The success answers, as the document has them, each with its model."""
        if not isinstance(method, OperationMethod):
            return []
        found: list[Answer] = []
        bundle, raw = self.raw[method.operation_id]
        for status, text in raw["responses"].items():
            if not status.startswith("2"):
                continue
            response = bundle.resolve(text)
            media_type = next(iter(response.get("content", {})), "")
            type_ = method.answer(int(status), media_type)
            found.append(
                Answer(
                    status=status,
                    description=str(response.get("description") or ""),
                    type=shown(type_, self.links) if type_ != "None" else None,
                    media_type=media_type,
                )
            )
        return found

    def refusals(self, method: Method) -> list[Refusal]:
        """Return the statuses that have their own codes."""
        return [
            Refusal(status, self.exception(status), codes) for status, codes in sorted(method.errors.items())
        ]

    def exception(self, status: int) -> str:
        """Return the exception class for a status."""
        known = self.plan.statuses
        return (known.get(str(status)) or known[f"{status // 100}XX"]).error

    def public(self, method: Method) -> bool:
        """Whether the operation needs no token."""
        return isinstance(method, OperationMethod) and self.raw[method.operation_id][1].get("security") == []
