"""The JWT bearer grant (RFC 7523), with what the appliance wants beyond: the client's secret, and short validity."""

from __future__ import annotations

from typing import Any

from authlib.oauth2.rfc6749 import errors  # type: ignore[import-untyped]
from authlib.oauth2.rfc7523 import JWTBearerGrant  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from ..database import Application, UsedAssertion, User
from . import facts
from .client import JWT_BEARER
from .grants import open_session
from .people import find_user


class AssertionGrant(JWTBearerGrant):  # type: ignore[misc]
    """Signed assertions for access tokens. There is no refresh token."""

    GRANT_TYPE = JWT_BEARER
    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_post",)

    def validate_token_request(self) -> None:
        """Check the client, then its assertion. Authlib's own finds the client by the assertion and wants no secret."""
        client = self.authenticate_token_endpoint_client()
        if not client.check_grant_type(self.GRANT_TYPE):
            raise errors.UnauthorizedClientError("JWT is not enabled for this application")
        assertion = self.request.form.get("assertion")
        if not assertion:
            raise errors.InvalidRequestError("Missing assertion")
        self.request.client = client
        self.validate_requested_scope()
        self.request.user = _user(client.application, self._claims(client.application, assertion))

    def _claims(self, application: Application, assertion: str) -> dict[str, Any]:
        registry = jwt.JWTClaimsRegistry(
            leeway=self.LEEWAY,
            iss={"essential": True, "value": application.jwt_issuer or ""},
            aud={"essential": True, "value": application.jwt_audience or ""},
            sub={"essential": True},
            exp={"essential": True},
            jti={"essential": True},
        )
        try:
            key = RSAKey.import_key(application.jwt_public_key or "")
            claims: dict[str, Any] = jwt.decode(assertion, key, algorithms=facts.algorithms()).claims
            registry.validate(claims)
        except (JoseError, ValueError) as error:
            raise errors.InvalidGrantError(f"The assertion is not valid: {error}") from None
        _require_short(claims)
        _require_new(application, claims["jti"])
        return claims


def _require_short(claims: dict[str, Any]) -> None:
    begins = claims.get("nbf", claims.get("iat"))
    longest = facts.maker("jwt_bearer", "assertion")["longest_validity"]
    if begins is None or claims["exp"] - begins > longest:
        raise errors.InvalidGrantError(f"The assertion is valid for more than {longest} seconds")


def _require_new(application: Application, jti: str) -> None:
    session, key = open_session(), (application.id, jti)
    if session.get(UsedAssertion, key) is not None:
        raise errors.InvalidGrantError("The assertion was used already")
    session.add(UsedAssertion(application_id=application.id, jti=jti))


def _user(application: Application, claims: dict[str, Any]) -> User:
    named = claims.get(application.jwt_uid_attribute or "sub")
    user = find_user(open_session(), named) if isinstance(named, str) else None
    if user is None:
        raise errors.InvalidGrantError("The assertion names no user")
    return user
