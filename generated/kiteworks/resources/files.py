# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Unpack

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
from kiteworks_runtime.operation import OMIT, Body, Header, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.activities import Activity, ActivityList
from ..models.dli import Preview
from ..models.files import (
    DownloadLinks,
    ExternalEditToken,
    File,
    FileBulkResult,
    FileList,
    MemberBulkResult,
    MobileSyncItemList,
    PreviewSupport,
    SourceFile,
)
from ..models.folders import FolderPath
from .files_comments import AsyncFilesComments, FilesComments
from .files_members import AsyncFilesMembers, FilesMembers
from .files_tasks import AsyncFilesTasks, FilesTasks
from .files_versions import AsyncFilesVersions, FilesVersions

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import (
        AsyncDownloadOptions,
        AsyncIterOptions,
        AsyncUploadOptions,
        DownloadOptions,
        IterOptions,
        UploadOptions,
    )

ListActivitiesType = Literal[
    "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListActivitiesOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]

FILES_UPLOAD: Operation[File] = Operation(
    "files.upload",
    "POST /rest/folders/{folder_id}/actions/file",
    result=File,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("body", FileInput, "body", required=True),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("disable_auto_version", bool, "disableAutoVersion"),
        Body("note", bool, "note"),
    ),
    media_type="multipart/form-data",
)
FILES_GET: Operation[File] = Operation(
    "files.get",
    "GET /rest/files/{file_id}",
    result=File,
    arguments=(
        shared.FILE_ID,
        shared.WITH,
        shared.MODE,
        shared.DELETED_BY_ID,
        Query("requirement_id", str, "requirementId"),
        Query("access_verification_id", str, "accessVerificationId"),
    ),
)
FILES_UPDATE: Operation[File] = Operation(
    "files.update",
    "PUT /rest/files/{file_id}",
    result=File,
    arguments=(
        shared.FILE_ID,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("name", Annotated[str, Meta(min_length=1, max_length=255)], "name"),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("replace", bool, "replace"),
    ),
)
FILES_DELETE: Operation[None] = Operation("files.delete", "DELETE /rest/files/{file_id}", arguments=(shared.FILE_ID,))
FILES_DOWNLOAD: Operation[None] = Operation(
    "files.download",
    "GET /rest/files/{file_id}/content",
    arguments=(shared.FILE_ID, shared.BYTE_RANGE),
    about=FILES_GET,
)
FILES_DELETE_PERMANENTLY: Operation[None] = Operation(
    "files.delete_permanently", "DELETE /rest/files/{file_id}/actions/permanent", arguments=(shared.FILE_ID,)
)
FILES_RECOVER: Operation[File] = Operation(
    "files.recover",
    "PATCH /rest/files/{file_id}/actions/recover",
    result=File,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_PREVIEW_PAGE: Operation[None] = Operation(
    "files.preview_page", "GET /preview/file/{file_id}", arguments=(shared.FILE_ID,)
)
FILES_DELETE_MANY: Operation[None] = Operation(
    "files.delete_many", "DELETE /rest/files", arguments=(shared.FILE_IDS, shared.PARTIAL_SUCCESS, shared.MODE)
)
FILES_DOWNLOAD_BY_LINK: Operation[None] = Operation(
    "files.download_by_link", "GET /rest/files/actions/content/link/{ref}", arguments=(shared.REF,)
)
FILES_COPY: Operation[File] = Operation(
    "files.copy",
    "POST /rest/files/actions/copy",
    result=File,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.PARTIAL_SUCCESS,
        Query("ids", Sequence[str], "id:in", required=True, target=True),
        Body("destination_folder_id", str, "destinationFolderId", required=True),
        Body("replace", bool, "replace"),
        Body("new_file_name", str, "newFileName"),
    ),
)
FILES_CREATE_DOWNLOAD_LINK: Operation[DownloadLinks] = Operation(
    "files.create_download_link",
    "POST /rest/files/actions/downloadLink",
    result=DownloadLinks,
    arguments=(
        shared.PARTIAL_SUCCESS,
        Query("extensions", Sequence[str], "extensions"),
        Body("file_ids", Sequence[str], "fileIds"),
        Body("folder_ids", Sequence[str], "folderIds"),
        Body("file_id", str, "fileId"),
        Body("version_id", str, "versionId"),
    ),
)
FILES_LOCK_MANY: Operation[FileBulkResult] = Operation(
    "files.lock_many",
    "PATCH /rest/files/actions/lock",
    result=FileBulkResult,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.PARTIAL_SUCCESS,
        Query("ids", Sequence[str], "id:in", required=True, target=True),
    ),
)
FILES_MOVE: Operation[File] = Operation(
    "files.move",
    "POST /rest/files/actions/move",
    result=File,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.PARTIAL_SUCCESS,
        Query("ids", Sequence[str], "id:in", required=True, target=True),
        Body("destination_folder_id", str, "destinationFolderId", required=True),
        Body("replace", bool, "replace"),
    ),
)
FILES_DELETE_PERMANENTLY_MANY: Operation[None] = Operation(
    "files.delete_permanently_many",
    "DELETE /rest/files/actions/permanent",
    arguments=(shared.FILE_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
FILES_PUSH_MANY: Operation[MobileSyncItemList] = Operation(
    "files.push_many",
    "POST /rest/files/actions/push",
    result=MobileSyncItemList,
    arguments=(shared.FILE_IDS, shared.PARTIAL_SUCCESS, shared.RETURN_ENTITY, shared.MODE),
)
FILES_UNPUSH_MANY: Operation[None] = Operation(
    "files.unpush_many",
    "DELETE /rest/files/actions/push",
    arguments=(shared.FILE_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
FILES_RECOVER_MANY: Operation[FileList] = Operation(
    "files.recover_many",
    "PATCH /rest/files/actions/recover",
    result=FileList,
    arguments=(shared.FILE_IDS, shared.PARTIAL_SUCCESS, shared.RETURN_ENTITY, shared.MODE),
)
FILES_SCAN_MANY: Operation[FileList] = Operation(
    "files.scan_many",
    "POST /rest/files/actions/scan",
    result=FileList,
    arguments=(shared.RETURN_ENTITY, shared.FILE_IDS, shared.WITH, shared.MODE),
)
FILES_UNLOCK_MANY: Operation[FileBulkResult] = Operation(
    "files.unlock_many",
    "PATCH /rest/files/actions/unlock",
    result=FileBulkResult,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.PARTIAL_SUCCESS,
        Query("ids", Sequence[str], "id:in", required=True, target=True),
    ),
)
FILES_DOWNLOAD_ZIP: Operation[None] = Operation(
    "files.download_zip",
    "GET /rest/files/actions/zip",
    arguments=(
        Query("name", str, "name"),
        shared.PARTIAL_SUCCESS,
        shared.MODE,
        Query("file_id_in", Sequence[str], "fileId:in"),
        Query("folder_id_in", Sequence[str], "folderId:in"),
        Query("username", str, "username"),
        Query("extensions", str, "extensions"),
        Query("utc_offset", int, "utcOffset"),
    ),
    receives="application/zip",
)
FILES_ZIP_STATUS: Operation[None] = Operation(
    "files.zip_status",
    "GET /rest/files/actions/zipStatus",
    arguments=(
        shared.PARTIAL_SUCCESS,
        Query("file_id_in", Sequence[str], "fileId:in"),
        Query("folder_id_in", Sequence[str], "folderId:in"),
        Query("extensions", Sequence[str], "extensions"),
    ),
)
FILES_SHARE: Operation[MemberBulkResult] = Operation(
    "files.share",
    "POST /rest/files/members",
    result=MemberBulkResult,
    arguments=(
        shared.PARTIAL_SUCCESS,
        shared.DOWNGRADE_NESTED,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Query("update_if_exists", bool, "updateIfExists"),
        Body("role_id", int | str, "roleId", required=True),
        Body("notify", bool, "notify"),
        Body("emails", Sequence[str], "emails"),
        Body("user_ids", Sequence[str], "userIds"),
        Body("ids", Sequence[str], "ids"),
        Body("message", str, "message"),
    ),
)
FILES_PREVIEW_SUPPORT: Operation[PreviewSupport] = Operation(
    "files.preview_support", "GET /rest/files/previewSupport", result=PreviewSupport, arguments=(shared.FILE_IDS,)
)
FILES_LIST_SHARED: Operation[FileList] = Operation(
    "files.list_shared",
    "GET /rest/files/shared",
    result=FileList,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("order_by", Literal["modified", "name", "shared", "sharedBy", "size"], "orderBy"),
        Query("order_type", Literal["asc", "desc"], "orderType"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FILES_LOCK: Operation[File] = Operation(
    "files.lock",
    "PATCH /rest/files/{file_id}/actions/lock",
    result=File,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_PUSH: Operation[MobileSyncItemList] = Operation(
    "files.push",
    "POST /rest/files/{file_id}/actions/push",
    result=MobileSyncItemList,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_UNPUSH: Operation[None] = Operation(
    "files.unpush",
    "DELETE /rest/files/{file_id}/actions/push",
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_CHECK_IN: Operation[SourceFile] = Operation(
    "files.check_in",
    "PATCH /rest/files/{file_id}/actions/return",
    result=SourceFile,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_SCAN: Operation[File] = Operation(
    "files.scan",
    "POST /rest/files/{file_id}/actions/scan",
    result=File,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_UNLOCK: Operation[File] = Operation(
    "files.unlock",
    "PATCH /rest/files/{file_id}/actions/unlock",
    result=File,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_LIST_ACTIVITIES: Operation[ActivityList] = Operation(
    "files.list_activities",
    "GET /rest/files/{file_id}/activities",
    result=ActivityList,
    arguments=(
        shared.FILE_ID,
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
FILES_EXTERNAL_EDIT: Operation[ExternalEditToken] = Operation(
    "files.external_edit",
    "GET /rest/files/{file_id}/externalEdit",
    result=ExternalEditToken,
    arguments=(shared.FILE_ID, shared.WITH, shared.MODE),
)
FILES_PATH: Operation[FolderPath] = Operation(
    "files.path", "GET /rest/files/{file_id}/path", result=FolderPath, arguments=(shared.FILE_ID, shared.MODE)
)
FILES_PREVIEW: Operation[Preview] = Operation(
    "files.preview", "GET /rest/files/{file_id}/preview", result=Preview, arguments=(shared.FILE_ID,)
)
FILES_UPLOAD_BASE64: Operation[File] = Operation(
    "files.upload_base64",
    "POST /rest/folders/{folder_id}/actions/fileBase64Encoded",
    result=File,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("name", str, "name", required=True),
        Body("content", str, "content", required=True),
        Body("add_links", bool, "addLinks"),
        Body("client_created", int, "clientCreated"),
        Body("client_modified", int, "clientModified"),
        Body("note", int, "note"),
        Body("disable_auto_version", bool, "disableAutoVersion"),
    ),
)
FILES_CREATE_FROM_TEMPLATE: Operation[File] = Operation(
    "files.create_from_template",
    "POST /rest/folders/{folder_id}/actions/fileFromTemplate",
    result=File,
    arguments=(shared.FOLDER_ID, Body("file_type", str, "fileType"), Body("file_name", str, "fileName")),
)
FILES_CREATE: Operation[File] = Operation(
    "files.create",
    "POST /rest/folders/{folder_id}/files",
    result=File,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Header("x_kw_note", bool, "X-KW-Note"),
        Body("body", FileInput, "body", required=True),
    ),
    media_type="multipart/form-data",
)


class Files(Resource):
    """Files and their content."""

    @resource_property
    def comments(self) -> FilesComments:
        """Comments on a file."""
        return FilesComments(self._caller)

    @resource_property
    def members(self) -> FilesMembers:
        """Members of a file."""
        return FilesMembers(self._caller)

    @resource_property
    def tasks(self) -> FilesTasks:
        """Tasks on a file."""
        return FilesTasks(self._caller)

    @resource_property
    def versions(self) -> FilesVersions:
        """Versions of a file."""
        return FilesVersions(self._caller)

    def get(
        self,
        file_id: str,
        *,
        requirement_id: str | Omit = OMIT,
        access_verification_id: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        deleted: bool | Omit = OMIT,
    ) -> File:
        """Get a file.

        Returns the metadata of a file; `files.download` downloads its content. Source: `GET /rest/files/{file_id}`,
        scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            requirement_id: The requirement of a file request that the file fulfills.
            access_verification_id: The verification that gave an external user access.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            deleted: If false, an object in the recycle bin is refused with 403. If omitted, it is returned too, with
                `deleted` set. Not documented by the vendor; programs in use rely on it.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER; 403 ERR_ACCESS_USER,
                ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.
        """
        return self._caller.call(FILES_GET, locals())

    def update(
        self,
        file_id: str,
        *,
        name: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        replace: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Update a file.

        Renames a file or changes its expiration date. Requires the right to edit its properties. Source:
        `PUT /rest/files/{file_id}`, scope `PUT/files/*`.

        Args:
            file_id: Identifier of the file.
            name: New name.
            expire: When it expires and is removed; 0 or None for never.
            replace: Whether to replace an existing file of the new name.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The updated file. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_LOCKED,
                ERR_ENTITY_DELETED, ERR_ACCESS_DENIED; 422 ERR_ENTITY_EXISTS, ERR_ENTITY_LOCKED, ERR_INVALID_PARAMETER,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return self._caller.call(FILES_UPDATE, locals())

    def delete(self, file_id: str) -> None:
        """Move a file to the recycle bin.

        Deletes a file; `files.recover` restores it. Source: `DELETE /rest/files/{file_id}`, scope
        `DELETE/files/*`.

        Args:
            file_id: Identifier of the file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_LOCKED,
                ERR_ENTITY_DELETED.
        """
        return self._caller.call(FILES_DELETE, locals())

    def download(
        self, file_id: str, target: DownloadTarget, *, byte_range: str | Omit = OMIT, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Download a file.

        Downloads the content of the current version. While a scan is pending, the appliance responds with 403 with
        an empty body. Source: `GET /rest/files/{file_id}/content`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            byte_range: The range of bytes to return, as in `bytes=0-99`. If omitted, all bytes.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_DLP_SCANNING, ERR_ENTITY_DLP_LOCKED,
                ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_IS_SECURE_FOLDER.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(FILES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a file, as an iterator of bytes.

        As `download`, without writing a file. Waits for a pending scan to finish.
        If the connection breaks, the download resumes where it stopped. The hash is verified after the last chunk.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_DLP_SCANNING, ERR_ENTITY_DLP_LOCKED,
                ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_IS_SECURE_FOLDER.
            IntegrityError: The content was corrupted in transit. Raised after the last chunk.
            TransferError: The connection broke, and the content has changed since.
        """
        return self._caller.iter_download(FILES_DOWNLOAD, locals(), options)

    def delete_permanently(self, file_id: str) -> None:
        """Delete a file permanently.

        Removes a file from the recycle bin permanently. This can't be undone. Source:
        `DELETE /rest/files/{file_id}/actions/permanent`, scope `DELETE/files/*`.

        Args:
            file_id: Identifier of the file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_LOCKED,
                ERR_ENTITY_SAFE_EDIT_LOCKED, ERR_ENTITY_NOT_DELETED.
        """
        return self._caller.call(FILES_DELETE_PERMANENTLY, locals())

    def recover(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Restore a file.

        Restores a file from the recycle bin. Source: `PATCH /rest/files/{file_id}/actions/recover`, scope
        `PATCH/files/*`.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED,
                ERR_ENTITY_PARENT_FOLDER_DELETED; 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FILES_RECOVER, locals())

    def preview_page(
        self, file_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Preview a file.

        Returns the preview of a file in another repository. Requires the `view` permission. Source:
        `GET /preview/file/{file_id}`, scope `GET/preview/*` (inferred).

        Args:
            file_id: Identifier of the file.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(FILES_PREVIEW_PAGE, target, locals(), options)

    def iter_preview_page(self, file_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Preview a file, as an iterator of bytes.

        As `preview_page`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `preview_page`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS.
        """
        return self._caller.iter_download(FILES_PREVIEW_PAGE, locals(), options)

    def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete files.

        Moves files to the recycle bin, where the appliance keeps them as long as its retention policy says. Requires
        the `file_delete` permission on each folder. Source: `DELETE /rest/files`, scope `DELETE/files/*`.

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED.
        """
        return self._caller.call(FILES_DELETE_MANY, locals())

    def download_by_link(
        self, ref: str, target: DownloadTarget, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Download from a link.

        Downloads the content behind a link created by `files.create_download_link`. Requires the `download`
        permission. Source: `GET /rest/files/actions/content/link/{ref}`, scope `GET/files/*`.

        Args:
            ref: The link, or the reference at its end.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_SECURE_FOLDER, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(FILES_DOWNLOAD_BY_LINK, target, locals(), options)

    def iter_download_by_link(self, ref: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Download from a link, as an iterator of bytes.

        As `download_by_link`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download_by_link`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_SECURE_FOLDER, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND.
        """
        return self._caller.iter_download(FILES_DOWNLOAD_BY_LINK, locals(), options)

    def copy(
        self,
        ids: str | Sequence[str],
        *,
        destination_folder_id: str,
        replace: bool | Omit = OMIT,
        new_file_name: str | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> File:
        """Copy files.

        Copies files into a folder. Requires the `file_copy` permission on them and `file_add` on the folder. Source:
        `POST /rest/files/actions/copy`, scope `POST/files/*`.

        Args:
            ids: Identifiers of the files to copy.
            destination_folder_id: The destination folder.
            replace: Whether to replace files of the same name.
            new_file_name: Name of the copy, if a single file is copied within its folder.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            The copy. Only one file is documented, no matter how many are copied.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER; 403 ERR_ACCESS_USER,
                ERR_ACCESS_DENIED, ERR_ENTITY_DELETED, ERR_ENTITY_COPIED_FROM_EC, ERR_ENTITY_EC_TO_EC,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_RESTRICTED_EXTENSION,
                ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_MY_DIR; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE.
        """
        return self._caller.call(FILES_COPY, locals())

    def create_download_link(
        self,
        *,
        extensions: Sequence[str] | Omit = OMIT,
        file_ids: Sequence[str] | Omit = OMIT,
        folder_ids: Sequence[str] | Omit = OMIT,
        file_id: str | Omit = OMIT,
        version_id: str | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> DownloadLinks:
        """Create download links.

        Creates links to the content of files and folders. The links are valid for a limited time and require the
        same token; `files.download_by_link` downloads from them. Requires the `download` permission on each. Source:
        `POST /rest/files/actions/downloadLink`, scope `POST/files/*`.

        Args:
            extensions: Only files with one of these extensions.
            file_ids: Identifiers of the files, at most 1,000.
            folder_ids: Identifiers of the folders, at most 100.
            file_id: A single file to download one version of.
            version_id: The version of the single file.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            The links.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FILES_CREATE_DOWNLOAD_LINK, locals())

    def lock_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> FileBulkResult:
        """Lock files.

        Prevents other users from changing, moving or deleting several files. Requires the `lock` permission on each.
        Source: `PATCH /rest/files/actions/lock`, scope `PATCH/files/*`.

        Args:
            ids: Identifiers of the files to lock.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            The result for each file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_ATTACHMENT, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND,
                ERR_ENTITY_LOCKED; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FILES_LOCK_MANY, locals())

    def move(
        self,
        ids: str | Sequence[str],
        *,
        destination_folder_id: str,
        replace: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> File:
        """Move files.

        Moves files into a folder. Requires the `file_move` permission on them and `file_add` on the folder. Source:
        `POST /rest/files/actions/move`, scope `POST/files/*`.

        Args:
            ids: Identifiers of the files to move.
            destination_folder_id: The destination folder.
            replace: Whether to replace files of the same name.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            The moved file. Only one file is documented, no matter how many are moved.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER; 403 ERR_ACCESS_USER,
                ERR_ACCESS_DENIED, ERR_ENTITY_DELETED, ERR_ENTITY_COPIED_FROM_EC, ERR_ENTITY_EC_TO_EC,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_RESTRICTED_EXTENSION,
                ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_LOCKED; 409
                ERR_ENTITY_EXISTS; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE.
        """
        return self._caller.call(FILES_MOVE, locals())

    def delete_permanently_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete files permanently.

        Removes files from the recycle bin permanently. This can't be undone. The files must be in the recycle bin
        and not locked. Source: `DELETE /rest/files/actions/permanent`, scope `DELETE/files/*`.

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED, ERR_ENTITY_NOT_DELETED.
        """
        return self._caller.call(FILES_DELETE_PERMANENTLY_MANY, locals())

    def push_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> MobileSyncItemList:
        """Push files to devices.

        Pushes files to the mobile devices of all members of their folders. Mobile sync must be enabled. Source:
        `POST /rest/files/actions/push`, scope `POST/files/*`.

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The new mobile sync items.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_PUSH_MANY, locals())

    def unpush_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Remove files from devices.

        Removes files from the mobile devices of all members of their folders. Mobile sync must be enabled. Source:
        `DELETE /rest/files/actions/push`, scope `DELETE/files/*`.

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_UNPUSH_MANY, locals())

    def recover_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> FileList:
        """Restore files.

        Restores files from the recycle bin. Requires the `file_recover` permission on each folder. Source:
        `PATCH /rest/files/actions/recover`, scope `PATCH/files/*`.

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The files.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_NOT_DELETED; 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FILES_RECOVER_MANY, locals())

    def scan_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FileList:
        """Scan files.

        Queues files for the virus, DLP and threat scans that the appliance offers. The call returns before they
        finish. Requires the `view` permission on each. Source: `POST /rest/files/actions/scan`, scope
        `POST/files/*`.

        Args:
            ids: Identifiers of the files.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The files.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_SCAN_MANY, locals())

    def unlock_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> FileBulkResult:
        """Unlock files.

        Unlocks several files. Requires the `unlock` permission on each. Source: `PATCH /rest/files/actions/unlock`,
        scope `PATCH/files/*`.

        Args:
            ids: Identifiers of the files to unlock.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            partial_success: Whether to continue with the others if some of them fail.

        Returns:
            The result for each file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_ATTACHMENT, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FILES_UNLOCK_MANY, locals())

    def download_zip(
        self,
        target: DownloadTarget,
        *,
        name: str | Omit = OMIT,
        file_id_in: Sequence[str] | Omit = OMIT,
        folder_id_in: Sequence[str] | Omit = OMIT,
        username: str | Omit = OMIT,
        extensions: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download files as a ZIP archive.

        Downloads files and folders, with all their contents, as one ZIP archive. Requires the `download` permission
        on each; none may be deleted, infected or held back by DLP. Source: `GET /rest/files/actions/zip`, scope
        `GET/files/*`.

        Args:
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            name: Name of the archive.
            file_id_in: Identifiers of the files, at most 1,000.
            folder_id_in: Identifiers of the folders, at most 100.
            username: Email address of the user who requests the archive.
            extensions: Only files with one of these extensions.
            utc_offset: Offset of the user's time zone from UTC in seconds, for the timestamps in the archive.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(FILES_DOWNLOAD_ZIP, target, locals(), options)

    def iter_download_zip(
        self,
        *,
        name: str | Omit = OMIT,
        file_id_in: Sequence[str] | Omit = OMIT,
        folder_id_in: Sequence[str] | Omit = OMIT,
        username: str | Omit = OMIT,
        extensions: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[IterOptions],
    ) -> Generator[bytes, None, None]:
        """Download files as a ZIP archive, as an iterator of bytes.

        As `download_zip`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download_zip`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED.
        """
        return self._caller.iter_download(FILES_DOWNLOAD_ZIP, locals(), options)

    def zip_status(
        self,
        *,
        file_id_in: Sequence[str] | Omit = OMIT,
        folder_id_in: Sequence[str] | Omit = OMIT,
        extensions: Sequence[str] | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> None:
        """Check whether files can be archived.

        Checks whether files and folders have passed the scans, before `files.download_zip` is called. An empty
        response means that all have. Requires the `download` permission on each. Source:
        `GET /rest/files/actions/zipStatus`, scope `GET/files/*`.

        Args:
            file_id_in: Identifiers of the files, at most 1,000.
            folder_id_in: Identifiers of the folders, at most 100.
            extensions: Only files with one of these extensions.
            partial_success: Whether to continue with the others if some of them fail.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER; 403
                ERR_SYSTEM_TENANT_SUSPENDED, ERR_ACCESS_USER, ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_NOT_SCANNED,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_DLP_SCANNING, ERR_ENTITY_IS_SECURE_FOLDER, ERR_ENTITY_DELETED; 422
                ERR_LICENSE_EXPIRED.
        """
        return self._caller.call(FILES_ZIP_STATUS, locals())

    def share(
        self,
        *,
        role_id: int | str,
        update_if_exists: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        emails: Sequence[str] | Omit = OMIT,
        user_ids: Sequence[str] | Omit = OMIT,
        ids: Sequence[str] | Omit = OMIT,
        message: str | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        downgrade_nested: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> MemberBulkResult:
        """Share files.

        Shares files with people. Requires the `user_add` permission on the folder. Source:
        `POST /rest/files/members`, scope `POST/files/*`.

        Args:
            role_id: Numeric ID of the role.
            update_if_exists: Whether to change the roles of existing members.
            notify: Whether to notify the affected people.
            emails: Email addresses of the people to invite.
            user_ids: Identifiers of users; at most 100 at a time for good performance.
            ids: The files to share.
            message: A message to the invited people.
            partial_success: Whether to continue with the others if some of them fail.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The result for each invitation.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_MY_DIR,
                ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_SECURE_FOLDER, ERR_ACCESS_USER,
                ERR_LICENSE_MAX_USERS_COUNT_REACHED, ERR_USER_HAS_NO_USER_TYPE, ERR_USER_TYPE_NO_ACCESS,
                ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST, ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS,
                ERR_PROFILE_COLLABORATION_DISABLED, ERR_ENTITY_IS_OWNER, ERR_ENTITY_DELETED, ERR_CLIENT_OBJECT; 409
                ERR_ENTITY_EXISTS, ERR_ENTITY_ROLE_IS_ASSIGNED.
        """
        return self._caller.call(FILES_SHARE, locals())

    def preview_support(self, ids: str | Sequence[str]) -> PreviewSupport:
        """Check which files have previews.

        Returns the files that can be previewed. Requires the `view` permission on their folders. Source:
        `GET /rest/files/previewSupport`, scope `GET/files/*`.

        Args:
            ids: Identifiers of the files.

        Returns:
            The files that can be previewed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER.
        """
        return self._caller.call(FILES_PREVIEW_SUPPORT, locals())

    def list_shared(
        self,
        *,
        order_by: Literal["modified", "name", "shared", "sharedBy", "size"] | Omit = OMIT,
        order_type: Literal["asc", "desc"] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[File]:
        """List files shared with me.

        Lists files that others have shared individually. Users with the Restricted profile get results only if that
        profile allows sharing. Source: `GET /rest/files/shared`, scope `GET/files/*`.

        Args:
            order_by: The field and direction to sort by.
            order_type: Sort direction: ascending (`asc`) or descending (`desc`).
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `File` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.page(FILES_LIST_SHARED, File, locals())

    def lock(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Lock a file.

        Prevents other users from changing, moving or deleting a file. Requires the `lock` permission. Source:
        `PATCH /rest/files/{file_id}/actions/lock`, scope `PATCH/files/*`.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED.
        """
        return self._caller.call(FILES_LOCK, locals())

    def push(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> MobileSyncItemList:
        """Push a file to devices.

        Pushes a file to the mobile devices of all members of its folder. Mobile sync must be enabled. Source:
        `POST /rest/files/{file_id}/actions/push`, scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The new mobile sync items.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_PUSH, locals())

    def unpush(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> None:
        """Remove a file from devices.

        Removes a file from the mobile devices of all members of its folder. Mobile sync must be enabled. Source:
        `DELETE /rest/files/{file_id}/actions/push`, scope `DELETE/files/*`.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_UNPUSH, locals())

    def check_in(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> SourceFile:
        """Check a file in.

        Returns a file to the repository that it came from and deletes the copy here permanently. Its lock there is
        released if the caller may unlock it. Requires the `view` permission on the folder. Source:
        `PATCH /rest/files/{file_id}/actions/return`, scope `PATCH/files/*`.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file in the other repository.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_CHECK_IN, locals())

    def scan(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Scan a file.

        Queues a file for the virus, DLP and threat scans that the appliance offers. The call returns before they
        finish. Requires the `view` permission. Source: `POST /rest/files/{file_id}/actions/scan`, scope
        `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_SCAN, locals())

    def unlock(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Unlock a file.

        Unlocks a file. Requires the `unlock` permission. Source: `PATCH /rest/files/{file_id}/actions/unlock`, scope
        `PATCH/files/*`.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED_BY_ANOTHER_USER,
                ERR_ENTITY_UNLOCKED.
        """
        return self._caller.call(FILES_UNLOCK, locals())

    def list_activities(
        self,
        file_id: str,
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
    ) -> Page[Activity]:
        """List a file's activities.

        Lists the activities on a file. Requires the `user_view` permission, or `view` for files of another
        repository. Source: `GET /rest/files/{file_id}/activities`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
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
        return self._caller.page(FILES_LIST_ACTIVITIES, Activity, locals())

    def external_edit(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> ExternalEditToken:
        """Get a token for an external editor.

        Creates a token that lets an external editor read the file and upload a new version. It is valid for a short
        time and for this file only. Requires the `file_add` permission on the folder. Source:
        `GET /rest/files/{file_id}/externalEdit`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The token.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_EXTERNAL_EDIT, locals())

    def path(self, file_id: str, *, mode: Mode | Omit = OMIT) -> FolderPath:
        """Get a file's path.

        Lists the folders above a file, topmost first. Requires the `properties_view` permission. Source:
        `GET /rest/files/{file_id}/path`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            mode: How much detail to return for each object.

        Returns:
            The folders.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_PATH, locals())

    def preview(self, file_id: str) -> Preview:
        """Get a preview of a file.

        Returns the URL of a preview of the file, and whether the preview has a watermark. Requires the `view`
        permission. Source: `GET /rest/files/{file_id}/preview`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER; 403 ERR_ACCESS_USER,
                ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.
        """
        return self._caller.call(FILES_PREVIEW, locals())

    def upload_base64(
        self,
        folder_id: str,
        *,
        name: str,
        content: str,
        add_links: bool | Omit = OMIT,
        client_created: int | Omit = OMIT,
        client_modified: int | Omit = OMIT,
        note: int | Omit = OMIT,
        disable_auto_version: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a file as base64.

        Uploads a small file as base64 inside JSON. If a file of that name exists, it gets a new version unless
        `disable_auto_version` is set. Requires the `file_add` permission on the folder, or `version_create` on the
        file. Source: `POST /rest/folders/{folder_id}/actions/fileBase64Encoded`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            name: Its name.
            content: The content, in base64.
            add_links: Whether to include links to related resources in the response.
            client_created: When the file was created on the caller's machine, as a Unix timestamp in seconds.
            client_modified: When the file last changed on the caller's machine, as a Unix timestamp in seconds.
            note: 1 to store it as a note.
            disable_auto_version: Whether to fail if a file of that name exists, instead of adding a version.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP; 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FILES_UPLOAD_BASE64, locals())

    def create_from_template(
        self, folder_id: str, *, file_type: str | Omit = OMIT, file_name: str | Omit = OMIT
    ) -> File:
        """Create an Office document.

        Creates an empty Microsoft Office document in a folder. Requires the `file_add` permission on the folder.
        Source: `POST /rest/folders/{folder_id}/actions/fileFromTemplate`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            file_type: Type of the document, such as `docx`.
            file_name: Name of the file.

        Returns:
            The document.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_LOCKED,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP; 422 ERR_INPUT_INVALID_DATE.
        """
        return self._caller.call(FILES_CREATE_FROM_TEMPLATE, locals())

    def create(
        self,
        folder_id: str,
        *,
        body: FileInput,
        x_kw_note: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a file as a stream.

        Uploads a file, with its metadata in headers. The caller needs the `file_add` permission on the folder. Use
        `folders.upload` unless you want to store a note. Source: `POST /rest/folders/{folder_id}/files`, scope
        `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            body: The content.
            x_kw_note: Whether to store the file as a note.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP; 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FILES_CREATE, locals())

    def upload_version(
        self, file_id: str, source: UploadSource, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> File:
        """Upload a new version of any size.

        Like `folders.upload`, for an existing file. The upload becomes version 0, and the others move up by one.
        Without `name`, the file keeps its name. Source: `POST /rest/files/{file_id}/actions/initiateUpload`, scope
        `POST/uploads/*` or `GET/uploads/*` or `DELETE/uploads/*` or `GET/files/*` or `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            source: A path, bytes, a binary file object, an iterator of bytes, or a tuple of a name and one of these.
            name: Name of the file on the appliance. Default: the one that it has.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 67,108,864 bytes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import FILES_UPLOAD_VERSION

        return self._caller.upload(FILES_UPLOAD_VERSION, file_id, source, name, options)

    def find(self, path: str) -> File:
        """Get the file at a path.

        Like `search.resolve`, for a file.

        Args:
            path: Path on the appliance: the names from the top level down, separated by slashes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            PathNotFoundError: Nothing is there. `missing` is the first part of the path that does not exist.
        """
        from .._workflows import FILES_FIND
        from .folders import Folders
        from .search import Search

        remote = trees.RemotePaths(
            FILES_FIND,
            query=Search(self._caller).query,
            folders=Folders(self._caller).list_subfolders,
            files=Folders(self._caller).list_files,
        )
        found: File = trees.find_file(remote, path)
        return found

    @responses_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FilesWithRawResponse(Files(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return FilesWithStreamingResponse(Files(self._caller.streaming))


class AsyncFiles(AsyncResource):
    """Files and their content."""

    @resource_property
    def comments(self) -> AsyncFilesComments:
        """Comments on a file."""
        return AsyncFilesComments(self._caller)

    @resource_property
    def members(self) -> AsyncFilesMembers:
        """Members of a file."""
        return AsyncFilesMembers(self._caller)

    @resource_property
    def tasks(self) -> AsyncFilesTasks:
        """Tasks on a file."""
        return AsyncFilesTasks(self._caller)

    @resource_property
    def versions(self) -> AsyncFilesVersions:
        """Versions of a file."""
        return AsyncFilesVersions(self._caller)

    async def get(
        self,
        file_id: str,
        *,
        requirement_id: str | Omit = OMIT,
        access_verification_id: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        deleted: bool | Omit = OMIT,
    ) -> File:
        """Get a file. See `Files.get`."""
        return await self._caller.call(FILES_GET, locals())

    async def update(
        self,
        file_id: str,
        *,
        name: str | Omit = OMIT,
        expire: datetime | Literal[0] | None | Omit = OMIT,
        replace: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Update a file. See `Files.update`."""
        return await self._caller.call(FILES_UPDATE, locals())

    async def delete(self, file_id: str) -> None:
        """Move a file to the recycle bin. See `Files.delete`."""
        return await self._caller.call(FILES_DELETE, locals())

    async def download(
        self,
        file_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download a file. See `Files.download`."""
        return await self._caller.download(FILES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download a file. See `Files.iter_download`."""
        return self._caller.iter_download(FILES_DOWNLOAD, locals(), options)

    async def delete_permanently(self, file_id: str) -> None:
        """Delete a file permanently. See `Files.delete_permanently`."""
        return await self._caller.call(FILES_DELETE_PERMANENTLY, locals())

    async def recover(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Restore a file. See `Files.recover`."""
        return await self._caller.call(FILES_RECOVER, locals())

    async def preview_page(
        self, file_id: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Preview a file. See `Files.preview_page`."""
        return await self._caller.download(FILES_PREVIEW_PAGE, target, locals(), options)

    def iter_preview_page(self, file_id: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Preview a file. See `Files.iter_preview_page`."""
        return self._caller.iter_download(FILES_PREVIEW_PAGE, locals(), options)

    async def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete files. See `Files.delete_many`."""
        return await self._caller.call(FILES_DELETE_MANY, locals())

    async def download_by_link(
        self, ref: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Download from a link. See `Files.download_by_link`."""
        return await self._caller.download(FILES_DOWNLOAD_BY_LINK, target, locals(), options)

    def iter_download_by_link(self, ref: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Download from a link. See `Files.iter_download_by_link`."""
        return self._caller.iter_download(FILES_DOWNLOAD_BY_LINK, locals(), options)

    async def copy(
        self,
        ids: str | Sequence[str],
        *,
        destination_folder_id: str,
        replace: bool | Omit = OMIT,
        new_file_name: str | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> File:
        """Copy files. See `Files.copy`."""
        return await self._caller.call(FILES_COPY, locals())

    async def create_download_link(
        self,
        *,
        extensions: Sequence[str] | Omit = OMIT,
        file_ids: Sequence[str] | Omit = OMIT,
        folder_ids: Sequence[str] | Omit = OMIT,
        file_id: str | Omit = OMIT,
        version_id: str | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> DownloadLinks:
        """Create download links. See `Files.create_download_link`."""
        return await self._caller.call(FILES_CREATE_DOWNLOAD_LINK, locals())

    async def lock_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> FileBulkResult:
        """Lock files. See `Files.lock_many`."""
        return await self._caller.call(FILES_LOCK_MANY, locals())

    async def move(
        self,
        ids: str | Sequence[str],
        *,
        destination_folder_id: str,
        replace: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> File:
        """Move files. See `Files.move`."""
        return await self._caller.call(FILES_MOVE, locals())

    async def delete_permanently_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete files permanently. See `Files.delete_permanently_many`."""
        return await self._caller.call(FILES_DELETE_PERMANENTLY_MANY, locals())

    async def push_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> MobileSyncItemList:
        """Push files to devices. See `Files.push_many`."""
        return await self._caller.call(FILES_PUSH_MANY, locals())

    async def unpush_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Remove files from devices. See `Files.unpush_many`."""
        return await self._caller.call(FILES_UNPUSH_MANY, locals())

    async def recover_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> FileList:
        """Restore files. See `Files.recover_many`."""
        return await self._caller.call(FILES_RECOVER_MANY, locals())

    async def scan_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FileList:
        """Scan files. See `Files.scan_many`."""
        return await self._caller.call(FILES_SCAN_MANY, locals())

    async def unlock_many(
        self,
        ids: str | Sequence[str],
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> FileBulkResult:
        """Unlock files. See `Files.unlock_many`."""
        return await self._caller.call(FILES_UNLOCK_MANY, locals())

    async def download_zip(
        self,
        target: DownloadTarget,
        *,
        name: str | Omit = OMIT,
        file_id_in: Sequence[str] | Omit = OMIT,
        folder_id_in: Sequence[str] | Omit = OMIT,
        username: str | Omit = OMIT,
        extensions: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download files as a ZIP archive. See `Files.download_zip`."""
        return await self._caller.download(FILES_DOWNLOAD_ZIP, target, locals(), options)

    def iter_download_zip(
        self,
        *,
        name: str | Omit = OMIT,
        file_id_in: Sequence[str] | Omit = OMIT,
        folder_id_in: Sequence[str] | Omit = OMIT,
        username: str | Omit = OMIT,
        extensions: str | Omit = OMIT,
        utc_offset: int | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[AsyncIterOptions],
    ) -> AsyncGenerator[bytes, None]:
        """Download files as a ZIP archive. See `Files.iter_download_zip`."""
        return self._caller.iter_download(FILES_DOWNLOAD_ZIP, locals(), options)

    async def zip_status(
        self,
        *,
        file_id_in: Sequence[str] | Omit = OMIT,
        folder_id_in: Sequence[str] | Omit = OMIT,
        extensions: Sequence[str] | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> None:
        """Check whether files can be archived. See `Files.zip_status`."""
        return await self._caller.call(FILES_ZIP_STATUS, locals())

    async def share(
        self,
        *,
        role_id: int | str,
        update_if_exists: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        emails: Sequence[str] | Omit = OMIT,
        user_ids: Sequence[str] | Omit = OMIT,
        ids: Sequence[str] | Omit = OMIT,
        message: str | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        downgrade_nested: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> MemberBulkResult:
        """Share files. See `Files.share`."""
        return await self._caller.call(FILES_SHARE, locals())

    async def preview_support(self, ids: str | Sequence[str]) -> PreviewSupport:
        """Check which files have previews. See `Files.preview_support`."""
        return await self._caller.call(FILES_PREVIEW_SUPPORT, locals())

    def list_shared(
        self,
        *,
        order_by: Literal["modified", "name", "shared", "sharedBy", "size"] | Omit = OMIT,
        order_type: Literal["asc", "desc"] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[File]:
        """List files shared with me. See `Files.list_shared`."""
        return self._caller.page(FILES_LIST_SHARED, File, locals())

    async def lock(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Lock a file. See `Files.lock`."""
        return await self._caller.call(FILES_LOCK, locals())

    async def push(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> MobileSyncItemList:
        """Push a file to devices. See `Files.push`."""
        return await self._caller.call(FILES_PUSH, locals())

    async def unpush(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> None:
        """Remove a file from devices. See `Files.unpush`."""
        return await self._caller.call(FILES_UNPUSH, locals())

    async def check_in(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> SourceFile:
        """Check a file in. See `Files.check_in`."""
        return await self._caller.call(FILES_CHECK_IN, locals())

    async def scan(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Scan a file. See `Files.scan`."""
        return await self._caller.call(FILES_SCAN, locals())

    async def unlock(self, file_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Unlock a file. See `Files.unlock`."""
        return await self._caller.call(FILES_UNLOCK, locals())

    def list_activities(
        self,
        file_id: str,
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
    ) -> AsyncPage[Activity]:
        """List a file's activities. See `Files.list_activities`."""
        return self._caller.page(FILES_LIST_ACTIVITIES, Activity, locals())

    async def external_edit(
        self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> ExternalEditToken:
        """Get a token for an external editor. See `Files.external_edit`."""
        return await self._caller.call(FILES_EXTERNAL_EDIT, locals())

    async def path(self, file_id: str, *, mode: Mode | Omit = OMIT) -> FolderPath:
        """Get a file's path. See `Files.path`."""
        return await self._caller.call(FILES_PATH, locals())

    async def preview(self, file_id: str) -> Preview:
        """Get a preview of a file. See `Files.preview`."""
        return await self._caller.call(FILES_PREVIEW, locals())

    async def upload_base64(
        self,
        folder_id: str,
        *,
        name: str,
        content: str,
        add_links: bool | Omit = OMIT,
        client_created: int | Omit = OMIT,
        client_modified: int | Omit = OMIT,
        note: int | Omit = OMIT,
        disable_auto_version: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a file as base64. See `Files.upload_base64`."""
        return await self._caller.call(FILES_UPLOAD_BASE64, locals())

    async def create_from_template(
        self, folder_id: str, *, file_type: str | Omit = OMIT, file_name: str | Omit = OMIT
    ) -> File:
        """Create an Office document. See `Files.create_from_template`."""
        return await self._caller.call(FILES_CREATE_FROM_TEMPLATE, locals())

    async def create(
        self,
        folder_id: str,
        *,
        body: FileInput,
        x_kw_note: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a file as a stream. See `Files.create`."""
        return await self._caller.call(FILES_CREATE, locals())

    async def upload_version(
        self, file_id: str, source: AsyncUploadSource, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> File:
        """Upload a new version of any size. See `Files.upload_version`."""
        from .._uploads import FILES_UPLOAD_VERSION

        return await self._caller.upload(FILES_UPLOAD_VERSION, file_id, source, name, options)

    async def find(self, path: str) -> File:
        """Get the file at a path. See `Files.find`."""
        from .._workflows import FILES_FIND
        from .folders import AsyncFolders
        from .search import AsyncSearch

        remote = trees.RemotePaths(
            FILES_FIND,
            query=AsyncSearch(self._caller).query,
            folders=AsyncFolders(self._caller).list_subfolders,
            files=AsyncFolders(self._caller).list_files,
            asynchronous=True,
        )
        found: File = await trees.find_file(remote, path)
        return found

    @responses_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFilesWithRawResponse(AsyncFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncFilesWithStreamingResponse(AsyncFiles(self._caller.streaming))


class FilesWithRawResponse:
    def __init__(self, resource: Files) -> None:
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.download = raw_content(resource.iter_download)
        self.delete_permanently = raw(resource.delete_permanently)
        self.recover = raw(resource.recover)
        self.preview_page = raw_content(resource.iter_preview_page)
        self.delete_many = raw(resource.delete_many)
        self.download_by_link = raw_content(resource.iter_download_by_link)
        self.copy = raw(resource.copy)
        self.create_download_link = raw(resource.create_download_link)
        self.lock_many = raw(resource.lock_many)
        self.move = raw(resource.move)
        self.delete_permanently_many = raw(resource.delete_permanently_many)
        self.push_many = raw(resource.push_many)
        self.unpush_many = raw(resource.unpush_many)
        self.recover_many = raw(resource.recover_many)
        self.scan_many = raw(resource.scan_many)
        self.unlock_many = raw(resource.unlock_many)
        self.download_zip = raw_content(resource.iter_download_zip)
        self.zip_status = raw(resource.zip_status)
        self.share = raw(resource.share)
        self.preview_support = raw(resource.preview_support)
        self.list_shared = raw(resource.list_shared)
        self.lock = raw(resource.lock)
        self.push = raw(resource.push)
        self.unpush = raw(resource.unpush)
        self.check_in = raw(resource.check_in)
        self.scan = raw(resource.scan)
        self.unlock = raw(resource.unlock)
        self.list_activities = raw(resource.list_activities)
        self.external_edit = raw(resource.external_edit)
        self.path = raw(resource.path)
        self.preview = raw(resource.preview)
        self.upload_base64 = raw(resource.upload_base64)
        self.create_from_template = raw(resource.create_from_template)
        self.create = raw(resource.create)


class FilesWithStreamingResponse:
    def __init__(self, resource: Files) -> None:
        self.download = streaming(resource.iter_download)
        self.preview_page = streaming(resource.iter_preview_page)
        self.download_by_link = streaming(resource.iter_download_by_link)
        self.download_zip = streaming(resource.iter_download_zip)


class AsyncFilesWithRawResponse:
    def __init__(self, resource: AsyncFiles) -> None:
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.download = async_raw_content(resource.iter_download)
        self.delete_permanently = async_raw(resource.delete_permanently)
        self.recover = async_raw(resource.recover)
        self.preview_page = async_raw_content(resource.iter_preview_page)
        self.delete_many = async_raw(resource.delete_many)
        self.download_by_link = async_raw_content(resource.iter_download_by_link)
        self.copy = async_raw(resource.copy)
        self.create_download_link = async_raw(resource.create_download_link)
        self.lock_many = async_raw(resource.lock_many)
        self.move = async_raw(resource.move)
        self.delete_permanently_many = async_raw(resource.delete_permanently_many)
        self.push_many = async_raw(resource.push_many)
        self.unpush_many = async_raw(resource.unpush_many)
        self.recover_many = async_raw(resource.recover_many)
        self.scan_many = async_raw(resource.scan_many)
        self.unlock_many = async_raw(resource.unlock_many)
        self.download_zip = async_raw_content(resource.iter_download_zip)
        self.zip_status = async_raw(resource.zip_status)
        self.share = async_raw(resource.share)
        self.preview_support = async_raw(resource.preview_support)
        self.list_shared = async_raw(resource.list_shared)
        self.lock = async_raw(resource.lock)
        self.push = async_raw(resource.push)
        self.unpush = async_raw(resource.unpush)
        self.check_in = async_raw(resource.check_in)
        self.scan = async_raw(resource.scan)
        self.unlock = async_raw(resource.unlock)
        self.list_activities = async_raw(resource.list_activities)
        self.external_edit = async_raw(resource.external_edit)
        self.path = async_raw(resource.path)
        self.preview = async_raw(resource.preview)
        self.upload_base64 = async_raw(resource.upload_base64)
        self.create_from_template = async_raw(resource.create_from_template)
        self.create = async_raw(resource.create)


class AsyncFilesWithStreamingResponse:
    def __init__(self, resource: AsyncFiles) -> None:
        self.download = async_streaming(resource.iter_download)
        self.preview_page = async_streaming(resource.iter_preview_page)
        self.download_by_link = async_streaming(resource.iter_download_by_link)
        self.download_zip = async_streaming(resource.iter_download_zip)
