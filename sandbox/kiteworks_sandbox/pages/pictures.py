"""The pictures of users."""

from __future__ import annotations

from flask import Blueprint, Response, abort

from ..database import ProfileImage
from ..oauth.grants import open_session
from ..render import PICTURES
from .sessions import with_database

pages = Blueprint("pictures", __name__, url_prefix=PICTURES)


@pages.get("/<ref>")
@with_database
def show(ref: str) -> Response:
    """Return a picture. Its address is hard to guess, so no sign-in is needed."""
    found = open_session().get(ProfileImage, ref)
    if found is None:
        abort(404, "There is no such picture.")
    response = Response(found.content, content_type=found.mime)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
