"""Assertions, checked by another library than the one that signs."""

from __future__ import annotations

import builtins
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from kiteworks import InvalidArgumentError, JWTBearer, MissingExtraError
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth.derived import sign_jwt
from kiteworks_runtime.auth.engine import Post, sign_in
from tests.keys import key, private_pem, public_pem

APPLIANCE = Appliance.parse("files.example.com:8443")


def assertion(**changes: Any) -> str:
    given: dict[str, Any] = {
        "client_id": "an-application",
        "client_secret": "planted-secret",
        "issuer": "reports.example.com",
        "audience": "https://%%HOST%%",
        "user": "ann@example.com",
        "private_key": private_pem(0),
    }
    auth = JWTBearer(**{**given, **changes})
    post = next(sign_in(JWTBearer._flow, auth._inputs, APPLIANCE))
    assert isinstance(post, Post)
    assert post.form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
    return post.form["assertion"]


def checked(token: str, algorithm: str = "RS256") -> dict[str, Any]:
    return jwt.decode(token, RSAKey.import_key(public_pem(0)), algorithms=[algorithm]).claims


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512"])
def test_a_second_library_accepts_it(algorithm: str) -> None:
    before = int(time.time())
    token = assertion(algorithm=algorithm)
    claims = checked(token, algorithm)
    after = int(time.time())
    assert jws.extract_compact(token.encode()).headers() == {"alg": algorithm, "typ": "JWT"}
    assert claims.keys() == {"iss", "sub", "aud", "iat", "nbf", "exp", "jti"}
    assert (claims["iss"], claims["sub"]) == ("reports.example.com", "ann@example.com")
    assert before <= claims["iat"] <= after
    assert claims["nbf"] == claims["iat"] - 60
    assert 0 < claims["exp"] - claims["nbf"] <= 300
    with pytest.raises(JoseError):
        jwt.decode(token, RSAKey.import_key(public_pem(1)), algorithms=[algorithm])


@pytest.mark.parametrize(
    ("audience", "claim"),
    [
        ("https://%%HOST%%", "https://files.example.com:8443"),
        (["https://%%HOST%%", "b"], ["https://files.example.com:8443", "b"]),
        (("a",), ["a"]),
    ],
)
def test_the_audience_is_text_or_a_list(audience: Any, claim: Any) -> None:
    assert checked(assertion(audience=audience))["aud"] == claim


def test_a_further_claim_names_the_user() -> None:
    claims = checked(assertion(uid_attribute="email"))
    assert claims["email"] == claims["sub"] == "ann@example.com"
    assert checked(assertion(uid_attribute="sub")).keys() == checked(assertion()).keys()


def test_each_assertion_is_new() -> None:
    assert checked(assertion())["jti"] != checked(assertion())["jti"]


def test_a_function_signs_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch)
    token = assertion(private_key=lambda data: key(0).sign(data, PKCS1v15(), hashes.SHA256()))
    assert checked(token)["sub"] == "ann@example.com"


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make PyJWT missing."""
    found: Callable[..., Any] = builtins.__import__

    def missing(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.partition(".")[0] == "jwt":
            raise ImportError(name)
        return found(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)


def test_the_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch)
    with pytest.raises(MissingExtraError, match=r"pip install 'kiteworks-client\[jwt\]'") as caught:
        assertion()
    assert caught.value.extra == "jwt"


def test_the_library_of_private_keys_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jwt.algorithms.has_crypto", False)
    with pytest.raises(MissingExtraError):
        assertion()


def elliptic() -> bytes:
    return ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@pytest.mark.parametrize(
    "wrong",
    [
        b"planted: no key at all",
        "-----BEGIN PRIVATE KEY-----\nplanted\n-----END PRIVATE KEY-----",
        private_pem(0)[:-200],
        public_pem(0),
        private_pem(0, b"password"),
        elliptic(),
    ],
)
def test_what_is_no_private_key(wrong: Any) -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"not a private key for RS256.*Nothing was sent"
    ) as caught:
        assertion(private_key=wrong)
    assert "planted" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_path_that_leads_nowhere(tmp_path: Path) -> None:
    with pytest.raises(InvalidArgumentError, match=r"missing\.pem.*No such file"):
        assertion(private_key=tmp_path / "missing.pem")


@pytest.mark.parametrize("signature", [None, "text", b""])
def test_a_function_that_returns_no_signature(signature: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="must return the signature as bytes"):
        assertion(private_key=lambda data: signature)


def test_an_algorithm_that_nobody_knows() -> None:
    with pytest.raises(InvalidArgumentError, match="a private key can't sign with 'XX'"):
        sign_jwt({}, private_pem(0), "XX")
