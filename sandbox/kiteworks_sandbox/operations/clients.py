"""Custom applications, for administrators."""

from __future__ import annotations

from sqlalchemy import select

from .. import events, render
from ..appliance import here
from ..calls import Call
from ..database import Application
from ..filters import Page, conditions, fetch, order
from ..oauth.applications import register, remove
from ..oauth.cookies import WEB_CLIENT
from ..registry import operation
from ..responses import Answer, ApiError, listing
from .admin_users import require_admin

_COLUMNS = {
    "id": Application.id,
    "client_id": Application.id,
    "name": Application.name,
    "description": Application.description,
    "redirectUri": Application.redirect_uri,
    "created": Application.created,
}
_HOUR = 3600
_LONGEST = 100 * 365 * 24
"""Longest lifetime of a token in hours."""


@operation("clients.list")
def list_(call: Call) -> Answer:
    """List applications, filtered."""
    page = Page.asked(call.query)
    rows = select(Application).where(Application.id != WEB_CLIENT, *conditions(call.query, _COLUMNS))
    found, total = fetch(
        call.session, rows.order_by(*order(call.query, _COLUMNS, "name"), Application.id), page
    )
    items = [render.client(one) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("clients.create")
def create(call: Call) -> Answer:
    """Register an application. Only this response contains its secret, so the body is always present."""
    body = call.body
    _require_sound(call, None)
    application, secret = register(
        call.session,
        name=call.need("name"),
        description=body.get("description") or "",
        redirect_uri=call.need("redirectUri"),
        scope=call.need("scope"),
        access_token_lifetime=_seconds(body.get("accessTokenLifetime") or 1),
        refresh_token_lifetime=_seconds(body.get("refreshTokenLifetime") or 1440),
    )
    here().signature_keys.put(application.id, body.get("signatureKey"))
    _record(call, "add_client", application)
    answer = call.answer(201, f"clients/{application.id}", {})
    answer.body = {**render.client(application), "clientSecret": secret}
    return answer


@operation("clients.get")
def get(call: Call) -> Answer:
    """Return one application."""
    return Answer(body=render.client(_find(call)))


@operation("clients.me")
def me(call: Call) -> Answer:
    """Return the application that the call's token belongs to."""
    return Answer(body=render.client(call.application))


@operation("clients.update")
def update(call: Call) -> Answer:
    """Update an application. Its tokens stay valid."""
    application, body = _find(call), call.body
    _require_sound(call, application)
    for name, attribute in (
        ("name", "name"),
        ("description", "description"),
        ("redirectUri", "redirect_uri"),
        ("scope", "scope"),
    ):
        if body.get(name) is not None:
            setattr(application, attribute, body[name])
    if body.get("signatureKey") is not None:
        here().signature_keys.put(application.id, body["signatureKey"])
    if hours := body.get("accessTokenLifetime"):
        application.access_token_lifetime = _seconds(hours)
    if hours := body.get("refreshTokenLifetime"):
        application.refresh_token_lifetime = _seconds(hours)
    _record(call, "update_client", application)
    return call.answer(200, f"clients/{application.id}", render.client(application))


@operation("clients.delete")
def delete(call: Call) -> Answer:
    """Delete an application with all its tokens."""
    application = _find(call)
    _record(call, "delete_client", application)
    remove(call.session, application)
    here().signature_keys.put(application.id, None)
    return Answer(204)


@operation("clients.scopes")
def scopes(call: Call) -> Answer:
    """List the scopes that an application may be granted. Each application may ask about itself."""
    if call.path["client_id"] not in ("me", call.application.id):
        require_admin(call)
        return Answer(body={"data": _find(call).scope.split()})
    return Answer(body={"data": call.application.scope.split()})


def _seconds(hours: float) -> int:
    if hours > _LONGEST:
        raise ApiError("ERR_INPUT_MAX_VALUE", status=422)
    return int(hours * _HOUR)


def _record(call: Call, name: str, application: Application) -> None:
    events.record(call, name, data={"client": {"id": application.id}, "name": application.name})


def _find(call: Call) -> Application:
    found = call.session.get(Application, call.path["client_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _require_sound(call: Call, mine: Application | None) -> None:
    """Refuse what is blank, and a name that another application has.

    Args:
        call: The call.
        mine: The application to change; None for a new one.
    """
    for name in ("name", "redirectUri", "scope"):
        if name in call.body and not call.body[name].strip():
            raise ApiError("ERR_INPUT_REQUIRED", status=422, fields={"ERR_INPUT_REQUIRED": name})
    other = call.session.scalar(select(Application).where(Application.name == call.body.get("name")))
    if other is not None and mine is None:
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    if other is not None and other is not mine:
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field="name")
