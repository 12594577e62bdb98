"""Text from the spec is data: the only ways by which it may enter generated code."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

from openapi_python_client.strings import in_double_quote_literal, safe_for_docstring

_WIDTH = 116
_NULL = re.compile(r"\bnull\b")  # what the spec says of JSON, a docstring says of Python


def literal(value: Any) -> str:
    """A Python literal for plain data. A string comes out in double quotes, whatever it holds."""
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
    """Text for the inside of a triple-quoted string, wrapped and indented.

    Args:
        text: Prose; blank lines part paragraphs, lines that begin with `-` stay lines of their own.
        indent: Columns before every line but the first.
        hang: Further columns before all lines of a paragraph but its first.
    """
    out: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = re.split(r"\n(?=\s*[-*] )", paragraph)
        for line in lines:
            folded = _NULL.sub("None", " ".join(line.split()))
            width = max(40, _WIDTH - indent - hang)
            wrapped = textwrap.wrap(folded, width, break_long_words=False, break_on_hyphens=False) or [""]
            out += [wrapped[0], *(" " * hang + rest for rest in wrapped[1:])]
        out.append("")
    body = ("\n" + " " * indent).join(safe_for_docstring(line) for line in out[:-1])
    body = "\n".join(line.rstrip() for line in body.split("\n"))
    # A quote or backslash right before the closing quotes would end the string early or run past it.
    return body + " " if body.endswith(('"', "\\")) else body
