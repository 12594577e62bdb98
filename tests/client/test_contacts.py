"""The address book: people, groups of them, and the lists outside that a user has marked as such."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import ConflictError, NotAccessibleError
from kiteworks.models import ContactEmail

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


@pytest.mark.parametrize("resource", ["contacts", "groups"])
def test_life_of_an_entry(kw: Any, resource: str) -> None:
    entries = getattr(kw, resource)
    made = entries.create(
        name="Suppliers", items=[ContactEmail(email="bea@example.com"), ContactEmail(email="cem@example.com")]
    )
    assert made.name == "Suppliers"
    other = entries.create(name="Auditors", items=[ContactEmail(email="dan@example.com")])
    assert entries.get(made.id).name == "Suppliers"
    assert [entry.name for entry in entries.list(order_by="name:asc")] == ["Auditors", "Suppliers"]
    assert [entry.id for entry in entries.list(name_contains="uppl")] == [made.id]
    with pytest.raises(ConflictError):
        entries.create(name="Auditors", items=[ContactEmail(email="eva@example.com")])
    entries.update(made.id, name="Vendors", items=[ContactEmail(email="bea@example.com")])
    assert entries.get(made.id).name == "Vendors"
    entries.delete(made.id)
    with pytest.raises(NotAccessibleError):
        entries.get(made.id)
    assert [entry.id for entry in entries.list()] == [other.id]


def test_an_entry_is_its_owner_s_alone(kw: Any, colleague: Any) -> None:
    made = kw.contacts.create(name="Private", items=[ContactEmail(email="bea@example.com")])
    assert colleague.contacts.list().to_list() == []
    with pytest.raises(NotAccessibleError):
        colleague.contacts.get(made.id)
    with pytest.raises(NotAccessibleError):
        colleague.contacts.delete(made.id)


def test_distribution_lists_outside(kw: Any) -> None:
    kw.external_distribution_lists.add(emails=["all@example.org", "board@example.org"])
    assert [one.email for one in kw.external_distribution_lists.list(search="boa")] == ["board@example.org"]
    kw.external_distribution_lists.remove(emails=["board@example.org"])
    assert [one.email for one in kw.external_distribution_lists.list()] == ["all@example.org"]
