"""What a template change does to generated code is seen in the diff of `golden/`.

Renew it with `python -m generator generate --spec tests/generator/spec --output tests/generator/golden`.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pipeline import build_files
from generator.write import differences

HERE = Path(__file__).parent
GENERATED = HERE.parent.parent / "generated"


def test_the_small_spec_gives_the_golden_files() -> None:
    assert list(differences(build_files(HERE / "spec"), HERE / "golden")) == []


@pytest.mark.long
def test_the_output_does_not_depend_on_hash_order() -> None:
    for seed in ("1", "2"):
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "generator",
                "check",
                "--spec",
                HERE / "spec",
                "--output",
                HERE / "golden",
            ],
            cwd=HERE.parent.parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", [GENERATED, HERE / "golden"])
def test_docstrings_fit_into_a_line(folder: Path) -> None:
    lines = [
        (file.name, number, text)
        for file in folder.rglob("*.py")
        for number, text in _string_lines(file.read_text(encoding="utf-8"))
    ]

    assert len(lines) > 100
    assert [one for one in lines if len(one[2]) > 120] == []


def _string_lines(source: str) -> list[tuple[int, str]]:
    """The lines of all docstrings, those of attributes too, quotes included."""
    lines = source.splitlines()
    strings = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]
    return [
        (number, lines[number - 1])
        for node in strings
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    ]


def test_a_type_is_written_out_once_in_a_module() -> None:
    for file in (GENERATED / "kiteworks/resources").glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        types = [
            ast.dump(one.value)
            for one in tree.body
            if isinstance(one, ast.Assign) and "Literal" in ast.dump(one)
        ]
        assert len(types) == len(set(types)), file
    text = (GENERATED / "kiteworks/resources/folders.py").read_text(encoding="utf-8")
    assert re.search(r"^ExportActivitiesCsvType = ListActivitiesType$", text, re.MULTILINE)


def test_generated_code_stays_small() -> None:
    """An upper bound, so that growth is a decision. Count it as `generate` does."""
    assert (
        sum(len(file.read_text(encoding="utf-8").splitlines()) for file in GENERATED.rglob("*.py")) <= 34_000
    )
