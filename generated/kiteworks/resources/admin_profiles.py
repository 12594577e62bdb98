# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.profiles`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Profile, ProfileList
from .admin_profiles_mapping_order import AdminProfilesMappingOrder, AsyncAdminProfilesMappingOrder
from .admin_profiles_mappings import AdminProfilesMappings, AsyncAdminProfilesMappings
from .admin_profiles_users import AdminProfilesUsers, AsyncAdminProfilesUsers

ADMIN_PROFILES_LIST: Operation[ProfileList] = Operation(
    "admin.profiles.list",
    "GET /rest/admin/profiles",
    result=ProfileList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("order_by", Literal["id:asc", "id:desc", "name:asc", "name:desc"], "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
ADMIN_PROFILES_GET: Operation[Profile] = Operation(
    "admin.profiles.get", "GET /rest/admin/profiles/{profile_id}", result=Profile, arguments=(shared.PROFILE_ID,)
)


class AdminProfiles(Resource):
    """Profiles, which Kiteworks also calls user types."""

    @resource_property
    def mapping_order(self) -> AdminProfilesMappingOrder:
        """The order in which profile mappings are tried."""
        return AdminProfilesMappingOrder(self._caller)

    @resource_property
    def mappings(self) -> AdminProfilesMappings:
        """Rules that assign a profile to users when they sign in."""
        return AdminProfilesMappings(self._caller)

    @resource_property
    def users(self) -> AdminProfilesUsers:
        """The users who have a profile."""
        return AdminProfilesUsers(self._caller)

    def list(
        self,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Profile]:
        """List profiles.

        Lists the profiles of the appliance, such as Standard and Restricted. Requires an administrator. Source:
        `GET /rest/admin/profiles`, scope `GET/admin/*` (inferred).

        Args:
            order_by: The field and direction to sort by.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Profile` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ADMIN_PROFILES_LIST, Profile, locals())

    def get(self, profile_id: int | str) -> Profile:
        """Get a profile.

        Returns a profile and what its users are allowed to do. Requires an administrator. Source:
        `GET /rest/admin/profiles/{profile_id}`, scope `GET/admin/*` (inferred).

        Args:
            profile_id: Identifier of the profile.

        Returns:
            The profile.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_PROFILES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AdminProfilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminProfilesWithRawResponse(AdminProfiles(self._caller.raw))


class AsyncAdminProfiles(AsyncResource):
    """Profiles, which Kiteworks also calls user types."""

    @resource_property
    def mapping_order(self) -> AsyncAdminProfilesMappingOrder:
        """The order in which profile mappings are tried."""
        return AsyncAdminProfilesMappingOrder(self._caller)

    @resource_property
    def mappings(self) -> AsyncAdminProfilesMappings:
        """Rules that assign a profile to users when they sign in."""
        return AsyncAdminProfilesMappings(self._caller)

    @resource_property
    def users(self) -> AsyncAdminProfilesUsers:
        """The users who have a profile."""
        return AsyncAdminProfilesUsers(self._caller)

    def list(
        self,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Profile]:
        """List profiles. See `AdminProfiles.list`."""
        return self._caller.page(ADMIN_PROFILES_LIST, Profile, locals())

    async def get(self, profile_id: int | str) -> Profile:
        """Get a profile. See `AdminProfiles.get`."""
        return await self._caller.call(ADMIN_PROFILES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminProfilesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminProfilesWithRawResponse(AsyncAdminProfiles(self._caller.raw))


class AdminProfilesWithRawResponse:
    def __init__(self, resource: AdminProfiles) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncAdminProfilesWithRawResponse:
    def __init__(self, resource: AsyncAdminProfiles) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
