"""A folder is shared with people by their addresses, in a role named by its name."""

from __future__ import annotations

import json
import uuid

import pytest

from kiteworks import Kiteworks
from kiteworks.errors import ConflictError, InvalidArgumentError

from .conftest import Trees


@pytest.fixture
def people() -> list[str]:
    return [f"{name}-{uuid.uuid4().hex[:8]}@example.com" for name in ("ann", "bob")]


def roles_of(kw: Kiteworks, folder: str) -> dict[str, str]:
    return {
        str(one.user.email): one.role.name
        for one in kw.folders.members.list(folder, with_="(user,role)")
        if one.user and one.role
    }


def test_people_get_the_role(trees: Trees, kw: Kiteworks, folder: str, people: list[str]) -> None:
    result = trees.settled(trees.kw.folders.share(folder, people, role="viewer"))

    assert sorted(one.user.email for one in result.data) == people
    assert result.failures == ()
    assert {email: role for email, role in roles_of(kw, folder).items() if email in people} == dict.fromkeys(
        people, "Viewer"
    )


def test_the_usual_role_is_collaborator(trees: Trees, kw: Kiteworks, folder: str, people: list[str]) -> None:
    trees.settled(trees.kw.folders.share(folder, people[0]))
    assert roles_of(kw, folder)[people[0]] == "Collaborator"


def test_the_result_tells_who_failed(trees: Trees, kw: Kiteworks, folder: str, people: list[str]) -> None:
    ann, bob = people
    kw.folders.share(folder, ann, role="Viewer")

    result = trees.settled(trees.kw.folders.share(folder, people, role="Viewer"))

    assert [one.user.email for one in result.data] == [bob]
    assert [(one.id, one.code) for one in result.failures] == [(ann, "ERR_ENTITY_ROLE_IS_ASSIGNED")]
    with pytest.raises(ConflictError, match="ERR_ENTITY_ROLE_IS_ASSIGNED"):
        trees.settled(trees.kw.folders.share(folder, people, role="Viewer"))


def test_a_member_gets_another_role_when_asked(
    trees: Trees, kw: Kiteworks, folder: str, people: list[str]
) -> None:
    trees.settled(trees.kw.folders.share(folder, people[0], role="Viewer"))
    trees.settled(trees.kw.folders.share(folder, people[0], role="Manager", update_if_exists=True))
    assert roles_of(kw, folder)[people[0]] == "Manager"


def test_roles_are_listed_once(trees: Trees, kw: Kiteworks, folder: str, people: list[str]) -> None:
    for email, role in zip(people, ("Viewer", "Manager"), strict=True):
        trees.settled(trees.kw.folders.share(folder, email, role, notify=False))

    paths = [one.url.path for one in trees.tap.requests]
    assert paths == ["/rest/roles", *[f"/rest/folders/{folder}/members"] * 2]
    assert dict(trees.tap.requests[0].url.params) == {"type": "d"}
    manager = next(one.id for one in kw.roles.list() if one.name == "Manager")
    assert dict(trees.tap.requests[-1].url.params) == {
        "partialSuccess": "true",
        "returnEntity": "true",
        "with": "(user,role)",
    }
    assert json.loads(trees.tap.requests[-1].content) == {
        "emails": [people[1]],
        "roleId": manager,
        "notify": False,
    }


def test_an_unknown_role_is_refused(trees: Trees, kw: Kiteworks, folder: str, people: list[str]) -> None:
    with pytest.raises(InvalidArgumentError, match=r"no role 'Boss'; the appliance has .*Manager.*Viewer"):
        trees.settled(trees.kw.folders.share(folder, people, role="Boss"))
    assert not set(people) & roles_of(kw, folder).keys()


def test_no_one_is_refused(trees: Trees, folder: str) -> None:
    with pytest.raises(InvalidArgumentError, match="emails is empty"):
        trees.settled(trees.kw.folders.share(folder, []))
    assert trees.tap.requests == []
