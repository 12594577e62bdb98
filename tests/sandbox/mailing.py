"""People who write to each other."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import client

RETURN = {"returnEntity": "true"}


@dataclass
class Person:
    """Someone with an account."""

    email: str
    id: str
    api: httpx.Client

    def send(self, *to: str, **fields: Any) -> dict[str, Any]:
        """Send a message, or save a draft, that is accepted."""
        body = {"to": list(to), "subject": "A subject", "body": "A body"} | fields
        answer = self.api.post("/rest/mail/actions/sendFile", params=RETURN, json=body)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def box(self, **query: Any) -> list[dict[str, Any]]:
        """The messages that a listing has."""
        answer = self.api.get("/rest/mail", params=query)
        assert answer.status_code == 200, answer.text
        body = answer.json()
        if not {"limit", "offset"} & query.keys():
            assert body["metadata"]["total"] == len(body["data"])
        return list(body["data"])

    def subjects(self, **query: Any) -> list[str]:
        return [one["subject"] for one in self.box(**query)]

    def mail(self, mail_id: str, **query: Any) -> dict[str, Any]:
        answer = self.api.get(f"/rest/mail/{mail_id}", params=query)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def counts(self) -> dict[str, Any]:
        return dict(self.api.get("/rest/mail/actions/counters").json())

    def upload(self, name: str, content: bytes) -> str:
        """Upload a file to a new folder; its identifier."""
        place = self.api.post("/rest/folders/0/folders", params=RETURN, json={"name": str(uuid.uuid4())})
        files = {"body": (name, content)}
        made = self.api.post(f"/rest/folders/{place.json()['id']}/actions/file", params=RETURN, files=files)
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    def attach(self, mail_id: str, name: str, content: bytes) -> str:
        """Upload an attachment to a draft; its identifier."""
        session = {"filename": name, "totalSize": len(content), "totalChunks": 1}
        begun = self.api.post(f"/rest/mail/{mail_id}/actions/initiateUpload", json=session)
        assert begun.status_code == 201, begun.text
        size = str(len(content))
        form = {"compressionMode": "NORMAL", "compressionSize": size, "originalSize": size}
        made = self.api.post(
            f"/rest/uploads/{begun.json()['id']}",
            params=RETURN,
            data=form,
            files={"content": (name, content)},
        )
        assert made.status_code == 201, made.text
        return str(made.json()["attachmentId"])

    def attachments(self, mail_id: str) -> list[dict[str, Any]]:
        answer = self.api.get(f"/rest/mail/{mail_id}/attachments")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["data"])

    def content(self, mail_id: str, attachment_id: str) -> httpx.Response:
        return self.api.get(f"/rest/mail/{mail_id}/attachments/{attachment_id}/content")


@contextmanager
def person(box: Sandbox, admin_api: httpx.Client, name: str) -> Iterator[Person]:
    """Make an account, and call as its owner."""
    email = f"{name}-{uuid.uuid4()}@sandbox.example"
    made = admin_api.post("/rest/admin/users", params=RETURN, json={"email": email, "name": name.title()})
    assert made.status_code == 201, made.text
    with client(box, headers={"Authorization": f"Bearer {box.issue_token(email)}"}) as api:
        yield Person(email, str(made.json()["id"]), api)
