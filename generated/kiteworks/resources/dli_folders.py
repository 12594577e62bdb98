# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.folders`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw

from .._parameters import FOLDER_ID, LIMIT, MODE, OFFSET, USER_ID, WITH
from ..models.dli import DliActivity, DliActivityList
from ..models.folders import Folder

ListActivitiesType = Literal[
    "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListActivitiesOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]

DLI_FOLDERS_GET: Operation[Folder] = Operation(
    "dli.folders.get",
    "GET",
    "/rest/dli/folders/{folder_id}",
    result=Folder,
    arguments=(
        FOLDER_ID,
        WITH,
        MODE,
    ),
    scopes=("GET/dli/*",),
)
DLI_FOLDERS_LIST_ACTIVITIES: Operation[DliActivityList] = Operation(
    "dli.folders.list_activities",
    "GET",
    "/rest/dli/folders/{folder_id}/users/{user_id}/activities",
    result=DliActivityList,
    arguments=(
        FOLDER_ID,
        USER_ID,
        OFFSET,
        LIMIT,
        WITH,
        MODE,
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
    scopes=("GET/dli/*",),
)


class DliFolders(Resource):
    """Folders under investigation."""

    def get(
        self,
        folder_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Folder:
        """Read about any folder

        Reads what is known of a folder of any user. Needs a DLI administrator. Source: `GET
        /rest/dli/folders/{folder_id}`, scope `GET/dli/*` (inferred).

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FOLDERS_GET, locals())

    def list_activities(
        self,
        folder_id: str,
        user_id: str,
        *,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        no_day_back: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListActivitiesType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListActivitiesOrderBy | Omit = OMIT,
    ) -> Page[DliActivity]:
        """List a user's activities in a folder

        Lists what a user did in a folder. Needs a DLI administrator. Source: `GET
        /rest/dli/folders/{folder_id}/users/{user_id}/activities`, scope `GET/dli/*` (inferred).

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            user_id: Identifier of the user.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            no_day_back: How many days to look back.
            start_date: Nothing earlier than this.
            end_date: Nothing later than this.
            filter_: Everybody's activities (`all`) or the caller's own (`my`).
            search: Only activities with this in the text, subject or addresses of a message.
            type_: Only activities of this kind.
            transaction_id: Only activities of this transaction.
            order_by: What to order by, and which way.

        Returns:
            A page of `DliActivity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_FOLDERS_LIST_ACTIVITIES, DliActivity, locals())

    @property
    def with_raw_response(self) -> DliFoldersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return DliFoldersWithRawResponse(DliFolders(self._caller.raw))


class AsyncDliFolders(AsyncResource):
    """Folders under investigation."""

    async def get(
        self,
        folder_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Folder:
        """Read about any folder

        Reads what is known of a folder of any user. Needs a DLI administrator. Source: `GET
        /rest/dli/folders/{folder_id}`, scope `GET/dli/*` (inferred).

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return await self._caller.call(DLI_FOLDERS_GET, locals())

    def list_activities(
        self,
        folder_id: str,
        user_id: str,
        *,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        no_day_back: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListActivitiesType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListActivitiesOrderBy | Omit = OMIT,
    ) -> AsyncPage[DliActivity]:
        """List a user's activities in a folder

        Lists what a user did in a folder. Needs a DLI administrator. Source: `GET
        /rest/dli/folders/{folder_id}/users/{user_id}/activities`, scope `GET/dli/*` (inferred).

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            user_id: Identifier of the user.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            no_day_back: How many days to look back.
            start_date: Nothing earlier than this.
            end_date: Nothing later than this.
            filter_: Everybody's activities (`all`) or the caller's own (`my`).
            search: Only activities with this in the text, subject or addresses of a message.
            type_: Only activities of this kind.
            transaction_id: Only activities of this transaction.
            order_by: What to order by, and which way.

        Returns:
            A page of `DliActivity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_FOLDERS_LIST_ACTIVITIES, DliActivity, locals())

    @property
    def with_raw_response(self) -> AsyncDliFoldersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncDliFoldersWithRawResponse(AsyncDliFolders(self._caller.raw))


class DliFoldersWithRawResponse:
    """`DliFolders`, answering with whole responses."""

    def __init__(self, resource: DliFolders) -> None:
        self.get = raw(resource.get)
        self.list_activities = raw(resource.list_activities)


class AsyncDliFoldersWithRawResponse:
    """`AsyncDliFolders`, answering with whole responses."""

    def __init__(self, resource: AsyncDliFolders) -> None:
        self.get = async_raw(resource.get)
        self.list_activities = async_raw(resource.list_activities)
