# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.concurrent_session`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Body, Operation

from ..models.users import ConcurrentSession

USERS_CONCURRENT_SESSION_RESOLVE: Operation[None] = Operation(
    "users.concurrent_session.resolve",
    "POST /rest/users/me/concurrent/auth",
    arguments=(Body("terminate", bool, "terminate", required=True), Body("referral", str, "referral", required=True)),
)
USERS_CONCURRENT_SESSION_GET: Operation[ConcurrentSession] = Operation(
    "users.concurrent_session.get", "GET /rest/users/me/concurrent/challenge", result=ConcurrentSession
)


class UsersConcurrentSession(Resource):
    """Behavior when an account signs in more than once."""

    def resolve(self, *, terminate: bool, referral: str) -> None:
        """End the other session.

        Ends the other session or cancels this sign-in. Requires a sign-in that is blocked by another session.
        Source: `POST /rest/users/me/concurrent/auth`, scope `POST/users/*`.

        Args:
            terminate: Whether to end the other session (true) or cancel this sign-in (false).
            referral: URL that the browser opens afterwards.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_AUTH_WRONG_LOGIN_STATE.
        """
        return self._caller.call(USERS_CONCURRENT_SESSION_RESOLVE, locals())

    def get(self) -> ConcurrentSession:
        """Get the other session.

        Returns the session that must end before this sign-in can continue. Requires a sign-in that is blocked by
        another session. Source: `GET /rest/users/me/concurrent/challenge`, scope `GET/users/*`.

        Returns:
            The other session.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_AUTH_WRONG_LOGIN_STATE,
                ERR_CONCURRENT_NOT_FOUND.
        """
        return self._caller.call(USERS_CONCURRENT_SESSION_GET, {})

    @responses_property
    def with_raw_response(self) -> UsersConcurrentSessionWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UsersConcurrentSessionWithRawResponse(UsersConcurrentSession(self._caller.raw))


class AsyncUsersConcurrentSession(AsyncResource):
    """Behavior when an account signs in more than once."""

    async def resolve(self, *, terminate: bool, referral: str) -> None:
        """End the other session. See `UsersConcurrentSession.resolve`."""
        return await self._caller.call(USERS_CONCURRENT_SESSION_RESOLVE, locals())

    async def get(self) -> ConcurrentSession:
        """Get the other session. See `UsersConcurrentSession.get`."""
        return await self._caller.call(USERS_CONCURRENT_SESSION_GET, {})

    @responses_property
    def with_raw_response(self) -> AsyncUsersConcurrentSessionWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUsersConcurrentSessionWithRawResponse(AsyncUsersConcurrentSession(self._caller.raw))


class UsersConcurrentSessionWithRawResponse:
    def __init__(self, resource: UsersConcurrentSession) -> None:
        self.resolve = raw(resource.resolve)
        self.get = raw(resource.get)


class AsyncUsersConcurrentSessionWithRawResponse:
    def __init__(self, resource: AsyncUsersConcurrentSession) -> None:
        self.resolve = async_raw(resource.resolve)
        self.get = async_raw(resource.get)
