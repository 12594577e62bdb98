"""The Flask application: REST routes from the bundle, OAuth endpoints, pages."""

from __future__ import annotations

import secrets

from flask import Flask, Request, Response, render_template, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from jinja2 import ChoiceLoader, FileSystemLoader
from werkzeug.exceptions import HTTPException

from . import operations
from .appliance import Appliance, attach, here
from .control import control
from .environ import FORM
from .faults import Misbehaving
from .faults.endpoint import endpoint
from .incoming import IncomingRequest
from .oauth.server import Server
from .oauth.tokens import expire_access_tokens
from .pages import add_pages
from .pages.sessions import csrf_token
from .recording import Recording
from .responses import ApiError, error_answer, to_http
from .routing import LazyRule, add_routes
from .stubs import Stubbed


def create_app(appliance: Appliance) -> Flask:
    """Create the WSGI application of an appliance."""
    app = Flask(
        __name__,
        template_folder="pages/templates",
        static_folder="pages/static",
        static_url_path="/sandbox-assets",
    )
    app.request_class = IncomingRequest
    app.session_interface = _Sessions()
    app.url_rule_class = LazyRule
    app.config.update(
        SECRET_KEY=secrets.token_bytes(32),
        SESSION_COOKIE_NAME="kiteworks_sandbox",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    if appliance.settings.pages is not None:
        own = FileSystemLoader(appliance.settings.pages)
        app.jinja_loader = ChoiceLoader([own, app.jinja_loader])  # type: ignore[list-item]
    app.jinja_env.globals["csrf_token"] = csrf_token
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    with app.app_context():
        attach(appliance)
    app.extensions["authorization_server"] = Server(app)
    operations.load()
    add_routes(app, appliance.bundle)
    add_pages(app)
    app.register_blueprint(endpoint)
    app.register_blueprint(control)
    app.register_error_handler(HTTPException, _failure)
    app.after_request(_note_form)

    def expire_tokens() -> None:
        with appliance.database.session() as session:
            expire_access_tokens(session)

    # From the inside out: a fault also takes what a stub would respond to, and everything is recorded.
    stubbed = Stubbed(app.wsgi_app, appliance.stubs)
    faulty = Misbehaving(stubbed, appliance.faults, expire_tokens)
    app.wsgi_app = Recording(faulty, appliance, app.url_map)  # type: ignore[method-assign]
    return app


class _Sessions(SecureCookieSessionInterface):
    """Sessions of browsers. For what a request without cookies has, Flask would make a signer first."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        return super().open_session(app, request) if request.cookies else self.session_class()


def _note_form(response: Response) -> Response:
    """Leave a form that was parsed to the journal."""
    parsed = request.__dict__
    if "form" in parsed:
        request.environ[FORM] = (parsed["form"], parsed["files"])
    return response


def _failure(error: HTTPException) -> tuple[str, int] | Response:
    if request.path.startswith("/rest/"):
        code = "ERR_INTERNAL_SERVER_ERROR" if error.code == 500 else "ERR_INVALID_PARAMETER"
        return to_http(error_answer(here().bundle, ApiError(code, status=error.code)))
    return render_template("message.html", title=error.name, text=error.description or ""), error.code or 500
