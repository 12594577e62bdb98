# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.sources.files`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from datetime import datetime
from types import NoneType
from typing import Literal, Unpack

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query
from kiteworks_runtime.resource import (
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
from kiteworks_runtime.transfers import (
    AsyncDownloadOptions,
    AsyncIterOptions,
    DownloadOptions,
    DownloadTarget,
    FileInput,
    IterOptions,
)

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import SourceFile
from ..models.sources import ExternalEditTokenList, SourcePreviewStatus, SourceTransfer, SourceTransferList

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
    "GET",
    "/rest/sources/actions/downloadByTransaction",
    result=NoneType,
    arguments=(shared.MODE, Query("transaction_id", int | str, "transactionId")),
)
SOURCES_FILES_UPLOAD_VERSION: Operation[SourceTransfer] = Operation(
    "sources.files.upload_version",
    "POST",
    "/rest/sources/actions/files/{file_id}",
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
    "PATCH",
    "/rest/sources/actions/lock",
    result=NoneType,
    arguments=(shared.PARTIAL_SUCCESS, shared.MODE, Query("ids", Sequence[str], "id:in", required=True, target=True)),
)
SOURCES_FILES_UNLOCK_MANY: Operation[None] = Operation(
    "sources.files.unlock_many",
    "PATCH",
    "/rest/sources/actions/unlock",
    result=NoneType,
    arguments=(shared.PARTIAL_SUCCESS, shared.MODE, Query("ids", Sequence[str], "id:in", required=True, target=True)),
)
SOURCES_FILES_TRANSFER_STATUS: Operation[SourceTransferList] = Operation(
    "sources.files.transfer_status",
    "GET",
    "/rest/sources/files/actions/transferStatus",
    result=SourceTransferList,
    arguments=(
        shared.MODE,
        Query("transaction_id", int | str, "transactionId"),
        Query("transaction_id_in", Sequence[int | str], "transactionId:in"),
    ),
)
SOURCES_FILES_GET: Operation[SourceFile] = Operation(
    "sources.files.get",
    "GET",
    "/rest/sources/files/{file_id}",
    result=SourceFile,
    arguments=(shared.SOURCE_FILE_ID, shared.WITH, shared.MODE),
)
SOURCES_FILES_DELETE: Operation[None] = Operation(
    "sources.files.delete",
    "DELETE",
    "/rest/sources/files/{file_id}",
    result=NoneType,
    arguments=(shared.SOURCE_FILE_ID, shared.MODE, Query("force_delete", bool, "forceDelete")),
)
SOURCES_FILES_INITIATE_DOWNLOAD: Operation[SourceTransfer] = Operation(
    "sources.files.initiate_download",
    "POST",
    "/rest/sources/{file_id}/actions/initiateDownload",
    result=SourceTransfer,
    arguments=(shared.SOURCE_FILE_ID,),
)
SOURCES_FILES_DOWNLOAD: Operation[None] = Operation(
    "sources.files.download",
    "GET",
    "/rest/sources/{file_id}/content",
    result=NoneType,
    arguments=(shared.SOURCE_FILE_ID,),
)
SOURCES_FILES_EXTERNAL_EDIT: Operation[ExternalEditTokenList] = Operation(
    "sources.files.external_edit",
    "GET",
    "/rest/sources/{file_id}/externalEdit",
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
    "GET",
    "/rest/sources/{file_id}/preview",
    result=SourcePreviewStatus,
    arguments=(shared.SOURCE_FILE_ID,),
)
SOURCES_FILES_UPLOAD: Operation[SourceTransfer] = Operation(
    "sources.files.upload",
    "POST",
    "/rest/sources/{folder_id}/actions/file",
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

        Reads the content of a file that `sources.files.initiate_download` fetched. The transfer must be over. Needs
        the `download` permission. Source: `GET /rest/sources/actions/downloadByTransaction`, scope `GET/sources/*`
        (inferred).

        Args:
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            transaction_id: The transfer that `sources.files.initiate_download` began.
            mode: How much to say of each object.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, target, locals(), options)

    def iter_download_by_transaction(
        self, *, transaction_id: int | str | Omit = OMIT, mode: Mode | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a transferred file: the bytes, piece by piece.

        As `download_by_transaction`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `download_by_transaction`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, locals(), options)

    def upload_version(
        self, file_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> SourceTransfer:
        """Upload a version to a source.

        Uploads new content for a file in another repository. Needs the `file_add` permission on its folder, and a
        type of file that policy allows. Source: `POST /rest/sources/actions/files/{file_id}`, scope
        `POST/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            body: The content.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return self._caller.call(SOURCES_FILES_UPLOAD_VERSION, locals())

    def lock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Lock sources' files.

        Locks files in other repositories. Source: `PATCH /rest/sources/actions/lock`, scope `PATCH/sources/*`
        (inferred).

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_LOCK_MANY, locals())

    def unlock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Unlock sources' files.

        Ends locks of files in other repositories. Source: `PATCH /rest/sources/actions/unlock`, scope
        `PATCH/sources/*` (inferred).

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

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
        """Read transfers.

        Tells how far transfers with other repositories have come. Source: `GET
        /rest/sources/files/actions/transferStatus`, scope `GET/sources/*` (inferred).

        Args:
            transaction_id: Only where the number of the transfer is this.
            transaction_id_in: Only where the number of the transfer is one of these.
            mode: How much to say of each object.

        Returns:
            The transfers.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_TRANSFER_STATUS, locals())

    def get(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> SourceFile:
        """Read about a source's file.

        Reads what is known of a file in another repository. Source: `GET /rest/sources/files/{file_id}`, scope
        `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_GET, locals())

    def delete(self, file_id: str, *, force_delete: bool | Omit = OMIT, mode: Mode | Omit = OMIT) -> None:
        """Delete a source's file.

        Deletes a file in another repository for good, unless somebody else has it in use. Source: `DELETE
        /rest/sources/files/{file_id}`, scope `DELETE/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            force_delete: Whether to delete the file although the caller has it in use.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422
                ERR_FILE_IS_IN_USE_BY_OTHER_USER, ERR_FILE_IS_IN_USE_BY_CURRENT_USER.
        """
        return self._caller.call(SOURCES_FILES_DELETE, locals())

    def initiate_download(self, file_id: str) -> SourceTransfer:
        """Begin to fetch a file.

        Begins to fetch a file from another repository. `sources.files.transfer_status` tells when it is there.
        Needs the `download` permission. Source: `POST /rest/sources/{file_id}/actions/initiateDownload`, scope
        `POST/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SOURCES_FILES_INITIATE_DOWNLOAD, locals())

    def download(self, file_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]) -> pathlib.Path | None:
        """Download a source's file.

        Reads the content of a file in another repository. Needs the `download` permission. Source: `GET
        /rest/sources/{file_id}/content`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(SOURCES_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(self, file_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Download a source's file: the bytes, piece by piece.

        As `download`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `download`.

        Returns:
            The pieces, of up to 1 MiB.

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

        Makes a token, good for 300 seconds, with which an editor outside reads and replaces a file in another
        repository. Source: `GET /rest/sources/{file_id}/externalEdit`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            is_pushed: Only files that were pushed to mobile devices, or only the rest.
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
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.
            expire: Only what is due for removal at this time, a date or Unix seconds; 0 for what never is.
            expire_gt: Only what is due for removal after this time, a date or Unix seconds.
            expire_gte: Only what is due for removal at or after this time, a date or Unix seconds.
            expire_lt: Only what is due for removal before this time, a date or Unix seconds.
            expire_lte: Only what is due for removal at or before this time, a date or Unix seconds.

        Returns:
            The token, as a list of one.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_EXTERNAL_EDIT, locals())

    def preview(self, file_id: str) -> SourcePreviewStatus:
        """Read about a file's preview.

        Tells whether a preview of a file in another repository is ready, and where. Needs the `view` permission.
        Source: `GET /rest/sources/{file_id}/preview`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.

        Returns:
            The source preview status.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SOURCES_FILES_PREVIEW, locals())

    def upload(
        self, folder_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> SourceTransfer:
        """Upload to a source.

        Uploads a file into a folder of another repository. Needs the `file_add` permission on it, and a type of
        file that policy allows. Source: `POST /rest/sources/{folder_id}/actions/file`, scope `POST/sources/*`
        (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            body: The content.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return self._caller.call(SOURCES_FILES_UPLOAD, locals())

    @responses_property
    def with_raw_response(self) -> SourcesFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return SourcesFilesWithRawResponse(SourcesFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> SourcesFilesWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
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
        """Upload a version to a source. See `SourcesFiles.upload_version`."""
        return await self._caller.call(SOURCES_FILES_UPLOAD_VERSION, locals())

    async def lock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Lock sources' files. See `SourcesFiles.lock_many`."""
        return await self._caller.call(SOURCES_FILES_LOCK_MANY, locals())

    async def unlock_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Unlock sources' files. See `SourcesFiles.unlock_many`."""
        return await self._caller.call(SOURCES_FILES_UNLOCK_MANY, locals())

    async def transfer_status(
        self,
        *,
        transaction_id: int | str | Omit = OMIT,
        transaction_id_in: Sequence[int | str] | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> SourceTransferList:
        """Read transfers. See `SourcesFiles.transfer_status`."""
        return await self._caller.call(SOURCES_FILES_TRANSFER_STATUS, locals())

    async def get(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> SourceFile:
        """Read about a source's file. See `SourcesFiles.get`."""
        return await self._caller.call(SOURCES_FILES_GET, locals())

    async def delete(self, file_id: str, *, force_delete: bool | Omit = OMIT, mode: Mode | Omit = OMIT) -> None:
        """Delete a source's file. See `SourcesFiles.delete`."""
        return await self._caller.call(SOURCES_FILES_DELETE, locals())

    async def initiate_download(self, file_id: str) -> SourceTransfer:
        """Begin to fetch a file. See `SourcesFiles.initiate_download`."""
        return await self._caller.call(SOURCES_FILES_INITIATE_DOWNLOAD, locals())

    async def download(
        self, file_id: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Download a source's file. See `SourcesFiles.download`."""
        return await self._caller.download(SOURCES_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(self, file_id: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Download a source's file. See `SourcesFiles.iter_download`."""
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
        """Read about a file's preview. See `SourcesFiles.preview`."""
        return await self._caller.call(SOURCES_FILES_PREVIEW, locals())

    async def upload(
        self, folder_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> SourceTransfer:
        """Upload to a source. See `SourcesFiles.upload`."""
        return await self._caller.call(SOURCES_FILES_UPLOAD, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSourcesFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncSourcesFilesWithRawResponse(AsyncSourcesFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncSourcesFilesWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncSourcesFilesWithStreamingResponse(AsyncSourcesFiles(self._caller.streaming))


class SourcesFilesWithRawResponse:
    """`SourcesFiles`, answering with whole responses."""

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
    """`SourcesFiles`, answering with streamed responses."""

    def __init__(self, resource: SourcesFiles) -> None:
        self.download_by_transaction = streaming(resource.iter_download_by_transaction)
        self.download = streaming(resource.iter_download)


class AsyncSourcesFilesWithRawResponse:
    """`AsyncSourcesFiles`, answering with whole responses."""

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
    """`AsyncSourcesFiles`, answering with streamed responses."""

    def __init__(self, resource: AsyncSourcesFiles) -> None:
        self.download_by_transaction = async_streaming(resource.iter_download_by_transaction)
        self.download = async_streaming(resource.iter_download)
