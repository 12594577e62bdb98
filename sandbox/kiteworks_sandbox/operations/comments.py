"""Comments and tasks on files, and the permissions on them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import select

from .. import dates, events, render, requests
from ..access import get_file, get_folder, role_in
from ..bundle import Json
from ..calls import Call
from ..database import File, Record, User
from ..extras import NO_EXTRAS, Extras
from ..families import Family, add, change, respond_change, respond_list, rows, sent, show
from ..filters import selected
from ..mail import notices
from ..registry import operation
from ..responses import Answer, ApiError
from ..roles import MANAGER, PERMISSION_IDS

_LONGEST = 4000
"""Characters of a comment."""
_TAG = re.compile(r"</?(?![biu]\s*/?>)[a-z][^>]*>", re.IGNORECASE)
"""An HTML tag other than the allowed `b`, `i` and `u`, which have no attributes."""
_PENDING = "P"
_COMMENT_PERMISSIONS = ("comment_view", "comment_add", "comment_reply", "comment_edit", "comment_delete")
_TASK_PERMISSIONS = ("task_view", "task_add", "task_update_status", "task_edit", "task_delete")
_IDS = PERMISSION_IDS | {
    name: number
    for number, name in enumerate(
        (one for one in _COMMENT_PERMISSIONS + _TASK_PERMISSIONS if one not in PERMISSION_IDS),
        max(PERMISSION_IDS.values()) + 1,
    )
}
_FIELDS = {
    "id": "id",
    "name": "name",
    "allowed": "allowed",
    "enabled": "allowed",
    "actionId": "id",
    "action_id": "id",
}
_PERMISSIONS: Extras = {"permissions": NO_EXTRAS}
_CHANGES = frozenset(("comment_edit", "comment_delete", "task_edit", "task_delete"))
"""Permissions of authors and managers."""


def _file(call: Call, record: Record, need: str) -> File:
    return get_file(call.session, call.user, str(record.parent_id), need=need)


def _may_change(call: Call, record: Record) -> bool:
    """Check whether the caller wrote it, or manages the file it is on."""
    file = call.session.get(File, record.parent_id)
    role = role_in(call.session, call.user, file) if file is not None else None
    return role is not None and (record.owner_id == call.user.id or role.rank >= MANAGER.rank)


def _permissions(call: Call, record: Record, names: Iterable[str]) -> list[Json]:
    file = call.session.get(File, record.parent_id)
    role = role_in(call.session, call.user, file) if file is not None else None
    held = role.permissions if role is not None else frozenset()

    def allowed(name: str) -> bool:
        if name in _CHANGES:
            return _may_change(call, record)
        if name == "task_update_status":
            return _may_change(call, record) or record.body["assigneeId"] == call.user.id
        return ("comment_add" if name == "comment_reply" else name) in held

    return [{"id": _IDS[name], "name": name, "allowed": allowed(name)} for name in names]


def _commented(call: Call, record: Record) -> Json:
    file = call.session.get_one(File, record.parent_id)
    extras = call.extras()
    known: Json = {"objectId": file.id, "folderId": file.parent_id}
    if record.owner is not None:
        known["author"] = render.person(record.owner)
    if "object" in extras:
        known["object"] = render.file(call, file)
    if "permissions" in extras:
        known["permissions"] = _permissions(call, record, _COMMENT_PERMISSIONS)
    if "parent" in extras and record.body["parentId"]:
        above = _record(call, COMMENTS, str(record.body["parentId"]))
        known["parent"] = {"id": int(above.id), "contents": above.body["contents"], "userId": above.owner_id}
    return known


def _assigned(call: Call, record: Record) -> Json:
    file = call.session.get_one(File, record.parent_id)
    extras = call.extras()
    known: Json = {"objectId": file.id, "folderId": file.parent_id}
    for name, identifier in (("user", record.owner_id), ("assignee", record.body["assigneeId"])):
        if name in extras:
            known[name] = render.user(call.session.get_one(User, identifier))
    if "file" in extras:
        known["file"] = render.file(call, file)
    if "permissions" in extras:
        known["permissions"] = _permissions(call, record, _TASK_PERMISSIONS)
    return known


COMMENTS = Family(name="comments", computed=_commented)
TASKS = Family(name="tasks", computed=_assigned)


def _record(call: Call, family: Family, identifier: str) -> Record:
    found = call.session.scalar(
        select(Record).where(Record.family == family.name, Record.id == identifier, ~Record.deleted)
    )
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _seen(call: Call, family: Family, identifier: str, need: str) -> Record:
    """Return a comment or task on a file that the caller may see."""
    found = _record(call, family, identifier)
    _file(call, found, need)
    return found


def _changeable(call: Call, identifier: str) -> Record:
    found = _seen(call, COMMENTS, identifier, "comment_view")
    if not _may_change(call, found):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _checked(text: str) -> str:
    """Return a text without surrounding white space; 422 if it is empty, too long or has HTML tags."""
    text = text.strip()
    if not text:
        raise ApiError("ERR_INPUT_REQUIRED", status=422, field="contents")
    if len(text) > _LONGEST:
        raise ApiError("ERR_INPUT_MAX_VALUE", status=422, field="contents")
    if _TAG.search(text):
        raise ApiError("ERR_INPUT_HTML_TAGS_INVALID", status=422, field="contents")
    return text


def _parent(call: Call, family: Family, file: File) -> int:
    """Return the number of the comment or task that the new one belongs to, which is on the same file; 0 for none."""
    asked = str(call.body.get("parentId") or 0)
    if asked != "0" and _record(call, family, asked).parent_id != file.id:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return int(asked)


@operation("files.comments.list")
def list_comments(call: Call) -> Answer:
    """List the comments on a file."""
    return _list(
        call, COMMENTS, [get_file(call.session, call.user, call.path["file_id"], need="comment_view")]
    )


@operation("folders.list_comments")
def list_in_folder(call: Call) -> Answer:
    """List the comments on the files of a folder."""
    return _list(call, COMMENTS, _files_in(call, "comment_view"))


def _list(call: Call, family: Family, files: Iterable[File]) -> Answer:
    found = [show(call, family, one) for file in files for one in rows(call, family, parent_id=file.id)]
    if call.query.get("deleted"):
        found = []
    return respond_list(call, found, order="id")


def _files_in(call: Call, need: str) -> list[File]:
    folder = get_folder(call.session, call.user, call.path["folder_id"], need=need)
    found = select(File).where(File.parent_id == folder.id, ~File.deleted, ~File.perm_deleted)
    return list(call.session.scalars(found))


@operation("files.comments.create")
def create_comment(call: Call) -> Answer:
    """Comment on a file, or reply to a comment."""
    return _comment(call, get_file(call.session, call.user, call.path["file_id"], need="comment_add"))


@operation("request_files.comment")
def comment_on_upload(call: Call) -> Answer:
    """Comment on a file that the caller uploaded in response to a request."""
    return _comment(call, requests.uploaded(call, requests.find(call)).file)


def _comment(call: Call, file: File) -> Answer:
    text = _checked(str(call.need("contents")))
    body = {"contents": text, "parentId": _parent(call, COMMENTS, file), "isComment": True}
    made = add(call, COMMENTS, body, parent_id=file.id)
    events.record(call, "add_comment", file=file, data={"comment": {"id": int(made.id), "contents": text}})
    notices.comment_added(call, file, text)
    return respond_change(call, f"comments/{made.id}", show(call, COMMENTS, made))


@operation("comments.get")
def get_comment(call: Call) -> Answer:
    """Return a comment."""
    return Answer(body=show(call, COMMENTS, _seen(call, COMMENTS, call.path["comment_id"], "comment_view")))


@operation("comments.update")
def update_comment(call: Call) -> Answer:
    """Change the text of a comment, as its author or a manager."""
    record = _changeable(call, call.path["comment_id"])
    change(record, {"contents": _checked(str(call.need("contents")))})
    file = _file(call, record, "comment_view")
    events.record(call, "edit_comment", file=file, data={"comment": {"id": int(record.id)}})
    return respond_change(call, f"comments/{record.id}", show(call, COMMENTS, record))


@operation("comments.delete")
def delete_comment(call: Call) -> Answer:
    """Delete a comment, as its author or a manager. Its replies stay."""
    record = _changeable(call, call.path["comment_id"])
    record.deleted = True
    file = _file(call, record, "comment_view")
    events.record(call, "delete_comment", file=file, data={"comment": {"id": int(record.id)}})
    return Answer(204)


@operation("files.tasks.list")
def list_tasks(call: Call) -> Answer:
    """List the tasks on a file."""
    return _list(call, TASKS, [get_file(call.session, call.user, call.path["file_id"], need="task_view")])


@operation("folders.list_tasks")
def list_tasks_in_folder(call: Call) -> Answer:
    """List the tasks on the files of a folder."""
    return _list(call, TASKS, _files_in(call, "task_view"))


@operation("files.tasks.create")
def create_task(call: Call) -> Answer:
    """Assign a task on a file to somebody who has access to it."""
    file = get_file(call.session, call.user, call.path["file_id"], need="task_add")
    assignee = call.session.get(User, str(call.need("assigneeId")))
    if assignee is None or role_in(call.session, assignee, file) is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    due = dates.parse(call.need("due"))
    if due <= dates.now():
        raise ApiError("ERR_INPUT_DATE_NOT_AFTER", status=422)
    known = {
        "contents": _checked(str(call.need("contents"))),
        "parentId": _parent(call, TASKS, file),
        "due": dates.offset_form(due),
        "status": _PENDING,
    }
    made = add(call, TASKS, sent(call, TASKS) | known, parent_id=file.id)
    events.record(call, "add_task", file=file, subject=assignee, data={"task": {"id": int(made.id)}})
    return respond_change(call, f"tasks/{made.id}", show(call, TASKS, made))


# Permissions


@operation("permissions.list_for_comment")
def for_comment(call: Call) -> Answer:
    """List the caller's permissions on a comment."""
    found = _seen(call, COMMENTS, call.path["comment_id"], "comment_view")
    return _listed(call, _permissions(call, found, _COMMENT_PERMISSIONS))


@operation("permissions.list_for_task")
def for_task(call: Call) -> Answer:
    """List the caller's permissions on a task."""
    found = _seen(call, TASKS, call.path["task_id"], "task_view")
    return _listed(call, _permissions(call, found, _TASK_PERMISSIONS))


def _listed(call: Call, permissions: list[Json]) -> Answer:
    return respond_list(call, permissions, fields=_FIELDS)


@operation("permissions.list_for_file")
def for_file(call: Call) -> Answer:
    """List the caller's permissions on a file."""
    return _listed(call, _on_file(call, call.path["file_id"]))


def _on_file(call: Call, identifier: str) -> list[Json]:
    file = get_file(call.session, call.user, identifier, deleted=True)
    return list(render.file(call, file, extras=_PERMISSIONS)["permissions"])


@operation("permissions.list_for_files")
def for_files(call: Call) -> Answer:
    """List the caller's permissions on several files."""
    ids = call.ids("id:in")
    if not ids:
        raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
    wanted = {name: value for name, value in call.query.items() if name != "id:in"}
    return Answer(
        body={
            "data": [
                {"fileId": one, "permissions": selected(_on_file(call, one), wanted, _FIELDS, "")}
                for one in ids
            ]
        }
    )


@operation("permissions.list_for_folder")
def for_folder(call: Call) -> Answer:
    """List the caller's permissions on a folder."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], deleted=True)
    return _listed(call, render.folder(call, folder, extras=_PERMISSIONS)["permissions"])
