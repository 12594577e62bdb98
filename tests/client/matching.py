"""Compares a request with a recorded one: all that the client sends, and that an appliance could act on, must agree."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

MATCHERS = ("method", "path", "exact_query", "sent_headers", "sent_body")
"""What is compared, by name. Not the host: it is another one whenever a cassette is recorded."""


def register(vcr: Any) -> None:
    """Make the comparisons that vcrpy lacks known to it."""
    for compare in (exact_query, sent_headers, sent_body):
        vcr.register_matcher(compare.__name__, compare)


def exact_query(one: Any, other: Any) -> None:
    """Fail unless two queries hold the same pairs, empty values among them."""
    sent, recorded = (
        sorted(parse_qsl(request.parsed_uri.query, keep_blank_values=True)) for request in (one, other)
    )
    assert sent == recorded, f"query {sent}, recorded {recorded}"


def sent_headers(one: Any, other: Any) -> None:
    """Fail unless two requests have the same headers. `Scrubber.request` leaves those that matter."""
    sent, recorded = (
        {name.lower(): value for name, value in request.headers.items()} for request in (one, other)
    )
    assert sent == recorded, f"headers {sent}, recorded {recorded}"


def sent_body(one: Any, other: Any) -> None:
    """Fail unless two bodies say the same: JSON by its values, a form by its pairs, any other byte for byte.

    A multipart body is compared byte for byte too: `Scrubber.request` gives it a fixed boundary.
    """
    sent, recorded = _meaning(one), _meaning(other)
    assert sent == recorded, f"body {sent!r}, recorded {recorded!r}"


def _meaning(request: Any) -> Any:
    body = bytes(request.body or b"")
    kind = str(request.headers.get("content-type", ""))
    if not body:
        return b""
    if "json" in kind:
        # As text: Python takes 1, 1.0 and True for the same value.
        return json.dumps(json.loads(body), sort_keys=True)
    if "x-www-form-urlencoded" in kind:
        return sorted(parse_qsl(body.decode(), keep_blank_values=True))
    return body
