"""The start page of the admin console."""

from __future__ import annotations

from flask import Blueprint, render_template
from sqlalchemy import func, select

from ..appliance import here
from ..database import Application, File, Folder, FolderKind, User
from ..oauth.grants import open_session
from .sessions import Page, for_admins

pages = Blueprint("dashboard", __name__)


@pages.get("/admin")
@for_admins
def show() -> Page:
    """Show an overview of the sandbox."""
    session = open_session()
    counts = {
        "Users": session.scalar(select(func.count()).select_from(User)),
        "Custom applications": session.scalar(select(func.count()).select_from(Application)),
        "Folders": session.scalar(
            select(func.count()).select_from(Folder).where(Folder.kind == FolderKind.PLAIN, ~Folder.deleted)
        ),
        "Files": session.scalar(select(func.count()).select_from(File).where(~File.deleted)),
    }
    appliance = here()
    return render_template("dashboard.html", counts=counts, appliance=appliance)
