"""Every link of the built site leads to a file and a place that are there, and none of its own parts lie elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

# The page that stands for a missing one is written for a server; its links count from the root.
_SERVED = {"404.html"}


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.twice: set[str] = set()
        self.links: list[str] = []
        self.parts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name = found.get("id")
        if name:
            (self.twice if name in self.ids else self.ids).add(name)
        if tag == "a":
            self.links += [found["href"]] if found.get("href") else []
        else:
            self.parts += [address for key in ("src", "href") if (address := found.get(key))]


@pytest.fixture(scope="module")
def read(site: Path) -> dict[Path, _Page]:
    return {
        path.resolve(): _Page(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
        if path.name not in _SERVED
    }


def test_every_link_leads_somewhere(read: dict[Path, _Page], site: Path) -> None:
    dead: list[str] = []
    for path, page in read.items():
        for address in {*page.links, *page.parts}:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            fragment = unquote(parts.fragment)
            if not target.is_file() or (fragment and target in read and fragment not in read[target].ids):
                dead.append(f"{path.relative_to(site.resolve())}: {address}")
    assert dead == []


def test_no_part_of_a_page_lies_elsewhere(read: dict[Path, _Page]) -> None:
    assert {part for page in read.values() for part in page.parts if urlsplit(part).netloc} == set()


def test_no_place_has_a_name_twice(read: dict[Path, _Page]) -> None:
    assert {path.name: page.twice for path, page in read.items() if page.twice} == {}


def test_no_page_is_too_large_to_read(site: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in site.rglob("*.html")}
    assert {name: size for name, size in sizes.items() if size > 250_000} == {}
