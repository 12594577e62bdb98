"""Text from the spec is data: these are the only ways to insert it into a page.

Pages are Markdown with tables in HTML. In prose, all special characters of both are escaped; only code between
backticks and blank lines between paragraphs keep their meaning.
"""

from __future__ import annotations

import html
import re

# All characters that Markdown, its extensions or a template engine may interpret. As entities they are plain text
# for all of these, also in tables and headings.
_MARKS = re.compile(r"[^\w\s.,;()'/%?-]|_")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# At the start of a line: a list, a rule, a heading's underline.
_START = re.compile(r"\A(\d+(?=[.)])|-)")


def plain(text: object) -> str:
    """Escape one line of text completely."""
    folded = " ".join(str(text).split())
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", folded)


def inline(text: object) -> str:
    """Escape one line of text; text in backticks becomes code."""
    text = str(text)
    parts: list[str] = []
    end = 0
    for match in _CODE.finditer(text):
        parts += [_spaced(text[end : match.start()]), code(match[2])]
        end = match.end()
    parts.append(_spaced(text[end:]))
    return "".join(parts).strip()


def prose(text: object) -> str:
    """Escape text of several paragraphs."""
    paragraphs = [inline(paragraph) for paragraph in re.split(r"\n\s*\n", str(text).strip())]
    return "\n\n".join(_START.sub(_entity, paragraph) for paragraph in paragraphs)


def cell(text: object) -> str:
    """Escape text of several paragraphs for use inside a block of HTML, which a blank line could end."""
    return prose(text).replace("\n\n", "<br>")


def code(text: object) -> str:
    """Format text as code."""
    return f"<code>{plain(text)}</code>"


def anchor(name: object) -> str:
    """Return a valid `id`, derived from a name in the spec."""
    return re.sub(r"[^\w.-]", "-", str(name)) or "-"


def fenced(source: str, language: str, indent: int = 0) -> str:
    """Return a code block that no content can close."""
    longest = max((len(run) for run in re.findall(r"`+", source)), default=0)
    fence = "`" * max(3, longest + 1)
    lines = [f"{fence}{language}", *source.rstrip("\n").split("\n"), fence]
    return "\n".join(" " * indent + line if line else "" for line in lines)


def attribute(text: object) -> str:
    """Escape text for an HTML attribute."""
    return html.escape(" ".join(str(text).split()), quote=True)


def _spaced(text: str) -> str:
    """Escape like `plain`, but keep a blank at either end: code may be adjacent."""
    start = " " if text[:1].isspace() else ""
    end = " " if text[-1:].isspace() and text.strip() else ""
    return f"{start}{plain(text)}{end}"


def _entity(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(mark)};" for mark in match[0])
