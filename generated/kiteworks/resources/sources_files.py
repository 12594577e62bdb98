# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.sources.files`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Unpack

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    async_raw_content,
    async_streaming,
    raw,
    raw_content,
    responses_property,
    streaming,
)
from kiteworks_runtime.files import DownloadTarget, FileInput
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import SourceFile
from ..models.sources import ExternalEditTokenList, SourcePreviewStatus, SourceTransfer, SourceTransferList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions

ExternalEditOrderBy = Literal[
    "created:asc",
    "created:desc",
    "files.size:asc",
    "files.size:desc",
    "modified:asc",
    "modified:desc",
    "name:asc",
    "name:desc",
]

SOURCES_FILES_DOWNLOAD_BY_TRANSACTION: Operation[None] = Operation(
    "sources.files.download_by_transaction",
    "GET /rest/sources/actions/downloadByTransaction",
    arguments=(shared.MODE, Query("transaction_id", int | str, "transactionId")),
)
SOURCES_FILES_UPLOAD_VERSION: Operation[SourceTransfer] = Operation(
    "sources.files.upload_version",
    "POST /rest/sources/actions/files/{file_id}",
    result=SourceTransfer,
    arguments=(
        shared.SOURCE_FILE_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("body", FileInput, "body", required=True),
    ),
    media_type="multipart/form-data",
)
SOURCES_FILES_LOCK_MANY: Operation[None] = Operation(
    "sources.files.lock_many",
    "PATCH /rest/sources/actions/lock",
    arguments=(shared.PARTIAL_SUCCESS, shared.MODE, Query("ids", Sequence[str], "id:in", required=True, target=True)),
)
SOURCES_FILES_UNLOCK_MANY: Operation[None] = Operation(
    "sources.files.unlock_many",
    "PATCH /rest/sources/actions/unlock",
    arguments=(shared.PARTIAL_SUCCESS, shared.MODE, Query("ids", Sequence[str], "id:in", required=True, target=True)),
)
SOURCES_FILES_TRANSFER_STATUS: Operation[SourceTransferList] = Operation(
    "sources.files.transfer_status",
    "GET /rest/sources/files/actions/transferStatus",
    result=SourceTransferList,
    arguments=(
        shared.MODE,
        Query("transaction_id", int | str, "transactionId"),
        Query("transaction_id_in", Sequence[int | str], "transactionId:in"),
    ),
)
SOURCES_FILES_GET: Operation[SourceFile] = Operation(
    "sources.files.get",
    "GET /rest/sources/files/{file_id}",
    result=SourceFile,
    arguments=(shared.SOURCE_FILE_ID, shared.WITH, shared.MODE),
)
SOURCES_FILES_DELETE: Operation[None] = Operation(
    "sources.files.delete",
    "DELETE /rest/sources/files/{file_id}",
    arguments=(shared.SOURCE_FILE_ID, shared.MODE, Query("force_delete", bool, "forceDelete")),
)
SOURCES_FILES_INITIATE_DOWNLOAD: Operation[SourceTransfer] = Operation(
    "sources.files.initiate_download",
    "POST /rest/sources/{file_id}/actions/initiateDownload",
    result=SourceTransfer,
    arguments=(shared.SOURCE_FILE_ID,),
)
SOURCES_FILES_DOWNLOAD: Operation[None] = Operation(
    "sources.files.download", "GET /rest/sources/{file_id}/content", arguments=(shared.SOURCE_FILE_ID,)
)
SOURCES_FILES_EXTERNAL_EDIT: Operation[ExternalEditTokenList] = Operation(
    "sources.files.external_edit",
    "GET /rest/sources/{file_id}/externalEdit",
    result=ExternalEditTokenList,
    arguments=(
        shared.SOURCE_FILE_ID,
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
        shared.LOCATE_ID,
        shared.WITH,
        shared.MODE,
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        shared.EXPIRE,
        shared.EXPIRE_GT,
        shared.EXPIRE_GTE,
        shared.EXPIRE_LT,
        shared.EXPIRE_LTE,
        Query("is_pushed", bool, "isPushed"),
        Query("order_by", ExternalEditOrderBy, "orderBy"),
    ),
)
SOURCES_FILES_PREVIEW: Operation[SourcePreviewStatus] = Operation(
    "sources.files.preview",
    "GET /rest/sources/{file_id}/preview",
    result=SourcePreviewStatus,
    arguments=(shared.SOURCE_FILE_ID,),
)
SOURCES_FILES_UPLOAD: Operation[SourceTransfer] = Operation(
    "sources.files.upload",
    "POST /rest/sources/{folder_id}/actions/file",
    result=SourceTransfer,
    arguments=(
        shared.SOURCE_FOLDER_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("body", FileInput, "body", required=True),
    ),
    media_type="multipart/form-data",
)


class SourcesFiles(Resource):
    """Files in other repositories."""

    def download_by_transaction(
        self,
        target: DownloadTarget,
        *,
        transaction_id: int | str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download a transferred file.

        Downloads a file that `sources.files.initiate_download` transferred to the appliance. The transfer must be
        complete. Requires the `download` permission. Source: `GET /rest/sources/actions/downloadByTransaction`, scope
        `GET/sources/*` (inferred).

        Args:
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            transaction_id: The transfer that `sources.files.initiate_download` started.
            mode: How much detail to return for each object.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, target, locals(), options)

    def iter_download_by_transaction(
        self, *, transaction_id: int | str | Omit = OMIT, mode: Mode | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a transferred file, as an iterator of bytes.

        As `download_by_transaction`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download_by_transaction`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, locals(), options)

    def upload_version(
        self, file_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> SourceTransfer:
        """Upload a new version to a source.

        Uploads new content for a file in another repository. Requires the `file_add` permission on its folder, and a
        file type that policy allows. Source: `POST /rest/sources/actions/files/{file_id}`, scope `POST/sources/*`
        (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            body: The content.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_RESTRICTED_EXTENSION,
                ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_RESTRICTED_TYPE_CUSTOM,
                ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return self._caller.call(SOURCES_FILES_UPLOAD_VERSION, locals())

    def lock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Lock files in sources.

        Locks files in other repositories. Source: `PATCH /rest/sources/actions/lock`, scope `PATCH/sources/*`
        (inferred).

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_LOCK_MANY, locals())

    def unlock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Unlock files in sources.

        Unlocks files in other repositories. Source: `PATCH /rest/sources/actions/unlock`, scope `PATCH/sources/*`
        (inferred).

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_UNLOCK_MANY, locals())

    def transfer_status(
        self,
        *,
        transaction_id: int | str | Omit = OMIT,
        transaction_id_in: Sequence[int | str] | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> SourceTransferList:
        """List the status of transfers.

        Returns the progress of transfers to or from other repositories. Source:
        `GET /rest/sources/files/actions/transferStatus`, scope `GET/sources/*` (inferred).

        Args:
            transaction_id: Only the transfer with this identifier.
            transaction_id_in: Only transfers with these identifiers.
            mode: How much detail to return for each object.

        Returns:
            The transfers.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_TRANSFER_STATUS, locals())

    def get(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> SourceFile:
        """Get a file in a source.

        Returns the details of a file in another repository. Source: `GET /rest/sources/files/{file_id}`, scope
        `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_GET, locals())

    def delete(self, file_id: str, *, force_delete: bool | Omit = OMIT, mode: Mode | Omit = OMIT) -> None:
        """Delete a file in a source.

        Permanently deletes a file in another repository, unless another user is using it. Source:
        `DELETE /rest/sources/files/{file_id}`, scope `DELETE/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            force_delete: Whether to delete the file even if the caller is using it.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_FILE_IS_IN_USE_BY_OTHER_USER,
                ERR_FILE_IS_IN_USE_BY_CURRENT_USER.
        """
        return self._caller.call(SOURCES_FILES_DELETE, locals())

    def initiate_download(self, file_id: str) -> SourceTransfer:
        """Start a transfer from a source.

        Starts transferring a file from another repository to the appliance. `sources.files.transfer_status` reports
        when it is complete. Requires the `download` permission. Source:
        `POST /rest/sources/{file_id}/actions/initiateDownload`, scope `POST/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SOURCES_FILES_INITIATE_DOWNLOAD, locals())

    def download(self, file_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]) -> pathlib.Path | None:
        """Download a file from a source.

        Downloads the content of a file in another repository. Requires the `download` permission. Source:
        `GET /rest/sources/{file_id}/content`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(SOURCES_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(self, file_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Download a file from a source, as an iterator of bytes.

        As `download`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD, locals(), options)

    def external_edit(
        self,
        file_id: str,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        is_pushed: bool | Omit = OMIT,
        order_by: ExternalEditOrderBy | Omit = OMIT,
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
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
    ) -> ExternalEditTokenList:
        """Get a token for an editor.

        Creates a token, valid for 300 seconds, with which an external editor can read and replace a file in another
        repository. Source: `GET /rest/sources/{file_id}/externalEdit`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            user_id: Only files of this user.
            user_id_in: Only files of these users.
            is_pushed: Only files that were pushed to mobile devices (true) or were not (false).
            order_by: Sort key and direction.
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
            locate_id: Return the page that contains this object, regardless of `offset`.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            expire: Only objects that expire at this time, a date or a Unix timestamp in seconds; 0 for those that never
                expire.
            expire_gt: Only objects that expire after this time, a date or a Unix timestamp in seconds.
            expire_gte: Only objects that expire at or after this time, a date or a Unix timestamp in seconds.
            expire_lt: Only objects that expire before this time, a date or a Unix timestamp in seconds.
            expire_lte: Only objects that expire at or before this time, a date or a Unix timestamp in seconds.

        Returns:
            The token, in a list with one item.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_EXTERNAL_EDIT, locals())

    def preview(self, file_id: str) -> SourcePreviewStatus:
        """Get a file's preview status.

        Reports whether a preview of a file in another repository is ready, and its URL. Requires the `view`
        permission. Source: `GET /rest/sources/{file_id}/preview`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.

        Returns:
            The preview status.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SOURCES_FILES_PREVIEW, locals())

    def upload(
        self, folder_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> SourceTransfer:
        """Upload a file to a source.

        Uploads a file to a folder in another repository. Requires the `file_add` permission on the folder, and a
        file type that policy allows. Source: `POST /rest/sources/{folder_id}/actions/file`, scope `POST/sources/*`
        (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            body: The content.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_RESTRICTED_EXTENSION,
                ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_RESTRICTED_TYPE_CUSTOM,
                ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return self._caller.call(SOURCES_FILES_UPLOAD, locals())

    @responses_property
    def with_raw_response(self) -> SourcesFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SourcesFilesWithRawResponse(SourcesFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> SourcesFilesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return SourcesFilesWithStreamingResponse(SourcesFiles(self._caller.streaming))


class AsyncSourcesFiles(AsyncResource):
    """Files in other repositories."""

    async def download_by_transaction(
        self,
        target: DownloadTarget,
        *,
        transaction_id: int | str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download a transferred file. See `SourcesFiles.download_by_transaction`."""
        return await self._caller.download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, target, locals(), options)

    def iter_download_by_transaction(
        self, *, transaction_id: int | str | Omit = OMIT, mode: Mode | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download a transferred file. See `SourcesFiles.iter_download_by_transaction`."""
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, locals(), options)

    async def upload_version(
        self, file_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> SourceTransfer:
        """Upload a new version to a source. See `SourcesFiles.upload_version`."""
        return await self._caller.call(SOURCES_FILES_UPLOAD_VERSION, locals())

    async def lock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Lock files in sources. See `SourcesFiles.lock_many`."""
        return await self._caller.call(SOURCES_FILES_LOCK_MANY, locals())

    async def unlock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Unlock files in sources. See `SourcesFiles.unlock_many`."""
        return await self._caller.call(SOURCES_FILES_UNLOCK_MANY, locals())

    async def transfer_status(
        self,
        *,
        transaction_id: int | str | Omit = OMIT,
        transaction_id_in: Sequence[int | str] | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> SourceTransferList:
        """List the status of transfers. See `SourcesFiles.transfer_status`."""
        return await self._caller.call(SOURCES_FILES_TRANSFER_STATUS, locals())

    async def get(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> SourceFile:
        """Get a file in a source. See `SourcesFiles.get`."""
        return await self._caller.call(SOURCES_FILES_GET, locals())

    async def delete(self, file_id: str, *, force_delete: bool | Omit = OMIT, mode: Mode | Omit = OMIT) -> None:
        """Delete a file in a source. See `SourcesFiles.delete`."""
        return await self._caller.call(SOURCES_FILES_DELETE, locals())

    async def initiate_download(self, file_id: str) -> SourceTransfer:
        """Start a transfer from a source. See `SourcesFiles.initiate_download`."""
        return await self._caller.call(SOURCES_FILES_INITIATE_DOWNLOAD, locals())

    async def download(
        self, file_id: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Download a file from a source. See `SourcesFiles.download`."""
        return await self._caller.download(SOURCES_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(self, file_id: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Download a file from a source. See `SourcesFiles.iter_download`."""
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD, locals(), options)

    async def external_edit(
        self,
        file_id: str,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        is_pushed: bool | Omit = OMIT,
        order_by: ExternalEditOrderBy | Omit = OMIT,
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
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
    ) -> ExternalEditTokenList:
        """Get a token for an editor. See `SourcesFiles.external_edit`."""
        return await self._caller.call(SOURCES_FILES_EXTERNAL_EDIT, locals())

    async def preview(self, file_id: str) -> SourcePreviewStatus:
        """Get a file's preview status. See `SourcesFiles.preview`."""
        return await self._caller.call(SOURCES_FILES_PREVIEW, locals())

    async def upload(
        self, folder_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> SourceTransfer:
        """Upload a file to a source. See `SourcesFiles.upload`."""
        return await self._caller.call(SOURCES_FILES_UPLOAD, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSourcesFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSourcesFilesWithRawResponse(AsyncSourcesFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncSourcesFilesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncSourcesFilesWithStreamingResponse(AsyncSourcesFiles(self._caller.streaming))


class SourcesFilesWithRawResponse:
    def __init__(self, resource: SourcesFiles) -> None:
        self.download_by_transaction = raw_content(resource.iter_download_by_transaction)
        self.upload_version = raw(resource.upload_version)
        self.lock_many = raw(resource.lock_many)
        self.unlock_many = raw(resource.unlock_many)
        self.transfer_status = raw(resource.transfer_status)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.initiate_download = raw(resource.initiate_download)
        self.download = raw_content(resource.iter_download)
        self.external_edit = raw(resource.external_edit)
        self.preview = raw(resource.preview)
        self.upload = raw(resource.upload)


class SourcesFilesWithStreamingResponse:
    def __init__(self, resource: SourcesFiles) -> None:
        self.download_by_transaction = streaming(resource.iter_download_by_transaction)
        self.download = streaming(resource.iter_download)


class AsyncSourcesFilesWithRawResponse:
    def __init__(self, resource: AsyncSourcesFiles) -> None:
        self.download_by_transaction = async_raw_content(resource.iter_download_by_transaction)
        self.upload_version = async_raw(resource.upload_version)
        self.lock_many = async_raw(resource.lock_many)
        self.unlock_many = async_raw(resource.unlock_many)
        self.transfer_status = async_raw(resource.transfer_status)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.initiate_download = async_raw(resource.initiate_download)
        self.download = async_raw_content(resource.iter_download)
        self.external_edit = async_raw(resource.external_edit)
        self.preview = async_raw(resource.preview)
        self.upload = async_raw(resource.upload)


class AsyncSourcesFilesWithStreamingResponse:
    def __init__(self, resource: AsyncSourcesFiles) -> None:
        self.download_by_transaction = async_streaming(resource.iter_download_by_transaction)
        self.download = async_streaming(resource.iter_download)
