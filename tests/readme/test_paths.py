"""The files and folders that the guides name are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .blocks import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_FOLDERS = "spec|templates|generator|generated|runtime|sandbox|cli|tests|docs|benchmarks"
_PATH = re.compile(rf"(?<![\w./-])(?:{_FOLDERS})/[\w./-]*(?![\w<*])")
# What a reader of CONTRIBUTING.md adds.
_NEW = {"sandbox/kiteworks_sandbox/operations/languages.py", "tests/client/test_languages.py"}


def paths(text: str) -> set[str]:
    return {match.rstrip("./") for match in _PATH.findall(text)} - _NEW


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_paths_exist(page: Path) -> None:
    assert {path for path in paths(page.read_text(encoding="utf-8")) if not (ROOT / path).exists()} == set()


def test_paths_are_found() -> None:
    text = (
        "see `spec/paths/x.yaml`, spec/shared/, `spec/schemas/<resource>.yaml` and https://a.example/docs/b"
    )
    assert paths(text) == {"spec/paths/x.yaml", "spec/schemas", "spec/shared"}


def test_the_readme_links_to_every_guide() -> None:
    """The site has the guides in the order of these links."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    guides = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    assert {match[1] for match in re.finditer(r"\]\((docs/[\w-]+\.md)\)", text)} == guides
