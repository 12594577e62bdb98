# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.sources`."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from types import NoneType
from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw

from .._parameters import (
    CREATED,
    CREATED_GT,
    CREATED_GTE,
    CREATED_LT,
    CREATED_LTE,
    DELETED,
    LIMIT,
    MODE,
    MODIFIED,
    MODIFIED_GT,
    MODIFIED_GTE,
    MODIFIED_LT,
    MODIFIED_LTE,
    NAME,
    NAME_CONTAINS,
    OFFSET,
    RETURN_ENTITY,
    SOURCE_FOLDER_ID,
    SOURCE_ID,
    WITH,
)
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
ListFilesOrderBy = Literal[
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
ListFoldersOrderBy = Literal[
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

SOURCES_LIST: Operation[SourceList] = Operation(
    "sources.list",
    "GET",
    "/rest/sources",
    result=SourceList,
    arguments=(
        LIMIT,
        OFFSET,
        Query("include_kw", bool, "include_kw"),
        Query("include_container", bool, "include_container"),
        Query("query", str, "query"),
        Query("search_type", str, "search_type"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
    scopes=("GET/sources/*",),
)
SOURCES_CREATE: Operation[Source] = Operation(
    "sources.create",
    "POST",
    "/rest/sources",
    result=Source,
    arguments=(
        RETURN_ENTITY,
        MODE,
        Body("name", str, "name", required=True),
        Body("source_url", str, "sourceUrl", required=True),
        Body("source_type_id", int | str, "sourceTypeId", required=True),
        Body("description", str, "description"),
        Body("username", str, "username"),
        Body("password", str, "password"),
        Body("repository", str, "repository"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
    scopes=("POST/sources/*",),
)
SOURCES_LOGIN_CLOUD: Operation[None] = Operation(
    "sources.login_cloud",
    "POST",
    "/rest/sources/auth",
    result=NoneType,
    arguments=(
        Body("code", str, "code", required=True),
        Body("state", str, "state", required=True),
        Body("client", str, "client"),
        Body("session_state", str, "sessionState"),
    ),
    media_type="application/json",
    scopes=("POST/sources/*",),
)
SOURCES_CHILDREN: Operation[SourceContentList] = Operation(
    "sources.children",
    "GET",
    "/rest/sources/{folder_id}/children",
    result=SourceContentList,
    arguments=(
        SOURCE_FOLDER_ID,
        NAME,
        NAME_CONTAINS,
        CREATED,
        CREATED_GT,
        CREATED_GTE,
        CREATED_LT,
        CREATED_LTE,
        MODIFIED,
        MODIFIED_GT,
        MODIFIED_GTE,
        MODIFIED_LT,
        MODIFIED_LTE,
        DELETED,
        OFFSET,
        LIMIT,
        WITH,
        MODE,
        Query("description", str, "description"),
        Query("description_contains", str, "description:contains"),
        Query("type_", Literal["d", "f"], "type"),
        Query("order_by", ChildrenOrderBy, "orderBy"),
    ),
    scopes=("GET/sources/*",),
)
SOURCES_LIST_FILES: Operation[SourceContentList] = Operation(
    "sources.list_files",
    "GET",
    "/rest/sources/{folder_id}/files",
    result=SourceContentList,
    arguments=(
        SOURCE_FOLDER_ID,
        NAME,
        NAME_CONTAINS,
        CREATED,
        CREATED_GT,
        CREATED_GTE,
        CREATED_LT,
        CREATED_LTE,
        MODIFIED,
        MODIFIED_GT,
        MODIFIED_GTE,
        MODIFIED_LT,
        MODIFIED_LTE,
        DELETED,
        OFFSET,
        LIMIT,
        WITH,
        MODE,
        Query("description", str, "description"),
        Query("description_contains", str, "description:contains"),
        Query("order_by", ListFilesOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
    scopes=("GET/sources/*",),
)
SOURCES_LIST_FOLDERS: Operation[SourceContentList] = Operation(
    "sources.list_folders",
    "GET",
    "/rest/sources/{folder_id}/folders",
    result=SourceContentList,
    arguments=(
        SOURCE_FOLDER_ID,
        NAME,
        NAME_CONTAINS,
        CREATED,
        CREATED_GT,
        CREATED_GTE,
        CREATED_LT,
        CREATED_LTE,
        MODIFIED,
        MODIFIED_GT,
        MODIFIED_GTE,
        MODIFIED_LT,
        MODIFIED_LTE,
        DELETED,
        OFFSET,
        LIMIT,
        WITH,
        MODE,
        Query("description", str, "description"),
        Query("description_contains", str, "description:contains"),
        Query("order_by", ListFoldersOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
    scopes=("GET/sources/*",),
)
SOURCES_GET: Operation[Source] = Operation(
    "sources.get",
    "GET",
    "/rest/sources/{source_id}",
    result=Source,
    arguments=(
        SOURCE_ID,
        WITH,
        MODE,
    ),
    scopes=("GET/sources/*",),
)
SOURCES_DELETE: Operation[None] = Operation(
    "sources.delete",
    "DELETE",
    "/rest/sources/{source_id}",
    result=NoneType,
    arguments=(SOURCE_ID,),
    scopes=("DELETE/sources/*",),
)
SOURCES_AUTHORIZATION: Operation[SourceAuthorization] = Operation(
    "sources.authorization",
    "GET",
    "/rest/sources/{source_id}/auth",
    result=SourceAuthorization,
    arguments=(SOURCE_ID,),
    scopes=("GET/sources/*",),
)
SOURCES_LOGIN: Operation[None] = Operation(
    "sources.login",
    "POST",
    "/rest/sources/{source_id}/auth",
    result=NoneType,
    arguments=(
        SOURCE_ID,
        Body("login", str, "login", required=True),
        Body("password", str, "password", required=True),
    ),
    media_type="application/json",
    scopes=("POST/sources/*",),
)
SOURCES_AUTHORIZATION_STATUS: Operation[None] = Operation(
    "sources.authorization_status",
    "GET",
    "/rest/sources/{source_id}/authStatus",
    result=NoneType,
    arguments=(SOURCE_ID,),
    scopes=("GET/sources/*",),
)
SOURCES_SEARCH_SITES: Operation[SiteList] = Operation(
    "sources.search_sites",
    "GET",
    "/rest/sources/{source_id}/query",
    result=SiteList,
    arguments=(
        SOURCE_ID,
        LIMIT,
        OFFSET,
        Query("include_kw", bool, "include_kw"),
        Query("include_container", bool, "include_container"),
        Query("query", str, "query"),
        Query("search_type", str, "search_type"),
    ),
    scopes=("GET/sources/*",),
)


class Sources(Resource):
    """Other repositories that the Repositories Gateway makes available."""

    @cached_property
    def files(self) -> SourcesFiles:
        """Files in other repositories."""
        return SourcesFiles(self._caller)

    @cached_property
    def folders(self) -> SourcesFolders:
        """Folders in other repositories."""
        return SourcesFolders(self._caller)

    def list(
        self,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
    ) -> Page[Source]:
        """List sources

        Lists the other repositories that the caller can reach. Source: `GET /rest/sources`, scope `GET/sources/*`
        (inferred).

        Args:
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            include_kw: Whether to list the appliance's own storage too.
            include_container: Whether to list containers too, such as SharePoint libraries.
            query: The words to look for.
            search_type: How to search the source.

        Returns:
            A page of `Source` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_DENIED,
                ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS.
        """
        return self._caller.page(SOURCES_LIST, Source, locals())

    def create(
        self,
        *,
        name: str,
        source_url: str,
        source_type_id: int | str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        username: str | Omit = OMIT,
        password: str | Omit = OMIT,
        repository: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Source:
        """Add a source

        Makes another repository a source of the caller. Answers 422 if the name or address is taken. Source: `POST
        /rest/sources`, scope `POST/sources/*` (inferred).

        Args:
            name: Its name.
            source_url: Address of the other system.
            source_type_id: Number of the kind of source.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            description: What it is for.
            username: Name of the account there.
            password: Password of the account there.
            repository: Name of the repository in the other system.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The source.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(SOURCES_CREATE, locals())

    def login_cloud(
        self, *, code: str, state: str, client: str | Omit = OMIT, session_state: str | Omit = OMIT
    ) -> None:
        """Finish signing in to a source

        Hands over the code and state that a cloud provider sent back. Source: `POST /rest/sources/auth`, scope
        `POST/sources/*` (inferred).

        Args:
            code: The code that the provider sent back.
            state: The state that the provider sent back.
            client: Identifier of the application at the provider.
            session_state: The session state that SharePoint Online and OneDrive send back.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_REQUIRED.
        """
        self._caller.call(SOURCES_LOGIN_CLOUD, locals())

    def children(
        self,
        folder_id: str,
        *,
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ChildrenOrderBy | Omit = OMIT,
    ) -> SourceContentList:
        """List what is in a source

        Lists folders and files of a folder in another repository. Source: `GET /rest/sources/{folder_id}/children`,
        scope `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            description: Only where the description is this.
            description_contains: Only where the description has this text in it.
            type_: Only activities of this kind.
            order_by: What to order by, and which way.

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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFilesOrderBy | Omit = OMIT,
    ) -> Page[SourceContent]:
        """List a source's files

        Lists the files of a folder in another repository. Source: `GET /rest/sources/{folder_id}/files`, scope
        `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            description: Only where the description is this.
            description_contains: Only where the description has this text in it.
            order_by: What to order by, and which way.

        Returns:
            A page of `SourceContent` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.page(SOURCES_LIST_FILES, SourceContent, locals())

    def list_folders(
        self,
        folder_id: str,
        *,
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFoldersOrderBy | Omit = OMIT,
    ) -> Page[SourceContent]:
        """List a source's folders

        Lists the folders in a folder of another repository. Source: `GET /rest/sources/{folder_id}/folders`, scope
        `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            description: Only where the description is this.
            description_contains: Only where the description has this text in it.
            order_by: What to order by, and which way.

        Returns:
            A page of `SourceContent` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(SOURCES_LIST_FOLDERS, SourceContent, locals())

    def get(
        self,
        source_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Source:
        """Read about a source

        Reads one source. Source: `GET /rest/sources/{source_id}`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.

        Returns:
            The source.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCES_GET, locals())

    def delete(self, source_id: str) -> None:
        """Remove a source

        Removes a source from the caller's list; what it holds stays. Source: `DELETE /rest/sources/{source_id}`,
        scope `DELETE/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        self._caller.call(SOURCES_DELETE, locals())

    def authorization(self, source_id: str) -> SourceAuthorization:
        """Ask where to sign in

        Tells where a browser must go so that the user signs in to a cloud source. Source: `GET
        /rest/sources/{source_id}/auth`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Returns:
            Where to sign in.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(SOURCES_AUTHORIZATION, locals())

    def login(self, source_id: str, *, login: str, password: str) -> None:
        """Sign in to a source

        Signs the caller in to a source on the premises, by name and password. Source: `POST
        /rest/sources/{source_id}/auth`, scope `POST/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            login: Name of the account there.
            password: The password.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER; 422
                ERR_INPUT_REQUIRED.
        """
        self._caller.call(SOURCES_LOGIN, locals())

    def authorization_status(self, source_id: str) -> None:
        """Ask whether I am signed in

        Tells whether the caller is signed in to a cloud source: an empty answer means yes. Source: `GET
        /rest/sources/{source_id}/authStatus`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        self._caller.call(SOURCES_AUTHORIZATION_STATUS, locals())

    def search_sites(
        self,
        source_id: str,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
    ) -> SiteList:
        """Search SharePoint sites

        Searches the SharePoint sites that a source can reach. Source: `GET /rest/sources/{source_id}/query`, scope
        `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            include_kw: Whether to list the appliance's own storage too.
            include_container: Whether to list containers too, such as SharePoint libraries.
            query: The words to look for.
            search_type: How to search the source.

        Returns:
            The sites.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_AUTH_EC_UPDATE_TOKEN,
                ERR_SPO_SEARCH.
        """
        return self._caller.call(SOURCES_SEARCH_SITES, locals())

    @property
    def with_raw_response(self) -> SourcesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return SourcesWithRawResponse(Sources(self._caller.raw))


class AsyncSources(AsyncResource):
    """Other repositories that the Repositories Gateway makes available."""

    @cached_property
    def files(self) -> AsyncSourcesFiles:
        """Files in other repositories."""
        return AsyncSourcesFiles(self._caller)

    @cached_property
    def folders(self) -> AsyncSourcesFolders:
        """Folders in other repositories."""
        return AsyncSourcesFolders(self._caller)

    def list(
        self,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
    ) -> AsyncPage[Source]:
        """List sources

        Lists the other repositories that the caller can reach. Source: `GET /rest/sources`, scope `GET/sources/*`
        (inferred).

        Args:
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            include_kw: Whether to list the appliance's own storage too.
            include_container: Whether to list containers too, such as SharePoint libraries.
            query: The words to look for.
            search_type: How to search the source.

        Returns:
            A page of `Source` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_DENIED,
                ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS.
        """
        return self._caller.page(SOURCES_LIST, Source, locals())

    async def create(
        self,
        *,
        name: str,
        source_url: str,
        source_type_id: int | str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        username: str | Omit = OMIT,
        password: str | Omit = OMIT,
        repository: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Source:
        """Add a source

        Makes another repository a source of the caller. Answers 422 if the name or address is taken. Source: `POST
        /rest/sources`, scope `POST/sources/*` (inferred).

        Args:
            name: Its name.
            source_url: Address of the other system.
            source_type_id: Number of the kind of source.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            description: What it is for.
            username: Name of the account there.
            password: Password of the account there.
            repository: Name of the repository in the other system.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The source.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_REQUIRED.
        """
        return await self._caller.call(SOURCES_CREATE, locals())

    async def login_cloud(
        self, *, code: str, state: str, client: str | Omit = OMIT, session_state: str | Omit = OMIT
    ) -> None:
        """Finish signing in to a source

        Hands over the code and state that a cloud provider sent back. Source: `POST /rest/sources/auth`, scope
        `POST/sources/*` (inferred).

        Args:
            code: The code that the provider sent back.
            state: The state that the provider sent back.
            client: Identifier of the application at the provider.
            session_state: The session state that SharePoint Online and OneDrive send back.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_REQUIRED.
        """
        await self._caller.call(SOURCES_LOGIN_CLOUD, locals())

    async def children(
        self,
        folder_id: str,
        *,
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ChildrenOrderBy | Omit = OMIT,
    ) -> SourceContentList:
        """List what is in a source

        Lists folders and files of a folder in another repository. Source: `GET /rest/sources/{folder_id}/children`,
        scope `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            description: Only where the description is this.
            description_contains: Only where the description has this text in it.
            type_: Only activities of this kind.
            order_by: What to order by, and which way.

        Returns:
            A page of objects.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return await self._caller.call(SOURCES_CHILDREN, locals())

    def list_files(
        self,
        folder_id: str,
        *,
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFilesOrderBy | Omit = OMIT,
    ) -> AsyncPage[SourceContent]:
        """List a source's files

        Lists the files of a folder in another repository. Source: `GET /rest/sources/{folder_id}/files`, scope
        `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            description: Only where the description is this.
            description_contains: Only where the description has this text in it.
            order_by: What to order by, and which way.

        Returns:
            A page of `SourceContent` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.page(SOURCES_LIST_FILES, SourceContent, locals())

    def list_folders(
        self,
        folder_id: str,
        *,
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: ListFoldersOrderBy | Omit = OMIT,
    ) -> AsyncPage[SourceContent]:
        """List a source's folders

        Lists the folders in a folder of another repository. Source: `GET /rest/sources/{folder_id}/folders`, scope
        `GET/sources/*` (inferred).

        Args:
            folder_id: Identifier of the folder in the other repository.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            created: Only what was made on this day.
            created_gt: Only what was made after this moment.
            created_gte: Only what was made at or after this moment.
            created_lt: Only what was made before this moment.
            created_lte: Only what was made at or before this moment.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this moment.
            modified_gte: Only what was changed at or after this moment.
            modified_lt: Only what was changed before this moment.
            modified_lte: Only what was changed at or before this moment.
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            description: Only where the description is this.
            description_contains: Only where the description has this text in it.
            order_by: What to order by, and which way.

        Returns:
            A page of `SourceContent` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(SOURCES_LIST_FOLDERS, SourceContent, locals())

    async def get(
        self,
        source_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> Source:
        """Read about a source

        Reads one source. Source: `GET /rest/sources/{source_id}`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.

        Returns:
            The source.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return await self._caller.call(SOURCES_GET, locals())

    async def delete(self, source_id: str) -> None:
        """Remove a source

        Removes a source from the caller's list; what it holds stays. Source: `DELETE /rest/sources/{source_id}`,
        scope `DELETE/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        await self._caller.call(SOURCES_DELETE, locals())

    async def authorization(self, source_id: str) -> SourceAuthorization:
        """Ask where to sign in

        Tells where a browser must go so that the user signs in to a cloud source. Source: `GET
        /rest/sources/{source_id}/auth`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Returns:
            Where to sign in.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return await self._caller.call(SOURCES_AUTHORIZATION, locals())

    async def login(self, source_id: str, *, login: str, password: str) -> None:
        """Sign in to a source

        Signs the caller in to a source on the premises, by name and password. Source: `POST
        /rest/sources/{source_id}/auth`, scope `POST/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            login: Name of the account there.
            password: The password.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER; 422
                ERR_INPUT_REQUIRED.
        """
        await self._caller.call(SOURCES_LOGIN, locals())

    async def authorization_status(self, source_id: str) -> None:
        """Ask whether I am signed in

        Tells whether the caller is signed in to a cloud source: an empty answer means yes. Source: `GET
        /rest/sources/{source_id}/authStatus`, scope `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        await self._caller.call(SOURCES_AUTHORIZATION_STATUS, locals())

    async def search_sites(
        self,
        source_id: str,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        include_kw: bool | Omit = OMIT,
        include_container: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
    ) -> SiteList:
        """Search SharePoint sites

        Searches the SharePoint sites that a source can reach. Source: `GET /rest/sources/{source_id}/query`, scope
        `GET/sources/*` (inferred).

        Args:
            source_id: Identifier of the source.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            include_kw: Whether to list the appliance's own storage too.
            include_container: Whether to list containers too, such as SharePoint libraries.
            query: The words to look for.
            search_type: How to search the source.

        Returns:
            The sites.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_AUTH_EC_UPDATE_TOKEN,
                ERR_SPO_SEARCH.
        """
        return await self._caller.call(SOURCES_SEARCH_SITES, locals())

    @property
    def with_raw_response(self) -> AsyncSourcesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncSourcesWithRawResponse(AsyncSources(self._caller.raw))


class SourcesWithRawResponse:
    """`Sources`, answering with whole responses."""

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
    """`AsyncSources`, answering with whole responses."""

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
