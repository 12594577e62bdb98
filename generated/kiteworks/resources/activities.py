# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.activities`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.activities import Activity, ActivityList

ListType = Literal[
    "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]

ACTIVITIES_LIST: Operation[ActivityList] = Operation(
    "activities.list",
    "GET /rest/activities",
    result=ActivityList,
    arguments=(
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("no_day_back", int, "noDayBack"),
        Query("start_date", datetime, "startDate"),
        Query("end_date", datetime, "endDate"),
        Query("filter_", Literal["all", "my"], "filter"),
        Query("search", str, "search"),
        Query("type_", ListType, "type"),
        Query("transaction_id", str, "transactionId"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)


class Activities(Resource):
    """Activities in the account."""

    def list(
        self,
        *,
        no_day_back: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Activity]:
        """List my activities.

        Lists activities on everything that the account can access. Source: `GET /rest/activities`, scope
        `GET/activities/*` (inferred).

        Args:
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
            A page of `Activity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ACTIVITIES_LIST, Activity, locals())

    @responses_property
    def with_raw_response(self) -> ActivitiesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ActivitiesWithRawResponse(Activities(self._caller.raw))


class AsyncActivities(AsyncResource):
    """Activities in the account."""

    def list(
        self,
        *,
        no_day_back: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Activity]:
        """List my activities. See `Activities.list`."""
        return self._caller.page(ACTIVITIES_LIST, Activity, locals())

    @responses_property
    def with_raw_response(self) -> AsyncActivitiesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncActivitiesWithRawResponse(AsyncActivities(self._caller.raw))


class ActivitiesWithRawResponse:
    def __init__(self, resource: Activities) -> None:
        self.list = raw(resource.list)


class AsyncActivitiesWithRawResponse:
    def __init__(self, resource: AsyncActivities) -> None:
        self.list = async_raw(resource.list)
