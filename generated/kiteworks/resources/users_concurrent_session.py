# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.concurrent_session`."""

from __future__ import annotations

from types import NoneType

from kiteworks_runtime.operation import Body, Operation
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from ..models.users import ConcurrentSession

USERS_CONCURRENT_SESSION_RESOLVE: Operation[None] = Operation(
    "users.concurrent_session.resolve",
    "POST",
    "/rest/users/me/concurrent/auth",
    result=NoneType,
    arguments=(Body("terminate", bool, "terminate", required=True), Body("referral", str, "referral", required=True)),
    media_type="application/json",
)
USERS_CONCURRENT_SESSION_GET: Operation[ConcurrentSession] = Operation(
    "users.concurrent_session.get", "GET", "/rest/users/me/concurrent/challenge", result=ConcurrentSession
)


class UsersConcurrentSession(Resource):
    """What happens when an account signs in twice."""

    def resolve(self, *, terminate: bool, referral: str) -> None:
        """End the other session.

        Ends the other session, or gives this sign-in up. Needs a sign-in that is held up so. Source: `POST
        /rest/users/me/concurrent/auth`, scope `POST/users/*`.

        Args:
            terminate: Whether the other session ends; else this sign-in does.
            referral: Where a browser goes afterwards.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_AUTH_WRONG_LOGIN_STATE.
        """
        return self._caller.call(USERS_CONCURRENT_SESSION_RESOLVE, locals())

    def get(self) -> ConcurrentSession:
        """Read about the other session.

        Tells of the session that must end before this sign-in goes on. Needs a sign-in that is held up so. Source:
        `GET /rest/users/me/concurrent/challenge`, scope `GET/users/*`.

        Returns:
            The other session.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403
                ERR_AUTH_WRONG_LOGIN_STATE, ERR_CONCURRENT_NOT_FOUND.
        """
        return self._caller.call(USERS_CONCURRENT_SESSION_GET, locals())

    @responses_property
    def with_raw_response(self) -> UsersConcurrentSessionWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return UsersConcurrentSessionWithRawResponse(UsersConcurrentSession(self._caller.raw))


class AsyncUsersConcurrentSession(AsyncResource):
    """What happens when an account signs in twice."""

    async def resolve(self, *, terminate: bool, referral: str) -> None:
        """End the other session. See `UsersConcurrentSession.resolve`."""
        return await self._caller.call(USERS_CONCURRENT_SESSION_RESOLVE, locals())

    async def get(self) -> ConcurrentSession:
        """Read about the other session. See `UsersConcurrentSession.get`."""
        return await self._caller.call(USERS_CONCURRENT_SESSION_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersConcurrentSessionWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncUsersConcurrentSessionWithRawResponse(AsyncUsersConcurrentSession(self._caller.raw))


class UsersConcurrentSessionWithRawResponse:
    def __init__(self, resource: UsersConcurrentSession) -> None:
        self.resolve = raw(resource.resolve)
        self.get = raw(resource.get)


class AsyncUsersConcurrentSessionWithRawResponse:
    def __init__(self, resource: AsyncUsersConcurrentSession) -> None:
        self.resolve = async_raw(resource.resolve)
        self.get = async_raw(resource.get)
