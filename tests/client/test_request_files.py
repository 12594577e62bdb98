"""Requests for files: asked by mail, answered by someone, looked at by both."""

from __future__ import annotations

import io
from typing import Any

import pytest

from kiteworks import KiteworksError, NotAccessibleError

from .conftest import Appliance
from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


@pytest.mark.parametrize("chunk_size", [4, 100])
def test_an_answer(kw: Any, appliance: Appliance, chunk_size: int) -> None:
    folder = make(kw, "Answers")
    ref = request(kw, folder, appliance, count=1)
    assert kw.request_files.get(ref).remaining == 1
    made = kw.request_files.upload(ref, ("a.txt", b"answer"), chunk_size=chunk_size)
    assert made.name.startswith("a (")
    assert (made.size, made.parent_id) == (6, folder.id)
    assert kw.request_files.get(ref).remaining == 0
    kw.request_files.expire(ref)
    remove(kw, folder)


def request(kw: Any, folder: Any, appliance: Appliance, **options: Any) -> str:
    """Ask the colleague for files, and return the reference of the request."""
    made = kw.folders.request_files(
        folder.id, to=[appliance.colleague], subject="Your figures", show_token=1, **options
    )
    return str(made.ref)


def test_life_of_a_request(kw: Any, colleague: Any, appliance: Appliance) -> None:
    folder = make(kw, "Requested")
    source = kw.folders.upload(folder.id, ("form.txt", b"please fill in"))
    ref = request(kw, folder, appliance, files=[source.id], action_id=2, require_auth=True)
    assert colleague.request_files.get(ref).ref == ref
    (given,) = colleague.request_files.sources.list(ref)
    assert colleague.request_files.sources.get(ref, given.file_id).name == "form.txt"
    content = io.BytesIO()
    colleague.request_files.sources.download(ref, given.file_id, content)
    shown = colleague.request_files.sources.preview(ref, given.file_id)
    assert (shown.status, shown.mime) == ("ready", "text/plain")
    assert content.getvalue() == b"please fill in"
    answer = colleague.request_files.uploads.create(ref, body=("figures.txt", b"1 2 3"))
    (uploaded,) = colleague.request_files.uploads.list(ref)
    assert uploaded.file_id == answer.id
    assert colleague.request_files.uploads.get(ref, answer.id).size == 5
    content = io.BytesIO()
    colleague.request_files.uploads.download(ref, answer.id, content)
    assert content.getvalue() == b"1 2 3"
    comment = colleague.request_files.comment(ref, answer.id, contents="Still to be audited")
    assert (comment.contents, comment.object_id) == ("Still to be audited", answer.id)
    assert [one.contents for one in kw.files.comments.list(answer.id)] == ["Still to be audited"]
    with pytest.raises(NotAccessibleError):
        colleague.request_files.comment(ref, source.id, contents="On what the other side sent")
    colleague.request_files.reply(ref, body="Here they are.")
    colleague.request_files.uploads.delete(ref, answer.id)
    assert colleague.request_files.uploads.list(ref).to_list() == []
    kw.request_files.expire(ref)
    with pytest.raises(KiteworksError):
        colleague.request_files.uploads.create(ref, body=("late.txt", b"4"))
    remove(kw, folder)
