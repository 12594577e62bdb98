# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.permissions`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.common import Permission
from ..models.permissions import FilePermissions, FilePermissionsList, PermissionList

ListForFolderName = Literal[
    "children_view_deleted",
    "comment_add",
    "comment_delete",
    "comment_edit",
    "comment_reply",
    "comment_view",
    "download",
    "favorite_add",
    "file_add",
    "file_copy",
    "file_delete",
    "file_edit",
    "file_move",
    "file_permanent_delete",
    "file_preview_send",
    "file_recover",
    "file_send",
    "folder_add",
    "folder_copy",
    "folder_delete",
    "folder_move",
    "folder_permanent_delete",
    "folder_recover",
    "lock",
    "message_send",
    "mobile_sync",
    "mobile_sync_push",
    "mobile_sync_unpush",
    "notification_subscribe",
    "notification_unsubscribe",
    "properties_edit",
    "properties_view",
    "rename",
    "sync_disable",
    "sync_enable",
    "task_add",
    "task_delete",
    "task_edit",
    "task_update_status",
    "task_view",
    "top_shared_folder_delete",
    "tray_add",
    "unlock",
    "user_add",
    "user_add_external",
    "user_edit",
    "user_edit_external",
    "user_remove",
    "user_remove_external",
    "user_view",
    "version_create",
    "version_delete",
    "version_promote",
    "version_view",
    "view",
]

PERMISSIONS_LIST_FOR_COMMENT: Operation[PermissionList] = Operation(
    "permissions.list_for_comment",
    "GET /rest/permissions/comment/{comment_id}",
    result=PermissionList,
    arguments=(
        shared.COMMENT_ID,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.WITH,
        shared.MODE,
        Query("id", int | str, "id"),
        Query("ids", Sequence[int | str], "id:in"),
        Query("allowed", bool, "allowed"),
        Query("enabled", bool, "enabled"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
PERMISSIONS_LIST_FOR_FILE: Operation[PermissionList] = Operation(
    "permissions.list_for_file",
    "GET /rest/permissions/file/{file_id}",
    result=PermissionList,
    arguments=(
        shared.FILE_ID,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.WITH,
        shared.MODE,
        Query("id", int | str, "id"),
        Query("ids", Sequence[int | str], "id:in"),
        Query("allowed", bool, "allowed"),
        Query("enabled", bool, "enabled"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
PERMISSIONS_LIST_FOR_FILES: Operation[FilePermissionsList] = Operation(
    "permissions.list_for_files",
    "GET /rest/permissions/files",
    result=FilePermissionsList,
    arguments=(
        shared.FILE_IDS,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.WITH,
        shared.MODE,
        Query("allowed", bool, "allowed"),
        Query("enabled", bool, "enabled"),
        Query("action_id", int | str, "action_id"),
        Query("action_id_in", Sequence[int | str], "action_id:in"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
PERMISSIONS_LIST_FOR_FOLDER: Operation[PermissionList] = Operation(
    "permissions.list_for_folder",
    "GET /rest/permissions/folder/{folder_id}",
    result=PermissionList,
    arguments=(
        shared.FOLDER_ID,
        shared.WITH,
        shared.MODE,
        Query("action_id", int | str, "actionId"),
        Query("ids", Sequence[int | str], "id:in"),
        Query("name", ListForFolderName, "name"),
        Query("name_contains", str, "name:contains"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
PERMISSIONS_LIST_FOR_TASK: Operation[PermissionList] = Operation(
    "permissions.list_for_task",
    "GET /rest/permissions/task/{task_id}",
    result=PermissionList,
    arguments=(
        shared.TASK_ID,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.WITH,
        shared.MODE,
        Query("id", int | str, "id"),
        Query("ids", Sequence[int | str], "id:in"),
        Query("allowed", bool, "allowed"),
        Query("enabled", bool, "enabled"),
    ),
    pagination=Pagination(items=("data",), total=()),
)


class Permissions(Resource):
    """The account's permissions on an object."""

    def list_for_comment(
        self,
        comment_id: int | str,
        *,
        id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Permission]:
        """List permissions on a comment.

        Lists the permissions that the caller has on a comment. Source: `GET /rest/permissions/comment/{comment_id}`,
        scope `GET/permissions/*` (inferred).

        Args:
            comment_id: Identifier of the comment.
            id: Only the permission with this number.
            ids: Only permissions with these identifiers.
            allowed: Only what the caller may do (true) or may not do (false).
            enabled: Only what the state of the object allows (true) or does not allow (false).
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Permission` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(PERMISSIONS_LIST_FOR_COMMENT, Permission, locals())

    def list_for_file(
        self,
        file_id: str,
        *,
        id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Permission]:
        """List permissions on a file.

        Lists the permissions that the caller has on a file. Source: `GET /rest/permissions/file/{file_id}`, scope
        `GET/permissions/*` (inferred).

        Args:
            file_id: Identifier of the file.
            id: Only the permission with this number.
            ids: Only permissions with these identifiers.
            allowed: Only what the caller may do (true) or may not do (false).
            enabled: Only what the state of the object allows (true) or does not allow (false).
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Permission` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(PERMISSIONS_LIST_FOR_FILE, Permission, locals())

    def list_for_files(
        self,
        ids: str | Sequence[str],
        *,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        action_id: int | str | Omit = OMIT,
        action_id_in: Sequence[int | str] | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[FilePermissions]:
        """List permissions on files.

        Lists the permissions that the caller has on each of several files. Responds with 400 if no file is given.
        Source: `GET /rest/permissions/files`, scope `GET/permissions/*` (inferred).

        Args:
            ids: Identifiers of the files.
            allowed: Only what the caller may do (true) or may not do (false).
            enabled: Only what the state of the object allows (true) or does not allow (false).
            action_id: Only the permission with this number.
            action_id_in: Only permissions with these numbers.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `FilePermissions` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(PERMISSIONS_LIST_FOR_FILES, FilePermissions, locals())

    def list_for_folder(
        self,
        folder_id: str,
        *,
        action_id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        name: ListForFolderName | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Permission]:
        """List permissions on a folder.

        Lists the permissions that the caller has on a folder. The caller must be a member. Source:
        `GET /rest/permissions/folder/{folder_id}`, scope `GET/permissions/*` (inferred).

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            action_id: Only the permission with this number.
            ids: Only permissions with these identifiers.
            name: Only the permission with this name.
            name_contains: Only permissions whose name contains this text.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Permission` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.page(PERMISSIONS_LIST_FOR_FOLDER, Permission, locals())

    def list_for_task(
        self,
        task_id: int | str,
        *,
        id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Permission]:
        """List permissions on a task.

        Lists the permissions that the caller has on a task. Source: `GET /rest/permissions/task/{task_id}`, scope
        `GET/permissions/*` (inferred).

        Args:
            task_id: Identifier of the task.
            id: Only the permission with this number.
            ids: Only permissions with these identifiers.
            allowed: Only what the caller may do (true) or may not do (false).
            enabled: Only what the state of the object allows (true) or does not allow (false).
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Permission` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(PERMISSIONS_LIST_FOR_TASK, Permission, locals())

    @responses_property
    def with_raw_response(self) -> PermissionsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return PermissionsWithRawResponse(Permissions(self._caller.raw))


class AsyncPermissions(AsyncResource):
    """The account's permissions on an object."""

    def list_for_comment(
        self,
        comment_id: int | str,
        *,
        id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Permission]:
        """List permissions on a comment. See `Permissions.list_for_comment`."""
        return self._caller.page(PERMISSIONS_LIST_FOR_COMMENT, Permission, locals())

    def list_for_file(
        self,
        file_id: str,
        *,
        id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Permission]:
        """List permissions on a file. See `Permissions.list_for_file`."""
        return self._caller.page(PERMISSIONS_LIST_FOR_FILE, Permission, locals())

    def list_for_files(
        self,
        ids: str | Sequence[str],
        *,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        action_id: int | str | Omit = OMIT,
        action_id_in: Sequence[int | str] | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[FilePermissions]:
        """List permissions on files. See `Permissions.list_for_files`."""
        return self._caller.page(PERMISSIONS_LIST_FOR_FILES, FilePermissions, locals())

    def list_for_folder(
        self,
        folder_id: str,
        *,
        action_id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        name: ListForFolderName | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Permission]:
        """List permissions on a folder. See `Permissions.list_for_folder`."""
        return self._caller.page(PERMISSIONS_LIST_FOR_FOLDER, Permission, locals())

    def list_for_task(
        self,
        task_id: int | str,
        *,
        id: int | str | Omit = OMIT,
        ids: Sequence[int | str] | Omit = OMIT,
        allowed: bool | Omit = OMIT,
        enabled: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Permission]:
        """List permissions on a task. See `Permissions.list_for_task`."""
        return self._caller.page(PERMISSIONS_LIST_FOR_TASK, Permission, locals())

    @responses_property
    def with_raw_response(self) -> AsyncPermissionsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncPermissionsWithRawResponse(AsyncPermissions(self._caller.raw))


class PermissionsWithRawResponse:
    def __init__(self, resource: Permissions) -> None:
        self.list_for_comment = raw(resource.list_for_comment)
        self.list_for_file = raw(resource.list_for_file)
        self.list_for_files = raw(resource.list_for_files)
        self.list_for_folder = raw(resource.list_for_folder)
        self.list_for_task = raw(resource.list_for_task)


class AsyncPermissionsWithRawResponse:
    def __init__(self, resource: AsyncPermissions) -> None:
        self.list_for_comment = async_raw(resource.list_for_comment)
        self.list_for_file = async_raw(resource.list_for_file)
        self.list_for_files = async_raw(resource.list_for_files)
        self.list_for_folder = async_raw(resource.list_for_folder)
        self.list_for_task = async_raw(resource.list_for_task)
