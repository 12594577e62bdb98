# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.recent`."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.folders import Node, NodeList
from ..models.mail import BulkResult
from ..models.users import RecentObject

USERS_RECENT_LIST: Operation[NodeList] = Operation(
    "users.recent.list",
    "GET",
    "/rest/users/me/recent",
    result=NodeList,
    arguments=(shared.RETURN_ENTITY, shared.WITH, shared.MODE, Query("type_", Sequence[Literal["d", "f"]], "type")),
    pagination=Pagination(items=("data",), total=()),
)
USERS_RECENT_ADD: Operation[BulkResult | None] = Operation(
    "users.recent.add",
    "POST",
    "/rest/users/me/recent",
    result=BulkResult | None,
    results={201: NoneType, 207: BulkResult},
    arguments=(Body("objects", Sequence[RecentObject], "objects", required=True),),
    media_type="application/json",
    idempotent=True,
)
USERS_RECENT_DELETE: Operation[None] = Operation(
    "users.recent.delete", "DELETE", "/rest/users/me/recent/{object_id}", result=NoneType, arguments=(shared.OBJECT_ID,)
)


class UsersRecent(Resource):
    """What the account used lately."""

    def list(
        self,
        *,
        type_: Sequence[Literal["d", "f"]] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Node]:
        """List what I used lately.

        Lists folders and files that the caller used lately. Needs a profile that may share. Source: `GET
        /rest/users/me/recent`, scope `GET/users/*`.

        Args:
            type_: Only folders (`d`) or files (`f`).
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Node` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(USERS_RECENT_LIST, Node, locals())

    def add(self, *, objects: Sequence[RecentObject]) -> BulkResult | None:
        """Record what was used.

        Puts folders and files among those that were used lately. Source: `POST /rest/users/me/recent`, scope
        `POST/users/*`.

        Args:
            objects: The objects, each with the time it was used.

        Returns:
            What became of each, where some failed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 400 ERR_REQUEST_INVALID_JSON;
                422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_RECENT_ADD, locals())

    def delete(self, object_id: str) -> None:
        """Forget what was used.

        Takes an object from those that were used lately; the object stays. Source: `DELETE
        /rest/users/me/recent/{object_id}`, scope `DELETE/users/*`.

        Args:
            object_id: Identifier of the object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_RECENT_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> UsersRecentWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return UsersRecentWithRawResponse(UsersRecent(self._caller.raw))


class AsyncUsersRecent(AsyncResource):
    """What the account used lately."""

    def list(
        self,
        *,
        type_: Sequence[Literal["d", "f"]] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Node]:
        """List what I used lately. See `UsersRecent.list`."""
        return self._caller.page(USERS_RECENT_LIST, Node, locals())

    async def add(self, *, objects: Sequence[RecentObject]) -> BulkResult | None:
        """Record what was used. See `UsersRecent.add`."""
        return await self._caller.call(USERS_RECENT_ADD, locals())

    async def delete(self, object_id: str) -> None:
        """Forget what was used. See `UsersRecent.delete`."""
        return await self._caller.call(USERS_RECENT_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersRecentWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
