"""Investigations: exports of what a user did and has, and their files and mails as they are."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import pytest

from kiteworks import NotAccessibleError, PermissionDeniedError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
PERIOD = {"start_date": datetime(2026, 1, 1, tzinfo=UTC), "end_date": datetime(2026, 12, 31, tzinfo=UTC)}


def test_life_of_an_export(kw: Any, colleague: Any) -> None:
    person = colleague.users.me()
    kw.dli.exports.create(person.id, types=["activities"], **PERIOD)
    (export,) = kw.dli.exports.list(user_id=person.id)
    assert (export.user_id, export.start_date) == (person.id, PERIOD["start_date"])
    assert [one.id for one in kw.dli.exports.get(export.id).data] == [export.id]
    target = io.BytesIO()
    kw.dli.exports.download(export.id, target)
    assert target.getvalue()
    kw.dli.exports.delete(export.id)
    assert kw.dli.exports.list().to_list() == []
    with pytest.raises(NotAccessibleError):
        kw.dli.exports.get(export.id)
    with pytest.raises(PermissionDeniedError):
        colleague.dli.exports.list()


def test_files_of_someone_else(kw: Any, colleague: Any) -> None:
    folder = make(colleague, "Not for administrators")
    file = colleague.folders.upload(folder.id, ("evidence.txt", b"first"))
    colleague.folders.upload(folder.id, ("evidence.txt", b"second"))
    with pytest.raises(NotAccessibleError):
        kw.files.get(file.id)
    assert kw.dli.files.get(file.id).name == "evidence.txt"
    assert kw.dli.folders.get(folder.id).name == "Not for administrators"
    assert "Not for administrators" in [item.name for item in kw.dli.files.path(file.id).data]
    content = io.BytesIO()
    kw.dli.files.download(file.id, content)
    assert content.getvalue() == b"second"
    _, first = kw.dli.files.versions.list(file.id)
    assert kw.dli.files.versions.get(file.id, first.id).size == 5
    content = io.BytesIO()
    kw.dli.files.versions.download(file.id, first.id, content)
    assert content.getvalue() == b"first"
    with pytest.raises(PermissionDeniedError):
        colleague.dli.files.get(file.id)
    remove(colleague, folder)
