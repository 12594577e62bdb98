"""What the templates render is refused when it can't work."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.format import FormatError, format_files

FILE = PurePosixPath("kiteworks/boxes.py")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        pytest.param("def open(box: Bxo) -> None: ...\n", "Bxo", id="a name in an annotation"),
        pytest.param("LID = _lid()\n", "_lid", id="a name that is called"),
        pytest.param("def open(:\n", "kiteworks/boxes.py", id="no Python"),
    ],
)
def test_code_that_can_not_work_is_refused(code: str, says: str) -> None:
    with pytest.raises(FormatError, match=says):
        format_files({FILE: f"from __future__ import annotations\n\n{code}"})


def test_lines_that_fit_are_joined() -> None:
    assert format_files({FILE: "SIZES = (\n    1,\n    2,\n)\n"}) == {FILE: "SIZES = (1, 2)\n"}
