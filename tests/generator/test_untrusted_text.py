"""Text of the spec can neither break nor inject code, whatever it holds."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from generator.escape import docstring, literal
from generator.pipeline import build_files

PROSE = ("description", "summary", "title", "meaning", "hint", "returns")
NASTY = '"""\\n{{ 7 * 7 }} {% raw %} {0} \\" \\\\ \\u0041 \'\'\' """ + __import__("os").getcwd() + """ end\\'


@given(st.text())
def test_a_literal_reads_back_as_printable_text(text: str) -> None:
    read = ast.literal_eval(literal(text))
    assert isinstance(read, str)
    assert set(read) <= set(text)


@given(st.text(), st.sampled_from([0, 4, 8]))
def test_a_docstring_stays_one_string(text: str, indent: int) -> None:
    source = f'def f():\n    """{docstring(text, indent)}"""\n    return 1\n'
    tree = ast.parse(source)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(tree.body) == 1
    assert len(function.body) == 2


def test_a_docstring_speaks_python() -> None:
    assert docstring("0 or null for never; nullable") == "0 or None for never; nullable"


@pytest.mark.parametrize(
    "nasty", [NASTY, 'ends with "', "ends with \\", '"""', "{{ x }} {% x %} {# x #}", "a\n\n\nb\n"]
)
def test_every_description_may_hold_anything(spec: Path, nasty: str) -> None:
    for file in spec.rglob("*.yaml"):
        data = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
        changed = yaml.dump(_with_prose(data, nasty), Dumper=yaml.CSafeDumper, sort_keys=False)
        file.write_text(changed, encoding="utf-8")
    files = build_files(spec)
    plain = build_files(Path(__file__).parent / "spec")
    for path, text in files.items():
        if path.suffix == ".py":
            assert _shape(text) == _shape(plain[path]), path


def _with_prose(node: Any, text: str) -> Any:
    if isinstance(node, dict):
        return {
            key: text if key in PROSE and isinstance(value, str) else _with_prose(value, text)
            for key, value in node.items()
        }
    return [_with_prose(one, text) for one in node] if isinstance(node, list) else node


def _shape(source: str) -> str:
    """The code without its strings."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


@pytest.mark.parametrize("blanks", range(60, 120))
def test_a_code_span_stays_on_one_line(blanks: int) -> None:
    lines = docstring(f"{'a ' * (blanks // 2)}`GET /rest/boxes` and `PUT /rest/boxes`.", 8).split("\n")
    assert all(line.count("`") % 2 == 0 for line in lines)
    assert len(lines) > 1 or blanks < 80
