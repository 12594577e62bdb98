"""What options are given is checked as cyclopts does."""

from __future__ import annotations

import pytest
from cyclopts.validators import Number

from kiteworks_cli.checks import number


@pytest.mark.parametrize("bounds", [{"gt": 0}, {"gte": 1}, {"lte": 3}, {"gte": 0, "lte": 65535}], ids=str)
def test_a_number_is_checked_as_cyclopts_does(bounds: dict[str, int]) -> None:
    def said(check: object, value: object) -> str:
        try:
            check(float, value)  # type: ignore[operator]
        except ValueError as error:
            return str(error)
        return ""

    values = [None, -1, 0, 0.5, 1, 3, 4, 65535, 65536]
    found = [said(number(**bounds), one) for one in values]
    assert found == [said(Number(**bounds), one) for one in values]
    assert any(found)


def test_a_bound_that_does_not_exist_is_refused_at_once() -> None:
    with pytest.raises(KeyError):
        number(least=1)
