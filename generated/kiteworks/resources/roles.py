# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.roles`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.common import Role
from ..models.roles import RoleList

ListOrderBy = Literal["id:asc", "id:desc", "name:asc", "name:desc", "rank:asc", "rank:desc"]

ROLES_LIST: Operation[RoleList] = Operation(
    "roles.list",
    "GET /rest/roles",
    result=RoleList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.WITH,
        shared.MODE,
        Query("disabled", bool, "disabled"),
        Query("type_", Literal["d", "f"], "type"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
ROLES_GET: Operation[Role] = Operation(
    "roles.get", "GET /rest/roles/{role_id}", result=Role, arguments=(shared.ROLE_ID,)
)


class Roles(Resource):
    """Roles that members of folders and files may have."""

    def list(
        self,
        *,
        disabled: bool | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Role]:
        """List roles.

        Lists the roles that members can have. Role numbers differ between appliances. Source: `GET /rest/roles`,
        scope `GET/roles/*` (inferred).

        Args:
            disabled: Only roles that are disabled (true) or enabled (false).
            type_: Only roles for folders (`d`) or for files (`f`).
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Role` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ROLES_LIST, Role, locals())

    def get(self, role_id: int | str) -> Role:
        """Get a role.

        Returns one role. Source: `GET /rest/roles/{role_id}`, scope `GET/roles/*` (inferred).

        Args:
            role_id: Identifier of the role.

        Returns:
            The role.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ROLES_GET, locals())

    @responses_property
    def with_raw_response(self) -> RolesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return RolesWithRawResponse(Roles(self._caller.raw))


class AsyncRoles(AsyncResource):
    """Roles that members of folders and files may have."""

    def list(
        self,
        *,
        disabled: bool | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Role]:
        """List roles. See `Roles.list`."""
        return self._caller.page(ROLES_LIST, Role, locals())

    async def get(self, role_id: int | str) -> Role:
        """Get a role. See `Roles.get`."""
        return await self._caller.call(ROLES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncRolesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncRolesWithRawResponse(AsyncRoles(self._caller.raw))


class RolesWithRawResponse:
    def __init__(self, resource: Roles) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncRolesWithRawResponse:
    def __init__(self, resource: AsyncRoles) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
