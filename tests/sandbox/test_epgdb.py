"""Export and import of the email gateway's database."""

from __future__ import annotations

import httpx
import pytest

from tests.sandbox.test_folders import code

EXPORT, IMPORT = "/rest/system/epgdb/export", "/rest/system/epgdb/import"


@pytest.fixture(autouse=True)
def nothing_in_progress(admin_api: httpx.Client) -> None:
    assert (admin_api.delete(EXPORT).status_code, admin_api.delete(IMPORT).status_code) == (200, 200)


def test_an_export(admin_api: httpx.Client) -> None:
    assert admin_api.get(EXPORT).json() == {"status": "idle"}
    assert admin_api.post(EXPORT).status_code == 200
    shown = admin_api.get(EXPORT).json()
    assert shown["status"] == "completed"
    assert admin_api.get(f"{EXPORT}/{shown['filename']}").json()["id"] == shown["id"]
    assert code(admin_api.get(f"{EXPORT}/other")) == (403, "ERR_ACCESS_USER")
    assert code(admin_api.post(EXPORT)) == (403, "ERR_JOB_IN_PROGRESS")
    assert admin_api.delete(EXPORT).status_code == 200
    assert code(admin_api.get(f"{EXPORT}/{shown['filename']}")) == (403, "ERR_ACCESS_USER")


def test_an_import(admin_api: httpx.Client) -> None:
    body = {"filename": "backup.json"}
    session = admin_api.post(IMPORT, json=body).json()["id"]
    place = f"{IMPORT}/{session}"
    assert admin_api.get(place).json()["status"] == "started"
    assert admin_api.post(place, json=body).json() == {"id": session}
    shown = admin_api.get(IMPORT).json()
    assert (shown["id"], shown["status"], shown["chunks"]) == (session, "uploading", 1)
    assert code(admin_api.post(place, json={"filename": "x"})) == (422, "ERR_INVALID_PARAMETER")
    assert code(admin_api.post(f"{IMPORT}/unknown", json=body)) == (403, "ERR_ACCESS_USER")
    newer = admin_api.post(IMPORT, json=body).json()["id"]
    assert code(admin_api.get(place)) == (403, "ERR_ACCESS_USER")
    assert admin_api.delete(f"{IMPORT}/{newer}").status_code == 200
    assert admin_api.get(IMPORT).json() == {"status": "idle"}


def test_administrators_alone(api: httpx.Client) -> None:
    for method, place in (
        ("GET", EXPORT),
        ("POST", EXPORT),
        ("DELETE", EXPORT),
        ("GET", IMPORT),
        ("DELETE", IMPORT),
    ):
        assert api.request(method, place).status_code == 403
