"""Errors that look alike and ask for different things."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from kiteworks import errors
from kiteworks._error_codes import ERROR_CODES
from kiteworks_runtime.error_details import ErrorDetail
from kiteworks_runtime.error_response import (
    ErrorKind,
    error_details,
    gives_content,
    read_answer,
    status_error,
)
from kiteworks_runtime.operation import Operation
from kiteworks_runtime.response import RawResponse

from .conftest import CONTENT, CREATE, DELETE, GET

SERVERS_OWN_PAGE = (
    b"<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1></body></html>"
)
PORTALS_PAGE = b"<html><head><title>Please sign in</title></head><body>Access denied</body></html>"


def coded(code: str) -> bytes:
    return b'{"errors":[{"code":"%s","message":"x"}]}' % code.encode()


@pytest.mark.parametrize(
    ("status", "headers", "content", "operation", "meaning"),
    [
        (429, {}, b"", GET, ErrorKind.THROTTLED),
        (403, {}, SERVERS_OWN_PAGE, GET, ErrorKind.THROTTLED),
        (403, {"Retry-After": "3"}, b"", GET, ErrorKind.THROTTLED),
        (403, {"Retry-After": "3"}, b"", CONTENT, ErrorKind.THROTTLED),
        (403, {}, b'{"message":"Rate limit exceeded"}', CREATE, ErrorKind.THROTTLED),
        (403, {}, b"Too Many Requests", None, ErrorKind.THROTTLED),
        (403, {}, b"", CONTENT, ErrorKind.SCANNING),
        (403, {}, b" \r\n", CONTENT, ErrorKind.SCANNING),
        (403, {}, coded("ERR_ENTITY_NOT_SCANNED"), GET, ErrorKind.SCANNING),
        (422, {}, coded("ERR_ENTITY_DLP_SCANNING"), CREATE, ErrorKind.SCANNING),
        # The empty refusal is that of contents alone.
        (403, {}, b"", GET, ErrorKind.REFUSED),
        (403, {}, b"", DELETE, ErrorKind.REFUSED),
        (403, {}, b"", None, ErrorKind.REFUSED),
        (403, {}, PORTALS_PAGE, CONTENT, ErrorKind.REFUSED),
        # A code tells more than a header or a word.
        (403, {"Retry-After": "3"}, coded("ERR_ACCESS_USER"), GET, ErrorKind.REFUSED),
        (403, {}, coded("ERR_ENTITY_DLP_LOCKED"), CONTENT, ErrorKind.REFUSED),
        (503, {}, coded("ERR_ACCESS_USER"), GET, ErrorKind.REFUSED),
        (503, {}, coded("ERR_SESSION_LIMIT_REACHED"), GET, ErrorKind.PASSING),
        (403, {}, coded("ERR_SESSION_LIMIT_REACHED"), GET, ErrorKind.PASSING),
        (408, {}, b"", GET, ErrorKind.PASSING),
        (502, {}, b"<html>", GET, ErrorKind.PASSING),
        (504, {}, b"", GET, ErrorKind.PASSING),
        (490, {}, b"<html>", GET, ErrorKind.BLOCKED),
        (500, {}, b"", GET, ErrorKind.REFUSED),
        (507, {}, b"", GET, ErrorKind.REFUSED),
        (401, {}, b"", GET, ErrorKind.REFUSED),
    ],
)
def test_what_an_error_asks_for(
    status: int, headers: dict[str, str], content: bytes, operation: Operation[Any] | None, meaning: ErrorKind
) -> None:
    wanted = operation is not None and gives_content(operation)
    answer = read_answer(
        status, httpx.Headers(headers), content, "kiteworks._error_codes", content_wanted=wanted
    )
    assert answer.meaning is meaning


@pytest.mark.parametrize(
    ("content", "details"),
    [
        (
            b'{"errors":[{"code":"A","message":"a","field":"f"},{"code":"B"}]}',
            [("A", "a", "f"), ("B", "", None)],
        ),
        (b'{"errors":{"code":"A","message":"a"}}', [("A", "a", None)]),
        (b'{"error":[{"code":"A"}]}', [("A", "", None)]),
        (b'{"error":{"code":"A"}}', [("A", "", None)]),
        (b'[{"code":"A"}]', [("A", "", None)]),
        (b'{"code":400,"message":"[Bad Request] x"}', [("400", "[Bad Request] x", None)]),
        (b'{"code":"A","msg":"a"}', [("A", "a", None)]),
        (b'{"error":"invalid_grant","error_description":"old"}', [("invalid_grant", "old", None)]),
        (b'{"errors":{"name":["too long","odd"]}}', [("", "too long", "name"), ("", "odd", "name")]),
        (b'{"errors":["a"]}', [("", "a", None)]),
        (b'{"errors":"a"}', [("", "a", None)]),
        (b'"a"', [("", "a", None)]),
        (b'{"errors":[{"code":"ERR_A"},{"code":"ERR_B","mess', [("ERR_A", "", None), ("ERR_B", "", None)]),
        (b'{"errors":[{"code":null,"message":false}]}', []),
        (b'{"errors":{"data":{"code":"A"}}}', []),
    ],
    ids=range(15),
)
def test_every_shape_is_read(content: bytes, details: list[tuple[str, str, str | None]]) -> None:
    assert error_details(content) == tuple(ErrorDetail(*one) for one in details)


@pytest.mark.parametrize("code", sorted(ERROR_CODES))
def test_every_code_says_what_happened_and_what_to_do(code: str) -> None:
    known = ERROR_CODES[code]
    assert known.meaning.endswith(".")
    assert known.hint.endswith(".")
    kind = getattr(errors, known.error) if known.error else errors.APIStatusError
    assert issubclass(kind, errors.APIStatusError)
    assert known.status


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("ERR_ENTITY_EXISTS", errors.ConflictError),
        ("ERR_ENTITY_LOCKED", errors.PermissionDeniedError),
        ("ERR_ACCESS_USER", errors.NotAccessibleError),
        ("ERR_AUTH_UNAUTHORIZED", errors.AuthenticationError),
        ("ERR_ENTITY_NOT_SCANNED", errors.ScanPendingError),
        ("ERR_SESSION_LIMIT_REACHED", errors.ServerError),
    ],
)
@pytest.mark.parametrize("status", [401, 403, 409, 422, 503])
def test_the_code_decides_whatever_the_status(
    code: str, kind: type[errors.APIStatusError], status: int
) -> None:
    request = httpx.Request("GET", "https://things.example.com/rest/things/1")
    response = RawResponse[Any](httpx.Response(status, content=coded(code), request=request))
    error = status_error(response, "kiteworks._error_codes")
    assert type(error) is kind
    assert error.status == status
    assert error.has(code)


def test_which_objects_an_error_concerns() -> None:
    content = b'{"errors":[{"code":"A","failedIds":["1",2,null]}]}'
    assert error_details(content) == (ErrorDetail("A", "", None, ("1", "2")),)


@pytest.mark.parametrize(
    "body",
    [
        b'{"errors":[{"code":"ERR_ACCESS_DENIED","message":"No.","redirectUrl":"/login?code=3317"}]}',
        b'{"errors":{"code":"ERR_ACCESS_DENIED","message":"No.","redirectUrl":"/login?code=3317"}}',
        b'{"errors":[{"code":"ERR_ACCESS_DENIED","message":"No."}],"redirectUrl":"/login?code=3317"}',
        b'{"code":"ERR_ACCESS_DENIED","message":"No.","redirectUrl":"/login?code=3317"}',
    ],
)
def test_where_to_sign_in_is_kept_and_not_shown(body: bytes) -> None:
    response = httpx.Response(403, content=body, request=httpx.Request("GET", "https://h/rest/things"))
    error = status_error(RawResponse(response), "kiteworks._error_codes")
    assert error.redirect_url == "/login?code=3317"
    assert [one.redirect_url for one in error.errors] == ["/login?code=3317"]
    assert "3317" not in f"{error} {error!r} {error.errors!r}"


def test_most_errors_lead_nowhere() -> None:
    response = httpx.Response(
        403, content=coded("ERR_ACCESS_USER"), request=httpx.Request("GET", "https://h/rest/things")
    )
    assert status_error(RawResponse(response), "kiteworks._error_codes").redirect_url is None
