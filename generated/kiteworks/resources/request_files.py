# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.request_files`."""

from __future__ import annotations

from types import NoneType
from typing import Unpack

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, resource_property, responses_property
from kiteworks_runtime.transfers import AsyncUploadOptions, AsyncUploadSource, UploadOptions, UploadSource

from .. import _parameters as shared
from .._parameters import Mode
from ..models.comments import Comment
from ..models.files import File
from ..models.request_files import RequestFile
from .request_files_sources import AsyncRequestFilesSources, RequestFilesSources
from .request_files_uploads import AsyncRequestFilesUploads, RequestFilesUploads

REQUEST_FILES_GET: Operation[RequestFile] = Operation(
    "request_files.get",
    "GET",
    "/rest/requestFile/{ref}",
    result=RequestFile,
    arguments=(shared.REF, Query("read", bool, "read")),
)
REQUEST_FILES_EXPIRE: Operation[None] = Operation(
    "request_files.expire", "DELETE", "/rest/requestFile/{ref}", result=NoneType, arguments=(shared.REF,)
)
REQUEST_FILES_COMMENT: Operation[Comment] = Operation(
    "request_files.comment",
    "POST",
    "/rest/requestFile/{ref}/comment/{object_id}",
    result=Comment,
    arguments=(
        shared.REF,
        shared.OBJECT_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("contents", str, "contents", required=True),
        Body("parent_id", int | str, "parentId"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
)
REQUEST_FILES_REPLY: Operation[None] = Operation(
    "request_files.reply",
    "POST",
    "/rest/requestFile/{ref}/reply",
    result=NoneType,
    arguments=(shared.REF, Body("body", str, "body")),
    media_type="application/json",
)


class RequestFiles(Resource):
    """Answering a request for files, by the reference of its link."""

    @resource_property
    def sources(self) -> RequestFilesSources:
        """Files that the requester attached."""
        return RequestFilesSources(self._caller)

    @resource_property
    def uploads(self) -> RequestFilesUploads:
        """Files that were uploaded in answer."""
        return RequestFilesUploads(self._caller)

    def get(self, ref: str, *, read: bool | Omit = OMIT) -> RequestFile:
        """Read a request.

        Reads who asks for which files, and until when. Source: `GET /rest/requestFile/{ref}`, scope
        `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            read: Whether to mark the request as read.

        Returns:
            The request.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ENTITY_DELETED, ERR_ENTITY_REQUEST_FILE_EXPIRED.
        """
        return self._caller.call(REQUEST_FILES_GET, locals())

    def expire(self, ref: str) -> None:
        """End a request.

        Ends a request, so that nothing more can be uploaded. Needs whoever made it. Source: `DELETE
        /rest/requestFile/{ref}`, scope `DELETE/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(REQUEST_FILES_EXPIRE, locals())

    def comment(
        self,
        ref: str,
        object_id: str,
        *,
        contents: str,
        parent_id: int | str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Comment:
        """Comment on an upload.

        Writes a comment on a file that was uploaded in answer. The request must ask for a sign-in and not be over.
        Source: `POST /rest/requestFile/{ref}/comment/{object_id}`, scope `POST/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.
            contents: The text.
            parent_id: The comment to answer; 0 for none.
            add_links: Whether to answer with links to related addresses.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER; 422
                ERR_INPUT_MAX_VALUE, ERR_INPUT_HTML_TAGS_INVALID, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(REQUEST_FILES_COMMENT, locals())

    def reply(self, ref: str, *, body: str | Omit = OMIT) -> None:
        """Reply to a request.

        Tells the requester that the files are there. Source: `POST /rest/requestFile/{ref}/reply`, scope
        `POST/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            body: Its text.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED; 422 ERR_INPUT_HYPERLINK.
        """
        return self._caller.call(REQUEST_FILES_REPLY, locals())

    def upload(
        self, ref: str, source: UploadSource, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> File:
        """Answer a request with a file of any size.

        As `folders.upload`, in answer to a request. The appliance adds the uploader's address to the name. Source:
        `POST /rest/requestFile/{ref}/actions/initiateUpload`, scope `POST/requestFile/*` (inferred) or
        `POST/uploads/*` or `GET/uploads/*` or `DELETE/uploads/*` or `GET/files/*`.

        Args:
            ref: The link, or the reference at its end.
            source: A path, bytes, a binary file, an iterator of bytes, or a pair of a name and one of these.
            name: The name the file gets on the appliance. Default: that of `source`.
            options: Those of `kiteworks.UploadOptions`. Without `chunk_size` a chunk has 67,108,864 bytes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import REQUEST_FILES_UPLOAD

        return self._caller.upload(REQUEST_FILES_UPLOAD, ref, source, name, options)

    @responses_property
    def with_raw_response(self) -> RequestFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return RequestFilesWithRawResponse(RequestFiles(self._caller.raw))


class AsyncRequestFiles(AsyncResource):
    """Answering a request for files, by the reference of its link."""

    @resource_property
    def sources(self) -> AsyncRequestFilesSources:
        """Files that the requester attached."""
        return AsyncRequestFilesSources(self._caller)

    @resource_property
    def uploads(self) -> AsyncRequestFilesUploads:
        """Files that were uploaded in answer."""
        return AsyncRequestFilesUploads(self._caller)

    async def get(self, ref: str, *, read: bool | Omit = OMIT) -> RequestFile:
        """Read a request. See `RequestFiles.get`."""
        return await self._caller.call(REQUEST_FILES_GET, locals())

    async def expire(self, ref: str) -> None:
        """End a request. See `RequestFiles.expire`."""
        return await self._caller.call(REQUEST_FILES_EXPIRE, locals())

    async def comment(
        self,
        ref: str,
        object_id: str,
        *,
        contents: str,
        parent_id: int | str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Comment:
        """Comment on an upload. See `RequestFiles.comment`."""
        return await self._caller.call(REQUEST_FILES_COMMENT, locals())

    async def reply(self, ref: str, *, body: str | Omit = OMIT) -> None:
        """Reply to a request. See `RequestFiles.reply`."""
        return await self._caller.call(REQUEST_FILES_REPLY, locals())

    async def upload(
        self, ref: str, source: AsyncUploadSource, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> File:
        """Answer a request with a file of any size. See `RequestFiles.upload`."""
        from .._workflows import REQUEST_FILES_UPLOAD

        return await self._caller.upload(REQUEST_FILES_UPLOAD, ref, source, name, options)

    @responses_property
    def with_raw_response(self) -> AsyncRequestFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncRequestFilesWithRawResponse(AsyncRequestFiles(self._caller.raw))


class RequestFilesWithRawResponse:
    """`RequestFiles`, answering with whole responses."""

    def __init__(self, resource: RequestFiles) -> None:
        self.get = raw(resource.get)
        self.expire = raw(resource.expire)
        self.comment = raw(resource.comment)
        self.reply = raw(resource.reply)


class AsyncRequestFilesWithRawResponse:
    """`AsyncRequestFiles`, answering with whole responses."""

    def __init__(self, resource: AsyncRequestFiles) -> None:
        self.get = async_raw(resource.get)
        self.expire = async_raw(resource.expire)
        self.comment = async_raw(resource.comment)
        self.reply = async_raw(resource.reply)
