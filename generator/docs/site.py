"""The site: Zensical makes it of the pages, in one go or not at all.

Zensical, because it is what the makers of Material for MkDocs go on with (Material ends in May 2027), builds all pages
within seconds, and needs nothing but PyPI. It reads `mkdocs.yml`, so that Material could still take its place.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from ..write import replace, write_tree
from .build import build_docs
from .problems import SiteError


def build_site(spec: Path, output: Path) -> int:
    """Build the site and put it in place of the old one. Returns the number of its pages.

    Raises:
        SpecError: The spec is broken.
        SiteError: The site builder is missing or refused a page. The old site is whole.
    """
    if find_spec("zensical") is None:
        raise SiteError("zensical is missing, which builds the site: pip install '.[docs]'")
    files = build_docs(spec)
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".docs-", dir=output.parent) as name:
        folder = Path(name)
        write_tree(files, folder)
        done = subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", "mkdocs.yml"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SiteError(f"zensical refused the pages; mend the template:\n{done.stdout}{done.stderr}")
        _lead_home(folder / "site")
        replace(output, folder / "site", folder / "old")
    return sum(path.suffix == ".md" for path in files)


def _lead_home(site: Path) -> None:
    """Lead each page's logo to a file: Zensical leads it to a folder, and only a server can answer that."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        text = text.replace('href="./.."', 'href="../index.html"').replace(
            'href="" title', 'href="index.html" title'
        )
        page.write_text(text, encoding="utf-8")
