"""Signing in and out."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, render_template, request, session, url_for

from .. import events
from ..oauth.grants import open_session
from ..oauth.people import find_user_by_password
from .sessions import Page, check_csrf, local_target, sign_in, with_database

pages = Blueprint("sign_in", __name__)


@pages.get("/sign-in")
def show() -> Page:
    """Show the sign-in form."""
    return _form(next_=request.args.get("next", ""))


@pages.post("/sign-in")
@with_database
def submit() -> Page:
    """Check the email address and password."""
    check_csrf()
    email, next_ = request.form.get("email", "").strip().lower(), request.form.get("next", "")
    user = find_user_by_password(open_session(), email, request.form.get("password", ""))
    if user is None:
        return _form(next_=next_, email=email, wrong=True), 401
    sign_in(user)
    events.write(open_session(), "login", user=user)
    return make_response(redirect(local_target(next_, "/admin"), 303))


@pages.post("/sign-out")
def leave() -> Page:
    """End the session."""
    check_csrf()
    session.clear()
    return make_response(redirect(url_for("sign_in.show", next=request.form.get("next")), 303))


def _form(*, next_: str, email: str = "", wrong: bool = False) -> str:
    for_console = local_target(next_, "/admin").startswith("/admin")
    return render_template("sign_in.html", next=next_, email=email, wrong=wrong, for_console=for_console)
