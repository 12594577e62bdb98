# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.search`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.operation import OMIT, Omit, Operation, Query
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.search import QueryResult, SearchResult

FindFileType = Literal["Documents", "Images", "Multimedia", "PDF", "Presentations", "Spreadsheets", "Text"]
FindOrderBy = Literal[
    "created:asc", "created:desc", "modified:asc", "modified:desc", "name:asc", "name:desc", "score:asc", "score:desc"
]

SEARCH_FIND: Operation[SearchResult] = Operation(
    "search.find",
    "GET",
    "/rest/search",
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
    "GET",
    "/rest/query",
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
    """Finding files, folders and mail."""

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
        """Find files, folders and mails.

        Searches names and, where that is switched on, contents. With `path` it finds the one object at that place
        and ignores the other criteria. Source: `GET /rest/search`, scope `GET/search/*`.

        Args:
            path: Names of folders and of the object itself, parted by slashes.
            path_contains: Text in the path.
            object_id: Only below this folder.
            content: Text to find in names and contents.
            content_contains: Text to find in names and contents, anywhere.
            content_startswith: Text to find in names and contents, at the start.
            description: Text to find in descriptions.
            description_contains: Text to find in descriptions, anywhere.
            description_startswith: Text to find in descriptions, at the start.
            user: Only what this user made.
            locked: Only files locked by a user with a number equal to this.
            locked_gt: Only files locked by a user with a number above this.
            locked_gte: Only files locked by a user with a number of at least this.
            locked_lt: Only files locked by a user with a number below this.
            locked_lte: Only files locked by a user with a number of at most this.
            filesize: Only files with a size in bytes equal to this.
            filesize_gt: Only files with a size in bytes above this.
            filesize_gte: Only files with a size in bytes of at least this.
            filesize_lt: Only files with a size in bytes below this.
            filesize_lte: Only files with a size in bytes of at most this.
            file_type: Only files of these kinds.
            email_type: Only mails from these places.
            tracking_id: Only what an outside transfer brought under this identifier.
            tracking_id_eq: The same as `tracking_id`.
            search_type: Kinds to look for: `f` files, `d` folders, `e` or `m` mails, `k` objects of other
                systems.
            search_filter: Everything, or only what others shared.
            fls_only: Whether to look in file shares alone.
            shared_mailbox_id: Only mails of this shared mailbox.
            order_by: What to order by, and which way.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this time.
            modified_gte: Only what was changed at or after this time.
            modified_lt: Only what was changed before this time.
            modified_lte: Only what was changed at or before this time.

        Returns:
            What was found.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INVALID_PARAMETER.
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
        """Search by many criteria.

        Searches files, folders and messages by name, content, size, type, time and people. Source: `GET
        /rest/query`, scope `GET/query/*` (inferred) or `GET/search/*`.

        Args:
            search_type: What to look for: `f` files, `d` folders, `e` messages.
            deleted: Whether to find what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing finds both. No document of the vendor has this; programs in use rely on it.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. They come beside those that come anyway. No
                document of the vendor has this; programs in use rely on it.
            include_content: Whether to search the text of files (true) or names and other properties (false).
            query: The words to look for.
            object_id: Only what lies in this folder.
            file_size: Only where the size in bytes is this.
            file_size_gt: Only where the size in bytes is greater than this.
            file_size_gte: Only where the size in bytes is at least this.
            file_size_lt: Only where the size in bytes is less than this.
            file_size_lte: Only where the size in bytes is at most this.
            user: Only what belongs to this user.
            file_type: Only files of these types.
            fls_only: Whether to search only files that were shared with the caller one by one.
            shared_mailbox_id: The shared mailbox to look in; without it, the caller's own.
            order_by: What to order by, and which way.
            order_type: Whether to sort upwards (`asc`) or downwards (`desc`).
            name_only: Whether to search names alone.
            subject: Only messages with this in their subject.
            sender_id: Only messages from this user.
            recipient_id: Only messages to this user.
            file_name: Only files with this in their name.
            folder_name: Only folders with this in their name.
            file_content: Only files with this in their text.
            spell_check: Whether to suggest other spellings.
            bucket: Only messages that lie here.
            path: Only what lies at this path.
            tracking_id: Only the file that was uploaded with this UUID.
            extensions: Only files with one of these extensions.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            created: Only what was made on this day.
            created_gt: Only what was made after this time.
            created_gte: Only what was made at or after this time.
            created_lt: Only what was made before this time.
            created_lte: Only what was made at or before this time.
            modified: Only what was changed on this day.
            modified_gt: Only what was changed after this time.
            modified_gte: Only what was changed at or after this time.
            modified_lt: Only what was changed before this time.
            modified_lte: Only what was changed at or before this time.

        Returns:
            What was found.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_PROFILE_COLLABORATION_DISABLED; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(SEARCH_QUERY, locals())

    @responses_property
    def with_raw_response(self) -> SearchWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return SearchWithRawResponse(Search(self._caller.raw))


class AsyncSearch(AsyncResource):
    """Finding files, folders and mail."""

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
        """Find files, folders and mails. See `Search.find`."""
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
        """Search by many criteria. See `Search.query`."""
        return await self._caller.call(SEARCH_QUERY, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSearchWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncSearchWithRawResponse(AsyncSearch(self._caller.raw))


class SearchWithRawResponse:
    def __init__(self, resource: Search) -> None:
        self.find = raw(resource.find)
        self.query = raw(resource.query)


class AsyncSearchWithRawResponse:
    def __init__(self, resource: AsyncSearch) -> None:
        self.find = async_raw(resource.find)
        self.query = async_raw(resource.query)
