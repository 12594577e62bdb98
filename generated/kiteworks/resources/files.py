# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files`."""

from __future__ import annotations

import pathlib
from datetime import datetime
from functools import cached_property
from types import NoneType
from typing import Annotated, Literal

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Header, Omit, Operation, Path, Query
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming
from kiteworks_runtime.transfers import DownloadTarget, FileInput, Progress

from ..models.files import File
from .files_versions import AsyncFilesVersions, FilesVersions

FILES_UPLOAD: Operation[File] = Operation(
    "files.upload",
    "POST",
    "/rest/folders/{folder_id}/actions/file",
    result=File,
    arguments=(
        Path("folder_id", str, "folder_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Body("body", FileInput, "body", required=True),
        Body("client_created", datetime, "clientCreated"),
        Body("client_modified", datetime, "clientModified"),
        Body("disable_auto_version", bool, "disableAutoVersion"),
        Body("note", bool, "note"),
    ),
    media_type="multipart/form-data",
    scopes=("POST/files/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: (
            "ERR_ACCESS_USER",
            "ERR_ENTITY_RESTRICTED_TYPE",
            "ERR_ENTITY_RESTRICTED_EXTENSION",
            "ERR_ENTITY_LOCKED",
            "ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM",
            "ERR_ENTITY_RESTRICTED_TYPE_CUSTOM",
            "ERR_ENTITY_RESTRICTED_TYPE_GROUP",
        ),
        409: ("ERR_ENTITY_EXISTS",),
        413: ("ERR_SYSTEM_NO_STORAGE_AVAILABLE",),
        422: (
            "ERR_INPUT_REQUIRED",
            "ERR_INVALID_PARAMETER",
            "ERR_LICENSE_MAX_UPLOAD_SIZE",
            "ERR_INPUT_INVALID_DATE",
        ),
    },
)
FILES_GET: Operation[File] = Operation(
    "files.get",
    "GET",
    "/rest/files/{file_id}",
    result=File,
    arguments=(
        Path("file_id", str, "file_id"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("requirement_id", str, "requirementId"),
        Query("access_verification_id", str, "accessVerificationId"),
    ),
    scopes=("GET/files/*",),
    errors={
        400: ("ERR_REQUEST_INVALID_FILTER",),
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ACCESS_DENIED", "ERR_ENTITY_DELETED"),
    },
)
FILES_UPDATE: Operation[File] = Operation(
    "files.update",
    "PUT",
    "/rest/files/{file_id}",
    result=File,
    arguments=(
        Path("file_id", str, "file_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Body("name", Annotated[str, Meta(min_length=1, max_length=255)], "name"),
        Body("expire", datetime | None, "expire"),
        Body("replace", bool, "replace"),
    ),
    media_type="application/json",
    scopes=("PUT/files/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ENTITY_LOCKED", "ERR_ENTITY_DELETED", "ERR_ACCESS_DENIED"),
        422: (
            "ERR_ENTITY_EXISTS",
            "ERR_ENTITY_LOCKED",
            "ERR_INVALID_PARAMETER",
            "ERR_ENTITY_RESTRICTED_EXTENSION",
            "ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM",
            "ERR_ENTITY_RESTRICTED_TYPE",
            "ERR_ENTITY_RESTRICTED_TYPE_CUSTOM",
            "ERR_ENTITY_RESTRICTED_TYPE_GROUP",
        ),
    },
)
FILES_DELETE: Operation[None] = Operation(
    "files.delete",
    "DELETE",
    "/rest/files/{file_id}",
    result=NoneType,
    arguments=(Path("file_id", str, "file_id"),),
    scopes=("DELETE/files/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ENTITY_LOCKED")},
)
FILES_DOWNLOAD: Operation[None] = Operation(
    "files.download",
    "GET",
    "/rest/files/{file_id}/content",
    result=NoneType,
    arguments=(
        Path("file_id", str, "file_id"),
        Header("byte_range", str, "Range"),
    ),
    scopes=("GET/files/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: (
            "ERR_ACCESS_USER",
            "ERR_ENTITY_DELETED",
            "ERR_ENTITY_NOT_SCANNED",
            "ERR_ENTITY_DLP_SCANNING",
            "ERR_ENTITY_DLP_LOCKED",
            "ERR_ENTITY_VIRUS_FOUND",
            "ERR_ENTITY_IS_SECURE_FOLDER",
        ),
    },
)
FILES_DELETE_PERMANENTLY: Operation[None] = Operation(
    "files.delete_permanently",
    "DELETE",
    "/rest/files/{file_id}/actions/permanent",
    result=NoneType,
    arguments=(Path("file_id", str, "file_id"),),
    scopes=("DELETE/files/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ENTITY_LOCKED", "ERR_ENTITY_SAFE_EDIT_LOCKED"),
    },
)
FILES_RECOVER: Operation[File] = Operation(
    "files.recover",
    "PATCH",
    "/rest/files/{file_id}/actions/recover",
    result=File,
    arguments=(
        Path("file_id", str, "file_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    scopes=("PATCH/files/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ENTITY_NOT_DELETED", "ERR_ENTITY_PARENT_FOLDER_DELETED"),
        409: ("ERR_ENTITY_EXISTS",),
    },
)


class Files(Resource):
    """Files and their content."""

    @cached_property
    def versions(self) -> FilesVersions:
        """The earlier contents of a file."""
        return FilesVersions(self._caller)

    def upload(
        self,
        folder_id: str,
        *,
        body: FileInput,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        disable_auto_version: bool | Omit = OMIT,
        note: bool | Omit = OMIT,
    ) -> File:
        """Upload a file in one request

        Uploads a small file; `folders.upload` sends a large one in chunks. A taken name gets a new
        version unless `disableAutoVersion` is set.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            body: The content, and the name of the file.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            client_created: When the file was made, by the sender's clock.
            client_modified: When the file last changed, by the sender's clock.
            disable_auto_version: Whether a taken name is an error in place of a new version.
            note: Whether the file is a note.

        Returns:
            The file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_RESTRICTED_EXTENSION,
                    ERR_ENTITY_LOCKED, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM,
                    ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
                409: ERR_ENTITY_EXISTS.
                413: ERR_SYSTEM_NO_STORAGE_AVAILABLE.
                422: ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_LICENSE_MAX_UPLOAD_SIZE,
                    ERR_INPUT_INVALID_DATE.

        Source: `POST /rest/folders/{folder_id}/actions/file`, scope `POST/files/*`.
        """
        return self._caller.call(
            FILES_UPLOAD,
            folder_id=folder_id,
            body=body,
            return_entity=return_entity,
            mode=mode,
            client_created=client_created,
            client_modified=client_modified,
            disable_auto_version=disable_auto_version,
            note=note,
        )

    def get(
        self,
        file_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        requirement_id: str | Omit = OMIT,
        access_verification_id: str | Omit = OMIT,
    ) -> File:
        """Read about a file

        Reads what is known of a file; `files.download` reads its content.

        Args:
            file_id: Identifier of the file.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            requirement_id: The requirement of a file request that the file answers.
            access_verification_id: The verification by which an outside person gained access.

        Returns:
            The file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_FILTER.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.

        Source: `GET /rest/files/{file_id}`, scope `GET/files/*`.
        """
        return self._caller.call(
            FILES_GET,
            file_id=file_id,
            with_=with_,
            mode=mode,
            requirement_id=requirement_id,
            access_verification_id=access_verification_id,
        )

    def update(
        self,
        file_id: str,
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        name: str | Omit = OMIT,
        expire: datetime | None | Omit = OMIT,
        replace: bool | Omit = OMIT,
    ) -> File:
        """Change a file

        Renames a file or changes when it is removed. Needs the right to edit its properties.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            name: New name.
            expire: When to remove it; null for never.
            replace: Whether a file that has the new name already is replaced.

        Returns:
            The file as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED, ERR_ENTITY_DELETED, ERR_ACCESS_DENIED.
                422: ERR_ENTITY_EXISTS, ERR_ENTITY_LOCKED, ERR_INVALID_PARAMETER,
                    ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM,
                    ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_RESTRICTED_TYPE_CUSTOM,
                    ERR_ENTITY_RESTRICTED_TYPE_GROUP.

        Source: `PUT /rest/files/{file_id}`, scope `PUT/files/*`.
        """
        return self._caller.call(
            FILES_UPDATE,
            file_id=file_id,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            name=name,
            expire=expire,
            replace=replace,
        )

    def delete(self, file_id: str) -> None:
        """Put a file into the recycle bin

        Deletes a file; `files.recover` brings it back.

        Args:
            file_id: Identifier of the file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED.

        Source: `DELETE /rest/files/{file_id}`, scope `DELETE/files/*`.
        """
        self._caller.call(FILES_DELETE, file_id=file_id)

    def download(
        self,
        file_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        overwrite: bool = False,
        on_progress: Progress | None = None,
    ) -> pathlib.Path | None:
        """Download a file

        Streams the content of the current version. While a scan is pending the appliance answers
        403 with an empty body.

        Args:
            file_id: Identifier of the file.
            target: The file or folder to write to, or a binary file object. In a folder the file gets the name
                that the appliance gives it. A file appears under its name only when it is complete.
            byte_range: Which bytes to send, as in `bytes=0-99`. Without it, all.
            overwrite: Whether a file of that name may be replaced.
            on_progress: Called with the bytes moved so far and the bytes in all, if known.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_DELETED, ERR_ENTITY_NOT_SCANNED,
                    ERR_ENTITY_DLP_SCANNING, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_VIRUS_FOUND,
                    ERR_ENTITY_IS_SECURE_FOLDER.
            FileExistsError: The file is there already and `overwrite` is false.

        Source: `GET /rest/files/{file_id}/content`, scope `GET/files/*`.
        """
        return self._caller.download(
            FILES_DOWNLOAD,
            target,
            overwrite=overwrite,
            on_progress=on_progress,
            file_id=file_id,
            byte_range=byte_range,
        )

    def delete_permanently(self, file_id: str) -> None:
        """Remove a file for good

        Removes a file that is in the recycle bin. Nothing brings it back.

        Args:
            file_id: Identifier of the file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED, ERR_ENTITY_SAFE_EDIT_LOCKED.

        Source: `DELETE /rest/files/{file_id}/actions/permanent`, scope `DELETE/files/*`.
        """
        self._caller.call(FILES_DELETE_PERMANENTLY, file_id=file_id)

    def recover(
        self,
        file_id: str,
        *,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> File:
        """Take a file out of the recycle bin

        Brings a deleted file back.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The file. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED, ERR_ENTITY_PARENT_FOLDER_DELETED.
                409: ERR_ENTITY_EXISTS.

        Source: `PATCH /rest/files/{file_id}/actions/recover`, scope `PATCH/files/*`.
        """
        return self._caller.call(FILES_RECOVER, file_id=file_id, return_entity=return_entity, mode=mode)

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return FilesWithRawResponse(Files(self._caller.raw))

    @property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return FilesWithStreamingResponse(Files(self._caller.streaming))


class AsyncFiles(AsyncResource):
    """Files and their content."""

    @cached_property
    def versions(self) -> AsyncFilesVersions:
        """The earlier contents of a file."""
        return AsyncFilesVersions(self._caller)

    async def upload(
        self,
        folder_id: str,
        *,
        body: FileInput,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        client_created: datetime | Omit = OMIT,
        client_modified: datetime | Omit = OMIT,
        disable_auto_version: bool | Omit = OMIT,
        note: bool | Omit = OMIT,
    ) -> File:
        """Upload a file in one request

        Uploads a small file; `folders.upload` sends a large one in chunks. A taken name gets a new
        version unless `disableAutoVersion` is set.

        Args:
            folder_id: Identifier of the folder; "0" for the top level.
            body: The content, and the name of the file.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            client_created: When the file was made, by the sender's clock.
            client_modified: When the file last changed, by the sender's clock.
            disable_auto_version: Whether a taken name is an error in place of a new version.
            note: Whether the file is a note.

        Returns:
            The file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_RESTRICTED_EXTENSION,
                    ERR_ENTITY_LOCKED, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM,
                    ERR_ENTITY_RESTRICTED_TYPE_CUSTOM, ERR_ENTITY_RESTRICTED_TYPE_GROUP.
                409: ERR_ENTITY_EXISTS.
                413: ERR_SYSTEM_NO_STORAGE_AVAILABLE.
                422: ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_LICENSE_MAX_UPLOAD_SIZE,
                    ERR_INPUT_INVALID_DATE.

        Source: `POST /rest/folders/{folder_id}/actions/file`, scope `POST/files/*`.
        """
        return await self._caller.call(
            FILES_UPLOAD,
            folder_id=folder_id,
            body=body,
            return_entity=return_entity,
            mode=mode,
            client_created=client_created,
            client_modified=client_modified,
            disable_auto_version=disable_auto_version,
            note=note,
        )

    async def get(
        self,
        file_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        requirement_id: str | Omit = OMIT,
        access_verification_id: str | Omit = OMIT,
    ) -> File:
        """Read about a file

        Reads what is known of a file; `files.download` reads its content.

        Args:
            file_id: Identifier of the file.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            requirement_id: The requirement of a file request that the file answers.
            access_verification_id: The verification by which an outside person gained access.

        Returns:
            The file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                400: ERR_REQUEST_INVALID_FILTER.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_DENIED, ERR_ENTITY_DELETED.

        Source: `GET /rest/files/{file_id}`, scope `GET/files/*`.
        """
        return await self._caller.call(
            FILES_GET,
            file_id=file_id,
            with_=with_,
            mode=mode,
            requirement_id=requirement_id,
            access_verification_id=access_verification_id,
        )

    async def update(
        self,
        file_id: str,
        *,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        name: str | Omit = OMIT,
        expire: datetime | None | Omit = OMIT,
        replace: bool | Omit = OMIT,
    ) -> File:
        """Change a file

        Renames a file or changes when it is removed. Needs the right to edit its properties.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            name: New name.
            expire: When to remove it; null for never.
            replace: Whether a file that has the new name already is replaced.

        Returns:
            The file as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED, ERR_ENTITY_DELETED, ERR_ACCESS_DENIED.
                422: ERR_ENTITY_EXISTS, ERR_ENTITY_LOCKED, ERR_INVALID_PARAMETER,
                    ERR_ENTITY_RESTRICTED_EXTENSION, ERR_ENTITY_RESTRICTED_EXTENSION_CUSTOM,
                    ERR_ENTITY_RESTRICTED_TYPE, ERR_ENTITY_RESTRICTED_TYPE_CUSTOM,
                    ERR_ENTITY_RESTRICTED_TYPE_GROUP.

        Source: `PUT /rest/files/{file_id}`, scope `PUT/files/*`.
        """
        return await self._caller.call(
            FILES_UPDATE,
            file_id=file_id,
            return_entity=return_entity,
            with_=with_,
            mode=mode,
            name=name,
            expire=expire,
            replace=replace,
        )

    async def delete(self, file_id: str) -> None:
        """Put a file into the recycle bin

        Deletes a file; `files.recover` brings it back.

        Args:
            file_id: Identifier of the file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED.

        Source: `DELETE /rest/files/{file_id}`, scope `DELETE/files/*`.
        """
        await self._caller.call(FILES_DELETE, file_id=file_id)

    async def download(
        self,
        file_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        overwrite: bool = False,
        on_progress: Progress | None = None,
    ) -> pathlib.Path | None:
        """Download a file

        Streams the content of the current version. While a scan is pending the appliance answers
        403 with an empty body.

        Args:
            file_id: Identifier of the file.
            target: The file or folder to write to, or a binary file object. In a folder the file gets the name
                that the appliance gives it. A file appears under its name only when it is complete.
            byte_range: Which bytes to send, as in `bytes=0-99`. Without it, all.
            overwrite: Whether a file of that name may be replaced.
            on_progress: Called with the bytes moved so far and the bytes in all, if known.

        Returns:
            The path of the file that was written, or None when `target` is a file object.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_DELETED, ERR_ENTITY_NOT_SCANNED,
                    ERR_ENTITY_DLP_SCANNING, ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_VIRUS_FOUND,
                    ERR_ENTITY_IS_SECURE_FOLDER.
            FileExistsError: The file is there already and `overwrite` is false.

        Source: `GET /rest/files/{file_id}/content`, scope `GET/files/*`.
        """
        return await self._caller.download(
            FILES_DOWNLOAD,
            target,
            overwrite=overwrite,
            on_progress=on_progress,
            file_id=file_id,
            byte_range=byte_range,
        )

    async def delete_permanently(self, file_id: str) -> None:
        """Remove a file for good

        Removes a file that is in the recycle bin. Nothing brings it back.

        Args:
            file_id: Identifier of the file.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED, ERR_ENTITY_SAFE_EDIT_LOCKED.

        Source: `DELETE /rest/files/{file_id}/actions/permanent`, scope `DELETE/files/*`.
        """
        await self._caller.call(FILES_DELETE_PERMANENTLY, file_id=file_id)

    async def recover(
        self,
        file_id: str,
        *,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> File:
        """Take a file out of the recycle bin

        Brings a deleted file back.

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The file. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_NOT_DELETED, ERR_ENTITY_PARENT_FOLDER_DELETED.
                409: ERR_ENTITY_EXISTS.

        Source: `PATCH /rest/files/{file_id}/actions/recover`, scope `PATCH/files/*`.
        """
        return await self._caller.call(FILES_RECOVER, file_id=file_id, return_entity=return_entity, mode=mode)

    @property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncFilesWithRawResponse(AsyncFiles(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncFilesWithStreamingResponse(AsyncFiles(self._caller.streaming))


class FilesWithRawResponse:
    """`Files`, answering with whole responses."""

    def __init__(self, resource: Files) -> None:
        self.upload = raw(resource.upload)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)
        self.delete_permanently = raw(resource.delete_permanently)
        self.recover = raw(resource.recover)


class FilesWithStreamingResponse:
    """`Files`, answering with streamed responses."""

    def __init__(self, resource: Files) -> None:
        self.upload = streaming(resource.upload)
        self.get = streaming(resource.get)
        self.update = streaming(resource.update)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)
        self.delete_permanently = streaming(resource.delete_permanently)
        self.recover = streaming(resource.recover)


class AsyncFilesWithRawResponse:
    """`AsyncFiles`, answering with whole responses."""

    def __init__(self, resource: AsyncFiles) -> None:
        self.upload = async_raw(resource.upload)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.download = async_raw(resource.download)
        self.delete_permanently = async_raw(resource.delete_permanently)
        self.recover = async_raw(resource.recover)


class AsyncFilesWithStreamingResponse:
    """`AsyncFiles`, answering with streamed responses."""

    def __init__(self, resource: AsyncFiles) -> None:
        self.upload = async_streaming(resource.upload)
        self.get = async_streaming(resource.get)
        self.update = async_streaming(resource.update)
        self.delete = async_streaming(resource.delete)
        self.download = async_streaming(resource.download)
        self.delete_permanently = async_streaming(resource.delete_permanently)
        self.recover = async_streaming(resource.recover)
