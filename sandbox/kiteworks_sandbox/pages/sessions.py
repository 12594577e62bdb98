"""Sign-in sessions of the pages, and protection of their forms against CSRF."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar
from urllib.parse import urlencode

from flask import Response, abort, g, make_response, redirect, render_template, request, session
from werkzeug.wrappers import Response as WerkzeugResponse

from ..appliance import here
from ..database import User
from ..oauth.grants import open_session

Arguments = ParamSpec("Arguments")
Page = str | WerkzeugResponse | tuple[str, int]
View = TypeVar("View", bound=Page)


def with_database(view: Callable[Arguments, View]) -> Callable[Arguments, View]:
    """Run a view inside a database session, which `open_session()` returns. If the view raises, nothing changes."""

    @wraps(view)
    def wrapped(*arguments: Arguments.args, **options: Arguments.kwargs) -> View:
        with here().database.session() as opened:
            g.session = opened
            return view(*arguments, **options)

    return wrapped


def for_admins(view: Callable[Arguments, Page]) -> Callable[Arguments, Page]:
    """Show a page to administrators only: others are asked to sign in, or refused. Also opens a database session."""

    @wraps(view)
    def wrapped(*arguments: Arguments.args, **options: Arguments.kwargs) -> Page:
        user = signed_in_user()
        if user is None:
            return to_sign_in()
        if not user.is_admin:
            return render_template("refused.html", user=user), 403
        g.user = user
        return view(*arguments, **options)

    return with_database(wrapped)


def signed_in_user() -> User | None:
    """Return the user of this browser's session."""
    user = open_session().get(User, session.get("user_id", ""))
    return user if user is not None and user.may_sign_in else None


def sign_in(user: User) -> None:
    """Start a session; the browser's previous session is dropped, including its form token."""
    session.clear()
    session["user_id"] = user.id


def to_sign_in() -> Response:
    """Redirect the browser to the sign-in page, and back here afterwards."""
    here_again = request.full_path.rstrip("?")
    return make_response(redirect("/sign-in?" + urlencode({"next": here_again})))


def local_target(target: str, default: str) -> str:
    """Return a path of this site to redirect to; `default` if `target` could lead elsewhere."""
    inside = target.startswith("/") and not target.startswith("//") and "\\" not in target
    return target if inside and target.isprintable() else default


def csrf_token() -> str:
    """Return the CSRF token of this browser's forms."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_hex(20)
    return str(session["csrf"])


def check_csrf() -> None:
    """Refuse (400) a form that was not sent from one of our pages."""
    # Bytes, because compare_digest refuses non-ASCII text.
    if not hmac.compare_digest(request.form.get("csrf_token", "").encode(), csrf_token().encode()):
        abort(400, "This form has expired. Go back, reload the page and try again.")
