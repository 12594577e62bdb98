# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.ldap_groups`."""

from __future__ import annotations

from types import NoneType
from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.common import LdapGroup
from ..models.ldap_groups import LdapGroupList

ListOrderBy = Literal["dn:asc", "dn:desc", "email:asc", "email:desc", "id:asc", "id:desc", "name:asc", "name:desc"]

LDAP_GROUPS_LIST: Operation[LdapGroupList] = Operation(
    "ldap_groups.list",
    "GET",
    "/rest/ldapGroups",
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
    "POST",
    "/rest/ldapGroups",
    result=LdapGroup,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("dn", str, "dn", required=True),
        Body("email", str, "email"),
        Body("description", str, "description"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
)
LDAP_GROUPS_GET: Operation[LdapGroup] = Operation(
    "ldap_groups.get", "GET", "/rest/ldapGroups/{ldap_group_id}", result=LdapGroup, arguments=(shared.LDAP_GROUP_ID,)
)
LDAP_GROUPS_UPDATE: Operation[LdapGroup] = Operation(
    "ldap_groups.update",
    "PUT",
    "/rest/ldapGroups/{ldap_group_id}",
    result=LdapGroup,
    arguments=(
        shared.LDAP_GROUP_ID,
        Body("email", str, "email"),
        Body("description", str, "description"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
)
LDAP_GROUPS_DELETE: Operation[None] = Operation(
    "ldap_groups.delete",
    "DELETE",
    "/rest/ldapGroups/{ldap_group_id}",
    result=NoneType,
    arguments=(shared.LDAP_GROUP_ID,),
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

        Lists the groups of the directory that an administrator switched on. Source: `GET /rest/ldapGroups`, scope
        `GET/ldapGroups/*` (inferred).

        Args:
            email: Only where the address is this.
            email_contains: Only where the address has this text in it.
            order_by: What to order by, and which way.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

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

        Makes a group of the directory known, by its distinguished name. Answers 422 if the directory has none of
        that name. Source: `POST /rest/ldapGroups`, scope `POST/ldapGroups/*` (inferred).

        Args:
            dn: Distinguished name in the directory.
            email: E-mail address.
            description: What it is for.
            add_links: Whether to answer with links to related addresses.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The LDAP group.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_REQUIRED,
                ERR_INPUT_INVALID_EMAIL.
        """
        return self._caller.call(LDAP_GROUPS_CREATE, locals())

    def get(self, ldap_group_id: int | str) -> LdapGroup:
        """Read about an LDAP group.

        Reads one group of the directory. Source: `GET /rest/ldapGroups/{ldap_group_id}`, scope `GET/ldapGroups/*`
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
        """Change an LDAP group.

        Changes what the appliance knows of a group. Source: `PUT /rest/ldapGroups/{ldap_group_id}`, scope
        `PUT/ldapGroups/*` (inferred).

        Args:
            ldap_group_id: Identifier of the LDAP group.
            email: E-mail address.
            description: What it is for.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The LDAP group.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(LDAP_GROUPS_UPDATE, locals())

    def delete(self, ldap_group_id: int | str) -> None:
        """Remove an LDAP group.

        Makes the appliance forget a group of the directory. Source: `DELETE /rest/ldapGroups/{ldap_group_id}`,
        scope `DELETE/ldapGroups/*` (inferred).

        Args:
            ldap_group_id: Identifier of the LDAP group.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(LDAP_GROUPS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> LdapGroupsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
        """Read about an LDAP group. See `LdapGroups.get`."""
        return await self._caller.call(LDAP_GROUPS_GET, locals())

    async def update(
        self,
        ldap_group_id: int | str,
        *,
        email: str | Omit = OMIT,
        description: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> LdapGroup:
        """Change an LDAP group. See `LdapGroups.update`."""
        return await self._caller.call(LDAP_GROUPS_UPDATE, locals())

    async def delete(self, ldap_group_id: int | str) -> None:
        """Remove an LDAP group. See `LdapGroups.delete`."""
        return await self._caller.call(LDAP_GROUPS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncLdapGroupsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
