# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.files`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import FileRescan
from ..models.files import FileList

ADMIN_FILES_UPDATE: Operation[FileList] = Operation(
    "admin.files.update",
    "PUT /rest/admin/files",
    result=FileList,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("ids", Sequence[str], "ids", required=True),
        Body("expire", datetime | Literal[0] | None, "expire"),
    ),
)
ADMIN_FILES_RESCAN: Operation[FileRescan] = Operation(
    "admin.files.rescan",
    "POST /rest/admin/files/{file_id}/actions/rescan",
    result=FileRescan,
    arguments=(shared.FILE_ID, shared.RETURN_ENTITY, shared.WITH, shared.MODE),
)


class AdminFiles(Resource):
    """Files of all users."""

    def update(
        self,
        *,
        ids: Sequence[str],
        expire: datetime | Literal[0] | None | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FileList:
        """Update files of any user.

        Sets the expiration date of several files. Requires an administrator with access to Files and Folders.
        Source: `PUT /rest/admin/files`, scope `PUT/admin/*` (inferred).

        Args:
            ids: Identifiers of the objects, at most 100 at a time for good performance.
            expire: When they expire and are removed; 0 or None for never.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The files.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_ATTACHMENT, ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND; 422
                ERR_INPUT_EXCEEDS_MAX_VALUE, ERR_INPUT_PAST_DATE, ERR_INVALID_PARAMETER,
                ERR_SYSTEM_EXTEND_FILE_EXPIRATION_DISABLED.
        """
        return self._caller.call(ADMIN_FILES_UPDATE, locals())

    def rescan(
        self, file_id: str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> FileRescan:
        """Rescan a file of any user.

        Starts a scan of a file of any user. Requires an administrator with permission to start scans. Source:
        `POST /rest/admin/files/{file_id}/actions/rescan`, scope `POST/admin/*` (inferred).

        Args:
            file_id: Identifier of the file.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The appliance's message.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN; 404
                ERR_ENTITY_FILE_IS_NOT_FOUND, ERR_ENABLED_SCANNING_SERVICE_IS_NOT_FOUND; 409 ERR_SCANNING_IN_PROGRESS;
                422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(ADMIN_FILES_RESCAN, locals())

    @responses_property
    def with_raw_response(self) -> AdminFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminFilesWithRawResponse(AdminFiles(self._caller.raw))


class AsyncAdminFiles(AsyncResource):
    """Files of all users."""

    async def update(
        self,
        *,
        ids: Sequence[str],
        expire: datetime | Literal[0] | None | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FileList:
        """Update files of any user. See `AdminFiles.update`."""
        return await self._caller.call(ADMIN_FILES_UPDATE, locals())

    async def rescan(
        self, file_id: str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> FileRescan:
        """Rescan a file of any user. See `AdminFiles.rescan`."""
        return await self._caller.call(ADMIN_FILES_RESCAN, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminFilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminFilesWithRawResponse(AsyncAdminFiles(self._caller.raw))


class AdminFilesWithRawResponse:
    def __init__(self, resource: AdminFiles) -> None:
        self.update = raw(resource.update)
        self.rescan = raw(resource.rescan)


class AsyncAdminFilesWithRawResponse:
    def __init__(self, resource: AsyncAdminFiles) -> None:
        self.update = async_raw(resource.update)
        self.rescan = async_raw(resource.rescan)
