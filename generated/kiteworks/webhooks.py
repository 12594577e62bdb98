# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Verify and decode what the appliance sends to a webhook."""

from __future__ import annotations

from collections.abc import Mapping

from kiteworks_runtime.secret import hide
from kiteworks_runtime.webhooks import Signature, read_delivery, sign_delivery

from .models.webhooks import WebhookDelivery

_EVENT = Signature(header="X-KW-Signature", algorithm="sha256", encodings=("hex", "base64"), prefix="sha256=")


def read_event(body: bytes, headers: Mapping[str, str], secret: str) -> WebhookDelivery:
    """Verify the signature of a delivery, then decode it.

    An event that the appliance sends to the `url` of a webhook. The same event may be delivered more than once; it
    then has the same `guid`. An upload causes `add_file` first, and `filehash_generated` when its hash is known.

    Args:
        body: The raw body, byte for byte as received.
        headers: The headers; `X-KW-Signature` is looked up regardless of case.
        secret: The secret that the webhook was created with.

    Returns:
        The delivery. Values that do not match their type are kept as received, with a warning.

    Raises:
        InvalidArgumentError: The secret is empty, or an argument has the wrong type; the signature was not checked.
        WebhookSignatureError: The signature is missing, or does not match this secret.
        WebhookBodyError: The body is not JSON.
    """
    secret = hide(secret)
    return read_delivery(body, headers, secret, _EVENT, WebhookDelivery)


def sign_event(delivery: WebhookDelivery, secret: str) -> tuple[bytes, dict[str, str]]:
    """Make a signed delivery, to test code that receives them.

    Args:
        delivery: The delivery.
        secret: The secret that the receiver knows.

    Returns:
        The body and the headers, as the appliance would send them.

    Raises:
        InvalidArgumentError: The secret is empty.
    """
    secret = hide(secret)
    return sign_delivery(delivery, secret, _EVENT)
