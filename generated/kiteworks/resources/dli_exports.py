# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.exports`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Unpack

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
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import Export, ExportList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions


DLI_EXPORTS_LIST: Operation[ExportList] = Operation(
    "dli.exports.list",
    "GET /rest/dli/exports",
    result=ExportList,
    arguments=(
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("user_id", str, "user_id"),
        Query("user_id_in", Sequence[str], "user_id:in"),
        Query("status", str, "status"),
        Query("status_contains", str, "status:contains"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
DLI_EXPORTS_CREATE: Operation[ExportList] = Operation(
    "dli.exports.create",
    "POST /rest/dli/exports/users/{user_id}",
    result=ExportList,
    arguments=(
        shared.USER_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("start_date", datetime, "startDate", required=True),
        Body("end_date", datetime, "endDate", required=True),
        Body("types", Sequence[str], "types", required=True),
        Body("add_links", bool, "addLinks"),
    ),
)
DLI_EXPORTS_GET: Operation[ExportList] = Operation(
    "dli.exports.get", "GET /rest/dli/exports/{export_id}", result=ExportList, arguments=(shared.EXPORT_ID,)
)
DLI_EXPORTS_DELETE: Operation[None] = Operation(
    "dli.exports.delete", "DELETE /rest/dli/exports/{export_id}", arguments=(shared.EXPORT_ID,)
)
DLI_EXPORTS_DOWNLOAD: Operation[None] = Operation(
    "dli.exports.download", "GET /rest/dli/exports/{export_id}/content", arguments=(shared.EXPORT_ID,)
)


class DliExports(Resource):
    """Exports of a user's activities and data."""

    def list(
        self,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        status: str | Omit = OMIT,
        status_contains: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Export]:
        """List exports.

        Lists the exports of all users. Requires a DLI administrator. Source: `GET /rest/dli/exports`, scope
        `GET/dli/*` (inferred).

        Args:
            user_id: Only exports of this user.
            user_id_in: Only exports of one of these users.
            status: Only exports with this status.
            status_contains: Only exports with this text in their status.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Export` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI.
        """
        return self._caller.page(DLI_EXPORTS_LIST, Export, locals())

    def create(
        self,
        user_id: str,
        *,
        start_date: datetime,
        end_date: datetime,
        types: Sequence[str],
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> ExportList:
        """Start an export.

        Starts exporting the activities and data of a user in a period, one export for each type. Requires a DLI
        administrator. Source: `POST /rest/dli/exports/users/{user_id}`, scope `POST/dli/*` (inferred).

        Args:
            user_id: Identifier of the user.
            start_date: First day of the period.
            end_date: Last day of the period.
            types: What to export: `activities`, `files` or `emails`.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The exports, not yet finished.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER; 422
                ERR_INPUT_INVALID_DATE, ERR_INPUT_DATE_NOT_BEFORE, ERR_INPUT_REQUIRED, ERR_INPUT_DATE_NOT_AFTER,
                ERR_INPUT_NOT_ARRAY, ERR_INPUT_NOT_IN_LIST.
        """
        return self._caller.call(DLI_EXPORTS_CREATE, locals())

    def get(self, export_id: str) -> ExportList:
        """Get an export.

        Returns the status of an export and, once finished, its download URL. Requires a DLI administrator. Source:
        `GET /rest/dli/exports/{export_id}`, scope `GET/dli/*` (inferred).

        Args:
            export_id: Identifier of the export.

        Returns:
            A list with this one export.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_EXPORTS_GET, locals())

    def delete(self, export_id: str) -> None:
        """Delete an export.

        Deletes an export and its files. Requires a DLI administrator. Source:
        `DELETE /rest/dli/exports/{export_id}`, scope `DELETE/dli/*` (inferred).

        Args:
            export_id: Identifier of the export.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_EXPORTS_DELETE, locals())

    def download(
        self, export_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Download an export.

        Downloads the file of a finished export. Requires a DLI administrator. Source:
        `GET /rest/dli/exports/{export_id}/content`, scope `GET/dli/*` (inferred).

        Args:
            export_id: Identifier of the export.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(DLI_EXPORTS_DOWNLOAD, target, locals(), options)

    def iter_download(self, export_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Download an export, as an iterator of bytes.

        As `download`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_LICENSE_DLI, ERR_ACCESS_USER.
        """
        return self._caller.iter_download(DLI_EXPORTS_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> DliExportsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return DliExportsWithRawResponse(DliExports(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> DliExportsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return DliExportsWithStreamingResponse(DliExports(self._caller.streaming))


class AsyncDliExports(AsyncResource):
    """Exports of a user's activities and data."""

    def list(
        self,
        *,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        status: str | Omit = OMIT,
        status_contains: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Export]:
        """List exports. See `DliExports.list`."""
        return self._caller.page(DLI_EXPORTS_LIST, Export, locals())

    async def create(
        self,
        user_id: str,
        *,
        start_date: datetime,
        end_date: datetime,
        types: Sequence[str],
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> ExportList:
        """Start an export. See `DliExports.create`."""
        return await self._caller.call(DLI_EXPORTS_CREATE, locals())

    async def get(self, export_id: str) -> ExportList:
        """Get an export. See `DliExports.get`."""
        return await self._caller.call(DLI_EXPORTS_GET, locals())

    async def delete(self, export_id: str) -> None:
        """Delete an export. See `DliExports.delete`."""
        return await self._caller.call(DLI_EXPORTS_DELETE, locals())

    async def download(
        self, export_id: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Download an export. See `DliExports.download`."""
        return await self._caller.download(DLI_EXPORTS_DOWNLOAD, target, locals(), options)

    def iter_download(self, export_id: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Download an export. See `DliExports.iter_download`."""
        return self._caller.iter_download(DLI_EXPORTS_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> AsyncDliExportsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncDliExportsWithRawResponse(AsyncDliExports(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncDliExportsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncDliExportsWithStreamingResponse(AsyncDliExports(self._caller.streaming))


class DliExportsWithRawResponse:
    def __init__(self, resource: DliExports) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.download = raw_content(resource.iter_download)


class DliExportsWithStreamingResponse:
    def __init__(self, resource: DliExports) -> None:
        self.download = streaming(resource.iter_download)


class AsyncDliExportsWithRawResponse:
    def __init__(self, resource: AsyncDliExports) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.download = async_raw_content(resource.iter_download)


class AsyncDliExportsWithStreamingResponse:
    def __init__(self, resource: AsyncDliExports) -> None:
        self.download = async_streaming(resource.iter_download)
