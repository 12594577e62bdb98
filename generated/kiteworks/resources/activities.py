# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.activities`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.activities import Activity, ActivityList

ListType = Literal[
    "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]

ACTIVITIES_LIST: Operation[ActivityList] = Operation(
    "activities.list",
    "GET",
    "/rest/activities",
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
    """What was done in the account."""

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

        Lists what was done to all that the account has access to. Source: `GET /rest/activities`, scope
        `GET/activities/*` (inferred).

        Args:
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
            A page of `Activity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ACTIVITIES_LIST, Activity, locals())

    @responses_property
    def with_raw_response(self) -> ActivitiesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return ActivitiesWithRawResponse(Activities(self._caller.raw))


class AsyncActivities(AsyncResource):
    """What was done in the account."""

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
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncActivitiesWithRawResponse(AsyncActivities(self._caller.raw))


class ActivitiesWithRawResponse:
    def __init__(self, resource: Activities) -> None:
        self.list = raw(resource.list)


class AsyncActivitiesWithRawResponse:
    def __init__(self, resource: AsyncActivities) -> None:
        self.list = async_raw(resource.list)
