# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli.exports`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator, Sequence
from datetime import datetime
from types import NoneType
from typing import Unpack

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
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
from ..models.dli import Export, ExportList

DLI_EXPORTS_LIST: Operation[ExportList] = Operation(
    "dli.exports.list",
    "GET",
    "/rest/dli/exports",
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
    "POST",
    "/rest/dli/exports/users/{user_id}",
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
    media_type="application/json",
)
DLI_EXPORTS_GET: Operation[ExportList] = Operation(
    "dli.exports.get", "GET", "/rest/dli/exports/{export_id}", result=ExportList, arguments=(shared.EXPORT_ID,)
)
DLI_EXPORTS_DELETE: Operation[None] = Operation(
    "dli.exports.delete", "DELETE", "/rest/dli/exports/{export_id}", result=NoneType, arguments=(shared.EXPORT_ID,)
)
DLI_EXPORTS_DOWNLOAD: Operation[None] = Operation(
    "dli.exports.download",
    "GET",
    "/rest/dli/exports/{export_id}/content",
    result=NoneType,
    arguments=(shared.EXPORT_ID,),
)


class DliExports(Resource):
    """Exports of all that a user did and owns."""

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

        Lists the exports of all users. Needs a DLI administrator. Source: `GET /rest/dli/exports`, scope
        `GET/dli/*` (inferred).

        Args:
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            status: Only where the state is this.
            status_contains: Only where the state has this text in it.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Export` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI.
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
        """Begin an export.

        Begins to export what a user did and owns in a period, one export for each type. Needs a DLI administrator.
        Source: `POST /rest/dli/exports/users/{user_id}`, scope `POST/dli/*` (inferred).

        Args:
            user_id: Identifier of the user.
            start_date: First day of the period.
            end_date: Last day of the period.
            types: What to export: `activities`, `files` or `emails`.
            add_links: Whether to answer with links to related addresses.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The exports, which are not finished yet.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER; 422 ERR_INPUT_INVALID_DATE, ERR_INPUT_DATE_NOT_BEFORE, ERR_INPUT_REQUIRED,
                ERR_INPUT_DATE_NOT_AFTER, ERR_INPUT_NOT_ARRAY, ERR_INPUT_NOT_IN_LIST.
        """
        return self._caller.call(DLI_EXPORTS_CREATE, locals())

    def get(self, export_id: str) -> ExportList:
        """Read about an export.

        Tells how far an export has come and where it can be had. Needs a DLI administrator. Source: `GET
        /rest/dli/exports/{export_id}`, scope `GET/dli/*` (inferred).

        Args:
            export_id: Identifier of the export.

        Returns:
            The export, as a list of one.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_EXPORTS_GET, locals())

    def delete(self, export_id: str) -> None:
        """Delete an export.

        Deletes an export and what it holds. Needs a DLI administrator. Source: `DELETE
        /rest/dli/exports/{export_id}`, scope `DELETE/dli/*` (inferred).

        Args:
            export_id: Identifier of the export.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.call(DLI_EXPORTS_DELETE, locals())

    def download(
        self, export_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Download an export.

        Reads the file of a finished export. Needs a DLI administrator. Source: `GET
        /rest/dli/exports/{export_id}/content`, scope `GET/dli/*` (inferred).

        Args:
            export_id: Identifier of the export.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(DLI_EXPORTS_DOWNLOAD, target, locals(), options)

    def iter_download(self, export_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Download an export: the bytes, piece by piece.

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
        return self._caller.iter_download(DLI_EXPORTS_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> DliExportsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return DliExportsWithRawResponse(DliExports(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> DliExportsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return DliExportsWithStreamingResponse(DliExports(self._caller.streaming))


class AsyncDliExports(AsyncResource):
    """Exports of all that a user did and owns."""

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
        """Begin an export. See `DliExports.create`."""
        return await self._caller.call(DLI_EXPORTS_CREATE, locals())

    async def get(self, export_id: str) -> ExportList:
        """Read about an export. See `DliExports.get`."""
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
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncDliExportsWithRawResponse(AsyncDliExports(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncDliExportsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncDliExportsWithStreamingResponse(AsyncDliExports(self._caller.streaming))


class DliExportsWithRawResponse:
    """`DliExports`, answering with whole responses."""

    def __init__(self, resource: DliExports) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.download = raw_content(resource.iter_download)


class DliExportsWithStreamingResponse:
    """`DliExports`, answering with streamed responses."""

    def __init__(self, resource: DliExports) -> None:
        self.download = streaming(resource.iter_download)


class AsyncDliExportsWithRawResponse:
    """`AsyncDliExports`, answering with whole responses."""

    def __init__(self, resource: AsyncDliExports) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.download = async_raw_content(resource.iter_download)


class AsyncDliExportsWithStreamingResponse:
    """`AsyncDliExports`, answering with streamed responses."""

    def __init__(self, resource: AsyncDliExports) -> None:
        self.download = async_streaming(resource.iter_download)
