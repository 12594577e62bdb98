# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.users`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import DliActivity, DliActivityList
from ..models.mail import Email, EmailList

ListActivitiesType = Literal[
    "admin", "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListActivitiesOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]
ListMailStatus = Literal["draft", "error", "queued", "self_send", "sent", "transferring"]
ListMailOrderBy = Literal["date:asc", "date:desc", "id:asc", "id:desc", "status:asc", "status:desc"]

DLI_USERS_LIST_ACTIVITIES: Operation[DliActivityList] = Operation(
    "dli.users.list_activities",
    "GET /rest/dli/users/{user_id}/activities",
    result=DliActivityList,
    arguments=(
        shared.USER_ID,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("no_day_back", int, "noDayBack"),
        Query("start_date", datetime, "startDate"),
        Query("end_date", datetime, "endDate"),
        Query("filter_", Literal["all", "my"], "filter"),
        Query("search", str, "search"),
        Query("type_", ListActivitiesType, "type"),
        Query("transaction_id", str, "transactionId"),
        Query("order_by", ListActivitiesOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
DLI_USERS_LIST_MAIL: Operation[EmailList] = Operation(
    "dli.users.list_mail",
    "GET /rest/dli/users/{user_id}/mail",
    result=EmailList,
    arguments=(
        shared.USER_ID,
        shared.DELETED,
        shared.OFFSET,
        shared.LIMIT,
        shared.LOCATE_ID,
        shared.WITH,
        shared.MODE,
        Query("sender_id", str, "senderId"),
        Query("sender_id_in", Sequence[str], "senderId:in"),
        Query("is_recipient", bool, "isRecipient"),
        Query("read", bool, "read"),
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
        Query("status", Sequence[ListMailStatus], "status"),
        Query("is_preview", bool, "isPreview"),
        Query("is_user_sent", bool, "isUserSent"),
        Query("bucket", Literal["draft", "inbox", "outgoing", "sent", "trash"], "bucket"),
        Query("return_custom_web_form", bool, "returnCustomWebForm"),
        Query("custom_web_form_only", bool, "customWebFormOnly"),
        Query("web_form_id", str, "webFormId"),
        Query("web_form_id_contains", str, "webFormId:contains"),
        Query("order_by", ListMailOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)


class DliUsers(Resource):
    """Users under investigation."""

    def list_activities(
        self,
        user_id: str,
        *,
        no_day_back: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListActivitiesType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListActivitiesOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[DliActivity]:
        """List a user's activities.

        Lists the activities of a user, and those of others on the user's behalf. Requires a DLI administrator.
        Source: `GET /rest/dli/users/{user_id}/activities`, scope `GET/dli/*` (inferred).

        Args:
            user_id: Identifier of the user.
            no_day_back: Number of days to look back.
            start_date: Only activities at or after this time.
            end_date: Only activities at or before this time.
            filter_: The activities of all users (`all`) or only the caller's own (`my`).
            search: Only activities with this text in the body, subject or addresses of a message.
            type_: Only activities of this type.
            transaction_id: Only activities of this transaction.
            order_by: The field and direction to sort by.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `DliActivity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_USERS_LIST_ACTIVITIES, DliActivity, locals())

    def list_mail(
        self,
        user_id: str,
        *,
        sender_id: str | Omit = OMIT,
        sender_id_in: Sequence[str] | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        read: bool | Omit = OMIT,
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
        status: Sequence[ListMailStatus] | Omit = OMIT,
        is_preview: bool | Omit = OMIT,
        is_user_sent: bool | Omit = OMIT,
        bucket: Literal["draft", "inbox", "outgoing", "sent", "trash"] | Omit = OMIT,
        return_custom_web_form: bool | Omit = OMIT,
        custom_web_form_only: bool | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_id_contains: str | Omit = OMIT,
        order_by: ListMailOrderBy | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Email]:
        """List a user's messages.

        Lists the messages that a user sent or received. Requires a DLI administrator. Source:
        `GET /rest/dli/users/{user_id}/mail`, scope `GET/dli/*` (inferred).

        Args:
            user_id: Identifier of the user.
            sender_id: Only messages from this sender.
            sender_id_in: Only messages from one of these senders.
            is_recipient: Only messages that the user received (true), or only the others (false).
            read: Only messages that the caller has read (true), or only the others (false).
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
            bucket: Only messages in this mailbox folder.
            return_custom_web_form: Whether to include messages created with a web form.
            custom_web_form_only: Whether to list only messages created with a web form.
            web_form_id: Only messages created with this web form.
            web_form_id_contains: Only messages whose web form contains this text.
            order_by: The field and direction to sort by.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            locate_id: Return the page that contains this object, regardless of `offset`.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Email` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_USERS_LIST_MAIL, Email, locals())

    @responses_property
    def with_raw_response(self) -> DliUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return DliUsersWithRawResponse(DliUsers(self._caller.raw))


class AsyncDliUsers(AsyncResource):
    """Users under investigation."""

    def list_activities(
        self,
        user_id: str,
        *,
        no_day_back: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListActivitiesType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListActivitiesOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[DliActivity]:
        """List a user's activities. See `DliUsers.list_activities`."""
        return self._caller.page(DLI_USERS_LIST_ACTIVITIES, DliActivity, locals())

    def list_mail(
        self,
        user_id: str,
        *,
        sender_id: str | Omit = OMIT,
        sender_id_in: Sequence[str] | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        read: bool | Omit = OMIT,
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
        status: Sequence[ListMailStatus] | Omit = OMIT,
        is_preview: bool | Omit = OMIT,
        is_user_sent: bool | Omit = OMIT,
        bucket: Literal["draft", "inbox", "outgoing", "sent", "trash"] | Omit = OMIT,
        return_custom_web_form: bool | Omit = OMIT,
        custom_web_form_only: bool | Omit = OMIT,
        web_form_id: str | Omit = OMIT,
        web_form_id_contains: str | Omit = OMIT,
        order_by: ListMailOrderBy | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Email]:
        """List a user's messages. See `DliUsers.list_mail`."""
        return self._caller.page(DLI_USERS_LIST_MAIL, Email, locals())

    @responses_property
    def with_raw_response(self) -> AsyncDliUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncDliUsersWithRawResponse(AsyncDliUsers(self._caller.raw))


class DliUsersWithRawResponse:
    def __init__(self, resource: DliUsers) -> None:
        self.list_activities = raw(resource.list_activities)
        self.list_mail = raw(resource.list_mail)


class AsyncDliUsersWithRawResponse:
    def __init__(self, resource: AsyncDliUsers) -> None:
        self.list_activities = async_raw(resource.list_activities)
        self.list_mail = async_raw(resource.list_mail)
