"""What people want to be told about folders."""

from __future__ import annotations

import uuid
from typing import Any

import httpx


def subscribe(api: httpx.Client, folder: str, nested: bool = False, **body: int) -> dict[str, Any]:
    answer = api.put(
        f"/rest/folders/{folder}/actions/setNotifications",
        params={"includeNested": str(nested).lower()},
        json=body,
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def subscriptions(api: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    answer = api.get("/rest/notifications", params=query)
    assert answer.status_code == 200, answer.text
    assert answer.json()["metadata"]["total"] >= len(answer.json()["data"])
    found: list[dict[str, Any]] = answer.json()["data"]
    return found


def test_set_list_change_delete(api: httpx.Client, folder: str) -> None:
    me = api.get("/rest/users/me").json()["id"]
    assert subscriptions(api, objectId=folder) == []
    first = subscribe(api, folder, fileAdded=1)
    assert first == {"objectId": folder, "userId": me, "fileAdded": 1, "commentAdded": 0}
    assert subscriptions(api, objectId=folder) == [first]
    second = subscribe(api, folder, commentAdded=1)
    assert second == {**first, "commentAdded": 1}
    assert subscriptions(api, objectId=folder) == [second]
    assert api.delete(f"/rest/notifications/{folder}").status_code == 204
    assert subscriptions(api, objectId=folder) == []
    gone = api.delete(f"/rest/notifications/{folder}")
    assert gone.status_code == 403
    assert gone.json()["errors"][0]["code"] == "ERR_ACCESS_USER"


def test_subfolders_are_included_if_asked_for(api: httpx.Client, folder: str) -> None:
    below = api.post(f"/rest/folders/{folder}/folders?returnEntity=true", json={"name": "Below"}).json()["id"]
    deep = api.post(f"/rest/folders/{below}/folders?returnEntity=true", json={"name": "Deep"}).json()["id"]
    subscribe(api, folder, fileAdded=1)
    every = {"objectId:in": f"{folder},{below},{deep}"}
    assert [one["objectId"] for one in subscriptions(api, **every)] == [folder]
    subscribe(api, folder, nested=True, fileAdded=1)
    assert {one["objectId"] for one in subscriptions(api, **every)} == {folder, below, deep}


def test_filters_sorting_and_paging(api: httpx.Client, folder: str) -> None:
    for number in range(3):
        made = api.post(f"/rest/folders/{folder}/folders?returnEntity=true", json={"name": str(number)})
        subscribe(api, made.json()["id"], fileAdded=number % 2, commentAdded=1)
    every = subscriptions(api)
    assert [one["fileAdded"] for one in subscriptions(api, fileAdded="true")] == [1] * sum(
        one["fileAdded"] for one in every
    )
    ids = [one["objectId"] for one in subscriptions(api, orderBy="objectId:desc")]
    assert ids == sorted(ids, reverse=True)
    read: list[str] = []
    while page := subscriptions(api, orderBy="objectId:desc", limit=2, offset=len(read)):
        read += [one["objectId"] for one in page]
    assert read == ids
    assert subscriptions(api, userId=str(uuid.uuid4())) == []


def test_each_person_has_their_own(api: httpx.Client, admin_api: httpx.Client, folder: str) -> None:
    subscribe(api, folder, fileAdded=1)
    assert folder not in [one["objectId"] for one in subscriptions(admin_api)]
    assert admin_api.delete(f"/rest/notifications/{folder}").status_code == 403
    refused = admin_api.put(f"/rest/folders/{folder}/actions/setNotifications", json={"fileAdded": 1})
    assert refused.status_code == 403
