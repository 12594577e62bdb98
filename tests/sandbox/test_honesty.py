"""Each answer says how it came about, and what the sandbox does not play can be refused."""

from __future__ import annotations

import json

import httpx
import pytest

from kiteworks_sandbox import Sandbox, operations, synthesis
from kiteworks_sandbox.registry import HANDLERS
from tests.sandbox.contract import BUNDLE, OPERATIONS
from tests.sandbox.support import client

UNPLAYED = OPERATIONS["languages.list"]


@pytest.fixture
def unplayed(monkeypatch: pytest.MonkeyPatch) -> None:
    """One operation has lost its handler."""
    operations.load()
    monkeypatch.delitem(HANDLERS, UNPLAYED.id)


def test_what_is_read_from_the_state_says_so(api: httpx.Client) -> None:
    assert api.get("/rest/users/me").headers["x-kiteworks-sandbox"] == "stateful"
    assert api.get("/rest/folders/424242").headers["x-kiteworks-sandbox"] == "stateful"


@pytest.mark.usefixtures("unplayed")
def test_what_is_invented_says_so(api: httpx.Client) -> None:
    assert api.get(UNPLAYED.path).headers["x-kiteworks-sandbox"] == "invented"


@pytest.mark.usefixtures("unplayed")
def test_what_is_not_played_can_be_refused() -> None:
    with Sandbox(unknown="refuse") as box:
        bearer = {"Authorization": f"Bearer {box.issue_token(box.admin.email)}"}
        with client(box, headers=bearer) as api:
            api.event_hooks = {}  # 501 is not in the bundle
            refused = api.get(UNPLAYED.path)
            assert refused.status_code == 501
            assert UNPLAYED.id in refused.json()["errors"][0]["message"]
            assert api.get("/rest/users/me").status_code == 200


@pytest.fixture
def shared(box: Sandbox, api: httpx.Client, admin_api: httpx.Client, folder: str) -> str:
    """A folder of the user in which the administrator is a Viewer."""
    from kiteworks_sandbox.database import Member
    from kiteworks_sandbox.roles import VIEWER

    people = [one.get("/rest/users/me").json()["id"] for one in (api, admin_api)]
    with box._alive.appliance.database.session() as session:
        session.add(Member(item_id=folder, user_id=people[1], role_id=VIEWER.id, shared_by_id=people[0]))
    return folder


def test_members_reach_what_is_shared_with_them(
    shared: str, api: httpx.Client, admin_api: httpx.Client
) -> None:
    below = api.post(f"/rest/folders/{shared}/folders?returnEntity=true", json={"name": "Below"}).json()["id"]
    seen = admin_api.get(f"/rest/folders/{below}", params={"with": "(currentUserRole,permissions)"}).json()
    assert seen["currentUserRole"]["name"] == "Viewer"
    allowed = {one["name"] for one in seen["permissions"] if one["allowed"]}
    assert "properties_view" in allowed
    assert not allowed & {"download", "file_add", "folder_delete"}


def test_what_is_invented_is_plausible() -> None:
    listed = OPERATIONS["admin.mail.list"]
    made = synthesis.invented(BUNDLE, listed, {"limit": 5}).body
    assert made == {"data": [], "metadata": {"total": 0, "limit": 5, "offset": 0}}
    for operation in OPERATIONS.values():
        assert '"text"' not in json.dumps(synthesis.answer(BUNDLE, operation).body, default=str)
