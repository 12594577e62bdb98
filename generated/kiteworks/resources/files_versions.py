# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.versions`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator
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
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import Preview
from ..models.files import File, FileVersion, FileVersionList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions

ListOrderBy = Literal["created:asc", "created:desc", "id:asc", "id:desc", "versionNumber:asc", "versionNumber:desc"]

FILES_VERSIONS_LIST: Operation[FileVersionList] = Operation(
    "files.versions.list",
    "GET /rest/files/{file_id}/versions",
    result=FileVersionList,
    arguments=(
        shared.FILE_ID,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        shared.LOCATE_ID,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FILES_VERSIONS_UPLOAD: Operation[File] = Operation(
    "files.versions.upload",
    "POST /rest/files/{file_id}/versions",
    result=File,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.MODE, Body("body", FileInput, "body", required=True)),
    media_type="multipart/form-data",
)
FILES_VERSIONS_GET: Operation[FileVersion] = Operation(
    "files.versions.get",
    "GET /rest/files/{file_id}/versions/{version_id}",
    result=FileVersion,
    arguments=(shared.FILE_ID, shared.VERSION_ID, shared.WITH, shared.MODE),
)
FILES_VERSIONS_DELETE: Operation[None] = Operation(
    "files.versions.delete",
    "DELETE /rest/files/{file_id}/versions/{version_id}",
    arguments=(shared.FILE_ID, shared.VERSION_ID),
)
FILES_VERSIONS_DOWNLOAD: Operation[None] = Operation(
    "files.versions.download",
    "GET /rest/files/{file_id}/versions/{version_id}/content",
    arguments=(shared.FILE_ID, shared.VERSION_ID, shared.BYTE_RANGE),
    about=FILES_VERSIONS_GET,
)
FILES_VERSIONS_PROMOTE: Operation[FileVersion] = Operation(
    "files.versions.promote",
    "POST /rest/files/{file_id}/versions/{version_id}/actions/promote",
    result=FileVersion,
    arguments=(shared.FILE_ID, shared.VERSION_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_VERSIONS_SCAN: Operation[FileVersion] = Operation(
    "files.versions.scan",
    "POST /rest/files/{file_id}/versions/{version_id}/actions/scan",
    result=FileVersion,
    arguments=(shared.FILE_ID, shared.VERSION_ID, shared.RETURN_ENTITY, shared.MODE),
)
FILES_VERSIONS_PREVIEW: Operation[Preview] = Operation(
    "files.versions.preview",
    "GET /rest/files/{file_id}/versions/{version_id}/preview",
    result=Preview,
    arguments=(shared.FILE_ID, shared.VERSION_ID),
)
FILES_VERSIONS_CREATE: Operation[File] = Operation(
    "files.versions.create",
    "POST /rest/files/{file_id}",
    result=File,
    arguments=(
        shared.FILE_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("body", FileInput, "body", required=True),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
    ),
    media_type="multipart/form-data",
)


class FilesVersions(Resource):
    """Versions of a file."""

    def list(
        self,
        file_id: str,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
    ) -> Page[FileVersion]:
        """List the versions of a file.

        Lists all versions of the file; number 0 is the current one. Source: `GET /rest/files/{file_id}/versions`,
        scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            order_by: The field and direction to sort by.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            locate_id: Return the page that contains this object, regardless of `offset`.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.

        Returns:
            A page of `FileVersion` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(FILES_VERSIONS_LIST, FileVersion, locals())

    def upload(self, file_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT) -> File:
        """Upload a version as a stream.

        Uploads new content for a file, with its metadata in headers. Requires the `version_create` permission.
        Source: `POST /rest/files/{file_id}/versions`, scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            body: The content.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP; 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(FILES_VERSIONS_UPLOAD, locals())

    def get(self, file_id: str, version_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> FileVersion:
        """Get a version.

        Returns the metadata of one version. Source: `GET /rest/files/{file_id}/versions/{version_id}`, scope
        `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The version.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FILES_VERSIONS_GET, locals())

    def delete(self, file_id: str, version_id: str) -> None:
        """Delete a version.

        Deletes one version. The last remaining version can't be deleted. Source:
        `DELETE /rest/files/{file_id}/versions/{version_id}`, scope `DELETE/files/*`.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_LOCKED.
        """
        return self._caller.call(FILES_VERSIONS_DELETE, locals())

    def download(
        self,
        file_id: str,
        version_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download a version.

        Downloads the content of one version. Source: `GET /rest/files/{file_id}/versions/{version_id}/content`,
        scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            byte_range: The range of bytes to return, as in `bytes=0-99`. If omitted, all bytes.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_ACCESS_USER,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_DLP_SCANNING.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(FILES_VERSIONS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, version_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a version, as an iterator of bytes.

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
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_DLP_SCANNING.
            IntegrityError: The content was corrupted in transit. Raised after the last chunk.
            TransferError: The connection broke, and the content has changed since.
        """
        return self._caller.iter_download(FILES_VERSIONS_DOWNLOAD, locals(), options)

    def promote(
        self, file_id: str, version_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> FileVersion:
        """Promote a version.

        Makes a version the current one, number 0; the file takes its name. Source:
        `POST /rest/files/{file_id}/versions/{version_id}/actions/promote`, scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The version. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_LOCKED.
        """
        return self._caller.call(FILES_VERSIONS_PROMOTE, locals())

    def scan(
        self, file_id: str, version_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> FileVersion:
        """Scan a version.

        Queues a version for the scans that the appliance offers. Requires the `version_view` permission. Source:
        `POST /rest/files/{file_id}/versions/{version_id}/actions/scan`, scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The version.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FILES_VERSIONS_SCAN, locals())

    def preview(self, file_id: str, version_id: str) -> Preview:
        """Get a preview of a version.

        Returns the URL of a preview of a version, and whether the preview has a watermark. Requires the `view`
        permission. Source: `GET /rest/files/{file_id}/versions/{version_id}/preview`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(FILES_VERSIONS_PREVIEW, locals())

    def create(
        self,
        file_id: str,
        *,
        body: FileInput,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a version in one request.

        Uploads new content of small size for a file; `files.upload_version` accepts any size. It becomes version 0,
        and the others move up by one. Requires the `version_create` permission. Source: `POST /rest/files/{file_id}`,
        scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            body: The content.
            client_created: When the file was created on the caller's machine.
            client_modified: When the file last changed on the caller's machine.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_LOCKED,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP; 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_INVALID_DATE.
        """
        return self._caller.call(FILES_VERSIONS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> FilesVersionsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FilesVersionsWithRawResponse(FilesVersions(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> FilesVersionsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return FilesVersionsWithStreamingResponse(FilesVersions(self._caller.streaming))


class AsyncFilesVersions(AsyncResource):
    """Versions of a file."""

    def list(
        self,
        file_id: str,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
    ) -> AsyncPage[FileVersion]:
        """List the versions of a file. See `FilesVersions.list`."""
        return self._caller.page(FILES_VERSIONS_LIST, FileVersion, locals())

    async def upload(
        self, file_id: str, *, body: FileInput, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> File:
        """Upload a version as a stream. See `FilesVersions.upload`."""
        return await self._caller.call(FILES_VERSIONS_UPLOAD, locals())

    async def get(
        self, file_id: str, version_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> FileVersion:
        """Get a version. See `FilesVersions.get`."""
        return await self._caller.call(FILES_VERSIONS_GET, locals())

    async def delete(self, file_id: str, version_id: str) -> None:
        """Delete a version. See `FilesVersions.delete`."""
        return await self._caller.call(FILES_VERSIONS_DELETE, locals())

    async def download(
        self,
        file_id: str,
        version_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download a version. See `FilesVersions.download`."""
        return await self._caller.download(FILES_VERSIONS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, version_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download a version. See `FilesVersions.iter_download`."""
        return self._caller.iter_download(FILES_VERSIONS_DOWNLOAD, locals(), options)

    async def promote(
        self, file_id: str, version_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> FileVersion:
        """Promote a version. See `FilesVersions.promote`."""
        return await self._caller.call(FILES_VERSIONS_PROMOTE, locals())

    async def scan(
        self, file_id: str, version_id: str, *, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> FileVersion:
        """Scan a version. See `FilesVersions.scan`."""
        return await self._caller.call(FILES_VERSIONS_SCAN, locals())

    async def preview(self, file_id: str, version_id: str) -> Preview:
        """Get a preview of a version. See `FilesVersions.preview`."""
        return await self._caller.call(FILES_VERSIONS_PREVIEW, locals())

    async def create(
        self,
        file_id: str,
        *,
        body: FileInput,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a version in one request. See `FilesVersions.create`."""
        return await self._caller.call(FILES_VERSIONS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFilesVersionsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFilesVersionsWithRawResponse(AsyncFilesVersions(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncFilesVersionsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncFilesVersionsWithStreamingResponse(AsyncFilesVersions(self._caller.streaming))


class FilesVersionsWithRawResponse:
    def __init__(self, resource: FilesVersions) -> None:
        self.list = raw(resource.list)
        self.upload = raw(resource.upload)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.download = raw_content(resource.iter_download)
        self.promote = raw(resource.promote)
        self.scan = raw(resource.scan)
        self.preview = raw(resource.preview)
        self.create = raw(resource.create)


class FilesVersionsWithStreamingResponse:
    def __init__(self, resource: FilesVersions) -> None:
        self.download = streaming(resource.iter_download)


class AsyncFilesVersionsWithRawResponse:
    def __init__(self, resource: AsyncFilesVersions) -> None:
        self.list = async_raw(resource.list)
        self.upload = async_raw(resource.upload)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.download = async_raw_content(resource.iter_download)
        self.promote = async_raw(resource.promote)
        self.scan = async_raw(resource.scan)
        self.preview = async_raw(resource.preview)
        self.create = async_raw(resource.create)


class AsyncFilesVersionsWithStreamingResponse:
    def __init__(self, resource: AsyncFilesVersions) -> None:
        self.download = async_streaming(resource.iter_download)
