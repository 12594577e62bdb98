# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.tasks`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import Task, TaskList

ListOrderBy = Literal[
    "created:asc", "created:desc", "due:asc", "due:desc", "id:asc", "id:desc", "modified:asc", "modified:desc"
]

FILES_TASKS_LIST: Operation[TaskList] = Operation(
    "files.tasks.list",
    "GET /rest/files/{file_id}/tasks",
    result=TaskList,
    arguments=(
        shared.FILE_ID,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        shared.MODIFIED,
        shared.MODIFIED_GT,
        shared.MODIFIED_GTE,
        shared.MODIFIED_LT,
        shared.MODIFIED_LTE,
        shared.DELETED,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("assignee_id", str, "assigneeId"),
        Query("assignee_id_in", Sequence[str], "assigneeId:in"),
        Query("due", datetime, "due"),
        Query("due_gt", datetime, "due:gt"),
        Query("due_gte", datetime, "due:gte"),
        Query("due_lt", datetime, "due:lt"),
        Query("due_lte", datetime, "due:lte"),
        Query("parent_id", int | str, "parentId"),
        Query("parent_id_in", Sequence[int | str], "parentId:in"),
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("contents_contains", str, "contents:contains"),
        Query("status", Sequence[Literal["C", "D", "P"]], "status"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FILES_TASKS_CREATE: Operation[Task] = Operation(
    "files.tasks.create",
    "POST /rest/files/{file_id}/tasks",
    result=Task,
    arguments=(
        shared.FILE_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("assignee_id", str, "assigneeId", required=True),
        Body("due", datetime, "due", required=True),
        Body("contents", str, "contents", required=True),
        Body("parent_id", int | str, "parentId"),
        Body("add_links", bool, "addLinks"),
    ),
)


class FilesTasks(Resource):
    """Tasks on a file."""

    def list(
        self,
        file_id: str,
        *,
        assignee_id: str | Omit = OMIT,
        assignee_id_in: Sequence[str] | Omit = OMIT,
        due: datetime | Omit = OMIT,
        due_gt: datetime | Omit = OMIT,
        due_gte: datetime | Omit = OMIT,
        due_lt: datetime | Omit = OMIT,
        due_lte: datetime | Omit = OMIT,
        parent_id: int | str | Omit = OMIT,
        parent_id_in: Sequence[int | str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        contents_contains: str | Omit = OMIT,
        status: Sequence[Literal["C", "D", "P"]] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Task]:
        """List a file's tasks.

        Lists the tasks on a file. Requires the `task_view` permission on the folder. Source:
        `GET /rest/files/{file_id}/tasks`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            assignee_id: Only tasks assigned to this user.
            assignee_id_in: Only tasks assigned to one of these users.
            due: Only tasks due on this date.
            due_gt: Only tasks due after this date.
            due_gte: Only tasks due on this date or later.
            due_lt: Only tasks due before this date.
            due_lte: Only tasks due on this date or earlier.
            parent_id: Only subtasks of this task.
            parent_id_in: Only subtasks of one of these tasks.
            user_id: Only tasks created by this user.
            user_id_in: Only tasks created by one of these users.
            contents_contains: Only tasks that contain this text.
            status: Only tasks with one of these statuses.
            order_by: The field and direction to sort by.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.
            modified: Only objects modified on this day.
            modified_gt: Only objects modified after this time.
            modified_gte: Only objects modified at or after this time.
            modified_lt: Only objects modified before this time.
            modified_lte: Only objects modified at or before this time.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Task` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(FILES_TASKS_LIST, Task, locals())

    def create(
        self,
        file_id: str,
        *,
        assignee_id: str,
        due: datetime,
        contents: str,
        parent_id: int | str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Task:
        """Create a task.

        Assigns a task on a file to a user. Requires the `task_add` permission on the folder; the assignee needs
        `properties_view` there. Source: `POST /rest/files/{file_id}/tasks`, scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            assignee_id: The assignee.
            due: When it is due.
            contents: The text.
            parent_id: The parent task; 0 for none.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The task.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_REQUIRED,
                ERR_INPUT_DATE_NOT_AFTER, ERR_INPUT_HTML_TAGS_INVALID.
        """
        return self._caller.call(FILES_TASKS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> FilesTasksWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FilesTasksWithRawResponse(FilesTasks(self._caller.raw))


class AsyncFilesTasks(AsyncResource):
    """Tasks on a file."""

    def list(
        self,
        file_id: str,
        *,
        assignee_id: str | Omit = OMIT,
        assignee_id_in: Sequence[str] | Omit = OMIT,
        due: datetime | Omit = OMIT,
        due_gt: datetime | Omit = OMIT,
        due_gte: datetime | Omit = OMIT,
        due_lt: datetime | Omit = OMIT,
        due_lte: datetime | Omit = OMIT,
        parent_id: int | str | Omit = OMIT,
        parent_id_in: Sequence[int | str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        contents_contains: str | Omit = OMIT,
        status: Sequence[Literal["C", "D", "P"]] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Task]:
        """List a file's tasks. See `FilesTasks.list`."""
        return self._caller.page(FILES_TASKS_LIST, Task, locals())

    async def create(
        self,
        file_id: str,
        *,
        assignee_id: str,
        due: datetime,
        contents: str,
        parent_id: int | str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Task:
        """Create a task. See `FilesTasks.create`."""
        return await self._caller.call(FILES_TASKS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFilesTasksWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFilesTasksWithRawResponse(AsyncFilesTasks(self._caller.raw))


class FilesTasksWithRawResponse:
    def __init__(self, resource: FilesTasks) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)


class AsyncFilesTasksWithRawResponse:
    def __init__(self, resource: AsyncFilesTasks) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
