"""URL rules derived from the bundle's paths."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from flask import Flask, Response
from werkzeug.routing import Rule

from .appliance import UPLOAD_HOST
from .bundle import Bundle, Operation
from .dispatch import serve
from .responses import ApiError, error_answer, to_http

_VARIABLE = re.compile(r"{(\w+)}")


class LazyRule(Rule):
    """A rule that is compiled when the first address is built from it.

    Werkzeug compiles two functions that build addresses for each rule, which takes as long as all else at a start. From
    the paths of the bundle, no address is ever built.
    """

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        compile_, compiled = super()._compile_builder, None

        def build(*values: Any, **named: Any) -> tuple[str, str]:
            nonlocal compiled
            if compiled is None:
                compiled = compile_(append_unknown)
            return compiled(*values, **named)

        return build


def add_routes(app: Flask, bundle: Bundle) -> None:
    """Add a rule for every operation, and a response for every other path below `/rest/`."""
    app.view_functions |= {operation.id: _view(operation) for operation in bundle.operations}
    for operation in bundle.operations:
        rule = _VARIABLE.sub(r"<\1>", operation.path)
        rules = [rule, f"/{UPLOAD_HOST}{rule}"] if operation.id == "uploads.chunk" else [rule]
        for one in rules:
            app.url_map.add(LazyRule(one, endpoint=operation.id, methods=[operation.method.upper()]))

    def nowhere(**_: str) -> Response:
        return to_http(error_answer(bundle, ApiError("ERR_ENTITY_NOT_FOUND", status=404)))

    methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    app.add_url_rule("/rest/<path:rest>", "nowhere", nowhere, methods=methods)


def _view(operation: Operation) -> Callable[..., Response]:
    def view(**path: str) -> Response:
        return serve(operation, path)

    return view
