# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.members.ldap_groups`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import LdapGroupMember, LdapGroupMemberList

ListOrderBy = Literal["groupId:asc", "groupId:desc", "id:asc", "id:desc", "roleId:asc", "roleId:desc"]

FILES_MEMBERS_LDAP_GROUPS_LIST: Operation[LdapGroupMemberList] = Operation(
    "files.members.ldap_groups.list",
    "GET",
    "/rest/files/{file_id}/members/ldapGroup",
    result=LdapGroupMemberList,
    arguments=(
        shared.FILE_ID,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("group_id", int | str, "groupId"),
        Query("group_id_in", Sequence[int | str], "groupId:in"),
        Query("role_id", int | str, "roleId"),
        Query("role_id_in", Sequence[int | str], "roleId:in"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FILES_MEMBERS_LDAP_GROUPS_GET: Operation[LdapGroupMember] = Operation(
    "files.members.ldap_groups.get",
    "GET",
    "/rest/files/{file_id}/members/ldapGroup/{ldap_group_id}",
    result=LdapGroupMember,
    arguments=(shared.FILE_ID, shared.LDAP_GROUP_ID, shared.WITH, shared.MODE),
)


class FilesMembersLdapGroups(Resource):
    """LDAP groups that have access to a file."""

    def list(
        self,
        file_id: str,
        *,
        group_id: int | str | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[LdapGroupMember]:
        """List groups with access.

        Lists the LDAP groups that have access to the folder of a file. Needs the `user_view` permission. Source:
        `GET /rest/files/{file_id}/members/ldapGroup`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            group_id: Only where the number of the LDAP group is this.
            group_id_in: Only where the number of the LDAP group is one of these.
            role_id: Only where the number of the role is this.
            role_id_in: Only where the number of the role is one of these.
            order_by: What to order by, and which way.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `LdapGroupMember` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(FILES_MEMBERS_LDAP_GROUPS_LIST, LdapGroupMember, locals())

    def get(
        self, file_id: str, ldap_group_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> LdapGroupMember:
        """Read about a group.

        Reads the role that an LDAP group has for the folder of a file. Needs the `user_view` permission. Source:
        `GET /rest/files/{file_id}/members/ldapGroup/{ldap_group_id}`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            ldap_group_id: Identifier of the LDAP group.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The group.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_MEMBERS_LDAP_GROUPS_GET, locals())

    @responses_property
    def with_raw_response(self) -> FilesMembersLdapGroupsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return FilesMembersLdapGroupsWithRawResponse(FilesMembersLdapGroups(self._caller.raw))


class AsyncFilesMembersLdapGroups(AsyncResource):
    """LDAP groups that have access to a file."""

    def list(
        self,
        file_id: str,
        *,
        group_id: int | str | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[LdapGroupMember]:
        """List groups with access. See `FilesMembersLdapGroups.list`."""
        return self._caller.page(FILES_MEMBERS_LDAP_GROUPS_LIST, LdapGroupMember, locals())

    async def get(
        self, file_id: str, ldap_group_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> LdapGroupMember:
        """Read about a group. See `FilesMembersLdapGroups.get`."""
        return await self._caller.call(FILES_MEMBERS_LDAP_GROUPS_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFilesMembersLdapGroupsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncFilesMembersLdapGroupsWithRawResponse(AsyncFilesMembersLdapGroups(self._caller.raw))


class FilesMembersLdapGroupsWithRawResponse:
    def __init__(self, resource: FilesMembersLdapGroups) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncFilesMembersLdapGroupsWithRawResponse:
    def __init__(self, resource: AsyncFilesMembersLdapGroups) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
