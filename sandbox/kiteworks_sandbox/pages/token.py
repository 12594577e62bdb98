"""The token endpoint."""

from __future__ import annotations

from flask import Blueprint, current_app

from .sessions import Page, with_database

pages = Blueprint("token", __name__)


@pages.post("/oauth/token")
@with_database
def redeem() -> Page:
    """Exchange a code or a refresh token for tokens."""
    response: Page = current_app.extensions["authorization_server"].create_token_response()
    return response
