# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.members`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.common import Member
from ..models.files import MemberList
from .files_members_ldap_groups import AsyncFilesMembersLdapGroups, FilesMembersLdapGroups

ListOrderBy = Literal[
    "email:asc",
    "email:desc",
    "groupId:asc",
    "groupId:desc",
    "id:asc",
    "id:desc",
    "rank:asc",
    "rank:desc",
    "roleId:asc",
    "roleId:desc",
    "userId:asc",
    "userId:desc",
]

FILES_MEMBERS_LIST: Operation[MemberList] = Operation(
    "files.members.list",
    "GET /rest/files/{file_id}/members",
    result=MemberList,
    arguments=(
        shared.FILE_ID,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("user_id", str, "userId"),
        Query("group_id", int | str, "groupId"),
        Query("role_id", int | str, "roleId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("group_id_in", Sequence[int | str], "groupId:in"),
        Query("role_id_in", Sequence[int | str], "roleId:in"),
        Query("type_", Literal["d", "f"], "type"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FILES_MEMBERS_REMOVE_ALL: Operation[None] = Operation(
    "files.members.remove_all", "DELETE /rest/files/{file_id}/members", arguments=(shared.FILE_ID,)
)
FILES_MEMBERS_REMOVE_ME: Operation[None] = Operation(
    "files.members.remove_me", "DELETE /rest/files/{file_id}/members/me", arguments=(shared.FILE_ID,)
)
FILES_MEMBERS_GET: Operation[Member] = Operation(
    "files.members.get",
    "GET /rest/files/{file_id}/members/{user_id}",
    result=Member,
    arguments=(shared.FILE_ID, shared.USER_ID, shared.WITH, shared.MODE),
)
FILES_MEMBERS_UPDATE: Operation[None] = Operation(
    "files.members.update",
    "PUT /rest/files/{file_id}/members/{user_id}",
    arguments=(shared.FILE_ID, shared.USER_ID, Body("role_id", int | str, "roleId", required=True)),
)
FILES_MEMBERS_REMOVE: Operation[None] = Operation(
    "files.members.remove", "DELETE /rest/files/{file_id}/members/{user_id}", arguments=(shared.FILE_ID, shared.USER_ID)
)


class FilesMembers(Resource):
    """Members of a file."""

    @resource_property
    def ldap_groups(self) -> FilesMembersLdapGroups:
        """LDAP groups that have access to a file."""
        return FilesMembersLdapGroups(self._caller)

    def list(
        self,
        file_id: str,
        *,
        user_id: str | Omit = OMIT,
        group_id: int | str | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Member]:
        """List members.

        Lists the members of a file with their roles and who gave them access. Requires the `user_view` permission,
        and file sharing must be enabled. Source: `GET /rest/files/{file_id}/members`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            user_id: Only the member who is this user.
            group_id: Only the LDAP group with this ID.
            role_id: Only members whose role has this ID.
            user_id_in: Only members who are one of these users.
            group_id_in: Only LDAP groups with one of these IDs.
            role_id_in: Only members whose role has one of these IDs.
            type_: Only members of folders (`d`) or of files (`f`).
            order_by: The field and direction to sort by.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Member` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403
                ERR_SYSTEM_TENANT_SUSPENDED, ERR_ACCESS_USER, ERR_ENTITY_DELETED, ERR_USER_TYPE_NO_ACCESS; 422
                ERR_LICENSE_EXPIRED.
        """
        return self._caller.page(FILES_MEMBERS_LIST, Member, locals())

    def remove_all(self, file_id: str) -> None:
        """Remove all members.

        Stops sharing a file with anyone. Requires the `user_add` permission on the folder. Source:
        `DELETE /rest/files/{file_id}/members`, scope `DELETE/files/*`.

        Args:
            file_id: Identifier of the file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FILES_MEMBERS_REMOVE_ALL, locals())

    def remove_me(self, file_id: str) -> None:
        """Leave a file.

        Removes the caller's own access to a shared file. Source: `DELETE /rest/files/{file_id}/members/me`, scope
        `DELETE/files/*`.

        Args:
            file_id: Identifier of the file.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FILES_MEMBERS_REMOVE_ME, locals())

    def get(self, file_id: str, user_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Member:
        """Get a member.

        Returns the role of a member of a file. Requires the `user_view` permission. Source:
        `GET /rest/files/{file_id}/members/{user_id}`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            user_id: Identifier of the user.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The member.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_MEMBERS_GET, locals())

    def update(self, file_id: str, user_id: str, *, role_id: int | str) -> None:
        """Update a member's role.

        Changes the role of a member of a file. Requires the `user_add` permission on the folder. Source:
        `PUT /rest/files/{file_id}/members/{user_id}`, scope `PUT/files/*`.

        Args:
            file_id: Identifier of the file.
            user_id: Identifier of the user.
            role_id: Numeric ID of the role.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_MY_DIR,
                ERR_ENTITY_IS_SYNC_DIR, ERR_ENTITY_IS_SECURE_FOLDER, ERR_ACCESS_USER, ERR_ENTITY_DELETED; 409
                ERR_ENTITY_EXISTS, ERR_ENTITY_ROLE_IS_ASSIGNED, ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FILES_MEMBERS_UPDATE, locals())

    def remove(self, file_id: str, user_id: str) -> None:
        """Remove a member.

        Removes a member's access to a file. Requires the `user_add` permission on the folder. Source:
        `DELETE /rest/files/{file_id}/members/{user_id}`, scope `DELETE/files/*`.

        Args:
            file_id: Identifier of the file.
            user_id: Identifier of the user.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FILES_MEMBERS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> FilesMembersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FilesMembersWithRawResponse(FilesMembers(self._caller.raw))


class AsyncFilesMembers(AsyncResource):
    """Members of a file."""

    @resource_property
    def ldap_groups(self) -> AsyncFilesMembersLdapGroups:
        """LDAP groups that have access to a file."""
        return AsyncFilesMembersLdapGroups(self._caller)

    def list(
        self,
        file_id: str,
        *,
        user_id: str | Omit = OMIT,
        group_id: int | str | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Member]:
        """List members. See `FilesMembers.list`."""
        return self._caller.page(FILES_MEMBERS_LIST, Member, locals())

    async def remove_all(self, file_id: str) -> None:
        """Remove all members. See `FilesMembers.remove_all`."""
        return await self._caller.call(FILES_MEMBERS_REMOVE_ALL, locals())

    async def remove_me(self, file_id: str) -> None:
        """Leave a file. See `FilesMembers.remove_me`."""
        return await self._caller.call(FILES_MEMBERS_REMOVE_ME, locals())

    async def get(self, file_id: str, user_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Member:
        """Get a member. See `FilesMembers.get`."""
        return await self._caller.call(FILES_MEMBERS_GET, locals())

    async def update(self, file_id: str, user_id: str, *, role_id: int | str) -> None:
        """Update a member's role. See `FilesMembers.update`."""
        return await self._caller.call(FILES_MEMBERS_UPDATE, locals())

    async def remove(self, file_id: str, user_id: str) -> None:
        """Remove a member. See `FilesMembers.remove`."""
        return await self._caller.call(FILES_MEMBERS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFilesMembersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFilesMembersWithRawResponse(AsyncFilesMembers(self._caller.raw))


class FilesMembersWithRawResponse:
    def __init__(self, resource: FilesMembers) -> None:
        self.list = raw(resource.list)
        self.remove_all = raw(resource.remove_all)
        self.remove_me = raw(resource.remove_me)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.remove = raw(resource.remove)


class AsyncFilesMembersWithRawResponse:
    def __init__(self, resource: AsyncFilesMembers) -> None:
        self.list = async_raw(resource.list)
        self.remove_all = async_raw(resource.remove_all)
        self.remove_me = async_raw(resource.remove_me)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.remove = async_raw(resource.remove)
