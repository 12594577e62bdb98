# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.sources.folders`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation

from .. import _parameters as shared
from .._parameters import Mode
from ..models.sources import SourceFolder

SOURCES_FOLDERS_GET: Operation[SourceFolder] = Operation(
    "sources.folders.get",
    "GET /rest/sources/folders/{folder_id}",
    result=SourceFolder,
    arguments=(shared.SOURCE_FOLDER_ID, shared.WITH, shared.MODE),
)
SOURCES_FOLDERS_DELETE: Operation[None] = Operation(
    "sources.folders.delete", "DELETE /rest/sources/folders/{folder_id}", arguments=(shared.SOURCE_FOLDER_ID,)
)


class SourcesFolders(Resource):
    """Folders in other repositories."""

    def get(self, folder_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> SourceFolder:
        """Get a folder in a source.

        Returns the details of a folder in another repository. Source: `GET /rest/sources/folders/{folder_id}`, scope
        `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FOLDERS_GET, locals())

    def delete(self, folder_id: str) -> None:
        """Delete a folder in a source.

        Permanently deletes a folder in another repository. Source: `DELETE /rest/sources/folders/{folder_id}`, scope
        `DELETE/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_FOLDERS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> SourcesFoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SourcesFoldersWithRawResponse(SourcesFolders(self._caller.raw))


class AsyncSourcesFolders(AsyncResource):
    """Folders in other repositories."""

    async def get(self, folder_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> SourceFolder:
        """Get a folder in a source. See `SourcesFolders.get`."""
        return await self._caller.call(SOURCES_FOLDERS_GET, locals())

    async def delete(self, folder_id: str) -> None:
        """Delete a folder in a source. See `SourcesFolders.delete`."""
        return await self._caller.call(SOURCES_FOLDERS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSourcesFoldersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSourcesFoldersWithRawResponse(AsyncSourcesFolders(self._caller.raw))


class SourcesFoldersWithRawResponse:
    def __init__(self, resource: SourcesFolders) -> None:
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)


class AsyncSourcesFoldersWithRawResponse:
    def __init__(self, resource: AsyncSourcesFolders) -> None:
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
