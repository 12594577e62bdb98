# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.clients`."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Annotated, Literal

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.clients import Client, ClientEvent, ClientEventLogResult, ClientList, ClientScopeList, NewClient

ListOrderBy = Literal["client_id:asc", "client_id:desc", "name:asc", "name:desc"]

CLIENTS_LIST: Operation[ClientList] = Operation(
    "clients.list",
    "GET",
    "/rest/clients",
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
    "POST",
    "/rest/clients",
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
    media_type="application/json",
)
CLIENTS_ME: Operation[Client] = Operation("clients.me", "GET", "/rest/clients/me", result=Client)
CLIENTS_GET: Operation[Client] = Operation(
    "clients.get", "GET", "/rest/clients/{client_id}", result=Client, arguments=(shared.CLIENT_ID,)
)
CLIENTS_UPDATE: Operation[Client] = Operation(
    "clients.update",
    "PUT",
    "/rest/clients/{client_id}",
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
    media_type="application/json",
)
CLIENTS_DELETE: Operation[None] = Operation(
    "clients.delete", "DELETE", "/rest/clients/{client_id}", result=NoneType, arguments=(shared.CLIENT_ID,)
)
CLIENTS_SCOPES: Operation[ClientScopeList] = Operation(
    "clients.scopes",
    "GET",
    "/rest/clients/{client_id}/scopes",
    result=ClientScopeList,
    arguments=(shared.CLIENT_ID, shared.MODE),
)
CLIENTS_LOG_EVENTS: Operation[ClientEventLogResult] = Operation(
    "clients.log_events",
    "POST",
    "/rest/clients/action/eventLog",
    result=ClientEventLogResult,
    arguments=(Body("events", Sequence[ClientEvent], "events"),),
    media_type="application/json",
)


class Clients(Resource):
    """Applications that are registered with the appliance."""

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

        Lists the applications that are registered. Needs an administrator. Source: `GET /rest/clients`, scope
        `GET/clients/*` (inferred).

        Args:
            description_contains: Only applications with this text in the description.
            order_by: What to order by, and which way.
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            A page of `Client` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_ADMIN.
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

        Registers an application and shows its secret, once. Needs an administrator. Source: `POST /rest/clients`,
        scope `POST/clients/*` (inferred).

        Args:
            name: Name, as the consent page shows it.
            description: What it is for, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: What it may ask for, parted by blanks.
            signature_key: Key of the signature flow.
            access_token_lifetime: Hours that an access token lives.
            refresh_token_lifetime: Hours that a refresh token lives.
            add_links: Whether the answer holds related addresses.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The application with its secret.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_ADMIN; 409
                ERR_ENTITY_EXISTS; 422 ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_INPUT_MIN_VALUE,
                ERR_INPUT_NOT_INTEGER.
        """
        return self._caller.call(CLIENTS_CREATE, locals())

    def me(self) -> Client:
        """Which application is calling.

        Reads the application that the token was issued to. Source: `GET /rest/clients/me`, scope `GET/clients/*`
        (inferred).

        Returns:
            The application.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(CLIENTS_ME, locals())

    def get(self, client_id: str) -> Client:
        """Read a custom application.

        Reads one application. Needs an administrator. Source: `GET /rest/clients/{client_id}`, scope
        `GET/clients/*` (inferred).

        Args:
            client_id: Client ID of the application.

        Returns:
            The application.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ACCESS_ADMIN.
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
        """Change a custom application.

        Changes the settings of an application. Needs an administrator. Source: `PUT /rest/clients/{client_id}`,
        scope `PUT/clients/*` (inferred).

        Args:
            client_id: Client ID of the application.
            name: Name, as the consent page shows it.
            description: What it is for, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: What it may ask for, parted by blanks.
            signature_key: Key of the signature flow.
            access_token_lifetime: Hours that an access token lives.
            refresh_token_lifetime: Hours that a refresh token lives.
            add_links: Whether the answer holds related addresses.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.

        Returns:
            The application as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ACCESS_ADMIN; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(CLIENTS_UPDATE, locals())

    def delete(self, client_id: str) -> None:
        """Remove a custom application.

        Removes an application; its tokens end at once. Needs an administrator. Source: `DELETE
        /rest/clients/{client_id}`, scope `DELETE/clients/*` (inferred).

        Args:
            client_id: Client ID of the application.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ACCESS_ADMIN.
        """
        return self._caller.call(CLIENTS_DELETE, locals())

    def scopes(self, client_id: str, *, mode: Mode | Omit = OMIT) -> ClientScopeList:
        """List the scopes of an application.

        Says what an application may ask for. Source: `GET /rest/clients/{client_id}/scopes`, scope `GET/clients/*`
        (inferred).

        Args:
            client_id: Client ID of the application.
            mode: How much to say of each object.

        Returns:
            The scopes.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(CLIENTS_SCOPES, locals())

    def log_events(self, *, events: Sequence[ClientEvent] | Omit = OMIT) -> ClientEventLogResult:
        """Report events.

        Puts events of an application into the appliance's log. Source: `POST /rest/clients/action/eventLog`, scope
        `POST/clients/*` (inferred).

        Args:
            events: The events.

        Returns:
            Which events were taken.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER; 422
                ERR_INVALID_PARAMETER.
        """
        return self._caller.call(CLIENTS_LOG_EVENTS, locals())

    @responses_property
    def with_raw_response(self) -> ClientsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return ClientsWithRawResponse(Clients(self._caller.raw))


class AsyncClients(AsyncResource):
    """Applications that are registered with the appliance."""

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
        """Which application is calling. See `Clients.me`."""
        return await self._caller.call(CLIENTS_ME, locals())

    async def get(self, client_id: str) -> Client:
        """Read a custom application. See `Clients.get`."""
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
        """Change a custom application. See `Clients.update`."""
        return await self._caller.call(CLIENTS_UPDATE, locals())

    async def delete(self, client_id: str) -> None:
        """Remove a custom application. See `Clients.delete`."""
        return await self._caller.call(CLIENTS_DELETE, locals())

    async def scopes(self, client_id: str, *, mode: Mode | Omit = OMIT) -> ClientScopeList:
        """List the scopes of an application. See `Clients.scopes`."""
        return await self._caller.call(CLIENTS_SCOPES, locals())

    async def log_events(self, *, events: Sequence[ClientEvent] | Omit = OMIT) -> ClientEventLogResult:
        """Report events. See `Clients.log_events`."""
        return await self._caller.call(CLIENTS_LOG_EVENTS, locals())

    @responses_property
    def with_raw_response(self) -> AsyncClientsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
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
