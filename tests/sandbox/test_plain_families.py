"""What families of plain objects do beyond the laws: who may see what, how members depend on each other."""

from __future__ import annotations

import io
import uuid
import zipfile
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_ssh_public_key

from kiteworks_sandbox import Sandbox, operations, unplayed
from kiteworks_sandbox.registry import HANDLERS
from tests.sandbox.contract import OPERATIONS
from tests.sandbox.support import client
from tests.sandbox.test_files import upload

ENTITY = {"returnEntity": "true"}
ALWAYS = "2040-01-01T00:00:00+0000"


@pytest.fixture
def file(api: httpx.Client, folder: str) -> str:
    return str(upload(api, folder, "a.txt", b"bytes").json()["id"])


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["code"]


def test_contacts_belong_to_their_owner(api: httpx.Client, admin_api: httpx.Client) -> None:
    name = f"Ada {uuid.uuid4()}"
    body = {"name": name, "items": [{"email": "ada@example.com"}]}
    made = api.post("/rest/contacts", json=body).json()
    assert made["items"] == [{"email": "ada@example.com", "isDistributionList": False, "profileIcon": ""}]
    assert code(api.post("/rest/contacts", json=body | {"name": name.upper()})) == (409, "ERR_ENTITY_EXISTS")
    assert admin_api.post("/rest/contacts", json=body).status_code == 201
    assert code(admin_api.get(f"/rest/contacts/{made['id']}")) == (403, "ERR_ACCESS_USER")


def test_a_host_name_stays_in_the_list_when_deleted(admin_api: httpx.Client) -> None:
    name = f"{uuid.uuid4()}.sandbox.example"
    made = admin_api.post("/rest/admin/hostnames", params=ENTITY, json={"hostname": name}).json()
    assert admin_api.delete(f"/rest/admin/hostnames/{made['id']}").status_code == 204
    listed = admin_api.get("/rest/admin/hostnames", params={"alias_name": name}).json()["data"]
    assert [one["deleted"] for one in listed] == [True]
    hidden = admin_api.get("/rest/admin/hostnames", params={"alias_name": name, "deleted": "false"})
    assert hidden.json()["data"] == []
    assert admin_api.post("/rest/admin/hostnames", json={"hostname": name}).status_code == 201


def test_favorites_are_of_what_can_be_reached(
    api: httpx.Client, admin_api: httpx.Client, folder: str, file: str
) -> None:
    assert code(admin_api.post("/rest/favorites", json={"objectId": folder})) == (403, "ERR_ACCESS_USER")
    made = api.post("/rest/favorites", params=ENTITY, json={"objectId": file}).json()
    assert made["object"]["name"] == "a.txt"
    assert code(api.post("/rest/favorites", json={"objectId": file})) == (409, "ERR_ENTITY_EXISTS")
    inside = api.get("/rest/favorites", params={"parentId": folder}).json()["data"]
    assert [one["objectId"] for one in inside] == [file]
    api.delete(f"/rest/files/{file}")
    assert api.get("/rest/favorites", params={"parentId": folder}).json()["data"] == []
    assert api.post(f"/rest/folders/actions/favorite?id:in={folder}").status_code == 201
    assert code(api.post(f"/rest/folders/actions/favorite?id:in={folder}")) == (409, "ERR_ENTITY_EXISTS")
    assert api.delete(f"/rest/folders/actions/favorite?id:in={folder}").status_code == 204
    assert code(api.delete(f"/rest/folders/actions/favorite?id:in={folder}")) == (403, "ERR_ACCESS_USER")


def test_comments_have_replies(api: httpx.Client, folder: str, file: str) -> None:
    place = f"/rest/files/{file}/comments"
    first = api.post(place, params=ENTITY, json={"contents": "Fine."}).json()
    reply = api.post(place, params=ENTITY, json={"contents": "Thanks.", "parentId": first["id"]}).json()
    assert (first["parentId"], reply["parentId"]) == (0, first["id"])
    top = api.get(f"/rest/folders/{folder}/comments", params={"parentId": "0"}).json()["data"]
    assert [one["contents"] for one in top] == ["Fine."]
    other = upload(api, folder, "b.txt", b"x").json()["id"]
    strayed = api.post(f"/rest/files/{other}/comments", json={"contents": "?", "parentId": first["id"]})
    assert code(strayed) == (403, "ERR_ACCESS_USER")
    assert code(api.post(place, json={"contents": "<a>x</a>"})) == (422, "ERR_INPUT_HTML_TAGS_INVALID")
    shown = api.get(f"/rest/comments/{reply['id']}", params={"with": "(parent,permissions)"}).json()
    assert shown["parent"]["contents"] == "Fine."
    assert {one["name"] for one in shown["permissions"] if one["allowed"]} >= {"comment_edit"}


def test_comments_are_changed_by_their_authors_and_managers(
    box: Sandbox, api: httpx.Client, admin_api: httpx.Client, folder: str, file: str
) -> None:
    from kiteworks_sandbox.database import Member
    from kiteworks_sandbox.roles import DOWNLOADER, MANAGER

    made = api.post(f"/rest/files/{file}/comments", params=ENTITY, json={"contents": "Mine."}).json()
    place = f"/rest/comments/{made['id']}"
    assert code(admin_api.get(place)) == (403, "ERR_ACCESS_USER")
    me, other = (one.get("/rest/users/me").json()["id"] for one in (api, admin_api))
    for role, status in ((DOWNLOADER, 403), (MANAGER, 200)):
        with box._alive.appliance.database.session() as session:
            session.merge(Member(item_id=folder, user_id=other, role_id=role.id, shared_by_id=me))
        assert admin_api.get(place).status_code == 200
        assert admin_api.put(place, json={"contents": "Changed."}).status_code == status
    assert api.get(place).json()["contents"] == "Changed."


def test_tasks_go_to_people_with_access(api: httpx.Client, admin_api: httpx.Client, file: str) -> None:
    me, other = (one.get("/rest/users/me").json()["id"] for one in (api, admin_api))
    task = {"contents": "Read it.", "due": ALWAYS, "assigneeId": me}
    place = f"/rest/files/{file}/tasks"
    assert code(api.post(place, json=task | {"assigneeId": other})) == (403, "ERR_ACCESS_USER")
    past = task | {"due": "2020-01-01T00:00:00+0000"}
    assert code(api.post(place, json=past)) == (422, "ERR_INPUT_DATE_NOT_AFTER")
    made = api.post(place, params=ENTITY, json=task).json()
    assert (made["status"], made["due"]) == ("P", ALWAYS)
    assert [one["id"] for one in api.get(place, params={"status": "P"}).json()["data"]] == [made["id"]]
    assert api.get(place, params={"status": "C"}).json()["data"] == []


def test_devices_are_those_that_signed_in(box: Sandbox, api: httpx.Client) -> None:
    application = box.register_application(name=str(uuid.uuid4()), user_credentials=True)
    form = {
        "grant_type": "password",
        "client_id": application.client_id,
        "client_secret": application.client_secret,
        "username": box.user.email,
        "password": box.user.password,
        "install_tag_id": "phone-1",
        "install_name": "Phone",
    }
    with client(box) as device:
        token = device.post("/oauth/token", data=form).json()["access_token"]
        device.headers["Authorization"] = f"Bearer {token}"
        found = device.get("/rest/devices", params={"installTagId": "phone-1"}).json()["data"]
        assert [(one["installName"], one["clientId"]) for one in found] == [("Phone", application.client_id)]
        assert device.get("/rest/devices/phone-1/wipe").json() == {"status": 0}
        assert device.patch("/rest/devices/me/actions/wipe").status_code == 200
        assert api.delete(f"/rest/devices/{found[0]['id']}").status_code == 204
        assert device.get("/rest/users/me").status_code == 401


@pytest.mark.parametrize("how", ["deleted", "demoted"])
def test_devices_are_told_to_erase_their_data(admin_api: httpx.Client, how: str) -> None:
    made = admin_api.post(
        "/rest/admin/users?returnEntity=true", json={"email": f"{uuid.uuid4()}@example.com"}
    )
    user = made.json()["id"]
    body = {"clientId": admin_api.get("/rest/clients/me").json()["id"], "userId": user, "installTagId": "t"}
    assert admin_api.post("/rest/devices", json=body).status_code == 201
    if how == "deleted":
        done = admin_api.delete(f"/rest/admin/users/{user}", params={"remoteWipe": "true"})
    else:
        profile = {"name": str(uuid.uuid4()), "prototype": made.json()["userTypeId"]}
        number = admin_api.post("/rest/profiles?returnEntity=true", json=profile).json()["id"]
        admin_api.put(f"/rest/admin/profiles/{number}/users", params={"id:in": user})
        place = f"/rest/profiles/{number}/replace/{made.json()['userTypeId']}"
        done = admin_api.request("DELETE", place, json={"remoteWipe": True})
    assert done.status_code == 204
    (device,) = admin_api.get(f"/rest/admin/users/{user}/devices").json()["data"]
    assert device["wipeFlag"] == "1"


def test_a_generated_key_works(api: httpx.Client) -> None:
    name = str(uuid.uuid4())
    body = {"name": name, "passphrase": "a passphrase"}
    pair = api.post("/rest/userSshPublicKeys/generate", json=body).json()
    private = load_pem_private_key(pair["privateKey"].encode(), b"a passphrase")
    public = load_ssh_public_key(pair["publicKey"].encode())
    assert private.public_key() == public
    again = api.post("/rest/userSshPublicKeys/create", json={"name": "b", "publicKey": pair["publicKey"]})
    assert code(again) == (422, "ERR_SSH_PUBLIC_KEY_EXISTS")
    bad = api.post("/rest/userSshPublicKeys/create", json={"name": "b", "publicKey": "ssh-rsa AAAA"})
    assert code(bad) == (422, "ERR_INVALID_PARAMETER")


def test_scim_shows_the_same_accounts_at_both_paths(admin_api: httpx.Client) -> None:
    email = f"{uuid.uuid4()}@sandbox.example"
    schemas = ["urn:ietf:params:scim:schemas:core:2.0:User"]
    body = {"schemas": schemas, "userName": email, "displayName": "Ada", "userType": "Restricted"}
    made = admin_api.post("/rest/scim/Users", json=body).json()
    assert made["meta"]["location"].endswith(f"/rest/scim/Users/{made['id']}")
    assert code(admin_api.post("/rest/scim/users", json=body)) == (409, "ERR_ENTITY_EXISTS")
    account = admin_api.get(f"/rest/admin/users/{made['id']}").json()
    assert (account["email"], account["name"], account["userTypeId"]) == (email, "Ada", 2)
    place = f"/rest/scim/users/{made['id']}"
    changed = admin_api.put(place, json={"schemas": schemas, "displayName": "Ada L.", "active": False})
    assert (changed.json()["displayName"], changed.json()["active"]) == ("Ada L.", False)
    shown = admin_api.get(place, params={"attributes": "userName"}).json()
    assert shown == {"schemas": schemas, "id": made["id"], "userName": email}
    assert admin_api.delete(place).status_code == 204
    assert code(admin_api.get(place)) == (404, "ERR_ENTITY_NOT_FOUND")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('userName eq "USER@sandbox.example"', True),
        ('userName sw "user@" and active eq true', True),
        ('not (userName co "@") or displayName eq "Nobody"', False),
        ('emails.value ew "sandbox.example" and not userName eq "user@sandbox.example"', False),
        ("roles pr", False),
        ('emails[type eq "work"].value eq "user@sandbox.example"', True),
        ('emails[type eq "home"].value eq "user@sandbox.example"', False),
        ('emails[type eq "work" and value sw "user@"] and active eq true', True),
        ('phoneNumbers[type eq "work"].value pr', False),
        ('userName ne "user@sandbox.example"', False),
    ],
)
def test_scim_filters(admin_api: httpx.Client, box: Sandbox, text: str, found: bool) -> None:
    listed = admin_api.get("/rest/scim/Users", params={"filter": text}).json()
    assert (box.user.email in {one["userName"] for one in listed["Resources"]}) is found
    assert listed["totalResults"] == len(listed["Resources"])


@pytest.mark.parametrize(
    "text",
    [
        "userName",
        "userName xx 1",
        '(userName eq "a"',
        'userName eq "a" "b"',
        'emails[type eq "work"',
        'emails[type eq "work"].value',
        pytest.param("emails[" * 51, id="too many brackets"),
        pytest.param("(" * 5000, id="nested too deeply"),
        pytest.param("not " * 51 + "userName pr", id="negated too often"),
    ],
)
def test_broken_scim_filters_are_refused(admin_api: httpx.Client, text: str) -> None:
    refused = admin_api.get("/rest/scim/Users", params={"filter": text})
    assert code(refused) == (400, "ERR_REQUEST_INVALID_FILTER")


def test_scim_pages_count_from_one(admin_api: httpx.Client) -> None:
    asked = {"sortBy": "userName", "count": "1"}
    every = admin_api.get("/rest/scim/Users", params={"sortBy": "userName"}).json()["Resources"]
    second = admin_api.get("/rest/scim/Users", params=asked | {"startIndex": "2"}).json()
    assert (second["startIndex"], second["itemsPerPage"]) == (2, 1)
    assert second["Resources"] == [every[1]]


def test_the_last_system_administrator_stays_one(admin_api: httpx.Client, api: httpx.Client) -> None:
    me = admin_api.get("/rest/users/me").json()["id"]
    other = api.get("/rest/users/me").json()["id"]
    refused = admin_api.delete(f"/rest/adminRoles/1/users/{me}")
    assert code(refused) == (403, "ERR_ACCESS_SYSTEM_ADMIN")
    made = admin_api.put(f"/rest/adminRoles/2/users/{other}").json()["data"]
    assert made == [{"userId": other, "adminRole": "Application Admin"}]
    try:
        assert code(api.put(f"/rest/adminRoles/1/users/{other}")) == (403, "ERR_ACCESS_SYSTEM_ADMIN")
        held = admin_api.get(f"/rest/admin/users/{other}/adminRoles").json()["data"]
        assert [one["name"] for one in held] == ["Application Admin"]
    finally:
        assert admin_api.delete(f"/rest/adminRoles/2/users/{other}").status_code == 204
    assert api.get("/rest/adminRoles").status_code == 403


def test_settings_are_ones_own(api: httpx.Client, admin_api: httpx.Client) -> None:
    place = f"/rest/users/{api.get('/rest/users/me').json()['id']}/settings"
    assert api.put(place, json={"languageId": 3, "signature": "Ada"}).json()["languageId"] == 3
    assert api.get(place).json()["signature"] == "Ada"
    assert code(api.put(place, json={"languageId": 999})) == (422, "ERR_INVALID_PARAMETER")
    assert code(admin_api.get(place)) == (403, "ERR_ACCESS_USER")


def test_an_export_becomes_ready(admin_api: httpx.Client, api: httpx.Client, file: str) -> None:
    user = api.get("/rest/users/me").json()["id"]
    body = {"startDate": "2024-01-01T00:00:00+0000", "endDate": ALWAYS, "types": ["files"]}
    made = admin_api.post(f"/rest/dli/exports/users/{user}", params=ENTITY, json=body).json()["data"][0]
    assert (made["status"], made["downloadURL"]) == ("in_progress", None)
    place = f"/rest/dli/exports/{made['id']}"
    ready = admin_api.get(place).json()["data"][0]
    assert (ready["status"], ready["fileName"]) == ("completed", "export_files.zip")
    packed = zipfile.ZipFile(io.BytesIO(admin_api.get(f"{place}/content").content))
    assert file in packed.read("files.csv").decode()


def test_sources_keep_files(api: httpx.Client, admin_api: httpx.Client) -> None:
    body = {"name": str(uuid.uuid4()), "sourceUrl": f"https://{uuid.uuid4()}", "sourceTypeId": 1}
    source = api.post("/rest/sources", params=ENTITY, json=body).json()["id"]
    assert code(api.get(f"/rest/sources/{source}/authStatus")) == (403, "ERR_AUTH_EC_UPDATE_TOKEN")
    folder = api.get(f"/rest/sources/{source}/folders").json()["data"][0]["id"]
    for content in (b"first", b"second"):
        api.post(f"/rest/sources/{folder}/actions/file", files={"body": ("a.txt", content)})
    listed = api.get(f"/rest/sources/{folder}/files").json()["data"]
    assert [one["name"] for one in listed] == ["a.txt"]
    file = listed[0]["id"]
    assert api.get(f"/rest/sources/files/{file}").json()["size"] == len(b"second")
    assert api.get(f"/rest/sources/{file}/content").content == b"second"
    api.patch(f"/rest/sources/actions/lock?id:in={file}")
    locked = api.delete(f"/rest/sources/files/{file}")
    assert code(locked) == (422, "ERR_FILE_IS_IN_USE_BY_CURRENT_USER")
    assert code(admin_api.get(f"/rest/sources/files/{file}")) == (403, "ERR_ACCESS_USER")
    api.delete(f"/rest/sources/{source}")
    assert code(api.get(f"/rest/sources/files/{file}")) == (403, "ERR_ACCESS_USER")


def test_a_mailbox_is_active_for_each_member_apart(api: httpx.Client, admin_api: httpx.Client) -> None:
    me, admin = (one.get("/rest/users/me").json()["id"] for one in (api, admin_api))
    account = admin_api.post(
        "/rest/admin/users", params=ENTITY, json={"email": f"{uuid.uuid4()}@sandbox.example"}
    ).json()["id"]
    body = {"userId": account, "memberIds": [me, admin]}
    made = admin_api.post("/rest/admin/sharedMailboxes", json=body).json()["id"]
    api.patch("/rest/sharedMailboxes", json={"data": [{"id": made, "active": False}]})
    active = [
        {one["id"]: one["active"] for one in each.get("/rest/sharedMailboxes").json()["data"]}[made]
        for each in (api, admin_api)
    ]
    assert active == [False, True]
    assert code(api.get(f"/rest/sharedMailboxes/{made}/settings")) == (403, "ERR_ACCESS_USER")


def test_recently_used_can_be_forgotten(api: httpx.Client, file: str) -> None:
    when = "2041-01-01T00:00:00+0000"
    body = {"objects": [{"id": file, "lastAccessed": when}, {"id": "gone", "lastAccessed": when}]}
    added = api.post("/rest/users/me/recent", json=body)
    assert added.status_code == 207
    assert added.json()["successIds"] == [file]
    assert api.get("/rest/users/me/recent").json()["data"][0]["id"] == file
    assert api.delete(f"/rest/users/me/recent/{file}").status_code == 204
    assert file not in {one["id"] for one in api.get("/rest/users/me/recent").json()["data"]}


def test_what_was_used_in_one_second_has_the_last_first(api: httpx.Client) -> None:
    top = api.get("/rest/users/me").json()["basedirId"]
    made = [
        api.post(f"/rest/folders/{top}/folders", params=ENTITY, json={"name": f"Used {uuid.uuid4()}"}).json()[
            "id"
        ]
        for _ in range(8)
    ]
    recent = [one["id"] for one in api.get("/rest/users/me/recent").json()["data"]]
    assert [one for one in recent if one in made] == made[::-1]


def test_administrators_set_when_files_expire(admin_api: httpx.Client, api: httpx.Client, file: str) -> None:
    changed = admin_api.put("/rest/admin/files", json={"ids": [file], "expire": ALWAYS})
    assert changed.json()["data"][0]["expire"] == ALWAYS
    assert api.get(f"/rest/files/{file}").json()["expire"] == ALWAYS
    past = admin_api.put("/rest/admin/files", json={"ids": [file], "expire": "2020-01-01T00:00:00+0000"})
    assert code(past) == (422, "ERR_INPUT_PAST_DATE")
    assert api.put("/rest/admin/files", json={"ids": [file]}).status_code == 403


def test_what_is_not_played_is_known_and_has_a_reason() -> None:
    reasons = unplayed.reasons()
    assert reasons.keys() <= OPERATIONS.keys()
    assert not reasons.keys() & HANDLERS.keys()
    assert all(reason.endswith(".") for reason in reasons.values())


def test_what_is_always_refused_is_played_and_has_a_reason() -> None:
    operations.load()
    refused = unplayed.refused()
    assert refused.keys() <= HANDLERS.keys()
    assert all(reason.endswith(".") for reason in refused.values())


def test_every_operation_is_played_or_has_a_reason() -> None:
    operations.load()
    assert OPERATIONS.keys() - HANDLERS.keys() == unplayed.reasons().keys()


_BLANKS = [
    ("/rest/contacts", {"name": "Kept", "items": [{"email": "a@example.com"}]}, "name"),
    ("/rest/groups", {"name": "Kept", "items": [{"email": "a@example.com"}]}, "name"),
    ("/rest/admin/hostnames", {"hostname": "kept.example"}, "hostname"),
    ("/rest/locations", {"name": "Kept", "domain": "kept.example"}, "name"),
    ("/rest/ldapGroups", {"dn": "cn=Kept,dc=example"}, "dn"),
    ("/rest/profiles", {"name": "Kept"}, "name"),
    ("/rest/sources", {"name": "Kept", "sourceUrl": "https://kept", "sourceTypeId": 1}, "sourceUrl"),
    ("/rest/devices", {"installTagId": "kept"}, "installTagId"),
    (
        "/rest/clients",
        {"name": "Kept", "description": "", "redirectUri": "https://kept/", "scope": "*/*/*"},
        "redirectUri",
    ),
]


@pytest.mark.parametrize(("place", "body", "member"), _BLANKS, ids=[one[0] for one in _BLANKS])
@pytest.mark.parametrize("blank", ["", "  "])
def test_what_identifies_an_object_is_not_blank(
    admin_api: httpx.Client, place: str, body: dict[str, Any], member: str, blank: str
) -> None:
    refused = admin_api.post(place, json=body | {member: blank})
    assert code(refused) == (422, "ERR_INPUT_REQUIRED")
    assert refused.json()["errors"][0]["field"] == member
    assert blank not in [one.get(member) for one in admin_api.get(place).json()["data"]]


def test_a_change_keeps_what_identifies_an_object(admin_api: httpx.Client) -> None:
    host = admin_api.post(
        "/rest/admin/hostnames?returnEntity=true", json={"hostname": "stays.example"}
    ).json()
    place = f"/rest/admin/hostnames/{host['id']}"
    for nothing in ("", " ", None):
        assert code(admin_api.put(place, json={"hostname": nothing})) == (422, "ERR_INPUT_REQUIRED")
    assert admin_api.get(place).json()["hostname"] == "stays.example"


def test_a_group_is_named_after_its_distinguished_name(admin_api: httpx.Client) -> None:
    new = {"dn": "cn=First,dc=example"}
    made = admin_api.post("/rest/ldapGroups?returnEntity=true", json=new).json()
    place = f"/rest/ldapGroups/{made['id']}"
    assert code(admin_api.put(place, json={"dn": "no name"})) == (422, "ERR_INPUT_INVALID_FORMAT")
    assert admin_api.put(place, json={"dn": "cn=Second,dc=example"}).status_code == 200
    shown = admin_api.get(place).json()
    assert (shown["dn"], shown["name"]) == ("cn=Second,dc=example", "Second")
    # The bundle declares no conflict here.
    assert code(admin_api.post("/rest/ldapGroups", json={"dn": "CN=second,dc=example"})) == (
        422,
        "ERR_INVALID_PARAMETER",
    )
    admin_api.delete(place)


def test_an_administrator_reads_each_profile_and_others_their_own(
    api: httpx.Client, admin_api: httpx.Client
) -> None:
    made = admin_api.post("/rest/profiles?returnEntity=true", json={"name": "Read by some"}).json()
    place = f"/rest/profiles/{made['id']}"
    assert admin_api.get(place).json()["name"] == "Read by some"
    assert code(api.get(place)) == (403, "ERR_ACCESS_USER")
    own = api.get("/rest/users/me").json()["userTypeId"]
    assert api.get(f"/rest/profiles/{own}").json()["id"] == own
