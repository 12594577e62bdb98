"""Draft what is new in the published document as YAML of the spec: all but the texts, which are a person's to write."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from ..bundle import Bundle, operations
from ..lint.texts import TO_WRITE
from ..load import Pointer
from .changes import Change, Group, schema_names
from .compare import Document, Operation, normal_path
from .naming import camel, operation_name, placeholder
from .yaml_text import SpecText

_CODE = re.compile(r"\bERR_[A-Z0-9_]+\b")
_AFTER_PARAMETERS = ("requestBody", "responses")
_SCHEMAS = "#/components/schemas/"


class Draft:
    """Writes drafts into the files of a spec.

    Args:
        bundle: The spec.
        folder: Its folder.
        published: The document that has what is new.
        raw: The same, with its texts: error codes stand in them.
    """

    def __init__(self, bundle: Bundle, folder: Path, published: Document, raw: dict[str, Any]) -> None:
        self._bundle = bundle
        self._published = published
        self._raw: dict[str, dict[str, Any]] = {
            f"{method.upper()} {normal_path(path)}": one
            for path, item in raw["paths"].items()
            for method, one in item.items()
            if isinstance(one, dict)
        }
        self._names = schema_names(Document(bundle.document), published)
        self._taken = set(bundle.document["components"]["schemas"])
        self._folder = folder
        self._paths: dict[str, Path] = {}
        self._members: set[tuple[Pointer, str]] = set()
        self.text = SpecText(folder)

    def add(self, change: Change) -> bool:
        """Draft one change. Return whether that was possible; what isn't new, or has no clear place, is not drafted."""
        one = change.difference
        if change.group is not Group.NEW:
            return False
        if isinstance(one.published, Operation):
            self._operation(one.name, one.published)
            return True
        if not one.pointer:
            return False
        if one.values:
            return self._values(one.pointer, one.values)
        if one.pointer[0] == "paths":
            if not one.name.startswith(("query ", "header ")):
                return False
            self._parameter(one.pointer, one.published)
            return True
        return self._member(one.pointer, one.name, one.published, answer="success" in one.seen)

    def _operation(self, fact: str, operation: Operation) -> None:
        method, _, path = fact.partition(" ")
        taken = {one["operationId"] for _, one in operations(self._bundle.document)}
        listed = self._is_list(operation)
        name = operation_name(method, path, listed=listed, taken=taken)
        resource = name.rpartition(".")[0]
        own_path, path_parameters = self._path(path, operation)
        definition: dict[str, Any] = {
            "operationId": name,
            "tags": [resource],
            "summary": TO_WRITE,
            "description": TO_WRITE,
            "security": [{"oauth2": [f"{method}/{path.split('/')[2]}/*"]}],
        }
        if listed:
            limited = {"query limit", "query offset"} <= operation.parameters.keys()
            definition["x-pagination"] = "offset" if limited else "whole"
        if codes := self._codes(fact):
            definition["x-error-codes"] = codes
        parameters = [self._stated(one) for one in operation.parameters.values()]
        if parameters:
            definition["parameters"] = [one for one in parameters if one is not None]
        if operation.bodies:
            definition["requestBody"] = self._body(name, resource, operation)
        definition["responses"] = self._responses(fact, name, resource, operation)
        if any(
            self._is_binary(schema) for medias in operation.successes.values() for schema in medias.values()
        ):
            definition["x-stream"] = "response"
        elif "multipart/form-data" in operation.bodies:
            definition["x-stream"] = "request"
        self._write(own_path, path_parameters, method.lower(), definition, resource)

    def _write(
        self, path: str, parameters: list[Any], method: str, definition: dict[str, Any], resource: str
    ) -> None:
        if path in self._bundle.document["paths"]:
            self._paths[path] = self._file(("paths", path))
        if path in self._paths:
            self.text.add(self._paths[path], (path,), method, definition)
        else:
            self._paths[path] = Path("paths", f"{resource}.yaml")
            item: dict[str, Any] = {"parameters": parameters} if parameters else {}
            self.text.append(self._paths[path], path, {**item, method: definition})
        if resource not in {one["name"] for one in self._bundle.document.get("tags", [])}:
            self._bundle.document["tags"].append({"name": resource})
            self.text.add_item(Path("openapi.yaml"), ("tags",), {"name": resource, "description": TO_WRITE})

    def _path(self, path: str, operation: Operation) -> tuple[str, list[Any]]:
        """Return the path with our names of its parameters, and these parameters."""
        known = self._placeholders()
        parts, parameters = [""], list[Any]()
        schemas = iter(operation.path_parameters)
        for part in path.split("/")[1:]:
            prefix = "/".join([*(re.sub(r"\{.*\}", "{}", one) for one in parts), part])
            if part != "{}":
                parts.append(part)
                continue
            published_name, schema = next(schemas)
            name, parameter = known.get(prefix, (None, None))
            if name is None:
                name = placeholder(parts[-1], published_name)
                parameter = {
                    "name": name,
                    "in": "path",
                    "description": TO_WRITE,
                    "required": True,
                    "schema": self._argument(schema, name),
                }
            parts.append(f"{{{name}}}")
            parameters.append(parameter)
        return "/".join(parts), parameters

    def _placeholders(self) -> dict[str, tuple[str, Any]]:
        """Return our name and definition of the parameter that ends each path or part of one."""
        found: dict[str, tuple[str, Any]] = {}
        for path, item in self._bundle.document["paths"].items():
            stated = {self._bundle.resolve(one)["name"]: one for one in item.get("parameters", [])}
            parts = path.split("/")
            for end, part in enumerate(parts, 1):
                if part.startswith("{") and part[1:-1] in stated:
                    prefix = "/".join(re.sub(r"\{.*\}", "{}", one) for one in parts[:end])
                    found.setdefault(prefix, (part[1:-1], stated[part[1:-1]]))
        return found

    def _parameter(self, pointer: Pointer, published: dict[str, Any]) -> None:
        stated = self._stated(published)
        file = self._file(pointer)
        place = pointer[1:]
        if "parameters" in self._at(pointer):
            self.text.add_item(file, (*place, "parameters"), stated)
        else:
            self.text.add(file, place, "parameters", [stated], before=_AFTER_PARAMETERS)

    def _stated(self, published: dict[str, Any]) -> dict[str, Any] | None:
        """Return a parameter as the spec states it: by reference where a shared one is the same; None for a global one."""
        shared = self._bundle.document["components"]["parameters"]
        alike = [
            name
            for name, one in shared.items()
            if (one["in"], one["name"]) == (published["in"], published["name"])
            and self._same_type(one["schema"], published["schema"])
        ]
        if any("x-client-option" in shared[name] for name in alike):
            return None
        if alike:
            uses = Counter(re.findall(r"#/components/parameters/(\w+)", str(self._bundle.document["paths"])))
            return {"$ref": f"#/components/parameters/{max(alike, key=lambda name: uses[name])}"}
        required = {"required": True} if published.get("required") else {}
        name = published["name"]
        return {
            "name": name,
            "in": published["in"],
            "description": TO_WRITE,
            **required,
            "schema": self._argument(published["schema"], name),
        }

    def _same_type(self, ours: dict[str, Any], published: dict[str, Any]) -> bool:
        own, other = Document(self._bundle.document).type(ours), self._published.type(published)
        return "array" in own.kinds or not own.kinds or other.kinds <= own.kinds or own.kinds <= other.kinds

    def _body(self, name: str, resource: str, operation: Operation) -> dict[str, Any]:
        content = {
            media: {"schema": self._reference(schema, f"{camel(name)}Request", resource, answer=False)}
            for media, schema in operation.bodies.items()
        }
        return {"required": True, "content": content}

    def _responses(self, fact: str, name: str, resource: str, operation: Operation) -> dict[str, Any]:
        responses: dict[str, Any] = {}
        for status, medias in operation.successes.items():
            response: dict[str, Any] = {"description": TO_WRITE if medias else "No content."}
            if medias:
                response["content"] = {
                    media: {"schema": self._reference(schema, f"{camel(name)}Result", resource, answer=True)}
                    for media, schema in medias.items()
                }
            responses[status] = response
        everywhere = set.intersection(
            *(set(one["responses"]) for _, one in operations(self._bundle.document))
        )
        errors = self._error_responses()
        stated = (
            one for one in self._raw[fact].get("responses", {}) if one in errors and one not in everywhere
        )
        return responses | {status: errors[status] for status in stated}

    def _error_responses(self) -> dict[str, Any]:
        """Return the shared response that is used most for each status."""
        uses: dict[str, Counter[str]] = {}
        for _, operation in operations(self._bundle.document):
            for status, response in operation["responses"].items():
                if "$ref" in response:
                    uses.setdefault(status, Counter())[response["$ref"]] += 1
        return {status: {"$ref": counted.most_common(1)[0][0]} for status, counted in uses.items()}

    def _codes(self, fact: str) -> dict[str, list[str]]:
        """Return the error codes that the published texts name, by status."""
        found = {
            status: list(dict.fromkeys(_CODE.findall(str(response.get("description", "")))))
            for status, response in self._raw[fact].get("responses", {}).items()
        }
        return {status: codes for status, codes in found.items() if codes}

    def _member(self, pointer: Pointer, name: str, published: Any, *, answer: bool) -> bool:
        holder = self._at(pointer)
        if "properties" not in holder:
            return False
        if (pointer, name) in self._members:  # several operations use it
            return True
        self._members.add((pointer, name))
        owner = camel(str(pointer[2]).removesuffix("Request")) + camel(name)
        resource = self._file(pointer).stem
        stated = self._property(published, owner, resource, answer=answer)
        self.text.add(self._file(pointer), (*self._inside(pointer), "properties"), name, stated)
        return True

    def _values(self, pointer: Pointer, values: tuple[str, ...]) -> bool:
        node = self._at(pointer)
        while "$ref" in node:
            pointer = tuple(node["$ref"].removeprefix("#/").split("/"))
            node = self._at(pointer)
        for place in ((), ("items",)):
            inner = node
            for part in place:
                inner = inner.get(part, {})
            for key in ("enum", "x-known-values"):
                if key in inner:
                    for value in values:
                        self.text.add_item(self._file(pointer), (*self._inside(pointer), *place, key), value)
                    return True
        return False

    def _reference(self, schema: dict[str, Any], name: str, resource: str, *, answer: bool) -> dict[str, Any]:
        """Return the schema of a body: by reference if it is an object, drafting that if the spec doesn't have it."""
        if "$ref" in schema:
            return {
                "$ref": _SCHEMAS + self._known(schema["$ref"].rpartition("/")[2], resource, answer=answer)
            }
        if "properties" in schema:
            items = schema["properties"].get("data", {}).get("items", {})
            if answer and "$ref" in items:  # a page
                known = self._known(items["$ref"].rpartition("/")[2], resource, answer=answer)
                name = f"{known}List"
            return {"$ref": _SCHEMAS + self._drafted(name, schema, resource, answer=answer)}
        if "items" in schema:
            items = self._reference(schema["items"], name, resource, answer=answer)
            return {"type": "array", "items": items}
        return self._plain(schema)

    def _known(self, published: str, resource: str, *, answer: bool) -> str:
        """Return our name of a published schema, drafting it if there is none."""
        if published not in self._names:
            schema = self._published.resolve({"$ref": _SCHEMAS + published})
            name = self._free(re.sub(r"\W", "", published))
            self._names[published] = name  # before its members, which may refer to it
            self._drafted(name, schema, resource, answer=answer)
        return self._names[published]

    def _drafted(self, name: str, schema: dict[str, Any], resource: str, *, answer: bool) -> str:
        name = self._free(name)
        self._taken.add(name)
        found = self._published.type(schema)
        properties = {
            key: self._property(one, name + camel(key), resource, answer=answer and key != "id")
            for key, one in found.members.items()
        }
        required = [
            one for one in found.members if (one in ("id", "data") if answer else one in found.required)
        ]
        definition: dict[str, Any] = {"type": "object", "description": TO_WRITE}
        if required:
            definition["required"] = required
        file = Path("schemas", f"{resource.partition('.')[0]}.yaml")
        self.text.append(file, name, {**definition, "properties": properties})
        return name

    def _property(self, schema: dict[str, Any], name: str, resource: str, *, answer: bool) -> dict[str, Any]:
        text = {"description": TO_WRITE}
        if "$ref" in schema or "properties" in schema:
            reference = self._reference(schema, name, resource, answer=answer)
            if answer:
                return {"anyOf": [reference, {"type": "null"}], **text}
            return {**reference, **text}
        if "items" in schema:
            return {
                "type": "array",
                "items": self._reference(schema["items"], name, resource, answer=answer),
                **text,
            }
        stated = self._plain(schema)
        if answer:
            if "type" in stated:
                stated["type"] = [stated["type"], "null"]
            if "enum" in stated:
                stated["x-known-values"] = stated.pop("enum")
        return {**stated, **text}

    def _argument(self, schema: dict[str, Any], name: str) -> dict[str, Any]:
        stated = self._plain(schema)
        if name == "orderBy":
            # Declared as a list, but every client sends one text.
            return {"type": "string", "enum": stated.get("enum", stated.get("items", {}).get("enum", []))}
        return stated

    def _plain(self, schema: dict[str, Any]) -> dict[str, Any]:
        kept = ("type", "format", "enum")
        stated: dict[str, Any] = {key: value for key, value in schema.items() if key in kept}
        if stated.get("format") in ("date-time", "date"):
            stated["format"] = "iso-date-time"
        if "items" in schema:
            stated["items"] = self._plain(schema["items"])
        return stated or {"x-any": True}

    def _free(self, name: str) -> str:
        name = name[:1].upper() + name[1:]
        return next(
            one for one in (name, *(f"{name}{number}" for number in range(2, 100))) if one not in self._taken
        )

    def _is_list(self, operation: Operation) -> bool:
        for medias in operation.successes.values():
            for schema in medias.values():
                found = self._published.type(schema)
                if "array" in found.kinds or "data" in found.members:
                    return True
        return False

    def _is_binary(self, schema: dict[str, Any]) -> bool:
        return "binary" in self._published.type(schema).kinds

    def _at(self, pointer: Pointer) -> Any:
        node: Any = self._bundle.document
        for part in pointer:
            node = node[part]
        return node

    def _file(self, pointer: Pointer) -> Path:
        place = self._bundle.where(pointer)
        assert place is not None
        return place.file.relative_to(self._folder)

    def _inside(self, pointer: Pointer) -> Pointer:
        """Return where a part of the bundle stands in its file: without the sections that the folder stands for."""
        return pointer[1:] if pointer[0] == "paths" else pointer[2:]
