# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.activities`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.admin import AdminActivityList, AdminEvent

ListOrderBy = Literal[
    "client:asc",
    "client:desc",
    "created:asc",
    "created:desc",
    "ip_address:asc",
    "ip_address:desc",
    "username:asc",
    "username:desc",
]
ExportCsvOrderBy = ListOrderBy

ADMIN_ACTIVITIES_LIST: Operation[AdminActivityList] = Operation(
    "admin.activities.list",
    "GET /rest/admin/activities",
    result=AdminActivityList,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        Query("start_date_time", datetime, "startDateTime", required=True),
        Query("end_date_time", datetime, "endDateTime", required=True),
        Query("event_filters", Sequence[str], "eventFilters:in"),
        Query("object_ids", Sequence[str], "objectIds:in"),
        Query("user_id", str, "userId"),
        Query("max_pages", int, "maxPages"),
        Query("order_by", ListOrderBy, "orderBy"),
        Query("compact", bool, "compact"),
    ),
    pagination=Pagination(items=("events", "data"), total=("metadata", "total"), limit="limit", offset="offset"),
)
ADMIN_ACTIVITIES_EXPORT_CSV: Operation[None] = Operation(
    "admin.activities.export_csv",
    "GET /rest/admin/activities/actions/exportCSV",
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        Query("start_date_time", datetime, "startDateTime", required=True),
        Query("end_date_time", datetime, "endDateTime", required=True),
        Query("event_filters", Sequence[str], "eventFilters:in"),
        Query("object_ids", Sequence[str], "objectIds:in"),
        Query("user_id", str, "userId"),
        Query("max_pages", int, "maxPages"),
        Query("order_by", ExportCsvOrderBy, "orderBy"),
        Query("compact", bool, "compact"),
    ),
)
ADMIN_ACTIVITIES_GET: Operation[AdminActivityList] = Operation(
    "admin.activities.get",
    "GET /rest/admin/activities/{activity_id}",
    result=AdminActivityList,
    arguments=(shared.ACTIVITY_ID,),
)


class AdminActivities(Resource):
    """The audit log of the appliance."""

    def list(
        self,
        *,
        start_date_time: datetime,
        end_date_time: datetime,
        event_filters: Sequence[str] | Omit = OMIT,
        object_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        max_pages: int | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        compact: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[AdminEvent]:
        """List the audit log.

        Lists the actions of users and administrators in a period. Requires an administrator with access to the
        Activity Log. Source: `GET /rest/admin/activities`, scope `GET/admin/*` (inferred).

        Args:
            start_date_time: Start of the period.
            end_date_time: End of the period.
            event_filters: Only entries with one of these events.
            object_ids: Only entries about one of these objects.
            user_id: Only actions of this user.
            max_pages: Maximum number of pages to read.
            order_by: The field and direction to sort by.
            compact: Whether to leave out details.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `AdminEvent` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.page(ADMIN_ACTIVITIES_LIST, AdminEvent, locals())

    def export_csv(
        self,
        *,
        start_date_time: datetime,
        end_date_time: datetime,
        event_filters: Sequence[str] | Omit = OMIT,
        object_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        max_pages: int | Omit = OMIT,
        order_by: ExportCsvOrderBy | Omit = OMIT,
        compact: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> None:
        """Export the audit log.

        Sends the audit log of a period to the administrator by email, as CSV. The call returns before the export is
        ready. Requires an administrator with access to the Activity Log. Source:
        `GET /rest/admin/activities/actions/exportCSV`, scope `GET/admin/*` (inferred).

        Args:
            start_date_time: Start of the period.
            end_date_time: End of the period.
            event_filters: Only entries with one of these events.
            object_ids: Only entries about one of these objects.
            user_id: Only actions of this user.
            max_pages: Maximum number of pages to read.
            order_by: The field and direction to sort by.
            compact: Whether to leave out details.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(ADMIN_ACTIVITIES_EXPORT_CSV, locals())

    def get(self, activity_id: int | str) -> AdminActivityList:
        """Get an entry of the audit log.

        Returns one entry in full. Requires an administrator with access to the Activity Log. Source:
        `GET /rest/admin/activities/{activity_id}`, scope `GET/admin/*` (inferred).

        Args:
            activity_id: Identifier of the activity.

        Returns:
            A list with this one entry.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(ADMIN_ACTIVITIES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AdminActivitiesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminActivitiesWithRawResponse(AdminActivities(self._caller.raw))


class AsyncAdminActivities(AsyncResource):
    """The audit log of the appliance."""

    def list(
        self,
        *,
        start_date_time: datetime,
        end_date_time: datetime,
        event_filters: Sequence[str] | Omit = OMIT,
        object_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        max_pages: int | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        compact: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[AdminEvent]:
        """List the audit log. See `AdminActivities.list`."""
        return self._caller.page(ADMIN_ACTIVITIES_LIST, AdminEvent, locals())

    async def export_csv(
        self,
        *,
        start_date_time: datetime,
        end_date_time: datetime,
        event_filters: Sequence[str] | Omit = OMIT,
        object_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        max_pages: int | Omit = OMIT,
        order_by: ExportCsvOrderBy | Omit = OMIT,
        compact: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> None:
        """Export the audit log. See `AdminActivities.export_csv`."""
        return await self._caller.call(ADMIN_ACTIVITIES_EXPORT_CSV, locals())

    async def get(self, activity_id: int | str) -> AdminActivityList:
        """Get an entry of the audit log. See `AdminActivities.get`."""
        return await self._caller.call(ADMIN_ACTIVITIES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminActivitiesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminActivitiesWithRawResponse(AsyncAdminActivities(self._caller.raw))


class AdminActivitiesWithRawResponse:
    def __init__(self, resource: AdminActivities) -> None:
        self.list = raw(resource.list)
        self.export_csv = raw(resource.export_csv)
        self.get = raw(resource.get)


class AsyncAdminActivitiesWithRawResponse:
    def __init__(self, resource: AsyncAdminActivities) -> None:
        self.list = async_raw(resource.list)
        self.export_csv = async_raw(resource.export_csv)
        self.get = async_raw(resource.get)
