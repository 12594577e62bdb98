"""Comments on files, and tasks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from kiteworks import NotAccessibleError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_comment(kw: Any) -> None:
    folder = make(kw, "Comments")
    file = kw.folders.upload(folder.id, ("report.txt", b"x"))
    first = kw.files.comments.create(file.id, contents="Please check pages 3 & 4")
    assert (first.contents, first.object_id) == ("Please check pages 3 & 4", file.id)
    reply = kw.files.comments.create(file.id, contents="Done", parent_id=first.id)
    assert reply.parent_id == first.id
    assert kw.comments.update(reply.id, contents="Done yesterday").contents == "Done yesterday"
    assert kw.comments.get(reply.id).contents == "Done yesterday"
    assert {one.id for one in kw.files.comments.list(file.id)} == {first.id, reply.id}
    assert [one.id for one in kw.files.comments.list(file.id, contents_contains="page")] == [first.id]
    assert {one.id for one in kw.folders.list_comments(folder.id)} == {first.id, reply.id}
    assert kw.permissions.list_for_comment(first.id).to_list()
    kw.comments.delete(reply.id)
    with pytest.raises(NotAccessibleError):
        kw.comments.update(reply.id, contents="Too late")
    assert reply.id not in [one.id for one in kw.files.comments.list(file.id) if not one.deleted]
    remove(kw, folder)


def test_life_of_a_task(kw: Any) -> None:
    folder = make(kw, "Tasks")
    file = kw.folders.upload(folder.id, ("report.txt", b"x"))
    me = kw.users.me()
    due = datetime(2031, 5, 17, 12, 0, tzinfo=UTC)
    task = kw.files.tasks.create(file.id, assignee_id=me.id, due=due, contents="Read it")
    assert (task.contents, task.assignee_id, task.due) == ("Read it", me.id, due)
    assert [one.id for one in kw.files.tasks.list(file.id)] == [task.id]
    assert [one.id for one in kw.files.tasks.list(file.id, assignee_id=me.id, status=["P"])] == [task.id]
    assert kw.files.tasks.list(file.id, status=["C"]).to_list() == []
    assert [one.id for one in kw.folders.list_tasks(folder.id)] == [task.id]
    assert kw.permissions.list_for_task(task.id).to_list()
    with pytest.raises(NotAccessibleError):
        kw.permissions.list_for_task(task.id + 1)
    remove(kw, folder)


def test_permissions_on_files_and_folders(kw: Any, colleague: Any) -> None:
    folder = make(kw, "Permissions")
    file = kw.folders.upload(folder.id, ("report.txt", b"x"))
    of_file = {one.name: one.allowed for one in kw.permissions.list_for_file(file.id)}
    of_folder = {one.name: one.allowed for one in kw.permissions.list_for_folder(folder.id)}
    assert any(of_file.values())
    assert any(of_folder.values())
    assert [one.file_id for one in kw.permissions.list_for_files([file.id])] == [file.id]
    with pytest.raises(NotAccessibleError):
        colleague.permissions.list_for_file(file.id)
    remove(kw, folder)
