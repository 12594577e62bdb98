"""The signature flow: codes that the application creates itself. No standard defines it, so neither does Authlib."""

from __future__ import annotations

import hmac
import re
import time
from base64 import b64decode
from typing import Any

from authlib.oauth2.rfc6749 import BaseGrant, TokenEndpointMixin, errors  # type: ignore[import-untyped]

from ..appliance import here
from ..database import Application, User
from . import facts
from .client import SIGNATURE
from .grants import open_session
from .people import find_user


class SignatureGrant(BaseGrant, TokenEndpointMixin):  # type: ignore[misc]
    """Exchanges signed codes for tokens."""

    GRANT_TYPE = SIGNATURE
    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_post",)

    @classmethod
    def check_token_endpoint(cls, request: Any) -> bool:
        """Check whether a request uses this flow: it resembles an authorization code's, but the code has five parts."""
        code = request.form.get("code") or ""
        return (
            request.payload.grant_type == "authorization_code"
            and _pattern("code").fullmatch(code) is not None
        )

    def validate_token_request(self) -> None:
        """Check the client, then the code."""
        client = self.authenticate_token_endpoint_client()
        if not client.check_grant_type(self.GRANT_TYPE):
            raise errors.UnauthorizedClientError(
                "Signature authorization is not enabled for this application"
            )
        self.request.client = client
        self.validate_requested_scope()
        if not client.is_redirect_uri(self.request.payload.redirect_uri):
            raise errors.InvalidGrantError("The redirect URI is not the registered one")
        self.request.user = _user(client.application, self.request.form["code"])

    def create_token_response(self) -> tuple[int, dict[str, Any], Any]:
        """Issue tokens for the code."""
        token = self.generate_token(user=self.request.user, scope=self.request.payload.scope)
        self.save_token(token)
        return 200, token, self.TOKEN_RESPONSE_HEADER


def _pattern(name: str) -> re.Pattern[str]:
    """Return a pattern for a text that the flow creates from a template, with a group for each value."""
    template = re.escape(facts.maker("signature", name)["text"])
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", template))


def _user(application: Application, code: str) -> User:
    found = _pattern("code").fullmatch(code)
    assert found is not None, "the grant was chosen by it"
    parts = found.groupdict()
    values = {
        "client_id": _decoded(parts["encoded_client_id"]),
        "user": _decoded(parts["encoded_user"]),
        "timestamp": parts["timestamp"],
        "nonce": parts["nonce"],
    }
    key = here().signature_keys.get(application.id)
    # Without a key, HMAC would accept an empty one, which anyone could use.
    if not key or not hmac.compare_digest(parts["signature"].encode(), _signature(key, values).encode()):
        raise errors.InvalidGrantError("The signature is wrong")
    _require_fresh(values)
    user = find_user(open_session(), values["user"])
    if user is None or values["client_id"] != application.id:
        raise errors.InvalidGrantError("The code names an unknown user or another application")
    return user


def _signature(key: str, values: dict[str, str]) -> str:
    text = facts.maker("signature", "base_string")["text"]
    base = re.sub(r"{(\w+)}", lambda place: values[place[1]], text)
    how = facts.maker("signature", "signature")["hash"]
    return hmac.new(key.encode(), base.encode(), how).hexdigest()


def _require_fresh(values: dict[str, str]) -> None:
    bounds, longest = facts.maker("signature", "nonce"), facts.maker("signature", "code")["longest_validity"]
    try:
        nonce, timestamp = int(values["nonce"]), int(values["timestamp"])
    except ValueError:
        raise errors.InvalidGrantError("The timestamp or the nonce is not a number") from None
    if not bounds["minimum"] <= nonce <= bounds["maximum"]:
        raise errors.InvalidGrantError("The nonce is out of range")
    # Only timestamps in the past are refused: programs that send milliseconds are known to work.
    if timestamp < time.time() - longest:
        raise errors.InvalidGrantError("The code has expired")


def _decoded(text: str) -> str:
    try:
        return b64decode(text, validate=True).decode()
    except ValueError:
        raise errors.InvalidGrantError("A part of the code is not valid base64") from None
