# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.uploads`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Unpack

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.files import AsyncUploadSource, FileInput, UploadSource
from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import File
from ..models.uploads import UploadConfig, UploadSession, UploadSessionList

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncUploadOptions, UploadOptions


UPLOADS_INITIATE: Operation[UploadSession] = Operation(
    "uploads.initiate",
    "POST /rest/folders/{folder_id}/actions/initiateUpload",
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
)
UPLOADS_INITIATE_VERSION: Operation[UploadSession] = Operation(
    "uploads.initiate_version",
    "POST /rest/files/{file_id}/actions/initiateUpload",
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
)
UPLOADS_LIST: Operation[UploadSessionList] = Operation(
    "uploads.list",
    "GET /rest/uploads",
    result=UploadSessionList,
    arguments=(shared.LIMIT, shared.OFFSET, shared.WITH, shared.MODE, shared.LOCATE_ID),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
UPLOADS_CONFIG: Operation[UploadConfig] = Operation("uploads.config", "GET /rest/uploads/config", result=UploadConfig)
UPLOADS_GET: Operation[UploadSession] = Operation(
    "uploads.get",
    "GET /rest/uploads/{upload_id}",
    result=UploadSession,
    arguments=(shared.UPLOAD_ID, shared.WITH, shared.MODE),
)
UPLOADS_CHUNK: Operation[UploadSession | File | None] = Operation(
    "uploads.chunk",
    "POST /rest/uploads/{upload_id}",
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
    "uploads.cancel", "DELETE /rest/uploads/{upload_id}", arguments=(shared.UPLOAD_ID,)
)
UPLOADS_INITIATE_ZIP: Operation[UploadSession] = Operation(
    "uploads.initiate_zip",
    "POST /rest/folders/{folder_id}/actions/initiateUpload/zip",
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
)
UPLOADS_INITIATE_ATTACHMENT: Operation[UploadSession] = Operation(
    "uploads.initiate_attachment",
    "POST /rest/mail/{mail_id}/actions/initiateUpload",
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
)
UPLOADS_INITIATE_PUBLIC_ATTACHMENT: Operation[UploadSession] = Operation(
    "uploads.initiate_public_attachment",
    "POST /rest/public/mail/{mail_id}/actions/initiateUpload",
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
)
UPLOADS_INITIATE_REQUESTED: Operation[UploadSession] = Operation(
    "uploads.initiate_requested",
    "POST /rest/requestFile/{ref}/actions/initiateUpload",
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
)


class Uploads(Resource):
    """Chunked uploads, for files too large for one request."""

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
        """Start a chunked upload.

        Opens a session for a new file, or for a new version if the name is already taken. Requires permission to add
        files. Source: `POST /rest/folders/{folder_id}/actions/initiateUpload`, scope `POST/uploads/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            filename: Name of the file. If the folder already contains a file with that name, the file receives a new
                version.
            total_size: Size of the whole file in bytes. Used together with `total_chunks`.
            total_chunks: Number of chunks to expect; 1 for an empty file. Used together with `total_size`.
            client_created: When the file was created, according to the client's clock.
            client_modified: When the file was last changed, according to the client's clock.
            proximate_host: The storage host nearest to the client.
            tracking_id: Identifier for tracking an external transfer.
            resume: Whether to resume an interrupted transfer; SFTP only.
            return_entity: Whether to return the object. If false, only its identifier is returned.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_NOT_SCANNED,
                ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_LOCKED, ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_REQUIRED, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER,
                ERR_LICENSE_MAX_UPLOAD_SIZE, ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT, ERR_INPUT_MAX_VALUE,
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
        """Start a chunked upload of a new version.

        Opens a session for a new version of a file. Requires permission to edit it. Source:
        `POST /rest/files/{file_id}/actions/initiateUpload`, scope `POST/uploads/*`.

        Args:
            file_id: Identifier of the file.
            filename: Name of the file. If the folder already contains a file with that name, the file receives a new
                version.
            total_size: Size of the whole file in bytes. Used together with `total_chunks`.
            total_chunks: Number of chunks to expect; 1 for an empty file. Used together with `total_size`.
            client_created: When the file was created, according to the client's clock.
            client_modified: When the file was last changed, according to the client's clock.
            proximate_host: The storage host nearest to the client.
            tracking_id: Identifier for tracking an external transfer.
            resume: Whether to resume an interrupted transfer; SFTP only.
            return_entity: Whether to return the object. If false, only its identifier is returned.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_LOCKED, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_BASE_DIR,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422
                ERR_INPUT_REQUIRED, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER, ERR_LICENSE_MAX_UPLOAD_SIZE,
                ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT, ERR_INPUT_MAX_VALUE,
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
        """List uploads in progress.

        Lists the caller's open upload sessions. Source: `GET /rest/uploads`, scope `GET/uploads/*`.

        Args:
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            locate_id: Return the page that contains this object, regardless of `offset`.

        Returns:
            A page of `UploadSession` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(UPLOADS_LIST, UploadSession, locals())

    def config(self) -> UploadConfig:
        """Get the upload limits.

        Returns the maximum chunk size and the lifetime of a session. Source: `GET /rest/uploads/config`, scope
        `GET/uploads/*`.

        Returns:
            The limits.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(UPLOADS_CONFIG, {})

    def get(self, upload_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> UploadSession:
        """Get an upload's progress.

        Returns an open session. The next chunk has the number `uploaded_chunks` plus one. Source:
        `GET /rest/uploads/{upload_id}`, scope `GET/uploads/*`.

        Args:
            upload_id: Identifier of the upload session.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
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
        """Upload a chunk.

        Uploads the next chunk of a file. Chunks must be sent in order. The last one completes the session and
        creates the file: the one that reaches `total_chunks`, or otherwise the one with `last_chunk`. `uploads.get`
        reports the progress of a session. Source: `POST /rest/uploads/{upload_id}`, scope `POST/uploads/*`.

        Args:
            upload_id: Identifier of the upload session.
            content: Content of the chunk.
            compression_mode: How the chunk is compressed; `NORMAL` for no compression.
            compression_size: Size of the chunk as sent, in bytes.
            original_size: Size of the chunk before compression, in bytes.
            index: Number of the chunk, starting at 1 and without gaps.
            last_chunk: 1 for the last chunk if the number of chunks was not announced; the chunk may then have no
                content. If the number was announced, this has no effect.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.

        Returns:
            No content while more chunks are expected, or the session if `return_entity` is true. The last chunk is
            answered with 201 and the file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_VIRUS_FOUND, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_BASE_DIR,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED; 422 ERR_INPUT_NOT_IN_LIST,
                ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_LICENSE_MAX_UPLOAD_SIZE, ERR_SYSTEM_NO_STORAGE_AVAILABLE;
                503 ERR_UPLOAD_CHUNK_FAILED, ERR_SESSION_LIMIT_REACHED.
        """
        return self._caller.call(UPLOADS_CHUNK, locals())

    def cancel(self, upload_id: int | str) -> None:
        """Cancel an upload.

        Closes a session and discards the chunks received so far. Source: `DELETE /rest/uploads/{upload_id}`, scope
        `DELETE/uploads/*`.

        Args:
            upload_id: Identifier of the upload session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
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
        """Start a chunked archive upload.

        Opens a session for uploading a ZIP archive in chunks, which is extracted in the folder when it is complete.
        Requires the `file_add` permission on the folder. Source:
        `POST /rest/folders/{folder_id}/actions/initiateUpload/zip`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            filename: Name of the archive.
            uncompressed_size: Total size of the archive's contents in bytes.
            total_size: Size of the archive itself in bytes.
            total_chunks: Number of chunks to expect; at least 1.
            client_created: When the file was created on the client's system.
            client_modified: When the file was last changed on the client's system.
            proximate_host: Name of the storage host nearest to the client.
            tracking_id: A UUID chosen by the caller for finding the file later.
            resume: Whether to resume an interrupted upload; SFTP only.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_RESTRICTED_EXTENSION,
                ERR_ENTITY_VIRUS_FOUND; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_INVALID_DATE,
                ERR_INPUT_INVALID_FORMAT, ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER,
                ERR_SYSTEM_NO_STORAGE_AVAILABLE, ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
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
        """Start a chunked attachment upload.

        Opens a session for uploading an attachment in chunks. The caller must be the sender of the draft. Source:
        `POST /rest/mail/{mail_id}/actions/initiateUpload`, scope `POST/mail/*`.

        Args:
            mail_id: Identifier of the message.
            filename: Name of the file. If the folder already contains a file with that name, the file receives a new
                version.
            total_size: Size of the whole file in bytes. Used together with `total_chunks`.
            total_chunks: Number of chunks to expect; 1 for an empty file. Used together with `total_size`.
            client_created: When the file was created, according to the client's clock.
            client_modified: When the file was last changed, according to the client's clock.
            proximate_host: The storage host nearest to the client.
            tracking_id: Identifier for tracking an external transfer.
            resume: Whether to resume an interrupted transfer; SFTP only.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_EMAIL_NOT_DRAFT; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT,
                ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER, ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
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
        """Start an attachment upload without sign-in.

        Opens a session for uploading an attachment in chunks, for someone who has access to a message without
        signing in. How such access is obtained is not published; without it, the call returns 401. Source:
        `POST /rest/public/mail/{mail_id}/actions/initiateUpload`.

        Args:
            mail_id: Identifier of the message.
            filename: Name of the file. If the folder already contains a file with that name, the file receives a new
                version.
            total_size: Size of the whole file in bytes. Used together with `total_chunks`.
            total_chunks: Number of chunks to expect; 1 for an empty file. Used together with `total_size`.
            client_created: When the file was created, according to the client's clock.
            client_modified: When the file was last changed, according to the client's clock.
            proximate_host: The storage host nearest to the client.
            tracking_id: Identifier for tracking an external transfer.
            resume: Whether to resume an interrupted transfer; SFTP only.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_EMAIL_NOT_DRAFT; 413
                ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT,
                ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER, ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
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
        """Start a chunked upload for a file request.

        Opens a session for uploading a file in chunks in response to a file request. Source:
        `POST /rest/requestFile/{ref}/actions/initiateUpload`, scope `POST/requestFile/*` (inferred).

        Args:
            ref: The link, or the reference at its end.
            filename: Name of the file. If the folder already contains a file with that name, the file receives a new
                version.
            total_size: Size of the whole file in bytes. Used together with `total_chunks`.
            total_chunks: Number of chunks to expect; 1 for an empty file. Used together with `total_size`.
            client_created: When the file was created, according to the client's clock.
            client_modified: When the file was last changed, according to the client's clock.
            proximate_host: The storage host nearest to the client.
            tracking_id: Identifier for tracking an external transfer.
            resume: Whether to resume an interrupted transfer; SFTP only.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER,
                ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED, ERR_ENTITY_RESTRICTED_EXTENSION;
                413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422 ERR_INPUT_INVALID_DATE, ERR_INPUT_INVALID_FORMAT,
                ERR_INPUT_MAX_VALUE, ERR_INPUT_MIN_VALUE, ERR_INVALID_PARAMETER, ERR_SYSTEM_NO_AVAILABLE_STORAGE_HOSTS.
        """
        return self._caller.call(UPLOADS_INITIATE_REQUESTED, locals())

    def resume(
        self, session: UploadSession | str | int, source: UploadSource, **options: Unpack[UploadOptions]
    ) -> File:
        """Resume an upload.

        Uploads the missing chunks of a session that an earlier call left open. The source must not have changed
        since. Source: `GET /rest/uploads/{upload_id}`, scope `POST/uploads/*` or `GET/uploads/*` or `DELETE/uploads/*`
        or `GET/files/*`.

        Args:
            session: The upload session, as returned by `uploads.get` or `uploads.list`, or its ID.
            source: A path, bytes, a binary file object, an iterator of bytes, or a tuple of a name and one of these.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 67,108,864 bytes.

        Returns:
            The file.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import UPLOADS_RESUME

        return self._caller.upload(UPLOADS_RESUME, session, source, None, options)

    @responses_property
    def with_raw_response(self) -> UploadsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UploadsWithRawResponse(Uploads(self._caller.raw))


class AsyncUploads(AsyncResource):
    """Chunked uploads, for files too large for one request."""

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
        """Start a chunked upload. See `Uploads.initiate`."""
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
        """Start a chunked upload of a new version. See `Uploads.initiate_version`."""
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
        """List uploads in progress. See `Uploads.list`."""
        return self._caller.page(UPLOADS_LIST, UploadSession, locals())

    async def config(self) -> UploadConfig:
        """Get the upload limits. See `Uploads.config`."""
        return await self._caller.call(UPLOADS_CONFIG, {})

    async def get(self, upload_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> UploadSession:
        """Get an upload's progress. See `Uploads.get`."""
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
        """Upload a chunk. See `Uploads.chunk`."""
        return await self._caller.call(UPLOADS_CHUNK, locals())

    async def cancel(self, upload_id: int | str) -> None:
        """Cancel an upload. See `Uploads.cancel`."""
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
        """Start a chunked archive upload. See `Uploads.initiate_zip`."""
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
        """Start a chunked attachment upload. See `Uploads.initiate_attachment`."""
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
        """Start an attachment upload without sign-in. See `Uploads.initiate_public_attachment`."""
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
        """Start a chunked upload for a file request. See `Uploads.initiate_requested`."""
        return await self._caller.call(UPLOADS_INITIATE_REQUESTED, locals())

    async def resume(
        self, session: UploadSession | str | int, source: AsyncUploadSource, **options: Unpack[AsyncUploadOptions]
    ) -> File:
        """Resume an upload. See `Uploads.resume`."""
        from .._uploads import UPLOADS_RESUME

        return await self._caller.upload(UPLOADS_RESUME, session, source, None, options)

    @responses_property
    def with_raw_response(self) -> AsyncUploadsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUploadsWithRawResponse(AsyncUploads(self._caller.raw))


class UploadsWithRawResponse:
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
