"""What people share with each other, as lists."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from .. import render
from ..access import ancestors, role_in, roles_given, shared_folders, shared_ids
from ..calls import Call
from ..database import File, Folder, Member
from ..filters import Page, fetch
from ..registry import operation
from ..responses import Answer, listing
from .folder_lists import folders_where


@operation("folders.list_shared")
def folders(call: Call) -> Answer:
    """List the top-level folders that the caller shares, those that others share with the caller, or both."""
    page, by_me = Page.asked(call.query), call.query.get("sharedByMe")
    mine = Folder.id.in_(shared_ids(call.session)) & (Folder.parent_id == call.user.base_dir_id)
    others = Folder.id.in_([one.id for one in shared_folders(call.session, call.user)])
    rows = folders_where(call, {True: mine, False: others}.get(by_me, mine | others))  # type: ignore[arg-type]
    found, total = fetch(call.session, rows, page)
    items = [render.folder(call, one, extras=call.extras(), listed=True) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("files.list_shared")
def files(call: Call) -> Answer:
    """List the files that others share with the caller one by one."""
    page = Page.asked(call.query)
    given = roles_given(call.session, call.user)
    rows = select(File, Member).join(Member, Member.item_id == File.id)
    rows = rows.where(Member.user_id == call.user.id, File.id.in_(given), ~File.deleted)
    found = [
        (file, member)
        for file, member in call.session.execute(rows)
        if not any(one.deleted for one in ancestors(file)) and role_in(call.session, call.user, file)
    ]
    found.sort(
        key=lambda pair: (_key(call.query.get("orderBy") or "name", *pair), pair[0].id),
        reverse=call.query.get("orderType") == "desc",
    )
    items = [render.file(call, file, extras=call.extras()) for file, _ in page.of(found)]
    return Answer(body=listing(items, total=len(found), limit=page.limit, offset=page.offset))


def _key(field: str, file: File, member: Member) -> Any:
    keys: dict[str, str | int | datetime] = {
        "name": file.name_key,
        "size": file.size,
        "modified": file.modified,
        "shared": member.created,
        "sharedBy": member.shared_by.email,
    }
    return keys[field]
