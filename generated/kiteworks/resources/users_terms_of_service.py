# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.users.terms_of_service`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation

from ..models.users import AuthRedirect, TermsOfService

USERS_TERMS_OF_SERVICE_GET: Operation[TermsOfService] = Operation(
    "users.terms_of_service.get", "GET /rest/users/me/tos", result=TermsOfService
)
USERS_TERMS_OF_SERVICE_ACCEPT: Operation[AuthRedirect] = Operation(
    "users.terms_of_service.accept",
    "POST /rest/users/me/tos",
    result=AuthRedirect,
    arguments=(Body("accept", bool, "accept", required=True), Body("referral", str, "referral")),
)


class UsersTermsOfService(Resource):
    """The terms that users must accept."""

    def get(self) -> TermsOfService:
        """Get the terms of service.

        Returns the terms, and whether they must be accepted. Source: `GET /rest/users/me/tos`, scope
        `GET/users/*`.

        Returns:
            The terms.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(USERS_TERMS_OF_SERVICE_GET, {})

    def accept(self, *, accept: bool, referral: str | Omit = OMIT) -> AuthRedirect:
        """Respond to the terms of service.

        Records whether the caller accepts the terms while signing in. Source: `POST /rest/users/me/tos`, scope
        `POST/users/*`.

        Args:
            accept: Whether the user accepts the terms.
            referral: URL that the browser opens afterwards.

        Returns:
            The next step of signing in.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(USERS_TERMS_OF_SERVICE_ACCEPT, locals())

    @responses_property
    def with_raw_response(self) -> UsersTermsOfServiceWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return UsersTermsOfServiceWithRawResponse(UsersTermsOfService(self._caller.raw))


class AsyncUsersTermsOfService(AsyncResource):
    """The terms that users must accept."""

    async def get(self) -> TermsOfService:
        """Get the terms of service. See `UsersTermsOfService.get`."""
        return await self._caller.call(USERS_TERMS_OF_SERVICE_GET, {})

    async def accept(self, *, accept: bool, referral: str | Omit = OMIT) -> AuthRedirect:
        """Respond to the terms of service. See `UsersTermsOfService.accept`."""
        return await self._caller.call(USERS_TERMS_OF_SERVICE_ACCEPT, locals())

    @responses_property
    def with_raw_response(self) -> AsyncUsersTermsOfServiceWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncUsersTermsOfServiceWithRawResponse(AsyncUsersTermsOfService(self._caller.raw))


class UsersTermsOfServiceWithRawResponse:
    def __init__(self, resource: UsersTermsOfService) -> None:
        self.get = raw(resource.get)
        self.accept = raw(resource.accept)


class AsyncUsersTermsOfServiceWithRawResponse:
    def __init__(self, resource: AsyncUsersTermsOfService) -> None:
        self.get = async_raw(resource.get)
        self.accept = async_raw(resource.accept)
