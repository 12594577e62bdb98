"""The viewer of the bundle: Redoc, which a package of PyPI carries, beside the document as a script.

A page opened from a file may not fetch another file, but it may run one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from ..bundle import Bundle
from ..pipeline import MAIN
from .problems import SiteError

_PACKAGE = "drf-spectacular-sidecar"
# Its makers' logo, the one thing that Redoc would fetch from elsewhere.
_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg"
_FOLDER = "drf_spectacular_sidecar/static/drf_spectacular_sidecar/redoc"


def page(name: str) -> str:
    """The page on which a document is shown."""
    return "viewer.html" if name == MAIN else f"viewer-{name}.html"


def scripts(documents: Mapping[str, Bundle]) -> Iterator[tuple[str, str]]:
    """Yield the viewer and the documents, as scripts, by their paths in the site.

    Raises:
        SiteError: The package that carries Redoc is not installed.
    """
    try:
        # Its files alone are taken: importing it would want Django.
        folder = Path(str(distribution(_PACKAGE).locate_file(_FOLDER)))
    except PackageNotFoundError:
        raise SiteError(f"{_PACKAGE} is missing, which carries the viewer: pip install '.[docs]'") from None
    code = (folder / "bundles/redoc.standalone.js").read_text("utf-8")
    yield "assets/redoc/redoc.standalone.js", code.replace(_LOGO, "data:,")
    yield "assets/redoc/LICENSE", (folder / "LICENSE").read_text("utf-8")
    for name, bundle in documents.items():
        yield f"assets/{name}.js", f"window.OPENAPI = {json.dumps(bundle.document)};\n"
