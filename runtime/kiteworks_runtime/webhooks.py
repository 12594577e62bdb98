"""Deliveries of webhooks: checking the signature and decoding the body."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import msgspec

from .decode.tolerant import Tolerant, warn
from .errors import InvalidArgumentError, WebhookBodyError, WebhookSignatureError
from .models import Model, decode_hook, prepare_type

__all__ = ("Signature", "read_delivery", "sign_delivery")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Signature:
    """How deliveries are signed.

    Attributes:
        header: The header with the signature.
        algorithm: The hash function of the HMAC, as `hashlib` calls it.
        encodings: How the signature may be written: `hex`, `base64`.
        prefix: An optional prefix of the signature.
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
        InvalidArgumentError: The secret is empty, or an argument is of another type; nothing was compared.
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


def sign_delivery(delivery: Model, secret: str, signature: Signature) -> tuple[bytes, dict[str, str]]:
    """Return the body and the headers of a delivery, as the appliance would send it.

    Raises:
        InvalidArgumentError: The secret is empty.
    """
    _check_secret(secret)
    body = delivery.to_json().encode()
    written = _written(body, secret, signature)[signature.encodings[0]]
    return body, {"Content-Type": "application/json", signature.header: written}


def _decoded(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=prepare_type(kind), dec_hook=decode_hook)
    except msgspec.ValidationError as error:
        # The unexpected value may come before a place where the body is not JSON.
        plain = msgspec.json.decode(body)
        found: T = Tolerant(partial(warn, "webhooks")).convert(plain, kind, str(error))
        return found


def verify(body: bytes, headers: Mapping[str, str], secret: str, signature: Signature) -> None:
    """Check the signature of a delivery.

    Raises:
        InvalidArgumentError: The secret is empty, or an argument is of another type; nothing was compared.
        WebhookSignatureError: The signature is missing, or was not made with this secret.
    """
    _check_secret(secret)
    if not isinstance(body, bytes | bytearray | memoryview):
        raise InvalidArgumentError(f"body must be bytes, as they came, not {type(body).__name__}")
    # Not every framework's headers are a `Mapping`: those of `http.server` are not.
    if not hasattr(headers, "items"):
        raise InvalidArgumentError(
            f"headers must be a dict of names and values, not {type(headers).__name__}"
        )
    given = _signature(headers, signature.header)
    if given is None:
        raise WebhookSignatureError(f"the delivery has no {signature.header}; do not trust it")
    if not _is_signed(given.removeprefix(signature.prefix), body, secret, signature):
        raise WebhookSignatureError(
            f"{signature.header} was not made with this secret; check the secret, and that the body is as it came"
        )


def _check_secret(secret: str) -> None:
    # HMAC accepts an empty key: without this check, anyone could sign.
    if not isinstance(secret, str) or not secret.strip() or not _is_encodable(secret):
        raise InvalidArgumentError("secret must be the text that the webhook was made with, and not empty")


def _signature(headers: Mapping[Any, Any], name: str) -> str | None:
    """Return the value of the header, if there is exactly one. Frameworks differ in the case of names."""
    found = [value for key, value in headers.items() if isinstance(key, str) and key.lower() == name.lower()]
    if len(found) != 1 or not isinstance(found[0], str) or not found[0].isascii():
        return None
    return found[0].strip() or None


def _is_signed(given: str, body: bytes | bytearray | memoryview, secret: str, signature: Signature) -> bool:
    written = _written(body, secret, signature)
    # Each comparison takes the same time wherever it fails; hexadecimal may be in capitals.
    allowed = [
        hmac.compare_digest(written[one], given.lower() if one == "hex" else given)
        for one in signature.encodings
    ]
    return any(allowed)


def _written(body: bytes | bytearray | memoryview, secret: str, signature: Signature) -> dict[str, str]:
    """Return the signature of a body in each encoding."""
    digest = hmac.new(secret.encode(), body, getattr(hashlib, signature.algorithm)).digest()
    return {"hex": digest.hex(), "base64": base64.b64encode(digest).decode()}


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
