"""Stage 6: render the templates into the text of every generated file."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import jinja2

from .bundle import Bundle
from .escape import docstring, literal
from .methods import constant
from .plan import Plan

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def render(plan: Plan, documents: dict[str, Bundle], templates: Path = TEMPLATES) -> dict[PurePosixPath, str]:
    """Render everything.

    Args:
        plan: What to render.
        documents: The documents themselves, which are shipped with the client.
        templates: The folder of the templates.

    Returns:
        Path below the output folder -> text, not yet formatted.
    """
    environment = _environment(templates)
    files = {PurePosixPath(path): text for path, text in _client(environment, plan)}
    files[PurePosixPath("kiteworks/py.typed")] = ""
    files[PurePosixPath("kiteworks_spec/__init__.py")] = environment.get_template(
        "client/spec_init.py.jinja"
    ).render()
    files[PurePosixPath("kiteworks_spec/py.typed")] = ""
    for name, document in documents.items():
        files[PurePosixPath(f"kiteworks_spec/{name}.json")] = document.to_json()
    return files


@functools.cache
def _environment(templates: Path) -> jinja2.Environment:
    """Return what compiles the templates of a folder, each once."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - the output is Python; text from the spec goes through the filters below
        keep_trailing_newline=True,
    )
    environment.filters.update(docstring=docstring, literal=literal, constant=constant, one_line=_one_line)
    return environment


def _client(environment: jinja2.Environment, plan: Plan) -> Iterator[tuple[str, str]]:
    def text(template: str, **values: object) -> str:
        return environment.get_template(template).render(plan=plan, **values)

    yield "kiteworks/__init__.py", text("client/init.py.jinja")
    yield "kiteworks/_client.py", text("client/client.py.jinja")
    yield "kiteworks/_error_codes.py", text("client/error_codes.py.jinja")
    yield "kiteworks/errors.py", text("client/errors.py.jinja")
    yield "kiteworks/models/__init__.py", text("client/models_init.py.jinja")
    for module in plan.models:
        yield f"kiteworks/models/{module.name}.py", text("client/models.py.jinja", module=module)
    yield "kiteworks/_options.py", text("client/options.py.jinja")
    yield "kiteworks/_tree_options.py", text("client/tree_options.py.jinja")
    yield "kiteworks/_parameters.py", text("client/parameters.py.jinja")
    yield "kiteworks/resources/__init__.py", text("client/resources_init.py.jinja")
    for resource in plan.resources:
        yield f"kiteworks/resources/{resource.module}.py", text("client/resource.py.jinja", resource=resource)
    if plan.workflows:
        yield "kiteworks/_uploads.py", text("client/uploads.py.jinja")
    if plan.trees or plan.configs:
        yield "kiteworks/_workflows.py", text("client/workflows.py.jinja")
    if plan.deliveries:
        yield "kiteworks/webhooks.py", text("client/webhooks.py.jinja")
    yield "kiteworks/auth/__init__.py", text("auth/init.py.jinja")
    yield "kiteworks/auth/_credential_types.py", text("auth/credential_types.py.jinja")
    for credential in plan.credentials:
        yield (
            f"kiteworks/auth/{credential.module}.py",
            text("auth/credential.py.jinja", credential=credential),
        )
    if plan.scopes:
        yield "kiteworks/auth/scope.py", text("auth/scope.py.jinja", scopes=plan.scopes)


def _one_line(text: object) -> str:
    return " ".join(str(text).split())
