"""Scalars are those of YAML 1.2, and every part of a file knows its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.load import load_file
from generator.problems import SpecError


def loaded(tmp_path: Path, text: str) -> object:
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")
    return load_file(file, Path("x.yaml")).data["value"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("true", True),
        ("on", "on"),
        ("yes", "yes"),
        ("2014-08-07", "2014-08-07"),
        ("0x10", "0x10"),
        ("12", 12),
        ("-1.5", -1.5),
        ("'12'", "12"),
        ("~", None),
        ("", None),
        ("[1, a]", [1, "a"]),
    ],
)
def test_scalars(tmp_path: Path, written: str, read: object) -> None:
    assert loaded(tmp_path, f"value: {written}\n") == read


def test_keys_are_text(tmp_path: Path) -> None:
    assert loaded(tmp_path, "value: {200: a, true: b}\n") == {"200": "a", "true": "b"}


def test_positions(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("a:\n  b:\n    - c\n    - d\n", encoding="utf-8")
    fragment = load_file(file, Path("x.yaml"))
    assert str(fragment.position(("a", "b", 1))) == "x.yaml:4"
    assert str(fragment.position(("a", "b", 1, "deeper"))) == "x.yaml:4"
    assert str(fragment.position(("z",))) == "x.yaml:1"


@pytest.mark.parametrize(
    "text", ["- a\n", "a: &x {b: 1}\nc:\n  <<: *x\n", "? [a]\n: b\n", "a: b: c\n", "\x07"]
)
def test_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=r"^x\.yaml:\d+: "):
        load_file(file, Path("x.yaml"))


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"a: \xff\n")
    with pytest.raises(SpecError, match="not UTF-8"):
        load_file(file, Path("x.yaml"))


BOMB = "a: &a [x, x]\n" + "".join(
    f"{after}: &{after} [*{before}, *{before}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (BOMB, 2, "aliases (*name) are not used"),
        ("a: &a\n  b: *a\n", 2, "aliases (*name) are not used"),
        ("a: 1\nb: " + "[" * 100_000, 2, "nest"),  # newer releases of libyaml refuse it themselves
        ("a:\n " + "- " * 100_000 + "x", 2, "nested more than 100 levels"),
        ("".join(" " * level + "a:\n" for level in range(3000)), 101, "nested more than 100 levels"),
        ("a: 1\nb: " + "9" * 5000, 2, "too many digits"),
        ("a: 1e999", 1, "out of range"),
    ],
    ids=["bomb", "cycle", "flow", "sequence", "block", "digits", "infinite"],
)
def test_what_would_be_read_without_end_is_refused(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=re.escape(message)) as caught:
        load_file(path, Path("odd.yaml"))
    (problem,) = caught.value.problems
    assert problem.position is not None
    assert problem.position.line == line
