# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.settings`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Operation

from ..models.settings import PasswordPolicy, UserSettings

SETTINGS_PASSWORD_POLICY: Operation[PasswordPolicy] = Operation(
    "settings.password_policy", "GET /rest/settings/passwordPolicy", result=PasswordPolicy
)
SETTINGS_SYSTEM: Operation[UserSettings] = Operation(
    "settings.system", "GET /rest/settings/system", result=UserSettings
)


class Settings(Resource):
    """Settings of the appliance."""

    def password_policy(self) -> PasswordPolicy:
        """Get the password policy.

        Returns the rules that passwords must meet. Source: `GET /rest/settings/passwordPolicy`.

        Returns:
            The password policy.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SETTINGS_PASSWORD_POLICY, {})

    def system(self) -> UserSettings:
        """Get the appliance's settings.

        Returns the defaults set by an administrator: language, location and quota. Source:
        `GET /rest/settings/system`, scope `GET/settings/*` (inferred).

        Returns:
            The settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SETTINGS_SYSTEM, {})

    @responses_property
    def with_raw_response(self) -> SettingsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SettingsWithRawResponse(Settings(self._caller.raw))


class AsyncSettings(AsyncResource):
    """Settings of the appliance."""

    async def password_policy(self) -> PasswordPolicy:
        """Get the password policy. See `Settings.password_policy`."""
        return await self._caller.call(SETTINGS_PASSWORD_POLICY, {})

    async def system(self) -> UserSettings:
        """Get the appliance's settings. See `Settings.system`."""
        return await self._caller.call(SETTINGS_SYSTEM, {})

    @responses_property
    def with_raw_response(self) -> AsyncSettingsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSettingsWithRawResponse(AsyncSettings(self._caller.raw))


class SettingsWithRawResponse:
    def __init__(self, resource: Settings) -> None:
        self.password_policy = raw(resource.password_policy)
        self.system = raw(resource.system)


class AsyncSettingsWithRawResponse:
    def __init__(self, resource: AsyncSettings) -> None:
        self.password_policy = async_raw(resource.password_policy)
        self.system = async_raw(resource.system)
