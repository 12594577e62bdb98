# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.system.epgdb`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING, Any, Unpack

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
from kiteworks_runtime.operation import Body, Operation

from .. import _parameters as shared
from ..models.system import EpgdbImport

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone.
    from .._options import AsyncDownloadOptions, AsyncIterOptions, DownloadOptions, IterOptions


SYSTEM_EPGDB_EXPORT_STATUS: Operation[dict[str, Any]] = Operation(
    "system.epgdb.export_status", "GET /rest/system/epgdb/export", result=dict[str, Any]
)
SYSTEM_EPGDB_START_EXPORT: Operation[None] = Operation("system.epgdb.start_export", "POST /rest/system/epgdb/export")
SYSTEM_EPGDB_CLEAN_UP_EXPORT: Operation[None] = Operation(
    "system.epgdb.clean_up_export", "DELETE /rest/system/epgdb/export"
)
SYSTEM_EPGDB_DOWNLOAD_EXPORT: Operation[None] = Operation(
    "system.epgdb.download_export", "GET /rest/system/epgdb/export/{filename}", arguments=(shared.FILENAME,)
)
SYSTEM_EPGDB_IMPORT_STATUS: Operation[dict[str, Any]] = Operation(
    "system.epgdb.import_status", "GET /rest/system/epgdb/import", result=dict[str, Any]
)
SYSTEM_EPGDB_START_IMPORT: Operation[EpgdbImport] = Operation(
    "system.epgdb.start_import",
    "POST /rest/system/epgdb/import",
    result=EpgdbImport,
    arguments=(Body("filename", str, "filename", required=True),),
)
SYSTEM_EPGDB_CANCEL_IMPORT: Operation[None] = Operation(
    "system.epgdb.cancel_import", "DELETE /rest/system/epgdb/import"
)
SYSTEM_EPGDB_IMPORT_SESSION_STATUS: Operation[dict[str, Any]] = Operation(
    "system.epgdb.import_session_status",
    "GET /rest/system/epgdb/import/{import_id}",
    result=dict[str, Any],
    arguments=(shared.IMPORT_ID,),
)
SYSTEM_EPGDB_UPLOAD_IMPORT_CHUNK: Operation[EpgdbImport] = Operation(
    "system.epgdb.upload_import_chunk",
    "POST /rest/system/epgdb/import/{import_id}",
    result=EpgdbImport,
    arguments=(shared.IMPORT_ID, Body("filename", str, "filename", required=True)),
)
SYSTEM_EPGDB_CANCEL_IMPORT_SESSION: Operation[None] = Operation(
    "system.epgdb.cancel_import_session", "DELETE /rest/system/epgdb/import/{import_id}", arguments=(shared.IMPORT_ID,)
)


class SystemEpgdb(Resource):
    """Export and import of the database of the Email Protection Gateway."""

    def export_status(self) -> dict[str, Any]:
        """Get an export's status.

        Returns the progress of the export. Requires an administrator. Source: `GET /rest/system/epgdb/export`, scope
        `GET/system/*` (inferred).

        Returns:
            The status.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER.
        """
        return self._caller.call(SYSTEM_EPGDB_EXPORT_STATUS, {})

    def start_export(self) -> None:
        """Start an export.

        Starts an export of the EPGDB, if its checks pass. Requires an administrator. Source:
        `POST /rest/system/epgdb/export`, scope `POST/system/*` (inferred).

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER,
                ERR_JOB_IN_PROGRESS; 404 ERR_EPGDB_NOT_FOUND; 507 ERR_INSUFFICIENT_TMP_STORAGE.
        """
        return self._caller.call(SYSTEM_EPGDB_START_EXPORT, {})

    def clean_up_export(self) -> None:
        """Clean up an export.

        Removes the data left by an export. Requires an administrator. Source: `DELETE /rest/system/epgdb/export`,
        scope `DELETE/system/*` (inferred).

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER,
                ERR_JOB_IN_PROGRESS.
        """
        return self._caller.call(SYSTEM_EPGDB_CLEAN_UP_EXPORT, {})

    def download_export(
        self, filename: str, target: DownloadTarget, **options: Unpack[DownloadOptions]
    ) -> pathlib.Path | None:
        """Download an export.

        Downloads the file created by an export. Requires an administrator. Source:
        `GET /rest/system/epgdb/export/{filename}`, scope `GET/system/*` (inferred).

        Args:
            filename: Name of the file.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER,
                ERR_DB_BACKUP_FAILED.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(SYSTEM_EPGDB_DOWNLOAD_EXPORT, target, locals(), options)

    def iter_download_export(self, filename: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Download an export, as an iterator of bytes.

        As `download_export`, without writing a file. Waits for a pending scan to finish.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download_export`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER,
                ERR_DB_BACKUP_FAILED.
        """
        return self._caller.iter_download(SYSTEM_EPGDB_DOWNLOAD_EXPORT, locals(), options)

    def import_status(self) -> dict[str, Any]:
        """Get an import's status.

        Returns the progress of the import. Requires an administrator. Source: `GET /rest/system/epgdb/import`, scope
        `GET/system/*` (inferred).

        Returns:
            The status.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(SYSTEM_EPGDB_IMPORT_STATUS, {})

    def start_import(self, *, filename: str) -> EpgdbImport:
        """Start an import.

        Opens a session for uploading a backup from which the EPGDB is restored. Requires an administrator. Source:
        `POST /rest/system/epgdb/import`, scope `POST/system/*` (inferred).

        Args:
            filename: Name of the file.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER; 422
                ERR_INVALID_PARAMETER, ERR_FILE_TOO_LARGE; 503 ERR_SESSION_LIMIT_REACHED, ERR_UPLOAD_CHUNK_FAILED; 507
                ERR_INSUFFICIENT_DISK_SPACE.
        """
        return self._caller.call(SYSTEM_EPGDB_START_IMPORT, locals())

    def cancel_import(self) -> None:
        """Cancel an import.

        Cancels the import in progress. Requires an administrator. Source: `DELETE /rest/system/epgdb/import`, scope
        `DELETE/system/*` (inferred).

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER.
        """
        return self._caller.call(SYSTEM_EPGDB_CANCEL_IMPORT, {})

    def import_session_status(self, import_id: str) -> dict[str, Any]:
        """Get the status of one import.

        Returns the progress of the import with this session; `system.epgdb.import_status` takes no session. Requires
        an administrator. Documented only in the document that appliances serve themselves. Source:
        `GET /rest/system/epgdb/import/{import_id}`, scope `GET/system/*` (inferred).

        Args:
            import_id: Identifier of the import, as returned when it was started.

        Returns:
            The status.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(SYSTEM_EPGDB_IMPORT_SESSION_STATUS, locals())

    def upload_import_chunk(self, import_id: str, *, filename: str) -> EpgdbImport:
        """Upload a chunk of an import.

        Uploads the next chunk of a backup. Requires an administrator. Source:
        `POST /rest/system/epgdb/import/{import_id}`, scope `POST/system/*` (inferred).

        Args:
            import_id: Identifier of the import, as returned when it was started.
            filename: Name of the file.

        Returns:
            The session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER; 422
                ERR_INVALID_PARAMETER, ERR_FILE_TOO_LARGE; 503 ERR_SESSION_LIMIT_REACHED, ERR_UPLOAD_CHUNK_FAILED; 507
                ERR_INSUFFICIENT_DISK_SPACE.
        """
        return self._caller.call(SYSTEM_EPGDB_UPLOAD_IMPORT_CHUNK, locals())

    def cancel_import_session(self, import_id: str) -> None:
        """Cancel one import.

        Cancels the import with this session; `system.epgdb.cancel_import` takes no session. Requires an
        administrator. Documented only in the document that appliances serve themselves. Source:
        `DELETE /rest/system/epgdb/import/{import_id}`, scope `DELETE/system/*` (inferred).

        Args:
            import_id: Identifier of the import, as returned when it was started.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED, ERR_ACCESS_USER.
        """
        return self._caller.call(SYSTEM_EPGDB_CANCEL_IMPORT_SESSION, locals())

    @responses_property
    def with_raw_response(self) -> SystemEpgdbWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SystemEpgdbWithRawResponse(SystemEpgdb(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> SystemEpgdbWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return SystemEpgdbWithStreamingResponse(SystemEpgdb(self._caller.streaming))


class AsyncSystemEpgdb(AsyncResource):
    """Export and import of the database of the Email Protection Gateway."""

    async def export_status(self) -> dict[str, Any]:
        """Get an export's status. See `SystemEpgdb.export_status`."""
        return await self._caller.call(SYSTEM_EPGDB_EXPORT_STATUS, {})

    async def start_export(self) -> None:
        """Start an export. See `SystemEpgdb.start_export`."""
        return await self._caller.call(SYSTEM_EPGDB_START_EXPORT, {})

    async def clean_up_export(self) -> None:
        """Clean up an export. See `SystemEpgdb.clean_up_export`."""
        return await self._caller.call(SYSTEM_EPGDB_CLEAN_UP_EXPORT, {})

    async def download_export(
        self, filename: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Download an export. See `SystemEpgdb.download_export`."""
        return await self._caller.download(SYSTEM_EPGDB_DOWNLOAD_EXPORT, target, locals(), options)

    def iter_download_export(self, filename: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Download an export. See `SystemEpgdb.iter_download_export`."""
        return self._caller.iter_download(SYSTEM_EPGDB_DOWNLOAD_EXPORT, locals(), options)

    async def import_status(self) -> dict[str, Any]:
        """Get an import's status. See `SystemEpgdb.import_status`."""
        return await self._caller.call(SYSTEM_EPGDB_IMPORT_STATUS, {})

    async def start_import(self, *, filename: str) -> EpgdbImport:
        """Start an import. See `SystemEpgdb.start_import`."""
        return await self._caller.call(SYSTEM_EPGDB_START_IMPORT, locals())

    async def cancel_import(self) -> None:
        """Cancel an import. See `SystemEpgdb.cancel_import`."""
        return await self._caller.call(SYSTEM_EPGDB_CANCEL_IMPORT, {})

    async def import_session_status(self, import_id: str) -> dict[str, Any]:
        """Get the status of one import. See `SystemEpgdb.import_session_status`."""
        return await self._caller.call(SYSTEM_EPGDB_IMPORT_SESSION_STATUS, locals())

    async def upload_import_chunk(self, import_id: str, *, filename: str) -> EpgdbImport:
        """Upload a chunk of an import. See `SystemEpgdb.upload_import_chunk`."""
        return await self._caller.call(SYSTEM_EPGDB_UPLOAD_IMPORT_CHUNK, locals())

    async def cancel_import_session(self, import_id: str) -> None:
        """Cancel one import. See `SystemEpgdb.cancel_import_session`."""
        return await self._caller.call(SYSTEM_EPGDB_CANCEL_IMPORT_SESSION, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSystemEpgdbWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSystemEpgdbWithRawResponse(AsyncSystemEpgdb(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncSystemEpgdbWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncSystemEpgdbWithStreamingResponse(AsyncSystemEpgdb(self._caller.streaming))


class SystemEpgdbWithRawResponse:
    def __init__(self, resource: SystemEpgdb) -> None:
        self.export_status = raw(resource.export_status)
        self.start_export = raw(resource.start_export)
        self.clean_up_export = raw(resource.clean_up_export)
        self.download_export = raw_content(resource.iter_download_export)
        self.import_status = raw(resource.import_status)
        self.start_import = raw(resource.start_import)
        self.cancel_import = raw(resource.cancel_import)
        self.import_session_status = raw(resource.import_session_status)
        self.upload_import_chunk = raw(resource.upload_import_chunk)
        self.cancel_import_session = raw(resource.cancel_import_session)


class SystemEpgdbWithStreamingResponse:
    def __init__(self, resource: SystemEpgdb) -> None:
        self.download_export = streaming(resource.iter_download_export)


class AsyncSystemEpgdbWithRawResponse:
    def __init__(self, resource: AsyncSystemEpgdb) -> None:
        self.export_status = async_raw(resource.export_status)
        self.start_export = async_raw(resource.start_export)
        self.clean_up_export = async_raw(resource.clean_up_export)
        self.download_export = async_raw_content(resource.iter_download_export)
        self.import_status = async_raw(resource.import_status)
        self.start_import = async_raw(resource.start_import)
        self.cancel_import = async_raw(resource.cancel_import)
        self.import_session_status = async_raw(resource.import_session_status)
        self.upload_import_chunk = async_raw(resource.upload_import_chunk)
        self.cancel_import_session = async_raw(resource.cancel_import_session)


class AsyncSystemEpgdbWithStreamingResponse:
    def __init__(self, resource: AsyncSystemEpgdb) -> None:
        self.download_export = async_streaming(resource.iter_download_export)
