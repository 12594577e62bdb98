"""Workflows whose work is done in the runtime, by calls of other methods: paths, walks, shares and messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .method_kinds import (
    ChangesMethod,
    EnsureFolderMethod,
    FindFileMethod,
    FolderChangesMethod,
    PathKindMethod,
    ResolveMethod,
    SendFilesMethod,
    ShareMethod,
    WalkMethod,
    WatchMethod,
)
from .methods import Method, OperationMethod
from .plan_methods import fields_of
from .plan_models import Model, ModelIndex
from .plan_workflows import python_names
from .vocabulary.workflows import (
    AnyWorkflow,
    EnsureFolder,
    FindFile,
    FolderChanges,
    PathMethod,
    Resolve,
    SendFiles,
    Share,
    Walk,
    Watch,
)

_KINDS: dict[type[PathMethod], tuple[type[PathKindMethod], tuple[str, ...]]] = {
    Resolve: (ResolveMethod, ("files", "folders")),
    FindFile: (FindFileMethod, ("files",)),
    EnsureFolder: (EnsureFolderMethod, ("folders",)),
}
"""The method of each kind, and the lists that its result may be in."""


@dataclass(frozen=True, slots=True)
class ConfigPlan:
    """The configuration of a workflow, for the runtime.

    Attributes:
        id: The workflow's name.
        class_name: The class of the runtime.
        words: Its arguments.
    """

    id: str
    class_name: str
    words: dict[str, Any]


def plan_configs(
    stated: Mapping[str, AnyWorkflow], methods: Iterable[OperationMethod], models: Iterable[Model]
) -> list[ConfigPlan]:
    """Plan the configurations of the defined workflows."""
    asked, known = {method.operation_id: method for method in methods}, list(models)
    found: list[ConfigPlan] = []
    for name, one in stated.items():
        match one:
            case PathMethod():
                whole = one.completed(stated)
                names = python_names(whole.named_fields, asked, known)
                found.append(ConfigPlan(name, "PathConfig", _path_words(whole, names)))
            case Walk():
                names = python_names(one.named_fields, asked, known)
                found.append(ConfigPlan(name, "WalkConfig", {"listing": _listing(one.listing, names)}))
            case FolderChanges():
                changes = one.completed(stated)
                names = python_names(changes.named_fields, asked, known)
                found.append(ConfigPlan(name, "ChangesConfig", _changes_words(changes, names)))
            case Share():
                names = python_names(one.named_fields, asked, known)
                found.append(ConfigPlan(name, "ShareConfig", _share_words(one, names)))
            case SendFiles():
                names = python_names(one.named_fields, asked, known)
                found.append(ConfigPlan(name, "SendConfig", _send_words(one, names)))
            case _:
                pass
    return found


def _path_words(stated: PathMethod, names: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    query = stated.query
    assert query is not None, "validated"
    words: dict[str, Any] = {
        "path": names["query", "path"],
        "query_arguments": {
            names["query", "arguments", one]: value for one, value in query.arguments.items()
        },
        "found_folders": names["query", "folders"],
        "found_files": names["query", "files"],
        "listing": _listing(stated.listing, names),
        "top": stated.top,
    }
    return words | ({"new_name": names["create", "name"]} if stated.create is not None else {})


def _listing(listing: Mapping[str, Any], names: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    return {names["listing", one]: value for one, value in listing.items()}


def _changes_words(stated: FolderChanges, names: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    given = {
        role: {names[role, "arguments", name]: value for name, value in one.arguments.items()}
        for role, one in (("activities", stated.activities), ("elsewhere", stated.elsewhere))
        if one is not None
    }
    return {
        "listing": _listing(stated.listing, names),
        **given,
        "since": names["since",],
        "page_size": names["page_size",],
        "parent": names["folder", "parent"],
    }


def _share_words(stated: Share, names: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    lists = (("role_arguments", "roles", stated.roles), ("arguments", "add", stated.add))
    given = {
        word: {names[role, "arguments", name]: value for name, value in one.arguments.items()}
        for word, role, one in lists
    }
    return {"emails": names["add", "emails"], "role": names["add", "role"]} | given


def _send_words(stated: SendFiles, names: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    given = {
        f"{word}_arguments": {names[word, "arguments", name]: value for name, value in one.arguments.items()}
        for word, one in (("draft", stated.draft), ("send", stated.send))
    }
    return given | {"files": names["files",]}


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
    query = stated.query
    assert query is not None, "validated"
    fields = fields_of(index, methods[query.operation].result)
    result = " | ".join(re.sub(r"^list\[(.*)\]$", r"\1", fields[getattr(query, one)][1]) for one in lists)
    return kind(stated=stated, arguments=[], result=result, **_common(name, stated, methods))


def plan_walk(name: str, stated: Walk, methods: Mapping[str, Method]) -> WalkMethod:
    """Plan a method that goes through a folder and all folders in it."""
    children = methods[stated.children]
    arguments = [argument for argument in children.arguments if argument.location == "path"]
    return WalkMethod(
        stated=stated,
        arguments=arguments,
        result=f"FolderContents[{children.answered[-1]}]",
        **_common(name, stated, methods),
    )


def plan_changes(name: str, stated: FolderChanges, methods: Mapping[str, Method]) -> FolderChangesMethod:
    """Plan a method that finds what changed in a folder.

    Args:
        name: The workflow's name.
        stated: Its definition, completed by that of the workflow named by its `by`.
        methods: The methods that it may call.
    """
    children = methods[str(stated.children)]
    kind = WatchMethod if isinstance(stated, Watch) else ChangesMethod
    return kind(
        stated=stated,
        arguments=[argument for argument in children.arguments if argument.location == "path"],
        result=children.answered[-1],
        **_common(name, stated, methods),
    )


def plan_share(name: str, stated: Share, methods: Mapping[str, Method]) -> ShareMethod:
    """Plan a method that gives people a role."""
    add = methods[stated.add.operation]
    arguments = [one for one in add.arguments if one.location == "path" or one.wire_name in stated.options]
    return ShareMethod(
        stated=stated, arguments=arguments, result=add.result, **_common(name, stated, methods)
    )


def plan_send_files(name: str, stated: SendFiles, methods: Mapping[str, Method]) -> SendFilesMethod:
    """Plan a method that sends a message with files: it takes what the request for the draft takes of its own."""
    draft = methods[stated.draft.operation]
    arguments = [
        one for one in draft.arguments if not one.constant and one.wire_name not in stated.draft.arguments
    ]
    return SendFilesMethod(
        stated=stated, arguments=arguments, result=draft.result, **_common(name, stated, methods)
    )


def _common(
    name: str, stated: PathMethod | Walk | FolderChanges | Share | SendFiles, methods: Mapping[str, Method]
) -> dict[str, Any]:
    """Return what every workflow's method has."""
    called = [methods[step] for step in stated.steps.values()]
    return {
        "operation_id": name,
        "name": name.rpartition(".")[2],
        "http_method": called[0].http_method,
        "path": called[0].path,
        "summary": stated.summary,
        "description": stated.description,
        "returns": stated.returns,
        "scopes": tuple(dict.fromkeys(scope for one in called for scope in one.scopes)),
        "inferred": frozenset(scope for one in called for scope in one.inferred),
        "steps": stated.steps,
    }
