# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.files`."""

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
    resource_property,
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
from ..models.dli import DliActivity, DliActivityList, Preview
from ..models.files import File
from ..models.folders import FolderPath
from .dli_files_versions import AsyncDliFilesVersions, DliFilesVersions

ListActivitiesType = Literal[
    "all", "comments", "file_changes", "folder_changes", "kitepoint", "mail", "tasks", "user_preferences"
]
ListActivitiesOrderBy = Literal["created:asc", "created:desc", "name:asc", "name:desc"]

DLI_FILES_GET: Operation[File] = Operation(
    "dli.files.get",
    "GET",
    "/rest/dli/files/{file_id}",
    result=File,
    arguments=(shared.FILE_ID, shared.WITH, shared.MODE),
)
DLI_FILES_DOWNLOAD: Operation[None] = Operation(
    "dli.files.download",
    "GET",
    "/rest/dli/files/{file_id}/content",
    result=NoneType,
    arguments=(shared.FILE_ID, shared.BYTE_RANGE),
)
DLI_FILES_PATH: Operation[FolderPath] = Operation(
    "dli.files.path",
    "GET",
    "/rest/dli/files/{file_id}/path",
    result=FolderPath,
    arguments=(shared.FILE_ID, shared.MODE),
)
DLI_FILES_PREVIEW: Operation[Preview] = Operation(
    "dli.files.preview", "GET", "/rest/dli/files/{file_id}/preview", result=Preview, arguments=(shared.FILE_ID,)
)
DLI_FILES_LIST_ACTIVITIES: Operation[DliActivityList] = Operation(
    "dli.files.list_activities",
    "GET",
    "/rest/dli/files/{file_id}/users/{user_id}/activities",
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
        """Read about any file.

        Reads what is known of a file of any user. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FILES_GET, locals())

    def download(
        self, file_id: str, target: DownloadTarget, *, byte_range: str | Omit = OMIT, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Download a file.

        Reads the content of a file of any user. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}/content`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
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
        return self._caller.download(DLI_FILES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, file_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download a file: the bytes, piece by piece.

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
        return self._caller.iter_download(DLI_FILES_DOWNLOAD, locals(), options)

    def path(self, file_id: str, *, mode: Mode | Omit = OMIT) -> FolderPath:
        """Read a file's path.

        Lists the folders above a file of any user, the topmost first. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}/path`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            mode: How much to say of each object.

        Returns:
            The folders.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_FILES_PATH, locals())

    def preview(self, file_id: str) -> Preview:
        """Read about a file's preview.

        Tells where a preview of the file can be had. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}/preview`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
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

        Lists what a user did with a file. Needs a DLI administrator. Source: `GET
        /rest/dli/files/{file_id}/users/{user_id}/activities`, scope `GET/dli/*` (inferred).

        Args:
            file_id: Identifier of the file.
            user_id: Identifier of the user.
            no_day_back: How many days to look back.
            start_date: Nothing earlier than this.
            end_date: Nothing later than this.
            filter_: Everybody's activities (`all`) or the caller's own (`my`).
            search: Only activities with this in the text, subject or addresses of a message.
            type_: Only activities of this kind.
            transaction_id: Only activities of this transaction.
            order_by: What to order by, and which way.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `DliActivity` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.page(DLI_FILES_LIST_ACTIVITIES, DliActivity, locals())

    @responses_property
    def with_raw_response(self) -> DliFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return DliFilesWithRawResponse(DliFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> DliFilesWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return DliFilesWithStreamingResponse(DliFiles(self._caller.streaming))


class AsyncDliFiles(AsyncResource):
    """Files under investigation."""

    @resource_property
    def versions(self) -> AsyncDliFilesVersions:
        """Versions of files under investigation."""
        return AsyncDliFilesVersions(self._caller)

    async def get(self, file_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Read about any file. See `DliFiles.get`."""
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
        """Read a file's path. See `DliFiles.path`."""
        return await self._caller.call(DLI_FILES_PATH, locals())

    async def preview(self, file_id: str) -> Preview:
        """Read about a file's preview. See `DliFiles.preview`."""
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
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncDliFilesWithRawResponse(AsyncDliFiles(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncDliFilesWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncDliFilesWithStreamingResponse(AsyncDliFiles(self._caller.streaming))


class DliFilesWithRawResponse:
    """`DliFiles`, answering with whole responses."""

    def __init__(self, resource: DliFiles) -> None:
        self.get = raw(resource.get)
        self.download = raw_content(resource.iter_download)
        self.path = raw(resource.path)
        self.preview = raw(resource.preview)
        self.list_activities = raw(resource.list_activities)


class DliFilesWithStreamingResponse:
    """`DliFiles`, answering with streamed responses."""

    def __init__(self, resource: DliFiles) -> None:
        self.download = streaming(resource.iter_download)


class AsyncDliFilesWithRawResponse:
    """`AsyncDliFiles`, answering with whole responses."""

    def __init__(self, resource: AsyncDliFiles) -> None:
        self.get = async_raw(resource.get)
        self.download = async_raw_content(resource.iter_download)
        self.path = async_raw(resource.path)
        self.preview = async_raw(resource.preview)
        self.list_activities = async_raw(resource.list_activities)


class AsyncDliFilesWithStreamingResponse:
    """`AsyncDliFiles`, answering with streamed responses."""

    def __init__(self, resource: AsyncDliFiles) -> None:
        self.download = async_streaming(resource.iter_download)
