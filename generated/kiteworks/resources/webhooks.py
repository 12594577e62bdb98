# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.webhooks`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.webhooks import Webhook, WebhookList

WEBHOOKS_LIST: Operation[WebhookList] = Operation(
    "webhooks.list",
    "GET /pubsub-ext/webhooks",
    result=WebhookList,
    pagination=Pagination(items=("items",), total=("total_items",)),
)
WEBHOOKS_CREATE: Operation[Webhook] = Operation(
    "webhooks.create",
    "POST /pubsub-ext/webhooks",
    result=Webhook,
    arguments=(
        Body("url", Annotated[str, Meta(pattern="^https://")], "url", required=True),
        Body("secret", str, "secret", required=True),
        Body("subscriptions", Sequence[str], "subscriptions", required=True),
        Body("token", str, "token"),
        Body("enabled", bool, "enabled"),
    ),
)
WEBHOOKS_GET: Operation[Webhook] = Operation(
    "webhooks.get", "GET /pubsub-ext/webhooks/{webhook_id}", result=Webhook, arguments=(shared.WEBHOOK_ID,)
)
WEBHOOKS_REPLACE: Operation[Webhook] = Operation(
    "webhooks.replace",
    "PUT /pubsub-ext/webhooks/{webhook_id}",
    result=Webhook,
    arguments=(
        shared.WEBHOOK_ID,
        Body("url", Annotated[str, Meta(pattern="^https://")], "url", required=True),
        Body("secret", str, "secret", required=True),
        Body("subscriptions", Sequence[str], "subscriptions", required=True),
        Body("token", str, "token"),
        Body("enabled", bool, "enabled"),
    ),
)
WEBHOOKS_DELETE: Operation[None] = Operation(
    "webhooks.delete", "DELETE /pubsub-ext/webhooks/{webhook_id}", arguments=(shared.WEBHOOK_ID,)
)
WEBHOOKS_UPDATE: Operation[Webhook] = Operation(
    "webhooks.update",
    "PATCH /pubsub-ext/webhooks/{webhook_id}",
    result=Webhook,
    arguments=(
        shared.WEBHOOK_ID,
        Body("url", Annotated[str, Meta(pattern="^https://")], "url"),
        Body("secret", str, "secret"),
        Body("subscriptions", Sequence[str], "subscriptions"),
        Body("token", str, "token"),
        Body("enabled", bool, "enabled"),
    ),
)


class Webhooks(Resource):
    """Addresses that the appliance sends events to."""

    def list(self) -> Page[Webhook]:
        """List webhooks.

        Lists the webhooks of the appliance. Secrets and tokens are never returned. Source:
        `GET /pubsub-ext/webhooks`.

        Returns:
            A page of `Webhook` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(WEBHOOKS_LIST, Webhook, locals())

    def create(
        self,
        *,
        url: str,
        secret: str,
        subscriptions: Sequence[str],
        token: str | Omit = OMIT,
        enabled: bool | Omit = OMIT,
    ) -> Webhook:
        """Create a webhook.

        Creates a webhook, which makes the appliance send events to a URL. Subscriptions that overlap are refused
        with 400. Source: `POST /pubsub-ext/webhooks`.

        Args:
            url: URL to send events to; HTTPS only.
            secret: Secret that signs the events.
            subscriptions: Which events to send, as NATS subjects: `*` matches one token, a trailing `>` matches all
                remaining ones. They must not overlap.
            token: Value to send in the `Authorization` header.
            enabled: Whether to send events.

        Returns:
            The webhook.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(WEBHOOKS_CREATE, locals())

    def get(self, webhook_id: str) -> Webhook:
        """Get a webhook.

        Returns a webhook and the status of its last delivery. Source: `GET /pubsub-ext/webhooks/{webhook_id}`.

        Args:
            webhook_id: Identifier of the webhook.

        Returns:
            The webhook.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(WEBHOOKS_GET, locals())

    def replace(
        self,
        webhook_id: str,
        *,
        url: str,
        secret: str,
        subscriptions: Sequence[str],
        token: str | Omit = OMIT,
        enabled: bool | Omit = OMIT,
    ) -> Webhook:
        """Replace a webhook.

        Replaces all settings of a webhook. Responds with 409 if another request changes it at the same time. Source:
        `PUT /pubsub-ext/webhooks/{webhook_id}`.

        Args:
            webhook_id: Identifier of the webhook.
            url: URL to send events to; HTTPS only.
            secret: Secret that signs the events.
            subscriptions: Which events to send, as NATS subjects: `*` matches one token, a trailing `>` matches all
                remaining ones. They must not overlap.
            token: Value to send in the `Authorization` header.
            enabled: Whether to send events.

        Returns:
            The webhook.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(WEBHOOKS_REPLACE, locals())

    def delete(self, webhook_id: str) -> None:
        """Delete a webhook.

        Deletes a webhook, so that the appliance sends no more events to its URL. Source:
        `DELETE /pubsub-ext/webhooks/{webhook_id}`.

        Args:
            webhook_id: Identifier of the webhook.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(WEBHOOKS_DELETE, locals())

    def update(
        self,
        webhook_id: str,
        *,
        url: str | Omit = OMIT,
        secret: str | Omit = OMIT,
        subscriptions: Sequence[str] | Omit = OMIT,
        token: str | Omit = OMIT,
        enabled: bool | Omit = OMIT,
    ) -> Webhook:
        """Update a webhook.

        Changes the given fields and leaves the others unchanged. Responds with 409 if another request changes it at
        the same time. Source: `PATCH /pubsub-ext/webhooks/{webhook_id}`.

        Args:
            webhook_id: Identifier of the webhook.
            url: URL to send events to; HTTPS only.
            secret: Secret that signs the events.
            subscriptions: Which events to send; replaces the previous ones.
            token: Value to send in the `Authorization` header.
            enabled: Whether to send events.

        Returns:
            The webhook.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(WEBHOOKS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> WebhooksWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return WebhooksWithRawResponse(Webhooks(self._caller.raw))


class AsyncWebhooks(AsyncResource):
    """Addresses that the appliance sends events to."""

    def list(self) -> AsyncPage[Webhook]:
        """List webhooks. See `Webhooks.list`."""
        return self._caller.page(WEBHOOKS_LIST, Webhook, locals())

    async def create(
        self,
        *,
        url: str,
        secret: str,
        subscriptions: Sequence[str],
        token: str | Omit = OMIT,
        enabled: bool | Omit = OMIT,
    ) -> Webhook:
        """Create a webhook. See `Webhooks.create`."""
        return await self._caller.call(WEBHOOKS_CREATE, locals())

    async def get(self, webhook_id: str) -> Webhook:
        """Get a webhook. See `Webhooks.get`."""
        return await self._caller.call(WEBHOOKS_GET, locals())

    async def replace(
        self,
        webhook_id: str,
        *,
        url: str,
        secret: str,
        subscriptions: Sequence[str],
        token: str | Omit = OMIT,
        enabled: bool | Omit = OMIT,
    ) -> Webhook:
        """Replace a webhook. See `Webhooks.replace`."""
        return await self._caller.call(WEBHOOKS_REPLACE, locals())

    async def delete(self, webhook_id: str) -> None:
        """Delete a webhook. See `Webhooks.delete`."""
        return await self._caller.call(WEBHOOKS_DELETE, locals())

    async def update(
        self,
        webhook_id: str,
        *,
        url: str | Omit = OMIT,
        secret: str | Omit = OMIT,
        subscriptions: Sequence[str] | Omit = OMIT,
        token: str | Omit = OMIT,
        enabled: bool | Omit = OMIT,
    ) -> Webhook:
        """Update a webhook. See `Webhooks.update`."""
        return await self._caller.call(WEBHOOKS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncWebhooksWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncWebhooksWithRawResponse(AsyncWebhooks(self._caller.raw))


class WebhooksWithRawResponse:
    def __init__(self, resource: Webhooks) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.replace = raw(resource.replace)
        self.delete = raw(resource.delete)
        self.update = raw(resource.update)


class AsyncWebhooksWithRawResponse:
    def __init__(self, resource: AsyncWebhooks) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.replace = async_raw(resource.replace)
        self.delete = async_raw(resource.delete)
        self.update = async_raw(resource.update)
