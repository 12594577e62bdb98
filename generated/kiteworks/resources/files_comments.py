# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.comments`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.comments import Comment
from ..models.files import CommentList

ListOrderBy = Literal[
    "created:asc", "created:desc", "id:asc", "id:desc", "modified:asc", "modified:desc", "parentId:asc", "parentId:desc"
]

FILES_COMMENTS_LIST: Operation[CommentList] = Operation(
    "files.comments.list",
    "GET",
    "/rest/files/{file_id}/comments",
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
    "POST",
    "/rest/files/{file_id}/comments",
    result=Comment,
    arguments=(
        shared.FILE_ID,
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("contents", str, "contents", required=True),
        Body("parent_id", int | str, "parentId"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
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

        Lists the comments on a file. Needs the `comment_view` permission. Source: `GET
        /rest/files/{file_id}/comments`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            parent_id: Only where the comment above is this.
            parent_id_in: Only where the comment above is one of these.
            user_id: Only where the user is this.
            user_id_in: Only where the user is one of these.
            contents_contains: Only where the text has this text in it.
            order_by: What to order by, and which way.
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
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

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

        Writes a comment, or with `parentId` an answer to one. Needs the `comment_add` permission. Source: `POST
        /rest/files/{file_id}/comments`, scope `POST/files/*`.

        Args:
            file_id: Identifier of the file.
            contents: The text.
            parent_id: The comment to answer; 0 for none.
            add_links: Whether to answer with links to related addresses.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER; 422
                ERR_INPUT_MAX_VALUE, ERR_INPUT_HTML_TAGS_INVALID, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(FILES_COMMENTS_CREATE, locals())

    @responses_property
    def with_raw_response(self) -> FilesCommentsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncFilesCommentsWithRawResponse(AsyncFilesComments(self._caller.raw))


class FilesCommentsWithRawResponse:
    def __init__(self, resource: FilesComments) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)


class AsyncFilesCommentsWithRawResponse:
    def __init__(self, resource: AsyncFilesComments) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
