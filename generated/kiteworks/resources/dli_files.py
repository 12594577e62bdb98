# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.files`."""

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
    resource_property,
    responses_property,
    streaming,
)
from kiteworks_runtime.files import DownloadTarget
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import DliActivity, DliActivityList, Preview
from ..models.files import File
from ..models.folders import FolderPath
from .dli_files_versions import AsyncDliFilesVersions, DliFilesVersions

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions

ListActivitiesType = Literal[
    "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListActivitiesOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]

DLI_FILES_GET: Operation[File] = Operation(
    "dli.files.get", "GET /rest/dli/files/{file_id}", result=File, arguments=(shared.FILE_ID, shared.WITH, shared.MODE)
)
DLI_FILES_DOWNLOAD: Operation[None] = Operation(
    "dli.files.download", "GET /rest/dli/files/{file_id}/content", arguments=(shared.FILE_ID, shared.BYTE_RANGE)
)
DLI_FILES_PATH: Operation[FolderPath] = Operation(
    "dli.files.path", "GET /rest/dli/files/{file_id}/path", result=FolderPath, arguments=(shared.FILE_ID, shared.MODE)
)
DLI_FILES_PREVIEW: Operation[Preview] = Operation(
    "dli.files.preview", "GET /rest/dli/files/{file_id}/preview", result=Preview, arguments=(shared.FILE_ID,)
)
DLI_FILES_LIST_ACTIVITIES: Operation[DliActivityList] = Operation(
    "dli.files.list_activities",
    "GET /rest/dli/files/{file_id}/users/{user_id}/activities",
    result=DliActivityList,
    arguments=(
        shared.FILE_ID,
        shared.USER_ID,
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


class DliFiles(Resource):
    """Files under investigation."""

    @resource_property
    def versions(self) -> DliFilesVersions:
        """Versions of files under investigation."""
        return DliFilesVersions(self._caller)

    def get(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Get a file of any user.

        Returns the metadata of a file of any user. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FILES_GET, locals())

    def download(
        self, file_id: str, target: DownloadTarget, *, byte_range: str | Omit = OMIT, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Download a file.

        Downloads the content of a file of any user. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}/content`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
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
        return self._caller.download(DLI_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a file, as an iterator of bytes.

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
        return self._caller.iter_download(DLI_FILES_DOWNLOAD, locals(), options)

    def path(self, file_id: str, *, mode: Mode | Omit = OMIT) -> FolderPath:
        """Get a file's path.

        Lists the folders above a file of any user, topmost first. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}/path`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            mode: How much detail to return for each object.

        Returns:
            The folders.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FILES_PATH, locals())

    def preview(self, file_id: str) -> Preview:
        """Get a preview of a file.

        Returns the URL of a preview of the file. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}/preview`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FILES_PREVIEW, locals())

    def list_activities(
        self,
        file_id: str,
        user_id: str,
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
    ) -> Page[DliActivity]:
        """List a user's activities on a file.

        Lists the activities of a user on a file. Requires a DLI administrator. Source:
        `GET /rest/dli/files/{file_id}/users/{user_id}/activities`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            user_id: Identifier of the user.
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
            A page of `DliActivity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_FILES_LIST_ACTIVITIES, DliActivity, locals())

    @responses_property
    def with_raw_response(self) -> DliFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return DliFilesWithRawResponse(DliFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> DliFilesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return DliFilesWithStreamingResponse(DliFiles(self._caller.streaming))


class AsyncDliFiles(AsyncResource):
    """Files under investigation."""

    @resource_property
    def versions(self) -> AsyncDliFilesVersions:
        """Versions of files under investigation."""
        return AsyncDliFilesVersions(self._caller)

    async def get(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Get a file of any user. See `DliFiles.get`."""
        return await self._caller.call(DLI_FILES_GET, locals())

    async def download(
        self,
        file_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download a file. See `DliFiles.download`."""
        return await self._caller.download(DLI_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download a file. See `DliFiles.iter_download`."""
        return self._caller.iter_download(DLI_FILES_DOWNLOAD, locals(), options)

    async def path(self, file_id: str, *, mode: Mode | Omit = OMIT) -> FolderPath:
        """Get a file's path. See `DliFiles.path`."""
        return await self._caller.call(DLI_FILES_PATH, locals())

    async def preview(self, file_id: str) -> Preview:
        """Get a preview of a file. See `DliFiles.preview`."""
        return await self._caller.call(DLI_FILES_PREVIEW, locals())

    def list_activities(
        self,
        file_id: str,
        user_id: str,
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
    ) -> AsyncPage[DliActivity]:
        """List a user's activities on a file. See `DliFiles.list_activities`."""
        return self._caller.page(DLI_FILES_LIST_ACTIVITIES, DliActivity, locals())

    @responses_property
    def with_raw_response(self) -> AsyncDliFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncDliFilesWithRawResponse(AsyncDliFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncDliFilesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncDliFilesWithStreamingResponse(AsyncDliFiles(self._caller.streaming))


class DliFilesWithRawResponse:
    def __init__(self, resource: DliFiles) -> None:
        self.get = raw(resource.get)
        self.download = raw_content(resource.iter_download)
        self.path = raw(resource.path)
        self.preview = raw(resource.preview)
        self.list_activities = raw(resource.list_activities)


class DliFilesWithStreamingResponse:
    def __init__(self, resource: DliFiles) -> None:
        self.download = streaming(resource.iter_download)


class AsyncDliFilesWithRawResponse:
    def __init__(self, resource: AsyncDliFiles) -> None:
        self.get = async_raw(resource.get)
        self.download = async_raw_content(resource.iter_download)
        self.path = async_raw(resource.path)
        self.preview = async_raw(resource.preview)
        self.list_activities = async_raw(resource.list_activities)


class AsyncDliFilesWithStreamingResponse:
    def __init__(self, resource: AsyncDliFiles) -> None:
        self.download = async_streaming(resource.iter_download)
