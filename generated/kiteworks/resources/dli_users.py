# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.users`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Email, EmailList
from ..models.dli import DliActivity, DliActivityList

ListActivitiesType = Literal[
    "admin", "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListActivitiesOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]
ListMailStatus = Literal["draft", "error", "queued", "self_send", "sent", "transferring"]
ListMailOrderBy = Literal["date:asc", "date:desc", "id:asc", "id:desc", "status:asc", "status:desc"]

DLI_USERS_LIST_ACTIVITIES: Operation[DliActivityList] = Operation(
    "dli.users.list_activities",
    "GET",
    "/rest/dli/users/{user_id}/activities",
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
    "GET",
    "/rest/dli/users/{user_id}/mail",
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

        Lists what a user did, or others did in the user's name. Needs a DLI administrator. Source: `GET
        /rest/dli/users/{user_id}/activities`, scope `GET/dli/*` (inferred).

        Args:
            user_id: Identifier of the user.
            no_day_back: How many days to look back.
            start_date: Nothing earlier than this.
            end_date: Nothing later than this.
            filter_: Everybody's activities (`all`) or the caller's own (`my`).
            search: Only activities with this in the text, subject or addresses of a message.
            type_: Only activities of this kind.
            transaction_id: Only activities of this transaction.
            order_by: What to order by, and which way.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `DliActivity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
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

        Lists the messages that a user sent or received. Needs a DLI administrator. Source: `GET
        /rest/dli/users/{user_id}/mail`, scope `GET/dli/*` (inferred).

        Args:
            user_id: Identifier of the user.
            sender_id: Only where the sender is this.
            sender_id_in: Only where the sender is one of these.
            is_recipient: Only messages that the user received, or only the rest.
            read: Only messages that the caller has read, or only the rest.
            date: Only where the day of the message is this.
            date_gt: Only where the day of the message is later than this.
            date_gte: Only where the day of the message is this or later.
            date_lt: Only where the day of the message is earlier than this.
            date_lte: Only where the day of the message is this or earlier.
            modified_date: Only where the day of the last change is this.
            modified_date_gt: Only where the day of the last change is later than this.
            modified_date_gte: Only where the day of the last change is this or later.
            modified_date_lt: Only where the day of the last change is earlier than this.
            modified_date_lte: Only where the day of the last change is this or earlier.
            email_package_id: Only where the package of attachments is this.
            email_package_id_in: Only where the package of attachments is one of these.
            template_id: Only where the number of the template is this.
            template_id_in: Only where the number of the template is one of these.
            status: Only what is in one of these states.
            is_preview: Only messages whose files can be viewed only, or only the rest.
            is_user_sent: Only messages that a person sent, or only those of the appliance.
            bucket: Only messages that lie here.
            return_custom_web_form: Whether to count messages made with a web form in.
            custom_web_form_only: Whether to list only messages made with a web form.
            web_form_id: Only where the web form is this.
            web_form_id_contains: Only where the web form has this text in it.
            order_by: What to order by, and which way.
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Email` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_USERS_LIST_MAIL, Email, locals())

    @responses_property
    def with_raw_response(self) -> DliUsersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncDliUsersWithRawResponse(AsyncDliUsers(self._caller.raw))


class DliUsersWithRawResponse:
    def __init__(self, resource: DliUsers) -> None:
        self.list_activities = raw(resource.list_activities)
        self.list_mail = raw(resource.list_mail)


class AsyncDliUsersWithRawResponse:
    def __init__(self, resource: AsyncDliUsers) -> None:
        self.list_activities = async_raw(resource.list_activities)
        self.list_mail = async_raw(resource.list_mail)
