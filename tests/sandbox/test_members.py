"""Members of folders: who is added, changed, removed, and what each role may do."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import httpx
import pytest

from tests.sandbox.people import ROLE_NAMES, NewPerson, Person, cast, codes, guest, new_person, owner

__all__ = ["cast", "guest", "new_person", "owner"]


def members(person: Person, folder: str, **query: object) -> list[dict[str, object]]:
    answer = person.api.get(f"/rest/folders/{folder}/members", params=query)  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    assert answer.json()["metadata"]["total"] >= len(answer.json()["data"])
    return list(answer.json()["data"])


class TestRoles:
    def test_all_are_listed_with_unique_numbers(self, owner: Person) -> None:
        found = owner.api.get("/rest/roles").json()["data"]
        assert {one["name"] for one in found} == {*ROLE_NAMES, "Owner"}
        assert len({one["id"] for one in found}) == len({one["rank"] for one in found}) == 6
        assert [one["rank"] for one in found] == sorted((one["rank"] for one in found), reverse=True)

    def test_files_have_fewer(self, owner: Person) -> None:
        found = owner.api.get("/rest/roles", params={"type": "f", "orderBy": "name:asc"}).json()["data"]
        assert [one["name"] for one in found] == ["Collaborator", "Viewer"]
        assert {one["type"] for one in found} == {"f"}

    @pytest.mark.parametrize(
        ("query", "names"),
        [
            ({"name": "Viewer"}, ["Viewer"]),
            ({"name": "view"}, []),
            ({"name:contains": "LOADER"}, ["Downloader", "Uploader"]),
            ({"disabled": "true"}, []),
            (
                {"orderBy": "name:desc", "name:contains": "er"},
                ["Viewer", "Uploader", "Owner", "Manager", "Downloader"],
            ),
        ],
    )
    def test_are_filtered(self, owner: Person, query: dict[str, str], names: list[str]) -> None:
        assert [one["name"] for one in owner.api.get("/rest/roles", params=query).json()["data"]] == names

    def test_get(self, owner: Person) -> None:
        number = owner.role("Viewer")
        assert owner.api.get(f"/rest/roles/{number}").json()["name"] == "Viewer"
        assert codes(owner.api.get("/rest/roles/424242")) == ["403", "ERR_ACCESS_USER"]


class TestAdding:
    def test_a_sequence(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        added = owner.share(folder, "Viewer", guest, **{"with": "(user,role)"})
        assert added.status_code == 201
        (data,) = added.json()["data"]
        assert added.json()["successIds"] == [guest.id]
        assert added.json()["errors"] == []
        assert (data["objectId"], data["userId"], data["role"]["name"]) == (folder, guest.id, "Viewer")
        place = f"/rest/folders/{folder}/members/{guest.id}"
        changed = owner.api.put(
            place, params={"returnEntity": "true"}, json={"roleId": owner.role("Manager")}
        )
        assert changed.status_code == 200
        assert changed.json()["data"][0]["roleId"] == owner.role("Manager")
        assert owner.api.get(place).json()["roleId"] == owner.role("Manager")
        assert owner.api.delete(place).status_code == 204
        assert codes(owner.api.get(place)) == ["403", "ERR_ACCESS_USER"]
        assert [one["userId"] for one in members(owner, folder)] == [owner.id]

    def test_without_return_entity_the_body_is_empty(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        added = owner.share(folder, "Viewer", guest, returnEntity="false")
        assert (added.status_code, added.content) == (201, b"")
        assert added.headers["x-accellion-location"].endswith(f"/rest/folders/{folder}/members")

    def test_by_identifier(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        body = {"userIds": [guest.id], "roleId": str(owner.role("Viewer"))}
        assert owner.api.post(f"/rest/folders/{folder}/members", json=body).status_code == 201
        assert [one["email"] for one in members(owner, folder)] == [owner.email, guest.email]

    def test_unknown_addresses_are_invited(self, owner: Person, admin_api: httpx.Client) -> None:
        folder, email = owner.make_folder(), f"New.{uuid.uuid4()}@People.example"
        assert owner.share(folder, "Viewer", email).status_code == 201
        (made,) = admin_api.get("/rest/admin/users", params={"email": email.lower()}).json()["data"]
        assert (made["verified"], made["name"]) == (False, email.lower().partition("@")[0])
        assert owner.share(folder, "Manager", email.lower(), updateIfExists="true").status_code == 201

    def test_the_same_role_again(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        owner.share(folder, "Viewer", guest)
        refused = owner.share(folder, "Viewer", guest, updateIfExists="true")
        assert codes(refused) == ["409", "ERR_ENTITY_ROLE_IS_ASSIGNED"]

    def test_another_role_needs_update_if_exists(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        owner.share(folder, "Viewer", guest)
        assert codes(owner.share(folder, "Manager", guest)) == ["409", "ERR_ENTITY_EXISTS"]
        assert owner.share(folder, "Manager", guest, updateIfExists="true").status_code == 201
        assert members(owner, folder, userId=guest.id)[0]["roleId"] == owner.role("Manager")

    def test_some_fail(self, owner: Person, guest: Person, new_person: NewPerson) -> None:
        folder, other = owner.make_folder(), new_person()
        owner.share(folder, "Viewer", guest)
        refused = owner.share(folder, "Viewer", other, guest)
        assert codes(refused) == ["409", "ERR_ENTITY_ROLE_IS_ASSIGNED"]
        assert [one["userId"] for one in members(owner, folder, userId=other.id)] == []
        partly = owner.share(
            folder, "Viewer", other, guest, owner, partialSuccess="true", returnEntity="false"
        )
        assert partly.status_code == 207
        assert partly.json()["successIds"] == [other.id]
        failed = {one["code"]: one["failedIds"] for one in partly.json()["errors"]}
        assert failed == {"ERR_ENTITY_ROLE_IS_ASSIGNED": [guest.email], "ERR_ENTITY_IS_OWNER": [owner.email]}
        again = owner.share(folder, "Viewer", other, guest, partialSuccess="true")
        assert codes(again) == ["409", "ERR_ENTITY_ROLE_IS_ASSIGNED"]

    @pytest.mark.parametrize(
        ("body", "wanted"),
        [
            ({"emails": [], "roleId": 6}, "ERR_INPUT_REQUIRED"),
            ({"emails": ["a@b.example"]}, "ERR_INPUT_REQUIRED"),
            ({"emails": ["a@b.example"], "roleId": 4242}, "ERR_INVALID_PARAMETER"),
            ({"emails": ["a@b.example"], "roleId": 5}, "ERR_INVALID_PARAMETER"),
        ],
    )
    def test_what_is_wrong(self, owner: Person, body: dict[str, object], wanted: str) -> None:
        refused = owner.api.post(f"/rest/folders/{owner.make_folder()}/members", json=body)
        assert codes(refused) == ["422", wanted]

    def test_system_folders_are_not_shared(self, owner: Person, guest: Person) -> None:
        assert codes(owner.share("0", "Viewer", guest)) == ["403", "ERR_ENTITY_IS_BASE_DIR"]
        mine = owner.api.get("/rest/users/me").json()["syncdirId"]
        assert codes(owner.share(mine, "Viewer", guest)) == ["403", "ERR_ENTITY_IS_SYNC_DIR"]

    def test_strangers_see_nothing(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        assert codes(guest.api.get(f"/rest/folders/{folder}/members")) == ["403", "ERR_ACCESS_USER"]
        assert codes(guest.share(folder, "Viewer", guest)) == ["403", "ERR_ACCESS_USER"]


def test_ldap_groups_are_not_members(owner: Person, guest: Person) -> None:
    folder = owner.make_folder()
    place, number = f"/rest/folders/{folder}/members", owner.role("Viewer")
    body = {"ldapGroupIds": [1], "roleId": number}
    assert codes(owner.api.post(place, json=body)) == ["403", "ERR_ACCESS_USER"]
    partly = owner.api.post(
        place, params={"partialSuccess": "true"}, json=body | {"userIds": [guest.id], "ldapGroupIds": ["1"]}
    )
    assert (partly.status_code, partly.json()["errors"][0]["failedIds"]) == (207, ["1"])
    groups = owner.api.get(f"{place}/ldapGroup").json()
    assert (groups["data"], groups["metadata"]["total"]) == ([], 0)
    for method in ("GET", "PUT", "DELETE"):
        refused = owner.api.request(method, f"{place}/ldapGroup/1", json={"roleId": number})
        assert codes(refused) == ["403", "ERR_ACCESS_USER"]


class TestListing:
    def test_filters_orders_and_pages(self, owner: Person, new_person: NewPerson) -> None:
        folder, people = owner.make_folder(), [new_person() for _ in range(3)]
        for person, role in zip(people, ("Viewer", "Downloader", "Manager"), strict=True):
            owner.share(folder, role, person)
        everyone = members(owner, folder, orderBy="rank:asc")
        assert [one["userId"] for one in everyone] == [*(one.id for one in people), owner.id]
        assert [one["userId"] for one in members(owner, folder, orderBy="email:desc")] == [
            one.id for one in sorted([owner, *people], key=lambda one: one.email, reverse=True)
        ]
        assert [one["userId"] for one in members(owner, folder, email=people[1].email)] == [people[1].id]
        some = f"{people[0].id},{people[2].id}"
        assert len(members(owner, folder, **{"userId:in": some})) == 2
        roles = f"{owner.role('Viewer')},{owner.role('Downloader')}"
        assert len(members(owner, folder, **{"roleId:in": roles})) == 2
        assert members(owner, folder, type="f") == []
        page = owner.api.get(f"/rest/folders/{folder}/members", params={"limit": 3, "offset": 3}).json()
        assert (len(page["data"]), page["metadata"]["total"]) == (1, 4)

    def test_with_shows_people_and_roles(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        owner.share(folder, "Viewer", guest)
        assert "user" not in members(owner, folder)[0]
        first, second = members(owner, folder, **{"with": "(user,role)"})
        assert (first["user"]["id"], first["role"]["name"]) == (owner.id, "Owner")  # type: ignore[index]
        assert (second["user"]["email"], second["role"]["name"]) == (guest.email, "Viewer")  # type: ignore[index]
        assert second["sharedBy"]["id"] == owner.id  # type: ignore[index]


class TestInheriting:
    def test_roles_reach_down(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder("Above")
        below = owner.make_folder("Below", folder)
        owner.share(folder, "Downloader", guest)
        (found,) = members(owner, below, userId=guest.id)
        number = owner.role("Downloader")
        assert (found["roleId"], found["inheritRoleId"]) == (number, number)
        assert found["originFolder"] == {"id": folder, "name": "Above"}
        assert set(found["allowedFolderRoleId"]) == {owner.role("Manager"), owner.role("Collaborator")}  # type: ignore[call-overload]
        place = f"/rest/folders/{below}/members/{guest.id}"
        assert codes(owner.api.delete(place)) == ["403", "ERR_ENTITY_INHERITED_MEMBER_NOT_MODIFIABLE"]
        assert codes(guest.api.delete(f"/rest/folders/{below}/members/me")) == [
            "403",
            "ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS",
        ]
        assert codes(owner.share(below, "Viewer", guest)) == ["409", "ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS"]

    def test_a_higher_role_below(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        below = owner.make_folder(parent=folder)
        owner.share(folder, "Viewer", guest)
        assert owner.share(below, "Collaborator", guest).status_code == 201
        assert guest.upload(below).status_code == 201
        assert guest.upload(folder).status_code == 403
        (found,) = members(owner, below, userId=guest.id)
        assert (found["roleId"], found["inheritRoleId"]) == (owner.role("Collaborator"), owner.role("Viewer"))
        assert owner.api.delete(f"/rest/folders/{below}/members/{guest.id}").status_code == 204
        assert members(owner, below, userId=guest.id)[0]["roleId"] == owner.role("Viewer")

    def test_removal_keeps_roles_below_unless_told(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        below = owner.make_folder(parent=folder)
        for nested, status in (("false", 200), ("true", 403)):
            owner.share(folder, "Viewer", guest)
            owner.share(below, "Collaborator", guest)
            owner.api.delete(f"/rest/folders/{folder}/members/{guest.id}", params={"downgradeNested": nested})
            assert guest.api.get(f"/rest/folders/{folder}").status_code == 403
            assert guest.api.get(f"/rest/folders/{below}").status_code == status


class TestLeaving:
    def test_a_member_leaves(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        owner.share(folder, "Viewer", guest)
        assert guest.api.delete(f"/rest/folders/{folder}/members/me").status_code == 204
        assert guest.api.get(f"/rest/folders/{folder}").status_code == 403
        assert [one["userId"] for one in members(owner, folder)] == [owner.id]

    def test_the_owner_stays(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder()
        owner.share(folder, "Manager", guest)
        assert codes(owner.api.delete(f"/rest/folders/{folder}/members/me")) == ["403", "ERR_INPUT_IS_OWNER"]
        place = f"/rest/folders/{folder}/members/{owner.id}"
        assert codes(guest.api.delete(place)) == ["403", "ERR_INPUT_IS_OWNER"]
        refused = guest.api.put(place, json={"roleId": owner.role("Viewer")})
        assert codes(refused) == ["403", "ERR_ACCESS_USER"]


ACTIONS: dict[str, Callable[[Person, str, str, str], httpx.Response]] = {
    "see the folder": lambda who, folder, file, other: who.api.get(f"/rest/folders/{folder}"),
    "list the folder": lambda who, folder, file, other: who.api.get(f"/rest/folders/{folder}/children"),
    "see the file": lambda who, folder, file, other: who.api.get(f"/rest/files/{file}"),
    "list members": lambda who, folder, file, other: who.api.get(f"/rest/folders/{folder}/members"),
    "download": lambda who, folder, file, other: who.api.get(f"/rest/files/{file}/content"),
    "download as archive": lambda who, folder, file, other: who.api.get(
        "/rest/files/actions/zip", params={"folderId:in": folder}
    ),
    "list versions": lambda who, folder, file, other: who.api.get(f"/rest/files/{file}/versions"),
    "download the current version": lambda who, folder, file, other: who.api.get(
        f"/rest/files/{file}/versions/{who.versions[0]}/content"  # type: ignore[attr-defined]
    ),
    "download an old version": lambda who, folder, file, other: who.api.get(
        f"/rest/files/{file}/versions/{who.versions[1]}/content"  # type: ignore[attr-defined]
    ),
    "upload": lambda who, folder, file, other: who.upload(folder, f"{uuid.uuid4()}.txt"),
    "upload in chunks": lambda who, folder, file, other: who.api.post(
        f"/rest/folders/{folder}/actions/initiateUpload",
        json={"filename": "chunks.txt", "totalSize": 3, "totalChunks": 1},
    ),
    "create a folder": lambda who, folder, file, other: who.api.post(
        f"/rest/folders/{folder}/folders", json={"name": str(uuid.uuid4())}
    ),
    "upload a version": lambda who, folder, file, other: who.upload(folder, "report.txt"),
    "rename the file": lambda who, folder, file, other: who.api.put(
        f"/rest/files/{file}", json={"name": "renamed.txt"}
    ),
    "delete the file": lambda who, folder, file, other: who.api.delete(f"/rest/files/{file}"),
    "describe the folder": lambda who, folder, file, other: who.api.put(
        f"/rest/folders/{folder}", json={"description": "New"}
    ),
    "add a member": lambda who, folder, file, other: who.share(folder, "Viewer", f"{uuid.uuid4()}@x.example"),
    "remove a member": lambda who, folder, file, other: who.api.delete(
        f"/rest/folders/{folder}/members/{other}"
    ),
    "delete the subfolder": lambda who, folder, file, other: who.api.delete(
        "/rest/folders",
        params={"id:in": who.below},  # type: ignore[attr-defined]
    ),
    "delete the folder": lambda who, folder, file, other: who.api.delete(f"/rest/folders/{folder}"),
}
READS = {"see the folder", "list the folder", "see the file", "list members"}
DOWNLOADS = {"download", "download as archive", "download the current version"}
UPLOADS = {"see the folder", "upload", "upload in chunks", "create a folder"}
MAY = {
    "Uploader": UPLOADS,
    "Viewer": READS,
    "Downloader": READS | DOWNLOADS,
    "Collaborator": READS
    | DOWNLOADS
    | UPLOADS
    | {"list versions", "download an old version", "upload a version", "rename the file", "delete the file"},
    "Manager": set(ACTIONS) - {"delete the folder"},
    "Owner": set(ACTIONS),
    "": set(),
}


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("action", ACTIONS)
def test_what_each_role_may_do(role: str, action: str, cast: list[Person]) -> None:
    owner, guest, other = cast
    folder = owner.make_folder()
    file, below = owner.make_file(folder), owner.make_folder("Below", folder)
    owner.make_file(folder)
    versions = owner.api.get(f"/rest/files/{file}/versions").json()["data"]
    owner.share(folder, "Viewer", other)
    caller = owner if role == "Owner" else guest
    if role not in ("", "Owner"):
        assert owner.share(folder, role, guest).status_code == 201
    caller.below, caller.versions = below, [one["id"] for one in versions]  # type: ignore[attr-defined]
    answer = ACTIONS[action](caller, folder, file, other.id)
    if action in MAY[role]:
        assert answer.is_success, answer.text
    else:
        assert codes(answer) == ["403", "ERR_ACCESS_USER"]


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_permissions_are_shown_by_role(role: str, cast: list[Person]) -> None:
    owner, guest, _ = cast
    folder = owner.make_folder()
    file = owner.make_file(folder)
    owner.share(folder, role, guest)
    query = {"with": "(permissions,currentUserRole)"}
    seen = guest.api.get(f"/rest/folders/{folder}", params=query).json()
    assert seen["currentUserRole"]["name"] == role
    allowed = {one["name"] for one in seen["permissions"] if one["allowed"]}
    assert ("file_add" in allowed) == ("upload" in MAY[role])
    assert ("download" in allowed) == ("download" in MAY[role])
    assert ("user_add" in allowed) == ("add a member" in MAY[role])
    assert "folder_delete" not in allowed
    if role != "Uploader":
        seen = guest.api.get(f"/rest/files/{file}", params=query).json()
        allowed = {one["name"] for one in seen["permissions"] if one["allowed"]}
        assert seen["currentUserRole"] == {**seen["currentUserRole"], "name": role, "type": "d"}
        assert ("version_create" in allowed) == ("upload a version" in MAY[role])
        assert ("file_delete" in allowed) == ("delete the file" in MAY[role])
