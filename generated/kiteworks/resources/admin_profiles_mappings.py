# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.profiles.mappings`."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Query
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import ProfileMapping, ProfileMappingImpact, ProfileMappingPreview, ProfileMappings

ADMIN_PROFILES_MAPPINGS_PREVIEW: Operation[ProfileMappingPreview] = Operation(
    "admin.profiles.mappings.preview",
    "GET",
    "/rest/admin/profiles/mappings",
    result=ProfileMappingPreview,
    arguments=(Query("user", str, "user", required=True),),
)
ADMIN_PROFILES_MAPPINGS_GET: Operation[ProfileMappings] = Operation(
    "admin.profiles.mappings.get",
    "GET",
    "/rest/admin/profiles/{profile_id}/mappings",
    result=ProfileMappings,
    arguments=(shared.PROFILE_ID,),
)
ADMIN_PROFILES_MAPPINGS_UPDATE: Operation[ProfileMappingImpact] = Operation(
    "admin.profiles.mappings.update",
    "PUT",
    "/rest/admin/profiles/{profile_id}/mappings",
    result=ProfileMappingImpact,
    arguments=(
        shared.PROFILE_ID,
        shared.WITH,
        shared.MODE,
        Body("peek", bool, "peek"),
        Body("changes", Sequence[ProfileMapping], "changes"),
    ),
    media_type="application/json",
)


class AdminProfilesMappings(Resource):
    """Rules that give people a profile when they sign in."""

    def preview(self, *, user: str) -> ProfileMappingPreview:
        """Test mappings for a user.

        Tells which rules a user would meet. Changes nothing. Source: `GET /rest/admin/profiles/mappings`, scope
        `GET/admin/*` (inferred).

        Args:
            user: The user, by name or address.

        Returns:
            The rules that the user meets.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPINGS_PREVIEW, locals())

    def get(self, profile_id: int | str) -> ProfileMappings:
        """Read a profile's mappings.

        Reads the rules that give people this profile, by LDAP, by single sign-on or by the appliance itself.
        Source: `GET /rest/admin/profiles/{profile_id}/mappings`, scope `GET/admin/*` (inferred).

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
        """Change a profile's mappings.

        Changes the rules that give people this profile. With `peek` nothing changes, and the answer tells whom it
        would touch. Source: `PUT /rest/admin/profiles/{profile_id}/mappings`, scope `PUT/admin/*` (inferred).

        Args:
            profile_id: Identifier of the profile.
            peek: Whether to tell only what would happen.
            changes: The rules as they shall be.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            Whom the change touches.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_NOT_BOOLEAN.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPINGS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminProfilesMappingsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AdminProfilesMappingsWithRawResponse(AdminProfilesMappings(self._caller.raw))


class AsyncAdminProfilesMappings(AsyncResource):
    """Rules that give people a profile when they sign in."""

    async def preview(self, *, user: str) -> ProfileMappingPreview:
        """Test mappings for a user. See `AdminProfilesMappings.preview`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPINGS_PREVIEW, locals())

    async def get(self, profile_id: int | str) -> ProfileMappings:
        """Read a profile's mappings. See `AdminProfilesMappings.get`."""
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
        """Change a profile's mappings. See `AdminProfilesMappings.update`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPINGS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminProfilesMappingsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
