"""Deliveries of webhooks: who sent them, and what they say."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import msgspec

from .errors import WebhookBodyError, WebhookSignatureError
from .learning import learned
from .tolerant import Tolerant, warn
from .unix_time import decode_hook

__all__ = ("Signature", "read_delivery")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Signature:
    """How deliveries are signed.

    Attributes:
        header: The header with the signature.
        algorithm: The hash function of the HMAC, as `hashlib` calls it.
        encodings: How the signature may be written: `hex`, `base64`.
        prefix: What may stand before it.
    """

    header: str
    algorithm: str
    encodings: tuple[str, ...]
    prefix: str


def read_delivery(
    body: bytes, headers: Mapping[str, str], secret: str, signature: Signature, kind: type[T]
) -> T:
    """Check the signature of a delivery, then decode it.

    Raises:
        WebhookSignatureError: The signature is missing, or was not made with this secret.
        WebhookBodyError: The body is not JSON, or nested too deeply.
    """
    verify(body, headers, secret, signature)
    try:
        return _decoded(body, kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise WebhookBodyError("the delivery is signed, but not JSON") from None
    except RecursionError:
        raise WebhookBodyError("the delivery is signed, but nested too deeply") from None


def _decoded(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=learned(kind), dec_hook=decode_hook)
    except msgspec.ValidationError as error:
        # What is odd may stand before what is no JSON at all.
        plain = msgspec.json.decode(body)
        found: T = Tolerant(partial(warn, "webhooks")).convert(plain, kind, str(error))
        return found


def verify(body: bytes, headers: Mapping[str, str], secret: str, signature: Signature) -> None:
    """Check the signature of a delivery.

    Raises:
        WebhookSignatureError: It is missing, or was not made with this secret.
    """
    name = signature.header.lower()
    given = next((value for key, value in headers.items() if key.lower() == name), "").strip()
    if not given:
        raise WebhookSignatureError(f"the delivery has no {signature.header}; do not trust it")
    digest = hmac.new(secret.encode(), body, getattr(hashlib, signature.algorithm)).digest()
    written = {"hex": digest.hex(), "base64": base64.b64encode(digest).decode()}
    given = given.removeprefix(signature.prefix)
    # Each comparison takes the same time wherever it fails; hexadecimal may be in capitals.
    allowed = [
        hmac.compare_digest(written[one].encode(), (given.lower() if one == "hex" else given).encode())
        for one in signature.encodings
    ]
    if not any(allowed):
        raise WebhookSignatureError(
            f"{signature.header} was not made with this secret; check the secret, and that the body is as it came"
        )
