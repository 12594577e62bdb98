"""Text of the spec can neither break a page nor become part of it, whatever it holds."""

from __future__ import annotations

import shutil
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import given, strategies as st

from generator.docs import build_docs
from generator.docs.text import cell, inline, prose

from .conftest import ROOT

SMALL = ROOT / "tests" / "generator" / "spec"
PROSE = ("deprecated", "description", "summary", "title", "meaning", "hint", "returns")
NASTY = (
    "a | b || c `code | x` <script>alert(1)</script> </td></table> {{ 7 * 7 }} {% raw %} [a](b.md) ![i](x) **bold** "
    "_it_ ``` ~~~ &amp; &#60; --- # h \\ $x$ :smile: http://a.example <!-- --> {#id .class} !!! ??? === $(rm)"
)
# What a page is made of whatever its texts are; paragraphs, breaks and code come and go with them.
_LOOSE = {"p", "br", "code"}


class _Shape(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _LOOSE:
            found = dict(attrs)
            self.tags.append((tag, found.get("id") or found.get("href") or found.get("src")))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _html(page: str, extensions: list[str], options: dict[str, Any]) -> str:
    if page.startswith("---\n"):
        page = page.split("\n---\n", 1)[1]
    return markdown.markdown(page, extensions=extensions, extension_configs=options)


def _shapes(spec: Path) -> dict[PurePosixPath, _Shape]:
    files = build_docs(spec)
    config = files[PurePosixPath("mkdocs.yml")]
    assert isinstance(config, str)
    extensions: list[str] = []
    options: dict[str, Any] = {}
    for entry in yaml.safe_load(config)["markdown_extensions"]:
        name, settings = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        extensions.append(name)
        options[name] = settings
    return {
        path: _Shape(_html(page, extensions, options))
        for path, page in files.items()
        if path.parts[0] == "pages" and path.suffix == ".md" and isinstance(page, str) and not _by_hand(path)
    }


def _by_hand(path: PurePosixPath) -> bool:
    return "guides" in path.parts or path.stem in {"changelog", "contributing"}


@pytest.fixture(scope="module")
def plain() -> dict[PurePosixPath, _Shape]:
    return _shapes(SMALL)


@pytest.mark.parametrize(
    "nasty",
    [
        NASTY,
        "- a\n- b\n\n1. c\n\n    indented\n\n## h\n\n| a | b |\n|---|---|",
        "---",
        "`",
        "``` x",
        "<b",
        "1. x",
        "+ x",
    ],
)
def test_every_description_may_hold_anything(
    tmp_path: Path, nasty: str, plain: dict[PurePosixPath, _Shape]
) -> None:
    spec = Path(shutil.copytree(SMALL, tmp_path / "spec"))
    for file in spec.rglob("*.yaml"):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        file.write_text(yaml.safe_dump(_with_prose(data, nasty), sort_keys=False), encoding="utf-8")
    for path, shape in _shapes(spec).items():
        # Samples are made of types and names, not of texts, so that nothing differs but the texts themselves.
        assert shape.tags == plain[path].tags, path


@given(st.text(st.characters(exclude_characters="`", exclude_categories=["C", "Z"]) | st.just(" ")))
def test_text_reads_as_it_was_written(text: str) -> None:
    folded = " ".join(text.split())
    for made in (inline(text), prose(text), cell(text)):
        shape = _Shape(markdown.markdown(f"x {made}", extensions=["attr_list", "tables"]))
        assert " ".join("".join(shape.words).split()) == f"x {folded}".strip()
        assert shape.tags == []


def test_code_stays_code() -> None:
    assert inline("Send `a|b` or ``c`d``.") == ("Send <code>a&#124;b</code> or <code>c&#96;d</code>.")


def _with_prose(node: Any, text: str) -> Any:
    if isinstance(node, dict):
        return {
            key: text if key in PROSE and isinstance(value, str) else _with_prose(value, text)
            for key, value in node.items()
        }
    return [_with_prose(one, text) for one in node] if isinstance(node, list) else node
