# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.search`."""

from __future__ import annotations

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
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("with_", str, "with"),
        Query("content", str, "content"),
        Query("path", str, "path"),
        Query("object_id", str, "objectId"),
        Query("search_type", str, "searchType"),
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        with_: str | Omit = OMIT,
        content: str | Omit = OMIT,
        path: str | Omit = OMIT,
        object_id: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
    ) -> SearchResult:
        """Find files, folders and mails

        Searches names and, where that is switched on, contents. With `path` it finds the one object
        at that place and ignores the other criteria.

        Args:
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            mode: How much to say of each object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            content: Text to find in names and contents.
            path: Names of folders and the object itself, parted by slashes.
            object_id: Only below this folder.
            search_type: Kinds to look for, parted by commas: `f` files, `d` folders, `e` mails.

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
            mode=mode,
            with_=with_,
            content=content,
            path=path,
            object_id=object_id,
            search_type=search_type,
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
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        with_: str | Omit = OMIT,
        content: str | Omit = OMIT,
        path: str | Omit = OMIT,
        object_id: str | Omit = OMIT,
        search_type: str | Omit = OMIT,
    ) -> SearchResult:
        """Find files, folders and mails

        Searches names and, where that is switched on, contents. With `path` it finds the one object
        at that place and ignores the other criteria.

        Args:
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            mode: How much to say of each object.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            content: Text to find in names and contents.
            path: Names of folders and the object itself, parted by slashes.
            object_id: Only below this folder.
            search_type: Kinds to look for, parted by commas: `f` files, `d` folders, `e` mails.

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
            mode=mode,
            with_=with_,
            content=content,
            path=path,
            object_id=object_id,
            search_type=search_type,
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
