"""The stages in their order."""

from __future__ import annotations

import gc
from pathlib import Path, PurePosixPath

from .bundle import Bundle, bundle
from .format import format_files
from .load import Fragment, load
from .parse import parse
from .plan import Plan, plan
from .render import render
from .validate import validate

MAIN = "openapi"


def build_documents(spec: Path) -> dict[str, Bundle]:
    """The valid documents that `spec` describes: the main one, then one for each folder with an `openapi.yaml`.

    Raises:
        SpecError: The spec is broken.
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
    return documents


def build_bundle(spec: Path) -> Bundle:
    """The main document that `spec` describes.

    Raises:
        SpecError: The spec is broken.
    """
    return build_documents(spec)[MAIN]


def build_plan(documents: dict[str, Bundle]) -> Plan:
    """What the templates render, of all documents together.

    Raises:
        SpecError: The parser refuses a document, or two of them clash.
    """
    return plan([(document, parse(document)) for document in documents.values()])


def build_files(spec: Path) -> dict[PurePosixPath, str]:
    """Every generated file, formatted. Nothing is written.

    Raises:
        SpecError: The spec is broken.
        FormatError: A template renders invalid Python.
    """
    # The parser makes some million objects that all live until the end: the collector would look at each in vain.
    collecting = gc.isenabled()
    gc.disable()
    try:
        documents = build_documents(spec)
        return format_files(render(build_plan(documents), documents))
    finally:
        if collecting:
            gc.enable()
