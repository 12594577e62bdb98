# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.versions`."""

from __future__ import annotations

import pathlib
from types import NoneType
from typing import Annotated, Literal

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Header, Omit, Operation, Pagination, Path, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming
from kiteworks_runtime.transfers import DownloadTarget, Progress

from ..models.files import FileVersion, FileVersionList

FILES_VERSIONS_LIST: Operation[FileVersionList] = Operation(
    "files.versions.list",
    "GET",
    "/rest/files/{file_id}/versions",
    result=FileVersionList,
    arguments=(
        Path("file_id", str, "file_id"),
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("locate_id", int, "locate_id"),
        Query("created", int, "created"),
        Query("created_gt", int, "created:gt"),
        Query("created_gte", int, "created:gte"),
        Query("created_lt", int, "created:lt"),
        Query("created_lte", int, "created:lte"),
        Query(
            "order_by",
            Literal[
                "created:asc", "created:desc", "id:asc", "id:desc", "versionNumber:asc", "versionNumber:desc"
            ],
            "orderBy",
        ),
    ),
    pagination=Pagination(
        items="data",
        total=("metadata", "total"),
        limit="limit",
        offset="offset",
    ),
    scopes=("GET/files/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER",)},
)
FILES_VERSIONS_GET: Operation[FileVersion] = Operation(
    "files.versions.get",
    "GET",
    "/rest/files/{file_id}/versions/{version_id}",
    result=FileVersion,
    arguments=(
        Path("file_id", str, "file_id"),
        Path("version_id", str, "version_id"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    scopes=("GET/files/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER",)},
)
FILES_VERSIONS_DELETE: Operation[None] = Operation(
    "files.versions.delete",
    "DELETE",
    "/rest/files/{file_id}/versions/{version_id}",
    result=NoneType,
    arguments=(
        Path("file_id", str, "file_id"),
        Path("version_id", str, "version_id"),
    ),
    scopes=("DELETE/files/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ENTITY_LOCKED")},
)
FILES_VERSIONS_DOWNLOAD: Operation[None] = Operation(
    "files.versions.download",
    "GET",
    "/rest/files/{file_id}/versions/{version_id}/content",
    result=NoneType,
    arguments=(
        Path("file_id", str, "file_id"),
        Path("version_id", str, "version_id"),
        Header("byte_range", str, "Range"),
    ),
    scopes=("GET/files/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ENTITY_NOT_SCANNED", "ERR_ENTITY_DLP_SCANNING"),
    },
)
FILES_VERSIONS_PROMOTE: Operation[FileVersion] = Operation(
    "files.versions.promote",
    "POST",
    "/rest/files/{file_id}/versions/{version_id}/actions/promote",
    result=FileVersion,
    arguments=(
        Path("file_id", str, "file_id"),
        Path("version_id", str, "version_id"),
        Query("return_entity", bool, "returnEntity"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    scopes=("POST/files/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ENTITY_LOCKED")},
)


class FilesVersions(Resource):
    """The earlier contents of a file."""

    def list(
        self,
        file_id: str,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        locate_id: int | Omit = OMIT,
        created: int | Omit = OMIT,
        created_gt: int | Omit = OMIT,
        created_gte: int | Omit = OMIT,
        created_lt: int | Omit = OMIT,
        created_lte: int | Omit = OMIT,
        order_by: Literal[
            "created:asc", "created:desc", "id:asc", "id:desc", "versionNumber:asc", "versionNumber:desc"
        ]
        | Omit = OMIT,
    ) -> Page[FileVersion]:
        """List the versions of a file

        Lists all contents that the file has had; number 0 is the current one.

        Args:
            file_id: Identifier of the file.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            created: Only the version that was uploaded at this moment, in Unix seconds.
            created_gt: Only versions that were uploaded after this moment, in Unix seconds.
            created_gte: Only versions that were uploaded at or after this moment, in Unix seconds.
            created_lt: Only versions that were uploaded before this moment, in Unix seconds.
            created_lte: Only versions that were uploaded at or before this moment, in Unix seconds.
            order_by: What to order by, and which way.

        Returns:
            A page of `FileVersion` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/files/{file_id}/versions`, scope `GET/files/*`.
        """
        return self._caller.page(
            FILES_VERSIONS_LIST,
            FileVersion,
            file_id=file_id,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            locate_id=locate_id,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            order_by=order_by,
        )

    def get(
        self,
        file_id: str,
        version_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> FileVersion:
        """Read about a version

        Reads what is known of one version.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            The version.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/files/{file_id}/versions/{version_id}`, scope `GET/files/*`.
        """
        return self._caller.call(
            FILES_VERSIONS_GET, file_id=file_id, version_id=version_id, with_=with_, mode=mode
        )

    def delete(self, file_id: str, version_id: str) -> None:
        """Delete a version

        Removes one version. The last one that is left can not be removed.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED.

        Source: `DELETE /rest/files/{file_id}/versions/{version_id}`, scope `DELETE/files/*`.
        """
        self._caller.call(FILES_VERSIONS_DELETE, file_id=file_id, version_id=version_id)

    def download(
        self,
        file_id: str,
        version_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        overwrite: bool = False,
        on_progress: Progress | None = None,
    ) -> pathlib.Path | None:
        """Download a version

        Streams the content of one version.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
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
                403: ERR_ACCESS_USER, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_DLP_SCANNING.
            FileExistsError: The file is there already and `overwrite` is false.

        Source: `GET /rest/files/{file_id}/versions/{version_id}/content`, scope `GET/files/*`.
        """
        return self._caller.download(
            FILES_VERSIONS_DOWNLOAD,
            target,
            overwrite=overwrite,
            on_progress=on_progress,
            file_id=file_id,
            version_id=version_id,
            byte_range=byte_range,
        )

    def promote(
        self,
        file_id: str,
        version_id: str,
        *,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> FileVersion:
        """Make a version the current one

        Gives a version number 0; the file takes its name.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The version. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED.

        Source: `POST /rest/files/{file_id}/versions/{version_id}/actions/promote`, scope `POST/files/*`.
        """
        return self._caller.call(
            FILES_VERSIONS_PROMOTE,
            file_id=file_id,
            version_id=version_id,
            return_entity=return_entity,
            mode=mode,
        )

    @property
    def with_raw_response(self) -> FilesVersionsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return FilesVersionsWithRawResponse(FilesVersions(self._caller.raw))

    @property
    def with_streaming_response(self) -> FilesVersionsWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return FilesVersionsWithStreamingResponse(FilesVersions(self._caller.streaming))


class AsyncFilesVersions(AsyncResource):
    """The earlier contents of a file."""

    def list(
        self,
        file_id: str,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        locate_id: int | Omit = OMIT,
        created: int | Omit = OMIT,
        created_gt: int | Omit = OMIT,
        created_gte: int | Omit = OMIT,
        created_lt: int | Omit = OMIT,
        created_lte: int | Omit = OMIT,
        order_by: Literal[
            "created:asc", "created:desc", "id:asc", "id:desc", "versionNumber:asc", "versionNumber:desc"
        ]
        | Omit = OMIT,
    ) -> AsyncPage[FileVersion]:
        """List the versions of a file

        Lists all contents that the file has had; number 0 is the current one.

        Args:
            file_id: Identifier of the file.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            locate_id: Answer with the page that holds this object, whatever `offset` says.
            created: Only the version that was uploaded at this moment, in Unix seconds.
            created_gt: Only versions that were uploaded after this moment, in Unix seconds.
            created_gte: Only versions that were uploaded at or after this moment, in Unix seconds.
            created_lt: Only versions that were uploaded before this moment, in Unix seconds.
            created_lte: Only versions that were uploaded at or before this moment, in Unix seconds.
            order_by: What to order by, and which way.

        Returns:
            A page of `FileVersion` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/files/{file_id}/versions`, scope `GET/files/*`.
        """
        return self._caller.page(
            FILES_VERSIONS_LIST,
            FileVersion,
            file_id=file_id,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            locate_id=locate_id,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            order_by=order_by,
        )

    async def get(
        self,
        file_id: str,
        version_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> FileVersion:
        """Read about a version

        Reads what is known of one version.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.

        Returns:
            The version.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/files/{file_id}/versions/{version_id}`, scope `GET/files/*`.
        """
        return await self._caller.call(
            FILES_VERSIONS_GET, file_id=file_id, version_id=version_id, with_=with_, mode=mode
        )

    async def delete(self, file_id: str, version_id: str) -> None:
        """Delete a version

        Removes one version. The last one that is left can not be removed.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED.

        Source: `DELETE /rest/files/{file_id}/versions/{version_id}`, scope `DELETE/files/*`.
        """
        await self._caller.call(FILES_VERSIONS_DELETE, file_id=file_id, version_id=version_id)

    async def download(
        self,
        file_id: str,
        version_id: str,
        target: DownloadTarget,
        *,
        byte_range: str | Omit = OMIT,
        overwrite: bool = False,
        on_progress: Progress | None = None,
    ) -> pathlib.Path | None:
        """Download a version

        Streams the content of one version.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
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
                403: ERR_ACCESS_USER, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_DLP_SCANNING.
            FileExistsError: The file is there already and `overwrite` is false.

        Source: `GET /rest/files/{file_id}/versions/{version_id}/content`, scope `GET/files/*`.
        """
        return await self._caller.download(
            FILES_VERSIONS_DOWNLOAD,
            target,
            overwrite=overwrite,
            on_progress=on_progress,
            file_id=file_id,
            version_id=version_id,
            byte_range=byte_range,
        )

    async def promote(
        self,
        file_id: str,
        version_id: str,
        *,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> FileVersion:
        """Make a version the current one

        Gives a version number 0; the file takes its name.

        Args:
            file_id: Identifier of the file.
            version_id: Identifier of the version.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.

        Returns:
            The version. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ENTITY_LOCKED.

        Source: `POST /rest/files/{file_id}/versions/{version_id}/actions/promote`, scope `POST/files/*`.
        """
        return await self._caller.call(
            FILES_VERSIONS_PROMOTE,
            file_id=file_id,
            version_id=version_id,
            return_entity=return_entity,
            mode=mode,
        )

    @property
    def with_raw_response(self) -> AsyncFilesVersionsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncFilesVersionsWithRawResponse(AsyncFilesVersions(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncFilesVersionsWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncFilesVersionsWithStreamingResponse(AsyncFilesVersions(self._caller.streaming))


class FilesVersionsWithRawResponse:
    """`FilesVersions`, answering with whole responses."""

    def __init__(self, resource: FilesVersions) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)
        self.promote = raw(resource.promote)


class FilesVersionsWithStreamingResponse:
    """`FilesVersions`, answering with streamed responses."""

    def __init__(self, resource: FilesVersions) -> None:
        self.list = streaming(resource.list)
        self.get = streaming(resource.get)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)
        self.promote = streaming(resource.promote)


class AsyncFilesVersionsWithRawResponse:
    """`AsyncFilesVersions`, answering with whole responses."""

    def __init__(self, resource: AsyncFilesVersions) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.download = async_raw(resource.download)
        self.promote = async_raw(resource.promote)


class AsyncFilesVersionsWithStreamingResponse:
    """`AsyncFilesVersions`, answering with streamed responses."""

    def __init__(self, resource: AsyncFilesVersions) -> None:
        self.list = async_streaming(resource.list)
        self.get = async_streaming(resource.get)
        self.delete = async_streaming(resource.delete)
        self.download = async_streaming(resource.download)
        self.promote = async_streaming(resource.promote)
