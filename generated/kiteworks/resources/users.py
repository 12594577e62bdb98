# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Path, Query
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming

from ..models.users import CurrentUser, UserBasic, UserQuota

USERS_ME: Operation[CurrentUser] = Operation(
    "users.me",
    "GET",
    "/rest/users/me",
    result=CurrentUser,
    scopes=("GET/users/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",)},
)
USERS_UPDATE_ME: Operation[CurrentUser] = Operation(
    "users.update_me",
    "PUT",
    "/rest/users/me",
    result=CurrentUser,
    arguments=(
        Query("return_entity", bool, "returnEntity"),
        Body("name", str, "name"),
        Body("password", str, "password"),
        Body("previous_password", str, "previousPassword"),
    ),
    media_type="application/json",
    scopes=("PUT/users/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        422: ("ERR_INPUT_PASSWORD_COMPLEXITY_ERROR", "ERR_INPUT_REQUIRED", "ERR_INVALID_PARAMETER"),
    },
)
USERS_QUOTA: Operation[UserQuota] = Operation(
    "users.quota",
    "GET",
    "/rest/users/me/quota",
    result=UserQuota,
    arguments=(Query("kind", Literal["folder", "send"], "filter"),),
    scopes=("GET/users/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 404: ("ERR_ENTITY_NOT_FOUND",)},
)
USERS_GET: Operation[UserBasic] = Operation(
    "users.get",
    "GET",
    "/rest/users/{user_id}",
    result=UserBasic,
    arguments=(Path("user_id", str, "user_id"),),
    scopes=("GET/users/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER",)},
)


class Users(Resource):
    """The account behind the token, and what may be known of other people."""

    def me(self) -> CurrentUser:
        """Who the caller is

        Reads the account behind the token. Needs no permission beyond a valid token.

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.

        Source: `GET /rest/users/me`, scope `GET/users/*`.
        """
        return self._caller.call(USERS_ME)

    def update_me(
        self,
        *,
        return_entity: bool = True,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        previous_password: str | Omit = OMIT,
    ) -> CurrentUser:
        """Change the own account

        Changes the name or the password of the account behind the token.

        Args:
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            name: New name.
            password: New password; needs `previousPassword`.
            previous_password: The password until now.

        Returns:
            The account as it is now.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                422: ERR_INPUT_PASSWORD_COMPLEXITY_ERROR, ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.

        Source: `PUT /rest/users/me`, scope `PUT/users/*`.
        """
        return self._caller.call(
            USERS_UPDATE_ME,
            return_entity=return_entity,
            name=name,
            password=password,
            previous_password=previous_password,
        )

    def quota(self, *, kind: Literal["folder", "send"] | Omit = OMIT) -> UserQuota:
        """Read the own quota

        Says how much the account may store and send, and how much it does. All sizes are bytes.

        Args:
            kind: Which of the two to answer with. Both without it.

        Returns:
            The quota.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                404: ERR_ENTITY_NOT_FOUND.

        Source: `GET /rest/users/me/quota`, scope `GET/users/*`.
        """
        return self._caller.call(USERS_QUOTA, kind=kind)

    def get(self, user_id: str) -> UserBasic:
        """Read what may be known of a user

        Reads the public part of another account. The newest published document leaves it out;
        appliances still answer.

        Args:
            user_id: Identifier of the user.

        Returns:
            The user.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/users/{user_id}`, scope `GET/users/*`.
        """
        return self._caller.call(USERS_GET, user_id=user_id)

    @property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return UsersWithRawResponse(Users(self._caller.raw))

    @property
    def with_streaming_response(self) -> UsersWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return UsersWithStreamingResponse(Users(self._caller.streaming))


class AsyncUsers(AsyncResource):
    """The account behind the token, and what may be known of other people."""

    async def me(self) -> CurrentUser:
        """Who the caller is

        Reads the account behind the token. Needs no permission beyond a valid token.

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.

        Source: `GET /rest/users/me`, scope `GET/users/*`.
        """
        return await self._caller.call(USERS_ME)

    async def update_me(
        self,
        *,
        return_entity: bool = True,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        previous_password: str | Omit = OMIT,
    ) -> CurrentUser:
        """Change the own account

        Changes the name or the password of the account behind the token.

        Args:
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            name: New name.
            password: New password; needs `previousPassword`.
            previous_password: The password until now.

        Returns:
            The account as it is now.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                422: ERR_INPUT_PASSWORD_COMPLEXITY_ERROR, ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER.

        Source: `PUT /rest/users/me`, scope `PUT/users/*`.
        """
        return await self._caller.call(
            USERS_UPDATE_ME,
            return_entity=return_entity,
            name=name,
            password=password,
            previous_password=previous_password,
        )

    async def quota(self, *, kind: Literal["folder", "send"] | Omit = OMIT) -> UserQuota:
        """Read the own quota

        Says how much the account may store and send, and how much it does. All sizes are bytes.

        Args:
            kind: Which of the two to answer with. Both without it.

        Returns:
            The quota.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                404: ERR_ENTITY_NOT_FOUND.

        Source: `GET /rest/users/me/quota`, scope `GET/users/*`.
        """
        return await self._caller.call(USERS_QUOTA, kind=kind)

    async def get(self, user_id: str) -> UserBasic:
        """Read what may be known of a user

        Reads the public part of another account. The newest published document leaves it out;
        appliances still answer.

        Args:
            user_id: Identifier of the user.

        Returns:
            The user.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/users/{user_id}`, scope `GET/users/*`.
        """
        return await self._caller.call(USERS_GET, user_id=user_id)

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncUsersWithRawResponse(AsyncUsers(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncUsersWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncUsersWithStreamingResponse(AsyncUsers(self._caller.streaming))


class UsersWithRawResponse:
    """`Users`, answering with whole responses."""

    def __init__(self, resource: Users) -> None:
        self.me = raw(resource.me)
        self.update_me = raw(resource.update_me)
        self.quota = raw(resource.quota)
        self.get = raw(resource.get)


class UsersWithStreamingResponse:
    """`Users`, answering with streamed responses."""

    def __init__(self, resource: Users) -> None:
        self.me = streaming(resource.me)
        self.update_me = streaming(resource.update_me)
        self.quota = streaming(resource.quota)
        self.get = streaming(resource.get)


class AsyncUsersWithRawResponse:
    """`AsyncUsers`, answering with whole responses."""

    def __init__(self, resource: AsyncUsers) -> None:
        self.me = async_raw(resource.me)
        self.update_me = async_raw(resource.update_me)
        self.quota = async_raw(resource.quota)
        self.get = async_raw(resource.get)


class AsyncUsersWithStreamingResponse:
    """`AsyncUsers`, answering with streamed responses."""

    def __init__(self, resource: AsyncUsers) -> None:
        self.me = async_streaming(resource.me)
        self.update_me = async_streaming(resource.update_me)
        self.quota = async_streaming(resource.quota)
        self.get = async_streaming(resource.get)
