# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.files.versions`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator
from datetime import datetime
from types import NoneType
from typing import Literal, Unpack

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
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
    IterOptions,
)

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import FileVersion, FileVersionList

ListOrderBy = Literal["created:asc", "created:desc", "id:asc", "id:desc", "versionNumber:asc", "versionNumber:desc"]

DLI_FILES_VERSIONS_LIST: Operation[FileVersionList] = Operation(
    "dli.files.versions.list",
    "GET",
    "/rest/dli/files/{file_id}/versions",
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
    "GET",
    "/rest/dli/files/{file_id}/versions/{version_id}",
    result=FileVersion,
    arguments=(shared.FILE_ID, shared.VERSION_ID),
)
DLI_FILES_VERSIONS_DOWNLOAD: Operation[None] = Operation(
    "dli.files.versions.download",
    "GET",
    "/rest/dli/files/{file_id}/versions/{version_id}/content",
    result=NoneType,
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

        Lists the versions of a file of any user. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}/versions`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            order_by: What to order by, and which way.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.

        Returns:
            A page of `FileVersion` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_FILES_VERSIONS_LIST, FileVersion, locals())

    def get(self, file_id: str, version_id: str) -> FileVersion:
        """Read about a version.

        Reads what is known of a version. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}/versions/{version_id}`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.

        Returns:
            The version.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
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

        Reads the content of a version of a file of any user. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}/versions/{version_id}/content`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            byte_range: Which bytes to send, as in `bytes=0-99`. Without it, all.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(DLI_FILES_VERSIONS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, version_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a version: the bytes, piece by piece.

        As `download`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `download`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.iter_download(DLI_FILES_VERSIONS_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> DliFilesVersionsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return DliFilesVersionsWithRawResponse(DliFilesVersions(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> DliFilesVersionsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
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
        """Read about a version. See `DliFilesVersions.get`."""
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
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncDliFilesVersionsWithRawResponse(AsyncDliFilesVersions(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncDliFilesVersionsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncDliFilesVersionsWithStreamingResponse(AsyncDliFilesVersions(self._caller.streaming))


class DliFilesVersionsWithRawResponse:
    """`DliFilesVersions`, answering with whole responses."""

    def __init__(self, resource: DliFilesVersions) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.download = raw_content(resource.iter_download)


class DliFilesVersionsWithStreamingResponse:
    """`DliFilesVersions`, answering with streamed responses."""

    def __init__(self, resource: DliFilesVersions) -> None:
        self.download = streaming(resource.iter_download)


class AsyncDliFilesVersionsWithRawResponse:
    """`AsyncDliFilesVersions`, answering with whole responses."""

    def __init__(self, resource: AsyncDliFilesVersions) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.download = async_raw_content(resource.iter_download)


class AsyncDliFilesVersionsWithStreamingResponse:
    """`AsyncDliFilesVersions`, answering with streamed responses."""

    def __init__(self, resource: AsyncDliFilesVersions) -> None:
        self.download = async_streaming(resource.iter_download)
