# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.files.versions`."""

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
from kiteworks_runtime.files import DownloadTarget
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import FileVersion, FileVersionList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions

ListOrderBy = Literal["created:asc", "created:desc", "id:asc", "id:desc", "versionNumber:asc", "versionNumber:desc"]

DLI_FILES_VERSIONS_LIST: Operation[FileVersionList] = Operation(
    "dli.files.versions.list",
    "GET /rest/dli/files/{file_id}/versions",
    result=FileVersionList,
    arguments=(
        shared.FILE_ID,
        shared.OFFSET,
        shared.LIMIT,
        shared.LOCATE_ID,
        shared.WITH,
        shared.MODE,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
DLI_FILES_VERSIONS_GET: Operation[FileVersion] = Operation(
    "dli.files.versions.get",
    "GET /rest/dli/files/{file_id}/versions/{version_id}",
    result=FileVersion,
    arguments=(shared.FILE_ID, shared.VERSION_ID),
)
DLI_FILES_VERSIONS_DOWNLOAD: Operation[None] = Operation(
    "dli.files.versions.download",
    "GET /rest/dli/files/{file_id}/versions/{version_id}/content",
    arguments=(shared.FILE_ID, shared.VERSION_ID, shared.BYTE_RANGE),
)


class DliFilesVersions(Resource):
    """Versions of files under investigation."""

    def list(
        self,
        file_id: str,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
    ) -> Page[FileVersion]:
        """List a file's versions.

        Lists the versions of a file of any user. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}/versions`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            order_by: The field and direction to sort by.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            locate_id: Return the page that contains this object, regardless of `offset`.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.

        Returns:
            A page of `FileVersion` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_FILES_VERSIONS_LIST, FileVersion, locals())

    def get(self, file_id: str, version_id: str) -> FileVersion:
        """Get a version.

        Returns the metadata of a version. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}/versions/{version_id}`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.

        Returns:
            The version.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FILES_VERSIONS_GET, locals())

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

        Downloads the content of a version of a file of any user. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}/versions/{version_id}/content`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            byte_range: The range of bytes to return, as in `bytes=0-99`. If omitted, all bytes.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(DLI_FILES_VERSIONS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, version_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a version, as an iterator of bytes.

        As `download`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.iter_download(DLI_FILES_VERSIONS_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> DliFilesVersionsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return DliFilesVersionsWithRawResponse(DliFilesVersions(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> DliFilesVersionsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return DliFilesVersionsWithStreamingResponse(DliFilesVersions(self._caller.streaming))


class AsyncDliFilesVersions(AsyncResource):
    """Versions of files under investigation."""

    def list(
        self,
        file_id: str,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
    ) -> AsyncPage[FileVersion]:
        """List a file's versions. See `DliFilesVersions.list`."""
        return self._caller.page(DLI_FILES_VERSIONS_LIST, FileVersion, locals())

    async def get(self, file_id: str, version_id: str) -> FileVersion:
        """Get a version. See `DliFilesVersions.get`."""
        return await self._caller.call(DLI_FILES_VERSIONS_GET, locals())

    async def download(
        self,
        file_id: str,
        version_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download a version. See `DliFilesVersions.download`."""
        return await self._caller.download(DLI_FILES_VERSIONS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, version_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download a version. See `DliFilesVersions.iter_download`."""
        return self._caller.iter_download(DLI_FILES_VERSIONS_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> AsyncDliFilesVersionsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncDliFilesVersionsWithRawResponse(AsyncDliFilesVersions(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncDliFilesVersionsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncDliFilesVersionsWithStreamingResponse(AsyncDliFilesVersions(self._caller.streaming))


class DliFilesVersionsWithRawResponse:
    def __init__(self, resource: DliFilesVersions) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.download = raw_content(resource.iter_download)


class DliFilesVersionsWithStreamingResponse:
    def __init__(self, resource: DliFilesVersions) -> None:
        self.download = streaming(resource.iter_download)


class AsyncDliFilesVersionsWithRawResponse:
    def __init__(self, resource: AsyncDliFilesVersions) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.download = async_raw_content(resource.iter_download)


class AsyncDliFilesVersionsWithStreamingResponse:
    def __init__(self, resource: AsyncDliFilesVersions) -> None:
        self.download = async_streaming(resource.iter_download)
