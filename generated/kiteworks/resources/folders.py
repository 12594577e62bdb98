# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.folders`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Unpack, overload

from kiteworks_runtime import trees
from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    async_raw_content,
    async_streaming,
    raw,
    raw_content,
    resource_property,
    responses_property,
    streaming,
)
from kiteworks_runtime.files import AsyncUploadSource, DownloadTarget, FileInput, UploadSource
from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode, OrderBy
from ..models.activities import Activity, ActivityList
from ..models.comments import Comment
from ..models.files import CommentList, File, FileList, MemberBulkResult, Task, TaskList
from ..models.folders import Folder, FolderBulkResult, FolderList, FolderPath, FolderQuota, Node, NodeList, Notification
from ..models.mail import Email
from ..models.request_files import RequestFile
from .folders_members import AsyncFoldersMembers, FoldersMembers

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone, and few programs copy trees.
    from kiteworks_runtime.trees import (
        AsyncChanges,
        AsyncTreePlan,
        Changes,
        FolderContents,
        StrPath,
        TreePlan,
        TreeResult,
    )

    from .._options import (
        AsyncDownloadOptions,
        AsyncIterOptions,
        AsyncUploadOptions,
        DownloadOptions,
        IterOptions,
        UploadOptions,
    )
    from .._tree_options import TreeOptions, UploadTreeOptions

UpdateQuota = Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200]
ListSubfoldersOrderBy = Literal["created:asc", "created:desc", "modified:asc", "modified:desc", "name:asc", "name:desc"]
CreateQuota = UpdateQuota
ListSharedOrderBy = ListSubfoldersOrderBy
ListActivitiesType = Literal[
    "all",
    "comments",
    "content_changes",
    "file_changes",
    "folder_activities",
    "folder_changes",
    "kitepoint",
    "mail",
    "tasks",
]
ListActivitiesOrderBy = Literal[
    "created:asc", "created:desc", "event_name:asc", "event_name:desc", "id:asc", "id:desc", "name:asc", "name:desc"
]
ExportActivitiesCsvType = ListActivitiesType
ExportActivitiesCsvOrderBy = ListActivitiesOrderBy
ListCommentsOrderBy = Literal[
    "created:asc", "created:desc", "id:asc", "id:desc", "modified:asc", "modified:desc", "parentId:asc", "parentId:desc"
]
ListTasksOrderBy = Literal[
    "created:asc", "created:desc", "due:asc", "due:desc", "id:asc", "id:desc", "modified:asc", "modified:desc"
]

FOLDERS_TOP: Operation[FolderList] = Operation(
    "folders.top",
    "GET /rest/folders/top",
    result=FolderList,
    arguments=(shared.DELETED, shared.ORDER_BY, shared.LIMIT, shared.OFFSET, shared.WITH, shared.MODE),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_GET: Operation[Folder] = Operation(
    "folders.get",
    "GET /rest/folders/{folder_id}",
    result=Folder,
    arguments=(shared.FOLDER_ID, shared.WITH, shared.MODE, shared.DELETED_BY_ID),
)
FOLDERS_UPDATE: Operation[Folder] = Operation(
    "folders.update",
    "PUT /rest/folders/{folder_id}",
    result=Folder,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("name", Annotated[str, Meta(min_length=1, max_length=255)], "name"),
        Body("description", str, "description"),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("file_lifetime", Annotated[int, Meta(ge=0)], "fileLifetime"),
        Body("apply_file_lifetime_to_files", bool, "applyFileLifetimeToFiles"),
        Body("apply_file_lifetime_to_nested", bool, "applyFileLifetimeToNested"),
        Body("secure", bool, "secure"),
        Body("syncable", bool, "syncable"),
        Body("client_id", str, "clientId"),
        Body("vendor_doc_id", str, "vendorDocId"),
        Body("vendor_doc_name", str, "vendorDocName"),
        Body("use_folder_quota", bool, "useFolderQuota"),
        Body("quota", UpdateQuota, "quota"),
        Body("break_inheritance", bool, "breakInheritance"),
    ),
)
FOLDERS_DELETE: Operation[None] = Operation(
    "folders.delete", "DELETE /rest/folders/{folder_id}", arguments=(shared.FOLDER_ID,)
)
FOLDERS_LIST_SUBFOLDERS: Operation[FolderList] = Operation(
    "folders.list_subfolders",
    "GET /rest/folders/{folder_id}/folders",
    result=FolderList,
    arguments=(
        shared.FOLDER_ID,
        shared.DELETED,
        shared.NAME,
        shared.NAME_CONTAINS,
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
        shared.CREATOR_ID,
        shared.CREATOR_ID_IN,
        shared.EXPIRE,
        shared.EXPIRE_GT,
        shared.EXPIRE_GTE,
        shared.EXPIRE_LT,
        shared.EXPIRE_LTE,
        shared.LOCATE_ID,
        Query("file_lifetime", int, "fileLifetime"),
        Query("file_lifetime_gt", int, "fileLifetime:gt"),
        Query("file_lifetime_gte", int, "fileLifetime:gte"),
        Query("file_lifetime_lt", int, "fileLifetime:lt"),
        Query("file_lifetime_lte", int, "fileLifetime:lte"),
        Query("secure", bool, "secure"),
        Query("description_contains", str, "description:contains"),
        Query("order_by", ListSubfoldersOrderBy, "orderBy"),
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_CREATE: Operation[Folder] = Operation(
    "folders.create",
    "POST /rest/folders/{folder_id}/folders",
    result=Folder,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("name", Annotated[str, Meta(min_length=1, max_length=255)], "name", required=True),
        Body("description", str, "description"),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("file_lifetime", Annotated[int, Meta(ge=0)], "fileLifetime"),
        Body("secure", bool, "secure"),
        Body("syncable", bool, "syncable"),
        Body("rename", bool, "rename"),
        Body("client_id", str, "clientId"),
        Body("vendor_doc_id", str | None, "vendorDocId"),
        Body("vendor_doc_name", str, "vendorDocName"),
        Body("is_folder_upload", bool, "isFolderUpload"),
        Body("use_folder_quota", bool, "useFolderQuota"),
        Body("quota", CreateQuota, "quota"),
        Body("inheritance_enabled", bool, "inheritanceEnabled"),
    ),
)
FOLDERS_CHILDREN: Operation[NodeList] = Operation(
    "folders.children",
    "GET /rest/folders/{folder_id}/children",
    result=NodeList,
    arguments=(
        shared.FOLDER_ID,
        shared.DELETED,
        shared.ORDER_BY,
        shared.NAME,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("kind", Literal["d", "f"], "type"),
        Query("extensions", str, "extensions"),
        Query("regex", str, "regex"),
        Query("file_id", str, "fileId"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_LIST_FILES: Operation[FileList] = Operation(
    "folders.list_files",
    "GET /rest/folders/{folder_id}/files",
    result=FileList,
    arguments=(
        shared.FOLDER_ID,
        shared.DELETED,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.CREATOR_ID,
        shared.CREATOR_ID_IN,
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
        shared.EXPIRE,
        shared.EXPIRE_GT,
        shared.EXPIRE_GTE,
        shared.EXPIRE_LT,
        shared.EXPIRE_LTE,
        shared.ORDER_BY,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("is_pushed", bool, "isPushed"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_DELETE_PERMANENTLY: Operation[None] = Operation(
    "folders.delete_permanently", "DELETE /rest/folders/{folder_id}/actions/permanent", arguments=(shared.FOLDER_ID,)
)
FOLDERS_RECOVER: Operation[Folder] = Operation(
    "folders.recover",
    "PATCH /rest/folders/{folder_id}/actions/recover",
    result=Folder,
    arguments=(shared.FOLDER_ID, shared.RETURN_ENTITY, shared.MODE),
)
FOLDERS_MOVE: Operation[Folder] = Operation(
    "folders.move",
    "POST /rest/folders/{folder_id}/actions/move",
    result=Folder,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("destination_folder_id", str, "destinationFolderId", required=True),
        Body("add_version", bool, "addVersion"),
    ),
)
FOLDERS_PATH: Operation[FolderPath] = Operation(
    "folders.path",
    "GET /rest/folders/{folder_id}/tree",
    result=FolderPath,
    arguments=(shared.FOLDER_ID, shared.MODE, Query("include_owner", bool, "includeOwner")),
)
FOLDERS_DELETE_MANY: Operation[None] = Operation(
    "folders.delete_many", "DELETE /rest/folders", arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.MODE)
)
FOLDERS_MOVE_MANY: Operation[FolderBulkResult] = Operation(
    "folders.move_many",
    "POST /rest/folders/actions/move",
    result=FolderBulkResult,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("folder_ids", Sequence[str], "folderIds", required=True),
        Body("destination_folder_id", str, "destinationFolderId", required=True),
    ),
)
FOLDERS_DELETE_PERMANENTLY_MANY: Operation[None] = Operation(
    "folders.delete_permanently_many",
    "DELETE /rest/folders/actions/permanent",
    arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
FOLDERS_RECOVER_MANY: Operation[FolderList] = Operation(
    "folders.recover_many",
    "PATCH /rest/folders/actions/recover",
    result=FolderList,
    arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.RETURN_ENTITY, shared.MODE),
)
FOLDERS_SCAN_MANY: Operation[FolderList] = Operation(
    "folders.scan_many",
    "POST /rest/folders/actions/scan",
    result=FolderList,
    arguments=(shared.RETURN_ENTITY, shared.FOLDER_IDS, shared.WITH, shared.MODE),
)
FOLDERS_LIST_SHARED: Operation[FolderList] = Operation(
    "folders.list_shared",
    "GET /rest/folders/shared",
    result=FolderList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
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
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        shared.EXPIRE,
        shared.EXPIRE_GT,
        shared.EXPIRE_GTE,
        shared.EXPIRE_LT,
        shared.EXPIRE_LTE,
        Query("file_lifetime", int, "fileLifetime"),
        Query("file_lifetime_gt", int, "fileLifetime:gt"),
        Query("file_lifetime_gte", int, "fileLifetime:gte"),
        Query("file_lifetime_lt", int, "fileLifetime:lt"),
        Query("file_lifetime_lte", int, "fileLifetime:lte"),
        Query("secure", bool, "secure"),
        Query("description_contains", str, "description:contains"),
        Query("shared_by_me", bool, "sharedByMe"),
        Query("order_by", ListSharedOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_REQUEST_FILES: Operation[RequestFile | None] = Operation(
    "folders.request_files",
    "POST /rest/folders/{folder_id}/actions/requestFile",
    result=RequestFile | None,
    arguments=(
        shared.FOLDER_ID,
        Body("to", Sequence[str], "to", required=True),
        Body("subject", str, "subject", required=True),
        Body("body", str, "body"),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("count", int, "count"),
        Body("require_auth", bool, "requireAuth"),
        Body("files", Sequence[str], "files"),
        Body("action_id", int, "actionId"),
        Body("show_token", int, "showToken"),
    ),
)
FOLDERS_SCAN: Operation[Folder] = Operation(
    "folders.scan",
    "POST /rest/folders/{folder_id}/actions/scan",
    result=Folder,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Query("folder_id_in", Sequence[str], "folderId:in"),
        Query("file_id_in", Sequence[str], "fileId:in"),
    ),
)
FOLDERS_SEND_MESSAGE: Operation[Email] = Operation(
    "folders.send_message",
    "POST /rest/folders/{folder_id}/actions/sendMessage",
    result=Email,
    arguments=(
        shared.FOLDER_ID,
        Body("subject", str, "subject", required=True),
        Body("to", Sequence[str], "to"),
        Body("cc", Sequence[str], "cc"),
        Body("bcc", Sequence[str], "bcc"),
        Body("secure_body", bool, "secureBody"),
        Body("body", str, "body"),
    ),
)
FOLDERS_SET_NOTIFICATIONS: Operation[Notification] = Operation(
    "folders.set_notifications",
    "PUT /rest/folders/{folder_id}/actions/setNotifications",
    result=Notification,
    arguments=(
        shared.FOLDER_ID,
        shared.OFFSET,
        shared.LIMIT,
        shared.MODE,
        Query("include_nested", bool, "includeNested"),
        Body("file_added", int, "fileAdded"),
        Body("comment_added", int, "commentAdded"),
        Body("add_links", bool, "addLinks"),
    ),
)
FOLDERS_LIST_ACTIVITIES: Operation[ActivityList] = Operation(
    "folders.list_activities",
    "GET /rest/folders/{folder_id}/activities",
    result=ActivityList,
    arguments=(
        shared.FOLDER_ID,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("no_day_back", int, "noDayBack"),
        Query("start_time", int, "startTime"),
        Query("end_time", int, "endTime"),
        Query("start_date", datetime, "startDate"),
        Query("end_date", datetime, "endDate"),
        Query("filter_", Literal["all", "my"], "filter"),
        Query("search", str, "search"),
        Query("type_", ListActivitiesType, "type"),
        Query("transaction_id", str, "transactionId"),
        Query("order_by", ListActivitiesOrderBy, "orderBy"),
        Query("nested", bool, "nested"),
        Query("file_id", str, "fileId"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_EXPORT_ACTIVITIES_CSV: Operation[None] = Operation(
    "folders.export_activities_csv",
    "GET /rest/folders/{folder_id}/activities/actions/exportCSV",
    arguments=(
        shared.FOLDER_ID,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("no_day_back", int, "noDayBack"),
        Query("start_time", int, "startTime"),
        Query("end_time", int, "endTime"),
        Query("start_date", datetime, "startDate"),
        Query("end_date", datetime, "endDate"),
        Query("filter_", Literal["all", "my"], "filter"),
        Query("search", str, "search"),
        Query("type_", ExportActivitiesCsvType, "type"),
        Query("transaction_id", str, "transactionId"),
        Query("order_by", ExportActivitiesCsvOrderBy, "orderBy"),
        Query("nested", bool, "nested"),
        Query("file_id", str, "fileId"),
    ),
    receives="text/csv",
)
FOLDERS_LIST_COMMENTS: Operation[CommentList] = Operation(
    "folders.list_comments",
    "GET /rest/folders/{folder_id}/comments",
    result=CommentList,
    arguments=(
        shared.FOLDER_ID,
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
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("parent_id", int | str, "parentId"),
        Query("parent_id_in", Sequence[int | str], "parentId:in"),
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("contents_contains", str, "contents:contains"),
        Query("order_by", ListCommentsOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_QUOTA: Operation[FolderQuota] = Operation(
    "folders.quota",
    "GET /rest/folders/{folder_id}/quota",
    result=FolderQuota,
    arguments=(shared.FOLDER_ID, Query("file_id", str, "fileId")),
)
FOLDERS_LIST_TASKS: Operation[TaskList] = Operation(
    "folders.list_tasks",
    "GET /rest/folders/{folder_id}/tasks",
    result=TaskList,
    arguments=(
        shared.FOLDER_ID,
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
        Query("order_by", ListTasksOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)


class Folders(Resource):
    """Folders and their contents."""

    @resource_property
    def members(self) -> FoldersMembers:
        """Members of a folder."""
        return FoldersMembers(self._caller)

    def top(
        self,
        *,
        deleted: bool = False,
        order_by: OrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Folder]:
        """List the top-level folders.

        Lists the top-level folders that the caller can see, both owned and shared. Source: `GET /rest/folders/top`,
        scope `GET/folders/*`.

        Args:
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            order_by: The field and direction to sort by.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.page(FOLDERS_TOP, Folder, locals())

    def get(
        self, folder_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT, deleted: bool | Omit = OMIT
    ) -> Folder:
        """Get a folder.

        Returns one folder. The caller must own it or be a member of it. Source: `GET /rest/folders/{folder_id}`,
        scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            deleted: If false, an object in the recycle bin is refused with 403. If omitted, it is returned too, with
                `deleted` set. Not documented by the vendor; programs in use rely on it.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER; 403 ERR_ACCESS_USER,
                ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.
        """
        return self._caller.call(FOLDERS_GET, locals())

    def update(
        self,
        folder_id: str,
        *,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        apply_file_lifetime_to_files: bool | Omit = OMIT,
        apply_file_lifetime_to_nested: bool | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: UpdateQuota | Omit = OMIT,
        break_inheritance: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Update a folder.

        Renames a folder or changes its settings. Requires the right to edit its properties. Source:
        `PUT /rest/folders/{folder_id}`, scope `PUT/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            name: New name.
            description: New description.
            expire: When it expires and is removed; 0 or None for never. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            apply_file_lifetime_to_files: Whether to apply the new lifetime to existing files too.
            apply_file_lifetime_to_nested: Whether to apply the new lifetime to subfolders too.
            secure: Whether only authorized recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            use_folder_quota: Whether the folder has its own quota.
            quota: The quota in bytes; -1 for none. Only these sizes are accepted, and they apply only if
                `use_folder_quota` is true.
            break_inheritance: Whether to stop inheriting members from the parent folder.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The updated folder. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR, ERR_ACCESS_DENIED; 409
                ERR_ENTITY_EXISTS; 422 ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_INPUT_PAST_DATE,
                ERR_INPUT_INVALID_FORMAT.
        """
        return self._caller.call(FOLDERS_UPDATE, locals())

    def delete(self, folder_id: str) -> None:
        """Move a folder to the recycle bin.

        Deletes a folder and all its contents; `folders.recover` restores them. Source:
        `DELETE /rest/folders/{folder_id}`, scope `DELETE/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER,
                ERR_ENTITY_CONTAINS_LOCKED_FILES, ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR,
                ERR_ACCESS_DENIED, ERR_ENTITY_DELETED, ERR_ENTITY_IS_NOT_UPDATABLE, ERR_ENTITY_IS_SECURE_FOLDER,
                ERR_PROFILE_COLLABORATION_DISABLED, ERR_SYSTEM_TENANT_SUSPENDED.
        """
        return self._caller.call(FOLDERS_DELETE, locals())

    def list_subfolders(
        self,
        folder_id: str,
        *,
        file_lifetime: int | Omit = OMIT,
        file_lifetime_gt: int | Omit = OMIT,
        file_lifetime_gte: int | Omit = OMIT,
        file_lifetime_lt: int | Omit = OMIT,
        file_lifetime_lte: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListSubfoldersOrderBy | Omit = OMIT,
        deleted: bool = False,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
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
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Folder]:
        """List the subfolders of a folder.

        Lists the direct subfolders of a folder. Source: `GET /rest/folders/{folder_id}/folders`, scope
        `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            file_lifetime: Only folders with a file lifetime of exactly this many days.
            file_lifetime_gt: Only folders with a file lifetime of more days than this.
            file_lifetime_gte: Only folders with a file lifetime of at least this many days.
            file_lifetime_lt: Only folders with a file lifetime of fewer days than this.
            file_lifetime_lte: Only folders with a file lifetime of at most this many days.
            secure: Only folders restricted to authorized recipients (true), or only the others (false).
            description_contains: Only folders with this text in the description.
            order_by: The field and direction to sort by.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
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
            user_id: Only objects created by this user.
            user_id_in: Only objects created by one of these users, at most 100.
            expire: Only objects that expire at this time, a date or a Unix timestamp in seconds; 0 for those that never
                expire.
            expire_gt: Only objects that expire after this time, a date or a Unix timestamp in seconds.
            expire_gte: Only objects that expire at or after this time, a date or a Unix timestamp in seconds.
            expire_lt: Only objects that expire before this time, a date or a Unix timestamp in seconds.
            expire_lte: Only objects that expire at or before this time, a date or a Unix timestamp in seconds.
            locate_id: Return the page that contains this object, regardless of `offset`.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_DLI_ADMIN.
        """
        return self._caller.page(FOLDERS_LIST_SUBFOLDERS, Folder, locals())

    def create(
        self,
        folder_id: str,
        *,
        name: str,
        description: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        rename: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | None | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        is_folder_upload: bool | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: CreateQuota | Omit = OMIT,
        inheritance_enabled: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Create a folder.

        Creates a folder in a parent folder, or at the top level if the parent's identifier is "0". Requires the
        right to add folders. Source: `POST /rest/folders/{folder_id}/folders`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            name: Name of the folder, unique within its parent regardless of case.
            description: Description of the folder.
            expire: When it expires and is removed; 0 or None for never. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            secure: Whether only authorized recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            rename: Whether to choose another name if this one is taken, instead of failing.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            is_folder_upload: Whether the folder is created as part of a folder upload.
            use_folder_quota: Whether the folder gets its own quota.
            quota: The quota in bytes; -1 for none. Only these sizes are accepted, and they apply only if
                `use_folder_quota` is true.
            inheritance_enabled: Whether members of the parent folder become members here too.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The folder. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ACCESS_DENIED; 409 ERR_ENTITY_EXISTS; 422 ERR_INPUT_REQUIRED,
                ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT, ERR_INVALID_PARAMETER, ERR_INPUT_INVALID_FORMAT,
                ERR_INPUT_INVALID_DATE.
        """
        return self._caller.call(FOLDERS_CREATE, locals())

    def children(
        self,
        folder_id: str,
        *,
        kind: Literal["d", "f"] | Omit = OMIT,
        extensions: str | Omit = OMIT,
        regex: str | Omit = OMIT,
        file_id: str | Omit = OMIT,
        deleted: bool = False,
        order_by: OrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Node]:
        """List the contents of a folder.

        Lists the direct contents of a folder: first its subfolders, then its files. Source:
        `GET /rest/folders/{folder_id}/children`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            kind: Only files (`f`) or only folders (`d`).
            extensions: Only files with one of these extensions, separated by commas.
            regex: Only names that match this regular expression.
            file_id: Only this file.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            order_by: The field and direction to sort by.
            name: Only objects with exactly this name.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Node` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_DELETED; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.page(FOLDERS_CHILDREN, Node, locals())

    def list_files(
        self,
        folder_id: str,
        *,
        is_pushed: bool | Omit = OMIT,
        deleted: bool = False,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
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
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
        order_by: OrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[File]:
        """List the files of a folder.

        Lists the files directly in a folder, not those in its subfolders. Source:
        `GET /rest/folders/{folder_id}/files`, scope `GET/files/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            is_pushed: Only files pushed to mobile devices (true), or only the others (false).
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            user_id: Only objects created by this user.
            user_id_in: Only objects created by one of these users, at most 100.
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
            expire: Only objects that expire at this time, a date or a Unix timestamp in seconds; 0 for those that never
                expire.
            expire_gt: Only objects that expire after this time, a date or a Unix timestamp in seconds.
            expire_gte: Only objects that expire at or after this time, a date or a Unix timestamp in seconds.
            expire_lt: Only objects that expire before this time, a date or a Unix timestamp in seconds.
            expire_lte: Only objects that expire at or before this time, a date or a Unix timestamp in seconds.
            order_by: The field and direction to sort by.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `File` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER;
                422 ERR_INVALID_PARAMETER.
        """
        return self._caller.page(FOLDERS_LIST_FILES, File, locals())

    def delete_permanently(self, folder_id: str) -> None:
        """Delete a folder permanently.

        Removes a folder from the recycle bin permanently. This can't be undone. Source:
        `DELETE /rest/folders/{folder_id}/actions/permanent`, scope `DELETE/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FOLDERS_DELETE_PERMANENTLY, locals())

    def recover(self, folder_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> Folder:
        """Restore a folder.

        Restores a folder from the recycle bin with all its contents. Source:
        `PATCH /rest/folders/{folder_id}/actions/recover`, scope `PATCH/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The folder. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED,
                ERR_ENTITY_PARENT_FOLDER_DELETED; 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FOLDERS_RECOVER, locals())

    def move(
        self,
        folder_id: str,
        *,
        destination_folder_id: str,
        add_version: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Move a folder.

        Moves a folder with all its contents into another folder. Source:
        `POST /rest/folders/{folder_id}/actions/move`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            destination_folder_id: The folder to move into.
            add_version: Whether a file whose name exists in the destination becomes a new version of the existing file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The moved folder. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_IS_SYNC_DIR,
                ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_CONTAINS_LOCKED_FILES,
                ERR_ENTITY_IS_SECURE_FOLDER; 409 ERR_ENTITY_EXISTS; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422
                ERR_CANNOT_MOVE_FOLDER_TO_SELF, ERR_CANNOT_MOVE_TO_CHILD, ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FOLDERS_MOVE, locals())

    def path(self, folder_id: str, *, include_owner: bool | Omit = OMIT, mode: Mode | Omit = OMIT) -> FolderPath:
        """Get the path of a folder.

        Lists the folders from the top level down to this one. Source: `GET /rest/folders/{folder_id}/tree`, scope
        `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            include_owner: Whether to include the owner of the topmost folder.
            mode: How much detail to return for each object.

        Returns:
            The folders, topmost first.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_DLI_ADMIN.
        """
        return self._caller.call(FOLDERS_PATH, locals())

    def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete folders.

        Moves folders to the recycle bin. Source: `DELETE /rest/folders`, scope `DELETE/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FOLDERS_DELETE_MANY, locals())

    def move_many(
        self,
        *,
        folder_ids: Sequence[str],
        destination_folder_id: str,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FolderBulkResult:
        """Move folders.

        Moves folders into another folder. Requires the `folder_move` permission on them and `folder_add` on the
        destination. Source: `POST /rest/folders/actions/move`, scope `POST/folders/*`.

        Args:
            folder_ids: The folders to move.
            destination_folder_id: The destination folder.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The result for each folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED; 409
                ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FOLDERS_MOVE_MANY, locals())

    def delete_permanently_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete folders permanently.

        Removes folders and all their contents permanently. This can't be undone. Source:
        `DELETE /rest/folders/actions/permanent`, scope `DELETE/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FOLDERS_DELETE_PERMANENTLY_MANY, locals())

    def recover_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Restore folders.

        Restores folders from the recycle bin with all their contents. Source: `PATCH /rest/folders/actions/recover`,
        scope `PATCH/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to continue with the others if some of them fail.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The folders.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_NOT_DELETED; 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FOLDERS_RECOVER_MANY, locals())

    def scan_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Scan folders.

        Queues the contents of several folders for the virus and DLP scans. Source:
        `POST /rest/folders/actions/scan`, scope `POST/folders/*`.

        Args:
            ids: Identifiers of the folders.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The folders.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FOLDERS_SCAN_MANY, locals())

    def list_shared(
        self,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        file_lifetime_gt: int | Omit = OMIT,
        file_lifetime_gte: int | Omit = OMIT,
        file_lifetime_lt: int | Omit = OMIT,
        file_lifetime_lte: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        shared_by_me: bool | Omit = OMIT,
        order_by: ListSharedOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
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
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
    ) -> Page[Folder]:
        """List shared folders.

        Lists top-level folders that the caller has shared, or that others have shared with the caller. Source:
        `GET /rest/folders/shared`, scope `GET/folders/*`.

        Args:
            user_id: Only folders created by this user.
            user_id_in: Only folders created by one of these users.
            file_lifetime: Only folders with a file lifetime of exactly this many days.
            file_lifetime_gt: Only folders with a file lifetime of more days than this.
            file_lifetime_gte: Only folders with a file lifetime of at least this many days.
            file_lifetime_lt: Only folders with a file lifetime of fewer days than this.
            file_lifetime_lte: Only folders with a file lifetime of at most this many days.
            secure: Only secure folders (true), or only the others (false).
            description_contains: Only folders with this text in the description.
            shared_by_me: Only folders shared by the caller (true), or only those shared by others (false).
            order_by: The field and direction to sort by.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
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
            expire: Only objects that expire at this time, a date or a Unix timestamp in seconds; 0 for those that never
                expire.
            expire_gt: Only objects that expire after this time, a date or a Unix timestamp in seconds.
            expire_gte: Only objects that expire at or after this time, a date or a Unix timestamp in seconds.
            expire_lt: Only objects that expire before this time, a date or a Unix timestamp in seconds.
            expire_lte: Only objects that expire at or before this time, a date or a Unix timestamp in seconds.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(FOLDERS_LIST_SHARED, Folder, locals())

    def request_files(
        self,
        folder_id: str,
        *,
        to: Sequence[str],
        subject: str,
        body: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        count: int | Omit = OMIT,
        require_auth: bool | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        action_id: int | Omit = OMIT,
        show_token: int | Omit = OMIT,
    ) -> RequestFile | None:
        """Request files for a folder.

        Asks people by email to upload files to a folder. The caller's profile must allow this. Source:
        `POST /rest/folders/{folder_id}/actions/requestFile`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            to: Email addresses of the recipients.
            subject: Its subject; at most 998 characters.
            body: Its text.
            expire: When the request expires; 0 or None for never.
            count: Maximum number of files that may be uploaded.
            require_auth: Whether people must sign in to upload.
            files: Files to show to the recipients.
            action_id: What recipients may do with the files shown to them: 1 view, 2 view and download.
            show_token: 1 to include the reference of the request in the response, 0 not to.

        Returns:
            The request, including its reference if requested, or an empty body.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_SECURE_FOLDER, ERR_ENTITY_NOT_SCANNED,
                ERR_ENTITY_VIRUS_FOUND, ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST, ERR_LICENSE_MAX_USERS_COUNT_REACHED,
                ERR_USER_HAS_NO_USER_TYPE, ERR_USER_TYPE_NO_ACCESS; 422 ERR_INPUT_HYPERLINK, ERR_INPUT_INVALID_DATE,
                ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FOLDERS_REQUEST_FILES, locals())

    def scan(
        self,
        folder_id: str,
        *,
        folder_id_in: Sequence[str] | Omit = OMIT,
        file_id_in: Sequence[str] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Scan a folder.

        Queues the contents of a folder for the virus and DLP scans. Source:
        `POST /rest/folders/{folder_id}/actions/scan`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            folder_id_in: Identifiers of its subfolders to scan.
            file_id_in: Identifiers of its files to scan.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FOLDERS_SCAN, locals())

    def send_message(
        self,
        folder_id: str,
        *,
        subject: str,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        body: str | Omit = OMIT,
    ) -> Email:
        """Send a message to members.

        Sends a message to members of a folder. The caller must be a member. Source:
        `POST /rest/folders/{folder_id}/actions/sendMessage`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            subject: Its subject; at most 998 characters.
            to: Identifiers of the recipients.
            cc: Identifiers of the Cc recipients.
            bcc: Identifiers of the Bcc recipients.
            secure_body: Whether the body can be read only on the appliance, not in the notification.
            body: Its text.

        Returns:
            The message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FOLDERS_SEND_MESSAGE, locals())

    def set_notifications(
        self,
        folder_id: str,
        *,
        include_nested: bool | Omit = OMIT,
        file_added: int | Omit = OMIT,
        comment_added: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Notification:
        """Subscribe to a folder.

        Sets which email notifications the caller gets about a folder. Source:
        `PUT /rest/folders/{folder_id}/actions/setNotifications`, scope `PUT/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            include_nested: Whether to apply the setting to all subfolders.
            file_added: 1 to be notified of new files, 0 not to.
            comment_added: 1 to be notified of new comments, 0 not to.
            add_links: Whether to include links to related resources in the response.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            mode: How much detail to return for each object.

        Returns:
            The subscription.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_NOT_INTEGER.
        """
        return self._caller.call(FOLDERS_SET_NOTIFICATIONS, locals())

    def list_activities(
        self,
        folder_id: str,
        *,
        no_day_back: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListActivitiesType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListActivitiesOrderBy | Omit = OMIT,
        nested: bool | Omit = OMIT,
        file_id: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Activity]:
        """List a folder's activities.

        Lists the activities in a folder. Requires the `user_view` permission. Source:
        `GET /rest/folders/{folder_id}/activities`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            no_day_back: Number of days to look back.
            start_time: Only activities at or after this time, a Unix timestamp in seconds.
            end_time: Only activities at or before this time, a Unix timestamp in seconds.
            start_date: Only activities at or after this time.
            end_date: Only activities at or before this time.
            filter_: The activities of all users (`all`) or only the caller's own (`my`).
            search: Only activities with this text in the body, subject or addresses of a message.
            type_: Only activities of this type.
            transaction_id: Only activities of this transaction.
            order_by: The field and direction to sort by.
            nested: Whether to include activities in subfolders.
            file_id: Only activities on this file.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Activity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.page(FOLDERS_LIST_ACTIVITIES, Activity, locals())

    def export_activities_csv(
        self,
        folder_id: str,
        target: DownloadTarget,
        *,
        no_day_back: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ExportActivitiesCsvType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ExportActivitiesCsvOrderBy | Omit = OMIT,
        nested: bool | Omit = OMIT,
        file_id: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Export a folder's activities.

        Exports the activities in a folder as CSV. Requires the `user_view` permission. Source:
        `GET /rest/folders/{folder_id}/activities/actions/exportCSV`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            no_day_back: Number of days to look back.
            start_time: Only activities at or after this time, a Unix timestamp in seconds.
            end_time: Only activities at or before this time, a Unix timestamp in seconds.
            start_date: Only activities at or after this time.
            end_date: Only activities at or before this time.
            filter_: The activities of all users (`all`) or only the caller's own (`my`).
            search: Only activities with this text in the body, subject or addresses of a message.
            type_: Only activities of this type.
            transaction_id: Only activities of this transaction.
            order_by: The field and direction to sort by.
            nested: Whether to include activities in subfolders.
            file_id: Only activities on this file.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(FOLDERS_EXPORT_ACTIVITIES_CSV, target, locals(), options)

    def iter_export_activities_csv(
        self,
        folder_id: str,
        *,
        no_day_back: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ExportActivitiesCsvType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ExportActivitiesCsvOrderBy | Omit = OMIT,
        nested: bool | Omit = OMIT,
        file_id: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[IterOptions],
    ) -> Generator[bytes, None, None]:
        """Export a folder's activities, as an iterator of bytes.

        As `export_activities_csv`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `export_activities_csv`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.iter_download(FOLDERS_EXPORT_ACTIVITIES_CSV, locals(), options)

    def list_comments(
        self,
        folder_id: str,
        *,
        parent_id: int | str | Omit = OMIT,
        parent_id_in: Sequence[int | str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        contents_contains: str | Omit = OMIT,
        order_by: ListCommentsOrderBy | Omit = OMIT,
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
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Comment]:
        """List the comments in a folder.

        Lists the comments on all files of a folder. Requires the `comment_view` permission. Source:
        `GET /rest/folders/{folder_id}/comments`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            parent_id: Only replies to this comment.
            parent_id_in: Only replies to one of these comments.
            user_id: Only comments by this user.
            user_id_in: Only comments by one of these users.
            contents_contains: Only comments that contain this text.
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
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Comment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(FOLDERS_LIST_COMMENTS, Comment, locals())

    def quota(self, folder_id: str, *, file_id: str | Omit = OMIT) -> FolderQuota:
        """Get a folder's quota.

        Returns the quota of a folder and how much of it is used. Requires the `file_add` permission. This operation
        responds with 404 for a folder that does not exist. Source: `GET /rest/folders/{folder_id}/quota`, scope
        `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            file_id: A file in the folder; the response is the quota that applies to it.

        Returns:
            The quota.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_DELETED.
        """
        return self._caller.call(FOLDERS_QUOTA, locals())

    def list_tasks(
        self,
        folder_id: str,
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
        order_by: ListTasksOrderBy | Omit = OMIT,
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
        """List the tasks in a folder.

        Lists the tasks on all files of a folder. Requires the `task_view` permission. Source:
        `GET /rest/folders/{folder_id}/tasks`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
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
        return self._caller.page(FOLDERS_LIST_TASKS, Task, locals())

    def upload(
        self, folder_id: str, source: UploadSource, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> File:
        """Upload a file of any size.

        Uploads a small file in one request and a large one in chunks. If a file of that name exists, it gets a new
        version. If the upload fails, the data already uploaded is discarded unless `resume` is set. Source:
        `POST /rest/folders/{folder_id}/actions/initiateUpload`, scope `POST/uploads/*` or `GET/uploads/*` or
        `DELETE/uploads/*` or `GET/files/*` or `POST/files/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            source: A path, bytes, a binary file object, an iterator of bytes, or a tuple of a name and one of these.
            name: Name of the file on the appliance. Default: that of `source`.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 67,108,864 bytes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_LOCKED, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP; 409 ERR_ENTITY_EXISTS; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER,
                ERR_LICENSE_MAX_UPLOAD_SIZE, ERR_INPUT_INVALID_DATE.
        """
        from .._uploads import FOLDERS_UPLOAD

        return self._caller.upload(FOLDERS_UPLOAD, folder_id, source, name, options)

    def upload_zip(
        self, folder_id: str, source: FileInput, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> None:
        """Upload a ZIP archive and unpack it.

        Uploads a ZIP archive in chunks. The appliance unpacks it in the folder after all of it has arrived, possibly
        a moment later, and does not keep the archive. This is faster for many small files. How a file in the archive
        affects an existing file of the same name is up to the appliance, and some releases can't unpack archives. The
        total size of the archive's contents is computed first, so an open file must be seekable. The response does not
        name the files created, so `verify` and `verify_timeout` have no effect. Source:
        `POST /rest/folders/{folder_id}/actions/initiateUpload/zip`, scope `POST/folders/*` or `POST/uploads/*` or
        `GET/uploads/*` or `DELETE/uploads/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            source: A path, bytes, a binary file object, or a tuple of a name and one of these.
            name: Name of the file on the appliance. Default: that of `source`.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 67,108,864 bytes.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import FOLDERS_UPLOAD_ZIP

        return self._caller.upload(FOLDERS_UPLOAD_ZIP, folder_id, source, name, options)

    @overload
    def upload_tree(
        self,
        folder_id: str,
        source_dir: StrPath,
        *,
        dry_run: Literal[False] = False,
        **options: Unpack[UploadTreeOptions],
    ) -> TreeResult: ...
    @overload
    def upload_tree(
        self, folder_id: str, source_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[UploadTreeOptions]
    ) -> TreePlan: ...
    def upload_tree(
        self, folder_id: str, source_dir: StrPath, *, dry_run: bool = False, **options: Unpack[UploadTreeOptions]
    ) -> TreePlan | TreeResult:
        """Upload the contents of a folder.

        Uploads the files of a folder and of all its subfolders, several at a time, and creates missing folders.
        Files that already exist and are the same, by hash or else by modification time, are skipped; files that differ
        fail unless `overwrite` is true. Invalid names are detected before anything is sent. Small files take one
        request each; their hashes are compared folder by folder. With `archives`, the new ones among them are uploaded
        together in archives. A failure does not stop the other files.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            source_dir: The local folder whose contents are uploaded.
            dry_run: Whether to return only the plan, which can be printed, counted and executed.
            options: `parallel=4`, `overwrite=False`, `archives=False`, `include=()`, `exclude=()`,
                `system_files=False`, `verify=True`, `verify_timeout=30.0`, `follow_symlinks=False`, `on_progress=None`:
                `kiteworks.UploadTreeOptions`.

        Returns:
            The result for each file, or the plan. `raise_for_failures()` raises an exception if anything failed.

        Raises:
            KiteworksError: The folder itself can't be read. Failures of single files are in the result.
        """
        from .._workflows import FOLDERS_UPLOAD_TREE

        remote = trees.RemoteFolder(
            FOLDERS_UPLOAD_TREE,
            children=self.children,
            transfer=self.upload,
            create=self.create,
            archive=self.upload_zip,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return trees.upload_tree(remote, folder_id, source_dir, dry_run=dry_run, **options)

    @overload
    def download_tree(
        self, folder_id: str, target_dir: StrPath, *, dry_run: Literal[False] = False, **options: Unpack[TreeOptions]
    ) -> TreeResult: ...
    @overload
    def download_tree(
        self, folder_id: str, target_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[TreeOptions]
    ) -> TreePlan: ...
    def download_tree(
        self, folder_id: str, target_dir: StrPath, *, dry_run: bool = False, **options: Unpack[TreeOptions]
    ) -> TreePlan | TreeResult:
        """Download the contents of a folder.

        Downloads the files of a folder and of all its subfolders, several at a time. Files that already exist and
        are the same, by hash or else by modification time, are skipped; files that differ fail unless `overwrite` is
        true. Invalid names are detected before anything is written. Small files take one request each and are compared
        with the hash from the listing. With `archives`, they are downloaded together in archives. A failure does not
        stop the other files.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            target_dir: The local folder to download to. It is created if necessary.
            dry_run: Whether to return only the plan, which can be printed, counted and executed.
            options: `parallel=4`, `overwrite=False`, `archives=False`, `include=()`, `exclude=()`,
                `system_files=False`, `verify=True`, `verify_timeout=30.0`, `on_progress=None`: `kiteworks.TreeOptions`.

        Returns:
            The result for each file, or the plan. `raise_for_failures()` raises an exception if anything failed.

        Raises:
            KiteworksError: The folder itself can't be read. Failures of single files are in the result.
        """
        from .._workflows import FOLDERS_DOWNLOAD_TREE
        from .files import Files

        remote = trees.RemoteFolder(
            FOLDERS_DOWNLOAD_TREE,
            children=self.children,
            transfer=Files(self._caller).download,
            ready=Files(self._caller).zip_status,
            archive=Files(self._caller).download_zip,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return trees.download_tree(remote, folder_id, target_dir, dry_run=dry_run, **options)

    def ensure(self, path: str) -> Folder:
        """Get the folder at a path, creating what is missing.

        Returns the folder at a path; if it does not exist, creates it and the missing folders above it. It can be
        called repeatedly, and by several clients at the same time.

        Args:
            path: Path on the appliance: the names from the top level down, separated by slashes.

        Returns:
            The folder, as it was or as it was created.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import FOLDERS_ENSURE
        from .search import Search

        remote = trees.RemotePaths(
            FOLDERS_ENSURE,
            query=Search(self._caller).query,
            create=self.create,
            folders=self.list_subfolders,
            files=self.list_files,
        )
        found: Folder = trees.ensure_folder(remote, path)
        return found

    def walk(self, folder_id: str) -> Generator[FolderContents[Node], None, None]:
        """Go through a folder and all folders in it.

        Yields the contents of the folder, then those of its subfolders, as `os.walk` does. Each folder is listed
        when the walk comes to it. To leave out a subfolder, remove it from `subfolders` before going on.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.

        Returns:
            For each folder: itself with its path from the start, its subfolders and its files.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import FOLDERS_WALK

        return trees.walk(FOLDERS_WALK, self.children, folder_id)

    def changes(self, folder_id: str, *, since: str | None = None, max_items: int | None = None) -> Changes[Node]:
        """Find what changed in a folder.

        Yields what was added, changed or moved since a point in the folder and all folders below it, and then what
        is gone. A new name is a move; something in the recycle bin is gone. A folder comes before its contents; if it
        is moved, they are not reported. Several changes of a file are reported as one. Save `point` after a change was
        handled: after a crash, the changes since the saved point are reported again. Activities tell which folders to
        list, if the account may read them (`user_view`). All folders are listed once a day, and each time if it may
        not.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            since: The `point` of an earlier call, from which to go on. None begins with an empty folder: everything in
                it is reported as added.
            max_items: The maximum number of changes; a later call with the `point` then continues. None for all.

        Returns:
            The changes, to iterate over. `point` is the point after the last one.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            InvalidArgumentError: `since` is not a point of this folder.
        """
        from .._workflows import FOLDERS_CHANGES
        from .activities import Activities

        remote = trees.RemoteChanges(
            FOLDERS_CHANGES,
            children=self.children,
            activities=self.list_activities,
            elsewhere=Activities(self._caller).list,
            folder=self.get,
            clock=self._caller.clock,
        )
        return trees.Changes(remote, folder_id, since=since, max_items=max_items)

    def watch(
        self,
        folder_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> Changes[Node]:
        """Watch a folder for changes.

        Yields changes as `folders.changes` does, then waits and looks again, until it is closed. While the appliance
        can't be reached or can't answer, it goes on trying.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            since: The `point` of an earlier call, from which to go on. None begins with an empty folder: everything in
                it is reported as added.
            every: Seconds from the end of one look to the next one.
            max_elapsed: Seconds for which the appliance may fail before its error is raised; None for no limit.
            on_wait: Called with the `point` before each wait, when all changes were handled: a good time to save it.

        Returns:
            The changes, to iterate over. `point` is the point after the last one.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            InvalidArgumentError: `since` is not a point of this folder.
        """
        from .._workflows import FOLDERS_WATCH
        from .activities import Activities

        remote = trees.RemoteChanges(
            FOLDERS_WATCH,
            children=self.children,
            activities=self.list_activities,
            elsewhere=Activities(self._caller).list,
            folder=self.get,
            clock=self._caller.clock,
        )
        return trees.Changes(remote, folder_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)

    def share(
        self,
        folder_id: str,
        emails: str | Sequence[str],
        role: str = "Collaborator",
        *,
        update_if_exists: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        notify_file_added: bool | Omit = OMIT,
        downgrade_nested: bool | Omit = OMIT,
    ) -> MemberBulkResult:
        """Share a folder with people.

        Makes people members of a folder, in a role named by its name. The roles are listed once. People without an
        account are invited. If some of them fail, the others are added; if all fail, the appliance's error is
        raised.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            emails: Email addresses of the people.
            role: Name of the role; case does not count.
            update_if_exists: Whether to change the roles of existing members.
            notify: Whether to notify the affected people.
            notify_file_added: Whether to notify new members when files are added.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.

        Returns:
            The members that were added, in `data`, and those who failed, in `failures`.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            InvalidArgumentError: There is no role of this name. The message names the roles.
        """
        from kiteworks_runtime.composed import RemoteSharing

        from .._workflows import FOLDERS_SHARE
        from .folders_members import FoldersMembers
        from .roles import Roles

        remote = RemoteSharing(
            FOLDERS_SHARE,
            roles=Roles(self._caller).list,
            add=FoldersMembers(self._caller).add,
            known=vars(self).setdefault("_role_ids", {}),
        )
        options = {
            "update_if_exists": update_if_exists,
            "notify": notify,
            "notify_file_added": notify_file_added,
            "downgrade_nested": downgrade_nested,
        }
        result: MemberBulkResult = remote.share(folder_id, emails, role, options)
        return result

    @responses_property
    def with_raw_response(self) -> FoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FoldersWithRawResponse(Folders(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> FoldersWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return FoldersWithStreamingResponse(Folders(self._caller.streaming))


class AsyncFolders(AsyncResource):
    """Folders and their contents."""

    @resource_property
    def members(self) -> AsyncFoldersMembers:
        """Members of a folder."""
        return AsyncFoldersMembers(self._caller)

    def top(
        self,
        *,
        deleted: bool = False,
        order_by: OrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Folder]:
        """List the top-level folders. See `Folders.top`."""
        return self._caller.page(FOLDERS_TOP, Folder, locals())

    async def get(
        self, folder_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT, deleted: bool | Omit = OMIT
    ) -> Folder:
        """Get a folder. See `Folders.get`."""
        return await self._caller.call(FOLDERS_GET, locals())

    async def update(
        self,
        folder_id: str,
        *,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        apply_file_lifetime_to_files: bool | Omit = OMIT,
        apply_file_lifetime_to_nested: bool | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: UpdateQuota | Omit = OMIT,
        break_inheritance: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Update a folder. See `Folders.update`."""
        return await self._caller.call(FOLDERS_UPDATE, locals())

    async def delete(self, folder_id: str) -> None:
        """Move a folder to the recycle bin. See `Folders.delete`."""
        return await self._caller.call(FOLDERS_DELETE, locals())

    def list_subfolders(
        self,
        folder_id: str,
        *,
        file_lifetime: int | Omit = OMIT,
        file_lifetime_gt: int | Omit = OMIT,
        file_lifetime_gte: int | Omit = OMIT,
        file_lifetime_lt: int | Omit = OMIT,
        file_lifetime_lte: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListSubfoldersOrderBy | Omit = OMIT,
        deleted: bool = False,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
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
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Folder]:
        """List the subfolders of a folder. See `Folders.list_subfolders`."""
        return self._caller.page(FOLDERS_LIST_SUBFOLDERS, Folder, locals())

    async def create(
        self,
        folder_id: str,
        *,
        name: str,
        description: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        rename: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | None | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        is_folder_upload: bool | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: CreateQuota | Omit = OMIT,
        inheritance_enabled: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Create a folder. See `Folders.create`."""
        return await self._caller.call(FOLDERS_CREATE, locals())

    def children(
        self,
        folder_id: str,
        *,
        kind: Literal["d", "f"] | Omit = OMIT,
        extensions: str | Omit = OMIT,
        regex: str | Omit = OMIT,
        file_id: str | Omit = OMIT,
        deleted: bool = False,
        order_by: OrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Node]:
        """List the contents of a folder. See `Folders.children`."""
        return self._caller.page(FOLDERS_CHILDREN, Node, locals())

    def list_files(
        self,
        folder_id: str,
        *,
        is_pushed: bool | Omit = OMIT,
        deleted: bool = False,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
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
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
        order_by: OrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[File]:
        """List the files of a folder. See `Folders.list_files`."""
        return self._caller.page(FOLDERS_LIST_FILES, File, locals())

    async def delete_permanently(self, folder_id: str) -> None:
        """Delete a folder permanently. See `Folders.delete_permanently`."""
        return await self._caller.call(FOLDERS_DELETE_PERMANENTLY, locals())

    async def recover(self, folder_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> Folder:
        """Restore a folder. See `Folders.recover`."""
        return await self._caller.call(FOLDERS_RECOVER, locals())

    async def move(
        self,
        folder_id: str,
        *,
        destination_folder_id: str,
        add_version: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Move a folder. See `Folders.move`."""
        return await self._caller.call(FOLDERS_MOVE, locals())

    async def path(self, folder_id: str, *, include_owner: bool | Omit = OMIT, mode: Mode | Omit = OMIT) -> FolderPath:
        """Get the path of a folder. See `Folders.path`."""
        return await self._caller.call(FOLDERS_PATH, locals())

    async def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete folders. See `Folders.delete_many`."""
        return await self._caller.call(FOLDERS_DELETE_MANY, locals())

    async def move_many(
        self,
        *,
        folder_ids: Sequence[str],
        destination_folder_id: str,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FolderBulkResult:
        """Move folders. See `Folders.move_many`."""
        return await self._caller.call(FOLDERS_MOVE_MANY, locals())

    async def delete_permanently_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete folders permanently. See `Folders.delete_permanently_many`."""
        return await self._caller.call(FOLDERS_DELETE_PERMANENTLY_MANY, locals())

    async def recover_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Restore folders. See `Folders.recover_many`."""
        return await self._caller.call(FOLDERS_RECOVER_MANY, locals())

    async def scan_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Scan folders. See `Folders.scan_many`."""
        return await self._caller.call(FOLDERS_SCAN_MANY, locals())

    def list_shared(
        self,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        file_lifetime_gt: int | Omit = OMIT,
        file_lifetime_gte: int | Omit = OMIT,
        file_lifetime_lt: int | Omit = OMIT,
        file_lifetime_lte: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        shared_by_me: bool | Omit = OMIT,
        order_by: ListSharedOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
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
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
    ) -> AsyncPage[Folder]:
        """List shared folders. See `Folders.list_shared`."""
        return self._caller.page(FOLDERS_LIST_SHARED, Folder, locals())

    async def request_files(
        self,
        folder_id: str,
        *,
        to: Sequence[str],
        subject: str,
        body: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        count: int | Omit = OMIT,
        require_auth: bool | Omit = OMIT,
        files: Sequence[str] | Omit = OMIT,
        action_id: int | Omit = OMIT,
        show_token: int | Omit = OMIT,
    ) -> RequestFile | None:
        """Request files for a folder. See `Folders.request_files`."""
        return await self._caller.call(FOLDERS_REQUEST_FILES, locals())

    async def scan(
        self,
        folder_id: str,
        *,
        folder_id_in: Sequence[str] | Omit = OMIT,
        file_id_in: Sequence[str] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Folder:
        """Scan a folder. See `Folders.scan`."""
        return await self._caller.call(FOLDERS_SCAN, locals())

    async def send_message(
        self,
        folder_id: str,
        *,
        subject: str,
        to: Sequence[str] | Omit = OMIT,
        cc: Sequence[str] | Omit = OMIT,
        bcc: Sequence[str] | Omit = OMIT,
        secure_body: bool | Omit = OMIT,
        body: str | Omit = OMIT,
    ) -> Email:
        """Send a message to members. See `Folders.send_message`."""
        return await self._caller.call(FOLDERS_SEND_MESSAGE, locals())

    async def set_notifications(
        self,
        folder_id: str,
        *,
        include_nested: bool | Omit = OMIT,
        file_added: int | Omit = OMIT,
        comment_added: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Notification:
        """Subscribe to a folder. See `Folders.set_notifications`."""
        return await self._caller.call(FOLDERS_SET_NOTIFICATIONS, locals())

    def list_activities(
        self,
        folder_id: str,
        *,
        no_day_back: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ListActivitiesType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ListActivitiesOrderBy | Omit = OMIT,
        nested: bool | Omit = OMIT,
        file_id: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Activity]:
        """List a folder's activities. See `Folders.list_activities`."""
        return self._caller.page(FOLDERS_LIST_ACTIVITIES, Activity, locals())

    async def export_activities_csv(
        self,
        folder_id: str,
        target: DownloadTarget,
        *,
        no_day_back: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ExportActivitiesCsvType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ExportActivitiesCsvOrderBy | Omit = OMIT,
        nested: bool | Omit = OMIT,
        file_id: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Export a folder's activities. See `Folders.export_activities_csv`."""
        return await self._caller.download(FOLDERS_EXPORT_ACTIVITIES_CSV, target, locals(), options)

    def iter_export_activities_csv(
        self,
        folder_id: str,
        *,
        no_day_back: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        start_date: datetime | Omit = OMIT,
        end_date: datetime | Omit = OMIT,
        filter_: Literal["all", "my"] | Omit = OMIT,
        search: str | Omit = OMIT,
        type_: ExportActivitiesCsvType | Omit = OMIT,
        transaction_id: str | Omit = OMIT,
        order_by: ExportActivitiesCsvOrderBy | Omit = OMIT,
        nested: bool | Omit = OMIT,
        file_id: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[AsyncIterOptions],
    ) -> AsyncGenerator[bytes, None]:
        """Export a folder's activities. See `Folders.iter_export_activities_csv`."""
        return self._caller.iter_download(FOLDERS_EXPORT_ACTIVITIES_CSV, locals(), options)

    def list_comments(
        self,
        folder_id: str,
        *,
        parent_id: int | str | Omit = OMIT,
        parent_id_in: Sequence[int | str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        contents_contains: str | Omit = OMIT,
        order_by: ListCommentsOrderBy | Omit = OMIT,
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
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Comment]:
        """List the comments in a folder. See `Folders.list_comments`."""
        return self._caller.page(FOLDERS_LIST_COMMENTS, Comment, locals())

    async def quota(self, folder_id: str, *, file_id: str | Omit = OMIT) -> FolderQuota:
        """Get a folder's quota. See `Folders.quota`."""
        return await self._caller.call(FOLDERS_QUOTA, locals())

    def list_tasks(
        self,
        folder_id: str,
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
        order_by: ListTasksOrderBy | Omit = OMIT,
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
        """List the tasks in a folder. See `Folders.list_tasks`."""
        return self._caller.page(FOLDERS_LIST_TASKS, Task, locals())

    async def upload(
        self,
        folder_id: str,
        source: AsyncUploadSource,
        *,
        name: str | None = None,
        **options: Unpack[AsyncUploadOptions],
    ) -> File:
        """Upload a file of any size. See `Folders.upload`."""
        from .._uploads import FOLDERS_UPLOAD

        return await self._caller.upload(FOLDERS_UPLOAD, folder_id, source, name, options)

    async def upload_zip(
        self, folder_id: str, source: FileInput, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> None:
        """Upload a ZIP archive and unpack it. See `Folders.upload_zip`."""
        from .._uploads import FOLDERS_UPLOAD_ZIP

        return await self._caller.upload(FOLDERS_UPLOAD_ZIP, folder_id, source, name, options)

    @overload
    async def upload_tree(
        self,
        folder_id: str,
        source_dir: StrPath,
        *,
        dry_run: Literal[False] = False,
        **options: Unpack[UploadTreeOptions],
    ) -> TreeResult: ...
    @overload
    async def upload_tree(
        self, folder_id: str, source_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[UploadTreeOptions]
    ) -> AsyncTreePlan: ...
    async def upload_tree(
        self, folder_id: str, source_dir: StrPath, *, dry_run: bool = False, **options: Unpack[UploadTreeOptions]
    ) -> AsyncTreePlan | TreeResult:
        """Upload the contents of a folder. See `Folders.upload_tree`."""
        from .._workflows import FOLDERS_UPLOAD_TREE

        remote = trees.RemoteFolder(
            FOLDERS_UPLOAD_TREE,
            children=self.children,
            transfer=self.upload,
            create=self.create,
            archive=self.upload_zip,
            asynchronous=True,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return await trees.upload_tree_async(remote, folder_id, source_dir, dry_run=dry_run, **options)

    @overload
    async def download_tree(
        self, folder_id: str, target_dir: StrPath, *, dry_run: Literal[False] = False, **options: Unpack[TreeOptions]
    ) -> TreeResult: ...
    @overload
    async def download_tree(
        self, folder_id: str, target_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[TreeOptions]
    ) -> AsyncTreePlan: ...
    async def download_tree(
        self, folder_id: str, target_dir: StrPath, *, dry_run: bool = False, **options: Unpack[TreeOptions]
    ) -> AsyncTreePlan | TreeResult:
        """Download the contents of a folder. See `Folders.download_tree`."""
        from .._workflows import FOLDERS_DOWNLOAD_TREE
        from .files import AsyncFiles

        remote = trees.RemoteFolder(
            FOLDERS_DOWNLOAD_TREE,
            children=self.children,
            transfer=AsyncFiles(self._caller).download,
            ready=AsyncFiles(self._caller).zip_status,
            archive=AsyncFiles(self._caller).download_zip,
            asynchronous=True,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return await trees.download_tree_async(remote, folder_id, target_dir, dry_run=dry_run, **options)

    async def ensure(self, path: str) -> Folder:
        """Get the folder at a path, creating what is missing. See `Folders.ensure`."""
        from .._workflows import FOLDERS_ENSURE
        from .search import AsyncSearch

        remote = trees.RemotePaths(
            FOLDERS_ENSURE,
            query=AsyncSearch(self._caller).query,
            create=self.create,
            folders=self.list_subfolders,
            files=self.list_files,
            asynchronous=True,
        )
        found: Folder = await trees.ensure_folder(remote, path)
        return found

    def walk(self, folder_id: str) -> AsyncGenerator[FolderContents[Node], None]:
        """Go through a folder and all folders in it. See `Folders.walk`."""
        from .._workflows import FOLDERS_WALK

        return trees.walk_async(FOLDERS_WALK, self.children, folder_id)

    def changes(self, folder_id: str, *, since: str | None = None, max_items: int | None = None) -> AsyncChanges[Node]:
        """Find what changed in a folder. See `Folders.changes`."""
        from .._workflows import FOLDERS_CHANGES
        from .activities import AsyncActivities

        remote = trees.RemoteChanges(
            FOLDERS_CHANGES,
            children=self.children,
            activities=self.list_activities,
            elsewhere=AsyncActivities(self._caller).list,
            folder=self.get,
            asynchronous=True,
            clock=self._caller.clock,
        )
        return trees.AsyncChanges(remote, folder_id, since=since, max_items=max_items)

    def watch(
        self,
        folder_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> AsyncChanges[Node]:
        """Watch a folder for changes. See `Folders.watch`."""
        from .._workflows import FOLDERS_WATCH
        from .activities import AsyncActivities

        remote = trees.RemoteChanges(
            FOLDERS_WATCH,
            children=self.children,
            activities=self.list_activities,
            elsewhere=AsyncActivities(self._caller).list,
            folder=self.get,
            asynchronous=True,
            clock=self._caller.clock,
        )
        return trees.AsyncChanges(remote, folder_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)

    async def share(
        self,
        folder_id: str,
        emails: str | Sequence[str],
        role: str = "Collaborator",
        *,
        update_if_exists: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        notify_file_added: bool | Omit = OMIT,
        downgrade_nested: bool | Omit = OMIT,
    ) -> MemberBulkResult:
        """Share a folder with people. See `Folders.share`."""
        from kiteworks_runtime.composed import RemoteSharing

        from .._workflows import FOLDERS_SHARE
        from .folders_members import AsyncFoldersMembers
        from .roles import AsyncRoles

        remote = RemoteSharing(
            FOLDERS_SHARE,
            roles=AsyncRoles(self._caller).list,
            add=AsyncFoldersMembers(self._caller).add,
            asynchronous=True,
            known=vars(self).setdefault("_role_ids", {}),
        )
        options = {
            "update_if_exists": update_if_exists,
            "notify": notify,
            "notify_file_added": notify_file_added,
            "downgrade_nested": downgrade_nested,
        }
        result: MemberBulkResult = await remote.share(folder_id, emails, role, options)
        return result

    @responses_property
    def with_raw_response(self) -> AsyncFoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFoldersWithRawResponse(AsyncFolders(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncFoldersWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncFoldersWithStreamingResponse(AsyncFolders(self._caller.streaming))


class FoldersWithRawResponse:
    def __init__(self, resource: Folders) -> None:
        self.top = raw(resource.top)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.list_subfolders = raw(resource.list_subfolders)
        self.create = raw(resource.create)
        self.children = raw(resource.children)
        self.list_files = raw(resource.list_files)
        self.delete_permanently = raw(resource.delete_permanently)
        self.recover = raw(resource.recover)
        self.move = raw(resource.move)
        self.path = raw(resource.path)
        self.delete_many = raw(resource.delete_many)
        self.move_many = raw(resource.move_many)
        self.delete_permanently_many = raw(resource.delete_permanently_many)
        self.recover_many = raw(resource.recover_many)
        self.scan_many = raw(resource.scan_many)
        self.list_shared = raw(resource.list_shared)
        self.request_files = raw(resource.request_files)
        self.scan = raw(resource.scan)
        self.send_message = raw(resource.send_message)
        self.set_notifications = raw(resource.set_notifications)
        self.list_activities = raw(resource.list_activities)
        self.export_activities_csv = raw_content(resource.iter_export_activities_csv)
        self.list_comments = raw(resource.list_comments)
        self.quota = raw(resource.quota)
        self.list_tasks = raw(resource.list_tasks)


class FoldersWithStreamingResponse:
    def __init__(self, resource: Folders) -> None:
        self.export_activities_csv = streaming(resource.iter_export_activities_csv)


class AsyncFoldersWithRawResponse:
    def __init__(self, resource: AsyncFolders) -> None:
        self.top = async_raw(resource.top)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.list_subfolders = async_raw(resource.list_subfolders)
        self.create = async_raw(resource.create)
        self.children = async_raw(resource.children)
        self.list_files = async_raw(resource.list_files)
        self.delete_permanently = async_raw(resource.delete_permanently)
        self.recover = async_raw(resource.recover)
        self.move = async_raw(resource.move)
        self.path = async_raw(resource.path)
        self.delete_many = async_raw(resource.delete_many)
        self.move_many = async_raw(resource.move_many)
        self.delete_permanently_many = async_raw(resource.delete_permanently_many)
        self.recover_many = async_raw(resource.recover_many)
        self.scan_many = async_raw(resource.scan_many)
        self.list_shared = async_raw(resource.list_shared)
        self.request_files = async_raw(resource.request_files)
        self.scan = async_raw(resource.scan)
        self.send_message = async_raw(resource.send_message)
        self.set_notifications = async_raw(resource.set_notifications)
        self.list_activities = async_raw(resource.list_activities)
        self.export_activities_csv = async_raw_content(resource.iter_export_activities_csv)
        self.list_comments = async_raw(resource.list_comments)
        self.quota = async_raw(resource.quota)
        self.list_tasks = async_raw(resource.list_tasks)


class AsyncFoldersWithStreamingResponse:
    def __init__(self, resource: AsyncFolders) -> None:
        self.export_activities_csv = async_streaming(resource.iter_export_activities_csv)
