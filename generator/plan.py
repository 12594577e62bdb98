"""Stage 5: arrange the parsed document into the resources, methods, models and credentials that templates render.

Data that the parser does not support (the `x-` fields, the auth flows) is added here from the bundle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, assert_never

from .arguments import Argument
from .bundle import Bundle, operations
from .methods import Method, OperationMethod
from .parse import Parsed
from .plan_auth import Credential, plan_credentials
from .plan_composed import (
    ConfigPlan,
    plan_changes,
    plan_configs,
    plan_path,
    plan_send_files,
    plan_share,
    plan_walk,
)
from .plan_deliveries import Delivery, plan_deliveries
from .plan_methods import plan_method
from .plan_models import ModelIndex, ModelModule, plan_models
from .plan_trees import TreePlan, plan_tree, plan_trees
from .plan_workflows import Workflow, imports, plan_upload, plan_workflows, with_python_names
from .problems import SpecError
from .vocabulary import auth_of, document_of, workflows_of
from .vocabulary.auth import OAuthError, Scopes
from .vocabulary.openapi import ErrorCode, ErrorStatus, NameRules
from .vocabulary.workflows import (
    AnyWorkflow,
    FolderChanges,
    PathMethod,
    SendFiles,
    Share,
    Tree,
    Upload,
    Walk,
)

_MANY = 10
"""Number of values from which an alias names those of another instead of repeating them."""


def nested(aliases: dict[str, str]) -> dict[str, str]:
    """Return aliases for `Literal` types, each after those that it contains; long ones contain each other by name.

    Args:
        aliases: `Literal[...]` by the name of the alias.
    """
    values = {
        name: text.removeprefix("Literal[").removesuffix("]").split(", ") for name, text in aliases.items()
    }
    found: dict[str, str] = {}
    for name in sorted(aliases, key=lambda one: len(values[one])):
        parts = [one for one in found if len(values[one]) >= _MANY and set(values[one]) <= set(values[name])]
        inner = max(parts, key=lambda one: len(values[one]), default=None)
        rest = [one for one in values[name] if inner is None or one not in values[inner]]
        found[name] = f"Literal[{', '.join([inner, *rest])}]" if inner else aliases[name]
    return found


@dataclass(slots=True)
class Resource:
    """A group of methods, such as `folders`, or `admin.users`, whose parent is `admin`."""

    path: tuple[str, ...]
    description: str
    planned: list[Method] = field(default_factory=list)
    children: list[Resource] = field(default_factory=list)
    model_imports: dict[str, list[str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.path[-1]

    @property
    def module(self) -> str:
        return "_".join(self.path)

    @property
    def class_name(self) -> str:
        return "".join(word.capitalize() for part in self.path for word in part.split("_"))

    @property
    def _arguments(self) -> list[tuple[OperationMethod, Argument]]:
        return [(method, one) for method in self.operations for one in method.arguments]

    @property
    def shares(self) -> bool:
        """Whether its operations have shared parameters."""
        return any(one.constant for _, one in self._arguments)

    @property
    def aliases(self) -> dict[str, str]:
        """Aliases for the long types of its own parameters. Each is written out once; an alias may name another."""
        named = [(method, one) for method, one in self._arguments if one.alias and not one.constant]
        types = {one.alias: method.aliases[one.alias] for method, one in named}
        first = {text: alias for alias, text in reversed(types.items())}
        return {alias: text if first[text] == alias else first[text] for alias, text in types.items()}

    @property
    def shared_aliases(self) -> list[str]:
        """Aliases for the long types of shared parameters."""
        return sorted({one.alias for _, one in self._arguments if one.alias and one.constant})

    @property
    def operations(self) -> list[OperationMethod]:
        """The requests, those among them that only workflows make."""
        return [method for method in self.planned if isinstance(method, OperationMethod)]

    @property
    def methods(self) -> list[Method]:
        """The methods that users call."""
        inner = {one.operation_id for one in self.operations if one.called_by}
        return [method for method in self.planned if method.operation_id not in inner]

    @property
    def requests(self) -> list[OperationMethod]:
        """The methods that are one request; a workflow is several."""
        return [method for method in self.operations if not method.called_by]

    @property
    def downloads(self) -> list[OperationMethod]:
        """The methods that answer with bytes."""
        return [method for method in self.requests if method.iterator]


@dataclass(frozen=True, slots=True)
class Plan:
    """The data for the templates, in the order in which they need it."""

    info: dict[str, Any]
    version_header: str
    api_version: int
    location_headers: tuple[str, ...]
    resources: list[Resource]
    models: list[ModelModule]
    credentials: list[Credential]
    error_codes: dict[str, ErrorCode]
    statuses: dict[str, ErrorStatus]
    oauth_errors: dict[str, OAuthError]
    names: NameRules | None
    scopes: Scopes | None
    logout: tuple[str, str] | None
    deliveries: list[Delivery]
    workflows: list[Workflow]
    trees: list[TreePlan]
    configs: list[ConfigPlan]
    secret_paths: tuple[str, ...] = ()

    @property
    def model_names(self) -> list[str]:
        return sorted(model.name for module in self.models for model in module.models)

    @property
    def shared_arguments(self) -> list[Argument]:
        """The shared parameters of operations, each once."""
        found: dict[str, Argument] = {}
        for resource in self.resources:
            for method in resource.operations:
                found.update({one.constant: one for one in method.arguments if one.constant})
        return [found[name] for name in sorted(found)]

    @property
    def shared_aliases(self) -> dict[str, str]:
        """Aliases for the long types of shared parameters."""
        found: dict[str, str] = {}
        for resource in self.resources:
            shared = resource.shared_aliases
            for method in resource.operations:
                found.update({name: text for name, text in method.aliases.items() if name in shared})
        return nested(dict(sorted(found.items())))

    @property
    def workflow_operations(self) -> dict[str, list[str]]:
        """The operations that workflows use: module -> constants."""
        return imports({operation for one in self.workflows for operation in one.operations})

    @property
    def workflow_models(self) -> dict[str, list[str]]:
        """The models that workflows create: module -> models."""
        return self._homes({one.result for one in self.workflows})

    @property
    def client_methods(self) -> list[tuple[str, Method]]:
        """The methods that the client has itself, each with the name of its resource."""
        return [
            (".".join(resource.path), method)
            for resource in self.resources
            for method in resource.methods
            if method.on_client
        ]

    @property
    def client_models(self) -> dict[str, list[str]]:
        """The models that methods of the client return: module -> models."""
        return self._homes({name for _, method in self.client_methods for name in method.result.split(" | ")})

    def _homes(self, models: set[str]) -> dict[str, list[str]]:
        """Return the modules of models."""
        found = {module.name: sorted(models & {one.name for one in module.models}) for module in self.models}
        return {module: names for module, names in found.items() if names}

    @property
    def hashes(self) -> tuple[str, ...]:
        """The names of the hashes that the appliance makes of files, in the order in which it makes them."""
        fields = (field for module in self.models for model in module.models for field in model.fields)
        return next((tuple(one.known) for one in fields if one.role == "fingerprint_algo" and one.known), ())

    @property
    def top(self) -> list[Resource]:
        """The resources that are attributes of the client."""
        return [resource for resource in self.resources if len(resource.path) == 1]


def plan(documents: Sequence[tuple[Bundle, Parsed]]) -> Plan:
    """Plan the client.

    Args:
        documents: Each document with its parsed form, the main one first. Only the main one has credentials,
            an error table and a version.

    Raises:
        SpecError: Two objects would have the same name in Python.
    """
    resources: dict[tuple[str, ...], Resource] = {}
    models: list[ModelModule] = []
    deliveries: list[Delivery] = []
    for bundle, parsed in documents:
        index = ModelIndex(bundle, parsed.models)
        own: dict[tuple[str, ...], Resource] = {}
        _add_resources(own, bundle, parsed, index)
        deliveries += plan_deliveries(bundle, index)
        _refuse_clashes(bundle, own.values(), index)
        for path, resource in own.items():
            if path in resources:
                message = f"another document already has the resource {'.'.join(path)}; rename one"
                raise SpecError([bundle.problem(message, ("paths",))])
            resources[path] = resource
        models += plan_models(index)
    main = documents[0][0]
    header, version = _api_version(main)
    headers = main.document.get("components", {}).get("headers", {}).values()
    auth, stated = auth_of(main), workflows_of(main)
    requests = [method for resource in resources.values() for method in resource.operations]
    classes = [model for module in models for model in module.models]
    return Plan(
        info=main.document["info"],
        version_header=header,
        api_version=version,
        location_headers=tuple(name for one in headers for name in one.get("x-location-of-object", ())),
        resources=sorted(resources.values(), key=lambda one: one.path),
        models=sorted(models, key=lambda one: one.name),
        credentials=plan_credentials(main),
        error_codes=document_of(main).error_codes,
        statuses=document_of(main).statuses,
        oauth_errors=auth.errors,
        names=document_of(main).names,
        scopes=auth.scopes,
        logout=_logout(main),
        deliveries=deliveries,
        workflows=with_python_names(plan_workflows(stated), requests, classes),
        trees=plan_trees(stated, requests),
        configs=plan_configs(stated, requests, classes),
        secret_paths=tuple(sorted({path for bundle, _ in documents for path in _secret_paths(bundle)})),
    )


def _add_resources(
    resources: dict[tuple[str, ...], Resource], bundle: Bundle, parsed: Parsed, index: ModelIndex
) -> None:
    """Arrange the operations of one document."""
    tags = {tag["name"]: tag.get("description", "") for tag in bundle.document.get("tags", [])}

    def resource(path: tuple[str, ...]) -> Resource:
        if path not in resources:
            resources[path] = Resource(path, tags.get(".".join(path), ""))
            if len(path) > 1:
                resource(path[:-1]).children.append(resources[path])
        return resources[path]

    methods: dict[str, Method] = {}
    for operation in parsed.operations:
        method = plan_method(bundle, operation, index)
        methods[operation.id] = method
        resource(tuple(operation.id.split(".")[:-1])).planned.append(method)
    stated = workflows_of(bundle)
    # The others may call the methods of uploads.
    for name in sorted(stated, key=lambda one: not isinstance(stated[one], Upload)):
        methods[name] = _workflow_method(name, stated, methods, index)
        resource(tuple(name.split(".")[:-1])).planned.append(methods[name])
    for one in resources.values():
        types = [text for method in one.planned for text in method.types]
        one.model_imports = index.imports(iter(types))


def _workflow_method(
    name: str, stated: Mapping[str, AnyWorkflow], methods: Mapping[str, Method], index: ModelIndex
) -> Method:
    """Plan the method of a workflow."""
    match stated[name]:
        case Upload():
            planned = next(one for one in plan_workflows(stated) if one.id == name)
            return plan_upload(planned, methods)
        case Tree() as tree:
            return plan_tree(name, tree, methods)
        case PathMethod() as path:
            return plan_path(name, path.completed(stated), methods, index)
        case Walk() as walk:
            return plan_walk(name, walk, methods)
        case FolderChanges() as changes:
            return plan_changes(name, changes.completed(stated), methods)
        case SendFiles() as send:
            return plan_send_files(name, send, methods)
        case Share() as share:
            return plan_share(name, share, methods)
        case other:
            assert_never(other)


def _refuse_clashes(bundle: Bundle, resources: Iterable[Resource], index: ModelIndex) -> None:
    for resource in resources:
        names = {method.name for method in resource.methods}
        for method in resource.downloads:
            if method.iterator in names:
                message = (
                    f"{method.operation_id} also creates a method {method.iterator}; rename the other one"
                )
                raise SpecError([bundle.problem(message, ("paths", method.path))])
        name = resource.class_name
        if name in index.used:
            message = f"the class of `{'.'.join(resource.path)}` has the same name; rename the schema"
            raise SpecError([bundle.problem(message, ("components", "schemas", name))])


def _logout(bundle: Bundle) -> tuple[str, str] | None:
    """Return method and path of the operation that ends a session, if the spec names one."""
    logout = auth_of(bundle).endpoints.get("logout")
    for pointer, operation in operations(bundle.document):
        if logout is not None and operation["operationId"] == logout.operation:
            return str(pointer[2]).upper(), str(pointer[1])
    return None


def _secret_paths(bundle: Bundle) -> Iterator[str]:
    """Iterate over the paths that contain a secret, up to the secret."""
    for path, item in bundle.document.get("paths", {}).items():
        own = [one for one in item.values() if isinstance(one, dict)]
        stated = [item.get("parameters", []), *(one.get("parameters", []) for one in own)]
        for parameter in (bundle.resolve(one) for several in stated for one in several):
            if parameter["in"] == "path" and parameter.get("x-secret"):
                head, name, _ = path.partition(f"{{{parameter['name']}}}")
                yield head + name


def _api_version(bundle: Bundle) -> tuple[str, int]:
    """Return the header that names the API version, and the version that the client requests."""
    for parameter in bundle.document.get("components", {}).get("parameters", {}).values():
        if parameter.get("x-client-option") == "api_version":
            return parameter["name"], parameter["schema"]["default"]
    return "", 0
