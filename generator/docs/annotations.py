"""Python types on a page: models become links, and long lists of values are shown separately."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass

from .text import code, plain

_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[A-Za-z_]\w*|.', re.DOTALL)
_LITERAL = re.compile(r'Literal\[(?:"(?:\\.|[^"\\])*"|[^\]"])*\]')


@dataclass(frozen=True, slots=True)
class Shown:
    """A type on a page.

    Attributes:
        html: The type, with links.
        values: The values it is limited to, or that are known.
    """

    html: str
    values: tuple[str, ...]


def shown(annotation: str, links: Mapping[str, str], aliases: Mapping[str, str] | None = None) -> Shown:
    """Format a type for a page.

    Args:
        annotation: The annotation in the plan.
        links: Class name -> URL, for the models.
        aliases: Names of the method's long types.
    """
    names = {"UnixTime": "datetime", **(aliases or {})}
    text = re.sub(r"[A-Za-z_]\w*", lambda name: names.get(name[0], name[0]), annotation)
    values: list[str] = []

    def taken(match: re.Match[str]) -> str:
        found = [ast.literal_eval(one) for one in _literals(match[0])]
        values.extend(one if isinstance(one, str) else repr(one) for one in found)
        return " | ".join(dict.fromkeys(type(one).__name__ for one in found))

    text = _LITERAL.sub(taken, text)
    # "known values, or other text" is text.
    text = " | ".join(dict.fromkeys(text.split(" | ")))
    parts: list[str] = []
    for token in _TOKEN.findall(text):
        parts.append(f'<a href="{links[token]}">{plain(token)}</a>' if token in links else plain(token))
        if token.isspace():
            parts[-1] = " "
    return Shown(f"<code>{''.join(parts)}</code>", tuple(code(value) for value in values))


def _literals(text: str) -> list[str]:
    node = ast.parse(text, mode="eval").body
    assert isinstance(node, ast.Subscript)
    values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    return [ast.unparse(value) for value in values]
