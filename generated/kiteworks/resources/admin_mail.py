# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.mail`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.mail import Email, EmailList

ListStatus = Literal["draft", "error", "queued", "self_send", "sent", "transferring"]
ListOrderBy = Literal["date:asc", "date:desc", "id:asc", "id:desc", "status:asc", "status:desc"]

ADMIN_MAIL_LIST: Operation[EmailList] = Operation(
    "admin.mail.list",
    "GET /rest/admin/mail",
    result=EmailList,
    arguments=(
        shared.DELETED,
        shared.OFFSET,
        shared.LIMIT,
        Query("sender_id", str, "senderId"),
        Query("sender_id_in", Sequence[str], "senderId:in"),
        Query("date", datetime, "date"),
        Query("date_gt", datetime, "date:gt"),
        Query("date_gte", datetime, "date:gte"),
        Query("date_lt", datetime, "date:lt"),
        Query("date_lte", datetime, "date:lte"),
        Query("modified_date", datetime, "modified_date"),
        Query("modified_date_gt", datetime, "modified_date:gt"),
        Query("modified_date_gte", datetime, "modified_date:gte"),
        Query("modified_date_lt", datetime, "modified_date:lt"),
        Query("modified_date_lte", datetime, "modified_date:lte"),
        Query("email_package_id", str, "emailPackageId"),
        Query("email_package_id_in", Sequence[str], "emailPackageId:in"),
        Query("template_id", int | str, "templateId"),
        Query("template_id_in", Sequence[int | str], "templateId:in"),
        Query("status", Sequence[ListStatus], "status"),
        Query("is_preview", bool, "isPreview"),
        Query("is_user_sent", bool, "isUserSent"),
        Query("web_form_id", str, "webFormId"),
        Query("web_form_id_contains", str, "webFormId:contains"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
ADMIN_MAIL_WITHDRAW_FILES: Operation[None] = Operation(
    "admin.mail.withdraw_files",
    "DELETE /rest/admin/mail/actions/withdrawFiles/users/{user_id}",
    arguments=(shared.USER_ID, shared.PARTIAL_SUCCESS, shared.MODE, Query("email_id_in", Sequence[str], "emailId:in")),
)


class AdminMail(Resource):
    """Messages of all users."""

    def list(
        self,
        *,
        sender_id: str | Omit = OMIT,
        sender_id_in: Sequence[str] | Omit = OMIT,
        date: datetime | Omit = OMIT,
        date_gt: datetime | Omit = OMIT,
        date_gte: datetime | Omit = OMIT,
        date_lt: datetime | Omit = OMIT,
        date_lte: datetime | Omit = OMIT,
        modified_date: datetime | Omit = OMIT,
        modified_date_gt: datetime | Omit = OMIT,
        modified_date_gte: datetime | Omit = OMIT,
        modified_date_lt: datetime | Omit = OMIT,
        modified_date_lte: datetime | Omit = OMIT,
        email_package_id: str | Omit = OMIT,
        email_package_id_in: Sequence[str] | Omit = OMIT,
        template_id: int | str | Omit = OMIT,
        template_id_in: Sequence[int | str] | Omit = OMIT,
        status: Sequence[ListStatus] | Omit = OMIT,
        is_preview: bool | Omit = OMIT,
        is_user_sent: bool | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_id_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
    ) -> Page[Email]:
        """List messages of all users.

        Lists sent, received, draft and file request messages of all users. Requires an administrator. Source:
        `GET /rest/admin/mail`, scope `GET/admin/*` (inferred).

        Args:
            sender_id: Only messages from this sender.
            sender_id_in: Only messages from one of these senders.
            date: Only messages of this day.
            date_gt: Only messages of a day after this.
            date_gte: Only messages of this day or later.
            date_lt: Only messages of a day before this.
            date_lte: Only messages of this day or earlier.
            modified_date: Only messages last modified on this day.
            modified_date_gt: Only messages last modified after this day.
            modified_date_gte: Only messages last modified on this day or later.
            modified_date_lt: Only messages last modified before this day.
            modified_date_lte: Only messages last modified on this day or earlier.
            email_package_id: Only messages with this attachment package.
            email_package_id_in: Only messages with one of these attachment packages.
            template_id: Only messages created from the template with this ID.
            template_id_in: Only messages created from a template with one of these IDs.
            status: Only messages with one of these statuses.
            is_preview: Only messages whose attachments are view-only (true), or only the others (false).
            is_user_sent: Only messages sent by users (true), or only those sent by the appliance (false).
            web_form_id: Only messages created with this web form.
            web_form_id_contains: Only messages whose web form contains this text.
            order_by: The field and direction to sort by.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.

        Returns:
            A page of `Email` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ADMIN_MAIL_LIST, Email, locals())

    def withdraw_files(
        self,
        user_id: str,
        *,
        email_id_in: Sequence[str] | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> None:
        """Withdraw a user's files.

        Withdraws the files sent by a deleted or demoted user. Requires an administrator. Source:
        `DELETE /rest/admin/mail/actions/withdrawFiles/users/{user_id}`, scope `DELETE/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            email_id_in: Only the files of the messages with these identifiers.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_MAIL_WITHDRAW_FILES, locals())

    @responses_property
    def with_raw_response(self) -> AdminMailWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminMailWithRawResponse(AdminMail(self._caller.raw))


class AsyncAdminMail(AsyncResource):
    """Messages of all users."""

    def list(
        self,
        *,
        sender_id: str | Omit = OMIT,
        sender_id_in: Sequence[str] | Omit = OMIT,
        date: datetime | Omit = OMIT,
        date_gt: datetime | Omit = OMIT,
        date_gte: datetime | Omit = OMIT,
        date_lt: datetime | Omit = OMIT,
        date_lte: datetime | Omit = OMIT,
        modified_date: datetime | Omit = OMIT,
        modified_date_gt: datetime | Omit = OMIT,
        modified_date_gte: datetime | Omit = OMIT,
        modified_date_lt: datetime | Omit = OMIT,
        modified_date_lte: datetime | Omit = OMIT,
        email_package_id: str | Omit = OMIT,
        email_package_id_in: Sequence[str] | Omit = OMIT,
        template_id: int | str | Omit = OMIT,
        template_id_in: Sequence[int | str] | Omit = OMIT,
        status: Sequence[ListStatus] | Omit = OMIT,
        is_preview: bool | Omit = OMIT,
        is_user_sent: bool | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_id_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
    ) -> AsyncPage[Email]:
        """List messages of all users. See `AdminMail.list`."""
        return self._caller.page(ADMIN_MAIL_LIST, Email, locals())

    async def withdraw_files(
        self,
        user_id: str,
        *,
        email_id_in: Sequence[str] | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> None:
        """Withdraw a user's files. See `AdminMail.withdraw_files`."""
        return await self._caller.call(ADMIN_MAIL_WITHDRAW_FILES, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminMailWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminMailWithRawResponse(AsyncAdminMail(self._caller.raw))


class AdminMailWithRawResponse:
    def __init__(self, resource: AdminMail) -> None:
        self.list = raw(resource.list)
        self.withdraw_files = raw(resource.withdraw_files)


class AsyncAdminMailWithRawResponse:
    def __init__(self, resource: AsyncAdminMail) -> None:
        self.list = async_raw(resource.list)
        self.withdraw_files = async_raw(resource.withdraw_files)
