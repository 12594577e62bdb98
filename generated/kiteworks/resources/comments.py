# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.comments`."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.comments import Comment

COMMENTS_GET: Operation[Comment] = Operation(
    "comments.get",
    "GET",
    "/rest/comments/{comment_id}",
    result=Comment,
    arguments=(shared.COMMENT_ID, shared.WITH, shared.MODE),
)
COMMENTS_UPDATE: Operation[Comment] = Operation(
    "comments.update",
    "PUT",
    "/rest/comments/{comment_id}",
    result=Comment,
    arguments=(
        shared.COMMENT_ID,
        Body("contents", str, "contents", required=True),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
)
COMMENTS_DELETE: Operation[None] = Operation(
    "comments.delete", "DELETE", "/rest/comments/{comment_id}", result=NoneType, arguments=(shared.COMMENT_ID,)
)


class Comments(Resource):
    """Comments on files."""

    def get(self, comment_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Comment:
        """Read a comment.

        Needs the `comment_view` permission on its file. Source: `GET /rest/comments/{comment_id}`, scope
        `GET/comments/*`.

        Args:
            comment_id: Identifier of the comment.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(COMMENTS_GET, locals())

    def update(self, comment_id: int | str, *, contents: str, add_links: bool | Omit = OMIT) -> Comment:
        """Change a comment.

        Changes the text of a comment. Needs the `comment_edit` permission on its file, and its author or a manager
        of the folder. Source: `PUT /rest/comments/{comment_id}`, scope `PUT/comments/*`.

        Args:
            comment_id: Identifier of the comment.
            contents: The text.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_MAX_VALUE,
                ERR_INPUT_HTML_TAGS_INVALID, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(COMMENTS_UPDATE, locals())

    def delete(self, comment_id: int | str) -> None:
        """Delete a comment.

        Needs the `comment_delete` permission on its file, and its author or a manager of the folder. Source:
        `DELETE /rest/comments/{comment_id}`, scope `DELETE/comments/*`.

        Args:
            comment_id: Identifier of the comment.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(COMMENTS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> CommentsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return CommentsWithRawResponse(Comments(self._caller.raw))


class AsyncComments(AsyncResource):
    """Comments on files."""

    async def get(self, comment_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Comment:
        """Read a comment. See `Comments.get`."""
        return await self._caller.call(COMMENTS_GET, locals())

    async def update(self, comment_id: int | str, *, contents: str, add_links: bool | Omit = OMIT) -> Comment:
        """Change a comment. See `Comments.update`."""
        return await self._caller.call(COMMENTS_UPDATE, locals())

    async def delete(self, comment_id: int | str) -> None:
        """Delete a comment. See `Comments.delete`."""
        return await self._caller.call(COMMENTS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncCommentsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
