# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/webhooks.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from kiteworks_runtime.models import Model, field


class Webhook(Model, kw_only=True, rename="camel"):
    """An address to which the appliance sends events."""

    id: str
    """Its identifier, a UUID."""
    url: str | None = None
    """Where events are sent."""
    enabled: bool | None = None
    """Whether events are sent."""
    created_at: datetime | None = None
    """When it was made."""
    updated_at: datetime | None = None
    """When it last changed."""
    subscriptions: list[str] = []
    """Which events are sent."""
    status: WebhookStatus | None = None
    """How the last delivery went."""


class WebhookDelivery(Model, kw_only=True, rename="camel"):
    """What the appliance sends to the address of a webhook."""

    tenant_id: str | int | None = None
    """Identifier of the tenant; "0" where there is one alone."""
    webhook_id: str | None = None
    """The webhook."""
    payload: WebhookEvent | None = None
    """The event."""


class WebhookEvent(Model, kw_only=True, rename="camel"):
    """An event. Its identifiers are not those of the REST API."""

    event_name: str | None = field(default=None, name="event_name")
    """What happened, such as `add_file` or `download`."""
    user_id: str | int | None = field(default=None, name="user_id")
    """Who did it; a number where REST has text."""
    username: str | None = None
    """Address of whoever did it."""
    ip_address: str | None = field(default=None, name="ip_address")
    """Where the request came from."""
    created: float | str | None = None
    """When it happened, in Unix seconds with a fraction, or as text."""
    successful: bool | int | None = None
    """Whether it went well."""
    guid: str | None = None
    """Identifier of the event, the same when it comes again."""
    data: Any = None
    """Details; their shape depends on the event."""


class WebhookList(Model, kw_only=True, rename="camel"):
    """The webhooks of an appliance."""

    items: list[Webhook]
    """The webhooks."""
    total_items: int | None = None
    """How many there are in all."""


class WebhookStatus(Model, kw_only=True, rename="camel"):
    """How the last delivery of a webhook went."""

    status: Literal["UNKNOWN", "SUCCESS", "ERROR"] | str | None = None
    """`UNKNOWN` before the first delivery."""
    description: str | None = None
    """The appliance's words."""
