"""Every code that the token endpoint may answer with has an error and a hint, whatever shape it comes in."""

from __future__ import annotations

import json

import pytest

import kiteworks
from kiteworks import InvalidGrantError, OAuthError, UserCredentials
from kiteworks._error_codes import OAUTH_ERRORS
from kiteworks_runtime.auth.engine import sign_in
from kiteworks_runtime.site import Site

# RFC 6749, sections 4.1.2.1 and 5.2.
STANDARD = {
    "access_denied",
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "server_error",
    "temporarily_unavailable",
    "unauthorized_client",
    "unsupported_grant_type",
    "unsupported_response_type",
}
NEWER = OAUTH_ERRORS.keys() - STANDARD


def refused(answer: object) -> OAuthError:
    inputs = {"client_id": "id", "client_secret": "secret", "username": "u", "password": "planted-password"}
    steps = sign_in(UserCredentials._flow, inputs, Site.parse("files.example.com", "kiteworks._error_codes"))
    next(steps)
    with pytest.raises(OAuthError) as caught:
        steps.send((400, json.dumps(answer).encode()))
    return caught.value


def test_the_standards_codes_are_all_there() -> None:
    assert OAUTH_ERRORS.keys() >= STANDARD
    assert NEWER


@pytest.mark.parametrize("code", sorted(OAUTH_ERRORS))
def test_a_code_has_its_error_and_hint(code: str) -> None:
    error = refused({"error": code, "error_description": "No, planted-password"})
    assert type(error) is getattr(kiteworks, OAUTH_ERRORS[code].error or "OAuthError")
    assert error.hint == OAUTH_ERRORS[code].hint
    assert error.hint.endswith(".")
    assert str(error) == f"the appliance answered {code!r}: No, ***. {error.hint}"


@pytest.mark.parametrize("code", sorted(NEWER))
def test_codes_of_newer_appliances_are_dead_grants_in_either_shape(code: str) -> None:
    for answer in ({"error": code}, {"errors": [{"code": code, "message": "No"}]}):
        assert isinstance(refused(answer), InvalidGrantError)


def test_a_code_that_nobody_knows() -> None:
    error = refused({"error": "bad_luck"})
    assert type(error) is OAuthError
    assert error.hint == "Check the application's settings with the administrator."
