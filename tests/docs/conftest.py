"""The docs are built once for all tests; `tox -e docs` hands over those that it built."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from generator.docs.reference import Reference

ROOT = Path(__file__).resolve().parent.parent.parent

# What builds the docs is in the environment `docs` alone, which keeps the others small and quick.
collect_ignore_glob = [] if find_spec("zensical") else ["test_*.py"]


@pytest.fixture(scope="session")
def files() -> dict[PurePosixPath, str | bytes]:
    """The input of the site builder, by path."""
    from generator.docs import build_docs

    return build_docs(ROOT / "spec")


@pytest.fixture(scope="session")
def reference() -> Reference:
    """What the pages are made of."""
    from generator.docs.reference import Reference
    from generator.pipeline import build_documents, build_plan

    documents = build_documents(ROOT / "spec")
    return Reference(build_plan(documents), documents, ROOT / "tests" / "cassettes")


@pytest.fixture(scope="session")
def pages(files: dict[PurePosixPath, str | bytes]) -> dict[PurePosixPath, str]:
    """The pages as Markdown, by path."""
    return {
        path.relative_to("pages"): text
        for path, text in files.items()
        if path.parts[0] == "pages" and path.suffix == ".md" and isinstance(text, str)
    }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    built = os.environ.get("SITE")
    if built:
        return Path(built)
    from generator.docs import build_site

    folder = tmp_path_factory.mktemp("docs") / "site"
    build_site(ROOT / "spec", folder)
    return folder
