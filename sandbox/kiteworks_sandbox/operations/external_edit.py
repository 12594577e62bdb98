"""Files that leave the appliance for a while: tokens for external editors, and the return to another repository."""

from __future__ import annotations

from datetime import timedelta

from ..access import get_file, get_folder
from ..bundle import Json
from ..calls import Call
from ..database import AccessToken
from ..dates import now, offset_form
from ..events import record
from ..oauth.tokens import fresh_token, token_hash
from ..registry import operation
from ..responses import Answer, ApiError

LIFETIME = timedelta(minutes=5)
"""Validity of the refresh token, as in the vendor's example."""


@operation("files.external_edit")
def external_edit(call: Call) -> Answer:
    """Create a refresh token for one file."""
    file = get_file(call.session, call.user, call.path["file_id"], deleted=True)
    get_folder(call.session, call.user, file.parent_id, need="file_add")
    record(call, "edit_file_externally", file=file)
    return Answer(body=editing_token(call, f"GET/files/{file.id} POST/files/{file.id}"))


def editing_token(call: Call, scope: str) -> Json:
    """Create a refresh token that belongs to the calling application, and return it as JSON."""
    length = call.appliance.settings.token_length
    refresh = fresh_token(length)
    token = AccessToken(
        access_hash=token_hash(fresh_token(length)),  # of a token that nobody has
        refresh_hash=token_hash(refresh),
        application_id=call.application.id,
        user_id=call.user.id,
        scope=scope,
        expires=now(),
        refresh_expires=now() + LIFETIME,
    )
    call.session.add(token)
    return {
        "userId": call.user.id,
        "expire": offset_form(now() + LIFETIME),
        "scope": scope,
        "refreshToken": refresh,
    }


@operation("files.check_in")
def check_in(call: Call) -> Answer:
    """Refuse to return a file to the repository that it came from: no file here came from one."""
    get_file(call.session, call.user, call.path["file_id"])
    raise ApiError("ERR_ACCESS_USER", status=403)
