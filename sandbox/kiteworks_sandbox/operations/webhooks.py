"""Webhooks. Administrators manage all of them and hear of everything; others have their own, and hear of what they see."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select

from .. import events
from ..bundle import Json
from ..calls import Call
from ..database import Webhook
from ..dates import now, zulu_form
from ..filters import created_first
from ..registry import operation
from ..responses import Answer, ApiError
from ..webhooks import outbox, subjects


@operation("webhooks.list")
def list_(call: Call) -> Answer:
    """List the webhooks, oldest first."""
    rows = select(Webhook).order_by(created_first(Webhook))
    found = [one for one in call.session.scalars(rows) if _is_reached(call, one)]
    return Answer(body={"items": [_shown(one) for one in found], "totalItems": len(found)})


@operation("webhooks.create")
def create(call: Call) -> Answer:
    """Create a webhook for the events from now on."""
    webhook = Webhook(user_id=call.user.id, last_event_id=0, enabled=False, token=None)
    _set(webhook, {"enabled": True} | call.body)
    call.session.add(webhook)
    call.session.flush()
    events.record(call, "add_webhook", data=_facts(webhook))
    _only_later_events(call, webhook)
    call.appliance.webhooks.wake(needed=True)
    return Answer(201, _shown(webhook))


@operation("webhooks.get")
def get(call: Call) -> Answer:
    """Return one webhook."""
    return Answer(body=_shown(_find(call)))


@operation("webhooks.replace")
def replace(call: Call) -> Answer:
    """Replace everything about a webhook: what is not given has its default."""
    return _change(call, {"enabled": True, "token": None} | call.body)


@operation("webhooks.update")
def update(call: Call) -> Answer:
    """Change what is given."""
    return _change(call, call.body)


@operation("webhooks.delete")
def delete(call: Call) -> Answer:
    """Delete a webhook. What is still to be delivered to it is discarded."""
    webhook = _find(call)
    outbox.discard(call.session, webhook)
    events.record(call, "delete_webhook", data=_facts(webhook))
    call.session.delete(webhook)
    return Answer(204)


def _change(call: Call, body: Json) -> Answer:
    webhook, changed = _find(call), call.appliance.webhooks.changed
    if changed.get(webhook.id, 0) > call.arrived:
        raise _refusal("another request has changed the webhook meanwhile", 409)
    was_enabled = webhook.enabled
    _set(webhook, body)
    webhook.updated = now()
    events.record(call, "update_webhook", data=_facts(webhook))
    if webhook.enabled != was_enabled:
        outbox.discard(call.session, webhook)
        _only_later_events(call, webhook)
    changed[webhook.id] = time.monotonic()
    return Answer(body=_shown(webhook))


def _only_later_events(call: Call, webhook: Webhook) -> None:
    call.session.flush()
    webhook.last_event_id = outbox.newest_event(call.session)


def _find(call: Call) -> Webhook:
    found = call.session.get(Webhook, call.path["webhook_id"])
    if found is None or not _is_reached(call, found):
        raise _refusal("webhook not found", 404)
    return found


def _is_reached(call: Call, webhook: Webhook) -> bool:
    return call.user.is_admin or webhook.user_id == call.user.id


def _set(webhook: Webhook, body: Json) -> None:
    for name, checked in _CHECKS.items():
        if name in body:
            setattr(webhook, name, checked(body[name]))


def _checked_secret(secret: str) -> str:
    if not secret.strip():
        raise _refusal("secret must not be empty")
    return secret


def _checked_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        right = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0 and url.isprintable()
    except ValueError:  # the port is not a number, or the address in brackets is none
        right = False
    if not right or " " in url:
        raise _refusal("url must be an HTTPS URL")
    return url


def _checked_subscriptions(wanted: list[str]) -> list[str]:
    if not wanted:
        raise _refusal("subscriptions must not be empty")
    for one in wanted:
        if not subjects.is_valid(one):
            raise _refusal(f"invalid subscription key: {one}")
    if subjects.any_overlap(wanted):
        raise _refusal("subscription keys cannot overlap")
    return wanted


def _unchecked(value: Any) -> Any:
    return value


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "url": _checked_url,
    "secret": _checked_secret,
    "subscriptions": _checked_subscriptions,
    "token": _unchecked,
    "enabled": _unchecked,
}
"""What a request can set, with what refuses a value that the schema admits."""


def _refusal(words: str, status: int = 400) -> ApiError:
    # These errors have words, and no codes beside the status.
    return ApiError(words, status=status)


def _shown(webhook: Webhook) -> Json:
    return {
        "id": webhook.id,
        "url": webhook.url,
        "enabled": webhook.enabled,
        "createdAt": zulu_form(webhook.created),
        "updatedAt": zulu_form(webhook.updated),
        "subscriptions": webhook.subscriptions,
        "status": {"status": webhook.status, "description": webhook.description},
    }


def _facts(webhook: Webhook) -> Json:
    return {"webhook": {"id": webhook.id, "subscriptions": webhook.subscriptions}, "name": webhook.url}
