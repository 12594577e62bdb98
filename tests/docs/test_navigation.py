"""The site's navigation has every guide, in the order of the README's links."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from generator.docs.reference import Reference

from .conftest import ROOT


@pytest.fixture(scope="module")
def nav(files: dict[PurePosixPath, str | bytes]) -> list[dict[str, Any]]:
    config = files[PurePosixPath("mkdocs.yml")]
    assert isinstance(config, str)
    found: list[dict[str, Any]] = yaml.safe_load(config)["nav"]
    return found


def pages(nav: list[dict[str, Any]], tab: str) -> list[str]:
    (entries,) = (one[tab] for one in nav if tab in one)
    return [next(iter(one.values())) if isinstance(one, dict) else one for one in entries]


def test_the_guides_are_in_the_readmes_order(nav: list[dict[str, Any]]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = [f"guides/{match[1]}" for match in re.finditer(r"\]\(docs/([\w-]+\.md)\)", readme)]
    assert pages(nav, "Guides") == linked
    assert len(linked) == len(list((ROOT / "docs").glob("*.md")))


def test_how_to_contribute_is_a_page(nav: list[dict[str, Any]]) -> None:
    assert "contributing.md" in pages(nav, "Home")


def test_the_home_page_begins_with_the_installation_and_an_example_then_leads_on(
    pages: dict[PurePosixPath, str],
) -> None:
    home = pages[PurePosixPath("index.md")]
    parts = [
        "## Install",
        "pip install .",
        "## Use",
        "```python",
        'class="kw-cards"',
        "## Features",
        "tox -e demo",
    ]
    places = [home.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_the_resources_are_grouped_as_the_spec_says(nav: list[dict[str, Any]], reference: Reference) -> None:
    (api,) = (one["API"] for one in nav if "API" in one)
    groups = {name: pages for entry in api[1:] for name, pages in entry.items()}
    assert list(groups) == ["Files and folders", "Sharing", "Mail", "People", "Administration", "Compliance"]
    assert next(iter(groups["Files and folders"][0])) == "folders"
    shared = {name: pages for entry in groups["Sharing"] for name, pages in entry.items()}
    assert shared["folders.members"][:2] == [
        "api/folders.members.md",
        {"list": "api/folders.members.list.md"},
    ]
    # Of the second document, which has the group too.
    assert list(groups["Administration"][-1]) == ["webhooks"]
    listed = [name for pages in groups.values() for page in pages for name in page]
    resources = reference.plan.resources
    assert sorted(listed) == sorted(".".join(one.path) for one in resources)
