"""Each row of the register of deviations has a test that is named after it, in this folder."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

HERE = Path(__file__).parent
SPEC = HERE.parent.parent / "spec"


def test_every_row_has_a_test() -> None:
    settled = yaml.load((SPEC / "deviations.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    rows = {one["row"] for one in settled if "row" in one}
    sources = [path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py")]
    named = {
        f"D{row}" for source in sources for row in re.findall(r"^def test_d(\d\d)_", source, re.MULTILINE)
    }
    assert rows == {f"D{number:02}" for number in range(1, 43)}
    assert named == rows
