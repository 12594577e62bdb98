"""Values that are made for a step: times, numbers, texts, signatures. Each class says how, and does it.

Steps and later makers refer to a maker's value by its `name`. Whatever can be wrong with what it is made of
is found here, before anything is sent.
"""

from __future__ import annotations

import hmac
import json
import os
import re
import secrets
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeAlias, cast
from uuid import uuid4

from ..errors import InvalidArgumentError, MissingExtraError
from ..secret import hide

Values = Mapping[str, Any]

_PLACE = re.compile(r"{(\w+)}")


class DerivedValue(Protocol):
    """Makes one value."""

    secret: ClassVar[bool]
    """Whether the value must not be shown."""

    @property
    def name(self) -> str:
        """What the value is called."""
        ...

    def made(self, values: Values, now: int) -> Any:
        """The value.

        Args:
            values: The inputs, and what was made before.
            now: The Unix time in seconds, one for all values of a sign-in.

        Raises:
            InvalidArgumentError: An input is invalid.
        """
        ...


@dataclass(frozen=True, slots=True)
class Time:
    """A Unix time in seconds, `offset` seconds from now."""

    secret: ClassVar[bool] = False
    name: str
    offset: int = 0

    def made(self, values: Values, now: int) -> int:
        return now + self.offset


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number that no one can guess, between two others or one of them."""

    secret: ClassVar[bool] = False
    name: str
    minimum: int
    maximum: int

    def made(self, values: Values, now: int) -> int:
        return self.minimum + secrets.randbelow(self.maximum - self.minimum + 1)


@dataclass(frozen=True, slots=True)
class UUID:
    """A random identifier (RFC 9562, version 4)."""

    secret: ClassVar[bool] = False
    name: str

    def made(self, values: Values, now: int) -> str:
        return str(uuid4())


@dataclass(frozen=True, slots=True)
class Template:
    """A text in which values replace their names in braces."""

    secret: ClassVar[bool] = False
    name: str
    text: str

    def made(self, values: Values, now: int) -> str:
        return _PLACE.sub(lambda place: str(values[place[1]]), self.text)


@dataclass(frozen=True, slots=True)
class Base64:
    """Another value in UTF-8 and base64, padded and on one line (RFC 4648, section 4)."""

    secret: ClassVar[bool] = False
    name: str
    of: str

    def made(self, values: Values, now: int) -> str:
        return b64encode(str(values[self.of]).encode()).decode("ascii")


@dataclass(frozen=True, slots=True)
class Hmac:
    """The HMAC (RFC 2104) of another value under a key, both in UTF-8, in hexadecimal digits of lower case."""

    secret: ClassVar[bool] = True
    name: str
    hash: str
    key: str
    of: str

    def made(self, values: Values, now: int) -> str:
        return hmac.new(str(values[self.key]).encode(), str(values[self.of]).encode(), self.hash).hexdigest()


@dataclass(frozen=True, slots=True)
class Assertion:
    """A signed JSON Web Token (RFC 7519).

    Attributes:
        key: The input that signs: see `signing.SigningKey`.
        algorithm: The input that names the algorithm.
        claims: Claim -> the value that it states.
        named_claims: An input that names a further claim -> the value that it states.
    """

    secret: ClassVar[bool] = True
    name: str
    key: str
    algorithm: str
    claims: Mapping[str, str]
    named_claims: Mapping[str, str] = field(default_factory=dict[str, str])

    def made(self, values: Values, now: int) -> str:

        claims = {claim: values[of] for claim, of in self.claims.items() if values.get(of) is not None}
        for naming, of in self.named_claims.items():
            claim = values.get(naming)
            if claim and claims.setdefault(claim, values[of]) != values[of]:
                raise InvalidArgumentError(f"{naming} must not be {claim!r}: this claim says something else")
        return sign_jwt(claims, values[self.key], values[self.algorithm])


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
            f"this is not a private key for {algorithm}: give one in PEM form, without a password. Nothing was sent."
        )
    signature: bytes = cast("Any", rules).sign(signing_input, private)
    return signature


def _json(part: Mapping[str, Any]) -> bytes:
    return json.dumps(part, separators=(",", ":")).encode()


def _encoded(part: bytes) -> bytes:
    return urlsafe_b64encode(part).rstrip(b"=")
