# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.request_files.sources`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator
from types import NoneType
from typing import Unpack

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination
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
from ..models.dli import Preview
from ..models.files import File
from ..models.request_files import RequestFileSource, RequestFileSourceList

REQUEST_FILES_SOURCES_PREVIEW: Operation[Preview] = Operation(
    "request_files.sources.preview",
    "GET",
    "/rest/requestFile/{ref}/preview/{object_id}",
    result=Preview,
    arguments=(shared.REF, shared.OBJECT_ID),
)
REQUEST_FILES_SOURCES_LIST: Operation[RequestFileSourceList] = Operation(
    "request_files.sources.list",
    "GET",
    "/rest/requestFile/{ref}/sources",
    result=RequestFileSourceList,
    arguments=(shared.REF,),
    pagination=Pagination(items=("data",), total=()),
)
REQUEST_FILES_SOURCES_GET: Operation[File] = Operation(
    "request_files.sources.get",
    "GET",
    "/rest/requestFile/{ref}/sources/{object_id}",
    result=File,
    arguments=(shared.REF, shared.OBJECT_ID, shared.WITH, shared.MODE),
)
REQUEST_FILES_SOURCES_DOWNLOAD: Operation[None] = Operation(
    "request_files.sources.download",
    "GET",
    "/rest/requestFile/{ref}/sources/{object_id}/content",
    result=NoneType,
    arguments=(shared.REF, shared.OBJECT_ID, shared.BYTE_RANGE),
)


class RequestFilesSources(Resource):
    """Files that the requester attached."""

    def preview(self, ref: str, object_id: str) -> Preview:
        """Read about an attached file's preview.

        Tells where a preview of a file can be had that the requester attached. Source: `GET
        /rest/requestFile/{ref}/preview/{object_id}`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.

        Returns:
            The preview.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(REQUEST_FILES_SOURCES_PREVIEW, locals())

    def list(self, ref: str) -> Page[RequestFileSource]:
        """List attached files.

        Lists the files that the requester attached, and what may be done with them. Source: `GET
        /rest/requestFile/{ref}/sources`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.

        Returns:
            A page of `RequestFileSource` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.page(REQUEST_FILES_SOURCES_LIST, RequestFileSource, locals())

    def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Read about an attached file.

        Reads what is known of a file that the requester attached. Source: `GET
        /rest/requestFile/{ref}/sources/{object_id}`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
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

        Reads the content of a file that the requester attached. The request must not be over. Source: `GET
        /rest/requestFile/{ref}/sources/{object_id}/content`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.
            target: The file or folder to write to, or a binary file object. In a folder the appliance names the file.
            byte_range: Which bytes to send, as in `bytes=0-99`. Without it, all.
            options: Those of `kiteworks.DownloadOptions`.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
            FileExistsError: The file is there already and `overwrite` is false.
        """
        return self._caller.download(REQUEST_FILES_SOURCES_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, ref: str, object_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download an attached file: the bytes, piece by piece.

        As `download`, without a file. A pending scan is waited for.
        Nothing is sent before the first piece is asked for.
        To stop before the end, close it, as `contextlib.closing` does (`contextlib.aclosing` where it is awaited).

        Args:
            options: Those of `kiteworks.IterOptions`; the others are those of `download`.

        Returns:
            The pieces, of up to 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.iter_download(REQUEST_FILES_SOURCES_DOWNLOAD, locals(), options)

    @responses_property
    def with_raw_response(self) -> RequestFilesSourcesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return RequestFilesSourcesWithRawResponse(RequestFilesSources(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> RequestFilesSourcesWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return RequestFilesSourcesWithStreamingResponse(RequestFilesSources(self._caller.streaming))


class AsyncRequestFilesSources(AsyncResource):
    """Files that the requester attached."""

    async def preview(self, ref: str, object_id: str) -> Preview:
        """Read about an attached file's preview. See `RequestFilesSources.preview`."""
        return await self._caller.call(REQUEST_FILES_SOURCES_PREVIEW, locals())

    def list(self, ref: str) -> AsyncPage[RequestFileSource]:
        """List attached files. See `RequestFilesSources.list`."""
        return self._caller.page(REQUEST_FILES_SOURCES_LIST, RequestFileSource, locals())

    async def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Read about an attached file. See `RequestFilesSources.get`."""
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
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncRequestFilesSourcesWithRawResponse(AsyncRequestFilesSources(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncRequestFilesSourcesWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncRequestFilesSourcesWithStreamingResponse(AsyncRequestFilesSources(self._caller.streaming))


class RequestFilesSourcesWithRawResponse:
    """`RequestFilesSources`, answering with whole responses."""

    def __init__(self, resource: RequestFilesSources) -> None:
        self.preview = raw(resource.preview)
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.download = raw_content(resource.iter_download)


class RequestFilesSourcesWithStreamingResponse:
    """`RequestFilesSources`, answering with streamed responses."""

    def __init__(self, resource: RequestFilesSources) -> None:
        self.download = streaming(resource.iter_download)


class AsyncRequestFilesSourcesWithRawResponse:
    """`AsyncRequestFilesSources`, answering with whole responses."""

    def __init__(self, resource: AsyncRequestFilesSources) -> None:
        self.preview = async_raw(resource.preview)
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.download = async_raw_content(resource.iter_download)


class AsyncRequestFilesSourcesWithStreamingResponse:
    """`AsyncRequestFilesSources`, answering with streamed responses."""

    def __init__(self, resource: AsyncRequestFilesSources) -> None:
        self.download = async_streaming(resource.iter_download)
