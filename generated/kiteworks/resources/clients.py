# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.clients`."""

from __future__ import annotations

from types import NoneType
from typing import Annotated, Literal

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Path, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming

from ..models.clients import Client, ClientList, ClientScopeList, NewClient

CLIENTS_LIST: Operation[ClientList] = Operation(
    "clients.list",
    "GET",
    "/rest/clients",
    result=ClientList,
    arguments=(
        Query("name", str, "name"),
        Query("name_contains", str, "name:contains"),
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", Annotated[int, Meta(ge=0)], "offset"),
        Query("with_", str, "with"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Query("description_contains", str, "description:contains"),
        Query("order_by", Literal["client_id:asc", "client_id:desc", "name:asc", "name:desc"], "orderBy"),
    ),
    pagination=Pagination(
        items="data",
        total=("metadata", "total"),
        limit="limit",
        offset="offset",
    ),
    scopes=("GET/clients/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_ADMIN",)},
)
CLIENTS_CREATE: Operation[NewClient] = Operation(
    "clients.create",
    "POST",
    "/rest/clients",
    result=NewClient,
    arguments=(
        Query("return_entity", bool, "returnEntity"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
        Body("name", Annotated[str, Meta(min_length=1)], "name", required=True),
        Body("description", str, "description", required=True),
        Body("redirect_uri", str, "redirectUri", required=True),
        Body("scope", str, "scope", required=True),
        Body("flag", int, "flag"),
        Body("flow", int, "flow"),
        Body("signature_key", str, "signatureKey"),
        Body("access_token_lifetime", Annotated[int, Meta(ge=1)], "accessTokenLifetime"),
        Body("refresh_token_lifetime", Annotated[int, Meta(ge=1)], "refreshTokenLifetime"),
        Body("white_list", str, "whiteList"),
        Body("ask_pin", int, "askPin"),
        Body("pin_timeout", int, "pinTimeout"),
        Body("max_pin_attempts", int, "maxPinAttempts"),
        Body("type_", int, "type"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
    scopes=("POST/clients/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_ADMIN",),
        409: ("ERR_ENTITY_EXISTS",),
        422: ("ERR_INPUT_REQUIRED", "ERR_INVALID_PARAMETER", "ERR_INPUT_MIN_VALUE", "ERR_INPUT_NOT_INTEGER"),
    },
)
CLIENTS_ME: Operation[Client] = Operation(
    "clients.me",
    "GET",
    "/rest/clients/me",
    result=Client,
    scopes=("GET/clients/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",)},
)
CLIENTS_GET: Operation[Client] = Operation(
    "clients.get",
    "GET",
    "/rest/clients/{client_id}",
    result=Client,
    arguments=(Path("client_id", str, "client_id"),),
    scopes=("GET/clients/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ACCESS_ADMIN")},
)
CLIENTS_UPDATE: Operation[Client] = Operation(
    "clients.update",
    "PUT",
    "/rest/clients/{client_id}",
    result=Client,
    arguments=(
        Path("client_id", str, "client_id"),
        Query("return_entity", bool, "returnEntity"),
        Body("name", Annotated[str, Meta(min_length=1)], "name"),
        Body("description", str, "description"),
        Body("redirect_uri", str, "redirectUri"),
        Body("scope", str, "scope"),
        Body("flag", int, "flag"),
        Body("flow", int, "flow"),
        Body("signature_key", str, "signatureKey"),
        Body("access_token_lifetime", Annotated[int, Meta(ge=1)], "accessTokenLifetime"),
        Body("refresh_token_lifetime", Annotated[int, Meta(ge=1)], "refreshTokenLifetime"),
        Body("white_list", str, "whiteList"),
        Body("ask_pin", int, "askPin"),
        Body("pin_timeout", int, "pinTimeout"),
        Body("max_pin_attempts", int, "maxPinAttempts"),
        Body("type_", int, "type"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
    scopes=("PUT/clients/*",),
    errors={
        401: ("ERR_AUTH_UNAUTHORIZED",),
        403: ("ERR_ACCESS_USER", "ERR_ACCESS_ADMIN"),
        422: ("ERR_INVALID_PARAMETER",),
    },
)
CLIENTS_DELETE: Operation[None] = Operation(
    "clients.delete",
    "DELETE",
    "/rest/clients/{client_id}",
    result=NoneType,
    arguments=(Path("client_id", str, "client_id"),),
    scopes=("DELETE/clients/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER", "ERR_ACCESS_ADMIN")},
)
CLIENTS_SCOPES: Operation[ClientScopeList] = Operation(
    "clients.scopes",
    "GET",
    "/rest/clients/{client_id}/scopes",
    result=ClientScopeList,
    arguments=(
        Path("client_id", str, "client_id"),
        Query("mode", Literal["compact", "full", "full_no_links", "full_with_links"], "mode"),
    ),
    scopes=("GET/clients/*",),
    errors={401: ("ERR_AUTH_UNAUTHORIZED",), 403: ("ERR_ACCESS_USER",)},
)


class Clients(Resource):
    """Applications that are registered with the appliance."""

    def list(
        self,
        *,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: Literal["client_id:asc", "client_id:desc", "name:asc", "name:desc"] | Omit = OMIT,
    ) -> Page[Client]:
        """List custom applications

        Lists the applications that are registered. Needs an administrator.

        Args:
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            description_contains: Only applications with this text in the description.
            order_by: What to order by, and which way.

        Returns:
            A page of `Client` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_ADMIN.

        Source: `GET /rest/clients`, scope `GET/clients/*`.
        """
        return self._caller.page(
            CLIENTS_LIST,
            Client,
            name=name,
            name_contains=name_contains,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            description_contains=description_contains,
            order_by=order_by,
        )

    def create(
        self,
        *,
        name: str,
        description: str,
        redirect_uri: str,
        scope: str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        flag: int | Omit = OMIT,
        flow: int | Omit = OMIT,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        white_list: str | Omit = OMIT,
        ask_pin: int | Omit = OMIT,
        pin_timeout: int | Omit = OMIT,
        max_pin_attempts: int | Omit = OMIT,
        type_: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> NewClient:
        """Register a custom application

        Registers an application and shows its secret, once. Needs an administrator.

        Args:
            name: Name, as the consent page shows it.
            description: What it is for, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: What it may ask for, parted by blanks.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            flag: Sum of 1 no consent page, 2 disabled, 4 hidden, 8 tokens without end.
            flow: Sum of 1 authorization code, 2 client credentials, 4 signature, 8 refresh token.
            signature_key: Key of the signature flow.
            access_token_lifetime: Hours that an access token lives.
            refresh_token_lifetime: Hours that a refresh token lives.
            white_list: Applications that it may call on a device.
            ask_pin: Whether a device asks for a PIN.
            pin_timeout: Minutes after which a device asks again.
            max_pin_attempts: Wrong PINs after which a device is wiped.
            type_: Sum of 1 Accellion, 2 mobile, 4 Outlook, 8 sync, 32 imported.
            add_links: Whether the answer holds related addresses.

        Returns:
            The application with its secret.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_ADMIN.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_INPUT_MIN_VALUE,
                    ERR_INPUT_NOT_INTEGER.

        Source: `POST /rest/clients`, scope `POST/clients/*`.
        """
        return self._caller.call(
            CLIENTS_CREATE,
            name=name,
            description=description,
            redirect_uri=redirect_uri,
            scope=scope,
            return_entity=return_entity,
            mode=mode,
            flag=flag,
            flow=flow,
            signature_key=signature_key,
            access_token_lifetime=access_token_lifetime,
            refresh_token_lifetime=refresh_token_lifetime,
            white_list=white_list,
            ask_pin=ask_pin,
            pin_timeout=pin_timeout,
            max_pin_attempts=max_pin_attempts,
            type_=type_,
            add_links=add_links,
        )

    def me(self) -> Client:
        """Which application is calling

        Reads the application that the token was issued to.

        Returns:
            The application.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.

        Source: `GET /rest/clients/me`, scope `GET/clients/*`.
        """
        return self._caller.call(CLIENTS_ME)

    def get(self, client_id: str) -> Client:
        """Read a custom application

        Reads one application. Needs an administrator.

        Args:
            client_id: Client ID of the application.

        Returns:
            The application.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.

        Source: `GET /rest/clients/{client_id}`, scope `GET/clients/*`.
        """
        return self._caller.call(CLIENTS_GET, client_id=client_id)

    def update(
        self,
        client_id: str,
        *,
        return_entity: bool = True,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        redirect_uri: str | Omit = OMIT,
        scope: str | Omit = OMIT,
        flag: int | Omit = OMIT,
        flow: int | Omit = OMIT,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        white_list: str | Omit = OMIT,
        ask_pin: int | Omit = OMIT,
        pin_timeout: int | Omit = OMIT,
        max_pin_attempts: int | Omit = OMIT,
        type_: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Client:
        """Change a custom application

        Changes the settings of an application. Needs an administrator.

        Args:
            client_id: Client ID of the application.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            name: Name, as the consent page shows it.
            description: What it is for, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: What it may ask for, parted by blanks.
            flag: Sum of 1 no consent page, 2 disabled, 4 hidden, 8 tokens without end.
            flow: Sum of 1 authorization code, 2 client credentials, 4 signature, 8 refresh token.
            signature_key: Key of the signature flow.
            access_token_lifetime: Hours that an access token lives.
            refresh_token_lifetime: Hours that a refresh token lives.
            white_list: Applications that it may call on a device.
            ask_pin: Whether a device asks for a PIN.
            pin_timeout: Minutes after which a device asks again.
            max_pin_attempts: Wrong PINs after which a device is wiped.
            type_: Sum of 1 Accellion, 2 mobile, 4 Outlook, 8 sync, 32 imported.
            add_links: Whether the answer holds related addresses.

        Returns:
            The application as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.
                422: ERR_INVALID_PARAMETER.

        Source: `PUT /rest/clients/{client_id}`, scope `PUT/clients/*`.
        """
        return self._caller.call(
            CLIENTS_UPDATE,
            client_id=client_id,
            return_entity=return_entity,
            name=name,
            description=description,
            redirect_uri=redirect_uri,
            scope=scope,
            flag=flag,
            flow=flow,
            signature_key=signature_key,
            access_token_lifetime=access_token_lifetime,
            refresh_token_lifetime=refresh_token_lifetime,
            white_list=white_list,
            ask_pin=ask_pin,
            pin_timeout=pin_timeout,
            max_pin_attempts=max_pin_attempts,
            type_=type_,
            add_links=add_links,
        )

    def delete(self, client_id: str) -> None:
        """Remove a custom application

        Removes an application; its tokens end at once. Needs an administrator.

        Args:
            client_id: Client ID of the application.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.

        Source: `DELETE /rest/clients/{client_id}`, scope `DELETE/clients/*`.
        """
        self._caller.call(CLIENTS_DELETE, client_id=client_id)

    def scopes(
        self,
        client_id: str,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> ClientScopeList:
        """List the scopes of an application

        Says what an application may ask for.

        Args:
            client_id: Client ID of the application.
            mode: How much to say of each object.

        Returns:
            The scopes.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/clients/{client_id}/scopes`, scope `GET/clients/*`.
        """
        return self._caller.call(CLIENTS_SCOPES, client_id=client_id, mode=mode)

    @property
    def with_raw_response(self) -> ClientsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return ClientsWithRawResponse(Clients(self._caller.raw))

    @property
    def with_streaming_response(self) -> ClientsWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return ClientsWithStreamingResponse(Clients(self._caller.streaming))


class AsyncClients(AsyncResource):
    """Applications that are registered with the appliance."""

    def list(
        self,
        *,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        description_contains: str | Omit = OMIT,
        order_by: Literal["client_id:asc", "client_id:desc", "name:asc", "name:desc"] | Omit = OMIT,
    ) -> AsyncPage[Client]:
        """List custom applications

        Lists the applications that are registered. Needs an administrator.

        Args:
            name: Only what has exactly this name.
            name_contains: Only what has this text in its name.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            offset: How many items to skip.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`. It adds to
                what comes anyway.
            mode: How much to say of each object.
            description_contains: Only applications with this text in the description.
            order_by: What to order by, and which way.

        Returns:
            A page of `Client` that iterates over all items, fetching further pages as needed.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_ADMIN.

        Source: `GET /rest/clients`, scope `GET/clients/*`.
        """
        return self._caller.page(
            CLIENTS_LIST,
            Client,
            name=name,
            name_contains=name_contains,
            limit=limit,
            offset=offset,
            with_=with_,
            mode=mode,
            description_contains=description_contains,
            order_by=order_by,
        )

    async def create(
        self,
        *,
        name: str,
        description: str,
        redirect_uri: str,
        scope: str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        flag: int | Omit = OMIT,
        flow: int | Omit = OMIT,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        white_list: str | Omit = OMIT,
        ask_pin: int | Omit = OMIT,
        pin_timeout: int | Omit = OMIT,
        max_pin_attempts: int | Omit = OMIT,
        type_: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> NewClient:
        """Register a custom application

        Registers an application and shows its secret, once. Needs an administrator.

        Args:
            name: Name, as the consent page shows it.
            description: What it is for, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: What it may ask for, parted by blanks.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            flag: Sum of 1 no consent page, 2 disabled, 4 hidden, 8 tokens without end.
            flow: Sum of 1 authorization code, 2 client credentials, 4 signature, 8 refresh token.
            signature_key: Key of the signature flow.
            access_token_lifetime: Hours that an access token lives.
            refresh_token_lifetime: Hours that a refresh token lives.
            white_list: Applications that it may call on a device.
            ask_pin: Whether a device asks for a PIN.
            pin_timeout: Minutes after which a device asks again.
            max_pin_attempts: Wrong PINs after which a device is wiped.
            type_: Sum of 1 Accellion, 2 mobile, 4 Outlook, 8 sync, 32 imported.
            add_links: Whether the answer holds related addresses.

        Returns:
            The application with its secret.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_ADMIN.
                409: ERR_ENTITY_EXISTS.
                422: ERR_INPUT_REQUIRED, ERR_INVALID_PARAMETER, ERR_INPUT_MIN_VALUE,
                    ERR_INPUT_NOT_INTEGER.

        Source: `POST /rest/clients`, scope `POST/clients/*`.
        """
        return await self._caller.call(
            CLIENTS_CREATE,
            name=name,
            description=description,
            redirect_uri=redirect_uri,
            scope=scope,
            return_entity=return_entity,
            mode=mode,
            flag=flag,
            flow=flow,
            signature_key=signature_key,
            access_token_lifetime=access_token_lifetime,
            refresh_token_lifetime=refresh_token_lifetime,
            white_list=white_list,
            ask_pin=ask_pin,
            pin_timeout=pin_timeout,
            max_pin_attempts=max_pin_attempts,
            type_=type_,
            add_links=add_links,
        )

    async def me(self) -> Client:
        """Which application is calling

        Reads the application that the token was issued to.

        Returns:
            The application.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.

        Source: `GET /rest/clients/me`, scope `GET/clients/*`.
        """
        return await self._caller.call(CLIENTS_ME)

    async def get(self, client_id: str) -> Client:
        """Read a custom application

        Reads one application. Needs an administrator.

        Args:
            client_id: Client ID of the application.

        Returns:
            The application.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.

        Source: `GET /rest/clients/{client_id}`, scope `GET/clients/*`.
        """
        return await self._caller.call(CLIENTS_GET, client_id=client_id)

    async def update(
        self,
        client_id: str,
        *,
        return_entity: bool = True,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        redirect_uri: str | Omit = OMIT,
        scope: str | Omit = OMIT,
        flag: int | Omit = OMIT,
        flow: int | Omit = OMIT,
        signature_key: str | Omit = OMIT,
        access_token_lifetime: int | Omit = OMIT,
        refresh_token_lifetime: int | Omit = OMIT,
        white_list: str | Omit = OMIT,
        ask_pin: int | Omit = OMIT,
        pin_timeout: int | Omit = OMIT,
        max_pin_attempts: int | Omit = OMIT,
        type_: int | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Client:
        """Change a custom application

        Changes the settings of an application. Needs an administrator.

        Args:
            client_id: Client ID of the application.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            name: Name, as the consent page shows it.
            description: What it is for, as the consent page shows it.
            redirect_uri: Where the browser is sent after consent; `%%HOST%%` stands for the appliance.
            scope: What it may ask for, parted by blanks.
            flag: Sum of 1 no consent page, 2 disabled, 4 hidden, 8 tokens without end.
            flow: Sum of 1 authorization code, 2 client credentials, 4 signature, 8 refresh token.
            signature_key: Key of the signature flow.
            access_token_lifetime: Hours that an access token lives.
            refresh_token_lifetime: Hours that a refresh token lives.
            white_list: Applications that it may call on a device.
            ask_pin: Whether a device asks for a PIN.
            pin_timeout: Minutes after which a device asks again.
            max_pin_attempts: Wrong PINs after which a device is wiped.
            type_: Sum of 1 Accellion, 2 mobile, 4 Outlook, 8 sync, 32 imported.
            add_links: Whether the answer holds related addresses.

        Returns:
            The application as it is now. The body is empty unless `returnEntity` is true.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.
                422: ERR_INVALID_PARAMETER.

        Source: `PUT /rest/clients/{client_id}`, scope `PUT/clients/*`.
        """
        return await self._caller.call(
            CLIENTS_UPDATE,
            client_id=client_id,
            return_entity=return_entity,
            name=name,
            description=description,
            redirect_uri=redirect_uri,
            scope=scope,
            flag=flag,
            flow=flow,
            signature_key=signature_key,
            access_token_lifetime=access_token_lifetime,
            refresh_token_lifetime=refresh_token_lifetime,
            white_list=white_list,
            ask_pin=ask_pin,
            pin_timeout=pin_timeout,
            max_pin_attempts=max_pin_attempts,
            type_=type_,
            add_links=add_links,
        )

    async def delete(self, client_id: str) -> None:
        """Remove a custom application

        Removes an application; its tokens end at once. Needs an administrator.

        Args:
            client_id: Client ID of the application.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER, ERR_ACCESS_ADMIN.

        Source: `DELETE /rest/clients/{client_id}`, scope `DELETE/clients/*`.
        """
        await self._caller.call(CLIENTS_DELETE, client_id=client_id)

    async def scopes(
        self,
        client_id: str,
        *,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> ClientScopeList:
        """List the scopes of an application

        Says what an application may ask for.

        Args:
            client_id: Client ID of the application.
            mode: How much to say of each object.

        Returns:
            The scopes.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
                401: ERR_AUTH_UNAUTHORIZED.
                403: ERR_ACCESS_USER.

        Source: `GET /rest/clients/{client_id}/scopes`, scope `GET/clients/*`.
        """
        return await self._caller.call(CLIENTS_SCOPES, client_id=client_id, mode=mode)

    @property
    def with_raw_response(self) -> AsyncClientsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncClientsWithRawResponse(AsyncClients(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncClientsWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncClientsWithStreamingResponse(AsyncClients(self._caller.streaming))


class ClientsWithRawResponse:
    """`Clients`, answering with whole responses."""

    def __init__(self, resource: Clients) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.me = raw(resource.me)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.scopes = raw(resource.scopes)


class ClientsWithStreamingResponse:
    """`Clients`, answering with streamed responses."""

    def __init__(self, resource: Clients) -> None:
        self.list = streaming(resource.list)
        self.create = streaming(resource.create)
        self.me = streaming(resource.me)
        self.get = streaming(resource.get)
        self.update = streaming(resource.update)
        self.delete = streaming(resource.delete)
        self.scopes = streaming(resource.scopes)


class AsyncClientsWithRawResponse:
    """`AsyncClients`, answering with whole responses."""

    def __init__(self, resource: AsyncClients) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.me = async_raw(resource.me)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.scopes = async_raw(resource.scopes)


class AsyncClientsWithStreamingResponse:
    """`AsyncClients`, answering with streamed responses."""

    def __init__(self, resource: AsyncClients) -> None:
        self.list = async_streaming(resource.list)
        self.create = async_streaming(resource.create)
        self.me = async_streaming(resource.me)
        self.get = async_streaming(resource.get)
        self.update = async_streaming(resource.update)
        self.delete = async_streaming(resource.delete)
        self.scopes = async_streaming(resource.scopes)
