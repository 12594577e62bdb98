"""Stage 1: read the YAML files of `spec/` into plain data with line numbers.

The scalars are those of YAML 1.2's core schema: only `true` and `false` are booleans, a date is text, and keys
are always text. PyYAML's own constructors follow YAML 1.1, where `on` is a boolean and `2014-08-07` a date.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import Position, Problem, SpecError

Data = Any  # plain data: dict, list, str, int, float, bool or None
Pointer = tuple[str | int, ...]

DEVIATIONS = Path("deviations.yaml")

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CONSTANTS: dict[str, Data] = {"": None, "~": None, "null": None, "true": True, "false": False}
_QUOTED = ("'", '"', "|", ">")
_DEEPEST = 100
"""Maximum nesting of mappings and lists in a file. The composer recurses, in C too, and could crash the process."""
_LONGEST = 100
"""Maximum number of characters in a number."""
# Much faster where PyYAML has it.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Fragment:
    """One file of the spec: its data, and the line of each part."""

    file: Path
    data: dict[str, Data]
    lines: dict[Pointer, int] = field(repr=False)

    def position(self, pointer: Pointer = ()) -> Position:
        """Return the position of the part at `pointer`, or of the nearest part around it."""
        while pointer and pointer not in self.lines:
            pointer = pointer[:-1]
        return Position(self.file, self.lines.get(pointer, 1))


class _Reader:
    def __init__(self, file: Path) -> None:
        self.file = file
        self.lines: dict[Pointer, int] = {}

    def read(self, node: yaml.Node, pointer: Pointer = ()) -> Data:
        self.lines.setdefault(pointer, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, pointer)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*pointer, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, pointer: Pointer) -> dict[str, Data]:
        found: dict[str, Data] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise self._error("a key must be a plain word; quote it", line)
            key = str(key_node.value)
            if key == "<<":
                raise self._error("merge keys (<<) are not used in the spec; use a $ref", line)
            if key in found:
                first = self.lines[(*pointer, key)]
                raise self._error(f"the key {key!r} is repeated (first on line {first}); remove one", line)
            self.lines[(*pointer, key)] = line
            found[key] = self.read(value_node, (*pointer, key))
        return found

    def _scalar(self, node: yaml.Node) -> Data:
        text = str(node.value)
        if getattr(node, "style", None) in _QUOTED:
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if len(text) > _LONGEST and _FLOAT.fullmatch(text):
            raise self._error("a number has too many digits; quote it", node.start_mark.line + 1)
        if _INT.fullmatch(text):
            return int(text)
        found = float(text) if _FLOAT.fullmatch(text) else text
        if found in (math.inf, -math.inf):
            raise self._error(f"the number {text} is out of range", node.start_mark.line + 1)
        return found

    def _error(self, message: str, line: int) -> SpecError:
        return SpecError([Problem(message, Position(self.file, line))])


def load_file(path: Path, name: Path) -> Fragment:
    """Read one YAML file.

    Args:
        path: The file to read.
        name: Its name in messages.

    Raises:
        SpecError: The file is not valid YAML, not UTF-8, or not a mapping.
    """
    try:
        text = path.read_text(encoding="utf-8")
        _check_structure(text, name)
        node = yaml.compose(text, Loader=Loader)
    except UnicodeDecodeError as error:
        raise SpecError(
            [Problem(f"the file is not UTF-8 text: {error.reason}", Position(name, 1))]
        ) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or error.context or "the text is not YAML"
        line = mark.line + 1 if mark else 1
        raise SpecError([Problem(f"this is not valid YAML: {said}", Position(name, line))]) from error
    except yaml.YAMLError as error:
        raise SpecError([Problem(f"this is not valid YAML: {error}", Position(name, 1))]) from error
    if node is None:
        return Fragment(name, {}, {})
    reader = _Reader(name)
    data = reader.read(node)
    if not isinstance(data, dict):
        raise SpecError([Problem("a file of the spec must hold a mapping", Position(name, 1))])
    return Fragment(name, data, reader.lines)


def _check_structure(text: str, name: Path) -> None:
    """Refuse structures that grow without bounds: aliases, and deep nesting.

    Raises:
        SpecError: The file contains one.
    """
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        said = ""
        if isinstance(event, yaml.AliasEvent):
            said = "aliases (*name) are not used in the spec; use a $ref"
        elif depth > _DEEPEST:
            said = f"this is nested more than {_DEEPEST} levels deep"
        if said:
            raise SpecError([Problem(said, Position(name, event.start_mark.line + 1))])


def spec_files(spec: Path) -> Iterator[Path]:
    """Iterate over the YAML files below `spec`, in the same order on every machine."""
    return iter(sorted(path for path in spec.rglob("*.yaml") if path.is_file()))


def load(spec: Path) -> dict[Path, Fragment]:
    """Read every YAML file below `spec`.

    Returns:
        The fragments by their path below `spec`.

    Raises:
        SpecError: There is no `openapi.yaml`, or a file can't be read. All unreadable files are named at once.
    """
    if not (spec / "openapi.yaml").is_file():
        raise SpecError([Problem(f"{spec} holds no openapi.yaml; name the spec's folder with --spec")])
    fragments: dict[Path, Fragment] = {}
    problems: list[Problem] = []
    for path in spec_files(spec):
        if path.relative_to(spec) == DEVIATIONS:
            continue  # about the spec, not part of it
        try:
            fragments[path.relative_to(spec)] = load_file(path, path)
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(problems)
    return fragments
