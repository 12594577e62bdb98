"""Sessions of browsers that call the REST API with cookies instead of a bearer token."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta

from flask import request
from sqlalchemy.orm import Session

from ..appliance import here
from ..database import AccessToken, Application, User
from ..dates import now
from ..responses import ApiError
from .applications import ALL_SCOPES, Flag
from .tokens import find_token, fresh_token, token_hash

WEB_CLIENT = "web"
"""Client ID of the application that stands for the appliance's own pages."""
SESSION_COOKIE = "web_token"
XSRF_COOKIE = "ACC-XSRF-TOKEN"
XSRF_HEADER = "X-XSRF-TOKEN"
LIFETIME = 7200
"""Seconds without a call of `users.keep_alive` after which a session ends."""

COMPLETE = "complete"
SECOND_FACTOR = "second factor"
"""State of a session whose user has yet to enter a code."""


def start(session: Session, user: User, *, state: str) -> list[str]:
    """Start a session and return the values of `Set-Cookie` that carry it."""
    token = fresh_token(here().settings.token_length)
    session.add(
        AccessToken(
            access_hash=token_hash(token),
            application_id=_web_client(session).id,
            user_id=user.id,
            scope=ALL_SCOPES,
            expires=now() + timedelta(seconds=LIFETIME),
            login_state=state,
        )
    )
    return [
        f"{SESSION_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax",
        f"{XSRF_COOKIE}={_xsrf_token(token)}; Path=/; Secure; SameSite=Lax",  # scripts read it
    ]


def find_session(session: Session) -> AccessToken | None:
    """Return the session that the cookies of the current request name; None without cookies.

    Raises:
        ApiError: 401; the session has ended, or the request does not prove that one of its pages sent it.
    """
    token = request.cookies.get(SESSION_COOKIE)
    if not token:
        return None
    found = find_token(session, token)
    wanted = _xsrf_token(token)
    sent = (request.headers.get(XSRF_HEADER, ""), request.cookies.get(XSRF_COOKIE, ""))
    if not all(hmac.compare_digest(one.encode(), wanted.encode()) for one in sent):
        raise ApiError("ERR_AUTH_INVALID_CSRF", status=401)
    return found


def _xsrf_token(token: str) -> str:
    return hashlib.sha256(f"xsrf {token}".encode()).hexdigest()[:40]


def _web_client(session: Session) -> Application:
    found = session.get(Application, WEB_CLIENT)
    if found is None:
        found = Application(
            id=WEB_CLIENT,
            secret_hash="",
            name="Web",
            description="The appliance's own pages",
            redirect_uri="",
            scope=ALL_SCOPES,
            flow=0,
            flag=Flag.HIDDEN,
            access_token_lifetime=LIFETIME,
            refresh_token_lifetime=LIFETIME,
        )
        session.add(found)
        session.flush()
    return found
