# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.request_files.sources`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator
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
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.dli import Preview
from ..models.files import File
from ..models.request_files import RequestFileSource, RequestFileSourceList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions


REQUEST_FILES_SOURCES_PREVIEW: Operation[Preview] = Operation(
    "request_files.sources.preview",
    "GET /rest/requestFile/{ref}/preview/{object_id}",
    result=Preview,
    arguments=(shared.REF, shared.OBJECT_ID),
)
REQUEST_FILES_SOURCES_LIST: Operation[RequestFileSourceList] = Operation(
    "request_files.sources.list",
    "GET /rest/requestFile/{ref}/sources",
    result=RequestFileSourceList,
    arguments=(shared.REF,),
    pagination=Pagination(items=("data",), total=()),
)
REQUEST_FILES_SOURCES_GET: Operation[File] = Operation(
    "request_files.sources.get",
    "GET /rest/requestFile/{ref}/sources/{object_id}",
    result=File,
    arguments=(shared.REF, shared.OBJECT_ID, shared.WITH, shared.MODE),
)
REQUEST_FILES_SOURCES_DOWNLOAD: Operation[None] = Operation(
    "request_files.sources.download",
    "GET /rest/requestFile/{ref}/sources/{object_id}/content",
    arguments=(shared.REF, shared.OBJECT_ID, shared.BYTE_RANGE),
)


class RequestFilesSources(Resource):
    """Files attached by the requester."""

    def preview(self, ref: str, object_id: str) -> Preview:
        """Get an attached file's preview.

        Returns the URL of a preview of a file that the requester attached. Source:
        `GET /rest/requestFile/{ref}/preview/{object_id}`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(REQUEST_FILES_SOURCES_PREVIEW, locals())

    def list(self, ref: str) -> Page[RequestFileSource]:
        """List attached files.

        Lists the files that the requester attached, and the permissions on them. Source:
        `GET /rest/requestFile/{ref}/sources`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.

        Returns:
            A page of `RequestFileSource` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(REQUEST_FILES_SOURCES_LIST, RequestFileSource, locals())

    def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Get an attached file.

        Returns the details of a file that the requester attached. Source:
        `GET /rest/requestFile/{ref}/sources/{object_id}`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(REQUEST_FILES_SOURCES_GET, locals())

    def download(
        self,
        ref: str,
        object_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download an attached file.

        Downloads a file that the requester attached. The request must not have ended. Source:
        `GET /rest/requestFile/{ref}/sources/{object_id}/content`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            byte_range: The range of bytes to return, as in `bytes=0-99`. If omitted, all bytes.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_ACCESS_USER.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(REQUEST_FILES_SOURCES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, ref: str, object_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download an attached file, as an iterator of bytes.

        As `download`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 416 ERR_INVALID_PARAMETER; 403 ERR_ACCESS_USER.
        """
        return self._caller.iter_download(REQUEST_FILES_SOURCES_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> RequestFilesSourcesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return RequestFilesSourcesWithRawResponse(RequestFilesSources(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> RequestFilesSourcesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return RequestFilesSourcesWithStreamingResponse(RequestFilesSources(self._caller.streaming))


class AsyncRequestFilesSources(AsyncResource):
    """Files attached by the requester."""

    async def preview(self, ref: str, object_id: str) -> Preview:
        """Get an attached file's preview. See `RequestFilesSources.preview`."""
        return await self._caller.call(REQUEST_FILES_SOURCES_PREVIEW, locals())

    def list(self, ref: str) -> AsyncPage[RequestFileSource]:
        """List attached files. See `RequestFilesSources.list`."""
        return self._caller.page(REQUEST_FILES_SOURCES_LIST, RequestFileSource, locals())

    async def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Get an attached file. See `RequestFilesSources.get`."""
        return await self._caller.call(REQUEST_FILES_SOURCES_GET, locals())

    async def download(
        self,
        ref: str,
        object_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download an attached file. See `RequestFilesSources.download`."""
        return await self._caller.download(REQUEST_FILES_SOURCES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, ref: str, object_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download an attached file. See `RequestFilesSources.iter_download`."""
        return self._caller.iter_download(REQUEST_FILES_SOURCES_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> AsyncRequestFilesSourcesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncRequestFilesSourcesWithRawResponse(AsyncRequestFilesSources(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncRequestFilesSourcesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncRequestFilesSourcesWithStreamingResponse(AsyncRequestFilesSources(self._caller.streaming))


class RequestFilesSourcesWithRawResponse:
    def __init__(self, resource: RequestFilesSources) -> None:
        self.preview = raw(resource.preview)
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.download = raw_content(resource.iter_download)


class RequestFilesSourcesWithStreamingResponse:
    def __init__(self, resource: RequestFilesSources) -> None:
        self.download = streaming(resource.iter_download)


class AsyncRequestFilesSourcesWithRawResponse:
    def __init__(self, resource: AsyncRequestFilesSources) -> None:
        self.preview = async_raw(resource.preview)
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.download = async_raw_content(resource.iter_download)


class AsyncRequestFilesSourcesWithStreamingResponse:
    def __init__(self, resource: AsyncRequestFilesSources) -> None:
        self.download = async_streaming(resource.iter_download)
