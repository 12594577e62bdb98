"""Signing in and out."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, request, session, url_for

from .. import events
from ..database import TotpSecret, User
from ..oauth.grants import open_session
from ..oauth.people import find_user_by_password
from ..oauth.totp import matches
from .sessions import Page, check_csrf, local_target, sign_in, with_database

pages = Blueprint("sign_in", __name__)

_WITHOUT_CODE = "user_without_code"
"""Key of the session for the user whose password was right, and who has yet to enter a code."""


@pages.get("/sign-in")
def show() -> Page:
    """Show the sign-in form."""
    return _form(next_=request.args.get("next", ""))


@pages.post("/sign-in")
@with_database
def submit() -> Page:
    """Check the email address and password, and ask those with an authenticator app for a code."""
    check_csrf()
    email, next_ = request.form.get("email", "").strip().lower(), request.form.get("next", "")
    user = find_user_by_password(open_session(), email, request.form.get("password", ""))
    if user is None:
        return _form(next_=next_, email=email, wrong=True), 401
    if _secret(user) is not None:
        session[_WITHOUT_CODE] = user.id
        return render_template("sign_in_code.html", next=next_, wrong=False)
    return _signed_in(user, next_)


@pages.post("/sign-in/code")
@with_database
def submit_code() -> Page:
    """Check the code from an authenticator app."""
    check_csrf()
    next_ = request.form.get("next", "")
    user = open_session().get(User, session.get(_WITHOUT_CODE, ""))
    if user is None or not user.may_sign_in:
        return make_response(redirect(url_for("sign_in.show", next=next_), 303))
    secret = _secret(user)
    if secret is not None and not matches(secret, request.form.get("code", "")):
        return render_template("sign_in_code.html", next=next_, wrong=True), 401
    return _signed_in(user, next_)


@pages.post("/sign-out")
def leave() -> Page:
    """End the session."""
    check_csrf()
    session.clear()
    return make_response(redirect(url_for("sign_in.show", next=request.form.get("next")), 303))


def _secret(user: User) -> str | None:
    """Return the secret of a user's authenticator app; None without one."""
    found = open_session().get(TotpSecret, user.id)
    return found.secret if found is not None else None


def _signed_in(user: User, next_: str) -> Page:
    sign_in(user)
    events.write(open_session(), "login", user=user)
    return make_response(redirect(local_target(next_, "/admin"), 303))


def _form(*, next_: str, email: str = "", wrong: bool = False) -> str:
    for_console = local_target(next_, "/admin").startswith("/admin")
    return render_template("sign_in.html", next=next_, email=email, wrong=wrong, for_console=for_console)
