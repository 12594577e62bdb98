"""Signs JSON Web Tokens, with a key at hand or by a function that has access to one.

PyJWT reads the key and signs. It is an extra, and loaded with the first token that is signed by a key; a function
needs none.
"""

from __future__ import annotations

import json
import os
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias, cast

from ..errors import InvalidArgumentError, MissingExtraError
from ..secret import hide

SigningKey: TypeAlias = bytes | str | os.PathLike[str] | Callable[[bytes], bytes]
"""A private key in PEM form, the path of a file with one, or a function that takes what is to be signed and returns the
signature: for keys that never leave a security module. It is called where the token is needed, by the async client too,
so it should be quick."""

PEM_MARK = "-----BEGIN "
"""How a key begins. Text without it is a path."""


def sign_jwt(claims: Mapping[str, Any], key: SigningKey, algorithm: str) -> str:
    """A token in the compact form (RFC 7515, section 7.1).

    Args:
        claims: What it states.
        key: What signs.
        algorithm: Its name (RFC 7518, section 3.1): `RS256`.

    Raises:
        InvalidArgumentError: The key can't be read or does not suit the algorithm.
        MissingExtraError: The library that signs is not installed.
    """
    signing_input = b".".join(_encoded(_json(part)) for part in ({"alg": algorithm, "typ": "JWT"}, claims))
    signature: object = key(signing_input) if callable(key) else _sign(signing_input, _pem(key), algorithm)
    if not isinstance(signature, bytes) or not signature:
        raise InvalidArgumentError(
            f"the function that signs must return the signature as bytes, not {type(signature).__name__}"
        )
    return b".".join((signing_input, _encoded(signature))).decode("ascii")


def _pem(key: bytes | str | os.PathLike[str]) -> bytes:
    if isinstance(key, bytes):
        return hide(key)
    if isinstance(key, str) and PEM_MARK in key:
        return hide(key.encode())
    try:
        return hide(Path(key).read_bytes())
    except OSError as error:
        raise InvalidArgumentError(
            f"can't read the private key from {str(os.fspath(key))!r}: {error.strerror}. Nothing was sent."
        ) from error


def _sign(signing_input: bytes, pem: bytes, algorithm: str) -> bytes:
    try:
        import jwt
        from jwt.algorithms import has_crypto
    except ImportError as error:
        raise MissingExtraError("jwt", "to sign with a private key") from error
    if not has_crypto:  # PyJWT comes without the library that knows private keys
        raise MissingExtraError("jwt", "to sign with a private key")
    # None of these errors is chained: a traceback may show what they were called with.
    try:
        rules = jwt.get_algorithm_by_name(algorithm)
    except NotImplementedError:
        raise InvalidArgumentError(f"no private key signs by {algorithm!r}. Nothing was sent.") from None
    try:
        private = cast("Any", rules).prepare_key(pem)
    except (jwt.InvalidKeyError, ValueError, TypeError):
        private = None
    if not hasattr(private, "private_numbers"):
        raise InvalidArgumentError(
            f"this is no private key for {algorithm}: give one in PEM form, without a password. Nothing was sent."
        )
    signature: bytes = cast("Any", rules).sign(signing_input, private)
    return signature


def _json(part: Mapping[str, Any]) -> bytes:
    return json.dumps(part, separators=(",", ":")).encode()


def _encoded(part: bytes) -> bytes:
    return urlsafe_b64encode(part).rstrip(b"=")
