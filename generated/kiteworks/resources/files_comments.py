# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.comments`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.comments import Comment
from ..models.files import CommentList

ListOrderBy = Literal[
    "created:asc", "created:desc", "id:asc", "id:desc", "modified:asc", "modified:desc", "parentId:asc", "parentId:desc"
]

FILES_COMMENTS_LIST: Operation[CommentList] = Operation(
    "files.comments.list",
    "GET /rest/files/{file_id}/comments",
    result=CommentList,
    arguments=(
        shared.FILE_ID,
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
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("parent_id", int | str, "parentId"),
        Query("parent_id_in", Sequence[int | str], "parentId:in"),
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("contents_contains", str, "contents:contains"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FILES_COMMENTS_CREATE: Operation[Comment] = Operation(
    "files.comments.create",
    "POST /rest/files/{file_id}/comments",
    result=Comment,
    arguments=(
        shared.FILE_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("contents", str, "contents", required=True),
        Body("parent_id", int | str, "parentId"),
        Body("add_links", bool, "addLinks"),
    ),
)


class FilesComments(Resource):
    """Comments on a file."""

    def list(
        self,
        file_id: str,
        *,
        parent_id: int | str | Omit = OMIT,
        parent_id_in: Sequence[int | str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        contents_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
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
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Comment]:
        """List a file's comments.

        Lists the comments on a file. Requires the `comment_view` permission. Source:
        `GET /rest/files/{file_id}/comments`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            parent_id: Only replies to this comment.
            parent_id_in: Only replies to one of these comments.
            user_id: Only comments by this user.
            user_id_in: Only comments by one of these users.
            contents_contains: Only comments that contain this text.
            order_by: The field and direction to sort by.
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
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Comment` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(FILES_COMMENTS_LIST, Comment, locals())

    def create(
        self,
        file_id: str,
        *,
        contents: str,
        parent_id: int | str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Comment:
        """Comment on a file.

        Adds a comment to a file, or, with `parent_id`, a reply to a comment. Requires the `comment_add` permission.
        Source: `POST /rest/files/{file_id}/comments`, scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            contents: The text.
            parent_id: The comment to reply to; 0 for none.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_MAX_VALUE,
                ERR_INPUT_HTML_TAGS_INVALID, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(FILES_COMMENTS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> FilesCommentsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FilesCommentsWithRawResponse(FilesComments(self._caller.raw))


class AsyncFilesComments(AsyncResource):
    """Comments on a file."""

    def list(
        self,
        file_id: str,
        *,
        parent_id: int | str | Omit = OMIT,
        parent_id_in: Sequence[int | str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        contents_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
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
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Comment]:
        """List a file's comments. See `FilesComments.list`."""
        return self._caller.page(FILES_COMMENTS_LIST, Comment, locals())

    async def create(
        self,
        file_id: str,
        *,
        contents: str,
        parent_id: int | str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Comment:
        """Comment on a file. See `FilesComments.create`."""
        return await self._caller.call(FILES_COMMENTS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFilesCommentsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFilesCommentsWithRawResponse(AsyncFilesComments(self._caller.raw))


class FilesCommentsWithRawResponse:
    def __init__(self, resource: FilesComments) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)


class AsyncFilesCommentsWithRawResponse:
    def __init__(self, resource: AsyncFilesComments) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
