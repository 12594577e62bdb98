"""The calls of the vendor's sample scripts in their order, by plain HTTP as those send them."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import os
import time
import uuid
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import Page, client, sign_in


@pytest.fixture(scope="module")
def http(box: Sandbox) -> Iterator[httpx.Client]:
    """A browser of the administrator, and what the scripts send their requests with."""
    with client(box) as made:
        sign_in(made, box.admin)
        yield made


@pytest.fixture(scope="module")
def headers(box: Sandbox, http: httpx.Client) -> dict[str, str]:
    """What the scripts send along, once they are signed in with a code and PKCE, and renewed their token."""
    application = box.register_application(name="Samples")
    callback = f"{box.url}/rest/callback.html"
    verifier = base64.urlsafe_b64encode(os.urandom(32)).rstrip(b"=").decode()
    digest = hashlib.sha256(verifier.encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    asked = http.get(
        f"{box.url}/oauth/authorize?client_id={application.client_id}&redirect_uri={callback}"
        f"&response_type=code&code_challenge={challenge}&code_challenge_method=S256"
    )
    form = Page(asked.text).form("consent")
    landed = http.post(form.action, data=form.values | {"decision": "grant"}).headers["location"]
    assert landed.startswith(callback)
    known = {"client_id": application.client_id, "client_secret": application.client_secret}
    code = {"grant_type": "authorization_code", "code": parse_qs(urlsplit(landed).query)["code"][0]}
    tokens = {}
    for data in (
        code | {"redirect_uri": callback, "code_verifier": verifier},
        {"grant_type": "refresh_token"},
    ):
        if tokens:
            data["refresh_token"] = tokens["refresh_token"]
        tokens = http.post(f"{box.url}/oauth/token", data=data | known).raise_for_status().json()
        assert int(time.time()) + tokens.get("expires_in", 3600) > time.time()
    return {"X-Accellion-Version": "28", "Authorization": f"Bearer {tokens['access_token']}"}


@pytest.fixture(scope="module")
def folder(box: Sandbox, http: httpx.Client, headers: dict[str, str]) -> dict[str, str]:
    """A top-level folder."""
    made = http.post(
        f"{box.url}/rest/folders/0/folders",
        headers=headers | {"Content-Type": "application/json"},
        params={"returnEntity": "true"},
        content=json.dumps(
            {
                "name": f"Top level {uuid.uuid4()}",
                "description": "A folder of its own.",
                "secure": False,
                "syncable": False,
            }
        ),
    )
    assert made.status_code == 201
    found: dict[str, str] = made.json()
    return found


def in_one_chunk(name: str, data: bytes) -> dict[str, tuple[str | None, str | bytes]]:
    """The parts of a chunk that is the only one, without its number."""
    return {
        "compressionMode": (None, "NORMAL"),
        "compressionSize": (None, str(len(data))),
        "originalSize": (None, str(len(data))),
        "content": (name, data),
    }


def test_upload_and_download_by_path(
    box: Sandbox, http: httpx.Client, headers: dict[str, str], folder: dict[str, str]
) -> None:
    data = os.urandom(100_000)
    path = quote(folder["name"])
    found = http.get(
        f"{box.url}/rest/search?path={path}", headers=headers | {"Content-Type": "application/json"}
    ).json()
    folder_id = found["folders"][0]["id"]
    session = http.post(
        f"{box.url}/rest/folders/{folder_id}/actions/initiateUpload",
        headers=headers,
        json={"totalChunks": 1, "totalSize": len(data), "filename": "report.bin"},
    ).json()
    sent = http.post(
        f"{box.url}/rest/uploads/{session['id']}?returnEntity=True",
        headers=headers,
        files=in_one_chunk("report.bin", data),
    )
    assert sent.status_code == 201
    assert sent.json()["size"] == len(data)
    found = http.get(f"{box.url}/rest/search?path={path}/report.bin", headers=headers).json()
    assert found["files"][0]["id"] == sent.json()["id"]
    content = http.get(f"{box.url}/rest/files/{found['files'][0]['id']}/content", headers=headers)
    assert (content.status_code, content.content) == (200, data)
    listed = http.get(f"{box.url}/rest/folders/{folder_id}/files", headers=headers).json()["data"]
    assert [one["path"] for one in listed] == [f"{folder['name']}/report.bin"]
    assert http.get(f"{box.url}/rest/folders/{folder_id}/folders", headers=headers).json()["data"] == []


def test_users(box: Sandbox, http: httpx.Client, headers: dict[str, str]) -> None:
    email = f"{uuid.uuid4()}@sandbox.example"
    made = http.post(
        f"{box.url}/rest/admin/users",
        headers=headers | {"Content-Type": "application/json"},
        params={"returnEntity": "true"},
        content=json.dumps(
            {
                "email": email,
                "name": "New User",
                "password": "a password",
                "userTypeId": 1,
                "verified": "false",
                "sendNotification": "false",
            }
        ),
    )
    assert (made.status_code, made.json()["verified"]) == (201, False)
    everyone: list[str] = []
    while page := http.get(
        f"{box.url}/rest/admin/users", headers=headers, params={"offset": len(everyone), "limit": 100}
    ).json()["data"]:
        everyone += [one["email"] for one in page]
    assert email in everyone
    me = http.get(f"{box.url}/rest/users/me", headers=headers).json()
    assert me["email"] == box.admin.email


def test_mail_with_an_attachment(box: Sandbox, http: httpx.Client, headers: dict[str, str]) -> None:
    draft = http.post(
        f"{box.url}/rest/mail/actions/sendFile?returnEntity=True",
        headers=headers,
        json={
            "subject": "A report",
            "body": "Attached.",
            "to": [box.user.email],
            "draft": "true",
            "secureBody": "false",
        },
    )
    assert draft.status_code == 201
    mail_id = draft.json()["id"]
    session = http.post(
        f"{box.url}/rest/mail/{mail_id}/actions/initiateUpload?returnEntity=true",
        headers=headers,
        json={"totalChunks": 1, "totalSize": 5, "filename": "report.txt"},
    ).json()
    attached = http.post(
        f"{box.url}/{session['uri']}?returnEntity=True",
        headers=headers,
        files=in_one_chunk("report.txt", b"bytes"),
    )
    assert attached.status_code == 201
    file_id = attached.json()["id"]
    listed = http.get(f"{box.url}/rest/mail/{mail_id}/attachments", headers=headers).json()["data"]
    assert file_id in [one["attachmentId"] for one in listed]
    sent = http.put(
        f"{box.url}/rest/mail/{mail_id}/actions/sendFile?returnEntity=True",
        headers=headers,
        json={"files": [file_id], "draft": "false", "uploading": 0},
    )
    assert (sent.status_code, sent.json()["status"]) == (200, "sent")
    theirs = headers | {"Authorization": f"Bearer {box.issue_token(box.user.email)}"}
    inbox = http.get(
        f"{box.url}/rest/mail", headers=theirs, params={"bucket": "inbox", "with": "(attachments,body)"}
    )
    (received,) = [one for one in inbox.json()["data"] if one["id"] == mail_id]
    assert (received["subject"], received["body"]) == ("A report", "Attached.")
    assert [one["attachmentId"] for one in received["attachments"]] == [file_id]
    content = http.get(f"{box.url}/rest/mail/{mail_id}/attachments/{file_id}/content", headers=theirs)
    assert content.content == b"bytes"


def test_the_report_of_a_folder(
    box: Sandbox, http: httpx.Client, headers: dict[str, str], folder: dict[str, str]
) -> None:
    session = http.post(
        f"{box.url}/rest/folders/{folder['id']}/actions/initiateUpload",
        headers=headers,
        json={"totalChunks": 1, "totalSize": 5, "filename": "reported.txt"},
    ).json()
    sent = http.post(
        f"{box.url}/rest/uploads/{session['id']}",
        headers=headers,
        files=in_one_chunk("reported.txt", b"bytes"),
    )
    assert sent.status_code == 201
    params: dict[str, str] = {
        "orderBy": "created:desc",
        "type": "all",
        "limit": "100",
        "returnEntity": "false",
    }
    path = f"{box.url}/rest/folders/{folder['id']}/activities"
    report = http.get(f"{path}/actions/exportCSV", headers=headers, params=params)
    assert report.status_code == 200
    assert report.headers["content-type"].startswith("text/csv")
    newest, *others = csv.DictReader(io.StringIO(report.text))
    assert (newest["Event"], newest["Email"]) == ("add_file", box.admin.email)
    assert newest["Object"] == f"{folder['name']}/reported.txt"
    read: list[int] = []
    while page := http.get(
        path, headers=headers, params={**params, "limit": "1", "offset": str(len(read))}
    ).json()["data"]:
        read += [one["id"] for one in page]
    assert len(read) == len(set(read)) == len(others) + 2  # the export is an activity as well
