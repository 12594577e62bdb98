"""The same models as others would have them."""

from __future__ import annotations

import importlib
import subprocess
import sys
import types
import typing
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import msgspec
import pydantic


def stock_models(folder: Path) -> types.ModuleType:
    """The models that openapi-python-client makes from the bundle by itself.

    Args:
        folder: Where to write them.
    """
    settings = folder / "config.yaml"
    settings.write_text("post_hooks: []\n")
    with as_file(files("kiteworks_spec") / "openapi.json") as bundle:
        command = [
            sys.executable,
            "-m",
            "openapi_python_client",
            "generate",
            "--path",
            str(bundle),
            "--meta",
            "none",
        ]
        command += ["--output-path", str(folder / "stock_client"), "--config", str(settings)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    sys.path.insert(0, str(folder))
    return importlib.import_module("stock_client.models")


class Pydantic:
    """pydantic models with the fields and types of ours."""

    def __init__(self) -> None:
        self._made: dict[str, type[pydantic.BaseModel]] = {}

    def model(self, struct: type[msgspec.Struct]) -> type[pydantic.BaseModel]:
        """The pydantic model for one of ours, and for all that it holds."""
        self._add(struct)
        for made in self._made.values():
            made.model_rebuild(_types_namespace=self._made)
        return self._made[struct.__name__]

    def _add(self, struct: type[msgspec.Struct]) -> None:
        pending = [struct]
        while pending:
            struct = pending.pop()
            if struct.__name__ in self._made:
                continue
            fields = {field.name: _field(field, pending) for field in msgspec.structs.fields(struct)}
            # pydantic calls every argument of create_model a field.
            make: Any = pydantic.create_model
            self._made[struct.__name__] = make(struct.__name__, **fields)


def _field(field: Any, pending: list[type[msgspec.Struct]]) -> tuple[Any, Any]:
    default = ... if field.required else None
    return _type(field.type, pending), pydantic.Field(default, alias=field.encode_name)


def _type(declared: Any, pending: list[type[msgspec.Struct]]) -> Any:
    """The same type with models named, not held: they refer to each other. Adds each to `pending`."""
    if isinstance(declared, type) and issubclass(declared, msgspec.Struct):
        pending.append(declared)
        return typing.ForwardRef(declared.__name__)
    inner = tuple(_type(one, pending) for one in typing.get_args(declared))
    origin = typing.get_origin(declared)
    if origin in (types.UnionType, typing.Union):
        return typing.Union[inner]  # noqa: UP007 - a union of a tuple
    return origin[inner] if origin in (list, dict) else declared
