"""A message is sent with files of this machine, or not at all."""

from __future__ import annotations

import io
import json
import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks import AccessToken, Kiteworks
from kiteworks.errors import InvalidArgumentError, NotAccessibleError, PermissionDeniedError
from kiteworks_sandbox import Sandbox

from .conftest import Trees, refused


@pytest.fixture
def subject() -> str:
    return f"Files {uuid.uuid4()}"


def kept(kw: Kiteworks, subject: str) -> list[Any]:
    """The messages of a subject in the caller's mailbox, drafts among them."""
    found = [kw.mail.get(one.id, with_="(variables)") for one in kw.mail.list()]
    return [one for one in found if subject in (one.subject, *(variable.value for variable in one.variables))]


def test_the_recipient_gets_the_files(
    trees: Trees, kw: Kiteworks, box: Sandbox, subject: str, tmp_path: Path
) -> None:
    (tmp_path / "q3.pdf").write_bytes(b"three")
    email = f"ann-{uuid.uuid4().hex[:8]}@example.com"
    box.add_user(email)

    sent = trees.settled(
        trees.kw.mail.send_files(
            [tmp_path / "q3.pdf", ("notes.txt", b"four")], to=[email], subject=subject, body="See the files."
        )
    )

    assert sent.status == "sent"
    with Kiteworks(box.host, auth=AccessToken(box.issue_token(email)), verify=str(box.ca_file)) as ann:
        (received,) = ann.mail.list(bucket="inbox")
        contents = {}
        for one in ann.mail.attachments.list(received.id):
            target = io.BytesIO()
            ann.mail.attachments.download(received.id, one.attachment_id, target)
            contents[one.name] = target.getvalue()
    assert contents == {"q3.pdf": b"three", "notes.txt": b"four"}


def test_files_of_the_appliance_may_come_too(
    trees: Trees, kw: Kiteworks, box: Sandbox, folder: str, subject: str
) -> None:
    file = kw.folders.upload(folder, ("there.txt", b"there"))

    sent = trees.settled(
        trees.kw.mail.send_files(
            [("here.txt", b"here")], files=[file.id], to=[box.user.email], subject=subject
        )
    )

    assert sorted(str(one.name) for one in kw.mail.attachments.list(sent.id)) == ["here.txt", "there.txt"]


def test_the_last_request_sends_the_draft(trees: Trees, box: Sandbox, subject: str) -> None:
    trees.settled(
        trees.kw.mail.send_files([("a.txt", b"a")], to=[box.user.email], subject=subject, body="Text")
    )

    first, last = trees.tap.requests[0], trees.tap.requests[-1]
    message = {"to": [box.user.email], "subject": subject, "body": "Text"}
    assert (first.method, json.loads(first.content)) == (
        "POST",
        {**message, "draft": True, "uploading": True},
    )
    assert (last.method, json.loads(last.content)) == (
        "PUT",
        {**message, "draft": False, "uploading": False, "files": []},
    )


def test_a_failed_upload_leaves_nothing(
    trees: Trees, kw: Kiteworks, box: Sandbox, subject: str, tmp_path: Path
) -> None:
    with pytest.raises(InvalidArgumentError, match=r"missing\.pdf"):
        trees.settled(
            trees.kw.mail.send_files(
                [("a.txt", b"a"), tmp_path / "missing.pdf"], to=[box.user.email], subject=subject
            )
        )
    assert kept(kw, subject) == []
    assert trees.tap.requests[-1].method == "DELETE"


def test_a_message_that_is_refused_leaves_nothing(
    trees: Trees, kw: Kiteworks, box: Sandbox, subject: str
) -> None:
    trees.tap.fault = lambda request, body: refused() if request.method == "PUT" else None
    with pytest.raises(PermissionDeniedError):
        trees.settled(trees.kw.mail.send_files([("a.txt", b"a")], to=[box.user.email], subject=subject))
    assert kept(kw, subject) == []


def test_an_interrupt_leaves_nothing(trees: Trees, kw: Kiteworks, box: Sandbox, subject: str) -> None:
    class Interrupted(BaseException):
        pass

    def interrupted(request: httpx.Request, body: bytes) -> httpx.Response | None:
        if request.method == "PUT":
            raise Interrupted
        return None

    trees.tap.fault = interrupted
    with pytest.raises(Interrupted):
        trees.settled(trees.kw.mail.send_files([("a.txt", b"a")], to=[box.user.email], subject=subject))
    assert kept(kw, subject) == []


def test_a_draft_that_cannot_be_deleted_is_named(
    trees: Trees, kw: Kiteworks, box: Sandbox, subject: str
) -> None:
    trees.tap.fault = lambda request, body: (
        refused(status=503) if request.method in ("PUT", "DELETE") else None
    )
    with pytest.raises(NotAccessibleError) as failed:
        trees.settled(trees.kw.mail.send_files([("a.txt", b"a")], to=[box.user.email], subject=subject))
    (draft,) = kept(kw, subject)
    (note,) = failed.value.__notes__
    assert f"the draft {draft.id} could not be deleted" in note
    kw.mail.delete(draft.id)


@pytest.mark.parametrize("one", ["q3.pdf", b"bytes"])
def test_a_single_file_is_refused(trees: Trees, one: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="give a list of files"):
        trees.settled(trees.kw.mail.send_files(one, to=["ann@example.com"]))
    assert trees.tap.requests == []
