"""Rules for the spec beyond valid OpenAPI: names, words, types, scopes, errors.

A rule is a function that yields the places where a document breaks it. `rules.py` lists them.
"""

from __future__ import annotations

from pathlib import Path

from ..bundle import Bundle
from ..problems import Problem
from .deviations import deviations
from .rules import RULES

__all__ = ("lint",)


def lint(documents: dict[str, Bundle], spec: Path) -> list[Problem]:
    """Return every place where a rule is broken, with the rule's name.

    Args:
        documents: The documents of the spec, by name.
        spec: The spec's folder, for files that are not part of a document.

    Raises:
        SpecError: `deviations.yaml` can't be read.
    """
    found: list[Problem] = []
    for document in documents.values():
        for name, rule in RULES.items():
            found += [document.problem(f"{message} [{name}]", pointer) for message, pointer in rule(document)]
    return [*found, *deviations(spec)]
