"""Permanent links to folders and files, for people."""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template, send_file

from ..access import ancestors_seen, get_file, get_folder
from ..appliance import here
from ..database import File, Folder
from ..oauth.grants import open_session
from ..render import path_of
from ..responses import ApiError
from .sessions import Page, signed_in_user, to_sign_in, with_database

pages = Blueprint("permalinks", __name__, url_prefix="/w")


@pages.get("/f-<item_id>")
@with_database
def show(item_id: str) -> Page:
    """Download a file, or say where a folder is. Only people who have access get there."""
    user, session = signed_in_user(), open_session()
    if user is None:
        return to_sign_in()
    try:
        if session.get(File, item_id) is not None:
            return _content(get_file(session, user, item_id, need="download"))
        folder = get_folder(session, user, item_id)
    except ApiError:
        abort(404, "There is no such folder or file, or it is not shared with you.")
    return _place(folder, path_of(folder, ancestors_seen(session, user, folder)))


def _content(file: File) -> Response:
    place = here().storage.path(file.current.blob)
    return send_file(place, file.current.mime, as_attachment=True, download_name=file.name)


def _place(folder: Folder, path: str) -> str:
    return render_template("message.html", title=folder.name, text=f"This is the folder {path}.")
