"""What the README and the guides show is run as it stands, against the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType

import pytest

from .blocks import Block, blocks

_LONG = ("dataframes_",)
"""Pages whose examples need libraries that only the environment `long` of tox has."""

_BLOCKS = [
    pytest.param(one, id=one.name, marks=[pytest.mark.long] if one.name.startswith(_LONG) else [])
    for one in blocks()
]


@pytest.mark.parametrize("block", _BLOCKS)
def test_example_runs(block: Block, code: Callable[[Block], CodeType]) -> None:
    exec(code(block), {"__name__": "__main__"})


def test_the_readme_has_an_example() -> None:
    assert any(block.name.startswith("readme") for block in blocks())
