from __future__ import annotations

import json
import uuid
from importlib.resources import files
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.mailing import Person
from tests.sandbox.support import client, sign_in
from tests.sandbox.test_folders import code

RETURN = {"returnEntity": "true"}
APPLICATION = {"description": "d", "redirectUri": "https://app.example/cb", "scope": "GET/users/*"}


def test_me(api: httpx.Client, box: Sandbox) -> None:
    answer = api.get("/rest/users/me")
    me = answer.json()
    assert answer.headers["x-accellion-location"] == f"{box.url}/rest/users/me"
    assert me["email"] == box.user.email
    assert (me["active"], me["verified"], me["suspended"], me["deleted"], me["flags"]) == (
        True,
        True,
        False,
        False,
        1,
    )
    assert me["basedirId"] != me["syncdirId"] != me["mydirId"]


def test_users_know_each_other(api: httpx.Client, admin_api: httpx.Client) -> None:
    admin = admin_api.get("/rest/users/me").json()
    assert api.get(f"/rest/users/{admin['id']}").json()["name"] == "Sandbox Admin"
    assert code(api.get(f"/rest/users/{uuid.uuid4()}")) == (403, "ERR_ACCESS_USER")


def test_changing_the_own_account() -> None:
    with Sandbox() as box, client(box) as browser:
        browser.headers["Authorization"] = f"Bearer {box.issue_token(box.user.email)}"
        changed = browser.put("/rest/users/me", json={"name": "Someone"})
        assert changed.status_code == 200
        assert browser.get("/rest/users/me").json()["name"] == "Someone"
        wrong = {"password": "new password", "previousPassword": "wrong"}
        assert code(browser.put("/rest/users/me", json=wrong))[0] == 422
        right = wrong | {"previousPassword": box.user.password}
        assert browser.put("/rest/users/me", json=right).status_code == 200
        assert sign_in(browser, box.user).status_code == 401


def test_quota(api: httpx.Client) -> None:
    quota = api.get("/rest/users/me/quota").json()
    assert quota["folder_quota_allowed"] == 10 * 1024**3
    assert {"send_quota_allowed", "send_quota_used", "folder_quota_used"} <= quota.keys()


def test_the_quotas_of_folders_are_those_of_the_bundle(tmp_path: Path) -> None:
    document = json.loads((files("kiteworks_spec") / "openapi.json").read_text(encoding="utf-8"))
    document["components"]["schemas"]["FolderQuotaSize"]["enum"] = [-1, 4096]
    bundle = tmp_path / "openapi.json"
    bundle.write_text(json.dumps(document), encoding="utf-8")
    with Sandbox(bundle=bundle) as box:
        headers = {"Authorization": f"Bearer {box.issue_token(box.user.email)}"}
        with client(box, headers=headers) as api:
            quota = api.get("/rest/users/me/quota").json()
    assert quota["sys_folders"]["per_folder_quota_options"] == [-1, 4096]


def test_accounts_are_for_administrators(api: httpx.Client) -> None:
    for answer in (
        api.get("/rest/admin/users"),
        api.get(f"/rest/admin/users/{uuid.uuid4()}"),
        api.post("/rest/admin/users", json={"email": "new@sandbox.example"}),
    ):
        assert code(answer) == (403, "ERR_ACCESS_ADMIN")


def test_adding_accounts(admin_api: httpx.Client, box: Sandbox) -> None:
    email = f"{uuid.uuid4()}@Sandbox.example"
    made = admin_api.post(
        "/rest/admin/users", params=RETURN, json={"email": email, "name": "New", "password": "pw-123"}
    )
    assert made.status_code == 201, made.text
    body = made.json()
    assert body["email"] == email.lower()
    assert made.headers["x-accellion-location"].endswith(f"/rest/admin/users/{body['id']}")
    assert admin_api.get(f"/rest/admin/users/{body['id']}").json()["name"] == "New"
    again = admin_api.post("/rest/admin/users", json={"email": email.upper()})
    assert code(again)[1] == "ERR_ENTITY_EXISTS"
    found = admin_api.get(
        "/rest/admin/users", params={"email:contains": email[:20].upper(), "limit": 5}
    ).json()
    assert [one["id"] for one in found["data"]] == [body["id"]]
    assert found["metadata"] == {"total": 1, "limit": 5, "offset": 0}
    with client(box, headers={"Authorization": f"Bearer {box.issue_token(email)}"}) as theirs:
        assert [one["name"] for one in theirs.get("/rest/folders/top").json()["data"]] == ["My Folder"]


@pytest.mark.parametrize("path", ["/rest/admin/users", "/rest/users"])
@pytest.mark.parametrize("verified", ["false", False, "true", 1])
def test_booleans_may_be_text(admin_api: httpx.Client, path: str, verified: object) -> None:
    fields = {"email": f"{uuid.uuid4()}@sandbox.example", "verified": verified, "sendNotification": "false"}
    made = admin_api.post(path, params=RETURN, json=fields)
    assert made.status_code == 201, made.text
    assert made.json()["verified"] is (verified not in ("false", False))
    assert made.headers["x-accellion-location"].endswith(f"{path}/{made.json()['id']}")
    refused = admin_api.post(path, json=fields | {"email": "other@sandbox.example", "verified": "perhaps"})
    assert code(refused) == (422, "ERR_INPUT_INVALID_FORMAT")


def test_accounts_by_the_path_of_everyone(api: httpx.Client, box: Sandbox) -> None:
    email = f"{uuid.uuid4()}@sandbox.example"
    made = api.post("/rest/users", params=RETURN, json={"email": email, "userTypeId": 2, "verified": True})
    assert (made.status_code, made.json()["userTypeId"]) == (201, 2)
    assert api.get(f"/rest/users/{made.json()['id']}").json()["email"] == email
    assert code(api.post("/rest/users", json={"email": email})) == (409, "ERR_ENTITY_EXISTS")
    with client(box, headers={"Authorization": f"Bearer {box.issue_token(email)}"}) as theirs:
        assert theirs.get("/rest/users/me").json()["id"] == made.json()["id"]


def test_the_quota_has_two_paths(api: httpx.Client) -> None:
    assert api.get("/rest/quotas").json() == api.get("/rest/users/me/quota").json()


@pytest.mark.parametrize("number", [7, "7"])
def test_a_profile_is_named_by_its_number_also_as_text(admin_api: httpx.Client, number: object) -> None:
    account = {"email": f"{uuid.uuid4()}@sandbox.example", "userTypeId": number}
    made = admin_api.post("/rest/admin/users", params=RETURN, json=account)
    assert made.json()["userTypeId"] == 7


def test_clients_are_for_administrators(api: httpx.Client) -> None:
    for answer in (
        api.get("/rest/clients"),
        api.get(f"/rest/clients/{uuid.uuid4()}"),
        api.post("/rest/clients", json=APPLICATION | {"name": "x"}),
        api.delete(f"/rest/clients/{uuid.uuid4()}"),
    ):
        assert code(answer) == (403, "ERR_ACCESS_ADMIN")


def test_my_client(api: httpx.Client) -> None:
    mine = api.get("/rest/clients/me").json()
    assert "clientSecret" not in mine
    assert api.get(f"/rest/clients/{mine['id']}/scopes").json() == {"data": ["*/*/*"]}


def test_clients_over_rest(admin_api: httpx.Client, box: Sandbox) -> None:
    name = f"REST {uuid.uuid4()}"
    made = admin_api.post(
        "/rest/clients", params=RETURN, json=APPLICATION | {"name": name, "accessTokenLifetime": 2}
    )
    assert made.status_code == 201, made.text
    body = made.json()
    assert body["clientSecret"]
    assert body["accessTokenLifetime"] == 2
    url = f"/rest/clients/{body['id']}"
    got = admin_api.get(url).json()
    assert "clientSecret" not in got
    assert got["redirectUri"] == "https://app.example/cb"
    assert code(admin_api.post("/rest/clients", json=APPLICATION | {"name": name})) == (
        409,
        "ERR_ENTITY_EXISTS",
    )
    changed = admin_api.put(url, params=RETURN, json=APPLICATION | {"name": name, "scope": "*/files/*"})
    assert changed.status_code == 200, changed.text
    assert admin_api.get(f"{url}/scopes").json() == {"data": ["*/files/*"]}
    listed = admin_api.get("/rest/clients", params={"name:contains": name.upper()}).json()
    assert [one["id"] for one in listed["data"]] == [body["id"]]
    token = box.issue_token(box.user.email, body["id"])
    assert admin_api.delete(url).status_code == 204
    assert code(admin_api.get(url)) == (403, "ERR_ACCESS_USER")
    refused = admin_api.get("/rest/files/x", headers={"Authorization": f"Bearer {token}"})
    assert refused.status_code == 401


@pytest.mark.parametrize(("asked", "flag"), [({}, "0"), ({"remoteWipe": "true"}, "1")])
def test_devices_of_deleted_users_are_wiped_on_request(
    admin_api: httpx.Client, ann: Person, asked: dict[str, str], flag: str
) -> None:
    assert ann.api.post("/rest/devices", json={"installTagId": "phone"}).status_code == 201
    query = {"deleteUnsharedData": "true"} | asked
    assert admin_api.delete(f"/rest/admin/users/{ann.id}", params=query).status_code == 204
    (device,) = admin_api.get(f"/rest/admin/users/{ann.id}/devices").json()["data"]
    assert str(device["wipeFlag"]) == flag
