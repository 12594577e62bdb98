"""The demo organisation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Account, Sandbox, demo
from tests.sandbox.support import client, sign_in


@pytest.fixture(scope="module")
def demo_box() -> Iterator[Sandbox]:
    with Sandbox(demo=True) as running:
        yield running


def caller(box: Sandbox, email: str) -> httpx.Client:
    return client(box, headers={"Authorization": f"Bearer {box.issue_token(email)}"})


def top(box: Sandbox, email: str) -> dict[str, str]:
    with caller(box, email) as api:
        owned = api.get("/rest/folders/top").json()["data"]
    return {one["name"]: one["id"] for one in owned}


def test_people_sign_in(demo_box: Sandbox) -> None:
    with caller(demo_box, demo_box.admin.email) as api:
        names = {one["name"] for one in api.get("/rest/admin/users").json()["data"]}
    assert names == {"Sandbox Admin", "Sandbox User", "Ann Lee", "Ben Okafor", "Carla Mendes"}
    for email in demo.PEOPLE:
        with client(demo_box) as browser:
            shown = sign_in(browser, Account(email, demo_box.user.password), "/admin")
            assert shown.status_code == 403  # signed in, and not an administrator


def test_folders_files_and_versions(demo_box: Sandbox) -> None:
    folder = top(demo_box, demo_box.user.email)["Annual report 2026"]
    assert {"Contracts"} <= top(demo_box, demo.BEN).keys()
    with caller(demo_box, demo_box.user.email) as api:
        files = {one["name"]: one for one in api.get(f"/rest/folders/{folder}/files").json()["data"]}
        assert sorted(files) == ["Budget.csv", "Report.md"]
        report = files["Report.md"]["id"]
        assert "Reviewed by Finance" in api.get(f"/rest/files/{report}/content").text
        assert api.get(f"/rest/files/{report}/versions").json()["metadata"]["total"] == 3
        subfolders = api.get(f"/rest/folders/{folder}/folders").json()["data"]
        assert sorted(one["name"] for one in subfolders) == ["Drafts", "Pictures"]


def test_folders_are_shared(demo_box: Sandbox) -> None:
    folder = top(demo_box, demo.ANN)["Annual report 2026"]
    with caller(demo_box, demo.ANN) as api:
        seen = api.get(f"/rest/folders/{folder}", params={"with": "(currentUserRole)"}).json()
        assert (seen["isShared"], seen["currentUserRole"]["name"]) == (True, "Collaborator")
        (report,) = api.get(f"/rest/folders/{folder}/files", params={"name": "Report.md"}).json()["data"]
        (comment,) = api.get(f"/rest/files/{report['id']}/comments").json()["data"]
        assert comment["author"]["email"] == demo.ANN
    with caller(demo_box, demo.BEN) as api:
        assert api.post(f"/rest/folders/{folder}/folders", json={"name": "Mine"}).status_code == 403


def test_messages_have_arrived(demo_box: Sandbox) -> None:
    with caller(demo_box, demo.CARLA) as api:
        (mail,) = api.get("/rest/mail", params={"bucket": "inbox", "with": "(body)"}).json()["data"]
    assert (mail["subject"], mail["body"]) == ("Lease is signed", "You find it in Contracts.")


def test_building_it_is_not_recorded(demo_box: Sandbox) -> None:
    demo_box.requests.clear()
    demo_box.reset()
    assert list(demo_box.requests) == []


def test_a_reset_returns_to_it(demo_box: Sandbox) -> None:
    before = top(demo_box, demo_box.user.email)
    with caller(demo_box, demo_box.user.email) as api:
        assert api.delete(f"/rest/folders/{before['Travel']}").status_code == 204
    demo_box.reset()
    assert top(demo_box, demo_box.user.email) == before


def test_it_is_built_once_in_a_folder(tmp_path: Path) -> None:
    with Sandbox(data=tmp_path, demo=True) as box:
        first = top(box, box.user.email)
    with Sandbox(data=tmp_path, demo=True) as box:
        assert top(box, box.user.email) == first
        box.reset()
        assert top(box, box.user.email).keys() == first.keys()


def test_a_refused_request_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(demo._FOLDERS, demo.BEN, (demo._Folder("a/b"),))
    with pytest.raises(RuntimeError, match=r"POST /rest/folders/0/folders: 422"):
        Sandbox(demo=True).start()


def test_members_and_their_roles(demo_box: Sandbox) -> None:
    folder = top(demo_box, demo_box.user.email)["Annual report 2026"]
    with caller(demo_box, demo_box.user.email) as api:
        members = api.get(f"/rest/folders/{folder}/members", params={"with": "(user,role)"}).json()["data"]
    roles = {one["user"]["email"]: one["role"]["name"] for one in members}
    assert (roles[demo.ANN], roles[demo.BEN]) == ("Collaborator", "Downloader")
    assert demo.CARLA not in roles
