"""The Python examples of the README and the guides.

`python tests/readme/blocks.py FOLDER` writes each to a file of its own, for the type checkers.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_FENCED = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)

WITH_DATA = frozenset({"filesystem"})
"""Pages with examples that need the extra `data`. The environment `long` has it, the type checkers don't."""


@dataclass(frozen=True, slots=True)
class Block:
    """One example.

    Attributes:
        name: A module's name for it: `readme_1`.
        code: What it says.
    """

    name: str
    code: str


def blocks(*, data: bool = False) -> Iterator[Block]:
    """Yield the examples, page by page.

    Args:
        data: Whether to yield those that need the extra `data`, or all others.
    """
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        if (page.stem in WITH_DATA) is not data:
            continue
        for number, match in enumerate(_FENCED.finditer(page.read_text(encoding="utf-8")), 1):
            yield Block(f"{page.stem.lower().replace('-', '_')}_{number}", match[1])


def main(folder: Path) -> None:
    """Write the examples into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.py"):
        old.unlink()
    for block in blocks():
        (folder / f"{block.name}.py").write_text(block.code, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
