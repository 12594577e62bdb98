"""How the README and the guides say to install the client is possible on the day it is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .blocks import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_NONE_YET = "There is no release on PyPI yet."


def released() -> bool:
    """Whether the changelog has a version with a date."""
    versions = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    return any("unreleased" not in version.lower() for version in versions)


def test_the_readme_says_whether_there_is_a_release() -> None:
    assert (_NONE_YET in (ROOT / "README.md").read_text(encoding="utf-8")) is not released()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_is_installed_from_pypi_before_there_is_a_release(page: Path) -> None:
    found = re.findall(r"pip install [^\n]*kiteworks-client\b(?!_)[^\n]*", page.read_text(encoding="utf-8"))
    assert released() or found == []


def test_the_readme_begins_with_the_installation_and_an_example() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE)[:2] == ["Install", "Use"]
    example = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert example
    assert len(example[1].strip().splitlines()) <= 12
    assert "tox" not in text[: example.end()]
