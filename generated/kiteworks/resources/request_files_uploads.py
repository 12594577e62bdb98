# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.request_files.uploads`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator
from datetime import datetime
from types import NoneType
from typing import Unpack

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
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
    FileInput,
    IterOptions,
)

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import File
from ..models.request_files import RequestFileUpload, RequestFileUploadList

REQUEST_FILES_UPLOADS_LIST: Operation[RequestFileUploadList] = Operation(
    "request_files.uploads.list",
    "GET",
    "/rest/requestFile/{ref}/uploads",
    result=RequestFileUploadList,
    arguments=(shared.REF,),
    pagination=Pagination(items=("data",), total=()),
)
REQUEST_FILES_UPLOADS_GET: Operation[File] = Operation(
    "request_files.uploads.get",
    "GET",
    "/rest/requestFile/{ref}/uploads/{object_id}",
    result=File,
    arguments=(shared.REF, shared.OBJECT_ID, shared.WITH, shared.MODE),
)
REQUEST_FILES_UPLOADS_DELETE: Operation[None] = Operation(
    "request_files.uploads.delete",
    "DELETE",
    "/rest/requestFile/{ref}/uploads/{object_id}",
    result=NoneType,
    arguments=(shared.REF, shared.OBJECT_ID),
)
REQUEST_FILES_UPLOADS_DOWNLOAD: Operation[None] = Operation(
    "request_files.uploads.download",
    "GET",
    "/rest/requestFile/{ref}/uploads/{object_id}/content",
    result=NoneType,
    arguments=(shared.REF, shared.OBJECT_ID, shared.BYTE_RANGE),
)
REQUEST_FILES_UPLOADS_CREATE: Operation[File] = Operation(
    "request_files.uploads.create",
    "POST",
    "/rest/requestFile/{ref}/actions/file",
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
    """Files that were uploaded in answer."""

    def list(self, ref: str) -> Page[RequestFileUpload]:
        """List my uploads.

        Lists what the caller uploaded in answer; nothing where the request asks for no sign-in. Source: `GET
        /rest/requestFile/{ref}/uploads`, scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.

        Returns:
            A page of `RequestFileUpload` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.page(REQUEST_FILES_UPLOADS_LIST, RequestFileUpload, locals())

    def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Read about an upload.

        Reads what is known of a file that was uploaded in answer; its name comes without the uploader's address.
        The request must ask for a sign-in. Source: `GET /rest/requestFile/{ref}/uploads/{object_id}`, scope
        `GET/requestFile/*` (inferred).

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
        return self._caller.call(REQUEST_FILES_UPLOADS_GET, locals())

    def delete(self, ref: str, object_id: str) -> None:
        """Delete an upload.

        Deletes a file that was uploaded in answer. The request must ask for a sign-in and not be over. Source:
        `DELETE /rest/requestFile/{ref}/uploads/{object_id}`, scope `DELETE/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_LOCKED.
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
        """Download an upload.

        Reads the content of a file that was uploaded in answer. Needs a sign-in. Source: `GET
        /rest/requestFile/{ref}/uploads/{object_id}/content`, scope `GET/requestFile/*` (inferred).

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
        return self._caller.download(REQUEST_FILES_UPLOADS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, ref: str, object_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[IterOptions]
    ) -> Generator[bytes, None, None]:
        """Download an upload: the bytes, piece by piece.

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
        """Upload an answer in one request.

        Uploads a small file in answer; `request_files.upload` takes any size. The appliance adds the uploader's
        address to its name. The request must not be over. Source: `POST /rest/requestFile/{ref}/actions/file`,
        scope `POST/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            body: The content.
            client_created: When the file was made on the caller's machine.
            client_modified: When the file last changed on the caller's machine.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE,
                ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP; 422 ERR_INPUT_INVALID_DATE.
        """
        return self._caller.call(REQUEST_FILES_UPLOADS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> RequestFilesUploadsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return RequestFilesUploadsWithRawResponse(RequestFilesUploads(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> RequestFilesUploadsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return RequestFilesUploadsWithStreamingResponse(RequestFilesUploads(self._caller.streaming))


class AsyncRequestFilesUploads(AsyncResource):
    """Files that were uploaded in answer."""

    def list(self, ref: str) -> AsyncPage[RequestFileUpload]:
        """List my uploads. See `RequestFilesUploads.list`."""
        return self._caller.page(REQUEST_FILES_UPLOADS_LIST, RequestFileUpload, locals())

    async def get(self, ref: str, object_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> File:
        """Read about an upload. See `RequestFilesUploads.get`."""
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
        """Download an upload. See `RequestFilesUploads.download`."""
        return await self._caller.download(REQUEST_FILES_UPLOADS_DOWNLOAD, target, locals(), options)

    def iter_download(
        self, ref: str, object_id: str, *, byte_range: str | Omit = OMIT, **options: Unpack[AsyncIterOptions]
    ) -> AsyncGenerator[bytes, None]:
        """Download an upload. See `RequestFilesUploads.iter_download`."""
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
        """Upload an answer in one request. See `RequestFilesUploads.create`."""
        return await self._caller.call(REQUEST_FILES_UPLOADS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncRequestFilesUploadsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncRequestFilesUploadsWithRawResponse(AsyncRequestFilesUploads(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncRequestFilesUploadsWithStreamingResponse:
        """The downloads; each returns a context manager whose body is read piece by piece."""
        return AsyncRequestFilesUploadsWithStreamingResponse(AsyncRequestFilesUploads(self._caller.streaming))


class RequestFilesUploadsWithRawResponse:
    """`RequestFilesUploads`, answering with whole responses."""

    def __init__(self, resource: RequestFilesUploads) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.download = raw_content(resource.iter_download)
        self.create = raw(resource.create)


class RequestFilesUploadsWithStreamingResponse:
    """`RequestFilesUploads`, answering with streamed responses."""

    def __init__(self, resource: RequestFilesUploads) -> None:
        self.download = streaming(resource.iter_download)


class AsyncRequestFilesUploadsWithRawResponse:
    """`AsyncRequestFilesUploads`, answering with whole responses."""

    def __init__(self, resource: AsyncRequestFilesUploads) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.download = async_raw_content(resource.iter_download)
        self.create = async_raw(resource.create)


class AsyncRequestFilesUploadsWithStreamingResponse:
    """`AsyncRequestFilesUploads`, answering with streamed responses."""

    def __init__(self, resource: AsyncRequestFilesUploads) -> None:
        self.download = async_streaming(resource.iter_download)
