"""A custom application as an Authlib client."""

from __future__ import annotations

from authlib.oauth2.rfc6749 import ClientMixin  # type: ignore[import-untyped]
from werkzeug.security import check_password_hash

from ..appliance import here
from ..database import Application
from ..scopes import narrowed
from .applications import Flow, redirect_uris

SIGNATURE = "signature"
"""Name for the signature flow, whose `grant_type` is `authorization_code`."""
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"

_GRANTS = {
    "authorization_code": Flow.AUTHORIZATION_CODE,
    "password": Flow.CLIENT_CREDENTIAL,
    "refresh_token": Flow.REFRESH_TOKEN,
    SIGNATURE: Flow.SIGNATURE,
    JWT_BEARER: Flow.JWT,
}


class Client(ClientMixin):  # type: ignore[misc]
    """The appliance's rules for one application.

    Args:
        application: The application.
        host: Host name of the appliance, for `%%HOST%%`.
    """

    def __init__(self, application: Application, host: str) -> None:
        self.application = application
        self.host = host

    def get_client_id(self) -> str:
        """Return the client ID."""
        return self.application.id

    def get_default_redirect_uri(self) -> None:
        """Return None: the appliance requires the URI in every request."""

    def get_allowed_scope(self, scope: str | None) -> str | None:
        """Return the scope granted for a request for `scope`; None if it exceeds what is allowed."""
        return narrowed(self.application.scope, scope or "", here().bundle.scope_words)

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Check whether a URI starts with a registered one: the appliance's rule, looser than the standard's."""
        return redirect_uri.startswith(tuple(redirect_uris(self.application, self.host)))

    def is_redirect_uri(self, redirect_uri: str | None) -> bool:
        """Check whether a URI equals a registered one."""
        return redirect_uri in redirect_uris(self.application, self.host)

    def check_client_secret(self, client_secret: str) -> bool:
        """Check the client secret."""
        return check_password_hash(self.application.secret_hash, client_secret)

    def check_endpoint_auth_method(self, method: str, _: str) -> bool:
        """Check whether it may authenticate this way: only with form fields."""
        return method == "client_secret_post"

    def check_response_type(self, response_type: str) -> bool:
        """Check whether it may request this at the authorization endpoint."""
        return response_type == "code" and self.check_grant_type("authorization_code")

    def check_grant_type(self, grant_type: str) -> bool:
        """Check whether this flow is enabled."""
        return bool(Flow(self.application.flow) & _GRANTS.get(grant_type, Flow(0)))
