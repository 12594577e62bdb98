"""Values that are made for a step: times, numbers, texts, signatures. Each class says how, and does it.

A maker has a `name`, by which steps and later makers refer to its value. Whatever can be wrong with what it is made of
is found here, before anything is sent.
"""

from __future__ import annotations

import hmac
import re
import secrets
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol
from uuid import uuid4

from ..errors import InvalidArgumentError

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
            InvalidArgumentError: An input does not do.
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
    """A whole number that nobody can guess, between two others or one of them."""

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
    """A text with other values in place of their names in braces."""

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
        from .signing import sign_jwt

        claims = {claim: values[of] for claim, of in self.claims.items() if values.get(of) is not None}
        for naming, of in self.named_claims.items():
            claim = values.get(naming)
            if claim and claims.setdefault(claim, values[of]) != values[of]:
                raise InvalidArgumentError(f"{naming} must not be {claim!r}: this claim says something else")
        return sign_jwt(claims, values[self.key], values[self.algorithm])
