"""What an administrator keeps for everybody: host names, LDAP groups, locations; and what comes with an appliance."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import ConflictError, NotAccessibleError, PermissionDeniedError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_host_name(kw: Any) -> None:
    made = kw.admin.hostnames.create(hostname="share.example.com", disabled=True)
    assert (made.hostname, made.disabled) == ("share.example.com", True)
    assert kw.admin.hostnames.update(made.id, disabled=False).disabled is False
    assert kw.admin.hostnames.get(made.id).disabled is False
    others = [kw.admin.hostnames.create(hostname=f"{name}.example.com") for name in ("one", "two")]
    assert {one.id for one in kw.admin.hostnames.list()} >= {made.id, *(one.id for one in others)}
    with pytest.raises(ConflictError):
        kw.admin.hostnames.create(hostname="share.example.com")
    kw.admin.hostnames.delete(made.id)
    assert {one.id for one in kw.admin.hostnames.list(deleted=False)} >= {one.id for one in others}
    kw.admin.hostnames.delete_many([one.id for one in others])
    left = {one.id for one in kw.admin.hostnames.list(deleted=False)}
    assert not left & {made.id, *(one.id for one in others)}


def test_life_of_an_ldap_group(kw: Any) -> None:
    made = kw.ldap_groups.create(
        dn="cn=sales,dc=example,dc=com", email="sales@example.com", description="Sales"
    )
    assert (made.dn, made.email) == ("cn=sales,dc=example,dc=com", "sales@example.com")
    assert kw.ldap_groups.update(made.id, description="All of sales").description == "All of sales"
    assert kw.ldap_groups.get(made.id).description == "All of sales"
    assert [group.id for group in kw.ldap_groups.list(email="sales@example.com")] == [made.id]
    assert kw.ldap_groups.list(email="nobody@example.com").to_list() == []
    kw.ldap_groups.delete(made.id)
    with pytest.raises(NotAccessibleError):
        kw.ldap_groups.get(made.id)


def test_life_of_a_location(kw: Any) -> None:
    before = kw.locations.list().to_list()
    made = kw.locations.create(name="Berlin", domain="berlin.example.com")
    assert made.name == "Berlin"
    assert kw.locations.get(made.id).name == "Berlin"
    assert [one.id for one in kw.locations.list()] == [*(one.id for one in before), made.id]
    with pytest.raises(ConflictError):
        kw.locations.create(name="Berlin", domain="other.example.com")
    kw.locations.delete(made.id)
    assert kw.locations.list().to_list() == before


def test_lists_of_administrators_are_refused_to_others(colleague: Any) -> None:
    with pytest.raises(PermissionDeniedError):
        colleague.admin.hostnames.list()
    with pytest.raises(PermissionDeniedError):
        colleague.ldap_groups.create(dn="cn=mine,dc=example,dc=com")


@pytest.mark.parametrize("resource", ["languages", "source_types"])
def test_a_list_that_comes_with_the_appliance(kw: Any, resource: str) -> None:
    entries = getattr(kw, resource)
    everything = entries.list().to_list()
    assert len({one.id for one in everything}) == len(everything) > 1
    assert entries.get(everything[-1].id) == everything[-1]
    with pytest.raises(NotAccessibleError):
        entries.get(max(one.id for one in everything) + 1)
