# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.uploads`."""

from __future__ import annotations

from datetime import datetime
from types import NoneType
from typing import Annotated, Literal, Unpack

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.transfers import AsyncUploadOptions, AsyncUploadSource, FileInput, UploadOptions, UploadSource

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import File
from ..models.uploads import UploadConfig, UploadSession, UploadSessionList

UPLOADS_INITIATE: Operation[UploadSession] = Operation(
    "uploads.initiate",
    "POST",
    "/rest/folders/{folder_id}/actions/initiateUpload",
    result=UploadSession,
    arguments=(
        shared.FOLDER_ID,
        shared.RETURN_ENTITY,
        Body("filename", Annotated[str, Meta(min_length=1, max_length=255)], "filename", required=True),
        Body("total_size", Annotated[int, Meta(ge=0)], "totalSize"),
        Body("total_chunks", Annotated[int, Meta(ge=1)], "totalChunks"),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("proximate_host", str, "proximateHost"),
        Body("tracking_id", str, "tracking_id"),
        Body("resume", bool, "resume"),
    ),
    media_type="application/json",
)
UPLOADS_INITIATE_VERSION: Operation[UploadSession] = Operation(
    "uploads.initiate_version",
    "POST",
    "/rest/files/{file_id}/actions/initiateUpload",
    result=UploadSession,
    arguments=(
        shared.FILE_ID,
        shared.RETURN_ENTITY,
        Body("filename", Annotated[str, Meta(min_length=1, max_length=255)], "filename", required=True),
        Body("total_size", Annotated[int, Meta(ge=0)], "totalSize"),
        Body("total_chunks", Annotated[int, Meta(ge=1)], "totalChunks"),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("proximate_host", str, "proximateHost"),
        Body("tracking_id", str, "tracking_id"),
        Body("resume", bool, "resume"),
    ),
    media_type="application/json",
)
UPLOADS_LIST: Operation[UploadSessionList] = Operation(
    "uploads.list",
    "GET",
    "/rest/uploads",
    result=UploadSessionList,
    arguments=(shared.LIMIT, shared.OFFSET, shared.WITH, shared.MODE, shared.LOCATE_ID),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
UPLOADS_CONFIG: Operation[UploadConfig] = Operation(
    "uploads.config", "GET", "/rest/uploads/config", result=UploadConfig
)
UPLOADS_GET: Operation[UploadSession] = Operation(
    "uploads.get",
    "GET",
    "/rest/uploads/{upload_id}",
    result=UploadSession,
    arguments=(shared.UPLOAD_ID, shared.WITH, shared.MODE),
)
UPLOADS_CHUNK: Operation[UploadSession | File | None] = Operation(
    "uploads.chunk",
    "POST",
    "/rest/uploads/{upload_id}",
    result=UploadSession | File | None,
    results={200: UploadSession | None, 201: File | None},
    arguments=(
        shared.UPLOAD_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        shared.WITH,
        Body("content", FileInput, "content"),
        Body("compression_mode", Literal["GZIP", "NORMAL", "ZLIB"], "compressionMode"),
        Body("compression_size", Annotated[int, Meta(ge=0)], "compressionSize"),
        Body("original_size", Annotated[int, Meta(ge=0)], "originalSize"),
        Body("index", Annotated[int, Meta(ge=0)], "index"),
        Body("last_chunk", Literal[0, 1], "lastChunk"),
    ),
    media_type="multipart/form-data",
)
UPLOADS_CANCEL: Operation[None] = Operation(
    "uploads.cancel", "DELETE", "/rest/uploads/{upload_id}", result=NoneType, arguments=(shared.UPLOAD_ID,)
)
UPLOADS_INITIATE_ZIP: Operation[UploadSession] = Operation(
    "uploads.initiate_zip",
    "POST",
    "/rest/folders/{folder_id}/actions/initiateUpload/zip",
    result=UploadSession,
    arguments=(
        shared.FOLDER_ID,
        Body("filename", str, "filename", required=True),
        Body("uncompressed_size", Annotated[int, Meta(ge=0)], "uncompressedSize", required=True),
        Body("total_size", Annotated[int, Meta(ge=0)], "totalSize"),
        Body("total_chunks", Annotated[int, Meta(ge=1)], "totalChunks"),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("proximate_host", str, "proximateHost"),
        Body("tracking_id", str, "tracking_id"),
        Body("resume", bool, "resume"),
    ),
    media_type="application/json",
)
UPLOADS_INITIATE_ATTACHMENT: Operation[UploadSession] = Operation(
    "uploads.initiate_attachment",
    "POST",
    "/rest/mail/{mail_id}/actions/initiateUpload",
    result=UploadSession,
    arguments=(
        shared.MAIL_ID,
        Body("filename", Annotated[str, Meta(min_length=1, max_length=255)], "filename", required=True),
        Body("total_size", Annotated[int, Meta(ge=0)], "totalSize"),
        Body("total_chunks", Annotated[int, Meta(ge=1)], "totalChunks"),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("proximate_host", str, "proximateHost"),
        Body("tracking_id", str, "tracking_id"),
        Body("resume", bool, "resume"),
    ),
    media_type="application/json",
)
UPLOADS_INITIATE_PUBLIC_ATTACHMENT: Operation[UploadSession] = Operation(
    "uploads.initiate_public_attachment",
    "POST",
    "/rest/public/mail/{mail_id}/actions/initiateUpload",
    result=UploadSession,
    arguments=(
        shared.MAIL_ID,
        Body("filename", Annotated[str, Meta(min_length=1, max_length=255)], "filename", required=True),
        Body("total_size", Annotated[int, Meta(ge=0)], "totalSize"),
        Body("total_chunks", Annotated[int, Meta(ge=1)], "totalChunks"),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("proximate_host", str, "proximateHost"),
        Body("tracking_id", str, "tracking_id"),
        Body("resume", bool, "resume"),
    ),
    media_type="application/json",
)
UPLOADS_INITIATE_REQUESTED: Operation[UploadSession] = Operation(
    "uploads.initiate_requested",
    "POST",
    "/rest/requestFile/{ref}/actions/initiateUpload",
    result=UploadSession,
    arguments=(
        shared.REF,
        Body("filename", Annotated[str, Meta(min_length=1, max_length=255)], "filename", required=True),
        Body("total_size", Annotated[int, Meta(ge=0)], "totalSize"),
        Body("total_chunks", Annotated[int, Meta(ge=1)], "totalChunks"),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("proximate_host", str, "proximateHost"),
        Body("tracking_id", str, "tracking_id"),
        Body("resume", bool, "resume"),
    ),
    media_type="application/json",
)


class Uploads(Resource):
    """Uploads in pieces, for files too large for one request."""

    def initiate(
        self,
        folder_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
        return_entity: bool = True,
    ) -> UploadSession:
        """Start an upload in chunks.

        Opens a session for a new file, or for a new version when the name is taken. Needs the right to add files.
        Source: `POST /rest/folders/{folder_id}/actions/initiateUpload`, scope `POST/uploads/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            filename: Name of the file. If the folder has one of that name, it gets a new version.
            total_size: Bytes of the whole file. Goes with `totalChunks`.
            total_chunks: How many chunks will come; 1 for an empty file. Goes with `totalSize`.
            client_created: When the file was made, by the sender's clock.
            client_modified: When the file last changed, by the sender's clock.
            proximate_host: The host of the storage nearest to the sender.
            tracking_id: Identifier under which an outside transfer is followed.
            resume: Whether an interrupted transfer goes on; for SFTP alone.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_BASE_DIR,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422
                ERR_INPUT_REQUIRED, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER, ERR_LICENSE_MAX_UPLOAD_SIZE,
                ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT, ERR_INPUT_MAX_VALUE,
                ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
        """
        return self._caller.call(UPLOADS_INITIATE, locals())

    def initiate_version(
        self,
        file_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
        return_entity: bool = True,
    ) -> UploadSession:
        """Start an upload of a new version.

        Opens a session for a new version of a file. Needs the right to change it. Source: `POST
        /rest/files/{file_id}/actions/initiateUpload`, scope `POST/uploads/*`.

        Args:
            file_id: Identifier of the file.
            filename: Name of the file. If the folder has one of that name, it gets a new version.
            total_size: Bytes of the whole file. Goes with `totalChunks`.
            total_chunks: How many chunks will come; 1 for an empty file. Goes with `totalSize`.
            client_created: When the file was made, by the sender's clock.
            client_modified: When the file last changed, by the sender's clock.
            proximate_host: The host of the storage nearest to the sender.
            tracking_id: Identifier under which an outside transfer is followed.
            resume: Whether an interrupted transfer goes on; for SFTP alone.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_LOCKED, ERR_ENTITY_DLP_LOCKED,
                ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_REQUIRED, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER,
                ERR_LICENSE_MAX_UPLOAD_SIZE, ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT, ERR_INPUT_MAX_VALUE,
                ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
        """
        return self._caller.call(UPLOADS_INITIATE_VERSION, locals())

    def list(
        self,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
    ) -> Page[UploadSession]:
        """List the uploads under way.

        Lists the open sessions of the caller. Source: `GET /rest/uploads`, scope `GET/uploads/*`.

        Args:
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.
            locate_id: Answer with the page that holds this object, whatever `offset` says.

        Returns:
            A page of `UploadSession` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(UPLOADS_LIST, UploadSession, locals())

    def config(self) -> UploadConfig:
        """Read the limits for uploads.

        Says how large a chunk may be and how long a session lives. Source: `GET /rest/uploads/config`, scope
        `GET/uploads/*`.

        Returns:
            The limits.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(UPLOADS_CONFIG, locals())

    def get(self, upload_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> UploadSession:
        """Read how far an upload is.

        Reads an open session; the next chunk has the number `uploadedChunks` plus one. Source: `GET
        /rest/uploads/{upload_id}`, scope `GET/uploads/*`.

        Args:
            upload_id: Identifier of the upload session.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(UPLOADS_GET, locals())

    def chunk(
        self,
        upload_id: int | str,
        *,
        content: FileInput | Omit = OMIT,
        compression_mode: Literal["GZIP", "NORMAL", "ZLIB"] | Omit = OMIT,
        compression_size: int | Omit = OMIT,
        original_size: int | Omit = OMIT,
        index: int | Omit = OMIT,
        last_chunk: Literal[0, 1] | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
        with_: str | Omit = OMIT,
    ) -> UploadSession | File | None:
        """Send a chunk.

        Sends the next chunk of a file. Chunks go in order. The last one turns the session into the file: the one
        that makes up `totalChunks`, or else the one with `lastChunk`. How far a session is, `uploads.get` says.
        Source: `POST /rest/uploads/{upload_id}`, scope `POST/uploads/*`.

        Args:
            upload_id: Identifier of the upload session.
            content: The bytes of the chunk.
            compression_mode: How the chunk is compressed; `NORMAL` for not at all.
            compression_size: Bytes of the chunk as sent.
            original_size: Bytes of the chunk before compression.
            index: Number of the chunk, from 1 on and without gaps.
            last_chunk: 1 for the last chunk, when the number of chunks was not announced. It may come without
                content. Where the number was announced, it changes nothing.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.

        Returns:
            Nothing while more chunks are to come, or the session if `returnEntity` is true. The last chunk is
            answered with 201 and the file.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_DLP_LOCKED,
                ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED; 422
                ERR_INPUT_NOT_IN_LIST, ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_LICENSE_MAX_UPLOAD_SIZE; 503
                ERR_UPLOAD_CHUNK_FAILED, ERR_SESSION_LIMIT_REACHED.
        """
        return self._caller.call(UPLOADS_CHUNK, locals())

    def cancel(self, upload_id: int | str) -> None:
        """Give an upload up.

        Closes a session and drops what has arrived. Source: `DELETE /rest/uploads/{upload_id}`, scope
        `DELETE/uploads/*`.

        Args:
            upload_id: Identifier of the upload session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(UPLOADS_CANCEL, locals())

    def initiate_zip(
        self,
        folder_id: str,
        *,
        filename: str,
        uncompressed_size: int,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin to upload an archive.

        Opens a session to upload a ZIP archive in chunks, which is unpacked in the folder when it is complete.
        Needs the `file_add` permission on the folder. Source: `POST
        /rest/folders/{folder_id}/actions/initiateUpload/zip`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            filename: Name of the archive.
            uncompressed_size: Size of all that is in the archive, in bytes.
            total_size: Bytes of the archive itself.
            total_chunks: How many chunks there will be; at least 1.
            client_created: When the file was made on the caller's machine.
            client_modified: When the file last changed on the caller's machine.
            proximate_host: Name of the storage host that is nearest to the caller.
            tracking_id: A UUID that the caller chose, to find the file with later.
            resume: Whether an upload goes on that was broken off; for SFTP alone.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_NOT_SCANNED,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_VIRUS_FOUND; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422
                ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT, ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE,
                ERR_INVALID_PARAMETER, ERR_SYSTEM_NO_STORAGE_AVAILABLE, ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
        """
        return self._caller.call(UPLOADS_INITIATE_ZIP, locals())

    def initiate_attachment(
        self,
        mail_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin to upload an attachment.

        Opens a session to upload an attachment in chunks. The caller must be the sender of the draft. Source: `POST
        /rest/mail/{mail_id}/actions/initiateUpload`, scope `POST/mail/*`.

        Args:
            mail_id: Identifier of the message.
            filename: Name of the file. If the folder has one of that name, it gets a new version.
            total_size: Bytes of the whole file. Goes with `totalChunks`.
            total_chunks: How many chunks will come; 1 for an empty file. Goes with `totalSize`.
            client_created: When the file was made, by the sender's clock.
            client_modified: When the file last changed, by the sender's clock.
            proximate_host: The host of the storage nearest to the sender.
            tracking_id: Identifier under which an outside transfer is followed.
            resume: Whether an interrupted transfer goes on; for SFTP alone.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_RESTRICTED_EXTENSION; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT,
                ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER,
                ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
        """
        return self._caller.call(UPLOADS_INITIATE_ATTACHMENT, locals())

    def initiate_public_attachment(
        self,
        mail_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin an attachment without sign-in.

        Opens a session to upload an attachment in chunks for somebody who may answer a message without signing in.
        Source: `POST /rest/public/mail/{mail_id}/actions/initiateUpload`.

        Args:
            mail_id: Identifier of the message.
            filename: Name of the file. If the folder has one of that name, it gets a new version.
            total_size: Bytes of the whole file. Goes with `totalChunks`.
            total_chunks: How many chunks will come; 1 for an empty file. Goes with `totalSize`.
            client_created: When the file was made, by the sender's clock.
            client_modified: When the file last changed, by the sender's clock.
            proximate_host: The host of the storage nearest to the sender.
            tracking_id: Identifier under which an outside transfer is followed.
            resume: Whether an interrupted transfer goes on; for SFTP alone.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_RESTRICTED_EXTENSION; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT,
                ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER,
                ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
        """
        return self._caller.call(UPLOADS_INITIATE_PUBLIC_ATTACHMENT, locals())

    def initiate_requested(
        self,
        ref: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin to upload a requested file.

        Opens a session to upload a file in chunks in answer to a request. Source: `POST
        /rest/requestFile/{ref}/actions/initiateUpload`, scope `POST/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            filename: Name of the file. If the folder has one of that name, it gets a new version.
            total_size: Bytes of the whole file. Goes with `totalChunks`.
            total_chunks: How many chunks will come; 1 for an empty file. Goes with `totalSize`.
            client_created: When the file was made, by the sender's clock.
            client_modified: When the file last changed, by the sender's clock.
            proximate_host: The host of the storage nearest to the sender.
            tracking_id: Identifier under which an outside transfer is followed.
            resume: Whether an interrupted transfer goes on; for SFTP alone.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                403 ERR_ACCESS_USER, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED,
                ERR_ENTITY_RESTRICTED_EXTENSION; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_INVALID_DATE,
                ERR_INPUT_INVALID_FORMAT, ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER,
                ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
        """
        return self._caller.call(UPLOADS_INITIATE_REQUESTED, locals())

    def resume(
        self, session: UploadSession | str | int, source: UploadSource, **options: Unpack[UploadOptions]
    ) -> File:
        """Go on with an upload.

        Sends what is missing in a session that an earlier call left open. The source must still be what it was.
        Source: `GET /rest/uploads/{upload_id}`, scope `POST/uploads/*` or `GET/uploads/*` or `DELETE/uploads/*` or
        `GET/files/*`.

        Args:
            session: The session: what `uploads.get` or `uploads.list` says of it, or its number.
            source: A path, bytes, a binary file, an iterator of bytes, or a pair of a name and one of these.
            options: Those of `kiteworks.UploadOptions`. Without `chunk_size` a chunk has 67,108,864 bytes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import UPLOADS_RESUME

        return self._caller.upload(UPLOADS_RESUME, session, source, None, options)

    @responses_property
    def with_raw_response(self) -> UploadsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return UploadsWithRawResponse(Uploads(self._caller.raw))


class AsyncUploads(AsyncResource):
    """Uploads in pieces, for files too large for one request."""

    async def initiate(
        self,
        folder_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
        return_entity: bool = True,
    ) -> UploadSession:
        """Start an upload in chunks. See `Uploads.initiate`."""
        return await self._caller.call(UPLOADS_INITIATE, locals())

    async def initiate_version(
        self,
        file_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
        return_entity: bool = True,
    ) -> UploadSession:
        """Start an upload of a new version. See `Uploads.initiate_version`."""
        return await self._caller.call(UPLOADS_INITIATE_VERSION, locals())

    def list(
        self,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
    ) -> AsyncPage[UploadSession]:
        """List the uploads under way. See `Uploads.list`."""
        return self._caller.page(UPLOADS_LIST, UploadSession, locals())

    async def config(self) -> UploadConfig:
        """Read the limits for uploads. See `Uploads.config`."""
        return await self._caller.call(UPLOADS_CONFIG, locals())

    async def get(self, upload_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> UploadSession:
        """Read how far an upload is. See `Uploads.get`."""
        return await self._caller.call(UPLOADS_GET, locals())

    async def chunk(
        self,
        upload_id: int | str,
        *,
        content: FileInput | Omit = OMIT,
        compression_mode: Literal["GZIP", "NORMAL", "ZLIB"] | Omit = OMIT,
        compression_size: int | Omit = OMIT,
        original_size: int | Omit = OMIT,
        index: int | Omit = OMIT,
        last_chunk: Literal[0, 1] | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
        with_: str | Omit = OMIT,
    ) -> UploadSession | File | None:
        """Send a chunk. See `Uploads.chunk`."""
        return await self._caller.call(UPLOADS_CHUNK, locals())

    async def cancel(self, upload_id: int | str) -> None:
        """Give an upload up. See `Uploads.cancel`."""
        return await self._caller.call(UPLOADS_CANCEL, locals())

    async def initiate_zip(
        self,
        folder_id: str,
        *,
        filename: str,
        uncompressed_size: int,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin to upload an archive. See `Uploads.initiate_zip`."""
        return await self._caller.call(UPLOADS_INITIATE_ZIP, locals())

    async def initiate_attachment(
        self,
        mail_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin to upload an attachment. See `Uploads.initiate_attachment`."""
        return await self._caller.call(UPLOADS_INITIATE_ATTACHMENT, locals())

    async def initiate_public_attachment(
        self,
        mail_id: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin an attachment without sign-in. See `Uploads.initiate_public_attachment`."""
        return await self._caller.call(UPLOADS_INITIATE_PUBLIC_ATTACHMENT, locals())

    async def initiate_requested(
        self,
        ref: str,
        *,
        filename: str,
        total_size: int | Omit = OMIT,
        total_chunks: int | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        proximate_host: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        resume: bool | Omit = OMIT,
    ) -> UploadSession:
        """Begin to upload a requested file. See `Uploads.initiate_requested`."""
        return await self._caller.call(UPLOADS_INITIATE_REQUESTED, locals())

    async def resume(
        self, session: UploadSession | str | int, source: AsyncUploadSource, **options: Unpack[AsyncUploadOptions]
    ) -> File:
        """Go on with an upload. See `Uploads.resume`."""
        from .._workflows import UPLOADS_RESUME

        return await self._caller.upload(UPLOADS_RESUME, session, source, None, options)

    @responses_property
    def with_raw_response(self) -> AsyncUploadsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncUploadsWithRawResponse(AsyncUploads(self._caller.raw))


class UploadsWithRawResponse:
    """`Uploads`, answering with whole responses."""

    def __init__(self, resource: Uploads) -> None:
        self.initiate = raw(resource.initiate)
        self.initiate_version = raw(resource.initiate_version)
        self.list = raw(resource.list)
        self.config = raw(resource.config)
        self.get = raw(resource.get)
        self.chunk = raw(resource.chunk)
        self.cancel = raw(resource.cancel)
        self.initiate_zip = raw(resource.initiate_zip)
        self.initiate_attachment = raw(resource.initiate_attachment)
        self.initiate_public_attachment = raw(resource.initiate_public_attachment)
        self.initiate_requested = raw(resource.initiate_requested)


class AsyncUploadsWithRawResponse:
    """`AsyncUploads`, answering with whole responses."""

    def __init__(self, resource: AsyncUploads) -> None:
        self.initiate = async_raw(resource.initiate)
        self.initiate_version = async_raw(resource.initiate_version)
        self.list = async_raw(resource.list)
        self.config = async_raw(resource.config)
        self.get = async_raw(resource.get)
        self.chunk = async_raw(resource.chunk)
        self.cancel = async_raw(resource.cancel)
        self.initiate_zip = async_raw(resource.initiate_zip)
        self.initiate_attachment = async_raw(resource.initiate_attachment)
        self.initiate_public_attachment = async_raw(resource.initiate_public_attachment)
        self.initiate_requested = async_raw(resource.initiate_requested)
