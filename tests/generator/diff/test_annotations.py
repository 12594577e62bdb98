"""Types are compared by what they take, not by how they are written."""

from __future__ import annotations

import pytest

from generator.diff.annotations import read_type, takes

pytestmark = pytest.mark.long


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("str | None", "None | str"),
        ('Literal["a", "b"]', 'Literal["b", "a"]'),
        ('Literal["a"] | Literal["b"]', 'Literal["a", "b"]'),
        ("dict[str, list[int | str]]", "dict[str, list[str | int]]"),
    ],
)
def test_order_does_not_count(one: str, other: str) -> None:
    assert read_type(one) == read_type(other)


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("Any", "str | None"),
        ("str", 'Literal["a"]'),
        ('Literal["a", "b"]', 'Literal["b"]'),
        ("float", "int"),
        ("float", "Literal[1]"),
        ("Sequence[str | int]", "list[str]"),
        ("Sequence[str]", 'Sequence[Literal["a"]]'),
        ("dict[str, Any]", "dict[str, int]"),
        ("ScopeLike", "str | Sequence[str]"),
        ("UploadSource", "FileInput"),
    ],
)
def test_a_type_takes_a_narrower_one(wide: str, narrow: str) -> None:
    assert takes(read_type(wide), read_type(narrow))
    assert not takes(read_type(narrow), read_type(wide))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("int", "bool"),
        ("Literal[1]", "Literal[True]"),
        ("Literal[1]", 'Literal["1"]'),
        ("Sequence[str]", "str"),
        ("list[str]", "list[int]"),
        ("Box", "Lid"),
        ("Box", "dict[str, Any]"),
    ],
)
def test_types_that_have_nothing_to_do_with_each_other(one: str, other: str) -> None:
    assert not takes(read_type(one), read_type(other))
    assert not takes(read_type(other), read_type(one))
