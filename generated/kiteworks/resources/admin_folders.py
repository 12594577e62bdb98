# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.folders`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation

from .. import _parameters as shared
from .._parameters import Mode
from ..models.folders import FolderList

UpdateQuota = Literal[-1, 1073741824, 10737418240, 2147483648, 5368709120, 53687091200]

ADMIN_FOLDERS_UPDATE: Operation[FolderList] = Operation(
    "admin.folders.update",
    "PUT /rest/admin/folders",
    result=FolderList,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Body("ids", Sequence[str], "ids", required=True),
        Body("expire", datetime | Literal[0] | None, "expire"),
        Body("apply_to", Literal["files_only", "folders_and_files", "folders_only"], "applyTo"),
        Body("quota", UpdateQuota, "quota"),
        Body("apply_to_nested_files", bool, "applyToNestedFiles"),
    ),
)


class AdminFolders(Resource):
    """Folders of all users."""

    def update(
        self,
        *,
        ids: Sequence[str],
        expire: datetime | Literal[0] | None | Omit = OMIT,
        apply_to: Literal["files_only", "folders_and_files", "folders_only"] | Omit = OMIT,
        quota: UpdateQuota | Omit = OMIT,
        apply_to_nested_files: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Update folders of any user.

        Sets the expiration date or the quota of several folders. Requires an administrator with access to Files and
        Folders. Source: `PUT /rest/admin/folders`, scope `PUT/admin/*` (inferred).

        Args:
            ids: Identifiers of the objects, at most 100 at a time for good performance.
            expire: When they expire and are removed; 0 or None for never.
            apply_to: What the new expiration date applies to: the folders, the files in them, or both.
            quota: Quota in bytes: one of the sizes offered by the appliance, or -1 for none.
            apply_to_nested_files: Whether it applies to files in subfolders too.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The folders.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_ENTITY_DLP_LOCKED, ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_MY_DIR, ERR_ENTITY_IS_SYNC_DIR,
                ERR_ENTITY_NOT_SCANNED, ERR_ENTITY_VIRUS_FOUND, ERR_PROFILE_COLLABORATION_DISABLED; 422
                ERR_INPUT_EXCEEDS_MAX_VALUE, ERR_INPUT_PAST_DATE, ERR_INVALID_PARAMETER,
                ERR_SYSTEM_EXTEND_FILE_EXPIRATION_DISABLED.
        """
        return self._caller.call(ADMIN_FOLDERS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminFoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminFoldersWithRawResponse(AdminFolders(self._caller.raw))


class AsyncAdminFolders(AsyncResource):
    """Folders of all users."""

    async def update(
        self,
        *,
        ids: Sequence[str],
        expire: datetime | Literal[0] | None | Omit = OMIT,
        apply_to: Literal["files_only", "folders_and_files", "folders_only"] | Omit = OMIT,
        quota: UpdateQuota | Omit = OMIT,
        apply_to_nested_files: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> FolderList:
        """Update folders of any user. See `AdminFolders.update`."""
        return await self._caller.call(ADMIN_FOLDERS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminFoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminFoldersWithRawResponse(AsyncAdminFolders(self._caller.raw))


class AdminFoldersWithRawResponse:
    def __init__(self, resource: AdminFolders) -> None:
        self.update = raw(resource.update)


class AsyncAdminFoldersWithRawResponse:
    def __init__(self, resource: AsyncAdminFolders) -> None:
        self.update = async_raw(resource.update)
