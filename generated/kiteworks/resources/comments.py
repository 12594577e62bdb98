# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.comments`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation

from .. import _parameters as shared
from .._parameters import Mode
from ..models.comments import Comment

COMMENTS_GET: Operation[Comment] = Operation(
    "comments.get",
    "GET /rest/comments/{comment_id}",
    result=Comment,
    arguments=(shared.COMMENT_ID, shared.WITH, shared.MODE),
)
COMMENTS_UPDATE: Operation[Comment] = Operation(
    "comments.update",
    "PUT /rest/comments/{comment_id}",
    result=Comment,
    arguments=(
        shared.COMMENT_ID,
        Body("contents", str, "contents", required=True),
        Body("add_links", bool, "addLinks"),
    ),
)
COMMENTS_DELETE: Operation[None] = Operation(
    "comments.delete", "DELETE /rest/comments/{comment_id}", arguments=(shared.COMMENT_ID,)
)


class Comments(Resource):
    """Comments on files."""

    def get(self, comment_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Comment:
        """Get a comment.

        Returns a comment. Requires the `comment_view` permission on its file. Source:
        `GET /rest/comments/{comment_id}`, scope `GET/comments/*`.

        Args:
            comment_id: Identifier of the comment.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(COMMENTS_GET, locals())

    def update(self, comment_id: int | str, *, contents: str, add_links: bool | Omit = OMIT) -> Comment:
        """Update a comment.

        Updates the text of a comment. Requires the `comment_edit` permission on its file. The caller must be its
        author or a manager of the folder. Source: `PUT /rest/comments/{comment_id}`, scope `PUT/comments/*`.

        Args:
            comment_id: Identifier of the comment.
            contents: The text.
            add_links: Whether to include links to related resources in the response.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_MAX_VALUE,
                ERR_INPUT_HTML_TAGS_INVALID, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(COMMENTS_UPDATE, locals())

    def delete(self, comment_id: int | str) -> None:
        """Delete a comment.

        Deletes a comment. Requires the `comment_delete` permission on its file. The caller must be its author or a
        manager of the folder. Source: `DELETE /rest/comments/{comment_id}`, scope `DELETE/comments/*`.

        Args:
            comment_id: Identifier of the comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(COMMENTS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> CommentsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return CommentsWithRawResponse(Comments(self._caller.raw))


class AsyncComments(AsyncResource):
    """Comments on files."""

    async def get(self, comment_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Comment:
        """Get a comment. See `Comments.get`."""
        return await self._caller.call(COMMENTS_GET, locals())

    async def update(self, comment_id: int | str, *, contents: str, add_links: bool | Omit = OMIT) -> Comment:
        """Update a comment. See `Comments.update`."""
        return await self._caller.call(COMMENTS_UPDATE, locals())

    async def delete(self, comment_id: int | str) -> None:
        """Delete a comment. See `Comments.delete`."""
        return await self._caller.call(COMMENTS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncCommentsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncCommentsWithRawResponse(AsyncComments(self._caller.raw))


class CommentsWithRawResponse:
    def __init__(self, resource: Comments) -> None:
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)


class AsyncCommentsWithRawResponse:
    def __init__(self, resource: AsyncComments) -> None:
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
