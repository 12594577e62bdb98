# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.folders`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from datetime import datetime
from types import NoneType
from typing import Annotated, Literal, Unpack, overload

from kiteworks_runtime import trees
from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import (
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
from kiteworks_runtime.transfers import (
    AsyncDownloadOptions,
    AsyncIterOptions,
    AsyncUploadOptions,
    AsyncUploadSource,
    DownloadOptions,
    DownloadTarget,
    FileInput,
    IterOptions,
    UploadOptions,
    UploadSource,
)
from kiteworks_runtime.trees import AsyncTreePlan, StrPath, TreeOptions, TreePlan, TreeResult, UploadTreeOptions

from .. import _parameters as shared
from .._parameters import Mode, OrderBy
from ..models.activities import Activity, ActivityList
from ..models.admin import Email
from ..models.comments import Comment
from ..models.files import CommentList, File, FileList, Task, TaskList
from ..models.folders import Folder, FolderBulkResult, FolderList, FolderPath, FolderQuota, Node, NodeList, Notification
from ..models.request_files import RequestFile
from .folders_members import AsyncFoldersMembers, FoldersMembers

UpdateQuota = Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200]
ListSubfoldersOrderBy = Literal["created:asc", "created:desc", "modified:asc", "modified:desc", "name:asc", "name:desc"]
CreateQuota = Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200]
ListSharedOrderBy = Literal["created:asc", "created:desc", "modified:asc", "modified:desc", "name:asc", "name:desc"]
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
ExportActivitiesCsvType = Literal[
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
ExportActivitiesCsvOrderBy = Literal[
    "created:asc", "created:desc", "event_name:asc", "event_name:desc", "id:asc", "id:desc", "name:asc", "name:desc"
]
ListCommentsOrderBy = Literal[
    "created:asc", "created:desc", "id:asc", "id:desc", "modified:asc", "modified:desc", "parentId:asc", "parentId:desc"
]
ListTasksOrderBy = Literal[
    "created:asc", "created:desc", "due:asc", "due:desc", "id:asc", "id:desc", "modified:asc", "modified:desc"
]

FOLDERS_TOP: Operation[FolderList] = Operation(
    "folders.top",
    "GET",
    "/rest/folders/top",
    result=FolderList,
    arguments=(shared.DELETED, shared.ORDER_BY, shared.LIMIT, shared.OFFSET, shared.WITH, shared.MODE),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_GET: Operation[Folder] = Operation(
    "folders.get",
    "GET",
    "/rest/folders/{folder_id}",
    result=Folder,
    arguments=(shared.FOLDER_ID, shared.WITH, shared.MODE, shared.DELETED_BY_ID),
)
FOLDERS_UPDATE: Operation[Folder] = Operation(
    "folders.update",
    "PUT",
    "/rest/folders/{folder_id}",
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
    media_type="application/json",
)
FOLDERS_DELETE: Operation[None] = Operation(
    "folders.delete", "DELETE", "/rest/folders/{folder_id}", result=NoneType, arguments=(shared.FOLDER_ID,)
)
FOLDERS_LIST_SUBFOLDERS: Operation[FolderList] = Operation(
    "folders.list_subfolders",
    "GET",
    "/rest/folders/{folder_id}/folders",
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
    "POST",
    "/rest/folders/{folder_id}/folders",
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
    media_type="application/json",
)
FOLDERS_CHILDREN: Operation[NodeList] = Operation(
    "folders.children",
    "GET",
    "/rest/folders/{folder_id}/children",
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
    "GET",
    "/rest/folders/{folder_id}/files",
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
    "folders.delete_permanently",
    "DELETE",
    "/rest/folders/{folder_id}/actions/permanent",
    result=NoneType,
    arguments=(shared.FOLDER_ID,),
)
FOLDERS_RECOVER: Operation[Folder] = Operation(
    "folders.recover",
    "PATCH",
    "/rest/folders/{folder_id}/actions/recover",
    result=Folder,
    arguments=(shared.FOLDER_ID, shared.RETURN_ENTITY, shared.MODE),
)
FOLDERS_MOVE: Operation[Folder] = Operation(
    "folders.move",
    "POST",
    "/rest/folders/{folder_id}/actions/move",
    result=Folder,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("destination_folder_id", str, "destinationFolderId", required=True),
        Body("add_version", bool, "addVersion"),
    ),
    media_type="application/json",
)
FOLDERS_PATH: Operation[FolderPath] = Operation(
    "folders.path",
    "GET",
    "/rest/folders/{folder_id}/tree",
    result=FolderPath,
    arguments=(shared.FOLDER_ID, shared.MODE, Query("include_owner", bool, "includeOwner")),
)
FOLDERS_DELETE_MANY: Operation[None] = Operation(
    "folders.delete_many",
    "DELETE",
    "/rest/folders",
    result=NoneType,
    arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
FOLDERS_MOVE_MANY: Operation[FolderBulkResult] = Operation(
    "folders.move_many",
    "POST",
    "/rest/folders/actions/move",
    result=FolderBulkResult,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("folder_ids", Sequence[str], "folderIds", required=True),
        Body("destination_folder_id", str, "destinationFolderId", required=True),
    ),
    media_type="application/json",
)
FOLDERS_DELETE_PERMANENTLY_MANY: Operation[None] = Operation(
    "folders.delete_permanently_many",
    "DELETE",
    "/rest/folders/actions/permanent",
    result=NoneType,
    arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
FOLDERS_RECOVER_MANY: Operation[FolderList] = Operation(
    "folders.recover_many",
    "PATCH",
    "/rest/folders/actions/recover",
    result=FolderList,
    arguments=(shared.FOLDER_IDS, shared.PARTIAL_SUCCESS, shared.RETURN_ENTITY, shared.MODE),
)
FOLDERS_SCAN_MANY: Operation[FolderList] = Operation(
    "folders.scan_many",
    "POST",
    "/rest/folders/actions/scan",
    result=FolderList,
    arguments=(shared.RETURN_ENTITY, shared.FOLDER_IDS, shared.WITH, shared.MODE),
)
FOLDERS_LIST_SHARED: Operation[FolderList] = Operation(
    "folders.list_shared",
    "GET",
    "/rest/folders/shared",
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
    "POST",
    "/rest/folders/{folder_id}/actions/requestFile",
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
    media_type="application/json",
)
FOLDERS_SCAN: Operation[Folder] = Operation(
    "folders.scan",
    "POST",
    "/rest/folders/{folder_id}/actions/scan",
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
    "POST",
    "/rest/folders/{folder_id}/actions/sendMessage",
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
    media_type="application/json",
)
FOLDERS_SET_NOTIFICATIONS: Operation[Notification] = Operation(
    "folders.set_notifications",
    "PUT",
    "/rest/folders/{folder_id}/actions/setNotifications",
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
    media_type="application/json",
)
FOLDERS_LIST_ACTIVITIES: Operation[ActivityList] = Operation(
    "folders.list_activities",
    "GET",
    "/rest/folders/{folder_id}/activities",
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
    "GET",
    "/rest/folders/{folder_id}/activities/actions/exportCSV",
    result=NoneType,
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
    "GET",
    "/rest/folders/{folder_id}/comments",
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
    "GET",
    "/rest/folders/{folder_id}/quota",
    result=FolderQuota,
    arguments=(shared.FOLDER_ID, Query("file_id", str, "fileId")),
)
FOLDERS_LIST_TASKS: Operation[TaskList] = Operation(
    "folders.list_tasks",
    "GET",
    "/rest/folders/{folder_id}/tasks",
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
    """Folders and what lies in them."""

    @resource_property
    def members(self) -> FoldersMembers:
        """Who has access to a folder."""
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

        Lists the folders at the top level that the caller can see, own and shared. Source: `GET /rest/folders/top`,
        scope `GET/folders/*`.

        Args:
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                422 ERR_INVALID_PARAMETER.
        """
        return self._caller.page(FOLDERS_TOP, Folder, locals())

    def get(
        self, folder_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT, deleted: bool | Omit = OMIT
    ) -> Folder:
        """Read a folder.

        Reads one folder. The caller must be a member of it or own it. Source: `GET /rest/folders/{folder_id}`,
        scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.
            deleted: Whether an object in the recycle bin is refused with 403 (false). Without it, such an
                object is read too, with `deleted` set in the answer. No document of the vendor has this; programs
                in use rely on it.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400
                ERR_REQUEST_INVALID_FILTER; 403 ERR_ACCESS_USER, ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.
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
        """Change a folder.

        Renames a folder or changes its settings. Needs the right to edit its properties. Source: `PUT
        /rest/folders/{folder_id}`, scope `PUT/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            name: New name.
            description: New description.
            expire: When to remove it; 0 or None for never. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            apply_file_lifetime_to_files: Whether files that are there already get the new lifetime too.
            apply_file_lifetime_to_nested: Whether folders below get the new lifetime too.
            secure: Whether only authorised recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            use_folder_quota: Whether the folder has a quota of its own.
            quota: The quota in bytes; -1 for none. Only these sizes are taken, and they count where
                `use_folder_quota` is true.
            break_inheritance: Whether to stop taking members from the folder above.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The folder as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR,
                ERR_ACCESS_DENIED; 409 ERR_ENTITY_EXISTS; 422 ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER,
                ERR_INPUT_PAST_DATE, ERR_INPUT_INVALID_FORMAT.
        """
        return self._caller.call(FOLDERS_UPDATE, locals())

    def delete(self, folder_id: str) -> None:
        """Put a folder into the recycle bin.

        Deletes a folder and all that is in it; `folders.recover` brings it back. Source: `DELETE
        /rest/folders/{folder_id}`, scope `DELETE/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_CONTAINS_LOCKED_FILES, ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_MY_DIR,
                ERR_ENTITY_IS_BASE_DIR, ERR_ACCESS_DENIED, ERR_ENTITY_DELETED, ERR_ENTITY_IS_NOT_UPDATABLE,
                ERR_ENTITY_IS_SECURE_FOLDER, ERR_PROFILE_COLLABORATION_DISABLED, ERR_SYSTEM_TENANT_SUSPENDED.
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
        """List the folders in a folder.

        Lists the folders right below one. Source: `GET /rest/folders/{folder_id}/folders`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            file_lifetime: Only folders with a file lifetime of exactly this many days.
            file_lifetime_gt: Only folders with a file lifetime of more days than this.
            file_lifetime_gte: Only folders with a file lifetime of at least this many days.
            file_lifetime_lt: Only folders with a file lifetime of fewer days than this.
            file_lifetime_lte: Only folders with a file lifetime of at most this many days.
            secure: Only folders for authorised recipients, or only the others.
            description_contains: Only folders with this text in the description.
            order_by: What to order by, and which way.
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this time.
            modified_gte: Only what was changed at or after this time.
            modified_lt: Only what was changed before this time.
            modified_lte: Only what was changed at or before this time.
            user_id: Only what this user made.
            user_id_in: Only what one of these users made; at most 100.
            expire: Only what is due for removal at this time, a date or Unix seconds; 0 for what never is.
            expire_gt: Only what is due for removal after this time, a date or Unix seconds.
            expire_gte: Only what is due for removal at or after this time, a date or Unix seconds.
            expire_lt: Only what is due for removal before this time, a date or Unix seconds.
            expire_lte: Only what is due for removal at or before this time, a date or Unix seconds.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ACCESS_DLI_ADMIN.
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
        """Make a folder.

        Makes a folder in another, or at the top level when that is "0". Needs the right to add folders. Source:
        `POST /rest/folders/{folder_id}/folders`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            name: Name of the folder, unique in its parent whatever the case of its letters.
            description: What to say about it.
            expire: When to remove it; 0 or None for never. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            secure: Whether only authorised recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            rename: Whether to choose another name when this one is taken, in place of an error.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            is_folder_upload: Whether the folder is made as part of uploading a tree.
            use_folder_quota: Whether the folder gets a quota of its own.
            quota: The quota in bytes; -1 for none. Only these sizes are taken, and they count where
                `use_folder_quota` is true.
            inheritance_enabled: Whether members of the folder above become members here.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The folder. The body is empty unless `returnEntity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ACCESS_DENIED; 409 ERR_ENTITY_EXISTS; 422 ERR_INPUT_REQUIRED,
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
        """List what is in a folder.

        Lists the folders and then the files right below one. Source: `GET /rest/folders/{folder_id}/children`,
        scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            kind: Only files (`f`) or only folders (`d`).
            extensions: Only files with one of these extensions, parted by commas.
            regex: Only names that match this regular expression.
            file_id: Only this file.
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            order_by: What to order by, and which way.
            name: Only what has exactly this name.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Node` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER; 422 ERR_INVALID_PARAMETER.
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
        """List the files in a folder.

        Lists the files right in a folder, not those in folders below. Source: `GET
        /rest/folders/{folder_id}/files`, scope `GET/files/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            is_pushed: Only files that were pushed to mobile devices, or only the others.
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            user_id: Only what this user made.
            user_id_in: Only what one of these users made; at most 100.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this time.
            modified_gte: Only what was changed at or after this time.
            modified_lt: Only what was changed before this time.
            modified_lte: Only what was changed at or before this time.
            expire: Only what is due for removal at this time, a date or Unix seconds; 0 for what never is.
            expire_gt: Only what is due for removal after this time, a date or Unix seconds.
            expire_gte: Only what is due for removal at or after this time, a date or Unix seconds.
            expire_lt: Only what is due for removal before this time, a date or Unix seconds.
            expire_lte: Only what is due for removal at or before this time, a date or Unix seconds.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `File` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.page(FOLDERS_LIST_FILES, File, locals())

    def delete_permanently(self, folder_id: str) -> None:
        """Remove a folder for good.

        Removes a folder that is in the recycle bin. Nothing brings it back. Source: `DELETE
        /rest/folders/{folder_id}/actions/permanent`, scope `DELETE/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FOLDERS_DELETE_PERMANENTLY, locals())

    def recover(self, folder_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> Folder:
        """Take a folder out of the recycle bin.

        Brings a deleted folder back with all that was in it. Source: `PATCH
        /rest/folders/{folder_id}/actions/recover`, scope `PATCH/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The folder. The body is empty unless `returnEntity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_NOT_DELETED, ERR_ENTITY_PARENT_FOLDER_DELETED; 409 ERR_ENTITY_EXISTS.
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

        Moves a folder with all that is in it into another. Source: `POST /rest/folders/{folder_id}/actions/move`,
        scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            destination_folder_id: The folder to move into.
            add_version: Whether a file whose name is taken there becomes a new version of that file.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The folder in its new place. The body is empty unless `returnEntity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR,
                ERR_ENTITY_CONTAINS_LOCKED_FILES, ERR_ENTITY_IS_SECURE_FOLDER; 409 ERR_ENTITY_EXISTS; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_CANNOT_MOVE_FOLDER_TO_SELF, ERR_CANNOT_MOVE_TO_CHILD,
                ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FOLDERS_MOVE, locals())

    def path(self, folder_id: str, *, include_owner: bool | Omit = OMIT, mode: Mode | Omit = OMIT) -> FolderPath:
        """Read the way to a folder.

        Lists the folders from the top level down to this one. Source: `GET /rest/folders/{folder_id}/tree`, scope
        `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            include_owner: Whether to say who owns the top folder.
            mode: How much to say of each object.

        Returns:
            The folders, the top one first.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ACCESS_DLI_ADMIN.
        """
        return self._caller.call(FOLDERS_PATH, locals())

    def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete folders.

        Moves folders to the recycle bin. Source: `DELETE /rest/folders`, scope `DELETE/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

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

        Moves folders into another. Needs the `folder_move` permission on them and `folder_add` on the other.
        Source: `POST /rest/folders/actions/move`, scope `POST/folders/*`.

        Args:
            folder_ids: The folders to move.
            destination_folder_id: The folder that takes them.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            What became of each folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED.
        """
        return self._caller.call(FOLDERS_MOVE_MANY, locals())

    def delete_permanently_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete folders for good.

        Removes folders and all that is in them. There is no way back. Source: `DELETE
        /rest/folders/actions/permanent`, scope `DELETE/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

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
        """Recover folders.

        Takes folders back out of the recycle bin, with all that was in them. Source: `PATCH
        /rest/folders/actions/recover`, scope `PATCH/folders/*`.

        Args:
            ids: Identifiers of the folders.
            partial_success: Whether to go on with the rest when some fail.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The folders.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
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
        """Have folders scanned.

        Queues what is in several folders for the virus and DLP scans. Source: `POST /rest/folders/actions/scan`,
        scope `POST/folders/*`.

        Args:
            ids: Identifiers of the folders.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

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

        Lists folders at the top level that the caller shared, or that others shared with the caller. Source: `GET
        /rest/folders/shared`, scope `GET/folders/*`.

        Args:
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            file_lifetime: Only where the lifetime of files, in days, is this.
            file_lifetime_gt: Only where the lifetime of files, in days, is greater than this.
            file_lifetime_gte: Only where the lifetime of files, in days, is at least this.
            file_lifetime_lt: Only where the lifetime of files, in days, is less than this.
            file_lifetime_lte: Only where the lifetime of files, in days, is at most this.
            secure: Only secure folders, or only the rest.
            description_contains: Only where the description has this text in it.
            shared_by_me: Only folders that the caller shared (true), or only those that others did (false).
            order_by: What to order by, and which way.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this time.
            modified_gte: Only what was changed at or after this time.
            modified_lt: Only what was changed before this time.
            modified_lte: Only what was changed at or before this time.
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.
            expire: Only what is due for removal at this time, a date or Unix seconds; 0 for what never is.
            expire_gt: Only what is due for removal after this time, a date or Unix seconds.
            expire_gte: Only what is due for removal at or after this time, a date or Unix seconds.
            expire_lt: Only what is due for removal before this time, a date or Unix seconds.
            expire_lte: Only what is due for removal at or before this time, a date or Unix seconds.

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
        """Ask for files into a folder.

        Asks people by mail to upload files into a folder. Needs a profile that may do so. Source: `POST
        /rest/folders/{folder_id}/actions/requestFile`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            to: Addresses of the recipients.
            subject: Its subject; at most 998 characters.
            body: Its text.
            expire: When the request expires; 0 or None for never.
            count: How many files may be sent at most.
            require_auth: Whether people must sign in to upload.
            files: Files to show to those who are asked.
            action_id: What may be done with the files that are shown: 1 view, 2 view and download.
            show_token: 1 to answer with the reference of the request, 0 not to.

        Returns:
            The request, with its reference if that was asked for; or nothing.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_DELETED, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_SECURE_FOLDER,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND, ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST,
                ERR_LICENSE_MAX_USERS_COUNT_REACHED, ERR_USER_HAS_NO_USER_TYPE, ERR_USER_TYPE_NO_ACCESS; 422
                ERR_INPUT_HYPERLINK, ERR_INPUT_INVALID_DATE, ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.
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
        """Have a folder scanned.

        Queues what is in a folder for the virus and DLP scans. Source: `POST
        /rest/folders/{folder_id}/actions/scan`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            folder_id_in: Identifiers of the folders in it to scan.
            file_id_in: Identifiers of the files in it to scan.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
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
        """Write to members.

        Sends a message to members of a folder. The caller must be one. Source: `POST
        /rest/folders/{folder_id}/actions/sendMessage`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            subject: Its subject; at most 998 characters.
            to: Identifiers of the recipients.
            cc: Identifiers of those who get a copy.
            bcc: Identifiers of those who get a copy that the others do not see.
            secure_body: Whether the text can be read on the appliance alone, and not in the notification.
            body: Its text.

        Returns:
            The message.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_DELETED; 422 ERR_INVALID_PARAMETER.
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

        Sets which news of a folder the caller gets by mail. Source: `PUT
        /rest/folders/{folder_id}/actions/setNotifications`, scope `PUT/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            include_nested: Whether the folders below get the same setting.
            file_added: 1 to hear of new files, 0 not to.
            comment_added: 1 to hear of new comments, 0 not to.
            add_links: Whether to answer with links to related addresses.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            mode: How much to say of each object.

        Returns:
            The subscription.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_NOT_INTEGER.
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

        Lists what was done in a folder. Needs the `user_view` permission. Source: `GET
        /rest/folders/{folder_id}/activities`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            no_day_back: How many days to look back.
            start_time: Nothing earlier than this, in Unix seconds.
            end_time: Nothing later than this, in Unix seconds.
            start_date: Nothing earlier than this.
            end_date: Nothing later than this.
            filter_: Everybody's activities (`all`) or the caller's own (`my`).
            search: Only activities with this in the text, subject or addresses of a message.
            type_: Only activities of this kind.
            transaction_id: Only activities of this transaction.
            order_by: What to order by, and which way.
            nested: Whether to list what happened in the folders below too.
            file_id: Only what concerns this file.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Activity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INVALID_PARAMETER.
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

        Reads what was done in a folder as CSV. Needs the `user_view` permission. Source: `GET
        /rest/folders/{folder_id}/activities/actions/exportCSV`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            no_day_back: How many days to look back.
            start_time: Nothing earlier than this, in Unix seconds.
            end_time: Nothing later than this, in Unix seconds.
            start_date: Nothing earlier than this.
            end_date: Nothing later than this.
            filter_: Everybody's activities (`all`) or the caller's own (`my`).
            search: Only activities with this in the text, subject or addresses of a message.
            type_: Only activities of this kind.
            transaction_id: Only activities of this transaction.
            order_by: What to order by, and which way.
            nested: Whether to list what happened in the folders below too.
            file_id: Only what concerns this file.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INVALID_PARAMETER.
            FileExistsError: The file is there already and `overwrite` is false.
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
        """Export a folder's activities: the bytes, piece by piece.

        As `export_activities_csv`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `export_activities_csv`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INVALID_PARAMETER.
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
        """List comments in a folder.

        Lists the comments on all files of a folder. Needs the `comment_view` permission. Source: `GET
        /rest/folders/{folder_id}/comments`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            parent_id: Only where the comment above is this.
            parent_id_in: Only where the comment above is one of these.
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            contents_contains: Only where the text has this text in it.
            order_by: What to order by, and which way.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this time.
            modified_gte: Only what was changed at or after this time.
            modified_lt: Only what was changed before this time.
            modified_lte: Only what was changed at or before this time.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Comment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(FOLDERS_LIST_COMMENTS, Comment, locals())

    def quota(self, folder_id: str, *, file_id: str | Omit = OMIT) -> FolderQuota:
        """Read a folder's quota.

        Tells how much room a folder has. Needs the `file_add` permission. This one answers 404 for a folder that is
        not there. Source: `GET /rest/folders/{folder_id}/quota`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            file_id: A file in the folder; the quota that counts for it is told.

        Returns:
            The quota.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ENTITY_DELETED.
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
        """List tasks in a folder.

        Lists the tasks on all files of a folder. Needs the `task_view` permission. Source: `GET
        /rest/folders/{folder_id}/tasks`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            assignee_id: Only where the person who is to do the task is this.
            assignee_id_in: Only where the person who is to do the task is one of these.
            due: Only where the due date is this.
            due_gt: Only where the due date is later than this.
            due_gte: Only where the due date is this or later.
            due_lt: Only where the due date is earlier than this.
            due_lte: Only where the due date is this or earlier.
            parent_id: Only where the task above is this.
            parent_id_in: Only where the task above is one of these.
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            contents_contains: Only where the text has this text in it.
            status: Only what is in one of these states.
            order_by: What to order by, and which way.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this time.
            modified_gte: Only what was changed at or after this time.
            modified_lt: Only what was changed before this time.
            modified_lte: Only what was changed at or before this time.
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

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

        Sends a small file in one request and a large one in chunks. A file of that name gets a new version. What
        has arrived of a failed upload is dropped, unless `resume` is set. Source: `POST
        /rest/folders/{folder_id}/actions/initiateUpload`, scope `POST/uploads/*` or `GET/uploads/*` or
        `DELETE/uploads/*` or `GET/files/*` or `POST/files/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            source: A path, bytes, a binary file, an iterator of bytes, or a pair of a name and one of these.
            name: The name the file gets on the appliance. Default: that of `source`.
            options: Those of `kiteworks.UploadOptions`. Without `chunk_size` a chunk has 67,108,864 bytes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import FOLDERS_UPLOAD

        return self._caller.upload(FOLDERS_UPLOAD, folder_id, source, name, options)

    def upload_zip(
        self, folder_id: str, source: FileInput, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> None:
        """Upload an archive that is unpacked.

        Sends a ZIP archive in chunks; the appliance unpacks it in the folder once all of it has arrived, maybe a
        moment later, and keeps no archive. Many small files travel faster so. What a file inside does to one of its
        name is up to the appliance, and not all releases can unpack. What is in the archive is added up here first,
        so an open file must be one that can be read from any place. Nothing tells what was made, so `verify` and
        `patience` change nothing. Source: `POST /rest/folders/{folder_id}/actions/initiateUpload/zip`, scope
        `POST/folders/*` or `POST/uploads/*` or `GET/uploads/*` or `DELETE/uploads/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            source: A path, bytes, a binary file, or a pair of a name and one of these.
            name: The name the file gets on the appliance. Default: that of `source`.
            options: Those of `kiteworks.UploadOptions`. Without `chunk_size` a chunk has 67,108,864 bytes.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import FOLDERS_UPLOAD_ZIP

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
        """Upload what is in a folder.

        Sends the files of a folder and of all below it, several at a time, and makes the folders that are missing.
        What is there already and the same, by fingerprint or else by time, is skipped; what differs fails unless
        `overwrite` is true. Names that can't be are found before anything is sent. Small files take one request
        each: their hashes are compared folder by folder. With `archives` the new ones among them travel together.
        One failure does not stop the rest.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            source_dir: The folder here, whose content is sent.
            dry_run: Whether to plan only. What is returned can be printed, counted and executed.
            options: `parallel=4`, `overwrite=False`, `archives=False`, `exclude=()`, `system_files=False`,
                `verify=True`, `patience=30.0`, `follow_symlinks=False`, `on_progress=None`: `UploadTreeOptions`.

        Returns:
            What became of each file, or the plan. `raise_for_failures()` raises if anything failed.

        Raises:
            KiteworksError: The folder itself can't be read. What befalls one file stands in the result.
        """
        from .._workflows import FOLDERS_UPLOAD_TREE

        steps = trees.Steps(
            FOLDERS_UPLOAD_TREE,
            children=self.children,
            transfer=self.upload,
            create=self.create,
            archive=self.upload_zip,
            clock=self._caller.clock,
        )
        return trees.upload_tree(steps, folder_id, source_dir, dry_run=dry_run, **options)

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
        """Download what is in a folder.

        Fetches the files of a folder and of all below it, several at a time. What is here already and the same, by
        fingerprint or else by time, is skipped; what differs fails unless `overwrite` is true. Names that can't be
        are found before anything is written. Small files take one request each, and are compared with the hash that
        the listing tells. With `archives` they travel together. One failure does not stop the rest.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            target_dir: The folder here that takes the content. It is made if need be.
            dry_run: Whether to plan only. What is returned can be printed, counted and executed.
            options: `parallel=4`, `overwrite=False`, `archives=False`, `exclude=()`, `system_files=False`,
                `verify=True`, `patience=30.0`, `on_progress=None`: `TreeOptions`.

        Returns:
            What became of each file, or the plan. `raise_for_failures()` raises if anything failed.

        Raises:
            KiteworksError: The folder itself can't be read. What befalls one file stands in the result.
        """
        from .._workflows import FOLDERS_DOWNLOAD_TREE
        from .files import Files

        steps = trees.Steps(
            FOLDERS_DOWNLOAD_TREE,
            children=self.children,
            transfer=Files(self._caller).download,
            ready=Files(self._caller).zip_status,
            archive=Files(self._caller).download_zip,
            clock=self._caller.clock,
        )
        return trees.download_tree(steps, folder_id, target_dir, dry_run=dry_run, **options)

    @responses_property
    def with_raw_response(self) -> FoldersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return FoldersWithRawResponse(Folders(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> FoldersWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return FoldersWithStreamingResponse(Folders(self._caller.streaming))


class AsyncFolders(AsyncResource):
    """Folders and what lies in them."""

    @resource_property
    def members(self) -> AsyncFoldersMembers:
        """Who has access to a folder."""
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
        """Read a folder. See `Folders.get`."""
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
        """Change a folder. See `Folders.update`."""
        return await self._caller.call(FOLDERS_UPDATE, locals())

    async def delete(self, folder_id: str) -> None:
        """Put a folder into the recycle bin. See `Folders.delete`."""
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
        """List the folders in a folder. See `Folders.list_subfolders`."""
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
        """Make a folder. See `Folders.create`."""
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
        """List what is in a folder. See `Folders.children`."""
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
        """List the files in a folder. See `Folders.list_files`."""
        return self._caller.page(FOLDERS_LIST_FILES, File, locals())

    async def delete_permanently(self, folder_id: str) -> None:
        """Remove a folder for good. See `Folders.delete_permanently`."""
        return await self._caller.call(FOLDERS_DELETE_PERMANENTLY, locals())

    async def recover(self, folder_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> Folder:
        """Take a folder out of the recycle bin. See `Folders.recover`."""
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
        """Read the way to a folder. See `Folders.path`."""
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
        """Delete folders for good. See `Folders.delete_permanently_many`."""
        return await self._caller.call(FOLDERS_DELETE_PERMANENTLY_MANY, locals())

    async def recover_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Recover folders. See `Folders.recover_many`."""
        return await self._caller.call(FOLDERS_RECOVER_MANY, locals())

    async def scan_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Have folders scanned. See `Folders.scan_many`."""
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
        """Ask for files into a folder. See `Folders.request_files`."""
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
        """Have a folder scanned. See `Folders.scan`."""
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
        """Write to members. See `Folders.send_message`."""
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
        """List comments in a folder. See `Folders.list_comments`."""
        return self._caller.page(FOLDERS_LIST_COMMENTS, Comment, locals())

    async def quota(self, folder_id: str, *, file_id: str | Omit = OMIT) -> FolderQuota:
        """Read a folder's quota. See `Folders.quota`."""
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
        """List tasks in a folder. See `Folders.list_tasks`."""
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
        from .._workflows import FOLDERS_UPLOAD

        return await self._caller.upload(FOLDERS_UPLOAD, folder_id, source, name, options)

    async def upload_zip(
        self, folder_id: str, source: FileInput, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> None:
        """Upload an archive that is unpacked. See `Folders.upload_zip`."""
        from .._workflows import FOLDERS_UPLOAD_ZIP

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
        """Upload what is in a folder. See `Folders.upload_tree`."""
        from .._workflows import FOLDERS_UPLOAD_TREE

        steps = trees.Steps(
            FOLDERS_UPLOAD_TREE,
            children=self.children,
            transfer=self.upload,
            create=self.create,
            archive=self.upload_zip,
            clock=self._caller.clock,
        )
        return await trees.upload_tree_async(steps, folder_id, source_dir, dry_run=dry_run, **options)

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
        """Download what is in a folder. See `Folders.download_tree`."""
        from .._workflows import FOLDERS_DOWNLOAD_TREE
        from .files import AsyncFiles

        steps = trees.Steps(
            FOLDERS_DOWNLOAD_TREE,
            children=self.children,
            transfer=AsyncFiles(self._caller).download,
            ready=AsyncFiles(self._caller).zip_status,
            archive=AsyncFiles(self._caller).download_zip,
            clock=self._caller.clock,
        )
        return await trees.download_tree_async(steps, folder_id, target_dir, dry_run=dry_run, **options)

    @responses_property
    def with_raw_response(self) -> AsyncFoldersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncFoldersWithRawResponse(AsyncFolders(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncFoldersWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncFoldersWithStreamingResponse(AsyncFolders(self._caller.streaming))


class FoldersWithRawResponse:
    """`Folders`, answering with whole responses."""

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
    """`Folders`, answering with streamed responses."""

    def __init__(self, resource: Folders) -> None:
        self.export_activities_csv = streaming(resource.iter_export_activities_csv)


class AsyncFoldersWithRawResponse:
    """`AsyncFolders`, answering with whole responses."""

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
    """`AsyncFolders`, answering with streamed responses."""

    def __init__(self, resource: AsyncFolders) -> None:
        self.export_activities_csv = async_streaming(resource.iter_export_activities_csv)
