"""The plan over HTTP, for sandboxes that run in another process: `/sandbox/faults`."""

from __future__ import annotations

from flask import Blueprint, Response, request
from sqlalchemy import select
from werkzeug.security import check_password_hash

from ..appliance import here
from ..database import User
from ..environ import OWN
from ..incoming import read_json
from ..responses import Answer, to_http

PLACE = f"{OWN}faults"
endpoint = Blueprint("faults", __name__)


@endpoint.before_request
def for_the_administrator() -> Response | None:
    """Refuse (401) everyone but the administrator, who signs in with HTTP Basic (RFC 7617)."""
    given = request.authorization
    name, password = (given.username or "", given.password or "") if given is not None else ("", "")
    with here().database.session() as session:
        user = session.scalar(select(User).where(User.email == name.lower()))
        if user is not None and user.is_admin and check_password_hash(user.password_hash, password):
            return None
    refusal = {"message": "Send the administrator's email address and password (HTTP Basic)."}
    return to_http(Answer(401, refusal, {"WWW-Authenticate": 'Basic realm="Kiteworks sandbox"'}))


@endpoint.get(PLACE)
def show() -> Response:
    """Return the plan, and how often each fault was served."""
    return to_http(Answer(200, here().faults.told()))


@endpoint.post(PLACE)
def add() -> Response:
    """Add a fault, or a list of faults, to the plan."""
    try:
        added = here().faults.load(read_json(request.get_data()))
    except ValueError as error:
        return to_http(Answer(400, {"message": str(error)}))
    return to_http(Answer(201, [fault.told() for fault in added]))


@endpoint.delete(PLACE)
def clear() -> Response:
    """Remove all faults from the plan."""
    here().faults.clear()
    return to_http(Answer(204))
