"""Users as identity providers keep them, by SCIM."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import ConflictError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
USER = "urn:ietf:params:scim:schemas:core:2.0:User"


@pytest.mark.parametrize("resource", ["users", "lowercase_users"])
def test_life_of_a_user(kw: Any, resource: str) -> None:
    people = getattr(kw.scim, resource)
    made = people.create(schemas=[USER], user_name="bea@example.com", display_name="Bea")
    assert (made.user_name, made.display_name, made.active) == ("bea@example.com", "Bea", True)
    assert people.get(made.id).user_name == "bea@example.com"
    found = people.list(filter_='userName eq "bea@example.com"')
    assert [one.id for one in found] == [made.id]
    assert found.total == 1
    assert people.update(made.id, schemas=[USER], display_name="Beatrice").display_name == "Beatrice"
    assert people.get(made.id).display_name == "Beatrice"
    assert kw.users.get(made.id).name == "Beatrice"
    with pytest.raises(ConflictError):
        people.create(schemas=[USER], user_name="bea@example.com")
    people.delete(made.id)
    assert people.list(filter_='userName eq "bea@example.com"').to_list() == []


def test_lists_are_paged(kw: Any) -> None:
    for name in ("bea", "cem", "dan"):
        kw.scim.users.create(schemas=[USER], user_name=f"{name}@example.com")
    page = kw.scim.users.list(count=2)
    assert len(page.items) == 2
    names = [one.user_name for one in page]
    assert len(names) == len(set(names)) == page.total
    assert {"bea@example.com", "cem@example.com", "dan@example.com"} <= set(names)


def test_what_is_offered(kw: Any) -> None:
    assert kw.scim.service_provider_config().schemas
    for resource in (kw.scim.schemas, kw.scim.resource_types):
        everything = resource.list().to_list()
        assert len({one.id for one in everything}) == len(everything) > 0
        assert resource.get(everything[0].id).name == everything[0].name
