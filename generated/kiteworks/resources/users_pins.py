# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.pins`."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Body, Operation

USERS_PINS_ADD: Operation[None] = Operation(
    "users.pins.add",
    "POST /rest/users/me/pins",
    arguments=(Body("ids", Sequence[str], "ids", required=True), Body("type_", str, "type", required=True)),
)
USERS_PINS_REMOVE: Operation[None] = Operation(
    "users.pins.remove",
    "DELETE /rest/users/me/pins",
    arguments=(Body("ids", Sequence[str], "ids", required=True), Body("type_", str, "type", required=True)),
)


class UsersPins(Resource):
    """Items that the account has pinned."""

    def add(self, *, ids: Sequence[str], type_: str) -> None:
        """Pin objects.

        Pins objects for the caller. Source: `POST /rest/users/me/pins`, scope `POST/users/*`.

        Args:
            ids: Identifiers of the objects.
            type_: Type of the objects.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403 ERR_ACCESS_USER;
                422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_PINS_ADD, locals())

    def remove(self, *, ids: Sequence[str], type_: str) -> None:
        """Unpin objects.

        Removes pins for the caller. Source: `DELETE /rest/users/me/pins`, scope `DELETE/users/*`.

        Args:
            ids: Identifiers of the objects.
            type_: Type of the objects.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(USERS_PINS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> UsersPinsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UsersPinsWithRawResponse(UsersPins(self._caller.raw))


class AsyncUsersPins(AsyncResource):
    """Items that the account has pinned."""

    async def add(self, *, ids: Sequence[str], type_: str) -> None:
        """Pin objects. See `UsersPins.add`."""
        return await self._caller.call(USERS_PINS_ADD, locals())

    async def remove(self, *, ids: Sequence[str], type_: str) -> None:
        """Unpin objects. See `UsersPins.remove`."""
        return await self._caller.call(USERS_PINS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersPinsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUsersPinsWithRawResponse(AsyncUsersPins(self._caller.raw))


class UsersPinsWithRawResponse:
    def __init__(self, resource: UsersPins) -> None:
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)


class AsyncUsersPinsWithRawResponse:
    def __init__(self, resource: AsyncUsersPins) -> None:
        self.add = async_raw(resource.add)
        self.remove = async_raw(resource.remove)
