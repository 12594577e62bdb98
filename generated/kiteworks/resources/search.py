# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.search`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Omit, Operation, Query
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming

from ..models.search import SearchResult

SEARCH_FIND: Operation[SearchResult] = Operation(
    "search.find",
    "GET",
    "/rest/search",
    result=SearchResult,
    arguments=(
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("created", datetime, "created"),
        Query("created_gt", datetime, "created:gt"),
        Query("created_gte", datetime, "created:gte"),
        Query("created_lt", datetime, "created:lt"),
        Query("created_lte", datetime, "created:lte"),
        Query("modified", datetime, "modified"),
        Query("modified_gt", datetime, "modified:gt"),
        Query("modified_gte", datetime, "modified:gte"),
        Query("modified_lt", datetime, "modified:lt"),
        Query("modified_lte", datetime, "modified:lte"),
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
        Query(
            "file_type",
            Sequence[
                Literal["Documents", "Images", "Multimedia", "PDF", "Presentations", "Spreadsheets", "Text"]
            ],
            "file_type",
        ),
        Query("email_type", Sequence[Literal["Draft", "Inbox", "Sent"]], "email_type"),
        Query("tracking_id", str, "tracking_id"),
        Query("tracking_id_eq", str, "tracking_id:eq"),
        Query("search_type", Sequence[Literal["d", "e", "f", "k", "m"]], "searchType"),
        Query("search_filter", Literal["all", "shared"], "searchFilter"),
        Query("fls_only", bool, "fls_only"),
        Query("shared_mailbox_id", int, "sharedMailboxId"),
        Query(
            "order_by",
            Literal[
                "created:asc",
                "created:desc",
                "modified:asc",
                "modified:desc",
                "name:asc",
                "name:desc",
                "score:asc",
                "score:desc",
            ],
            "orderBy",
        ),
    ),
    scopes=("GET/search/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 422: ("ERR_INVALID_PARAMETER",)},
)


class Search(Resource):
    """Finding files, folders and mail."""

    def find(
        self,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
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
        file_type: Sequence[
            Literal["Documents", "Images", "Multimedia", "PDF", "Presentations", "Spreadsheets", "Text"]
        ]
        | Omit = OMIT,
        email_type: Sequence[Literal["Draft", "Inbox", "Sent"]] | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        tracking_id_eq: str | Omit = OMIT,
        search_type: Sequence[Literal["d", "e", "f", "k", "m"]] | Omit = OMIT,
        search_filter: Literal["all", "shared"] | Omit = OMIT,
        fls_only: bool | Omit = OMIT,
        shared_mailbox_id: int | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "score:asc",
            "score:desc",
        ]
        | Omit = OMIT,
    ) -> SearchResult:
        """Find files, folders and mails

        Searches names and, where that is switched on, contents. With `path` it finds the one object
        at that place and ignores the other criteria.

        Args:
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
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

        Returns:
            What was found.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/search`, scope `GET/search/*`.
        """
        return self._caller.call(
            SEARCH_FIND,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            modified=modified,
            modified_gt=modified_gt,
            modified_gte=modified_gte,
            modified_lt=modified_lt,
            modified_lte=modified_lte,
            path=path,
            path_contains=path_contains,
            object_id=object_id,
            content=content,
            content_contains=content_contains,
            content_startswith=content_startswith,
            description=description,
            description_contains=description_contains,
            description_startswith=description_startswith,
            user=user,
            locked=locked,
            locked_gt=locked_gt,
            locked_gte=locked_gte,
            locked_lt=locked_lt,
            locked_lte=locked_lte,
            filesize=filesize,
            filesize_gt=filesize_gt,
            filesize_gte=filesize_gte,
            filesize_lt=filesize_lt,
            filesize_lte=filesize_lte,
            file_type=file_type,
            email_type=email_type,
            tracking_id=tracking_id,
            tracking_id_eq=tracking_id_eq,
            search_type=search_type,
            search_filter=search_filter,
            fls_only=fls_only,
            shared_mailbox_id=shared_mailbox_id,
            order_by=order_by,
        )

    @property
    def with_raw_response(self) -> SearchWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return SearchWithRawResponse(Search(self._caller.raw))

    @property
    def with_streaming_response(self) -> SearchWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return SearchWithStreamingResponse(Search(self._caller.streaming))


class AsyncSearch(AsyncResource):
    """Finding files, folders and mail."""

    async def find(
        self,
        *,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
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
        file_type: Sequence[
            Literal["Documents", "Images", "Multimedia", "PDF", "Presentations", "Spreadsheets", "Text"]
        ]
        | Omit = OMIT,
        email_type: Sequence[Literal["Draft", "Inbox", "Sent"]] | Omit = OMIT,
        tracking_id: str | Omit = OMIT,
        tracking_id_eq: str | Omit = OMIT,
        search_type: Sequence[Literal["d", "e", "f", "k", "m"]] | Omit = OMIT,
        search_filter: Literal["all", "shared"] | Omit = OMIT,
        fls_only: bool | Omit = OMIT,
        shared_mailbox_id: int | Omit = OMIT,
        order_by: Literal[
            "created:asc",
            "created:desc",
            "modified:asc",
            "modified:desc",
            "name:asc",
            "name:desc",
            "score:asc",
            "score:desc",
        ]
        | Omit = OMIT,
    ) -> SearchResult:
        """Find files, folders and mails

        Searches names and, where that is switched on, contents. With `path` it finds the one object
        at that place and ignores the other criteria.

        Args:
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
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

        Returns:
            What was found.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                422: ERR_INVALID_PARAMETER.

        Source: `GET /rest/search`, scope `GET/search/*`.
        """
        return await self._caller.call(
            SEARCH_FIND,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            modified=modified,
            modified_gt=modified_gt,
            modified_gte=modified_gte,
            modified_lt=modified_lt,
            modified_lte=modified_lte,
            path=path,
            path_contains=path_contains,
            object_id=object_id,
            content=content,
            content_contains=content_contains,
            content_startswith=content_startswith,
            description=description,
            description_contains=description_contains,
            description_startswith=description_startswith,
            user=user,
            locked=locked,
            locked_gt=locked_gt,
            locked_gte=locked_gte,
            locked_lt=locked_lt,
            locked_lte=locked_lte,
            filesize=filesize,
            filesize_gt=filesize_gt,
            filesize_gte=filesize_gte,
            filesize_lt=filesize_lt,
            filesize_lte=filesize_lte,
            file_type=file_type,
            email_type=email_type,
            tracking_id=tracking_id,
            tracking_id_eq=tracking_id_eq,
            search_type=search_type,
            search_filter=search_filter,
            fls_only=fls_only,
            shared_mailbox_id=shared_mailbox_id,
            order_by=order_by,
        )

    @property
    def with_raw_response(self) -> AsyncSearchWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncSearchWithRawResponse(AsyncSearch(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncSearchWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncSearchWithStreamingResponse(AsyncSearch(self._caller.streaming))


class SearchWithRawResponse:
    """`Search`, answering with whole responses."""

    def __init__(self, resource: Search) -> None:
        self.find = raw(resource.find)


class SearchWithStreamingResponse:
    """`Search`, answering with streamed responses."""

    def __init__(self, resource: Search) -> None:
        self.find = streaming(resource.find)


class AsyncSearchWithRawResponse:
    """`AsyncSearch`, answering with whole responses."""

    def __init__(self, resource: AsyncSearch) -> None:
        self.find = async_raw(resource.find)


class AsyncSearchWithStreamingResponse:
    """`AsyncSearch`, answering with streamed responses."""

    def __init__(self, resource: AsyncSearch) -> None:
        self.find = async_streaming(resource.find)
