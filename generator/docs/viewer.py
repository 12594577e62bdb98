"""The viewer of the bundle: Redoc, from a package on PyPI, with the document as a script.

A page opened from a file can't fetch another file, but it can load one as a script.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from ..bundle import Bundle
from ..pipeline import MAIN

_PACKAGE = "drf-spectacular-sidecar"
# The Redocly logo, the only file that Redoc would fetch from another host.
_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg"
_FOLDER = "drf_spectacular_sidecar/static/drf_spectacular_sidecar/redoc"


class SiteError(Exception):
    """The site builder or the viewer is missing, or a page was refused: not an error in the spec."""


def page(name: str) -> str:
    """Return the page that shows a document."""
    return "viewer.html" if name == MAIN else f"viewer-{name}.html"


def scripts(documents: Mapping[str, Bundle]) -> Iterator[tuple[str, str]]:
    """Yield the viewer and the documents, as scripts, by their paths in the site.

    Raises:
        SiteError: The package that contains Redoc is not installed.
    """
    try:
        # Only its files are used: importing it would require Django.
        folder = Path(str(distribution(_PACKAGE).locate_file(_FOLDER)))
    except PackageNotFoundError:
        raise SiteError(
            f"{_PACKAGE} , which contains the viewer, is not installed: pip install '.[docs]'"
        ) from None
    code = (folder / "bundles/redoc.standalone.js").read_text("utf-8")
    yield "assets/redoc/redoc.standalone.js", code.replace(_LOGO, "data:,")
    yield "assets/redoc/LICENSE", (folder / "LICENSE").read_text("utf-8")
    for name, bundle in documents.items():
        yield f"assets/{name}.js", f"window.OPENAPI = {json.dumps(bundle.document)};\n"
