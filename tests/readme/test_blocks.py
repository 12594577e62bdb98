"""What the README and the guides show is run as it stands, against the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType

import pytest

from .blocks import Block, blocks


@pytest.mark.parametrize("block", list(blocks()), ids=lambda block: block.name)
def test_example_runs(block: Block, code: Callable[[Block], CodeType]) -> None:
    exec(code(block), {"__name__": "__main__"})


def test_the_readme_has_an_example() -> None:
    assert any(block.name.startswith("readme") for block in blocks())
