"""The stages in their order."""

from __future__ import annotations

import gc
from pathlib import Path, PurePosixPath

from .bundle import Bundle, bundle
from .format import format_files
from .load import load
from .parse import parse
from .plan import plan
from .render import render
from .validate import validate


def build_bundle(spec: Path) -> Bundle:
    """The valid document that `spec` describes.

    Raises:
        SpecError: The spec is broken.
    """
    document = bundle(load(spec))
    validate(document)
    return document


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
        document = build_bundle(spec)
        return format_files(render(plan(document, parse(document)), document))
    finally:
        if collecting:
            gc.enable()
