"""Turn a request into a response: authenticate, authorize, validate, then call the operation's handler."""

from __future__ import annotations

from typing import Any, cast

from flask import Response, request
from sqlalchemy.orm import Session
from werkzeug.exceptions import RequestedRangeNotSatisfiable

from . import events, expiry, leniency, locations, synthesis, unplayed
from .appliance import Appliance, here
from .bundle import VERSION_HEADER, Operation
from .calls import Call
from .database import AccessToken
from .incoming import FORMS, IncomingRequest, drain, read_body
from .oauth import cookies
from .oauth.tokens import find_token
from .registry import HANDLERS
from .responses import Answer, ApiError, error_answer, to_http
from .scopes import covers

_DURING_SIGN_IN = {
    "users.tfa.challenge",
    "users.tfa.config",
    "users.tfa.verify",
    "devices.logout",
}
"""Operations for users who have yet to enter the code of their second factor."""
_SOURCE_HEADER = "X-Kiteworks-Sandbox"
"""Says whether the answer comes from the sandbox's state or is invented from the schema."""


def serve(operation: Operation, path: dict[str, str]) -> Response:
    """Respond to the current request, which was routed to this operation."""
    appliance, incoming = here(), cast("IncomingRequest", request)
    kept: set[str] = set()
    try:
        answer = _answer(appliance, operation, path, incoming, kept)
    except ApiError as error:
        drain(incoming)
        answer = error_answer(appliance.bundle, error, operation.path)
    finally:
        incoming.end(kept)
    source = {_SOURCE_HEADER: "stateful" if operation.id in HANDLERS else "invented"}
    answer.headers |= source
    try:
        return to_http(answer)
    except RequestedRangeNotSatisfiable as error:
        refusal = error_answer(appliance.bundle, ApiError("ERR_INVALID_PARAMETER", status=error.code))
        refusal.headers |= {"Content-Range": f"bytes */{error.length}"} | source
        return to_http(refusal)


def _answer(
    appliance: Appliance,
    operation: Operation,
    path: dict[str, str],
    incoming: IncomingRequest,
    kept: set[str],
) -> Answer:
    authorized = _authorize(appliance, operation, path, incoming)  # before reading a body, which may be large
    handler = HANDLERS.get(operation.id)
    if handler is None and appliance.unknown == "refuse":
        return _refusal(operation)
    query = appliance.checker.parameters(operation, path, incoming.args, incoming.headers)
    body = leniency.coerced(
        appliance.bundle,
        appliance.bundle.request_schema(operation) or {},
        read_body(incoming),
        form=incoming.mimetype in FORMS,
    )
    if not operation.takes_stream:
        appliance.checker.body(operation, body)
    if handler is None:
        return synthesis.invented(appliance.bundle, operation, query)
    # Before the database is locked: they may be large.
    parts = incoming.parts() if operation.takes_stream else {}
    created: list[str] = []
    try:
        with events.failures(appliance) as attempts, appliance.database.shared_session() as session:
            if authorized is not None:
                token = session.get(AccessToken, authorized)
                if token is None:  # it was deleted while the body arrived
                    raise ApiError("ERR_AUTH_UNAUTHORIZED", status=401)
            else:
                token = _caller_if_any(session, incoming)
            expiry.sweep(session)
            call = Call(
                operation,
                appliance,
                session,
                token,
                path,
                query,
                _object(body),
                incoming.headers.get(VERSION_HEADER, appliance.bundle.version, int),
                parts,
                kept,
                created,
                arrived=incoming.arrived,
            )
            attempts.extend(events.attempts(call))
            answer = handler(call)
    except BaseException as error:
        kept.clear()
        _discard(appliance, created)
        if isinstance(error, OverflowError):  # an integer that the database cannot hold
            raise ApiError("ERR_INVALID_PARAMETER", status=422) from error
        raise
    _discard(appliance, call.unneeded)
    if place := locations.of_read(operation, path, answer.body):
        answer.headers.setdefault(locations.HEADER, f"{appliance.url}{place}")
    locations.add_links(appliance.url, query.get("mode"), answer.body)
    return answer


def _discard(appliance: Appliance, blobs: list[str]) -> None:
    for blob in blobs:
        appliance.storage.discard(blob)


def _refusal(operation: Operation) -> Answer:
    reason = unplayed.reasons().get(operation.id, "")
    message = f"The sandbox does not play {operation.id}. {reason} Sandbox(unknown='invent') answers it from its schema."
    message = message.replace("  ", " ")
    return Answer(501, {"errors": [{"code": "SANDBOX_NOT_PLAYED", "message": message}]})


def _authorize(
    appliance: Appliance, operation: Operation, path: dict[str, str], incoming: IncomingRequest
) -> str | None:
    """Return the key of the caller's token; None for an operation that needs none."""
    if operation.scopes is None:
        return None
    words, place = appliance.bundle.scope_words, operation.path.format_map(path)
    with appliance.database.shared_session() as session:
        token = _caller(session, incoming)
        if token.login_state != cookies.COMPLETE and operation.id not in _DURING_SIGN_IN:
            raise ApiError("ERR_AUTH_UNAUTHORIZED", status=401)
        if not any(
            all(covers(token.scope, scope, words, place) for scope in group) for group in operation.scopes
        ):
            raise ApiError(appliance.settings.scope_code, status=403)
        if operation.requires_admin and not token.user.is_admin:
            raise ApiError("ERR_ACCESS_ADMIN", status=403)
        return token.access_hash


def _caller(session: Session, incoming: IncomingRequest) -> AccessToken:
    """Return the token of a call, or the session of the browser that it comes from.

    Raises:
        ApiError: 401; there is neither, or it is not valid.
    """
    if "Authorization" in incoming.headers:
        return find_token(session, _bearer(incoming))
    found = cookies.find_session(session)
    if found is None:
        raise ApiError("ERR_AUTH_UNAUTHORIZED", status=401)
    return found


def _caller_if_any(session: Session, incoming: IncomingRequest) -> AccessToken | None:
    """Return the caller of an operation that needs none; a session that has ended counts as none."""
    if "Authorization" in incoming.headers:
        return find_token(session, _bearer(incoming))
    try:
        return cookies.find_session(session)
    except ApiError:
        return None


def _bearer(incoming: IncomingRequest) -> str:
    kind, _, token = incoming.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise ApiError("ERR_AUTH_UNAUTHORIZED", status=401)
    return token


def _object(body: Any) -> dict[str, Any]:
    return body if isinstance(body, dict) else {}
