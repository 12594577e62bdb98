"""The formats of the spec accept what the appliance sends, and no more."""

from __future__ import annotations

import pytest

from .formats import CHECKER


@pytest.mark.parametrize(
    ("name", "value", "conforms"),
    [
        ("iso-date-time", "2014-08-07T10:32:14+0000", True),
        ("iso-date-time", "2014-08-07T10:32:14Z", True),
        ("iso-date-time", "2014-08-07T10:32:14.25+02:00", True),
        ("iso-date-time", 0, True),
        ("iso-date-time", "2014-08-07T10:32:14", False),
        ("iso-date-time", "2014-08-07", False),
        ("iso-date-time", "2014-13-07T10:32:14+0000", False),
        ("iso-date-time", "Aug 7, 2014", False),
        ("iso-date-time", "", False),
        ("email", "ann@example.com", True),
        ("email", "ann", False),
        ("int64", 2**63 - 1, True),
        ("int64", 2**63, False),
        ("unix-time", 1407407534.5, True),
        ("unix-time", 1e300, False),
    ],
)
def test_a_value_conforms(name: str, value: object, conforms: bool) -> None:
    assert CHECKER.conforms(value, name) is conforms
