"""What no document of the portal has, but programs in use rely on: requests as they send them, answers as models."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from kiteworks import errors
from kiteworks.models import File, Folder, QueryResult, User, UserQuota
from tests.deviations.conftest import Scene

Play = Callable[..., Scene]
FILE = {"id": "3f6d", "name": "q3.pdf"}


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Iterator[Play]:
    """Makes a strict client of an appliance that gives one answer."""
    made: list[Scene] = []

    def make(answer: Any = None, status: int = 200, content: bytes | None = None) -> Scene:
        response = {"content": content} if content is not None else {"json": answer}
        made.append(Scene(request.param, lambda _: httpx.Response(status, **response), strict=True))
        return made[-1]

    yield make
    for one in made:
        one.close()


def query(scene: Scene) -> dict[str, str]:
    return dict(scene.request.url.params)


def test_an_object_is_read_by_its_identifier_whether_or_not_it_is_deleted(play: Play) -> None:
    scene = play({**FILE, "deleted": True})
    file = scene.kw.files.get("3f6d")
    assert (type(file), file.deleted, query(scene)) == (File, True, {})
    scene = play({"id": "9a41", "name": "Reports", "deleted": True})
    folder = scene.kw.folders.get("9a41")
    assert (type(folder), folder.deleted, query(scene)) == (Folder, True, {})


@pytest.mark.parametrize("resource", ["files", "folders"])
def test_deleted_objects_can_be_refused(play: Play, resource: str) -> None:
    scene = play({"errors": [{"code": "ERR_ACCESS_USER", "message": "x"}]}, 403)
    with pytest.raises(errors.NotAccessibleError):
        getattr(scene.kw, resource).get("3f6d", deleted=False)
    assert query(scene) == {"deleted": "false"}


def test_a_query_leaves_deleted_objects_out_and_takes_further_members(play: Play) -> None:
    found = {"files": [{**FILE, "pathIds": "1/2"}], "folders": [], "emails": []}
    scene = play(found)
    hits = scene.kw.search.query(
        include_content=False, search_type=["f", "d"], path="q3.pdf", with_="(permissions)"
    )
    assert isinstance(hits, QueryResult)
    assert [one.path_ids for one in hits.files or []] == ["1/2"]
    assert query(scene) == {
        "includeContent": "false",
        "searchType": "f,d",
        "path": "q3.pdf",
        "deleted": "false",
        "with": "(permissions)",
    }


def test_a_download_link_is_followed_as_it_came(play: Play, tmp_path: Any) -> None:
    scene = play({"downloadLinks": ["rest/files/actions/content/link/5c1d-77"]})
    (link,) = scene.kw.files.create_download_link(file_id="3f6d").download_links
    scene = play(content=b"bytes")
    scene.kw.files.download_by_link(link, tmp_path / "q3.pdf")
    assert scene.request.url.path == "/rest/files/actions/content/link/5c1d-77"
    assert scene.request.headers["Authorization"] == "Bearer token"
    assert (tmp_path / "q3.pdf").read_bytes() == b"bytes"


def test_the_other_address_of_the_quota(play: Play) -> None:
    scene = play({"folder_quota_allowed": 53_687_091_200, "folder_quota_used": 5})
    quota = scene.kw.quotas.get()
    assert isinstance(quota, UserQuota)
    assert (scene.request.method, scene.request.url.path) == ("GET", "/rest/quotas")
    assert (quota.folder_quota_allowed, quota.folder_quota_used) == (53_687_091_200, 5)


def test_an_account_is_made_without_the_path_of_administrators(play: Play) -> None:
    scene = play({"id": "bb14", "name": "Ann", "email": "ann@example.com", "userTypeId": 2}, 201)
    user = scene.kw.users.create(
        email="ann@example.com", verified=True, send_notification=False, user_type_id=2
    )
    assert isinstance(user, User)
    assert (scene.request.method, scene.request.url.path) == ("POST", "/rest/users")
    assert json.loads(scene.request.content) == {
        "email": "ann@example.com",
        "verified": True,
        "sendNotification": False,
        "userTypeId": 2,
    }


def test_profiles_are_listed_without_the_path_of_administrators(play: Play) -> None:
    scene = play({"data": [{"id": 2, "name": "Standard"}], "metadata": {"total": 1}})
    assert [(one.id, one.name) for one in scene.kw.profiles.list(limit=10).to_list()] == [(2, "Standard")]
    assert scene.request.url.path == "/rest/profiles"


def test_one_import_is_watched_and_cancelled(play: Play) -> None:
    scene = play({"status": "running"})
    assert scene.kw.system.epgdb.import_session_status("4") == {"status": "running"}
    assert (scene.request.method, scene.request.url.path) == ("GET", "/rest/system/epgdb/import/4")
    scene = play(content=b"")
    assert scene.kw.system.epgdb.cancel_import_session("4") is None
    assert (scene.request.method, scene.request.url.path) == ("DELETE", "/rest/system/epgdb/import/4")


def test_cards_of_several_kinds(play: Play) -> None:
    scene = play({"message": "Disk", "type": "sysadmin_db"})
    scene.kw.admin.cards.details(type_in=["sysadmin_db", "sysadmin_hosts"])
    assert query(scene) == {"type:in": "sysadmin_db,sysadmin_hosts"}


def test_settings_that_appliances_alone_document(play: Play) -> None:
    body = {"defaultFileRequestExpire": 30, "proximityEnabled": 1, "adminSetPasswordAllowed": False}
    for read in ("settings.system", "users.settings.get"):
        method: Any = play(body).kw
        for part in read.split("."):
            method = getattr(method, part)
        found = method() if read == "settings.system" else method("me")
        assert (found.default_file_request_expire, found.proximity_enabled) == (30, 1)
        assert found.admin_set_password_allowed is False
