# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.search`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime import trees
from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Query

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import File
from ..models.folders import Folder
from ..models.search import QueryResult, SearchResult

FindFileType = Literal["Documents", "Images", "Multimedia", "PDF", "Presentations", "Spreadsheets", "Text"]
FindOrderBy = Literal[
    "created:asc", "created:desc", "modified:asc", "modified:desc", "name:asc", "name:desc", "score:asc", "score:desc"
]

SEARCH_FIND: Operation[SearchResult] = Operation(
    "search.find",
    "GET /rest/search",
    result=SearchResult,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
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
        Query("path", str, "path"),
        Query("path_contains", str, "path:contains"),
        Query("object_id", str, "objectId"),
        Query("content", str, "content"),
        Query("content_contains", str, "content:contains"),
        Query("content_startswith", str, "content:startswith"),
        Query("description", str, "description"),
        Query("description_contains", str, "description:contains"),
        Query("description_startswith", str, "description:startswith"),
        Query("user", str, "user"),
        Query("locked", int, "locked"),
        Query("locked_gt", int, "locked:gt"),
        Query("locked_gte", int, "locked:gte"),
        Query("locked_lt", int, "locked:lt"),
        Query("locked_lte", int, "locked:lte"),
        Query("filesize", int, "filesize"),
        Query("filesize_gt", int, "filesize:gt"),
        Query("filesize_gte", int, "filesize:gte"),
        Query("filesize_lt", int, "filesize:lt"),
        Query("filesize_lte", int, "filesize:lte"),
        Query("file_type", Sequence[FindFileType], "file_type"),
        Query("email_type", Sequence[Literal["Draft", "Inbox", "Sent"]], "email_type"),
        Query("tracking_id", str, "tracking_id"),
        Query("tracking_id_eq", str, "tracking_id:eq"),
        Query("search_type", Sequence[Literal["d", "e", "f", "k", "m"]], "searchType"),
        Query("search_filter", Literal["all", "shared"], "searchFilter"),
        Query("fls_only", bool, "fls_only"),
        Query("shared_mailbox_id", str, "sharedMailboxId"),
        Query("order_by", FindOrderBy, "orderBy"),
    ),
)
SEARCH_QUERY: Operation[QueryResult] = Operation(
    "search.query",
    "GET /rest/query",
    result=QueryResult,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        Query("deleted", bool, "deleted"),
        Query("with_", str, "with"),
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
        Query("include_content", bool, "includeContent"),
        Query("search_type", Sequence[str], "searchType", required=True),
        Query("query", str, "query"),
        Query("object_id", str, "objectId"),
        Query("file_size", int, "fileSize"),
        Query("file_size_gt", int, "fileSize:gt"),
        Query("file_size_gte", int, "fileSize:gte"),
        Query("file_size_lt", int, "fileSize:lt"),
        Query("file_size_lte", int, "fileSize:lte"),
        Query("user", str, "user"),
        Query("file_type", Sequence[str], "fileType"),
        Query("fls_only", bool, "flsOnly"),
        Query("shared_mailbox_id", str, "sharedMailboxId"),
        Query("order_by", Literal["created", "modified", "name", "score"], "orderBy"),
        Query("order_type", Literal["asc", "desc"], "orderType"),
        Query("name_only", bool, "nameOnly"),
        Query("subject", str, "subject"),
        Query("sender_id", str, "senderId"),
        Query("recipient_id", str, "recipientId"),
        Query("file_name", str, "fileName"),
        Query("folder_name", str, "folderName"),
        Query("file_content", str, "fileContent"),
        Query("spell_check", bool, "spellCheck"),
        Query("bucket", Literal["inbox", "sent"], "bucket"),
        Query("path", str, "path"),
        Query("tracking_id", str, "tracking_id"),
        Query("extensions", Sequence[str], "extensions"),
    ),
)


class Search(Resource):
    """Search for files, folders and mail."""

    def find(
        self,
        *,
        path: str | Omit = OMIT,
        path_contains: str | Omit = OMIT,
        object_id: str | Omit = OMIT,
        content: str | Omit = OMIT,
        content_contains: str | Omit = OMIT,
        content_startswith: str | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        description_startswith: str | Omit = OMIT,
        user: str | Omit = OMIT,
        locked: int | Omit = OMIT,
        locked_gt: int | Omit = OMIT,
        locked_gte: int | Omit = OMIT,
        locked_lt: int | Omit = OMIT,
        locked_lte: int | Omit = OMIT,
        filesize: int | Omit = OMIT,
        filesize_gt: int | Omit = OMIT,
        filesize_gte: int | Omit = OMIT,
        filesize_lt: int | Omit = OMIT,
        filesize_lte: int | Omit = OMIT,
        file_type: Sequence[FindFileType] | Omit = OMIT,
        email_type: Sequence[Literal["Draft", "Inbox", "Sent"]] | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        tracking_id_eq: str | Omit = OMIT,
        search_type: Sequence[Literal["d", "e", "f", "k", "m"]] | Omit = OMIT,
        search_filter: Literal["all", "shared"] | Omit = OMIT,
        fls_only: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        order_by: FindOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
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
    ) -> SearchResult:
        """Find files, folders and messages.

        Searches names and, if content search is enabled, contents. With `path`, finds the single object at that path
        and ignores all other criteria. Source: `GET /rest/search`, scope `GET/search/*`.

        Args:
            path: Path of the object: the names of its folders and its own name, separated by slashes.
            path_contains: Only objects whose path contains this text.
            object_id: Only objects below this folder.
            content: Text to find in names and contents.
            content_contains: Text that names or contents must contain.
            content_startswith: Text that names or contents must start with.
            description: Text to find in descriptions.
            description_contains: Text that descriptions must contain.
            description_startswith: Text that descriptions must start with.
            user: Only objects created by this user.
            locked: Only files locked by the user with this number.
            locked_gt: Only files locked by a user with a number greater than this.
            locked_gte: Only files locked by a user with a number greater than or equal to this.
            locked_lt: Only files locked by a user with a number less than this.
            locked_lte: Only files locked by a user with a number less than or equal to this.
            filesize: Only files of exactly this size in bytes.
            filesize_gt: Only files larger than this many bytes.
            filesize_gte: Only files of at least this many bytes.
            filesize_lt: Only files smaller than this many bytes.
            filesize_lte: Only files of at most this many bytes.
            file_type: Only files of these types.
            email_type: Only messages in these mail folders.
            tracking_id: Only the object that an external transfer uploaded with this identifier.
            tracking_id_eq: The same as `tracking_id`.
            search_type: Types of objects to find: `f` files, `d` folders, `e` or `m` messages, `k` objects in other
                systems.
            search_filter: Whether to search everything or only what others shared.
            fls_only: Whether to search only individually shared files.
            shared_mailbox_id: Only messages in this shared mailbox.
            order_by: Sort key and direction.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
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

        Returns:
            The objects found.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(SEARCH_FIND, locals())

    def query(
        self,
        *,
        search_type: Sequence[str],
        deleted: bool = False,
        with_: str | Omit = OMIT,
        include_content: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        object_id: str | Omit = OMIT,
        file_size: int | Omit = OMIT,
        file_size_gt: int | Omit = OMIT,
        file_size_gte: int | Omit = OMIT,
        file_size_lt: int | Omit = OMIT,
        file_size_lte: int | Omit = OMIT,
        user: str | Omit = OMIT,
        file_type: Sequence[str] | Omit = OMIT,
        fls_only: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        order_by: Literal["created", "modified", "name", "score"] | Omit = OMIT,
        order_type: Literal["asc", "desc"] | Omit = OMIT,
        name_only: bool | Omit = OMIT,
        subject: str | Omit = OMIT,
        sender_id: str | Omit = OMIT,
        recipient_id: str | Omit = OMIT,
        file_name: str | Omit = OMIT,
        folder_name: str | Omit = OMIT,
        file_content: str | Omit = OMIT,
        spell_check: bool | Omit = OMIT,
        bucket: Literal["inbox", "sent"] | Omit = OMIT,
        path: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        extensions: Sequence[str] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
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
    ) -> QueryResult:
        """Search with many criteria.

        Searches files, folders and messages by name, content, size, type, time and people. Source:
        `GET /rest/query`, scope `GET/query/*` (inferred) or `GET/search/*`.

        Args:
            search_type: The types of objects to find: `f` files, `d` folders, `e` messages.
            deleted: Whether to search objects in the recycle bin (true) or those outside it (false). If it is not sent,
                the appliance searches both. Not documented by the vendor; programs in use rely on it.
            with_: Additional members to return, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for nested members. They are added to the default members. Not documented
                by the vendor; programs in use rely on it.
            include_content: Whether to search the text of files (true) or their names and other properties (false).
            query: The words to search for.
            object_id: Only objects in this folder.
            file_size: Only files of exactly this size in bytes.
            file_size_gt: Only files larger than this many bytes.
            file_size_gte: Only files of at least this many bytes.
            file_size_lt: Only files smaller than this many bytes.
            file_size_lte: Only files of at most this many bytes.
            user: Only objects that belong to this user.
            file_type: Only files of these types.
            fls_only: Whether to search only files that were shared with the caller individually.
            shared_mailbox_id: The shared mailbox to search; by default, the caller's own mailbox.
            order_by: Sort key and direction.
            order_type: Whether to sort in ascending (`asc`) or descending (`desc`) order.
            name_only: Whether to search only names.
            subject: Only messages whose subject contains this text.
            sender_id: Only messages from this user.
            recipient_id: Only messages to this user.
            file_name: Only files whose name contains this text.
            folder_name: Only folders whose name contains this text.
            file_content: Only files whose content contains this text.
            spell_check: Whether to suggest alternative spellings.
            bucket: Only messages in this mail folder.
            path: Only objects at this path.
            tracking_id: Only the file that was uploaded with this tracking UUID.
            extensions: Only files with one of these extensions.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
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

        Returns:
            The objects found.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_PROFILE_COLLABORATION_DISABLED; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(SEARCH_QUERY, locals())

    def resolve(self, path: str) -> File | Folder:
        """Get the file or folder at a path.

        Finds an object by its path in one request. If a file and a folder are at the path, the folder is returned; a
        path that ends in a slash is that of a folder. Names may differ in case and in the encoding of accents.

        Args:
            path: Path on the appliance: the names from the top level down, separated by slashes.

        Returns:
            The file or folder.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            PathNotFoundError: Nothing is there. `missing` is the first part of the path that does not exist.
        """
        from .._workflows import SEARCH_RESOLVE
        from .folders import Folders

        remote = trees.RemotePaths(
            SEARCH_RESOLVE,
            query=self.query,
            folders=Folders(self._caller).list_subfolders,
            files=Folders(self._caller).list_files,
        )
        found: File | Folder = trees.resolve(remote, path)
        return found

    @responses_property
    def with_raw_response(self) -> SearchWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SearchWithRawResponse(Search(self._caller.raw))


class AsyncSearch(AsyncResource):
    """Search for files, folders and mail."""

    async def find(
        self,
        *,
        path: str | Omit = OMIT,
        path_contains: str | Omit = OMIT,
        object_id: str | Omit = OMIT,
        content: str | Omit = OMIT,
        content_contains: str | Omit = OMIT,
        content_startswith: str | Omit = OMIT,
        description: str | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        description_startswith: str | Omit = OMIT,
        user: str | Omit = OMIT,
        locked: int | Omit = OMIT,
        locked_gt: int | Omit = OMIT,
        locked_gte: int | Omit = OMIT,
        locked_lt: int | Omit = OMIT,
        locked_lte: int | Omit = OMIT,
        filesize: int | Omit = OMIT,
        filesize_gt: int | Omit = OMIT,
        filesize_gte: int | Omit = OMIT,
        filesize_lt: int | Omit = OMIT,
        filesize_lte: int | Omit = OMIT,
        file_type: Sequence[FindFileType] | Omit = OMIT,
        email_type: Sequence[Literal["Draft", "Inbox", "Sent"]] | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        tracking_id_eq: str | Omit = OMIT,
        search_type: Sequence[Literal["d", "e", "f", "k", "m"]] | Omit = OMIT,
        search_filter: Literal["all", "shared"] | Omit = OMIT,
        fls_only: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        order_by: FindOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
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
    ) -> SearchResult:
        """Find files, folders and messages. See `Search.find`."""
        return await self._caller.call(SEARCH_FIND, locals())

    async def query(
        self,
        *,
        search_type: Sequence[str],
        deleted: bool = False,
        with_: str | Omit = OMIT,
        include_content: bool | Omit = OMIT,
        query: str | Omit = OMIT,
        object_id: str | Omit = OMIT,
        file_size: int | Omit = OMIT,
        file_size_gt: int | Omit = OMIT,
        file_size_gte: int | Omit = OMIT,
        file_size_lt: int | Omit = OMIT,
        file_size_lte: int | Omit = OMIT,
        user: str | Omit = OMIT,
        file_type: Sequence[str] | Omit = OMIT,
        fls_only: bool | Omit = OMIT,
        shared_mailbox_id: str | Omit = OMIT,
        order_by: Literal["created", "modified", "name", "score"] | Omit = OMIT,
        order_type: Literal["asc", "desc"] | Omit = OMIT,
        name_only: bool | Omit = OMIT,
        subject: str | Omit = OMIT,
        sender_id: str | Omit = OMIT,
        recipient_id: str | Omit = OMIT,
        file_name: str | Omit = OMIT,
        folder_name: str | Omit = OMIT,
        file_content: str | Omit = OMIT,
        spell_check: bool | Omit = OMIT,
        bucket: Literal["inbox", "sent"] | Omit = OMIT,
        path: str | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        extensions: Sequence[str] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
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
    ) -> QueryResult:
        """Search with many criteria. See `Search.query`."""
        return await self._caller.call(SEARCH_QUERY, locals())

    async def resolve(self, path: str) -> File | Folder:
        """Get the file or folder at a path. See `Search.resolve`."""
        from .._workflows import SEARCH_RESOLVE
        from .folders import AsyncFolders

        remote = trees.RemotePaths(
            SEARCH_RESOLVE,
            query=self.query,
            folders=AsyncFolders(self._caller).list_subfolders,
            files=AsyncFolders(self._caller).list_files,
            asynchronous=True,
        )
        found: File | Folder = await trees.resolve(remote, path)
        return found

    @responses_property
    def with_raw_response(self) -> AsyncSearchWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSearchWithRawResponse(AsyncSearch(self._caller.raw))


class SearchWithRawResponse:
    def __init__(self, resource: Search) -> None:
        self.find = raw(resource.find)
        self.query = raw(resource.query)


class AsyncSearchWithRawResponse:
    def __init__(self, resource: AsyncSearch) -> None:
        self.find = async_raw(resource.find)
        self.query = async_raw(resource.query)
