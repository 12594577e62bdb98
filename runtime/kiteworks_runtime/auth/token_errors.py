"""Answers of the token endpoint that are a matter of load, of servers or of firewalls, not of signing in."""

from __future__ import annotations

import time

import msgspec

from .._httpx import httpx
from ..error_response import ErrorKind, error_details, error_table, read_answer, status_error
from ..response import RawResponse
from ..status_errors import APIStatusError

_KEPT = ("retry-after", "date", "content-type")
_OAUTH_STATUSES = frozenset({400, 401})


def busy_error(response: RawResponse[None], table: str) -> APIStatusError | None:
    """Return the error for such an answer; None for a token, and for a refusal that the flow itself understands.

    Args:
        response: The answer.
        table: The module that explains the error codes.
    """
    if response.status < 400 or response.status in _OAUTH_STATUSES:
        return None
    details, known = error_details(response.content), error_table(table)
    if any(one.code in known.oauth and known.oauth[one.code].error for one in details):
        return None
    meaning = read_answer(
        response.status, response.headers, response.content, table, content_wanted=False
    ).meaning
    if meaning is ErrorKind.REFUSED and response.status < 500:
        return None
    # The answer may repeat the form that was sent, so only its codes and a few headers are kept.
    codes = known.codes.keys() | known.oauth.keys()
    said = [{"code": str.__str__(one.code)} for one in details if one.code in codes]
    quoted = response.parsed_by(lambda _: None)
    quoted.__dict__.update(
        headers=httpx.Headers({name: response.headers[name] for name in _KEPT if name in response.headers}),
        content=msgspec.json.encode({"errors": said}) if said else b"",
        status=429 if meaning is ErrorKind.THROTTLED else response.status,
    )
    return status_error(quoted, table)


def asked_pause(error: APIStatusError) -> float | None:
    """Return the seconds that an answer asks to wait, if it does."""
    from ..retry_decision import retry_after

    return retry_after(error.response.headers, time.time())
