from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime

import httpx
import pytest

from kiteworks_sandbox import Sandbox

RETURN = {"returnEntity": "true"}


def make(api: httpx.Client, parent: str, name: str, **fields: object) -> str:
    made = api.post(f"/rest/folders/{parent}/folders", params=RETURN, json={"name": name} | fields)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["errors"][0]["code"]


def test_creating_answers_with_a_place_and_no_body(api: httpx.Client, box: Sandbox, folder: str) -> None:
    made = api.post(f"/rest/folders/{folder}/folders", json={"name": "Quiet"})
    assert (made.status_code, made.content) == (201, b"")
    place = made.headers["x-accellion-location"]
    assert place.startswith(f"{box.url}/rest/folders/")
    got = api.get(place)
    assert got.json()["name"] == "Quiet"
    assert got.json()["parentId"] == folder


def test_entity_on_request(api: httpx.Client) -> None:
    name = f"Entity {uuid.uuid4()}"
    made = api.post("/rest/folders/0/folders", params={"returnEntity": "True"}, json={"name": name})
    body = made.json()
    assert body["name"] == name
    assert body["type"] == "d"
    assert body["parentId"] == api.get("/rest/users/me").json()["basedirId"]
    assert body["expire"] == 0
    assert body["description"] is None
    assert body["path"] == name
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000", body["created"])
    assert r"https:\/\/" in made.text


def test_base_folder_and_its_alias_are_one(api: httpx.Client) -> None:
    base = api.get("/rest/users/me").json()["basedirId"]
    assert api.get("/rest/folders/0").json()["id"] == base
    made = make(api, base, f"In base {uuid.uuid4()}")
    assert made in [one["id"] for one in api.get("/rest/folders/top").json()["data"]]


def test_names_clash_without_regard_to_case(api: httpx.Client, folder: str) -> None:
    make(api, folder, "Straße")
    for name in ("Straße", "STRASSE"):
        again = api.post(f"/rest/folders/{folder}/folders", json={"name": name})
        assert code(again) == (409, "ERR_ENTITY_EXISTS")
    other = make(api, folder, "Other")
    assert code(api.put(f"/rest/folders/{other}", json={"name": "straße"})) == (409, "ERR_ENTITY_EXISTS")
    assert api.put(f"/rest/folders/{other}", json={"name": "OTHER"}).status_code == 200


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a/b", "ERR_INPUT_INVALID_FORMAT"),
        ('a"b', "ERR_INPUT_INVALID_FORMAT"),
        ("a|b", "ERR_INPUT_INVALID_FORMAT"),
        ("x" * 256, "ERR_INPUT_INVALID_FORMAT"),
        (".hidden", "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT"),
        ("blank ", "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT"),
    ],
)
def test_names_that_are_refused(api: httpx.Client, folder: str, name: str, expected: str) -> None:
    assert code(api.post(f"/rest/folders/{folder}/folders", json={"name": name})) == (422, expected)


def test_missing_and_foreign_look_the_same(api: httpx.Client, admin_api: httpx.Client, folder: str) -> None:
    for caller, wanted in ((api, str(uuid.uuid4())), (admin_api, folder)):
        for answer in (
            caller.get(f"/rest/folders/{wanted}"),
            caller.delete(f"/rest/folders/{wanted}"),
            caller.get(f"/rest/folders/{wanted}/files"),
            caller.post(f"/rest/folders/{wanted}/folders", json={"name": "x"}),
        ):
            assert code(answer) == (403, "ERR_ACCESS_USER")


def test_update(api: httpx.Client, folder: str) -> None:
    quiet = api.put(f"/rest/folders/{folder}", json={"description": "Told"})
    assert (quiet.status_code, quiet.content) == (200, b"")
    told = api.put(
        f"/rest/folders/{folder}",
        params=RETURN,
        json={"expire": "2999-01-02T03:04:05+0000", "fileLifetime": 7},
    )
    assert told.json()["description"] == "Told"
    assert told.json()["expire"] == "2999-01-02T03:04:05+0000"
    assert told.json()["fileLifetime"] == 7
    past = api.put(f"/rest/folders/{folder}", json={"expire": "2001-01-01T00:00:00Z"})
    assert code(past) == (422, "ERR_INPUT_PAST_DATE")


def test_delete_recover_and_delete_for_good(api: httpx.Client, folder: str) -> None:
    inner = make(api, folder, "Inner")
    assert code(api.patch(f"/rest/folders/{inner}/actions/recover")) == (403, "ERR_ENTITY_NOT_DELETED")
    assert api.delete(f"/rest/folders/{folder}").status_code == 204
    assert code(api.get(f"/rest/folders/{folder}/children")) == (403, "ERR_ENTITY_DELETED")
    assert code(api.delete(f"/rest/folders/{folder}")) == (403, "ERR_ENTITY_DELETED")
    assert code(api.get(f"/rest/folders/{inner}")) == (403, "ERR_ENTITY_PARENT_FOLDER_DELETED")
    assert api.patch(f"/rest/folders/{folder}/actions/recover").status_code == 200
    assert api.get(f"/rest/folders/{inner}").status_code == 200
    assert api.delete(f"/rest/folders/{folder}").status_code == 204
    assert api.delete(f"/rest/folders/{folder}/actions/permanent").status_code == 204
    for one in (folder, inner):
        assert code(api.get(f"/rest/folders/{one}")) == (403, "ERR_ACCESS_USER")
    assert code(api.patch(f"/rest/folders/{folder}/actions/recover")) == (403, "ERR_ACCESS_USER")


def test_recovering_into_a_taken_name(api: httpx.Client, folder: str) -> None:
    first = make(api, folder, "Same")
    api.delete(f"/rest/folders/{first}")
    make(api, folder, "same")
    assert code(api.patch(f"/rest/folders/{first}/actions/recover")) == (409, "ERR_ENTITY_EXISTS")


def test_system_folders_stay(api: httpx.Client) -> None:
    me = api.get("/rest/users/me").json()
    for name, kind in (("basedirId", "BASE"), ("mydirId", "MY"), ("syncdirId", "SYNC")):
        assert code(api.delete(f"/rest/folders/{me[name]}")) == (403, f"ERR_ENTITY_IS_{kind}_DIR")


def test_move(api: httpx.Client, folder: str) -> None:
    source, target = make(api, folder, "Source"), make(api, folder, "Target")
    inner = make(api, source, "Inner")

    def move(what: str, where: str) -> httpx.Response:
        return api.post(
            f"/rest/folders/{what}/actions/move", json={"destinationFolderId": where}, params=RETURN
        )

    assert code(move(source, source)) == (422, "ERR_CANNOT_MOVE_FOLDER_TO_SELF")
    assert code(move(source, inner)) == (422, "ERR_CANNOT_MOVE_TO_CHILD")
    make(api, target, "INNER")
    assert code(move(inner, target)) == (409, "ERR_ENTITY_EXISTS")
    moved = move(source, target)
    assert (moved.status_code, moved.json()["parentId"]) == (201, target)
    names = [one["name"] for one in api.get(f"/rest/folders/{inner}/tree").json()["data"]]
    assert names[1:] == ["Target", "Source", "Inner"]
    assert api.get(f"/rest/folders/{inner}").json()["path"].endswith("/Target/Source/Inner")


def test_lists_have_an_envelope(api: httpx.Client, folder: str) -> None:
    for name in ("b", "C", "a"):
        make(api, folder, name)
    listed = api.get(f"/rest/folders/{folder}/folders").json()
    assert [one["name"] for one in listed["data"]] == ["a", "b", "C"]
    assert listed["metadata"] == {"total": 3, "limit": None, "offset": 0}
    assert listed["data"][0]["description"] == ""
    page = api.get(
        f"/rest/folders/{folder}/folders", params={"limit": 1, "offset": 1, "orderBy": "name:desc"}
    ).json()
    assert [one["name"] for one in page["data"]] == ["b"]
    assert page["metadata"] == {"total": 3, "limit": 1, "offset": 1}


def test_deleted_has_three_states(api: httpx.Client, folder: str) -> None:
    make(api, folder, "live")
    api.delete(f"/rest/folders/{make(api, folder, 'gone')}")

    def names(**params: str) -> list[str]:
        return [
            one["name"] for one in api.get(f"/rest/folders/{folder}/folders", params=params).json()["data"]
        ]

    assert names() == ["gone", "live"]
    assert names(deleted="false") == ["live"]
    assert names(deleted="True") == ["gone"]


def test_filters(api: httpx.Client, folder: str) -> None:
    for name in ("Report 1", "Report 2", "100%"):
        make(api, folder, name)

    def names(**params: str) -> list[str]:
        query = {key.replace("__", ":"): value for key, value in params.items()}
        found = api.get(f"/rest/folders/{folder}/folders", params=query)
        assert found.status_code == 200, found.text
        return [one["name"] for one in found.json()["data"]]

    assert names(name="Report") == []
    assert names(name="REPORT 1") == ["Report 1"]
    assert names(name="Report 1") == ["Report 1"]
    assert names(name__contains="REPORT") == ["Report 1", "Report 2"]
    assert names(name__contains="%") == ["100%"]
    assert names(created__gte="2001-01-01T00:00:00+0000", created__lt="2002-01-01") == []
    assert len(names(created__gte="2001-01-01T00:00:00Z")) == 3
    today = datetime.now(UTC).date().isoformat()
    assert len(names(created=today)) == 3


def test_top_counts_what_is_deleted(api: httpx.Client) -> None:
    def count() -> int:
        return int(api.get("/rest/folders/top").json()["metadata"]["totalDeletedFoldersCount"])

    before = count()
    api.delete(f"/rest/folders/{make(api, '0', f'Gone {uuid.uuid4()}')}")
    assert count() == before + 1


def test_children_are_folders_first(api: httpx.Client, folder: str) -> None:
    for name in ("x", "y"):
        make(api, folder, name)
    for name in ("a.txt", "b.txt"):
        api.post(f"/rest/folders/{folder}/actions/file", files={"body": (name, b"bytes")})

    def page(**params: object) -> tuple[list[str], int]:
        shown = api.get(f"/rest/folders/{folder}/children", params=params).json()  # type: ignore[arg-type]
        return [one["name"] for one in shown["data"]], shown["metadata"]["total"]

    assert page() == (["x", "y", "a.txt", "b.txt"], 4)
    assert page(limit=2, offset=1) == (["y", "a.txt"], 4)
    assert page(limit=2, offset=3) == (["b.txt"], 4)
    assert page(limit=2, offset=4) == ([], 4)
    assert page(type="f") == (["a.txt", "b.txt"], 2)
    assert page(type="d", limit=1) == (["x"], 2)
    assert page(extensions="pdf,TXT", type="f") == (["a.txt", "b.txt"], 2)
    assert page(regex="^[ay]") == (["y", "a.txt"], 2)
    refused = api.get(f"/rest/folders/{folder}/children", params={"regex": "("})
    assert code(refused) == (422, "ERR_INVALID_PARAMETER")


def test_form_bodies_are_taken(api: httpx.Client, folder: str) -> None:
    made = api.post(
        f"/rest/folders/{folder}/folders",
        params=RETURN,
        data={"name": "Form", "syncable": "1", "fileLifetime": "3"},
    )
    assert made.status_code == 201, made.text
    assert (made.json()["syncable"], made.json()["fileLifetime"]) == (True, 3)


def test_with_adds_fields(api: httpx.Client, folder: str) -> None:
    plain, rich = (
        api.get(f"/rest/folders/{folder}", params=params).json()
        for params in ({}, {"with": "(permissions,currentUserRole)"})
    )
    assert "permissions" not in plain
    assert rich["permissions"][0]["allowed"] is True
    assert rich["currentUserRole"]["name"] == "Owner"


def test_with_adds_counts_and_favorites(api: httpx.Client, folder: str) -> None:
    names = ("totalFilesCount", "totalFoldersCount", "totalMembersCount", "isFavorite")

    def shown() -> list[object]:
        body = api.get(f"/rest/folders/{folder}", params={"with": f"({','.join(names)})"}).json()
        return [body[name] for name in names]

    assert shown() == [0, 0, 1, False]
    assert names[0] not in api.get(f"/rest/folders/{folder}").json()
    inner = make(api, folder, "inner")
    gone = make(api, folder, "gone")
    for place, name in ((folder, "a"), (folder, "b"), (inner, "not counted")):
        api.post(f"/rest/folders/{place}/actions/file", files={"body": (name, b"x")})
    assert api.delete(f"/rest/folders/{gone}").status_code == 204
    starred = api.post("/rest/favorites", params=RETURN, json={"objectId": folder})
    assert starred.status_code == 201
    role = api.get("/rest/roles", params={"name": "Viewer"}).json()["data"][0]["id"]
    person = {"emails": [f"{uuid.uuid4()}@example.com"], "roleId": role, "notify": False}
    assert api.post(f"/rest/folders/{folder}/members", json=person).status_code == 201
    assert shown() == [2, 1, 2, True]
    listed = api.get("/rest/folders/0/folders", params={"with": "isFavorite", "deleted": "false"}).json()[
        "data"
    ]
    assert [one["id"] for one in listed if one["isFavorite"]] == [folder]
    assert api.delete(f"/rest/favorites/{starred.json()['id']}").status_code == 204
    assert shown() == [2, 1, 2, False]


def test_with_adds_members(api: httpx.Client, folder: str) -> None:
    sent = api.post(f"/rest/folders/{folder}/actions/file", params=RETURN, files={"body": ("a", b"x")})
    for path in (f"/rest/folders/{folder}", f"/rest/files/{sent.json()['id']}"):
        assert "members" not in api.get(path).json()
        members = api.get(path, params={"with": "(members:(user,role))"}).json()["members"]
        assert members == api.get(f"{path}/members", params={"with": "(user,role)"}).json()["data"]
        assert [one["role"]["name"] for one in members] == ["Owner"]


def test_folders_are_filtered_by_expiry(api: httpx.Client, folder: str) -> None:
    for name, expire in [("never", 0), ("also never", None), ("late", "2099-01-01T00:00:00+0000")]:
        made = api.post(f"/rest/folders/{folder}/folders", json={"name": name, "expire": expire})
        assert made.status_code == 201

    def found(**filters: object) -> list[str]:
        asked = {name.replace("_", ":"): value for name, value in filters.items()}
        answer = api.get(f"/rest/folders/{folder}/folders", params=asked)
        return [one["name"] for one in answer.json()["data"]]

    assert found(expire=0) == ["also never", "never"]
    assert found(expire="2099-01-01T00:00:00+0000") == ["late"]
    assert found(expire_gt=0) == found(expire_lte=4_070_908_800) == ["late"]
    assert found(expire_lt=4_070_908_800) == []
    odd = api.get(f"/rest/folders/{folder}/folders", params={"expire": 10**15})
    assert odd.status_code == 400
