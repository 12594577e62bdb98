# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.groups`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.contacts import Contact, ContactEmail, ContactList

GROUPS_LIST: Operation[ContactList] = Operation(
    "groups.list",
    "GET /rest/groups",
    result=ContactList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.LIMIT,
        shared.OFFSET,
        Query("order_by", Literal["id:asc", "id:desc", "name:asc", "name:desc"], "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
GROUPS_CREATE: Operation[Contact] = Operation(
    "groups.create",
    "POST /rest/groups",
    result=Contact,
    arguments=(Body("name", str, "name", required=True), Body("items", Sequence[ContactEmail], "items", required=True)),
)
GROUPS_GET: Operation[Contact] = Operation(
    "groups.get", "GET /rest/groups/{group_id}", result=Contact, arguments=(shared.GROUP_ID,)
)
GROUPS_UPDATE: Operation[None] = Operation(
    "groups.update",
    "PUT /rest/groups/{group_id}",
    arguments=(
        shared.GROUP_ID,
        Body("name", str, "name", required=True),
        Body("items", Sequence[ContactEmail], "items", required=True),
    ),
)
GROUPS_DELETE: Operation[None] = Operation(
    "groups.delete", "DELETE /rest/groups/{group_id}", arguments=(shared.GROUP_ID,)
)


class Groups(Resource):
    """Groups of contacts."""

    def list(
        self,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Contact]:
        """List groups.

        Lists the caller's groups with their addresses. Source: `GET /rest/groups`, scope `GET/groups/*`
        (inferred).

        Args:
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `Contact` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_FILTER.
        """
        return self._caller.page(GROUPS_LIST, Contact, locals())

    def create(self, *, name: str, items: Sequence[ContactEmail]) -> Contact:
        """Create a group.

        Creates a group of email addresses. Source: `POST /rest/groups`, scope `POST/groups/*` (inferred).

        Args:
            name: Name of the group.
            items: Addresses in the group; at least one.

        Returns:
            The contact group.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 409 ERR_ENTITY_EXISTS; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(GROUPS_CREATE, locals())

    def get(self, group_id: int | str) -> Contact:
        """Get a group.

        Returns a group and its addresses. Source: `GET /rest/groups/{group_id}`, scope `GET/groups/*` (inferred).

        Args:
            group_id: Identifier of the group.

        Returns:
            The contact group.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(GROUPS_GET, locals())

    def update(self, group_id: int | str, *, name: str, items: Sequence[ContactEmail]) -> None:
        """Update a group.

        Changes the name and addresses of a group. The caller must own it. Source: `PUT /rest/groups/{group_id}`,
        scope `PUT/groups/*` (inferred).

        Args:
            group_id: Identifier of the group.
            name: Name of the group.
            items: Addresses in the group; at least one.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 409 ERR_ENTITY_EXISTS; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(GROUPS_UPDATE, locals())

    def delete(self, group_id: int | str) -> None:
        """Delete a group.

        Deletes a group. The caller must own it. Source: `DELETE /rest/groups/{group_id}`, scope `DELETE/groups/*`
        (inferred).

        Args:
            group_id: Identifier of the group.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(GROUPS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> GroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return GroupsWithRawResponse(Groups(self._caller.raw))


class AsyncGroups(AsyncResource):
    """Groups of contacts."""

    def list(
        self,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Contact]:
        """List groups. See `Groups.list`."""
        return self._caller.page(GROUPS_LIST, Contact, locals())

    async def create(self, *, name: str, items: Sequence[ContactEmail]) -> Contact:
        """Create a group. See `Groups.create`."""
        return await self._caller.call(GROUPS_CREATE, locals())

    async def get(self, group_id: int | str) -> Contact:
        """Get a group. See `Groups.get`."""
        return await self._caller.call(GROUPS_GET, locals())

    async def update(self, group_id: int | str, *, name: str, items: Sequence[ContactEmail]) -> None:
        """Update a group. See `Groups.update`."""
        return await self._caller.call(GROUPS_UPDATE, locals())

    async def delete(self, group_id: int | str) -> None:
        """Delete a group. See `Groups.delete`."""
        return await self._caller.call(GROUPS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncGroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncGroupsWithRawResponse(AsyncGroups(self._caller.raw))


class GroupsWithRawResponse:
    def __init__(self, resource: Groups) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)


class AsyncGroupsWithRawResponse:
    def __init__(self, resource: AsyncGroups) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
