"""The calls of a synchronising client, whose decoder knows one form of dates and one type of each member."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import client

SCOPES = "files/* folders/* uploads/* search/* users/Read"
"""Without `query`, as such a client has it for years."""
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000")


@dataclass(frozen=True)
class Wanted:
    """What a member has to be.

    Attributes:
        types: Its types, without subclasses: a boolean is not a number.
        optional: Whether null, or nothing, will do.
        members: What its own members have to be, also of each item of a list.
        date: Whether it is text that is a date.
    """

    types: tuple[type, ...]
    optional: bool = False
    members: dict[str, Wanted] | None = None
    date: bool = False


TEXT, NUMBER, BOOLEAN = Wanted((str,)), Wanted((int,)), Wanted((bool,))
DATE, DATE_OR_NULL = Wanted((str,), date=True), Wanted((str,), optional=True, date=True)
PERSON = {"id": TEXT, "name": TEXT, "email": TEXT, "profileIcon": TEXT}
USER = PERSON | {
    "basedirId": TEXT,
    "syncdirId": TEXT,
    "userTypeId": NUMBER,
    "adminRoleId": Wanted((int,), True),
}
PERMISSIONS = Wanted((list,), optional=True, members={"id": NUMBER, "name": TEXT, "allowed": BOOLEAN})
ENTRY = {
    "id": TEXT,
    "parentId": TEXT,
    "type": TEXT,
    "name": TEXT,
    "path": TEXT,
    "modified": DATE,
    "clientModified": DATE_OR_NULL,
    "creator": Wanted((dict,), members=PERSON),
    "isShared": BOOLEAN,
    "deleted": BOOLEAN,
    "permalink": TEXT,
    "permissions": PERMISSIONS,
    "lockUser": Wanted((dict,), optional=True, members=PERSON),
}
HASHES = Wanted((list,), members={"algo": TEXT, "hash": TEXT})
FILE = ENTRY | {"size": NUMBER, "locked": BOOLEAN, "fingerprints": HASHES}
PARENT = Wanted(
    (dict,), members={"path": TEXT, "currentUserRole": Wanted((dict,)), "permissions": PERMISSIONS}
)
HIT = {"pathIds": TEXT, "parent": PARENT}
SEARCH = {
    "files": Wanted((list,), members=FILE | HIT),
    "folders": Wanted((list,), members=ENTRY | HIT),
    "totalFiles": NUMBER,
    "totalFolders": NUMBER,
}
SESSION = {"id": NUMBER, "uri": TEXT, "totalSize": NUMBER}


def decoded(answer: httpx.Response, wanted: dict[str, Wanted]) -> Any:
    """An answer whose members are all of the wanted types, and whose dates are all of one form."""
    assert answer.is_success, answer.text
    body = answer.json()
    _check(body, wanted, "")
    _check_dates(body, "")
    return body


def _check(value: dict[str, Any], wanted: dict[str, Wanted], place: str) -> None:
    for name, one in wanted.items():
        here, member = f"{place}.{name}", value.get(name)
        if member is None:
            assert one.optional, f"{here} is missing or null"
            continue
        assert type(member) in one.types, f"{here} is {member!r}"
        assert not one.date or _DATE.fullmatch(member), f"{here} is {member!r}"
        for item in (member if isinstance(member, list) else [member]) if one.members else ():
            _check(item, one.members or {}, here)


def _check_dates(value: Any, place: str) -> None:
    """Fail when anything that begins like a date is in another form."""
    if isinstance(value, dict | list):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            _check_dates(one, f"{place}.{name}")
    elif isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value):
        assert _DATE.fullmatch(value), f"{place} is {value!r}"


@pytest.fixture
def api(box: Sandbox) -> Iterator[httpx.Client]:
    token = box.issue_token(box.user.email, scope=SCOPES)
    headers = {"Authorization": f"Bearer {token}", "X-Accellion-Version": "28"}
    with client(box, headers=headers) as made:
        yield made


def find(api: httpx.Client, path: str) -> Any:
    asked = {
        "path": path,
        "searchType": "f,d",
        "includeContent": "false",
        "deleted": "false",
        "with": "(parent:(path,currentUserRole,permissions),permissions)",
    }
    return decoded(api.get("/rest/query", params=asked), SEARCH)


def send(api: httpx.Client, uri: str, index: int, data: bytes, *, entity: bool) -> httpx.Response:
    form = {
        "compressionMode": "NORMAL",
        "compressionSize": str(len(data)),
        "originalSize": str(len(data)),
        "index": str(index),
    }
    return api.post(
        uri,
        params={"returnEntity": "true"} if entity else {},
        data=form,
        files={"content": ("a.bin", data)},
    )


@pytest.fixture
def root(api: httpx.Client) -> str:
    """The root that such a client works in: the parent of any top-level folder, which is the base folder."""
    me = decoded(api.get("/rest/users/me"), USER)
    top = api.get("/rest/folders/top", params={"limit": "1", "deleted": "false", "with": "(permissions)"})
    (first,) = decoded(top, {"data": Wanted((list,), members=ENTRY)})["data"]
    assert first["parentId"] == me["basedirId"]
    return str(first["parentId"])


@pytest.mark.parametrize(
    "each",
    [
        pytest.param(True, id="entity of each chunk"),
        pytest.param(False, id="entity of the last chunk"),
    ],
)
@pytest.mark.parametrize("by_uri", [True, False], ids=["by uri", "by number"])
def test_an_upload(api: httpx.Client, box: Sandbox, root: str, each: bool, by_uri: bool) -> None:
    name = f"Synchronised {uuid.uuid4()}"
    made = api.post(f"/rest/folders/{root}/folders", params={"returnEntity": "true"}, json={"name": name})
    folder = decoded(made, ENTRY)
    (hit,) = find(api, name)["folders"]
    assert (hit["id"], hit["parentId"]) == (folder["id"], root)
    asked = {
        "filename": "a.bin",
        "totalSize": 9,
        "totalChunks": 3,
        "clientModified": "2026-01-31T09:30:00+01:00",
    }
    begun = api.post(f"/rest/folders/{folder['id']}/actions/initiateUpload", json=asked)
    session = decoded(begun, SESSION)
    uri = f"{box.url}/{session['uri']}" if by_uri else f"/rest/uploads/{session['id']}"
    for index, data in enumerate((b"abc", b"def"), 1):
        answer = send(api, uri, index, data, entity=each)
        assert answer.status_code == 200
        if each:
            decoded(answer, SESSION)
        elif answer.content:  # what is read is an object whose identifier is text
            decoded(answer, {"id": Wanted((str,), optional=True)})
        decoded(api.get(f"/rest/uploads/{session['id']}"), SESSION)
    last = send(api, uri, 3, b"ghi", entity=True)
    assert last.status_code == 201
    file = decoded(last, FILE)
    assert (file["size"], file["clientModified"]) == (9, "2026-01-31T08:30:00+0000")
    (hit,) = find(api, f"{name}/a.bin")["files"]
    assert (hit["id"], hit["parentId"], hit["pathIds"]) == (
        file["id"],
        folder["id"],
        f"{root}/{folder['id']}",
    )
    decoded(api.get(f"/rest/files/{file['id']}", params={"deleted": "false", "with": "(lockUser)"}), FILE)
    children = api.get(
        f"/rest/folders/{folder['id']}/children", params={"deleted": "false", "with": "(permissions)"}
    )
    decoded(children, {"data": Wanted((list,), members=FILE)})
    links = decoded(
        api.post("/rest/files/actions/downloadLink", json={"fileId": file["id"]}),
        {"downloadLinks": Wanted((list,))},
    )["downloadLinks"]
    assert api.get(f"{box.url}/{links[0]}").content == b"abcdefghi"
    for kind, one in (("files", file["id"]), ("folders", folder["id"])):
        deleted = api.delete(f"/rest/{kind}", params={"id:in": one, "partialSuccess": "false"})
        assert (deleted.status_code, deleted.content) == (204, b"")
        assert api.get(f"/rest/{kind}/{one}", params={"deleted": "false"}).status_code == 403
    assert find(api, name)["folders"] == []


def test_an_empty_file(api: httpx.Client, root: str) -> None:
    asked = {"filename": f"{uuid.uuid4()}", "totalSize": 0, "totalChunks": 1}
    session = decoded(api.post(f"/rest/folders/{root}/actions/initiateUpload", json=asked), SESSION)
    file = decoded(send(api, f"/{session['uri']}", 1, b"", entity=True), FILE)
    assert (file["size"], file["parentId"]) == (0, root)


def test_quota(api: httpx.Client) -> None:
    wanted = {"folder_quota_allowed": NUMBER, "folder_quota_used": NUMBER}
    decoded(api.get("/rest/users/me/quota"), wanted)


def test_the_decoder_is_strict() -> None:
    for body, wanted in (
        ({"id": 1}, {"id": TEXT}),
        ({"id": True}, {"id": NUMBER}),
        ({}, {"id": TEXT}),
        ({"at": "2026-01-31T09:30:00Z"}, {"at": DATE}),
        ({"other": ["2026-01-31T09:30:00Z"]}, {}),
        ({"of": [{"id": 1}]}, {"of": Wanted((list,), members={"id": TEXT})}),
    ):
        with pytest.raises(AssertionError):
            decoded(httpx.Response(200, json=body), wanted)
