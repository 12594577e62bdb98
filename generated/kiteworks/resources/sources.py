# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.sources`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import SourceContent
from ..models.sources import SiteList, Source, SourceAuthorization, SourceContentList, SourceList
from .sources_files import AsyncSourcesFiles, SourcesFiles
from .sources_folders import AsyncSourcesFolders, SourcesFolders

ChildrenOrderBy = Literal[
    "created:asc",
    "created:desc",
    "id:asc",
    "id:desc",
    "modified:asc",
    "modified:desc",
    "name:asc",
    "name:desc",
    "size:asc",
    "size:desc",
]
ListFilesOrderBy = ChildrenOrderBy
ListFoldersOrderBy = ChildrenOrderBy

SOURCES_LIST: Operation[SourceList] = Operation(
    "sources.list",
    "GET /rest/sources",
    result=SourceList,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        Query("include_kw", bool, "include_kw"),
        Query("include_container", bool, "include_container"),
        Query("query", str, "query"),
        Query("search_type", str, "search_type"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
SOURCES_CREATE: Operation[Source] = Operation(
    "sources.create",
    "POST /rest/sources",
    result=Source,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("name", str, "name", required=True),
        Body("source_url", str, "sourceUrl", required=True),
        Body("source_type_id", int | str, "sourceTypeId", required=True),
        Body("description", str, "description"),
        Body("username", str, "username"),
        Body("password", str, "password"),
        Body("repository", str, "repository"),
        Body("add_links", bool, "addLinks"),
    ),
)
SOURCES_LOGIN_CLOUD: Operation[None] = Operation(
    "sources.login_cloud",
    "POST /rest/sources/auth",
    arguments=(
        Body("code", str, "code", required=True),
        Body("state", str, "state", required=True),
        Body("client", str, "client"),
        Body("session_state", str, "sessionState"),
    ),
)
SOURCES_CHILDREN: Operation[SourceContentList] = Operation(
    "sources.children",
    "GET /rest/sources/{folder_id}/children",
    result=SourceContentList,
    arguments=(
        shared.SOURCE_FOLDER_ID,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        shared.MODIFIED,
        shared.MODIFIED_GT,
        shared.MODIFIED_GTE,
        shared.MODIFIED_LT,
        shared.MODIFIED_LTE,
        shared.DELETED,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("description", str, "description"),
        Query("description_contains", str, "description:contains"),
        Query("type_", Literal["d", "f"], "type"),
        Query("order_by", ChildrenOrderBy, "orderBy"),
    ),
)
SOURCES_LIST_FILES: Operation[SourceContentList] = Operation(
    "sources.list_files",
    "GET /rest/sources/{folder_id}/files",
    result=SourceContentList,
    arguments=(
        shared.SOURCE_FOLDER_ID,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        shared.MODIFIED,
        shared.MODIFIED_GT,
        shared.MODIFIED_GTE,
        shared.MODIFIED_LT,
        shared.MODIFIED_LTE,
        shared.DELETED,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("description", str, "description"),
        Query("description_contains", str, "description:contains"),
        Query("order_by", ListFilesOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
SOURCES_LIST_FOLDERS: Operation[SourceContentList] = Operation(
    "sources.list_folders",
    "GET /rest/sources/{folder_id}/folders",
    result=SourceContentList,
    arguments=(
        shared.SOURCE_FOLDER_ID,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        shared.MODIFIED,
        shared.MODIFIED_GT,
        shared.MODIFIED_GTE,
        shared.MODIFIED_LT,
        shared.MODIFIED_LTE,
        shared.DELETED,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("description", str, "description"),
        Query("description_contains", str, "description:contains"),
        Query("order_by", ListFoldersOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
SOURCES_GET: Operation[Source] = Operation(
    "sources.get",
    "GET /rest/sources/{source_id}",
    result=Source,
    arguments=(shared.SOURCE_ID, shared.WITH, shared.MODE),
)
SOURCES_DELETE: Operation[None] = Operation(
    "sources.delete", "DELETE /rest/sources/{source_id}", arguments=(shared.SOURCE_ID,)
)
SOURCES_AUTHORIZATION: Operation[SourceAuthorization] = Operation(
    "sources.authorization",
    "GET /rest/sources/{source_id}/auth",
    result=SourceAuthorization,
    arguments=(shared.SOURCE_ID,),
)
SOURCES_LOGIN: Operation[None] = Operation(
    "sources.login",
    "POST /rest/sources/{source_id}/auth",
    arguments=(
        shared.SOURCE_ID,
        Body("login", str, "login", required=True),
        Body("password", str, "password", required=True),
    ),
)
SOURCES_AUTHORIZATION_STATUS: Operation[None] = Operation(
    "sources.authorization_status", "GET /rest/sources/{source_id}/authStatus", arguments=(shared.SOURCE_ID,)
)
SOURCES_SEARCH_SITES: Operation[SiteList] = Operation(
    "sources.search_sites",
    "GET /rest/sources/{source_id}/query",
    result=SiteList,
    arguments=(
        shared.SOURCE_ID,
        shared.LIMIT,
        shared.OFFSET,
        Query("include_kw", bool, "include_kw"),
        Query("include_container", bool, "include_container"),
        Query("query", str, "query"),
        Query("search_type", str, "search_type"),
    ),
)


class Sources(Resource):
    """Other repositories available through the Repositories Gateway."""

    @resource_property
    def files(self) -> SourcesFiles:
        """Files in other repositories."""
        return SourcesFiles(self._caller)

    @resource_property
    def folders(self) -> SourcesFolders:
        """Folders in other repositories."""
        return SourcesFolders(self._caller)

    def list(
        self,
        *,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Source]:
        """List sources.

        Lists the other repositories that the caller can access. Source: `GET /rest/sources`, scope `GET/sources/*`
        (inferred).

        Args:
            include_kw: Whether to include the appliance's own storage.
            include_container: Whether to include containers, such as SharePoint libraries.
            query: The words to search for.
            search_type: The type of search in the source.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `Source` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_DENIED,
                ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS.
        """
        return self._caller.page(SOURCES_LIST, Source, locals())

    def create(
        self,
        *,
        name: str,
        source_url: str,
        source_type_id: int | str,
        description: str | Omit = OMIT,
        username: str | Omit = OMIT,
        password: str | Omit = OMIT,
        repository: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Source:
        """Add a source.

        Adds another repository as a source for the caller. Responds with 422 if the name or URL is already in use.
        Source: `POST /rest/sources`, scope `POST/sources/*` (inferred).

        Args:
            name: Name of the source.
            source_url: URL of the other system.
            source_type_id: Number of the source type.
            description: Description of the source.
            username: Username in the other system.
            password: Password in the other system.
            repository: Name of the repository in the other system.
            add_links: Whether the answer includes links to related resources.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The source.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(SOURCES_CREATE, locals())

    def login_cloud(
        self, *, code: str, state: str, client: str | Omit = OMIT, session_state: str | Omit = OMIT
    ) -> None:
        """Finish signing in to a source.

        Submits the code and state that a cloud provider sent back. Source: `POST /rest/sources/auth`, scope
        `POST/sources/*` (inferred).

        Args:
            code: The code that the provider sent back.
            state: The state that the provider sent back.
            client: Client identifier of the application at the provider.
            session_state: The session state that SharePoint Online and OneDrive send back.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(SOURCES_LOGIN_CLOUD, locals())

    def children(
        self,
        folder_id: str,
        *,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ChildrenOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> SourceContentList:
        """List the contents of a source.

        Lists the files and folders in a folder of another repository. Source:
        `GET /rest/sources/{folder_id}/children`, scope `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            description: Only objects with exactly this description.
            description_contains: Only objects whose description contains this text.
            type_: Only files (`f`) or only folders (`d`).
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.
            modified: Only objects modified on this day.
            modified_gt: Only objects modified after this time.
            modified_gte: Only objects modified at or after this time.
            modified_lt: Only objects modified before this time.
            modified_lte: Only objects modified at or before this time.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of objects.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_CHILDREN, locals())

    def list_files(
        self,
        folder_id: str,
        *,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFilesOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[SourceContent]:
        """List files in a source.

        Lists the files in a folder of another repository. Source: `GET /rest/sources/{folder_id}/files`, scope
        `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            description: Only objects with exactly this description.
            description_contains: Only objects whose description contains this text.
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.
            modified: Only objects modified on this day.
            modified_gt: Only objects modified after this time.
            modified_gte: Only objects modified at or after this time.
            modified_lt: Only objects modified before this time.
            modified_lte: Only objects modified at or before this time.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `SourceContent` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(SOURCES_LIST_FILES, SourceContent, locals())

    def list_folders(
        self,
        folder_id: str,
        *,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFoldersOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[SourceContent]:
        """List folders in a source.

        Lists the folders in a folder of another repository. Source: `GET /rest/sources/{folder_id}/folders`, scope
        `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            description: Only objects with exactly this description.
            description_contains: Only objects whose description contains this text.
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.
            modified: Only objects modified on this day.
            modified_gt: Only objects modified after this time.
            modified_gte: Only objects modified at or after this time.
            modified_lt: Only objects modified before this time.
            modified_lte: Only objects modified at or before this time.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `SourceContent` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(SOURCES_LIST_FOLDERS, SourceContent, locals())

    def get(self, source_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Source:
        """Get a source.

        Returns one source. Source: `GET /rest/sources/{source_id}`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The source.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_GET, locals())

    def delete(self, source_id: str) -> None:
        """Remove a source.

        Removes a source from the caller's list; its contents remain. Source: `DELETE /rest/sources/{source_id}`,
        scope `DELETE/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SOURCES_DELETE, locals())

    def authorization(self, source_id: str) -> SourceAuthorization:
        """Get a source's sign-in page.

        Returns the URL that a browser must open so that the user can sign in to a cloud source. Source:
        `GET /rest/sources/{source_id}/auth`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Returns:
            The sign-in page.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SOURCES_AUTHORIZATION, locals())

    def login(self, source_id: str, *, login: str, password: str) -> None:
        """Sign in to a source.

        Signs the caller in to an on-premises source with a username and password. Source:
        `POST /rest/sources/{source_id}/auth`, scope `POST/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            login: Username in the other system.
            password: The password.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(SOURCES_LOGIN, locals())

    def authorization_status(self, source_id: str) -> None:
        """Check whether I am signed in to a source.

        Checks whether the caller is signed in to a cloud source. An empty response means yes. Source:
        `GET /rest/sources/{source_id}/authStatus`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_AUTHORIZATION_STATUS, locals())

    def search_sites(
        self,
        source_id: str,
        *,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> SiteList:
        """Search SharePoint sites.

        Searches the SharePoint sites that a source can access. Source: `GET /rest/sources/{source_id}/query`, scope
        `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            include_kw: Whether to include the appliance's own storage.
            include_container: Whether to include containers, such as SharePoint libraries.
            query: The words to search for.
            search_type: The type of search in the source.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            The SharePoint sites.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_AUTH_EC_UPDATE_TOKEN, ERR_SPO_SEARCH.
        """
        return self._caller.call(SOURCES_SEARCH_SITES, locals())

    @responses_property
    def with_raw_response(self) -> SourcesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SourcesWithRawResponse(Sources(self._caller.raw))


class AsyncSources(AsyncResource):
    """Other repositories available through the Repositories Gateway."""

    @resource_property
    def files(self) -> AsyncSourcesFiles:
        """Files in other repositories."""
        return AsyncSourcesFiles(self._caller)

    @resource_property
    def folders(self) -> AsyncSourcesFolders:
        """Folders in other repositories."""
        return AsyncSourcesFolders(self._caller)

    def list(
        self,
        *,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Source]:
        """List sources. See `Sources.list`."""
        return self._caller.page(SOURCES_LIST, Source, locals())

    async def create(
        self,
        *,
        name: str,
        source_url: str,
        source_type_id: int | str,
        description: str | Omit = OMIT,
        username: str | Omit = OMIT,
        password: str | Omit = OMIT,
        repository: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Source:
        """Add a source. See `Sources.create`."""
        return await self._caller.call(SOURCES_CREATE, locals())

    async def login_cloud(
        self, *, code: str, state: str, client: str | Omit = OMIT, session_state: str | Omit = OMIT
    ) -> None:
        """Finish signing in to a source. See `Sources.login_cloud`."""
        return await self._caller.call(SOURCES_LOGIN_CLOUD, locals())

    async def children(
        self,
        folder_id: str,
        *,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ChildrenOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> SourceContentList:
        """List the contents of a source. See `Sources.children`."""
        return await self._caller.call(SOURCES_CHILDREN, locals())

    def list_files(
        self,
        folder_id: str,
        *,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFilesOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[SourceContent]:
        """List files in a source. See `Sources.list_files`."""
        return self._caller.page(SOURCES_LIST_FILES, SourceContent, locals())

    def list_folders(
        self,
        folder_id: str,
        *,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFoldersOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        modified: datetime | Omit = OMIT,
        modified_gt: datetime | Omit = OMIT,
        modified_gte: datetime | Omit = OMIT,
        modified_lt: datetime | Omit = OMIT,
        modified_lte: datetime | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[SourceContent]:
        """List folders in a source. See `Sources.list_folders`."""
        return self._caller.page(SOURCES_LIST_FOLDERS, SourceContent, locals())

    async def get(self, source_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Source:
        """Get a source. See `Sources.get`."""
        return await self._caller.call(SOURCES_GET, locals())

    async def delete(self, source_id: str) -> None:
        """Remove a source. See `Sources.delete`."""
        return await self._caller.call(SOURCES_DELETE, locals())

    async def authorization(self, source_id: str) -> SourceAuthorization:
        """Get a source's sign-in page. See `Sources.authorization`."""
        return await self._caller.call(SOURCES_AUTHORIZATION, locals())

    async def login(self, source_id: str, *, login: str, password: str) -> None:
        """Sign in to a source. See `Sources.login`."""
        return await self._caller.call(SOURCES_LOGIN, locals())

    async def authorization_status(self, source_id: str) -> None:
        """Check whether I am signed in to a source. See `Sources.authorization_status`."""
        return await self._caller.call(SOURCES_AUTHORIZATION_STATUS, locals())

    async def search_sites(
        self,
        source_id: str,
        *,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> SiteList:
        """Search SharePoint sites. See `Sources.search_sites`."""
        return await self._caller.call(SOURCES_SEARCH_SITES, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSourcesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSourcesWithRawResponse(AsyncSources(self._caller.raw))


class SourcesWithRawResponse:
    def __init__(self, resource: Sources) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.login_cloud = raw(resource.login_cloud)
        self.children = raw(resource.children)
        self.list_files = raw(resource.list_files)
        self.list_folders = raw(resource.list_folders)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.authorization = raw(resource.authorization)
        self.login = raw(resource.login)
        self.authorization_status = raw(resource.authorization_status)
        self.search_sites = raw(resource.search_sites)


class AsyncSourcesWithRawResponse:
    def __init__(self, resource: AsyncSources) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.login_cloud = async_raw(resource.login_cloud)
        self.children = async_raw(resource.children)
        self.list_files = async_raw(resource.list_files)
        self.list_folders = async_raw(resource.list_folders)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.authorization = async_raw(resource.authorization)
        self.login = async_raw(resource.login)
        self.authorization_status = async_raw(resource.authorization_status)
        self.search_sites = async_raw(resource.search_sites)
