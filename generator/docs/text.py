"""Text from the spec is data here too: the only ways by which it may enter a page.

Pages are Markdown with tables in HTML. Prose loses every mark that means something to either; only code between
backticks and blank lines between paragraphs keep their meaning.
"""

from __future__ import annotations

import html
import re

# All that Markdown, its extensions or a template engine may take for more than a letter. As an entity it is text to
# each of them, in tables and headings too.
_MARKS = re.compile(r"[^\w\s.,;()'/%?-]|_")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# At the start of a line: a list, a rule, a heading's underline.
_START = re.compile(r"\A(\d+(?=[.)])|-)")


def plain(text: object) -> str:
    """Text of one line in which nothing is a mark."""
    folded = " ".join(str(text).split())
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", folded)


def inline(text: object) -> str:
    """Text of one line; what stands between backticks is code."""
    text = str(text)
    parts: list[str] = []
    end = 0
    for match in _CODE.finditer(text):
        parts += [_spaced(text[end : match.start()]), code(match[2])]
        end = match.end()
    parts.append(_spaced(text[end:]))
    return "".join(parts).strip()


def prose(text: object) -> str:
    """Text of several paragraphs."""
    paragraphs = [inline(paragraph) for paragraph in re.split(r"\n\s*\n", str(text).strip())]
    return "\n\n".join(_START.sub(_entity, paragraph) for paragraph in paragraphs)


def cell(text: object) -> str:
    """Text of several paragraphs inside a block of HTML, which a blank line could end."""
    return prose(text).replace("\n\n", "<br>")


def code(text: object) -> str:
    """Text as code."""
    return f"<code>{plain(text)}</code>"


def anchor(name: object) -> str:
    """What an `id` may hold, made of a name of the spec."""
    return re.sub(r"[^\w.-]", "-", str(name)) or "-"


def fenced(source: str, language: str, indent: int = 0) -> str:
    """A block of code that nothing in the code can end."""
    longest = max((len(run) for run in re.findall(r"`+", source)), default=0)
    fence = "`" * max(3, longest + 1)
    lines = [f"{fence}{language}", *source.rstrip("\n").split("\n"), fence]
    return "\n".join(" " * indent + line if line else "" for line in lines)


def attribute(text: object) -> str:
    """Text between the quotes of an HTML attribute."""
    return html.escape(" ".join(str(text).split()), quote=True)


def _spaced(text: str) -> str:
    """`plain`, but a blank at either end stays: code may stand beside it."""
    start = " " if text[:1].isspace() else ""
    end = " " if text[-1:].isspace() and text.strip() else ""
    return f"{start}{plain(text)}{end}"


def _entity(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(mark)};" for mark in match[0])
