"""What a new release of the published document changes, seen from the spec."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ..bundle import Bundle
from ..problems import Position
from .compare import Difference, Document, Kind, differences, pairs


class Group(Enum):
    """How a change is to be read."""

    NEW = "New"
    CHANGED = "Changed"
    GONE = "Gone"
    SETTLED = "Now as the spec has it"


@dataclass(frozen=True)
class Change:
    """A fact of the published document that is not what it was.

    Attributes:
        group: How to read it.
        difference: What now differs, or of `SETTLED` what differed before.
        operation: The name of the operation that it was seen in; None if the spec does not have that operation.
        position: Where the spec states it, or would.
    """

    group: Group
    difference: Difference
    operation: str | None
    position: Position | None

    def __str__(self) -> str:
        place = f"{self.position}: " if self.position else ""
        name = f" ({self.operation})" if self.operation else ""
        return f"{place}{self.difference.fact}{name}"


def changes(spec: Bundle, before: Document, after: Document) -> list[Change]:
    """Return what changed from one published document to another that the spec doesn't say.

    What the spec says otherwise than both on purpose did not change, and so is left out.
    """
    ours = Document(spec.document)
    was, now = ({one.fact: one for one in differences(ours, published)} for published in (before, after))
    fresh = [one for fact, one in now.items() if fact not in was]
    names = {name: one.definition["operationId"] for name, one in ours.operations.items()}

    def change(group: Group, one: Difference) -> Change:
        seen = one.seen.partition(" · ")[0]
        return Change(group, one, names.get(seen), spec.where(one.pointer) if one.pointer else None)

    gone = before.operations.keys() - after.operations.keys()
    settled = [
        one
        for fact, one in was.items()
        if fact not in now and one.seen.partition(" · ")[0] not in gone and not _shares_place(one, fresh)
    ]
    return [*(change(_group(one), one) for one in fresh), *(change(Group.SETTLED, one) for one in settled)]


def _group(one: Difference) -> Group:
    if one.kind is Kind.MISSING or one.values:
        return Group.NEW
    return Group.GONE if one.kind is Kind.EXTRA else Group.CHANGED


def _shares_place(one: Difference, others: Iterable[Difference]) -> bool:
    """Return whether what differed before still differs, only in another way."""
    return any(_place(other) == _place(one) for other in others)


def _place(one: Difference) -> str:
    return re.sub(r" · ([^·]*, published [^·]*|not published)$", "", one.fact)


def told(found: list[Change]) -> str:
    """Return the report: what is new first, each change with its place in the spec."""
    if not found:
        return "Nothing changed that the spec does not say already.\n"
    parts = []
    for group in Group:
        lines = sorted(str(one) for one in found if one.group is group)
        if lines:
            parts.append("\n  ".join([f"{group.value}: {len(lines)}", *lines]))
    return "\n\n".join(parts) + "\n"


def schema_names(ours: Document, published: Document) -> dict[str, str]:
    """Return which of our schemas stands for each published one; of several, the one with the same name or the first."""
    found: dict[str, set[str]] = {}
    for own, other in pairs(ours, published):
        found.setdefault(other, set()).add(own)
    return {other: other if other in owns else min(owns) for other, owns in found.items()}
