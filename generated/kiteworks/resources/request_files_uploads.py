# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.request_files.uploads`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator
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
from kiteworks_runtime.files import DownloadTarget, FileInput
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import File
from ..models.request_files import RequestFileUpload, RequestFileUploadList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions


REQUEST_FILES_UPLOADS_LIST: Operation[RequestFileUploadList] = Operation(
    "request_files.uploads.list",
    "GET /rest/requestFile/{ref}/uploads",
    result=RequestFileUploadList,
    arguments=(shared.REF,),
    pagination=Pagination(items=("data",), total=()),
)
REQUEST_FILES_UPLOADS_GET: Operation[File] = Operation(
    "request_files.uploads.get",
    "GET /rest/requestFile/{ref}/uploads/{object_id}",
    result=File,
    arguments=(shared.REF, shared.OBJECT_ID, shared.WITH, shared.MODE),
)
REQUEST_FILES_UPLOADS_DELETE: Operation[None] = Operation(
    "request_files.uploads.delete",
    "DELETE /rest/requestFile/{ref}/uploads/{object_id}",
    arguments=(shared.REF, shared.OBJECT_ID),
)
REQUEST_FILES_UPLOADS_DOWNLOAD: Operation[None] = Operation(
    "request_files.uploads.download",
    "GET /rest/requestFile/{ref}/uploads/{object_id}/content",
    arguments=(shared.REF, shared.OBJECT_ID, shared.BYTE_RANGE),
)
REQUEST_FILES_UPLOADS_CREATE: Operation[File] = Operation(
    "request_files.uploads.create",
    "POST /rest/requestFile/{ref}/actions/file",
    result=File,
    arguments=(
        shared.REF,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("body", FileInput, "body", required=True),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
    ),
    media_type="multipart/form-data",
)


class RequestFilesUploads(Resource):
    """Files uploaded in response."""

    def list(self, ref: str) -> Page[RequestFileUpload]:
        """List my uploads.

        Lists the files that the caller uploaded in response to the request; empty if the request does not require
        signing in. Source: `GET /rest/requestFile/{ref}/uploads`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.

        Returns:
            A page of `RequestFileUpload` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(REQUEST_FILES_UPLOADS_LIST, RequestFileUpload, locals())

    def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Get an upload.

        Returns the details of a file that was uploaded in response to the request; its name comes without the
        uploader's email address. The request must require signing in. Source:
        `GET /rest/requestFile/{ref}/uploads/{object_id}`, scope `GET/requestFile/*` (inferred).

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
        return self._caller.call(REQUEST_FILES_UPLOADS_GET, locals())

    def delete(self, ref: str, object_id: str) -> None:
        """Delete an upload.

        Deletes a file that was uploaded in response to the request. The request must require signing in and must not
        have ended. Source: `DELETE /rest/requestFile/{ref}/uploads/{object_id}`, scope `DELETE/requestFile/*`
        (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_LOCKED,
                ERR_ENTITY_REQUEST_FILE_EXPIRED.
        """
        return self._caller.call(REQUEST_FILES_UPLOADS_DELETE, locals())

    def download(
        self,
        ref: str,
        object_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[DownloadOptions],
    ) -> pathlib.Path | None:
        """Download an uploaded file.

        Downloads a file that was uploaded in response to the request. Requires signing in. Source:
        `GET /rest/requestFile/{ref}/uploads/{object_id}/content`, scope `GET/requestFile/*` (inferred).

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
        return self._caller.download(REQUEST_FILES_UPLOADS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, ref: str, object_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download an uploaded file, as an iterator of bytes.

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
        return self._caller.iter_download(REQUEST_FILES_UPLOADS_DOWNLOAD, locals(), options)

    def create(
        self,
        ref: str,
        *,
        body: FileInput,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a file in one request.

        Uploads a small file in response to the request; `request_files.upload` accepts any size. The appliance adds
        the uploader's email address to the file's name. The request must not have ended. Source:
        `POST /rest/requestFile/{ref}/actions/file`, scope `POST/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            body: The content.
            client_created: When the file was created on the caller's machine.
            client_modified: When the file last changed on the caller's machine.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_REQUEST_FILE_EXPIRED,
                ERR_ACCESS_USER, ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM,
                ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP,
                ERR_ENTITY_DELETED, ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED; 422 ERR_INPUT_INVALID_DATE.
        """
        return self._caller.call(REQUEST_FILES_UPLOADS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> RequestFilesUploadsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return RequestFilesUploadsWithRawResponse(RequestFilesUploads(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> RequestFilesUploadsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return RequestFilesUploadsWithStreamingResponse(RequestFilesUploads(self._caller.streaming))


class AsyncRequestFilesUploads(AsyncResource):
    """Files uploaded in response."""

    def list(self, ref: str) -> AsyncPage[RequestFileUpload]:
        """List my uploads. See `RequestFilesUploads.list`."""
        return self._caller.page(REQUEST_FILES_UPLOADS_LIST, RequestFileUpload, locals())

    async def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Get an upload. See `RequestFilesUploads.get`."""
        return await self._caller.call(REQUEST_FILES_UPLOADS_GET, locals())

    async def delete(self, ref: str, object_id: str) -> None:
        """Delete an upload. See `RequestFilesUploads.delete`."""
        return await self._caller.call(REQUEST_FILES_UPLOADS_DELETE, locals())

    async def download(
        self,
        ref: str,
        object_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        **options: Unpack[AsyncDownloadOptions],
    ) -> pathlib.Path | None:
        """Download an uploaded file. See `RequestFilesUploads.download`."""
        return await self._caller.download(REQUEST_FILES_UPLOADS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, ref: str, object_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download an uploaded file. See `RequestFilesUploads.iter_download`."""
        return self._caller.iter_download(REQUEST_FILES_UPLOADS_DOWNLOAD, locals(), options)

    async def create(
        self,
        ref: str,
        *,
        body: FileInput,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> File:
        """Upload a file in one request. See `RequestFilesUploads.create`."""
        return await self._caller.call(REQUEST_FILES_UPLOADS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncRequestFilesUploadsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncRequestFilesUploadsWithRawResponse(AsyncRequestFilesUploads(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncRequestFilesUploadsWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncRequestFilesUploadsWithStreamingResponse(AsyncRequestFilesUploads(self._caller.streaming))


class RequestFilesUploadsWithRawResponse:
    def __init__(self, resource: RequestFilesUploads) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.download = raw_content(resource.iter_download)
        self.create = raw(resource.create)


class RequestFilesUploadsWithStreamingResponse:
    def __init__(self, resource: RequestFilesUploads) -> None:
        self.download = streaming(resource.iter_download)


class AsyncRequestFilesUploadsWithRawResponse:
    def __init__(self, resource: AsyncRequestFilesUploads) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.download = async_raw_content(resource.iter_download)
        self.create = async_raw(resource.create)


class AsyncRequestFilesUploadsWithStreamingResponse:
    def __init__(self, resource: AsyncRequestFilesUploads) -> None:
        self.download = async_streaming(resource.iter_download)
