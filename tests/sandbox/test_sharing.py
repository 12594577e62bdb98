"""Sharing seen from the other side: what members find, where, and what counts against whose quota."""

from __future__ import annotations

import httpx
import pytest

from kiteworks_sandbox import Account, Sandbox
from tests.sandbox.people import NewPerson, Person, codes, guest, new_person, owner
from tests.sandbox.support import client, sign_in

__all__ = ["guest", "new_person", "owner"]


def names(answer: object, part: str = "data") -> list[str]:
    return [one["name"] for one in answer.json()[part]]  # type: ignore[attr-defined]


@pytest.fixture
def shared(owner: Person, guest: Person) -> str:
    """A folder `Shared` inside `Private` of the owner, in which the guest is a Collaborator."""
    private = owner.make_folder("Private")
    folder = owner.make_folder("Shared", private)
    owner.make_file(owner.make_folder("Below", folder), "deep.txt")
    owner.make_file(folder, "report.txt")
    owner.make_file(private, "secret.txt")
    assert owner.share(folder, "Collaborator", guest).status_code == 201
    return folder


class TestWhereItAppears:
    def test_at_the_top(self, shared: str, guest: Person) -> None:
        top = guest.api.get("/rest/folders/top", params={"deleted": "false"}).json()
        assert [one["name"] for one in top["data"]] == ["My Folder", "Shared"]
        assert top["metadata"]["total"] == 2
        assert names(guest.api.get("/rest/folders/0/children")) == ["My Folder", "Shared"]
        assert names(guest.api.get("/rest/folders/0/children", params={"name": "shared"})) == ["Shared"]

    def test_the_path_starts_there(self, shared: str, owner: Person, guest: Person) -> None:
        base = guest.api.get("/rest/users/me").json()["basedirId"]
        seen = guest.api.get(f"/rest/folders/{shared}", params={"with": "(pathIds,parent:(path))"}).json()
        assert (seen["parentId"], seen["path"], seen["pathIds"]) == ("0", "Shared", base)
        assert (seen["isShared"], seen["parent"]["id"]) == (True, base)
        below = guest.api.get(f"/rest/folders/{shared}/folders").json()["data"][0]
        assert (below["parentId"], below["path"], below["isShared"]) == (shared, "Shared/Below", True)
        mine = owner.api.get(f"/rest/folders/{below['id']}", params={"with": "pathIds"}).json()
        assert mine["path"] == "Private/Shared/Below"
        assert len(mine["pathIds"].split("/")) == 3
        steps = guest.api.get(f"/rest/folders/{below['id']}/tree").json()["data"]
        assert [one["name"] for one in steps] == ["Shared", "Below"]

    def test_own_folders_show_the_base_folder(self, owner: Person, shared: str) -> None:
        base = owner.api.get("/rest/users/me").json()["basedirId"]
        _, private = owner.api.get("/rest/folders/top").json()["data"]
        assert (private["parentId"], private["isShared"]) == (base, False)

    def test_in_queries(self, shared: str, guest: Person) -> None:
        params = {"includeContent": "false", "searchType": "f,d", "path": "Shared/Below/deep.txt"}
        (found,) = guest.api.get("/rest/query", params=params).json()["files"]
        assert found["path"] == "Shared/Below/deep.txt"
        hits = guest.api.get("/rest/search", params={"path": "Shared"}).json()
        assert names_of(hits["folders"]) == ["Shared"]
        hits = guest.api.get("/rest/search", params={"content": "deep"}).json()
        assert names_of(hits["files"]) == ["deep.txt"]
        hits = guest.api.get("/rest/search", params={"content": "secret"}).json()
        assert hits["files"] == []
        hits = guest.api.get("/rest/search", params={"content": "Below"}).json()
        assert names_of(hits["folders"]) == ["Below"]

    def test_uploaders_find_nothing_inside(self, owner: Person, shared: str, new_person: NewPerson) -> None:
        uploader = new_person()
        owner.share(shared, "Uploader", uploader)
        assert names(uploader.api.get("/rest/folders/top")) == ["My Folder", "Shared"]
        assert uploader.api.get("/rest/search", params={"content": "deep"}).json()["files"] == []
        assert uploader.api.get("/rest/search", params={"path": "Shared/report.txt"}).json()["files"] == []

    def test_in_lists_of_what_is_shared(self, shared: str, owner: Person, guest: Person) -> None:
        open_folder = owner.make_folder("Open")
        owner.share(open_folder, "Viewer", guest)
        mine = {"sharedByMe": "true"}
        assert names(owner.api.get("/rest/folders/shared", params=mine)) == ["Open"]
        assert names(guest.api.get("/rest/folders/shared", params=mine)) == []
        assert names(guest.api.get("/rest/folders/shared", params={"sharedByMe": "false"})) == [
            "Open",
            "Shared",
        ]
        both = guest.api.get("/rest/folders/shared", params={"orderBy": "name:desc", "limit": 1}).json()
        assert (names_of(both["data"]), both["metadata"]["total"]) == (["Shared"], 2)
        assert owner.api.get("/rest/folders/shared", params={"sharedByMe": "false"}).json()["data"] == []


def names_of(items: list[dict[str, str]]) -> list[str]:
    return [one["name"] for one in items]


class TestWhatEndsIt:
    def test_removal_hides_it_at_once(self, shared: str, owner: Person, guest: Person) -> None:
        assert owner.api.delete(f"/rest/folders/{shared}/members/{guest.id}").status_code == 204
        assert codes(guest.api.get(f"/rest/folders/{shared}")) == ["403", "ERR_ACCESS_USER"]
        assert names(guest.api.get("/rest/folders/top")) == ["My Folder"]
        assert guest.api.get("/rest/search", params={"path": "Shared"}).json()["folders"] == []

    def test_deletion_and_recovery(self, shared: str, owner: Person, guest: Person) -> None:
        assert owner.api.delete(f"/rest/folders/{shared}").status_code == 204
        live = {"deleted": "false"}
        assert names(guest.api.get("/rest/folders/top", params=live)) == ["My Folder"]
        assert owner.api.patch(f"/rest/folders/{shared}/actions/recover").status_code == 200
        assert names(guest.api.get("/rest/folders/top", params=live)) == ["My Folder", "Shared"]
        parent = owner.api.get(f"/rest/folders/{shared}").json()["parentId"]
        owner.api.delete(f"/rest/folders/{parent}")
        assert names(guest.api.get("/rest/folders/top")) == ["My Folder"]

    def test_viewers_see_nothing_deleted(self, shared: str, owner: Person, new_person: NewPerson) -> None:
        viewer = new_person()
        owner.share(shared, "Viewer", viewer)
        (file,) = owner.api.get(f"/rest/folders/{shared}/files").json()["data"]
        owner.api.delete(f"/rest/files/{file['id']}")
        assert codes(viewer.api.get(f"/rest/files/{file['id']}")) == ["403", "ERR_ENTITY_DELETED"]
        assert viewer.api.get(f"/rest/folders/{shared}/files").json()["data"] == []
        assert owner.api.get(f"/rest/files/{file['id']}").json()["deleted"] is True


class TestWhoseItIs:
    def test_what_members_store_counts_for_the_owner(self, shared: str, owner: Person, guest: Person) -> None:
        def used(person: Person) -> int:
            return int(person.api.get("/rest/users/me/quota").json()["folder_quota_used"])

        before = used(owner)
        file = guest.make_file(shared, "by-guest.bin", b"x" * 1000)
        assert (used(owner) - before, used(guest)) == (1000, 0)
        seen = owner.api.get(f"/rest/files/{file}").json()
        assert (seen["creator"]["id"], seen["path"]) == (guest.id, "Private/Shared/by-guest.bin")
        assert owner.api.delete(f"/rest/files/{file}").status_code == 204

    def test_the_owners_quota_limits_members(
        self, box: Sandbox, shared: str, owner: Person, guest: Person
    ) -> None:
        with box._alive.appliance.database.session() as session:
            from kiteworks_sandbox.database import User

            session.get_one(User, owner.id).quota = 100
        refused = guest.upload(shared, "large.bin", b"x" * 101)
        assert codes(refused) == ["413", "ERR_SYSTEM_NO_STORAGE_AVAILABLE"]
        assert guest.upload(guest.make_folder(), "large.bin", b"x" * 101).status_code == 201

    def test_chunked_uploads_of_collaborators(self, shared: str, owner: Person, guest: Person) -> None:
        session = guest.api.post(
            f"/rest/folders/{shared}/actions/initiateUpload",
            json={"filename": "chunks.txt", "totalSize": 3, "totalChunks": 1},
        ).json()
        form = {"compressionMode": "NORMAL", "compressionSize": "3", "originalSize": "3", "index": "1"}
        done = guest.api.post(
            f"/{session['uri']}?returnEntity=true", data=form, files={"content": ("c", b"abc")}
        )
        assert done.status_code == 201
        assert owner.api.get(f"/rest/files/{done.json()['id']}/content").content == b"abc"


class TestSingleFiles:
    def share(self, who: Person, ids: list[str], role: str, *people: Person, **query: str) -> object:
        body = {"ids": ids, "emails": [one.email for one in people], "roleId": who.role(role)}
        return who.api.post("/rest/files/members", params={"returnEntity": "true", **query}, json=body)

    def test_a_sequence(self, owner: Person, guest: Person) -> None:
        folder = owner.make_folder("Mine")
        file, other = owner.make_file(folder, "shown.txt"), owner.make_file(folder, "hidden.txt")
        shared = self.share(owner, [file], "Downloader", guest)
        assert shared.status_code == 201  # type: ignore[attr-defined]
        assert shared.json()["data"][0]["objectId"] == file  # type: ignore[attr-defined]
        listed = guest.api.get("/rest/files/shared", params={"with": "(permissions,currentUserRole)"}).json()
        (seen,) = listed["data"]
        assert (seen["id"], seen["path"], seen["parentId"], seen["isShared"]) == (
            file,
            "shown.txt",
            "0",
            True,
        )
        assert seen["currentUserRole"]["name"] == "Downloader"
        assert guest.api.get(f"/rest/files/{file}/content").content == b"content"
        assert guest.api.get(f"/rest/files/{other}").status_code == 403
        assert guest.api.get(f"/rest/folders/{folder}").status_code == 403
        assert names(guest.api.get("/rest/search", params={"content": "shown"}), "files") == ["shown.txt"]
        assert codes(guest.api.put(f"/rest/files/{file}", json={"name": "x"})) == ["403", "ERR_ACCESS_USER"]
        place = f"/rest/files/{file}/members/{guest.id}"
        refused = owner.api.put(place, json={"roleId": owner.role("Downloader")})
        assert codes(refused) == ["409", "ERR_ENTITY_ROLE_IS_ASSIGNED"]
        changed = owner.api.put(place, json={"roleId": owner.role("Viewer")})
        assert (changed.status_code, changed.content) == (200, b"")
        assert owner.api.get(place, params={"with": "role"}).json()["role"]["name"] == "Viewer"
        assert guest.api.get(f"/rest/files/{file}/content").status_code == 403
        assert owner.api.delete(place).status_code == 200
        assert guest.api.get(f"/rest/files/{file}").status_code == 403
        assert guest.api.get("/rest/files/shared").json()["data"] == []

    def test_several_files_and_people(self, owner: Person, guest: Person, new_person: NewPerson) -> None:
        folder, other = owner.make_folder(), new_person()
        ids = [owner.make_file(folder, name) for name in ("a.txt", "b.txt")]
        assert self.share(owner, ids[:1], "Viewer", guest).status_code == 201  # type: ignore[attr-defined]
        partly = self.share(owner, ids, "Viewer", guest, other, partialSuccess="true")
        assert partly.status_code == 207  # type: ignore[attr-defined]
        assert len(partly.json()["data"]) == 3  # type: ignore[attr-defined]
        query = {"orderBy": "name", "orderType": "desc"}
        assert names(other.api.get("/rest/files/shared", params=query)) == ["b.txt", "a.txt"]
        assert owner.api.delete(f"/rest/files/{ids[0]}/members").status_code == 200
        assert names(other.api.get("/rest/files/shared")) == ["b.txt"]
        assert other.api.delete(f"/rest/files/{ids[1]}/members/me").status_code == 200
        assert other.api.get("/rest/files/shared").json()["data"] == []

    def test_members_of_the_folder_are_listed_too(
        self, owner: Person, guest: Person, new_person: NewPerson
    ) -> None:
        folder, other = owner.make_folder(), new_person()
        file = owner.make_file(folder)
        owner.share(folder, "Viewer", guest)
        self.share(owner, [file], "Viewer", other)
        place = f"/rest/files/{file}/members"
        found = {
            kind: {one["userId"] for one in owner.api.get(place, params={"type": kind}).json()["data"]}
            for kind in "df"
        }
        assert found == {"d": {owner.id, guest.id}, "f": {other.id}}

    def test_a_collaborator_uploads_versions(self, owner: Person, guest: Person) -> None:
        file = owner.make_file(owner.make_folder(), "shown.txt")
        self.share(owner, [file], "Collaborator", guest)
        session = guest.api.post(
            f"/rest/files/{file}/actions/initiateUpload",
            json={"filename": "shown.txt", "totalSize": 3, "totalChunks": 1},
        ).json()
        form = {"compressionMode": "NORMAL", "compressionSize": "3", "originalSize": "3", "index": "1"}
        done = guest.api.post(f"/{session['uri']}", data=form, files={"content": ("c", b"new")})
        assert done.status_code == 201, done.text
        assert owner.api.get(f"/rest/files/{file}/content").content == b"new"

    @pytest.mark.parametrize("role", ["Manager", "Uploader"])
    def test_some_roles_are_for_folders(self, role: str, owner: Person, guest: Person) -> None:
        file = owner.make_file(owner.make_folder())
        refused = self.share(owner, [file], role, guest)
        assert codes(refused) == ["422", "ERR_INVALID_PARAMETER"]  # type: ignore[arg-type]


class TestPermalinks:
    def test_they_lead_to_what_they_name(
        self, box: Sandbox, owner: Person, guest: Person, admin_api: httpx.Client
    ) -> None:
        folder = owner.make_folder("Linked")
        file = owner.make_file(folder, "linked.txt", b"linked")
        owner.share(folder, "Viewer", guest)
        places = [
            owner.api.get(f"/rest/{one}").json()["permalink"]
            for one in (f"folders/{folder}", f"files/{file}")
        ]
        for person, statuses in ((owner, [200, 200]), (guest, [200, 404])):
            admin_api.put(f"/rest/admin/users/{person.id}", json={"password": "secret"})
            with client(box) as browser:
                assert browser.get(places[0]).headers["location"].startswith("/sign-in?")
                sign_in(browser, Account(person.email, "secret"))
                shown = [browser.get(place) for place in places]
                assert [one.status_code for one in shown] == statuses
                assert "Linked" in shown[0].text
                assert shown[1].content == b"linked" or person is guest
