# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.folders`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from types import NoneType
from typing import Annotated, Literal

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Path, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming
from kiteworks_runtime.transfers import ChunkedUpload, FileInput, Progress, chunked_upload

from ..models.files import File, FileList
from ..models.folders import Folder, FolderList, FolderPath, Node, NodeList
from .uploads import UPLOADS_CANCEL, UPLOADS_CHUNK, UPLOADS_INITIATE

FOLDERS_TOP: Operation[FolderList] = Operation(
    "folders.top",
    "GET",
    "/rest/folders/top",
    result=FolderList,
    arguments=(
        Query("deleted", bool, "deleted"),
        Query(
            "order_by",
            Literal[
                "created:asc",
                "created:desc",
                "modified:asc",
                "modified:desc",
                "name:asc",
                "name:desc",
                "size:asc",
                "size:desc",
            ],
            "orderBy",
        ),
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    pagination=Pagination(
        items="data",
        total=("metadata", "total"),
        limit="limit",
        offset="offset",
    ),
    scopes=("GET/folders/*",),
    errors={
        400: ("ERR_REQUEST_INVALID_JSON",),
        401: ("ERR_AUTH_UNAUTHORIZED", "ERR_ACCESS_USER"),
        422: ("ERR_INVALID_PARAMETER",),
    },
)
FOLDERS_GET: Operation[Folder] = Operation(
    "folders.get",
    "GET",
    "/rest/folders/{folder_id}",
    result=Folder,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    scopes=("GET/folders/*",),
    errors={
        400: ("ERR_REQUEST_INVALID_FILTER",),
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ACCESS_DENIED", "ERR_ENTITY_DELETED"),
    },
)
FOLDERS_UPDATE: Operation[Folder] = Operation(
    "folders.update",
    "PUT",
    "/rest/folders/{folder_id}",
    result=Folder,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Body("name", Annotated[str, Meta(min_length=1, max_length=255)], "name"),
        Body("description", str, "description"),
        Body("expire", datetime | None, "expire"),
        Body("file_lifetime", Annotated[int, Meta(ge=0)], "fileLifetime"),
        Body("apply_file_lifetime_to_files", bool, "applyFileLifetimeToFiles"),
        Body("apply_file_lifetime_to_nested", bool, "applyFileLifetimeToNested"),
        Body("secure", bool, "secure"),
        Body("syncable", bool, "syncable"),
        Body("client_id", str, "clientId"),
        Body("vendor_doc_id", str, "vendorDocId"),
        Body("vendor_doc_name", str, "vendorDocName"),
        Body("use_folder_quota", bool, "useFolderQuota"),
        Body("quota", Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200], "quota"),
        Body("break_inheritance", bool, "breakInheritance"),
    ),
    media_type="application/json",
    scopes=("PUT/folders/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: (
            "ERR_ACCESS_USER",
            "ERR_ENTITY_DELETED",
            "ERR_ENTITY_IS_SYNC_DIR",
            "ERR_ENTITY_IS_MY_DIR",
            "ERR_ENTITY_IS_BASE_DIR",
            "ERR_ACCESS_DENIED",
        ),
        409: ("ERR_ENTITY_EXISTS",),
        422: (
            "ERR_INPUT_REQUIRED",
            "ERR_INVALID_PARAMETER",
            "ERR_INPUT_PAST_DATE",
            "ERR_INPUT_INVALID_FORMAT",
        ),
    },
)
FOLDERS_DELETE: Operation[None] = Operation(
    "folders.delete",
    "DELETE",
    "/rest/folders/{folder_id}",
    result=NoneType,
    arguments=(Path("folder_id", str, "folder_id"),),
    scopes=("DELETE/folders/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: (
            "ERR_ACCESS_USER",
            "ERR_ENTITY_CONTAINS_LOCKED_FILES",
            "ERR_ENTITY_IS_SYNC_DIR",
            "ERR_ENTITY_IS_MY_DIR",
            "ERR_ENTITY_IS_BASE_DIR",
            "ERR_ACCESS_DENIED",
            "ERR_ENTITY_DELETED",
            "ERR_ENTITY_IS_NOT_UPDATABLE",
            "ERR_ENTITY_IS_SECURE_FOLDER",
            "ERR_PROFILE_COLLABORATION_DISABLED",
            "ERR_SYSTEM_TENANT_SUSPENDED",
        ),
    },
)
FOLDERS_LIST_FOLDERS: Operation[FolderList] = Operation(
    "folders.list_folders",
    "GET",
    "/rest/folders/{folder_id}/folders",
    result=FolderList,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("deleted", bool, "deleted"),
        Query("name", str, "name"),
        Query("name_contains", str, "name:contains"),
        Query("created", datetime, "created"),
        Query("created_gt", datetime, "created:gt"),
        Query("created_gte", datetime, "created:gte"),
        Query("created_lt", datetime, "created:lt"),
        Query("created_lte", datetime, "created:lte"),
        Query("modified", datetime, "modified"),
        Query("modified_gt", datetime, "modified:gt"),
        Query("modified_gte", datetime, "modified:gte"),
        Query("modified_lt", datetime, "modified:lt"),
        Query("modified_lte", datetime, "modified:lte"),
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("expire", datetime, "expire"),
        Query("expire_gt", datetime, "expire:gt"),
        Query("expire_gte", datetime, "expire:gte"),
        Query("expire_lt", datetime, "expire:lt"),
        Query("expire_lte", datetime, "expire:lte"),
        Query("locate_id", int, "locate_id"),
        Query("file_lifetime", int, "fileLifetime"),
        Query("file_lifetime_gt", int, "fileLifetime:gt"),
        Query("file_lifetime_gte", int, "fileLifetime:gte"),
        Query("file_lifetime_lt", int, "fileLifetime:lt"),
        Query("file_lifetime_lte", int, "fileLifetime:lte"),
        Query("secure", bool, "secure"),
        Query("description_contains", str, "description:contains"),
        Query(
            "order_by",
            Literal[
                "created:asc",
                "created:desc",
                "modified:asc",
                "modified:desc",
                "name:asc",
                "name:desc",
                "size:asc",
                "size:desc",
            ],
            "orderBy",
        ),
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    pagination=Pagination(
        items="data",
        total=("metadata", "total"),
        limit="limit",
        offset="offset",
    ),
    scopes=("GET/folders/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ACCESS_DLI_ADMIN")},
)
FOLDERS_CREATE: Operation[Folder] = Operation(
    "folders.create",
    "POST",
    "/rest/folders/{folder_id}/folders",
    result=Folder,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Body("name", Annotated[str, Meta(min_length=1, max_length=255)], "name", required=True),
        Body("description", str, "description"),
        Body("expire", datetime | None, "expire"),
        Body("file_lifetime", Annotated[int, Meta(ge=0)], "fileLifetime"),
        Body("secure", bool, "secure"),
        Body("syncable", bool, "syncable"),
        Body("rename", bool, "rename"),
        Body("client_id", str, "clientId"),
        Body("vendor_doc_id", str | None, "vendorDocId"),
        Body("vendor_doc_name", str, "vendorDocName"),
        Body("is_folder_upload", bool, "isFolderUpload"),
        Body("use_folder_quota", bool, "useFolderQuota"),
        Body("quota", Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200], "quota"),
        Body("inheritance_enabled", bool, "inheritanceEnabled"),
    ),
    media_type="application/json",
    scopes=("POST/folders/*",),
    errors={
        400: ("ERR_REQUEST_INVALID_JSON",),
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ACCESS_DENIED"),
        409: ("ERR_ENTITY_EXISTS",),
        422: (
            "ERR_INPUT_REQUIRED",
            "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT",
            "ERR_INVALID_PARAMETER",
            "ERR_INPUT_INVALID_FORMAT",
            "ERR_INPUT_INVALID_DATE",
        ),
    },
)
FOLDERS_CHILDREN: Operation[NodeList] = Operation(
    "folders.children",
    "GET",
    "/rest/folders/{folder_id}/children",
    result=NodeList,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("deleted", bool, "deleted"),
        Query(
            "order_by",
            Literal[
                "created:asc",
                "created:desc",
                "modified:asc",
                "modified:desc",
                "name:asc",
                "name:desc",
                "size:asc",
                "size:desc",
            ],
            "orderBy",
        ),
        Query("name", str, "name"),
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("kind", Literal["d", "f"], "type"),
        Query("extensions", str, "extensions"),
        Query("regex", str, "regex"),
        Query("file_id", str, "fileId"),
    ),
    pagination=Pagination(
        items="data",
        total=("metadata", "total"),
        limit="limit",
        offset="offset",
    ),
    scopes=("GET/folders/*",),
    errors={
        400: ("ERR_REQUEST_INVALID_JSON",),
        401: ("ERR_AUTH_UNAUTHORIZED", "ERR_ACCESS_USER"),
        403: ("ERR_ACCESS_USER",),
        422: ("ERR_INVALID_PARAMETER",),
    },
)
FOLDERS_LIST_FILES: Operation[FileList] = Operation(
    "folders.list_files",
    "GET",
    "/rest/folders/{folder_id}/files",
    result=FileList,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("deleted", bool, "deleted"),
        Query("name", str, "name"),
        Query("name_contains", str, "name:contains"),
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("created", datetime, "created"),
        Query("created_gt", datetime, "created:gt"),
        Query("created_gte", datetime, "created:gte"),
        Query("created_lt", datetime, "created:lt"),
        Query("created_lte", datetime, "created:lte"),
        Query("modified", datetime, "modified"),
        Query("modified_gt", datetime, "modified:gt"),
        Query("modified_gte", datetime, "modified:gte"),
        Query("modified_lt", datetime, "modified:lt"),
        Query("modified_lte", datetime, "modified:lte"),
        Query("expire", datetime, "expire"),
        Query("expire_gt", datetime, "expire:gt"),
        Query("expire_gte", datetime, "expire:gte"),
        Query("expire_lt", datetime, "expire:lt"),
        Query("expire_lte", datetime, "expire:lte"),
        Query(
            "order_by",
            Literal[
                "created:asc",
                "created:desc",
                "modified:asc",
                "modified:desc",
                "name:asc",
                "name:desc",
                "size:asc",
                "size:desc",
            ],
            "orderBy",
        ),
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("is_pushed", bool, "isPushed"),
    ),
    pagination=Pagination(
        items="data",
        total=("metadata", "total"),
        limit="limit",
        offset="offset",
    ),
    scopes=("GET/files/*",),
    errors={
        400: ("ERR_REQUEST_INVALID_JSON",),
        401: ("ERR_AUTH_UNAUTHORIZED", "ERR_ACCESS_USER"),
        403: ("ERR_ACCESS_USER",),
        422: ("ERR_INVALID_PARAMETER",),
    },
)
FOLDERS_DELETE_PERMANENTLY: Operation[None] = Operation(
    "folders.delete_permanently",
    "DELETE",
    "/rest/folders/{folder_id}/actions/permanent",
    result=NoneType,
    arguments=(Path("folder_id", str, "folder_id"),),
    scopes=("DELETE/folders/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER",)},
)
FOLDERS_RECOVER: Operation[Folder] = Operation(
    "folders.recover",
    "PATCH",
    "/rest/folders/{folder_id}/actions/recover",
    result=Folder,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    scopes=("PATCH/folders/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ENTITY_NOT_DELETED", "ERR_ENTITY_PARENT_FOLDER_DELETED"),
        409: ("ERR_ENTITY_EXISTS",),
    },
)
FOLDERS_MOVE: Operation[Folder] = Operation(
    "folders.move",
    "POST",
    "/rest/folders/{folder_id}/actions/move",
    result=Folder,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Body("destination_folder_id", str, "destinationFolderId", required=True),
        Body("add_version", bool, "addVersion"),
    ),
    media_type="application/json",
    scopes=("POST/folders/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: (
            "ERR_ACCESS_USER",
            "ERR_ENTITY_IS_SYNC_DIR",
            "ERR_ENTITY_IS_MY_DIR",
            "ERR_ENTITY_IS_BASE_DIR",
            "ERR_ENTITY_CONTAINS_LOCKED_FILES",
            "ERR_ENTITY_IS_SECURE_FOLDER",
        ),
        409: ("ERR_ENTITY_EXISTS",),
        413: ("ERR_SYSTEM_NO_STORAGE_AVAILABLE",),
        422: (
            "ERR_CANNOT_MOVE_FOLDER_TO_SELF",
            "ERR_CANNOT_MOVE_TO_CHILD",
            "ERR_INPUT_REQUIRED",
            "ERR_INVALID_PARAMETER",
        ),
    },
)
FOLDERS_PATH: Operation[FolderPath] = Operation(
    "folders.path",
    "GET",
    "/rest/folders/{folder_id}/tree",
    result=FolderPath,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("include_owner", bool, "includeOwner"),
    ),
    scopes=("GET/folders/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ACCESS_DLI_ADMIN")},
)


class Folders(Resource):
    """Folders and what lies in them."""

    def top(
        self,
        *,
        deleted: bool = False,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Page[Folder]:
        """List the top-level folders

        Lists the folders at the top level that the caller can see, own and shared.

        Args:
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED, ERR_ACCESS_USER.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/folders/top`, scope `GET/folders/*`.
        """
        return self._caller.page(
            FOLDERS_TOP,
            Folder,
            deleted=deleted,
            order_by=order_by,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
        )

    def get(
        self,
        folder_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Folder:
        """Read a folder

        Reads one folder. The caller must be a member of it or own it.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            The folder.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_FILTER.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.

        Source: `GET /rest/folders/{folder_id}`, scope `GET/folders/*`.
        """
        return self._caller.call(FOLDERS_GET, folder_id=folder_id, with_=with_, mode=mode)

    def update(
        self,
        folder_id: str,
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        expire: datetime | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        apply_file_lifetime_to_files: bool | Omit = OMIT,
        apply_file_lifetime_to_nested: bool | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200] | Omit = OMIT,
        break_inheritance: bool | Omit = OMIT,
    ) -> Folder:
        """Change a folder

        Renames a folder or changes its settings. Needs the right to edit its properties.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            name: New name.
            description: New description.
            expire: When to remove it; null for never. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            apply_file_lifetime_to_files: Whether files that are there already get the new lifetime too.
            apply_file_lifetime_to_nested: Whether folders below get the new lifetime too.
            secure: Whether only authorised recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            use_folder_quota: Whether the folder has a quota of its own.
            quota: The quota in bytes; -1 for none. Only these sizes are taken.
            break_inheritance: Whether to stop taking members from the folder above.

        Returns:
            The folder as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_DELETED, ERR_ENTITY_IS_SYNC_DIR,
                    ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR, ERR_ACCESS_DENIED.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_INPUT_PAST_DATE,
                    ERR_INPUT_INVALID_FORMAT.

        Source: `PUT /rest/folders/{folder_id}`, scope `PUT/folders/*`.
        """
        return self._caller.call(
            FOLDERS_UPDATE,
            folder_id=folder_id,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            name=name,
            description=description,
            expire=expire,
            file_lifetime=file_lifetime,
            apply_file_lifetime_to_files=apply_file_lifetime_to_files,
            apply_file_lifetime_to_nested=apply_file_lifetime_to_nested,
            secure=secure,
            syncable=syncable,
            client_id=client_id,
            vendor_doc_id=vendor_doc_id,
            vendor_doc_name=vendor_doc_name,
            use_folder_quota=use_folder_quota,
            quota=quota,
            break_inheritance=break_inheritance,
        )

    def delete(self, folder_id: str) -> None:
        """Put a folder into the recycle bin

        Deletes a folder and all that is in it; `folders.recover` brings it back.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_CONTAINS_LOCKED_FILES, ERR_ENTITY_IS_SYNC_DIR,
                    ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR, ERR_ACCESS_DENIED,
                    ERR_ENTITY_DELETED, ERR_ENTITY_IS_NOT_UPDATABLE, ERR_ENTITY_IS_SECURE_FOLDER,
                    ERR_PROFILE_COLLABORATION_DISABLED, ERR_SYSTEM_TENANT_SUSPENDED.

        Source: `DELETE /rest/folders/{folder_id}`, scope `DELETE/folders/*`.
        """
        self._caller.call(FOLDERS_DELETE, folder_id=folder_id)

    def list_folders(
        self,
        folder_id: str,
        *,
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
        expire: datetime | Omit = OMIT,
        expire_gt: datetime | Omit = OMIT,
        expire_gte: datetime | Omit = OMIT,
        expire_lt: datetime | Omit = OMIT,
        expire_lte: datetime | Omit = OMIT,
        locate_id: int | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        file_lifetime_gt: int | Omit = OMIT,
        file_lifetime_gte: int | Omit = OMIT,
        file_lifetime_lt: int | Omit = OMIT,
        file_lifetime_lte: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Page[Folder]:
        """List the folders in a folder

        Lists the folders right below one.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            user_id: Only what this user made.
            user_id_in: Only what one of these users made; at most 100.
            expire: Only what is due for removal on this day.
            expire_gt: Only what is due for removal after this moment.
            expire_gte: Only what is due for removal at or after this moment.
            expire_lt: Only what is due for removal before this moment.
            expire_lte: Only what is due for removal at or before this moment.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            file_lifetime: Only folders with a file lifetime of exactly this many days.
            file_lifetime_gt: Only folders with a file lifetime of more days than this.
            file_lifetime_gte: Only folders with a file lifetime of at least this many days.
            file_lifetime_lt: Only folders with a file lifetime of fewer days than this.
            file_lifetime_lte: Only folders with a file lifetime of at most this many days.
            secure: Only folders for authorised recipients, or only the others.
            description_contains: Only folders with this text in the description.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DLI_ADMIN.

        Source: `GET /rest/folders/{folder_id}/folders`, scope `GET/folders/*`.
        """
        return self._caller.page(
            FOLDERS_LIST_FOLDERS,
            Folder,
            folder_id=folder_id,
            deleted=deleted,
            name=name,
            name_contains=name_contains,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            modified=modified,
            modified_gt=modified_gt,
            modified_gte=modified_gte,
            modified_lt=modified_lt,
            modified_lte=modified_lte,
            user_id=user_id,
            user_id_in=user_id_in,
            expire=expire,
            expire_gt=expire_gt,
            expire_gte=expire_gte,
            expire_lt=expire_lt,
            expire_lte=expire_lte,
            locate_id=locate_id,
            file_lifetime=file_lifetime,
            file_lifetime_gt=file_lifetime_gt,
            file_lifetime_gte=file_lifetime_gte,
            file_lifetime_lt=file_lifetime_lt,
            file_lifetime_lte=file_lifetime_lte,
            secure=secure,
            description_contains=description_contains,
            order_by=order_by,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
        )

    def create(
        self,
        folder_id: str,
        *,
        name: str,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        expire: datetime | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        rename: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | None | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        is_folder_upload: bool | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200] | Omit = OMIT,
        inheritance_enabled: bool | Omit = OMIT,
    ) -> Folder:
        """Make a folder

        Makes a folder in another, or at the top level when that is "0". Needs the right to add
        folders.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            name: Name of the folder, unique in its parent whatever the case of its letters.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            description: What to say about it.
            expire: When to remove it. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            secure: Whether only authorised recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            rename: Whether to choose another name when this one is taken, in place of an error.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            is_folder_upload: Whether the folder is made as part of uploading a tree.
            use_folder_quota: Whether the folder gets a quota of its own.
            quota: The quota in bytes; -1 for none. Only these sizes are taken.
            inheritance_enabled: Whether members of the folder above become members here.

        Returns:
            The folder. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DENIED.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_REQUIRED, ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT,
                    ERR_INVALID_PARAMETER, ERR_INPUT_INVALID_FORMAT, ERR_INPUT_INVALID_DATE.

        Source: `POST /rest/folders/{folder_id}/folders`, scope `POST/folders/*`.
        """
        return self._caller.call(
            FOLDERS_CREATE,
            folder_id=folder_id,
            name=name,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            description=description,
            expire=expire,
            file_lifetime=file_lifetime,
            secure=secure,
            syncable=syncable,
            rename=rename,
            client_id=client_id,
            vendor_doc_id=vendor_doc_id,
            vendor_doc_name=vendor_doc_name,
            is_folder_upload=is_folder_upload,
            use_folder_quota=use_folder_quota,
            quota=quota,
            inheritance_enabled=inheritance_enabled,
        )

    def children(
        self,
        folder_id: str,
        *,
        deleted: bool = False,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        name: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        kind: Literal["d", "f"] | Omit = OMIT,
        extensions: str | Omit = OMIT,
        regex: str | Omit = OMIT,
        file_id: str | Omit = OMIT,
    ) -> Page[Node]:
        """List what is in a folder

        Lists the folders and then the files right below one.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            order_by: What to order by, and which way.
            name: Only what has exactly this name.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            kind: Only files (`f`) or only folders (`d`).
            extensions: Only files with one of these extensions, parted by commas.
            regex: Only names that match this regular expression.
            file_id: Only this file.

        Returns:
            A page of `Node` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED, ERR_ACCESS_USER.
                403: ERR_ACCESS_USER.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/folders/{folder_id}/children`, scope `GET/folders/*`.
        """
        return self._caller.page(
            FOLDERS_CHILDREN,
            Node,
            folder_id=folder_id,
            deleted=deleted,
            order_by=order_by,
            name=name,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            kind=kind,
            extensions=extensions,
            regex=regex,
            file_id=file_id,
        )

    def list_files(
        self,
        folder_id: str,
        *,
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
        expire: datetime | Omit = OMIT,
        expire_gt: datetime | Omit = OMIT,
        expire_gte: datetime | Omit = OMIT,
        expire_lt: datetime | Omit = OMIT,
        expire_lte: datetime | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        is_pushed: bool | Omit = OMIT,
    ) -> Page[File]:
        """List the files in a folder

        Lists the files right in a folder, not those in folders below.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            user_id: Only what this user made.
            user_id_in: Only what one of these users made; at most 100.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            expire: Only what is due for removal on this day.
            expire_gt: Only what is due for removal after this moment.
            expire_gte: Only what is due for removal at or after this moment.
            expire_lt: Only what is due for removal before this moment.
            expire_lte: Only what is due for removal at or before this moment.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            is_pushed: Only files that were pushed to mobile devices, or only the others.

        Returns:
            A page of `File` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED, ERR_ACCESS_USER.
                403: ERR_ACCESS_USER.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/folders/{folder_id}/files`, scope `GET/files/*`.
        """
        return self._caller.page(
            FOLDERS_LIST_FILES,
            File,
            folder_id=folder_id,
            deleted=deleted,
            name=name,
            name_contains=name_contains,
            user_id=user_id,
            user_id_in=user_id_in,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            modified=modified,
            modified_gt=modified_gt,
            modified_gte=modified_gte,
            modified_lt=modified_lt,
            modified_lte=modified_lte,
            expire=expire,
            expire_gt=expire_gt,
            expire_gte=expire_gte,
            expire_lt=expire_lt,
            expire_lte=expire_lte,
            order_by=order_by,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            is_pushed=is_pushed,
        )

    def delete_permanently(self, folder_id: str) -> None:
        """Remove a folder for good

        Removes a folder that is in the recycle bin. Nothing brings it back.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `DELETE /rest/folders/{folder_id}/actions/permanent`, scope `DELETE/folders/*`.
        """
        self._caller.call(FOLDERS_DELETE_PERMANENTLY, folder_id=folder_id)

    def recover(
        self,
        folder_id: str,
        *,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Folder:
        """Take a folder out of the recycle bin

        Brings a deleted folder back with all that was in it.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The folder. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED, ERR_ENTITY_PARENT_FOLDER_DELETED.
                409: ERR_ENTITY_EXISTS.

        Source: `PATCH /rest/folders/{folder_id}/actions/recover`, scope `PATCH/folders/*`.
        """
        return self._caller.call(FOLDERS_RECOVER, folder_id=folder_id, return_entity=return_entity, mode=mode)

    def move(
        self,
        folder_id: str,
        *,
        destination_folder_id: str,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        add_version: bool | Omit = OMIT,
    ) -> Folder:
        """Move a folder

        Moves a folder with all that is in it into another.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            destination_folder_id: The folder to move into.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            add_version: Whether a file whose name is taken there becomes a new version of that file.

        Returns:
            The folder in its new place. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_MY_DIR,
                    ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_CONTAINS_LOCKED_FILES,
                    ERR_ENTITY_IS_SECURE_FOLDER.
                409: ERR_ENTITY_EXISTS.
                413: ERR_SYSTEM_NO_STORAGE_AVAILABLE.
                422: ERR_CANNOT_MOVE_FOLDER_TO_SELF, ERR_CANNOT_MOVE_TO_CHILD, ERR_INPUT_REQUIRED,
                    ERR_INVALID_PARAMETER.

        Source: `POST /rest/folders/{folder_id}/actions/move`, scope `POST/folders/*`.
        """
        return self._caller.call(
            FOLDERS_MOVE,
            folder_id=folder_id,
            destination_folder_id=destination_folder_id,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            add_version=add_version,
        )

    def path(
        self,
        folder_id: str,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        include_owner: bool | Omit = OMIT,
    ) -> FolderPath:
        """Read the way to a folder

        Lists the folders from the top level down to this one.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            mode: How much to say of each object.
            include_owner: Whether to say who owns the top folder.

        Returns:
            The folders, the top one first.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DLI_ADMIN.

        Source: `GET /rest/folders/{folder_id}/tree`, scope `GET/folders/*`.
        """
        return self._caller.call(FOLDERS_PATH, folder_id=folder_id, mode=mode, include_owner=include_owner)

    def upload(
        self,
        folder_id: str,
        source: FileInput,
        *,
        name: str | None = None,
        chunk_size: int = 8388608,
        on_progress: Progress | None = None,
    ) -> File:
        """Upload a file of any size

        Sends a file in chunks, one of them in memory at a time. If the folder has a file of that
        name, it gets a new version. When anything fails, the appliance is told to drop what has
        arrived.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            source: A path, the bytes themselves, a seekable binary file, or a pair of a name and one of these.
            name: The name the file gets on the appliance. Default: the name of `source`.
            chunk_size: Bytes in each chunk but the last. `uploads.config` tells the most that the appliance
                takes.
            on_progress: Called with the bytes moved so far and the bytes in all, if known.

        Returns:
            The file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.

        Source: `POST /rest/folders/{folder_id}/actions/initiateUpload`, scope `POST/uploads/*` or `DELETE/uploads/*`.
        """
        steps = ChunkedUpload(UPLOADS_INITIATE, UPLOADS_CHUNK, UPLOADS_CANCEL, File)
        return self._caller.run(
            chunked_upload(
                steps, folder_id, source, name=name, chunk_size=chunk_size, on_progress=on_progress
            )
        )

    @property
    def with_raw_response(self) -> FoldersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return FoldersWithRawResponse(Folders(self._caller.raw))

    @property
    def with_streaming_response(self) -> FoldersWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return FoldersWithStreamingResponse(Folders(self._caller.streaming))


class AsyncFolders(AsyncResource):
    """Folders and what lies in them."""

    def top(
        self,
        *,
        deleted: bool = False,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> AsyncPage[Folder]:
        """List the top-level folders

        Lists the folders at the top level that the caller can see, own and shared.

        Args:
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED, ERR_ACCESS_USER.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/folders/top`, scope `GET/folders/*`.
        """
        return self._caller.page(
            FOLDERS_TOP,
            Folder,
            deleted=deleted,
            order_by=order_by,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
        )

    async def get(
        self,
        folder_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Folder:
        """Read a folder

        Reads one folder. The caller must be a member of it or own it.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            The folder.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_FILTER.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.

        Source: `GET /rest/folders/{folder_id}`, scope `GET/folders/*`.
        """
        return await self._caller.call(FOLDERS_GET, folder_id=folder_id, with_=with_, mode=mode)

    async def update(
        self,
        folder_id: str,
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        expire: datetime | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        apply_file_lifetime_to_files: bool | Omit = OMIT,
        apply_file_lifetime_to_nested: bool | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200] | Omit = OMIT,
        break_inheritance: bool | Omit = OMIT,
    ) -> Folder:
        """Change a folder

        Renames a folder or changes its settings. Needs the right to edit its properties.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            name: New name.
            description: New description.
            expire: When to remove it; null for never. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            apply_file_lifetime_to_files: Whether files that are there already get the new lifetime too.
            apply_file_lifetime_to_nested: Whether folders below get the new lifetime too.
            secure: Whether only authorised recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            use_folder_quota: Whether the folder has a quota of its own.
            quota: The quota in bytes; -1 for none. Only these sizes are taken.
            break_inheritance: Whether to stop taking members from the folder above.

        Returns:
            The folder as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_DELETED, ERR_ENTITY_IS_SYNC_DIR,
                    ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR, ERR_ACCESS_DENIED.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_INPUT_PAST_DATE,
                    ERR_INPUT_INVALID_FORMAT.

        Source: `PUT /rest/folders/{folder_id}`, scope `PUT/folders/*`.
        """
        return await self._caller.call(
            FOLDERS_UPDATE,
            folder_id=folder_id,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            name=name,
            description=description,
            expire=expire,
            file_lifetime=file_lifetime,
            apply_file_lifetime_to_files=apply_file_lifetime_to_files,
            apply_file_lifetime_to_nested=apply_file_lifetime_to_nested,
            secure=secure,
            syncable=syncable,
            client_id=client_id,
            vendor_doc_id=vendor_doc_id,
            vendor_doc_name=vendor_doc_name,
            use_folder_quota=use_folder_quota,
            quota=quota,
            break_inheritance=break_inheritance,
        )

    async def delete(self, folder_id: str) -> None:
        """Put a folder into the recycle bin

        Deletes a folder and all that is in it; `folders.recover` brings it back.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_CONTAINS_LOCKED_FILES, ERR_ENTITY_IS_SYNC_DIR,
                    ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_BASE_DIR, ERR_ACCESS_DENIED,
                    ERR_ENTITY_DELETED, ERR_ENTITY_IS_NOT_UPDATABLE, ERR_ENTITY_IS_SECURE_FOLDER,
                    ERR_PROFILE_COLLABORATION_DISABLED, ERR_SYSTEM_TENANT_SUSPENDED.

        Source: `DELETE /rest/folders/{folder_id}`, scope `DELETE/folders/*`.
        """
        await self._caller.call(FOLDERS_DELETE, folder_id=folder_id)

    def list_folders(
        self,
        folder_id: str,
        *,
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
        expire: datetime | Omit = OMIT,
        expire_gt: datetime | Omit = OMIT,
        expire_gte: datetime | Omit = OMIT,
        expire_lt: datetime | Omit = OMIT,
        expire_lte: datetime | Omit = OMIT,
        locate_id: int | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        file_lifetime_gt: int | Omit = OMIT,
        file_lifetime_gte: int | Omit = OMIT,
        file_lifetime_lt: int | Omit = OMIT,
        file_lifetime_lte: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> AsyncPage[Folder]:
        """List the folders in a folder

        Lists the folders right below one.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            user_id: Only what this user made.
            user_id_in: Only what one of these users made; at most 100.
            expire: Only what is due for removal on this day.
            expire_gt: Only what is due for removal after this moment.
            expire_gte: Only what is due for removal at or after this moment.
            expire_lt: Only what is due for removal before this moment.
            expire_lte: Only what is due for removal at or before this moment.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            file_lifetime: Only folders with a file lifetime of exactly this many days.
            file_lifetime_gt: Only folders with a file lifetime of more days than this.
            file_lifetime_gte: Only folders with a file lifetime of at least this many days.
            file_lifetime_lt: Only folders with a file lifetime of fewer days than this.
            file_lifetime_lte: Only folders with a file lifetime of at most this many days.
            secure: Only folders for authorised recipients, or only the others.
            description_contains: Only folders with this text in the description.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            A page of `Folder` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DLI_ADMIN.

        Source: `GET /rest/folders/{folder_id}/folders`, scope `GET/folders/*`.
        """
        return self._caller.page(
            FOLDERS_LIST_FOLDERS,
            Folder,
            folder_id=folder_id,
            deleted=deleted,
            name=name,
            name_contains=name_contains,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            modified=modified,
            modified_gt=modified_gt,
            modified_gte=modified_gte,
            modified_lt=modified_lt,
            modified_lte=modified_lte,
            user_id=user_id,
            user_id_in=user_id_in,
            expire=expire,
            expire_gt=expire_gt,
            expire_gte=expire_gte,
            expire_lt=expire_lt,
            expire_lte=expire_lte,
            locate_id=locate_id,
            file_lifetime=file_lifetime,
            file_lifetime_gt=file_lifetime_gt,
            file_lifetime_gte=file_lifetime_gte,
            file_lifetime_lt=file_lifetime_lt,
            file_lifetime_lte=file_lifetime_lte,
            secure=secure,
            description_contains=description_contains,
            order_by=order_by,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
        )

    async def create(
        self,
        folder_id: str,
        *,
        name: str,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        expire: datetime | None | Omit = OMIT,
        file_lifetime: int | Omit = OMIT,
        secure: bool | Omit = OMIT,
        syncable: bool | Omit = OMIT,
        rename: bool | Omit = OMIT,
        client_id: str | Omit = OMIT,
        vendor_doc_id: str | None | Omit = OMIT,
        vendor_doc_name: str | Omit = OMIT,
        is_folder_upload: bool | Omit = OMIT,
        use_folder_quota: bool | Omit = OMIT,
        quota: Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200] | Omit = OMIT,
        inheritance_enabled: bool | Omit = OMIT,
    ) -> Folder:
        """Make a folder

        Makes a folder in another, or at the top level when that is "0". Needs the right to add
        folders.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            name: Name of the folder, unique in its parent whatever the case of its letters.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            description: What to say about it.
            expire: When to remove it. Top-level folders only.
            file_lifetime: Days after which files in it are removed; 0 for never.
            secure: Whether only authorised recipients may see it. Top-level folders only.
            syncable: Whether the desktop client may sync it. Top-level folders only.
            rename: Whether to choose another name when this one is taken, in place of an error.
            client_id: The application that the folder belongs to.
            vendor_doc_id: Identifier of a document in another system to link it to.
            vendor_doc_name: Name of that document.
            is_folder_upload: Whether the folder is made as part of uploading a tree.
            use_folder_quota: Whether the folder gets a quota of its own.
            quota: The quota in bytes; -1 for none. Only these sizes are taken.
            inheritance_enabled: Whether members of the folder above become members here.

        Returns:
            The folder. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DENIED.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_REQUIRED, ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT,
                    ERR_INVALID_PARAMETER, ERR_INPUT_INVALID_FORMAT, ERR_INPUT_INVALID_DATE.

        Source: `POST /rest/folders/{folder_id}/folders`, scope `POST/folders/*`.
        """
        return await self._caller.call(
            FOLDERS_CREATE,
            folder_id=folder_id,
            name=name,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            description=description,
            expire=expire,
            file_lifetime=file_lifetime,
            secure=secure,
            syncable=syncable,
            rename=rename,
            client_id=client_id,
            vendor_doc_id=vendor_doc_id,
            vendor_doc_name=vendor_doc_name,
            is_folder_upload=is_folder_upload,
            use_folder_quota=use_folder_quota,
            quota=quota,
            inheritance_enabled=inheritance_enabled,
        )

    def children(
        self,
        folder_id: str,
        *,
        deleted: bool = False,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        name: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        kind: Literal["d", "f"] | Omit = OMIT,
        extensions: str | Omit = OMIT,
        regex: str | Omit = OMIT,
        file_id: str | Omit = OMIT,
    ) -> AsyncPage[Node]:
        """List what is in a folder

        Lists the folders and then the files right below one.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            order_by: What to order by, and which way.
            name: Only what has exactly this name.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            kind: Only files (`f`) or only folders (`d`).
            extensions: Only files with one of these extensions, parted by commas.
            regex: Only names that match this regular expression.
            file_id: Only this file.

        Returns:
            A page of `Node` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED, ERR_ACCESS_USER.
                403: ERR_ACCESS_USER.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/folders/{folder_id}/children`, scope `GET/folders/*`.
        """
        return self._caller.page(
            FOLDERS_CHILDREN,
            Node,
            folder_id=folder_id,
            deleted=deleted,
            order_by=order_by,
            name=name,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            kind=kind,
            extensions=extensions,
            regex=regex,
            file_id=file_id,
        )

    def list_files(
        self,
        folder_id: str,
        *,
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
        expire: datetime | Omit = OMIT,
        expire_gt: datetime | Omit = OMIT,
        expire_gte: datetime | Omit = OMIT,
        expire_lt: datetime | Omit = OMIT,
        expire_lte: datetime | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "size:asc",
            "size:desc",
        ]
        | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        is_pushed: bool | Omit = OMIT,
    ) -> AsyncPage[File]:
        """List the files in a folder

        Lists the files right in a folder, not those in folders below.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An
                appliance that is told nothing lists both.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            user_id: Only what this user made.
            user_id_in: Only what one of these users made; at most 100.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            expire: Only what is due for removal on this day.
            expire_gt: Only what is due for removal after this moment.
            expire_gte: Only what is due for removal at or after this moment.
            expire_lt: Only what is due for removal before this moment.
            expire_lte: Only what is due for removal at or before this moment.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            is_pushed: Only files that were pushed to mobile devices, or only the others.

        Returns:
            A page of `File` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_JSON.
                401: ERR_AUTH_UNAUTHORIZED, ERR_ACCESS_USER.
                403: ERR_ACCESS_USER.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/folders/{folder_id}/files`, scope `GET/files/*`.
        """
        return self._caller.page(
            FOLDERS_LIST_FILES,
            File,
            folder_id=folder_id,
            deleted=deleted,
            name=name,
            name_contains=name_contains,
            user_id=user_id,
            user_id_in=user_id_in,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            modified=modified,
            modified_gt=modified_gt,
            modified_gte=modified_gte,
            modified_lt=modified_lt,
            modified_lte=modified_lte,
            expire=expire,
            expire_gt=expire_gt,
            expire_gte=expire_gte,
            expire_lt=expire_lt,
            expire_lte=expire_lte,
            order_by=order_by,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            is_pushed=is_pushed,
        )

    async def delete_permanently(self, folder_id: str) -> None:
        """Remove a folder for good

        Removes a folder that is in the recycle bin. Nothing brings it back.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `DELETE /rest/folders/{folder_id}/actions/permanent`, scope `DELETE/folders/*`.
        """
        await self._caller.call(FOLDERS_DELETE_PERMANENTLY, folder_id=folder_id)

    async def recover(
        self,
        folder_id: str,
        *,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Folder:
        """Take a folder out of the recycle bin

        Brings a deleted folder back with all that was in it.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The folder. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED, ERR_ENTITY_PARENT_FOLDER_DELETED.
                409: ERR_ENTITY_EXISTS.

        Source: `PATCH /rest/folders/{folder_id}/actions/recover`, scope `PATCH/folders/*`.
        """
        return await self._caller.call(
            FOLDERS_RECOVER, folder_id=folder_id, return_entity=return_entity, mode=mode
        )

    async def move(
        self,
        folder_id: str,
        *,
        destination_folder_id: str,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        add_version: bool | Omit = OMIT,
    ) -> Folder:
        """Move a folder

        Moves a folder with all that is in it into another.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            destination_folder_id: The folder to move into.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            add_version: Whether a file whose name is taken there becomes a new version of that file.

        Returns:
            The folder in its new place. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_MY_DIR,
                    ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_CONTAINS_LOCKED_FILES,
                    ERR_ENTITY_IS_SECURE_FOLDER.
                409: ERR_ENTITY_EXISTS.
                413: ERR_SYSTEM_NO_STORAGE_AVAILABLE.
                422: ERR_CANNOT_MOVE_FOLDER_TO_SELF, ERR_CANNOT_MOVE_TO_CHILD, ERR_INPUT_REQUIRED,
                    ERR_INVALID_PARAMETER.

        Source: `POST /rest/folders/{folder_id}/actions/move`, scope `POST/folders/*`.
        """
        return await self._caller.call(
            FOLDERS_MOVE,
            folder_id=folder_id,
            destination_folder_id=destination_folder_id,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            add_version=add_version,
        )

    async def path(
        self,
        folder_id: str,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        include_owner: bool | Omit = OMIT,
    ) -> FolderPath:
        """Read the way to a folder

        Lists the folders from the top level down to this one.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            mode: How much to say of each object.
            include_owner: Whether to say who owns the top folder.

        Returns:
            The folders, the top one first.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DLI_ADMIN.

        Source: `GET /rest/folders/{folder_id}/tree`, scope `GET/folders/*`.
        """
        return await self._caller.call(
            FOLDERS_PATH, folder_id=folder_id, mode=mode, include_owner=include_owner
        )

    async def upload(
        self,
        folder_id: str,
        source: FileInput,
        *,
        name: str | None = None,
        chunk_size: int = 8388608,
        on_progress: Progress | None = None,
    ) -> File:
        """Upload a file of any size

        Sends a file in chunks, one of them in memory at a time. If the folder has a file of that
        name, it gets a new version. When anything fails, the appliance is told to drop what has
        arrived.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            source: A path, the bytes themselves, a seekable binary file, or a pair of a name and one of these.
            name: The name the file gets on the appliance. Default: the name of `source`.
            chunk_size: Bytes in each chunk but the last. `uploads.config` tells the most that the appliance
                takes.
            on_progress: Called with the bytes moved so far and the bytes in all, if known.

        Returns:
            The file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.

        Source: `POST /rest/folders/{folder_id}/actions/initiateUpload`, scope `POST/uploads/*` or `DELETE/uploads/*`.
        """
        steps = ChunkedUpload(UPLOADS_INITIATE, UPLOADS_CHUNK, UPLOADS_CANCEL, File)
        return await self._caller.run(
            chunked_upload(
                steps, folder_id, source, name=name, chunk_size=chunk_size, on_progress=on_progress
            )
        )

    @property
    def with_raw_response(self) -> AsyncFoldersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncFoldersWithRawResponse(AsyncFolders(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncFoldersWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncFoldersWithStreamingResponse(AsyncFolders(self._caller.streaming))


class FoldersWithRawResponse:
    """`Folders`, answering with whole responses."""

    def __init__(self, resource: Folders) -> None:
        self.top = raw(resource.top)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.list_folders = raw(resource.list_folders)
        self.create = raw(resource.create)
        self.children = raw(resource.children)
        self.list_files = raw(resource.list_files)
        self.delete_permanently = raw(resource.delete_permanently)
        self.recover = raw(resource.recover)
        self.move = raw(resource.move)
        self.path = raw(resource.path)


class FoldersWithStreamingResponse:
    """`Folders`, answering with streamed responses."""

    def __init__(self, resource: Folders) -> None:
        self.top = streaming(resource.top)
        self.get = streaming(resource.get)
        self.update = streaming(resource.update)
        self.delete = streaming(resource.delete)
        self.list_folders = streaming(resource.list_folders)
        self.create = streaming(resource.create)
        self.children = streaming(resource.children)
        self.list_files = streaming(resource.list_files)
        self.delete_permanently = streaming(resource.delete_permanently)
        self.recover = streaming(resource.recover)
        self.move = streaming(resource.move)
        self.path = streaming(resource.path)


class AsyncFoldersWithRawResponse:
    """`AsyncFolders`, answering with whole responses."""

    def __init__(self, resource: AsyncFolders) -> None:
        self.top = async_raw(resource.top)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.list_folders = async_raw(resource.list_folders)
        self.create = async_raw(resource.create)
        self.children = async_raw(resource.children)
        self.list_files = async_raw(resource.list_files)
        self.delete_permanently = async_raw(resource.delete_permanently)
        self.recover = async_raw(resource.recover)
        self.move = async_raw(resource.move)
        self.path = async_raw(resource.path)


class AsyncFoldersWithStreamingResponse:
    """`AsyncFolders`, answering with streamed responses."""

    def __init__(self, resource: AsyncFolders) -> None:
        self.top = async_streaming(resource.top)
        self.get = async_streaming(resource.get)
        self.update = async_streaming(resource.update)
        self.delete = async_streaming(resource.delete)
        self.list_folders = async_streaming(resource.list_folders)
        self.create = async_streaming(resource.create)
        self.children = async_streaming(resource.children)
        self.list_files = async_streaming(resource.list_files)
        self.delete_permanently = async_streaming(resource.delete_permanently)
        self.recover = async_streaming(resource.recover)
        self.move = async_streaming(resource.move)
        self.path = async_streaming(resource.path)
