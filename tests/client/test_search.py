"""Search by place and by text."""

from __future__ import annotations

from typing import Any

import pytest

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_by_path(kw: Any) -> None:
    folder = make(kw, "Search by path")
    file = kw.folders.upload(folder.id, ("needle.txt", b"x"))
    found = kw.search.find(path="Search by path/needle.txt")
    assert [one.id for one in found.files] == [file.id]
    assert found.folders == []
    remove(kw, folder)


def test_by_text(kw: Any) -> None:
    folder = make(kw, "Search by text")
    kw.folders.upload(folder.id, ("unmistakable.txt", b"x"))
    found = kw.search.find(content_contains="unmistakable", search_type=["f"])
    assert [one.name for one in found.files] == ["unmistakable.txt"]
    remove(kw, folder)


def test_the_search_of_the_web_pages(kw: Any) -> None:
    folder = make(kw, "Query")
    file = kw.folders.upload(folder.id, ("haystack-17.txt", b"x"))
    found = kw.search.query(search_type=["f"], query="haystack-17")
    assert [one.id for one in found.files] == [file.id]
    assert found.folders == []
    remove(kw, folder)
