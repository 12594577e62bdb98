"""What reads have in common: the object's address, links, and filters that are wrong or undeclared."""

from __future__ import annotations

import httpx
import pytest

from tests.sandbox.people import codes
from tests.sandbox.test_files import upload
from tests.sandbox.test_folders import make

LOCATION = "x-accellion-location"


def test_a_read_names_the_object(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "a.txt", b"a").json()["id"]
    version = api.get(f"/rest/files/{file}/versions").json()["data"][0]["id"]
    base = str(api.base_url).rstrip("/")
    for place in (f"folders/{folder}", f"files/{file}", f"files/{file}/versions/{version}", "users/me"):
        assert api.get(f"/rest/{place}").headers[LOCATION] == f"{base}/rest/{place}"
    own = api.get("/rest/users/me").json()["basedirId"]
    assert api.get("/rest/folders/0").headers[LOCATION] == f"{base}/rest/folders/{own}"


def test_lists_and_refusals_name_no_object(api: httpx.Client, folder: str) -> None:
    for place in ("folders/top", f"folders/{folder}/children", "folders/unknown"):
        assert LOCATION not in api.get(f"/rest/{place}").headers


@pytest.mark.parametrize("mode", ["full", "full_with_links"])
def test_links_of_folders_and_files(api: httpx.Client, folder: str, mode: str) -> None:
    file = upload(api, folder, "a.txt", b"a").json()["id"]
    place = f"{str(api.base_url).rstrip('/')}/rest"
    expected = [
        {"rel": "self", "entity": "file", "href": f"{place}/files/{file}", "id": file},
        {"rel": "parent", "entity": "folder", "href": f"{place}/folders/{folder}", "id": folder},
    ]
    (listed,) = api.get(f"/rest/folders/{folder}/children", params={"mode": mode}).json()["data"]
    assert (
        listed["links"] == api.get(f"/rest/files/{file}", params={"mode": mode}).json()["links"] == expected
    )
    shown = api.get(f"/rest/folders/{folder}", params={"mode": mode}).json()["links"]
    assert shown[0] == {"rel": "self", "entity": "folder", "href": f"{place}/folders/{folder}", "id": folder}


@pytest.mark.parametrize("mode", [None, "compact", "full_no_links"])
def test_no_links_without_asking(api: httpx.Client, folder: str, mode: str | None) -> None:
    query = {} if mode is None else {"mode": mode}
    assert "links" not in api.get(f"/rest/folders/{folder}", params=query).json()


def test_children_are_filtered_like_files_and_folders(api: httpx.Client, folder: str) -> None:
    make(api, folder, "Alpha")
    upload(api, folder, "alphabet.txt", b"a")
    upload(api, folder, "beta.txt", b"b")

    def names(**query: str) -> list[str]:
        found = api.get(f"/rest/folders/{folder}/children", params=query).json()
        assert found["metadata"]["total"] == len(found["data"])
        return [one["name"] for one in found["data"]]

    assert names(**{"name:contains": "ALPHA"}) == ["Alpha", "alphabet.txt"]
    assert names(**{"name:contains": "alpha", "type": "f"}) == ["alphabet.txt"]
    assert names(**{"created:gt": "2100-01-01"}) == []
    assert names(**{"created:lt": "2100-01-01"}) == ["Alpha", "alphabet.txt", "beta.txt"]


@pytest.mark.parametrize(
    "place", ["folders/{}/children", "folders/{}/files", "folders/{}/folders", "folders/top"]
)
def test_malformed_filters(api: httpx.Client, folder: str, place: str) -> None:
    path = f"/rest/{place.format(folder)}"
    wrong = api.get(path, params={"created:gt": "foo"})
    assert codes(wrong) == ["422", "ERR_INPUT_INVALID_DATE"]
    assert wrong.json()["errors"][0]["field"] == "created:gt"
    assert codes(api.get(path, params={"modified:lte": "2026-13-01"})) == ["422", "ERR_INPUT_INVALID_DATE"]
    assert api.get(path, params={"modified:lte": "2026-12-01"}).status_code == 200


def test_operators_that_do_not_exist(api: httpx.Client, folder: str) -> None:
    refused = api.get(f"/rest/folders/{folder}/files", params={"created:after": "2026-12-01"})
    assert codes(refused) == ["422", "ERR_INVALID_PARAMETER"]
    assert refused.json()["errors"][0]["field"] == "created:after"
    assert codes(api.get("/rest/contacts", params={"name:like": "x"})) == [
        "400",
        "ERR_REQUEST_INVALID_FILTER",
    ]
