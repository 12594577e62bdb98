"""The stages in order."""

from __future__ import annotations

import gc
from pathlib import Path, PurePosixPath

from .bundle import Bundle, bundle
from .format import format_files
from .links import add_links
from .load import Fragment, load
from .parse import parse
from .plan import Plan, plan
from .render import render
from .validate import validate

MAIN = "openapi"


def build_documents(spec: Path) -> dict[str, Bundle]:
    """Return the valid documents that `spec` describes: the main one, then one for each folder with an `openapi.yaml`.

    Raises:
        SpecError: The spec is invalid.
    """
    fragments = load(spec)
    further = sorted(
        path.parts[0] for path in fragments if len(path.parts) == 2 and path.name == "openapi.yaml"
    )
    parts: dict[str, dict[Path, Fragment]] = {name: {} for name in (MAIN, *further)}
    for path, fragment in fragments.items():
        if path.parts[0] in further:
            parts[path.parts[0]][Path(*path.parts[1:])] = fragment
        else:
            parts[MAIN][path] = fragment
    documents = {name: bundle(part) for name, part in parts.items()}
    for document in documents.values():
        validate(document)
        add_links(document)
    return documents


def build_bundle(spec: Path) -> Bundle:
    """Return the main document that `spec` describes.

    Raises:
        SpecError: The spec is invalid.
    """
    return build_documents(spec)[MAIN]


def build_plan(documents: dict[str, Bundle]) -> Plan:
    """Return the plan for the templates, for all documents together.

    Raises:
        SpecError: The parser refuses a document, or two documents conflict.
    """
    return plan([(document, parse(document)) for document in documents.values()])


def build_files(spec: Path) -> dict[PurePosixPath, str]:
    """Return every generated file, formatted. Nothing is written.

    Raises:
        SpecError: The spec is invalid.
        FormatError: A template renders invalid Python.
    """
    # The parser creates millions of objects that all live until the end: garbage collection would be wasted work.
    collecting = gc.isenabled()
    gc.disable()
    try:
        documents = build_documents(spec)
        return format_files(render(build_plan(documents), documents))
    finally:
        if collecting:
            gc.enable()
