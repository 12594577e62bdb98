# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.clients`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.clients import Client, ClientEvent, ClientEventLogResult, ClientList, ClientScopeList, NewClient

ListOrderBy = Literal["client_id:asc", "client_id:desc", "name:asc", "name:desc"]

CLIENTS_LIST: Operation[ClientList] = Operation(
    "clients.list",
    "GET /rest/clients",
    result=ClientList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("description_contains", str, "description:contains"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
CLIENTS_CREATE: Operation[NewClient] = Operation(
    "clients.create",
    "POST /rest/clients",
    result=NewClient,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("name", Annotated[str, Meta(min_length=1)], "name", required=True),
        Body("description", str, "description", required=True),
        Body("redirect_uri", str, "redirectUri", required=True),
        Body("scope", str, "scope", required=True),
        Body("signature_key", str, "signatureKey"),
        Body("access_token_lifetime", Annotated[int, Meta(ge=1)], "accessTokenLifetime"),
        Body("refresh_token_lifetime", Annotated[int, Meta(ge=1)], "refreshTokenLifetime"),
        Body("add_links", bool, "addLinks"),
    ),
)
CLIENTS_ME: Operation[Client] = Operation("clients.me", "GET /rest/clients/me", result=Client)
CLIENTS_GET: Operation[Client] = Operation(
    "clients.get", "GET /rest/clients/{client_id}", result=Client, arguments=(shared.CLIENT_ID,)
)
CLIENTS_UPDATE: Operation[Client] = Operation(
    "clients.update",
    "PUT /rest/clients/{client_id}",
    result=Client,
    arguments=(
        shared.CLIENT_ID,
        shared.RETURN_ENTITY,
        Body("name", Annotated[str, Meta(min_length=1)], "name"),
        Body("description", str, "description"),
        Body("redirect_uri", str, "redirectUri"),
        Body("scope", str, "scope"),
        Body("signature_key", str, "signatureKey"),
        Body("access_token_lifetime", Annotated[int, Meta(ge=1)], "accessTokenLifetime"),
        Body("refresh_token_lifetime", Annotated[int, Meta(ge=1)], "refreshTokenLifetime"),
        Body("add_links", bool, "addLinks"),
    ),
)
CLIENTS_DELETE: Operation[None] = Operation(
    "clients.delete", "DELETE /rest/clients/{client_id}", arguments=(shared.CLIENT_ID,)
)
CLIENTS_SCOPES: Operation[ClientScopeList] = Operation(
    "clients.scopes",
    "GET /rest/clients/{client_id}/scopes",
    result=ClientScopeList,
    arguments=(shared.CLIENT_ID, shared.MODE),
)
CLIENTS_LOG_EVENTS: Operation[ClientEventLogResult] = Operation(
    "clients.log_events",
    "POST /rest/clients/action/eventLog",
    result=ClientEventLogResult,
    arguments=(Body("events", Sequence[ClientEvent], "events"),),
)


class Clients(Resource):
    """Applications registered with the appliance."""

    def list(
        self,
        *,
        description_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Client]:
        """List custom applications.

        Lists the registered applications. Requires an administrator. Source: `GET /rest/clients`, scope
        `GET/clients/*` (inferred).

        Args:
            description_contains: Only applications with this text in the description.
            order_by: The field and direction to sort by.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Client` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN.
        """
        return self._caller.page(CLIENTS_LIST, Client, locals())

    def create(
        self,
        *,
        name: str,
        description: str,
        redirect_uri: str,
        scope: str,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> NewClient:
        """Register a custom application.

        Registers an application and returns its secret, which is shown only once. Requires an administrator. Source:
        `POST /rest/clients`, scope `POST/clients/*` (inferred).

        Args:
            name: Name, as the consent page shows it.
            description: Purpose of the application, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: Scopes that it may request, separated by spaces.
            signature_key: Key of the signature flow.
            access_token_lifetime: Lifetime of an access token in hours.
            refresh_token_lifetime: Lifetime of a refresh token in hours.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The application with its secret.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN; 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_INPUT_MIN_VALUE, ERR_INPUT_NOT_INTEGER.
        """
        return self._caller.call(CLIENTS_CREATE, locals())

    def me(self) -> Client:
        """Get the calling application.

        Returns the application that the token was issued to. Source: `GET /rest/clients/me`, scope `GET/clients/*`
        (inferred).

        Returns:
            The application.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(CLIENTS_ME, {})

    def get(self, client_id: str) -> Client:
        """Get a custom application.

        Returns one application. Requires an administrator. Source: `GET /rest/clients/{client_id}`, scope
        `GET/clients/*` (inferred).

        Args:
            client_id: Client ID of the application.

        Returns:
            The application.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_ADMIN.
        """
        return self._caller.call(CLIENTS_GET, locals())

    def update(
        self,
        client_id: str,
        *,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        redirect_uri: str | Omit = OMIT,
        scope: str | Omit = OMIT,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
    ) -> Client:
        """Update a custom application.

        Updates the settings of an application. Requires an administrator. Source: `PUT /rest/clients/{client_id}`,
        scope `PUT/clients/*` (inferred).

        Args:
            client_id: Client ID of the application.
            name: Name, as the consent page shows it.
            description: Purpose of the application, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: Scopes that it may request, separated by spaces.
            signature_key: Key of the signature flow.
            access_token_lifetime: Lifetime of an access token in hours.
            refresh_token_lifetime: Lifetime of a refresh token in hours.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.

        Returns:
            The updated application. The body is empty unless `return_entity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_ADMIN; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(CLIENTS_UPDATE, locals())

    def delete(self, client_id: str) -> None:
        """Delete a custom application.

        Deletes an application; its tokens become invalid at once. Requires an administrator. Source:
        `DELETE /rest/clients/{client_id}`, scope `DELETE/clients/*` (inferred).

        Args:
            client_id: Client ID of the application.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_ADMIN.
        """
        return self._caller.call(CLIENTS_DELETE, locals())

    def scopes(self, client_id: str, *, mode: Mode | Omit = OMIT) -> ClientScopeList:
        """List the scopes of an application.

        Lists the scopes that an application may request. Source: `GET /rest/clients/{client_id}/scopes`, scope
        `GET/clients/*` (inferred).

        Args:
            client_id: Client ID of the application.
            mode: How much detail to return for each object.

        Returns:
            The scopes.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(CLIENTS_SCOPES, locals())

    def log_events(self, *, events: Sequence[ClientEvent] | Omit = OMIT) -> ClientEventLogResult:
        """Log events.

        Writes events of an application to the appliance's log. Source: `POST /rest/clients/action/eventLog`, scope
        `POST/clients/*` (inferred).

        Args:
            events: The events.

        Returns:
            The events that were logged.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(CLIENTS_LOG_EVENTS, locals())

    @responses_property
    def with_raw_response(self) -> ClientsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ClientsWithRawResponse(Clients(self._caller.raw))


class AsyncClients(AsyncResource):
    """Applications registered with the appliance."""

    def list(
        self,
        *,
        description_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Client]:
        """List custom applications. See `Clients.list`."""
        return self._caller.page(CLIENTS_LIST, Client, locals())

    async def create(
        self,
        *,
        name: str,
        description: str,
        redirect_uri: str,
        scope: str,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> NewClient:
        """Register a custom application. See `Clients.create`."""
        return await self._caller.call(CLIENTS_CREATE, locals())

    async def me(self) -> Client:
        """Get the calling application. See `Clients.me`."""
        return await self._caller.call(CLIENTS_ME, {})

    async def get(self, client_id: str) -> Client:
        """Get a custom application. See `Clients.get`."""
        return await self._caller.call(CLIENTS_GET, locals())

    async def update(
        self,
        client_id: str,
        *,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        redirect_uri: str | Omit = OMIT,
        scope: str | Omit = OMIT,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
    ) -> Client:
        """Update a custom application. See `Clients.update`."""
        return await self._caller.call(CLIENTS_UPDATE, locals())

    async def delete(self, client_id: str) -> None:
        """Delete a custom application. See `Clients.delete`."""
        return await self._caller.call(CLIENTS_DELETE, locals())

    async def scopes(self, client_id: str, *, mode: Mode | Omit = OMIT) -> ClientScopeList:
        """List the scopes of an application. See `Clients.scopes`."""
        return await self._caller.call(CLIENTS_SCOPES, locals())

    async def log_events(self, *, events: Sequence[ClientEvent] | Omit = OMIT) -> ClientEventLogResult:
        """Log events. See `Clients.log_events`."""
        return await self._caller.call(CLIENTS_LOG_EVENTS, locals())

    @responses_property
    def with_raw_response(self) -> AsyncClientsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncClientsWithRawResponse(AsyncClients(self._caller.raw))


class ClientsWithRawResponse:
    def __init__(self, resource: Clients) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.me = raw(resource.me)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.scopes = raw(resource.scopes)
        self.log_events = raw(resource.log_events)


class AsyncClientsWithRawResponse:
    def __init__(self, resource: AsyncClients) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.me = async_raw(resource.me)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.scopes = async_raw(resource.scopes)
        self.log_events = async_raw(resource.log_events)
