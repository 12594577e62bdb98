"""The commands in the guides are understood as they are written."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiteworks_cli.commands import app
from kiteworks_cli.operations import register
from kiteworks_cli.placement import placed, without_verbosity

ROOT = Path(__file__).parents[2]
GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^    (?:.*\| )?(kiteworks .*)$", re.MULTILINE)
_CELL = re.compile(r"^\| `(kiteworks [^`]*)`", re.MULTILINE)
ENDS = {"|", ">", ">>", "&&", "&"}


def commands() -> Iterator[str]:
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        for found in (*_BLOCK.findall(text), *_CELL.findall(text)):
            # A word in capitals or dots stand for something.
            if not re.search(r"[A-Z]{4,}|…|\.\.\.", found):
                yield found


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_a_command_in_a_guide_is_understood(command: str) -> None:
    register(app)
    words = shlex.split(command, comments=True)[1:]
    end = next((place for place, word in enumerate(words) if word in ENDS), len(words))
    tokens = placed(without_verbosity(words[:end])[0])
    function, bound, _ = app.parse_args(tokens, exit_on_error=False, print_error=False)
    assert function is not None
    if bound.arguments.get("values"):
        assert not [one for one in bound.arguments["values"] if one.startswith("--")]


def test_the_guides_have_commands() -> None:
    found = set(commands())
    assert "kiteworks folders create kw:/ Reports" in found
    assert len(found) > 30
