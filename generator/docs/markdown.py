"""The pages of the site as plain Markdown, for programs that read: without HTML, entities and tabs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_FENCED = re.compile(r"^ *(`{3,})[^`\n]*\n.*?^ *\1 *$", re.MULTILINE | re.DOTALL)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TAB = re.compile(r'^=== "(.+)"$', re.MULTILINE)
_HEADING_ID = re.compile(r"^(#+ .*?) \{ #.*\}$", re.MULTILINE)
# The viewers are pages for browsers alone.
_ADDRESS = re.compile(r"^(?!\w+:|viewer)(.*)\.html(#.*)?$")
_AROUND = {"strong": "**", "em": "*"}


def as_markdown(page: str) -> str:
    """Return a page without what only a browser needs."""
    page = _FRONT.sub("", page)
    parts: list[str] = []
    end = 0
    for match in _FENCED.finditer(page):
        indented = len(match[0]) - len(match[0].lstrip(" "))
        block = match[0] if not indented else re.sub(rf"^ {{{indented}}}", "", match[0], flags=re.MULTILINE)
        parts += [_text(page[end : match.start()]), block]
        end = match.end()
    text = "".join([*parts, _text(page[end:])])
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _text(source: str) -> str:
    """Return Markdown with HTML in it as Markdown alone."""
    source = _TAB.sub(r"**\1**", _HEADING_ID.sub(r"\1", source))
    reader = _Reader()
    # What is in a code span of a guide is not HTML.
    parts = re.split(r"(`[^`\n]+`)", source)
    for number, part in enumerate(parts):
        if number % 2:
            reader.handle_data(part)
        else:
            reader.feed(part)
    reader.close()
    return "".join(reader.out)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._links: list[str] = []
        self._cells = 0
        self._in_table = False
        self._in_cell = False
        self._in_code = False
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        match tag:
            case "svg":
                self._hidden += 1
            case "a" if not self._in_code:
                self._links.append(dict(attrs).get("href") or "")
                self._add("[")
            case "code":
                self._in_code = True
                self._add("`")
            case "br":
                self._add(" ")
            case "table":
                self._in_table = True
            case "th" | "td":
                self._cells += 1
                self._in_cell = True
                self._add("| ")
            case "tr":
                self._cells = 0
            case "h3":
                self._add("\n\n### ")
            case "dt":
                self._add("\n- ")
            case "dd":
                self._add(": ")
            case _:
                self._add(_AROUND.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "svg":
                self._hidden -= 1
            case "a" if self._links:
                address = _ADDRESS.sub(lambda found: f"{found[1]}.md{found[2] or ''}", self._links.pop())
                self._add(f"]({address})")
            case "table":
                self._in_table = False
            case "code":
                self._in_code = False
                self._add("`")
            case "th" | "td":
                self._in_cell = False
                self._add(" ")
            case "tr":
                self._add("|\n")
            case "thead":
                self._add("|---" * self._cells + "|\n")
            case "p" | "h3" | "dl":
                self._add("\n\n")
            case _:
                self._add(_AROUND.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if not self._in_table:
            self._add(data)
        elif self._in_cell:
            self._add(re.sub(r"\s+", " ", data).replace("|", r"\|"))

    def _add(self, text: str) -> None:
        if not self._hidden:
            self.out.append(text)
