# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.profiles.mappings`."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import ProfileMapping, ProfileMappingImpact, ProfileMappingPreview, ProfileMappings

ADMIN_PROFILES_MAPPINGS_PREVIEW: Operation[ProfileMappingPreview] = Operation(
    "admin.profiles.mappings.preview",
    "GET /rest/admin/profiles/mappings",
    result=ProfileMappingPreview,
    arguments=(Query("user", str, "user", required=True),),
)
ADMIN_PROFILES_MAPPINGS_GET: Operation[ProfileMappings] = Operation(
    "admin.profiles.mappings.get",
    "GET /rest/admin/profiles/{profile_id}/mappings",
    result=ProfileMappings,
    arguments=(shared.PROFILE_ID,),
)
ADMIN_PROFILES_MAPPINGS_UPDATE: Operation[ProfileMappingImpact] = Operation(
    "admin.profiles.mappings.update",
    "PUT /rest/admin/profiles/{profile_id}/mappings",
    result=ProfileMappingImpact,
    arguments=(
        shared.PROFILE_ID,
        shared.WITH,
        shared.MODE,
        Body("peek", bool, "peek"),
        Body("changes", Sequence[ProfileMapping], "changes"),
    ),
)


class AdminProfilesMappings(Resource):
    """Rules that assign a profile to users when they sign in."""

    def preview(self, *, user: str) -> ProfileMappingPreview:
        """Preview the mappings for a user.

        Returns the mapping rules that match a user. Nothing changes. Requires an administrator. Source:
        `GET /rest/admin/profiles/mappings`, scope `GET/admin/*` (inferred).

        Args:
            user: Name or email address of the user.

        Returns:
            The rules that match the user.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPINGS_PREVIEW, locals())

    def get(self, profile_id: int | str) -> ProfileMappings:
        """Get a profile's mappings.

        Returns the rules that assign this profile to users signing in through LDAP, through single sign-on or with a
        password of the appliance. Requires an administrator. Source: `GET /rest/admin/profiles/{profile_id}/mappings`,
        scope `GET/admin/*` (inferred).

        Args:
            profile_id: Identifier of the profile.

        Returns:
            The profile mappings.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPINGS_GET, locals())

    def update(
        self,
        profile_id: int | str,
        *,
        peek: bool | Omit = OMIT,
        changes: Sequence[ProfileMapping] | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> ProfileMappingImpact:
        """Update a profile's mappings.

        Updates the rules that assign this profile. With `peek`, nothing changes; the response lists the users who
        would be affected. Requires an administrator. Source: `PUT /rest/admin/profiles/{profile_id}/mappings`, scope
        `PUT/admin/*` (inferred).

        Args:
            profile_id: Identifier of the profile.
            peek: Whether to only preview the effect.
            changes: The new rules.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The users affected by the change.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_NOT_BOOLEAN.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPINGS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminProfilesMappingsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminProfilesMappingsWithRawResponse(AdminProfilesMappings(self._caller.raw))


class AsyncAdminProfilesMappings(AsyncResource):
    """Rules that assign a profile to users when they sign in."""

    async def preview(self, *, user: str) -> ProfileMappingPreview:
        """Preview the mappings for a user. See `AdminProfilesMappings.preview`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPINGS_PREVIEW, locals())

    async def get(self, profile_id: int | str) -> ProfileMappings:
        """Get a profile's mappings. See `AdminProfilesMappings.get`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPINGS_GET, locals())

    async def update(
        self,
        profile_id: int | str,
        *,
        peek: bool | Omit = OMIT,
        changes: Sequence[ProfileMapping] | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> ProfileMappingImpact:
        """Update a profile's mappings. See `AdminProfilesMappings.update`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPINGS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminProfilesMappingsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminProfilesMappingsWithRawResponse(AsyncAdminProfilesMappings(self._caller.raw))


class AdminProfilesMappingsWithRawResponse:
    def __init__(self, resource: AdminProfilesMappings) -> None:
        self.preview = raw(resource.preview)
        self.get = raw(resource.get)
        self.update = raw(resource.update)


class AsyncAdminProfilesMappingsWithRawResponse:
    def __init__(self, resource: AsyncAdminProfilesMappings) -> None:
        self.preview = async_raw(resource.preview)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
