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

from .._parameters import (
    CREATED,
    CREATED_GT,
    CREATED_GTE,
    CREATED_LT,
    CREATED_LTE,
    DELETED,
    EXPIRE,
    EXPIRE_GT,
    EXPIRE_GTE,
    EXPIRE_LT,
    EXPIRE_LTE,
    LIMIT,
    LOCATE_ID,
    MODE,
    MODIFIED,
    MODIFIED_GT,
    MODIFIED_GTE,
    MODIFIED_LT,
    MODIFIED_LTE,
    NAME,
    NAME_CONTAINS,
    OFFSET,
    PARTIAL_SUCCESS,
    RETURN_ENTITY,
    SOURCE_FILE_ID,
    SOURCE_FOLDER_ID,
    WITH,
)
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
    arguments=(
        MODE,
        Query("transaction_id", int | str, "transactionId"),
    ),
    scopes=("GET/sources/*",),
)
SOURCES_FILES_UPLOAD_VERSION: Operation[SourceTransfer] = Operation(
    "sources.files.upload_version",
    "POST",
    "/rest/sources/actions/files/{file_id}",
    result=SourceTransfer,
    arguments=(
        SOURCE_FILE_ID,
        RETURN_ENTITY,
        MODE,
        Body("body", FileInput, "body", required=True),
    ),
    media_type="multipart/form-data",
    scopes=("POST/sources/*",),
)
SOURCES_FILES_LOCK_MANY: Operation[None] = Operation(
    "sources.files.lock_many",
    "PATCH",
    "/rest/sources/actions/lock",
    result=NoneType,
    arguments=(
        PARTIAL_SUCCESS,
        MODE,
        Query("ids", Sequence[str], "id:in", required=True),
    ),
    scopes=("PATCH/sources/*",),
)
SOURCES_FILES_UNLOCK_MANY: Operation[None] = Operation(
    "sources.files.unlock_many",
    "PATCH",
    "/rest/sources/actions/unlock",
    result=NoneType,
    arguments=(
        PARTIAL_SUCCESS,
        MODE,
        Query("ids", Sequence[str], "id:in", required=True),
    ),
    scopes=("PATCH/sources/*",),
)
SOURCES_FILES_TRANSFER_STATUS: Operation[SourceTransferList] = Operation(
    "sources.files.transfer_status",
    "GET",
    "/rest/sources/files/actions/transferStatus",
    result=SourceTransferList,
    arguments=(
        MODE,
        Query("transaction_id", int | str, "transactionId"),
        Query("transaction_id_in", Sequence[int | str], "transactionId:in"),
    ),
    scopes=("GET/sources/*",),
)
SOURCES_FILES_GET: Operation[SourceFile] = Operation(
    "sources.files.get",
    "GET",
    "/rest/sources/files/{file_id}",
    result=SourceFile,
    arguments=(
        SOURCE_FILE_ID,
        WITH,
        MODE,
    ),
    scopes=("GET/sources/*",),
)
SOURCES_FILES_DELETE: Operation[None] = Operation(
    "sources.files.delete",
    "DELETE",
    "/rest/sources/files/{file_id}",
    result=NoneType,
    arguments=(
        SOURCE_FILE_ID,
        MODE,
        Query("force_delete", bool, "forceDelete"),
    ),
    scopes=("DELETE/sources/*",),
)
SOURCES_FILES_INITIATE_DOWNLOAD: Operation[SourceTransfer] = Operation(
    "sources.files.initiate_download",
    "POST",
    "/rest/sources/{file_id}/actions/initiateDownload",
    result=SourceTransfer,
    arguments=(SOURCE_FILE_ID,),
    scopes=("POST/sources/*",),
)
SOURCES_FILES_DOWNLOAD: Operation[None] = Operation(
    "sources.files.download",
    "GET",
    "/rest/sources/{file_id}/content",
    result=NoneType,
    arguments=(SOURCE_FILE_ID,),
    scopes=("GET/sources/*",),
)
SOURCES_FILES_EXTERNAL_EDIT: Operation[ExternalEditTokenList] = Operation(
    "sources.files.external_edit",
    "GET",
    "/rest/sources/{file_id}/externalEdit",
    result=ExternalEditTokenList,
    arguments=(
        SOURCE_FILE_ID,
        NAME,
        NAME_CONTAINS,
        CREATED,
        CREATED_GT,
        CREATED_GTE,
        CREATED_LT,
        CREATED_LTE,
        MODIFIED,
        MODIFIED_GT,
        MODIFIED_GTE,
        MODIFIED_LT,
        MODIFIED_LTE,
        DELETED,
        OFFSET,
        LIMIT,
        LOCATE_ID,
        WITH,
        MODE,
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        EXPIRE,
        EXPIRE_GT,
        EXPIRE_GTE,
        EXPIRE_LT,
        EXPIRE_LTE,
        Query("is_pushed", bool, "isPushed"),
        Query("order_by", ExternalEditOrderBy, "orderBy"),
    ),
    scopes=("GET/sources/*",),
)
SOURCES_FILES_PREVIEW: Operation[SourcePreviewStatus] = Operation(
    "sources.files.preview",
    "GET",
    "/rest/sources/{file_id}/preview",
    result=SourcePreviewStatus,
    arguments=(SOURCE_FILE_ID,),
    scopes=("GET/sources/*",),
)
SOURCES_FILES_UPLOAD: Operation[SourceTransfer] = Operation(
    "sources.files.upload",
    "POST",
    "/rest/sources/{folder_id}/actions/file",
    result=SourceTransfer,
    arguments=(
        SOURCE_FOLDER_ID,
        RETURN_ENTITY,
        MODE,
        Body("body", FileInput, "body", required=True),
    ),
    media_type="multipart/form-data",
    scopes=("POST/sources/*",),
)


class SourcesFiles(Resource):
    """Files in other repositories."""

    def download_by_transaction(
        self,
        target: DownloadTarget,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        transaction_id: int | str | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download a transferred file

        Reads the content of a file that `sources.files.initiate_download` fetched. The transfer must be over. Needs
        the `download` permission. Source: `GET /rest/sources/actions/downloadByTransaction`, scope `GET/sources/*`
        (inferred).

        Args:
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            mode: How much to say of each object.
            transaction_id: The transfer that `sources.files.initiate_download` began.
            options: Those of `kiteworks_runtime.transfers.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, target, locals(), options)

    def iter_download_by_transaction(
        self,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        transaction_id: int | str | Omit = OMIT,
        **options: Unpack[IterOptions],
    ) -> Generator[bytes, None, None]:
        """Download a transferred file: the bytes, piece by piece.

        As `download_by_transaction`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does.

        Args:
            mode: How much to say of each object.
            transaction_id: The transfer that `sources.files.initiate_download` began.
            options: Those of `kiteworks_runtime.transfers.IterOptions`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, locals(), options)

    def upload_version(
        self,
        file_id: str,
        *,
        body: FileInput,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> SourceTransfer:
        """Upload a version to a source

        Uploads new content for a file in another repository. Needs the `file_add` permission on its folder, and a
        type of file that policy allows. Source: `POST /rest/sources/actions/files/{file_id}`, scope
        `POST/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            body: The content.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
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
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Lock sources' files

        Locks files in other repositories. Source: `PATCH /rest/sources/actions/lock`, scope `PATCH/sources/*`
        (inferred).

        Args:
            ids: What to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        self._caller.call(SOURCES_FILES_LOCK_MANY, locals())

    def unlock_many(
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Unlock sources' files

        Ends locks of files in other repositories. Source: `PATCH /rest/sources/actions/unlock`, scope
        `PATCH/sources/*` (inferred).

        Args:
            ids: What to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        self._caller.call(SOURCES_FILES_UNLOCK_MANY, locals())

    def transfer_status(
        self,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        transaction_id: int | str | Omit = OMIT,
        transaction_id_in: Sequence[int | str] | Omit = OMIT,
    ) -> SourceTransferList:
        """Read transfers

        Tells how far transfers with other repositories have come. Source: `GET
        /rest/sources/files/actions/transferStatus`, scope `GET/sources/*` (inferred).

        Args:
            mode: How much to say of each object.
            transaction_id: Only where the number of the transfer is this.
            transaction_id_in: Only where the number of the transfer is one of these.

        Returns:
            The transfers.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_TRANSFER_STATUS, locals())

    def get(
        self,
        file_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> SourceFile:
        """Read about a source's file

        Reads what is known of a file in another repository. Source: `GET /rest/sources/files/{file_id}`, scope
        `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_GET, locals())

    def delete(
        self,
        file_id: str,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        force_delete: bool | Omit = OMIT,
    ) -> None:
        """Delete a source's file

        Deletes a file in another repository for good, unless somebody else has it in use. Source: `DELETE
        /rest/sources/files/{file_id}`, scope `DELETE/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            mode: How much to say of each object.
            force_delete: Whether to delete the file although the caller has it in use.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422
                ERR_FILE_IS_IN_USE_BY_OTHER_USER, ERR_FILE_IS_IN_USE_BY_CURRENT_USER.
        """
        self._caller.call(SOURCES_FILES_DELETE, locals())

    def initiate_download(self, file_id: str) -> SourceTransfer:
        """Begin to fetch a file

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
        """Download a source's file

        Reads the content of a file in another repository. Needs the `download` permission. Source: `GET
        /rest/sources/{file_id}/content`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            options: Those of `kiteworks_runtime.transfers.DownloadOptions`.

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
        To stop before the end, close it, as `contextlib.closing` does.

        Args:
            file_id: Identifier of the file in the other repository.
            options: Those of `kiteworks_runtime.transfers.IterOptions`.

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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
        is_pushed: bool | Omit = OMIT,
        order_by: ExternalEditOrderBy | Omit = OMIT,
    ) -> ExternalEditTokenList:
        """Get a token for an editor

        Makes a token, good for 300 seconds, with which an editor outside reads and replaces a file in another
        repository. Source: `GET /rest/sources/{file_id}/externalEdit`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
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
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            expire: Only what is due for removal at this time, a date or Unix seconds; 0 for what never is.
            expire_gt: Only what is due for removal after this time, a date or Unix seconds.
            expire_gte: Only what is due for removal at or after this time, a date or Unix seconds.
            expire_lt: Only what is due for removal before this time, a date or Unix seconds.
            expire_lte: Only what is due for removal at or before this time, a date or Unix seconds.
            is_pushed: Only files that were pushed to mobile devices, or only the rest.
            order_by: What to order by, and which way.

        Returns:
            The token, as a list of one.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FILES_EXTERNAL_EDIT, locals())

    def preview(self, file_id: str) -> SourcePreviewStatus:
        """Read about a file's preview

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
        self,
        folder_id: str,
        *,
        body: FileInput,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> SourceTransfer:
        """Upload to a source

        Uploads a file into a folder of another repository. Needs the `file_add` permission on it, and a type of
        file that policy allows. Source: `POST /rest/sources/{folder_id}/actions/file`, scope `POST/sources/*`
        (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            body: The content.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return self._caller.call(SOURCES_FILES_UPLOAD, locals())

    @property
    def with_raw_response(self) -> SourcesFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return SourcesFilesWithRawResponse(SourcesFiles(self._caller.raw))

    @property
    def with_streaming_response(self) -> SourcesFilesWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return SourcesFilesWithStreamingResponse(SourcesFiles(self._caller.streaming))


class AsyncSourcesFiles(AsyncResource):
    """Files in other repositories."""

    async def download_by_transaction(
        self,
        target: DownloadTarget,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        transaction_id: int | str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download a transferred file

        Reads the content of a file that `sources.files.initiate_download` fetched. The transfer must be over. Needs
        the `download` permission. Source: `GET /rest/sources/actions/downloadByTransaction`, scope `GET/sources/*`
        (inferred).

        Args:
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            mode: How much to say of each object.
            transaction_id: The transfer that `sources.files.initiate_download` began.
            options: Those of `kiteworks_runtime.transfers.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return await self._caller.download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, target, locals(), options)

    def iter_download_by_transaction(
        self,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        transaction_id: int | str | Omit = OMIT,
        **options: Unpack[AsyncIterOptions],
    ) -> AsyncGenerator[bytes, None]:
        """Download a transferred file: the bytes, piece by piece.

        As `download_by_transaction`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.aclosing` does.

        Args:
            mode: How much to say of each object.
            transaction_id: The transfer that `sources.files.initiate_download` began.
            options: Those of `kiteworks_runtime.transfers.AsyncIterOptions`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD_BY_TRANSACTION, locals(), options)

    async def upload_version(
        self,
        file_id: str,
        *,
        body: FileInput,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> SourceTransfer:
        """Upload a version to a source

        Uploads new content for a file in another repository. Needs the `file_add` permission on its folder, and a
        type of file that policy allows. Source: `POST /rest/sources/actions/files/{file_id}`, scope
        `POST/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            body: The content.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return await self._caller.call(SOURCES_FILES_UPLOAD_VERSION, locals())

    async def lock_many(
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Lock sources' files

        Locks files in other repositories. Source: `PATCH /rest/sources/actions/lock`, scope `PATCH/sources/*`
        (inferred).

        Args:
            ids: What to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        await self._caller.call(SOURCES_FILES_LOCK_MANY, locals())

    async def unlock_many(
        self,
        *,
        ids: Sequence[str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Unlock sources' files

        Ends locks of files in other repositories. Source: `PATCH /rest/sources/actions/unlock`, scope
        `PATCH/sources/*` (inferred).

        Args:
            ids: What to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        await self._caller.call(SOURCES_FILES_UNLOCK_MANY, locals())

    async def transfer_status(
        self,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        transaction_id: int | str | Omit = OMIT,
        transaction_id_in: Sequence[int | str] | Omit = OMIT,
    ) -> SourceTransferList:
        """Read transfers

        Tells how far transfers with other repositories have come. Source: `GET
        /rest/sources/files/actions/transferStatus`, scope `GET/sources/*` (inferred).

        Args:
            mode: How much to say of each object.
            transaction_id: Only where the number of the transfer is this.
            transaction_id_in: Only where the number of the transfer is one of these.

        Returns:
            The transfers.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return await self._caller.call(SOURCES_FILES_TRANSFER_STATUS, locals())

    async def get(
        self,
        file_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> SourceFile:
        """Read about a source's file

        Reads what is known of a file in another repository. Source: `GET /rest/sources/files/{file_id}`, scope
        `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return await self._caller.call(SOURCES_FILES_GET, locals())

    async def delete(
        self,
        file_id: str,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        force_delete: bool | Omit = OMIT,
    ) -> None:
        """Delete a source's file

        Deletes a file in another repository for good, unless somebody else has it in use. Source: `DELETE
        /rest/sources/files/{file_id}`, scope `DELETE/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            mode: How much to say of each object.
            force_delete: Whether to delete the file although the caller has it in use.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422
                ERR_FILE_IS_IN_USE_BY_OTHER_USER, ERR_FILE_IS_IN_USE_BY_CURRENT_USER.
        """
        await self._caller.call(SOURCES_FILES_DELETE, locals())

    async def initiate_download(self, file_id: str) -> SourceTransfer:
        """Begin to fetch a file

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
        return await self._caller.call(SOURCES_FILES_INITIATE_DOWNLOAD, locals())

    async def download(
        self, file_id: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Download a source's file

        Reads the content of a file in another repository. Needs the `download` permission. Source: `GET
        /rest/sources/{file_id}/content`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            options: Those of `kiteworks_runtime.transfers.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return await self._caller.download(SOURCES_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(self, file_id: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Download a source's file: the bytes, piece by piece.

        As `download`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.aclosing` does.

        Args:
            file_id: Identifier of the file in the other repository.
            options: Those of `kiteworks_runtime.transfers.AsyncIterOptions`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.iter_download(SOURCES_FILES_DOWNLOAD, locals(), options)

    async def external_edit(
        self,
        file_id: str,
        *,
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        expire: int | datetime | Omit = OMIT,
        expire_gt: int | datetime | Omit = OMIT,
        expire_gte: int | datetime | Omit = OMIT,
        expire_lt: int | datetime | Omit = OMIT,
        expire_lte: int | datetime | Omit = OMIT,
        is_pushed: bool | Omit = OMIT,
        order_by: ExternalEditOrderBy | Omit = OMIT,
    ) -> ExternalEditTokenList:
        """Get a token for an editor

        Makes a token, good for 300 seconds, with which an editor outside reads and replaces a file in another
        repository. Source: `GET /rest/sources/{file_id}/externalEdit`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.
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
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            expire: Only what is due for removal at this time, a date or Unix seconds; 0 for what never is.
            expire_gt: Only what is due for removal after this time, a date or Unix seconds.
            expire_gte: Only what is due for removal at or after this time, a date or Unix seconds.
            expire_lt: Only what is due for removal before this time, a date or Unix seconds.
            expire_lte: Only what is due for removal at or before this time, a date or Unix seconds.
            is_pushed: Only files that were pushed to mobile devices, or only the rest.
            order_by: What to order by, and which way.

        Returns:
            The token, as a list of one.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return await self._caller.call(SOURCES_FILES_EXTERNAL_EDIT, locals())

    async def preview(self, file_id: str) -> SourcePreviewStatus:
        """Read about a file's preview

        Tells whether a preview of a file in another repository is ready, and where. Needs the `view` permission.
        Source: `GET /rest/sources/{file_id}/preview`, scope `GET/sources/*` (inferred).

        Args:
            file_id: Identifier of the file in the other repository.

        Returns:
            The source preview status.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return await self._caller.call(SOURCES_FILES_PREVIEW, locals())

    async def upload(
        self,
        folder_id: str,
        *,
        body: FileInput,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> SourceTransfer:
        """Upload to a source

        Uploads a file into a folder of another repository. Needs the `file_add` permission on it, and a type of
        file that policy allows. Source: `POST /rest/sources/{folder_id}/actions/file`, scope `POST/sources/*`
        (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            body: The content.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The transfer.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
        """
        return await self._caller.call(SOURCES_FILES_UPLOAD, locals())

    @property
    def with_raw_response(self) -> AsyncSourcesFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncSourcesFilesWithRawResponse(AsyncSourcesFiles(self._caller.raw))

    @property
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
