"""Folders and files shared with others, and what each role may do."""

from __future__ import annotations

import io
from typing import Any

import pytest

from kiteworks import ConflictError, NotAccessibleError, PermissionDeniedError

from .conftest import Appliance
from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def role(kw: Any, name: str) -> int:
    """The identifier of a role."""
    return next(one.id for one in kw.roles.list() if one.name == name)


def test_roles(kw: Any) -> None:
    names = [one.name for one in kw.roles.list()]
    assert {"Owner", "Manager", "Collaborator", "Downloader", "Viewer"} <= set(names)
    assert kw.roles.get(role(kw, "Manager")).name == "Manager"
    assert [one.name for one in kw.roles.list(name="Viewer")] == ["Viewer"]
    with pytest.raises(NotAccessibleError):
        kw.roles.get(9999)


def test_life_of_a_member_of_a_folder(kw: Any, colleague: Any, appliance: Appliance) -> None:
    folder = make(kw, "Shared")
    file = kw.folders.upload(folder.id, ("a.txt", b"alpha"))
    me = colleague.users.me()
    kw.folders.members.add(folder.id, role_id=role(kw, "Downloader"), emails=[appliance.colleague])
    assert kw.folders.members.get(folder.id, me.id).role_id == role(kw, "Downloader")
    assert me.id in [member.user_id for member in kw.folders.members.list(folder.id)]
    assert [one.id for one in colleague.folders.list_shared()] == [folder.id]
    content = io.BytesIO()
    colleague.files.download(file.id, content)
    assert content.getvalue() == b"alpha"
    with pytest.raises(PermissionDeniedError):
        colleague.folders.create(folder.id, name="Not as a downloader")
    with pytest.raises(ConflictError):
        kw.folders.members.add(folder.id, role_id=role(kw, "Viewer"), user_ids=[me.id])
    kw.folders.members.update(folder.id, me.id, role_id=role(kw, "Collaborator"))
    inner = colleague.folders.create(folder.id, name="As a collaborator")
    assert kw.folders.get(inner.id).name == "As a collaborator"
    kw.folders.members.remove(folder.id, me.id)
    with pytest.raises(NotAccessibleError):
        colleague.folders.get(folder.id)
    assert me.id not in [member.user_id for member in kw.folders.members.list(folder.id)]
    remove(kw, folder)


def test_a_member_leaves(kw: Any, colleague: Any, appliance: Appliance) -> None:
    folder = make(kw, "To leave")
    kw.folders.members.add(folder.id, role_id=role(kw, "Viewer"), emails=[appliance.colleague])
    assert [one.id for one in colleague.folders.list_shared()] == [folder.id]
    colleague.folders.members.remove_me(folder.id)
    assert colleague.folders.list_shared().to_list() == []
    remove(kw, folder)


def test_life_of_a_member_of_a_file(kw: Any, colleague: Any, appliance: Appliance) -> None:
    folder = make(kw, "With shared files")
    file = kw.folders.upload(folder.id, ("a.txt", b"alpha"))
    me = colleague.users.me()
    share = {"ids": [file.id], "role_id": role(kw, "Viewer"), "emails": [appliance.colleague]}
    kw.files.share(**share)
    assert [one.id for one in colleague.files.list_shared()] == [file.id]
    assert colleague.files.get(file.id).name == "a.txt"
    assert kw.files.members.get(file.id, me.id).user_id == me.id
    with pytest.raises(PermissionDeniedError):
        colleague.files.download(file.id, io.BytesIO())
    kw.files.members.update(file.id, me.id, role_id=role(kw, "Downloader"))
    assert kw.files.members.get(file.id, me.id).role_id == role(kw, "Downloader")
    content = io.BytesIO()
    colleague.files.download(file.id, content)
    assert content.getvalue() == b"alpha"
    assert me.id in [member.user_id for member in kw.files.members.list(file.id)]
    kw.files.members.remove(file.id, me.id)
    with pytest.raises(NotAccessibleError):
        colleague.files.get(file.id)
    kw.files.share(**share)
    colleague.files.members.remove_me(file.id)
    assert colleague.files.list_shared().to_list() == []
    kw.files.share(**share)
    kw.files.members.remove_all(file.id)
    assert me.id not in [member.user_id for member in kw.files.members.list(file.id)]
    remove(kw, folder)


@pytest.mark.parametrize("kind", ["folders", "files"])
def test_members_by_ldap_group(kw: Any, colleague: Any, kind: str) -> None:
    """An appliance adds such members only if its directory knows the group; there is none that the sandbox could ask."""
    folder = make(kw, f"For groups of {kind}")
    item = folder if kind == "folders" else kw.folders.upload(folder.id, ("a.txt", b"alpha"))
    group = kw.ldap_groups.create(dn="cn=sales,dc=example,dc=com", email="sales@example.com")
    groups = getattr(kw, kind).members.ldap_groups
    page = groups.list(item.id)
    assert (page.to_list(), page.total) == ([], 0)
    calls = [lambda: groups.get(item.id, group.id)]
    if kind == "folders":
        calls += [
            lambda: groups.update(item.id, group.id, role_id=role(kw, "Viewer")),
            lambda: groups.remove(item.id, group.id),
        ]
    for call in calls:
        with pytest.raises(NotAccessibleError) as caught:
            call()
        assert caught.value.codes == ("ERR_ACCESS_USER",)
    with pytest.raises(NotAccessibleError):
        getattr(colleague, kind).members.ldap_groups.list(item.id)
    remove(kw, folder)
