"""The site, built from the pages by Zensical as a whole or not at all.

Zensical was chosen because the authors of Material for MkDocs develop it as the successor (Material ends in May 2027).
It builds all pages within seconds and needs only PyPI. It reads `mkdocs.yml`, so that Material could still replace it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from ..write import replace, write_tree
from .build import build_docs
from .viewer import SiteError


def build_site(spec: Path, output: Path) -> int:
    """Build the site, replace the old one, and return the number of its pages.

    Raises:
        SpecError: The spec is invalid.
        SiteError: The site builder is missing or refused a page. The old site is unchanged.
    """
    if find_spec("zensical") is None:
        raise SiteError("zensical, which builds the site, is not installed: pip install '.[docs]'")
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
            raise SiteError(f"zensical refused the pages; fix the template:\n{done.stdout}{done.stderr}")
        _finish(folder / "site")
        shutil.copytree(folder / "copied", folder / "site", dirs_exist_ok=True)
        replace(output, folder / "site", folder / "old")
    return sum(path.suffix == ".md" and path.parts[0] == "pages" for path in files)


def _finish(site: Path) -> None:
    """Lead each page to its text in Markdown, and its logo to a file: Zensical's needs a server."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        text = text.replace('href="./.."', 'href="../index.html"').replace(
            'href="" title', 'href="index.html" title'
        )
        text = text.replace(
            "</article>", f'<p><a href="{page.stem}.md">This page as Markdown</a></p></article>'
        )
        page.write_text(text, encoding="utf-8")
