# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.ldap_groups`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.common import LdapGroup
from ..models.ldap_groups import LdapGroupList

ListOrderBy = Literal["dn:asc", "dn:desc", "email:asc", "email:desc", "id:asc", "id:desc", "name:asc", "name:desc"]

LDAP_GROUPS_LIST: Operation[LdapGroupList] = Operation(
    "ldap_groups.list",
    "GET /rest/ldapGroups",
    result=LdapGroupList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("email", str, "email"),
        Query("email_contains", str, "email:contains"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
LDAP_GROUPS_CREATE: Operation[LdapGroup] = Operation(
    "ldap_groups.create",
    "POST /rest/ldapGroups",
    result=LdapGroup,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("dn", str, "dn", required=True),
        Body("email", str, "email"),
        Body("description", str, "description"),
        Body("add_links", bool, "addLinks"),
    ),
)
LDAP_GROUPS_GET: Operation[LdapGroup] = Operation(
    "ldap_groups.get", "GET /rest/ldapGroups/{ldap_group_id}", result=LdapGroup, arguments=(shared.LDAP_GROUP_ID,)
)
LDAP_GROUPS_UPDATE: Operation[LdapGroup] = Operation(
    "ldap_groups.update",
    "PUT /rest/ldapGroups/{ldap_group_id}",
    result=LdapGroup,
    arguments=(
        shared.LDAP_GROUP_ID,
        Body("email", str, "email"),
        Body("description", str, "description"),
        Body("add_links", bool, "addLinks"),
    ),
)
LDAP_GROUPS_DELETE: Operation[None] = Operation(
    "ldap_groups.delete", "DELETE /rest/ldapGroups/{ldap_group_id}", arguments=(shared.LDAP_GROUP_ID,)
)


class LdapGroups(Resource):
    """Groups of the LDAP directory."""

    def list(
        self,
        *,
        email: str | Omit = OMIT,
        email_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[LdapGroup]:
        """List LDAP groups.

        Lists the directory groups that an administrator enabled. Source: `GET /rest/ldapGroups`, scope
        `GET/ldapGroups/*` (inferred).

        Args:
            email: Only groups with this email address.
            email_contains: Only groups whose email address contains this text.
            order_by: Sort key and direction.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `LdapGroup` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(LDAP_GROUPS_LIST, LdapGroup, locals())

    def create(
        self,
        *,
        dn: str,
        email: str | Omit = OMIT,
        description: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> LdapGroup:
        """Add an LDAP group.

        Adds a directory group by its distinguished name. Responds with 422 if the directory has no group with that
        name. Requires an administrator. Source: `POST /rest/ldapGroups`, scope `POST/ldapGroups/*` (inferred).

        Args:
            dn: Distinguished name in the directory.
            email: Email address.
            description: Description of the group.
            add_links: Whether the answer includes links to related resources.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The LDAP group.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED, ERR_INPUT_INVALID_EMAIL.
        """
        return self._caller.call(LDAP_GROUPS_CREATE, locals())

    def get(self, ldap_group_id: int | str) -> LdapGroup:
        """Get an LDAP group.

        Returns one directory group. Source: `GET /rest/ldapGroups/{ldap_group_id}`, scope `GET/ldapGroups/*`
        (inferred).

        Args:
            ldap_group_id: Identifier of the LDAP group.

        Returns:
            The LDAP group.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(LDAP_GROUPS_GET, locals())

    def update(
        self,
        ldap_group_id: int | str,
        *,
        email: str | Omit = OMIT,
        description: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> LdapGroup:
        """Update an LDAP group.

        Changes the details that the appliance keeps about a directory group. Requires an administrator. Source:
        `PUT /rest/ldapGroups/{ldap_group_id}`, scope `PUT/ldapGroups/*` (inferred).

        Args:
            ldap_group_id: Identifier of the LDAP group.
            email: Email address.
            description: Description of the group.
            add_links: Whether the answer includes links to related resources.

        Returns:
            The LDAP group.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(LDAP_GROUPS_UPDATE, locals())

    def delete(self, ldap_group_id: int | str) -> None:
        """Remove an LDAP group.

        Removes a directory group from the appliance. Requires an administrator. Source:
        `DELETE /rest/ldapGroups/{ldap_group_id}`, scope `DELETE/ldapGroups/*` (inferred).

        Args:
            ldap_group_id: Identifier of the LDAP group.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(LDAP_GROUPS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> LdapGroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return LdapGroupsWithRawResponse(LdapGroups(self._caller.raw))


class AsyncLdapGroups(AsyncResource):
    """Groups of the LDAP directory."""

    def list(
        self,
        *,
        email: str | Omit = OMIT,
        email_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[LdapGroup]:
        """List LDAP groups. See `LdapGroups.list`."""
        return self._caller.page(LDAP_GROUPS_LIST, LdapGroup, locals())

    async def create(
        self,
        *,
        dn: str,
        email: str | Omit = OMIT,
        description: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> LdapGroup:
        """Add an LDAP group. See `LdapGroups.create`."""
        return await self._caller.call(LDAP_GROUPS_CREATE, locals())

    async def get(self, ldap_group_id: int | str) -> LdapGroup:
        """Get an LDAP group. See `LdapGroups.get`."""
        return await self._caller.call(LDAP_GROUPS_GET, locals())

    async def update(
        self,
        ldap_group_id: int | str,
        *,
        email: str | Omit = OMIT,
        description: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> LdapGroup:
        """Update an LDAP group. See `LdapGroups.update`."""
        return await self._caller.call(LDAP_GROUPS_UPDATE, locals())

    async def delete(self, ldap_group_id: int | str) -> None:
        """Remove an LDAP group. See `LdapGroups.delete`."""
        return await self._caller.call(LDAP_GROUPS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncLdapGroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncLdapGroupsWithRawResponse(AsyncLdapGroups(self._caller.raw))


class LdapGroupsWithRawResponse:
    def __init__(self, resource: LdapGroups) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)


class AsyncLdapGroupsWithRawResponse:
    def __init__(self, resource: AsyncLdapGroups) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
