# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.shared_mailboxes`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import SharedMailbox, SharedMailboxList
from ..models.shared_mailboxes import (
    SharedMailboxCountersList,
    SharedMailboxSettings,
    SharedMailboxStatus,
    WebForm,
    WebFormList,
)

ListOrderBy = Literal["active:asc", "active:desc", "modified:asc", "modified:desc"]

SHARED_MAILBOXES_LIST: Operation[SharedMailboxList] = Operation(
    "shared_mailboxes.list",
    "GET /rest/sharedMailboxes",
    result=SharedMailboxList,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        shared.ID_FILTER,
        Query("order_by", ListOrderBy, "orderBy"),
        Query("active", bool, "active"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
SHARED_MAILBOXES_UPDATE: Operation[SharedMailboxList] = Operation(
    "shared_mailboxes.update",
    "PATCH /rest/sharedMailboxes",
    result=SharedMailboxList,
    arguments=(Body("data", Sequence[SharedMailboxStatus], "data", required=True),),
    idempotent=True,
)
SHARED_MAILBOXES_MAIL_COUNTERS: Operation[SharedMailboxCountersList] = Operation(
    "shared_mailboxes.mail_counters",
    "GET /rest/sharedMailboxes/mail/actions/counters",
    result=SharedMailboxCountersList,
    arguments=(shared.ID_FILTER,),
)
SHARED_MAILBOXES_SETTINGS: Operation[SharedMailboxSettings] = Operation(
    "shared_mailboxes.settings",
    "GET /rest/sharedMailboxes/{mailbox_id}/settings",
    result=SharedMailboxSettings,
    arguments=(shared.MAILBOX_ID,),
)
SHARED_MAILBOXES_LIST_WEB_FORMS: Operation[WebFormList] = Operation(
    "shared_mailboxes.list_web_forms",
    "GET /rest/sharedMailboxes/{mailbox_id}/webForms",
    result=WebFormList,
    arguments=(shared.MAILBOX_ID, shared.RETURN_ENTITY, shared.WITH, shared.MODE),
    pagination=Pagination(items=("data",), total=()),
)


class SharedMailboxes(Resource):
    """Mailboxes that several users share."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        active: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        ids: Sequence[str] | Omit = OMIT,
    ) -> Page[SharedMailbox]:
        """List my shared mailboxes.

        Lists the shared mailboxes that the caller belongs to. Requires an account in an internal domain. Source:
        `GET /rest/sharedMailboxes`, scope `GET/sharedMailboxes/*` (inferred).

        Args:
            order_by: Sort key and direction.
            active: Only mailboxes that are active (true) or inactive (false).
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            ids: Only objects with one of these identifiers.

        Returns:
            A page of `SharedMailbox` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_NOT_INTERNAL_DOMAIN.
        """
        return self._caller.page(SHARED_MAILBOXES_LIST, SharedMailbox, locals())

    def update(self, *, data: Sequence[SharedMailboxStatus]) -> SharedMailboxList:
        """Activate or deactivate shared mailboxes.

        Sets which shared mailboxes are active for the caller. Requires an account in an internal domain. Source:
        `PATCH /rest/sharedMailboxes`, scope `PATCH/sharedMailboxes/*` (inferred).

        Args:
            data: The shared mailboxes, each with its new state.

        Returns:
            The shared mailboxes.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_NOT_INTERNAL_DOMAIN; 422
                ERR_MAX_ACTIVED_SHAREDMAILBOX.
        """
        return self._caller.call(SHARED_MAILBOXES_UPDATE, locals())

    def mail_counters(self, *, ids: Sequence[str] | Omit = OMIT) -> SharedMailboxCountersList:
        """Count messages in shared mailboxes.

        Returns the number of messages in the caller's shared mailboxes. Source:
        `GET /rest/sharedMailboxes/mail/actions/counters`, scope `GET/sharedMailboxes/*` (inferred).

        Args:
            ids: Only objects with one of these identifiers.

        Returns:
            The message counts.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SHARED_MAILBOXES_MAIL_COUNTERS, locals())

    def settings(self, mailbox_id: str) -> SharedMailboxSettings:
        """Get a shared mailbox's settings.

        Returns the options for messages sent from a shared mailbox. The mailbox must be active. Source:
        `GET /rest/sharedMailboxes/{mailbox_id}/settings`, scope `GET/sharedMailboxes/*` (inferred).

        Args:
            mailbox_id: Identifier of the shared mailbox.

        Returns:
            The settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SHARED_MAILBOXES_SETTINGS, locals())

    def list_web_forms(
        self, mailbox_id: str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> Page[WebForm]:
        """List a shared mailbox's web forms.

        Lists the web forms available for messages from a shared mailbox. The mailbox must be active. Source:
        `GET /rest/sharedMailboxes/{mailbox_id}/webForms`, scope `GET/sharedMailboxes/*` (inferred).

        Args:
            mailbox_id: Identifier of the shared mailbox.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `WebForm` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(SHARED_MAILBOXES_LIST_WEB_FORMS, WebForm, locals())

    @responses_property
    def with_raw_response(self) -> SharedMailboxesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SharedMailboxesWithRawResponse(SharedMailboxes(self._caller.raw))


class AsyncSharedMailboxes(AsyncResource):
    """Mailboxes that several users share."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        active: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        ids: Sequence[str] | Omit = OMIT,
    ) -> AsyncPage[SharedMailbox]:
        """List my shared mailboxes. See `SharedMailboxes.list`."""
        return self._caller.page(SHARED_MAILBOXES_LIST, SharedMailbox, locals())

    async def update(self, *, data: Sequence[SharedMailboxStatus]) -> SharedMailboxList:
        """Activate or deactivate shared mailboxes. See `SharedMailboxes.update`."""
        return await self._caller.call(SHARED_MAILBOXES_UPDATE, locals())

    async def mail_counters(self, *, ids: Sequence[str] | Omit = OMIT) -> SharedMailboxCountersList:
        """Count messages in shared mailboxes. See `SharedMailboxes.mail_counters`."""
        return await self._caller.call(SHARED_MAILBOXES_MAIL_COUNTERS, locals())

    async def settings(self, mailbox_id: str) -> SharedMailboxSettings:
        """Get a shared mailbox's settings. See `SharedMailboxes.settings`."""
        return await self._caller.call(SHARED_MAILBOXES_SETTINGS, locals())

    def list_web_forms(
        self, mailbox_id: str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> AsyncPage[WebForm]:
        """List a shared mailbox's web forms. See `SharedMailboxes.list_web_forms`."""
        return self._caller.page(SHARED_MAILBOXES_LIST_WEB_FORMS, WebForm, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSharedMailboxesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSharedMailboxesWithRawResponse(AsyncSharedMailboxes(self._caller.raw))


class SharedMailboxesWithRawResponse:
    def __init__(self, resource: SharedMailboxes) -> None:
        self.list = raw(resource.list)
        self.update = raw(resource.update)
        self.mail_counters = raw(resource.mail_counters)
        self.settings = raw(resource.settings)
        self.list_web_forms = raw(resource.list_web_forms)


class AsyncSharedMailboxesWithRawResponse:
    def __init__(self, resource: AsyncSharedMailboxes) -> None:
        self.list = async_raw(resource.list)
        self.update = async_raw(resource.update)
        self.mail_counters = async_raw(resource.mail_counters)
        self.settings = async_raw(resource.settings)
        self.list_web_forms = async_raw(resource.list_web_forms)
