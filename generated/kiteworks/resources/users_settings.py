# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.settings`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation

from .. import _parameters as shared
from ..models.settings import UserSettings

USERS_SETTINGS_GET: Operation[UserSettings] = Operation(
    "users.settings.get", "GET /rest/users/{user_id}/settings", result=UserSettings, arguments=(shared.USER_ID,)
)
USERS_SETTINGS_UPDATE: Operation[UserSettings] = Operation(
    "users.settings.update",
    "PUT /rest/users/{user_id}/settings",
    result=UserSettings,
    arguments=(
        shared.USER_ID,
        Body("language_id", int | str, "languageId"),
        Body("location_id", int | str, "locationId"),
        Body("signature", str, "signature"),
        Body("mobile_key_store", str, "mobileKeyStore"),
        Body("add_links", bool, "addLinks"),
    ),
)


class UsersSettings(Resource):
    """Settings of a user."""

    def get(self, user_id: str) -> UserSettings:
        """Get my settings.

        Returns language, location, signature, storage and phone number. Users can read only their own settings.
        Source: `GET /rest/users/{user_id}/settings`, scope `GET/users/*`.

        Args:
            user_id: Identifier of the user.

        Returns:
            The settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(USERS_SETTINGS_GET, locals())

    def update(
        self,
        user_id: str,
        *,
        language_id: int | str | Omit = OMIT,
        location_id: int | str | Omit = OMIT,
        signature: str | Omit = OMIT,
        mobile_key_store: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> UserSettings:
        """Update my settings.

        Changes language, location or signature. Users can change only their own settings. Responds with 400 if the
        directory determines the location. Source: `PUT /rest/users/{user_id}/settings`, scope `PUT/users/*`.

        Args:
            user_id: Identifier of the user.
            language_id: Number of the language.
            location_id: Number of the location where files are stored.
            signature: Signature below messages, as HTML.
            mobile_key_store: The key that encrypts files on the device.
            add_links: Whether the answer includes links to related resources.

        Returns:
            The settings.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(USERS_SETTINGS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> UsersSettingsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UsersSettingsWithRawResponse(UsersSettings(self._caller.raw))


class AsyncUsersSettings(AsyncResource):
    """Settings of a user."""

    async def get(self, user_id: str) -> UserSettings:
        """Get my settings. See `UsersSettings.get`."""
        return await self._caller.call(USERS_SETTINGS_GET, locals())

    async def update(
        self,
        user_id: str,
        *,
        language_id: int | str | Omit = OMIT,
        location_id: int | str | Omit = OMIT,
        signature: str | Omit = OMIT,
        mobile_key_store: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> UserSettings:
        """Update my settings. See `UsersSettings.update`."""
        return await self._caller.call(USERS_SETTINGS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersSettingsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUsersSettingsWithRawResponse(AsyncUsersSettings(self._caller.raw))


class UsersSettingsWithRawResponse:
    def __init__(self, resource: UsersSettings) -> None:
        self.get = raw(resource.get)
        self.update = raw(resource.update)


class AsyncUsersSettingsWithRawResponse:
    def __init__(self, resource: AsyncUsersSettings) -> None:
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
