# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.folders`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import DliActivity, DliActivityList
from ..models.folders import Folder

ListActivitiesType = Literal[
    "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListActivitiesOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]

DLI_FOLDERS_GET: Operation[Folder] = Operation(
    "dli.folders.get",
    "GET /rest/dli/folders/{folder_id}",
    result=Folder,
    arguments=(shared.FOLDER_ID, shared.WITH, shared.MODE),
)
DLI_FOLDERS_LIST_ACTIVITIES: Operation[DliActivityList] = Operation(
    "dli.folders.list_activities",
    "GET /rest/dli/folders/{folder_id}/users/{user_id}/activities",
    result=DliActivityList,
    arguments=(
        shared.FOLDER_ID,
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


class DliFolders(Resource):
    """Folders under investigation."""

    def get(self, folder_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Folder:
        """Get a folder of any user.

        Returns the metadata of a folder of any user. Requires a DLI administrator. Source:
        `GET /rest/dli/folders/{folder_id}`, scope `GET/dli/*` (inferred).

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FOLDERS_GET, locals())

    def list_activities(
        self,
        folder_id: str,
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
        """List a user's activities in a folder.

        Lists the activities of a user in a folder. Requires a DLI administrator. Source:
        `GET /rest/dli/folders/{folder_id}/users/{user_id}/activities`, scope `GET/dli/*` (inferred).

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
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
        return self._caller.page(DLI_FOLDERS_LIST_ACTIVITIES, DliActivity, locals())

    @responses_property
    def with_raw_response(self) -> DliFoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return DliFoldersWithRawResponse(DliFolders(self._caller.raw))


class AsyncDliFolders(AsyncResource):
    """Folders under investigation."""

    async def get(self, folder_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Folder:
        """Get a folder of any user. See `DliFolders.get`."""
        return await self._caller.call(DLI_FOLDERS_GET, locals())

    def list_activities(
        self,
        folder_id: str,
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
        """List a user's activities in a folder. See `DliFolders.list_activities`."""
        return self._caller.page(DLI_FOLDERS_LIST_ACTIVITIES, DliActivity, locals())

    @responses_property
    def with_raw_response(self) -> AsyncDliFoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncDliFoldersWithRawResponse(AsyncDliFolders(self._caller.raw))


class DliFoldersWithRawResponse:
    def __init__(self, resource: DliFolders) -> None:
        self.get = raw(resource.get)
        self.list_activities = raw(resource.list_activities)


class AsyncDliFoldersWithRawResponse:
    def __init__(self, resource: AsyncDliFolders) -> None:
        self.get = async_raw(resource.get)
        self.list_activities = async_raw(resource.list_activities)
