# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.recent`."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.folders import Node, NodeList
from ..models.mail import BulkResult
from ..models.users import RecentObject

USERS_RECENT_LIST: Operation[NodeList] = Operation(
    "users.recent.list",
    "GET /rest/users/me/recent",
    result=NodeList,
    arguments=(shared.RETURN_ENTITY, shared.WITH, shared.MODE, Query("type_", Sequence[Literal["d", "f"]], "type")),
    pagination=Pagination(items=("data",), total=()),
)
USERS_RECENT_ADD: Operation[BulkResult | None] = Operation(
    "users.recent.add",
    "POST /rest/users/me/recent",
    result=BulkResult | None,
    results={201: NoneType, 207: BulkResult},
    arguments=(Body("objects", Sequence[RecentObject], "objects", required=True),),
    idempotent=True,
)
USERS_RECENT_DELETE: Operation[None] = Operation(
    "users.recent.delete", "DELETE /rest/users/me/recent/{object_id}", arguments=(shared.OBJECT_ID,)
)


class UsersRecent(Resource):
    """Items that the account has used recently."""

    def list(
        self,
        *,
        type_: Sequence[Literal["d", "f"]] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Node]:
        """List recently used objects.

        Lists folders and files that the caller used recently. Requires a profile that may share. Source:
        `GET /rest/users/me/recent`, scope `GET/users/*`.

        Args:
            type_: Only folders (`d`) or files (`f`).
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Node` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(USERS_RECENT_LIST, Node, locals())

    def add(self, *, objects: Sequence[RecentObject]) -> BulkResult | None:
        """Record recently used objects.

        Adds folders and files to the list of recently used objects. Source: `POST /rest/users/me/recent`, scope
        `POST/users/*`.

        Args:
            objects: The objects, each with the time of its use.

        Returns:
            The result for each item, if some failed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_RECENT_ADD, locals())

    def delete(self, object_id: str) -> None:
        """Remove a recently used object.

        Removes an object from the list of recently used objects; the object itself remains. Source:
        `DELETE /rest/users/me/recent/{object_id}`, scope `DELETE/users/*`.

        Args:
            object_id: Identifier of the object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_RECENT_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> UsersRecentWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UsersRecentWithRawResponse(UsersRecent(self._caller.raw))


class AsyncUsersRecent(AsyncResource):
    """Items that the account has used recently."""

    def list(
        self,
        *,
        type_: Sequence[Literal["d", "f"]] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Node]:
        """List recently used objects. See `UsersRecent.list`."""
        return self._caller.page(USERS_RECENT_LIST, Node, locals())

    async def add(self, *, objects: Sequence[RecentObject]) -> BulkResult | None:
        """Record recently used objects. See `UsersRecent.add`."""
        return await self._caller.call(USERS_RECENT_ADD, locals())

    async def delete(self, object_id: str) -> None:
        """Remove a recently used object. See `UsersRecent.delete`."""
        return await self._caller.call(USERS_RECENT_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersRecentWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUsersRecentWithRawResponse(AsyncUsersRecent(self._caller.raw))


class UsersRecentWithRawResponse:
    def __init__(self, resource: UsersRecent) -> None:
        self.list = raw(resource.list)
        self.add = raw(resource.add)
        self.delete = raw(resource.delete)


class AsyncUsersRecentWithRawResponse:
    def __init__(self, resource: AsyncUsersRecent) -> None:
        self.list = async_raw(resource.list)
        self.add = async_raw(resource.add)
        self.delete = async_raw(resource.delete)
