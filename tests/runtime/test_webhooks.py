"""Deliveries of webhooks: whose signature is taken, and what becomes of the body."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable

import pytest

from kiteworks.webhooks import read_event
from kiteworks_runtime.errors import DeviationWarning, WebhookBodyError, WebhookSignatureError

SECRET = "tell nobody"
BODY = json.dumps(
    {
        "tenantId": "0",
        "webhookId": "5c1d",
        "payload": {"event_name": "add_file", "user_id": 7, "created": 1781736809.709, "successful": 1},
    }
).encode()


def digest(body: bytes = BODY, secret: str = SECRET) -> bytes:
    return hmac.new(secret.encode(), body, hashlib.sha256).digest()


@pytest.mark.parametrize(
    "write",
    [
        lambda raw: raw.hex(),
        lambda raw: raw.hex().upper(),
        lambda raw: base64.b64encode(raw).decode(),
        lambda raw: f"sha256={raw.hex()}",
        lambda raw: f" {raw.hex()} ",
    ],
    ids=["hex", "capitals", "base64", "prefix", "blanks"],
)
def test_a_signed_delivery_is_read(write: Callable[[bytes], str]) -> None:
    delivery = read_event(BODY, {"x-kw-signature": write(digest())}, SECRET)
    assert delivery.payload is not None
    assert (delivery.webhook_id, delivery.payload.event_name) == ("5c1d", "add_file")
    assert (delivery.payload.user_id, delivery.payload.created) == (7, 1781736809.709)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-KW-Signature": ""},
        {"X-KW-Signature": digest(secret="another").hex()},
        {"X-KW-Signature": digest(BODY + b" ").hex()},
        {"X-KW-Signature": digest().hex()[:-2]},
        {"X-KW-Signature": "é"},
    ],
    ids=["none", "empty", "other secret", "other body", "cut", "not ASCII"],
)
def test_any_other_delivery_is_refused_without_the_secret(headers: dict[str, str]) -> None:
    with pytest.raises(WebhookSignatureError) as caught:
        read_event(BODY, headers, SECRET)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"<html>", "not JSON"),
        (b'{"webhookId": 5, "payload": {"event_name"', "not JSON"),
        (b'{"webhookId": 5, "payload": ' + b"[" * 100_000, "nested too deeply"),
    ],
    ids=["page", "cut", "deep"],
)
def test_a_signed_body_that_is_no_json(body: bytes, says: str) -> None:
    with pytest.raises(WebhookBodyError, match=says):
        read_event(body, {"X-KW-Signature": digest(body).hex()}, SECRET)


def test_an_odd_value_is_kept() -> None:
    body = b'{"webhookId": 5, "payload": {"event_name": "download"}}'
    with pytest.warns(DeviationWarning, match="webhookId"):
        delivery = read_event(body, {"X-KW-Signature": digest(body).hex()}, SECRET)
    assert delivery.payload is not None
    assert delivery.payload.event_name == "download"
