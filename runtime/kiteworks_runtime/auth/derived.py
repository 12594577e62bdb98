"""Values derived from the inputs of a flow: times, numbers, texts, signatures.

Steps and other derived values refer to a value by its `name`. Invalid inputs are found here, before anything is sent.
"""

from __future__ import annotations

import hmac
import json
import os
import re
import secrets
from abc import ABC, abstractmethod
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, TypeAlias, cast
from uuid import uuid4

from ..errors import InvalidArgumentError, MissingExtraError
from ..secret import hide

Values = Mapping[str, Any]

_PLACE = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class DerivedValue(ABC):
    """A value of a flow, and how it is computed.

    Attributes:
        secret: Whether the value must not be shown.
        name: The name of the value.
    """

    secret: ClassVar[bool] = False
    name: str

    @abstractmethod
    def made(self, values: Values, now: int) -> Any:
        """Compute the value.

        Args:
            values: The inputs, and the values derived so far.
            now: The Unix time in seconds, one for all values of a sign-in.

        Raises:
            InvalidArgumentError: An input is invalid.
        """


@dataclass(frozen=True, slots=True)
class Time(DerivedValue):
    """A Unix time in seconds, `offset` seconds from now."""

    offset: int = 0

    def made(self, values: Values, now: int) -> int:
        return now + self.offset


@dataclass(frozen=True, slots=True)
class Number(DerivedValue):
    """A random whole number from `minimum` to `maximum`, which no one can guess."""

    minimum: int
    maximum: int

    def made(self, values: Values, now: int) -> int:
        return self.minimum + secrets.randbelow(self.maximum - self.minimum + 1)


@dataclass(frozen=True, slots=True)
class UUID(DerivedValue):
    """A random identifier (RFC 9562, version 4)."""

    def made(self, values: Values, now: int) -> str:
        return str(uuid4())


@dataclass(frozen=True, slots=True)
class Template(DerivedValue):
    """A text in which values replace their names in braces."""

    text: str

    def made(self, values: Values, now: int) -> str:
        return _PLACE.sub(lambda place: str(values[place[1]]), self.text)


@dataclass(frozen=True, slots=True)
class Base64(DerivedValue):
    """Another value in UTF-8 and base64, padded and on one line (RFC 4648, section 4)."""

    of: str

    def made(self, values: Values, now: int) -> str:
        return b64encode(str(values[self.of]).encode()).decode("ascii")


@dataclass(frozen=True, slots=True)
class Hmac(DerivedValue):
    """The HMAC (RFC 2104) of another value under a key, both in UTF-8, in lower-case hexadecimal digits."""

    secret = True
    hash: str
    key: str
    of: str

    def made(self, values: Values, now: int) -> str:
        return hmac.new(str(values[self.key]).encode(), str(values[self.of]).encode(), self.hash).hexdigest()


@dataclass(frozen=True, slots=True)
class Assertion(DerivedValue):
    """A signed JSON Web Token (RFC 7519).

    Attributes:
        key: The input with the signing key.
        algorithm: The input with the name of the algorithm.
        claims: Claim -> the name of its value.
        named_claims: The input with the name of a further claim -> the name of its value.
    """

    secret = True
    key: str
    algorithm: str
    claims: Mapping[str, str]
    named_claims: Mapping[str, str] = field(default_factory=dict[str, str])

    def made(self, values: Values, now: int) -> str:
        claims = {claim: values[of] for claim, of in self.claims.items() if values.get(of) is not None}
        for naming, of in self.named_claims.items():
            claim = values.get(naming)
            if claim and claims.setdefault(claim, values[of]) != values[of]:
                raise InvalidArgumentError(f"{naming} must not be {claim!r}: this claim has another value")
        return sign_jwt(claims, values[self.key], values[self.algorithm])


SigningKey: TypeAlias = bytes | str | os.PathLike[str] | Callable[[bytes], bytes]
"""A private key in PEM form, the path of a file with one, or a function that takes bytes and returns their signature,
for keys that never leave a security module. It is called in the thread that needs the token, by the async client too,
so it should be quick."""

PEM_MARK = "-----BEGIN "
"""The start of a key. Text without it is a path."""


def sign_jwt(claims: Mapping[str, Any], key: SigningKey, algorithm: str) -> str:
    """Return a signed token in the compact form (RFC 7515, section 7.1).

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
    if not has_crypto:  # PyJWT may be installed without the library for private keys
        raise MissingExtraError("jwt", "to sign with a private key")
    # None of these errors is chained: a traceback may show what they were called with.
    try:
        rules = jwt.get_algorithm_by_name(algorithm)
    except NotImplementedError:
        raise InvalidArgumentError(
            f"a private key can't sign with {algorithm!r}. Nothing was sent."
        ) from None
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
