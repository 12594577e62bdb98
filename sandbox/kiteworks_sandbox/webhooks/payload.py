"""What is sent to a webhook: the event, with numbers for its objects and their identifiers beside them."""

from __future__ import annotations

import json
from datetime import UTC
from typing import Any

from ..bundle import Json
from ..database import Event
from ..event_data import number_of

_TENANT = "0"
"""The only tenant of an appliance that has one."""
_FILES, _FOLDERS = ("file", "files"), ("folder", "folders", "parent_folder")


def body(event: Event, webhook_id: str, *, name: str | None = None, data: Json | None = None) -> str:
    """Return the body of a delivery.

    Args:
        event: The event.
        webhook_id: The webhook that it is sent to.
        name: Name of the event, if it is not that of the log.
        data: Its data, if they are not those of the log.
    """
    payload = {
        "event_name": name or event.name,
        "user_id": number_of(event.user_id),
        "username": event.user.email,
        "ip_address": event.ip_address,
        "created": event.created.replace(tzinfo=UTC).timestamp(),
        "successful": event.successful,
        "guid": event.guid,
        "data": _numbered(data or event.data),
    }
    return json.dumps({"tenantId": _TENANT, "webhookId": webhook_id, "payload": payload})


def _numbered(data: Json) -> Json:
    """Return an event's data with a number as the `id` of each file and folder, and the identifier as its `guid`."""
    return {
        name: _each(value, ("id", "file_id") if name in _FILES else ("id",))
        if name in (*_FILES, *_FOLDERS)
        else value
        for name, value in data.items()
    }


def _each(value: Any, names: tuple[str, ...]) -> Any:
    if isinstance(value, list):
        return [_each(one, names) for one in value]
    if not isinstance(value, dict):
        return value
    changed = dict(value)
    for name in names:
        identifier = value.get(name)
        changed[name] = number_of(identifier) if identifier else None
        changed["guid" if name == "id" else "file_guid"] = identifier
    return changed
