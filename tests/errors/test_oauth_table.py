"""Every code that the token endpoint may answer with has an error and a hint, whatever shape it comes in."""

from __future__ import annotations

import json

import pytest

import kiteworks
from kiteworks import InvalidGrantError, OAuthError, UserCredentials
from kiteworks._error_codes import OAUTH_ERRORS
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth.engine import sign_in

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


def refused(answer: object, *, client_secret: str = "secret") -> OAuthError:
    inputs = {
        "client_id": "id",
        "client_secret": client_secret,
        "username": "u",
        "password": "planted-password",
    }
    steps = sign_in(
        UserCredentials._flow, inputs, Appliance.parse("files.example.com", "kiteworks._error_codes")
    )
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


@pytest.mark.parametrize(
    ("secret", "said", "shown"),
    [
        # A short secret may be a word: then the spec's words stand for the appliance's.
        ("wrong", "the client secret is wrong.", OAUTH_ERRORS["invalid_client"].meaning),
        ("Pa55word", "Pa55word is not known", OAUTH_ERRORS["invalid_client"].meaning),
        ("ab1", "'ab1' is not known", OAUTH_ERRORS["invalid_client"].meaning),
        # Part of a word, or not there at all: nothing was quoted.
        ("is", "this application knows no such secret", "this application knows no such secret"),
        ("wrong", "no such client", "no such client"),
        # A long one is no word.
        ("long/client secret", "long%2Fclient%20secret is not known", "*** is not known"),
        ("0123456789ab", "the secret 0123456789ab is wrong", "the secret *** is wrong"),
    ],
)
def test_a_redacted_message_keeps_its_sense(secret: str, said: str, shown: str) -> None:
    error = refused({"error": "invalid_client", "error_description": said}, client_secret=secret)
    assert error.description == shown


def test_a_known_code_is_no_secret() -> None:
    error = refused({"error": "invalid_client"}, client_secret="invalid")
    assert isinstance(error, kiteworks.InvalidClientError)
    assert error.error == "invalid_client"
    odd = refused({"error": "odd-wrong", "error_description": "wrong"}, client_secret="wrong")
    assert (odd.error, odd.description) == ("unknown", "")


@pytest.mark.parametrize("code", sorted(NEWER))
def test_codes_of_newer_appliances_are_dead_grants_in_either_shape(code: str) -> None:
    for answer in ({"error": code}, {"errors": [{"code": code, "message": "No"}]}):
        assert isinstance(refused(answer), InvalidGrantError)


def test_a_code_that_nobody_knows() -> None:
    error = refused({"error": "bad_luck"})
    assert type(error) is OAuthError
    assert error.hint == "Check the application's settings with the administrator."
