"""The authorization server: Authlib's, adapted to the appliance."""

from __future__ import annotations

import logging
from typing import Any

from authlib.integrations.flask_oauth2 import AuthorizationServer  # type: ignore[import-untyped]
from authlib.oauth2 import OAuth2Error  # type: ignore[import-untyped]
from authlib.oauth2.rfc6749 import errors  # type: ignore[import-untyped]
from flask import Flask, Response, request

from .. import events
from ..appliance import here
from ..database import Application
from ..responses import dumps
from .applications import Flag
from .assertion import AssertionGrant
from .client import Client
from .grants import AuthorizationCodeGrant, RefreshTokenGrant, S256Challenge, open_session
from .password import PasswordGrant
from .signature import SignatureGrant
from .tokens import TokenMaker, save_token

_DESCRIPTIONS = {
    "invalid_client": "The client ID or the client secret is wrong",
    "invalid_grant": "The code or token is invalid, expired or already used",
}


class Server(AuthorizationServer):  # type: ignore[misc]
    """Authlib's server for Flask, with the appliance's token and error formats.

    Args:
        app: The Flask application.
    """

    def __init__(self, app: Flask) -> None:
        super().__init__(app, query_client=_find_client, save_token=_save)
        self.register_token_generator("default", TokenMaker())
        # Its requests look like those of the next grant, so it is tried first.
        self.register_grant(SignatureGrant)
        self.register_grant(AuthorizationCodeGrant, [S256Challenge()])
        self.register_grant(RefreshTokenGrant)
        self.register_grant(PasswordGrant)
        self.register_grant(AssertionGrant)

    def get_authorization_grant(self, oauth_request: Any) -> Any:
        """Return the grant of an authorization request. The appliance has no code for a wrong `response_type`."""
        try:
            return super().get_authorization_grant(oauth_request)
        except errors.UnsupportedResponseTypeError as error:
            raise errors.InvalidRequestError(
                "response_type must be code", redirect_uri=error.redirect_uri
            ) from None

    def handle_response(self, status_code: int, payload: Any, headers: list[tuple[str, str]]) -> Response:
        """Return the HTTP response: JSON as the rest of the appliance writes it."""
        return Response(dumps(payload) if isinstance(payload, dict) else payload, status_code, headers)

    def handle_error_response(self, _: Any, error: OAuth2Error) -> Response:
        """Return the HTTP response of an error: a redirect if possible, otherwise always status 400."""
        if error.redirect_uri:
            return self.handle_response(*error())
        if isinstance(error, errors.UnsupportedGrantTypeError) and not error.grant_type:
            error = errors.InvalidRequestError("grant_type is missing")
        text = (
            _DESCRIPTIONS.get(error.error)
            if error.error == "invalid_client"
            else error.get_error_description()
        )
        if error.error == "invalid_grant":
            text = here().settings.invalid_grant_text or text
        body = {
            "error": error.error,
            "error_description": text or _DESCRIPTIONS.get(error.error, error.error),
        }
        headers = [
            ("Content-Type", "application/json"),
            ("Cache-Control", "no-store"),
            ("Pragma", "no-cache"),
        ]
        return self.handle_response(400, body, headers)


def _without_values(record: logging.LogRecord) -> bool:
    """Drop records with secrets: at DEBUG level, Authlib logs the tokens that it issues and who requests them."""
    record.args = tuple("***" for _ in record.args or ())
    return True


for _name in [*logging.root.manager.loggerDict]:  # one logger per module, all loaded by now
    if _name.startswith("authlib."):
        logging.getLogger(_name).addFilter(_without_values)


def _find_client(client_id: str) -> Client | None:
    application = open_session().get(Application, client_id)
    if application is None or Flag(application.flag) & Flag.DISABLED:
        return None
    return Client(application, request.host)


def _save(token: dict[str, Any], oauth_request: Any) -> None:
    form = oauth_request.form
    install = (form.get("install_tag_id"), form.get("install_name"))
    client, user = oauth_request.client, oauth_request.user
    save_token(open_session(), token, client, user, install)
    if form.get("grant_type") != RefreshTokenGrant.GRANT_TYPE:
        events.write(open_session(), "login", user=user, client_name=client.application.name)
