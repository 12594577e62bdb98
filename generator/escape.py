"""Text from the spec is data: these are the only ways to insert it into generated code."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

from openapi_python_client.strings import in_double_quote_literal, safe_for_docstring

_WIDTH = 120
_NULL = re.compile(r"\bnull\b")  # what the spec says of JSON, a docstring says of Python
_CODE = re.compile(r"`[^`]{1,80}`")
_TIED = "\N{NO-BREAK SPACE}"  # `textwrap` breaks a line at ASCII blanks only
_QUOTES = "\0" * 3  # room for the quotes before the first line and behind the last


def literal(value: Any) -> str:
    """Return a Python literal for plain data. Strings are always in double quotes."""
    if isinstance(value, str):
        return f'"{in_double_quote_literal(value)}"'
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        inner = ", ".join(literal(one) for one in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(one)}" for key, one in value.items()) + "}"
    raise TypeError(f"no literal for {type(value).__name__}: {json.dumps(value, default=str)[:80]}")


def docstring(text: str, indent: int = 0, hang: int = 0) -> str:
    """Format text for the inside of a triple-quoted string, wrapped and indented. A code span stays on one line.

    Args:
        text: Prose; blank lines separate paragraphs, and lines that begin with `-` stay separate lines.
        indent: Indentation of every line but the first.
        hang: Additional indentation of all lines of a paragraph but its first.
    """
    out: list[str] = []
    quotes = "" if hang else _QUOTES
    for paragraph in re.split(r"\n\s*\n", f"{quotes}{text.strip()}{quotes}"):
        lines = re.split(r"\n(?=\s*[-*] )", paragraph)
        for line in lines:
            folded = _NULL.sub("None", " ".join(line.split()))
            tied = _CODE.sub(lambda span: span[0].replace(" ", _TIED), folded)
            wrapped = textwrap.wrap(
                tied,
                max(40, _WIDTH - indent),
                subsequent_indent=" " * hang,
                break_long_words=False,
                break_on_hyphens=False,
            )
            out += [rest.replace(_TIED, " ").replace(_QUOTES, "") for rest in wrapped or [""]]
        out.append("")
    body = ("\n" + " " * indent).join(safe_for_docstring(line) for line in out[:-1])
    body = "\n".join(line.rstrip() for line in body.split("\n"))
    # A quote or backslash right before the closing quotes would end the string early or run past it.
    return body + " " if body.endswith(('"', "\\")) else body
