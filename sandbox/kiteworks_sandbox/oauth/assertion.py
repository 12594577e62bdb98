"""The JWT bearer grant (RFC 7523), with the appliance's additional rules: a client secret and a short validity."""

from __future__ import annotations

import re
from typing import Any

from authlib.oauth2.rfc6749 import errors  # type: ignore[import-untyped]
from authlib.oauth2.rfc7523 import JWTBearerGrant  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey
from joserfc.jws import JWSRegistry

from ..database import Application, UsedAssertion, User
from . import facts
from .applications import for_host
from .client import JWT_BEARER
from .grants import open_session
from .people import find_user

_UNSHOWN = re.compile(r"[^\x20-\x21\x23-\x5b\x5d-\x7e]")
_LONGEST = 200
"""Maximum number of characters of a claim in an error message."""


class AssertionGrant(JWTBearerGrant):  # type: ignore[misc]
    """Exchanges signed assertions for access tokens. There is no refresh token."""

    GRANT_TYPE = JWT_BEARER
    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_post",)

    def validate_token_request(self) -> None:
        """Check the client, then its assertion. Authlib's own needs no secret: the assertion identifies the client."""
        client = self.authenticate_token_endpoint_client()
        if not client.check_grant_type(self.GRANT_TYPE):
            raise errors.UnauthorizedClientError("JWT is not enabled for this application")
        assertion = self.request.form.get("assertion")
        if not assertion:
            raise errors.InvalidRequestError("Missing assertion")
        self.request.client = client
        self.validate_requested_scope()
        self.request.user = _user(
            client.application, self._claims(client.application, assertion, client.host)
        )

    def _claims(self, application: Application, assertion: str, host: str) -> dict[str, Any]:
        registry = jwt.JWTClaimsRegistry(
            leeway=self.LEEWAY,
            iss={"essential": True, "value": application.jwt_issuer or ""},
            sub={"essential": True},
            exp={"essential": True},
            jti={"essential": True},
        )
        try:
            key = RSAKey.import_key(application.jwt_public_key or "")
            # Unknown header members are ignored: programs in use send some.
            signatures = JWSRegistry(algorithms=facts.algorithms(), strict_check_header=False)
            claims: dict[str, Any] = jwt.decode(assertion, key, registry=signatures).claims
            registry.validate(claims)
        except (JoseError, ValueError) as error:
            raise errors.InvalidGrantError(f"The assertion is not valid: {error}") from None
        _require_audience(claims.get("aud"), for_host(application.jwt_audience or "", host))
        _require_short(claims)
        _require_new(application, claims["jti"])
        return claims


def _require_audience(came: Any, expected: str) -> None:
    audiences = came if isinstance(came, list) else [came]
    if expected not in audiences:
        told = ", ".join(_shown(one) for one in audiences if one is not None) or "missing"
        raise errors.InvalidGrantError(
            f"The audience of the assertion is {told}, and the application expects {_shown(expected)}"
        )


def _shown(value: Any) -> str:
    """Return a value as an error description may contain it (RFC 6749, section 5.2)."""
    return _UNSHOWN.sub("?", str(value))[:_LONGEST]


def _require_short(claims: dict[str, Any]) -> None:
    # Prefer `iat`: programs set `nbf` back to allow for clocks that are behind.
    begins = claims.get("iat", claims.get("nbf"))
    longest = facts.maker("jwt_bearer", "assertion")["longest_validity"]
    if begins is None or claims["exp"] - begins > longest:
        raise errors.InvalidGrantError(f"The assertion is valid for more than {longest} seconds")


def _require_new(application: Application, jti: str) -> None:
    session, key = open_session(), (application.id, jti)
    if session.get(UsedAssertion, key) is not None:
        raise errors.InvalidGrantError("The assertion has already been used")
    session.add(UsedAssertion(application_id=application.id, jti=jti))


def _user(application: Application, claims: dict[str, Any]) -> User:
    named = claims.get(application.jwt_uid_attribute or "sub")
    user = find_user(open_session(), named) if isinstance(named, str) else None
    if user is None:
        raise errors.InvalidGrantError("The assertion does not name a user")
    return user
