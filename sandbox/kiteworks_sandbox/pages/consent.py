"""The authorization endpoint: sign-in, then the consent page, then back to the application."""

from __future__ import annotations

from typing import Any

from authlib.oauth2 import OAuth2Error  # type: ignore[import-untyped]
from flask import Blueprint, current_app, render_template, request

from ..oauth.applications import Flag
from ..oauth.server import Server
from .sessions import Page, check_csrf, signed_in_user, to_sign_in, with_database

pages = Blueprint("consent", __name__)


@pages.get("/oauth/authorize")
@with_database
def ask() -> Page:
    """Show what the application requests, unless consent is not needed."""
    user = signed_in_user()
    try:
        grant = _server().get_consent_grant(end_user=user)
    except OAuth2Error as error:
        return _refusal(error)
    if user is None:
        return to_sign_in()
    application = grant.request.client.application
    if Flag(application.flag) & Flag.NO_CONSENT:
        return _answer(grant, user)
    return render_template(
        "consent.html",
        application=application,
        scopes=grant.request.scope.split(),
        user=user,
        action=request.full_path,
        narrow=request.args.get("m") == "1",
    )


@pages.post("/oauth/authorize")
@with_database
def decide() -> Page:
    """Redirect to the application with a code or with the refusal."""
    check_csrf()
    user = signed_in_user()
    if user is None:
        return to_sign_in()
    try:
        grant = _server().get_consent_grant(end_user=user)
    except OAuth2Error as error:
        return _refusal(error)
    return _answer(grant, user if request.form.get("decision") == "grant" else None)


def _server() -> Server:
    server: Server = current_app.extensions["authorization_server"]
    return server


def _answer(grant: Any, user: Any) -> Page:
    response: Page = _server().create_authorization_response(
        request=grant.request, grant_user=user, grant=grant
    )
    return response


def _refusal(error: OAuth2Error) -> Page:
    if error.redirect_uri:
        response: Page = _server().handle_error_response(None, error)
        return response
    # Without a trusted client and URI, the browser can't be redirected.
    return render_template(
        "message.html", title="This request can't be authorized", text=_WHY.get(error.error, error.error)
    ), 400


_WHY: dict[str, str] = {
    "invalid_client": "No enabled application has this client ID. Check it against the list of custom applications.",
    "invalid_request": "The redirect URI is missing, repeated, or not registered for the application.",
    "unauthorized_client": "The application is not registered for the authorization code flow.",
}
