# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.request_files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.files import AsyncUploadSource, UploadSource
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query

from .. import _parameters as shared
from .._parameters import Mode
from ..models.comments import Comment
from ..models.files import File
from ..models.request_files import RequestFile
from .request_files_sources import AsyncRequestFilesSources, RequestFilesSources
from .request_files_uploads import AsyncRequestFilesUploads, RequestFilesUploads

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncUploadOptions, UploadOptions


REQUEST_FILES_GET: Operation[RequestFile] = Operation(
    "request_files.get",
    "GET /rest/requestFile/{ref}",
    result=RequestFile,
    arguments=(shared.REF, Query("read", bool, "read")),
)
REQUEST_FILES_EXPIRE: Operation[None] = Operation(
    "request_files.expire", "DELETE /rest/requestFile/{ref}", arguments=(shared.REF,)
)
REQUEST_FILES_COMMENT: Operation[Comment] = Operation(
    "request_files.comment",
    "POST /rest/requestFile/{ref}/comment/{object_id}",
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
)
REQUEST_FILES_REPLY: Operation[None] = Operation(
    "request_files.reply", "POST /rest/requestFile/{ref}/reply", arguments=(shared.REF, Body("body", str, "body"))
)


class RequestFiles(Resource):
    """Responses to a file request, by the reference in its link."""

    @resource_property
    def sources(self) -> RequestFilesSources:
        """Files attached by the requester."""
        return RequestFilesSources(self._caller)

    @resource_property
    def uploads(self) -> RequestFilesUploads:
        """Files uploaded in response."""
        return RequestFilesUploads(self._caller)

    def get(self, ref: str, *, read: bool | Omit = OMIT) -> RequestFile:
        """Get a file request.

        Returns who requests the files, what they ask for, and the deadline. Source: `GET /rest/requestFile/{ref}`,
        scope `GET/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            read: Whether to mark the request as read.

        Returns:
            The request.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_REQUEST_FILE_EXPIRED.
        """
        return self._caller.call(REQUEST_FILES_GET, locals())

    def expire(self, ref: str) -> None:
        """End a file request.

        Ends a request, so that nothing more can be uploaded. Only the requester may do this. Source:
        `DELETE /rest/requestFile/{ref}`, scope `DELETE/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
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

        Adds a comment to one of the files uploaded in response to the request. The request must require signing in
        and must not have ended. Source: `POST /rest/requestFile/{ref}/comment/{object_id}`, scope `POST/requestFile/*`
        (inferred).

        Args:
            ref: The link, or the reference at its end.
            object_id: Identifier of the object.
            contents: The text.
            parent_id: The comment to reply to; 0 for none.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_MAX_VALUE,
                ERR_INPUT_HTML_TAGS_INVALID, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(REQUEST_FILES_COMMENT, locals())

    def reply(self, ref: str, *, body: str | Omit = OMIT) -> None:
        """Reply to a file request.

        Notifies the requester that the files have been uploaded. Source: `POST /rest/requestFile/{ref}/reply`, scope
        `POST/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            body: Text of the message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED; 422 ERR_INPUT_HYPERLINK.
        """
        return self._caller.call(REQUEST_FILES_REPLY, locals())

    def upload(
        self, ref: str, source: UploadSource, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> File:
        """Answer a file request with a file of any size.

        Like `folders.upload`, in response to a file request. The appliance adds the uploader's address to the name.
        Source: `POST /rest/requestFile/{ref}/actions/initiateUpload`, scope `POST/requestFile/*` (inferred) or
        `POST/uploads/*` or `GET/uploads/*` or `DELETE/uploads/*` or `GET/files/*`.

        Args:
            ref: The link, or the reference at its end.
            source: A path, bytes, a binary file object, an iterator of bytes, or a tuple of a name and one of these.
            name: Name of the file on the appliance. Default: that of `source`.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 67,108,864 bytes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import REQUEST_FILES_UPLOAD

        return self._caller.upload(REQUEST_FILES_UPLOAD, ref, source, name, options)

    @responses_property
    def with_raw_response(self) -> RequestFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return RequestFilesWithRawResponse(RequestFiles(self._caller.raw))


class AsyncRequestFiles(AsyncResource):
    """Responses to a file request, by the reference in its link."""

    @resource_property
    def sources(self) -> AsyncRequestFilesSources:
        """Files attached by the requester."""
        return AsyncRequestFilesSources(self._caller)

    @resource_property
    def uploads(self) -> AsyncRequestFilesUploads:
        """Files uploaded in response."""
        return AsyncRequestFilesUploads(self._caller)

    async def get(self, ref: str, *, read: bool | Omit = OMIT) -> RequestFile:
        """Get a file request. See `RequestFiles.get`."""
        return await self._caller.call(REQUEST_FILES_GET, locals())

    async def expire(self, ref: str) -> None:
        """End a file request. See `RequestFiles.expire`."""
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
        """Reply to a file request. See `RequestFiles.reply`."""
        return await self._caller.call(REQUEST_FILES_REPLY, locals())

    async def upload(
        self, ref: str, source: AsyncUploadSource, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> File:
        """Answer a file request with a file of any size. See `RequestFiles.upload`."""
        from .._uploads import REQUEST_FILES_UPLOAD

        return await self._caller.upload(REQUEST_FILES_UPLOAD, ref, source, name, options)

    @responses_property
    def with_raw_response(self) -> AsyncRequestFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncRequestFilesWithRawResponse(AsyncRequestFiles(self._caller.raw))


class RequestFilesWithRawResponse:
    def __init__(self, resource: RequestFiles) -> None:
        self.get = raw(resource.get)
        self.expire = raw(resource.expire)
        self.comment = raw(resource.comment)
        self.reply = raw(resource.reply)


class AsyncRequestFilesWithRawResponse:
    def __init__(self, resource: AsyncRequestFiles) -> None:
        self.get = async_raw(resource.get)
        self.expire = async_raw(resource.expire)
        self.comment = async_raw(resource.comment)
        self.reply = async_raw(resource.reply)
