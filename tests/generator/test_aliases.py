"""Aliases for long types: one that has all values of another names it."""

from __future__ import annotations

from typing import get_args

from generator.plan import nested
from kiteworks._parameters import ScimAttributes, ScimExcludedAttributes

LONG = ", ".join(f'"{letter}"' for letter in "abcdefghijkl")


def test_a_longer_one_names_the_shorter() -> None:
    found = nested({"A": f'Literal[{LONG}, "m"]', "Z": f"Literal[{LONG}]"})
    assert found == {"Z": f"Literal[{LONG}]", "A": 'Literal[Z, "m"]'}
    assert list(found) == ["Z", "A"]  # defined before it is used


def test_equal_ones_are_one() -> None:
    assert nested({"A": f"Literal[{LONG}]", "B": f"Literal[{LONG}]"})["B"] == "Literal[A]"


def test_short_ones_stand_in_full() -> None:
    short = {"A": 'Literal["a"]', "B": 'Literal["a", "b"]'}
    assert nested(short) == short


def test_python_sees_all_values() -> None:
    assert set(get_args(ScimAttributes)) > set(get_args(ScimExcludedAttributes))
    assert all(isinstance(one, str) for one in get_args(ScimAttributes))
