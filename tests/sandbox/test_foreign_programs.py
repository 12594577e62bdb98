"""The calls of programs that know nothing of this project, by plain HTTP, each answer decoded as strictly as they do.

Their languages have types: a number where text is expected, a date in another form, or a missing member end the program.
"""

from __future__ import annotations

import hashlib
import re
import ssl
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import httpx
import pytest

from kiteworks_sandbox import Sandbox, operations
from kiteworks_sandbox.registry import HANDLERS

operations.load()

T = TypeVar("T")


class Date(str):
    """A date with `+0000`, the only form that these programs read."""

    __slots__ = ()

    def __new__(cls, text: str) -> Date:
        datetime.strptime(text, "%Y-%m-%dT%H:%M:%S+0000")
        return super().__new__(cls, text)


def decode(kind: Any, value: Any, place: str = "body") -> Any:
    """Decode a value as a type. Members that the type lacks are ignored, and all that it has must be there."""
    if is_dataclass(kind):
        if not isinstance(value, dict):
            raise TypeError(f"{place} is {value!r}, not an object")
        hints = get_type_hints(kind)
        return kind(
            **{  # type: ignore[operator]
                one.name: decode(hints[one.name], value[one.name], f"{place}.{one.name}")
                for one in fields(kind)
            }
        )
    if get_origin(kind) is list:
        if type(value) is not list:
            raise TypeError(f"{place} is {value!r}, not a list")
        return [decode(get_args(kind)[0], one, f"{place}[]") for one in value]
    if kind is Date:
        return Date(decode(str, value, place))
    if type(value) is not kind:
        raise TypeError(f"{place} is {value!r}, not {kind.__name__}")
    return value


def read(kind: type[T], answer: httpx.Response, status: int = 200) -> T:
    assert answer.status_code == status, answer.text
    decoded: T = decode(kind, answer.json())
    return decoded


@dataclass
class Me:
    id: str
    email: str
    basedirId: str
    mydirId: str
    syncdirId: str


@dataclass
class Permission:
    id: int
    name: str
    allowed: bool


@dataclass
class Role:
    id: int
    name: str


@dataclass
class Parent:
    path: str
    currentUserRole: Role
    permissions: list[Permission]


@dataclass
class Item:
    """A folder or file as all of them read it."""

    id: str
    name: str
    type: str
    parentId: str
    created: Date
    modified: Date
    deleted: bool
    path: str


@dataclass
class Person:
    id: str
    name: str
    email: str


@dataclass
class File(Item):
    size: int
    mime: str
    fingerprint: str
    locked: bool
    permissions: list[Permission]
    creator: Person
    modifier: Person


@dataclass
class PlacedFile(Item):
    size: int
    parent: Parent


@dataclass
class Uploaded:
    id: str
    name: str
    size: int
    created: Date
    modified: Date
    clientModified: Date


@dataclass
class Folder(Item):
    isShared: bool
    permissions: list[Permission]


@dataclass
class Metadata:
    total: int
    limit: int
    offset: int


@dataclass
class Listing:
    data: list[Item]
    metadata: Metadata


@dataclass
class Hit(PlacedFile):
    pathIds: str


@dataclass
class FolderHit(Item):
    pathIds: str
    parent: Parent


@dataclass
class Hits:
    files: list[Hit]
    folders: list[FolderHit]


@dataclass
class Session:
    id: int
    uri: str


@dataclass
class Quota:
    folder_quota_allowed: int
    folder_quota_used: int


@dataclass
class FolderQuota:
    storage_quota: int
    storage_used: int
    storage_available: int


@dataclass
class Links:
    downloadLinks: list[str]


@dataclass
class Version:
    id: str
    versionNumber: int
    size: int
    created: Date


@dataclass
class Versions:
    data: list[Version]


@dataclass
class Locked:
    lockUser: Person


@dataclass
class RankedRole(Role):
    rank: int


@dataclass
class Roles:
    data: list[RankedRole]


@dataclass
class Member:
    objectId: str
    userId: str
    roleId: int


@dataclass
class Members:
    data: list[Member]


@dataclass
class Error:
    code: str
    message: str


@dataclass
class Errors:
    errors: list[Error]


SCOPES = "files/* folders/* uploads/* search/* users/Read"
"""What the backend of the synchronization program asks for."""
NESTED = "(parent:(path,currentUserRole,permissions))"


@pytest.fixture(scope="module")
def http(box: Sandbox) -> Iterator[httpx.Client]:
    """A client with a token that the program got for its own scopes, which expects nothing of the bundle."""
    made = box.register_application(name="Program", scope=SCOPES, user_credentials=True)
    trust = ssl.create_default_context(cafile=str(box.ca_file))
    with httpx.Client(base_url=box.url, verify=trust, headers={"X-Accellion-Version": "28"}) as client:
        form = {
            "grant_type": "password",
            "username": box.user.email,
            "password": box.user.password,
            "client_id": made.client_id,
            "client_secret": made.client_secret,
            "scope": SCOPES,
        }
        token = client.post("/oauth/token", data=form).json()
        assert (token["token_type"], type(token["expires_in"])) == ("bearer", int)
        client.headers["Authorization"] = f"Bearer {token['access_token']}"
        yield client


@pytest.fixture
def root(http: httpx.Client) -> Item:
    """A folder of the test at the top level."""
    base = read(Me, http.get("/rest/users/me")).basedirId
    return new_folder(http, base, f"Root {uuid.uuid4()}")


def new_folder(http: httpx.Client, parent: str, name: str) -> Item:
    made = http.post(f"/rest/folders/{parent}/folders", params={"returnEntity": "true"}, json={"name": name})
    return read(Item, made, 201)


def put(http: httpx.Client, folder: str, name: str, data: bytes, chunks: int = 1) -> Uploaded:
    """Upload in chunks of nearly one size: the answer to the last one alone is asked for and decoded."""
    stated = {
        "filename": name,
        "totalSize": len(data),
        "totalChunks": chunks,
        "clientModified": "2026-01-02T03:04:05Z",
    }
    return chunked(http, f"/rest/folders/{folder}/actions/initiateUpload", stated, data, chunks)


def chunked(http: httpx.Client, place: str, stated: dict[str, Any], data: bytes, chunks: int) -> Uploaded:
    session = read(Session, http.post(place, json=stated), 201)
    assert not session.uri.startswith(("/", "http"))
    size = len(data) // chunks + (1 if chunks > 1 else 0)
    for index in range(1, chunks + 1):
        part = data[(index - 1) * size :][:size]
        form = {
            "compressionMode": "NORMAL",
            "compressionSize": str(len(part)),
            "originalSize": str(len(part)),
            "index": str(index),
        }
        last = index == chunks
        answer = http.post(
            f"/{session.uri}",
            params={"returnEntity": "true"} if last else {},
            data=form,
            files={"content": ("blob", part)},
        )
        if not last:
            assert (answer.status_code, answer.content) == (200, b"")  # no session, whose id is a number
    return read(Uploaded, answer, 201)


def query(http: httpx.Client, **asked: str) -> Hits:
    fixed = {"includeContent": "false", "searchType": "f,d", "deleted": "false", "with": NESTED}
    return read(Hits, http.get("/rest/query", params=fixed | asked))


def allowed(permissions: list[Permission]) -> set[str]:
    return {one.name for one in permissions if one.allowed}


def test_upload_list_find_and_download(http: httpx.Client, root: Item) -> None:
    me = read(Me, http.get("/rest/users/me"))
    assert root.parentId == me.basedirId
    docs = new_folder(http, root.id, "Docs")
    data = bytes(range(256)) * 41
    made = put(http, docs.id, "a b.bin", data, chunks=3)
    assert (made.size, made.clientModified) == (len(data), "2026-01-02T03:04:05+0000")
    page = {
        "deleted": "false",
        "limit": "1000",
        "offset": "0",
        "with": "(permissions)",
        "orderBy": "name:asc",
    }
    listed = read(Listing, http.get(f"/rest/folders/{root.id}/children", params=page))
    assert [(one.name, one.type) for one in listed.data] == [("Docs", "d")]
    assert listed.metadata == Metadata(1, 1000, 0)
    (found,) = query(http, path=f"{root.name}/Docs/a b.bin").files
    assert (found.id, found.path) == (made.id, f"{root.name}/Docs/a b.bin")
    assert found.pathIds.split("/") == [me.basedirId, root.id, docs.id]
    assert (found.parent.path, found.parent.currentUserRole.name) == (f"{root.name}/Docs", "Owner")
    assert {"file_add", "folder_add", "folder_delete"} <= allowed(found.parent.permissions)
    (folder,) = query(http, path=f"/{root.name}/Docs").folders
    assert (folder.id, folder.parent.path) == (docs.id, root.name)
    assert query(http, path=f"{root.name}/Docs/none") == Hits([], [])
    (hit,) = query(http, query="a b", objectId=root.id).files
    assert hit.id == made.id
    for shown in (
        http.get(f"/rest/files/{made.id}", params={"with": "(permissions)", "deleted": "false"}),
        http.get(f"/rest/files/{made.id}", params={"with": "permissions,lockUser"}),
    ):
        file = read(File, shown)
        assert {"view", "download", "version_view", "file_delete", "file_move"} <= allowed(file.permissions)
        assert file.creator.email == me.email
    assert http.get(f"/rest/files/{made.id}/content").content == data
    part = http.get(f"/rest/files/{made.id}/content", headers={"Range": "bytes=256-511"})
    assert (part.status_code, part.content) == (206, data[256:512])
    # The link is relative to the host, and wants the same token.
    links = http.post("/rest/files/actions/downloadLink", json={"fileId": made.id})
    (link,) = read(Links, links).downloadLinks
    assert not link.startswith(("/", "http"))
    assert http.get(f"/{link}").content == data
    assert http.get(f"/{link}", headers={"Authorization": ""}).status_code == 401


def test_empty_and_one_chunk_files(http: httpx.Client, root: Item) -> None:
    for data in (b"", b"x"):
        made = put(http, root.id, f"{len(data)}.bin", data)
        assert http.get(f"/rest/files/{made.id}/content").content == data


def test_a_new_version_is_uploaded_under_the_name_that_the_file_has(http: httpx.Client, root: Item) -> None:
    made = put(http, root.id, "a.txt", b"first")
    place = f"/rest/files/{made.id}/actions/initiateUpload"
    stated = {
        "filename": "a.txt",
        "totalSize": 6,
        "totalChunks": 1,
        "clientModified": "2026-01-02T03:04:05+0000",
    }
    again = chunked(http, place, stated, b"second", 1)
    assert (again.id, again.size) == (made.id, 6)
    refused = http.post(place, json=stated | {"filename": "b.txt"})
    assert (refused.status_code, read(Errors, refused, 422).errors[0].code) == (422, "ERR_INVALID_PARAMETER")
    versions = read(Versions, http.get(f"/rest/files/{made.id}/versions")).data
    assert [(one.versionNumber, one.size) for one in versions] == [(0, 6), (1, 5)]
    old = http.get(f"/rest/files/{made.id}/versions/{versions[1].id}/content")
    assert old.content == b"first"
    promoted = http.post(f"/rest/files/{made.id}/versions/{versions[1].id}/actions/promote")
    assert promoted.status_code == 200
    assert http.get(f"/rest/files/{made.id}/content").content == b"first"


def test_move_copy_and_rename(http: httpx.Client, root: Item) -> None:
    there = new_folder(http, root.id, "There")
    made = put(http, root.id, "a.txt", b"bytes")
    asked = {"id:in": made.id, "returnEntity": "true"}
    body = {"destinationFolderId": there.id, "replace": False}
    moved = read(Item, http.post("/rest/files/actions/move", params=asked, json=body), 201)
    assert (moved.id, moved.parentId) == (made.id, there.id)
    body["destinationFolderId"] = root.id
    copied = read(Item, http.post("/rest/files/actions/copy", params=asked, json=body), 201)
    assert (copied.name, copied.parentId) == ("a.txt", root.id)
    renamed = http.put(f"/rest/files/{copied.id}", json={"name": "b.txt"})
    assert (renamed.status_code, renamed.content) == (200, b"")
    clash = http.put(f"/rest/folders/{there.id}", json={"name": "There"})
    assert clash.status_code == 200  # its own name
    new_folder(http, root.id, "Other")
    clash = http.put(f"/rest/folders/{there.id}", json={"name": "Other"})
    assert read(Errors, clash, 409).errors == [Error("ERR_ENTITY_EXISTS", "Entity exists")]
    inner = new_folder(http, there.id, "Inner")
    place = f"/rest/folders/{inner.id}/actions/move"
    answer = http.post(place, json={"destinationFolderId": root.id})
    assert (answer.status_code, answer.content) == (201, b"")
    assert answer.headers["x-accellion-location"].rpartition("/")[2] == inner.id
    assert read(Item, http.get(f"/rest/folders/{inner.id}")).path == f"{root.name}/Inner"


def test_bulk_delete_and_the_recycle_bin(http: httpx.Client, root: Item) -> None:
    inner = new_folder(http, root.id, "Inner")
    files = [put(http, root.id, name, name.encode()).id for name in ("a", "b")]
    for kind, ids in (("files", files), ("folders", [inner.id])):
        asked = {"id:in": ",".join(ids), "partialSuccess": "false"}
        deleted = http.delete(f"/rest/{kind}", params=asked)
        assert (deleted.status_code, deleted.content) == (204, b"")
    page = {"limit": "100", "offset": "0"}
    place = f"/rest/folders/{root.id}/children"
    assert read(Listing, http.get(place, params=page | {"deleted": "false"})).data == []
    bin_ = read(Listing, http.get(place, params=page | {"deleted": "true"})).data
    assert [(one.name, one.deleted) for one in bin_] == [("Inner", True), ("a", True), ("b", True)]
    assert len(read(Listing, http.get(place, params=page)).data) == 3
    # What is in the bin is read by its id, with what may be done with it.
    shown = read(Folder, http.get(f"/rest/folders/{inner.id}", params={"with": "(permissions)"}))
    assert shown.deleted
    assert {"folder_recover", "folder_permanent_delete"} <= allowed(shown.permissions)
    gone = http.get(f"/rest/folders/{inner.id}", params={"deleted": "false"})
    assert read(Errors, gone, 403).errors[0].code == "ERR_ENTITY_DELETED"
    restored = http.patch(f"/rest/folders/{inner.id}/actions/recover")
    assert restored.status_code == 200
    assert http.patch("/rest/files/actions/recover", params={"id:in": files[0]}).status_code == 200
    live = read(Folder, http.get(f"/rest/folders/{inner.id}", params={"with": "(permissions)"}))
    assert "folder_recover" not in allowed(live.permissions)
    assert http.delete(f"/rest/files/{files[1]}/actions/permanent").status_code == 204
    gone = http.get(f"/rest/files/{files[1]}")
    assert read(Errors, gone, 403).errors == [Error("ERR_ACCESS_USER", "Insufficient access permissions")]
    left = read(Listing, http.get(place, params=page)).data
    assert [(one.name, one.deleted) for one in left] == [("Inner", False), ("a", False)]


def test_quota(http: httpx.Client, root: Item) -> None:
    before = read(Quota, http.get("/rest/users/me/quota"))
    put(http, root.id, "a", b"x" * 1000)
    after = read(Quota, http.get("/rest/users/me/quota"))
    assert after.folder_quota_used - before.folder_quota_used == 1000
    there = f"/rest/folders/{root.id}/quota"
    none = read(FolderQuota, http.get(there))
    assert (none.storage_quota, none.storage_used) == (0, 1000)
    assert (
        http.put(f"/rest/folders/{root.id}", json={"useFolderQuota": True, "quota": 2**31}).status_code == 200
    )
    assert read(FolderQuota, http.get(there)) == FolderQuota(2**31, 1000, 2**31 - 1000)


def test_locks(http: httpx.Client, root: Item) -> None:
    made = put(http, root.id, "a", b"x")
    assert http.patch(f"/rest/files/{made.id}/actions/lock").status_code == 200
    listed = {"with": "(lockUser,permissions)", "deleted": "false"}
    (shown,) = http.get(f"/rest/folders/{root.id}/files", params=listed).json()["data"]
    assert decode(Locked, shown).lockUser.email == read(Me, http.get("/rest/users/me")).email
    assert decode(File, shown).locked is True
    refused = http.delete("/rest/files", params={"id:in": made.id, "partialSuccess": "false"})
    assert read(Errors, refused, 403).errors == [Error("ERR_ENTITY_LOCKED", "File is locked")]
    assert http.patch(f"/rest/files/{made.id}/actions/unlock").status_code == 200
    assert http.delete("/rest/files", params={"id:in": made.id}).status_code == 204


def test_hashes_are_awaited(http: httpx.Client, root: Item) -> None:
    made = put(http, root.id, "a", b"bytes", chunks=2)
    seen = [http.get(f"/rest/files/{made.id}").json()["fingerprint"] for _ in range(3)]
    assert seen[-1] == hashlib.md5(b"bytes", usedforsecurity=False).hexdigest()
    assert all(one == "Generating..." or re.fullmatch("[0-9a-f]{32}", one) for one in seen)


def test_paging_comes_to_an_end(http: httpx.Client, root: Item) -> None:
    names = sorted(f"{number}.txt" for number in range(7))
    for name in names:
        put(http, root.id, name, b"x")
    found: list[str] = []
    while True:
        asked = {"limit": "3", "offset": str(len(found)), "deleted": "false"}
        page = read(Listing, http.get(f"/rest/folders/{root.id}/files", params=asked))
        found += [one.name for one in page.data]
        if len(page.data) < 3:
            break
    assert (found, page.metadata.total) == (names, 7)
    exact = http.get(f"/rest/folders/{root.id}/files", params={"name": "1", "limit": "10"})
    assert read(Listing, exact).data == []
    some = http.get(f"/rest/folders/{root.id}/files", params={"name:contains": "1", "limit": "10"})
    assert [one.name for one in read(Listing, some).data] == ["1.txt"]


@pytest.mark.skipif(
    not {"roles.list", "folders.members.add"} <= HANDLERS.keys(), reason="nothing plays these"
)
def test_roles_are_looked_up_and_members_added(box: Sandbox, api: httpx.Client, root: Item) -> None:
    roles = {one.name: one.id for one in read(Roles, api.get("/rest/roles")).data}
    assert {"Manager", "Collaborator", "Downloader", "Viewer", "Uploader"} <= roles.keys()
    body = {"emails": [box.admin.email], "roleId": roles["Downloader"], "notify": False}
    place = f"/rest/folders/{root.id}/members"
    asked = {"updateIfExists": "true", "partialSuccess": "true"}
    assert api.post(place, params=asked, json=body).status_code == 201
    members = read(Members, api.get(place)).data
    (added,) = (one for one in members if one.roleId == roles["Downloader"])
    changed = api.put(f"{place}/{added.userId}", json={"roleId": roles["Manager"]})
    assert changed.status_code == 200
    members = read(Members, api.get(place)).data
    assert [one.roleId for one in members if one.userId == added.userId] == [roles["Manager"]]
    assert api.delete(f"{place}/{added.userId}").status_code == 204
    assert added.userId not in [one.userId for one in read(Members, api.get(place)).data]
