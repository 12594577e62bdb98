"""Turns the hand-written pages into pages of the site: only their links change, since files lie elsewhere there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

_LINK = re.compile(r"(!?\[[^\]]*\])\(([^)\s]+)\)")


def guides(root: Path) -> Iterator[tuple[PurePosixPath, str | bytes]]:
    """Yield the handwritten pages and their images, by their paths in the site."""
    places = {
        PurePosixPath("CHANGELOG.md"): PurePosixPath("changelog.md"),
        PurePosixPath("CONTRIBUTING.md"): PurePosixPath("contributing.md"),
        PurePosixPath("README.md"): PurePosixPath("index.md"),
    }
    for file in sorted((root / "docs").rglob("*")):
        if file.is_file():
            inside = PurePosixPath(file.relative_to(root / "docs").as_posix())
            places[PurePosixPath("docs") / inside] = PurePosixPath("guides") / inside
    for source, target in places.items():
        path = root / source
        if path.suffix != ".md":
            yield target, path.read_bytes()
        elif path.exists():
            yield target, _with_links(path.read_text(encoding="utf-8"), source, places)


def title(text: str, otherwise: str) -> str:
    """Return the title of a page: its first heading."""
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return found[1].strip() if found else otherwise


def _with_links(text: str, source: PurePosixPath, places: dict[PurePosixPath, PurePosixPath]) -> str:
    target = places[source]

    def moved(match: re.Match[str]) -> str:
        words, address = match[1], match[2]
        if re.match(r"[a-z]+:|#", address):
            return match[0]
        path, _, fragment = address.partition("#")
        place = places.get(_joined(source.parent, path))
        if place is None:
            # A file of the repository that is not on the site: its name is more useful than a dead link.
            return words.strip("![]")
        return f"{words}({_relative(place, target)}{'#' if fragment else ''}{fragment})"

    return _LINK.sub(moved, text)


def _joined(folder: PurePosixPath, path: str) -> PurePosixPath:
    parts: list[str] = list(folder.parts)
    for part in PurePosixPath(path).parts:
        if part == "..":
            parts = parts[:-1]
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def _relative(place: PurePosixPath, page: PurePosixPath) -> str:
    up = "../" * (len(page.parts) - 1)
    return place.name if place.parent == page.parent else f"{up}{place}"
