# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.cards`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query

from .. import _parameters as shared
from ..models.admin import Card

GetTypeIn = Literal[
    "appadmin_db",
    "content_encryption",
    "email_json_migration",
    "epg_warnings",
    "events_table_monitor",
    "safe_edit_server_health",
    "sysadmin_db",
    "sysadmin_hosts",
    "system_security_scanning",
]
RunActionType = GetTypeIn
DetailsType = GetTypeIn
DetailsTypeIn = GetTypeIn

ADMIN_CARDS_GET: Operation[Card] = Operation(
    "admin.cards.get",
    "GET /rest/admin/cards",
    result=Card,
    arguments=(Query("type_in", Sequence[GetTypeIn], "type:in", required=True),),
)
ADMIN_CARDS_RUN_ACTION: Operation[None] = Operation(
    "admin.cards.run_action",
    "POST /rest/admin/cards/actions",
    arguments=(
        Body("action", Literal["delete", "retry"], "action", required=True),
        Body("type_", RunActionType, "type", required=True),
        Body("host_id", str, "hostId"),
        Body("storage_type", str, "storageType"),
        Body("volume", str, "volume"),
        Body("file_id", Sequence[int | str], "fileId"),
        Body("email_id", Sequence[int | str], "emailId"),
    ),
)
ADMIN_CARDS_DETAILS: Operation[Card] = Operation(
    "admin.cards.details",
    "GET /rest/admin/cards/details",
    result=Card,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        Query("type_", DetailsType, "type"),
        Query("type_in", Sequence[DetailsTypeIn], "type:in"),
        Query("host_id", str, "hostId"),
        Query("volume", str, "volume"),
        Query("storage_type", str, "storageType"),
    ),
)


class AdminCards(Resource):
    """Cards of the admin console: matters that need an administrator's attention."""

    def get(self, *, type_in: Sequence[GetTypeIn]) -> Card:
        """List cards.

        Returns the admin console cards of the given types. Requires an administrator. Source:
        `GET /rest/admin/cards`, scope `GET/admin/*` (inferred).

        Args:
            type_in: Only cards of one of these types.

        Returns:
            The card.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(ADMIN_CARDS_GET, locals())

    def run_action(
        self,
        *,
        action: Literal["delete", "retry"],
        type_: RunActionType,
        host_id: str | Omit = OMIT,
        storage_type: str | Omit = OMIT,
        volume: str | Omit = OMIT,
        file_id: Sequence[int | str] | Omit = OMIT,
        email_id: Sequence[int | str] | Omit = OMIT,
    ) -> None:
        """Run an action of a card.

        Retries the failed work that the card reports, or deletes the card. The call returns before the work is done.
        Requires a system or application administrator. Source: `POST /rest/admin/cards/actions`, scope `POST/admin/*`
        (inferred).

        Args:
            action: The action: `retry` or `delete`.
            type_: Type of the card.
            host_id: The host that the card is about.
            storage_type: The kind of storage: that of user files or that of replicas.
            volume: The storage volume.
            file_id: Identifiers of the files to encrypt again.
            email_id: Identifiers of the messages to convert again.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 404 ERR_ENTITY_NOT_FOUND; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(ADMIN_CARDS_RUN_ACTION, locals())

    def details(
        self,
        *,
        type_: DetailsType | Omit = OMIT,
        type_in: Sequence[DetailsTypeIn] | Omit = OMIT,
        host_id: str | Omit = OMIT,
        volume: str | Omit = OMIT,
        storage_type: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Card:
        """Get a card.

        Returns all details of a card of the admin console. Requires a system or application administrator. Source:
        `GET /rest/admin/cards/details`, scope `GET/admin/*` (inferred).

        Args:
            type_: Type of the card; pass either this or `type_in`.
            type_in: Types of the cards; pass either these or `type_`. Documented only in the document that appliances
                serve themselves.
            host_id: Only the card of this host.
            volume: Only the card of this storage volume.
            storage_type: Only the card of this kind of storage: `user_files`, or `replication_files` for replicas.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            The card.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(ADMIN_CARDS_DETAILS, locals())

    @responses_property
    def with_raw_response(self) -> AdminCardsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminCardsWithRawResponse(AdminCards(self._caller.raw))


class AsyncAdminCards(AsyncResource):
    """Cards of the admin console: matters that need an administrator's attention."""

    async def get(self, *, type_in: Sequence[GetTypeIn]) -> Card:
        """List cards. See `AdminCards.get`."""
        return await self._caller.call(ADMIN_CARDS_GET, locals())

    async def run_action(
        self,
        *,
        action: Literal["delete", "retry"],
        type_: RunActionType,
        host_id: str | Omit = OMIT,
        storage_type: str | Omit = OMIT,
        volume: str | Omit = OMIT,
        file_id: Sequence[int | str] | Omit = OMIT,
        email_id: Sequence[int | str] | Omit = OMIT,
    ) -> None:
        """Run an action of a card. See `AdminCards.run_action`."""
        return await self._caller.call(ADMIN_CARDS_RUN_ACTION, locals())

    async def details(
        self,
        *,
        type_: DetailsType | Omit = OMIT,
        type_in: Sequence[DetailsTypeIn] | Omit = OMIT,
        host_id: str | Omit = OMIT,
        volume: str | Omit = OMIT,
        storage_type: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Card:
        """Get a card. See `AdminCards.details`."""
        return await self._caller.call(ADMIN_CARDS_DETAILS, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminCardsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminCardsWithRawResponse(AsyncAdminCards(self._caller.raw))


class AdminCardsWithRawResponse:
    def __init__(self, resource: AdminCards) -> None:
        self.get = raw(resource.get)
        self.run_action = raw(resource.run_action)
        self.details = raw(resource.details)


class AsyncAdminCardsWithRawResponse:
    def __init__(self, resource: AsyncAdminCards) -> None:
        self.get = async_raw(resource.get)
        self.run_action = async_raw(resource.run_action)
        self.details = async_raw(resource.details)
