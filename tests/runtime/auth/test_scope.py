"""Scopes as objects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kiteworks import InvalidArgumentError, Scope

ROOT = Path(__file__).parents[3]
GRAMMAR = yaml.safe_load((ROOT / "spec/auth/scopes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        (Scope("GET", "users"), "GET/users/*"),
        (Scope("*", "files"), "*/files/*"),
        (Scope("POST", "folders", "members"), "POST/folders/members"),
        (Scope("*"), "*/*/*"),
    ],
)
def test_a_scope_is_written_and_read(scope: Scope, text: str) -> None:
    assert str(scope) == text
    assert Scope.parse(text) == scope


def test_the_grammar_is_the_specs() -> None:
    assert Scope.methods == tuple(GRAMMAR["methods"])
    for example in GRAMMAR["examples"]:
        assert str(Scope.parse(example)) == example


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        (("get", "users"), "'get' is not a method of a scope; use one of GET, POST, PUT, PATCH, DELETE"),
        (("READ",), "is not a method"),
        (("GET", "users/*"), "is not a resource"),
        (("GET", ""), "is not a resource"),
        (("GET", "two words"), "is not a resource"),
        (("GET", "users", "* */files/*"), "is not a qualifier"),
    ],
)
def test_what_is_no_scope(parts: Any, says: str) -> None:
    with pytest.raises(InvalidArgumentError, match=says):
        Scope(*parts)


@pytest.mark.parametrize("text", ["users/Read", "GET/users/*/more", ""])
def test_a_text_of_another_form(text: str) -> None:
    with pytest.raises(InvalidArgumentError, match="of the form METHOD/resource/qualifier"):
        Scope.parse(text)
