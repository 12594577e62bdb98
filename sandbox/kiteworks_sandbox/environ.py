"""Names that the middleware of a sandbox shares: of the WSGI environment, of a header, of paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

Environ: TypeAlias = dict[str, Any]
App: TypeAlias = Callable[[Environ, Any], Iterable[bytes]]

OPERATION = "kiteworks_sandbox.operation"
"""Key of the environment: identifier of the operation that a request calls, or None."""
VARIABLES = "kiteworks_sandbox.variables"
"""Key of the environment: the variables in the request's path."""
ANSWERED = "kiteworks_sandbox.answered"
"""Key of the environment: where the response comes from, if not from the operation."""
FORM = "kiteworks_sandbox.form"
"""Key of the environment: the parsed multipart form and its files, if the application parsed them."""
ORIGIN_HEADER = "X-Kiteworks-Sandbox"
"""Header of a response that says where it comes from."""

OWN = "/sandbox/"
"""Paths of the sandbox itself, where nothing is recorded and nothing goes wrong."""
