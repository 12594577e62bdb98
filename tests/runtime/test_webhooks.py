"""Deliveries of webhooks: whose signature is taken, and what becomes of the body."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message
from typing import Any

import msgspec
import pytest

from kiteworks.models.webhooks import WebhookDelivery, WebhookEvent
from kiteworks.webhooks import read_event, sign_event
from kiteworks_runtime.errors import (
    DeviationWarning,
    InvalidArgumentError,
    WebhookBodyError,
    WebhookSignatureError,
)

from .auth.planted import found, shown_by

SECRET = "tell nobody"
BODY = json.dumps(
    {
        "tenantId": "0",
        "webhookId": "5c1d",
        "payload": {"event_name": "add_file", "user_id": 7, "created": 1781736809.709, "successful": 1},
    }
).encode()


CREATED = datetime(2026, 6, 17, 22, 53, 29, 709000, tzinfo=UTC)
FILE = {
    "id": 5012,
    "guid": "a1-uuid",
    "file_id": 7044,
    "file_guid": "b2-uuid",
    "name": "may.csv",
    "path": "Office/Bills/may.csv",
    "size": 20,
    "hash": "ab12",
    "hash_algo": "md5",
    "fingerprints": [{"algo": "md5", "hash": "ab12"}],
    "file_uploader": {"id": 9, "name": "Ann", "guid": "c3-uuid", "profile": {"id": 1, "name": "standard"}},
}


def delivered(**payload: Any) -> Any:
    """The event of a signed delivery."""
    body = json.dumps({"tenantId": "0", "webhookId": "5c1d", "payload": payload}).encode()
    delivery = read_event(body, {"X-KW-Signature": digest(body).hex()}, SECRET)
    assert delivery.payload is not None
    return delivery.payload


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
    assert (delivery.payload.user_id, delivery.payload.created) == (7, CREATED)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-KW-Signature": ""},
        {"X-KW-Signature": digest(secret="another").hex()},
        {"X-KW-Signature": digest(BODY + b" ").hex()},
        {"X-KW-Signature": digest().hex()[:-2]},
        {"X-KW-Signature": "é"},
        {"X-KW-Signature": digest().hex() + "é"},
        {"X-KW-Signature": "\ud800"},
        {"X-KW-Signature": "٣" * 64},
        {"X-KW-Signature": digest().hex() * 2},
        {"X-KW-Signature": f"sha1={digest().hex()}"},
        {"X-KW-Signature": f"sha256=sha256={digest().hex()}"},
        {"X-KW-Signature": "sha256="},
        {"X-KW-Signature": base64.b64encode(digest()).decode().swapcase()},
        {"X-KW-Signature": digest().hex().encode()},
        {"X-KW-Signature": [digest().hex()]},
        {"X-KW-Signature": None},
        {"X-KW-Signature": 7},
        {b"X-KW-Signature": digest().hex()},
        {7: digest().hex()},
        {"X-KW-Signature": digest().hex(), "x-kw-signature": digest().hex()},
        {"X-KW-Signature": digest(secret="").hex()},
    ],
    ids=[
        *("none", "empty", "other secret", "other body", "cut", "not ASCII", "not ASCII behind it"),
        *("half a pair", "other digits", "twice as long", "another hash", "two prefixes", "prefix alone"),
        *(
            "base64 in other cases",
            "bytes",
            "list",
            "null",
            "number",
            "name in bytes",
            "name that is a number",
        ),
        *("two of them", "an empty secret's"),
    ],
)
def test_any_other_delivery_is_refused_without_the_secret(headers: Any) -> None:
    with pytest.raises(WebhookSignatureError) as caught:
        read_event(BODY, headers, SECRET)
    shown = [*shown_by(caught.value)]
    assert found({SECRET, digest().hex(), base64.b64encode(digest()).decode()} - given(headers), shown) == []


def given(headers: dict[Any, Any]) -> set[str]:
    """What a delivery brought itself."""
    return {one for value in headers.values() for one in (SECRET, digest().hex()) if one in str(value)}


@pytest.mark.parametrize(
    "secret", ["", " ", "\t\n\u2003", None, b"", b" ", b"tell nobody", 0, [], "\ud800"], ids=repr
)
def test_a_secret_that_is_none_is_refused_before_anything_is_compared(secret: Any) -> None:
    key = secret.encode("utf-8", "surrogatepass") if isinstance(secret, str) else secret or b""
    key = key if isinstance(key, bytes) else b""
    forged = {"X-KW-Signature": hmac.new(key, BODY, hashlib.sha256).hexdigest()}
    with pytest.raises(InvalidArgumentError, match="secret"):
        read_event(BODY, forged, secret)
    with pytest.raises(InvalidArgumentError, match="secret"):
        read_event(BODY, {}, secret)


@pytest.mark.parametrize(("body", "headers"), [("{}", {}), (None, {}), (BODY, None), (BODY, [("a", "b")])])
def test_an_argument_of_another_type(body: Any, headers: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="must be"):
        read_event(body, headers, SECRET)


def test_headers_as_a_server_of_python_has_them() -> None:
    headers: Any = Message()
    headers["X-Kw-Signature"] = digest().hex()
    assert read_event(BODY, headers, SECRET).webhook_id == "5c1d"


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


def test_what_an_event_was_done_to_is_typed() -> None:
    data = delivered(
        data={"file": FILE, "parent_folder": {"id": 31, "guid": "f0-uuid", "name": "Bills"}}
    ).data
    assert (data.file.id, data.file.guid, data.file.file_id, data.file.size) == (5012, "a1-uuid", 7044, 20)
    assert (data.file.file_uploader.guid, data.file.fingerprints[0].hash_) == ("c3-uuid", "ab12")
    assert (data.parent_folder.guid, data.parent_folder.name) == ("f0-uuid", "Bills")


def test_an_event_of_several_files() -> None:
    data = delivered(data={"files": [FILE], "folders": [{"id": 31}], "name": "Bills.zip", "size": 90}).data
    assert ([one.guid for one in data.files], [one.id for one in data.folders]) == (["a1-uuid"], [31])
    assert (data.name, data.size) == ("Bills.zip", 90)


@pytest.mark.parametrize(
    ("sent", "read"),
    [(1781736809.709, CREATED), (1781736809, CREATED.replace(microsecond=0)), (None, None)],
    ids=["fraction", "whole", "null"],
)
def test_the_time_of_an_event_is_a_datetime(sent: float | None, read: datetime | None) -> None:
    event = delivered(event_name="download", created=sent)
    assert event.created == read
    assert json.loads(msgspec.json.encode(event))["created"] == (
        read and read.isoformat().replace("+00:00", "Z")
    )


def test_the_time_stays_a_datetime_beside_something_odd() -> None:
    with pytest.warns(DeviationWarning) as warned:
        event = delivered(event_name="download", username=5, created=1781736809.709)
    assert event.created == CREATED
    assert [one.message.path for one in warned if isinstance(one.message, DeviationWarning)] == [
        "$.payload.username"
    ]


@pytest.mark.parametrize("sent", [1e300, True, [], "soon"], ids=["too large", "boolean", "list", "word"])
def test_what_is_not_a_time_is_kept_as_it_came(sent: Any) -> None:
    with pytest.warns(DeviationWarning, match=r"created: expected datetime \| None"):
        assert delivered(guid=f"of {sent}", created=sent).created == sent


def test_a_delivery_is_made_for_tests() -> None:
    event = WebhookEvent(event_name="add_file", user_id=7, created=CREATED, guid="g")
    delivery = WebhookDelivery(tenant_id="0", webhook_id="5c1d", payload=event)

    body, headers = sign_event(delivery, SECRET)

    assert json.loads(body)["payload"] == {
        "event_name": "add_file",
        "user_id": 7,
        "created": CREATED.timestamp(),
        "guid": "g",
    }
    assert headers == {"Content-Type": "application/json", "X-KW-Signature": digest(body).hex()}
    assert read_event(body, headers, SECRET) == delivery
    with pytest.raises(WebhookSignatureError):
        read_event(body, headers, "another secret")


def test_nothing_is_signed_with_an_empty_secret() -> None:
    with pytest.raises(InvalidArgumentError, match="secret must be"):
        sign_event(WebhookDelivery(), " ")
