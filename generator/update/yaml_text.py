"""Write data as YAML in the spec's layout, and add to its files without touching what stands there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from ..load import Data, Pointer

_ON_ONE_LINE = {"schema", "security", "tags", "required", "headers"}
"""Keys whose values are written on one line, as is everything in `properties` and each list of plain values."""


_PLAIN = re.compile(r"[\w$][\w .-]*")
"""Texts that are written without quotes, if YAML doesn't read them as something else."""


class _Dumper(yaml.SafeDumper):
    """Quotes texts as the spec does."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style=None if _PLAIN.fullmatch(text) else "'"
    ),
)


def one_line(value: Data) -> str:
    """Return data as YAML on one line."""
    text: str = yaml.dump(
        [value], Dumper=_Dumper, default_flow_style=True, width=float("inf"), sort_keys=False
    )
    return text.strip()[1:-1]


def block(value: dict[str, Data], indent: int = 0) -> str:
    """Return a mapping as YAML with a line for each member, in the spec's layout."""
    return "".join(_member(key, one, indent) for key, one in value.items())


def _member(key: str, value: Data, indent: int) -> str:
    start = " " * indent + (key if "/" in key else one_line(key)) + ":"
    if key in _ON_ONE_LINE or _is_short(value):
        return f"{start} {one_line(value)}\n"
    if isinstance(value, list):
        return f"{start}\n" + "".join(item(one, indent + 2) for one in value)
    if key == "properties":
        return f"{start}\n" + "".join(_property(name, one, indent + 2) for name, one in value.items())
    return f"{start}\n{block(value, indent + 2)}"


def _property(name: str, value: Data, indent: int) -> str:
    return f"{' ' * indent}{one_line(name)}: {one_line(value)}\n"


def item(value: Data, indent: int) -> str:
    """Return an item of a list, with its dash."""
    if _is_short(value):
        return f"{' ' * indent}- {one_line(value)}\n"
    return f"{' ' * indent}- {block(value, indent + 2).lstrip()}"


def _is_short(value: Data) -> bool:
    if isinstance(value, dict):
        return "$ref" in value or not value
    return not isinstance(value, list) or not any(isinstance(one, (dict, list)) for one in value)


class SpecText:
    """The text of a spec's files, changed in memory until `save`.

    Args:
        spec: The spec's folder.
    """

    def __init__(self, spec: Path) -> None:
        self._spec = spec
        self._texts: dict[Path, str] = {}

    def text(self, file: Path) -> str:
        """Return the text of a file, as changed so far; nothing if there is no such file."""
        if file not in self._texts:
            place = self._spec / file
            self._texts[file] = place.read_text(encoding="utf-8") if place.is_file() else ""
        return self._texts[file]

    def append(self, file: Path, name: str, value: dict[str, Data]) -> None:
        """Add a member at the end of a file, after an empty line."""
        text = self.text(file)
        self._texts[file] = f"{text}\n{block({name: value})}" if text else block({name: value})

    def add(
        self, file: Path, pointer: Pointer, name: str, value: Data, *, before: tuple[str, ...] = ()
    ) -> None:
        """Add a member to the mapping at `pointer`: before the first of the members named, or at its end."""
        node = self._node(file, pointer)
        assert isinstance(node, yaml.MappingNode)
        if node.flow_style:
            comma = ", " if node.value else ""
            self._insert(file, node.end_mark.index - 1, f"{comma}{one_line(name)}: {one_line(value)}")
            return
        first = node.value[0][0].start_mark
        following = next((key for key, _ in node.value if key.value in before), None)
        write = _property if pointer[-1:] == ("properties",) else _member
        text = write(name, value, first.column)
        if following is not None:
            self._insert(file, following.start_mark.index - following.start_mark.column, text)
        else:
            self._insert(file, self._end(file, node), text)

    def add_item(self, file: Path, pointer: Pointer, value: Data) -> None:
        """Add an item to the end of the list at `pointer`."""
        node = self._node(file, pointer)
        assert isinstance(node, yaml.SequenceNode)
        if node.flow_style:
            comma = ", " if node.value else ""
            self._insert(file, node.end_mark.index - 1, f"{comma}{one_line(value)}")
        else:
            self._insert(file, self._end(file, node), item(value, node.start_mark.column))

    def save(self) -> list[Path]:
        """Write what changed, and return the files."""
        changed = [file for file, text in self._texts.items() if text and text != self._stored(file)]
        for file in changed:
            (self._spec / file).write_text(self._texts[file], encoding="utf-8")
        return sorted(changed)

    def _stored(self, file: Path) -> str:
        place = self._spec / file
        return place.read_text(encoding="utf-8") if place.is_file() else ""

    def _node(self, file: Path, pointer: Pointer) -> yaml.Node:
        node: Any = yaml.compose(self.text(file), Loader=yaml.SafeLoader)
        for part in pointer:
            if isinstance(node, yaml.MappingNode):
                node = next(value for key, value in node.value if key.value == part)
            else:
                node = node.value[part]
        return node  # type: ignore[no-any-return]

    def _end(self, file: Path, node: yaml.Node) -> int:
        """Return where the line after the last one of a block begins."""
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        at = node.end_mark
        if at.column == 0:  # a text of several lines ends where the next line begins
            return int(at.index)
        return self.text(file).index("\n", at.index) + 1

    def _insert(self, file: Path, index: int, text: str) -> None:
        stands = self.text(file)
        self._texts[file] = stands[:index] + text + stands[index:]
